// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * Who calls whom: direct calls only. A closure or function that is handed
 * around is called by somebody, some time; that is no edge.
 */
#include "flow/internal.h"
#include "typed_walk.h"

struct builder {
	struct walk walk;
	struct flow *flow;
	struct node *node;	/* whose body is walked; or NULL */
};

static struct node *find_node(struct flow *flow,
			      const struct function *function,
			      const struct node *outer)
{
	struct node **place = &flow->nodes[function->entity.id];

	if (!*place) {
		*place = arena_new_object(flow->arena, struct node);
		(*place)->function = function;
		(*place)->outer = outer;
		LIST_PUSH(flow->arena, &flow->all, *place);
	}
	return *place;
}

static void add_call(struct builder *b, const struct function *callee,
		     const struct texpr *expr)
{
	struct node_call call = {
		.callee = find_node(b->flow, callee, NULL), .expr = expr,
	};

	if (b->node)
		LIST_PUSH(b->flow->arena, &b->node->calls, call);
}

static bool graph_expr(struct walk *walk, const struct texpr *expr)
{
	struct builder *b = walk->data;

	if (expr->kind == TX_CLOSURE) {
		find_node(b->flow, expr->closure, b->node);
	} else if (expr->kind == TX_FUNCTION) {
		find_node(b->flow, expr->function, NULL);
	} else if (expr->kind == TX_CALL && expr->call.function) {
		add_call(b, expr->call.function, expr);
		/* What it gives is released here, too. */
		if (expr->call.function->release)
			add_call(b, expr->call.function->release, expr);
	}
	return true;
}

static void add_entities(struct builder *b, const struct package *package)
{
	for (size_t i = 0; i < package->entities.count; i++) {
		const struct entity *entity = package->entities.items[i];

		if (entity->kind == ENTITY_FUNCTION)
			find_node(b->flow, (const void *)entity, NULL);
		else if (entity->kind == ENTITY_VARIABLE)
			walk_expr(&b->walk,
				  ((const struct variable *)entity)->init);
	}
}

/* --- Tarjan's strongly connected components, without recursion ------------- */

struct order {
	struct flow *flow;
	LIST(struct node *) stack;
	uint32_t count;		/* nodes seen */
	uint32_t components;
};

static void enter(struct order *order, struct node *node, struct node *parent)
{
	node->index = node->low = ++order->count;
	node->parent = parent;
	node->is_stacked = true;
	LIST_PUSH(order->flow->arena, &order->stack, node);
}

static bool calls_itself(const struct node *node)
{
	for (size_t i = 0; i < node->calls.count; i++)
		if (node->calls.items[i].callee == node)
			return true;
	return false;
}

static void close_component(struct order *order, struct node *first)
{
	bool is_alone = order->stack.items[order->stack.count - 1] == first;
	struct node *node;

	order->components++;
	do {
		node = order->stack.items[--order->stack.count];
		node->is_stacked = false;
		node->component = order->components;
		node->is_recursive = !is_alone || calls_itself(node);
		LIST_PUSH(order->flow->arena, &order->flow->order, node);
	} while (node != first);
}

static struct node *leave(struct order *order, struct node *node)
{
	struct node *parent = node->parent;

	if (node->low == node->index)
		close_component(order, node);
	if (parent && node->low < parent->low)
		parent->low = node->low;
	return parent;
}

static void visit(struct order *order, struct node *node)
{
	enter(order, node, NULL);
	while (node) {
		struct node *callee;

		if (node->next == node->calls.count) {
			node = leave(order, node);
			continue;
		}
		callee = node->calls.items[node->next++].callee;
		if (!callee->index) {
			enter(order, callee, node);
			node = callee;
		} else if (callee->is_stacked && callee->index < node->low) {
			node->low = callee->index;
		}
	}
}

void build_graph(struct flow *flow)
{
	struct builder b = {
		.walk = { .expr = graph_expr },
		.flow = flow,
	};
	struct order order = { .flow = flow };

	b.walk.data = &b;
	for (size_t i = 0; i < flow->program->packages.count; i++)
		add_entities(&b, flow->program->packages.items[i]);
	/* The list grows by the closures inside. */
	for (size_t i = 0; i < flow->all.count; i++) {
		b.node = flow->all.items[i];
		walk_stmt(&b.walk, b.node->function->body);
	}
	for (size_t i = 0; i < flow->all.count; i++)
		if (!flow->all.items[i]->index)
			visit(&order, flow->all.items[i]);
}
