// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "lower/lower.h"

/*
 * C wants a name declared before it is used, arc does not care. Items keep the
 * order of the source as far as C lets them: again and again the first one
 * that waits for nothing is written. Functions that wait for each other get
 * prototypes.
 */
struct order {
	struct cunit *unit;
	bool in_header;
	LIST(size_t) ready;	/* a heap of indices, the smallest on top */
	size_t first;		/* all before it are done */
};

static void heap_push(struct lower *l, struct order *order, size_t index)
{
	size_t at = order->ready.count;
	size_t *heap;

	LIST_PUSH(l->arena, &order->ready, index);
	heap = order->ready.items;
	for (; at && heap[(at - 1) / 2] > index; at = (at - 1) / 2)
		heap[at] = heap[(at - 1) / 2];
	heap[at] = index;
}

static size_t heap_pop(struct order *order)
{
	size_t *heap = order->ready.items;
	size_t top = heap[0];
	size_t last = heap[--order->ready.count];
	size_t at = 0;

	for (;;) {
		size_t child = 2 * at + 1;

		if (child >= order->ready.count)
			break;
		if (child + 1 < order->ready.count &&
		    heap[child + 1] < heap[child])
			child++;
		if (heap[child] >= last)
			break;
		heap[at] = heap[child];
		at = child;
	}
	heap[at] = last;
	return top;
}

static const struct cdecl *last_written(const struct cunit *unit)
{
	return unit->decls.count ? unit->decls.items[unit->decls.count - 1] :
				   NULL;
}

/* `static DEFINE_MUTEX(x);` is a variable like others. */
static bool is_plain_variable(const struct cdecl *decl)
{
	if (decl->kind == CD_MACRO)
		return decl->is_static;
	return decl->kind == CD_VARIABLE &&
	       (!decl->variable.init || decl->variable.init->kind != CX_LIST);
}

static bool are_alike(const struct cdecl *a, const struct cdecl *b)
{
	return (is_plain_variable(a) && is_plain_variable(b)) ||
	       (a->kind == CD_DEFINE && b->kind == CD_DEFINE);
}

/* What stands together in the source stands together in C. */
static void join_previous(const struct cunit *unit, struct item *item)
{
	const struct cdecl *before = last_written(unit);
	struct cdecl *first;

	if (!before || item->decls.list.count != 1)
		return;
	first = item->decls.list.items[0];
	if (are_alike(before, first) && !first->notes.before &&
	    !first->notes.blank_before)
		first->joins_previous = true;
}

static void write_item(struct lower *l, struct cunit *unit, struct item *item)
{
	join_previous(unit, item);
	for (size_t i = 0; i < item->decls.list.count; i++)
		cunit_push(l->arena, unit, item->decls.list.items[i]);
	for (size_t i = 0; i < item->externs.count; i++)
		include_headers(l, unit, item->externs.items[i]);
	item->is_done = true;
}

struct item *item_of(struct lower *l, const struct entity *entity)
{
	if (entity->id == MADE_ID)
		return &((struct made *)entity)->item;
	return l->items_by_id[entity->id];
}

static bool is_wanted(const struct order *order, const struct item *item)
{
	return !item->is_done && !item->is_last &&
	       item->in_header == order->in_header;
}

/* Lets those go on that waited for an item. */
static void satisfy(struct lower *l, struct order *order, struct item *item)
{
	if (item->is_satisfied)
		return;
	item->is_satisfied = true;
	for (size_t i = 0; i < item->users.count; i++) {
		struct item *user = item->users.items[i];

		if (!--user->waits_for && is_wanted(order, user))
			heap_push(l, order, user->index);
	}
}

/* A prototype, or a variable without its value; NULL: there is no such. */
static struct cdecl *forward(struct lower *l, const struct item *item)
{
	const struct cdecl *decl = item->decls.list.items[0];

	if (decl->kind == CD_FUNCTION)
		return cd_prototype(l->arena, decl->function.name,
				    decl->function.type);
	if (decl->kind == CD_VARIABLE)
		return cd_variable(l->arena, decl->variable.name,
				   decl->variable.type, NULL);
	return NULL;
}

/* Declares what an item waits for, so that it can go first. */
static void declare_uses(struct lower *l, struct order *order,
			 const struct item *item)
{
	for (size_t i = 0; i < item->uses.count; i++) {
		struct item *used = item_of(l, item->uses.items[i]);
		struct cdecl *made;

		if (!used || used->is_satisfied || used->is_declared ||
		    !used->decls.list.count)
			continue;
		made = forward(l, used);
		if (!made)
			continue;
		made->is_static = used->decls.list.items[0]->is_static;
		cunit_push(l->arena, order->unit, made);
		satisfy(l, order, used);
	}
}

static bool can_be_declared(const struct entity *entity)
{
	return entity->kind == ENTITY_FUNCTION ||
	       entity->kind == ENTITY_VARIABLE;
}

/* Whether all that holds an item up can be declared before it is there. */
static bool waits_for_declarations(struct lower *l, const struct item *item)
{
	for (size_t i = 0; i < item->uses.count; i++) {
		const struct item *used = item_of(l, item->uses.items[i]);

		if (used && used != item && !used->is_satisfied &&
		    !used->is_declared && !can_be_declared(used->entity))
			return false;
	}
	return true;
}

/* The first item that is held up by what can be declared only; or any. */
static struct item *first_stuck(struct lower *l, struct order *order)
{
	struct item *any = NULL;

	while (order->first < l->items.count &&
	       !is_wanted(order, l->items.items[order->first]))
		order->first++;
	for (size_t i = order->first; i < l->items.count; i++) {
		struct item *item = l->items.items[i];

		if (!is_wanted(order, item))
			continue;
		if (waits_for_declarations(l, item))
			return item;
		if (!any)
			any = item;
	}
	return any;
}

static void write_and_satisfy(struct lower *l, struct order *order,
			      struct item *item)
{
	if (item->is_done)
		return;
	write_item(l, order->unit, item);
	satisfy(l, order, item);
}

/*
 * What C's macros make stands where it does in the source: `_IOR('m', 1, struct
 * counts)` behind the struct, and _IO('m', 2) beside it.
 */
static bool is_made_by_macro(const struct item *item)
{
	return ((const struct constant *)item->entity)->init->kind == TX_CALL;
}

static void write_constants(struct lower *l, struct order *order)
{
	bool is_first = true;

	for (size_t i = 0; i < l->items.count; i++) {
		struct item *item = l->items.items[i];
		struct cdecl *decl;

		if (item->entity->kind != ENTITY_CONSTANT ||
		    !item->decls.list.count || !is_wanted(order, item) ||
		    item->decls.list.items[0]->kind != CD_DEFINE ||
		    is_made_by_macro(item))
			continue;
		/* A run of them stands together, unless the source parts it. */
		decl = item->decls.list.items[0];
		decl->joins_previous = !is_first && !decl->notes.blank_before &&
				       !decl->notes.before;
		write_and_satisfy(l, order, item);
		is_first = false;
	}
}

void link_items(struct lower *l)
{
	for (size_t i = 0; i < l->items.count; i++) {
		struct item *item = l->items.items[i];

		item->index = i;
		for (size_t k = 0; k < item->uses.count; k++) {
			struct item *used = item_of(l, item->uses.items[k]);

			if (!used || used == item || used->is_declared)
				continue;
			LIST_PUSH(l->arena, &used->users, item);
			item->waits_for++;
		}
	}
}

void order_items(struct lower *l, struct cunit *unit, bool in_header)
{
	struct order order = { .unit = unit, .in_header = in_header };
	struct item *stuck;

	for (size_t i = 0; i < l->items.count; i++)
		if (!l->items.items[i]->waits_for &&
		    is_wanted(&order, l->items.items[i]))
			heap_push(l, &order, i);
	write_constants(l, &order);
	for (;;) {
		if (order.ready.count) {
			stuck = l->items.items[heap_pop(&order)];
			write_and_satisfy(l, &order, stuck);
			continue;
		}
		stuck = first_stuck(l, &order);
		if (!stuck)
			break;
		declare_uses(l, &order, stuck);
		/* Only records that point to each other get this far. */
		if (stuck->waits_for)
			write_and_satisfy(l, &order, stuck);
	}
	for (size_t i = 0; i < l->items.count && !in_header; i++)
		if (!l->items.items[i]->is_done)
			write_item(l, unit, l->items.items[i]);
}
