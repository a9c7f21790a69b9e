// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * Values that are released where their block, or else their statement, ends
 * (arc.md 6.4): interpolated strings, and what `@scoped` functions give.
 */
#include "check/expr.h"

/* What a value is, or is a view of. */
static const struct texpr *origin(const struct texpr *expr)
{
	for (;;) {
		switch (expr->kind) {
		case TX_CONVERT:
		case TX_CAST:
		case TX_TRY:
			expr = expr->operand;
			break;
		case TX_SLICE:
			expr = expr->index.object;
			break;
		case TX_BUILTIN:
			if (expr->builtin.id != BUILTIN_AS_BYTES)
				return expr;
			expr = expr->builtin.args[0].expr;
			break;
		default:
			return expr;
		}
	}
}

bool is_owned(const struct texpr *expr)
{
	expr = origin(expr);
	if (expr->kind == TX_VARIABLE)
		return expr->variable->is_owned;
	if (expr->kind == TX_CALL)
		return expr->call.function && expr->call.function->release;
	return expr->kind == TX_FORMAT;
}

bool refuse_owned(struct checker *checker, const struct texpr *expr,
		  const char *what)
{
	struct diag *diag;

	if (!is_owned(expr))
		return false;
	diag = diag_error(checker->diags, expr->span, NULL,
			  "this is released at the end of the %s: it cannot be %s",
			  origin(expr)->kind == TX_VARIABLE ? "block of its `let`" :
						      "statement", what);
	diag_note(checker->diags, diag, (struct span){ 0 },
		  "copy it to where it is to stay, or let who needs it make it");
	return true;
}
