// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* What is in a function that is to be written where it is called. */
#include "fold/splice.h"

/* Numbers fail alike, whatever their width. */
bool fails_alike(const struct type *a, const struct type *b)
{
	return a == b || (a->kind == TYPE_INTEGER && a->integer.is_signed &&
			  b->kind == TYPE_INTEGER && b->integer.is_signed);
}

/* Whether a number that is passed on as @to may be another one then. */
static bool is_cut(const struct type *from, const struct type *to)
{
	return to && from->kind == TYPE_INTEGER && to->kind == TYPE_INTEGER &&
	       from->integer.bits > to->integer.bits;
}

static bool see_expr(struct walk *walk, const struct texpr *expr)
{
	struct contents *contents = walk->data;

	/* What it gives is released where the function ends. */
	if (expr->kind == TX_CALL && expr->call.function &&
	    expr->call.function->release)
		contents->has_defer = true;
	if (expr->kind == TX_CLOSURE) {
		contents->has_closure = true;
		contents->has_capture |= expr->closure->captures.count > 0;
	}
	if (expr->kind != TX_TRY)
		return true;
	contents->has_try = true;
	contents->has_wider_try |= is_cut(expr->operand->type,
					  contents->result);
	if (!contents->result ||
	    !fails_alike(expr->operand->type, contents->result))
		contents->has_other_try = true;
	return true;
}

static bool see_stmt(struct walk *walk, const struct tstmt *stmt)
{
	struct contents *contents = walk->data;

	if (stmt->kind == TS_RETURN)
		contents->returns++;
	if (stmt->kind == TS_DEFER) {
		contents->has_defer = true;
		contents->has_errdefer |= stmt->defer.on_error;
		contents->has_owner |= stmt->defer.owner != NULL;
	}
	return true;
}

struct contents contents_of(const struct tblock *block,
				   const struct function *function)
{
	struct contents contents = {
		.result = function ? function->type->function.result : NULL,
	};
	struct walk walk = { see_expr, see_stmt, &contents };

	walk_block(&walk, block);
	return contents;
}

bool has_return(const struct tstmt *stmt)
{
	struct contents contents = {};
	struct walk walk = { .stmt = see_stmt, .data = &contents };

	walk_stmt(&walk, stmt);
	return contents.returns;
}

bool stmt_leaves(const struct tstmt *stmt)
{
	switch (stmt->kind) {
	case TS_RETURN:
		return true;
	case TS_BLOCK:
		return leaves(&stmt->block);
	case TS_IF:
		return stmt->branch.otherwise &&
		       stmt_leaves(stmt->branch.then) &&
		       stmt_leaves(stmt->branch.otherwise);
	default:
		return false;
	}
}

bool leaves(const struct tblock *block)
{
	return block->stmts.count &&
	       stmt_leaves(block->stmts.items[block->stmts.count - 1]);
}

/*
 * Whether the statement's value is what the call gives; in a handler, which
 * becomes a part of its own caller, or for one call, also in a wider type.
 */
static bool is_all(const struct splice *s)
{
	const struct texpr *expr = s->whole;


	if (is_handler(s->folder, s->folder->function) ||
	    facts_of(s->folder->facts, &s->function->entity)->uses == 1)
		while (expr != s->call && expr->kind == TX_CONVERT)
			expr = expr->operand;
	return expr == s->call;
}

/*
 * A `try` of the function's may fail into the function around it instead, and
 * what it deferred on failure is run there, where both fail alike.
 */
bool may_fail_here(const struct splice *s, const struct contents *contents)
{
	bool is_same = fails_alike(s->folder->function->type->function.result,
				   contents->result);
	bool is_passed_on = s->fate == RETURNED && is_same && is_all(s);

	if (s->fate == CONTINUED && !s->is_tried)
		return !contents->has_errdefer;
	if (contents->has_errdefer && !is_passed_on)
		return false;
	if (contents->has_wider_try && s->whole != s->call)
		return false;
	return !contents->has_try || is_passed_on ||
	       (s->is_tried && (is_same || !contents->has_other_try));
}

/* The `try` that is all of a statement's value, or NULL. */
const struct texpr *tried_in(const struct tstmt *stmt)
{
	const struct texpr *expr = NULL;

	if (stmt->kind == TS_EXPR || stmt->kind == TS_DISCARD)
		expr = stmt->expr;
	else if (stmt->kind == TS_LET && stmt->let.count == 1 &&
		 stmt->let.variables[0])
		expr = stmt->let.init;
	return expr && expr->kind == TX_TRY ? expr : NULL;
}

bool has_tried_elsewhere(const struct tblock *block)
{
	for (size_t i = 0; i < block->stmts.count; i++) {
		const struct tstmt *stmt = block->stmts.items[i];
		struct contents contents = {};
		struct walk walk = { see_expr, see_stmt, &contents };

		if (tried_in(stmt))
			continue;
		walk_stmt(&walk, stmt);
		if (contents.has_try)
			return true;
	}
	return false;
}
