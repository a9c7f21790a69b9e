// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Conditions: what each of their outcomes says of the variables in them. */
#include "flow/zero.h"

static bool is_zero(const struct texpr *expr)
{
	expr = without_casts(expr);
	if (expr->kind == TX_NULL)
		return true;
	return expr->value && (expr->value->kind == VALUE_NULL ||
			       (expr->value->kind == VALUE_INTEGER &&
				!expr->value->integer));
}

/* Bounds of what the other side can be that say the variable is not zero. */
static bool excludes_zero(enum ast_operator op, const struct texpr *bound)
{
	__int128 value;

	if (!bound->value || bound->value->kind != VALUE_INTEGER)
		return false;
	value = bound->value->integer;
	switch (op) {
	case OP_EQ:
		return value != 0;
	case OP_NE:
		return value == 0;
	case OP_GT:
		return value >= 0;
	case OP_GE:
		return value > 0;
	case OP_LT:
		return value <= 0;
	case OP_LE:
		return value < 0;
	default:
		return false;
	}
}

static enum ast_operator negated(enum ast_operator op)
{
	switch (op) {
	case OP_EQ: return OP_NE;
	case OP_NE: return OP_EQ;
	case OP_GT: return OP_LE;
	case OP_GE: return OP_LT;
	case OP_LT: return OP_GE;
	case OP_LE: return OP_GT;
	default: return op;
	}
}

static enum ast_operator mirrored(enum ast_operator op)
{
	switch (op) {
	case OP_GT: return OP_LT;
	case OP_GE: return OP_LE;
	case OP_LT: return OP_GT;
	case OP_LE: return OP_GE;
	default: return op;
	}
}

/* `variable op bound` holds in *@now: what follows for the variable. */
static void refine(struct zero *zero, struct facts_now *now,
		   const struct texpr *variable, enum ast_operator op,
		   const struct texpr *bound, const struct texpr *comparison)
{
	struct fact *known = fact_behind(zero, now, variable);

	if (!known)
		return;
	if (op == OP_EQ && is_zero(bound)) {
		known->kind = FACT_ZERO;
		known->reason = REASON_COMPARED;
		known->origin = comparison;
	} else if (excludes_zero(op, bound) ||
		   (op == OP_NE && is_zero(bound))) {
		known->kind = FACT_NONZERO;
		known->reason = REASON_NONE;
	} else {
		known->kind = FACT_UNKNOWN;
	}
	known->is_joined = false;
}

static bool is_comparison(const struct texpr *expr)
{
	return expr->kind == TX_BINARY && expr->operation.op >= OP_EQ &&
	       expr->operation.op <= OP_GE;
}

/* Whether the comparison is about the variable: a cast may have cut it. */
static bool is_whole(const struct texpr *expr)
{
	enum type_kind kind;

	for (; expr->kind == TX_CONVERT || expr->kind == TX_CAST;
	     expr = expr->operand) {
		kind = type_underlying(expr->operand->type)->kind;
		if (expr->kind == TX_CAST && kind == TYPE_INTEGER)
			return false;
	}
	return true;
}

/* A variable against something that is known when translating. */
static bool compare(struct zero *zero, struct facts_now *now,
		    const struct texpr *expr, struct facts_now *yes,
		    struct facts_now *no)
{
	const struct texpr *left = expr->operation.left;
	const struct texpr *right = expr->operation.right;
	enum ast_operator op = expr->operation.op;
	struct fact *known;

	if (!fact_behind(zero, now, left)) {
		const struct texpr *swap = left;

		left = right;
		right = swap;
		op = mirrored(op);
	}
	known = fact_behind(zero, now, left);
	if (!known || !is_whole(left) || (!is_zero(right) && !right->value))
		return false;
	if (is_zero(right))
		report_late_check(zero, known, expr,
				  without_casts(left)->variable);
	facts_copy(yes, now);
	facts_copy(no, now);
	refine(zero, yes, left, op, right, expr);
	refine(zero, no, left, negated(op), right, expr);
	return true;
}

static void both(struct zero *zero, struct facts_now *now,
		 const struct texpr *expr, struct facts_now *yes,
		 struct facts_now *no)
{
	bool is_and = expr->operation.op == OP_AND;
	struct facts_now first, second;

	eval_condition(zero, now, expr->operation.left,
		       is_and ? &first : yes, is_and ? no : &first);
	eval_condition(zero, &first, expr->operation.right,
		       is_and ? yes : &second, is_and ? &second : no);
	facts_join(is_and ? no : yes, &second);
}

void eval_condition(struct zero *zero, struct facts_now *now,
		    const struct texpr *expr, struct facts_now *yes,
		    struct facts_now *no)
{
	struct facts_now at;

	facts_copy(&at, now);
	if (expr->kind == TX_UNARY && expr->operation.op == OP_NOT) {
		eval_condition(zero, &at, expr->operation.left, no, yes);
		return;
	}
	if (expr->kind == TX_BINARY && (expr->operation.op == OP_AND ||
					expr->operation.op == OP_OR)) {
		both(zero, &at, expr, yes, no);
		return;
	}
	if (is_comparison(expr) && compare(zero, &at, expr, yes, no))
		return;
	zero->in_condition++;
	eval(zero, &at, expr);
	zero->in_condition--;
	facts_copy(yes, &at);
	facts_copy(no, &at);
	if (expr->value && expr->value->kind == VALUE_BOOL) {
		yes->is_reached &= expr->value->boolean;
		no->is_reached &= !expr->value->boolean;
	}
}
