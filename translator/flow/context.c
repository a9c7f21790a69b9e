// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * What may sleep stands nowhere where nothing may (arc.md 9): functions marked
 * `@atomic`, or put where `@context(atomic)` stands.
 */
#include "flow/context.h"
#include "typed_walk.h"

static struct node *node_of(const struct contexts *c,
			    const struct function *function)
{
	return c->flow->nodes[function->entity.id];
}

/* --- Which functions are atomic ------------------------------------------- */

static void put_into(struct contexts *c, const struct texpr *value,
		     const char *place, struct span span)
{
	const struct function *function = NULL;
	struct context *context;

	value = without_casts(value);
	if (value->kind == TX_FUNCTION)
		function = value->function;
	else if (value->kind == TX_CLOSURE)
		function = value->closure;
	if (!function)
		return;
	context = &c->items[function->entity.id];
	if (context->is_atomic)
		return;
	context->is_atomic = true;
	context->place = place;
	context->span = span;
}

static void put_arguments(struct contexts *c, const struct texpr *call)
{
	const struct function *function = call->call.function;

	for (size_t i = 0; i < call->call.arg_count &&
	     i < function->params.count; i++)
		if (function->params.items[i]->is_atomic)
			put_into(c, call->call.args[i].expr,
				 function->params.items[i]->entity.name,
				 call->call.args[i].expr->span);
}

static bool put_expr(struct walk *walk, const struct texpr *expr)
{
	struct contexts *c = walk->data;

	if (expr->kind == TX_CALL && expr->call.function)
		put_arguments(c, expr);
	if (expr->kind != TX_RECORD)
		return true;
	for (size_t i = 0; i < expr->literal.count; i++) {
		const struct targ *element = &expr->literal.elements[i];

		if (element->field && element->field->is_atomic)
			put_into(c, element->expr, element->field->name,
				 element->expr->span);
	}
	return true;
}

static bool put_stmt(struct walk *walk, const struct tstmt *stmt)
{
	const struct texpr *target;

	if (stmt->kind != TS_ASSIGN || stmt->assign.count != 1)
		return true;
	target = stmt->assign.targets[0];
	if (target && target->kind == TX_FIELD &&
	    target->field.field->is_atomic)
		put_into(walk->data, stmt->assign.value,
			 target->field.field->name, stmt->assign.value->span);
	return true;
}

static void find_atomic(struct contexts *c)
{
	const struct program *program = c->flow->program;
	struct walk walk = {
		.expr = put_expr, .stmt = put_stmt, .data = c,
	};

	for (size_t i = 0; i < c->flow->all.count; i++) {
		const struct function *function =
			c->flow->all.items[i]->function;

		if (function->is_atomic)
			c->items[function->entity.id].is_atomic = true;
		walk_stmt(&walk, function->body);
	}
	for (size_t i = 0; i < program->packages.count; i++) {
		const struct package *package = program->packages.items[i];

		for (size_t k = 0; k < package->entities.count; k++) {
			const struct entity *entity =
				package->entities.items[k];

			if (entity->kind == ENTITY_VARIABLE)
				walk_expr(&walk, ((const struct variable *)
						  entity)->init);
		}
	}
}

/* --- Which functions may sleep ---------------------------------------------- */

struct caller {
	struct node *node;
	const struct node_call *call;
};

struct callers {
	LIST(struct caller) list;
};

static void collect_callers(struct contexts *c, struct callers *callers)
{
	for (size_t i = 0; i < c->flow->all.count; i++) {
		struct node *node = c->flow->all.items[i];

		for (size_t k = 0; k < node->calls.count; k++) {
			const struct node_call *call = &node->calls.items[k];
			uint32_t id = call->callee->function->entity.id;
			struct caller caller = { node, call };

			LIST_PUSH(c->flow->arena, &callers[id].list, caller);
		}
	}
}

/*
 * From what is marked to whoever calls it, breadth first, so that the chain
 * that is shown is a shortest one. An atomic function that sleeps is wrong by
 * itself: whoever calls it is not told as well.
 */
static void find_sleeping(struct contexts *c)
{
	struct arena *arena = c->flow->arena;
	struct callers *callers = arena_calloc(arena,
			c->flow->program->entity_count + 1,
			sizeof(*callers));
	LIST(struct node *) queue = { 0 };

	collect_callers(c, callers);
	for (size_t i = 0; i < c->flow->all.count; i++)
		if (c->flow->all.items[i]->function->sleeps)
			LIST_PUSH(arena, &queue, c->flow->all.items[i]);
	for (size_t i = 0; i < queue.count; i++) {
		uint32_t id = queue.items[i]->function->entity.id;

		for (size_t k = 0; k < callers[id].list.count; k++) {
			struct caller *caller = &callers[id].list.items[k];

			if (caller->node->sleeping ||
			    caller->node->function->sleeps)
				continue;
			caller->node->sleeping = caller->call;
			if (!c->items[caller->node->function->entity.id]
			     .is_atomic)
				LIST_PUSH(arena, &queue, caller->node);
		}
	}
}

bool may_sleep(const struct contexts *c, const struct function *function)
{
	const struct node *node = node_of(c, function);

	return function->sleeps ||
	       (node && node->sleeping &&
		!c->items[function->entity.id].is_atomic);
}

/* --- Reports ----------------------------------------------------------------- */

void note_chain(const struct contexts *c, struct diag *diag,
		const struct function *function)
{
	struct flow *flow = c->flow;
	const struct node *node = node_of(c, function);

	while (!node->function->sleeps) {
		const struct node_call *call = node->sleeping;

		diag_note(flow->diags, diag, call->expr->span,
			  "%s calls %s here",
			  function_text(flow, node->function),
			  function_text(flow, call->callee->function));
		node = call->callee;
	}
	diag_note(flow->diags, diag, node->function->entity.span,
		  "%s is marked `@sleeps`",
		  function_text(flow, node->function));
}

static void check_atomic(struct contexts *c, const struct node *node)
{
	struct flow *flow = c->flow;
	const struct context *context =
		&c->items[node->function->entity.id];

	for (size_t i = 0; i < node->calls.count; i++) {
		const struct node_call *call = &node->calls.items[i];
		struct diag *diag;

		if (!may_sleep(c, call->callee->function))
			continue;
		diag = diag_error(flow->diags, call->expr->span, NULL,
				  "%s may sleep, and nothing in %s may",
				  function_text(flow, call->callee->function),
				  function_text(flow, node->function));
		if (context->place)
			diag_note(flow->diags, diag, context->span,
				  "it is put into `%s` here, which is called where nothing may sleep",
				  context->place);
		else
			diag_note(flow->diags, diag,
				  node->function->entity.span,
				  "it is marked `@atomic`");
		note_chain(c, diag, call->callee->function);
	}
}

void check_contexts(struct flow *flow)
{
	struct contexts c = {
		.flow = flow,
		.items = arena_calloc(flow->arena,
				      flow->program->entity_count + 1,
				      sizeof(*c.items)),
	};

	find_atomic(&c);
	find_sleeping(&c);
	for (size_t i = 0; i < flow->all.count; i++) {
		const struct node *node = flow->all.items[i];

		if (!node->function->body)
			continue;
		if (c.items[node->function->entity.id].is_atomic)
			check_atomic(&c, node);
		else
			check_locks(&c, node);
	}
}
