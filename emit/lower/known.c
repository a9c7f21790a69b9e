// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * Numbers that a checker of C knows by looking at the file alone: it takes a cast
 * that changes one for a mistake, and a mask for what is meant (sparse: "cast
 * truncates bits from constant value").
 */
#include "lower/lower.h"

/* Nobody wonders about longer ones. */
#define DEPTH_MAX 8

struct known {
	__int128 value;		/* in arc */
	bool is_cut;		/* C had another one, until a cast */
};

void know_local(struct lower *l, const struct variable *variable,
		const struct texpr *init)
{
	if (init->value && init->value->kind == VALUE_INTEGER &&
	    is_never_written(l->facts, variable) &&
	    !facts_of(l->facts, &variable->entity)->is_addressed)
		l->known[variable->entity.id] = init;
}

static bool fit(const struct lower *l, const struct type *type, __int128 value,
		struct known *known)
{
	unsigned int bits = integer_bits(l, type);
	__int128 kept;

	if (!bits)
		return false;
	kept = value & (((__int128)1 << bits) - 1);
	if (integer_is_signed(type) && kept >> (bits - 1))
		kept -= (__int128)1 << bits;
	known->is_cut |= kept != value;
	known->value = kept;
	return true;
}

static bool find(const struct lower *l, const struct texpr *expr, int depth,
		 struct known *known);

static bool find_binary(const struct lower *l, const struct texpr *expr,
			int depth, struct known *known)
{
	struct known other = {};
	__int128 a, b;

	if (!find(l, expr->operation.left, depth + 1, known) ||
	    !find(l, expr->operation.right, depth + 1, &other))
		return false;
	a = known->value;
	b = other.value;
	known->is_cut |= other.is_cut;
	switch (expr->operation.op) {
	case OP_ADD:
		return fit(l, expr->type, a + b, known);
	case OP_SUB:
		return fit(l, expr->type, a - b, known);
	case OP_MUL:
		return integer_bits(l, expr->type) <= 32 &&
		       fit(l, expr->type, a * b, known);
	case OP_SHL:
		return b >= 0 && b < integer_bits(l, expr->type) &&
		       fit(l, expr->type, a * ((__int128)1 << b), known);
	default:
		return false;
	}
}

static bool find(const struct lower *l, const struct texpr *expr, int depth,
		 struct known *known)
{
	if (depth > DEPTH_MAX)
		return false;
	if (expr->kind == TX_VARIABLE && l->known[expr->variable->entity.id])
		expr = l->known[expr->variable->entity.id];
	if (expr->value && expr->value->kind == VALUE_INTEGER) {
		known->value = expr->value->integer;
		return true;
	}
	switch (expr->kind) {
	case TX_BINARY:
		return find_binary(l, expr, depth, known);
	case TX_UNARY:
		return find(l, expr->operation.left, depth + 1, known) &&
		       fit(l, expr->type, expr->operation.op == OP_BIT_NOT ?
			   ~known->value : -known->value, known);
	case TX_CONVERT:
	case TX_CAST:
		if (!find(l, expr->operand, depth + 1, known))
			return false;
		/* What was cut there is cut. */
		known->is_cut = false;
		return fit(l, expr->type, known->value, known);
	default:
		return false;
	}
}

const struct cexpr *mask_known(struct body *b, const struct texpr *expr,
			       const struct cexpr *made)
{
	unsigned int bits = integer_bits(b->l, expr->type);
	struct known known = {};
	unsigned long long mask;

	if (expr->value || bits > 32 || integer_is_signed(expr->type) ||
	    !find(b->l, expr, 0, &known) || !known.is_cut)
		return NULL;
	mask = (1ULL << bits) - 1;
	return cx_binary(b->arena, "&", made,
			 cx_number(b->arena,
				   arena_printf(b->arena, "0x%llx", mask)));
}
