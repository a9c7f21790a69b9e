// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* The arithmetic of arc.md 3.1 to 3.3. */
#include <string.h>

#include "interp.h"

typedef unsigned __int128 wide;

bool has_width(const struct type *type)
{
	switch (type_underlying(type)->kind) {
	case TYPE_BOOL:
	case TYPE_INTEGER:
	case TYPE_CHAR:
	case TYPE_ENUM:
	case TYPE_ENDIAN:
		return true;
	default:
		return false;
	}
}

struct width width_of(const struct type *type)
{
	type = type_underlying(type);
	switch (type->kind) {
	case TYPE_BOOL:
		return (struct width){ 8, false };
	case TYPE_CHAR:
		return (struct width){ 32, false };
	case TYPE_INTEGER:
		return (struct width){ type->integer.bits,
				       type->integer.is_signed };
	case TYPE_ENDIAN:
		return (struct width){ type->endian.bits, false };
	case TYPE_ENUM:
		return width_of(type->enumeration->base);
	default:
		return (struct width){ 64, false };	/* pointers */
	}
}

__int128 wrap(__int128 number, struct width width)
{
	wide low = (wide)number & (((wide)1 << width.bits) - 1);

	if (width.is_signed && low >> (width.bits - 1))
		return (__int128)low - ((__int128)1 << width.bits);
	return (__int128)low;
}

__int128 load(const struct type *type, const void *from)
{
	struct width width = width_of(type);
	uint64_t bytes = 0;

	/* The host is little-endian, as all targets are. */
	memcpy(&bytes, from, width.bits / 8);
	return wrap((__int128)bytes, width);
}

void store(const struct type *type, void *to, __int128 number)
{
	uint64_t bytes = (uint64_t)number;

	memcpy(to, &bytes, width_of(type).bits / 8);
}

static __int128 shift(enum ast_operator op, __int128 left, __int128 right,
		      struct width width)
{
	unsigned int count = (unsigned int)right;

	/* A count is taken modulo the width, but for a constant, which has none. */
	if (width.bits <= 64)
		count &= width.bits - 1;
	if (op == OP_SHL)
		return (__int128)((wide)left << count);
	/* A negative number keeps its sign: it is divided, rounded down. */
	if (left < 0)
		return -((-left + ((__int128)1 << count) - 1) >> count);
	return left >> count;
}

static __int128 divide(const struct interp *in, const struct texpr *at,
		       enum ast_operator op, __int128 left, __int128 right,
		       struct width width)
{
	__int128 quotient;

	if (!right)
		refuse(in, at->span, "a division by zero, which may be anything");
	quotient = left / right;
	if (wrap(quotient, width) != quotient)
		refuse(in, at->span, "MIN / -1, which may be anything");
	return op == OP_DIV ? quotient : left - quotient * right;
}

__int128 compute(const struct interp *in, const struct texpr *at,
		 enum ast_operator op, __int128 left, __int128 right,
		 struct width width)
{
	__int128 made;

	switch (op) {
	case OP_ADD:
		made = (__int128)((wide)left + (wide)right);
		break;
	case OP_SUB:
		made = (__int128)((wide)left - (wide)right);
		break;
	case OP_MUL:
		made = (__int128)((wide)left * (wide)right);
		break;
	case OP_DIV:
	case OP_REM:
		made = divide(in, at, op, left, right, width);
		break;
	case OP_BIT_AND:
		made = left & right;
		break;
	case OP_BIT_OR:
		made = left | right;
		break;
	case OP_BIT_XOR:
		made = left ^ right;
		break;
	case OP_SHL:
	case OP_SHR:
		made = shift(op, left, right, width);
		break;
	default:
		refuse(in, at->span, "operator %d", op);
	}
	return wrap(made, width);
}

bool compare(enum ast_operator op, __int128 left, __int128 right)
{
	switch (op) {
	case OP_EQ:
		return left == right;
	case OP_NE:
		return left != right;
	case OP_LT:
		return left < right;
	case OP_GT:
		return left > right;
	case OP_LE:
		return left <= right;
	default:
		return left >= right;
	}
}

/* Wide enough for any constant: nothing is cut off before a cast. */
static const struct width free_width = { 127, true };

static __int128 extern_number(struct frame *f, const struct texpr *expr)
{
	uint64_t bytes = 0;

	if (!has_width(expr->type))
		refuse(f->in, expr->span, "a constant of C without a type");
	eval_extern(f, expr, &bytes);
	return load(expr->type, &bytes);
}

static bool is_swapped(const struct texpr *cast)
{
	return type_underlying(cast->type)->kind == TYPE_ENDIAN ||
	       type_underlying(cast->operand->type)->kind == TYPE_ENDIAN;
}

/*
 * A constant's number: constants have any precision until they are used, so
 * what is in between is not cut to the type, except by `~` and casts.
 */
__int128 exact(struct frame *f, const struct texpr *expr)
{
	__int128 left;

	switch (expr->kind) {
	case TX_INTEGER:
	case TX_CHARACTER:
		return expr->value->integer;
	case TX_ENUMERATOR:
		return expr->enumerator->value;
	case TX_BUILTIN:
		return builtin_number(f, expr);
	case TX_CONSTANT:
		if (!expr->constant->init)
			return extern_number(f, expr);
		return exact(f, expr->constant->init);
	case TX_UNARY:
		left = exact(f, expr->operation.left);
		if (expr->operation.op == OP_NEG)
			return -left;
		return has_width(expr->type) ? wrap(~left, width_of(expr->type))
					     : ~left;
	case TX_BINARY:
		left = exact(f, expr->operation.left);
		return compute(f->in, expr, expr->operation.op, left,
			       exact(f, expr->operation.right), free_width);
	case TX_CONVERT:
		if (!has_width(expr->operand->type))
			return exact(f, expr->operand);
		/* fall through */
	case TX_CAST:
		if (is_swapped(expr))
			return eval_number(f, expr);
		if (expr->operand->type->kind == TYPE_UNTYPED_INTEGER ||
		    expr->operand->is_constant)
			return wrap(exact(f, expr->operand),
				    width_of(expr->type));
		/* fall through */
	default:
		return eval_number(f, expr);
	}
}
