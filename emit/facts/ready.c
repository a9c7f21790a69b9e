// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * Locks that are zero are not ready. A static one gets its first value when it is
 * lowered; any other has to be made ready by the program, and is reported where
 * nothing in the program does so.
 */
#include <string.h>

#include "facts/facts.h"
#include "typed_walk.h"

struct search {
	struct arena *arena;
	struct diags *diags;
	const struct program *program;
	struct facts *facts;
	struct readiness *ready;
	bool has_changed;
	LIST(const void *) reported;		/* fields and variables */
};

#define HOLDS(list, item) ({						\
	bool held_ = false;						\
									\
	for (size_t i_ = 0; !held_ && i_ < (list)->count; i_++)		\
		held_ = (list)->items[i_] == (item);			\
	held_;								\
})

/* --- What is made ready ---------------------------------------------------------- */

/* The type that an `extern` function makes ready, or NULL. */
static const struct record *readied_by(const struct function *function)
{
	const struct type *type;
	const struct record *record;

	if (!function->entity.is_extern || !function->params.count)
		return NULL;
	type = function->params.items[0]->type;
	if (!type_is_pointer(type) ||
	    type->pointer.element->kind != TYPE_RECORD)
		return NULL;
	record = type->pointer.element->record;
	if (!record->init_function)
		return NULL;
	/* What another package binds may do anything. */
	return function->entity.package != record->entity.package ||
	       !strcmp(function->entity.name, record->init_function) ?
	       record : NULL;
}

/* The type that an argument is made ready of, or NULL: it is not. */
static const struct record *readied_at(const struct search *s,
				       const struct function *function,
				       size_t index)
{
	const struct variable *param;

	if (index >= function->params.count)
		return NULL;
	if (!index && readied_by(function))
		return readied_by(function);
	param = function->params.items[index];
	if (!HOLDS(&s->ready->params, param))
		return NULL;
	return param->type->pointer.element->record;
}

static void note_unknown(struct search *s, const struct record *record)
{
	if (HOLDS(&s->ready->unknown, record))
		return;
	LIST_PUSH(s->arena, &s->ready->unknown, record);
	s->has_changed = true;
}

static void note_place(struct search *s, const struct texpr *place,
		       const struct record *record);

static void note_pointer(struct search *s, const struct texpr *expr,
			 const struct record *record)
{
	while (expr->kind == TX_CONVERT || expr->kind == TX_CAST)
		expr = expr->operand;
	if (expr->kind == TX_ADDRESS) {
		note_place(s, expr->operand, record);
	} else if (expr->kind == TX_VARIABLE &&
		   expr->variable->storage == STORAGE_PARAMETER &&
		   type_is_pointer(expr->variable->type) &&
		   expr->variable->type->pointer.element->kind == TYPE_RECORD) {
		if (HOLDS(&s->ready->params, expr->variable))
			return;
		LIST_PUSH(s->arena, &s->ready->params, expr->variable);
		s->has_changed = true;
	} else {
		note_unknown(s, record);
	}
}

static void note_place(struct search *s, const struct texpr *place,
		       const struct record *record)
{
	while (place->kind == TX_INDEX &&
	       place->index.object->type->kind == TYPE_ARRAY)
		place = place->index.object;
	switch (place->kind) {
	case TX_FIELD:
		if (HOLDS(&s->ready->fields, place->field.field))
			return;
		LIST_PUSH(s->arena, &s->ready->fields, place->field.field);
		s->has_changed = true;
		return;
	case TX_VARIABLE:
		if (HOLDS(&s->ready->variables, place->variable))
			return;
		LIST_PUSH(s->arena, &s->ready->variables, place->variable);
		s->has_changed = true;
		return;
	case TX_DEREF:
		note_pointer(s, place->operand, record);
		return;
	default:
		note_unknown(s, record);
	}
}

static bool find_ready(struct walk *walk, const struct texpr *expr)
{
	struct search *s = walk->data;
	const struct function *function;
	const struct record *record;

	if (expr->kind == TX_CLOSURE)
		walk_stmt(walk, expr->closure->body);
	if (expr->kind == TX_FUNCTION) {
		/* Whoever calls it by its address. */
		for (size_t i = 0; i < expr->function->params.count; i++) {
			record = readied_at(s, expr->function, i);
			if (record)
				note_unknown(s, record);
		}
	}
	if (expr->kind != TX_CALL || !expr->call.function)
		return true;
	function = expr->call.function;
	for (size_t i = 0; i < expr->call.arg_count; i++) {
		record = readied_at(s, function, i);
		if (record)
			note_pointer(s, expr->call.args[i].expr, record);
	}
	return true;
}

/* --- What has to be ---------------------------------------------------------------- */

static void report(struct search *s, const struct entity *thing,
		   const void *key, const char *name, struct span span,
		   const struct record *lock, const char *where,
		   struct span place)
{
	struct diag *diag;

	if (HOLDS(&s->reported, key))
		return;
	LIST_PUSH(s->arena, &s->reported, key);
	diag = diag_error(s->diags, span, NULL,
			  "`%s` is all zero %s, and nothing makes it ready: have `%s` do so before its first use",
			  name, where, lock->init_function);
	if (thing)
		diag_note(s->diags, diag, place, "it is one of `%s`",
			  thing->name);
}

static const struct record *lock_of(const struct type *type)
{
	while (type->kind == TYPE_ARRAY)
		type = type->array.element;
	return type->kind == TYPE_RECORD && type->record->init_function ?
	       type->record : NULL;
}

/* The locks in a value that begins as zero, @place. */
static void check_members(struct search *s, const struct type *type,
			  const char *where, struct span place)
{
	const struct record *record, *lock;

	while (type->kind == TYPE_ARRAY)
		type = type->array.element;
	if (type->kind != TYPE_RECORD)
		return;
	record = type->record;
	if (record->entity.is_extern)
		return;
	for (size_t i = 0; i < record->fields.count; i++) {
		const struct field *field = record->fields.items[i];

		lock = lock_of(field->type);
		if (!lock)
			check_members(s, field->type, where, place);
		else if (!HOLDS(&s->ready->fields, field) &&
			 !HOLDS(&s->ready->unknown, lock))
			report(s, &record->entity, field,
			       field->name ? field->name : "lock", field->span,
			       lock, where, place);
	}
}

static void check_variable(struct search *s, const struct variable *variable,
			   const char *where)
{
	const struct record *lock = lock_of(variable->type);

	if (!lock)
		check_members(s, variable->type, where, variable->entity.span);
	else if (!HOLDS(&s->ready->variables, variable) &&
		 !HOLDS(&s->ready->unknown, lock))
		report(s, NULL, variable, variable->entity.name,
		       variable->entity.span, lock, where,
		       variable->entity.span);
}

/* Arrays of a package: what is none has a first value. */
static void check_arrays(struct search *s, const struct variable *variable,
			 const struct type *type)
{
	static const char *const where = "in an array";

	if (type->kind == TYPE_ARRAY) {
		if (type == variable->type)
			check_variable(s, variable, where);
		else
			check_members(s, type, where, variable->entity.span);
	}
	if (type->kind != TYPE_RECORD || type->record->entity.is_extern)
		return;
	for (size_t i = 0; i < type->record->fields.count; i++) {
		const struct field *field = type->record->fields.items[i];
		const struct record *lock = lock_of(field->type);

		if (field->type->kind != TYPE_ARRAY)
			check_arrays(s, variable, field->type);
		else if (!lock)
			check_members(s, field->type, where,
				      variable->entity.span);
		else if (!HOLDS(&s->ready->fields, field) &&
			 !HOLDS(&s->ready->unknown, lock))
			report(s, &type->record->entity, field, field->name,
			       field->span, lock, where,
			       variable->entity.span);
	}
}

static bool check_expr(struct walk *walk, const struct texpr *expr)
{
	struct search *s = walk->data;

	if (expr->kind == TX_CLOSURE)
		walk_stmt(walk, expr->closure->body);
	if (expr->kind == TX_OBJECT)
		check_members(s, expr->type->pointer.element,
			      "in a new object", expr->span);
	if (expr->kind != TX_BUILTIN)
		return true;
	if (expr->builtin.id == BUILTIN_SIZEOF)
		check_members(s, expr->builtin.of, "in memory that is allocated",
			      expr->span);
	/* Their sizes are of what is there already. */
	return expr->builtin.id < BUILTIN_MEMSET ||
	       expr->builtin.id > BUILTIN_MEMCHR;
}

static bool check_stmt(struct walk *walk, const struct tstmt *stmt)
{
	struct search *s = walk->data;

	for (size_t i = 0; stmt->kind == TS_LET && i < stmt->let.count; i++)
		if (stmt->let.variables[i])
			check_variable(s, stmt->let.variables[i], "here");
	return true;
}

/* --- The program ---------------------------------------------------------------------- */

static void walk_reached(struct search *s, struct walk *walk)
{
	for (size_t p = 0; p < s->program->packages.count; p++) {
		const struct package *package = s->program->packages.items[p];

		for (size_t i = 0; i < package->entities.count; i++) {
			const struct entity *entity = package->entities.items[i];

			if (!facts_of(s->facts, entity)->is_reached)
				continue;
			if (entity->kind == ENTITY_FUNCTION)
				walk_stmt(walk, ((const struct function *)
						 entity)->body);
			else if (entity->kind == ENTITY_VARIABLE)
				walk_expr(walk, ((const struct variable *)
						 entity)->init);
		}
	}
}

static bool has_locks(const struct search *s)
{
	for (size_t p = 0; p < s->program->packages.count; p++) {
		const struct package *package = s->program->packages.items[p];

		for (size_t i = 0; i < package->entities.count; i++) {
			const struct record *record =
				(const void *)package->entities.items[i];

			if (record->entity.kind == ENTITY_RECORD &&
			    record->init_function)
				return true;
		}
	}
	return false;
}

static void check_variables(struct search *s)
{
	for (size_t p = 0; p < s->program->packages.count; p++) {
		const struct package *package = s->program->packages.items[p];

		for (size_t i = 0; i < package->entities.count; i++) {
			const struct variable *variable =
				(const void *)package->entities.items[i];

			if (variable->entity.kind == ENTITY_VARIABLE &&
			    !variable->entity.is_extern &&
			    facts_of(s->facts, &variable->entity)->is_reached)
				check_arrays(s, variable, variable->type);
		}
	}
}

bool is_readied(const struct facts *facts, const struct field *field,
		const struct variable *variable)
{
	return (field && HOLDS(&facts->ready.fields, field)) ||
	       (variable && HOLDS(&facts->ready.variables, variable));
}

void facts_ready(struct arena *arena, struct diags *diags,
		 const struct program *program, struct facts *facts)
{
	struct search s = {
		.arena = arena,
		.diags = diags,
		.program = program,
		.facts = facts,
		.ready = &facts->ready,
		.has_changed = true,
	};
	struct walk find = { .expr = find_ready, .data = &s };
	struct walk check = { check_expr, check_stmt, &s };

	if (!has_locks(&s))
		return;
	while (s.has_changed) {
		s.has_changed = false;
		walk_reached(&s, &find);
	}
	walk_reached(&s, &check);
	check_variables(&s);
}
