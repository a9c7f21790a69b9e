// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "lower/lower.h"

const struct cexpr *lower_initial(struct body *b, const struct texpr *expr)
{
	if (expr->type->kind == TYPE_SLICE)
		return lower_view_initial(b, expr);
	if (expr->kind == TX_RECORD || expr->kind == TX_ARRAY)
		return lower_literal_list(b, expr);
	/* To C, a const variable is no constant. */
	if (!b->function && expr->kind == TX_CONSTANT &&
	    has_storage(expr->constant))
		return lower_initial(b, expr->constant->init);
	if (expr->type->kind == TYPE_ARRAY)
		return spread_array(b, expr, false);
	return lower_value(b, expr);
}

static const struct texpr **values_of(struct body *b, const struct texpr *expr)
{
	const struct texpr **values = arena_calloc(b->arena,
						   expr->literal.count,
						   sizeof(*values));

	for (size_t i = 0; i < expr->literal.count; i++)
		values[i] = expr->literal.elements[i].expr;
	return values;
}

static const struct cexpr *literal_list(struct body *b,
					const struct texpr *expr,
					bool is_first);

/* An element of a table: on one line if it fits. */
static const struct cexpr *row(struct body *b, const struct texpr *expr,
			       bool is_first)
{
	struct cexpr *made = arena_new_object(b->arena, struct cexpr);

	*made = *literal_list(b, expr, is_first);
	made->list.one_line = true;
	return made;
}

/*
 * @in_array: it is an element of an array. @is_first: it is evaluated before what
 * is around its literal.
 */
static const struct cexpr *element(struct body *b, const struct texpr *value,
				   bool in_array, bool is_first)
{
	if (in_array && value->kind == TX_RECORD)
		return row(b, value, is_first);
	if (is_first && value->kind == TX_ARRAY)
		return literal_list(b, value, true);
	if (is_first && value->type->kind == TYPE_ARRAY)
		return spread_array(b, value, true);
	return is_first ? into_local(b, value) : lower_initial(b, value);
}

/* The element of a literal whose captures go into its @env field, or none. */
static size_t find_closure(struct body *b, const struct texpr *expr)
{
	size_t i = 0;

	while (i < expr->literal.count &&
	       !(expr->kind == TX_RECORD && expr->literal.elements[i].expr &&
		 environment_for_field(b, expr->literal.elements[i].expr)))
		i++;
	return i;
}

static void push_environment(struct body *b, const struct texpr *closure,
			     const struct record *record,
			     struct carg_list *list)
{
	carg_member(b->arena, list, field_c_name(b->l, env_field(record)),
		    environment_for_field(b, closure));
}

static const struct cexpr *literal_list(struct body *b,
					const struct texpr *expr,
					bool is_first)
{
	size_t closure = find_closure(b, expr);
	const struct texpr **values = values_of(b, expr);
	struct carg_list list = {};
	struct cexpr *made;

	for (size_t i = 0; i < expr->literal.count; i++) {
		const struct targ *from = &expr->literal.elements[i];
		const struct cexpr *value;
		struct carg *arg;

		if (from->field && from->field->name &&
		    values[i]->type->kind == TYPE_SLICE) {
			push_slice_element(b, &list, from);
			continue;
		}
		if (closure < expr->literal.count && from->field->is_env) {
			check_env_value(b, values[i]);
			continue;
		}
		value = element(b, values[i], expr->kind == TX_ARRAY,
				is_first ? effects_of(b, values[i]) != 0 :
				needs_local(b, values, expr->literal.count, i));
		if (from->field && from->field->name)
			arg = carg_member(b->arena, &list,
					  field_c_name(b->l, from->field),
					  value);
		else
			arg = carg_push(b->arena, &list, value);
		arg->notes = lower_trivia(b->l, from->trivia);
		arg->notes.blank_before = false;
		if (i == closure)
			push_environment(b, values[i], expr->type->record,
					 &list);
	}
	made = cx_list_of(b->arena, &list);
	made->list.one_line = expr->kind == TX_ARRAY;
	made->list.end = lower_comments(b->l, expr->literal.end);
	return made;
}

const struct cexpr *lower_literal_list(struct body *b,
				       const struct texpr *expr)
{
	return literal_list(b, expr, false);
}

const struct cexpr *compound(struct body *b, const struct texpr *expr,
			     const struct cexpr *list)
{
	struct cexpr *made = cx_compound(b->arena,
					 lower_type(b->l, expr->type,
						    expr->span),
					 &(struct carg_list){});

	made->list.elements = list->list.elements;
	made->list.count = list->list.count;
	made->list.one_line = true;
	made->list.end = list->list.end;
	return made;
}

const struct cexpr *lower_literal(struct body *b, const struct texpr *expr)
{
	return compound(b, expr, lower_literal_list(b, expr));
}

bool literal_needs_steps(const struct body *b, const struct texpr *literal)
{
	size_t count = literal->literal.count;
	const struct texpr **values = arena_calloc(b->arena, count + 1,
						   sizeof(*values));

	for (size_t i = 0; i < count; i++)
		values[i] = literal->literal.elements[i].expr;
	for (size_t i = 0; i < count; i++) {
		if (!values[i])
			continue;
		if (needs_local(b, values, count, i) ||
		    effects_of(b, values[i]) & EFFECT_HOIST)
			return true;
		if ((values[i]->kind == TX_RECORD ||
		     values[i]->kind == TX_ARRAY) &&
		    literal_needs_steps(b, values[i]))
			return true;
	}
	return false;
}
