// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "facts/facts.h"

#include "base/list.h"
#include "facts/texts.h"
#include "facts/views.h"
#include "typed_walk.h"

/*
 * A work list over the entities that are reached: each one's body, initialiser
 * or fields are walked once, and what they name is reached in turn.
 */
struct collector {
	struct arena *arena;
	struct entity_facts *facts;
	size_t count;
	LIST(const struct entity *) todo;
	const struct texpr *const_pointer;	/* ADDRESS that is lent to be
						 * read only */
	LIST(const struct texpr *) const_views;	/* slices, the same */
	struct views *views;
	struct texts *texts;
	const struct function *function;	/* that is being walked */
	bool is_whole;
};

static struct entity_facts *of(struct collector *c, const struct entity *entity)
{
	return &c->facts[entity->id];
}

static void reach(struct collector *c, const struct entity *entity)
{
	struct entity_facts *facts = of(c, entity);

	if (facts->is_reached)
		return;
	facts->is_reached = true;
	LIST_PUSH(c->arena, &c->todo, entity);
}

static void name(struct collector *c, const struct entity *entity)
{
	reach(c, entity);
	of(c, entity)->uses++;
}

static void reach_type(struct collector *c, const struct type *type)
{
	switch (type->kind) {
	case TYPE_POINTER:
	case TYPE_REFERENCE:
	case TYPE_SLICE:
		reach_type(c, type->pointer.element);
		break;
	case TYPE_ARRAY:
		reach_type(c, type->array.element);
		break;
	case TYPE_FUNCTION:
		for (size_t i = 0; i < type->function.param_count; i++)
			reach_type(c, type->function.params[i]);
		reach_type(c, type->function.result);
		break;
	case TYPE_RECORD:
		reach(c, &type->record->entity);
		break;
	case TYPE_ENUM:
		reach(c, &type->enumeration->entity);
		break;
	case TYPE_DISTINCT:
		reach(c, &type->distinct->entity);
		break;
	case TYPE_TUPLE:
		for (size_t i = 0; i < type->tuple.count; i++)
			reach_type(c, type->tuple.items[i]);
		break;
	default:
		break;
	}
}

/* The variable whose storage an addressable expression is part of, or NULL. */
static const struct variable *root(const struct texpr *expr)
{
	for (;;) {
		switch (expr->kind) {
		case TX_VARIABLE:
			return expr->variable;
		case TX_FIELD:
			expr = expr->field.object;
			break;
		case TX_INDEX:
			if (expr->index.object->type->kind != TYPE_ARRAY)
				return NULL;
			expr = expr->index.object;
			break;
		default:
			return NULL;
		}
	}
}

static void mark_written(struct collector *c, const struct texpr *target)
{
	const struct variable *variable = target ? root(target) : NULL;

	if (variable)
		of(c, &variable->entity)->is_written = true;
}

static void mark_addressed(struct collector *c, const struct texpr *object,
			   bool is_const)
{
	const struct variable *variable = root(object);

	if (!variable)
		return;
	of(c, &variable->entity)->is_addressed = true;
	if (!is_const)
		of(c, &variable->entity)->is_lent = true;
}

/* A slice of an array for somebody who will only read it. */
static void note_const_view(struct collector *c, const struct texpr *expr)
{
	while (expr->kind == TX_SLICE && expr->index.object->type->kind ==
					 TYPE_SLICE)
		expr = expr->index.object;
	LIST_PUSH(c->arena, &c->const_views, expr);
}

static bool take_const_view(struct collector *c, const struct texpr *expr)
{
	for (size_t i = c->const_views.count; i-- > 0;) {
		if (c->const_views.items[i] != expr)
			continue;
		c->const_views.items[i] =
			c->const_views.items[--c->const_views.count];
		return true;
	}
	return false;
}

static bool gives_const(const struct type *type)
{
	return (type->kind == TYPE_POINTER || type->kind == TYPE_SLICE) &&
	       type->pointer.is_const;
}

/* A conversion of an address or an array to a pointer or slice. */
static void visit_convert(struct collector *c, const struct texpr *expr)
{
	const struct texpr *operand = expr->operand;

	if (operand->kind == TX_ADDRESS && gives_const(expr->type))
		c->const_pointer = operand;
	else if (operand->type->kind == TYPE_ARRAY &&
		 expr->type->kind != TYPE_ARRAY)
		mark_addressed(c, operand, gives_const(expr->type) ||
					   take_const_view(c, expr));
}

/* The slice variable that an expression is, or NULL. */
static struct entity_facts *slice_facts(struct collector *c,
					const struct texpr *expr)
{
	if (!expr || expr->kind != TX_VARIABLE ||
	    expr->type->kind != TYPE_SLICE)
		return NULL;
	return of(c, &expr->variable->entity);
}

/* What is wanted of a slice: elements, its length, or all of it. */
static void count_slice_use(struct collector *c, const struct texpr *expr)
{
	struct entity_facts *facts;

	if (expr->kind == TX_INDEX ||
	    (expr->kind == TX_SLICE && expr->index.high)) {
		facts = slice_facts(c, expr->index.object);
		if (facts)
			facts->indexed++;
	} else if (expr->kind == TX_BUILTIN &&
		   expr->builtin.id == BUILTIN_LENGTH) {
		facts = slice_facts(c, expr->builtin.args[0].expr);
		if (facts)
			facts->measured++;
	}
}

static void visit_call(struct collector *c, const struct texpr *expr)
{
	struct function *function = expr->call.function;

	if (!function)
		return;
	name(c, &function->entity);
	for (size_t i = 0; i < function->params.count &&
			   i < expr->call.arg_count; i++)
		if (views_param(c->views, function, i))
			note_const_view(c, expr->call.args[i].expr);
}

/* What a closure shares is written whenever somebody calls it. */
static void share_captures(struct collector *c, const struct function *closure)
{
	for (size_t i = 0; i < closure->captures.count; i++) {
		const struct capture *capture = &closure->captures.items[i];

		if (!capture->is_shared)
			continue;
		of(c, &capture->variable->entity)->is_addressed = true;
		of(c, &capture->variable->entity)->is_lent = true;
	}
}

static bool visit_expr(struct walk *walk, const struct texpr *expr)
{
	struct collector *c = walk->data;

	reach_type(c, expr->type);
	count_slice_use(c, expr);
	texts_expr(c->texts, expr);
	switch (expr->kind) {
	case TX_VARIABLE:
		name(c, &expr->variable->entity);
		break;
	case TX_CONSTANT:
		name(c, &expr->constant->entity);
		break;
	case TX_ENUMERATOR:
		name(c, &expr->enumerator->owner->entity);
		break;
	case TX_FUNCTION:
		name(c, &expr->function->entity);
		break;
	case TX_CLOSURE:
		name(c, &expr->closure->entity);
		share_captures(c, expr->closure);
		break;
	case TX_CALL:
		visit_call(c, expr);
		break;
	case TX_CONVERT:
		visit_convert(c, expr);
		break;
	case TX_ADDRESS:
		mark_addressed(c, expr->operand, expr == c->const_pointer ||
			       gives_const(expr->type));
		break;
	case TX_SLICE:
		if (expr->index.object->type->kind == TYPE_ARRAY)
			mark_addressed(c, expr->index.object,
				       gives_const(expr->type) ||
				       take_const_view(c, expr));
		break;
	case TX_INCREMENT:
		mark_written(c, expr->increment.operand);
		break;
	case TX_BUILTIN:
		if (expr->builtin.of)
			reach_type(c, expr->builtin.of);
		break;
	default:
		break;
	}
	return true;
}

static void walk_lengths(struct walk *walk, struct array_lengths lengths)
{
	for (size_t i = 0; i < lengths.count; i++)
		walk_expr(walk, lengths.items[i]);
}

static void reach_local(struct collector *c, struct walk *walk,
			const struct variable *variable)
{
	reach_type(c, variable->type);
	walk_lengths(walk, variable->lengths);
}

/* One of several results is stored by its address. */
static void mark_whole(struct collector *c, const struct variable *variable)
{
	if (variable && variable->type->kind == TYPE_SLICE)
		of(c, &variable->entity)->is_addressed = true;
}

static void visit_let(struct collector *c, struct walk *walk,
		      const struct tstmt *stmt)
{
	const struct variable *variable;

	for (size_t i = 0; i < stmt->let.count; i++)
		if (stmt->let.variables[i])
			reach_local(c, walk, stmt->let.variables[i]);
	for (size_t i = 0; stmt->let.count > 1 && i < stmt->let.count; i++)
		mark_whole(c, stmt->let.variables[i]);
	if (stmt->let.count != 1 || !stmt->let.variables[0] || !c->function)
		return;
	variable = stmt->let.variables[0];
	if (!views_variable(c->views, c->function, variable))
		return;
	of(c, &variable->entity)->is_viewed = true;
	if (stmt->let.init)
		note_const_view(c, stmt->let.init);
}

static bool visit_stmt(struct walk *walk, const struct tstmt *stmt)
{
	struct collector *c = walk->data;
	struct entity_facts *slice;

	texts_stmt(c->texts, c->function, stmt);
	switch (stmt->kind) {
	case TS_ASSIGN:
		for (size_t i = 0; i < stmt->assign.count; i++)
			mark_written(c, stmt->assign.targets[i]);
		for (size_t i = 0; stmt->assign.count > 1 &&
				   i < stmt->assign.count; i++)
			if (slice_facts(c, stmt->assign.targets[i]))
				mark_whole(c, stmt->assign.targets[i]->variable);
		slice = stmt->assign.count == 1 ?
			slice_facts(c, stmt->assign.targets[0]) : NULL;
		if (slice)
			slice->assigned++;
		break;
	case TS_LET:
		visit_let(c, walk, stmt);
		break;
	case TS_CONST:
		/* Named constants of a function are reached by their use. */
		return false;
	default:
		break;
	}
	return true;
}

static void visit_record(struct collector *c, struct walk *walk,
			 const struct record *record)
{
	for (size_t i = 0; i < record->fields.count; i++) {
		const struct field *field = record->fields.items[i];

		/* C declares its own; what its fields need is its matter. */
		if (!record->entity.is_extern) {
			reach_type(c, field->type);
			walk_lengths(walk, field->lengths);
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
		of(c, &function->params.items[i]->entity)->is_viewed =
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
	reach_type(c, variable->type);
	walk_lengths(walk, variable->lengths);
	walk_expr(walk, variable->init);
	if (variable->init && !variable->init_is_constant)
		of(c, &variable->entity)->is_written = true;
	if (variable->storage == STORAGE_PACKAGE)
		texts_flow(c->texts, &variable->entity,
			   variable->init_is_constant ? variable->init : NULL);
}

static void visit_entity(struct collector *c, const struct entity *entity)
{
	struct walk walk = { visit_expr, visit_stmt, c };
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
			reach_type(c, function->type);
		visit_function(c, &walk, function);
		break;
	case ENTITY_RECORD:
		visit_record(c, &walk, (const struct record *)entity);
		break;
	case ENTITY_ENUM:
		break;
	case ENTITY_DISTINCT:
		if (!entity->is_extern)
			reach_type(c, ((const struct distinct *)entity)->base);
		if (((const struct distinct *)entity)->memory)
			reach(c, &((const struct distinct *)entity)->memory->entity);
		break;
	}
}

/* Metadata is the target's: it is no constant in C. */
static bool is_root(const struct program *program, const struct entity *entity)
{
	bool whole = program->init || program->exit;

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
			reach(c, &variable->entity);
	}
}

static void reach_roots(struct collector *c, const struct program *program)
{
	const struct package *main = program->main;

	if (program->init)
		reach(c, &program->init->entity);
	if (program->exit)
		reach(c, &program->exit->entity);
	for (size_t i = 0; i < program->tests.count; i++)
		reach(c, &program->tests.items[i]->entity);
	for (size_t p = 0; p < program->packages.count; p++)
		reach_started(c, program->packages.items[p]);
	for (size_t i = 0; i < main->entities.count; i++)
		if (is_root(program, main->entities.items[i]))
			reach(c, main->entities.items[i]);
}

struct facts *facts_compute(struct arena *arena, const struct program *program)
{
	struct facts *facts = arena_new_object(arena, struct facts);
	struct collector c = {
		.arena = arena,
		.facts = arena_calloc(arena, program->entity_count,
				      sizeof(struct entity_facts)),
		.count = program->entity_count,
		.is_whole = program->init || program->exit ||
			    program->is_test,
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
