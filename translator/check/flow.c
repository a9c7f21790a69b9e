// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Where control goes: what can never be reached, and what never ends. */
#include "check/expr.h"
#include "check/stmt.h"

static bool breaks(const struct tstmt *stmt, const struct tstmt *target);

static bool block_breaks(const struct tblock *block,
			 const struct tstmt *target)
{
	for (size_t i = 0; i < block->stmts.count; i++)
		if (breaks(block->stmts.items[i], target))
			return true;
	return false;
}

static bool switch_breaks(const struct tstmt *stmt, const struct tstmt *target)
{
	for (size_t i = 0; i < stmt->select.cases.count; i++)
		if (block_breaks(&stmt->select.cases.items[i]->body, target))
			return true;
	return false;
}

/* Whether a `break` inside @stmt leaves @target. */
static bool breaks(const struct tstmt *stmt, const struct tstmt *target)
{
	if (!stmt)
		return false;
	switch (stmt->kind) {
	case TS_BREAK:
		return stmt->target == target;
	case TS_BLOCK:
		return block_breaks(&stmt->block, target);
	case TS_IF:
		return breaks(stmt->branch.then, target) ||
		       breaks(stmt->branch.otherwise, target);
	case TS_LOOP:
		return breaks(stmt->loop.body, target);
	case TS_RANGE:
		return breaks(stmt->range.body, target);
	case TS_EACH:
		return breaks(stmt->each.body, target);
	case TS_SWITCH:
		return switch_breaks(stmt, target);
	default:
		return false;
	}
}

static bool switch_never_ends(const struct tstmt *stmt)
{
	bool has_default = false;

	for (size_t i = 0; i < stmt->select.cases.count; i++) {
		const struct tcase *arm = stmt->select.cases.items[i];

		has_default |= arm->is_default;
		if (!block_never_ends(&arm->body) ||
		    block_breaks(&arm->body, stmt))
			return false;
	}
	return has_default;
}

static bool is_endless(const struct texpr *condition)
{
	return !condition || (condition->value && condition->value->boolean);
}

bool never_ends(const struct tstmt *stmt)
{
	if (!stmt)
		return false;
	switch (stmt->kind) {
	case TS_RETURN:
	case TS_BREAK:
	case TS_CONTINUE:
		return true;
	case TS_BLOCK:
		return block_never_ends(&stmt->block) &&
		       !block_breaks(&stmt->block, stmt);
	case TS_IF:
		return never_ends(stmt->branch.then) &&
		       never_ends(stmt->branch.otherwise);
	case TS_LOOP:
		return is_endless(stmt->loop.condition) &&
		       !breaks(stmt->loop.body, stmt);
	case TS_SWITCH:
		return switch_never_ends(stmt);
	default:
		return false;
	}
}

bool block_never_ends(const struct tblock *block)
{
	for (size_t i = 0; i < block->stmts.count; i++)
		if (never_ends(block->stmts.items[i]))
			return true;
	return false;
}
