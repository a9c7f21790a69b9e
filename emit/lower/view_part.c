// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * A part of a slice, array or text: `a[low:high]` as a pointer and a length.
 */
#include "lower/lower.h"

/* Whether the lower bound is evaluated before all else: effect.c asks. */
bool is_hoisted_bound(unsigned int effects)
{
	return effects & ~(unsigned int)EFFECT_READ_LOCAL;
}

bool is_zero_bound(const struct texpr *expr)
{
	return !expr || (expr->value && expr->value->kind == VALUE_INTEGER &&
			 !expr->value->integer);
}

static bool has_value(const struct texpr *expr)
{
	return expr && expr->value && expr->value->kind == VALUE_INTEGER;
}

/* A bound that is needed twice, and must be the same both times. */
static bool needs_own_local(const struct body *b, const struct texpr *bound)
{
	return !bound->is_constant && is_hoisted_bound(effects_of(b, bound));
}

static const struct cexpr *bound_of(struct body *b,
				    const struct texpr *bound)
{
	return needs_own_local(b, bound) ? into_local(b, bound) :
					   lower_expr(b, bound, WANT_EXACT);
}

/* Bytes of a text, for C compilers that tell `char *` from `u8 *`. */
static const struct cexpr *as_byte_pointer(struct body *b,
					   const struct cexpr *text,
					   struct span span)
{
	const struct type *byte = type_integer(b->l->module.program->types, 8,
					       false);

	if (b->l->backend->mixes_text_and_bytes)
		return text;
	return cx_cast(b->arena,
		       ct_pointer(b->arena,
				  ct_const(b->arena,
					   lower_type(b->l, byte, span))),
		       text);
}

struct view view_of_text(struct body *b, const struct texpr *text)
{
	struct view view;

	if (text->value && text->value->kind == VALUE_STRING) {
		view.data = lower_expr(b, text, WANT_EXACT);
		view.length = text->kind == TX_CONSTANT ?
			cx_binary(b->arena, "-",
				  cx_sizeof(b->arena, view.data),
				  cx_int(b->arena, 1)) :
			cx_number(b->arena, arena_printf(b->arena, "%zu",
						text->value->string.size));
		view.is_typed = text->kind == TX_CONSTANT;
	} else {
		view.data = steady_text(b, text);
		view.length = length_of_text(b, text, view.data);
		view.is_typed = true;
	}
	view.data = as_byte_pointer(b, view.data, text->span);
	return view;
}

/* What is sliced, without its length where that is not asked for. */
static struct view view_of_object(struct body *b, const struct texpr *object,
				  bool needs_length)
{
	struct view view = { .is_typed = true };
	const struct type *type = type_underlying(object->type);

	if (type->kind == TYPE_SLICE)
		return lower_view(b, object);
	if (type->kind == TYPE_STRING && needs_length)
		return view_of_text(b, object);
	if (type->kind == TYPE_STRING) {
		view.data = as_byte_pointer(b, lower_expr(b, object,
							  WANT_EXACT),
					    object->span);
		return view;
	}
	view.data = lower_expr(b, object, type_is_pointer(object->type) ?
			       WANT_TYPED : WANT_EXACT);
	if (needs_length)
		view.length = array_length(b, object);
	return view;
}

static const struct cexpr *span_length(struct body *b,
				       const struct texpr *low_expr,
				       const struct cexpr *low,
				       const struct texpr *high_expr,
				       const struct cexpr *high)
{
	if (is_zero_bound(low_expr))
		return high;
	if (has_value(low_expr) && has_value(high_expr) &&
	    low->kind == CX_NUMBER && high->kind == CX_NUMBER)
		return cx_int(b->arena, (long long)
			      (high_expr->value->integer -
			       low_expr->value->integer));
	return cx_binary(b->arena, "-", high, low);
}

static const struct cexpr *into_local_unless_constant(struct body *b,
						      const struct texpr *expr)
{
	return expr->is_constant || !effects_of(b, expr) ?
		lower_expr(b, expr, WANT_EXACT) : into_local(b, expr);
}

bool is_checked_slice(const struct lower *l, const struct texpr *expr)
{
	const struct texpr *object = expr->index.object;
	const struct texpr *low = expr->index.low, *high = expr->index.high;

	if (!l->backend->check_bound || (is_zero_bound(low) && !high))
		return false;
	/* The checker has looked at constants. */
	return type_underlying(object->type)->kind != TYPE_ARRAY ||
	       (low && !has_value(low)) || (high && !has_value(high));
}

/* A bound in a local of its own, checked where there is something to hold it. */
static const struct cexpr *own_bound(struct body *b, const char *wanted,
				     const struct cexpr *bound,
				     const struct cexpr *length,
				     struct span span)
{
	const struct cexpr *local;

	if (length)
		bound = checked_bound(b, bound, length, span);
	local = cx_name(b->arena, temporary(b, wanted, view_length(b->l)));
	push(b, cs_assign(b->arena, local, bound));
	return local;
}

/* The same where bounds are checked: 0 <= low <= high <= length. */
static struct view view_of_checked(struct body *b, const struct texpr *expr)
{
	const struct texpr *low_expr = expr->index.low;
	const struct texpr *high_expr = expr->index.high;
	const struct texpr *const operands[] = {
		expr->index.object, low_expr, high_expr,
	};
	bool is_pointer = type_underlying(operands[0]->type)->kind ==
			  TYPE_POINTER;
	struct view view = operands[0]->type->kind == TYPE_SLICE ?
		lower_view_operand(b, operands, 3, 0) :
		view_of_object(b, operands[0], !is_pointer);
	const struct cexpr *low = NULL, *high = view.length;

	if (!is_zero_bound(low_expr))
		low = into_local_unless_constant(b, low_expr);
	if (high_expr)
		high = own_bound(b, "end",
				 lower_expr(b, high_expr, WANT_EXACT),
				 view.length, expr->span);
	if (!low)
		return (struct view){ view.data, high, true };
	low = own_bound(b, "start", low, high, expr->span);
	return (struct view){
		cx_binary(b->arena, "+", view.data, low),
		cx_binary(b->arena, "-", high, low), true,
	};
}

static struct view view_of_slice(struct body *b, const struct texpr *expr)
{
	const struct texpr *object = expr->index.object;
	const struct texpr *low_expr = expr->index.low;
	const struct texpr *high_expr = expr->index.high;
	const struct type *type = type_underlying(object->type);
	const struct cexpr *low = NULL, *high;
	struct view view = view_of_object(b, object, !high_expr);

	if (!is_zero_bound(low_expr))
		low = bound_of(b, low_expr);
	high = high_expr ? lower_expr(b, high_expr, WANT_EXACT) : view.length;
	if (!high_expr && low && type->kind == TYPE_ARRAY &&
	    has_value(low_expr))
		view.length = cx_number(b->arena,
			arena_printf(b->arena, "%llu", (unsigned long long)
				     (type->array.count -
				      (uint64_t)low_expr->value->integer)));
	else
		view.length = span_length(b, low_expr, low, high_expr, high);
	view.is_typed = view.is_typed && !high_expr;
	if (low)
		view.data = cx_binary(b->arena, "+", view.data, low);
	return view;
}

struct view view_of_part(struct body *b, const struct texpr *expr)
{
	return is_checked_slice(b->l, expr) ? view_of_checked(b, expr) :
					      view_of_slice(b, expr);
}
