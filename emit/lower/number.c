// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "lower/lower.h"

static const char *digits(struct lower *l, unsigned __int128 value,
			  unsigned int base)
{
	unsigned long long low = (unsigned long long)value;

	switch (base) {
	case 16:
	case 2:		/* C has no binary numbers that all compilers take */
		return arena_printf(l->arena, "0x%llx", low);
	case 8:
		return arena_printf(l->arena, low ? "0%llo" : "%llo", low);
	default:
		return arena_printf(l->arena, "%llu", low);
	}
}

static const char *suffix(struct lower *l, const struct type *type)
{
	bool is_signed = integer_is_signed(type);

	if (integer_bits(l, type) < 64)
		return is_signed ? "" : "U";
	type = type_underlying(type);
	if (type->kind == TYPE_INTEGER && type->integer.is_size)
		return is_signed ? "L" : "UL";
	return is_signed ? "LL" : "ULL";
}

const struct cexpr *lower_integer(struct lower *l, __int128 value,
				  unsigned int base, const struct type *type,
				  bool is_typed)
{
	unsigned __int128 size = value < 0 ? -(unsigned __int128)value :
					     (unsigned __int128)value;
	const struct cexpr *number;
	const char *text;

	/* The lowest number of a type has no literal in C. */
	if (value == INT_MIN || value == LLONG_MIN) {
		use_c_header(l, HEADER_LIMITS);
		return cx_name(l->arena, value == INT_MIN ?
					 l->backend->int32_min :
					 l->backend->int64_min);
	}
	text = digits(l, size, base);
	/* Decimal numbers beyond long are no numbers without a suffix. */
	if ((is_typed && integer_bits(l, type) >= 32 && *suffix(l, type)) ||
	    size > LLONG_MAX || (size > INT_MAX && base != 16 &&
				 integer_bits(l, type) == 32))
		text = arena_printf(l->arena, "%s%s", text, suffix(l, type));
	number = cx_number(l->arena, text);
	return value < 0 ? cx_unary(l->arena, "-", number) : number;
}

/* Digits as the source has them: with the zeros in front, in its case. */
static const struct cexpr *as_written(struct body *b, const struct texpr *expr,
				      const struct cexpr *number)
{
	static const char digits[] = "0123456789abcdefABCDEF";
	const struct span *span = &expr->span;
	char *text, *end;

	if (expr->kind != TX_INTEGER || expr->base != 16 || !span->source ||
	    number->kind != CX_NUMBER || strncmp(number->text, "0x", 2))
		return number;
	text = arena_strndup(b->arena, span->source->text + span->start,
			     span->end - span->start);
	end = text;
	for (const char *from = text; *from; from++)
		if (*from != '_')
			*end++ = *from;
	*end = '\0';
	/* An instance's literal may stand for another expression. */
	if (strncmp(text, "0x", 2) || !text[2] ||
	    text[2 + strspn(text + 2, digits)] ||
	    strtoull(text, NULL, 16) != (unsigned long long)expr->value->integer)
		return number;
	return cx_number(b->arena, arena_printf(b->arena, "%s%s", text,
		number->text + 2 + strspn(number->text + 2, digits)));
}

const struct cexpr *lower_number(struct body *b, const struct texpr *expr,
				enum want want)
{
	return as_written(b, expr,
			  lower_integer(b->l, expr->value->integer,
					expr->base ? expr->base : 10,
					expr->type, want == WANT_TYPED));
}

static bool fits_int(const struct value *value)
{
	return value && value->kind == VALUE_INTEGER &&
	       value->integer >= INT_MIN && value->integer <= INT_MAX;
}

/* Set in lower.sizes once it is known whether a constant is a size. */
enum { SIZE_NO = 1, SIZE_YES };

/* Asked once of each constant: they may be made from one another. */
static bool is_size_constant(const struct lower *l,
			     const struct constant *constant)
{
	unsigned char *known = &l->sizes[constant->entity.id];

	if (constant->entity.is_extern)
		return false;
	if (!*known)
		*known = is_size_in_c(l, constant->init) ? SIZE_YES : SIZE_NO;
	return *known == SIZE_YES;
}

bool is_size_in_c(const struct lower *l, const struct texpr *expr)
{
	switch (expr->kind) {
	case TX_BUILTIN:
		return expr->builtin.id == BUILTIN_LENGTH ||
		       expr->builtin.id == BUILTIN_STRLEN ||
		       expr->builtin.id == BUILTIN_SIZEOF ||
		       expr->builtin.id == BUILTIN_ALIGNOF ||
		       expr->builtin.id == BUILTIN_OFFSETOF;
	case TX_CALL:
		/* A macro that is told a type alone asks for its size. */
		return expr->is_constant && expr->call.function->has_types_last;
	case TX_CONSTANT:
		return is_size_constant(l, expr->constant);
	case TX_UNARY:
		return is_size_in_c(l, expr->operation.left);
	case TX_BINARY:
		return is_size_in_c(l, expr->operation.left) ||
		       is_size_in_c(l, expr->operation.right);
	case TX_CONVERT:
		return expr->is_constant && is_size_in_c(l, expr->operand);
	default:
		return false;
	}
}

static bool is_negative(const struct texpr *expr)
{
	return expr->value && expr->value->kind == VALUE_INTEGER &&
	       expr->value->integer < 0;
}

/* Whether C computes with size_t where arc has a number below zero. */
static bool loses_sign(const struct lower *l, const struct texpr *expr)
{
	return is_size_in_c(l, expr) &&
	       (is_negative(expr) || is_negative(expr->operation.left) ||
		is_negative(expr->operation.right));
}

/* ~x of a plain number is the same in C as long as no type cuts it off. */
static bool is_plain_complement(const struct texpr *expr)
{
	return expr->value->integer == ~expr->operation.left->value->integer;
}

/* Whether a number is the same in the other type, and an int in C. */
static bool keeps_number(const struct texpr *expr)
{
	const struct value *from = expr->operand->value;

	return fits_int(expr->value) && fits_int(from) &&
	       from->integer == expr->value->integer;
}

/*
 * As long as every step fits into int, C's int arithmetic on plain numbers
 * gives arc's exact values. Anything else is printed as its value.
 */
bool keeps_shape(const struct lower *l, const struct texpr *expr)
{
	switch (expr->kind) {
	case TX_INTEGER:
	case TX_CONSTANT:
	case TX_ENUMERATOR:
		return !expr->value || fits_int(expr->value);
	case TX_UNARY:
		return fits_int(expr->value) &&
		       keeps_shape(l, expr->operation.left) &&
		       !is_size_in_c(l, expr) &&
		       (expr->operation.op != OP_BIT_NOT ||
			is_plain_complement(expr));
	case TX_BINARY:
		return fits_int(expr->value) && !loses_sign(l, expr) &&
		       keeps_shape(l, expr->operation.left) &&
		       keeps_shape(l, expr->operation.right);
	case TX_CONVERT:
	case TX_CAST:
		return keeps_number(expr) && !is_size_in_c(l, expr->operand) &&
		       keeps_shape(l, expr->operand);
	case TX_BUILTIN:
		return true;
	default:
		return false;
	}
}

/* The shortest decimal that is the same number, and a float in C. */
const struct cexpr *lower_float(struct lower *l, double value,
				const struct type *type)
{
	bool is_double = type_underlying(type)->integer.bits == 64;
	const char *text = NULL;

	for (int digits = 1; digits <= 17; digits++) {
		text = arena_printf(l->arena, "%.*g", digits, value);
		if (strtod(text, NULL) == value)
			break;
	}
	if (!strpbrk(text, ".en"))
		text = arena_printf(l->arena, "%s.0", text);
	if (!is_double)
		text = arena_printf(l->arena, "%sf", text);
	return cx_number(l->arena, text);
}
