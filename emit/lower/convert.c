// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "lower/lower.h"

/*
 * Casts in C only where C would not come to the same value by itself: storing,
 * passing and returning convert, and so does computing with a wider operand.
 */
static bool is_numeric(const struct body *b, const struct type *type)
{
	return integer_bits(b->l, type) > 0;
}

static const struct cexpr *cast_to(struct body *b, const struct type *type,
				   const struct texpr *expr,
				   const struct cexpr *made)
{
	return cx_cast(b->arena, lower_type(b->l, type, expr->span), made);
}

/* Whether every value of @from is one of @to. */
static bool holds(const struct body *b, const struct type *to,
		  const struct type *from)
{
	unsigned int to_bits = integer_bits(b->l, to);
	unsigned int from_bits = integer_bits(b->l, from);

	if (integer_is_signed(to) == integer_is_signed(from))
		return to_bits >= from_bits;
	return integer_is_signed(to) && to_bits > from_bits;
}

/* One that C itself chooses a type for: unsigned, without negative members. */
static bool is_c_enum(const struct body *b, const struct type *type)
{
	type = type_underlying(type);
	return type->kind == TYPE_ENUM && integer_bits(b->l, type) == 32 &&
	       integer_is_signed(type);
}

static const struct cexpr *lower_numeric(struct body *b,
					 const struct texpr *expr,
					 enum want want)
{
	const struct texpr *operand = expr->operand;
	const struct cexpr *made, *masked;

	if (want == WANT_LOW_BITS && integer_bits(b->l, expr->type) <=
				     integer_bits(b->l, operand->type)) {
		made = lower_expr(b, operand, WANT_LOW_BITS);
		masked = mask_known(b, expr, made);
		return masked ? masked : made;
	}
	made = lower_expr(b, operand, WANT_EXACT);
	masked = mask_known(b, expr, made);
	if (masked)
		return cast_to(b, expr->type, expr, masked);
	if (want == WANT_LOW_BITS && !is_c_enum(b, operand->type))
		return made;
	/* C's enumerations are unsigned where no member is negative. */
	if (is_c_enum(b, operand->type) && !expr->is_constant &&
	    (integer_is_signed(expr->type) ||
	     integer_bits(b->l, expr->type) > 32))
		made = cast_to(b, type_underlying(operand->type)->
				  enumeration->base, expr, made);
	/* What a constant of C's is, only C knows. */
	if (want != WANT_TYPED && (expr->value ||
				   (expr->is_constant &&
				    expr->kind == TX_CONVERT) ||
				   holds(b, expr->type, operand->type)))
		return made;
	return cast_to(b, expr->type, expr, made);
}

/* An array that becomes a pointer to its first element, also by its address. */
static bool decays(const struct texpr *expr)
{
	const struct type *to = expr->type;

	return to->kind == TYPE_POINTER && expr->operand->kind == TX_ADDRESS &&
	       expr->operand->operand->type->kind == TYPE_ARRAY &&
	       to->pointer.element->kind != TYPE_ARRAY;
}

/* What C cannot look behind, or count from, as it is. */
static bool is_made_typed(const struct type *to, const struct type *from)
{
	return to->kind == TYPE_POINTER && from->kind == TYPE_POINTER &&
	       from->pointer.element->kind == TYPE_VOID &&
	       to->pointer.element->kind != TYPE_VOID;
}

static const struct cexpr *lower_to_pointer(struct body *b,
					    const struct texpr *expr,
					    enum want want)
{
	const struct texpr *operand = expr->operand;
	const struct type *from = operand->type;
	const struct cexpr *made;

	if (decays(expr))
		return lower_expr(b, operand->operand, WANT_EXACT);
	made = lower_expr(b, operand, WANT_EXACT);
	if (expr->type->kind == TYPE_REFERENCE && !type_is_pointer(from))
		return cx_address(b->arena, made);
	if (want == WANT_TYPED &&
	    is_made_typed(type_underlying(expr->type), type_underlying(from)))
		return cast_to(b, expr->type, expr, made);
	if (expr->kind == TX_CONVERT)
		return made;
	/* From and to `void *` C converts by itself. */
	if (type_is_pointer(from) && !from->pointer.is_user &&
	    !expr->type->pointer.is_user && !from->pointer.is_const &&
	    (from->pointer.element->kind == TYPE_VOID ||
	     expr->type->pointer.element->kind == TYPE_VOID))
		return made;
	return cast_to(b, expr->type, expr, made);
}

static const struct cexpr *lower_to_bool(struct body *b,
					 const struct texpr *expr)
{
	const struct cexpr *made = lower_expr(b, expr->operand, WANT_EXACT);

	if (expr->operand->type->kind == TYPE_BOOL)
		return made;
	return cx_binary(b->arena, "!=", made, cx_int(b->arena, 0));
}

/* Bytes that end in NUL, or a `void *` to them, as text. */
static const struct cexpr *lower_to_string(struct body *b,
					   const struct texpr *expr)
{
	const struct texpr *operand = expr->operand;
	const struct type *from = type_underlying(operand->type);
	const struct cexpr *made = lower_expr(b, operand, WANT_EXACT);

	if (from->pointer.element->kind == TYPE_VOID ||
	    b->l->backend->mixes_text_and_bytes)
		return made;
	return cast_to(b, expr->type, expr, made);
}

const struct cexpr *lower_convert(struct body *b, const struct texpr *expr,
				  enum want want)
{
	const struct type *to = type_underlying(expr->type);
	const struct type *from = type_underlying(expr->operand->type);
	const struct cexpr *made;

	/* Text is a pointer to const in C, which becomes any such pointer. */
	if (from->kind == TYPE_STRING && to->kind == TYPE_POINTER &&
	    to->pointer.element->kind == TYPE_VOID)
		return lower_expr(b, expr->operand, WANT_EXACT);
	if (from->kind == TYPE_STRING && to->kind == TYPE_POINTER)
		return cast_to(b, expr->type, expr,
			       lower_expr(b, expr->operand, WANT_EXACT));
	if (to->kind == TYPE_STRING && from->kind == TYPE_POINTER)
		return lower_to_string(b, expr);
	if (to->kind == TYPE_ENDIAN || from->kind == TYPE_ENDIAN)
		return lower_endian_cast(b, expr, want);
	if (is_numeric(b, to) && is_numeric(b, from))
		return lower_numeric(b, expr, want);
	if (type_is_pointer(to) &&
	    (type_is_pointer(from) || from->kind == TYPE_ARRAY ||
	     from->kind == TYPE_NULL || to->kind == TYPE_REFERENCE))
		return lower_to_pointer(b, expr, want);
	if (to->kind == TYPE_FLOAT || from->kind == TYPE_FLOAT) {
		made = lower_expr(b, expr->operand, WANT_EXACT);
		return want == WANT_LOW_BITS ? made :
					       cast_to(b, expr->type, expr, made);
	}
	if (to->kind == TYPE_BOOL)
		return lower_to_bool(b, expr);
	if (is_numeric(b, to) && from->kind == TYPE_BOOL) {
		made = lower_expr(b, expr->operand, WANT_EXACT);
		return want == WANT_TYPED ?
		       cast_to(b, expr->type, expr, made) : made;
	}
	if (to == from || from->kind == TYPE_NULL)
		return lower_expr(b, expr->operand, want);
	if ((type_is_pointer(to) && is_numeric(b, from)) ||
	    (is_numeric(b, to) && type_is_pointer(from)))
		return cast_to(b, expr->type, expr,
			       lower_expr(b, expr->operand, WANT_TYPED));
	if (to->kind == TYPE_FUNCTION || from->kind == TYPE_FUNCTION)
		return lower_expr(b, expr->operand, WANT_EXACT);
	not_yet(b->l, expr->span, "the conversion of `%s` to `%s` is",
		type_name(b->arena, expr->operand->type),
		type_name(b->arena, expr->type));
	return cx_int(b->arena, 0);
}
