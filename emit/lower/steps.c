// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "lower/lower.h"
#include "lower/owned.h"

/*
 * The steps that were deferred, where they run: in front of the one place where
 * the function is left, or in the ladder behind its body.
 */

static void push_release(struct body *b, const struct cleanup *cleanup)
{
	const struct cexpr *guard = cleanup->holder ? cleanup->holder->guard :
						      NULL;
	struct cstmt *branch;

	b->block->blank_before = false;
	if (!guard) {
		push(b, cs_expr(b->arena, cleanup->release));
		return;
	}
	branch = cs_if(b->arena, guard);
	cblock_push(b->arena, &branch->branch.then,
		    cs_expr(b->arena, cleanup->release));
	push(b, branch);
}

/* A block that is deferred is no block in C; what it defers itself runs behind. */
static void run_block(struct body *b, const struct tblock *block)
{
	const struct cleanup *before = b->cleanups;

	lower_list(b, block);
	run_cleanups(b, before, false);
}

static void run_one(struct body *b, const struct cleanup *cleanup)
{
	const struct tstmt *stmt = cleanup->stmt->defer.stmt;
	const struct cleanup *pending = b->cleanups;
	const struct cleanup *around = b->block->cleanups;
	const struct binding *bindings = b->bindings;
	bool in_cleanup = b->in_cleanup;

	if (cleanup->release) {
		push_release(b, cleanup);
		return;
	}
	b->in_cleanup = true;
	b->bindings = cleanup->bindings;
	/* At the end of its own block it does not run once more. */
	b->cleanups = b->block->cleanups = cleanup->outer;
	take_trivia(b, cleanup->stmt->trivia);
	/* In a ladder the step follows its label. */
	b->block->blank_before = false;
	if (stmt->kind == TS_BLOCK)
		run_block(b, &stmt->block);
	else
		lower_stmt(b, stmt);
	b->in_cleanup = in_cleanup;
	b->bindings = bindings;
	b->cleanups = pending;
	b->block->cleanups = around;
}

void run_cleanups(struct body *b, const struct cleanup *until, bool failed)
{
	const struct cleanup *cleanup = b->cleanups;

	for (; cleanup != until; cleanup = cleanup->outer)
		if ((failed || !cleanup->stmt->defer.on_error) &&
		    !holds_nothing(b, cleanup))
			run_one(b, cleanup);
}

static const struct cexpr *left_with(struct body *b, const struct leave *leave)
{
	return leave->in_ret ? result_local(b) : leave->value;
}

/*
 * `lock(); … unlock();` at the end of a function: a blank line behind the one
 * has another before the other, but for a single statement between them.
 */
static void balance_blank_lines(struct body *b, const struct leave *leave)
{
	const struct cleanup *cleanup = leave->pending;
	const struct cblock *stmts = &b->outermost->stmts;
	size_t between;
	struct cstmt *first;

	if (!leave->is_tail || !cleanup || cleanup->outer ||
	    cleanup->block != b->outermost || cleanup->release)
		return;
	between = stmts->stmts.count - cleanup->position;
	if (between < 2 || stmts->stmts.items[stmts->stmts.count - 1] !=
			   leave->place)
		return;
	first = stmts->stmts.items[cleanup->position];
	if (!first->notes.blank_before)
		return;
	if (between == 2 && first->kind == CS_EXPR && !first->notes.before &&
	    cleanup->position &&
	    stmts->stmts.items[cleanup->position - 1]->kind == CS_EXPR)
		first->notes.blank_before = leave->place->notes.blank_before =
			false;
	else if (between > 2 || first->kind != CS_EXPR)
		leave->place->notes.blank_before = true;
}

/* The only way out: the steps in place. */
static void fill_in_place(struct body *b, const struct leave *leave)
{
	const struct cexpr *value = left_with(b, leave);
	struct block block;

	balance_blank_lines(b, leave);
	block_open(b, &block);
	/* What they declare may come to stand in the block that is left. */
	block.names = leave->names;
	b->cleanups = leave->pending;
	run_cleanups(b, NULL, leave->outcome == OUTCOME_FAILURE);
	if (value || !leave->is_tail)
		push(b, cs_return(b->arena, value));
	block_close(b, &leave->place->block);
}

void finish_leaves(struct body *b)
{
	const struct cleanup *cleanups = b->cleanups;

	if (b->leaves.count == 1)
		fill_in_place(b, &b->leaves.items[0]);
	else if (b->leaves.count)
		build_ladder(b);
	b->cleanups = cleanups;
}
