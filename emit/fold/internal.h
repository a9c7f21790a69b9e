/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_EMIT_FOLD_INTERNAL_H
#define ARC_EMIT_FOLD_INTERNAL_H

#include "base/table.h"
#include "fold/fold.h"
#include "typed_walk.h"

/* How far a function has come. One that is KEPT is too large to be repeated. */
enum progress { UNTOUCHED, BEGUN, FOLDED, KEPT };

/* What a tree does with one variable; closures in the tree count, too. */
struct uses {
	unsigned int reads;
	unsigned int writes;
	unsigned int addressed;
	unsigned int captured;
	unsigned int targets;	/* it is all that is assigned to */
	unsigned int members;	/* reads of a member */
};

struct tally {
	uint32_t number;	/* of the walk that counted */
	struct uses uses;
};

/* A copy of a local, which is used as the original is. */
struct origin {
	uint32_t id, of;
};

struct folder {
	struct arena *arena;
	struct program *program;
	const struct facts *facts;
	unsigned char *progress;	/* by entity.id of a function */
	uint32_t count;			/* of `progress` */
	unsigned int depth;		/* of functions that are BEGUN */
	bool has_changed;		/* something was folded */
	const struct function *function;	/* whose body is being copied */
	struct slot_table *slots;	/* once they are known; else NULL */
	struct tally *tallies;		/* by entity.id of a variable */
	size_t tally_count;
	uint32_t tally_number;		/* of the last walk */
	LIST(const struct record *) contained;	/* container_of gives them */
	LIST(struct origin) origins;	/* of copies of locals, in order of id */
	bool only_handed;		/* no more than what hands functions on */
};

/* A variable and what stands for it. */
struct replacement {
	const struct variable *variable;
	const struct texpr *expr;
};

struct jump_target {
	const struct tstmt *from;
	const struct tstmt *to;
};

/*
 * A copy of a typed tree in the making. Variables are replaced as the list
 * says; where @clones, locals that the copied tree declares become new ones.
 */
struct copier {
	struct folder *folder;
	LIST(struct replacement) replaced;
	LIST(struct jump_target) targets;
	bool clones;
	bool drops_comments;		/* a library's stay in the library */
	bool folds;			/* calls in it are folded */
	/*
	 * By variable, structs that become a variable for each member: an array
	 * of them, as the fields of the type, with NULL for those that stay.
	 * Locals are declared by _lets, which replace _let.
	 */
	struct table separated;
	const struct tstmt *separated_let;
	const struct tblock *separated_lets;
};

/* --- copy.c --------------------------------------------------------------- */

const struct texpr *copy_expr(struct copier *c, const struct texpr *expr);

/* NULL is allowed and stays NULL. */
struct tstmt *copy_stmt(struct copier *c, const struct tstmt *stmt);

struct tblock copy_block(struct copier *c, const struct tblock *block);

void replace(struct copier *c, const struct variable *variable,
	     const struct texpr *expr);

/* What stands for a variable in the copy, or NULL. */
const struct texpr *replacement_of(const struct copier *c,
				   const struct variable *variable);

/* A copy of a local's declaration, for @c to name from now on. */
struct variable *clone_local(struct copier *c, struct variable *variable);

/* A new local like @variable. */
struct variable *clone_variable(struct folder *f,
				const struct variable *variable);

/* --- make.c --------------------------------------------------------------- */

const struct texpr *variable_expr(struct folder *f,
				  const struct variable *variable,
				  struct span span);

/* *p, or x where p is &x. */
const struct texpr *new_deref(struct folder *f, const struct texpr *like,
			       const struct texpr *operand);

struct tstmt *bare_stmt(struct folder *f, enum tstmt_kind kind,
			struct span span);

struct tstmt *new_let(struct folder *f, struct variable *variable,
		       const struct texpr *init, struct span span);

/* Both comments, before one node. Either may be NULL. */
const struct trivia *join_trivia(struct folder *f, const struct trivia *first,
				 const struct trivia *second);

/*
 * Gives what stood beside a statement that is gone to statement @i of @block, or
 * to the block's end.
 */
void hand_trivia(struct folder *f, const struct trivia *from,
		 struct tblock *block, size_t i);

/* Whether the source says something about an argument. */
bool has_comment(const struct targ *arg);

/* Whether @value has failed, as a condition; NULL where its type never does. */
const struct texpr *failed_expr(struct folder *f, const struct texpr *value);

/* @value as an integer of another type. */
const struct texpr *cast_expr(struct folder *f, const struct texpr *value,
			      const struct type *type);

/* Whether two expressions without effects are the same. */
bool is_same_expr(const struct texpr *a, const struct texpr *b);

/* --- uses.c --------------------------------------------------------------- */

struct uses uses_in_stmt(const struct tstmt *stmt,
			 const struct variable *variable);

struct uses uses_in_expr(const struct texpr *expr,
			 const struct variable *variable);

/* Counts what @body does with each of its variables, in one walk. */
void tally_uses(struct folder *f, const struct tstmt *body);

/* What the last tally_uses() found out about a variable; good until the next. */
const struct uses *tallied_uses(const struct folder *f,
				const struct variable *variable);

/* Whether a tree has no more than @most nodes. */
bool has_at_most(const struct tstmt *stmt, size_t most);

/* Whether evaluating it calls, writes, or reads what somebody may change. */
bool has_effects(const struct texpr *expr);

/* A *void that becomes a *T: a variable of that type has to say so in C. */
bool gives_type(const struct texpr *expr);

/* Whether it is a closure, which can stand in one place only. */
bool is_closure_value(const struct texpr *expr);

/* Whether its value is the same wherever it stands in the function. */
bool is_fixed_value(const struct folder *f, const struct texpr *expr);

/* --- expression.c --------------------------------------------------------- */

/*
 * The value of a call as an expression that stands in its place, or NULL where
 * the function is no single expression, or the order would be another.
 */
const struct texpr *fold_call(struct folder *f, const struct texpr *call);

/*
 * The expression that a closure gives which is called where it is made, or NULL
 * where the call is no closure's, or the expression is not as plain in C.
 */
const struct texpr *fold_called_closure(struct folder *f,
					const struct texpr *call);

/* What a statement that is the whole body of a function gives or does. */
const struct texpr *sole_expr(const struct function *function);

/* --- splice.c ------------------------------------------------------------- */

/*
 * Where a call is all that @stmt does, or its value is what @stmt stores or
 * returns: pushes the function's statements for it onto @out and gives the number
 * of statements that they stand for. 0: nothing was done. @stmt is a copy by @c of
 * statement @i of @block, in the body of the folder's function.
 */
size_t splice_call(struct copier *c, const struct tstmt *stmt,
		   const struct tblock *block, size_t i, struct tblock *out);

/* --- handed.c -------------------------------------------------------------- */

/*
 * Whether a library's function gives C a closure that calls a function it was
 * given itself. Such a function is always written where it is called, since only
 * there is a place for what that one captures.
 */
bool hands_on(const struct function *function);

/* Whether @param of such a function is called by a closure of its own alone. */
bool is_handed_on(const struct function *function,
		  const struct variable *param);

/* The closure that a call calls where it is written, or NULL. */
struct function *called_closure(const struct texpr *call);

/* What @copy, made from @closure, captures when variables are replaced. */
void copy_captures(struct copier *c, struct function *copy,
		   const struct function *closure);

/* --- carried.c ------------------------------------------------------------- */

/*
 * Puts what closures capture beside the objects that C hands them to, as more
 * members of their structs. Computes the facts anew where there are such.
 */
void carry_environments(struct folder *f);

/* --- plain.c --------------------------------------------------------------- */

/*
 * Calls what `@without_env` names in place of functions that would bring back
 * what a closure captures, if it captures nothing.
 */
void call_plain_functions(struct folder *f);

/* --- slots.c --------------------------------------------------------------- */

/* What functions are stored where; free_slots() ends it. */
struct slot_table *collect_slots(struct folder *f);
void free_slots(struct slot_table *table);

/* The one function that is ever called there, or NULL. */
struct function *only_function(struct slot_table *table,
			       const struct texpr *callee);

/* Whether any call through a field is known. */
bool has_known_slots(const struct slot_table *table);

/* Whether the closure is called by one call through one field, and no other. */
bool is_sole_handler(const struct slot_table *table,
		     const struct function *closure);

/*
 * Takes out of the program what is stored for nobody. Closures that are called
 * directly, but stand for themselves, become functions of the module.
 */
void drop_unread_slots(struct folder *f);

/* A field of a library's struct for a function that is only written. */
bool is_unread_slot(struct slot_table *table, const struct field *field);

/* --- contained.c ----------------------------------------------------------- */

/* Finds the structs that some function of the program gets by container_of. */
void find_contained_records(struct folder *f);

bool is_contained(const struct folder *f, const struct record *record);

/* --- truth.c --------------------------------------------------------------- */

/* The number that an expression in @body is, if that is known. */
bool integer_of(const struct tstmt *body, const struct texpr *expr,
		__int128 *value);

/* Whether an expression in @body has a value that `try` has let through. */
bool was_tried(const struct tstmt *body, const struct texpr *expr);

/* -EINVAL: C's numbers of errors are positive. */
bool is_errno(const struct texpr *expr);

/*
 * Whether a condition in @body is known, at statement @at of it; if so, *truth is
 * what it is.
 */
bool truth_of(const struct tstmt *body, const struct tstmt *at,
	      const struct texpr *expr, bool *truth);

/* --- simplify.c, and its parts: see simplify.h ----------------------------- */

/* Takes out what folding made needless, in a body that was copied. */
void simplify_function(struct folder *f, struct function *function);

/* --- promote.c ------------------------------------------------------------- */

/* Makes initial values of what `init` begins with storing. */
void promote_statics(struct folder *f);

/* --- parts.c --------------------------------------------------------------- */

/* Variables of their own for the members of structs nobody uses as a whole. */
void separate_statics(struct folder *f);

/* --- tables.c ------------------------------------------------------------- */

/* What of a type is found by way of a pointer: notes fields in @found. */
void find_pointed_fields(struct arena *arena, struct table *found,
			 const struct texpr *expr);

/*
 * Which fields of a module object are tables of functions that nobody finds by
 * way of a pointer to it, as an array; NULL: none.
 */
const bool *find_tables(struct arena *arena, const struct table *found,
			const struct record *record);

/* Takes the fields that have become variables out of all types. */
void drop_tables(struct folder *f, const struct table *found);

/* --- fold.c --------------------------------------------------------------- */

/* A closure that is called from one place of a library, and nowhere else. */
bool is_handler(const struct folder *f, const struct function *function);

/* Folds what is in a function; whether it may be folded into its callers. */
bool is_foldable(struct folder *f, struct function *function);

/* Whether that is wanted although it is more than one statement. */
bool is_worth_splicing(const struct folder *f, const struct function *function);

#endif
