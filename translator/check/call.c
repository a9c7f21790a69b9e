// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Calls: what is called, and its arguments. */
#include "check/expr.h"

static const char *call_name(struct checker *checker, const struct call *call)
{
	return call->name ? arena_printf(checker->arena, "`%s`", call->name) :
	       "this function";
}

/* The declared parameter that an argument is for, or NULL. */
static const struct variable *parameter(const struct call *call, size_t index)
{
	const struct function *function = call->function;

	if (!function || index >= function->params.count)
		return NULL;
	return function->params.items[index];
}

static const char *where_text(struct checker *checker, const struct call *call,
			      size_t index)
{
	const struct variable *param = parameter(call, index);
	const char *name = call_name(checker, call);

	if (param && param->entity.name)
		return arena_printf(checker->arena, "argument `%s` of %s",
				    param->entity.name, name);
	return arena_printf(checker->arena, "argument %zu of %s",
			    index + 1 - (call->receiver != NULL), name);
}

/* Index of the parameter that holds C's format, or the number of them. */
static size_t format_index(const struct call *call)
{
	const struct function *function = call->function;
	size_t count = call->type->function.param_count;
	const char *name;

	if (!function || !count ||
	    !call->type->function.is_variadic ||
	    count > function->params.count)
		return count;
	name = function->params.items[count - 1]->entity.name;
	return name && !strcmp(name, "format") ? count - 1 : count;
}

/* What a macro evaluates itself, as often as it likes: a call of the function. */
static struct texpr *called(struct checker *checker, struct texpr *function,
			    struct span span)
{
	struct texpr *call = texpr_new(checker, TX_CALL,
				       type_underlying(function->type)->
				       function.result, span);

	call->call.callee = function;
	return call;
}

/* An argument for the parameter at @index, which counts the receiver. */
static struct texpr *check_argument(struct checker *checker,
				    struct scope *scope,
				    const struct call *call, size_t index,
				    const struct ast_expr *ast)
{
	const struct variable *param = parameter(call, index);
	struct texpr *checked = call->checked ?
		call->checked[index - (call->receiver != NULL)] : NULL;
	const struct type *type = param && param->is_expression ? param->type :
				  call->type->function.params[index];
	const char *where = where_text(checker, call, index);
	const struct ast_expr *bare = without_parens(ast);
	bool is_c_format = index == format_index(call);
	struct texpr *value;

	if (((param && param->is_format) || is_c_format) &&
	    bare->kind == AST_STRING)
		value = check_string(checker, scope, bare);
	else
		value = checked ? checked : check_expr(checker, scope, ast, type);
	if (is_c_format && type_underlying(value->type)->kind == TYPE_STRING)
		return value;
	if (param && param->slot)
		return convert_slot(checker, value, param->slot, where);
	value = convert(checker, value, type, where);
	if (!is_bad(value) && param && param->is_expression)
		return called(checker, value, ast->span);
	if (!is_bad(value) && param && param->is_prefix &&
	    !value->is_constant) {
		diag_error(checker->diags, ast->span, NULL,
			   "%s is written in front of the format: it must be a constant",
			   where);
		return texpr_bad(checker, ast->span);
	}
	return value;
}

/* An argument for `...`; integers keep their freedom until its use is known. */
static struct texpr *check_extra(struct checker *checker, struct scope *scope,
				 const struct call *call,
				 const struct ast_expr *ast)
{
	struct texpr *value = check_expr(checker, scope, ast, NULL);

	if (is_bad(value))
		return value;
	switch (type_underlying(value->type)->kind) {
	case TYPE_VOID:
	case TYPE_RECORD:
	case TYPE_SLICE:
	case TYPE_NULL:
	case TYPE_TUPLE:
		diag_error(checker->diags, ast->span, NULL,
			   "`%s` cannot be passed for the `...` of %s",
			   name_of(checker, value->type),
			   call_name(checker, call));
		return texpr_bad(checker, ast->span);
	case TYPE_ARRAY:
		if (is_place(value))
			return converted(checker, value,
					 type_pointer(checker->types,
						      value->type->array.element,
						      is_const_place(value),
						      false));
		return value;
	default:
		return value;
	}
}

/* Whether what is called takes a text with values in it as the last thing. */
static bool takes_text(const struct call *call, size_t wanted)
{
	const struct variable *last = wanted ? parameter(call, wanted - 1) :
					       NULL;

	return last && last->is_format && !call->type->function.is_variadic;
}

/* `"n = %d", n` is C's way to write `"n = ${n}"`. */
static void note_text(struct checker *checker, struct diag *diag,
		      const struct ast_arg *extra)
{
	const char *text = extra->next ? NULL :
			   source_text(checker, extra->span);

	diag_note(checker->diags, diag, (struct span){ 0 },
		  "values go into the text: `\"n = ${%s}\"`",
		  text && !strpbrk(text, "\"{}`") ? text : "n");
}

static void report_count(struct checker *checker, const struct call *call,
			 size_t given, size_t wanted)
{
	const struct ast_expr *ast = call->ast;
	bool variadic = call->type->function.is_variadic;
	const struct ast_arg *arg = ast->call.args, *extra = NULL;
	struct span span = { .source = ast->span.source,
			     .start = ast->call.callee->span.end,
			     .end = ast->span.end };
	struct diag *diag;

	if (given > wanted) {
		for (size_t i = 0; i < wanted; i++)
			arg = arg->next;
		extra = arg;
		span = arg->span;
		for (; arg; arg = arg->next)
			span.end = arg->span.end;
	}
	diag = diag_error(checker->diags, span, NULL,
			  "%s takes %s%zu argument%s, not %zu",
			  call_name(checker, call),
			  variadic ? "at least " : "", wanted,
			  wanted == 1 ? "" : "s", given);
	if (extra && takes_text(call, wanted)) {
		note_text(checker, diag, extra);
		return;
	}
	if (call->function && call->function->entity.span.source)
		diag_note(checker->diags, diag, call->function->entity.span,
			  "`%s` is declared here", call->name);
}

static void check_extras(struct checker *checker, const struct call *call,
			 struct targ *args, size_t count)
{
	size_t wanted = call->type->function.param_count;
	size_t format = format_index(call);

	if (!call->type->function.is_variadic)
		return;
	if (format < wanted && args[format].expr)
		check_c_format(checker, call, args[format].expr, args, wanted,
			       count);
	for (size_t i = wanted; i < count; i++)
		if (args[i].expr)
			args[i].expr = default_type(checker,
						    (struct texpr *)args[i].expr);
}

/* Fills @args, which has room for all; what is too many is checked alone. */
static size_t check_arguments(struct checker *checker, struct scope *scope,
			      const struct call *call, struct targ *args)
{
	size_t wanted = call->type->function.param_count, count = 0;
	const struct ast_arg *arg;

	if (call->receiver)
		args[count++].expr = call->receiver;
	for (arg = call->ast->call.args; arg; arg = arg->next) {
		if (arg->name.name || arg->key)
			diag_error(checker->diags,
				   arg->name.name ? arg->name.span :
				   arg->key->span, NULL,
				   "arguments go by their position, without a name");
		args[count].trivia = &arg->trivia;
		if (count < wanted)
			args[count].expr = check_argument(checker, scope, call,
							  count, arg->value);
		else
			args[count].expr = check_extra(checker, scope, call,
						       arg->value);
		count++;
	}
	return count;
}

static size_t count_args(const struct ast_expr *call)
{
	const struct ast_arg *arg;
	size_t count = 0;

	for (arg = call->call.args; arg; arg = arg->next)
		count++;
	return count;
}

struct texpr *finish_call(struct checker *checker, struct scope *scope,
			  const struct call *call)
{
	size_t implied = call->receiver != NULL;
	size_t given = count_args(call->ast);
	size_t wanted = call->type->function.param_count - implied;
	struct targ *args;
	struct texpr *expr;

	args = arena_calloc(checker->arena, given + 2, sizeof(*args));
	expr = texpr_new(checker, TX_CALL, call->type->function.result,
			 call->ast->span);
	if (given < wanted ||
	    (given > wanted && !call->type->function.is_variadic))
		report_count(checker, call, given, wanted);
	expr->call.arg_count = check_arguments(checker, scope, call, args);
	if (given >= wanted)
		check_extras(checker, call, args, expr->call.arg_count);
	expr->call.function = call->function;
	expr->call.callee = call->callee;
	expr->call.args = args;
	expr->call.end = call->ast->call.end;
	expr->call.is_method = implied;
	expr->is_constant = call->function && call->function->is_constant;
	for (size_t i = 0; i < expr->call.arg_count; i++)
		expr->is_constant &= args[i].expr->is_constant;
	if (call->function)
		note_use(checker, call->function, call->ast->call.callee->span);
	return expr;
}

static struct texpr *report_callee(struct checker *checker,
				   struct scope *scope,
				   const struct ast_expr *ast,
				   const struct texpr *callee)
{
	const struct ast_arg *arg;

	if (callee->type->kind == TYPE_UNTYPED_INTEGER)
		diag_error(checker->diags, ast->call.callee->span, NULL,
			   "a number cannot be called");
	else if (!is_bad(callee))
		diag_error(checker->diags, ast->call.callee->span, NULL,
			   "a `%s` cannot be called",
			   name_of(checker, callee->type));
	for (arg = ast->call.args; arg; arg = arg->next)
		check_anyway(checker, scope, arg->value);
	return texpr_bad(checker, ast->span);
}

/* A call of what the callee's expression is. */
static struct texpr *call_value(struct checker *checker, struct scope *scope,
				const struct ast_expr *ast,
				struct texpr *callee)
{
	const struct type *type = type_underlying(callee->type);
	struct call call = { .ast = ast, .type = type };

	if (is_bad(callee) || type->kind != TYPE_FUNCTION)
		return report_callee(checker, scope, ast, callee);
	if (callee->kind == TX_FUNCTION) {
		call.function = callee->function;
		call.name = callee->function->entity.name;
	} else {
		call.callee = callee;
		call.name = source_text(checker, callee->span);
	}
	return finish_call(checker, scope, &call);
}

/* A call of a generic function by its name. */
static struct texpr *call_generic(struct checker *checker,
				  struct scope *scope,
				  const struct ast_expr *ast,
				  struct symbol *generic)
{
	struct call call = { .ast = ast, .name = generic->name };

	call.function = infer_call(checker, scope, generic, ast, NULL,
				   &call.checked);
	if (!call.function)
		return texpr_bad(checker, ast->span);
	call.type = call.function->type;
	return finish_call(checker, scope, &call);
}

/* `object.name`, also of `object.name<T>`. */
const struct ast_expr *method_name(const struct ast_expr *call)
{
	const struct ast_expr *callee = without_parens(call->call.callee);

	return callee->kind == AST_INSTANCE ? callee->instance.generic : callee;
}

/* `object.name(…)`, of a value: built in, a field, or a method. */
static struct texpr *call_member(struct checker *checker, struct scope *scope,
				 const struct ast_expr *ast)
{
	const struct ast_expr *callee = method_name(ast);
	struct texpr *object, *expr;

	object = check_expr(checker, scope, callee->member.object, NULL);
	if (is_bad(object))
		return report_callee(checker, scope, ast, object);
	expr = check_builtin_method(checker, scope, ast, object);
	if (expr)
		return expr;
	expr = field_of(checker, scope, object, callee->member.name,
			callee->span);
	if (expr)
		return call_value(checker, scope, ast, expr);
	expr = check_method_call(checker, scope, ast, object);
	if (expr)
		return expr;
	report_member(checker, object->type, callee->member.name);
	return report_callee(checker, scope, ast,
			     texpr_bad(checker, callee->span));
}

/* `Point(…)`: says how a value is made. */
static bool report_type_call(struct checker *checker,
			     const struct ast_expr *ast,
			     const struct symbol *symbol)
{
	const struct ast_expr *callee = ast->call.callee;
	const struct type *type = NULL;
	bool record;

	if (symbol && symbol->kind == SYMBOL_TYPE)
		type = symbol->type;
	else if (!symbol && callee->kind == AST_NAME)
		type = type_builtin(checker->types, callee->name);
	if (!type)
		return false;
	record = type_underlying(type)->kind == TYPE_RECORD;
	if (type->kind != TYPE_ERROR)
		diag_error(checker->diags, callee->span, NULL,
			   record ? "`%s` is a type: `%s{…}` makes one" :
			   "`%s` is a type: `cast<%s>(…)` converts to it",
			   name_of(checker, type), name_of(checker, type));
	return true;
}

struct texpr *check_call(struct checker *checker, struct scope *scope,
			 const struct ast_expr *ast,
			 const struct type *expected)
{
	const struct ast_expr *callee = without_parens(ast->call.callee);
	struct texpr *expr = check_builtin(checker, scope, ast);
	struct symbol *symbol;
	bool failed;

	(void)expected;
	if (expr)
		return expr;
	symbol = lookup_symbol(checker, scope, callee->kind == AST_INSTANCE ?
			       callee->instance.generic : callee, &failed);
	if (!symbol)
		symbol = generic_static(checker, scope, callee);
	if (symbol && symbol->kind == SYMBOL_GENERIC &&
	    symbol->decl->kind == AST_FUNCTION)
		return call_generic(checker, scope, ast, symbol);
	if (callee->kind != AST_INSTANCE &&
	    report_type_call(checker, ast, symbol))
		return report_callee(checker, scope, ast,
				     texpr_bad(checker, callee->span));
	if (!symbol && callee->kind == AST_INSTANCE &&
	    callee->instance.generic->kind == AST_MEMBER)
		return call_member(checker, scope, ast);
	if (callee->kind == AST_MEMBER) {
		expr = check_static_member(checker, scope, callee);
		if (!expr)
			return call_member(checker, scope, ast);
	} else {
		expr = check_expr(checker, scope, callee, NULL);
	}
	return call_value(checker, scope, ast, expr);
}
