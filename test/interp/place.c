// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include <string.h>

#include "interp.h"

static void *not_null(struct frame *f, const struct texpr *at, void *pointer)
{
	if (!pointer)
		trap(f->in, at->span, "a null pointer is followed");
	return pointer;
}

/* What a slice, array or string shows: a string without its NUL. */
struct slice view_of(struct frame *f, const struct texpr *expr)
{
	const struct type *type = type_underlying(expr->type);
	struct slice view = {};

	switch (type->kind) {
	case TYPE_ARRAY:
		view.data = eval_place(f, expr);
		view.length = type->array.count;
		break;
	case TYPE_SLICE:
		eval(f, expr, &view);
		break;
	case TYPE_STRING:
		view.data = eval_pointer(f, expr);
		view.length = view.data ? strlen((char *)view.data) : 0;
		break;
	default:
		refuse(f->in, expr->span, "a view of a `%s`",
		       type_name(f->in->arena, type));
	}
	return view;
}

static size_t element_size(struct frame *f, const struct type *type)
{
	type = type_underlying(type);
	switch (type->kind) {
	case TYPE_ARRAY:
		return layout_size(f->in, type->array.element);
	case TYPE_STRING:
		return 1;
	default:
		return layout_size(f->in, type->pointer.element);
	}
}

static unsigned char *place_of_element(struct frame *f,
				       const struct texpr *expr)
{
	const struct texpr *object = expr->index.object;
	const struct type *type = type_underlying(object->type);
	size_t size = element_size(f, type);
	struct slice view = {};
	unsigned char *pointer;
	__int128 index;

	if (type_is_pointer(type)) {
		pointer = eval_pointer(f, object);
		index = eval_number(f, expr->index.low);
		not_null(f, expr, pointer);
		return pointer + (ptrdiff_t)index * (ptrdiff_t)size;
	}
	view = view_of(f, object);
	index = eval_number(f, expr->index.low);
	if (index < 0 || index >= (__int128)view.length)
		trap(f->in, expr->span, "an index is out of bounds");
	return view.data + (size_t)index * size;
}

static unsigned char *place_of_constant(struct frame *f,
					const struct texpr *expr)
{
	const struct constant *constant = expr->constant;
	unsigned char **place = &f->in->places[constant->entity.id];

	if (!constant->init)
		refuse(f->in, expr->span, "the constant `%s` of C",
		       constant->entity.name);
	if (!*place) {
		*place = arena_alloc(f->in->arena, layout_size(f->in, expr->type));
		eval(f, constant->init, *place);
	}
	return *place;
}

unsigned char *eval_place(struct frame *f, const struct texpr *expr)
{
	unsigned char *object;

	switch (expr->kind) {
	case TX_VARIABLE:
		return place_of(f->in, expr->variable, expr->span);
	case TX_CONSTANT:
		return place_of_constant(f, expr);
	case TX_DEREF:
		return not_null(f, expr, eval_pointer(f, expr->operand));
	case TX_FIELD:
		object = eval_place(f, expr->field.object);
		return object + member_offset(f->in, expr->field.object->type,
					      expr->field.field);
	case TX_INDEX:
		return place_of_element(f, expr);
	default:
		return eval_temporary(f, expr);
	}
}

void eval_slice(struct frame *f, const struct texpr *expr, void *out)
{
	const struct texpr *object = expr->index.object;
	size_t size = element_size(f, object->type);
	bool is_open = type_is_pointer(type_underlying(object->type));
	struct slice view = {};
	__int128 low = 0, high;

	if (is_open)
		view.data = eval_pointer(f, object);
	else
		view = view_of(f, object);
	if (expr->index.low)
		low = eval_number(f, expr->index.low);
	high = expr->index.high ? eval_number(f, expr->index.high) :
				  (__int128)view.length;
	if (low < 0 || low > high || (!is_open && high > view.length))
		trap(f->in, expr->span, "a slice is out of bounds");
	view.data += (size_t)low * size;
	view.length = (uint64_t)(high - low);
	memcpy(out, &view, sizeof(view));
}
