// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * The order in which packages set their variables (arc.md 2.6): what is computed
 * when the module starts may not read what is set after it, itself or by way of
 * the functions it calls.
 */
#include "check/internal.h"
#include "typed_walk.h"

struct start_order {
	struct checker *checker;
	uint32_t *place;		/* of a variable, by entity.id; 0: set
					 * before everything else */
	uint32_t *seen;			/* for which variable a function was
					 * looked through, by entity.id */
	uint32_t now;			/* place of the one that is set */
	const struct variable *variable;
	const struct texpr *call;	/* in its value, that leads to a read */
	bool is_reported;
};

static bool is_started(const struct entity *entity)
{
	const struct variable *variable = (const void *)entity;

	return entity->kind == ENTITY_VARIABLE && variable->init &&
	       !variable->init_is_constant;
}

static void report(struct start_order *order, const struct texpr *read)
{
	const struct texpr *where = order->call ? order->call : read;
	const char *name = order->variable->entity.name;
	struct diag *diag;

	order->is_reported = true;
	if (read->variable == order->variable)
		diag = diag_error(order->checker->diags, where->span, NULL,
				  "the value of `%s` reads `%s` itself", name,
				  name);
	else
		diag = diag_error(order->checker->diags, where->span, NULL,
				  "the value of `%s` reads `%s`, which is set after it",
				  name, read->variable->entity.name);
	if (order->call)
		diag_note(order->checker->diags, diag, read->span,
			  "it is read here");
}

static void enter(struct start_order *order, const struct function *function,
		  const struct texpr *call);

static bool visit(struct walk *walk, const struct texpr *expr)
{
	struct start_order *order = walk->data;

	if (order->is_reported)
		return false;
	switch (expr->kind) {
	case TX_VARIABLE:
		if (order->place[expr->variable->entity.id] >= order->now)
			report(order, expr);
		break;
	case TX_ADDRESS:
		/* Where a variable is does not change. */
		return expr->operand->kind != TX_VARIABLE;
	case TX_CALL:
		if (expr->call.function)
			enter(order, expr->call.function, expr);
		break;
	case TX_CLOSURE:
		enter(order, expr->closure, expr);
		break;
	default:
		break;
	}
	return true;
}

/* Assignments write their target, they do not read it. */
static bool visit_stmt(struct walk *walk, const struct tstmt *stmt)
{
	if (stmt->kind != TS_ASSIGN || stmt->assign.op != OP_NONE ||
	    stmt->assign.count != 1 || !stmt->assign.targets[0] ||
	    stmt->assign.targets[0]->kind != TX_VARIABLE)
		return true;
	walk_expr(walk, stmt->assign.value);
	return false;
}

static void enter(struct start_order *order, const struct function *function,
		  const struct texpr *call)
{
	struct walk walk = { visit, visit_stmt, order };
	bool is_first = !order->call;

	if (order->seen[function->entity.id] == order->now || !function->body)
		return;
	order->seen[function->entity.id] = order->now;
	if (is_first)
		order->call = call;
	walk_stmt(&walk, function->body);
	if (is_first)
		order->call = NULL;
}

static void check_variable(struct start_order *order,
			   const struct variable *variable)
{
	struct walk walk = { .expr = visit, .data = order };

	order->variable = variable;
	order->now = order->place[variable->entity.id];
	order->is_reported = false;
	walk_expr(&walk, variable->init);
}

static void each_started(struct start_order *order,
			 void (*visit_variable)(struct start_order *order,
					const struct variable *variable))
{
	const struct program *program = order->checker->program;

	for (size_t p = 0; p < program->packages.count; p++) {
		const struct package *package = program->packages.items[p];

		for (size_t i = 0; i < package->entities.count; i++)
			if (is_started(package->entities.items[i]))
				visit_variable(order, (const void *)
					       package->entities.items[i]);
	}
}

/* Computed when the module starts, it would hide what a user gave. */
static void check_param(struct start_order *order,
			const struct variable *variable)
{
	if (variable->param)
		diag_error(order->checker->diags, variable->init->span, NULL,
			   "the value of a module parameter must be known when translating");
}

static void number(struct start_order *order, const struct variable *variable)
{
	order->place[variable->entity.id] = ++order->now;
}

void check_start_order(struct checker *checker)
{
	size_t count = checker->program->entity_count;
	struct start_order order = {
		.checker = checker,
		.place = arena_calloc(checker->arena, count + 1,
				      sizeof(uint32_t)),
		.seen = arena_calloc(checker->arena, count + 1,
				     sizeof(uint32_t)),
	};

	each_started(&order, check_param);
	each_started(&order, number);
	if (order.now)
		each_started(&order, check_variable);
}
