// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Arithmetic on values that are known when translating. */
#include "check/internal.h"

#define INTEGER_MAX ((__int128)(~(unsigned __int128)0 >> 1))
#define INTEGER_MIN (-INTEGER_MAX - 1)

const struct value *value_integer(struct arena *arena, __int128 integer)
{
	struct value *value = arena_new_object(arena, struct value);

	value->kind = VALUE_INTEGER;
	value->integer = integer;
	return value;
}

const struct value *value_bool(struct arena *arena, bool boolean)
{
	struct value *value = arena_new_object(arena, struct value);

	value->kind = VALUE_BOOL;
	value->boolean = boolean;
	return value;
}

static const struct value *value_float(struct arena *arena, double floating)
{
	struct value *value = arena_new_object(arena, struct value);

	value->kind = VALUE_FLOAT;
	value->floating = floating;
	return value;
}

const char *value_text(struct arena *arena, const struct value *value)
{
	unsigned __int128 rest = value->integer;
	char digits[48];
	size_t at = sizeof(digits);
	bool is_negative = value->integer < 0;

	if (is_negative)
		rest = -rest;
	do {
		digits[--at] = '0' + (int)(rest % 10);
		rest /= 10;
	} while (rest);
	if (is_negative)
		digits[--at] = '-';
	return arena_strndup(arena, digits + at, sizeof(digits) - at);
}

bool value_fits(const struct value *value, const struct type *type)
{
	__int128 low, high;

	type_integer_range(type, &low, &high);
	return low <= value->integer && value->integer <= high;
}

/* The integer type whose width counts, or NULL: char, enum, untyped too. */
static const struct type *integer_type(const struct type *type)
{
	type = type_underlying(type);
	if (type->kind == TYPE_ENUM)
		type = type_underlying(type->enumeration->base);
	if (type->kind == TYPE_INTEGER || type->kind == TYPE_CHAR ||
	    type->kind == TYPE_UNTYPED_INTEGER)
		return type;
	return NULL;
}

/* How many bits a value of the type has; 0 where it has none by itself. */
static unsigned int type_bits(const struct type *type)
{
	if (type->kind == TYPE_CHAR)
		return 32;
	return type->kind == TYPE_INTEGER ? type->integer.bits : 0;
}

/* The value of @type that has the low bits of @integer. */
static __int128 wrap(__int128 integer, const struct type *type)
{
	unsigned int bits = type_bits(type);
	unsigned __int128 low = integer;

	if (!bits)
		return integer;
	low &= ((unsigned __int128)1 << bits) - 1;
	if (type->kind == TYPE_INTEGER && type->integer.is_signed &&
	    (low >> (bits - 1)))
		return (__int128)low - ((__int128)1 << bits);
	return low;
}

static void report_too_large(struct checker *checker, struct span span)
{
	diag_error(checker->diags, span, NULL,
		   "this constant needs more than 128 bits");
}

static const struct value *fold_integer_unary(struct checker *checker,
					      enum ast_operator op,
					      __int128 integer,
					      const struct type *type,
					      struct span span)
{
	type = integer_type(type);
	if (!type)
		return NULL;
	switch (op) {
	case OP_NEG:
		if (integer == INTEGER_MIN) {
			report_too_large(checker, span);
			return NULL;
		}
		return value_integer(checker->arena, wrap(-integer, type));
	case OP_BIT_NOT:
		return value_integer(checker->arena, wrap(~integer, type));
	default:
		return NULL;
	}
}

const struct value *fold_unary(struct checker *checker, enum ast_operator op,
			       const struct value *value,
			       const struct type *type, struct span span)
{
	switch (value->kind) {
	case VALUE_INTEGER:
		return fold_integer_unary(checker, op, value->integer, type,
					  span);
	case VALUE_FLOAT:
		if (op == OP_NEG)
			return value_float(checker->arena, -value->floating);
		return NULL;
	case VALUE_BOOL:
		if (op == OP_NOT)
			return value_bool(checker->arena, !value->boolean);
		return NULL;
	default:
		return NULL;
	}
}

/* What a comparison says where @order is <0, 0 or >0; false: it is none. */
static bool compare(enum ast_operator op, int order, bool *result)
{
	switch (op) {
	case OP_EQ:
		*result = order == 0;
		return true;
	case OP_NE:
		*result = order != 0;
		return true;
	case OP_LT:
		*result = order < 0;
		return true;
	case OP_GT:
		*result = order > 0;
		return true;
	case OP_LE:
		*result = order <= 0;
		return true;
	case OP_GE:
		*result = order >= 0;
		return true;
	default:
		return false;
	}
}

static const struct value *fold_shift(struct checker *checker,
				      enum ast_operator op, __int128 left,
				      __int128 count, const struct type *type,
				      struct span span)
{
	unsigned int bits = type_bits(type);

	if (count < 0 || count >= (bits ? bits : 128)) {
		diag_error(checker->diags, span, NULL,
			   "a shift by %s is not in 0 to %u",
			   value_text(checker->arena,
				      value_integer(checker->arena, count)),
			   (bits ? bits : 128) - 1);
		return NULL;
	}
	if (op == OP_SHR)
		return value_integer(checker->arena, left >> (int)count);
	if (!bits && (left > (INTEGER_MAX >> (int)count) ||
		      left < (INTEGER_MIN >> (int)count))) {
		report_too_large(checker, span);
		return NULL;
	}
	left = (__int128)((unsigned __int128)left << (int)count);
	return value_integer(checker->arena, wrap(left, type));
}

static const struct value *fold_division(struct checker *checker,
					 enum ast_operator op, __int128 left,
					 __int128 right,
					 const struct type *type,
					 struct span span)
{
	if (right == 0) {
		diag_error(checker->diags, span, NULL, "division by zero");
		return NULL;
	}
	if (right == -1) {
		/* The one quotient that may not fit. */
		if (op == OP_REM)
			return value_integer(checker->arena, 0);
		return fold_integer_unary(checker, OP_NEG, left, type, span);
	}
	return value_integer(checker->arena, wrap(op == OP_DIV ?
						  left / right : left % right,
						  type));
}

static const struct value *fold_integers(struct checker *checker,
					 enum ast_operator op, __int128 left,
					 __int128 right,
					 const struct type *type,
					 struct span span)
{
	bool overflow = false, result;
	__int128 integer;

	type = integer_type(type);
	if (!type)
		return NULL;
	if (compare(op, (left > right) - (left < right), &result))
		return value_bool(checker->arena, result);
	switch (op) {
	case OP_ADD:
		overflow = __builtin_add_overflow(left, right, &integer);
		break;
	case OP_SUB:
		overflow = __builtin_sub_overflow(left, right, &integer);
		break;
	case OP_MUL:
		overflow = __builtin_mul_overflow(left, right, &integer);
		break;
	case OP_BIT_AND:
		integer = left & right;
		break;
	case OP_BIT_OR:
		integer = left | right;
		break;
	case OP_BIT_XOR:
		integer = left ^ right;
		break;
	case OP_DIV:
	case OP_REM:
		return fold_division(checker, op, left, right, type, span);
	case OP_SHL:
	case OP_SHR:
		return fold_shift(checker, op, left, right, type, span);
	default:
		return NULL;
	}
	if (overflow) {
		report_too_large(checker, span);
		return NULL;
	}
	return value_integer(checker->arena, wrap(integer, type));
}

static const struct value *fold_floats(struct checker *checker,
				       enum ast_operator op, double left,
				       double right)
{
	bool result;

	if (left == left && right == right &&
	    compare(op, (left > right) - (left < right), &result))
		return value_bool(checker->arena, result);
	switch (op) {
	case OP_ADD:
		return value_float(checker->arena, left + right);
	case OP_SUB:
		return value_float(checker->arena, left - right);
	case OP_MUL:
		return value_float(checker->arena, left * right);
	case OP_DIV:
		return right == 0 ? NULL :
				    value_float(checker->arena, left / right);
	default:
		return NULL;
	}
}

static const struct value *fold_bools(struct checker *checker,
				      enum ast_operator op, bool left,
				      bool right)
{
	switch (op) {
	case OP_AND:
		return value_bool(checker->arena, left && right);
	case OP_OR:
		return value_bool(checker->arena, left || right);
	case OP_EQ:
		return value_bool(checker->arena, left == right);
	case OP_NE:
		return value_bool(checker->arena, left != right);
	default:
		return NULL;
	}
}

static bool same_string(const struct value *left, const struct value *right)
{
	return left->string.size == right->string.size &&
	       memcmp(left->string.bytes, right->string.bytes,
		      left->string.size) == 0;
}

const struct value *fold_binary(struct checker *checker, enum ast_operator op,
				const struct value *left,
				const struct value *right,
				const struct type *type, struct span span)
{
	if (left->kind != right->kind)
		return NULL;
	switch (left->kind) {
	case VALUE_INTEGER:
		return fold_integers(checker, op, left->integer,
				     right->integer, type, span);
	case VALUE_FLOAT:
		return fold_floats(checker, op, left->floating,
				   right->floating);
	case VALUE_BOOL:
		return fold_bools(checker, op, left->boolean, right->boolean);
	case VALUE_STRING:
		if (op != OP_EQ && op != OP_NE)
			return NULL;
		return value_bool(checker->arena,
				  same_string(left, right) == (op == OP_EQ));
	case VALUE_NULL:
		if (op != OP_EQ && op != OP_NE)
			return NULL;
		return value_bool(checker->arena, op == OP_EQ);
	}
	return NULL;
}

/* An integer as a value of @to. */
static const struct value *cast_integer(struct checker *checker,
					__int128 integer,
					const struct type *to)
{
	const struct type *type = integer_type(to);

	if (type)
		return value_integer(checker->arena, wrap(integer, type));
	to = type_underlying(to);
	if (to->kind == TYPE_BOOL)
		return value_bool(checker->arena, integer != 0);
	if (to->kind == TYPE_FLOAT || to->kind == TYPE_UNTYPED_FLOAT)
		return value_float(checker->arena, (double)integer);
	return NULL;
}

const struct value *fold_cast(struct checker *checker,
			      const struct value *value,
			      const struct type *to)
{
	const struct type *below = type_underlying(to);

	switch (value->kind) {
	case VALUE_INTEGER:
		return cast_integer(checker, value->integer, to);
	case VALUE_BOOL:
		return cast_integer(checker, value->boolean, to);
	case VALUE_FLOAT:
		if (below->kind == TYPE_FLOAT ||
		    below->kind == TYPE_UNTYPED_FLOAT)
			return value;
		/* What no integer holds has no value that is the same. */
		if (!integer_type(to) || !(value->floating > -0x1p64 &&
					   value->floating < 0x1p64))
			return NULL;
		return cast_integer(checker, (__int128)value->floating, to);
	case VALUE_STRING:
		return below->kind == TYPE_STRING ? value : NULL;
	case VALUE_NULL:
		if (below->kind == TYPE_POINTER || below->kind == TYPE_STRING ||
		    below->kind == TYPE_FUNCTION || below->kind == TYPE_SLICE)
			return value;
		return NULL;
	}
	return NULL;
}
