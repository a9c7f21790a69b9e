// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * Structs that somebody finds by the address of a member: one of those stays
 * whole, even where it is only used member by member.
 */
#include "fold/internal.h"

bool is_contained(const struct folder *f, const struct record *record)
{
	for (size_t i = 0; i < f->contained.count; i++)
		if (f->contained.items[i] == record)
			return true;
	return false;
}

static bool find_contained(struct walk *walk, const struct texpr *expr)
{
	struct folder *f = walk->data;

	if (expr->kind == TX_CLOSURE)
		walk_stmt(walk, expr->closure->body);
	if (expr->kind == TX_BUILTIN &&
	    expr->builtin.id == BUILTIN_CONTAINER_OF &&
	    expr->builtin.of->kind == TYPE_RECORD &&
	    !is_contained(f, expr->builtin.of->record))
		LIST_PUSH(f->arena, &f->contained, expr->builtin.of->record);
	return true;
}

void find_contained_records(struct folder *f)
{
	struct walk walk = { .expr = find_contained, .data = f };

	f->contained.count = 0;
	for (size_t p = 0; p < f->program->packages.count; p++) {
		const struct package *package = f->program->packages.items[p];

		for (size_t i = 0; i < package->entities.count; i++) {
			const struct entity *entity = package->entities.items[i];

			if (facts_of(f->facts, entity)->is_reached &&
			    entity->kind == ENTITY_FUNCTION)
				walk_stmt(&walk, ((const struct function *)
						  entity)->body);
		}
	}
}
