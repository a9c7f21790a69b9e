// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "lower/lower.h"

/*
 * Which locals of inner blocks the ladder needs. It stands behind the body, so
 * what its steps name must be declared for the whole function. This is decided
 * before the body is lowered: the walk here knows what is pending at each way out
 * and counts no fewer of them than leave.c will note.
 */

/* What is pending at a place of the walk; `outer` ones run after it. */
struct planned {
	struct planned *outer;
	const struct tstmt *stmt;	/* TS_DEFER; NULL: a value is released */
	bool is_inner;			/* in a block inside the function's */
	bool is_used;			/* there is a way out that runs it */
};

/* A local that is a closure, for as long as it lives. */
struct closure_local {
	const struct variable *variable;
	const struct function *closure;
};

/* A loop with a `return` right behind it. */
struct last_loop {
	const struct tstmt *loop;
	const struct tstmt *behind;
};

struct plan {
	struct body *b;
	struct planned *pending;
	unsigned int depth;		/* of blocks */
	unsigned int leaves;
	size_t used;			/* inner steps with a way out */
	LIST(struct planned *) steps;	/* in inner blocks */
	LIST(const struct variable *) scope;	/* locals that are visible */
	LIST(const struct variable *) exposed;	/* see note_exposed() */
	LIST(struct closure_local) closures;
	LIST(struct last_loop) last_loops;
};

static void plan_stmt(struct plan *plan, const struct tstmt *stmt);

static bool is_run(const struct planned *step, enum outcome outcome)
{
	return outcome != OUTCOME_SUCCESS || !step->stmt ||
	       !step->stmt->defer.on_error;
}

/* A way out: the steps on it are used. */
static void plan_leave(struct plan *plan, enum outcome outcome)
{
	bool runs = false;

	for (struct planned *i = plan->pending; i; i = i->outer) {
		if (!is_run(i, outcome))
			continue;
		runs = true;
		if (i->is_inner && !i->is_used)
			plan->used++;
		i->is_used = true;
	}
	plan->leaves += runs;
}

static void plan_return(struct plan *plan, const struct tstmt *stmt)
{
	const struct texpr *expr = returned_expr(plan->b, stmt);
	enum outcome outcome = return_outcome(plan->b, expr);

	if (outcome != OUTCOME_UNKNOWN) {
		plan_leave(plan, outcome);
		return;
	}
	/* What succeeds goes its own way where an errdefer is pending. */
	for (const struct planned *i = plan->pending; i; i = i->outer) {
		if (i->stmt && i->stmt->defer.on_error) {
			plan_leave(plan, OUTCOME_FAILURE);
			break;
		}
	}
	plan_leave(plan, OUTCOME_SUCCESS);
}

static void add_pending(struct plan *plan, const struct tstmt *stmt)
{
	struct planned *step = arena_new_object(plan->b->arena, struct planned);

	step->outer = plan->pending;
	step->stmt = stmt;
	step->is_inner = stmt && plan->depth > 1;
	plan->pending = step;
	if (step->is_inner)
		LIST_PUSH(plan->b->arena, &plan->steps, step);
}

static bool is_format(const struct texpr *call, size_t i)
{
	const struct function *function = call->call.function;

	return function && i < function->params.count &&
	       function->params.items[i]->is_format;
}

static bool visit_expr(struct walk *walk, const struct texpr *expr)
{
	struct plan *plan = walk->data;
	size_t bound;

	if (expr->kind == TX_TRY)
		plan_leave(plan, OUTCOME_FAILURE);
	if (expr->kind == TX_FORMAT && !text_bound(expr, &bound)) {
		plan_leave(plan, OUTCOME_FAILURE);
		add_pending(plan, NULL);
	}
	if (expr->kind != TX_CALL)
		return true;
	walk_expr(walk, expr->call.callee);
	for (size_t i = 0; i < expr->call.arg_count; i++) {
		const struct texpr *arg = expr->call.args[i].expr;

		/* A format is no text of its own. */
		if (!is_format(expr, i) || arg->kind != TX_FORMAT) {
			walk_expr(walk, arg);
			continue;
		}
		for (size_t k = 0; k < arg->format.count; k++)
			walk_expr(walk, arg->format.pieces[k].expr);
	}
	if (expr->call.function && expr->call.function->release)
		add_pending(plan, NULL);
	return false;
}

static void plan_expr(struct plan *plan, const struct texpr *expr)
{
	struct walk walk = { .expr = visit_expr, .data = plan };

	walk_expr(&walk, expr);
}

static void add_local(struct plan *plan, const struct variable *variable)
{
	if (variable)
		LIST_PUSH(plan->b->arena, &plan->scope, variable);
}

/* Whether the local holds what a `try` has let through, which fails by its type. */
static bool has_passed_try(const struct tstmt *let)
{
	const struct texpr *init = let->let.init, *call;

	call = init ? as_try(init) : NULL;
	if (!call)
		return false;
	call = call->operand;
	while (call->kind == TX_CONVERT)
		call = call->operand;
	return call->kind == TX_CALL && call->call.function &&
	       call->call.function->failure == failure_of_type(init->type);
}

static void plan_let(struct plan *plan, const struct tstmt *stmt)
{
	struct closure_local made = { .variable = stmt->let.variables[0] };
	const struct texpr *init = stmt->let.init ?
		bare_function(stmt->let.init) : NULL;

	plan_expr(plan, stmt->let.init);
	for (size_t i = 0; i < stmt->let.count; i++)
		add_local(plan, stmt->let.variables[i]);
	if (stmt->let.count == 1 && made.variable && has_passed_try(stmt) &&
	    is_never_written(plan->b->l->facts, made.variable))
		LIST_PUSH(plan->b->arena, &plan->b->passed, made.variable);
	if (!init || init->kind != TX_CLOSURE || !made.variable)
		return;
	made.closure = init->closure;
	LIST_PUSH(plan->b->arena, &plan->closures, made);
}

/*
 * What a step names may point to locals of the blocks around it, which have to
 * be there as long as the step: those whose address is taken.
 */
static void note_exposed(struct plan *plan, size_t from)
{
	for (size_t i = from; i < plan->scope.count; i++) {
		const struct variable *variable = plan->scope.items[i];
		const struct entity_facts *facts =
			facts_of(plan->b->l->facts, &variable->entity);

		if (facts->is_lent || facts->is_addressed ||
		    variable->type->kind == TYPE_ARRAY)
			LIST_PUSH(plan->b->arena, &plan->exposed, variable);
	}
}

/* Opens a block, of which @stmts are a part; to be closed. */
struct plan_block {
	struct planned *pending;
	size_t scope;
	size_t used;
};

static struct plan_block plan_open(struct plan *plan)
{
	plan->depth++;
	return (struct plan_block){
		plan->pending, plan->scope.count, plan->used,
	};
}

static void plan_close(struct plan *plan, struct plan_block block)
{
	if (plan->depth > 1 && plan->used > block.used)
		note_exposed(plan, block.scope);
	plan->depth--;
	plan->pending = block.pending;
	plan->scope.count = block.scope;
}

static void plan_stmts(struct plan *plan, const struct tblock *block)
{
	for (size_t i = 0; i < block->stmts.count; i++) {
		struct last_loop last = { .loop = block->stmts.items[i] };

		if (last.loop->is_target && i + 1 < block->stmts.count) {
			last.behind = block->stmts.items[i + 1];
			if (last.behind->kind == TS_RETURN)
				LIST_PUSH(plan->b->arena, &plan->last_loops,
					  last);
		}
		plan_stmt(plan, last.loop);
	}
}

/* A `break` may be the `return` behind the loop: leaves_behind(). */
static void plan_break(struct plan *plan, const struct tstmt *stmt)
{
	for (size_t i = 0; i < plan->last_loops.count; i++)
		if (plan->last_loops.items[i].loop == stmt->target)
			plan_return(plan, plan->last_loops.items[i].behind);
}

static void plan_block(struct plan *plan, const struct tblock *block)
{
	struct plan_block opened = plan_open(plan);

	plan_stmts(plan, block);
	plan_close(plan, opened);
}

static void plan_if(struct plan *plan, const struct tstmt *stmt)
{
	const struct variable *failing = found_failing(stmt->branch.condition);
	struct plan_block opened;

	plan_expr(plan, stmt->branch.condition);
	opened = plan_open(plan);
	if (failing)
		LIST_PUSH(plan->b->arena, &plan->b->failing, failing);
	plan_stmt(plan, stmt->branch.then);
	if (failing)
		plan->b->failing.count--;
	if (stmt->branch.otherwise)
		plan_stmt(plan, stmt->branch.otherwise);
	plan_close(plan, opened);
}

static void plan_statement_loop(struct plan *plan, const struct tstmt *stmt)
{
	if (stmt->loop.init)
		plan_stmt(plan, stmt->loop.init);
	plan_expr(plan, stmt->loop.condition);
	if (stmt->loop.step)
		plan_stmt(plan, stmt->loop.step);
	plan_stmt(plan, stmt->loop.body);
}

static void plan_loop(struct plan *plan, const struct tstmt *stmt)
{
	struct plan_block opened = plan_open(plan);

	if (stmt->kind == TS_LOOP) {
		plan_statement_loop(plan, stmt);
	} else if (stmt->kind == TS_RANGE) {
		plan_expr(plan, stmt->range.low);
		plan_expr(plan, stmt->range.high);
		add_local(plan, stmt->range.index);
		plan_stmt(plan, stmt->range.body);
	} else {
		plan_expr(plan, stmt->each.subject);
		add_local(plan, stmt->each.index);
		add_local(plan, stmt->each.item);
		plan_stmt(plan, stmt->each.body);
	}
	plan_close(plan, opened);
}

static void plan_switch(struct plan *plan, const struct tstmt *stmt)
{
	plan_expr(plan, stmt->select.subject);
	for (size_t i = 0; i < stmt->select.cases.count; i++)
		plan_block(plan, &stmt->select.cases.items[i]->body);
}

static void plan_stmt(struct plan *plan, const struct tstmt *stmt)
{
	switch (stmt->kind) {
	case TS_BLOCK:
		plan_block(plan, &stmt->block);
		break;
	case TS_LET:
		plan_let(plan, stmt);
		break;
	case TS_ASSIGN:
		plan_expr(plan, stmt->assign.value);
		for (size_t i = 0; i < stmt->assign.count; i++)
			plan_expr(plan, stmt->assign.targets[i]);
		break;
	case TS_IF:
		plan_if(plan, stmt);
		break;
	case TS_LOOP:
	case TS_RANGE:
	case TS_EACH:
		plan_loop(plan, stmt);
		break;
	case TS_SWITCH:
		plan_switch(plan, stmt);
		break;
	case TS_RETURN:
		plan_expr(plan, stmt->expr);
		plan_return(plan, stmt);
		break;
	case TS_BREAK:
		plan_break(plan, stmt);
		break;
	case TS_DEFER:
		add_pending(plan, stmt);
		break;
	case TS_EXPR:
	case TS_DISCARD:
		plan_expr(plan, stmt->expr);
		break;
	default:
		break;
	}
}

static void hoist_captures(struct plan *plan, const struct function *closure);

static void hoist(struct plan *plan, const struct variable *variable)
{
	struct body *b = plan->b;

	if (variable->storage != STORAGE_LOCAL || is_planned(b, variable))
		return;
	LIST_PUSH(b->arena, &b->hoisted, variable);
	for (size_t i = 0; i < plan->closures.count; i++)
		if (plan->closures.items[i].variable == variable)
			hoist_captures(plan, plan->closures.items[i].closure);
}

static void hoist_captures(struct plan *plan, const struct function *closure)
{
	for (size_t i = 0; i < closure->captures.count; i++)
		hoist(plan, closure->captures.items[i].variable);
}

static bool visit_named(struct walk *walk, const struct texpr *expr)
{
	struct plan *plan = walk->data;

	if (expr->kind == TX_VARIABLE)
		hoist(plan, expr->variable);
	else if (expr->kind == TX_CLOSURE)
		hoist_captures(plan, expr->closure);
	return true;
}

bool is_planned(const struct body *b, const struct variable *variable)
{
	for (size_t i = 0; i < b->hoisted.count; i++)
		if (b->hoisted.items[i] == variable)
			return true;
	return false;
}

/* Whether a value may lead to other locals. */
static bool may_point(const struct variable *variable)
{
	enum type_kind kind = type_underlying(variable->type)->kind;

	return kind != TYPE_INTEGER && kind != TYPE_BOOL && kind != TYPE_ENUM;
}

void plan_hoists(struct body *b)
{
	struct plan plan = { .b = b };
	struct walk walk = { .expr = visit_named, .data = &plan };
	struct plan_block opened = plan_open(&plan);
	bool points = false;

	plan_stmts(&plan, &b->function->body->block);
	/* Its end is a way out, too. */
	if (!b->function->has_body_returns)
		plan_leave(&plan, OUTCOME_SUCCESS);
	plan_close(&plan, opened);
	b->planned_leaves = plan.leaves;
	/* One way out gets its steps in place. */
	if (plan.leaves < 2)
		return;
	for (size_t i = 0; i < plan.steps.count; i++)
		if (plan.steps.items[i]->is_used)
			walk_stmt(&walk, plan.steps.items[i]->stmt->defer.stmt);
	for (size_t i = 0; i < b->hoisted.count; i++)
		points |= may_point(b->hoisted.items[i]);
	for (size_t i = 0; points && i < plan.exposed.count; i++)
		hoist(&plan, plan.exposed.items[i]);
}
