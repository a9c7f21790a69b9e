// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * A struct of a library's that a module has one of, and uses member by member
 * only, becomes a variable for each member.
 */
#include "base/intern.h"
#include "fold/internal.h"

/* What the program does with its variables, by entity.id. */
struct counts {
	unsigned int *mentions;
	unsigned int *members;		/* mentions of a member */
	uint32_t count;
};

struct separator {
	struct folder *folder;
	struct counts counts;
	struct interner *interner;
	struct table names;		/* of a package and a name: it is taken */
	struct copier copier;
	bool has_parts;
};

static bool count(struct walk *walk, const struct texpr *expr)
{
	struct counts *counts = walk->data;
	uint32_t id;

	if (expr->kind == TX_VARIABLE) {
		id = expr->variable->entity.id;
		if (id < counts->count)
			counts->mentions[id]++;
	}
	if (expr->kind == TX_FIELD && expr->field.object->kind == TX_VARIABLE) {
		id = expr->field.object->variable->entity.id;
		if (id < counts->count)
			counts->members[id]++;
	}
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

static void count_all(struct separator *s)
{
	struct folder *f = s->folder;
	struct walk walk = { .expr = count, .data = &s->counts };

	s->counts.count = f->facts->count;
	s->counts.mentions = arena_calloc(f->arena, f->facts->count,
					  sizeof(*s->counts.mentions));
	s->counts.members = arena_calloc(f->arena, f->facts->count,
					 sizeof(*s->counts.members));
	for (size_t p = 0; p < f->program->packages.count; p++) {
		const struct package *package = f->program->packages.items[p];

		for (size_t i = 0; i < package->entities.count; i++)
			if (facts_of(f->facts, package->entities.items[i])
			    ->is_reached)
				walk_entity(&walk, package->entities.items[i]);
	}
}

static bool may_separate(const struct folder *f, const struct entity *entity)
{
	const struct variable *variable = (const void *)entity;
	const struct record *record;

	if (entity->kind != ENTITY_VARIABLE || entity->id >= f->facts->count ||
	    !facts_of(f->facts, entity)->is_reached ||
	    variable->type->kind != TYPE_RECORD || variable->param ||
	    variable->entity.is_extern || variable->entity.is_exported ||
	    (variable->init && variable->init->kind != TX_RECORD))
		return false;
	record = variable->type->record;
	return !record->is_union && !record->entity.is_extern &&
	       !record->entity.package->is_main;
}

static bool is_separable(const struct separator *s, const struct entity *entity)
{
	return may_separate(s->folder, entity) &&
	       s->counts.mentions[entity->id] == s->counts.members[entity->id];
}

static void **place_of_name(struct separator *s, const struct package *package,
			    const char *name)
{
	return table_place(s->folder->arena, &s->names, package,
			   intern(s->interner, name));
}

static void take_names(struct separator *s, struct package *package)
{
	for (size_t i = 0; i < package->entities.count; i++) {
		struct entity *entity = package->entities.items[i];

		if (entity->name)
			*place_of_name(s, package, entity->name) = entity;
	}
}

/* `fops` of `dev` is `fops` where nothing else is called so, else `dev_fops`. */
static const char *part_name(struct separator *s,
			     const struct variable *variable,
			     const struct field *field)
{
	const char *name = field->name;
	void **place;

	if (*name == '_' && name[1])
		name++;
	place = place_of_name(s, variable->entity.package, name);
	if (*place)
		return arena_printf(s->folder->arena, "%s_%s",
				    variable->entity.name, name);
	*place = s;
	return name;
}

static const struct targ *first_value(const struct texpr *literal,
				      const struct field *field)
{
	for (size_t i = 0; literal && i < literal->literal.count; i++)
		if (literal->literal.elements[i].field == field)
			return &literal->literal.elements[i];
	return NULL;
}

static struct variable *make_part(struct separator *s,
				  const struct variable *variable,
				  const struct field *field)
{
	struct variable *part = clone_variable(s->folder, variable);
	const struct targ *value = first_value(variable->init, field);

	part->storage = STORAGE_PACKAGE;
	part->entity.name = part_name(s, variable, field);
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

/* The first part has the comments of the whole. */
static struct variable **make_parts(struct separator *s,
				    struct variable *variable)
{
	const struct record *record = variable->type->record;
	struct folder *f = s->folder;
	struct variable **parts = arena_calloc(f->arena,
					       record->fields.count + 1,
					       sizeof(*parts));

	for (size_t i = 0; i < record->fields.count; i++)
		parts[i] = make_part(s, variable, record->fields.items[i]);
	if (record->fields.count && variable->entity.trivia)
		parts[0]->entity.trivia = join_trivia(f,
						      variable->entity.trivia,
						      parts[0]->entity.trivia);
	variable->init = NULL;
	variable->entity.trivia = NULL;
	return parts;
}

/* Puts the parts where the wholes were. */
static void separate_in(struct separator *s, struct package *package)
{
	struct arena *arena = s->folder->arena;
	struct package old = *package;
	bool has_names = false;

	package->entities.items = NULL;
	package->entities.count = package->entities.capacity = 0;
	for (size_t i = 0; i < old.entities.count; i++) {
		struct variable *variable = (void *)old.entities.items[i];
		struct variable **parts;

		LIST_PUSH(arena, &package->entities, old.entities.items[i]);
		if (!is_separable(s, old.entities.items[i]))
			continue;
		if (!has_names)
			take_names(s, &old);
		has_names = s->has_parts = true;
		parts = make_parts(s, variable);
		*table_place(arena, &s->copier.separated, variable, NULL) =
			parts;
		for (size_t k = variable->type->record->fields.count; k-- > 0; )
			LIST_PUSH(arena, &package->entities,
				  &parts[k]->entity);
	}
}

static void replace_in(struct separator *s, struct entity *entity)
{
	struct folder *f = s->folder;
	struct variable *variable = (void *)entity;
	struct function *function = (void *)entity;

	if (entity->id < f->facts->count &&
	    !facts_of(f->facts, entity)->is_reached)
		return;
	if (entity->kind == ENTITY_VARIABLE && variable->init)
		variable->init = copy_expr(&s->copier, variable->init);
	else if (entity->kind == ENTITY_FUNCTION)
		function->body = copy_stmt(&s->copier, function->body);
}

void separate_statics(struct folder *f)
{
	struct separator s = { .folder = f, .copier.folder = f };

	f->facts = facts_compute(f->arena, f->program);
	count_all(&s);
	s.interner = interner_new(f->arena);
	for (size_t p = 0; p < f->program->packages.count; p++)
		separate_in(&s, f->program->packages.items[p]);
	interner_free(s.interner);
	for (size_t p = 0; s.has_parts && p < f->program->packages.count; p++) {
		const struct package *package = f->program->packages.items[p];

		for (size_t i = 0; i < package->entities.count; i++)
			replace_in(&s, package->entities.items[i]);
	}
}
