// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "lower/lower.h"

/*
 * C wants a name declared before it is used, arc does not care. Items keep the
 * order of the source as far as C lets them: again and again the first one
 * that waits for nothing is written. Functions that wait for each other get
 * prototypes.
 */
static const struct cdecl *last_written(const struct lower *l)
{
	const struct cunit *unit = l->module.unit;

	return unit->decls.count ? unit->decls.items[unit->decls.count - 1] :
				   NULL;
}

static bool is_plain_variable(const struct cdecl *decl)
{
	return decl->kind == CD_VARIABLE &&
	       (!decl->variable.init || decl->variable.init->kind != CX_LIST);
}

/* Variables that stand together in the source stand together in C. */
static void join_variables(struct lower *l, struct item *item)
{
	const struct cdecl *before = last_written(l);
	struct cdecl *first;

	if (!before || item->decls.list.count != 1)
		return;
	first = item->decls.list.items[0];
	if (is_plain_variable(before) && is_plain_variable(first) &&
	    !first->notes.before && !first->notes.blank_before)
		first->joins_previous = true;
}

static void write_item(struct lower *l, struct item *item)
{
	join_variables(l, item);
	for (size_t i = 0; i < item->decls.list.count; i++)
		cunit_push(l->arena, l->module.unit, item->decls.list.items[i]);
	item->is_done = true;
}

static struct item *item_of(struct lower *l, const struct entity *entity)
{
	return l->items_by_id[entity->id];
}

static bool is_ready(struct lower *l, const struct item *item)
{
	for (size_t i = 0; i < item->uses.count; i++) {
		const struct item *used = item_of(l, item->uses.items[i]);

		if (used && used != item && !used->is_done &&
		    !used->is_declared)
			return false;
	}
	return true;
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
static void declare_uses(struct lower *l, const struct item *item)
{
	for (size_t i = 0; i < item->uses.count; i++) {
		struct item *used = item_of(l, item->uses.items[i]);
		struct cdecl *made;

		if (!used || used->is_done || used->is_declared ||
		    !used->decls.list.count)
			continue;
		made = forward(l, used);
		if (!made)
			continue;
		made->is_static = used->decls.list.items[0]->is_static;
		cunit_push(l->arena, l->module.unit, made);
		used->is_declared = true;
	}
}

/* The first item that is held up by what can be declared only; or any. */
static struct item *first_stuck(struct lower *l, bool by_forward)
{
	for (size_t i = 0; i < l->items.count; i++) {
		struct item *item = l->items.items[i];
		bool found = !item->is_done && !item->is_last;

		for (size_t k = 0; found && by_forward &&
				   k < item->uses.count; k++) {
			struct item *used = item_of(l, item->uses.items[k]);

			if (used && used != item && !used->is_done &&
			    used->entity->kind != ENTITY_FUNCTION &&
			    used->entity->kind != ENTITY_VARIABLE)
				found = false;
		}
		if (found)
			return item;
	}
	return NULL;
}

static bool write_first_ready(struct lower *l)
{
	for (size_t i = 0; i < l->items.count; i++) {
		struct item *item = l->items.items[i];

		if (!item->is_done && !item->is_last && is_ready(l, item)) {
			write_item(l, item);
			return true;
		}
	}
	return false;
}

static void write_constants(struct lower *l)
{
	bool is_first = true;

	for (size_t i = 0; i < l->items.count; i++) {
		struct item *item = l->items.items[i];

		if (item->entity->kind != ENTITY_CONSTANT ||
		    !item->decls.list.count)
			continue;
		/* A run of them stands together, unless the source parts it. */
		item->decls.list.items[0]->joins_previous = !is_first &&
			!item->decls.list.items[0]->notes.blank_before &&
			!item->decls.list.items[0]->notes.before;
		write_item(l, item);
		is_first = false;
	}
}

void order_items(struct lower *l)
{
	struct item *stuck;

	write_constants(l);
	for (;;) {
		if (write_first_ready(l))
			continue;
		stuck = first_stuck(l, true);
		if (!stuck)
			stuck = first_stuck(l, false);
		if (!stuck)
			break;
		declare_uses(l, stuck);
		/* Only records that point to each other get this far. */
		if (!is_ready(l, stuck))
			write_item(l, stuck);
	}
	for (size_t i = 0; i < l->items.count; i++)
		if (!l->items.items[i]->is_done)
			write_item(l, l->items.items[i]);
}
