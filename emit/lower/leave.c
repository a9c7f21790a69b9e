// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include <string.h>

#include "lower/lower.h"
#include "lower/owned.h"

/*
 * How a function is left: what was deferred runs on the way out. Each return
 * with something pending is noted as a place and filled in at the end, when it
 * is known how many there are: one gets the steps in place, several jump into
 * one ladder behind the body.
 */

static const struct texpr *bare(const struct texpr *expr)
{
	while (expr->kind == TX_CONVERT)
		expr = expr->operand;
	return expr;
}

bool is_known_failing(const struct body *b, const struct variable *variable)
{
	for (size_t i = 0; i < b->failing.count; i++)
		if (b->failing.items[i] == variable)
			return true;
	return false;
}

/* What fails in a number fails alike everywhere, and so does a pointer. */
static bool has_passed(const struct body *b, const struct variable *variable)
{
	enum failure failure = failure_of_type(variable->type);

	if (failure != b->function->failure)
		return false;
	for (size_t i = 0; i < b->passed.count; i++)
		if (b->passed.items[i] == variable)
			return true;
	return false;
}

static enum outcome outcome_of_number(const struct body *b, __int128 value)
{
	bool failed = b->function->failure == FAILURE_NEGATIVE ? value < 0 :
								 value != 0;

	return failed ? OUTCOME_FAILURE : OUTCOME_SUCCESS;
}

/* A count: nobody means a failure by what cannot be negative. */
static bool was_unsigned(const struct body *b, const struct texpr *expr)
{
	const struct type *from;

	if (expr->kind != TX_CAST)
		return false;
	from = bare(expr->operand)->type;
	return type_underlying(from)->kind == TYPE_INTEGER &&
	       !integer_is_signed(from) &&
	       b->function->failure == FAILURE_NEGATIVE;
}

enum outcome return_outcome(const struct body *b, const struct texpr *expr)
{
	if (!expr || b->function->failure == FAILURE_NEVER)
		return OUTCOME_SUCCESS;
	expr = bare(expr);
	if (expr->value && expr->value->kind == VALUE_INTEGER)
		return outcome_of_number(b, expr->value->integer);
	if (was_unsigned(b, expr))
		return OUTCOME_SUCCESS;
	switch (expr->kind) {
	case TX_NULL:
		return OUTCOME_FAILURE;
	case TX_ADDRESS:
		return OUTCOME_SUCCESS;
	case TX_UNARY:
		/* -EINVAL: C's numbers of errors are positive. */
		if (expr->operation.op == OP_NEG &&
		    bare(expr->operation.left)->kind == TX_CONSTANT)
			return OUTCOME_FAILURE;
		return OUTCOME_UNKNOWN;
	case TX_VARIABLE:
		if (is_known_failing(b, expr->variable))
			return OUTCOME_FAILURE;
		return has_passed(b, expr->variable) ? OUTCOME_SUCCESS :
						       OUTCOME_UNKNOWN;
	default:
		return OUTCOME_UNKNOWN;
	}
}

static bool has_pending(const struct cleanup *pending, bool on_error)
{
	for (; pending; pending = pending->outer)
		if (pending->stmt->defer.on_error == on_error)
			return true;
	return false;
}

static bool is_relevant(const struct cleanup *cleanup, enum outcome outcome)
{
	return outcome == OUTCOME_FAILURE || !cleanup->stmt->defer.on_error;
}

static const struct cleanup *first_relevant(const struct cleanup *cleanup,
					    enum outcome outcome)
{
	while (cleanup && !is_relevant(cleanup, outcome))
		cleanup = cleanup->outer;
	return cleanup;
}

struct writing {
	const struct variable *variable;
	bool found;
};

static void look_at_place(struct writing *writing, const struct texpr *place)
{
	while (place && (place->kind == TX_FIELD || place->kind == TX_INDEX))
		place = place->kind == TX_FIELD ? place->field.object :
						  place->index.object;
	if (place && place->kind == TX_VARIABLE &&
	    place->variable == writing->variable)
		writing->found = true;
}

static bool visit_written(struct walk *walk, const struct texpr *expr)
{
	if (expr->kind == TX_INCREMENT)
		look_at_place(walk->data, expr->increment.operand);
	return true;
}

static bool visit_assigned(struct walk *walk, const struct tstmt *stmt)
{
	if (stmt->kind == TS_ASSIGN)
		for (size_t i = 0; i < stmt->assign.count; i++)
			look_at_place(walk->data, stmt->assign.targets[i]);
	return true;
}

bool is_written_in(const struct tstmt *stmt, const struct variable *variable)
{
	struct writing writing = { .variable = variable };
	struct walk walk = { visit_written, visit_assigned, &writing };

	walk_stmt(&walk, stmt);
	return writing.found;
}

/* Whether a step that is pending writes the local, or a part of it. */
static bool is_written_later(const struct body *b,
			     const struct variable *variable)
{
	for (const struct cleanup *i = b->cleanups; i; i = i->outer)
		if (i->stmt->defer.stmt &&
		    is_written_in(i->stmt->defer.stmt, variable))
			return true;
	return false;
}

/* Whether what is deferred cannot change what the expression gives. */
static bool is_value_stable(const struct body *b, const struct texpr *expr)
{
	const struct variable *variable;

	expr = bare(expr);
	while (expr->kind == TX_CAST && type_is_integer(expr->operand->type))
		expr = bare(expr->operand);
	if (expr->is_constant)
		return true;
	if (expr->kind != TX_VARIABLE)
		return false;
	variable = expr->variable;
	if (facts_of(b->l->facts, &variable->entity)->is_lent)
		return false;
	/*
	 * What the module starts with is its own until it has started, as far
	 * as it does not call itself. Later others may write behind a lock
	 * that is given back.
	 */
	if (variable->storage == STORAGE_PACKAGE &&
	    b->function != b->l->module.program->init)
		return is_never_written(b->l->facts, variable);
	if (variable->storage == STORAGE_PACKAGE)
		for (const struct cleanup *i = b->cleanups; i; i = i->outer)
			if (i->release ? release_has_effect(i) :
			    !is_extern_call(i->stmt->defer.stmt))
				return false;
	return !is_written_later(b, variable);
}

bool is_returned_alike(const struct body *b, const struct tstmt *stmt)
{
	if (!stmt->expr)
		return true;
	return type_is_integer(type_underlying(stmt->expr->type)) &&
	       is_value_stable(b, stmt->expr);
}

static void add_leave(struct body *b, enum outcome outcome,
		      const struct cexpr *value, bool in_ret)
{
	const struct cleanup *pending = without_failed(b, b->cleanups);
	struct leave leave = {
		.pending = pending,
		.outcome = outcome,
		.value = value,
		.in_ret = in_ret,
		.is_tail = b->is_tail && b->block == b->outermost,
		.names = b->block->names,
	};

	if (!first_relevant(pending, outcome)) {
		push(b, cs_return(b->arena, in_ret ? result_local(b) : value));
		return;
	}
	leave.place = push(b, cs_splice(b->arena));
	LIST_PUSH(b->arena, &b->leaves, leave);
}

void leave_failing(struct body *b, const struct cexpr *value, bool in_ret)
{
	add_leave(b, OUTCOME_FAILURE, value, in_ret);
}

bool is_result(const struct body *b, const struct cexpr *value)
{
	return b->ret && value && value->kind == CX_NAME &&
	       !strcmp(value->text, b->ret);
}

/* A value that may be a failure, with errdefers pending: find out which. */
static void leave_either_way(struct body *b, const struct texpr *expr,
			     const struct cexpr *value)
{
	enum failure failure = b->function->failure;
	const struct texpr *call = bare(expr);
	bool status = call->kind == TX_CALL && call->call.function &&
		      is_status(b->l, call->call.function);
	const struct cexpr *ret;
	bool is_tail = b->is_tail;
	struct cstmt *branch;
	struct block block;

	ret = result_local(b);
	if (!is_result(b, value))
		push(b, cs_assign(b->arena, ret, value));
	branch = cs_if(b->arena,
		       is_failing_value(b, ret,
					b->function->type->function.result,
					failure, status));
	block_open(b, &block);
	add_leave(b, OUTCOME_FAILURE, NULL, true);
	block_close(b, &branch->branch.then);
	push(b, branch);
	b->is_tail = is_tail;
	if (status && failure == FAILURE_NEGATIVE)
		add_leave(b, OUTCOME_SUCCESS, cx_int(b->arena, 0), false);
	else
		add_leave(b, OUTCOME_SUCCESS, NULL, true);
}

/* `return try f()` is `return f()` where a failure is passed on as it is. */
static const struct texpr *without_try(const struct body *b,
				       const struct texpr *expr)
{
	const struct texpr *operand;
	enum failure failure;

	if (expr->kind != TX_TRY || expr->operand->type != expr->type)
		return expr;
	operand = bare(expr->operand);
	if (operand->kind != TX_CALL)
		return expr;
	failure = operand->call.function ? operand->call.function->failure :
					   failure_of_type(operand->type);
	return failure == b->function->failure ? expr->operand : expr;
}

const struct texpr *returned_expr(const struct body *b,
				  const struct tstmt *stmt)
{
	return stmt->expr ? without_try(b, stmt->expr) : NULL;
}

/*
 * Of several results, the one that C returns; the others are stored. *@early is
 * its value where that is computed already.
 */
static const struct texpr *store_others(struct body *b,
					const struct texpr *expr,
					const struct cexpr **early)
{
	const struct cexpr **places;
	size_t returned;

	*early = NULL;
	if (!expr || expr->type->kind != TYPE_TUPLE)
		return expr;
	if (expr->kind == TX_TUPLE)
		return store_outs(b, expr, early);
	places = out_places(b);
	if (expr->kind == TX_CALL) {
		b->places = places;
		return expr;
	}
	returned = returned_index(expr->type);
	*early = places[returned] = result_local(b);
	lower_tuple(b, expr, places);
	return expr;
}

/* Where a local was that has moved, there is nothing now. */
static void empty_moved(struct body *b)
{
	for (size_t i = 0; i < b->moved.count; i++)
		push(b, cs_assign(b->arena,
				  cx_name(b->arena,
					  b->l->c_names[b->moved.items[i]->entity.id]),
				  zero_value(b, b->moved.items[i]->type)));
}

static void leave_with(struct body *b, const struct texpr *expr,
		       const struct cexpr *value, enum outcome outcome,
		       bool is_steady)
{
	if (outcome == OUTCOME_UNKNOWN && has_pending(b->cleanups, true)) {
		leave_either_way(b, expr, value);
		return;
	}
	if (outcome == OUTCOME_UNKNOWN)
		outcome = OUTCOME_SUCCESS;
	if (is_result(b, value)) {
		empty_moved(b);
		add_leave(b, outcome, NULL, true);
		return;
	}
	if (first_relevant(without_failed(b, b->cleanups), outcome) &&
	    !is_steady && !is_value_stable(b, expr)) {
		push(b, cs_assign(b->arena, result_local(b), value));
		empty_moved(b);
		add_leave(b, outcome, NULL, true);
		return;
	}
	empty_moved(b);
	add_leave(b, outcome, value, false);
}

/* An object that is returned brings its reference along. */
static void return_object(struct body *b, const struct texpr *expr,
			  enum outcome outcome)
{
	const struct cleanup *pending = b->cleanups;
	const struct cexpr *value;

	expr = begin_class_return(b, expr, &value);
	/* One more reference is taken before a local gives its own back. */
	if (expr->kind == TX_VARIABLE && value->kind == CX_CALL &&
	    !has_pending(b->cleanups, true) &&
	    first_relevant(without_failed(b, b->cleanups), OUTCOME_SUCCESS)) {
		push(b, cs_assign(b->arena, result_local(b), value));
		add_leave(b, outcome == OUTCOME_UNKNOWN ? OUTCOME_SUCCESS :
			  outcome, NULL, true);
		b->cleanups = pending;
		return;
	}
	/* What one more reference was taken of is no value to write again. */
	leave_with(b, expr, value, outcome, value->kind == CX_NAME &&
		   expr->kind != TX_VARIABLE);
	b->cleanups = pending;
}

static void lower_value_return(struct body *b, const struct tstmt *stmt)
{
	const struct cexpr *value, *early;
	const struct texpr *expr = store_others(b, returned_expr(b, stmt), &early);
	enum outcome outcome = return_outcome(b, expr);

	if (!expr) {
		add_leave(b, outcome, b->nothing, false);
		return;
	}
	if (b->array_result) {
		store_array(b, cx_name(b->arena, b->array_result), expr);
		if (!b->is_tail || b->block != b->outermost ||
		    first_relevant(b->cleanups, OUTCOME_SUCCESS))
			add_leave(b, OUTCOME_SUCCESS, NULL, false);
		return;
	}
	if (type_is_class(expr->type)) {
		return_object(b, expr, outcome);
		return;
	}
	value = early ? early :
		b->result_length ? lower_slice_result(b, expr) :
				   lower_value(b, expr);
	leave_with(b, expr, value, outcome, early);
}

/* Whether the function gives the local away, in one of its results. */
static bool gives_away(const struct texpr *expr,
		       const struct variable *variable)
{
	if (expr->kind == TX_VARIABLE)
		return expr->variable == variable;
	for (size_t i = 0; expr->kind == TX_TUPLE && i < expr->literal.count;
	     i++)
		if (gives_away(expr->literal.elements[i].expr, variable))
			return true;
	return false;
}

/*
 * What moves to who called is not released. Where other steps are pending after
 * it, and the ladder leads through its release, nothing is left there.
 */
static void lower_move(struct body *b, const struct tstmt *stmt)
{
	const struct cleanup *pending = b->cleanups;
	const struct variable *owner;

	while (b->cleanups && b->cleanups->stmt->defer.owner &&
	       gives_away(stmt->expr, b->cleanups->stmt->defer.owner))
		b->cleanups = b->cleanups->outer;
	for (const struct cleanup *i = b->cleanups; i; i = i->outer) {
		owner = i->stmt->defer.owner;
		if (!owner || !gives_away(stmt->expr, owner))
			continue;
		LIST_PUSH(b->arena, &b->moved, owner);
	}
	lower_value_return(b, stmt);
	b->moved.count = 0;
	b->cleanups = pending;
}

void lower_return(struct body *b, const struct tstmt *stmt)
{
	if (stmt->expr)
		lower_move(b, stmt);
	else
		lower_value_return(b, stmt);
}

/* The end of a function that returns nothing (or, in C only, zero). */
void leave_at_end(struct body *b)
{
	if (!falls_through(&b->block->stmts))
		return;
	b->is_tail = true;
	/* Behind the end stands the ladder, where there is one. */
	if (b->nothing || b->leaves.count > 1 ||
	    first_relevant(b->cleanups, OUTCOME_SUCCESS))
		add_leave(b, OUTCOME_SUCCESS, b->nothing, false);
}
