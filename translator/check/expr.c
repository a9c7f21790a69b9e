// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Expressions: literals, and the way to everything else. */
#include "check/expr.h"

/*
 * Operators may nest without brackets (`a + b + …`), which the reader's limit
 * does not see. Each level takes a few frames of the stack.
 */
#define EXPR_DEPTH_MAX 4000

struct texpr *texpr_new(struct checker *checker, enum texpr_kind kind,
			const struct type *type, struct span span)
{
	struct texpr *expr = arena_new_object(checker->arena, struct texpr);

	expr->kind = kind;
	expr->type = type;
	expr->span = span;
	return expr;
}

struct texpr *texpr_bad(struct checker *checker, struct span span)
{
	return texpr_new(checker, TX_BAD, basic(checker, TYPE_ERROR), span);
}

struct texpr *texpr_value(struct checker *checker, enum texpr_kind kind,
			  const struct type *type, const struct value *value,
			  struct span span)
{
	struct texpr *expr = texpr_new(checker, kind, type, span);

	expr->value = value;
	expr->is_constant = true;
	return expr;
}

bool is_bad(const struct texpr *expr)
{
	return expr->kind == TX_BAD || expr->type->kind == TYPE_ERROR;
}

const char *source_text(struct checker *checker, struct span span)
{
	const char *text;

	if (!span.source)
		return NULL;
	text = arena_strndup(checker->arena, span.source->text + span.start,
			     span.end - span.start);
	return strpbrk(text, "\r\n") ? NULL : text;
}

const char *name_of(struct checker *checker, const struct type *type)
{
	return type_name(checker->arena, type);
}

const struct type *basic(struct checker *checker, enum type_kind kind)
{
	return type_basic(checker->types, kind);
}

const struct ast_expr *without_parens(const struct ast_expr *ast)
{
	while (ast->kind == AST_PAREN)
		ast = ast->operand;
	return ast;
}

static struct texpr *check_integer(struct checker *checker,
				   const struct ast_expr *ast)
{
	struct texpr *expr;

	if (ast->integer.overflow || ast->integer.value >> 127) {
		diag_error(checker->diags, ast->span, NULL,
			   "the number does not fit into 127 bits");
		return texpr_bad(checker, ast->span);
	}
	expr = texpr_value(checker, TX_INTEGER,
			   basic(checker, TYPE_UNTYPED_INTEGER),
			   value_integer(checker->arena,
					 (__int128)ast->integer.value),
			   ast->span);
	expr->base = ast->integer.base;
	return expr;
}

static struct texpr *check_character(struct checker *checker,
				     const struct ast_expr *ast)
{
	return texpr_value(checker, TX_CHARACTER, basic(checker, TYPE_CHAR),
			   value_integer(checker->arena, ast->character),
			   ast->span);
}

static struct texpr *check_null(struct checker *checker,
				const struct ast_expr *ast)
{
	struct value *value = arena_new_object(checker->arena, struct value);

	value->kind = VALUE_NULL;
	return texpr_value(checker, TX_NULL, basic(checker, TYPE_NULL), value,
			   ast->span);
}

/* Whether the function was told already that there are no floats. */
static bool is_float_refused(struct checker *checker)
{
	struct function_state *state = checker->function;
	const struct function *function = state ? state->function : NULL;
	bool was_refused;

	if (!state)
		return false;
	was_refused = state->has_float ||
		      function->type->function.result->kind == TYPE_ERROR;
	for (size_t i = 0; i < function->params.count; i++)
		was_refused |= function->params.items[i]->type->kind ==
			       TYPE_ERROR;
	state->has_float = true;
	return was_refused;
}

static struct texpr *check_float(struct checker *checker,
				 const struct ast_expr *ast)
{
	struct value *value;

	if (checker->options->target->is_kernel) {
		if (!is_float_refused(checker))
			diag_error(checker->diags, ast->span, NULL,
				   "there is no floating point in a kernel");
		return texpr_bad(checker, ast->span);
	}
	value = arena_new_object(checker->arena, struct value);
	value->kind = VALUE_FLOAT;
	value->floating = ast->floating;
	return texpr_value(checker, TX_FLOAT, type_float(checker->types, 64),
			   value, ast->span);
}

/* `sizeof<T>` without parentheses, or a generic function as a value. */
static struct texpr *check_instance(struct checker *checker,
				    struct scope *scope,
				    const struct ast_expr *ast)
{
	struct texpr *expr = check_builtin(checker, scope, ast);
	struct symbol *symbol;
	bool failed = false;

	if (expr)
		return expr;
	symbol = lookup_symbol(checker, scope, ast->instance.generic, &failed);
	if (symbol && symbol->kind == SYMBOL_GENERIC)
		report_generic(checker, symbol, ast->span);
	else if (symbol && symbol->kind == SYMBOL_TYPE)
		diag_error(checker->diags, ast->span, NULL,
			   "`%s` is a type, not a value", symbol->name);
	else if (!failed)
		diag_error(checker->diags, ast->instance.generic->span, NULL,
			   "only generic functions and types take type arguments");
	return texpr_bad(checker, ast->span);
}

static struct texpr *report_place(struct checker *checker,
				  const struct ast_expr *ast, const char *text)
{
	diag_error(checker->diags, ast->span, NULL, "%s", text);
	return texpr_bad(checker, ast->span);
}

/* Literals and names: what has no operand. */
static struct texpr *check_primary(struct checker *checker,
				   struct scope *scope,
				   const struct ast_expr *ast)
{
	switch (ast->kind) {
	case AST_NAME:
		return check_name(checker, scope, ast);
	case AST_INTEGER:
		return check_integer(checker, ast);
	case AST_FLOAT:
		return check_float(checker, ast);
	case AST_CHARACTER:
		return check_character(checker, ast);
	case AST_STRING:
		return check_string(checker, scope, ast);
	case AST_BOOL:
		return texpr_value(checker, TX_BOOL, basic(checker, TYPE_BOOL),
				   value_bool(checker->arena, ast->boolean),
				   ast->span);
	case AST_NULL:
		return check_null(checker, ast);
	case AST_RANGE:
		return report_place(checker, ast,
				    "a range stands only after `in`");
	case AST_TUPLE:
		return report_place(checker, ast,
				    "several values at once can only be returned");
	default:
		return texpr_bad(checker, ast->span);
	}
}

/* What a call gives by reference stands for what that is bound to. */
static struct texpr *referenced(struct checker *checker, struct texpr *call)
{
	if (is_bad(call) || call->type->kind != TYPE_REFERENCE)
		return call;
	return dereference(checker, call, call->span);
}

static struct texpr *check_compound(struct checker *checker,
				    struct scope *scope,
				    const struct ast_expr *ast,
				    const struct type *expected)
{
	switch (ast->kind) {
	case AST_PAREN:
		return check_expr(checker, scope, ast->operand, expected);
	case AST_UNARY:
		return check_unary(checker, scope, ast, expected);
	case AST_BINARY:
		return check_binary(checker, scope, ast, expected);
	case AST_INCREMENT:
		return check_increment(checker, scope, ast);
	case AST_TRY:
		return check_try(checker, scope, ast, expected);
	case AST_CALL:
		return referenced(checker, check_call(checker, scope, ast,
						      expected));
	case AST_INSTANCE:
		return check_instance(checker, scope, ast);
	case AST_MEMBER:
		return check_member(checker, scope, ast);
	case AST_INDEX:
		return check_index(checker, scope, ast);
	case AST_SLICE:
		return check_slice(checker, scope, ast);
	case AST_CLOSURE:
		return check_closure(checker, scope, ast, expected);
	case AST_LITERAL:
		return check_literal(checker, scope, ast, expected);
	default:
		return check_primary(checker, scope, ast);
	}
}

struct texpr *check_expr(struct checker *checker, struct scope *scope,
			 const struct ast_expr *ast,
			 const struct type *expected)
{
	struct texpr *expr;

	if (checker->expr_depth >= EXPR_DEPTH_MAX) {
		diag_error(checker->diags, ast->span, NULL,
			   "the expression is nested too deeply");
		return texpr_bad(checker, ast->span);
	}
	checker->expr_depth++;
	expr = check_compound(checker, scope, ast, expected);
	checker->expr_depth--;
	return expr;
}

void check_anyway(struct checker *checker, struct scope *scope,
		  const struct ast_expr *ast)
{
	check_expr(checker, scope, ast, basic(checker, TYPE_ERROR));
}

struct texpr *check_value(struct checker *checker, struct scope *scope,
			  const struct ast_expr *ast, const struct type *to,
			  const char *where)
{
	return convert(checker, check_expr(checker, scope, ast, to), to,
		       where);
}

bool check_constant_integer(struct checker *checker, struct scope *scope,
			    const struct ast_expr *ast, __int128 *value)
{
	struct texpr *expr = check_expr(checker, scope, ast, NULL);

	if (is_bad(expr))
		return false;
	if (!is_arithmetic(type_underlying(expr->type)))
		diag_error(checker->diags, ast->span, NULL,
			   "an integer constant is wanted here, not a `%s`",
			   name_of(checker, expr->type));
	else if (!expr->value)
		diag_error(checker->diags, ast->span, NULL,
			   "the value of this must be known when translating");
	else {
		*value = expr->value->integer;
		return true;
	}
	return false;
}
