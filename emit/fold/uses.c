// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* What a tree does with a variable, and what evaluating an expression does. */
#include "fold/internal.h"

/* Counts the uses of one variable; or, where it is NULL, tallies those of all. */
struct counter {
	const struct variable *variable;
	struct uses uses;
	struct folder *folder;
	struct walk walk;
};

static const struct uses unused;

/* The variable whose storage an addressable expression is part of, or NULL. */
static const struct variable *root(const struct texpr *expr)
{
	while (expr) {
		if (expr->kind == TX_VARIABLE)
			return expr->variable;
		if (expr->kind == TX_FIELD)
			expr = expr->field.object;
		else if (expr->kind == TX_INDEX &&
			 expr->index.object->type->kind == TYPE_ARRAY)
			expr = expr->index.object;
		else
			return NULL;
	}
	return NULL;
}

/* --- all variables at once ------------------------------------------------- */

static void grow_tallies(struct folder *f)
{
	size_t capacity = f->tally_count;

	while (capacity < f->program->entity_count)
		f->tallies = list_grow(f->arena, f->tallies, &capacity,
				       sizeof(*f->tallies));
	f->tally_count = capacity;
}

static struct uses *tally_of(struct folder *f, const struct variable *variable)
{
	struct tally *tally = &f->tallies[variable->entity.id];

	if (tally->number != f->tally_number)
		*tally = (struct tally){ .number = f->tally_number };
	return &tally->uses;
}

const struct uses *tallied_uses(const struct folder *f,
				const struct variable *variable)
{
	const struct tally *tally;

	if (variable->entity.id >= f->tally_count)
		return &unused;
	tally = &f->tallies[variable->entity.id];
	return tally->number == f->tally_number ? &tally->uses : &unused;
}

/* --- counting ------------------------------------------------------------- */

/* Where the uses of @variable are counted; NULL: they are not. */
static struct uses *uses_of(struct counter *counter,
			    const struct variable *variable)
{
	if (!variable)
		return NULL;
	if (!counter->variable)
		return tally_of(counter->folder, variable);
	return counter->variable == variable ? &counter->uses : NULL;
}

static void count_address(struct counter *counter, const struct texpr *expr)
{
	struct uses *uses = uses_of(counter, root(expr));

	if (uses)
		uses->addressed++;
}

static void count_write(struct counter *counter, const struct texpr *expr)
{
	struct uses *uses = uses_of(counter, root(expr));

	if (uses)
		uses->writes++;
}

static void count_closure(struct counter *counter,
			  const struct function *closure)
{
	for (size_t i = 0; i < closure->captures.count; i++) {
		const struct capture *capture = &closure->captures.items[i];
		struct uses *uses = uses_of(counter, capture->variable);

		if (!uses)
			continue;
		uses->captured++;
		if (capture->is_shared)
			uses->addressed++;
	}
	walk_stmt(&counter->walk, closure->body);
}

static void count_variable(struct counter *counter, const struct texpr *expr)
{
	struct uses *uses;

	if (expr->kind == TX_VARIABLE) {
		uses = uses_of(counter, expr->variable);
		if (uses)
			uses->reads++;
	} else if (expr->field.object->kind == TX_VARIABLE) {
		uses = uses_of(counter, expr->field.object->variable);
		if (uses)
			uses->members++;
	}
}

static bool count_expr(struct walk *walk, const struct texpr *expr)
{
	struct counter *counter = walk->data;

	switch (expr->kind) {
	case TX_VARIABLE:
	case TX_FIELD:
		count_variable(counter, expr);
		break;
	case TX_ADDRESS:
		count_address(counter, expr->operand);
		break;
	case TX_CONVERT:
		if (expr->operand->type->kind == TYPE_ARRAY &&
		    expr->type->kind != TYPE_ARRAY)
			count_address(counter, expr->operand);
		break;
	case TX_SLICE:
		if (expr->index.object->type->kind == TYPE_ARRAY)
			count_address(counter, expr->index.object);
		break;
	case TX_INCREMENT:
		count_write(counter, expr->increment.operand);
		break;
	case TX_CLOSURE:
		count_closure(counter, expr->closure);
		break;
	default:
		break;
	}
	return true;
}

/* The uses of v in `v = e`, all of v; NULL: it is another statement. */
static struct uses *target_of(struct counter *counter, const struct tstmt *stmt)
{
	const struct texpr *target;

	if (!stmt || stmt->kind != TS_ASSIGN)
		return NULL;
	target = stmt->assign.targets[0];
	if (stmt->assign.count != 1 || stmt->assign.op != OP_NONE || !target ||
	    target->kind != TX_VARIABLE)
		return NULL;
	return uses_of(counter, target->variable);
}

static void count_target(struct counter *counter, const struct tstmt *stmt)
{
	struct uses *uses = target_of(counter, stmt);

	if (uses)
		uses->targets++;
}

/* Nothing can be taken out of where it is no statement of a block. */
static void skip_target(struct counter *counter, const struct tstmt *stmt)
{
	struct uses *uses = target_of(counter, stmt);

	if (uses)
		uses->targets--;
}

static bool count_stmt(struct walk *walk, const struct tstmt *stmt)
{
	struct counter *counter = walk->data;

	/* A store that is deferred goes with its statement, a call does not. */
	if (stmt->kind == TS_DEFER && stmt->defer.stmt->kind == TS_ASSIGN &&
	    has_effects(stmt->defer.stmt->assign.value))
		skip_target(counter, stmt->defer.stmt);
	if (stmt->kind == TS_LOOP) {
		skip_target(counter, stmt->loop.init);
		skip_target(counter, stmt->loop.step);
	}
	if (stmt->kind != TS_ASSIGN)
		return true;
	for (size_t i = 0; i < stmt->assign.count; i++)
		count_write(counter, stmt->assign.targets[i]);
	count_target(counter, stmt);
	return true;
}

void tally_uses(struct folder *f, const struct tstmt *body)
{
	struct counter counter = { .folder = f };

	grow_tallies(f);
	f->tally_number++;
	counter.walk = (struct walk){ count_expr, count_stmt, &counter };
	walk_stmt(&counter.walk, body);
}

struct uses uses_in_stmt(const struct tstmt *stmt,
			 const struct variable *variable)
{
	struct counter counter = { .variable = variable };

	counter.walk = (struct walk){ count_expr, count_stmt, &counter };
	walk_stmt(&counter.walk, stmt);
	return counter.uses;
}

struct uses uses_in_expr(const struct texpr *expr,
			 const struct variable *variable)
{
	struct counter counter = { .variable = variable };

	counter.walk = (struct walk){ count_expr, count_stmt, &counter };
	walk_expr(&counter.walk, expr);
	return counter.uses;
}

/* --- size ----------------------------------------------------------------- */

static bool count_node(size_t *left)
{
	if (!*left)
		return false;
	--*left;
	return true;
}

static bool measure_expr(struct walk *walk, const struct texpr *expr)
{
	if (!count_node(walk->data))
		return false;
	if (expr->kind == TX_CLOSURE)
		walk_stmt(walk, expr->closure->body);
	return true;
}

static bool measure_stmt(struct walk *walk, const struct tstmt *stmt)
{
	(void)stmt;
	return count_node(walk->data);
}

bool has_at_most(const struct tstmt *stmt, size_t most)
{
	size_t left = most + 1;
	struct walk walk = { measure_expr, measure_stmt, &left };

	walk_stmt(&walk, stmt);
	return left;
}

/* --- effects -------------------------------------------------------------- */

static bool find_effect(struct walk *walk, const struct texpr *expr)
{
	bool *found = walk->data;

	if (expr->value)
		return false;
	switch (expr->kind) {
	case TX_CALL:
		*found |= !(expr->is_constant);
		break;
	case TX_TRY:
	case TX_INCREMENT:
	case TX_FORMAT:
	case TX_OBJECT:
		*found = true;
		break;
	case TX_BUILTIN:
		switch (expr->builtin.id) {
		case BUILTIN_ASSERT:
		case BUILTIN_MEMSET:
		case BUILTIN_MEMCPY:
		case BUILTIN_MEMMOVE:
		case BUILTIN_ALLOCA:
		case BUILTIN_VA_START:
		case BUILTIN_VA_ARG:
		case BUILTIN_VA_END:
		case BUILTIN_RELEASE_MEMBERS:
			*found = true;
			break;
		default:
			break;
		}
		break;
	default:
		break;
	}
	return !*found;
}

bool has_effects(const struct texpr *expr)
{
	bool found = false;
	struct walk walk = { .expr = find_effect, .data = &found };

	walk_expr(&walk, expr);
	return found;
}

bool is_closure_value(const struct texpr *expr)
{
	while (expr->kind == TX_CONVERT)
		expr = expr->operand;
	return expr->kind == TX_CLOSURE;
}

bool gives_type(const struct texpr *expr)
{
	return expr->kind == TX_CONVERT && type_is_pointer(expr->type) &&
	       type_is_pointer(expr->operand->type) &&
	       expr->operand->type->pointer.element->kind == TYPE_VOID &&
	       expr->type->pointer.element->kind != TYPE_VOID;
}

/* Whether the place that an expression is never moves. */
static bool is_fixed_place(const struct folder *f, const struct texpr *expr)
{
	switch (expr->kind) {
	case TX_VARIABLE:
		return true;
	case TX_FIELD:
		return is_fixed_place(f, expr->field.object);
	case TX_DEREF:
		return is_fixed_value(f, expr->operand);
	case TX_INDEX:
		return expr->index.object->type->kind == TYPE_ARRAY &&
		       is_fixed_place(f, expr->index.object) &&
		       is_fixed_value(f, expr->index.low);
	default:
		return false;
	}
}

/* What @id is a copy of, or itself; the list is in order of id. */
static uint32_t copied_from(const struct folder *f, uint32_t id)
{
	size_t low = 0, high = f->origins.count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (f->origins.items[middle].id < id)
			low = middle + 1;
		else
			high = middle;
	}
	return low < f->origins.count && f->origins.items[low].id == id ?
	       f->origins.items[low].of : id;
}

/* Of a copy, the local that the facts know; else @id. */
static uint32_t original_of(const struct folder *f, uint32_t id)
{
	uint32_t of;

	while (id >= f->facts->count) {
		of = copied_from(f, id);
		if (of == id)
			break;
		id = of;
	}
	return id;
}

/* A local or parameter that has one value for ever. */
static bool is_fixed_variable(const struct folder *f,
			      const struct variable *variable)
{
	uint32_t id = original_of(f, variable->entity.id);
	const struct entity_facts *facts;

	if (variable->storage == STORAGE_PACKAGE || id >= f->facts->count)
		return false;
	if (variable->type->kind == TYPE_RECORD ||
	    variable->type->kind == TYPE_ARRAY)
		return false;
	facts = &f->facts->entities[id];
	return !facts->is_written && !facts->is_addressed;
}

bool is_fixed_value(const struct folder *f, const struct texpr *expr)
{
	if (expr->value || expr->is_constant)
		return true;
	switch (expr->kind) {
	case TX_INTEGER:
	case TX_CHARACTER:
	case TX_FLOAT:
	case TX_BOOL:
	case TX_NULL:
	case TX_STRING:
	case TX_CONSTANT:
	case TX_ENUMERATOR:
	case TX_FUNCTION:
		return true;
	case TX_VARIABLE:
		return is_fixed_variable(f, expr->variable);
	case TX_ADDRESS:
		return is_fixed_place(f, expr->operand);
	case TX_CONVERT:
		/* An array becomes its address. */
		if (expr->operand->type->kind == TYPE_ARRAY)
			return is_fixed_place(f, expr->operand);
		return is_fixed_value(f, expr->operand);
	case TX_CAST:
		return is_fixed_value(f, expr->operand);
	case TX_BUILTIN:
		/* A string's bytes do not change. */
		return (expr->builtin.id == BUILTIN_LENGTH ||
			expr->builtin.id == BUILTIN_AS_BYTES) &&
		       is_fixed_value(f, expr->builtin.args[0].expr);
	default:
		return false;
	}
}
