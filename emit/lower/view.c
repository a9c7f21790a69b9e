// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include <string.h>

#include "lower/lower.h"

/*
 * A slice in C is two things that stand together: the pointer to its first
 * element and the number of elements. Only where C needs one value, in an array
 * of slices or behind a pointer, it is a small struct of the two.
 */

const struct ctype *view_pointer(struct lower *l, const struct type *type,
				 bool is_viewed, struct span span)
{
	const struct ctype *to = lower_type(l, type->pointer.element, span);

	if (type->pointer.is_const || is_viewed)
		to = make_const(l, to);
	return ct_pointer(l->arena, to);
}

const struct ctype *view_length(struct lower *l)
{
	return ct_name(l->arena, l->backend->types->usize);
}

bool is_boxed(const struct lower *l, const struct variable *variable)
{
	return variable->type->kind == TYPE_SLICE &&
	       facts_of(l->facts, &variable->entity)->is_addressed;
}

bool is_boxed_place(const struct lower *l, const struct texpr *expr)
{
	return expr->kind == TX_INDEX || expr->kind == TX_DEREF ||
	       (expr->kind == TX_VARIABLE && is_boxed(l, expr->variable));
}

static const struct cexpr *member(struct body *b, const struct cexpr *object,
				  bool is_pointer, const char *name)
{
	if (!is_pointer && object->kind == CX_UNARY &&
	    !strcmp(object->op.op, "*"))
		return cx_arrow(b->arena, object->op.left, name);
	return is_pointer ? cx_arrow(b->arena, object, name) :
			    cx_member(b->arena, object, name);
}

/* The halves of what is one value behind a pointer. */
static struct view bound_view(struct body *b, const struct binding *binding)
{
	const struct cexpr *value = binding->value;
	bool is_pointer = value->kind == CX_UNARY && !strcmp(value->op.op, "*");

	if (binding->length)
		return (struct view){ value, binding->length, true };
	if (is_pointer)
		value = value->op.left;
	return (struct view){
		member(b, value, is_pointer, "data"),
		member(b, value, is_pointer, "len"), true,
	};
}

/* A variable of one of the two: its name, or what stands in its place. */
static struct view view_of_variable(struct body *b, const struct texpr *expr)
{
	const struct variable *variable = expr->variable;
	const char *name, *length;

	for (const struct binding *i = b->bindings; i; i = i->outer)
		if (i->variable == variable && i->value)
			return bound_view(b, i);
	name = variable->storage == STORAGE_PACKAGE ?
		use_entity(b->l, &variable->entity) :
		b->l->c_names[variable->entity.id];
	length = b->l->c_lengths[variable->entity.id];
	return (struct view){
		cx_name(b->arena, name),
		cx_name(b->arena, length ? length : "0"), true,
	};
}

/* Evaluated once, where both halves are taken from it. */
static const struct cexpr *steady_object(struct body *b,
					 const struct texpr *expr)
{
	if (effects_of(b, expr) & (EFFECT_WRITE | EFFECT_WRITE_LOCAL |
				   EFFECT_HOIST))
		return into_local(b, expr);
	return lower_expr(b, expr, WANT_EXACT);
}

static struct view view_of_field(struct body *b, const struct texpr *expr)
{
	const struct texpr *object = expr->field.object;
	const struct field *field = expr->field.field;
	bool is_pointer;
	const struct cexpr *made;

	while (object->kind == TX_FIELD && !field_c_name(b->l, object->field.field))
		object = object->field.object;
	is_pointer = object->kind == TX_DEREF;
	made = steady_object(b, is_pointer ? object->operand : object);
	return (struct view){
		member(b, made, is_pointer, field_c_name(b->l, field)),
		member(b, made, is_pointer, field_length_name(b->l, field)),
		true,
	};
}

static struct view view_of_box(struct body *b, const struct texpr *expr)
{
	bool is_pointer = expr->kind == TX_DEREF;
	const struct cexpr *made;

	made = steady_object(b, is_pointer ? expr->operand : expr);
	return (struct view){
		member(b, made, is_pointer, "data"),
		member(b, made, is_pointer, "len"), true,
	};
}

/* A local for a slice that a call gives is named after the function. */
static struct view view_of_call(struct body *b, const struct texpr *expr)
{
	const struct function *function = expr->call.function;
	const char *wanted = function ? function->entity.name : "result";
	const struct cexpr *data, *length, *made;
	const char *name;

	name = temporary(b, wanted, view_pointer(b->l, expr->type, false,
						 expr->span));
	data = cx_name(b->arena, name);
	length = cx_name(b->arena,
			 temporary(b, arena_printf(b->arena, "%s_len", name),
				   view_length(b->l)));
	b->length_place = cx_address(b->arena, length);
	made = lower_call(b, expr);
	push(b, cs_assign(b->arena, data, made));
	return (struct view){ data, length, true };
}

const struct cexpr *length_of_call(struct body *b, const struct texpr *call)
{
	const struct function *function = call->call.function;
	const char *wanted = function ? function->entity.name : "result";
	const struct cexpr *length;

	length = cx_name(b->arena,
			 temporary(b, arena_printf(b->arena, "%s_len", wanted),
				   view_length(b->l)));
	b->length_place = cx_address(b->arena, length);
	push(b, cs_expr(b->arena, lower_call(b, call)));
	return length;
}

/* What a literal gives needs a name; constants are data. */
static struct view view_of_literal(struct body *b, const struct texpr *expr)
{
	const struct ctype *type = lower_type(b->l, expr->type, expr->span);
	struct view view = {
		NULL, cx_int(b->arena, (long long)expr->type->array.count),
		false,
	};
	const char *name = names_take_data(b->block->names, "values",
					   body_word(b));
	struct cstmt *stmt;

	view.data = cx_name(b->arena, name);
	if (!expr->is_constant) {
		declare(b, name, type, NULL);
		fill_array(b, view.data, expr);
		return view;
	}
	declare(b, name, ct_array(b->arena,
				  ct_const(b->arena, type->array.element),
				  type->array.count),
		lower_literal_list(b, expr));
	stmt = b->block->decls.stmts.items[b->block->decls.stmts.count - 1];
	stmt->decl.is_static = true;
	return view;
}

static struct view view_of_convert(struct body *b, const struct texpr *expr)
{
	const struct texpr *operand = expr->operand;

	if (operand->type->kind == TYPE_SLICE)
		return lower_view(b, operand);
	if (operand->kind == TX_ARRAY)
		return view_of_literal(b, operand);
	return (struct view){
		lower_expr(b, operand, WANT_EXACT), array_length(b, operand),
		true,
	};
}

struct view lower_view(struct body *b, const struct texpr *expr)
{
	struct view nothing = {
		cx_name(b->arena, b->l->backend->null), cx_int(b->arena, 0),
		false,
	};

	if (is_boxed_place(b->l, expr))
		return view_of_box(b, expr);
	switch (expr->kind) {
	case TX_VARIABLE:
		return view_of_variable(b, expr);
	case TX_FIELD:
		return view_of_field(b, expr);
	case TX_CALL:
		return view_of_call(b, expr);
	case TX_SLICE:
		return view_of_part(b, expr);
	case TX_CONVERT:
	case TX_CAST:
		return view_of_convert(b, expr);
	case TX_ARRAY:
	case TX_NULL:
		return nothing;
	case TX_BUILTIN:
		if (expr->builtin.id == BUILTIN_AS_BYTES)
			return view_of_text(b, expr->builtin.args[0].expr);
		break;
	default:
		break;
	}
	not_yet(b->l, expr->span, "this slice is");
	return nothing;
}

/* Whether what the slice shows is const in C already. */
static bool shows_const(const struct body *b, const struct texpr *expr)
{
	while (expr->kind == TX_SLICE || expr->kind == TX_CONVERT)
		expr = expr->kind == TX_SLICE ? expr->index.object :
						expr->operand;
	return expr->kind == TX_VARIABLE &&
	       facts_of(b->l->facts, &expr->variable->entity)->is_viewed;
}

/* A view whose two halves are locals: what changes later does not change it. */
struct view view_into_locals(struct body *b, const struct texpr *expr,
			     const char *wanted)
{
	struct view from = lower_view(b, expr);
	struct view made = { .is_typed = true };
	const char *name;

	name = temporary(b, wanted,
			 view_pointer(b->l, expr->type,
				      shows_const(b, expr), expr->span));
	made.data = cx_name(b->arena, name);
	made.length = cx_name(b->arena,
			      temporary(b, arena_printf(b->arena, "%s_len",
							name),
					view_length(b->l)));
	push(b, cs_assign(b->arena, made.data, from.data));
	push(b, cs_assign(b->arena, made.length, from.length));
	return made;
}

struct view lower_view_operand(struct body *b,
			       const struct texpr *const *operands,
			       size_t count, size_t index)
{
	if (needs_local(b, operands, count, index))
		return view_into_locals(b, operands[index], "view");
	return lower_view(b, operands[index]);
}
