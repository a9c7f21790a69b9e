// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Attributes with arguments of their own: @fails, @align, @accepts, @result. */
#include "check/declare.h"

/* The constant that `memory: NAME` names, or NULL after a report. */
static const struct constant *memory_constant(struct checker *checker,
					      struct scope *scope,
					      const struct ast_expr *expr)
{
	struct symbol *symbol = NULL;

	if (expr->kind == AST_NAME)
		symbol = scope_find(scope, expr->name);
	if (!symbol || symbol->kind != SYMBOL_CONSTANT) {
		diag_error(checker->diags, expr->span, NULL,
			   "`memory:` names the constant that means a lack of memory");
		return NULL;
	}
	symbol->is_used = true;
	symbol_resolve(checker, symbol);
	return symbol->constant;
}

void attribute_fails(struct checker *checker, struct scope *scope,
		     const struct ast_attribute *list, enum failure *failure,
		     const struct constant **memory)
{
	const struct ast_attribute *at = find_attribute(list, "fails");
	const struct ast_expr *how, *lack;

	if (!at || !at->args)
		return;
	how = attribute_arg(at, NULL);
	if (is_word(how, "negative"))
		*failure = FAILURE_NEGATIVE;
	else if (is_word(how, "nonzero"))
		*failure = FAILURE_NONZERO;
	else if (is_word(how, "err_ptr"))
		*failure = FAILURE_ERR_PTR;
	else if (is_word(how, "never"))
		*failure = FAILURE_NEVER;
	else
		diag_error(checker->diags, how ? how->span : at->span, NULL,
			   "`@fails` takes `negative`, `nonzero`, `err_ptr` or `never`");
	lack = attribute_arg(at, "memory");
	if (lack && memory)
		*memory = memory_constant(checker, scope, lack);
}

bool attribute_context(struct checker *checker,
		       const struct ast_attribute *list, const char *word,
		       const char *other)
{
	const struct ast_attribute *at = find_attribute(list, "context");
	const struct ast_expr *what;

	if (!at || !at->args)
		return false;
	what = attribute_arg(at, NULL);
	if (is_word(what, word))
		return true;
	if (!other || !is_word(what, other))
		diag_error(checker->diags, what ? what->span : at->span, NULL,
			   "here `@context` takes `%s`%s%s%s", word,
			   other ? " or `" : "", other ? other : "",
			   other ? "`" : "");
	return false;
}

uint32_t attribute_align(struct checker *checker, struct scope *scope,
			 const struct ast_attribute *list)
{
	const struct ast_attribute *at = find_attribute(list, "align");
	const struct ast_expr *expr;
	__int128 value;

	if (!at || !at->args)
		return 0;
	expr = attribute_arg(at, NULL);
	if (!expr || !check_constant_integer(checker, scope, expr, &value))
		return 0;
	/* More than a page is not kept by any loader of modules. */
	if (value < 1 || value > 4096 || (value & (value - 1))) {
		diag_error(checker->diags, expr->span, NULL,
			   "an alignment is a power of two, 1 to 4096");
		return 0;
	}
	return value;
}

static const char *static_init_name(struct checker *checker,
				    const struct ast_attribute *at,
				    const char *name)
{
	const struct ast_expr *value = attribute_arg(at, name);

	return value ? attribute_string(checker, NULL, at, value) : NULL;
}

void read_static_init(struct checker *checker, struct record *record,
		      const struct ast_decl *decl)
{
	const struct ast_attribute *at = find_attribute(decl->attributes,
							"static_init");

	if (!at)
		return;
	record->static_value = static_init_name(checker, at, "value");
	record->init_function = static_init_name(checker, at, "init");
}

void attribute_accepts(struct checker *checker, struct scope *scope,
		       const struct ast_attribute *list, struct record *record)
{
	const struct ast_attribute *at = find_attribute(list, "accepts");

	for (const struct ast_arg *arg = at ? at->args : NULL; arg;
	     arg = arg->next) {
		if (!arg->type || arg->name.name)
			diag_error(checker->diags, at->span, NULL,
				   "`@accepts` takes types");
		else
			LIST_PUSH(checker->arena, &record->accepts,
				  resolve_type(checker, scope, arg->type));
	}
}

/* What a macro assigns: a value, or one beside the value that it has itself. */
static bool check_assigned(struct checker *checker,
			   const struct ast_attribute *at,
			   const struct function *function)
{
	const struct type *result = function->type->function.result;
	const struct type *first = result->kind == TYPE_TUPLE ?
		result->tuple.items[0] : result;

	if (result->kind == TYPE_ERROR)
		return false;
	if (!function->entity.is_extern || function->is_entry)
		diag_error(checker->diags, at->span, NULL,
			   "`@result` is for a macro of C's: `%s` has a body",
			   function->entity.name);
	else if (result->kind == TYPE_VOID)
		diag_error(checker->diags, at->span, NULL,
			   "`@result` needs a result: what the macro assigns");
	else if (result->kind == TYPE_TUPLE && result->tuple.count != 2)
		diag_error(checker->diags, at->span, NULL,
			   "with `@result` there are two results at most: what the macro assigns, and its own value");
	else if (result->kind == TYPE_TUPLE &&
		 type_failure(result) == FAILURE_NEVER &&
		 type_underlying(result->tuple.items[1])->kind != TYPE_BOOL)
		diag_error(checker->diags, at->span, NULL,
			   "the second result says whether the macro failed, as `int32` or `bool` does; not `%s`",
			   type_name(checker->arena, result->tuple.items[1]));
	else if (first->kind == TYPE_ARRAY || first->kind == TYPE_SLICE)
		diag_error(checker->diags, at->span, NULL,
			   "C assigns no `%s`",
			   type_name(checker->arena, first));
	else
		return true;
	return false;
}

void attribute_result(struct checker *checker, struct scope *scope,
		      const struct ast_attribute *list,
		      struct function *function)
{
	const struct ast_attribute *at = find_attribute(list, "result");
	const size_t count = function->params.count + 1;
	const struct ast_expr *expr;
	__int128 value;

	if (!at || !at->args || !check_assigned(checker, at, function))
		return;
	expr = attribute_arg(at, NULL);
	if (!expr || !check_constant_integer(checker, scope, expr, &value))
		return;
	if (value < 1 || value > (__int128)count)
		diag_error(checker->diags, expr->span, NULL,
			   "`@result` says which argument in C is assigned: `%s` has %zu, with it",
			   function->entity.name, count);
	else
		function->assigned = (size_t)value;
}
