// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * Regions in which a lock is held that forbids sleeping: from a call of what
 * is marked `@context(acquire)` to one of what is marked `@context(release)`.
 * Where paths meet, it is held only if it is held on each of them.
 */
#include "flow/context.h"
#include "typed_walk.h"

struct held {
	bool is_reached;
	unsigned int depth;
	const struct texpr *taken;	/* the last acquire */
};

struct lock_exit {
	struct lock_exit *outer;
	const struct tstmt *stmt;
	struct held held;		/* joined where `break` goes */
};

/* A block that is being followed: what it has deferred so far is pending. */
struct lock_block {
	struct lock_block *outer;
	const struct tblock *block;
	size_t next;			/* statement */
	const struct lock_exit *exits;	/* those around the block */
};

struct locks {
	struct walk walk;
	struct contexts *contexts;
	struct lock_exit *exits;
	struct lock_block *blocks;
	struct held now;
};

static void lock_stmt(struct locks *l, const struct tstmt *stmt);

static void join(struct held *into, const struct held *from)
{
	if (!from->is_reached)
		return;
	if (!into->is_reached || from->depth < into->depth)
		*into = *from;
}

static void report(struct locks *l, const struct texpr *call)
{
	struct flow *flow = l->contexts->flow;
	const char *name = function_text(flow, call->call.function);
	struct diag *diag;

	diag = diag_error(flow->diags, call->span, NULL,
			  "%s may sleep, and a lock is held here under which nothing may",
			  name);
	diag_note(flow->diags, diag, l->now.taken->span,
		  "the lock is taken here");
	note_chain(l->contexts, diag, call->call.function);
}

static bool lock_expr(struct walk *walk, const struct texpr *expr)
{
	struct locks *l = walk->data;
	const struct function *function;

	if (expr->kind != TX_CALL)
		return true;
	walk_expr(walk, expr->call.callee);
	for (size_t i = 0; i < expr->call.arg_count; i++)
		walk_expr(walk, expr->call.args[i].expr);
	function = expr->call.function;
	if (!function)
		return false;
	if (l->now.depth && may_sleep(l->contexts, function))
		report(l, expr);
	if (function->acquires) {
		l->now.depth++;
		l->now.taken = expr;
	} else if (function->releases && l->now.depth) {
		l->now.depth--;
	}
	return false;
}

/* What was deferred runs where the block is left, last first. */
static void run_deferred(struct locks *l, const struct lock_block *at)
{
	for (size_t i = at->next; i-- > 0; )
		if (at->block->stmts.items[i]->kind == TS_DEFER)
			lock_stmt(l, at->block->stmts.items[i]->defer.stmt);
}

static void lock_block(struct locks *l, const struct tblock *block)
{
	struct lock_block at = {
		.outer = l->blocks, .block = block, .exits = l->exits,
	};

	l->blocks = &at;
	while (at.next < block->stmts.count && l->now.is_reached)
		lock_stmt(l, block->stmts.items[at.next++]);
	l->blocks = at.outer;
	run_deferred(l, &at);
}

static void push(struct locks *l, struct lock_exit *exit,
		 const struct tstmt *stmt)
{
	*exit = (struct lock_exit){ .outer = l->exits, .stmt = stmt };
	l->exits = exit;
}

static void lock_loop(struct locks *l, const struct tstmt *stmt)
{
	struct lock_exit exit;
	struct held before;
	bool is_endless = false;

	push(l, &exit, stmt);
	if (stmt->kind == TS_LOOP) {
		lock_stmt(l, stmt->loop.init);
		walk_expr(&l->walk, stmt->loop.condition);
		is_endless = !stmt->loop.condition;
		before = l->now;
		lock_stmt(l, stmt->loop.body);
		lock_stmt(l, stmt->loop.step);
	} else {
		bool is_range = stmt->kind == TS_RANGE;

		walk_expr(&l->walk, is_range ? stmt->range.low :
			  stmt->each.subject);
		if (is_range)
			walk_expr(&l->walk, stmt->range.high);
		before = l->now;
		lock_stmt(l, is_range ? stmt->range.body : stmt->each.body);
	}
	before.is_reached &= !is_endless;
	join(&before, &exit.held);
	l->now = before;
	l->exits = exit.outer;
}

static void lock_if(struct locks *l, const struct tstmt *stmt)
{
	struct held other;

	walk_expr(&l->walk, stmt->branch.condition);
	other = l->now;
	lock_stmt(l, stmt->branch.then);
	if (stmt->branch.otherwise) {
		struct held then = l->now;

		l->now = other;
		lock_stmt(l, stmt->branch.otherwise);
		other = then;
	}
	join(&l->now, &other);
}

static void lock_switch(struct locks *l, const struct tstmt *stmt)
{
	struct lock_exit exit;
	struct held before;
	bool has_default = false;

	walk_expr(&l->walk, stmt->select.subject);
	before = l->now;
	push(l, &exit, stmt);
	for (size_t i = 0; i < stmt->select.cases.count; i++) {
		has_default |= stmt->select.cases.items[i]->is_default;
		l->now = before;
		lock_block(l, &stmt->select.cases.items[i]->body);
		join(&exit.held, &l->now);
	}
	if (!has_default)
		join(&exit.held, &before);
	l->exits = exit.outer;
	l->now = exit.held;
}

static void lock_labelled(struct locks *l, const struct tstmt *stmt)
{
	struct lock_exit exit;

	push(l, &exit, stmt);
	lock_block(l, &stmt->block);
	l->exits = exit.outer;
	join(&l->now, &exit.held);
}

/* Runs what is pending in the blocks inside the statement that is left. */
static void leave_blocks(struct locks *l, const struct lock_exit *exit)
{
	struct lock_block *blocks = l->blocks;

	while (l->blocks) {
		struct lock_block *at = l->blocks;
		const struct lock_exit *around = at->exits;

		while (around && around != exit)
			around = around->outer;
		if (!around)
			break;
		l->blocks = at->outer;
		run_deferred(l, at);
	}
	l->blocks = blocks;
}

static void lock_jump(struct locks *l, const struct tstmt *stmt)
{
	struct lock_exit *exit = l->exits;
	struct held here = l->now;

	while (exit && exit->stmt != stmt->target)
		exit = exit->outer;
	if (exit && stmt->kind == TS_BREAK) {
		leave_blocks(l, exit);
		join(&exit->held, &l->now);
	}
	l->now = here;
	l->now.is_reached = false;
}

static void lock_assign(struct locks *l, const struct tstmt *stmt)
{
	for (size_t i = 0; i < stmt->assign.count; i++)
		walk_expr(&l->walk, stmt->assign.targets[i]);
	walk_expr(&l->walk, stmt->assign.value);
}

static void lock_stmt(struct locks *l, const struct tstmt *stmt)
{
	if (!stmt)
		return;
	switch (stmt->kind) {
	case TS_BLOCK:
		lock_labelled(l, stmt);
		break;
	case TS_LET:
		walk_expr(&l->walk, stmt->let.init);
		break;
	case TS_ASSIGN:
		lock_assign(l, stmt);
		break;
	case TS_EXPR:
	case TS_DISCARD:
		walk_expr(&l->walk, stmt->expr);
		break;
	case TS_RETURN:
		walk_expr(&l->walk, stmt->expr);
		l->now.is_reached = false;
		break;
	case TS_IF:
		lock_if(l, stmt);
		break;
	case TS_LOOP:
	case TS_RANGE:
	case TS_EACH:
		lock_loop(l, stmt);
		break;
	case TS_SWITCH:
		lock_switch(l, stmt);
		break;
	case TS_BREAK:
	case TS_CONTINUE:
		lock_jump(l, stmt);
		break;
	default:
		break;
	}
}

void check_locks(struct contexts *c, const struct node *node)
{
	struct locks l = {
		.walk = { .expr = lock_expr },
		.contexts = c,
		.now = { .is_reached = true },
	};

	l.walk.data = &l;
	lock_stmt(&l, node->function->body);
}
