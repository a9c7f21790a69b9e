// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include <string.h>

#include "lower/lower.h"

/*
 * Several results: C's function returns one of them, and the others go through
 * pointers behind its parameters. A caller lends places that nobody else knows,
 * so what is written there early is not seen before the function ends.
 */

size_t returned_index(const struct type *tuple)
{
	size_t last = tuple->tuple.count - 1;

	if (failure_of_type(tuple) != FAILURE_NEVER)
		return last;
	for (size_t i = last + 1; i-- > 0;)
		if (type_underlying(tuple->tuple.items[i])->kind == TYPE_BOOL)
			return i;
	for (size_t i = 0; i < last; i++)
		if (tuple->tuple.items[i]->kind != TYPE_ARRAY)
			return i;
	return last;
}

const struct type *returned_type(const struct type *result)
{
	return result->kind == TYPE_TUPLE ?
		result->tuple.items[returned_index(result)] : result;
}

void push_out_params(struct lower *l, const struct type *result,
		     const char *const *names, struct span span,
		     struct cparam_list *params)
{
	if (result->kind != TYPE_TUPLE)
		return;
	for (size_t i = 0; i < result->tuple.count; i++) {
		const struct type *type = result->tuple.items[i];
		const struct ctype *made;

		if (i == returned_index(result))
			continue;
		made = lower_type(l, type, span);
		/* An array is a pointer to its elements here. */
		if (type->kind != TYPE_ARRAY)
			made = ct_pointer(l->arena, made);
		cparam_push(l->arena, params, names ? names[i] : NULL, made);
	}
}

/* What the returns of a function say of one of its results. */
struct out_search {
	size_t index;
	const struct variable *local;	/* that a return names, the first */
	bool is_let;			/* it is made by a `let` */
	uint32_t returns;		/* … and how often */
	bool can_fail_early;		/* there is a `try` */
};

static const struct texpr *out_value(const struct tstmt *stmt, size_t index)
{
	if (stmt->kind != TS_RETURN || !stmt->expr ||
	    stmt->expr->kind != TX_TUPLE)
		return NULL;
	return stmt->expr->literal.elements[index].expr;
}

static bool visit_return(struct walk *walk, const struct tstmt *stmt)
{
	struct out_search *search = walk->data;
	const struct texpr *value = out_value(stmt, search->index);

	if (!value || value->kind != TX_VARIABLE ||
	    value->variable->storage != STORAGE_LOCAL)
		return true;
	if (!search->local)
		search->local = value->variable;
	if (search->local == value->variable)
		search->returns++;
	return true;
}

static bool visit_try(struct walk *walk, const struct texpr *expr)
{
	struct out_search *search = walk->data;

	if (expr->kind == TX_TRY)
		search->can_fail_early = true;
	return true;
}

static bool visit_let(struct walk *walk, const struct tstmt *stmt)
{
	struct out_search *search = walk->data;

	for (size_t i = 0; stmt->kind == TS_LET && i < stmt->let.count; i++)
		if (stmt->let.variables[i] == search->local)
			search->is_let = true;
	return true;
}

static struct out_search search_out(const struct function *function,
				    size_t index)
{
	struct out_search search = { .index = index };
	struct walk walk = { visit_try, visit_return, &search };
	struct walk lets = { .stmt = visit_let, .data = &search };

	walk_stmt(&walk, function->body);
	if (search.local)
		walk_stmt(&lets, function->body);
	return search;
}

/*
 * A local that does nothing but wait for its return need not be: what it is
 * given goes to the caller's place at once.
 */
static bool is_replaced(const struct body *b, const struct out_search *search)
{
	return search->is_let && !search->can_fail_early &&
	       search->local->type->kind != TYPE_ARRAY &&
	       facts_of(b->l->facts, &search->local->entity)->uses ==
	       search->returns;
}

struct name_search {
	const char *name;
	bool is_found;
};

static bool visit_name(struct walk *walk, const struct tstmt *stmt)
{
	struct name_search *search = walk->data;

	for (size_t i = 0; stmt->kind == TS_LET && i < stmt->let.count; i++)
		if (stmt->let.variables[i] &&
		    !strcmp(stmt->let.variables[i]->entity.name, search->name))
			search->is_found = true;
	return true;
}

/*
 * The caller's place is called after the local that is returned in it; where
 * that is kept, or another has the name, `name_out`.
 */
static const char *out_name(struct body *b, const struct out_search *search,
			    bool is_local_kept)
{
	struct name_search names = { .name = "value" };
	struct walk walk = { .stmt = visit_name, .data = &names };
	const char *wanted = names.name;

	if (search->local)
		wanted = names.name = search->local->entity.name;
	else
		walk_stmt(&walk, b->function->body);
	if (names.is_found || (search->local && is_local_kept))
		wanted = arena_printf(b->arena, "%s_out", wanted);
	return names_take_data(b->outermost->names, wanted,
			       body_word(b));
}

static void replace(struct body *b, const struct variable *local,
		    const char *name)
{
	struct binding *binding = arena_new_object(b->arena, struct binding);

	binding->variable = local;
	binding->value = cx_deref(b->arena, cx_name(b->arena, name));
	binding->outer = b->bindings;
	b->bindings = binding;
}

void name_outs(struct body *b)
{
	const struct type *result = b->function->type->function.result;
	const char **names;

	if (result->kind != TYPE_TUPLE)
		return;
	names = arena_calloc(b->arena, result->tuple.count, sizeof(*names));
	b->outs = names;
	for (size_t i = 0; i < result->tuple.count; i++) {
		struct out_search search;
		bool replaced;

		if (i == returned_index(result))
			continue;
		search = search_out(b->function, i);
		replaced = is_replaced(b, &search);
		names[i] = out_name(b, &search, !replaced);
		if (replaced)
			replace(b, search.local, names[i]);
		if (search.can_fail_early)
			b->zeroes_outs = true;
	}
}

const struct cexpr *zero_value(struct body *b, const struct type *type)
{
	const struct type *base = type_underlying(type);

	if (base->kind != TYPE_RECORD && base->kind != TYPE_SLICE)
		return zero_of(b, type);
	return cx_compound(b->arena,
			   lower_type(b->l, type, b->function->entity.span),
			   &(struct carg_list){});
}

static const struct cexpr *out_place(struct body *b, size_t i)
{
	const struct type *result = b->function->type->function.result;
	const struct cexpr *name = cx_name(b->arena, b->outs[i]);

	return result->tuple.items[i]->kind == TYPE_ARRAY ? name :
		cx_deref(b->arena, name);
}

static struct cstmt *zero_out(struct body *b, const struct type *type, size_t i)
{
	if (type->kind == TYPE_ARRAY)
		return clear_array(b, out_place(b, i), type);
	return cs_assign(b->arena, out_place(b, i), zero_value(b, type));
}

static void store_out(struct body *b, const struct texpr *value, size_t i)
{
	if (value->type->kind == TYPE_ARRAY)
		store_array(b, out_place(b, i), value);
	else
		push(b, cs_assign(b->arena, out_place(b, i),
				  lower_value(b, value)));
}

/* Where a `try` leaves the function, the other results are zero. */
void zero_outs(struct body *b)
{
	const struct type *result = b->function->type->function.result;
	struct cblock block = { .end = b->outermost->stmts.end };

	if (!b->zeroes_outs)
		return;
	for (size_t i = 0; i < result->tuple.count; i++)
		if (b->outs[i])
			cblock_push(b->arena, &block,
				    zero_out(b, result->tuple.items[i], i));
	for (size_t i = 0; i < b->outermost->stmts.stmts.count; i++)
		cblock_push(b->arena, &block,
			    b->outermost->stmts.stmts.items[i]);
	b->outermost->stmts = block;
}

static const struct texpr **elements_of(struct body *b,
					const struct texpr *tuple)
{
	const struct texpr **values = arena_calloc(b->arena,
						   tuple->literal.count,
						   sizeof(*values));

	for (size_t i = 0; i < tuple->literal.count; i++)
		values[i] = tuple->literal.elements[i].expr;
	return values;
}

static bool finds_try(struct walk *walk, const struct texpr *expr)
{
	if (expr->kind == TX_TRY)
		*(bool *)walk->data = true;
	return expr->kind != TX_CLOSURE;
}

/* Whether a value from @from on leaves the function where a call fails. */
static bool may_leave(const struct texpr *tuple, size_t from)
{
	bool found = false;
	struct walk walk = { .expr = finds_try, .data = &found };

	for (size_t i = from; i < tuple->literal.count; i++)
		walk_expr(&walk, tuple->literal.elements[i].expr);
	return found;
}

/* They stay zero until all of them are there: a failure leaves them so. */
static void store_outs_late(struct body *b, const struct texpr **values,
			    size_t count, size_t returned,
			    const struct cexpr **early)
{
	const struct cexpr **made = arena_calloc(b->arena, count,
						 sizeof(*made));

	for (size_t i = 0; i < count; i++)
		if (!values[i]->is_constant)
			made[i] = into_local(b, values[i]);
	for (size_t i = 0; i < count; i++)
		if (i == returned)
			continue;
		else if (!made[i])
			store_out(b, values[i], i);
		else if (values[i]->type->kind == TYPE_ARRAY)
			move_array(b, out_place(b, i), made[i], values[i]->type);
		else
			push(b, cs_assign(b->arena, out_place(b, i), made[i]));
	*early = made[returned];
}

const struct texpr *store_outs(struct body *b, const struct texpr *tuple,
			       const struct cexpr **early)
{
	const struct texpr **values = elements_of(b, tuple);
	size_t returned = returned_index(tuple->type);

	*early = NULL;
	if (may_leave(tuple, 1)) {
		store_outs_late(b, values, tuple->literal.count, returned,
				early);
		return values[returned];
	}
	for (size_t i = 0; i < tuple->literal.count; i++) {
		if (i == returned) {
			if (needs_local(b, values, tuple->literal.count, i))
				*early = into_local(b, values[i]);
			continue;
		}
		/* A local that was replaced is where it belongs. */
		if (values[i]->kind == TX_VARIABLE &&
		    bound_value(b, values[i]->variable))
			continue;
		store_out(b, values[i], i);
	}
	return values[returned];
}

const struct cexpr **out_places(struct body *b)
{
	const struct type *result = b->function->type->function.result;
	const struct cexpr **places = arena_calloc(b->arena,
						   result->tuple.count,
						   sizeof(*places));

	for (size_t i = 0; i < result->tuple.count; i++)
		if (b->outs[i])
			places[i] = out_place(b, i);
	return places;
}
