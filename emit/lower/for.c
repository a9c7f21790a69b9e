// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include <string.h>

#include "lower/lower.h"
#include "lower/owned.h"

/*
 * `for {}`, `for condition {}` and `for init; condition; step {}`. What the head
 * of a `for` of C does not take stands before the loop, or at the end of its body.
 */

/* What would set two things in C, copy an array, or count references. */
static bool is_wide(const struct body *b, const struct variable *variable,
		    const struct type *type)
{
	return type->kind == TYPE_ARRAY || type->kind == TYPE_SLICE ||
	       type_is_class(type) ||
	       (variable && has_context(b->l, &variable->entity));
}

static bool is_simple_let(const struct body *b, const struct tstmt *stmt)
{
	const struct variable *variable = stmt->let.variables[0];
	const struct texpr *init = stmt->let.init;

	return stmt->let.count == 1 && variable &&
	       facts_of(b->l->facts, &variable->entity)->uses &&
	       !is_wide(b, variable, variable->type) &&
	       (init ? !is_held(init) && !as_try(init) :
		       !is_aggregate(variable->type));
}

static bool is_simple_assign(const struct body *b, const struct tstmt *stmt)
{
	const struct texpr *target = stmt->assign.targets[0];

	return stmt->assign.count == 1 && target &&
	       !is_wide(b, target->kind == TX_VARIABLE ? target->variable : NULL,
			target->type) &&
	       !as_try(stmt->assign.value) && !is_stepwise(b, stmt);
}

/* Whether C has an expression for a part of the head. */
static bool is_simple(const struct body *b, const struct tstmt *stmt)
{
	switch (stmt->kind) {
	case TS_LET:
		return is_simple_let(b, stmt);
	case TS_ASSIGN:
		return is_simple_assign(b, stmt);
	case TS_EXPR:
		return !(effects_of(b, stmt->expr) & EFFECT_HOIST) &&
		       stmt->expr->kind != TX_TRY &&
		       stmt->expr->type->kind != TYPE_TUPLE;
	default:
		return false;
	}
}

static const struct cexpr *lower_as_expr(struct body *b,
					 const struct tstmt *stmt)
{
	const char *name;

	switch (stmt->kind) {
	case TS_ASSIGN:
		return lower_assignment(b, stmt);
	case TS_LET:
		name = name_loop_variable(b, stmt->let.variables[0]);
		return cx_assign(b->arena, "=", cx_name(b->arena, name),
				 stmt->let.init ?
				 lower_value(b, stmt->let.init) :
				 zero_of(b, stmt->let.variables[0]->type));
	default:
		return lower_expr(b, stmt->expr, WANT_LOW_BITS);
	}
}

static const struct cexpr *lower_init(struct body *b, const struct tstmt *init)
{
	if (!init)
		return NULL;
	if (is_simple(b, init))
		return lower_as_expr(b, init);
	lower_stmt(b, init);
	return NULL;
}

/* The step as an expression; NULL: there is none, or the body ends in it. */
static const struct cexpr *lower_step(struct body *b, const struct tstmt *loop)
{
	const struct tstmt *step = loop->loop.step;
	const struct cleanup *cleanups = b->cleanups;
	size_t leaves = b->leaves.count;
	const struct cexpr *made;
	struct block steps;

	if (!step)
		return NULL;
	if (is_simple(b, step)) {
		block_open(b, &steps);
		made = lower_as_expr(b, step);
		b->block = steps.outer;
		if (!has_steps(&steps))
			return made;
		b->leaves.count = leaves;
		b->cleanups = cleanups;
	}
	LIST_PUSH(b->arena, &b->stepping, loop);
	return NULL;
}

bool ends_in_step(const struct body *b, const struct tstmt *loop)
{
	for (size_t i = 0; i < b->stepping.count; i++)
		if (b->stepping.items[i] == loop)
			return true;
	return false;
}

/*
 * A loop whose condition needs statements of its own: they run, and it is
 * looked at, at the start of each round.
 */
static void lower_stepwise_loop(struct body *b, const struct tstmt *stmt,
				struct cstmt *made, const struct cexpr *test)
{
	struct cstmt *leave;
	const struct cexpr *local;

	/* What the condition made is gone before the round begins. */
	if (b->cleanups != b->block->cleanups) {
		local = cx_name(b->arena, temporary(b, "ok",
			lower_type(b->l, stmt->loop.condition->type,
				   stmt->loop.condition->span)));
		push(b, cs_assign(b->arena, local, test));
		end_statement(b, b->block->cleanups);
		test = local;
	}
	leave = cs_if(b->arena, opposite(b, test));
	b->block->loop = stmt;
	cblock_push(b->arena, &leave->branch.then, cs_break(b->arena));
	push(b, leave);
	lower_stmts(b, &stmt->loop.body->block);
	block_close(b, &made->for_.body);
	push(b, made);
}

static void lower_parts(struct body *b, const struct tstmt *stmt,
			const struct cexpr *init, const struct cexpr *step)
{
	const struct cexpr *test = NULL;
	struct block steps;
	struct cstmt *made;

	block_open(b, &steps);
	if (stmt->loop.condition)
		test = lower_condition(b, stmt->loop.condition);
	if (has_steps(&steps)) {
		made = cs_for(b->arena, init, NULL, step);
		lower_stepwise_loop(b, stmt, made, test);
		return;
	}
	b->block = steps.outer;
	if (test && !init && !step) {
		made = cs_while(b->arena, test);
		push(b, made);
		lower_body(b, stmt->loop.body, stmt, &made->loop.body);
		return;
	}
	made = cs_for(b->arena, init, test, step);
	push(b, made);
	lower_body(b, stmt->loop.body, stmt, &made->for_.body);
}

/* `i = 0` right before a loop that counts with i begins it. */
static const struct cexpr *begin_with_last(struct body *b,
					   const struct cexpr *step)
{
	struct block *block = b->block;
	const struct cexpr *counter;
	const struct cstmt *last;

	if (step->kind != CX_POSTFIX && step->kind != CX_UNARY &&
	    step->kind != CX_ASSIGN)
		return NULL;
	if (!block->stmts.stmts.count || block->comments || block->after)
		return NULL;
	last = block->stmts.stmts.items[block->stmts.stmts.count - 1];
	if (last->kind != CS_EXPR || last->expr->kind != CX_ASSIGN ||
	    last->notes.before || last->notes.after ||
	    last->expr->op.left->kind != CX_NAME)
		return NULL;
	counter = step->op.left;
	if (counter->kind != CX_NAME ||
	    strcmp(counter->text, last->expr->op.left->text) ||
	    strcmp(last->expr->op.op, "="))
		return NULL;
	block->stmts.stmts.count--;
	block->blank_before |= last->notes.blank_before;
	return last->expr;
}

void lower_statement_loop(struct body *b, const struct tstmt *stmt)
{
	size_t stepping = b->stepping.count;
	const struct cexpr *init = lower_init(b, stmt->loop.init);
	const struct cexpr *step = lower_step(b, stmt);

	if (!stmt->loop.init && step && stmt->loop.condition)
		init = begin_with_last(b, step);

	lower_parts(b, stmt, init, step);
	b->stepping.count = stepping;
}
