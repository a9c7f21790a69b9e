// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * Function values. A function pointer that may be that of a closure with an
 * environment in its maker's frame has a context beside it, a `void *` that is
 * passed on as the last argument.
 */
#include "lower/environment.h"

const struct cexpr *context_of(struct body *b,
			       const struct variable *variable)
{
	for (const struct binding *i = b->bindings; i; i = i->outer)
		if (i->variable == variable && i->context)
			return i->context;
	return cx_name(b->arena, b->l->context_names[variable->entity.id]);
}

const struct texpr *bare_function(const struct texpr *expr)
{
	while (expr->kind == TX_CONVERT &&
	       type_underlying(expr->type)->kind == TYPE_FUNCTION)
		expr = expr->operand;
	return expr;
}

/* The function or closure that a value names, or NULL. */
static const struct function *function_named(const struct texpr *expr)
{
	return expr->kind == TX_FUNCTION ? expr->function :
	       expr->kind == TX_CLOSURE ? expr->closure : NULL;
}

bool is_one_function(const struct body *b, const struct texpr *expr)
{
	expr = bare_function(expr);
	if (expr->kind != TX_VARIABLE)
		return expr->kind == TX_FUNCTION || expr->kind == TX_CLOSURE;
	for (const struct binding *i = b->bindings; i; i = i->outer)
		if (i->variable == expr->variable)
			return i->is_function;
	return false;
}

const struct cexpr *context_of_callee(struct body *b,
				      const struct texpr *callee)
{
	callee = bare_function(callee);
	if (callee->kind == TX_VARIABLE &&
	    has_context(b->l, &callee->variable->entity))
		return context_of(b, callee->variable);
	if (callee->kind == TX_CLOSURE &&
	    has_context(b->l, &callee->closure->entity))
		return make_environment(b, callee->closure, true);
	return NULL;
}

/* The function that a local without a context is for ever, or NULL. */
static const struct function *bound_function(const struct body *b,
					     const struct texpr *expr)
{
	const struct binding *i = b->bindings;

	if (expr->kind != TX_VARIABLE ||
	    has_context(b->l, &expr->variable->entity))
		return NULL;
	while (i && i->variable != expr->variable)
		i = i->outer;
	return i && i->is_function ? function_named(i->expr) : NULL;
}

static const struct cexpr *adapter_name(struct body *b,
					const struct function *function)
{
	return cx_name(b->arena,
		       use_entity(b->l, adapter(b->l, function)));
}

/* A pointer in a local of its own. */
static const struct cexpr *into_data(struct body *b, const char *wanted,
				     const struct cexpr *pointer)
{
	const struct ctype *type = ct_pointer(b->arena,
					      ct_name(b->arena, "void"));
	const char *name;

	if (at_declarations(b)) {
		name = names_take_data(b->block->names, wanted, body_word(b));
		declare(b, name, type, pointer);
		return cx_name(b->arena, name);
	}
	name = temporary(b, wanted, type);
	push(b, cs_assign(b->arena, cx_name(b->arena, name), pointer));
	return cx_name(b->arena, name);
}

/* Whether a value is a function pointer without a context. */
static bool is_pointer_from_elsewhere(const struct lower *l,
				      const struct texpr *expr)
{
	return expr->kind != TX_NULL && !function_named(expr) &&
	       !(expr->kind == TX_VARIABLE &&
		 has_context(l, &expr->variable->entity));
}

bool is_asked_pointer(const struct lower *l, const struct variable *variable,
		      const struct texpr *expr)
{
	return has_context(l, &variable->entity) &&
	       facts_of(l->facts, &variable->entity)->may_be_null &&
	       is_pointer_from_elsewhere(l, bare_function(expr));
}

struct function_value adapt_pointer(struct body *b,
				    const struct variable *variable,
				    const struct cexpr *pointer)
{
	const struct cexpr *name = cx_name(b->arena,
					   pointer_adapter(b->l, variable));

	if (facts_of(b->l->facts, &variable->entity)->may_be_null)
		name = cx_conditional(b->arena, pointer, name,
				      cx_name(b->arena, b->l->backend->null));
	return (struct function_value){ name, pointer };
}

/* Only C's own pointer type calls a function as C wants it. */
static void check_spelling(struct body *b, const struct texpr *expr)
{
	const struct slot *slot = expr->kind == TX_FIELD ?
		expr->field.field->slot : NULL;

	for (size_t i = 0; slot && slot->param_spellings &&
			   i < slot->type->function.param_count; i++) {
		if (!slot->param_spellings[i] ||
		    !type_is_pointer(slot->type->function.params[i]))
			continue;
		not_yet(b->l, expr->span,
			"a function whose types C spells otherwise, among closures with captures, is");
		return;
	}
}

/* @is_held: it is read now, whatever happens until it is used. */
static struct function_value adapt_value(struct body *b,
					 const struct variable *variable,
					 const struct texpr *expr, bool is_held)
{
	const struct cexpr *pointer = lower_expr(b, expr, WANT_EXACT);
	bool is_local = expr->kind == TX_VARIABLE &&
			expr->variable->storage != STORAGE_PACKAGE;

	check_spelling(b, expr);
	if (is_held || (!is_local && is_asked_pointer(b->l, variable, expr)))
		pointer = into_data(b, operand_name(expr), pointer);
	return adapt_pointer(b, variable, pointer);
}

struct function_value lower_function_value(struct body *b,
					   const struct variable *variable,
					   const struct texpr *expr,
					   bool is_argument)
{
	const struct cexpr *null = cx_name(b->arena, b->l->backend->null);
	struct function_value value = { null, null };

	expr = bare_function(expr);
	if (expr->kind == TX_NULL)
		return value;
	if (expr->kind == TX_CLOSURE) {
		value.context = make_environment(b, expr->closure, is_argument);
		value.function = cx_name(b->arena,
			use_entity(b->l, &expr->closure->entity));
	} else if (expr->kind == TX_FUNCTION) {
		value.function = adapter_name(b, expr->function);
	} else if (bound_function(b, expr)) {
		value.function = adapter_name(b, bound_function(b, expr));
	} else if (is_pointer_from_elsewhere(b->l, expr)) {
		return adapt_value(b, variable, expr, false);
	} else {
		value.function = lower_expr(b, expr, WANT_EXACT);
		value.context = context_of_callee(b, expr);
	}
	return value;
}

/* Whether all that a closure captures is a copy of a pointer. */
static bool copies_pointer(const struct texpr *expr)
{
	const struct capture *sole;

	if (expr->kind != TX_CLOSURE || !expr->closure->captures.count)
		return false;
	sole = sole_pointer(expr->closure);
	return sole && !sole->is_shared;
}

struct function_value lower_function_operand(struct body *b,
					     const struct variable *param,
					     const struct texpr *const *operands,
					     size_t count, size_t index)
{
	const struct texpr *expr = bare_function(operands[index]);
	bool is_held = needs_local(b, operands, count, index);
	struct function_value value;

	if (is_pointer_from_elsewhere(b->l, expr) && !bound_function(b, expr))
		return adapt_value(b, param, expr, is_held);
	value = lower_function_value(b, param, expr, true);
	if (is_held && copies_pointer(expr))
		value.context = into_data(b, "data", value.context);
	return value;
}

/* The copy has to be made before the local points elsewhere. */
static const struct cexpr *lasting_context(struct body *b,
					   const struct texpr *init,
					   const struct cexpr *context)
{
	if (!copies_pointer(init) ||
	    is_never_written(b->l->facts,
			     sole_pointer(init->closure)->variable))
		return context;
	return into_data(b, "data", context);
}

bool bind_function(struct body *b, const struct variable *variable,
		   const struct texpr *init)
{
	struct binding *binding;
	struct function_value value;

	if (!init || variable->type->kind != TYPE_FUNCTION ||
	    !is_never_written(b->l->facts, variable))
		return false;
	init = bare_function(init);
	if (init->kind != TX_CLOSURE && init->kind != TX_FUNCTION)
		return false;
	binding = arena_new_object(b->arena, struct binding);
	binding->outer = b->bindings;
	binding->variable = variable;
	binding->expr = init;
	binding->is_function = true;
	if (has_context(b->l, &variable->entity)) {
		value = lower_function_value(b, variable, init, false);
		binding->value = value.function;
		binding->context = lasting_context(b, init, value.context);
	} else {
		binding->value = lower_expr(b, init, WANT_EXACT);
	}
	b->bindings = binding;
	return true;
}

static const struct cexpr *hold(struct body *b, const char *wanted,
				const struct ctype *type,
				const struct cexpr *value)
{
	const struct cexpr *held = cx_name(b->arena,
					   temporary(b, wanted, type));

	push(b, cs_assign(b->arena, held, value));
	return held;
}

const struct cexpr *lower_callee(struct body *b,
				 const struct texpr *const *operands,
				 size_t count, const struct cexpr **context)
{
	const struct texpr *callee = bare_function(operands[0]);
	const struct variable *variable = callee->variable;

	if (callee->kind == TX_CLOSURE)
		return cx_name(b->arena,
			       use_entity(b->l, &callee->closure->entity));
	if (callee->kind == TX_VARIABLE &&
	    has_context(b->l, &variable->entity) &&
	    needs_local(b, operands, count, 0)) {
		*context = hold(b, "data",
				ct_pointer(b->arena, ct_name(b->arena, "void")),
				context_of_callee(b, callee));
		return hold(b, variable->entity.name,
			    lower_variable_type(b->l, variable),
			    lower_expr(b, callee, WANT_EXACT));
	}
	return lower_operand(b, operands, count, 0, WANT_EXACT);
}
