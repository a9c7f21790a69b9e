// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* How an object, or an array of them, starts and stops. */
#include "start/internal.h"

static struct tstmt *call_of(struct starter *s, struct function *method,
			     const struct object *object)
{
	struct span span = object->variable->entity.span;
	const struct texpr *address = make_address(s, object->variable, span);

	return make_try_stmt(s, make_method_call(s, method, address, span));
}

static struct tstmt *call_of_element(struct starter *s, struct function *method,
				     const struct object *object,
				     struct variable *index)
{
	struct span span = object->variable->entity.span;
	const struct texpr *address;

	address = make_element(s, object->variable,
			       make_variable(s, index, span), span);
	return make_try_stmt(s, make_method_call(s, method, address, span));
}

static bool is_array(const struct object *object)
{
	return object->variable->type->kind == TYPE_ARRAY;
}

static const struct type *bool_type(struct starter *s)
{
	return type_basic(s->program->types, TYPE_BOOL);
}

/* Does @stmt where the object was made, and was not started by hand. */
static struct tstmt *guard(struct starter *s, const struct object *object,
			   struct tstmt *stmt)
{
	const struct texpr *condition = NULL, *other;

	if (object->made)
		condition = make_variable(s, object->made, stmt->span);
	if (object->unless) {
		other = make_variable(s, object->unless, stmt->span);
		other = make_operation(s, OP_NOT, other->type, other, NULL);
		condition = !condition ? other :
			make_operation(s, OP_AND, other->type, condition,
				       other);
	}
	return condition ? make_if(s, condition, stmt) : stmt;
}

/* `for n-- != 0 { array[n].stop() }` */
static struct tstmt *stop_elements(struct starter *s,
				   const struct object *object,
				   struct variable *count)
{
	struct span span = object->variable->entity.span;
	const struct texpr *condition;
	struct tstmt *loop;

	condition = make_operation(s, OP_NE, bool_type(s),
				   make_step(s, count, true, span),
				   make_zero(s, count->type, span));
	loop = make_loop(s, condition, NULL, span);
	push_stmt(s, &((struct tstmt *)loop->loop.body)->block,
		  call_of_element(s, object->record->stop, object, count));
	return loop;
}

static struct tstmt *stop_of(struct starter *s, const struct object *object)
{
	if (is_array(object))
		return stop_elements(s, object, object->made);
	return guard(s, object, call_of(s, object->record->stop, object));
}

/* A block where it is no call. */
static struct tstmt *make_deferrable(struct starter *s, struct tstmt *stmt)
{
	struct tstmt *block;

	if (stmt->kind == TS_EXPR)
		return stmt;
	block = make_stmt(s, TS_BLOCK, stmt->span);
	push_stmt(s, &block->block, stmt);
	return block;
}

struct tstmt *make_stop(struct starter *s, const struct object *object,
			bool on_error)
{
	return make_defer(s, make_deferrable(s, stop_of(s, object)), on_error);
}

/* The array starts one by one; where one fails, those before it stop. */
static void start_elements(struct starter *s, struct tblock *block,
			   const struct object *object, bool has_stop,
			   bool on_error)
{
	struct span span = object->variable->entity.span;
	struct function *start = object->record->start;
	const struct type *type = object->made->type;
	struct variable *index = make_local(s, "started", type, span);
	const struct texpr *condition;
	struct tstmt *loop, *stop;

	push_stmt(s, block, make_let(s, index, make_zero(s, type, span)));
	if (has_stop || start->failure != FAILURE_NEVER) {
		stop = make_deferrable(s, stop_elements(s, object, index));
		push_stmt(s, block, make_defer(s, stop, on_error));
	}
	condition = make_operation(s, OP_LT, bool_type(s),
				   make_variable(s, index, span),
				   make_variable(s, object->made, span));
	loop = make_loop(s, condition, make_expr_stmt(s, make_step(s, index,
								 false, span)),
			 span);
	push_stmt(s, &((struct tstmt *)loop->loop.body)->block,
		  call_of_element(s, start, object, index));
	push_stmt(s, block, loop);
}

void push_start(struct starter *s, struct tblock *block,
		const struct object *object, bool has_stop, bool on_error)
{
	if (is_array(object)) {
		start_elements(s, block, object, has_stop, on_error);
		return;
	}
	push_stmt(s, block,
		  guard(s, object, call_of(s, object->record->start, object)));
	if (has_stop)
		push_stmt(s, block, make_stop(s, object, on_error));
}

void push_stop(struct starter *s, struct tblock *block,
	       const struct object *object)
{
	push_stmt(s, block, stop_of(s, object));
}
