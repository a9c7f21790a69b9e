// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* What a function does with its variables, without regard to when. */
#include "flow/internal.h"
#include "typed_walk.h"

struct usage {
	struct walk walk;
	struct flow *flow;
	unsigned int deferred;	/* deferred statements around this */
};

static void note(struct usage *usage, const struct variable *variable,
		 unsigned int trait)
{
	if (!variable)
		return;
	if (usage->deferred)
		trait |= TRAIT_DEFERRED;
	usage->flow->traits[variable->entity.id] |= (uint8_t)trait;
}

/* Where a conversion hands the place on, not the value in it. */
static bool takes_address(const struct texpr *convert)
{
	enum type_kind from = type_underlying(convert->operand->type)->kind;
	enum type_kind to = type_underlying(convert->type)->kind;

	if (from == TYPE_ARRAY)
		return to != TYPE_ARRAY;
	return to == TYPE_REFERENCE && from != TYPE_REFERENCE &&
	       from != TYPE_POINTER;
}

static void note_closure(struct usage *usage, const struct function *closure)
{
	for (size_t i = 0; i < closure->captures.count; i++)
		note(usage, closure->captures.items[i].variable,
		     TRAIT_CAPTURED | TRAIT_READ);
}

static void note_divisor(struct usage *usage, const struct texpr *divisor)
{
	divisor = without_casts(divisor);
	if (divisor->kind == TX_VARIABLE)
		note(usage, divisor->variable, TRAIT_DIVISOR);
}

static bool usage_expr(struct walk *walk, const struct texpr *expr)
{
	struct usage *usage = walk->data;

	switch (expr->kind) {
	case TX_VARIABLE:
		note(usage, expr->variable, TRAIT_READ);
		break;
	case TX_ADDRESS:
		note(usage, place_root(expr->operand), TRAIT_ADDRESSED);
		break;
	case TX_SLICE:
		note(usage, place_root(expr), TRAIT_ADDRESSED);
		break;
	case TX_CONVERT:
		if (takes_address(expr))
			note(usage, place_root(expr->operand),
			     TRAIT_ADDRESSED);
		break;
	case TX_BINARY:
		if (expr->operation.op == OP_DIV ||
		    expr->operation.op == OP_REM)
			note_divisor(usage, expr->operation.right);
		break;
	case TX_CLOSURE:
		note_closure(usage, expr->closure);
		break;
	default:
		break;
	}
	return true;
}

static bool usage_assign(struct usage *usage, const struct tstmt *stmt)
{
	if (stmt->assign.op == OP_DIV || stmt->assign.op == OP_REM)
		note_divisor(usage, stmt->assign.value);
	for (size_t i = 0; i < stmt->assign.count; i++) {
		const struct texpr *target = stmt->assign.targets[i];

		if (target && target->kind == TX_VARIABLE)
			note(usage, target->variable, 0);
		else
			walk_expr(&usage->walk, target);
	}
	walk_expr(&usage->walk, stmt->assign.value);
	return false;
}

static bool usage_stmt(struct walk *walk, const struct tstmt *stmt)
{
	struct usage *usage = walk->data;

	if (stmt->kind == TS_ASSIGN)
		return usage_assign(usage, stmt);
	if (stmt->kind != TS_DEFER)
		return true;
	usage->deferred++;
	walk_stmt(walk, stmt->defer.stmt);
	usage->deferred--;
	return false;
}

void note_usage(struct flow *flow, const struct function *function)
{
	struct usage usage = {
		.walk = { .expr = usage_expr, .stmt = usage_stmt },
		.flow = flow,
	};

	usage.walk.data = &usage;
	walk_stmt(&usage.walk, function->body);
}
