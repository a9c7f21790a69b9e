/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_EMIT_LOWER_CLOSURE_H
#define ARC_EMIT_LOWER_CLOSURE_H

/* Closures and values of function type; a part of lower/body.h. */

/* Whether a context goes with a variable, or a closure takes one. */
bool has_context(const struct lower *l, const struct entity *entity);

/*
 * An item without an entity in the program. The ids behind entity_count are for
 * the environments of closures, those behind twice that for adapters, and those
 * behind three times that for the adapters of slots.
 */
struct item *new_item(struct lower *l, enum entity_kind kind, uint32_t id,
		      const char *name, struct package *package);

/* Makes an item of what a closure captures: a struct, or variables. */
void lower_environment(struct lower *l, const struct function *closure);

/* At the start of a closure's body: how it gets at its captures. */
void open_environment(struct body *b);

/*
 * Fills the environment of a closure that is made here, and gives the context
 * for it, which is null where it needs none. @is_argument: nobody here holds
 * the closure longer than the block.
 */
const struct cexpr *make_environment(struct body *b,
				     const struct function *closure,
				     bool is_argument);

/*
 * What a call of C's passes on for the captures of a closure, in its @env
 * parameter; NULL where there are none.
 */
const struct cexpr *environment_for_c(struct body *b, const struct texpr *call);

/*
 * What a record of C's keeps for the captures of a closure that is a field's value,
 * in its @env field; NULL where there are none.
 */
const struct cexpr *environment_for_field(struct body *b,
					  const struct texpr *value);

/* What the author wrote where the captures of a closure go. */
void check_env_value(struct body *b, const struct texpr *value);

/* What a value of function type is, but for conversions. */
const struct texpr *bare_function(const struct texpr *expr);

/* Whether it is one function for ever, and so never null. */
bool is_one_function(const struct body *b, const struct texpr *expr);

/* The context for a call of @callee, or NULL where it takes none. */
const struct cexpr *context_of_callee(struct body *b,
				      const struct texpr *callee);

/*
 * What is called: the first of @operands, in a local where the others may change
 * it. *@context is then what goes along; else it is left alone.
 */
const struct cexpr *lower_callee(struct body *b,
				 const struct texpr *const *operands,
				 size_t count, const struct cexpr **context);

/* A function pointer and the context beside it. */
struct function_value {
	const struct cexpr *function;
	const struct cexpr *context;
};

/* A value for @variable, which has a context. */
struct function_value lower_function_value(struct body *b,
					   const struct variable *variable,
					   const struct texpr *expr,
					   bool is_argument);

/* The same for a parameter, of one of several operands. */
struct function_value lower_function_operand(struct body *b,
					     const struct variable *param,
					     const struct texpr *const *operands,
					     size_t count, size_t index);

/* A function pointer from elsewhere, as a value for @variable with a context. */
struct function_value adapt_pointer(struct body *b,
				    const struct variable *variable,
				    const struct cexpr *pointer);

/*
 * Whether a value for @variable is a pointer from elsewhere that needs a local:
 * it has to be null with a context if it was null without.
 */
bool is_asked_pointer(const struct lower *l, const struct variable *variable,
		      const struct texpr *expr);

/* Sets a function pointer and the context beside it. */
void assign_function(struct body *b, const struct variable *variable,
		     const struct texpr *init);
void set_function(struct body *b, const struct variable *variable,
		  struct function_value value);

/*
 * A local that is one function for ever is that function, and takes no place
 * of its own (arc.md 7.5). False where it is none.
 */
bool bind_function(struct body *b, const struct variable *variable,
		   const struct texpr *init);

/* A function that takes a context and calls @function without it. */
const struct entity *adapter(struct lower *l, const struct function *function);

/*
 * The name of a function for @variable, which has a context, that calls the
 * function that its context points to.
 */
const char *pointer_adapter(struct lower *l, const struct variable *variable);

/*
 * What stands in a place in C for a function: itself, or where C spells the
 * types there otherwise than in its first place, a small function that calls it.
 */
const struct entity *slot_function(struct lower *l,
				   const struct function *function,
				   const struct slot *slot);

#endif
