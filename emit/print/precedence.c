// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "print/precedence.h"

#include <string.h>

struct binary_op {
	const char *op;
	enum precedence precedence;
};

static const struct binary_op binary_ops[] = {
	{ ",", PREC_COMMA },
	{ "...", PREC_COMMA },		/* GNU: case 1 ... 5 */
	{ "||", PREC_OR },
	{ "&&", PREC_AND },
	{ "|", PREC_BIT_OR },
	{ "^", PREC_BIT_XOR },
	{ "&", PREC_BIT_AND },
	{ "==", PREC_EQUAL },
	{ "!=", PREC_EQUAL },
	{ "<", PREC_COMPARE },
	{ ">", PREC_COMPARE },
	{ "<=", PREC_COMPARE },
	{ ">=", PREC_COMPARE },
	{ "<<", PREC_SHIFT },
	{ ">>", PREC_SHIFT },
	{ "+", PREC_ADD },
	{ "-", PREC_ADD },
	{ "*", PREC_MULTIPLY },
	{ "/", PREC_MULTIPLY },
	{ "%", PREC_MULTIPLY },
};

/* An operator that is not known is treated as the weakest. */
static enum precedence precedence_of_op(const char *op)
{
	size_t i;

	for (i = 0; i < sizeof(binary_ops) / sizeof(*binary_ops); i++) {
		if (!strcmp(binary_ops[i].op, op))
			return binary_ops[i].precedence;
	}
	return PREC_COMMA;
}

enum precedence precedence_of(const struct cexpr *expr)
{
	switch (expr->kind) {
	case CX_BINARY:
		return precedence_of_op(expr->op.op);
	case CX_ASSIGN:
		return PREC_ASSIGN;
	case CX_CONDITIONAL:
		return PREC_CONDITIONAL;
	case CX_UNARY:
	case CX_CAST:
		return PREC_UNARY;
	case CX_NUMBER:
		return *expr->text == '-' ? PREC_UNARY : PREC_PRIMARY;
	case CX_CALL:
	case CX_MEMBER:
	case CX_INDEX:
	case CX_POSTFIX:
	case CX_COMPOUND:
	case CX_SIZEOF:
		return PREC_POSTFIX;
	default:
		return PREC_PRIMARY;
	}
}

static bool is_bitwise(enum precedence precedence)
{
	return precedence == PREC_BIT_OR || precedence == PREC_BIT_XOR ||
	       precedence == PREC_BIT_AND;
}

static bool is_comparison(enum precedence precedence)
{
	return precedence == PREC_EQUAL || precedence == PREC_COMPARE;
}

static bool is_negation(const struct cexpr *expr)
{
	return expr->kind == CX_UNARY && !strcmp(expr->op.op, "!");
}

/* What C reads well but people do not; @inner is not the same operator. */
static bool is_confusing(enum precedence outer, enum precedence inner)
{
	if (outer == PREC_OR)
		return inner == PREC_AND;
	if (is_bitwise(outer) || outer == PREC_SHIFT)
		return true;
	if (is_comparison(outer))
		return is_comparison(inner) || inner == PREC_SHIFT;
	return false;
}

bool operand_wants_parens(const char *op, const struct cexpr *child,
			  bool is_right)
{
	enum precedence outer = precedence_of_op(op);
	enum precedence inner = precedence_of(child);

	if (inner < outer || (inner == outer && is_right))
		return true;
	if (!is_right && is_negation(child))
		return is_comparison(outer) || is_bitwise(outer);
	if (child->kind != CX_BINARY)
		return false;
	if (is_comparison(outer) && is_comparison(inner))
		return true;
	return strcmp(op, child->op.op) && is_confusing(outer, inner);
}

bool condition_wants_parens(const struct cexpr *condition)
{
	enum precedence precedence = precedence_of(condition);

	if (precedence <= PREC_CONDITIONAL)
		return true;
	return condition->kind == CX_BINARY && precedence != PREC_OR &&
	       precedence != PREC_AND && !is_comparison(precedence);
}
