// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "facts/flow.h"

#include "typed_walk.h"

struct collector {
	struct flow *flow;
	const struct facts *facts;
	const struct function *owner;
	const struct flow_loop *loop;
	/* Values whose way is known, until the walk comes to them. */
	LIST(const struct texpr *) known;
	struct walk walk;
};

static bool is_function_type(const struct type *type)
{
	return type_underlying(type)->kind == TYPE_FUNCTION;
}

static const struct texpr *bare(const struct texpr *expr)
{
	while (expr->kind == TX_CONVERT && is_function_type(expr->type))
		expr = expr->operand;
	return expr;
}

static struct flow_node *node_of(struct collector *c,
				 const struct entity *entity)
{
	return &c->flow->nodes[entity->id];
}

static void add_edge(struct collector *c, uint32_t from, uint32_t to,
		     bool is_capture)
{
	struct flow *flow = c->flow;
	struct flow_edge edge = { from, to, is_capture };
	uint32_t index = (uint32_t)flow->edges.count;

	LIST_PUSH(flow->arena, &flow->edges, edge);
	LIST_PUSH(flow->arena, &flow->nodes[from].out, index);
	LIST_PUSH(flow->arena, &flow->nodes[to].in, index);
}

/* The walk need not wonder about this value any more. */
static void know(struct collector *c, const struct texpr *expr)
{
	LIST_PUSH(c->flow->arena, &c->known, bare(expr));
}

static bool is_known(struct collector *c, const struct texpr *expr)
{
	for (size_t i = c->known.count; i-- > 0; ) {
		if (c->known.items[i] != expr)
			continue;
		c->known.items[i] = c->known.items[--c->known.count];
		return true;
	}
	return false;
}

static bool is_local(const struct texpr *expr)
{
	return expr->kind == TX_VARIABLE &&
	       expr->variable->storage != STORAGE_PACKAGE &&
	       is_function_type(expr->variable->type);
}

static void give(struct collector *c, const struct texpr *value,
		 const struct variable *to)
{
	uint32_t id = to->entity.id;

	if (!value || !is_function_type(to->type))
		return;
	know(c, value);
	value = bare(value);
	if (is_local(value))
		add_edge(c, value->variable->entity.id, id, false);
	else if (value->kind == TX_CLOSURE)
		add_edge(c, value->closure->entity.id, id, false);
	else if (value->kind != TX_FUNCTION && value->kind != TX_NULL)
		c->flow->nodes[id].is_opaque = true;
}

static void declare(struct collector *c, const struct variable *variable)
{
	struct flow_node *node;

	if (!variable || !is_function_type(variable->type))
		return;
	node = node_of(c, &variable->entity);
	node->variable = variable;
	node->owner = c->owner;
	node->loop = c->loop;
}

static void escape(struct flow_node *node, struct span span)
{
	if (!node->escapes)
		node->kept = span;
	node->escapes = true;
}

/*
 * Its parameters are as C or a function pointer has them: nobody knows who
 * calls it with what.
 */
static void fix_params(struct collector *c, const struct function *function)
{
	for (size_t i = 0; i < function->params.count; i++) {
		const struct variable *param = function->params.items[i];
		struct flow_node *node = node_of(c, &param->entity);

		if (!is_function_type(param->type))
			continue;
		node->is_opaque = true;
		escape(node, function->entity.span);
	}
}

/* C calls some functions only before its own returns. */
static void visit_extern_call(struct collector *c, const struct texpr *call)
{
	const struct function *function = call->call.function;

	for (size_t i = 0; i < call->call.arg_count &&
			   i < function->params.count; i++) {
		const struct texpr *arg = bare(call->call.args[i].expr);

		if (function->params.items[i]->is_noescape &&
		    arg->kind == TX_CLOSURE && env_slot(arg->closure))
			know(c, arg);
	}
}

static void visit_call(struct collector *c, const struct texpr *call)
{
	const struct function *function = call->call.function;

	if (!function) {
		know(c, call->call.callee);
		return;
	}
	if (!function->body) {
		visit_extern_call(c, call);
		return;
	}
	for (size_t i = 0; i < call->call.arg_count &&
			   i < function->params.count; i++)
		give(c, call->call.args[i].expr, function->params.items[i]);
}

static void visit_closure(struct collector *c, const struct texpr *expr)
{
	const struct function *closure = expr->closure;
	struct flow_node *node = node_of(c, &closure->entity);
	const struct function *owner = c->owner;
	const struct flow_loop *loop = c->loop;

	if (!is_known(c, expr))
		escape(node, expr->span);
	node->closure = closure;
	node->owner = owner;
	node->loop = loop;
	node->span = expr->span;
	LIST_PUSH(c->flow->arena, &c->flow->closures, closure->entity.id);
	for (size_t i = 0; i < closure->captures.count; i++) {
		const struct capture *capture = &closure->captures.items[i];
		uint32_t id = capture->variable->entity.id;

		if (!is_function_type(capture->variable->type))
			continue;
		add_edge(c, id, closure->entity.id, true);
		if (capture->is_shared)
			escape(&c->flow->nodes[id], capture->span);
	}
	c->owner = closure;
	c->loop = NULL;
	for (size_t i = 0; i < closure->params.count; i++)
		declare(c, closure->params.items[i]);
	fix_params(c, closure);
	walk_stmt(&c->walk, closure->body);
	c->owner = owner;
	c->loop = loop;
}

/* It is compared with null. */
static void ask(struct collector *c, const struct texpr *expr)
{
	know(c, expr);
	expr = bare(expr);
	if (is_local(expr))
		node_of(c, &expr->variable->entity)->is_asked = true;
}

static bool visit_expr(struct walk *walk, const struct texpr *expr)
{
	struct collector *c = walk->data;

	switch (expr->kind) {
	case TX_CALL:
		visit_call(c, expr);
		break;
	case TX_BINARY:
		/* Functions are compared with null only. */
		if (is_function_type(expr->operation.left->type)) {
			ask(c, expr->operation.left);
			ask(c, expr->operation.right);
		}
		break;
	case TX_CLOSURE:
		visit_closure(c, expr);
		break;
	case TX_FUNCTION:
		fix_params(c, expr->function);
		break;
	case TX_VARIABLE:
		if (is_local(expr) && !is_known(c, expr))
			escape(node_of(c, &expr->variable->entity), expr->span);
		break;
	default:
		break;
	}
	return true;
}

/* Walks the body of a loop, inside of which everything happens again. */
static bool visit_loop(struct collector *c, const struct tstmt *stmt)
{
	struct flow_loop *loop = arena_new_object(c->flow->arena,
						  struct flow_loop);

	if (stmt->kind == TS_LOOP)
		walk_stmt(&c->walk, stmt->loop.init);
	loop->outer = c->loop;
	c->loop = loop;
	if (stmt->kind == TS_LOOP) {
		walk_expr(&c->walk, stmt->loop.condition);
		walk_stmt(&c->walk, stmt->loop.body);
		walk_stmt(&c->walk, stmt->loop.step);
	} else if (stmt->kind == TS_RANGE) {
		walk_expr(&c->walk, stmt->range.low);
		walk_expr(&c->walk, stmt->range.high);
		walk_stmt(&c->walk, stmt->range.body);
	} else {
		walk_expr(&c->walk, stmt->each.subject);
		declare(c, stmt->each.item);
		if (stmt->each.item)
			node_of(c, &stmt->each.item->entity)->is_opaque = true;
		walk_stmt(&c->walk, stmt->each.body);
	}
	c->loop = loop->outer;
	return false;
}

static void visit_let(struct collector *c, const struct tstmt *stmt)
{
	for (size_t i = 0; i < stmt->let.count; i++)
		declare(c, stmt->let.variables[i]);
	if (stmt->let.count == 1 && stmt->let.variables[0])
		give(c, stmt->let.init, stmt->let.variables[0]);
	else
		for (size_t i = 0; i < stmt->let.count; i++)
			if (stmt->let.variables[i])
				node_of(c, &stmt->let.variables[i]->entity)
					->is_opaque = true;
}

static void visit_assign(struct collector *c, const struct tstmt *stmt)
{
	for (size_t i = 0; i < stmt->assign.count; i++) {
		const struct texpr *target = stmt->assign.targets[i];

		if (!target || !is_local(target))
			continue;
		know(c, target);
		if (stmt->assign.count == 1)
			give(c, stmt->assign.value, target->variable);
		else
			node_of(c, &target->variable->entity)->is_opaque = true;
	}
	if (stmt->assign.count == 1 && !stmt->assign.targets[0])
		know(c, stmt->assign.value);
}

static bool visit_stmt(struct walk *walk, const struct tstmt *stmt)
{
	struct collector *c = walk->data;

	switch (stmt->kind) {
	case TS_LET:
		visit_let(c, stmt);
		break;
	case TS_ASSIGN:
		visit_assign(c, stmt);
		break;
	case TS_DISCARD:
		know(c, stmt->expr);
		break;
	case TS_LOOP:
	case TS_RANGE:
	case TS_EACH:
		return visit_loop(c, stmt);
	default:
		break;
	}
	return true;
}

/* C calls it, as it stands in the source. */
static bool is_fixed(const struct function *function)
{
	return function->entity.is_exported || function->is_entry ||
	       function->slots.count;
}

static void collect(struct collector *c, const struct entity *entity)
{
	const struct function *function;

	if (entity->is_extern)
		return;
	if (entity->kind == ENTITY_VARIABLE)
		walk_expr(&c->walk, ((const struct variable *)entity)->init);
	if (entity->kind != ENTITY_FUNCTION)
		return;
	function = (const struct function *)entity;
	c->owner = function;
	for (size_t i = 0; i < function->params.count; i++)
		declare(c, function->params.items[i]);
	if (is_fixed(function))
		fix_params(c, function);
	walk_stmt(&c->walk, function->body);
	c->owner = NULL;
}

struct flow *flow_compute(struct arena *arena, const struct program *program,
			  const struct facts *facts)
{
	struct flow *flow = arena_new_object(arena, struct flow);
	struct collector c = {
		.flow = flow,
		.facts = facts,
		.walk = { visit_expr, visit_stmt, &c },
	};

	flow->arena = arena;
	flow->count = program->entity_count;
	flow->nodes = arena_calloc(arena, flow->count, sizeof(*flow->nodes));
	for (size_t p = 0; p < program->packages.count; p++) {
		const struct package *package = program->packages.items[p];

		for (size_t i = 0; i < package->entities.count; i++)
			collect(&c, package->entities.items[i]);
	}
	return flow;
}
