// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * Values that are released where their block, or else their statement, ends
 * (arc.md 6.4): interpolated strings, and what `@scoped` functions give.
 */
#include "check/declare.h"
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
	const struct type *type = expr->type;

	expr = origin(expr);
	/* An object is counted; a plain pointer to it is not. */
	if (type_is_class(expr->type))
		return !type_is_class(type) &&
		       (expr->kind != TX_VARIABLE ||
			expr->variable->storage == STORAGE_LOCAL) &&
		       expr->kind != TX_FIELD;
	if (expr->kind == TX_VARIABLE)
		return expr->variable->is_owned;
	if (expr->kind == TX_CALL)
		return expr->call.function && expr->call.function->release;
	return expr->kind == TX_FORMAT;
}

/* Who releases a value, and what to do instead. */
static void note_release(struct checker *checker, struct diag *diag,
			 const struct texpr *value)
{
	const struct function *maker = value->kind == TX_CALL ?
		value->call.function : NULL;

	if (maker)
		diag_note(checker->diags, diag, maker->entity.span,
			  "`%s` is `@scoped`: `%s` releases what it gives",
			  maker->entity.name, maker->release->entity.name);
	diag_note(checker->diags, diag, (struct span){ 0 },
		  "copy it to where it is to stay, or let who needs it make it");
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
	note_release(checker, diag, origin(expr));
	return true;
}

void refuse_unheld(struct checker *checker, const struct texpr *expr)
{
	const struct texpr *from = origin(expr);

	if (type_is_class(from->type) && !type_is_class(expr->type) &&
	    (from->kind == TX_CALL || from->kind == TX_OBJECT))
		diag_error(checker->diags, expr->span, NULL,
			   "this object is gone at the end of the statement: let the local be a `%s`, which holds it",
			   name_of(checker, from->type));
}

/* --- @scoped ----------------------------------------------------------------- */

/* What one variable in C can hold, so that it can be given back. */
static bool is_scalar(const struct type *type)
{
	switch (type_underlying(type)->kind) {
	case TYPE_INTEGER:
	case TYPE_POINTER:
	case TYPE_STRING:
	case TYPE_ENUM:
	case TYPE_ERROR:
		return true;
	default:
		return false;
	}
}

/* The function that the attribute names, or NULL after a report. */
static struct function *named_release(struct checker *checker,
				      struct scope *scope,
				      const struct ast_expr *name,
				      struct span span)
{
	struct symbol *symbol = NULL;
	bool failed = false;

	if (name)
		symbol = lookup_symbol(checker, scope, name, &failed);
	if (symbol)
		resolve_symbol(checker, symbol);
	if (symbol && symbol->kind == SYMBOL_FUNCTION)
		return symbol->function;
	if (!failed)
		diag_error(checker->diags, name ? name->span : span, NULL,
			   "`@scoped` names the function that releases the value, as in `@scoped(kfree)`");
	return NULL;
}

void attribute_scoped(struct checker *checker, struct scope *scope,
		      const struct ast_attribute *list,
		      struct function *function)
{
	const struct ast_attribute *at = find_attribute(list, "scoped");
	const struct type *result = function->type->function.result;
	const struct function *release;
	struct diag *diag;

	if (!at || !at->args)
		return;
	if (!is_scalar(result)) {
		diag_error(checker->diags, at->span, NULL,
			   "a `@scoped` function gives a pointer, a string or a number%s%s%s",
			   result->kind == TYPE_VOID ? "" : ", not `",
			   result->kind == TYPE_VOID ? "" :
			   name_of(checker, result),
			   result->kind == TYPE_VOID ? "" : "`");
		return;
	}
	release = named_release(checker, scope, attribute_arg(at, NULL),
				at->span);
	if (!release)
		return;
	if (release->params.count == 1 && !release->is_closure &&
	    converts(checker, result, release->params.items[0]->type)) {
		function->release = release;
		return;
	}
	diag = diag_error(checker->diags, at->args->span, NULL,
			  "`%s` does not take the `%s` that it is to release",
			  release->entity.name, name_of(checker, result));
	diag_note(checker->diags, diag, release->entity.span,
		  "it is declared here");
}
