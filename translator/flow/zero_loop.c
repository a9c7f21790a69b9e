// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Loops: seen once, with nothing known of what they assign. */
#include "flow/zero.h"
#include "typed_walk.h"

struct killer {
	struct walk walk;
	struct zero *zero;
	struct facts_now *now;
};

static void kill_fact(struct killer *killer, const struct texpr *target)
{
	struct fact *known = NULL;

	if (target && target->kind == TX_VARIABLE)
		known = fact_of(killer->zero, killer->now, target->variable);
	if (known)
		*known = (struct fact){ .kind = FACT_UNKNOWN };
}

static bool kill_expr(struct walk *walk, const struct texpr *expr)
{
	if (expr->kind == TX_INCREMENT)
		kill_fact(walk->data, expr->increment.operand);
	return true;
}

static bool kill_stmt(struct walk *walk, const struct tstmt *stmt)
{
	if (stmt->kind == TS_ASSIGN)
		for (size_t i = 0; i < stmt->assign.count; i++)
			kill_fact(walk->data, stmt->assign.targets[i]);
	return true;
}

/* What a round may change is not known at the start of the next. */
static void kill_assigned(struct zero *zero, struct facts_now *now,
			  const struct tstmt *loop)
{
	struct killer killer = {
		.walk = { .expr = kill_expr, .stmt = kill_stmt },
		.zero = zero,
		.now = now,
	};

	killer.walk.data = &killer;
	walk_stmt(&killer.walk, loop);
}

/* What was null before a loop that may not have run at all may still be. */
static void keep_zero(struct facts_now *now, const struct facts_now *entry)
{
	if (!now->is_reached)
		return;
	for (uint32_t i = 0; i < now->count && i < entry->count; i++) {
		const struct fact *before = &entry->facts[i];

		if (before->kind != FACT_ZERO ||
		    now->facts[i].kind != FACT_UNKNOWN)
			continue;
		now->facts[i] = *before;
		now->facts[i].kind = FACT_MAYBE;
		now->facts[i].is_joined = true;
	}
}

static void enter(struct zero *zero, struct zero_target *target,
		  const struct tstmt *stmt, struct facts_now *left,
		  struct facts_now *again, uint32_t count)
{
	left->is_reached = again->is_reached = false;
	left->count = again->count = count;
	*target = (struct zero_target){
		.outer = zero->targets, .stmt = stmt, .left = left,
		.again = again,
	};
	zero->targets = target;
}

void run_loop(struct zero *zero, struct facts_now *now,
	      const struct tstmt *stmt)
{
	struct facts_now entry, yes, no, left, again;
	struct zero_target target;
	uint32_t count = now->count;

	if (stmt->loop.init)
		run_stmt(zero, now, stmt->loop.init);
	facts_copy(&entry, now);
	kill_assigned(zero, now, stmt);
	facts_copy(&yes, now);
	facts_copy(&no, now);
	no.is_reached = false;
	if (stmt->loop.condition)
		eval_condition(zero, now, stmt->loop.condition, &yes, &no);
	facts_forget_joined(&yes);
	enter(zero, &target, stmt, &left, &again, now->count);
	run_stmt(zero, &yes, stmt->loop.body);
	facts_join(&again, &yes);
	if (stmt->loop.step && again.is_reached)
		run_stmt(zero, &again, stmt->loop.step);
	zero->targets = target.outer;
	keep_zero(&no, &entry);
	facts_join(&no, &left);
	facts_copy(now, &no);
	now->count = count;
}

static bool runs_surely(const struct tstmt *stmt)
{
	const struct type *type;

	if (stmt->kind == TS_RANGE)
		return stmt->range.low->value && stmt->range.high->value;
	type = type_underlying(stmt->each.subject->type);
	return type->kind == TYPE_ARRAY;
}

void run_range(struct zero *zero, struct facts_now *now,
	       const struct tstmt *stmt)
{
	bool is_range = stmt->kind == TS_RANGE;
	struct facts_now entry, body, left, again;
	struct zero_target target;

	if (is_range) {
		eval(zero, now, stmt->range.low);
		eval(zero, now, stmt->range.high);
	} else {
		eval_place(zero, now, stmt->each.subject);
	}
	facts_copy(&entry, now);
	kill_assigned(zero, now, stmt);
	facts_copy(&body, now);
	facts_forget_joined(&body);
	enter(zero, &target, stmt, &left, &again, now->count);
	fact_declare(zero, &body, is_range ? stmt->range.index :
		     stmt->each.item, (struct fact){ 0 });
	run_stmt(zero, &body, is_range ? stmt->range.body : stmt->each.body);
	zero->targets = target.outer;
	if (!runs_surely(stmt))
		keep_zero(now, &entry);
	facts_join(now, &left);
}
