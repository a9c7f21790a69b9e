// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Conditions that are known, and what is never reached. */
#include "fold/simplify.h"

static const struct tstmt *sole(const struct tstmt *stmt)
{
	if (stmt && stmt->kind == TS_BLOCK && stmt->block.stmts.count == 1)
		return stmt->block.stmts.items[0];
	return NULL;
}

/* `if c { return e }` and then `return e`. */
static bool is_idle_if(const struct tblock *block, size_t i)
{
	const struct tstmt *stmt = block->stmts.items[i];
	const struct tstmt *then, *next;

	if (stmt->branch.otherwise || i + 1 == block->stmts.count ||
	    has_effects(stmt->branch.condition))
		return false;
	then = sole(stmt->branch.then);
	next = block->stmts.items[i + 1];
	return then && then->kind == TS_RETURN && next->kind == TS_RETURN &&
	       is_same_expr(then->expr, next->expr);
}

static bool declares(const struct tblock *block)
{
	for (size_t i = 0; i < block->stmts.count; i++)
		if (block->stmts.items[i]->kind == TS_DEFER)
			return true;
	return false;
}

static void take_branch(struct simplifier *s, struct tblock *block, size_t i,
			bool truth)
{
	const struct tstmt *stmt = block->stmts.items[i];
	const struct tstmt *taken = truth ? stmt->branch.then :
					    stmt->branch.otherwise;

	if (!taken)
		remove_at(s, block, i);
	else if (taken->kind == TS_BLOCK && !declares(&taken->block))
		flatten_at(s, block, i, &taken->block);
	else
		block->stmts.items[i] = (struct tstmt *)taken;
}

struct change {
	const struct tstmt *within;
	bool found;
};

static bool find_change(struct walk *walk, const struct texpr *expr)
{
	struct change *change = walk->data;
	struct uses uses;

	if (expr->kind == TX_VARIABLE &&
	    expr->variable->storage != STORAGE_PACKAGE) {
		uses = uses_in_stmt(change->within, expr->variable);
		change->found |= uses.writes || uses.addressed;
	} else {
		change->found |= expr->kind == TX_VARIABLE ||
				 expr->kind == TX_DEREF ||
				 expr->kind == TX_INDEX;
	}
	return !change->found;
}

/* Whether a condition is the same all through @within. */
static bool is_lasting(const struct texpr *condition,
		       const struct tstmt *within)
{
	struct change change = { .within = within };
	struct walk walk = { .expr = find_change, .data = &change };

	if (has_effects(condition))
		return false;
	walk_expr(&walk, condition);
	return !change.found;
}

/* An `if` that asks in a branch what the branch is there for. */
static bool decide_inner(struct simplifier *s, const struct tstmt *outer,
			 const struct tstmt *branch, bool truth)
{
	struct tblock *block;

	if (!branch || branch->kind != TS_BLOCK ||
	    !is_lasting(outer->branch.condition, branch))
		return false;
	block = &((struct tstmt *)branch)->block;
	for (size_t i = 0; i < block->stmts.count; i++) {
		const struct tstmt *stmt = block->stmts.items[i];

		if (stmt->kind == TS_IF && is_librarys_text(s, stmt->span) &&
		    is_same_expr(stmt->branch.condition,
				 outer->branch.condition)) {
			take_branch(s, block, i, truth);
			return true;
		}
	}
	return false;
}

static bool decide_if(struct simplifier *s, struct tblock *block, size_t i,
		      void *data)
{
	const struct tstmt *stmt = block->stmts.items[i];
	bool truth;

	(void)data;
	if (i && block->stmts.items[i - 1]->kind == TS_RETURN) {
		remove_at(s, block, i);
		return true;
	}
	if (stmt->kind != TS_IF || !is_librarys_text(s, stmt->span))
		return false;
	if (is_idle_if(block, i)) {
		remove_at(s, block, i);
		return true;
	}
	if (decide_inner(s, stmt, stmt->branch.then, true) ||
	    decide_inner(s, stmt, stmt->branch.otherwise, false))
		return true;
	if (!truth_of(s->function->body, stmt, stmt->branch.condition, &truth))
		return false;
	take_branch(s, block, i, truth);
	return true;
}

/*
 * `try f()` and then `return 0`, where f gives 0 or a failure: what `init` ends
 * with is what it returns.
 */
static bool merge_last(struct simplifier *s, struct tblock *block, size_t i,
		       void *data)
{
	const struct tstmt *stmt = block->stmts.items[i];
	struct tstmt *last;
	const struct texpr *value, *call;

	(void)data;
	if (stmt->kind != TS_EXPR || stmt->expr->kind != TX_TRY ||
	    i + 2 != block->stmts.count)
		return false;
	value = stmt->expr->operand;
	call = value->kind == TX_CAST || value->kind == TX_CONVERT ?
	       value->operand : value;
	last = block->stmts.items[i + 1];
	if (last->kind != TS_RETURN || !last->expr || !last->expr->value ||
	    last->expr->value->kind != VALUE_INTEGER ||
	    last->expr->value->integer || last->expr->type != value->type ||
	    call->kind != TX_CALL || !call->call.function ||
	    !call->call.function->is_status)
		return false;
	last->expr = value;
	remove_at(s, block, i);
	return true;
}

void decide_conditions(struct simplifier *s)
{
	edit_block(s, s->body, decide_if, NULL);
}

void merge_last_try(struct simplifier *s)
{
	edit_block(s, s->body, merge_last, NULL);
}
