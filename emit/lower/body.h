/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_EMIT_LOWER_BODY_H
#define ARC_EMIT_LOWER_BODY_H

/*
 * The second half of lower.h, which includes it: function bodies. Blocks and
 * ways out are here, expressions in expr.h.
 */
#include "lower/lower.h"

/* --- function.c ----------------------------------------------------------- */

/* A defer or errdefer that is pending; `outer` ones run after it. */
struct cleanup {
	const struct cleanup *outer;
	const struct tstmt *stmt;	/* TS_DEFER */
	uint32_t order;			/* in the source, from 0 */
	const struct cexpr *release;	/* of an owned value: the call; @stmt
					 * has no statement then */
	const char *word;		/* … and its label: "free_text" */
	const struct binding *bindings;	/* where it was written */
	struct holder *holder;		/* … and what is known of it; or NULL */
	const struct block *block;	/* it stands in, */
	size_t position;		/* … behind that many statements */
};

/* The local of a value that is released by a function of the program. */
struct holder {
	const struct variable *variable; /* that it is in arc; NULL: ours, or
					  * one that gets several values */
	const struct variable *owned;	/* of class type; or NULL */
	const struct cexpr *guard;	/* there is something to release; NULL:
					 * always */
	const struct function *release;
	const struct block *block;	/* where it is made */
	size_t leaves;			/* of the function, before it */
};

/* A local that stands at the function's start and not in its block. */
struct hoisted_name {
	const struct variable *variable;
	const struct block *block;	/* NULL: that one is over */
};

/* A local that counts in one or more loops of a block. */
struct loop_name {
	const char *name;
	const struct type *type;
};

/* A usize in arc that C holds in the local of another loop, or an int. */
struct loop_index {
	const struct variable *variable;
	const struct type *type;	/* in C */
};

/* A label at the end of a loop's body, for `continue`. */
struct round_end {
	const struct cleanup *cleanup;	/* the step behind it; NULL: behind all */
	const char *label;
};

/* A C block that is being filled; its declarations come first. */
struct block {
	struct block *outer;
	struct cblock decls;
	struct cblock stmts;
	struct names *names;
	const struct cleanup *cleanups;	/* pending where it began */
	const struct tstmt *loop;	/* loop or switch it is the body of … */
	const struct tstmt *behind;	/* … and what comes next; or NULL */
	const struct ccomment *comments; /* that wait for a statement */
	const struct ccomment *after;	/* of its line, likewise */
	bool blank_before;
	LIST(struct loop_name) loop_names;
	LIST(struct round_end) round_ends;	/* of a loop's body */
};

/* How a function is left by a `return`. */
enum outcome { OUTCOME_SUCCESS, OUTCOME_FAILURE, OUTCOME_UNKNOWN };

/* A place where the function is left with clean-up to do: filled in last. */
struct leave {
	struct cstmt *place;		/* a CS_SPLICE */
	struct names *names;		/* of the block that it is in */
	const struct cleanup *pending;	/* innermost */
	enum outcome outcome;		/* never UNKNOWN with errdefers */
	const struct cexpr *value;	/* NULL: nothing, or `ret` holds it */
	bool in_ret;			/* `ret` holds the value */
	bool is_tail;			/* the last statement of the function */
};

/* A parameter of a function that is expanded at its call. */
struct binding {
	const struct binding *outer;
	const struct variable *variable;
	const struct texpr *expr;	/* @format: the text; or the function */
	const struct cexpr *value;	/* anything else */
	const struct cexpr *context;	/* of a captured function; or NULL */
	const struct cexpr *length;	/* of a slice */
	bool is_function;		/* @value is the name of a function */
};

/* An array that the function has a copy of, since it may change. */
struct array_param {
	const struct variable *variable;
	const char *copy;		/* C's name of it */
};

/* A local of ours that is free again behind the statement. */
struct passing_local {
	const struct names *names;	/* of its block, which no other has */
	const struct type *type;
	const char *word;		/* that it was named after */
	const char *name;
	const struct tstmt *user;	/* that needs it; NULL: it is free */
};

/* The body of a function while it is lowered. */
struct body {
	struct lower *l;
	struct arena *arena;
	const struct function *function;
	struct block *block;		/* innermost */
	struct block *outermost;
	struct names *names;		/* what all its blocks must avoid */
	struct names *labels;
	const struct cleanup *cleanups;	/* pending here */
	uint32_t cleanup_count;
	unsigned int planned_leaves;	/* ways out that run something: no fewer
					 * than there will be */
	LIST(struct leave) leaves;
	const char *result_name;	/* C's name for a local of ours … */
	const char *ret;		/* … that holds the result: if used */
	const struct cexpr *nothing;	/* what `return` without a value gives
					 * in C; or NULL */
	bool returns_value;
	bool has_more_steps;		/* while a ladder is built */
	const struct binding *bindings;
	const char *const *outs;	/* of several results: the parameters
					 * they go through, by index */
	bool zeroes_outs;		/* … which are zero to begin with */
	const struct cexpr *const *places;	/* for the results of the call
						 * that is lowered next */
	const struct tstmt *checking;	/* looks at what was assigned just now */
	const struct tstmt *next;	/* in the same block; or NULL */
	const struct tblock *list;	/* … that block, and where */
	size_t list_next;		/* in it what comes next stands */
	const struct type *unused_type;	/* a local for a result … */
	const struct block *unused_block;
	const char *unused;		/* … that nobody wants, if there is */
	LIST(const struct variable *) failing;	/* known to hold a failure */
	LIST(const struct variable *) passed;	/* and none: `try` let it through */
	LIST(const struct tstmt *) stepping;	/* see ends_in_step() */
	LIST(const struct tstmt *) exits;	/* loops left by a goto … */
	LIST(const char *) exit_labels;		/* … and the label behind */
	bool is_tail;			/* the statement ends the function */
	LIST(struct loop_index) indices;
	const struct type *made;	/* what an allocation is to point to … */
	const struct cexpr *maker;	/* … and the pointer that gets it */
	const char *array_result;	/* parameter that takes the array which
					 * is the result; or NULL */
	const struct cexpr *array_place; /* for what the call that is lowered
					  * next gives by place; or NULL */
	LIST(struct array_param) array_params;	/* that are copied */
	const char *result_length;	/* parameter that takes the length of
					 * a slice that is returned; or NULL */
	LIST(const struct variable *) moved;	/* by the `return` in hand,
					 * whose release is still ahead */
	LIST(struct passing_local) passing;
	LIST(struct passing_local) operands;	/* see operand_local() */
	const struct tstmt *effect;	/* the TS_EXPR in hand; or NULL */
	bool fills_variables;		/* see begin_filling() */
	bool in_cleanup;		/* nothing may leave the function */
	LIST(const struct variable *) text_arrays;	/* strings that are
							 * arrays in C */
	LIST(const struct variable *) hoisted;	/* see hoist_plan.c */
	LIST(struct hoisted_name) hoisted_names;	/* so far */
	const struct cexpr *length_place;	/* where the next call puts that
					 * of its result; NULL: nobody asks */
};

void lower_function(struct lower *l, const struct function *function);

/* --- hoist_plan.c, hoist.c --------------------------------------------------- */

/* Before the body: which locals of inner blocks a ladder behind it will need. */
void plan_hoists(struct body *b);
bool is_planned(const struct body *b, const struct variable *variable);

/* Whether a local of this block is to be declared at the function's start. */
bool is_hoisted(const struct body *b, const struct variable *variable);

/* Names and declares it there. @init, which it is given next, may be NULL. */
const char *hoist_local(struct body *b, const struct variable *variable,
			const struct texpr *init);

/* The `let` of such a local. */
void lower_hoisted_let(struct body *b, const struct variable *variable,
		       const struct texpr *init);

/* The block is over: others may have the locals it had. */
void end_hoists(struct body *b, const struct block *block);

/* Names and declares a local, without a value, wherever it belongs. */
const char *declare_local(struct body *b, const struct variable *variable);

/* Declares a local of ours at the function's start. */
void declare_outside(struct body *b, const char *name,
		     const struct ctype *type);

/* --- block.c: statements as they are written down ------------------------ */

void block_open(struct body *b, struct block *block);

/* Whether anything was pushed or declared: an expression that was lowered into
 * a block of its own needs more than an expression in C. */
bool has_steps(const struct block *block);

/* Moves declarations and statements into @out and returns to the block around. */
void block_close(struct body *b, struct cblock *out);

/* Adds a statement; comments that wait are given to it. */
struct cstmt *push(struct body *b, struct cstmt *stmt);

/* Hands a statement's comments to what is pushed next. */
void take_trivia(struct body *b, const struct trivia *trivia);

/* Whether a declaration here may still have an initialiser. */
bool at_declarations(const struct body *b);

/* Declares a local at the start of the innermost block. */
void declare(struct body *b, const char *name, const struct ctype *type,
	     const struct cexpr *init);

/* The function's own word in names that two would have. */
const char *body_word(const struct body *b);

/* Gives a local its C name. */
const char *name_local(struct body *b, const struct variable *variable);

/* A new local of ours named after @wanted, declared. */
const char *temporary(struct body *b, const char *wanted,
		      const struct ctype *type);

/* The local that holds the function's result, declared when first asked for. */
const struct cexpr *result_local(struct body *b);

/* Whether a value is that local. */
bool is_result(const struct body *b, const struct cexpr *value);

/*
 * Whether what is @tried for a local goes through that one first, so that its
 * failure is there already; and whether the local may be that one (share.c).
 */
bool goes_through_result(const struct body *b, const struct variable *variable,
			 const struct texpr *tried);
bool shares_result(const struct body *b, const struct variable *variable);

/* Splices CS_SPLICE statements into the lists they stand in. */
void flatten_block(struct arena *arena, struct cblock *block);

#include "lower/expr.h"
#include "lower/counted.h"

/* --- start.c ----------------------------------------------------------------- */

/* At the start of `init`: sets what is computed when the module starts. */
void start_variables(struct body *b);

/* Walks through those values. */
void walk_started(const struct body *b, struct walk *walk);

/* --- let.c, assign.c ------------------------------------------------------- */

void lower_let(struct body *b, const struct tstmt *stmt);
void lower_assign(struct body *b, const struct tstmt *stmt);

/* `x += f()` where f() may write x: it takes more than one statement. */
bool is_stepwise(const struct body *b, const struct tstmt *stmt);

/* An assignment as an expression: also the first and last part of a `for`. */
const struct cexpr *lower_assignment(struct body *b, const struct tstmt *stmt);

/* What an allocation for @place makes: its size is that of *place. */
void hint_pointer(struct body *b, const struct type *type,
		  const struct cexpr *place);

/* `{}`, 0, NULL: what a variable without a value holds. */
const struct cexpr *zero_of(struct body *b, const struct type *type);

bool is_aggregate(const struct type *type);

/* --- stmt.c, loop.c, leave.c ---------------------------------------------- */

/* A constant of a function: a struct or an array is static data of it. */
void lower_local_constant(struct body *b, const struct constant *constant);

/*
 * An expression whose value is not stored anywhere: only what it does counts.
 * A call stays, even where nothing seems to come of it: somebody wrote it.
 */
void lower_effect(struct body *b, const struct texpr *expr);

void lower_stmt(struct body *b, const struct tstmt *stmt);

/* Statements one after the other; lower_stmts() ends their block, too. */
void lower_list(struct body *b, const struct tblock *block);
void lower_stmts(struct body *b, const struct tblock *block);

/* A block of arc as a block of C, its clean-up included. */
void lower_block(struct body *b, const struct tblock *block,
		 const struct tstmt *loop, struct cblock *out);

/* A TS_BLOCK as the body of a statement. */
void lower_body(struct body *b, const struct tstmt *stmt,
		const struct tstmt *loop, struct cblock *out);

/* A plain `{ … }`. */
void lower_inner_block(struct body *b, const struct tstmt *stmt);

/* Declares a local that counts; loops in a row share one. */
const char *name_loop_variable(struct body *b, const struct variable *variable);

/* Behind a loop, switch or block: the label that a `break` inside asked for. */
void place_exit_label(struct body *b, const struct tstmt *stmt);

void lower_loop(struct body *b, const struct tstmt *stmt);

/* A TS_LOOP. */
void lower_statement_loop(struct body *b, const struct tstmt *stmt);

/* Whether a loop's step stands at the end of its body in C. */
bool ends_in_step(const struct body *b, const struct tstmt *loop);

/* The local that a TS_EACH counts with; declared. */
const char *name_index(struct body *b, const struct tstmt *stmt);

/* `for (i = low; i < high; i++)`, not pushed yet. */
struct cstmt *counting(struct body *b, const char *name,
		       const struct cexpr *low, const struct cexpr *high);

/* Declares the item of a loop, which begins as @value. */
void declare_item(struct body *b, const struct variable *item,
		  const struct cexpr *value);

/* The body of a TS_EACH, whose item is @element. */
void lower_each_body(struct body *b, const struct tstmt *stmt,
		     const struct cexpr *element, struct cblock *out);

/* A TS_EACH over a slice or string; false: it is over something else. */
bool lower_each_view(struct body *b, const struct tstmt *stmt);

void lower_switch(struct body *b, const struct tstmt *stmt);
void lower_if(struct body *b, const struct tstmt *stmt);

/*
 * Adds an `if`. Branches that hold nothing but comments are nobody's style: the
 * comments stay, before the statement or behind it. @has_effect: its condition
 * does something, so that it stays.
 */
void push_branch(struct body *b, struct cstmt *made, bool has_effect);

/* Lets comments wait for the statement that comes next. */
void keep_comments(struct body *b, const struct ccomment *comments);

/* A local that an `if` has found to hold a failure, while it lasts; or NULL. */
const struct variable *found_failing(const struct texpr *condition);

/* The opposite of a condition, without a negation where an operator will do. */
const struct cexpr *opposite(struct body *b, const struct cexpr *condition);
void lower_jump(struct body *b, const struct tstmt *stmt);

/* Runs what is pending up to, not including, @until, on the way out. */
void run_cleanups(struct body *b, const struct cleanup *until, bool failed);

/* Whether control can reach the end of what was pushed last. */
bool falls_through(const struct cblock *block);

void lower_return(struct body *b, const struct tstmt *stmt);

/* Whether a `return` gives the same here as behind what is pending here. */
bool is_returned_alike(const struct body *b, const struct tstmt *stmt);

/* The value of a `return`, less a `try` that makes no difference; or NULL. */
const struct texpr *returned_expr(const struct body *b,
				  const struct tstmt *stmt);

/* Whether a `return` of it is a failure. */
enum outcome return_outcome(const struct body *b, const struct texpr *expr);

/* Whether a statement itself writes the variable, or a part of it. */
bool is_written_in(const struct tstmt *stmt, const struct variable *variable);

/* Leaves the function with a value that is known to be a failure. */
void leave_failing(struct body *b, const struct cexpr *value, bool in_ret);

/* The end of the body, where it can be reached. */
void leave_at_end(struct body *b);

/* Fills in the places where the function is left. */
void finish_leaves(struct body *b);

/* The same where there are several: one `goto` ladder. */
void build_ladder(struct body *b);

/* Whether the local is known to hold a failure here. */
bool is_known_failing(const struct body *b, const struct variable *variable);

/* What a label calls the undoing of @object (or NULL) by @function. */
const char *undo_word(struct body *b, const struct function *function,
		      const char *object);

/* A statement that is a call of a function of C's. */
bool is_extern_call(const struct tstmt *stmt);

/* The condition under which a value of this kind is a failure. */
const struct cexpr *is_failing(struct body *b, const struct cexpr *value,
			       enum failure failure, bool is_status);

/* The same of a value of @type, for which the target may have a macro. */
const struct cexpr *is_failing_value(struct body *b, const struct cexpr *value,
				     const struct type *type,
				     enum failure failure, bool is_status);

enum failure failure_of_type(const struct type *type);

/* Whether a function gives nothing but 0 or a failure. */
bool is_status(const struct lower *l, const struct function *function);

#include "lower/closure.h"

#endif
