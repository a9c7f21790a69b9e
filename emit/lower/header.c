// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include <string.h>

#include "lower/lower.h"

/*
 * What others may call is declared in NAME.h: prototypes, and the types and
 * constants that they are made of, which then stand there only.
 */
static void mark(struct lower *l, const struct entity *entity)
{
	struct item *item = item_of(l, entity);

	if (!item || item->in_header || entity->kind == ENTITY_FUNCTION ||
	    entity->kind == ENTITY_VARIABLE)
		return;
	item->in_header = true;
	for (size_t i = 0; i < item->uses.count; i++)
		mark(l, item->uses.items[i]);
}

/* User programs include what a whole module says in its header. */
static const char *header_license(const struct lower *l)
{
	const char *license = l->module.unit->license;
	const char *other;

	if (!license || !l->facts->is_whole || !l->backend->user_license)
		return license;
	/* The exception is one to the first of two licences. */
	other = strstr(license, " OR ");
	if (other)
		return arena_printf(l->arena, "((%.*s%s)%s)",
				    (int)(other - license), license,
				    l->backend->user_license, other);
	return arena_printf(l->arena, "%s%s", license,
			    l->backend->user_license);
}

static bool is_for_user(const struct lower *l, const struct entity *entity)
{
	/* Behind the entity of an item of ours there is no more. */
	if (entity->id >= l->module.program->entity_count)
		return false;
	if (entity->kind == ENTITY_RECORD)
		return ((const struct record *)entity)->is_uapi;
	return entity->kind == ENTITY_CONSTANT &&
	       ((const struct constant *)entity)->is_uapi;
}

static struct cunit *header_of(struct lower *l)
{
	const struct program *program = l->module.program;

	if (l->header)
		return l->header;
	l->header = cunit_new(l->arena, header_license(l));
	l->header->is_header = true;
	l->header->guard = arena_printf(l->arena, "_%s_H",
					name_upper(l->arena, program->name));
	l->header->head = l->module.unit->head;
	if (l->backend->types_header)
		cunit_include(l->arena, l->header, l->backend->types_header);
	cunit_include_local(l->arena, l->module.unit,
			    arena_printf(l->arena, "%s.h", program->name));
	return l->header;
}

/* Lowers a type once more, to see what it needs. */
static void mark_uses(struct lower *l, struct item *probe)
{
	for (size_t i = 0; i < probe->uses.count; i++)
		mark(l, probe->uses.items[i]);
	for (size_t i = 0; i < probe->externs.count; i++)
		include_headers(l, l->header, probe->externs.items[i]);
}

static void declare_function(struct lower *l, const struct item *item)
{
	const struct cdecl *decl = item->decls.list.items[0];
	struct item probe = { .entity = item->entity };
	struct cdecl *made;

	l->item = &probe;
	lower_function_type(l, (const struct function *)item->entity, NULL,
			    NULL);
	l->item = NULL;
	made = cd_prototype(l->arena, decl->function.name,
			    decl->function.type);
	made->joins_previous = l->prototypes.count > 0;
	LIST_PUSH(l->arena, &l->prototypes, made);
	header_of(l);
	mark_uses(l, &probe);
}

static void declare_extern(struct lower *l, const struct cdecl *decl)
{
	struct cdecl *made = cd_variable(l->arena, decl->variable.name,
					 decl->variable.type, NULL);

	made->is_extern = true;
	made->joins_previous = l->prototypes.count > 0;
	LIST_PUSH(l->arena, &l->prototypes, made);
}

static void declare_variable(struct lower *l, const struct item *item)
{
	const struct variable *variable = (const void *)item->entity;
	struct item probe = { .entity = item->entity };

	l->item = &probe;
	if (variable->type->kind == TYPE_SLICE && !is_boxed(l, variable))
		view_pointer(l, variable->type, false, variable->entity.span);
	else
		lower_variable_type(l, variable);
	l->item = NULL;
	/* A slice is two variables. */
	for (size_t i = 0; i < item->decls.list.count; i++)
		if (item->decls.list.items[i]->kind == CD_VARIABLE)
			declare_extern(l, item->decls.list.items[i]);
	header_of(l);
	mark_uses(l, &probe);
}

static bool is_public_data(const struct lower *l, const struct entity *entity)
{
	return !l->facts->is_whole && !entity->is_private &&
	       entity->package && entity->package->is_main &&
	       entity->kind != ENTITY_FUNCTION &&
	       entity->kind != ENTITY_VARIABLE;
}

static void look_at(struct lower *l, const struct item *item)
{
	const struct cdecl *decl;

	/* The system calls that by its name. */
	if (!item->decls.list.count ||
	    item->entity == (const void *)l->module.program->init ||
	    item->is_declared)
		return;
	decl = item->decls.list.items[0];
	if (decl->kind == CD_FUNCTION && !decl->is_static &&
	    !((const struct function *)item->entity)->is_entry)
		declare_function(l, item);
	else if (decl->kind == CD_VARIABLE && !decl->is_static)
		declare_variable(l, item);
	else if (is_public_data(l, item->entity) ||
		 is_for_user(l, item->entity)) {
		header_of(l);
		mark(l, item->entity);
	}
}

void plan_header(struct lower *l)
{
	for (size_t i = 0; i < l->items.count; i++)
		look_at(l, l->items.items[i]);
}

void write_header(struct lower *l)
{
	for (size_t i = 0; i < l->prototypes.count; i++)
		cunit_push(l->arena, l->header, l->prototypes.items[i]);
}
