// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include <string.h>

#include "lower/lower.h"
#include "lower/owned.h"

/*
 * Classes: who holds a reference counts it. What a function gives is the
 * caller's; what it is given is lent. A local's is released like what was
 * deferred, and one that is returned goes along with the result.
 */
static const struct class *class_of(const struct type *type)
{
	return type_underlying(type)->pointer.element->record->class;
}

static const struct cexpr *null_of(struct body *b)
{
	return cx_name(b->arena, b->l->backend->null);
}

static const struct cexpr *call_with(struct body *b,
				     const struct function *function,
				     const struct cexpr *place)
{
	return cx_call(b->arena, use_entity(b->l, &function->entity), place);
}

static void push_put(struct body *b, const struct type *type,
		     const struct cexpr *place)
{
	push(b, cs_expr(b->arena, call_with(b, class_of(type)->put, place)));
}

/* --- new objects ----------------------------------------------------------- */

static void fill_slice(struct body *b, const struct cexpr *object,
		       const struct field *field, struct view view)
{
	push(b, cs_assign(b->arena,
			  cx_arrow(b->arena, object, field_c_name(b->l, field)),
			  view.data));
	push(b, cs_assign(b->arena,
			  cx_arrow(b->arena, object,
				   field_length_name(b->l, field)),
			  view.length));
}

/* What is stored in a field that has been zero. */
static void fill_field(struct body *b, const struct cexpr *object,
		       const struct targ *element)
{
	const char *name = field_c_name(b->l, element->field);
	const struct cexpr *place = cx_arrow(b->arena, object, name);
	const struct texpr *value = element->expr;

	if (value->type->kind == TYPE_ARRAY)
		copy_array(b, place, value);
	else if (value->type->kind == TYPE_SLICE)
		fill_slice(b, object, element->field, lower_view(b, value));
	else if (type_is_class(value->type))
		push(b, cs_assign(b->arena, place,
				  class_value(b, value, NULL)));
	else
		push(b, cs_assign(b->arena, place, lower_value(b, value)));
}

/* Whether a value can be computed later, or not at all where there is no
 * memory, without a difference. */
static bool can_wait(const struct body *b, const struct texpr *value)
{
	const unsigned int late = EFFECT_READ_LOCAL | EFFECT_READ;

	return !(effects_of(b, value) & ~late);
}

static const struct cexpr *early_value(struct body *b,
				       const struct texpr *value)
{
	const char *name = temporary(b, "value",
				     lower_type(b->l, value->type,
						value->span));
	const struct cexpr *place = cx_name(b->arena, name);

	push(b, cs_assign(b->arena, place, type_is_class(value->type) ?
			  class_value(b, value, NULL) :
			  lower_value(b, value)));
	return place;
}

/* What is stored in a field, computed before there is an object. */
struct early {
	const struct cexpr *value;	/* NULL: it is computed later */
	struct view view;		/* of a slice */
};

static struct early *early_values(struct body *b, const struct texpr *expr)
{
	size_t count = expr->literal.count;
	struct early *early = arena_calloc(b->arena, count + 1, sizeof(*early));

	for (size_t i = 0; i < count; i++) {
		const struct texpr *value = expr->literal.elements[i].expr;

		if (can_wait(b, value))
			continue;
		if (value->type->kind == TYPE_SLICE) {
			early[i].view = value->kind == TX_CALL ?
				lower_view(b, value) :
				view_into_locals(b, value, "values");
			early[i].value = early[i].view.data;
		} else {
			early[i].value = early_value(b, value);
		}
	}
	return early;
}

static void fill_object(struct body *b, const struct texpr *expr,
			const struct cexpr *place, const struct early *early)
{
	for (size_t i = 0; i < expr->literal.count; i++) {
		const struct targ *element = &expr->literal.elements[i];
		const struct field *field = element->field;

		if (!early[i].value)
			fill_field(b, place, element);
		else if (element->expr->type->kind == TYPE_SLICE)
			fill_slice(b, place, field, early[i].view);
		else
			push(b, cs_assign(b->arena,
					  cx_arrow(b->arena, place,
						   field_c_name(b->l, field)),
					  early[i].value));
	}
}

/*
 * A new object in @place. @check leaves the function where there is none, or
 * is NULL: then its fields are set where there is one.
 */
static void make_object(struct body *b, const struct texpr *expr,
			const struct cexpr *place,
			const struct texpr *check)
{
	const struct class *class = class_of(expr->type);
	struct early *early = early_values(b, expr);
	struct cstmt *branch = NULL;
	struct block block;

	push(b, cs_assign(b->arena, place,
			  cx_call_array(b->arena,
					cx_name(b->arena,
						use_entity(b->l, &class->alloc->entity)),
					NULL, 0)));
	if (check) {
		check_null(b, check, place);
	} else if (expr->literal.count) {
		branch = cs_if(b->arena, place);
		block_open(b, &block);
	}
	fill_object(b, expr, place, early);
	if (branch) {
		block_close(b, &branch->branch.then);
		push(b, branch);
	}
}

/* --- values ------------------------------------------------------------------ */

static const struct cexpr *class_local(struct body *b, const struct texpr *expr)
{
	const struct record *record = expr->type->pointer.element->record;
	const char *word = entity_word(b->l, &record->entity);

	return cx_name(b->arena,
		       temporary(b, word, lower_type(b->l, expr->type,
						     expr->span)));
}

/*
 * A local of ours that holds something from one statement of C to the next: the
 * block has one for all of them.
 */
static const struct cexpr *passing_local(struct body *b,
					 const struct texpr *expr,
					 const char *word)
{
	struct passing_local local = {
		.names = b->block->names, .type = expr->type, .word = word,
	};

	for (size_t i = 0; i < b->passing.count; i++) {
		const struct passing_local *other = &b->passing.items[i];

		if (other->names == b->block->names && other->type == expr->type &&
		    !strcmp(other->word, word))
			return cx_name(b->arena, other->name);
	}
	local.name = temporary(b, word, lower_type(b->l, expr->type,
						   expr->span));
	LIST_PUSH(b->arena, &b->passing, local);
	return cx_name(b->arena, local.name);
}

static const struct cexpr *one_more(struct body *b, const struct texpr *expr)
{
	struct texpr *call = arena_new_object(b->arena, struct texpr);
	struct targ *arg = arena_new_object(b->arena, struct targ);

	arg->expr = expr;
	call->kind = TX_CALL;
	call->type = expr->type;
	call->span = expr->span;
	call->call.function = class_of(expr->type)->get;
	call->call.args = arg;
	call->call.arg_count = 1;
	return lower_call(b, call);
}

/* Whether a value brings a reference of its own. */
static bool is_new(const struct texpr *expr)
{
	return expr->kind == TX_CALL || expr->kind == TX_OBJECT;
}

static const struct cexpr *try_value(struct body *b, const struct texpr *expr,
				     const struct cexpr *place)
{
	const struct texpr *operand = expr->operand;

	if (!place)
		place = class_local(b, operand);
	if (operand->kind == TX_OBJECT) {
		make_object(b, operand, place, expr);
		return place;
	}
	push(b, cs_assign(b->arena, place, class_value(b, operand, place)));
	check_null(b, expr, place);
	return place;
}

const struct cexpr *class_value(struct body *b, const struct texpr *expr,
				const struct cexpr *place)
{
	while (expr->kind == TX_CONVERT && expr->operand->type == expr->type)
		expr = expr->operand;
	switch (expr->kind) {
	case TX_NULL:
		return null_of(b);
	case TX_CALL:
		return lower_call(b, expr);
	case TX_OBJECT:
		if (!place)
			place = class_local(b, expr);
		make_object(b, expr, place, NULL);
		return place;
	case TX_TRY:
		return try_value(b, expr, place);
	default:
		return one_more(b, expr);
	}
}

/* Stores a value with its reference; @place may be it already. */
static void store(struct body *b, const struct cexpr *place,
		  const struct cexpr *value)
{
	if (value != place)
		push(b, cs_assign(b->arena, place, value));
}

/* What a new value is before somebody has it: released with the statement. */
const struct cexpr *hold_object(struct body *b, const struct texpr *expr)
{
	const struct cexpr *place = declare_holder(b, expr);

	store(b, place, class_value(b, expr, place));
	hold_class(b, expr->type, place, NULL);
	return place;
}

bool lower_class_let(struct body *b, const struct variable *variable,
		     const struct texpr *init)
{
	const struct cexpr *place;
	const char *name;

	if (!type_is_class(variable->type) ||
	    variable->storage != STORAGE_LOCAL)
		return false;
	name = name_holder(b, variable);
	place = cx_name(b->arena, name);
	if ((!init || init->kind == TX_NULL) && b->block == b->outermost &&
	    at_declarations(b)) {
		declare(b, name, lower_variable_type(b->l, variable),
			null_of(b));
	} else {
		declare_outside(b, name, lower_variable_type(b->l, variable));
		store(b, place, init ? class_value(b, init, place) :
				       null_of(b));
	}
	hold_class(b, variable->type, place, variable);
	return true;
}

/* --- assignments --------------------------------------------------------------- */

/* Whether a variable of the package is sure to be null yet, in `init`. */
static bool is_empty(const struct body *b, const struct texpr *target,
		     const struct texpr *value)
{
	const struct tblock *block = &b->function->body->block;

	if (target->kind != TX_VARIABLE ||
	    target->variable->storage != STORAGE_PACKAGE ||
	    b->function != b->l->module.program->init ||
	    b->block != b->outermost)
		return false;
	if (expr_drops(b->l, value))
		return false;
	for (size_t i = 0; i < block->stmts.count; i++) {
		const struct tstmt *stmt = block->stmts.items[i];

		if (stmt->kind == TS_ASSIGN &&
		    stmt->assign.targets[0] == target)
			return true;
		if (stmt_drops(b->l, stmt))
			return false;
	}
	return false;
}

/* A local that nobody but its function sees. */
static bool is_local(const struct texpr *target)
{
	return target->kind == TX_VARIABLE &&
	       target->variable->storage == STORAGE_LOCAL;
}

static void assign_local(struct body *b, const struct texpr *target,
			 const struct texpr *value)
{
	const struct cexpr *place = lower_expr(b, target, WANT_EXACT);
	const struct cexpr *made;

	if (is_null_yet(b, target, value)) {
		store(b, place, class_value(b, value, place));
		return;
	}
	made = class_value(b, value, NULL);
	if (value->kind != TX_NULL && made->kind != CX_NAME) {
		const struct cexpr *local = passing_local(b, target, "new");

		store(b, local, made);
		made = local;
	}
	push_put(b, target->type, place);
	store(b, place, made);
}

/* What is behind the old object may ask for the place: it has the new one. */
static void assign_outside(struct body *b, const struct texpr *target,
			   const struct texpr *value)
{
	const struct cexpr *place = lower_place(b, target, value);
	const struct cexpr *made = class_value(b, value, NULL);
	const struct cexpr *old;

	old = passing_local(b, target, "old");
	/* A call that has the place as its argument sees the old one. */
	if (value->kind == TX_CALL) {
		const struct cexpr *local = passing_local(b, target, "new");

		store(b, local, made);
		made = local;
	}
	store(b, old, place);
	store(b, place, made);
	push_put(b, target->type, old);
}

bool lower_class_assign(struct body *b, const struct texpr *target,
			const struct texpr *value)
{
	const struct cexpr *place;

	if (!type_is_class(target->type))
		return false;
	if (is_empty(b, target, value)) {
		place = lower_expr(b, target, WANT_EXACT);
		store(b, place, class_value(b, value, place));
	} else if (is_local(target)) {
		assign_local(b, target, value);
	} else {
		assign_outside(b, target, value);
	}
	return true;
}

/* --- return ----------------------------------------------------------------------- */

/* The local whose reference goes along with the result. */
static bool is_moved(const struct body *b, const struct texpr *expr)
{
	const struct cleanup *last = without_failed(b, b->cleanups);

	return expr->kind == TX_VARIABLE && last && last->holder &&
	       last->holder->owned == expr->variable;
}

const struct texpr *begin_class_return(struct body *b,
				       const struct texpr *expr,
				       const struct cexpr **value)
{
	while (expr->kind == TX_CONVERT && expr->operand->type == expr->type)
		expr = expr->operand;
	if (is_moved(b, expr)) {
		b->cleanups = without_failed(b, b->cleanups)->outer;
		*value = lower_expr(b, expr, WANT_EXACT);
		return expr;
	}
	*value = class_value(b, expr, NULL);
	return expr;
}

/* --- the end of objects ---------------------------------------------------------- */

void release_members(struct body *b, const struct texpr *expr)
{
	const struct texpr *object = expr->builtin.args[0].expr;
	const struct record *record = object->type->pointer.element->record;
	const struct cexpr *place = lower_expr(b, object, WANT_EXACT);

	if (record->class->deinit)
		push(b, cs_expr(b->arena,
				call_with(b, record->class->deinit, place)));
	for (size_t i = 0; i < record->fields.count; i++) {
		const struct field *field = record->fields.items[i];

		if (type_is_class(field->type))
			push_put(b, field->type,
				 cx_arrow(b->arena, place,
					  field_c_name(b->l, field)));
	}
}

/* --- arguments -------------------------------------------------------------------- */

static const struct texpr *object_of(const struct texpr *arg)
{
	while (arg->kind == TX_CONVERT)
		arg = arg->operand;
	return arg;
}

/*
 * An object that only a field or a variable of the package holds may lose that
 * while the callee uses it, where the callee writes anything.
 */
bool pins_argument(const struct lower *l, const struct texpr *call, size_t i)
{
	const struct function *function = call->call.function;
	const struct texpr *object = object_of(call->call.args[i].expr);

	if (!type_is_class(object->type) || object->kind == TX_NULL ||
	    is_new(object) || object->kind == TX_TRY)
		return false;
	if (object->kind == TX_VARIABLE &&
	    object->variable->storage != STORAGE_PACKAGE)
		return false;
	if (!function)
		return true;
	return !function->of_class && expr_drops(l, call);
}

const struct cexpr *pin_argument(struct body *b, const struct texpr *call,
				 size_t i)
{
	const struct texpr *object = object_of(call->call.args[i].expr);
	const struct cexpr *place = declare_holder(b, object);

	store(b, place, one_more(b, object));
	hold_class(b, object->type, place, NULL);
	return place;
}
