// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * Objects that `init` starts by hand: what fails behind such a start stops them, and
 * they do not start by themselves. Where nobody knows that it was done, or that it
 * succeeded, a variable says so.
 */
#include "start/internal.h"

struct object *object_of(struct starter *s, const struct texpr *self)
{
	while (self->kind == TX_CONVERT)
		self = self->operand;
	if (self->kind != TX_ADDRESS || self->operand->kind != TX_VARIABLE)
		return NULL;
	for (size_t i = 0; i < s->objects.count; i++)
		if (s->objects.items[i]->variable == self->operand->variable)
			return s->objects.items[i];
	return NULL;
}

/* The object that a call starts, or NULL. */
static struct object *started_by(struct starter *s, const struct texpr *call)
{
	const struct function *function;

	if (!call || call->kind != TX_CALL || !call->call.function)
		return NULL;
	function = call->call.function;
	if (!function->owner || function->owner->start != function)
		return NULL;
	return object_of(s, call->call.args[0].expr);
}

static bool refuse_twice(struct starter *s, const struct object *object,
			 struct span span)
{
	if (object->stop || object->unless)
		diag_error(s->diags, span, NULL, "`%s` is started already",
			   object->variable->entity.name);
	return object->stop || object->unless;
}

static struct variable *make_flag(struct starter *s,
				  const struct object *object)
{
	const struct entity *entity = &object->variable->entity;

	return make_static(s, arena_printf(s->arena, "%s_started",
					   entity->name),
			   type_basic(s->program->types, TYPE_BOOL),
			   entity->package, entity->span);
}

/* From here on a failure of `init` stops it. */
static void note_started(struct starter *s, struct object *object)
{
	object->stop = make_stop(s, object, true);
	LIST_PUSH(s->arena, &s->started, object);
}

/* flag = status >= 0, or == 0 */
static struct tstmt *make_outcome(struct starter *s, const struct texpr *flag,
				  const struct function *start,
				  const struct texpr *status)
{
	const struct texpr *good;

	good = make_operation(s, start->failure == FAILURE_NONZERO ? OP_EQ :
								     OP_GE,
			      flag->type, status,
			      make_zero(s, status->type, status->span));
	return make_assign(s, flag, good);
}

/* --- Where it is sure that it is done -------------------------------------------- */

/* What a statement assigns a status to, or NULL. */
static struct variable *status_of(const struct tstmt *stmt)
{
	if (stmt->kind == TS_LET && stmt->let.count == 1)
		return stmt->let.variables[0];
	if (stmt->kind == TS_ASSIGN && stmt->assign.count == 1 &&
	    stmt->assign.op == OP_NONE && stmt->assign.targets[0] &&
	    stmt->assign.targets[0]->kind == TX_VARIABLE)
		return stmt->assign.targets[0]->variable;
	return NULL;
}

static const struct texpr *value_of(const struct tstmt *stmt)
{
	switch (stmt->kind) {
	case TS_LET:
		return stmt->let.init;
	case TS_ASSIGN:
		return stmt->assign.value;
	case TS_EXPR:
	case TS_DISCARD:
	case TS_RETURN:
		return stmt->expr;
	default:
		return NULL;
	}
}

/* Whether the statement behind it returns the status if that is a failure. */
static bool is_checked(const struct tstmt *next, const struct variable *status)
{
	return next && next->kind == TS_IF && is_failure_check(next) &&
	       next->branch.condition->operation.left->variable == status;
}

/* Where it may have failed, and all goes on. */
static void start_perhaps(struct starter *s, struct object *object,
			  struct tstmt *stmt, const struct texpr *call)
{
	const struct function *start = call->call.function;
	struct variable *status = status_of(stmt);
	struct tstmt *outcome;
	struct texpr *flag;

	object->made = make_flag(s, object);
	flag = make_variable(s, object->made, call->span);
	outcome = make_outcome(s, flag, start, status ?
			       make_variable(s, status, call->span) : call);
	if (status) {
		push_stmt(s, s->out, stmt);
		push_stmt(s, s->out, outcome);
	} else {
		outcome->trivia = stmt->trivia;
		push_stmt(s, s->out, outcome);
	}
	note_started(s, object);
	push_stmt(s, s->out, object->stop);
}

static bool start_surely(struct starter *s, struct object *object,
			 struct tblock *block, size_t *index)
{
	struct tstmt *stmt = block->stmts.items[*index];
	const struct texpr *value = value_of(stmt);
	const struct variable *status = status_of(stmt);
	struct tstmt *next = *index + 1 < block->stmts.count ?
			     block->stmts.items[*index + 1] : NULL;

	if (stmt->kind == TS_RETURN) {
		s->returned = object;
		note_started(s, object);
		push_stmt(s, s->out, stmt);
	} else if (value->kind == TX_TRY || value->type->kind == TYPE_VOID ||
		   is_checked(next, status)) {
		push_stmt(s, s->out, stmt);
		if (value->kind != TX_TRY && value->type->kind != TYPE_VOID) {
			push_stmt(s, s->out, next);
			++*index;
		}
		note_started(s, object);
		push_stmt(s, s->out, object->stop);
	} else if ((status && status->storage == STORAGE_LOCAL) ||
		   stmt->kind == TS_DISCARD) {
		start_perhaps(s, object, stmt, value);
	} else {
		return false;
	}
	return true;
}

/* --- In a function that `init` calls ---------------------------------------------- */

const struct texpr *sole_call(const struct tstmt *stmt)
{
	const struct texpr *expr = value_of(stmt);

	while (expr && (expr->kind == TX_CONVERT || expr->kind == TX_TRY))
		expr = expr->operand;
	return expr && expr->kind == TX_CALL ? expr : NULL;
}

/* Whether nothing fails behind statement @index of a function. */
static bool ends_well(const struct tblock *block, size_t index)
{
	const struct tstmt *last;

	if (index + 1 == block->stmts.count)
		return true;
	last = block->stmts.items[index + 1];
	return last->kind == TS_RETURN &&
	       (!last->expr || (last->expr->value &&
				last->expr->value->kind == VALUE_INTEGER &&
				last->expr->value->integer >= 0));
}

/* The last thing that a function does: `init` goes on behind its call. */
static bool start_last(struct starter *s, struct object *object,
		       const struct tblock *block, size_t index)
{
	struct tstmt *stmt = block->stmts.items[index];

	if (!s->is_direct || s->below || !is_sure(s) || s->depth > 1 ||
	    stmt->kind != TS_EXPR || object->made || !ends_well(block, index))
		return false;
	push_stmt(s, s->out, stmt);
	note_started(s, object);
	s->below = object;
	return true;
}

void stop_below(struct starter *s, const struct tstmt *stmt)
{
	if (!s->below || s->depth > 1 || s->function != s->program->init)
		return;
	if (stmt->kind == TS_RETURN)
		s->returned = s->below;
	else
		push_stmt(s, s->out, s->below->stop);
	s->below = NULL;
}

/* --- Where it is not -------------------------------------------------------------- */

/* What was made in this block, and not before, is there to be started only. */
static bool take_note(struct starter *s, struct object *object)
{
	struct tblock *out = s->out;

	for (size_t i = 0; object->noted && i < out->stmts.count; i++) {
		if (out->stmts.items[i] != object->noted)
			continue;
		for (out->stmts.count--; i < out->stmts.count; i++)
			out->stmts.items[i] = out->stmts.items[i + 1];
		return true;
	}
	return false;
}

static bool start_conditionally(struct starter *s, struct object *object,
				struct tstmt *stmt)
{
	const struct texpr *value = value_of(stmt);
	struct object *started = object;
	struct texpr *flag;

	if (stmt->kind != TS_EXPR || !s->top || s->shared || s->rounds ||
	    s->is_unknown || object->variable->type->kind == TYPE_ARRAY)
		return false;
	if (!take_note(s, object)) {
		started = arena_new_object(s->arena, struct object);
		*started = *object;
	}
	started->made = make_flag(s, object);
	if (started != object)
		object->unless = started->made;
	note_started(s, started);
	push_stmt(s, s->top, started->stop);
	push_stmt(s, s->out, stmt);
	flag = make_variable(s, started->made, value->span);
	push_stmt(s, s->out, make_assign(s, flag, make_true(s, value->span)));
	return true;
}

bool start_explicitly(struct starter *s, struct tblock *block, size_t *index)
{
	struct tstmt *stmt = block->stmts.items[*index];
	const struct texpr *value = value_of(stmt), *call = value;
	bool is_last = *index + 1 == block->stmts.count, is_done = false;
	struct object *object;

	if (call && call->kind == TX_TRY)
		call = call->operand;
	object = started_by(s, call);
	if (!object || s->program->is_test)
		return false;
	if (refuse_twice(s, object, call->span)) {
		push_stmt(s, s->out, stmt);
		return true;
	}
	if (stmt->kind == TS_EXPR && value == call &&
	    value->type->kind != TYPE_VOID)
		return false;
	if (start_last(s, object, block, *index))
		is_done = true;
	else if (!is_sure(s) || s->depth > 1 ||
		 s->function != s->program->init)
		is_done = start_conditionally(s, object, stmt);
	else if (!object->made && (stmt->kind != TS_RETURN || is_last) &&
		 (stmt->kind == TS_EXPR || value == call))
		is_done = start_surely(s, object, block, index);
	if (is_done)
		LIST_PUSH(s->arena, &s->starts, call);
	return is_done;
}
