// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Several results, where a function that has them is called: see tuple.c. */
#include "lower/lower.h"

/* A place for a result that nobody wants. */
static const struct cexpr *unwanted(struct body *b, const struct type *type,
				    struct span span)
{
	if (b->unused_type != type || b->unused_block != b->block)
		b->unused = temporary(b, "unused",
				      lower_type(b->l, type, span));
	b->unused_type = type;
	b->unused_block = b->block;
	return cx_name(b->arena, b->unused);
}

void push_out_args(struct body *b, const struct texpr *call,
		   const struct cexpr *const *places, struct carg_list *args)
{
	const struct function *function = call->call.function;
	const struct type *type = call->type;

	for (size_t i = 0; i < type->tuple.count; i++) {
		const struct cexpr *place = places ? places[i] : NULL;

		if (i == returned_index(type))
			continue;
		if (!place)
			place = unwanted(b, type->tuple.items[i], call->span);
		if (function && function->assigned) {
			insert_place(b->arena, function, place, args);
			continue;
		}
		carg_push(b->arena, args,
			  type->tuple.items[i]->kind == TYPE_ARRAY ? place :
			  pointer_to(b, place));
	}
}

/* A call whose results go to @places; NULL is a result that nobody wants. */
static void call_into(struct body *b, const struct texpr *call,
		      const struct cexpr *const *places)
{
	const struct cexpr *place = places[returned_index(call->type)];
	const struct cexpr *made;

	b->places = places;
	made = lower_call(b, call);
	if (place)
		push(b, cs_assign(b->arena, place, made));
	else
		push(b, cs_expr(b->arena, made));
}

void lower_tuple(struct body *b, const struct texpr *expr,
		 const struct cexpr *const *places)
{
	if (expr->kind == TX_TRY)
		lower_tuple_try(b, expr, places);
	else
		call_into(b, expr, places);
}

/*
 * Whether a `let` takes a bool that only the `if` behind it asks for: then the
 * call stands in the condition.
 */
static bool is_asked_next(const struct body *b, const struct tstmt *let,
			  const struct variable *variable)
{
	const struct tstmt *next = b->next;
	const struct texpr *condition;

	if (let->let.init->kind != TX_CALL || !variable || !next ||
	    next->kind != TS_IF || next->trivia->before ||
	    facts_of(b->l->facts, &variable->entity)->uses != 1)
		return false;
	condition = next->branch.condition;
	if (condition->kind == TX_UNARY && condition->operation.op == OP_NOT)
		condition = condition->operation.left;
	return condition->kind == TX_VARIABLE &&
	       condition->variable == variable;
}

static void bind_call(struct body *b, const struct variable *variable,
		      const struct texpr *call,
		      const struct cexpr *const *places)
{
	struct binding *binding = arena_new_object(b->arena, struct binding);

	binding->variable = variable;
	b->places = places;
	binding->value = lower_call(b, call);
	binding->outer = b->bindings;
	b->bindings = binding;
}

/* What takes a function pointer for a variable with a context, or NULL. */
static const struct cexpr *pointer_for(struct body *b,
				       const struct variable *variable)
{
	if (!has_context(b->l, &variable->entity))
		return NULL;
	return cx_name(b->arena,
		       temporary(b, variable->entity.name,
				 lower_function_pointer(b->l, variable->type,
							variable->param_names,
							false,
							variable->entity.span)));
}

void lower_let_tuple(struct body *b, const struct tstmt *stmt)
{
	const struct texpr *init = stmt->let.init;
	const struct cexpr **places = arena_calloc(b->arena, stmt->let.count,
						   sizeof(*places));
	const struct cexpr **pointers = arena_calloc(b->arena, stmt->let.count,
						     sizeof(*pointers));
	size_t returned = init->kind == TX_CALL ? returned_index(init->type) :
			  stmt->let.count;
	bool asked = returned < stmt->let.count &&
		     is_asked_next(b, stmt, stmt->let.variables[returned]);

	for (size_t i = 0; i < stmt->let.count; i++) {
		const struct variable *variable = stmt->let.variables[i];

		if (!variable || (i == returned && asked) ||
		    (i == returned &&
		     !facts_of(b->l->facts, &variable->entity)->uses))
			continue;
		places[i] = bound_value(b, variable);
		if (places[i])
			continue;
		places[i] = cx_name(b->arena, declare_local(b, variable));
		pointers[i] = pointer_for(b, variable);
		if (pointers[i])
			places[i] = pointers[i];
	}
	if (asked)
		bind_call(b, stmt->let.variables[returned], init, places);
	else
		lower_tuple(b, init, places);
	for (size_t i = 0; i < stmt->let.count; i++)
		if (pointers[i])
			set_function(b, stmt->let.variables[i],
				     adapt_pointer(b, stmt->let.variables[i],
						   pointers[i]));
}

/* A local that the function which is called cannot see. */
static bool is_own_local(const struct body *b, const struct texpr *target)
{
	return target->kind == TX_VARIABLE && !bound_value(b, target->variable) &&
	       target->variable->storage != STORAGE_PACKAGE &&
	       !facts_of(b->l->facts, &target->variable->entity)->is_lent;
}

/* `(a, a) = f()`: the last of them is what a holds in the end. */
static bool is_named_twice(const struct tstmt *stmt, const struct texpr *target)
{
	unsigned int times = 0;

	for (size_t i = 0; i < stmt->assign.count; i++) {
		const struct texpr *other = stmt->assign.targets[i];

		if (other && other->kind == TX_VARIABLE &&
		    target->kind == TX_VARIABLE &&
		    other->variable == target->variable)
			times++;
	}
	return times > 1;
}

/*
 * Whether what the function returns may go to its target at once: the others are
 * written behind it, and none before it in the source may be in the same place.
 */
static bool is_written_first(const struct body *b, const struct tstmt *stmt,
			     size_t returned)
{
	const struct texpr *target = stmt->assign.targets[returned];

	if (target->kind != TX_VARIABLE || bound_value(b, target->variable))
		return false;
	for (size_t i = 0; i < returned; i++) {
		const struct texpr *other = stmt->assign.targets[i];

		if (other && (other->kind != TX_VARIABLE ||
			      bound_value(b, other->variable)))
			return false;
	}
	return true;
}

void lower_assign_tuple(struct body *b, const struct tstmt *stmt)
{
	const struct texpr *value = stmt->assign.value;
	size_t count = stmt->assign.count;
	const struct cexpr **places = arena_calloc(b->arena, count,
						   sizeof(*places));
	const struct cexpr **targets = arena_calloc(b->arena, count,
						    sizeof(*targets));
	size_t returned = value->kind == TX_CALL ?
		returned_index(value->type) : count;

	for (size_t i = 0; i < count; i++) {
		const struct texpr *target = stmt->assign.targets[i];

		if (!target)
			continue;
		if (target->kind == TX_VARIABLE) {
			places[i] = pointer_for(b, target->variable);
			if (places[i])
				continue;
		}
		if (!is_named_twice(stmt, target) &&
		    (is_own_local(b, target) ||
		     (i == returned && is_written_first(b, stmt, i)))) {
			places[i] = lower_expr(b, target, WANT_EXACT);
			continue;
		}
		targets[i] = lower_place(b, target, NULL);
		places[i] = value_apart(b, target, "new");
	}
	lower_tuple(b, value, places);
	for (size_t i = 0; i < count; i++) {
		const struct texpr *target = stmt->assign.targets[i];

		if (targets[i] && target->type->kind == TYPE_ARRAY)
			push(b, copy_place(b, targets[i], places[i]));
		else if (targets[i])
			push(b, cs_assign(b->arena, targets[i], places[i]));
		else if (target && target->kind == TX_VARIABLE &&
			 has_context(b->l, &target->variable->entity))
			set_function(b, target->variable,
				     adapt_pointer(b, target->variable,
						   places[i]));
	}
}
