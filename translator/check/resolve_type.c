// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Types as they are written. */
#include "check/declare.h"
#include "check/since.h"

static bool is_type(const struct symbol *symbol)
{
	return symbol->kind == SYMBOL_TYPE ||
	       (symbol->kind == SYMBOL_GENERIC &&
		symbol->decl->kind != AST_FUNCTION);
}

static bool is_import(const struct symbol *symbol)
{
	return symbol->kind == SYMBOL_IMPORT;
}

static void report_undefined_type(struct checker *checker, struct scope *scope,
				  struct ident name)
{
	struct diag *diag;
	const char *near;

	if (is_lost_name(checker, scope_pkg(scope), name.name))
		return;
	diag = diag_error(checker->diags, name.span, NULL,
			  "undefined type `%s`", name.name);
	near = foreign_type(name.name);
	if (!near)
		near = scope_suggest(checker, scope, name.name, is_type);
	if (!near)
		return;
	diag_note(checker->diags, diag, name.span, "did you mean `%s`?", near);
	diag_fix(checker->diags, diag, name.span, "%s", near);
}

/* The symbol of `package.name`, resolved, or NULL after a report. */
static struct symbol *find_qualified(struct checker *checker,
				     struct scope *scope,
				     const struct ast_type *ast)
{
	struct ident package = ast->name.package;
	struct symbol *symbol = scope_find(scope, package.name);
	const char *near, *path;
	struct diag *diag;

	if (symbol && symbol->kind == SYMBOL_IMPORT) {
		symbol->is_used = true;
		return import_member(checker, symbol->import, ast->name.name);
	}
	if (symbol) {
		diag = diag_error(checker->diags, package.span, NULL,
				  "`%s` is no package", package.name);
		diag_note(checker->diags, diag, symbol->span,
			  "it is declared here");
		return NULL;
	}
	if (is_lost_name(checker, scope_pkg(scope), package.name))
		return NULL;
	diag = diag_error(checker->diags, package.span, NULL,
			  "package `%s` is not imported", package.name);
	path = find_package(checker->arena, checker->options->load,
			    package.name);
	if (path) {
		diag_note(checker->diags, diag, package.span,
			  "the library has a package `%s`; it must be imported",
			  path);
		fix_import(checker, diag, package.span, path);
		return NULL;
	}
	near = scope_suggest(checker, scope, package.name, is_import);
	if (near)
		diag_note(checker->diags, diag, package.span,
			  "did you mean `%s`?", near);
	return NULL;
}

static const struct type *resolve_array(struct checker *checker,
					struct scope *scope,
					const struct ast_type *ast)
{
	const struct ast_type *args = ast->name.args;
	const struct type *element;
	uint64_t count;

	if (!args || !args->next || args->next->next) {
		diag_error(checker->diags, ast->span, NULL,
			   "an array is written `array<T, N>`, with its element type and its length");
		return error_type(checker);
	}
	if (is_inferred_array(ast)) {
		diag_error(checker->diags, args->span, NULL,
			   "`_` needs a literal to take the element's type from");
		return error_type(checker);
	}
	element = resolve_type(checker, scope, args);
	if (!resolve_length(checker, scope, args->next, &count) ||
	    !check_sized(checker, element, args->span, "an element") ||
	    !check_not_owned(checker, element, args->span, "an element",
			     NULL) ||
	    element->kind == TYPE_ERROR)
		return error_type(checker);
	return type_array(checker->types, element, count);
}

bool is_inferred_array(const struct ast_type *ast)
{
	const struct ast_type *args;

	if (ast->kind != AST_TYPE_NAME || ast->name.package.name ||
	    !ast->name.name.name || strcmp(ast->name.name.name, "array") != 0)
		return false;
	args = ast->name.args;
	return args && args->next && args->kind == AST_TYPE_NAME &&
	       args->name.name.name &&
	       strcmp(args->name.name.name, "_") == 0;
}

/* A name in the place of a length is parsed as a type: made an expression. */
static const struct ast_expr *length_expr(struct checker *checker,
					  const struct ast_type *ast)
{
	struct ast_expr *name, *member;

	if (ast->kind == AST_TYPE_VALUE)
		return ast->value;
	if (ast->kind != AST_TYPE_NAME || ast->name.args)
		return NULL;
	name = arena_new_object(checker->arena, struct ast_expr);
	name->kind = AST_NAME;
	name->span = ast->name.name.span;
	name->name = ast->name.name.name;
	if (!ast->name.package.name)
		return name;
	name->span = ast->name.package.span;
	name->name = ast->name.package.name;
	member = arena_new_object(checker->arena, struct ast_expr);
	member->kind = AST_MEMBER;
	member->span = ast->span;
	member->member.object = name;
	member->member.name = ast->name.name;
	return member;
}

bool resolve_length(struct checker *checker, struct scope *scope,
		    const struct ast_type *ast, uint64_t *count)
{
	const struct ast_expr *expr;
	__int128 value;

	if (ast->kind == AST_TYPE_BAD)
		return false;
	expr = length_expr(checker, ast);
	if (!expr) {
		diag_error(checker->diags, ast->span, NULL,
			   "an array's length is a constant");
		return false;
	}
	if (!check_constant_integer(checker, scope, expr, &value))
		return false;
	/* What is larger is no object of C: PTRDIFF_MAX of 32 bits. */
	if (value < 1 || value > INT32_MAX) {
		diag_error(checker->diags, ast->span, NULL,
			   "an array has 1 to 2147483647 elements, not %s",
			   value_text(checker->arena,
				      value_integer(checker->arena, value)));
		return false;
	}
	*count = value;
	return true;
}

static const struct type *resolve_unbound(struct checker *checker,
					  struct scope *scope,
					  const struct ast_type *ast)
{
	struct ident name = ast->name.name;

	if (strcmp(name.name, "array") == 0)
		return resolve_array(checker, scope, ast);
	report_undefined_type(checker, scope, name);
	return error_type(checker);
}

/* The type that a symbol names; what is no type is reported. */
static const struct type *symbol_type(struct checker *checker,
				      struct scope *scope,
				      struct symbol *symbol,
				      const struct ast_type *ast)
{
	static const char *const kinds[] = {
		[SYMBOL_IMPORT] = "a package",
		[SYMBOL_VARIABLE] = "a variable",
		[SYMBOL_CONSTANT] = "a constant",
		[SYMBOL_FUNCTION] = "a function",
		[SYMBOL_GENERIC] = "a function",
	};
	struct diag *diag;

	if (symbol->kind == SYMBOL_GENERIC &&
	    symbol->decl->kind != AST_FUNCTION) {
		if (ast->name.args)
			return generic_type(checker, scope, symbol,
					    ast->name.args, ast->span);
		report_generic(checker, symbol, ast->span);
		return error_type(checker);
	}
	if (symbol->kind != SYMBOL_TYPE) {
		diag = diag_error(checker->diags, ast->span, NULL,
				  "`%s` is %s, no type", symbol->name,
				  kinds[symbol->kind]);
		diag_note(checker->diags, diag, symbol->span,
			  "it is declared here");
		return error_type(checker);
	}
	if (ast->name.args) {
		diag_error(checker->diags, ast->name.args->span, NULL,
			   "`%s` takes no type arguments", symbol->name);
		return error_type(checker);
	}
	return symbol->type;
}

static const struct type *resolve_name(struct checker *checker,
				       struct scope *scope,
				       const struct ast_type *ast)
{
	const struct type *type;
	struct symbol *symbol;

	if (!ast->name.name.name)
		return error_type(checker);
	if (ast->name.package.name) {
		symbol = find_qualified(checker, scope, ast);
		if (!symbol)
			return error_type(checker);
	} else {
		symbol = scope_find(scope, ast->name.name.name);
		if (!symbol)
			return resolve_unbound(checker, scope, ast);
		symbol->is_used = true;
		symbol_resolve(checker, symbol);
	}
	type = symbol_type(checker, scope, symbol, ast);
	check_available(checker, symbol->decl, symbol->name, ast->span);
	if (type->kind == TYPE_FLOAT && checker->options->target->is_kernel) {
		diag_error(checker->diags, ast->span, NULL,
			   "a kernel has no floating point: `%s` cannot be used for `%s`",
			   symbol->name, checker->options->target->name);
		return error_type(checker);
	}
	return type;
}

static const struct type *resolve_pointer(struct checker *checker,
					  struct scope *scope,
					  const struct ast_type *ast)
{
	const struct type *element = resolve_type(checker, scope,
						  ast->pointer.element);

	if (element->kind == TYPE_ERROR)
		return element;
	if (type_is_class(element) && ast->kind == AST_TYPE_POINTER) {
		element = object_type(checker, scope, ast->pointer.element,
				      element);
		if (element->kind == TYPE_ERROR)
			return element;
	}
	if (ast->kind == AST_TYPE_POINTER)
		return type_pointer(checker->types, element,
				    ast->pointer.is_const,
				    ast->pointer.is_user);
	if (ast->kind == AST_TYPE_REFERENCE &&
	    is_module_object(checker, element))
		return type_reference(checker->types, element);
	if (!check_sized(checker, element, ast->pointer.element->span,
			 ast->kind == AST_TYPE_SLICE ? "an element" :
						       "a referenced value"))
		return error_type(checker);
	if (ast->kind == AST_TYPE_REFERENCE)
		return type_reference(checker->types, element);
	return type_slice(checker->types, element, ast->pointer.is_const);
}

static const struct type *resolve_tuple(struct checker *checker,
					struct scope *scope,
					const struct ast_type *ast)
{
	LIST(const struct type *) items = { 0 };
	const struct ast_type *item;
	bool is_wrong = false, has_value = false;

	for (item = ast->tuple; item; item = item->next) {
		const struct type *type = resolve_type(checker, scope, item);

		if (type->kind == TYPE_ERROR ||
		    !check_sized(checker, type, item->span, "a result"))
			is_wrong = true;
		if (type_is_class(type)) {
			report_not_yet(checker, item->span,
				       "objects of classes among several results are");
			is_wrong = true;
		}
		has_value |= type->kind != TYPE_ARRAY;
		LIST_PUSH(checker->arena, &items, type);
	}
	if (is_wrong)
		return error_type(checker);
	if (items.count == 1)
		return items.items[0];
	if (!has_value) {
		report_not_yet(checker, ast->span,
			       "several results that are all arrays are");
		return error_type(checker);
	}
	return type_tuple(checker->types, items.items, items.count);
}

static const struct type *resolve_function_type(struct checker *checker,
						struct scope *scope,
						const struct ast_type *ast)
{
	const struct type *result = type_basic(checker->types, TYPE_VOID);
	LIST(const struct type *) params = { 0 };
	const struct ast_param *param;
	bool is_variadic = false, is_wrong = false;

	for (param = ast->func.params; param; param = param->next) {
		const struct type *type;

		if (param->is_variadic || !param->type) {
			is_variadic = true;
			continue;
		}
		type = resolve_type(checker, scope, param->type);
		if (type->kind == TYPE_ERROR ||
		    !check_sized(checker, type, param->type->span,
				 "a parameter"))
			is_wrong = true;
		LIST_PUSH(checker->arena, &params, type);
	}
	if (ast->func.result)
		result = resolve_type(checker, scope, ast->func.result);
	if (is_wrong || result->kind == TYPE_ERROR)
		return error_type(checker);
	return type_function(checker->types, params.items, params.count,
			     result, is_variadic);
}

const struct type *resolve_type(struct checker *checker, struct scope *scope,
				const struct ast_type *ast)
{
	switch (ast->kind) {
	case AST_TYPE_BAD:
		break;
	case AST_TYPE_NAME:
		return resolve_name(checker, scope, ast);
	case AST_TYPE_POINTER:
	case AST_TYPE_REFERENCE:
	case AST_TYPE_SLICE:
		return resolve_pointer(checker, scope, ast);
	case AST_TYPE_FUNC:
		return resolve_function_type(checker, scope, ast);
	case AST_TYPE_TUPLE:
		return resolve_tuple(checker, scope, ast);
	case AST_TYPE_VALUE:
		diag_error(checker->diags, ast->span, NULL,
			   "a type is expected here, not a value");
		break;
	}
	return error_type(checker);
}

static bool is_array(const struct ast_type *ast)
{
	return ast && ast->kind == AST_TYPE_NAME && !ast->name.package.name &&
	       ast->name.name.name && !strcmp(ast->name.name.name, "array") &&
	       ast->name.args && ast->name.args->next;
}

struct array_lengths resolve_lengths(struct checker *checker,
				     struct scope *scope,
				     const struct ast_type *ast)
{
	LIST(const struct texpr *) found = {};

	for (; is_array(ast); ast = ast->name.args) {
		const struct ast_expr *expr = length_expr(checker,
							  ast->name.args->next);

		if (!expr)
			break;
		LIST_PUSH(checker->arena, &found,
			  check_expr(checker, scope, expr, NULL));
	}
	return (struct array_lengths){
		.items = found.items, .count = found.count,
	};
}
