// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include <string.h>

#include "interp.h"

static bool is_address(const struct type *type)
{
	type = type_underlying(type);
	return type->kind == TYPE_POINTER;
}

static size_t step_of(struct frame *f, const struct type *pointer)
{
	const struct type *element =
		type_underlying(pointer)->pointer.element;

	return element->kind == TYPE_VOID ? 1 : layout_size(f->in, element);
}

/* p + n, n + p, p - n, p - q; the operands are evaluated. */
static void move_pointer(struct frame *f, const struct texpr *at,
			 enum ast_operator op, const struct type *left_type,
			 __int128 left, const struct type *right_type,
			 __int128 right, void *out)
{
	__int128 made;
	size_t step;

	if (is_address(left_type) && is_address(right_type)) {
		step = step_of(f, left_type);
		made = (left - right) / (__int128)(step ? step : 1);
		store(at->type, out, made);
		return;
	}
	if (is_address(right_type)) {
		made = right + left * (__int128)step_of(f, right_type);
	} else {
		right *= (__int128)step_of(f, left_type);
		made = op == OP_ADD ? left + right : left - right;
	}
	memcpy(out, &(uint64_t){ (uint64_t)made }, 8);
}

/* One operation on a value that was read already and one that is not yet. */
void apply(struct frame *f, const struct texpr *at, enum ast_operator op,
	   const struct type *type, const void *left, const struct texpr *right,
	   void *out)
{
	__int128 first = load(type, left);
	__int128 second = eval_number(f, right);

	if (is_address(type) || is_address(right->type)) {
		move_pointer(f, at, op, type, first, right->type, second, out);
		return;
	}
	if (!has_width(type))
		refuse(f->in, at->span, "arithmetic on a `%s`",
		       type_name(f->in->arena, type));
	store(type, out, compute(f->in, at, op, first, second, width_of(type)));
}

static void eval_comparison(struct frame *f, const struct texpr *expr,
			    void *out)
{
	const struct texpr *left = expr->operation.left;
	const struct texpr *right = expr->operation.right;
	__int128 first, second;

	first = eval_number(f, left);
	second = eval_number(f, right);
	*(bool *)out = compare(expr->operation.op, first, second);
}

static void eval_logical(struct frame *f, const struct texpr *expr, void *out)
{
	bool left = eval_number(f, expr->operation.left) != 0;
	bool decides = expr->operation.op == OP_OR;
	const struct deferred *outer = f->deferred;

	*(bool *)out = left == decides ? decides :
		       eval_number(f, expr->operation.right) != 0;
	/* What the right side holds is released when that is known. */
	run_deferred(f, outer, FLOW_NEXT);
}

static void eval_unary(struct frame *f, const struct texpr *expr, void *out)
{
	__int128 operand = eval_number(f, expr->operation.left);

	switch (expr->operation.op) {
	case OP_NOT:
		*(bool *)out = !operand;
		break;
	case OP_NEG:
		store(expr->type, out, -operand);
		break;
	default:
		store(expr->type, out, ~operand);
		break;
	}
}

/* Folding and these rules must come to the same number. */
static void check_constant(struct frame *f, const struct texpr *expr)
{
	if (exact(f, expr) != expr->value->integer)
		refuse(f->in, expr->span, "a constant that was folded to "
		       "%lld, and is %lld", (long long)expr->value->integer,
		       (long long)exact(f, expr));
}

void eval_operator(struct frame *f, const struct texpr *expr, void *out)
{
	enum ast_operator op = expr->operation.op;

	if (expr->value && expr->value->kind == VALUE_INTEGER) {
		check_constant(f, expr);
		store(expr->type, out, exact(f, expr));
		return;
	}
	if (expr->kind == TX_UNARY) {
		eval_unary(f, expr, out);
	} else if (op == OP_AND || op == OP_OR) {
		eval_logical(f, expr, out);
	} else if (op >= OP_EQ && op <= OP_GE) {
		eval_comparison(f, expr, out);
	} else {
		void *left = eval_temporary(f, expr->operation.left);

		apply(f, expr, op, expr->operation.left->type, left,
		      expr->operation.right, out);
	}
}

void eval_increment(struct frame *f, const struct texpr *expr, void *out)
{
	unsigned char *place = eval_place(f, expr->increment.operand);
	const struct type *type = expr->increment.operand->type;
	__int128 old = load(type, place), made;
	__int128 step = is_address(type) ? (__int128)step_of(f, type) : 1;

	made = expr->increment.is_decrement ? old - step : old + step;
	if (has_width(type))
		made = wrap(made, width_of(type));
	store(type, place, made);
	store(type, out, expr->increment.is_prefix ? made : old);
}
