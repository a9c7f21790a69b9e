// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * A struct of a library's that a module has one of, and uses member by member
 * only, becomes a variable for each member.
 */
#include "fold/internal.h"

struct counts {
	const struct variable *variable;
	unsigned int mentions, members;
	struct walk walk;
};

static bool count(struct walk *walk, const struct texpr *expr)
{
	struct counts *counts = walk->data;

	if (expr->kind == TX_VARIABLE && expr->variable == counts->variable)
		counts->mentions++;
	if (expr->kind == TX_FIELD && expr->field.object->kind == TX_VARIABLE &&
	    expr->field.object->variable == counts->variable)
		counts->members++;
	if (expr->kind == TX_CLOSURE)
		walk_stmt(walk, expr->closure->body);
	return true;
}

static void walk_entity(struct walk *walk, const struct entity *entity)
{
	if (entity->kind == ENTITY_FUNCTION)
		walk_stmt(walk, ((const struct function *)entity)->body);
	else if (entity->kind == ENTITY_VARIABLE)
		walk_expr(walk, ((const struct variable *)entity)->init);
	else if (entity->kind == ENTITY_CONSTANT)
		walk_expr(walk, ((const struct constant *)entity)->init);
}

static bool is_separable(struct folder *f, const struct variable *variable)
{
	struct counts counts = { .variable = variable };
	const struct record *record;

	if (variable->type->kind != TYPE_RECORD || variable->param ||
	    variable->entity.is_extern || variable->entity.is_exported ||
	    (variable->init && variable->init->kind != TX_RECORD))
		return false;
	record = variable->type->record;
	if (record->is_union || record->entity.is_extern ||
	    record->entity.package->is_main)
		return false;
	counts.walk = (struct walk){ .expr = count, .data = &counts };
	for (size_t p = 0; p < f->program->packages.count; p++) {
		const struct package *package = f->program->packages.items[p];

		for (size_t i = 0; i < package->entities.count; i++)
			if (facts_of(f->facts, package->entities.items[i])
			    ->is_reached)
				walk_entity(&counts.walk,
					    package->entities.items[i]);
	}
	return counts.mentions == counts.members;
}

static bool is_name_taken(const struct package *package, const char *name)
{
	for (size_t i = 0; i < package->entities.count; i++)
		if (package->entities.items[i]->name &&
		    !strcmp(package->entities.items[i]->name, name))
			return true;
	return false;
}

/* `fops` of `dev` is `fops` where nothing else is called so, else `dev_fops`. */
static const char *part_name(struct folder *f, const struct variable *variable,
			     const struct field *field)
{
	const char *name = field->name;

	if (*name == '_' && name[1])
		name++;
	if (!is_name_taken(variable->entity.package, name))
		return name;
	return arena_printf(f->arena, "%s_%s", variable->entity.name, name);
}

static const struct targ *first_value(const struct texpr *literal,
				      const struct field *field)
{
	for (size_t i = 0; literal && i < literal->literal.count; i++)
		if (literal->literal.elements[i].field == field)
			return &literal->literal.elements[i];
	return NULL;
}

static struct variable *make_part(struct folder *f,
				  const struct variable *variable,
				  const struct field *field)
{
	struct variable *part = clone_variable(f, variable);
	const struct targ *value = first_value(variable->init, field);

	part->storage = STORAGE_PACKAGE;
	part->entity.name = part_name(f, variable, field);
	part->entity.trivia = value ? value->trivia : NULL;
	part->type = field->type;
	part->c_type = field->c_type;
	part->lengths = field->lengths;
	part->param_names = field->param_names;
	part->static_init = NULL;
	part->init = value ? value->expr : NULL;
	part->init_is_constant = true;
	return part;
}

/* Puts the parts where the whole was; the first one has its comments. */
static void insert_parts(struct folder *f, struct package *package,
			 const struct variable *variable,
			 struct variable *const *parts, size_t count)
{
	struct package old = *package;

	package->entities.items = NULL;
	package->entities.count = package->entities.capacity = 0;
	for (size_t i = 0; i < old.entities.count; i++) {
		LIST_PUSH(f->arena, &package->entities, old.entities.items[i]);
		if (old.entities.items[i] != &variable->entity)
			continue;
		for (size_t k = count; k-- > 0; )
			LIST_PUSH(f->arena, &package->entities,
				  &parts[k]->entity);
	}
	if (count && variable->entity.trivia)
		parts[0]->entity.trivia = join_trivia(f,
						      variable->entity.trivia,
						      parts[0]->entity.trivia);
}

static void replace_everywhere(struct folder *f, struct copier *c)
{
	for (size_t p = 0; p < f->program->packages.count; p++) {
		const struct package *package = f->program->packages.items[p];

		for (size_t i = 0; i < package->entities.count; i++) {
			struct entity *entity = package->entities.items[i];
			struct variable *variable = (void *)entity;
			struct function *function = (void *)entity;

			if (entity->id < f->facts->count &&
			    !facts_of(f->facts, entity)->is_reached)
				continue;
			if (entity->kind == ENTITY_VARIABLE && variable->init)
				variable->init = copy_expr(c, variable->init);
			else if (entity->kind == ENTITY_FUNCTION)
				function->body = copy_stmt(c, function->body);
		}
	}
}

static void separate(struct folder *f, struct package *package,
		     struct variable *variable)
{
	const struct record *record = variable->type->record;
	struct copier c = { .folder = f, .separated = variable };

	for (size_t i = 0; i < record->fields.count; i++)
		LIST_PUSH(f->arena, &c.parts,
			  make_part(f, variable, record->fields.items[i]));
	insert_parts(f, package, variable, c.parts.items, c.parts.count);
	variable->init = NULL;
	variable->entity.trivia = NULL;
	replace_everywhere(f, &c);
}

void separate_statics(struct folder *f)
{
	f->facts = facts_compute(f->arena, f->program);
	for (size_t p = 0; p < f->program->packages.count; p++) {
		struct package *package = f->program->packages.items[p];

		for (size_t i = 0; i < package->entities.count; i++) {
			struct entity *entity = package->entities.items[i];

			if (entity->kind != ENTITY_VARIABLE ||
			    entity->id >= f->facts->count ||
			    !facts_of(f->facts, entity)->is_reached ||
			    !is_separable(f, (struct variable *)entity))
				continue;
			separate(f, package, (struct variable *)entity);
		}
	}
}
