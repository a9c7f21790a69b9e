// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Functions' signatures. */
#include "check/declare.h"
#include "check/infer.h"

struct function *error_function(struct checker *checker,
				const struct symbol *symbol)
{
	struct function *function = arena_new_object(checker->arena,
						     struct function);

	entity_declare(checker, &function->entity, ENTITY_FUNCTION, symbol);
	function->type = type_function(checker->types, NULL, 0,
				       error_type(checker), true);
	return function;
}

bool is_method(const struct ast_decl *decl)
{
	return decl->function.params && decl->function.params->is_self;
}

/* What there is in C for the parameters' types. */
static const struct type *param_type(struct checker *checker,
				     struct scope *scope,
				     const struct ast_param *param,
				     bool is_extern)
{
	const struct type *type;

	if (!param->type)
		return error_type(checker);
	type = resolve_type(checker, scope, param->type);
	if (!check_sized(checker, type, param->type->span, "a parameter"))
		return error_type(checker);
	if (is_extern && type->kind == TYPE_ARRAY) {
		diag_error(checker->diags, param->type->span, NULL,
			   "C passes no arrays: this is a pointer, `*%s`",
			   type_name(checker->arena, type->array.element));
		return error_type(checker);
	}
	return lent_type(checker, type);
}

static void check_param_attributes(struct checker *checker,
				   const struct function *function,
				   const struct ast_param *param,
				   struct variable *variable)
{
	static const char *const allowed[] = {
		"noescape", "env", "accepts", "format", "prefix", "allow",
		"context", "nullable", "expression", NULL,
	};
	const struct type *type = type_underlying(variable->type);

	check_attributes(checker, param->attributes, allowed, "a parameter");
	variable->is_atomic = attribute_context(checker, param->attributes,
						"atomic", NULL);
	if (variable->is_format && variable->type->kind != TYPE_STRING &&
	    variable->type->kind != TYPE_ERROR)
		diag_error(checker->diags, param->span, NULL,
			   "a `@format` parameter is a `string`, not `%s`",
			   type_name(checker->arena, variable->type));
	if (variable->is_expression &&
	    (!function->entity.is_extern || type->kind != TYPE_FUNCTION ||
	     type->function.param_count))
		diag_error(checker->diags, param->span, NULL,
			   "`@expression` belongs before a parameter of an `extern` function that is a function without parameters");
	if (variable->is_prefix && !function->entity.is_extern)
		diag_error(checker->diags, param->span, NULL,
			   "`@prefix` belongs before a parameter of an `extern` function");
}

static void check_self(struct checker *checker,
		       const struct function *function,
		       const struct ast_param *param)
{
	if (param->is_self && function->params.count)
		diag_error(checker->diags, param->span, NULL,
			   "`self` must be the first parameter");
}

static void check_double(struct checker *checker,
			 const struct function *function,
			 const struct ast_param *param)
{
	struct diag *diag;

	for (size_t i = 0; param->name.name && i < function->params.count;
	     i++) {
		const struct variable *other = function->params.items[i];

		if (other->entity.name != param->name.name ||
		    strcmp(param->name.name, "_") == 0)
			continue;
		diag = diag_error(checker->diags, param->name.span, NULL,
				  "two parameters are called `%s`",
				  param->name.name);
		diag_note(checker->diags, diag, other->entity.span,
			  "the other one is here");
		return;
	}
}

void resolve_params(struct checker *checker, struct scope *scope,
		    struct function *function, const struct ast_param *params,
		    bool *is_variadic)
{
	const struct ast_param *param;

	*is_variadic = false;
	for (param = params; param; param = param->next) {
		struct variable *variable;

		if (param->is_variadic) {
			*is_variadic = true;
			continue;
		}
		variable = arena_new_object(checker->arena, struct variable);
		entity_init(checker, &variable->entity, ENTITY_VARIABLE,
			    param->name, function->entity.package);
		if (!param->name.name)
			variable->entity.span = param->span;
		variable->entity.trivia = &param->trivia;
		variable->storage = STORAGE_PARAMETER;
		variable->type = param_type(checker, scope, param,
					    function->entity.is_extern);
		variable->c_type = param->spelling;
		check_c_type(checker, variable->c_type, param->span);
		if (param->type)
			variable->param_names =
				function_param_names(checker, scope,
						     param->type,
						     variable->type);
		variable->is_self = param->is_self;
		variable->is_noescape = find_attribute(param->attributes,
						       "noescape");
		variable->is_nullable = find_attribute(param->attributes,
						       "nullable");
		variable->is_env = find_attribute(param->attributes, "env");
		variable->is_format = find_attribute(param->attributes,
						     "format");
		variable->is_prefix = find_attribute(param->attributes,
						     "prefix");
		variable->is_expression = find_attribute(param->attributes,
							 "expression");
		if (function->entity.is_extern && param->type &&
		    !variable->is_expression)
			variable->slot = slot_new(checker, scope,
						  &function->entity,
						  param->name.name,
						  param->type, variable->type);
		check_param_attributes(checker, function, param, variable);
		check_self(checker, function, param);
		check_double(checker, function, param);
		LIST_PUSH(checker->arena, &function->params, variable);
	}
}

static const struct type *function_result(struct checker *checker,
					  struct scope *scope,
					  const struct ast_type *ast,
					  bool is_extern, bool assigns)
{
	const struct type *type;

	if (!ast)
		return type_basic(checker->types, TYPE_VOID);
	type = resolve_type(checker, scope, ast);
	if (is_extern && type->kind == TYPE_TUPLE && !assigns) {
		diag_error(checker->diags, ast->span, NULL,
			   "a function of C's has one result; others go through pointers, or are what a macro assigns: see `@result`");
		return error_type(checker);
	}
	if (type->kind == TYPE_VOID || type->kind == TYPE_TUPLE)
		return type;
	if (!check_sized(checker, type, ast->span, "a result"))
		return error_type(checker);
	if (is_extern && type->kind == TYPE_ARRAY) {
		diag_error(checker->diags, ast->span, NULL,
			   "C returns no arrays");
		return error_type(checker);
	}
	return type;
}

/* A macro gets what the function gives, not the function. */
static const struct type *passed_type(const struct variable *param)
{
	const struct type *type = type_underlying(param->type);

	return param->is_expression && type->kind == TYPE_FUNCTION ?
		type->function.result : param->type;
}

static void set_type(struct checker *checker, struct function *function,
		     const struct type *result, bool is_variadic)
{
	size_t count = function->params.count;
	const struct type **types = arena_calloc(checker->arena, count,
						 sizeof(*types));

	for (size_t i = 0; i < count; i++)
		types[i] = passed_type(function->params.items[i]);
	function->type = type_function(checker->types, types, count, result,
				       is_variadic);
}

static void set_attributes(struct checker *checker, struct scope *scope,
			   struct function *function,
			   const struct ast_attribute *list)
{
	static const char *const allowed[] = {
		"export", "deprecated", "must_use", "init", "sleeps", "atomic",
		"context",
		"scoped", "constant", "fails", "start", "stop",
		"status", "result", "since", "until", "test", "allow",
		"accepts", "typed", "pure", "without_env", NULL,
	};

	check_attributes(checker, list, allowed, "a function");
	function->is_pure = find_attribute(list, "pure");
	function->is_typed = find_attribute(list, "typed");
	function->is_must_use = find_attribute(list, "must_use");
	function->is_init = find_attribute(list, "init");
	function->is_constant = find_attribute(list, "constant");
	function->is_status = find_attribute(list, "status");
	function->sleeps = find_attribute(list, "sleeps");
	function->is_atomic = find_attribute(list, "atomic");
	function->acquires = attribute_context(checker, list, "acquire",
					       "release");
	function->releases = find_attribute(list, "context") &&
			     !function->acquires;
	function->is_test = find_attribute(list, "test");
	attribute_result(checker, scope, list, function);
	function->failure = type_failure(function->type->function.result);
	attribute_fails(checker, scope, list, &function->failure, NULL);
	if (function->failure == FAILURE_ERR_PTR &&
	    !type_is_pointer(function->type->function.result))
		diag_error(checker->diags, list->span, NULL,
			   "only a function that gives a pointer fails with `err_ptr`");
}

/* The record a function is written in, or that its receiver is. */
static void set_owner(struct checker *checker, struct function *function,
		      struct symbol *symbol)
{
	const struct type *type;

	if (symbol->owner) {
		symbol_resolve(checker, symbol->owner);
		type = symbol->owner->kind == SYMBOL_TYPE ?
			symbol->owner->type : error_type(checker);
		if (type_is_class(type))
			type = type->pointer.element;
		if (type->kind == TYPE_RECORD)
			function->owner = type->record;
	}
	if (!is_method(symbol->decl) || !function->params.count)
		return;
	type = function->params.items[0]->type;
	function->receiver = type;
	if (type->kind == TYPE_POINTER || type->kind == TYPE_REFERENCE)
		type = type->pointer.element;
	if (!function->owner && type->kind == TYPE_RECORD)
		function->owner = type->record;
	else if (function->owner && type != function->owner->type &&
		 type->kind != TYPE_ERROR)
		diag_error(checker->diags, symbol->decl->function.params->span,
			   NULL,
			   "the receiver of a method of `%s` is a `%s` or a pointer to one",
			   function->owner->entity.name,
			   function->owner->entity.name);
}

/* A test is called by nobody who could give it something. */
static void check_test(struct checker *checker, const struct function *function,
		       const struct symbol *symbol)
{
	const struct type *result = function->type->function.result;

	if (!function->is_test)
		return;
	if (symbol->block || function->receiver)
		diag_error(checker->diags, symbol->span, NULL,
			   "a `@test` is a function with a body, and no method");
	else if (function->params.count)
		diag_error(checker->diags, function->params.items[0]->entity.span,
			   NULL, "a `@test` takes no parameters");
	else if (result->kind == TYPE_TUPLE ||
		 (result->kind != TYPE_VOID && result->kind != TYPE_ERROR &&
		  function->failure == FAILURE_NEVER))
		diag_error(checker->diags, symbol->span, NULL,
			   "a `@test` gives nothing, or a value that says whether it failed, as `int32` does; not `%s`",
			   type_name(checker->arena, result));
}

static void check_form(struct checker *checker,
		       const struct function *function,
		       const struct symbol *symbol)
{
	const struct ast_decl *decl = symbol->decl;

	if (!symbol->block)
		check_variadic_form(checker, function, symbol->span);
	if (decl->function.is_mutating && !function->receiver)
		diag_error(checker->diags, symbol->span, NULL,
			   "a `mutating` method needs a receiver, as in `mutating %s(self p: *T)`",
			   symbol->name);
	if (decl->function.is_deinit)
		check_deinit(checker, function, symbol->span);
	if (symbol->block && decl->function.body)
		diag_error(checker->diags, symbol->span, NULL,
			   "`%s` stands in an `extern` block and has a body: a function of C's has none",
			   symbol->name);
	if (!symbol->block && !decl->function.body)
		diag_error(checker->diags, symbol->span, NULL,
			   "`%s` has no body; only a function in an `extern` block has none",
			   symbol->name);
}

void resolve_function(struct checker *checker, struct symbol *symbol)
{
	struct function *function = arena_new_object(checker->arena,
						     struct function);
	struct scope *scope = scope_of_symbol(checker, symbol);
	const struct ast_decl *decl = symbol->decl;
	const struct type *result;
	bool is_variadic;

	entity_declare(checker, &function->entity, ENTITY_FUNCTION, symbol);
	function->type_args = symbol->type_args;
	function->type_arg_count = symbol->type_arg_count;
	function->has_types_last = symbol->generic &&
				   !params_have_types(checker, symbol->generic);
	resolve_params(checker, scope, function, decl->function.params,
		       &is_variadic);
	result = function_result(checker, scope, decl->function.result,
				 symbol->block,
				 find_attribute(decl->attributes, "result"));
	function->result_c_type = decl->function.result_spelling;
	check_c_type(checker, function->result_c_type, symbol->span);
	set_type(checker, function, result, is_variadic);
	function->is_entry = decl->function.is_extern && !symbol->block;
	if (function->is_entry && !function->entity.c_name)
		function->entity.c_name = symbol->name;
	set_owner(checker, function, symbol);
	set_attributes(checker, scope, function, decl->attributes);
	if (symbol->state == SYMBOL_DONE)
		return;		/* a cycle was reported */
	symbol->function = function;
	symbol->state = SYMBOL_DONE;
	attribute_scoped(checker, scope, decl->attributes, function);
	attribute_without_env(checker, scope, decl->attributes, function);
	check_form(checker, function, symbol);
	check_test(checker, function, symbol);
	check_object_method(checker, function, symbol);
	if (!symbol->block && decl->function.body)
		queue_body(checker, function, symbol);
}
