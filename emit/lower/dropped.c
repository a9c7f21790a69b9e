// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "lower/lower.h"
#include "lower/owned.h"

/* `a && f()`: the right side only where the left one lets it. */
static void lower_logical_effect(struct body *b, const struct texpr *expr)
{
	const struct cexpr *left = lower_condition(b, expr->operation.left);
	struct cstmt *branch;
	struct block block;

	if (expr->operation.op == OP_OR)
		left = cx_not(b->arena, left);
	branch = cs_if(b->arena, left);
	block_open(b, &block);
	lower_effect(b, expr->operation.right);
	end_statement(b, block.cleanups);
	block_close(b, &branch->branch.then);
	push(b, branch);
}

static void lower_operator_effect(struct body *b, const struct texpr *expr)
{
	if (expr->operation.op == OP_AND || expr->operation.op == OP_OR) {
		lower_logical_effect(b, expr);
		return;
	}
	lower_effect(b, expr->operation.left);
	lower_effect(b, expr->operation.right);
}

void lower_effect(struct body *b, const struct texpr *expr)
{
	const unsigned int wanted = EFFECT_WRITE | EFFECT_WRITE_LOCAL;
	const struct cexpr *made;

	if (expr->kind == TX_BUILTIN &&
	    expr->builtin.id == BUILTIN_RELEASE_MEMBERS) {
		release_members(b, expr);
		return;
	}
	while (expr->kind == TX_CONVERT || expr->kind == TX_CAST ||
	       expr->kind == TX_UNARY)
		expr = expr->kind == TX_UNARY ? expr->operation.left :
						expr->operand;
	if (expr->kind == TX_TRY) {
		lower_try_stmt(b, expr);
	} else if (expr->kind == TX_CALL &&
		   (expr->type->kind == TYPE_ARRAY ||
		    (expr->call.function &&
		     is_expanded_to_steps(expr->call.function)))) {
		lower_call(b, expr);	/* all is done before its value */
	} else if (expr->type->kind == TYPE_SLICE && expr->kind == TX_CALL) {
		push(b, cs_expr(b->arena, lower_call(b, expr)));
	} else if (expr->kind != TX_CALL && expr->kind != TX_OBJECT &&
		   !(effects_of(b, expr) & wanted)) {
		return;
	} else if (expr->kind == TX_BINARY) {
		lower_operator_effect(b, expr);
	} else {
		made = lower_expr(b, expr, WANT_LOW_BITS);
		/* Its local has it, and its release waits. */
		if (is_held(expr))
			return;
		if (expr->kind != TX_CALL && expr->kind != TX_INCREMENT &&
		    expr->kind != TX_BUILTIN)
			made = cx_cast(b->arena, ct_name(b->arena, "void"),
				       made);
		push(b, cs_expr(b->arena, made));
	}
}
