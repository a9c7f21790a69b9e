/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_START_INTERNAL_H
#define ARC_START_INTERNAL_H

#include "start/start.h"
#include "typed_walk.h"

/* A module object. */
struct object {
	struct variable *variable;
	const struct record *record;
	struct tstmt *stop;		/* the deferred one behind its explicit
					 * start; NULL: it starts by itself */
};

/* Why nobody knows that what is done somewhere is done once. */
enum doubt {
	SURE,
	CONDITIONAL,
	REPEATED,			/* in a loop */
	LATE,				/* behind a return that may be success */
	SHARED,				/* in a function of several callers */
};

/* What all bodies do with a function. */
struct function_use {
	unsigned int calls;
	bool is_inlined;		/* somewhere */
	bool is_dropped;		/* everywhere: nobody calls it */
	bool is_value;			/* its address is taken */
	bool is_visited;
};

struct starter {
	struct arena *arena;
	struct diags *diags;
	struct program *program;
	const struct target *target;
	struct function_use *uses;	/* by entity.id … */
	size_t use_count;		/* … of what the source declares */
	LIST(struct object *) objects;	/* in the order of making */
	LIST(struct object *) started;	/* those with an explicit start */
	/* The body that is gone through. */
	const struct function *function;
	enum doubt doubt;
	bool is_late;			/* the body may have been left, and the
					 * module starts all the same */
	bool is_tried;			/* a failure in it is one of `init` */
	const struct texpr *tried;	/* the call that is tried; or NULL */
	const struct texpr *whole;	/* all that the statement evaluates; or
					 * NULL */
	struct tstmt *has_started;	/* to go behind the statement; or NULL */
	unsigned int depth;		/* of blocks of the body */
	const char *holder;		/* what the body's result is called where
					 * it goes to; or NULL */
	const struct texpr *held;	/* the call whose value … */
	const char *local;		/* … will be called so; or NULL */
	struct tblock *out;		/* what there is of the block so far */
};

/* --- make.c: typed nodes ---------------------------------------------------- */

struct texpr *make_variable(struct starter *s, struct variable *variable,
			    struct span span);
struct texpr *make_address(struct starter *s, struct variable *variable,
			   struct span span);
struct texpr *make_zero(struct starter *s, const struct type *type,
			struct span span);
struct texpr *make_call(struct starter *s, struct function *function,
			struct span span);

/* object.method() */
struct texpr *make_method_call(struct starter *s, struct function *method,
			       struct variable *object, struct span span);

struct tstmt *make_stmt(struct starter *s, enum tstmt_kind kind,
			struct span span);
struct tstmt *make_expr_stmt(struct starter *s, const struct texpr *expr);

/* `try call`, or `call` where that cannot fail. */
struct tstmt *make_try_stmt(struct starter *s, const struct texpr *call);

/* `defer object.stop()`, or `errdefer`. */
struct tstmt *make_stop(struct starter *s, const struct object *object,
			bool on_error);

/* A variable of a package that the source does not declare as one. */
struct variable *make_static(struct starter *s, const char *name,
			     const struct type *type, struct package *package,
			     struct span span);

/* A function of the main package without parameters; its body is empty. */
struct function *make_function(struct starter *s, const char *name,
			       const struct type *result, struct span span);

void push_stmt(struct starter *s, struct tblock *block, struct tstmt *stmt);

/* A local, and `let local = value`. */
struct variable *make_local(struct starter *s, const char *name,
			    const struct type *type, struct span span);
struct tstmt *make_let(struct starter *s, struct variable *local,
		       const struct texpr *value);

/* --- replace.c: names of objects --------------------------------------------- */

/* Whether a variable holds its first value for ever, wherever it is named. */
bool is_fixed(struct starter *s, const struct variable *variable,
	      const struct function *function);

/*
 * From here on the pointer @variable is the address of @object (which may be the
 * same variable, with its new type): in the body of @function, or everywhere
 * (NULL).
 */
void replace_pointer(struct starter *s, const struct variable *variable,
		     struct variable *object, const struct function *function);

/* --- place.c: literals become variables ---------------------------------------- */

/* Whether an expression makes a module object: &T{…}. */
bool is_making(const struct texpr *expr);

/* The variable of a package that is one. */
void place_variable(struct starter *s, struct variable *variable);

/* A local that is one: true where nothing is left of the statement. */
bool place_let(struct starter *s, struct tstmt *stmt);

/* Any other. */
void place_literal(struct starter *s, struct texpr *expr);

/* --- inline.c: constructors ------------------------------------------------------ */

/*
 * Where @expr, `try` or not, calls a function that only returns a new module
 * object, it is the literal of that object from then on.
 */
void inline_constructor(struct starter *s, struct texpr *expr);

/* --- walk.c -------------------------------------------------------------------- */

/* Goes through what is done when the module starts, and finds its objects. */
void find_objects(struct starter *s);

/* An argument that is evaluated before the call it is one of. */
void visit_argument(struct starter *s, const struct texpr *arg);

/* A return that is a failure for sure: of a constant, or `if r < 0 { return r }`. */
bool is_failing_return(const struct tstmt *stmt);
bool is_failure_check(const struct tstmt *stmt);

/* --- values.c ------------------------------------------------------------------ */

/* A variable that is set when the module starts, or NULL. */
const struct variable *first_value(struct starter *s);

/* A `try` in the value of one, or NULL. */
const struct texpr *first_try(struct starter *s);

/* Whether `init` can pass on what fails in them; reports. */
void check_tries(struct starter *s, const struct function *init);

/* Tests start nothing but the variables. */
void add_set_up(struct starter *s);

/* --- ladder.c ------------------------------------------------------------------ */

/* Makes `init` start the objects, and `exit` stop them. */
void add_ladder(struct starter *s);

#endif
