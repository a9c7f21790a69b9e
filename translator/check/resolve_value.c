// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Package-level variables and constants. */
#include "check/declare.h"
#include "check/expr.h"
#include "check/moved.h"

/* --- Variables ----------------------------------------------------------- */

/*
 * The type of a variable where its declaration says it: as a type, or as that
 * of a literal. Its value can wait, so that two variables may hold each
 * other's addresses. NULL: only the value says it.
 */
static const struct type *declared_type(struct checker *checker,
					struct scope *scope,
					const struct ast_decl *decl)
{
	const struct ast_type *ast = decl->variable.type;
	const struct ast_expr *value = decl->variable.value;
	const struct type *type;

	if (!ast && value && value->kind == AST_LITERAL)
		ast = value->literal.type;
	if (!ast || (value && is_inferred_array(ast)))
		return NULL;
	type = resolve_type(checker, scope, ast);
	if (!decl->variable.type && is_module_object(checker, type))
		return type_pointer(checker->types, type, false, false);
	if (!check_sized(checker, type, ast->span, "a variable"))
		return error_type(checker);
	return type;
}

/* The macro that defines a variable of the type in C, ready for use. */
static const char *static_init(struct checker *checker,
			       const struct type *type)
{
	const struct ast_attribute *at;

	if (type->kind != TYPE_RECORD)
		return NULL;
	at = find_attribute(type->record->entity.decl->attributes,
			    "static_init");
	if (!at || !at->args || !at->args->value)
		return NULL;
	return attribute_string(checker, NULL, at, at->args->value);
}

static void check_zero(struct checker *checker, const struct symbol *symbol,
		       const struct type *type)
{
	if (symbol->block || type->kind == TYPE_ERROR ||
	    type_has_zero(checker, type))
		return;
	diag_error(checker->diags, symbol->span, NULL,
		   "`%s` needs a value: zero is none of `%s`", symbol->name,
		   type_name(checker->arena, type));
}

static void set_attributes(struct checker *checker, struct scope *scope,
			   struct variable *variable,
			   const struct symbol *symbol)
{
	static const char *const allowed[] = {
		"param", "align", "export", "deprecated", "allow", "since",
		"until", NULL,
	};
	const struct ast_attribute *list = symbol->decl->attributes;

	check_attributes(checker, list, allowed, "a variable");
	variable->param = attribute_param(checker, scope, symbol,
					  variable->type);
	variable->static_init = static_init(checker, variable->type);
	variable->alignment = attribute_align(checker, scope, list);
}

/* It has storage for as long as the module is there: nothing may go before. */
static void check_kept(struct checker *checker, const struct texpr *init)
{
	if (init->type->kind != TYPE_ERROR)
		refuse_owned(checker, init, "stored");
}

/* What it holds goes when the module does. */
static void set_release(struct checker *checker, const struct symbol *symbol)
{
	struct variable *variable = symbol->variable;
	struct tstmt *release;

	release = release_stmt(checker, scope_of_symbol(checker, symbol),
			       variable);
	if (release)
		release->defer.owner = NULL;
	variable->release = release;
}

void check_initialiser(struct checker *checker, struct symbol *symbol)
{
	struct variable *variable = symbol->variable;
	bool may_try = checker->may_try;
	struct texpr *init;

	set_release(checker, symbol);
	if (!symbol->decl->variable.value)
		return;
	checker->may_try = true;
	init = check_value(checker, scope_of_symbol(checker, symbol),
			   symbol->decl->variable.value, variable->type,
			   arena_printf(checker->arena, "variable `%s`",
					symbol->name));
	checker->may_try = may_try;
	variable->init = init;
	variable->init_is_constant = init->is_constant;
	check_kept(checker, init);
	if (variable->release && !is_bad(init) && !init->is_constant)
		diag_error(checker->diags, init->span, NULL,
			   "`%s` owns what it holds: begin with `{}`, and fill it in `init`",
			   symbol->name);
}

/* `let x: array<_, 3> = {…}` as `let x = array<_, 3>{…}`: any other value is
 * given as it is. NULL after a report. */
static const struct ast_expr *with_element(struct checker *checker,
					   const struct ast_decl *decl)
{
	const struct ast_expr *value = decl->variable.value;
	struct ast_expr *literal;

	if (!decl->variable.type)
		return value;
	if (value->kind != AST_LITERAL || value->literal.type) {
		diag_error(checker->diags, decl->variable.type->span, NULL,
			   "`_` needs a literal to take the element's type from");
		return NULL;
	}
	literal = arena_new_object(checker->arena, struct ast_expr);
	*literal = *value;
	literal->literal.type = decl->variable.type;
	return literal;
}

/* A variable whose type is that of its value. */
static void infer_type(struct checker *checker, struct scope *scope,
		       struct variable *variable, const struct symbol *symbol)
{
	const struct ast_expr *value = with_element(checker, symbol->decl);
	bool may_try = checker->may_try;
	struct texpr *init;

	if (!value)
		return;
	checker->may_try = true;
	init = check_expr(checker, scope, value, NULL);
	init = default_type(checker, init);
	checker->may_try = may_try;
	variable->init = init;
	variable->init_is_constant = init->is_constant;
	if (!check_sized(checker, init->type, value->span, "a variable") ||
	    !check_not_owned(checker, init->type, value->span,
			     "the value of a variable of a package", NULL))
		return;
	if (init->type->kind == TYPE_NULL) {
		diag_error(checker->diags, value->span, NULL,
			   "`null` has no type by itself: write `let %s: *T = null`",
			   symbol->name);
		return;
	}
	variable->type = init->type;
	check_kept(checker, init);
}

static void check_extern_variable(struct checker *checker,
				  const struct symbol *symbol)
{
	if (!symbol->decl->variable.type)
		diag_error(checker->diags, symbol->span, NULL,
			   "`%s` needs a type: C's own declaration is not read",
			   symbol->name);
	else if (symbol->decl->variable.value)
		diag_error(checker->diags, symbol->decl->variable.value->span,
			   NULL, "`%s` is C's: it gets no value here",
			   symbol->name);
}

void resolve_variable(struct checker *checker, struct symbol *symbol)
{
	struct variable *variable = arena_new_object(checker->arena,
						     struct variable);
	struct scope *scope = scope_of_symbol(checker, symbol);
	const struct ast_decl *decl = symbol->decl;
	const struct type *type;
	bool waits;

	entity_declare(checker, &variable->entity, ENTITY_VARIABLE, symbol);
	variable->storage = STORAGE_PACKAGE;
	variable->c_type = decl->variable.type_spelling;
	check_c_type(checker, variable->c_type, symbol->span);
	variable->init_is_constant = true;
	variable->type = error_type(checker);

	type = declared_type(checker, scope, decl);
	waits = type && decl->variable.value && !symbol->block;
	if (type)
		variable->type = type;
	if (type && type->kind == TYPE_ARRAY)
		variable->lengths = resolve_lengths(checker, scope,
						    decl->variable.type);
	if (type && decl->variable.type)
		variable->param_names =
			function_param_names(checker, scope,
					     decl->variable.type, type);
	if (symbol->block)
		check_extern_variable(checker, symbol);
	else if (!type && decl->variable.value)
		infer_type(checker, scope, variable, symbol);
	else if (!type)
		diag_error(checker->diags, symbol->span, NULL,
			   "`%s` needs a type or a value", symbol->name);
	if (symbol->state == SYMBOL_DONE)
		return;		/* a cycle was reported */
	symbol->variable = variable;
	symbol->state = SYMBOL_DONE;
	set_attributes(checker, scope, variable, symbol);
	if (waits)
		LIST_PUSH(checker->arena, &checker->initialisers, symbol);
	else if (!decl->variable.value)
		check_zero(checker, symbol, variable->type);
	if (!waits && !symbol->block && owned_record(variable->type))
		LIST_PUSH(checker->arena, &checker->initialisers, symbol);
}

/* --- Constants ----------------------------------------------------------- */

static const struct type *constant_type(struct checker *checker,
					struct scope *scope,
					const struct ast_decl *decl)
{
	const struct type *type;

	if (!decl->variable.type || is_inferred_array(decl->variable.type))
		return NULL;
	type = resolve_type(checker, scope, decl->variable.type);
	if (!check_sized(checker, type, decl->variable.type->span,
			 "a constant"))
		return error_type(checker);
	return type;
}

/* Checks the value; gives the constant's type. */
static const struct type *check_constant(struct checker *checker,
					 struct scope *scope,
					 struct constant *constant,
					 const struct type *type,
					 const struct symbol *symbol)
{
	const struct ast_expr *value = symbol->decl->variable.value;
	struct texpr *init;

	if (!type)
		value = with_element(checker, symbol->decl);
	if (!value)
		return error_type(checker);
	if (type)
		init = check_value(checker, scope, value, type,
				   arena_printf(checker->arena,
						"constant `%s`",
						symbol->name));
	else
		init = check_expr(checker, scope, value, NULL);
	constant->init = init;
	if (init->type->kind == TYPE_ERROR)
		return type ? type : init->type;
	if (!init->is_constant) {
		diag_error(checker->diags, value->span, NULL,
			   "the value of `%s` is not known when translating: only a `let` can hold it",
			   symbol->name);
		return error_type(checker);
	}
	if (type)
		return type;
	if (init->type->kind == TYPE_NULL) {
		diag_error(checker->diags, value->span, NULL,
			   "`null` has no type by itself: write `const %s: *T = null`",
			   symbol->name);
		return error_type(checker);
	}
	return init->type;
}

void resolve_constant(struct checker *checker, struct symbol *symbol)
{
	static const char *const allowed[] = {
		"uapi", "export", "deprecated", "allow", "since", "until",
		NULL,
	};
	struct constant *constant = arena_new_object(checker->arena,
						     struct constant);
	struct scope *scope = scope_of_symbol(checker, symbol);
	const struct ast_decl *decl = symbol->decl;
	const struct type *type;

	check_attributes(checker, decl->attributes, allowed, "a constant");
	entity_declare(checker, &constant->entity, ENTITY_CONSTANT, symbol);
	constant->c_type = decl->variable.type_spelling;
	check_c_type(checker, constant->c_type, symbol->span);
	constant->is_uapi = find_attribute(decl->attributes, "uapi");
	type = constant_type(checker, scope, decl);
	if (decl->variable.value) {
		type = check_constant(checker, scope, constant, type, symbol);
	} else if (!symbol->block) {
		diag_error(checker->diags, symbol->span, NULL,
			   "constant `%s` needs a value", symbol->name);
		type = type ? type : error_type(checker);
	} else if (!type) {
		diag_error(checker->diags, symbol->span, NULL,
			   "`%s` needs a type: C's own definition is not read",
			   symbol->name);
		type = error_type(checker);
	}
	constant->type = type;
	if (symbol->state != SYMBOL_DONE)
		symbol->constant = constant;
}
