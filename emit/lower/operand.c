// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include <string.h>

#include "lower/lower.h"
#include "lower/owned.h"

/* Operands that are computed before the expression they stand in. */

const char *operand_name(const struct texpr *expr)
{
	switch (expr->kind) {
	case TX_CALL:
		if (expr->call.function)
			return expr->call.function->entity.name;
		return expr->call.callee->kind == TX_FIELD ?
			operand_name(expr->call.callee) : "result";
	case TX_TRY:
	case TX_CONVERT:
	case TX_CAST:
	case TX_DEREF:
		return operand_name(expr->operand);
	case TX_FIELD:
		return expr->field.field->name ? expr->field.field->name :
						 "value";
	case TX_VARIABLE:
		return expr->variable->entity.name;
	default:
		return "value";
	}
}

/* Of a long function only the last ones are looked at. */
#define OPERANDS_MAX 16

static size_t first_operand(const struct body *b)
{
	return b->operands.count > OPERANDS_MAX ?
	       b->operands.count - OPERANDS_MAX : 0;
}

void free_operands(struct body *b, const struct tstmt *stmt)
{
	for (size_t i = first_operand(b); i < b->operands.count; i++)
		if (b->operands.items[i].user == stmt)
			b->operands.items[i].user = NULL;
}

/*
 * A local for an operand. What an expression that is a statement needs nobody
 * needs behind it: the next one with an operand of that name has it.
 */
static const char *operand_local(struct body *b, const struct texpr *expr)
{
	struct passing_local local = {
		.names = b->block->names, .type = expr->type,
		.word = operand_name(expr), .user = b->effect,
	};

	for (size_t i = first_operand(b); b->effect && i < b->operands.count;
	     i++) {
		struct passing_local *other = &b->operands.items[i];

		if (other->user || other->names != local.names ||
		    other->type != local.type || strcmp(other->word, local.word))
			continue;
		other->user = b->effect;
		return other->name;
	}
	local.name = temporary(b, local.word, lower_type(b->l, expr->type,
							 expr->span));
	if (b->effect)
		LIST_PUSH(b->arena, &b->operands, local);
	return local.name;
}

const struct cexpr *into_local(struct body *b, const struct texpr *expr)
{
	const struct cexpr *value;
	const char *name;

	if (is_held(expr))
		return lower_value(b, expr);
	/* The operand's own locals come first. */
	if (expr->type->kind == TYPE_ARRAY) {
		name = temporary(b, operand_name(expr),
				 lower_type(b->l, expr->type, expr->span));
		copy_array(b, cx_name(b->arena, name), expr);
		return cx_name(b->arena, name);
	}
	value = lower_value(b, expr);
	name = operand_local(b, expr);
	push(b, cs_assign(b->arena, cx_name(b->arena, name), value));
	return cx_name(b->arena, name);
}

const struct cexpr *lower_operand(struct body *b,
				  const struct texpr *const *operands,
				  size_t count, size_t index, enum want want)
{
	if (needs_local(b, operands, count, index))
		return into_local(b, operands[index]);
	return lower_expr(b, operands[index], want);
}
