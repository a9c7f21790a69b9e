// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "typed_walk.h"
#include "lower/lower.h"

/*
 * Which expressions become statements before the one they stand in. Where an
 * expression may not be evaluated at all, or more than once, those statements
 * must not be either.
 */
struct hoist {
	const struct body *b;
	bool found;
};

/* What an expression evaluates, in order. */
struct parts {
	const struct texpr **items;
	size_t count;
};

static void add(struct parts *parts, const struct texpr *expr)
{
	if (expr)
		parts->items[parts->count++] = expr;
}

static size_t part_count(const struct texpr *expr)
{
	switch (expr->kind) {
	case TX_CALL:
		return expr->call.arg_count + 1;
	case TX_RECORD:
	case TX_ARRAY:
	case TX_TUPLE:
		return expr->literal.count;
	case TX_FORMAT:
		return expr->format.count;
	case TX_BUILTIN:
		return expr->builtin.arg_count;
	default:
		return 3;
	}
}

static void add_parts(struct parts *parts, const struct texpr *expr)
{
	switch (expr->kind) {
	case TX_BINARY:
		add(parts, expr->operation.left);
		add(parts, expr->operation.right);
		break;
	case TX_INDEX:
	case TX_SLICE:
		add(parts, expr->index.object);
		add(parts, expr->index.low);
		add(parts, expr->index.high);
		break;
	case TX_CALL:
		add(parts, expr->call.callee);
		for (size_t i = 0; i < expr->call.arg_count; i++)
			add(parts, expr->call.args[i].expr);
		break;
	case TX_RECORD:
	case TX_ARRAY:
	case TX_TUPLE:
		for (size_t i = 0; i < expr->literal.count; i++)
			add(parts, expr->literal.elements[i].expr);
		break;
	case TX_FORMAT:
		for (size_t i = 0; i < expr->format.count; i++)
			add(parts, expr->format.pieces[i].expr);
		break;
	case TX_BUILTIN:
		for (size_t i = 0; i < expr->builtin.arg_count; i++)
			add(parts, expr->builtin.args[i].expr);
		break;
	default:
		break;
	}
}

/* Operands of && and || keep their order in C. */
static bool is_logical(const struct texpr *expr)
{
	return expr->kind == TX_BINARY && (expr->operation.op == OP_AND ||
					   expr->operation.op == OP_OR);
}

static bool visit(struct walk *walk, const struct texpr *expr)
{
	struct hoist *hoist = walk->data;
	struct parts parts = {};

	if (expr->is_constant || hoist->found)
		return false;
	if (is_logical(expr))
		return true;
	parts.items = arena_calloc(hoist->b->arena, part_count(expr) + 1,
				   sizeof(*parts.items));
	add_parts(&parts, expr);
	for (size_t i = 0; i < parts.count && !hoist->found; i++)
		hoist->found = needs_local(hoist->b, parts.items, parts.count,
					   i);
	if (expr->kind == TX_CALL && expr->call.function &&
	    is_expanded(expr->call.function))
		hoist->found = true;
	return true;
}

bool needs_statements(const struct body *b, const struct texpr *expr)
{
	struct hoist hoist = { .b = b };
	struct walk walk = { .expr = visit, .data = &hoist };
	unsigned int effects = effects_of(b, expr);

	if (effects & (EFFECT_HOIST | EFFECT_MAKE))
		return true;
	/* Without a write nobody sees an order. */
	if (!(effects & (EFFECT_WRITE | EFFECT_WRITE_LOCAL)))
		return false;
	walk_expr(&walk, expr);
	return hoist.found;
}
