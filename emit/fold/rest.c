// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* What is behind a call, as the end of each way through the function called. */
#include "fold/splice.h"

static const size_t short_rest = 4;	/* statements */

/* A `return`, or an `if` around one. */
static bool is_short_stmt(const struct tstmt *stmt)
{
	if (stmt->kind == TS_RETURN)
		return true;
	return stmt->kind == TS_IF && !stmt->branch.otherwise &&
	       stmt->branch.then->kind == TS_BLOCK &&
	       stmt->branch.then->block.stmts.count == 1 &&
	       stmt->branch.then->block.stmts.items[0]->kind == TS_RETURN;
}

/* Whether the statement may use what the call has given. */
static bool may_use_value(const struct splice *s, const struct tstmt *stmt)
{
	struct uses uses;

	if (s->fate != BOUND)
		return true;
	uses = uses_in_stmt(stmt, s->stmt->let.variables[0]);
	return !uses.writes && !uses.addressed && !uses.captured;
}

bool is_continued(const struct splice *s)
{
	const struct tblock *block = s->block;

	if ((s->fate != BOUND && s->fate != DROPPED) ||
	    s->next == block->stmts.count || !leaves(block) ||
	    block->stmts.count - s->next > short_rest)
		return false;
	for (size_t i = s->next; i < block->stmts.count; i++)
		if (!is_short_stmt(block->stmts.items[i]) ||
		    !may_use_value(s, block->stmts.items[i]))
			return false;
	return true;
}

/* --- what is deferred ------------------------------------------------------- */

struct apart {
	const struct splice *splice;
	const struct tblock *bound, *body;
	bool holds;
};

struct deferred {
	const struct variable *variable;
	bool is_written;
};

static bool find_write(struct walk *walk, const struct tstmt *stmt)
{
	struct deferred *deferred = walk->data;
	struct uses uses;

	if (stmt->kind != TS_DEFER)
		return true;
	uses = uses_in_stmt(stmt->defer.stmt, deferred->variable);
	deferred->is_written |= uses.writes || uses.addressed || uses.captured;
	return false;
}

static bool is_deferred_write(const struct tblock *body,
			      const struct variable *variable)
{
	struct deferred deferred = { .variable = variable };
	struct walk walk = { .stmt = find_write, .data = &deferred };

	walk_block(&walk, body);
	return deferred.is_written;
}

static bool is_replaced(const struct copier *c, const struct variable *variable)
{
	for (size_t i = 0; i < c->replaced.count; i++)
		if (c->replaced.items[i].variable == variable)
			return true;
	return false;
}

static unsigned int addresses_in(const struct tblock *block,
				 const struct variable *variable)
{
	unsigned int count = 0;

	for (size_t i = 0; i < block->stmts.count; i++) {
		struct uses uses = uses_in_stmt(block->stmts.items[i],
						variable);

		count += uses.addressed + uses.captured;
	}
	return count;
}

/* Whether nobody but the call itself is told where the local is. */
static bool is_private(const struct apart *apart,
		       const struct variable *variable)
{
	const struct splice *s = apart->splice;
	const struct tstmt *call = s->block->stmts.items[s->next - 1];
	struct uses all = uses_in_stmt(s->folder->function->body, variable);
	struct uses here = uses_in_stmt(call, variable);

	return variable->storage != STORAGE_PACKAGE &&
	       !is_replaced(s->copier, variable) &&
	       all.addressed + all.captured ==
	       here.addressed + here.captured &&
	       !addresses_in(apart->bound, variable) &&
	       !addresses_in(apart->body, variable) &&
	       !is_deferred_write(apart->body, variable);
}

static bool look_at(struct walk *walk, const struct texpr *expr)
{
	struct apart *apart = walk->data;
	const struct splice *s = apart->splice;

	if (expr->value)
		return false;
	switch (expr->kind) {
	case TX_VARIABLE:
		if (s->fate != CONTINUED || s->given != BOUND ||
		    expr->variable != s->stmt->let.variables[0])
			apart->holds &= is_private(apart, expr->variable);
		break;
	case TX_DEREF:
	case TX_INDEX:
	case TX_SLICE:
	case TX_CLOSURE:
		apart->holds = false;
		break;
	default:
		break;
	}
	return apart->holds;
}

static bool has_step(struct walk *walk, const struct texpr *expr)
{
	struct apart *apart = walk->data;

	apart->holds &= !has_effects(expr);
	return false;
}

bool is_rest_apart(const struct splice *s, const struct tblock *bound,
		   const struct tblock *body)
{
	struct apart apart = { s, bound, body, true };
	struct walk effects = { .expr = has_step, .data = &apart };
	struct walk walk = { .expr = look_at, .data = &apart };

	for (size_t i = s->next; i < s->block->stmts.count; i++) {
		walk_stmt(&effects, s->block->stmts.items[i]);
		walk_stmt(&walk, s->block->stmts.items[i]);
	}
	return apart.holds;
}
