// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include <limits.h>
#include <string.h>

#include "typed_walk.h"
#include "lower/lower.h"

/* Whether an expression gives the same value whenever it is evaluated. */
static bool is_stable(const struct body *b, const struct texpr *expr)
{
	return !effects_of(b, expr);
}

static struct loop_name *find_loop_name(struct body *b, const char *name)
{
	for (size_t i = 0; i < b->block->loop_names.count; i++)
		if (!strcmp(b->block->loop_names.items[i].name, name))
			return &b->block->loop_names.items[i];
	return NULL;
}

static const char *declare_counter(struct body *b, const char *name,
				   const struct type *type)
{
	struct loop_name made = { .name = name, .type = type };
	static const struct span nowhere;

	LIST_PUSH(b->arena, &b->block->loop_names, made);
	declare(b, name, lower_type(b->l, type, nowhere), NULL);
	return name;
}

const char *name_loop_variable(struct body *b, const struct variable *variable)
{
	const struct loop_name *known = find_loop_name(b, variable->entity.name);

	if (is_hoisted(b, variable))
		return hoist_local(b, variable, NULL);
	/* Loops that follow each other may count with the same local. */
	if (known && known->type == variable->type) {
		b->l->c_names[variable->entity.id] = known->name;
		return known->name;
	}
	return declare_counter(b, name_local(b, variable), variable->type);
}

struct cstmt *counting(struct body *b, const char *name,
		       const struct cexpr *low, const struct cexpr *high)
{
	const struct cexpr *index = cx_name(b->arena, name);

	return cs_for(b->arena, cx_assign(b->arena, "=", index, low),
		      cx_binary(b->arena, "<", index, high),
		      cx_postfix(b->arena, "++", index));
}

/* Looks for locals that a round of a loop may change. */
struct change_search {
	const struct body *b;
	const struct tstmt *loop_body;
	bool is_found;
};

static bool visit_bound(struct walk *walk, const struct texpr *expr)
{
	struct change_search *search = walk->data;
	const struct entity_facts *facts;

	if (expr->kind != TX_VARIABLE)
		return true;
	facts = facts_of(search->b->l->facts, &expr->variable->entity);
	if (facts->is_lent || facts->is_addressed ||
	    bound_value(search->b, expr->variable) ||
	    is_written_in(search->loop_body, expr->variable))
		search->is_found = true;
	return true;
}

/* Whether a bound is the same in each round, though it reads locals. */
static bool is_kept(const struct body *b, const struct texpr *bound,
		    const struct tstmt *loop_body)
{
	struct change_search search = { .b = b, .loop_body = loop_body };
	struct walk walk = { .expr = visit_bound, .data = &search };

	if (effects_of(b, bound) & ~(unsigned int)EFFECT_READ_LOCAL)
		return false;
	walk_expr(&walk, bound);
	return !search.is_found;
}

static void lower_range(struct body *b, const struct tstmt *stmt)
{
	const struct cexpr *low, *high;
	struct cstmt *made;

	low = is_stable(b, stmt->range.low) ||
	      (is_kept(b, stmt->range.low, stmt->range.body) &&
	       is_kept(b, stmt->range.high, stmt->range.body)) ?
		lower_value(b, stmt->range.low) :
		into_local(b, stmt->range.low);
	high = is_stable(b, stmt->range.high) ||
	       is_kept(b, stmt->range.high, stmt->range.body) ?
		lower_expr(b, stmt->range.high, WANT_EXACT) :
		into_local(b, stmt->range.high);
	made = counting(b, name_loop_variable(b, stmt->range.index), low, high);
	push(b, made);
	lower_body(b, stmt->range.body, stmt, &made->for_.body);
}

const struct cexpr *array_length(struct body *b, const struct texpr *array)
{
	const struct backend *backend = b->l->backend;
	/* A parameter is a pointer in C. */
	bool has_name = array->kind == TX_FIELD ||
			(array->kind == TX_VARIABLE &&
			 array->variable->storage != STORAGE_PARAMETER);

	if (!backend->array_size || !has_name ||
	    effects_of(b, array) & EFFECT_WRITE)
		return cx_number(b->arena, arena_printf(b->arena, "%llu",
				 (unsigned long long)array->type->array.count));
	use_c_header(b->l, HEADER_ARRAY_SIZE);
	return cx_call(b->arena, backend->array_size,
		       lower_expr(b, array, WANT_EXACT));
}

/* Counts the uses of a variable, and those that do not mind its width. */
struct index_uses {
	const struct variable *variable;
	uint32_t all;
	uint32_t harmless;
};

static bool names(const struct texpr *expr, const struct variable *variable)
{
	return expr && expr->kind == TX_VARIABLE && expr->variable == variable;
}

static bool fits_int(const struct texpr *expr)
{
	return expr->value && expr->value->kind == VALUE_INTEGER &&
	       expr->value->integer <= INT_MAX;
}

static bool count_uses(struct walk *walk, const struct texpr *expr)
{
	struct index_uses *uses = walk->data;

	if (names(expr, uses->variable))
		uses->all++;
	if (expr->kind == TX_INDEX && names(expr->index.low, uses->variable))
		uses->harmless++;
	if (expr->kind == TX_BINARY && expr->operation.op >= OP_EQ &&
	    expr->operation.op <= OP_GE &&
	    names(expr->operation.left, uses->variable) &&
	    fits_int(expr->operation.right))
		uses->harmless++;
	if (expr->kind == TX_FORMAT)
		for (size_t i = 0; i < expr->format.count; i++)
			if (names(expr->format.pieces[i].expr, uses->variable))
				uses->harmless++;
	return true;
}

/*
 * The index of a short array that is only used to look up and to print: an int
 * will do, as everybody writes it, though it is a usize in arc.
 */
static bool may_be_int(const struct variable *index, const struct texpr *array,
		       const struct tstmt *loop_body)
{
	struct index_uses uses = { .variable = index };
	struct walk walk = { .expr = count_uses, .data = &uses };

	if (array->type->kind != TYPE_ARRAY || array->type->array.count > INT_MAX)
		return false;
	walk_stmt(&walk, loop_body);
	return uses.all == uses.harmless;
}

bool is_c_size(const struct texpr *expr)
{
	switch (expr->kind) {
	case TX_BUILTIN:
		return expr->builtin.id == BUILTIN_SIZEOF ||
		       expr->builtin.id == BUILTIN_ALIGNOF ||
		       expr->builtin.id == BUILTIN_OFFSETOF;
	case TX_CONSTANT:
		return expr->constant->init &&
		       expr->constant->type->kind == TYPE_UNTYPED_INTEGER &&
		       is_c_size(expr->constant->init);
	default:
		return false;
	}
}

const struct type *c_type_of(const struct body *b, const struct texpr *expr)
{
	for (size_t i = 0; i < b->indices.count; i++)
		if (names(expr, b->indices.items[i].variable))
			return b->indices.items[i].type;
	return is_c_size(expr) ?
		type_size(b->l->module.program->types, false) : expr->type;
}

static bool visit_local(struct walk *walk, const struct tstmt *stmt)
{
	const char **name = walk->data;

	if (stmt->kind == TS_RANGE && !strcmp(stmt->range.index->entity.name,
					      *name))
		*name = "";
	if (stmt->kind == TS_EACH && stmt->each.index &&
	    !strcmp(stmt->each.index->entity.name, *name))
		*name = "";
	return **name;
}

/* Whether the function counts with a name of that kind somewhere. */
static bool is_counted_with(const struct body *b, const char *name)
{
	struct walk walk = { .stmt = visit_local, .data = &name };

	walk_stmt(&walk, b->function->body);
	return !*name;
}

/* A counter of any type: one that a loop before this one had, or an int. */
static const struct loop_name *any_counter(struct body *b, const char *name,
					   const struct texpr *subject)
{
	struct types *types = b->l->module.program->types;
	const struct loop_name *known = find_loop_name(b, name);
	const struct type *type = type_size(types, false);

	if (subject->type->kind == TYPE_ARRAY)
		type = type_integer(types, 32, true);
	else if (known && known->type != type)
		return NULL;
	if (known)
		return known;
	if (names_is_taken(b->block->names, name))
		return NULL;
	names_reserve(b->block->names, name);
	declare_counter(b, name, type);
	return find_loop_name(b, name);
}

/* The counter of a loop that gives the index no name. */
static const char *unnamed_counter(struct body *b,
				   const struct texpr *subject)
{
	static const char *const wanted[] = { "i", "j", "k", "l", "m", "n" };
	const struct loop_name *found;

	for (size_t i = 0; i < sizeof(wanted) / sizeof(*wanted); i++) {
		if (!find_loop_name(b, wanted[i]) &&
		    is_counted_with(b, wanted[i]))
			continue;
		found = any_counter(b, wanted[i], subject);
		if (found)
			return found->name;
	}
	return temporary(b, "index", view_length(b->l));
}

const char *name_index(struct body *b, const struct tstmt *stmt)
{
	const struct variable *index = stmt->each.index;
	const struct loop_name *counter;
	struct loop_index noted = { .variable = index };

	if (!index)
		return unnamed_counter(b, stmt->each.subject);
	if (is_hoisted(b, index) ||
	    !may_be_int(index, stmt->each.subject, stmt->each.body))
		return name_loop_variable(b, index);
	counter = any_counter(b, index->entity.name, stmt->each.subject);
	if (!counter)
		return name_loop_variable(b, index);
	noted.type = counter->type;
	LIST_PUSH(b->arena, &b->indices, noted);
	b->l->c_names[index->entity.id] = counter->name;
	return counter->name;
}

static bool count_variable(struct walk *walk, const struct texpr *expr)
{
	struct index_uses *uses = walk->data;

	uses->all += names(expr, uses->variable);
	return true;
}

/* An element that is read once, at once, needs no local for its copy. */
static bool is_read_at_once(const struct body *b, const struct variable *item,
			    const struct tstmt *loop_body)
{
	struct index_uses uses = { .variable = item };
	struct walk walk = { .expr = count_variable, .data = &uses };
	const struct tstmt *first;

	if (facts_of(b->l->facts, &item->entity)->uses != 1 ||
	    !loop_body->block.stmts.count ||
	    !is_never_written(b->l->facts, item))
		return false;
	first = loop_body->block.stmts.items[0];
	if (first->kind != TS_EXPR && first->kind != TS_ASSIGN)
		return false;
	walk_stmt(&walk, first);
	return uses.all == 1;
}

static void bind_item(struct body *b, const struct variable *item,
		      const struct cexpr *value)
{
	struct binding *binding = arena_new_object(b->arena, struct binding);

	binding->variable = item;
	binding->value = value;
	binding->outer = b->bindings;
	b->bindings = binding;
}

/* C has no initialiser that copies an array. */
static void copy_array_item(struct body *b, const struct variable *item,
			    const struct cexpr *element)
{
	const struct cexpr *local = cx_name(b->arena, declare_local(b, item));

	use_c_header(b->l, HEADER_STRING);
	push(b, cs_expr(b->arena, cx_call(b->arena, "memcpy", local, element,
					  cx_sizeof(b->arena, local))));
}

void declare_item(struct body *b, const struct variable *item,
		  const struct cexpr *value)
{
	if (has_context(b->l, &item->entity)) {
		declare_local(b, item);
		set_function(b, item, adapt_pointer(b, item, value));
	} else if (is_hoisted(b, item)) {
		push(b, cs_assign(b->arena,
				  cx_name(b->arena, declare_local(b, item)),
				  value));
	} else {
		declare(b, name_local(b, item),
			lower_variable_type(b->l, item), value);
	}
}

void lower_each_body(struct body *b, const struct tstmt *stmt,
		     const struct cexpr *element, struct cblock *out)
{
	const struct variable *item = stmt->each.item;
	const struct binding *around = b->bindings;
	struct block block;

	block_open(b, &block);
	block.loop = stmt;
	if (item && is_read_at_once(b, item, stmt->each.body))
		bind_item(b, item, element);
	else if (item && facts_of(b->l->facts, &item->entity)->uses &&
		 item->type->kind == TYPE_SLICE && !is_boxed(b->l, item))
		declare_slice_item(b, item, element);
	else if (item && facts_of(b->l->facts, &item->entity)->uses &&
		 item->type->kind == TYPE_ARRAY)
		copy_array_item(b, item, element);
	else if (item && facts_of(b->l->facts, &item->entity)->uses)
		declare_item(b, item, element);
	lower_stmts(b, &stmt->each.body->block);
	block_close(b, out);
	b->bindings = around;
}

static void lower_each(struct body *b, const struct tstmt *stmt)
{
	const struct texpr *subject = stmt->each.subject;
	const struct cexpr *array;
	struct cstmt *made;
	const char *index;

	if (lower_each_view(b, stmt))
		return;
	if (subject->type->kind != TYPE_ARRAY) {
		not_yet(b->l, subject->span, "a loop over a `%s` is",
			type_name(b->arena, subject->type));
		return;
	}
	array = lower_expr(b, subject, WANT_EXACT);
	index = name_index(b, stmt);
	made = counting(b, index, cx_int(b->arena, 0),
			array_length(b, subject));
	push(b, made);
	lower_each_body(b, stmt, cx_index(b->arena, array,
					  cx_name(b->arena, index)),
			&made->for_.body);
}

void lower_loop(struct body *b, const struct tstmt *stmt)
{
	if (stmt->kind == TS_LOOP)
		lower_statement_loop(b, stmt);
	else if (stmt->kind == TS_RANGE)
		lower_range(b, stmt);
	else
		lower_each(b, stmt);
	place_exit_label(b, stmt);
}
