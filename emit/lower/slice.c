// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include <string.h>

#include "lower/lower.h"

/* Variables, parameters and members that are slices, and what is done to them. */

/* --- names ------------------------------------------------------------------ */

static const struct names *names_of_fields(struct lower *l,
					   const struct record *record)
{
	void **place = table_place(l->arena, &l->field_names, record, NULL);
	struct names *names = *place;

	if (names)
		return names;
	names = names_new(l->arena, NULL, 0);
	for (size_t i = 0; i < record->fields.count; i++)
		if (record->fields.items[i]->name)
			names_reserve(names, record->fields.items[i]->name);
	*place = names;
	return names;
}

const char *field_length_name(struct lower *l, const struct field *field)
{
	void **place = table_place(l->arena, &l->length_names, field, NULL);
	const struct names *others = names_of_fields(l, field->owner);
	char *name;

	if (*place)
		return *place;
	name = arena_printf(l->arena, "%s_len", field->name);
	while (names_is_taken(others, name))
		name = arena_printf(l->arena, "%s_", name);
	*place = name;
	return name;
}

struct wanted_name {
	const char *name;
	bool found;
};

static bool visit_let(struct walk *walk, const struct tstmt *stmt)
{
	struct wanted_name *wanted = walk->data;

	if (stmt->kind == TS_LET)
		for (size_t i = 0; i < stmt->let.count; i++)
			if (stmt->let.variables[i] &&
			    !strcmp(stmt->let.variables[i]->entity.name,
				    wanted->name))
				wanted->found = true;
	return true;
}

/* Whether the author has a parameter or local of the name. */
static bool is_authors(const struct function *function, const char *name)
{
	struct wanted_name wanted = { name, false };
	struct walk walk = { .stmt = visit_let, .data = &wanted };

	for (size_t i = 0; i < function->params.count; i++)
		if (!strcmp(function->params.items[i]->entity.name, name))
			return true;
	walk_stmt(&walk, function->body);
	return wanted.found;
}

static size_t slice_params(const struct function *function)
{
	size_t count = 0;

	for (size_t i = 0; i < function->params.count; i++)
		count += function->params.items[i]->type->kind == TYPE_SLICE;
	return count;
}

static bool gives_slice(const struct function *function)
{
	return function->type->function.result->kind == TYPE_SLICE;
}

/* The length of the only slice among the parameters is `len`. */
static const char *wanted_length(struct body *b,
				 const struct variable *variable)
{
	if (variable->storage == STORAGE_PARAMETER &&
	    slice_params(b->function) == 1 && !gives_slice(b->function) &&
	    !is_authors(b->function, "len"))
		return "len";
	return arena_printf(b->arena, "%s_len",
			    b->l->c_names[variable->entity.id]);
}

void name_length(struct body *b, const struct variable *variable)
{
	b->l->c_lengths[variable->entity.id] =
		names_take_data(b->block->names, wanted_length(b, variable),
				body_word(b));
}

/* The parameter through which a function gives the length of its result. */
void name_result_length(struct body *b)
{
	if (!gives_slice(b->function))
		return;
	b->result_length = names_take_data(b->block->names,
		is_authors(b->function, "len") ? "result_len" : "len",
		body_word(b));
}

/* --- locals ----------------------------------------------------------------- */

bool is_viewed(const struct body *b, const struct variable *variable)
{
	return facts_of(b->l->facts, &variable->entity)->is_viewed;
}

static uint32_t whole_uses(const struct entity_facts *facts)
{
	return facts->uses - facts->indexed - facts->measured -
	       facts->assigned;
}

bool needs_length(const struct body *b, const struct variable *variable)
{
	const struct entity_facts *facts = facts_of(b->l->facts,
						    &variable->entity);

	return facts->measured || whole_uses(facts) ||
	       (b->l->backend->check_index && facts->indexed);
}

bool needs_data(const struct body *b, const struct variable *variable)
{
	const struct entity_facts *facts = facts_of(b->l->facts,
						    &variable->entity);

	return facts->indexed || whole_uses(facts);
}

static void set_half(struct body *b, const char *name,
		     const struct ctype *type, const struct cexpr *value,
		     bool in_place)
{
	if (in_place) {
		declare(b, name, type, value);
		return;
	}
	declare(b, name, type, NULL);
	push(b, cs_assign(b->arena, cx_name(b->arena, name), value));
}

/* The variable itself gets the result of a call, without locals between. */
static void let_call(struct body *b, const struct variable *variable,
		     const char *name, const char *length,
		     const struct texpr *init)
{
	const struct cexpr *made;

	declare(b, name, view_pointer(b->l, variable->type,
				      is_viewed(b, variable),
				      variable->entity.span), NULL);
	declare(b, length, view_length(b->l), NULL);
	b->length_place = cx_address(b->arena, cx_name(b->arena, length));
	made = lower_call(b, init);
	push(b, cs_assign(b->arena, cx_name(b->arena, name), made));
}

bool is_alloca(const struct texpr *init)
{
	return init && init->kind == TX_BUILTIN &&
	       init->builtin.id == BUILTIN_ALLOCA;
}

void lower_slice_let(struct body *b, const struct variable *variable,
		     const struct texpr *init)
{
	const char *name = name_local(b, variable);
	const char *length = b->l->c_lengths[variable->entity.id];
	struct view view = {
		cx_name(b->arena, b->l->backend->null), cx_int(b->arena, 0),
		false,
	};
	bool in_place;

	if (init && init->kind == TX_CALL) {
		let_call(b, variable, name, length, init);
		return;
	}
	if (is_alloca(init)) {
		declare(b, name, view_pointer(b->l, variable->type, false,
					      variable->entity.span), NULL);
		declare(b, length, view_length(b->l), NULL);
		fill_alloca(b, name, length, init);
		return;
	}
	if (init)
		view = lower_view(b, init);
	in_place = at_declarations(b);
	if (needs_data(b, variable))
		set_half(b, name, view_pointer(b->l, variable->type,
					       is_viewed(b, variable),
					       variable->entity.span),
			 view.data, in_place);
	if (needs_length(b, variable))
		set_half(b, length, view_length(b->l), view.length, in_place);
}

void declare_slice_item(struct body *b, const struct variable *item,
			const struct cexpr *element)
{
	const char *name;

	if (is_hoisted(b, item)) {
		name = hoist_local(b, item, NULL);
		if (needs_data(b, item))
			push(b, cs_assign(b->arena, cx_name(b->arena, name),
					  cx_member(b->arena, element,
						    "data")));
		name = b->l->c_lengths[item->entity.id];
		if (needs_length(b, item))
			push(b, cs_assign(b->arena, cx_name(b->arena, name),
					  cx_member(b->arena, element,
						    "len")));
		return;
	}
	name = name_local(b, item);
	if (needs_data(b, item))
		declare(b, name, view_pointer(b->l, item->type, false,
					      item->entity.span),
			cx_member(b->arena, element, "data"));
	if (needs_length(b, item))
		declare(b, b->l->c_lengths[item->entity.id],
			view_length(b->l),
			cx_member(b->arena, element, "len"));
}

/*
 * A parameter that somebody has the address of: C passes its halves, and the
 * function puts them together.
 */
static void box_param(struct body *b, const struct variable *param)
{
	const char **name = &b->l->c_names[param->entity.id];
	const char *length = b->l->c_lengths[param->entity.id];
	struct carg_list halves = {};

	carg_member(b->arena, &halves, "data", cx_name(b->arena, *name));
	carg_member(b->arena, &halves, "len", cx_name(b->arena, length));
	*name = names_take_data(b->outermost->names,
				arena_printf(b->arena, "%s_view", *name),
				body_word(b));
	declare(b, *name, lower_slice_type(b->l, param->type),
		cx_list_of(b->arena, &halves));
}

void box_params(struct body *b)
{
	for (size_t i = 0; i < b->function->params.count; i++)
		if (is_boxed(b->l, b->function->params.items[i]))
			box_param(b, b->function->params.items[i]);
}

/* --- assignments -------------------------------------------------------------- */

static bool is_unused_half(const struct body *b, const struct texpr *target,
			   bool length)
{
	if (target->kind != TX_VARIABLE ||
	    target->variable->storage == STORAGE_PACKAGE ||
	    is_boxed(b->l, target->variable))
		return false;
	return length ? !needs_length(b, target->variable) :
			!needs_data(b, target->variable);
}

static struct cstmt *step(struct body *b, const struct cexpr *place,
			  const char *op, const struct texpr *by,
			  const struct cexpr *made)
{
	if (by->value && by->value->kind == VALUE_INTEGER &&
	    by->value->integer == 1)
		return cs_expr(b->arena,
			       cx_postfix(b->arena, *op == '+' ? "++" : "--",
					  place));
	return cs_expr(b->arena, cx_assign(b->arena, op, place, made));
}

/* `s = s[n..]` as `s += n` and `s_len -= n`. */
static bool assign_rest(struct body *b, const struct texpr *target,
			const struct texpr *value)
{
	const struct texpr *object = value->index.object;
	const struct cexpr *low;
	struct view place;

	if (value->kind != TX_SLICE || value->index.high ||
	    is_zero_bound(value->index.low) || target->kind != TX_VARIABLE ||
	    object->kind != TX_VARIABLE ||
	    object->variable != target->variable ||
	    b->l->backend->check_index)
		return false;
	low = effects_of(b, value->index.low) & ~EFFECT_READ_LOCAL ?
		into_local(b, value->index.low) :
		lower_expr(b, value->index.low, WANT_EXACT);
	place = lower_view(b, target);
	push(b, step(b, place.data, "+=", value->index.low, low));
	push(b, step(b, place.length, "-=", value->index.low, low));
	return true;
}

/* Whether the value's length may change when its pointer is stored. */
static bool may_disturb(const struct body *b, const struct texpr *target,
			const struct texpr *value)
{
	return effects_of(b, value) & (EFFECT_READ | EFFECT_READ_LOCAL) &&
	       value->kind != TX_VARIABLE && value->kind != TX_SLICE &&
	       target->kind != TX_VARIABLE;
}

/* `s = s[..n]` leaves the pointer as it is. */
static bool is_same_name(const struct cexpr *a, const struct cexpr *b)
{
	return a->kind == CX_NAME && b->kind == CX_NAME &&
	       !strcmp(a->text, b->text);
}

void lower_slice_assign(struct body *b, const struct texpr *target,
			const struct texpr *value)
{
	struct view from, place;

	if (assign_rest(b, target, value))
		return;
	if (target->kind == TX_VARIABLE && value->kind == TX_CALL &&
	    !is_boxed(b->l, target->variable)) {
		place = lower_view(b, target);
		b->length_place = cx_address(b->arena, place.length);
		push(b, cs_assign(b->arena, place.data, lower_call(b, value)));
		return;
	}
	from = may_disturb(b, target, value) ?
		view_into_locals(b, value, "view") :
		lower_view(b, value);
	place = lower_view(b, target);
	if (!is_unused_half(b, target, false) &&
	    !is_same_name(place.data, from.data))
		push(b, cs_assign(b->arena, place.data, from.data));
	if (!is_unused_half(b, target, true) &&
	    !is_same_name(place.length, from.length))
		push(b, cs_assign(b->arena, place.length, from.length));
}

/* --- results -------------------------------------------------------------------- */

/* Stores the length where the caller wants it, and gives the pointer. */
const struct cexpr *lower_slice_result(struct body *b,
				       const struct texpr *expr)
{
	const struct cexpr *place = cx_name(b->arena, b->result_length);
	struct view view;

	if (expr->kind == TX_CALL) {
		b->length_place = place;
		return lower_call(b, expr);
	}
	view = lower_view(b, expr);
	push(b, cs_assign(b->arena, cx_deref(b->arena, place), view.length));
	return view.data;
}

/* --- declarations ------------------------------------------------------------- */

void push_slice_param(struct lower *l, struct cparam_list *params,
		      const struct type *type, const struct variable *param,
		      const char *name)
{
	static const struct span nowhere;
	bool viewed = param && facts_of(l->facts, &param->entity)->is_viewed;

	cparam_push(l->arena, params,
		    param ? l->c_names[param->entity.id] : name,
		    view_pointer(l, type, viewed, nowhere));
	cparam_push(l->arena, params,
		    param ? l->c_lengths[param->entity.id] :
			    arena_printf(l->arena, "%s_len", name),
		    view_length(l));
}

void push_slice_fields(struct lower *l, struct cfield_list *fields,
		       const struct field *field)
{
	struct cfield *made;

	made = cfield_push(l->arena, fields, field_c_name(l, field),
			   view_pointer(l, field->type, false, field->span));
	made->notes = lower_trivia(l, field->trivia);
	cfield_push(l->arena, fields, field_length_name(l, field),
		    view_length(l));
}

/* A member's two designated values. */
void push_slice_element(struct body *b, struct carg_list *list,
			const struct targ *from)
{
	struct view view = lower_view(b, from->expr);
	struct carg *arg;

	arg = carg_member(b->arena, list, field_c_name(b->l, from->field),
			  view.data);
	arg->notes = lower_trivia(b->l, from->trivia);
	arg->notes.blank_before = false;
	carg_member(b->arena, list, field_length_name(b->l, from->field),
		    view.length);
}
