// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include <string.h>

#include "interp.h"

static __int128 swapped(const struct type *type, __int128 number)
{
	unsigned int bits = type->endian.bits;
	unsigned __int128 made = 0;

	if (!type->endian.is_big)
		return number;
	for (unsigned int i = 0; i < bits; i += 8)
		made = made << 8 | (((unsigned __int128)number >> i) & 0xff);
	return (__int128)made;
}

static void convert_number(struct frame *f, const struct texpr *expr,
			   const struct type *to, void *out)
{
	const struct type *from = type_underlying(expr->operand->type);
	__int128 number = expr->operand->is_constant &&
			  has_width(from) ? exact(f, expr->operand) :
					    eval_number(f, expr->operand);

	if (to->kind == TYPE_BOOL) {
		*(bool *)out = number != 0;
		return;
	}
	if (from != to && from->kind == TYPE_ENDIAN)
		number = swapped(from, number);
	if (from != to && to->kind == TYPE_ENDIAN)
		number = swapped(to, wrap(number, width_of(to)));
	store(to, out, number);
}

static bool is_place_of_array(const struct texpr *operand)
{
	return operand->kind == TX_ADDRESS &&
	       type_underlying(operand->operand->type)->kind == TYPE_ARRAY;
}

static void convert_to_slice(struct frame *f, const struct texpr *expr,
			     void *out)
{
	const struct texpr *operand = expr->operand;
	struct slice view;

	if (is_place_of_array(operand))
		operand = operand->operand;
	view = view_of(f, operand);
	memcpy(out, &view, sizeof(view));
}

static void convert_to_pointer(struct frame *f, const struct texpr *expr,
			       const struct type *from, void *out)
{
	unsigned char *pointer;

	if (from->kind == TYPE_ARRAY)
		pointer = eval_place(f, expr->operand);
	else if (from->kind == TYPE_SLICE)
		pointer = view_of(f, expr->operand).data;
	else if (has_width(from))
		pointer = (unsigned char *)(uintptr_t)
			eval_number(f, expr->operand);
	else if (type_is_pointer(from) || from->kind == TYPE_STRING ||
		 from->kind == TYPE_NULL)
		pointer = eval_pointer(f, expr->operand);
	else
		pointer = eval_place(f, expr->operand);
	memcpy(out, &pointer, sizeof(pointer));
}

void eval_convert(struct frame *f, const struct texpr *expr, void *out)
{
	const struct type *to = type_underlying(expr->type);
	const struct type *from = type_underlying(expr->operand->type);
	void *value;

	if (expr->kind == TX_BIT_CAST) {
		eval(f, expr->operand, out);
	} else if (has_width(to)) {
		convert_number(f, expr, to, out);
	} else if (to->kind == TYPE_SLICE && from->kind != TYPE_SLICE) {
		convert_to_slice(f, expr, out);
	} else if (type_is_pointer(to) ||
		   (to->kind == TYPE_STRING && type_is_pointer(from))) {
		convert_to_pointer(f, expr, from, out);
	} else if (from->kind == TYPE_NULL) {
		memset(out, 0, layout_size(f->in, to));
	} else if (from->kind == to->kind) {
		eval(f, expr->operand, out);
	} else if (from->kind == TYPE_REFERENCE &&
		   layout_size(f->in, from->pointer.element) ==
		   layout_size(f->in, to)) {
		value = eval_pointer(f, expr->operand);
		memcpy(out, value, layout_size(f->in, to));
	} else {
		refuse(f->in, expr->span, "the conversion of `%s` to `%s`",
		       type_name(f->in->arena, expr->operand->type),
		       type_name(f->in->arena, expr->type));
	}
}
