// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "typed_walk.h"
#include "lower/lower.h"

/*
 * Macros that assign one of their arguments (@result): the place for it stands
 * among them as it is, and not its address.
 */

bool gives_by_place(const struct texpr *call)
{
	return call->kind == TX_CALL &&
	       (call->type->kind == TYPE_ARRAY ||
		(call->call.function && call->call.function->assigned &&
		 call->type->kind != TYPE_TUPLE));
}

/* Macros look at the type of what they assign. */
const struct ctype *type_of_place(struct body *b, const struct texpr *call)
{
	const struct function *function = call->call.function;

	if (function && function->result_c_type)
		return parse_spelling(b->l, function->result_c_type);
	return lower_type(b->l, call->type, call->span);
}

const struct cexpr *place_for_call(struct body *b, const struct texpr *call)
{
	const char *wanted = call->call.function ?
		call->call.function->entity.name : "result";

	return cx_name(b->arena, temporary(b, wanted, type_of_place(b, call)));
}

static bool names(struct walk *walk, const struct texpr *expr)
{
	if (expr->kind == TX_VARIABLE && expr->variable == walk->data)
		walk->data = NULL;
	return walk->data;
}

bool can_assign_to(const struct body *b, const struct texpr *call,
		   const struct variable *variable)
{
	struct walk walk = { .expr = names, .data = (void *)variable };

	if (!gives_by_place(call) || call->type->kind == TYPE_ARRAY ||
	    variable->storage == STORAGE_PACKAGE || bound_value(b, variable) ||
	    facts_of(b->l->facts, &variable->entity)->is_lent)
		return false;
	walk_expr(&walk, call);
	return walk.data;
}

void insert_place(struct arena *arena, const struct function *function,
		  const struct cexpr *place, struct carg_list *args)
{
	struct carg *items;
	size_t at = function->assigned - 1;

	carg_push(arena, args, place);
	items = args->list.items;
	if (at >= args->list.count)
		at = args->list.count - 1;
	for (size_t i = args->list.count - 1; i > at; i--) {
		struct carg moved = items[i - 1];

		items[i - 1] = items[i];
		items[i] = moved;
	}
}
