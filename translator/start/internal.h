/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_START_INTERNAL_H
#define ARC_START_INTERNAL_H

#include "start/start.h"
#include "typed_walk.h"

/* A module object, or all those that are made in one place in a loop. */
struct object {
	struct variable *variable;	/* it, or the array of them */
	const struct record *record;
	struct variable *made;		/* a bool: whether it was made; of an
					 * array: how many were. NULL: it was */
	const struct tstmt *noted;	/* what sets that, where it is a bool */
	struct variable *unless;	/* a bool: it started by hand; or NULL */
	struct tstmt *stop;		/* the deferred one behind its explicit
					 * start; NULL: it starts by itself */
};

/* A loop around what is done. */
struct rounds {
	struct rounds *outer;
	const struct texpr *length;	/* how C writes them; or NULL */
	uint64_t count;			/* 0: nobody knows */
	bool has_object;		/* the outermost: one is made in it */
};

/* What all bodies do with a function. */
struct function_use {
	unsigned int calls;
	bool is_inlined;		/* somewhere */
	bool is_dropped;		/* everywhere: nobody calls it */
	bool is_value;			/* its address is taken */
	bool is_visited;
	bool is_open;			/* its body is being gone through */
	LIST(struct variable *) made;	/* the parameters for the objects that
					 * it makes for its callers */
};

/* Where a variable of the source is named. */
struct name_uses {
	bool is_changed;		/* assigned, or its address is taken */
	/* Of one that may hold a module object's address: */
	LIST(struct texpr *) places;	/* it, and behind each dereference of it */
	LIST(struct function *) closures;	/* that capture it */
};

struct starter {
	struct arena *arena;
	struct diags *diags;
	struct program *program;
	const struct target *target;
	struct function_use *uses;	/* by entity.id … */
	struct name_uses *names;	/* of variables, in the same way … */
	size_t use_count;		/* … of what the source declares */
	LIST(struct object *) objects;	/* in the order of making */
	LIST(struct object *) started;	/* those with an explicit start */
	LIST(const struct texpr *) starts;	/* those calls */
	/* The body that is gone through. */
	const struct function *function;
	struct function_use *shared;	/* of one with several callers; or NULL */
	struct rounds *rounds;		/* the innermost loop; or NULL */
	bool is_unknown;		/* others may call it, too */
	bool is_conditional;		/* nobody knows that it is done */
	bool is_midst;			/* what is put in front of the statement
					 * is done though this is not */
	bool is_late;			/* the body may have been left, and the
					 * module starts all the same */
	bool is_tried;			/* a failure in it is one of `init` */
	const struct texpr *tried;	/* the call that is tried; or NULL */
	const struct texpr *whole;	/* all that the statement evaluates; or
					 * NULL */
	struct tblock *top;		/* what there is of the body of `init` */
	struct object *returned;	/* `init` ends in its start; or NULL */
	const struct texpr *sole;	/* the call that is all that the statement
					 * of `init` does; or NULL */
	bool is_direct;			/* it is what is gone through, and its
					 * failure is one of `init` */
	struct object *below;		/* it has started that; or NULL */
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
/* *pointer */
struct texpr *make_deref(struct starter *s, const struct texpr *pointer);

struct texpr *make_zero(struct starter *s, const struct type *type,
			struct span span);
struct texpr *make_call(struct starter *s, struct function *function,
			struct span span);

struct texpr *make_true(struct starter *s, struct span span);

/* left op right, of type @type; @right is NULL for one operand. */
struct texpr *make_operation(struct starter *s, enum ast_operator op,
			     const struct type *type, const struct texpr *left,
			     const struct texpr *right);

/* variable++, or variable-- */
struct texpr *make_step(struct starter *s, struct variable *variable,
			bool is_decrement, struct span span);

/* &array[index] */
struct texpr *make_element(struct starter *s, struct variable *array,
			   const struct texpr *index, struct span span);

/* &T{} */
struct texpr *make_making(struct starter *s, const struct type *type,
			  struct span span);

/* object.method(); @object is its address. */
struct texpr *make_method_call(struct starter *s, struct function *method,
			       const struct texpr *object, struct span span);

struct tstmt *make_stmt(struct starter *s, enum tstmt_kind kind,
			struct span span);
struct tstmt *make_expr_stmt(struct starter *s, const struct texpr *expr);

/* `try call`, or `call` where that cannot fail. */
struct tstmt *make_try_stmt(struct starter *s, const struct texpr *call);

/* `defer stmt`, or `errdefer`. */
struct tstmt *make_defer(struct starter *s, struct tstmt *stmt, bool on_error);

/* place = value */
struct tstmt *make_assign(struct starter *s, const struct texpr *place,
			  const struct texpr *value);

/* `if condition { then }`, and `for condition { body }`. */
struct tstmt *make_if(struct starter *s, const struct texpr *condition,
		      struct tstmt *then);
struct tstmt *make_loop(struct starter *s, const struct texpr *condition,
			const struct tstmt *step, struct span span);

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

/* To be told of each name and dereference, closure, and target of a change. */
void note_name(struct starter *s, struct texpr *expr);
void note_captures(struct starter *s, struct function *closure);
void note_change(struct starter *s, const struct texpr *target);

/*
 * From here on the pointer @variable is the address of @object (which may be the
 * same variable, with its new type). A local that the pass made is named in
 * @function.
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

/* Any other; @name is what it is called where nothing else says it. */
void place_literal(struct starter *s, struct texpr *expr, const char *name);

/* Notes an object of the package. */
struct object *add_object(struct starter *s, struct variable *variable,
			  const struct record *record);

/* What it is called where the body's result goes to, or @own. */
const char *name_object(struct starter *s, const struct type *type,
			const char *own);

/* Assigns to the object at @place what its literal says, all of it. */
void fill_object(struct starter *s, const struct texpr *literal,
		 const struct texpr *place);

/* --- several.c: objects that are made often, or perhaps ------------------------- */

/* How many rounds a loop has at most, where that is known. */
struct rounds rounds_of(struct starter *s, const struct tstmt *stmt);

/* Whether what is done is done once, when the module starts. */
bool is_sure(const struct starter *s);

/* Whether it can be made here. @expr is the literal's address. */
bool can_make(const struct starter *s, const struct texpr *expr);

/* Reports what cannot. */
bool refuse_making(struct starter *s, const struct texpr *expr);

/* Has the object say that it was made, where nobody knows that it is. */
void note_made(struct starter *s, struct object *object);

/* Whether a literal becomes what a caller or an array has room for. */
bool is_for_others(const struct starter *s);

/* The address of that: of another one whenever it is evaluated. */
const struct texpr *find_room(struct starter *s, const struct texpr *making,
			      const char *name);

/* The parameter is that of the function that is gone through. */
void add_room(struct starter *s, struct variable *param);

/* The calls of a function that makes objects for them: here is the room. */
void give_rooms(struct starter *s, struct texpr *call);

/* `let p = f()` where `f` gives the object: p names it. */
void name_room(struct starter *s, struct tstmt *let);

/* --- object.c: how they start and stop -------------------------------------------- */

/* `try object.start()`, and how it is undone: on failure only, or always. */
void push_start(struct starter *s, struct tblock *block,
		const struct object *object, bool has_stop, bool on_error);

/* Stops it, from `exit`. */
void push_stop(struct starter *s, struct tblock *block,
	       const struct object *object);

/* `defer object.stop()`, or `errdefer`. */
struct tstmt *make_stop(struct starter *s, const struct object *object,
			bool on_error);

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

/* --- explicit.c: starts by hand --------------------------------------------------- */

/* The object whose address it is, or NULL. */
struct object *object_of(struct starter *s, const struct texpr *self);

/*
 * Where the statement of a block starts an object by hand, it goes to what there is
 * of the block, with what that takes; *@index is that of the last statement which
 * this was made of.
 */
/*
 * The call, tried or not, that is all that a statement does, or NULL; and what is
 * to be done behind it for what has been started in there. */
const struct texpr *sole_call(const struct tstmt *stmt);
void stop_below(struct starter *s, const struct tstmt *stmt);

bool start_explicitly(struct starter *s, struct tblock *block, size_t *index);

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

/* Makes an `exit` where something is to be given back and there is none. */
void add_exit(struct starter *s);

/* Whether there is no `exit`: what is given back is so at the end of `init`. */
bool ends_by_itself(const struct starter *s);

/* A variable of a package that holds an object of a class, or NULL. */
const struct variable *first_holder(const struct starter *s);

/* --- owned.c -------------------------------------------------------------------- */

/* A variable of a package that owns what it holds, or NULL. */
const struct variable *first_owned(const struct starter *s);

/* Has what such variables hold released. */
void add_releases(struct starter *s);

#endif
