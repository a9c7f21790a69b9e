// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "lower/lower.h"

/*
 * With steps pending, what may have failed is the function's result already:
 * `ret = f(); if (ret < 0) goto …`, and often it needs no other local.
 */
struct sharing {
	const struct variable *variable;
	bool in_defer;
	bool fails;
};

/* A format is no text of its own. */
static void walk_arg(struct walk *walk, const struct function *function,
		     size_t i, const struct texpr *arg)
{
	if (arg->kind != TX_FORMAT || !function ||
	    i >= function->params.count ||
	    !function->params.items[i]->is_format) {
		walk_expr(walk, arg);
		return;
	}
	for (size_t k = 0; k < arg->format.count; k++)
		walk_expr(walk, arg->format.pieces[k].expr);
}

/* What the lowering of it may use `ret` for, or read the local later for. */
static bool see_other_use(struct walk *walk, const struct texpr *expr)
{
	struct sharing *sharing = walk->data;

	switch (expr->kind) {
	case TX_TRY:
	case TX_FORMAT:
	case TX_CLOSURE:
	case TX_OBJECT:
		sharing->fails = true;
		break;
	case TX_CALL:
		sharing->fails |= expr->call.function &&
				  expr->call.function->release;
		walk_expr(walk, expr->call.callee);
		for (size_t i = 0; i < expr->call.arg_count; i++)
			walk_arg(walk, expr->call.function, i,
				 expr->call.args[i].expr);
		return false;
	case TX_VARIABLE:
		sharing->fails |= sharing->in_defer &&
				  expr->variable == sharing->variable;
		break;
	default:
		break;
	}
	return !sharing->fails;
}

static bool see_defer(struct walk *walk, const struct tstmt *stmt)
{
	struct sharing *sharing = walk->data;
	struct walk inner = { .expr = see_other_use, .data = sharing };

	if (stmt->kind != TS_DEFER)
		return !sharing->fails;
	sharing->in_defer = true;
	walk_stmt(&inner, stmt->defer.stmt);
	sharing->in_defer = false;
	return false;
}

/* Whether C spells the function's result as it does the local's type. */
static bool has_result_type(const struct body *b,
			    const struct variable *variable)
{
	const struct function *function = b->function;

	return function->type->function.result == variable->type &&
	       variable->type->kind == TYPE_INTEGER && !variable->c_type &&
	       !function->result_c_type &&
	       (!function->slots.count ||
		!function->slots.items[0]->result_spelling);
}

bool goes_through_result(const struct body *b, const struct variable *variable,
			 const struct texpr *tried)
{
	return b->cleanups && b->planned_leaves > 1 && !b->in_cleanup &&
	       has_result_type(b, variable) &&
	       tried->operand->type == variable->type &&
	       b->function->failure == FAILURE_NEGATIVE &&
	       failure_of_type(variable->type) == FAILURE_NEGATIVE;
}

bool shares_result(const struct body *b, const struct variable *variable)
{
	struct sharing sharing = { .variable = variable };
	struct walk walk = { see_other_use, see_defer, &sharing };

	if (!b->list || !b->next || !is_never_written(b->l->facts, variable))
		return false;
	for (size_t i = b->list_next; i < b->list->stmts.count; i++)
		walk_stmt(&walk, b->list->stmts.items[i]);
	return !sharing.fails;
}
