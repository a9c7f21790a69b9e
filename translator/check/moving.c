// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * A loop over what has elements (arc.md 12) does not see where they move:
 * nothing in it may call a `mutating` method of that and go on with the loop.
 */
#include "check/expr.h"
#include "check/moved.h"
#include "typed_walk.h"

struct search {
	struct checker *checker;
	const struct variable *subject;
	const struct tstmt *loop;
};

/* The variable that a receiver is, or the address of; or NULL. */
static const struct variable *receiver_of(const struct texpr *expr)
{
	while (expr->kind == TX_ADDRESS || expr->kind == TX_DEREF ||
	       expr->kind == TX_CONVERT)
		expr = expr->operand;
	return expr->kind == TX_VARIABLE ? expr->variable : NULL;
}

static bool is_mutating(const struct function *function)
{
	const struct ast_decl *decl = function->entity.decl;

	return function->receiver && decl && decl->kind == AST_FUNCTION &&
	       decl->function.is_mutating;
}

static bool see_call(struct walk *walk, const struct texpr *expr)
{
	struct search *s = walk->data;
	struct diag *diag;

	if (expr->kind != TX_CALL || !expr->call.function ||
	    !is_mutating(expr->call.function) || !expr->call.arg_count ||
	    receiver_of(expr->call.args[0].expr) != s->subject)
		return true;
	diag = diag_error(s->checker->diags, expr->span, NULL,
			  "`%s` may move the elements of `%s`, and the loop goes on with where they were",
			  expr->call.function->entity.name,
			  s->subject->entity.name);
	diag_note(s->checker->diags, diag, s->loop->span,
		  "the loop begins here; `for i in 0..%s.len()` looks each one up",
		  s->subject->entity.name);
	return true;
}

struct jump_end {
	const struct tstmt *stmt;
	bool is_inside;
};

static bool see_target(struct walk *walk, const struct tstmt *stmt)
{
	struct jump_end *end = walk->data;

	end->is_inside |= stmt == end->stmt;
	return !end->is_inside;
}

/* Whether a statement ends the loop: no round comes behind it. */
static bool leaves(const struct search *s, const struct tstmt *stmt)
{
	struct jump_end end = { .stmt = stmt->target };
	struct walk walk = { .stmt = see_target, .data = &end };

	switch (stmt->kind) {
	case TS_RETURN:
		return true;
	case TS_CONTINUE:
		if (stmt->target == s->loop)
			return false;
		break;
	case TS_BREAK:
		break;
	default:
		return false;
	}
	walk_stmt(&walk, s->loop->each.body);
	return !end.is_inside;
}

static bool block_leaves(const struct search *s, const struct tblock *block)
{
	return block->stmts.count &&
	       leaves(s, block->stmts.items[block->stmts.count - 1]);
}

static bool see_stmt(struct walk *walk, const struct tstmt *stmt)
{
	const struct search *s = walk->data;

	switch (stmt->kind) {
	case TS_BLOCK:
		return !block_leaves(s, &stmt->block);
	case TS_RETURN:
		return false;
	case TS_SWITCH:
		walk_expr(walk, stmt->select.subject);
		for (size_t i = 0; i < stmt->select.cases.count; i++)
			if (!block_leaves(s, &stmt->select.cases.items[i]->body))
				walk_block(walk,
					   &stmt->select.cases.items[i]->body);
		return false;
	default:
		return true;
	}
}

void check_moving(struct checker *checker, const struct texpr *subject,
		  const struct tstmt *loop)
{
	struct search s = { checker, NULL, loop };
	struct walk walk = { see_call, see_stmt, &s };

	if (is_bad(subject) || !owned_record(subject->type))
		return;
	s.subject = receiver_of(subject);
	if (s.subject)
		walk_stmt(&walk, loop->each.body);
}
