// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "lower/lower.h"

/*
 * Places that are assigned to. C may look for them before or after it evaluates
 * the value; where that could make a difference, what it takes to find them is
 * kept in locals.
 */

/* A local of ours as an operand of the typed tree. */
static const struct texpr *stand_in(struct body *b, const struct texpr *expr,
				    const struct cexpr *value)
{
	struct variable *variable = arena_new_object(b->arena,
						     struct variable);
	struct binding *binding = arena_new_object(b->arena, struct binding);
	struct texpr *made = arena_new_object(b->arena, struct texpr);

	/* Nobody writes a function: neither is this local written. */
	variable->entity = b->function->entity;
	variable->storage = STORAGE_LOCAL;
	variable->type = expr->type;
	binding->variable = variable;
	binding->value = value;
	binding->outer = b->bindings;
	b->bindings = binding;
	made->kind = TX_VARIABLE;
	made->type = expr->type;
	made->span = expr->span;
	made->variable = variable;
	return made;
}

static const struct texpr *pin(struct body *b, const struct texpr *expr,
			       const struct texpr *value)
{
	const struct texpr *const operands[] = { expr, value };
	bool needed = value ? needs_local(b, operands, 2, 0) :
			      effects_of(b, expr) != 0;

	if (!needed)
		return expr;
	return stand_in(b, expr, into_local(b, expr));
}

static const struct texpr *pin_place(struct body *b, const struct texpr *place,
				     const struct texpr *value)
{
	struct texpr *copy = arena_new_object(b->arena, struct texpr);

	*copy = *place;
	switch (place->kind) {
	case TX_DEREF:
		copy->operand = pin(b, place->operand, value);
		break;
	case TX_FIELD:
		copy->field.object = pin_place(b, place->field.object, value);
		break;
	case TX_INDEX:
		if (place->index.object->type->kind == TYPE_ARRAY)
			copy->index.object = pin_place(b, place->index.object,
						       value);
		else
			copy->index.object = pin(b, place->index.object,
						 value);
		copy->index.low = pin(b, place->index.low, value);
		break;
	default:
		return place;
	}
	return copy;
}

const struct cexpr *lower_place(struct body *b, const struct texpr *place,
				const struct texpr *value)
{
	return lower_expr(b, pin_place(b, place, value), WANT_EXACT);
}
