// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "typed_walk.h"

static void walk_args(struct walk *walk, const struct targ *args, size_t count)
{
	for (size_t i = 0; i < count; i++)
		walk_expr(walk, args[i].expr);
}

static void walk_pieces(struct walk *walk, const struct texpr *expr)
{
	for (size_t i = 0; i < expr->format.count; i++)
		walk_expr(walk, expr->format.pieces[i].expr);
}

static void walk_children(struct walk *walk, const struct texpr *expr)
{
	switch (expr->kind) {
	case TX_UNARY:
	case TX_BINARY:
		walk_expr(walk, expr->operation.left);
		walk_expr(walk, expr->operation.right);
		break;
	case TX_ADDRESS:
	case TX_DEREF:
	case TX_CONVERT:
	case TX_CAST:
	case TX_BIT_CAST:
	case TX_TRY:
		walk_expr(walk, expr->operand);
		break;
	case TX_FIELD:
		walk_expr(walk, expr->field.object);
		break;
	case TX_INDEX:
	case TX_SLICE:
		walk_expr(walk, expr->index.object);
		walk_expr(walk, expr->index.low);
		walk_expr(walk, expr->index.high);
		break;
	case TX_CALL:
		walk_expr(walk, expr->call.callee);
		walk_args(walk, expr->call.args, expr->call.arg_count);
		break;
	case TX_INCREMENT:
		walk_expr(walk, expr->increment.operand);
		break;
	case TX_RECORD:
	case TX_OBJECT:
	case TX_ARRAY:
	case TX_TUPLE:
		walk_args(walk, expr->literal.elements, expr->literal.count);
		break;
	case TX_PART:
		walk_expr(walk, expr->part.operand);
		break;
	case TX_FORMAT:
		walk_pieces(walk, expr);
		break;
	case TX_BUILTIN:
		walk_args(walk, expr->builtin.args, expr->builtin.arg_count);
		break;
	default:
		break;
	}
}

void walk_expr(struct walk *walk, const struct texpr *expr)
{
	if (!expr || (walk->expr && !walk->expr(walk, expr)))
		return;
	walk_children(walk, expr);
}

void walk_block(struct walk *walk, const struct tblock *block)
{
	for (size_t i = 0; i < block->stmts.count; i++)
		walk_stmt(walk, block->stmts.items[i]);
}

static void walk_switch(struct walk *walk, const struct tstmt *stmt)
{
	walk_expr(walk, stmt->select.subject);
	for (size_t i = 0; i < stmt->select.cases.count; i++) {
		const struct tcase *arm = stmt->select.cases.items[i];

		for (size_t k = 0; k < arm->values.count; k++)
			walk_expr(walk, arm->values.items[k]);
		walk_block(walk, &arm->body);
	}
}

static void walk_loop(struct walk *walk, const struct tstmt *stmt)
{
	switch (stmt->kind) {
	case TS_LOOP:
		walk_stmt(walk, stmt->loop.init);
		walk_expr(walk, stmt->loop.condition);
		walk_stmt(walk, stmt->loop.body);
		walk_stmt(walk, stmt->loop.step);
		break;
	case TS_RANGE:
		walk_expr(walk, stmt->range.low);
		walk_expr(walk, stmt->range.high);
		walk_stmt(walk, stmt->range.body);
		break;
	default:
		walk_expr(walk, stmt->each.subject);
		walk_stmt(walk, stmt->each.body);
		break;
	}
}

static void walk_assign(struct walk *walk, const struct tstmt *stmt)
{
	for (size_t i = 0; i < stmt->assign.count; i++)
		walk_expr(walk, stmt->assign.targets[i]);
	walk_expr(walk, stmt->assign.value);
}

void walk_stmt(struct walk *walk, const struct tstmt *stmt)
{
	if (!stmt || (walk->stmt && !walk->stmt(walk, stmt)))
		return;
	switch (stmt->kind) {
	case TS_BLOCK:
		walk_block(walk, &stmt->block);
		break;
	case TS_LET:
		walk_expr(walk, stmt->let.init);
		break;
	case TS_ASSIGN:
		walk_assign(walk, stmt);
		break;
	case TS_EXPR:
	case TS_DISCARD:
	case TS_RETURN:
		walk_expr(walk, stmt->expr);
		break;
	case TS_IF:
		walk_expr(walk, stmt->branch.condition);
		walk_stmt(walk, stmt->branch.then);
		walk_stmt(walk, stmt->branch.otherwise);
		break;
	case TS_LOOP:
	case TS_RANGE:
	case TS_EACH:
		walk_loop(walk, stmt);
		break;
	case TS_SWITCH:
		walk_switch(walk, stmt);
		break;
	case TS_DEFER:
		walk_stmt(walk, stmt->defer.stmt);
		break;
	default:
		break;
	}
}
