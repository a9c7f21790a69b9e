// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Locals of class type that are null yet: there is nothing to give back. */
#include "lower/lower.h"
#include "typed_walk.h"

struct search {
	const struct texpr *target;	/* of an assignment to … */
	const struct variable *variable;
	bool has_target;
	bool is_assigned;
};

static bool visit_assign(struct walk *walk, const struct tstmt *stmt)
{
	struct search *search = walk->data;

	for (size_t i = 0; stmt->kind == TS_ASSIGN && i < stmt->assign.count;
	     i++) {
		const struct texpr *target = stmt->assign.targets[i];

		search->has_target |= target == search->target;
		search->is_assigned |= target && target->kind == TX_VARIABLE &&
				       target->variable == search->variable;
	}
	return true;
}

static bool is_null_in(const struct tblock *block, const struct texpr *target,
		       bool is_null);

/* The statement has the assignment in it; @is_null where it begins. */
static bool is_null_at(const struct tstmt *stmt, const struct texpr *target,
		       bool is_null)
{
	const struct tstmt *inner;
	struct search search = { .target = target };
	struct walk walk = { .stmt = visit_assign, .data = &search };

	switch (stmt->kind) {
	case TS_ASSIGN:
		return is_null;
	case TS_BLOCK:
		return is_null_in(&stmt->block, target, is_null);
	case TS_IF:
		walk_stmt(&walk, stmt->branch.then);
		inner = search.has_target ? stmt->branch.then :
					    stmt->branch.otherwise;
		return is_null_at(inner, target, is_null);
	/* What another round has assigned is not null. */
	case TS_LOOP:
		return is_null_at(stmt->loop.body, target, false);
	case TS_RANGE:
		return is_null_at(stmt->range.body, target, false);
	case TS_EACH:
		return is_null_at(stmt->each.body, target, false);
	default:
		return false;
	}
}

static bool declares_null(const struct tstmt *stmt,
			  const struct variable *variable)
{
	return stmt->kind == TS_LET && stmt->let.count == 1 &&
	       stmt->let.variables[0] == variable &&
	       (!stmt->let.init || stmt->let.init->kind == TX_NULL);
}

static bool is_null_in(const struct tblock *block, const struct texpr *target,
		       bool is_null)
{
	for (size_t i = 0; i < block->stmts.count; i++) {
		const struct tstmt *stmt = block->stmts.items[i];
		struct search search = {
			.target = target, .variable = target->variable,
		};
		struct walk walk = { .stmt = visit_assign, .data = &search };

		walk_stmt(&walk, stmt);
		if (search.has_target)
			return is_null_at(stmt, target, is_null);
		if (declares_null(stmt, target->variable))
			is_null = true;
		else if (search.is_assigned)
			is_null = false;
	}
	return false;
}

static bool visit_name(struct walk *walk, const struct texpr *expr)
{
	struct search *search = walk->data;

	search->has_target |= expr->kind == TX_VARIABLE &&
			      expr->variable == search->variable;
	if (expr->kind == TX_CLOSURE)
		walk_stmt(walk, expr->closure->body);
	return true;
}

bool is_null_yet(const struct body *b, const struct texpr *target,
		 const struct texpr *value)
{
	struct search search = { .variable = target->variable };
	struct walk walk = { .expr = visit_name, .data = &search };

	walk_expr(&walk, value);
	return !search.has_target &&
	       is_null_in(&b->function->body->block, target, false);
}
