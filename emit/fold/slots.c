// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * Fields for functions that are only ever given one: what is called through
 * them is known, and a field that nobody reads any more goes.
 */
#include <uthash.h>

#include "fold/internal.h"

struct slot_value {
	const struct field *field;	/* the key */
	const struct texpr *value;	/* FUNCTION or CLOSURE; NULL: none yet */
	bool is_many;			/* or not known */
	unsigned int reads;
	UT_hash_handle hh;
};

struct slot_table {
	struct arena *arena;
	struct slot_value *values;
	struct walk walk;
};

static struct slot_value *value_of(struct slot_table *table,
				   const struct field *field)
{
	struct slot_value *value;

	HASH_FIND_PTR(table->values, &field, value);
	if (value)
		return value;
	value = arena_new_object(table->arena, struct slot_value);
	value->field = field;
	HASH_ADD_PTR(table->values, field, value);
	return value;
}

/* A slot for functions in a struct of arc's. */
static bool is_slot(const struct field *field)
{
	return type_underlying(field->type)->kind == TYPE_FUNCTION &&
	       !field->owner->entity.is_extern && !field->owner->is_union;
}

static const struct texpr *bare(const struct texpr *expr)
{
	while (expr->kind == TX_CONVERT)
		expr = expr->operand;
	return expr;
}

static bool is_same(const struct texpr *a, const struct texpr *b)
{
	if (a->kind != b->kind)
		return false;
	return a->kind == TX_FUNCTION ? a->function == b->function :
					a->closure == b->closure;
}

static void give(struct slot_table *table, const struct field *field,
		 const struct texpr *expr)
{
	struct slot_value *value;

	if (!expr || !field || !is_slot(field))
		return;
	value = value_of(table, field);
	expr = bare(expr);
	if (expr->kind == TX_NULL)
		return;
	if (expr->kind != TX_FUNCTION && expr->kind != TX_CLOSURE)
		value->is_many = true;
	else if (expr->kind == TX_CLOSURE && expr->closure->captures.count)
		value->is_many = true;
	else if (value->value && !is_same(value->value, expr))
		value->is_many = true;
	else
		value->value = expr;
}

static bool see_expr(struct walk *walk, const struct texpr *expr)
{
	struct slot_table *table = walk->data;

	switch (expr->kind) {
	case TX_FIELD:
		if (is_slot(expr->field.field))
			value_of(table, expr->field.field)->reads++;
		break;
	case TX_ADDRESS:
		if (expr->operand->kind == TX_FIELD &&
		    is_slot(expr->operand->field.field))
			value_of(table, expr->operand->field.field)->is_many =
				true;
		break;
	case TX_RECORD:
		for (size_t i = 0; i < expr->literal.count; i++)
			give(table, expr->literal.elements[i].field,
			     expr->literal.elements[i].expr);
		break;
	case TX_CLOSURE:
		walk_stmt(&table->walk, expr->closure->body);
		break;
	default:
		break;
	}
	return true;
}

static bool see_stmt(struct walk *walk, const struct tstmt *stmt)
{
	struct slot_table *table = walk->data;

	if (stmt->kind != TS_ASSIGN)
		return true;
	for (size_t i = 0; i < stmt->assign.count; i++) {
		const struct texpr *target = stmt->assign.targets[i];

		if (!target || target->kind != TX_FIELD ||
		    !is_slot(target->field.field))
			continue;
		value_of(table, target->field.field)->reads--;
		if (stmt->assign.count == 1 &&
		    !has_effects(target->field.object))
			give(table, target->field.field, stmt->assign.value);
		else
			value_of(table, target->field.field)->is_many = true;
	}
	return true;
}

static void see_entity(struct slot_table *table, const struct entity *entity)
{
	const struct record *record = (const void *)entity;

	if (entity->kind == ENTITY_VARIABLE)
		walk_expr(&table->walk, ((const struct variable *)entity)->init);
	else if (entity->kind == ENTITY_CONSTANT)
		walk_expr(&table->walk, ((const struct constant *)entity)->init);
	else if (entity->kind == ENTITY_FUNCTION)
		walk_stmt(&table->walk, ((const struct function *)entity)->body);
	else if (entity->kind == ENTITY_RECORD)
		for (size_t i = 0; i < record->fields.count; i++)
			give(table, record->fields.items[i],
			     record->fields.items[i]->init);
}

struct slot_table *collect_slots(struct folder *f)
{
	struct slot_table *table = arena_new_object(f->arena,
						    struct slot_table);

	table->arena = f->arena;
	table->walk = (struct walk){ see_expr, see_stmt, table };
	for (size_t p = 0; p < f->program->packages.count; p++) {
		const struct package *package = f->program->packages.items[p];

		for (size_t i = 0; i < package->entities.count; i++)
			if (facts_of(f->facts,
				     package->entities.items[i])->is_reached)
				see_entity(table, package->entities.items[i]);
	}
	return table;
}

void free_slots(struct slot_table *table)
{
	HASH_CLEAR(hh, table->values);
}

struct function *only_function(struct slot_table *table,
			       const struct texpr *callee)
{
	struct slot_value *value;

	callee = bare(callee);
	if (callee->kind != TX_FIELD || !is_slot(callee->field.field))
		return NULL;
	value = value_of(table, callee->field.field);
	if (value->is_many || !value->value)
		return NULL;
	return value->value->kind == TX_FUNCTION ? value->value->function :
						   value->value->closure;
}

bool is_unread_slot(struct slot_table *table, const struct field *field)
{
	struct slot_value *value;

	if (!field || !is_slot(field) || field->owner->entity.package->is_main)
		return false;
	value = value_of(table, field);
	return !value->reads && !value->is_many;
}

bool has_known_slots(const struct slot_table *table)
{
	for (const struct slot_value *value = table->values; value;
	     value = value->hh.next)
		if (value->value && !value->is_many && value->reads)
			return true;
	return false;
}

bool is_sole_handler(const struct slot_table *table,
		     const struct function *closure)
{
	const struct slot_value *found = NULL;

	for (const struct slot_value *value = table->values; value;
	     value = value->hh.next) {
		if (!value->value || value->value->kind != TX_CLOSURE ||
		    value->value->closure != closure)
			continue;
		if (found || value->is_many || value->reads != 1)
			return false;
		found = value;
	}
	return found;
}

/* --- closures that stand for themselves ----------------------------------- */

struct promotion {
	struct folder *folder;
	struct slot_table *table;
	struct walk walk;
	bool renames;			/* second round: uses of them */
};

static const char *handler_name(const struct slot_table *table,
				const struct function *closure)
{
	for (const struct slot_value *value = table->values; value;
	     value = value->hh.next)
		if (value->value && value->value->kind == TX_CLOSURE &&
		    value->value->closure == closure)
			return value->field->name;
	return "handler";
}

static bool promote(struct walk *walk, const struct texpr *expr)
{
	struct promotion *promotion = walk->data;
	struct folder *f = promotion->folder;
	struct texpr *own = (struct texpr *)expr;
	struct function *function;

	if (expr->kind == TX_CLOSURE) {
		walk_stmt(walk, expr->closure->body);
		function = expr->closure;
		if (promotion->renames && !function->is_closure) {
			own->kind = TX_FUNCTION;
			own->function = function;
		}
	}
	if (expr->kind != TX_CALL || !expr->call.function ||
	    !expr->call.function->is_closure)
		return true;
	function = expr->call.function;
	function->is_closure = false;
	function->entity.name = handler_name(promotion->table, function);
	function->entity.is_private = true;
	LIST_PUSH(f->arena, &f->program->main->entities, &function->entity);
	return true;
}

static void promote_all(struct folder *f, struct slot_table *table)
{
	struct promotion promotion = { .folder = f, .table = table };

	promotion.walk = (struct walk){ .expr = promote, .data = &promotion };
	for (int round = 0; round < 2; round++) {
		promotion.renames = round;
		for (size_t p = 0; p < f->program->packages.count; p++) {
			const struct package *package =
				f->program->packages.items[p];

			for (size_t i = 0; i < package->entities.count; i++) {
				const struct function *function =
					(void *)package->entities.items[i];

				if (function->entity.kind == ENTITY_FUNCTION)
					walk_stmt(&promotion.walk,
						  function->body);
			}
		}
	}
}

/* --- what nobody reads ---------------------------------------------------- */

static bool is_dead_store(struct slot_table *table, const struct tstmt *stmt)
{
	const struct texpr *target;

	if (stmt && stmt->kind == TS_DEFER)
		return is_dead_store(table, stmt->defer.stmt);
	if (!stmt || stmt->kind != TS_ASSIGN || stmt->assign.count != 1)
		return false;
	target = stmt->assign.targets[0];
	return target && target->kind == TX_FIELD &&
	       is_unread_slot(table, target->field.field);
}

static void drop_stores(struct folder *f, struct slot_table *table,
			struct tblock *block);

static void drop_in_stmt(struct folder *f, struct slot_table *table,
			 struct tstmt *stmt)
{
	if (!stmt)
		return;
	switch (stmt->kind) {
	case TS_BLOCK:
		drop_stores(f, table, &stmt->block);
		break;
	case TS_DEFER:
		drop_in_stmt(f, table, (struct tstmt *)stmt->defer.stmt);
		break;
	case TS_IF:
		drop_in_stmt(f, table, (struct tstmt *)stmt->branch.then);
		drop_in_stmt(f, table, (struct tstmt *)stmt->branch.otherwise);
		break;
	case TS_LOOP:
		if (is_dead_store(table, stmt->loop.init))
			stmt->loop.init = NULL;
		if (is_dead_store(table, stmt->loop.step))
			stmt->loop.step = NULL;
		drop_in_stmt(f, table, (struct tstmt *)stmt->loop.body);
		break;
	case TS_RANGE:
		drop_in_stmt(f, table, (struct tstmt *)stmt->range.body);
		break;
	case TS_EACH:
		drop_in_stmt(f, table, (struct tstmt *)stmt->each.body);
		break;
	case TS_SWITCH:
		for (size_t i = 0; i < stmt->select.cases.count; i++)
			drop_stores(f, table,
				    &stmt->select.cases.items[i]->body);
		break;
	default:
		break;
	}
}

static void drop_stores(struct folder *f, struct slot_table *table,
			struct tblock *block)
{
	size_t kept = 0;

	for (size_t i = 0; i < block->stmts.count; i++) {
		struct tstmt *stmt = block->stmts.items[i];

		if (is_dead_store(table, stmt)) {
			hand_trivia(f, stmt->trivia, block, i + 1);
			continue;
		}
		drop_in_stmt(f, table, stmt);
		block->stmts.items[kept++] = stmt;
	}
	block->stmts.count = kept;
}

struct dropper {
	struct folder *folder;
	struct slot_table *table;
};

/* Literals are taken apart in place: they are the folder's own by now. */
static bool drop_elements(struct walk *walk, const struct texpr *expr)
{
	const struct dropper *dropper = walk->data;
	struct slot_table *table = dropper->table;
	struct texpr *own = (struct texpr *)expr;
	struct targ *elements;
	size_t kept = 0;

	if (expr->kind == TX_CLOSURE) {
		walk_stmt(walk, expr->closure->body);
		drop_in_stmt(dropper->folder, table,
			     (struct tstmt *)expr->closure->body);
	}
	if (expr->kind != TX_RECORD)
		return true;
	elements = (struct targ *)own->literal.elements;
	for (size_t i = 0; i < own->literal.count; i++)
		if (!is_unread_slot(table, elements[i].field))
			elements[kept++] = elements[i];
	own->literal.count = kept;
	return true;
}

static void drop_fields(struct slot_table *table, struct record *record)
{
	size_t kept = 0;

	for (size_t i = 0; i < record->fields.count; i++)
		if (!is_unread_slot(table, record->fields.items[i]))
			record->fields.items[kept++] = record->fields.items[i];
	record->fields.count = kept;
}

static void drop_in_entity(struct folder *f, struct slot_table *table,
			   struct entity *entity)
{
	struct dropper dropper = { f, table };
	struct walk walk = { .expr = drop_elements, .data = &dropper };
	struct function *function = (void *)entity;

	switch (entity->kind) {
	case ENTITY_FUNCTION:
		walk_stmt(&walk, function->body);
		drop_in_stmt(f, table, (struct tstmt *)function->body);
		break;
	case ENTITY_VARIABLE:
		walk_expr(&walk, ((struct variable *)entity)->init);
		break;
	case ENTITY_CONSTANT:
		walk_expr(&walk, ((struct constant *)entity)->init);
		break;
	default:
		break;
	}
}

static void each_entity(struct folder *f, struct slot_table *table,
			bool of_records)
{
	for (size_t p = 0; p < f->program->packages.count; p++) {
		const struct package *package = f->program->packages.items[p];

		for (size_t i = 0; i < package->entities.count; i++) {
			struct entity *entity = package->entities.items[i];

			if (!facts_of(f->facts, entity)->is_reached)
				continue;
			if (!of_records)
				drop_in_entity(f, table, entity);
			else if (entity->kind == ENTITY_RECORD &&
				 !entity->is_extern)
				drop_fields(table, (struct record *)entity);
		}
	}
}

void drop_unread_slots(struct folder *f)
{
	struct slot_table *table;

	promote_all(f, f->slots);
	f->facts = facts_compute(f->arena, f->program);
	table = collect_slots(f);
	each_entity(f, table, false);
	each_entity(f, table, true);
	free_slots(table);
}
