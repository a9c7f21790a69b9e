// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "facts/collector.h"

/*
 * A work list over the entities that are reached: each one's body, initialiser
 * or fields are walked once, and what they name is reached in turn.
 */

struct entity_facts *facts_at(struct collector *c, const struct entity *entity)
{
	return &c->facts[entity->id];
}

void facts_reach(struct collector *c, const struct entity *entity)
{
	struct entity_facts *facts = facts_at(c, entity);

	if (facts->is_reached)
		return;
	facts->is_reached = true;
	LIST_PUSH(c->arena, &c->todo, entity);
}

void facts_name(struct collector *c, const struct entity *entity)
{
	facts_reach(c, entity);
	facts_at(c, entity)->uses++;
}

void facts_reach_type(struct collector *c, const struct type *type)
{
	switch (type->kind) {
	case TYPE_POINTER:
	case TYPE_REFERENCE:
	case TYPE_SLICE:
		facts_reach_type(c, type->pointer.element);
		break;
	case TYPE_ARRAY:
		facts_reach_type(c, type->array.element);
		break;
	case TYPE_FUNCTION:
		for (size_t i = 0; i < type->function.param_count; i++)
			facts_reach_type(c, type->function.params[i]);
		facts_reach_type(c, type->function.result);
		break;
	case TYPE_RECORD:
		facts_reach(c, &type->record->entity);
		break;
	case TYPE_ENUM:
		facts_reach(c, &type->enumeration->entity);
		break;
	case TYPE_DISTINCT:
		facts_reach(c, &type->distinct->entity);
		break;
	case TYPE_TUPLE:
		for (size_t i = 0; i < type->tuple.count; i++)
			facts_reach_type(c, type->tuple.items[i]);
		break;
	default:
		break;
	}
}

void facts_walk_lengths(struct walk *walk, struct array_lengths lengths)
{
	for (size_t i = 0; i < lengths.count; i++)
		walk_expr(walk, lengths.items[i]);
}

static void visit_record(struct collector *c, struct walk *walk,
			 const struct record *record)
{
	if (record->class) {
		facts_reach(c, &record->class->alloc->entity);
		facts_reach(c, &record->class->get->entity);
		facts_reach(c, &record->class->put->entity);
	}
	for (size_t i = 0; i < record->fields.count; i++) {
		const struct field *field = record->fields.items[i];

		/* C declares its own; what its fields need is its matter. */
		if (!record->entity.is_extern) {
			facts_reach_type(c, field->type);
			facts_walk_lengths(walk, field->lengths);
		}
		walk_expr(walk, field->init);
	}
}

/* A parameter that somebody outside the program may fill in. */
static bool is_filled_elsewhere(const struct collector *c,
				const struct function *function)
{
	return function->entity.is_exported || function->is_entry ||
	       function->slots.count ||
	       (!c->is_whole && !function->entity.is_private);
}

static void visit_function(struct collector *c, struct walk *walk,
			   const struct function *function)
{
	for (size_t i = 0; i < function->params.count; i++)
		if (is_filled_elsewhere(c, function))
			texts_flow(c->texts, &function->params.items[i]->entity,
				   NULL);
	for (size_t i = 0; i < function->params.count; i++)
		facts_at(c, &function->params.items[i]->entity)->is_viewed =
			views_param(c->views, function, i);
	c->function = function;
	texts_enter(c->texts, function);
	walk_stmt(walk, function->body);
	c->function = NULL;
	texts_enter(c->texts, NULL);
}

/* A string of the package is null until it has a value. */
static void visit_variable(struct collector *c, struct walk *walk,
			   const struct variable *variable)
{
	facts_reach_type(c, variable->type);
	facts_walk_lengths(walk, variable->lengths);
	walk_expr(walk, variable->init);
	chars_init(c, variable, variable->init);
	if (variable->init && !variable->init_is_constant)
		facts_at(c, &variable->entity)->is_written = true;
	if (variable->storage == STORAGE_PACKAGE)
		texts_flow(c->texts, &variable->entity,
			   variable->init_is_constant ? variable->init : NULL);
}

static void visit_distinct(struct collector *c, const struct distinct *distinct)
{
	if (!distinct->entity.is_extern)
		facts_reach_type(c, distinct->base);
	if (distinct->memory)
		facts_reach(c, &distinct->memory->entity);
}

static void visit_entity(struct collector *c, const struct entity *entity)
{
	struct walk walk = { facts_visit_expr, facts_visit_stmt, c };
	const struct function *function;

	switch (entity->kind) {
	case ENTITY_VARIABLE:
		visit_variable(c, &walk, (const struct variable *)entity);
		break;
	case ENTITY_CONSTANT:
		walk_expr(&walk, ((const struct constant *)entity)->init);
		break;
	case ENTITY_FUNCTION:
		function = (const struct function *)entity;
		if (!entity->is_extern)
			facts_reach_type(c, function->type);
		visit_function(c, &walk, function);
		break;
	case ENTITY_RECORD:
		visit_record(c, &walk, (const struct record *)entity);
		break;
	case ENTITY_ENUM:
		break;
	case ENTITY_DISTINCT:
		visit_distinct(c, (const struct distinct *)entity);
		break;
	}
}

/* Nobody calls into a program that says itself where it begins. */
static bool is_whole(const struct program *program)
{
	return (program->init || program->exit) && !program->starts_itself;
}

/* Metadata is the target's: it is no constant in C. */
static bool is_root(const struct program *program, const struct entity *entity)
{
	bool whole = is_whole(program);

	if (entity->is_extern || program->is_test)
		return false;
	if (entity->kind == ENTITY_FUNCTION &&
	    ((const struct function *)entity)->is_test)
		return false;
	if (entity->is_exported)
		return true;
	if (entity->kind == ENTITY_CONSTANT &&
	    ((const struct constant *)entity)->is_metadata)
		return false;
	if (entity->kind == ENTITY_VARIABLE &&
	    ((const struct variable *)entity)->param)
		return true;
	if (entity->kind == ENTITY_CONSTANT &&
	    ((const struct constant *)entity)->is_uapi)
		return true;
	if (entity->kind == ENTITY_RECORD &&
	    ((const struct record *)entity)->is_uapi)
		return true;
	if (entity->kind == ENTITY_FUNCTION) {
		const struct function *function = (void *)entity;

		return function->is_entry || (!whole && !entity->is_private);
	}
	return !whole && !entity->is_private;
}

static bool visit_call_of(struct walk *walk, const struct texpr *expr)
{
	bool *calls = walk->data;

	*calls |= expr->kind == TX_CALL || expr->kind == TX_TRY;
	return !*calls;
}

/* What is computed when the module starts may do more than give a value. */
static void reach_started(struct collector *c, const struct package *package)
{
	for (size_t i = 0; i < package->entities.count; i++) {
		const struct variable *variable =
			(const void *)package->entities.items[i];
		bool calls = false;
		struct walk walk = { .expr = visit_call_of, .data = &calls };

		if (variable->entity.kind != ENTITY_VARIABLE ||
		    !variable->init || variable->init_is_constant)
			continue;
		walk_expr(&walk, variable->init);
		if (calls)
			facts_reach(c, &variable->entity);
	}
}

static void reach_roots(struct collector *c, const struct program *program)
{
	const struct package *main = program->main;

	if (program->init)
		facts_reach(c, &program->init->entity);
	if (program->exit)
		facts_reach(c, &program->exit->entity);
	if (program->set_up)
		facts_reach(c, &program->set_up->entity);
	for (size_t i = 0; i < program->tests.count; i++)
		facts_reach(c, &program->tests.items[i]->entity);
	for (size_t p = 0; p < program->packages.count; p++)
		reach_started(c, program->packages.items[p]);
	for (size_t i = 0; i < main->entities.count; i++)
		if (is_root(program, main->entities.items[i]))
			facts_reach(c, main->entities.items[i]);
}

struct facts *facts_compute(struct arena *arena, const struct program *program)
{
	struct facts *facts = arena_new_object(arena, struct facts);
	struct collector c = {
		.arena = arena,
		.facts = arena_calloc(arena, program->entity_count,
				      sizeof(struct entity_facts)),
		.count = program->entity_count,
		.is_whole = is_whole(program) || program->is_test,
		.views = views_new(arena, program),
	};

	c.texts = texts_new(arena, c.facts);

	reach_roots(&c, program);
	/* Grows while it is worked off. */
	for (size_t i = 0; i < c.todo.count; i++)
		visit_entity(&c, c.todo.items[i]);
	texts_finish(c.texts);

	facts->entities = c.facts;
	facts->count = c.count;
	facts->is_whole = c.is_whole;
	return facts;
}

const struct entity_facts *facts_of(const struct facts *facts,
				    const struct entity *entity)
{
	return &facts->entities[entity->id];
}

bool is_never_written(const struct facts *facts,
		      const struct variable *variable)
{
	const struct entity_facts *known = facts_of(facts, &variable->entity);

	if (variable->entity.is_extern || variable->entity.is_exported)
		return false;
	if (variable->param && (variable->param->permissions & 0222))
		return false;
	if (variable->storage == STORAGE_PACKAGE && !facts->is_whole &&
	    !variable->entity.is_private)
		return false;
	return !known->is_written && !known->is_lent;
}

void dump_facts(FILE *out, const struct program *program,
		const struct facts *facts)
{
	for (size_t p = 0; p < program->packages.count; p++) {
		const struct package *package = program->packages.items[p];

		for (size_t i = 0; i < package->entities.count; i++) {
			const struct entity *e = package->entities.items[i];
			const struct entity_facts *f = facts_of(facts, e);

			if (f->is_reached)
				fprintf(out, "%s.%s uses %u%s%s%s\n",
					package->name, e->name, f->uses,
					f->is_written ? " written" : "",
					f->is_addressed ? " addressed" : "",
					f->is_lent ? " lent" : "");
		}
	}
}
