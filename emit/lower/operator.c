// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "lower/lower.h"
#include "lower/owned.h"

const char *binary_spelling(enum ast_operator op)
{
	static const char *const spellings[] = {
		[OP_OR] = "||", [OP_AND] = "&&", [OP_BIT_OR] = "|",
		[OP_BIT_XOR] = "^", [OP_BIT_AND] = "&", [OP_EQ] = "==",
		[OP_NE] = "!=", [OP_LT] = "<", [OP_GT] = ">", [OP_LE] = "<=",
		[OP_GE] = ">=", [OP_SHL] = "<<", [OP_SHR] = ">>",
		[OP_ADD] = "+", [OP_SUB] = "-", [OP_MUL] = "*", [OP_DIV] = "/",
		[OP_REM] = "%", [OP_NEG] = "-", [OP_NOT] = "!",
		[OP_BIT_NOT] = "~",
	};

	return spellings[op];
}

static const struct ctype *own_type(struct body *b, const struct texpr *expr)
{
	return lower_type(b->l, expr->type, expr->span);
}

/* Whether C computes in a wider type than arc: int for 8 and 16 bits. */
static bool is_narrow(const struct body *b, const struct texpr *expr)
{
	unsigned int bits = integer_bits(b->l, expr->type);

	return bits == 8 || bits == 16;
}

/* @made has the low bits of a narrow value right: cut off the rest. */
static const struct cexpr *narrow(struct body *b, const struct texpr *expr,
				  const struct cexpr *made, enum want want)
{
	const struct cexpr *masked;

	if (!is_narrow(b, expr))
		return made;
	masked = mask_known(b, expr, made);
	if (masked)
		made = masked;
	if (want == WANT_LOW_BITS || (masked && want == WANT_EXACT))
		return made;
	return cx_cast(b->arena, own_type(b, expr), made);
}

/*
 * Whether the C expression has a 64-bit type by itself, rather than a smaller
 * one that C would convert if the other operand asked for it.
 */
static bool is_wide_in_c(const struct texpr *expr)
{
	if (expr->value)
		return false;
	return expr->kind != TX_CONVERT && expr->kind != TX_CAST;
}

/*
 * C extends the sign of ~FLAG, an int, to the width of what it is combined
 * with: that is the complement in that width.
 */
const struct cexpr *lower_mask(struct body *b, const struct texpr *expr)
{
	const struct texpr *operand;

	while (expr->kind == TX_CONVERT)
		expr = expr->operand;
	if (expr->kind != TX_UNARY || expr->operation.op != OP_BIT_NOT ||
	    !expr->is_constant)
		return NULL;
	operand = expr->operation.left;
	if (!operand->value || !keeps_shape(b->l, operand) ||
	    operand->kind == TX_BUILTIN)
		return NULL;
	return cx_unary(b->arena, "~", lower_expr(b, operand, WANT_EXACT));
}

/* Whether a number is so large that less than 16 bits with it are no int. */
static bool is_large(const struct texpr *expr)
{
	return expr->value && expr->value->kind == VALUE_INTEGER &&
	       expr->value->integer > INT16_MAX;
}

static bool is_small(const struct texpr *expr)
{
	return expr->value && !is_large(expr);
}

/*
 * Whether C would compute a 32-bit unsigned number as an int, from operands that
 * are smaller, and come to something else.
 */
static bool is_int_in_c(struct body *b, const struct texpr *expr)
{
	const struct texpr *left = expr->operation.left;
	const struct texpr *right = expr->operation.right;

	if (integer_bits(b->l, expr->type) != 32 ||
	    integer_is_signed(expr->type))
		return false;
	switch (expr->operation.op) {
	case OP_SUB:
		return true;
	case OP_MUL:
		return !is_small(left) && !is_small(right);
	default:
		return expr->operation.op == OP_ADD &&
		       (is_large(left) || is_large(right));
	}
}

static const struct cexpr *lower_arithmetic(struct body *b,
					    const struct texpr *expr,
					    enum want want)
{
	const struct texpr *const operands[] = {
		expr->operation.left, expr->operation.right,
	};
	enum ast_operator op = expr->operation.op;
	bool is_bitwise = op == OP_BIT_AND || op == OP_BIT_OR ||
			  op == OP_BIT_XOR;
	bool is_modular = is_bitwise || op == OP_ADD || op == OP_SUB ||
			  op == OP_MUL;
	enum want below = WANT_EXACT;
	enum want left_want;
	const struct cexpr *left, *right, *made;

	if (is_modular && is_narrow(b, expr))
		below = is_bitwise ? want : WANT_LOW_BITS;
	left_want = below;
	if ((integer_bits(b->l, expr->type) == 64 ||
	     (want != WANT_LOW_BITS && is_int_in_c(b, expr))) &&
	    !expr->is_constant &&
	    !is_wide_in_c(operands[0]) && !is_wide_in_c(operands[1]))
		left_want = WANT_TYPED;
	if (type_is_pointer(operands[0]->type))
		left_want = WANT_TYPED;
	if (type_is_pointer(operands[1]->type))
		below = WANT_TYPED;
	left = lower_operand(b, operands, 2, 0, left_want);
	right = op == OP_BIT_AND ? lower_mask(b, operands[1]) : NULL;
	if (!right)
		right = lower_expr(b, operands[1], below);
	made = cx_binary(b->arena, binary_spelling(op), left, right);
	if (is_modular && !is_bitwise)
		made = narrow(b, expr, made, want);
	if (want == WANT_TYPED && is_narrow(b, expr) && made->kind != CX_CAST)
		return cx_cast(b->arena, own_type(b, expr), made);
	return made;
}

const struct cexpr *lower_shift_count(struct body *b, const struct texpr *count,
				      unsigned int bits)
{
	const struct cexpr *made = lower_expr(b, count, WANT_EXACT);

	/* One that is too large has been an argument of what was folded. */
	if (count->value && count->value->kind == VALUE_INTEGER &&
	    (count->value->integer < 0 || count->value->integer >= bits))
		return cx_int(b->arena,
			      (long long)(count->value->integer & (bits - 1)));
	if (count->is_constant)
		return made;
	return cx_binary(b->arena, "&", made, cx_int(b->arena, bits - 1));
}

static const struct ctype *unsigned_type(struct body *b,
					 const struct texpr *expr)
{
	const struct type *type = type_integer(b->l->module.program->types,
					       integer_bits(b->l, expr->type),
					       false);

	return lower_type(b->l, type, expr->span);
}

static const struct cexpr *lower_shift(struct body *b, const struct texpr *expr,
				       enum want want)
{
	const struct texpr *const operands[] = {
		expr->operation.left, expr->operation.right,
	};
	bool is_left = expr->operation.op == OP_SHL;
	bool is_signed = integer_is_signed(expr->type);
	const struct cexpr *left, *made;

	left = lower_operand(b, operands, 2, 0,
			     is_narrow(b, expr) ? WANT_EXACT : WANT_TYPED);
	/* C leaves the shift of a negative number to the left undefined. */
	if (is_left && is_signed && !expr->is_constant)
		left = cx_cast(b->arena, unsigned_type(b, expr), left);
	made = cx_binary(b->arena, binary_spelling(expr->operation.op), left,
			 lower_shift_count(b, expr->operation.right,
				   integer_bits(b->l, expr->type)));
	if (is_left && is_signed && !expr->is_constant &&
	    want != WANT_LOW_BITS)
		return cx_cast(b->arena, own_type(b, expr), made);
	return is_left ? narrow(b, expr, made, want) : made;
}

static bool is_zero(const struct texpr *expr)
{
	while (expr->kind == TX_CONVERT)
		expr = expr->operand;
	return expr->kind == TX_NULL ||
	       (expr->kind == TX_INTEGER && !expr->value->integer);
}

static bool is_equality(enum ast_operator op)
{
	return op == OP_EQ || op == OP_NE;
}

/* Whether an expression is the address of something that is there. */
static bool is_sure_address(const struct body *b, const struct texpr *expr)
{
	while (expr->kind == TX_CONVERT)
		expr = expr->operand;
	if (expr->kind != TX_ADDRESS ||
	    place_effects_of(b, expr->operand) & (EFFECT_WRITE | EFFECT_HOIST |
						  EFFECT_WRITE_LOCAL))
		return false;
	for (expr = expr->operand; expr->kind == TX_FIELD; )
		expr = expr->field.object;
	return expr->kind == TX_VARIABLE;
}

/* What C sees of a number that became wider without a word. */
static const struct type *type_in_c(const struct texpr *expr)
{
	while ((expr->kind == TX_CONVERT || expr->kind == TX_CAST) &&
	       !expr->is_constant)
		expr = expr->operand;
	return type_underlying(expr->type);
}

static bool is_unsigned_int(struct body *b, const struct type *type)
{
	return (type->kind == TYPE_INTEGER || type->kind == TYPE_ENUM) &&
	       integer_bits(b->l, type) == 32 && !integer_is_signed(type);
}

/* Whether C would compare 64 bits with a sign as an unsigned int. */
static bool loses_sign(struct body *b, const struct texpr *const *operands)
{
	const struct type *left = type_in_c(operands[0]);
	const struct type *right = type_in_c(operands[1]);
	const struct texpr *other;

	if (type_underlying(operands[0]->type)->kind != TYPE_INTEGER ||
	    integer_bits(b->l, operands[0]->type) != 64 ||
	    !integer_is_signed(operands[0]->type) ||
	    is_unsigned_int(b, left) == is_unsigned_int(b, right))
		return false;
	other = operands[is_unsigned_int(b, left)];
	if (other->value)
		return other->value->kind == VALUE_INTEGER &&
		       other->value->integer < 0;
	return !is_wide_in_c(other);
}

static const struct cexpr *lower_comparison(struct body *b,
					    const struct texpr *expr)
{
	const struct texpr *const operands[] = {
		expr->operation.left, expr->operation.right,
	};
	enum ast_operator op = expr->operation.op;
	const struct cexpr *left;

	/* C's compilers wonder at addresses that are compared with null. */
	if (is_equality(op) && is_zero(operands[1]) &&
	    (is_one_function(b, operands[0]) ||
	     is_sure_address(b, operands[0])))
		return cx_name(b->arena, op == OP_EQ ? b->l->backend->false_ :
						   b->l->backend->true_);
	left = lower_operand(b, operands, 2, 0, loses_sign(b, operands) ?
						WANT_TYPED : WANT_EXACT);
	if (is_equality(op) && is_zero(operands[1])) {
		if (op == OP_EQ)
			return cx_not(b->arena, left);
		/* Kernel style wants no comparison with NULL. */
		if (type_is_pointer(operands[0]->type) ||
		    operands[0]->type->kind == TYPE_FUNCTION)
			return cx_not(b->arena, cx_not(b->arena, left));
	}
	return cx_binary(b->arena, binary_spelling(op), left,
			 lower_expr(b, operands[1], WANT_EXACT));
}

bool has_steps(const struct block *block)
{
	return block->decls.stmts.count || block->stmts.stmts.count;
}

/*
 * `a && b` where b needs statements of its own, which are in @steps: they may
 * run only where a lets them.
 */
static const struct cexpr *lower_stepwise(struct body *b,
					  const struct texpr *expr,
					  const struct cexpr *left,
					  const struct cexpr *right,
					  struct block *steps)
{
	const struct cexpr *local;
	struct cblock body = {};
	struct cstmt *branch;
	const char *name;

	/* The steps may have one of their own, and see this one, too. */
	name = names_take_around(steps->outer->names, steps->names, "ok");
	local = cx_name(b->arena, name);
	b->block = steps->outer;
	declare(b, name, own_type(b, expr), NULL);
	push(b, cs_assign(b->arena, local, left));
	b->block = steps;
	push(b, cs_assign(b->arena, local, right));
	end_statement(b, steps->cleanups);
	block_close(b, &body);
	branch = cs_if(b->arena, expr->operation.op == OP_AND ? local :
					cx_not(b->arena, local));
	branch->branch.then = body;
	push(b, branch);
	return local;
}

static const struct cexpr *lower_logical(struct body *b,
					 const struct texpr *expr)
{
	const struct cexpr *left, *right;
	struct block steps;

	left = lower_condition(b, expr->operation.left);
	block_open(b, &steps);
	right = lower_condition(b, expr->operation.right);
	if (has_steps(&steps))
		return lower_stepwise(b, expr, left, right, &steps);
	b->block = steps.outer;
	return cx_binary(b->arena, binary_spelling(expr->operation.op), left,
			 right);
}

static const struct cexpr *lower_unary(struct body *b, const struct texpr *expr,
				       enum want want)
{
	const struct texpr *operand = expr->operation.left;
	enum ast_operator op = expr->operation.op;
	const struct cexpr *made;

	if (op == OP_NOT)
		return cx_not(b->arena, lower_condition(b, operand));
	made = lower_expr(b, operand, is_narrow(b, expr) ? WANT_LOW_BITS :
				      expr->is_constant && want != WANT_TYPED ?
				      WANT_EXACT : WANT_TYPED);
	/* gcc takes a comparison with a cast of it for a mistake. */
	if (op == OP_BIT_NOT && want == WANT_EXACT && is_narrow(b, expr) &&
	    !integer_is_signed(expr->type))
		return cx_binary(b->arena, "&", cx_unary(b->arena, "~", made),
				 cx_number(b->arena,
					   integer_bits(b->l, expr->type) == 8 ?
					   "0xff" : "0xffff"));
	return narrow(b, expr, cx_unary(b->arena, binary_spelling(op), made), want);
}

const struct cexpr *lower_operator(struct body *b, const struct texpr *expr,
				   enum want want)
{
	if (expr->kind == TX_UNARY)
		return lower_unary(b, expr, want);
	switch (expr->operation.op) {
	case OP_OR:
	case OP_AND:
		return lower_logical(b, expr);
	case OP_EQ:
	case OP_NE:
	case OP_LT:
	case OP_GT:
	case OP_LE:
	case OP_GE:
		return lower_comparison(b, expr);
	case OP_SHL:
	case OP_SHR:
		return lower_shift(b, expr, want);
	default:
		return lower_arithmetic(b, expr, want);
	}
}

const struct cexpr *lower_condition(struct body *b, const struct texpr *expr)
{
	const struct texpr *left;

	if (expr->kind == TX_BINARY && expr->operation.op == OP_NE &&
	    is_zero(expr->operation.right)) {
		left = expr->operation.left;
		return lower_expr(b, left, WANT_EXACT);
	}
	if (expr->kind == TX_UNARY && expr->operation.op == OP_NOT &&
	    expr->operation.left->kind == TX_BUILTIN &&
	    expr->operation.left->builtin.id == BUILTIN_STRING_EQUAL)
		return lower_string_difference(b, expr->operation.left);
	if (expr->kind == TX_BUILTIN && expr->builtin.id == BUILTIN_CONTAINS)
		return lower_contains(b, expr);
	return lower_expr(b, expr, WANT_EXACT);
}
