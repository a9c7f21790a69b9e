// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Places: what an expression stands for in memory. */
#include "flow/internal.h"

const struct texpr *without_casts(const struct texpr *expr)
{
	while (expr->kind == TX_CONVERT || expr->kind == TX_CAST)
		expr = expr->operand;
	return expr;
}

const struct variable *place_root(const struct texpr *place)
{
	for (;;) {
		switch (place->kind) {
		case TX_VARIABLE:
			return place->variable;
		case TX_FIELD:
			place = place->field.object;
			break;
		case TX_INDEX:
		case TX_SLICE:
			place = place->index.object;
			if (type_underlying(place->type)->kind != TYPE_ARRAY)
				return NULL;
			break;
		default:
			return NULL;
		}
	}
}

/* What C owns may be a device's register: each read of it counts. */
static bool is_own_memory(const struct texpr *pointer)
{
	const struct type *type = type_underlying(pointer->type);

	if (!type_is_pointer(type) || type->pointer.is_user)
		return false;
	type = type_underlying(type->pointer.element);
	return type->kind == TYPE_RECORD && !type->record->entity.is_extern;
}

static bool is_same_operation(const struct texpr *a, const struct texpr *b)
{
	if (a->operation.op != b->operation.op)
		return false;
	if (!is_same(a->operation.left, b->operation.left))
		return false;
	return a->kind == TX_UNARY ||
	       is_same(a->operation.right, b->operation.right);
}

bool is_same(const struct texpr *a, const struct texpr *b)
{
	if (a->kind != b->kind || a->type != b->type)
		return false;
	switch (a->kind) {
	case TX_VARIABLE:
		return a->variable == b->variable &&
		       !a->variable->entity.is_extern;
	case TX_INTEGER:
		return a->value && b->value &&
		       a->value->integer == b->value->integer;
	case TX_CONSTANT:
		return a->constant == b->constant;
	case TX_ENUMERATOR:
		return a->enumerator == b->enumerator;
	case TX_UNARY:
	case TX_BINARY:
		return is_same_operation(a, b);
	case TX_DEREF:
		return is_own_memory(a->operand) &&
		       is_same(a->operand, b->operand);
	case TX_CONVERT:
	case TX_CAST:
		return is_same(a->operand, b->operand);
	case TX_FIELD:
		return a->field.field == b->field.field &&
		       is_same(a->field.object, b->field.object);
	case TX_INDEX:
		return place_root(a) && is_same(a->index.object,
						b->index.object) &&
		       is_same(a->index.low, b->index.low);
	default:
		return false;
	}
}
