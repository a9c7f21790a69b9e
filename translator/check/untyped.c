// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * Integer constants before they have a type (arc.md 3.1). A constant whose
 * value is known is loose: it may become any type that holds the value, and
 * then all of its tree gets that type. One whose value C alone knows (sizeof)
 * is open, as is `1 << n`, until the place where it is used gives it a type.
 */
#include "check/expr.h"

bool is_arithmetic(const struct type *type)
{
	return type->kind == TYPE_INTEGER || type->kind == TYPE_CHAR ||
	       type->kind == TYPE_UNTYPED_INTEGER;
}

bool is_loose(const struct texpr *expr)
{
	return expr->is_constant && expr->value &&
	       expr->value->kind == VALUE_INTEGER &&
	       is_arithmetic(expr->type);
}

bool is_open(const struct texpr *expr)
{
	return expr->type->kind == TYPE_UNTYPED_INTEGER && !expr->value;
}

static struct texpr *copy_as(struct checker *checker, const struct texpr *expr,
			     const struct type *to)
{
	struct texpr *copy = arena_new_object(checker->arena, struct texpr);

	*copy = *expr;
	copy->type = to;
	return copy;
}

/* The value alone, where the tree cannot be had in the type. */
static struct texpr *collapsed(struct checker *checker,
			       const struct texpr *expr, const struct type *to,
			       const struct value *value)
{
	struct texpr *number = texpr_value(checker, TX_INTEGER, to, value,
					   expr->span);

	number->base = 10;
	return number;
}

static struct texpr *rebuild(struct checker *checker, struct texpr *expr,
			     const struct type *to);

/* An operand of a tree that gets a type, or NULL where it does not fit. */
static struct texpr *rebuild_operand(struct checker *checker,
				     const struct texpr *operand,
				     const struct type *to)
{
	if (is_loose(operand) && !value_fits(operand->value, to))
		return NULL;
	return rebuild(checker, (struct texpr *)operand, to);
}

static struct texpr *rebuild_operation(struct checker *checker,
				       struct texpr *expr,
				       const struct type *to)
{
	enum ast_operator op = expr->operation.op;
	const struct texpr *left, *right = expr->operation.right;
	struct texpr *copy;

	left = rebuild_operand(checker, expr->operation.left, to);
	if (expr->kind == TX_BINARY && op != OP_SHL && op != OP_SHR)
		right = rebuild_operand(checker, right, to);
	if (!left || (expr->kind == TX_BINARY && !right))
		return expr->value ? collapsed(checker, expr, to, expr->value)
				   : NULL;
	copy = copy_as(checker, expr, to);
	copy->operation.left = left;
	copy->operation.right = right;
	return copy;
}

/* A loose or open tree in another type; NULL where a part does not fit. */
static struct texpr *rebuild(struct checker *checker, struct texpr *expr,
			     const struct type *to)
{
	struct texpr *around;

	if (expr->type == to)
		return expr;
	switch (expr->kind) {
	case TX_INTEGER:
	case TX_CHARACTER:
	case TX_CONSTANT:
	case TX_BUILTIN:
		return copy_as(checker, expr, to);
	case TX_UNARY:
	case TX_BINARY:
		return rebuild_operation(checker, expr, to);
	default:
		around = converted(checker, expr, to);
		around->value = expr->value;
		return around;
	}
}

/*
 * `~1` is -2; where an unsigned type is asked for it is all the other bits of
 * that type, as its writer means it.
 */
static struct texpr *complement_as(struct checker *checker,
				   struct texpr *expr, const struct type *to)
{
	const struct value *operand, *value;
	struct texpr *copy;

	if (expr->kind != TX_UNARY || expr->operation.op != OP_BIT_NOT ||
	    expr->type->kind != TYPE_UNTYPED_INTEGER)
		return NULL;
	operand = expr->operation.left->value;
	if (!operand || !value_fits(operand, to))
		return NULL;
	value = fold_unary(checker, OP_BIT_NOT, operand, type_underlying(to),
			   expr->span);
	if (!value)
		return NULL;
	copy = copy_as(checker, expr, to);
	copy->operation.left = rebuild(checker,
				       (struct texpr *)expr->operation.left,
				       to);
	copy->value = value;
	return copy;
}

bool is_float_constant(const struct texpr *expr)
{
	return expr->is_constant && expr->value &&
	       expr->value->kind == VALUE_FLOAT;
}

/* A number as one of floating point: exact constants fit into any of them. */
static struct texpr *float_as(struct checker *checker, struct texpr *expr,
			      const struct type *to)
{
	const struct value *value = expr->value;

	if (!is_loose(expr) && !is_float_constant(expr))
		return NULL;
	if (value->kind == VALUE_INTEGER)
		value = fold_cast(checker, value, to);
	return texpr_value(checker, TX_FLOAT, to, value, expr->span);
}

struct texpr *constant_as(struct checker *checker, struct texpr *expr,
			  const struct type *to)
{
	const struct type *base = type_underlying(to);

	if (base->kind == TYPE_FLOAT)
		return float_as(checker, expr, to);
	if (is_float_constant(expr))
		return NULL;
	if (base->kind == TYPE_UNTYPED_INTEGER)
		return rebuild(checker, expr, to);
	if (base->kind != TYPE_INTEGER && base->kind != TYPE_CHAR)
		return NULL;
	if (is_open(expr))
		return rebuild(checker, expr, to);
	if (value_fits(expr->value, base))
		return rebuild(checker, expr, to);
	return complement_as(checker, expr, to);
}

/* The type of `let x = c`: the first that holds it. */
static const struct type *own_type(struct checker *checker,
				   const struct texpr *expr)
{
	const struct type *const candidates[] = {
		type_integer(checker->types, 32, true),
		type_integer(checker->types, 64, true),
		type_integer(checker->types, 64, false),
	};

	for (size_t i = 0; i < 3; i++)
		if (value_fits(expr->value, candidates[i]))
			return candidates[i];
	return NULL;
}

bool has_own_type(struct checker *checker, const struct texpr *expr)
{
	return expr->type->kind != TYPE_UNTYPED_INTEGER || is_open(expr) ||
	       own_type(checker, expr);
}

struct texpr *default_type(struct checker *checker, struct texpr *expr)
{
	const struct type *type;
	struct texpr *result;

	if (expr->type->kind != TYPE_UNTYPED_INTEGER)
		return expr;
	if (is_open(expr))
		type = expr->is_constant ? type_size(checker->types, false) :
		       type_integer(checker->types, 32, true);
	else
		type = own_type(checker, expr);
	result = type ? constant_as(checker, expr, type) : NULL;
	if (result)
		return result;
	diag_error(checker->diags, expr->span, NULL,
		   "no integer type holds this value");
	return texpr_bad(checker, expr->span);
}
