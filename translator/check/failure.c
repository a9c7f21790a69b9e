// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Failures and `try` (arc.md 5.2 to 5.4). */
#include "check/expr.h"

enum failure failure_of(const struct texpr *expr)
{
	if (expr->kind == TX_CALL && expr->call.function)
		return expr->call.function->failure;
	return type_failure(expr->type);
}

/* The type of the part of a result that says whether it failed. */
static const struct type *failing_part(const struct type *type)
{
	if (type->kind == TYPE_TUPLE)
		return type->tuple.items[type->tuple.count - 1];
	return type;
}

static const char *failure_text(enum failure failure)
{
	switch (failure) {
	case FAILURE_NEGATIVE:
		return "a negative number";
	case FAILURE_NONZERO:
		return "any number but zero";
	case FAILURE_NULL:
		return "null";
	case FAILURE_ERR_PTR:
		return "an error pointer";
	default:
		return "nothing";
	}
}

/* Whether the type of a result can say that memory is lacking. */
static bool has_memory_failure(const struct type *type)
{
	type = failing_part(type);
	return type->kind != TYPE_DISTINCT || type->distinct->memory;
}

static bool passes_on(enum failure from, enum failure to)
{
	if (from == to || from == FAILURE_NULL)
		return true;
	return (from == FAILURE_ERR_PTR && to == FAILURE_NEGATIVE) ||
	       (from == FAILURE_NEGATIVE && to == FAILURE_ERR_PTR);
}

static const char *function_name(const struct function *function)
{
	return function->entity.name ? function->entity.name : "this closure";
}

/* Whether the function in hand can hand a failure on at all; reports. */
static bool check_may_try(struct checker *checker, struct span span)
{
	const struct function_state *state = checker->function;
	struct diag *diag;

	if (!state && checker->may_try)
		return true;
	if (!state) {
		diag_error(checker->diags, span, NULL,
			   "`try` leaves the function around it, and there is none here");
		return false;
	}
	if (state->deferred) {
		diag_error(checker->diags, span, NULL,
			   "a deferred statement cannot fail: no `try` in it");
		return false;
	}
	if (state->function->failure != FAILURE_NEVER)
		return true;
	diag = diag_error(checker->diags, span, NULL,
			  "`try` in `%s`, which cannot fail",
			  function_name(state->function));
	diag_note(checker->diags, diag, state->function->entity.span,
		  state->result->kind == TYPE_VOID ?
		  "it gives no result%.0s" :
		  "its result `%s` never says that something failed",
		  name_of(checker, state->result));
	return false;
}

static bool check_passes(struct checker *checker, const struct texpr *operand,
			 enum failure from, struct span span)
{
	const struct function *function = checker->function->function;
	enum failure to = function->failure;
	const struct type *result = checker->function->result;
	struct diag *diag;

	if (!passes_on(from, to)) {
		diag = diag_error(checker->diags, span, NULL,
				  "`try` cannot pass this failure on: `%s` fails as %s, `%s` as %s",
				  name_of(checker,
					  failing_part(operand->type)),
				  failure_text(from),
				  function_name(function), failure_text(to));
		diag_note(checker->diags, diag, (struct span){ 0 },
			  "look at the result, and return what `%s` stands for in `%s`",
			  name_of(checker, failing_part(operand->type)),
			  name_of(checker, failing_part(result)));
		return false;
	}
	if (from == FAILURE_NULL && to != FAILURE_NULL &&
	    to != FAILURE_ERR_PTR && !has_memory_failure(result)) {
		diag_error(checker->diags, span, NULL,
			   "`try` of a null pointer: `%s` has no value for lack of memory",
			   name_of(checker, failing_part(result)));
		return false;
	}
	return true;
}

bool passes_by_try(const struct checker *checker, const struct texpr *call)
{
	const struct function_state *state = checker->function;
	enum failure from = failure_of(call);

	return from != FAILURE_NEVER && state && !state->deferred &&
	       state->function->failure != FAILURE_NEVER &&
	       passes_on(from, state->function->failure) &&
	       (from != FAILURE_NULL ||
		state->function->failure == FAILURE_NULL ||
		has_memory_failure(state->result));
}

/* What is left of a result that did not fail. */
static const struct type *success_type(struct checker *checker,
				       const struct type *type)
{
	if (type->kind != TYPE_TUPLE)
		return type;
	if (type->tuple.count == 2)
		return type->tuple.items[0];
	return type_tuple(checker->types, type->tuple.items,
			  type->tuple.count - 1);
}

static void report_never(struct checker *checker, const struct texpr *operand,
			 struct span span)
{
	const char *text = source_text(checker, operand->span);
	struct diag *diag;

	if (operand->type->kind == TYPE_FUNCTION && text &&
	    type_failure(operand->type->function.result) != FAILURE_NEVER) {
		diag = diag_error(checker->diags, span, NULL,
				  "`try` of a function that is not called");
		diag_note(checker->diags, diag, (struct span){ 0 },
			  "a call is written `try %s(…)`", text);
		return;
	}
	diag_error(checker->diags, span, NULL,
		   "`try` of a `%s`, which never fails",
		   name_of(checker, operand->type));
}

struct texpr *make_try(struct checker *checker, struct texpr *operand,
		       struct span span)
{
	enum failure from = failure_of(operand);
	struct texpr *expr;

	if (is_bad(operand))
		return operand;
	if (from == FAILURE_NEVER) {
		if (operand->type->kind == TYPE_VOID)
			diag_error(checker->diags, span, NULL,
				   "`try` of what gives no result");
		else
			report_never(checker, operand, span);
		return texpr_bad(checker, span);
	}
	if (!check_may_try(checker, span) ||
	    (checker->function && !check_passes(checker, operand, from, span)))
		return texpr_bad(checker, span);
	expr = texpr_new(checker, TX_TRY, success_type(checker, operand->type),
			 span);
	expr->operand = operand;
	return expr;
}

struct texpr *check_try(struct checker *checker, struct scope *scope,
			const struct ast_expr *ast,
			const struct type *expected)
{
	struct texpr *operand = check_expr(checker, scope, ast->operand,
					   expected);

	if (!is_bad(operand) && operand->kind != TX_OBJECT &&
	    without_parens(ast->operand)->kind != AST_CALL &&
	    failure_of(operand) != FAILURE_NEVER) {
		diag_error(checker->diags, ast->operand->span, NULL,
			   "`try` takes a call: it looks at what the call gives");
		return texpr_bad(checker, ast->span);
	}
	return make_try(checker, operand, ast->span);
}
