// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Conditions that say the same whatever happens, and `x = x`. */
#include "flow/internal.h"
#include "typed_walk.h"

struct conditions {
	struct walk walk;
	struct flow *flow;
	const struct node *node;
};

static bool is_comparison(enum ast_operator op)
{
	return op >= OP_EQ && op <= OP_GE;
}

static bool is_float(const struct texpr *expr)
{
	return type_underlying(expr->type)->kind == TYPE_FLOAT;
}

/* --- Both sides are the same ------------------------------------------------- */

static bool check_same(struct conditions *c, const struct texpr *expr)
{
	enum ast_operator op = expr->operation.op;
	bool is_logical = op == OP_AND || op == OP_OR, holds;

	/* A float that is no number differs from itself. */
	if ((!is_comparison(op) && !is_logical) ||
	    is_float(expr->operation.left) ||
	    !is_same(expr->operation.left, expr->operation.right))
		return false;
	holds = op == OP_EQ || op == OP_LE || op == OP_GE;
	if (is_logical)
		flow_warn(c->flow, c->node, expr->span, "constant-condition",
			  "both sides are the same: one of them is enough");
	else
		flow_warn(c->flow, c->node, expr->span, "constant-condition",
			  "both sides are the same: this is always %s",
			  holds ? "true" : "false");
	return true;
}

/* --- What the type can hold ---------------------------------------------------- */

/* 1, 0, or -1 where it depends: `low..high op bound`. */
static int decide(enum ast_operator op, __int128 low, __int128 high,
		  __int128 bound)
{
	bool below = high < bound, above = low > bound;

	switch (op) {
	case OP_EQ:
		return below || above ? 0 : -1;
	case OP_NE:
		return below || above ? 1 : -1;
	case OP_LT:
		return below ? 1 : low >= bound ? 0 : -1;
	case OP_LE:
		return high <= bound ? 1 : above ? 0 : -1;
	case OP_GT:
		return above ? 1 : high <= bound ? 0 : -1;
	case OP_GE:
		return low >= bound ? 1 : below ? 0 : -1;
	default:
		return -1;
	}
}

static enum ast_operator mirrored(enum ast_operator op)
{
	switch (op) {
	case OP_LT: return OP_GT;
	case OP_LE: return OP_GE;
	case OP_GT: return OP_LT;
	case OP_GE: return OP_LE;
	default: return op;
	}
}

static const struct texpr *unwidened(const struct texpr *expr)
{
	while (expr->kind == TX_CONVERT &&
	       type_is_integer(expr->operand->type))
		expr = expr->operand;
	return expr;
}

static void check_range(struct conditions *c, const struct texpr *expr)
{
	enum ast_operator op = expr->operation.op;
	const struct texpr *value = expr->operation.left;
	const struct texpr *bound = expr->operation.right;
	__int128 low, high;
	int outcome;

	if (value->value) {
		value = expr->operation.right;
		bound = expr->operation.left;
		op = mirrored(op);
	}
	value = unwidened(value);
	/* What is so for one type argument need not be for another. */
	if (c->node->function->type_arg_count || !is_comparison(op) ||
	    value->is_constant || !type_is_integer(value->type) ||
	    !bound->value || bound->value->kind != VALUE_INTEGER)
		return;
	type_integer_range(value->type, &low, &high);
	outcome = decide(op, low, high, bound->value->integer);
	if (outcome < 0)
		return;
	flow_warn(c->flow, c->node, expr->span, "constant-condition",
		  "this is always %s: `%s` has no value for which it is not",
		  outcome ? "true" : "false",
		  type_name(c->flow->arena, value->type));
}

/* --- Addresses are never null --------------------------------------------------- */

static bool is_address(const struct texpr *expr)
{
	expr = without_casts(expr);
	return expr->kind == TX_ADDRESS || expr->kind == TX_FUNCTION ||
	       expr->kind == TX_CLOSURE;
}

static bool is_null(const struct texpr *expr)
{
	return without_casts(expr)->kind == TX_NULL;
}

static void check_address(struct conditions *c, const struct texpr *expr)
{
	const struct texpr *left = expr->operation.left;
	const struct texpr *right = expr->operation.right;
	enum ast_operator op = expr->operation.op;

	if ((op != OP_EQ && op != OP_NE) ||
	    !((is_address(left) && is_null(right)) ||
	      (is_null(left) && is_address(right))))
		return;
	flow_warn(c->flow, c->node, expr->span, "constant-condition",
		  "this is always %s: an address is never null",
		  op == OP_NE ? "true" : "false");
}

static bool condition_expr(struct walk *walk, const struct texpr *expr)
{
	struct conditions *c = walk->data;

	if (expr->kind != TX_BINARY || expr->value)
		return true;
	if (check_same(c, expr))
		return true;
	check_range(c, expr);
	check_address(c, expr);
	return true;
}

/* --- Statements -------------------------------------------------------------- */

/* Nothing that has a name: a name may be given another value one day. */
static bool is_literal(const struct texpr *expr)
{
	switch (expr->kind) {
	case TX_INTEGER:
	case TX_CHARACTER:
	case TX_FLOAT:
	case TX_BOOL:
	case TX_NULL:
	case TX_STRING:
		return true;
	case TX_UNARY:
		return is_literal(expr->operation.left);
	case TX_BINARY:
		return is_literal(expr->operation.left) &&
		       is_literal(expr->operation.right);
	case TX_CONVERT:
	case TX_CAST:
		return is_literal(expr->operand);
	default:
		return false;
	}
}

static void check_literal(struct conditions *c, const struct texpr *condition,
			  bool is_loop)
{
	bool holds;

	if (!condition || !condition->value ||
	    condition->value->kind != VALUE_BOOL || !is_literal(condition))
		return;
	holds = condition->value->boolean;
	if (is_loop && holds)
		return;		/* one way to write `for {` */
	flow_warn(c->flow, c->node, condition->span, "constant-condition",
		  "this is always %s", holds ? "true" : "false");
}

static void check_assign(struct conditions *c, const struct tstmt *stmt)
{
	if (stmt->assign.op != OP_NONE || stmt->assign.count != 1 ||
	    !stmt->assign.targets[0] ||
	    !is_same(stmt->assign.targets[0], stmt->assign.value))
		return;
	flow_warn(c->flow, c->node, stmt->span, "self-assignment",
		  "this is assigned to itself");
}

static bool condition_stmt(struct walk *walk, const struct tstmt *stmt)
{
	struct conditions *c = walk->data;

	if (stmt->kind == TS_IF)
		check_literal(c, stmt->branch.condition, false);
	else if (stmt->kind == TS_LOOP)
		check_literal(c, stmt->loop.condition, true);
	else if (stmt->kind == TS_ASSIGN)
		check_assign(c, stmt);
	return true;
}

void check_conditions(struct flow *flow, const struct node *node)
{
	struct conditions c = {
		.walk = { .expr = condition_expr, .stmt = condition_stmt },
		.flow = flow,
		.node = node,
	};

	c.walk.data = &c;
	walk_stmt(&c.walk, node->function->body);
}
