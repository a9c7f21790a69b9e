/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_TEST_INTERP_H
#define ARC_TEST_INTERP_H

#include <setjmp.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include "typed.h"

/*
 * A reference interpreter of the typed program. It says what a program must
 * print by the rules of the language alone: its arithmetic, its order and its
 * layout are its own, and nothing of emit/ or of the folding of constants is in
 * it. Variables live in memory as they would on the host, so that pointers,
 * unions and memcpy() need no rule of their own.
 *
 * What it does not know ends the run with exit status 2 and a name; it never
 * guesses. So do too many steps.
 */

/* How a statement ended. */
enum flow { FLOW_NEXT, FLOW_BREAK, FLOW_CONTINUE, FLOW_RETURN };

/* What is run at the end of a block, or of a statement. */
struct deferred {
	const struct tstmt *stmt;	/* a `defer`; NULL: a release */
	const struct texpr *call;	/* gave what is released */
	void *value;			/* a copy of that */
	struct deferred *before;
};

/* A variable's earlier place, to go back to when its block ends. */
struct rebinding {
	uint32_t id;
	unsigned char *place;
};

/* A value of function type points to one of these; null is NULL. */
struct callable {
	const struct function *function;
	struct captive *captures;
};

/* What a closure brings with it: the place of a variable of its maker. */
struct captive {
	const struct variable *variable;
	unsigned char *place;
	struct captive *next;
};

struct slice {
	unsigned char *data;
	uint64_t length;
};

struct interp {
	struct arena *arena;
	const struct program *program;
	unsigned char **places;		/* of variables, by entity id */
	struct callable **callables;	/* of functions, by entity id */
	LIST(struct rebinding) rebindings;
	unsigned char *stack;		/* memory of locals and temporaries */
	size_t used, size;
	uint64_t steps, limit;
	unsigned int depth;
};

/* A call that is running. */
struct frame {
	struct interp *in;
	const struct function *function;
	unsigned char *result;
	bool has_failed;		/* it returns a failure */
	const struct tstmt *target;	/* of the jump under way */
	const struct texpr *given;	/* what a `return` gave, or NULL */
	struct deferred *deferred;	/* the last one is the first */
	jmp_buf *on_failure;		/* where a `try` that fails goes on */
};

/* End of the run: exit status 2 with what is not known and where. */
_Noreturn __attribute__((format(printf, 3, 4)))
void refuse(const struct interp *in, struct span span, const char *format, ...);

/* End of the run as the program itself ends when it goes wrong. */
_Noreturn void trap(const struct interp *in, struct span span,
		    const char *what);

/* layout.c: sizes in bytes, as C lays them out on the host. */
size_t layout_size(const struct interp *in, const struct type *type);
size_t layout_align(const struct interp *in, const struct type *type);
size_t layout_offset(const struct interp *in, const struct field *field);
/* Of a field that may be one of an anonymous member. */
size_t member_offset(const struct interp *in, const struct type *type,
		     const struct field *field);
size_t tuple_offset(const struct interp *in, const struct type *tuple,
		    size_t index);

/* memory.c */
void *take(struct interp *in, size_t size);	/* zeroed, until the mark */
/* Memory of a variable of a package: zeroed, as long as the run. */
void *place_for_ever(struct interp *in, const struct variable *variable);
void bind(struct interp *in, const struct variable *variable, void *place);
unsigned char *place_of(const struct interp *in,
			const struct variable *variable, struct span span);
struct mark { size_t used, rebindings; };
struct mark mark(const struct interp *in);
void release(struct interp *in, struct mark mark);

/* number.c: integers, chars, enums, bool and pointers as numbers. */
struct width { unsigned int bits; bool is_signed; };
bool has_width(const struct type *type);
struct width width_of(const struct type *type);
__int128 wrap(__int128 number, struct width width);
__int128 load(const struct type *type, const void *from);
void store(const struct type *type, void *to, __int128 number);
__int128 compute(const struct interp *in, const struct texpr *at,
		 enum ast_operator op, __int128 left, __int128 right,
		 struct width width);
bool compare(enum ast_operator op, __int128 left, __int128 right);
__int128 exact(struct frame *f, const struct texpr *expr);

/* expr.c: @out has the size of the expression's type. */
void eval(struct frame *f, const struct texpr *expr, void *out);
__int128 eval_number(struct frame *f, const struct texpr *expr);
void *eval_pointer(struct frame *f, const struct texpr *expr);
void *eval_temporary(struct frame *f, const struct texpr *expr);

/* place.c: where an operand stands; of a value, where a copy of it does. */
unsigned char *eval_place(struct frame *f, const struct texpr *expr);
void eval_slice(struct frame *f, const struct texpr *expr, void *out);
struct slice view_of(struct frame *f, const struct texpr *expr);

/* convert.c */
void eval_convert(struct frame *f, const struct texpr *expr, void *out);

/* operator.c */
void eval_operator(struct frame *f, const struct texpr *expr, void *out);
void eval_increment(struct frame *f, const struct texpr *expr, void *out);
void apply(struct frame *f, const struct texpr *at, enum ast_operator op,
	   const struct type *type, const void *left, const struct texpr *right,
	   void *out);

/* call.c */
void eval_call(struct frame *f, const struct texpr *expr, void *out);
void eval_try(struct frame *f, const struct texpr *expr, void *out);
bool is_failure(const struct interp *in, enum failure failure,
		const struct type *type, const void *value);
void call_function(struct interp *in, const struct callable *callable,
		   unsigned char **args, void *out, struct span span);
struct callable *callable_of(struct interp *in,
			     const struct function *function);

/* closure.c */
struct callable *make_closure(struct frame *f, const struct texpr *expr);

/* defer.c: @outer is where a block, or a statement, began. */
void run_defer(struct frame *f, const struct tstmt *stmt);
void run_deferred(struct frame *f, const struct deferred *outer,
		  enum flow flow);
void release_later(struct frame *f, const struct texpr *call,
		   const void *value);
void keep_released(struct frame *f, const struct texpr *init,
		   const struct deferred *outer);

/* extern.c */
void eval_extern(struct frame *f, const struct texpr *expr, void *out);
void call_extern(struct frame *f, const struct texpr *expr, void *out);

/* builtin.c */
void eval_builtin(struct frame *f, const struct texpr *expr, void *out);
__int128 builtin_number(struct frame *f, const struct texpr *expr);

/* format.c: in the arena. */
const char *format_pieces(struct frame *f, const struct texpr *expr);
const char *format_like_c(struct frame *f, const struct texpr *call,
			  size_t format);

/* stmt.c, loop.c */
enum flow run_stmt(struct frame *f, const struct tstmt *stmt);
enum flow run_block(struct frame *f, const struct tblock *block);
enum flow run_loop(struct frame *f, const struct tstmt *stmt);
void count_step(struct frame *f, struct span span);

/* program.c: runs all; the exit status. */
int run_program(struct interp *in);

#endif
