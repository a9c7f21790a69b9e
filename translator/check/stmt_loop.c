// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Loops. */
#include "check/expr.h"
#include "check/moved.h"
#include "check/stmt.h"

/* A block releases what its locals own; the head of a loop is none. */
static void refuse_owned_in_head(struct checker *checker,
				 const struct tstmt *init)
{
	for (size_t i = 0; init && init->kind == TS_LET &&
			   i < init->let.count; i++) {
		const struct variable *variable = init->let.variables[i];

		if (variable && owned_record(variable->type))
			diag_error(checker->diags, variable->entity.span, NULL,
				   "`%s` owns what it holds: declare it in front of the loop, in whose block it is released",
				   variable->entity.name);
	}
}

struct tstmt *check_for(struct checker *checker, struct scope *scope,
			const struct ast_stmt *ast)
{
	struct scope *inner = scope_new(checker, scope, NULL, NULL);
	struct tstmt *stmt = tstmt_new(checker, TS_LOOP, ast);
	struct jump_target target = { 0 };

	if (ast->loop.init)
		stmt->loop.init = check_stmt(checker, inner, ast->loop.init);
	refuse_owned_in_head(checker, stmt->loop.init);
	if (ast->loop.condition)
		stmt->loop.condition = check_condition(checker, inner,
						       ast->loop.condition,
						       "`for`");
	if (ast->loop.step)
		stmt->loop.step = check_stmt(checker, inner, ast->loop.step);
	push_target(checker, &target, stmt, ast);
	stmt->loop.body = check_stmt(checker, inner, ast->loop.body);
	pop_target(checker, &target);
	collect_unused(checker, inner);
	return stmt;
}

static void check_bound(struct checker *checker, const struct texpr *bound,
			bool *failed)
{
	if (is_bad(bound)) {
		*failed = true;
		return;
	}
	if (is_arithmetic(type_underlying(bound->type)))
		return;
	diag_error(checker->diags, bound->span, NULL,
		   "a range goes from integer to integer, not over `%s`",
		   name_of(checker, bound->type));
	*failed = true;
}

/* Both bounds in one type. */
static bool unify_bounds(struct checker *checker, struct texpr **low,
			 struct texpr **high, struct span span)
{
	const struct type *type;

	if ((*low)->type->kind == TYPE_UNTYPED_INTEGER &&
	    (*high)->type->kind == TYPE_UNTYPED_INTEGER) {
		*low = default_type(checker, *low);
		*high = default_type(checker, *high);
		if (is_bad(*low) || is_bad(*high))
			return false;
		type = common_type(checker, (*low)->type, (*high)->type);
		if (type && is_loose(*low))
			*low = constant_as(checker, *low, type);
		if (type && is_loose(*high))
			*high = constant_as(checker, *high, type);
		if (*low && *high && (*low)->type == (*high)->type)
			return true;
		diag_error(checker->diags, span, NULL,
			   "no integer type holds both bounds");
		return false;
	}
	return unify(checker, OP_LT, span, low, high);
}

static struct tstmt *check_range(struct checker *checker, struct scope *scope,
				 const struct ast_stmt *ast)
{
	const struct ast_expr *range = ast->each.subject;
	struct scope *inner = scope_new(checker, scope, NULL, NULL);
	struct tstmt *stmt = tstmt_new(checker, TS_RANGE, ast);
	struct jump_target target = { 0 };
	struct ident name = ast->each.item;
	struct texpr *low, *high;
	bool failed = false;

	if (ast->each.index.name)
		diag_error(checker->diags, ast->each.index.span, NULL,
			   "a range has one name: its numbers are their own index");
	low = check_expr(checker, scope, range->range.low, NULL);
	high = check_expr(checker, scope, range->range.high, NULL);
	check_bound(checker, low, &failed);
	check_bound(checker, high, &failed);
	if (!failed)
		failed = !unify_bounds(checker, &low, &high, range->span);
	if (!strcmp(name.name, "_"))
		name.name = intern(checker->names, "i");
	stmt->range.low = low;
	stmt->range.high = high;
	stmt->range.index = new_local(checker, inner, name, failed ?
				      basic(checker, TYPE_ERROR) : low->type);
	stmt->range.index->is_fixed = true;
	if (name.name == ast->each.item.name)
		add_local(checker, inner, stmt->range.index);
	push_target(checker, &target, stmt, ast);
	stmt->range.body = check_stmt(checker, inner, ast->each.body);
	pop_target(checker, &target);
	return stmt;
}

/* The type of what a loop goes over, or an error type. */
static const struct type *item_type(struct checker *checker,
				    const struct texpr *subject)
{
	const struct type *type = type_underlying(subject->type);
	struct diag *diag;

	if (is_bad(subject))
		return subject->type;
	if (type->kind == TYPE_ARRAY && !type->array.is_flexible)
		return type->array.element;
	if (type->kind == TYPE_SLICE)
		return type->pointer.element;
	if (type->kind == TYPE_STRING)
		return type_integer(checker->types, 8, false);
	diag = diag_error(checker->diags, subject->span, NULL,
			  "a loop goes over ranges, arrays, slices and strings, not over %s",
			  type->kind == TYPE_UNTYPED_INTEGER ? "a number" :
			  arena_printf(checker->arena, "`%s`",
				       name_of(checker, subject->type)));
	if (is_arithmetic(type))
		diag_note(checker->diags, diag, (struct span){ 0 },
			  "`0..n` is a range");
	else if (type->kind == TYPE_POINTER || type->kind == TYPE_ARRAY)
		diag_note(checker->diags, diag, (struct span){ 0 },
			  "`[0..n]` behind it says how many elements there are");
	return basic(checker, TYPE_ERROR);
}

static struct variable *loop_local(struct checker *checker,
				   struct scope *scope, struct ident name,
				   const struct type *type)
{
	struct variable *variable;

	if (!name.name || !strcmp(name.name, "_"))
		return NULL;
	variable = new_local(checker, scope, name, type);
	add_local(checker, scope, variable);
	return variable;
}

/* `for k, v in m`, in the order of the keys; with one name, the keys. */
static struct tstmt *check_pairs(struct checker *checker, struct scope *scope,
				 const struct ast_stmt *ast,
				 struct texpr *subject)
{
	struct scope *inner = scope_new(checker, scope, NULL, NULL);
	struct tstmt *stmt = tstmt_new(checker, TS_RANGE, ast);
	bool has_both = ast->each.index.name;
	struct ident name = { intern(checker->names, "i"),
			      ast->each.item.span };
	struct jump_target target = { 0 };
	struct variable *key, *value = NULL;

	stmt->range.high = count_of_elements(checker, subject);
	stmt->range.low = convert(checker,
				  texpr_value(checker, TX_INTEGER,
					      basic(checker, TYPE_UNTYPED_INTEGER),
					      value_integer(checker->arena, 0),
					      subject->span),
				  stmt->range.high->type, "a bound");
	stmt->range.index = new_local(checker, inner, name,
				      stmt->range.high->type);
	stmt->range.index->is_fixed = true;
	key = loop_local(checker, inner, has_both ? ast->each.index :
						    ast->each.item,
			 key_type(checker, subject, false));
	if (has_both)
		value = loop_local(checker, inner, ast->each.item,
				   key_type(checker, subject, true));
	push_target(checker, &target, stmt, ast);
	stmt->range.body = check_stmt(checker, inner, ast->each.body);
	pop_target(checker, &target);
	add_round_lets(checker, subject, stmt, key, value);
	collect_unused(checker, inner);
	return stmt;
}

struct tstmt *check_for_in(struct checker *checker, struct scope *scope,
			   const struct ast_stmt *ast)
{
	struct scope *inner;
	struct jump_target target = { 0 };
	struct texpr *object, *subject;
	struct tstmt *stmt;

	if (ast->each.subject->kind == AST_RANGE)
		return check_range(checker, scope, ast);
	object = check_expr(checker, scope, ast->each.subject, NULL);
	subject = as_elements(checker, object);
	if (!is_bad(subject) && has_keys(subject->type))
		return check_pairs(checker, scope, ast, subject);
	inner = scope_new(checker, scope, NULL, NULL);
	stmt = tstmt_new(checker, TS_EACH, ast);
	stmt->each.subject = subject;
	stmt->each.index = loop_local(checker, inner, ast->each.index,
				      type_size(checker->types, false));
	if (stmt->each.index)
		stmt->each.index->is_fixed = true;
	stmt->each.item = loop_local(checker, inner, ast->each.item,
				     item_type(checker, subject));
	push_target(checker, &target, stmt, ast);
	stmt->each.body = check_stmt(checker, inner, ast->each.body);
	pop_target(checker, &target);
	check_moving(checker, object, stmt);
	collect_unused(checker, inner);
	return stmt;
}
