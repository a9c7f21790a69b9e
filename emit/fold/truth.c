// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Conditions that are known after folding. */
#include "fold/internal.h"

struct search {
	const struct variable *variable;
	const struct tstmt *let;
};

static bool see_let(struct walk *walk, const struct tstmt *stmt)
{
	struct search *search = walk->data;

	if (stmt->kind == TS_LET && stmt->let.count == 1 &&
	    stmt->let.variables[0] == search->variable)
		search->let = stmt;
	return !search->let;
}

/* The value that a local of @body has for ever, or NULL. */
static const struct texpr *lasting_value(const struct tstmt *body,
					 const struct variable *variable)
{
	struct search search = { .variable = variable };
	struct walk walk = { .stmt = see_let, .data = &search };
	struct uses uses;

	if (variable->storage != STORAGE_LOCAL)
		return NULL;
	walk_stmt(&walk, body);
	if (!search.let)
		return NULL;
	uses = uses_in_stmt(body, variable);
	return uses.writes || uses.addressed ? NULL : search.let->let.init;
}

static bool length_of(const struct tstmt *body, const struct texpr *text,
		      __int128 *value)
{
	if (text->kind == TX_VARIABLE && !text->value)
		text = lasting_value(body, text->variable);
	if (!text || !text->value || text->value->kind != VALUE_STRING)
		return false;
	*value = (__int128)text->value->string.size;
	return true;
}

/* A value in another type, as long as it fits there. */
static bool converted(const struct tstmt *body, const struct texpr *expr,
		      __int128 *value)
{
	__int128 low, high;

	if (!type_is_integer(type_underlying(expr->type)) ||
	    !integer_of(body, expr->operand, value))
		return false;
	type_integer_range(type_underlying(expr->type), &low, &high);
	return low <= *value && *value <= high;
}

bool integer_of(const struct tstmt *body, const struct texpr *expr,
		__int128 *value)
{
	if (expr->value && expr->value->kind == VALUE_INTEGER) {
		*value = expr->value->integer;
		return true;
	}
	switch (expr->kind) {
	case TX_CONVERT:
	case TX_CAST:
		return converted(body, expr, value);
	case TX_BUILTIN:
		return expr->builtin.id == BUILTIN_LENGTH &&
		       length_of(body, expr->builtin.args[0].expr, value);
	default:
		return false;
	}
}

/* Never null; `&*p` and `&p[i]` may be. */
static bool is_something(const struct texpr *expr)
{
	while (expr->kind == TX_CONVERT)
		expr = expr->operand;
	if (expr->kind == TX_ADDRESS)
		return expr->operand->kind == TX_VARIABLE ||
		       expr->operand->kind == TX_FIELD;
	return expr->kind == TX_FUNCTION || expr->kind == TX_CLOSURE;
}

/* -EINVAL: C's numbers of errors are positive. */
static bool is_errno(const struct texpr *expr)
{
	for (;;) {
		if (expr->kind == TX_CONVERT || expr->kind == TX_CAST)
			expr = expr->operand;
		else if (expr->kind == TX_CONSTANT && expr->constant->init)
			expr = expr->constant->init;
		else
			break;
	}
	return expr->kind == TX_UNARY && expr->operation.op == OP_NEG &&
	       expr->operation.left->kind == TX_CONSTANT &&
	       expr->operation.left->constant->entity.is_extern;
}

static bool compared(const struct tstmt *body, const struct texpr *expr,
		     bool *truth)
{
	const struct texpr *left = expr->operation.left;
	const struct texpr *right = expr->operation.right;
	__int128 a, b;

	if (is_something(left) && right->kind == TX_NULL) {
		*truth = expr->operation.op == OP_NE;
		return expr->operation.op == OP_NE ||
		       expr->operation.op == OP_EQ;
	}
	if (is_errno(left) && integer_of(body, right, &b) && !b)
		a = -1;
	else if (!integer_of(body, left, &a) || !integer_of(body, right, &b))
		return false;
	switch (expr->operation.op) {
	case OP_EQ: *truth = a == b; return true;
	case OP_NE: *truth = a != b; return true;
	case OP_LT: *truth = a < b; return true;
	case OP_GT: *truth = a > b; return true;
	case OP_LE: *truth = a <= b; return true;
	case OP_GE: *truth = a >= b; return true;
	default: return false;
	}
}

bool was_tried(const struct tstmt *body, const struct texpr *expr)
{
	while (expr && (expr->kind == TX_CONVERT || expr->kind == TX_VARIABLE)) {
		if (expr->kind == TX_VARIABLE)
			expr = lasting_value(body, expr->variable);
		else
			expr = expr->operand;
	}
	return expr && expr->kind == TX_TRY;
}

bool truth_of(const struct tstmt *body, const struct texpr *expr, bool *truth)
{
	if (expr->value && expr->value->kind == VALUE_BOOL) {
		*truth = expr->value->boolean;
		return true;
	}
	if (expr->kind == TX_UNARY && expr->operation.op == OP_NOT &&
	    truth_of(body, expr->operation.left, truth)) {
		*truth = !*truth;
		return true;
	}
	return expr->kind == TX_BINARY && compared(body, expr, truth);
}
