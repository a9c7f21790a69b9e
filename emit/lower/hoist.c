// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include <string.h>

#include "lower/lower.h"

/*
 * Locals of inner blocks that a step of the ladder needs (hoist_plan.c): they are
 * declared at the function's start, and get their values where they stood.
 */

/* The local of a block that is over, which nobody needs any more. */
static struct hoisted_name *shared_name(const struct body *b,
					const struct variable *variable)
{
	for (size_t i = 0; i < b->hoisted_names.count; i++) {
		struct hoisted_name *known = &b->hoisted_names.items[i];

		if (!known->block && !variable->c_type &&
		    known->variable->type == variable->type &&
		    !strcmp(known->variable->entity.name,
			    variable->entity.name))
			return known;
	}
	return NULL;
}

bool is_hoisted(const struct body *b, const struct variable *variable)
{
	/* One that is there already serves others of its name and type. */
	return b->block != b->outermost && !b->in_cleanup &&
	       (is_planned(b, variable) || shared_name(b, variable));
}

/* A name that neither the function nor a block around has. */
static const char *take_name(struct body *b, const char *wanted)
{
	const char *name = wanted;

	if (names_is_taken(b->block->names, name))
		name = arena_printf(b->arena, "%s_%s", body_word(b), wanted);
	while (names_is_taken(b->block->names, name))
		name = arena_printf(b->arena, "%s_", name);
	names_reserve(b->outermost->names, name);
	return name;
}

void declare_outside(struct body *b, const char *name,
		     const struct ctype *type)
{
	struct block *inner = b->block;

	b->block = b->outermost;
	declare(b, name, type, NULL);
	b->block = inner;
}

static void hoist_plain(struct body *b, const struct variable *variable)
{
	struct hoisted_name *shared = shared_name(b, variable);
	struct hoisted_name made = { .variable = variable, .block = b->block };
	const char **name = &b->l->c_names[variable->entity.id];

	if (shared) {
		*name = b->l->c_names[shared->variable->entity.id];
		shared->block = b->block;
		return;
	}
	*name = take_name(b, variable->entity.name);
	declare_outside(b, *name, lower_variable_type(b->l, variable));
	/* A spelling of its own is nobody else's. */
	if (!variable->c_type)
		LIST_PUSH(b->arena, &b->hoisted_names, made);
}

static void hoist_function(struct body *b, const struct variable *variable)
{
	const char *name = take_name(b, variable->entity.name);
	const char *data = take_name(b, arena_printf(b->arena, "%s_data",
						     name));

	b->l->c_names[variable->entity.id] = name;
	b->l->context_names[variable->entity.id] = data;
	declare_outside(b, name, lower_variable_type(b->l, variable));
	declare_outside(b, data, ct_pointer(b->arena,
					    ct_name(b->arena, "void")));
}

static void hoist_slice(struct body *b, const struct variable *variable,
			const struct texpr *init)
{
	const char *name = take_name(b, variable->entity.name);
	const char *length = take_name(b, arena_printf(b->arena, "%s_len",
						       name));
	bool is_call = is_alloca(init) || (init && init->kind == TX_CALL);

	b->l->c_names[variable->entity.id] = name;
	b->l->c_lengths[variable->entity.id] = length;
	if (is_call || needs_data(b, variable))
		declare_outside(b, name,
				view_pointer(b->l, variable->type,
					     is_viewed(b, variable),
					     variable->entity.span));
	if (is_call || needs_length(b, variable))
		declare_outside(b, length, view_length(b->l));
}

const char *hoist_local(struct body *b, const struct variable *variable,
			const struct texpr *init)
{
	if (variable->type->kind == TYPE_SLICE && !is_boxed(b->l, variable))
		hoist_slice(b, variable, init);
	else if (has_context(b->l, &variable->entity))
		hoist_function(b, variable);
	else
		hoist_plain(b, variable);
	return b->l->c_names[variable->entity.id];
}

void end_hoists(struct body *b, const struct block *block)
{
	for (size_t i = 0; i < b->hoisted_names.count; i++)
		if (b->hoisted_names.items[i].block == block)
			b->hoisted_names.items[i].block = NULL;
}

const char *declare_local(struct body *b, const struct variable *variable)
{
	const char *name;

	if (is_hoisted(b, variable))
		return hoist_local(b, variable, NULL);
	name = name_local(b, variable);
	declare(b, name, lower_variable_type(b->l, variable), NULL);
	if (has_context(b->l, &variable->entity))
		declare(b, b->l->context_names[variable->entity.id],
			ct_pointer(b->arena, ct_name(b->arena, "void")), NULL);
	return name;
}

static void set_zero(struct body *b, const struct cexpr *place,
		     const struct variable *variable)
{
	if (variable->zero_is_unread)
		return;
	if (variable->type->kind != TYPE_ARRAY) {
		push(b, cs_assign(b->arena, place,
				  zero_value(b, variable->type)));
		return;
	}
	use_c_header(b->l, HEADER_STRING);
	push(b, cs_expr(b->arena,
			cx_call(b->arena, "memset", place,
				cx_int(b->arena, 0),
				cx_sizeof(b->arena, place))));
}

static void set_value(struct body *b, const struct cexpr *place,
		      const struct variable *variable,
		      const struct texpr *init)
{
	const struct cexpr *value;

	hint_pointer(b, variable->type, place);
	if (as_try(init)) {
		lower_try(b, as_try(init), place);
	} else if (gives_by_place(init)) {
		b->array_place = place;
		lower_call(b, init);
	} else if (variable->type->kind == TYPE_ARRAY) {
		copy_array(b, place, init);
	} else {
		value = init->type->kind == TYPE_SLICE ||
			init->kind == TX_RECORD ? lower_value(b, init) :
						  lower_initial(b, init);
		push(b, cs_assign(b->arena, place, value));
	}
}

void lower_hoisted_let(struct body *b, const struct variable *variable,
		       const struct texpr *init)
{
	struct texpr null = { .kind = TX_NULL, .type = variable->type };
	struct texpr *target = arena_new_object(b->arena, struct texpr);
	const char *name = hoist_local(b, variable, init);
	const struct cexpr *place = cx_name(b->arena, name);

	target->kind = TX_VARIABLE;
	target->type = variable->type;
	target->span = variable->entity.span;
	target->variable = (struct variable *)variable;
	if (has_context(b->l, &variable->entity))
		assign_function(b, variable, init ? init : &null);
	else if (is_alloca(init))
		fill_alloca(b, name, b->l->c_lengths[variable->entity.id],
			    init);
	else if (variable->type->kind == TYPE_SLICE &&
		 !is_boxed(b->l, variable))
		lower_slice_assign(b, target, init ? init : &null);
	else if (!init)
		set_zero(b, place, variable);
	else
		set_value(b, place, variable, init);
}
