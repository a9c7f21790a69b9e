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
	struct arena *arena;
	struct table pointed;		/* fields found by way of a pointer */
};

struct separator {
	struct folder *folder;
	struct counts counts;
	struct interner *interner;
	struct table names;		/* of a package and a name: it is taken */
	struct table variables;		/* of a type: one; … */
	struct table siblings;		/* … another one */
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
	find_pointed_fields(counts->arena, &counts->pointed, expr);
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

static void note_sibling(struct separator *s, struct entity *entity)
{
	struct arena *arena = s->folder->arena;
	const struct variable *variable = (const void *)entity;
	void **first;

	if (entity->kind != ENTITY_VARIABLE)
		return;
	first = table_place(arena, &s->variables, variable->type, NULL);
	if (*first)
		*table_place(arena, &s->siblings, variable->type, NULL) = entity;
	*first = entity;
}

static void count_all(struct separator *s)
{
	struct folder *f = s->folder;
	struct walk walk = { .expr = count, .data = &s->counts };

	s->counts.arena = f->arena;
	s->counts.count = f->facts->count;
	s->counts.mentions = arena_calloc(f->arena, f->facts->count,
					  sizeof(*s->counts.mentions));
	s->counts.members = arena_calloc(f->arena, f->facts->count,
					 sizeof(*s->counts.members));
	for (size_t p = 0; p < f->program->packages.count; p++) {
		const struct package *package = f->program->packages.items[p];

		for (size_t i = 0; i < package->entities.count; i++) {
			struct entity *entity = package->entities.items[i];

			if (!facts_of(f->facts, entity)->is_reached)
				continue;
			walk_entity(&walk, entity);
			note_sibling(s, entity);
		}
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
	/* What owns something is the author's own, and one thing. */
	if (variable->release)
		return false;
	record = variable->type->record;
	return !record->is_union && !record->entity.is_extern &&
	       !record->entity.package->is_main;
}

static bool is_separable(const struct separator *s, const struct entity *entity)
{
	const struct variable *variable = (const void *)entity;

	return s->counts.mentions[entity->id] == s->counts.members[entity->id] &&
	       !is_contained(s->folder, variable->type->record);
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

/* What C knows of an object is the first of C's structs in it. */
static bool is_core(const struct record *record, const struct field *field)
{
	for (size_t i = 0; i < record->fields.count; i++) {
		const struct type *type = record->fields.items[i]->type;

		if (type->kind == TYPE_RECORD && type->record->entity.is_extern)
			return record->fields.items[i] == field;
	}
	return false;
}

/*
 * `fops` of `dev` is `fops` where nothing else is called so and there is one
 * object of its kind, else `dev_fops`. Where all goes, the core is `dev`.
 */
static const char *part_name(struct separator *s,
			     const struct variable *variable,
			     const struct field *field, bool is_whole)
{
	const char *name = field->name;
	void **place;

	if (is_whole && is_core(variable->type->record, field))
		return variable->entity.name;
	if (*name == '_' && name[1])
		name++;
	place = place_of_name(s, variable->entity.package, name);
	if (*place || table_find(&s->siblings, variable->type, NULL))
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
				  const struct field *field, bool is_whole)
{
	struct variable *part = clone_variable(s->folder, variable);
	const struct targ *value = first_value(variable->init, field);

	part->storage = STORAGE_PACKAGE;
	part->entity.name = part_name(s, variable, field, is_whole);
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
static void empty(struct separator *s, struct variable *variable,
		  struct variable *const *parts)
{
	if (variable->type->record->fields.count && variable->entity.trivia)
		parts[0]->entity.trivia = join_trivia(s->folder,
						      variable->entity.trivia,
						      parts[0]->entity.trivia);
	variable->init = NULL;
	variable->entity.trivia = NULL;
}

/* Leaves the values of the fields that stay. */
static void drop_values(struct separator *s, struct variable *variable,
			const bool *is_part)
{
	const struct record *record = variable->type->record;
	struct arena *arena = s->folder->arena;
	LIST(struct targ) elements = {};
	struct texpr *kept;

	if (!variable->init)
		return;
	kept = arena_new_object(arena, struct texpr);
	*kept = *variable->init;
	for (size_t i = 0; i < record->fields.count; i++) {
		const struct targ *value = first_value(variable->init,
						       record->fields.items[i]);

		if (value && !is_part[i])
			LIST_PUSH(arena, &elements, *value);
	}
	kept->literal.elements = elements.items;
	kept->literal.count = elements.count;
	variable->init = kept;
}

/* All members become variables, or (@is_part) some. */
static struct variable **make_parts(struct separator *s,
				    struct variable *variable,
				    const bool *is_part)
{
	const struct record *record = variable->type->record;
	struct variable **parts = arena_calloc(s->folder->arena,
					       record->fields.count + 1,
					       sizeof(*parts));

	for (size_t i = 0; i < record->fields.count; i++)
		if (!is_part || is_part[i])
			parts[i] = make_part(s, variable,
					     record->fields.items[i], !is_part);
	if (is_part)
		drop_values(s, variable, is_part);
	else
		empty(s, variable, parts);
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
		const bool *is_part = NULL;
		struct variable **parts;

		LIST_PUSH(arena, &package->entities, old.entities.items[i]);
		if (!may_separate(s->folder, &variable->entity))
			continue;
		if (!is_separable(s, &variable->entity)) {
			is_part = find_tables(arena, &s->counts.pointed,
					      variable->type->record);
			if (!is_part)
				continue;
		}
		if (!has_names)
			take_names(s, &old);
		has_names = s->has_parts = true;
		parts = make_parts(s, variable, is_part);
		*table_place(arena, &s->copier.separated, variable, NULL) =
			parts;
		for (size_t k = variable->type->record->fields.count; k-- > 0; )
			if (parts[k])
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
	find_contained_records(f);
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
	if (s.has_parts)
		drop_tables(f, &s.counts.pointed);
}
