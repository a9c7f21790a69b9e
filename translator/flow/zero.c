// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * Null pointers that are used, divisors that are zero, pointers to locals that
 * are returned: statements, in the order in which they run.
 */
#include "flow/zero.h"

static void run_let(struct zero *zero, struct facts_now *now,
		    const struct tstmt *stmt)
{
	struct fact fact = { .kind = FACT_UNKNOWN };

	if (stmt->let.init)
		fact = eval(zero, now, stmt->let.init);
	if (stmt->let.count > 1)
		fact = (struct fact){ .kind = FACT_UNKNOWN };
	for (size_t i = 0; i < stmt->let.count; i++)
		fact_declare(zero, now, stmt->let.variables[i], fact);
}

static void run_assign(struct zero *zero, struct facts_now *now,
		       const struct tstmt *stmt)
{
	enum ast_operator op = stmt->assign.op;
	struct fact *known, fact = { .kind = FACT_UNKNOWN };

	for (size_t i = 0; i < stmt->assign.count; i++)
		if (stmt->assign.targets[i])
			eval_place(zero, now, stmt->assign.targets[i]);
	if (op == OP_DIV || op == OP_REM)
		use_divisor(zero, now, stmt->assign.value);
	else
		fact = eval(zero, now, stmt->assign.value);
	if (op != OP_NONE || stmt->assign.count > 1)
		fact = (struct fact){ .kind = FACT_UNKNOWN };
	for (size_t i = 0; i < stmt->assign.count; i++) {
		const struct texpr *target = stmt->assign.targets[i];

		if (!target || target->kind != TX_VARIABLE)
			continue;
		known = fact_of(zero, now, target->variable);
		if (known)
			*known = fact;
	}
}

static void run_if(struct zero *zero, struct facts_now *now,
		   const struct tstmt *stmt)
{
	struct facts_now yes, no;

	eval_condition(zero, now, stmt->branch.condition, &yes, &no);
	facts_forget_joined(&yes);
	facts_forget_joined(&no);
	run_stmt(zero, &yes, stmt->branch.then);
	if (stmt->branch.otherwise)
		run_stmt(zero, &no, stmt->branch.otherwise);
	facts_join(&yes, &no);
	facts_copy(now, &yes);
}

/* Whether one of the cases is taken in any event. */
static bool is_complete(const struct tstmt *stmt)
{
	enum type_kind kind;

	for (size_t i = 0; i < stmt->select.cases.count; i++)
		if (stmt->select.cases.items[i]->is_default)
			return true;
	kind = type_underlying(stmt->select.subject->type)->kind;
	return kind == TYPE_ENUM || kind == TYPE_BOOL;
}

static void run_switch(struct zero *zero, struct facts_now *now,
		       const struct tstmt *stmt)
{
	struct facts_now left = { .count = now->count }, arm;
	struct zero_target target = {
		.outer = zero->targets, .stmt = stmt, .left = &left,
	};

	zero->in_condition++;
	eval(zero, now, stmt->select.subject);
	zero->in_condition--;
	facts_forget_joined(now);
	zero->targets = &target;
	for (size_t i = 0; i < stmt->select.cases.count; i++) {
		facts_copy(&arm, now);
		run_block(zero, &arm, &stmt->select.cases.items[i]->body);
		facts_join(&left, &arm);
	}
	zero->targets = target.outer;
	if (!is_complete(stmt))
		facts_join(&left, now);
	facts_copy(now, &left);
}

static void run_jump(struct zero *zero, struct facts_now *now,
		     const struct tstmt *stmt)
{
	struct zero_target *target = zero->targets;

	while (target && target->stmt != stmt->target)
		target = target->outer;
	if (target && stmt->kind == TS_BREAK)
		facts_join(target->left, now);
	else if (target && target->again)
		facts_join(target->again, now);
	now->is_reached = false;
}

/* It runs later: what is null now may have got a value by then. */
static void run_defer(struct zero *zero, const struct facts_now *now,
		      const struct tstmt *stmt)
{
	struct facts_now later;

	facts_copy(&later, now);
	for (uint32_t i = 0; i < later.count; i++)
		later.facts[i] = (struct fact){ .kind = FACT_UNKNOWN };
	zero->in_defer++;
	run_stmt(zero, &later, stmt->defer.stmt);
	zero->in_defer--;
}

void run_block(struct zero *zero, struct facts_now *now,
	       const struct tblock *block)
{
	uint32_t count = now->count;

	for (size_t i = 0; i < block->stmts.count; i++)
		run_stmt(zero, now, block->stmts.items[i]);
	now->count = count;
}

static void run_labelled(struct zero *zero, struct facts_now *now,
			 const struct tstmt *stmt)
{
	struct facts_now left = { .count = now->count };
	struct zero_target target = {
		.outer = zero->targets, .stmt = stmt, .left = &left,
	};

	zero->targets = &target;
	run_block(zero, now, &stmt->block);
	zero->targets = target.outer;
	facts_join(now, &left);
}

void run_stmt(struct zero *zero, struct facts_now *now,
	      const struct tstmt *stmt)
{
	if (!stmt || !now->is_reached)
		return;
	switch (stmt->kind) {
	case TS_BLOCK:
		if (stmt->label)
			run_labelled(zero, now, stmt);
		else
			run_block(zero, now, &stmt->block);
		break;
	case TS_LET:
		run_let(zero, now, stmt);
		break;
	case TS_ASSIGN:
		run_assign(zero, now, stmt);
		break;
	case TS_EXPR:
	case TS_DISCARD:
		eval(zero, now, stmt->expr);
		break;
	case TS_RETURN:
		if (stmt->expr)
			check_returned(zero, now, stmt->expr);
		now->is_reached = false;
		break;
	case TS_IF:
		run_if(zero, now, stmt);
		break;
	case TS_LOOP:
		run_loop(zero, now, stmt);
		break;
	case TS_RANGE:
	case TS_EACH:
		run_range(zero, now, stmt);
		break;
	case TS_SWITCH:
		run_switch(zero, now, stmt);
		break;
	case TS_BREAK:
	case TS_CONTINUE:
		run_jump(zero, now, stmt);
		break;
	case TS_DEFER:
		run_defer(zero, now, stmt);
		break;
	default:
		break;
	}
}

void check_zero(struct flow *flow, struct node *node)
{
	struct zero zero = { .flow = flow, .node = node };
	const struct function *function = node->function;
	struct facts_now now;

	now.is_reached = true;
	now.count = 0;
	for (size_t i = 0; i < function->params.count; i++)
		fact_declare(&zero, &now, function->params.items[i],
			     (struct fact){ .kind = FACT_UNKNOWN });
	run_stmt(&zero, &now, function->body);
}
