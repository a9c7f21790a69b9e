/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_CHECK_EXPR_H
#define ARC_CHECK_EXPR_H

/*
 * What the files that check expressions, statements and bodies share among
 * themselves. The rest of the checker sees internal.h only.
 */
#include "check/internal.h"
#include "check/moved.h"

/* --- the function whose body is checked ------------------------------- */

/* A loop, switch or labelled block around the statement in hand. */
struct jump_target {
	struct jump_target *outer;
	struct tstmt *stmt;
	unsigned int deferred;	/* function_state's, when it began */
	bool is_loop;
	bool is_block;		/* a labelled block: only by its label */
	bool is_left;		/* a `break` goes here */
};

/* A `defer` that is still to run, for what must not be returned. */
struct pending {
	struct pending *outer;
	const struct tstmt *stmt;
};

struct function_state {
	struct function *function;
	struct body *body;
	const struct type *result;
	struct jump_target *targets;	/* innermost first */
	struct pending *pending;	/* innermost first */
	unsigned int deferred;		/* `defer` statements around this */
	bool is_broken;			/* part of it could not be read */
	const struct ast_stmt *previous;	/* in the same block; or NULL */
	bool has_float;			/* … and it was refused */
	LIST(const char *) undefined;	/* names reported already */
	LIST(const struct symbol *) unused;	/* locals, reported last */
};

/* A local or parameter, and the body that it belongs to. */
struct local_symbol {
	struct symbol symbol;
	struct body *body;
};

/* --- expr.c ----------------------------------------------------------- */

bool is_bad(const struct texpr *expr);

/* Checks an expression where nothing can be done with it: for its errors. */
void check_anyway(struct checker *checker, struct scope *scope,
		  const struct ast_expr *ast);

/* The text of a span, for messages and fixes; NULL where it has lines. */
const char *source_text(struct checker *checker, struct span span);

/* A type as arc writes it, for messages. */
const char *name_of(struct checker *checker, const struct type *type);

const struct type *basic(struct checker *checker, enum type_kind kind);

/* A node that is a constant with a known value. */
struct texpr *texpr_value(struct checker *checker, enum texpr_kind kind,
			  const struct type *type, const struct value *value,
			  struct span span);

/* What is written inside parentheses. */
const struct ast_expr *without_parens(const struct ast_expr *ast);

/* --- name.c ----------------------------------------------------------- */

/*
 * The symbol that `name` or `package.name` stands for, resolved, or NULL where
 * the expression is something else or (*@failed) was reported.
 */
struct symbol *lookup_symbol(struct checker *checker, struct scope *scope,
			     const struct ast_expr *ast, bool *failed);

/* The meaning of a symbol as a value. */
struct texpr *symbol_value(struct checker *checker, struct symbol *symbol,
			   struct span span);

struct texpr *check_name(struct checker *checker, struct scope *scope,
			 const struct ast_expr *ast);

/* symbol_resolve(), its diagnostics kept apart from those of the body. */
void resolve_symbol(struct checker *checker, struct symbol *symbol);

/* record_complete(), the same. */
void complete_record(struct checker *checker, struct record *record);

/* find_method() and find_static(), the same. */
struct symbol *method_of(struct checker *checker, struct scope *scope,
			 const struct type *receiver, struct ident name);
struct symbol *static_of(struct checker *checker, const struct type *type,
			 const char *name);

/* Adds a local variable to a scope. */
void add_local(struct checker *checker, struct scope *scope,
	       struct variable *variable);

/* A local or parameter by that name; not in a scope yet. */
struct variable *new_local(struct checker *checker, struct scope *scope,
			   struct ident name, const struct type *type);

/* Notes the locals of a scope that nothing read. */
void collect_unused(struct checker *checker, struct scope *scope);

/* Warns of them, where no error may have hidden their use. */
void warn_unused(struct checker *checker);

/* A warning, unless `@allow(check)` stands before the function. */
struct diag *warn(struct checker *checker, struct span span, const char *check,
		  const char *format, ...)
	__attribute__((format(printf, 4, 5)));

/* --- untyped.c: constants that have no type of their own yet ------------ */

/* Whether a constant may become any integer type that holds its value. */
bool is_loose(const struct texpr *expr);

/* Whether default_type() finds one for an untyped constant. */
bool has_own_type(struct checker *checker, const struct texpr *expr);

/* Whether an integer without a type and without a known value: sizeof. */
bool is_open(const struct texpr *expr);

/* A known number of floating point: it may become any type of those. */
bool is_float_constant(const struct texpr *expr);

/*
 * A loose or open constant in type @to (integer, char, or distinct from one),
 * or NULL where it does not fit; nothing is reported.
 */
struct texpr *constant_as(struct checker *checker, struct texpr *expr,
			  const struct type *to);

/* --- place.c ---------------------------------------------------------- */

/* What cannot be changed is part of a constant: proposes `let` for it. */
void fix_constant(struct checker *checker, const struct texpr *expr,
		  struct diag *diag);

/* --- convert.c ------------------------------------------------------------ */

/* Whether each value of @from is one of @to, without a constant's freedom. */
bool converts(struct checker *checker, const struct type *from,
	      const struct type *to);

/* The type in which values of the two can be compared or combined, or NULL. */
const struct type *common_type(struct checker *checker,
			       const struct type *left,
			       const struct type *right);

/* @expr with a TX_CONVERT around it, or itself where the type is the same. */
struct texpr *converted(struct checker *checker, struct texpr *expr,
			const struct type *to);

/* Offers `cast<to>(expr)` where cast<> would take it. */
void offer_cast(struct checker *checker, struct diag *diag,
		const struct texpr *expr, const struct type *to);

/* --- cast.c --------------------------------------------------------------- */

bool can_cast(struct checker *checker, const struct type *from,
	      const struct type *to);

struct texpr *check_cast(struct checker *checker, struct scope *scope,
			 const struct ast_expr *ast, bool is_bit_cast);

/* --- place.c: what can be assigned to and what has an address ------------- */

/* Whether it stands for a place in memory, constant or not. */
bool is_place(const struct texpr *expr);

/* Whether the place may not be written. */
bool is_const_place(const struct texpr *expr);

/* Whether C can put its address into an initialiser. */
bool is_static_place(const struct texpr *expr);

/* Reports what may not be assigned to. */
bool check_assignable(struct checker *checker, const struct texpr *expr);

struct texpr *address_of(struct checker *checker, struct texpr *place,
			 struct span span);

/* `*p`: reports what cannot be read through. */
struct texpr *dereference(struct checker *checker, struct texpr *pointer,
			  struct span span);

struct texpr *check_address(struct checker *checker, struct scope *scope,
			    const struct ast_expr *ast,
			    const struct type *expected);

/* The local that a place is in, or NULL. */
const struct variable *local_of_place(const struct texpr *expr);

/* The local whose memory a pointer or slice reaches, or NULL. */
const struct variable *local_behind(const struct texpr *expr);

/* --- operator.c, compare.c ------------------------------------------------ */

struct texpr *check_unary(struct checker *checker, struct scope *scope,
			  const struct ast_expr *ast,
			  const struct type *expected);

struct texpr *check_binary(struct checker *checker, struct scope *scope,
			   const struct ast_expr *ast,
			   const struct type *expected);

/* Both sides are checked already; also for `a op= b`. */
struct texpr *make_binary(struct checker *checker, enum ast_operator op,
			  struct span op_span, struct texpr *left,
			  struct texpr *right, struct span span);

struct texpr *make_comparison(struct checker *checker, enum ast_operator op,
			      struct span op_span, struct texpr *left,
			      struct texpr *right, struct span span);

/*
 * Brings two sides to one type. What cannot be is reported, and false comes
 * back.
 */
bool unify(struct checker *checker, enum ast_operator op, struct span op_span,
	   struct texpr **left, struct texpr **right);

/* An operator as it is written. */
const char *operator_name(enum ast_operator op);

/* Whether values of the type are counted with: integers and characters. */
bool is_arithmetic(const struct type *type);

/* A condition: a bool, and what to write where it is something else. */
struct texpr *check_condition(struct checker *checker, struct scope *scope,
			      const struct ast_expr *ast, const char *what);

struct texpr *require_bool(struct checker *checker, struct texpr *expr,
			   const char *what);

/* The same of the operand of `!`, which @ast is. */
struct texpr *require_negated(struct checker *checker, struct texpr *expr,
			      const struct ast_expr *ast);

struct texpr *check_increment(struct checker *checker, struct scope *scope,
			      const struct ast_expr *ast);

/* --- member.c, index.c ---------------------------------------------------- */

struct texpr *check_member(struct checker *checker, struct scope *scope,
			   const struct ast_expr *ast);

/* `package.name`, `Type.name`; NULL where a value stands before the dot. */
struct texpr *check_static_member(struct checker *checker,
				  struct scope *scope,
				  const struct ast_expr *ast);

/* The field of a value or of what it points to; NULL where there is none. */
struct texpr *field_of(struct checker *checker, struct scope *scope,
		       struct texpr *object, struct ident name,
		       struct span span);

/* Reports that @object has no member of the name, with a suggestion. */
void report_member(struct checker *checker, const struct type *type,
		   struct ident name);

struct texpr *check_index(struct checker *checker, struct scope *scope,
			  const struct ast_expr *ast);

struct texpr *check_slice(struct checker *checker, struct scope *scope,
			  const struct ast_expr *ast);

/* --- literal.c, closure.c, format.c --------------------------------------- */

struct texpr *check_literal(struct checker *checker, struct scope *scope,
			    const struct ast_expr *ast,
			    const struct type *expected);

/* What a literal of a struct is worth: of a module object a pointer to it, as the
 * address of the literal (object.c). */
struct texpr *object_literal(struct checker *checker, struct texpr *literal);

struct texpr *check_closure(struct checker *checker, struct scope *scope,
			    const struct ast_expr *ast,
			    const struct type *expected);

/* A string literal, perhaps with expressions in it. */
struct texpr *check_string(struct checker *checker, struct scope *scope,
			   const struct ast_expr *ast);

/* --- call.c, method.c, cformat.c, builtin*.c ------------------------------ */

struct texpr *check_call(struct checker *checker, struct scope *scope,
			 const struct ast_expr *ast,
			 const struct type *expected);

/* What a call is made of, before its arguments are checked. */
struct call {
	const struct ast_expr *ast;
	struct function *function;	/* direct; or NULL */
	struct texpr *callee;		/* indirect; or NULL */
	const struct type *type;	/* of the function */
	const char *name;		/* for messages; or NULL */
	struct texpr *receiver;		/* ready as first argument; or NULL */
	struct texpr **checked;		/* written arguments that are checked
					 * already, others NULL; or NULL */
};

/*
 * The instance of a generic function that a call asks for, by its arguments or
 * in so many words. @receiver is the type of a method's, or NULL. *@checked are
 * the arguments that had to be looked at. NULL after a report; then all
 * arguments have been checked.
 */
struct function *infer_call(struct checker *checker, struct scope *scope,
			    struct symbol *generic, const struct ast_expr *ast,
			    const struct type *receiver,
			    struct texpr ***checked);

struct texpr *finish_call(struct checker *checker, struct scope *scope,
			  const struct call *call);

/* What stands before the arguments of a method's call: `object.name`. */
const struct ast_expr *method_name(const struct ast_expr *call);

/* `Type.name` where that is a generic function, else NULL. */
struct symbol *generic_static(struct checker *checker, struct scope *scope,
			      const struct ast_expr *callee);

/* `object.name(…)` where it is a method, else NULL. */
struct texpr *check_method_call(struct checker *checker, struct scope *scope,
				const struct ast_expr *ast,
				struct texpr *object);

/* Arguments of `...` against C's format, from the @first one on. */
void check_c_format(struct checker *checker, const struct call *call,
		    const struct texpr *format, struct targ *args,
		    size_t first, size_t count);

/*
 * `alloca<T>(n)` as the value of a local: an array where n is constant, with
 * *@lengths as it was written, else a slice. NULL: it is something else.
 */
struct texpr *check_alloca(struct checker *checker, struct scope *scope,
			   const struct ast_expr *ast,
			   struct array_lengths *lengths);

/* va_start(), va_arg<T>(), va_end(); NULL: no such name. */
struct texpr *check_variadic(struct checker *checker, struct scope *scope,
			     const struct ast_expr *ast, const char *name);

/* Reports lists that are not started, or not ended, in a function's body. */
void check_variadic_body(struct checker *checker,
			 const struct function *function);

/* Whether it is `memset` or the like, which is there without import. */
bool is_plain_builtin(const char *name);

/* One of the functions that are there without import; NULL: no such name. */
struct texpr *check_builtin(struct checker *checker, struct scope *scope,
			    const struct ast_expr *ast);

struct texpr *check_typed_builtin(struct checker *checker,
				  struct scope *scope,
				  const struct ast_expr *ast,
				  const char *name);

/* len(), as_bytes() …; NULL where the type has no such method. */
struct texpr *check_builtin_method(struct checker *checker,
				   struct scope *scope,
				   const struct ast_expr *ast,
				   struct texpr *object);

struct texpr *builtin_node(struct checker *checker, enum builtin id,
			   const struct type *type, struct texpr *const *args,
			   size_t count, struct span span);

/* Reports a wrong number of arguments. */
bool check_count(struct checker *checker, const struct ast_expr *call,
		 const char *name, size_t expected);

/* How many bytes a value of the type takes, where arc alone decides it. */
bool size_of(struct checker *checker, const struct type *type,
	     uint64_t *size, uint64_t *alignment);

/* --- failure.c ------------------------------------------------------------- */

/* How an expression can fail: by its function where it is a call. */
enum failure failure_of(const struct texpr *expr);

/* Whether `try` may stand before a call, here. */
bool passes_by_try(const struct checker *checker, const struct texpr *call);

struct texpr *check_try(struct checker *checker, struct scope *scope,
			const struct ast_expr *ast,
			const struct type *expected);

/* TX_TRY around a checked value, or NULL with a report at @span. */
struct texpr *make_try(struct checker *checker, struct texpr *operand,
		       struct span span);

/* --- slot.c, body.c ---------------------------------------------------------- */

/* Where a function was used, and the type that this relied on. */
struct function_use {
	struct function *function;
	const struct type *type;
	struct span span;
};

/* One function's body. */
struct body {
	struct function *function;
	struct scope *parent;		/* that the parameters' scope stands in */
	const struct ast_stmt *block;
	struct body *outer;		/* a closure's surroundings; or NULL */
	struct diags *diags;		/* of the last check */
	bool is_checked;
	bool is_stale;			/* its types changed: check it again */
	bool is_dropped;		/* a closure of a body checked again */
	bool is_reported;		/* its diagnostics are the program's */
	const struct type *declared;	/* type before it was bound to a slot */
	struct span bound;		/* where it was bound; or nowhere */
	LIST(struct function_use) uses;	/* of the last check */
	LIST(struct body *) inner;	/* of its closures, of the last check */
};

/* The functions whose bodies are checked, and where reports go meanwhile. */
struct body_queue {
	LIST(struct body *) bodies;
	struct table by_function;
	struct diags *diags;		/* of the program */
	LIST(struct function_use) uses;	/* outside of functions */
};

struct body_queue *body_queue(struct checker *checker);

/* The body of a function, or NULL (extern, or not queued). */
struct body *find_body(struct checker *checker,
		       const struct function *function);

/* A function is called directly or its value is taken: its type matters. */
void note_use(struct checker *checker, struct function *function,
	      struct span span);

/* --- capture.c --------------------------------------------------------------- */

/* A local is used: a closure between it and its use captures it. */
void note_capture(struct checker *checker, const struct symbol *symbol,
		  struct span span);

/* A place is written or its address taken: if it is in a captured local, the
 * closure shares that. */
void share_captured(struct checker *checker, const struct texpr *place);

/* Checks a closure's body where it stands. */
void check_closure_body(struct checker *checker, struct function *function,
			struct scope *scope, const struct ast_stmt *block);

/* Whether the types differ in what their pointers point to, or how. */
bool pointers_differ(const struct type *a, const struct type *b);

/* --- class.c --------------------------------------------------------------- */

/* Whether elements of what @pointer points to lie side by side; reports. */
bool check_many(struct checker *checker, const struct texpr *pointer);

#endif
