// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * A library's object that stays whole may have a table of functions in it, for
 * C's use. Where nobody finds the table by way of the object, each object's is a
 * variable beside it, which can be const.
 */
#include "fold/internal.h"

static bool has_functions(const struct type *type)
{
	if (type->kind != TYPE_RECORD || !type->record->entity.is_extern ||
	    type->record->is_union)
		return false;
	for (size_t i = 0; i < type->record->fields.count; i++)
		if (type->record->fields.items[i]->type->kind == TYPE_FUNCTION)
			return true;
	return false;
}

void find_pointed_fields(struct arena *arena, struct table *found,
			 const struct texpr *expr)
{
	const struct field *field = NULL;

	if (expr->kind == TX_FIELD &&
	    (expr->field.object->kind != TX_VARIABLE ||
	     expr->field.object->variable->storage != STORAGE_PACKAGE))
		field = expr->field.field;
	else if (expr->kind == TX_BUILTIN)
		field = expr->builtin.field;
	if (field)
		*table_place(arena, found, field, NULL) = (void *)field;
}

static bool is_table(const struct table *found, const struct field *field)
{
	return has_functions(field->type) && !table_find(found, field, NULL);
}

/* Only of module objects are there no other values than the variables. */
static bool may_have_tables(const struct record *record)
{
	return record->start && !record->is_union &&
	       !record->entity.is_extern && !record->entity.package->is_main;
}

const bool *find_tables(struct arena *arena, const struct table *found,
			const struct record *record)
{
	size_t count = record->fields.count;
	bool *is_part;
	bool has_any = false;

	if (!may_have_tables(record))
		return NULL;
	is_part = arena_calloc(arena, count + 1, sizeof(*is_part));
	for (size_t i = 0; i < count; i++) {
		is_part[i] = is_table(found, record->fields.items[i]);
		has_any |= is_part[i];
	}
	return has_any ? is_part : NULL;
}

static void drop_in(const struct table *found, struct record *record)
{
	size_t kept = 0;

	for (size_t i = 0; i < record->fields.count; i++)
		if (!is_table(found, record->fields.items[i]))
			record->fields.items[kept++] = record->fields.items[i];
	record->fields.count = kept;
}

void drop_tables(struct folder *f, const struct table *found)
{
	for (size_t p = 0; p < f->program->packages.count; p++) {
		const struct package *package = f->program->packages.items[p];

		for (size_t i = 0; i < package->entities.count; i++) {
			struct record *record =
				(void *)package->entities.items[i];

			if (record->entity.kind == ENTITY_RECORD &&
			    may_have_tables(record))
				drop_in(found, record);
		}
	}
}
