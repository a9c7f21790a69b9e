// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * Type arguments as the arguments of a call show them: a parameter's type as it
 * is written is held against the argument's type.
 */
#include "check/declare.h"
#include "check/expr.h"
#include "check/infer.h"

void inference_begin(struct checker *checker, struct inference *inference,
		     struct symbol *generic)
{
	const struct ast_param *param = generic->decl->type_params;

	*inference = (struct inference){ .generic = generic };
	inference->params = param;
	for (; param; param = param->next)
		inference->count++;
	inference->bound = arena_calloc(checker->arena, inference->count,
					sizeof(*inference->bound));
}

/* Where the type parameter of a name has its type; NULL: it is none. */
static const struct type **binding_of(struct inference *inference,
				      const struct ast_type *ast)
{
	const struct ast_param *param = inference->params;

	if (ast->kind != AST_TYPE_NAME || ast->name.package.name ||
	    ast->name.args)
		return NULL;
	for (size_t i = 0; param; param = param->next, i++)
		if (param->name.name == ast->name.name.name)
			return &inference->bound[i];
	return NULL;
}

static bool list_is_open(struct inference *inference,
			 const struct ast_type *list)
{
	for (; list; list = list->next)
		if (is_open_type(inference, list))
			return true;
	return false;
}

bool is_open_type(struct inference *inference, const struct ast_type *ast)
{
	const struct type **binding = binding_of(inference, ast);
	const struct ast_param *param;

	if (binding)
		return !*binding;
	switch (ast->kind) {
	case AST_TYPE_NAME:
		return list_is_open(inference, ast->name.args);
	case AST_TYPE_POINTER:
	case AST_TYPE_REFERENCE:
	case AST_TYPE_SLICE:
		return is_open_type(inference, ast->pointer.element);
	case AST_TYPE_FUNC:
		for (param = ast->func.params; param; param = param->next)
			if (param->type && is_open_type(inference, param->type))
				return true;
		return ast->func.result &&
		       is_open_type(inference, ast->func.result);
	case AST_TYPE_TUPLE:
		return list_is_open(inference, ast->tuple);
	default:
		return false;
	}
}

bool params_have_types(struct checker *checker, struct symbol *generic)
{
	const struct ast_param *param = generic->decl->function.params;
	struct inference inference;

	inference_begin(checker, &inference, generic);
	for (; param; param = param->next)
		if (param->type && is_open_type(&inference, param->type))
			return true;
	return false;
}

/* The generic that a name with type arguments stands for, or NULL. */
static const struct symbol *named_generic(struct checker *checker,
					  const struct inference *inference,
					  const struct ast_type *ast)
{
	struct scope *scope = scope_of_symbol(checker, inference->generic);
	struct symbol *symbol;

	if (!ast->name.package.name)
		return scope_find(scope, ast->name.name.name);
	symbol = scope_find(scope, ast->name.package.name);
	if (!symbol || symbol->kind != SYMBOL_IMPORT || !symbol->import)
		return NULL;
	return scope_find_here(symbol->import->scope, ast->name.name.name);
}

static bool unify_name(struct checker *checker, struct inference *inference,
		       const struct ast_type *ast, const struct type *type)
{
	const struct ast_type *arg = ast->name.args;
	const struct symbol *symbol;

	if (!arg)
		return true;		/* the call's conversions decide */
	if (type->kind == TYPE_ARRAY && !ast->name.package.name &&
	    !strcmp(ast->name.name.name, "array"))
		return infer_type_from(checker, inference, arg,
				       type->array.element);
	if (type->kind != TYPE_RECORD || !type->record->type_arg_count)
		return false;
	symbol = record_symbol(type->record);
	if (symbol->generic != named_generic(checker, inference, ast))
		return false;
	for (size_t i = 0; arg && i < type->record->type_arg_count; i++) {
		if (!infer_type_from(checker, inference, arg,
				     type->record->type_args[i]))
			return false;
		arg = arg->next;
	}
	return true;
}

static bool unify_pointer(struct checker *checker, struct inference *inference,
			  const struct ast_type *ast, const struct type *type)
{
	const struct ast_type *element = ast->pointer.element;

	switch (type->kind) {
	case TYPE_POINTER:
	case TYPE_REFERENCE:
		/* A reference is bound to a pointer, or to what it is to. */
		return ast->kind != AST_TYPE_SLICE &&
		       infer_type_from(checker, inference, element,
				       type->pointer.element);
	case TYPE_SLICE:
		return ast->kind == AST_TYPE_SLICE &&
		       infer_type_from(checker, inference, element,
				       type->pointer.element);
	case TYPE_ARRAY:
		return ast->kind != AST_TYPE_REFERENCE &&
		       infer_type_from(checker, inference, element,
				       type->array.element);
	default:
		return ast->kind == AST_TYPE_REFERENCE &&
		       infer_type_from(checker, inference, element, type);
	}
}

static bool unify_function(struct checker *checker,
			   struct inference *inference,
			   const struct ast_type *ast, const struct type *type)
{
	const struct ast_param *param = ast->func.params;

	if (type->kind != TYPE_FUNCTION)
		return false;
	for (size_t i = 0; param && i < type->function.param_count; i++) {
		if (param->type &&
		    !infer_type_from(checker, inference, param->type,
				     type->function.params[i]))
			return false;
		param = param->next;
	}
	return !ast->func.result ||
	       infer_type_from(checker, inference, ast->func.result,
			       type->function.result);
}

bool infer_type_from(struct checker *checker, struct inference *inference,
		     const struct ast_type *ast, const struct type *type)
{
	const struct type **binding = binding_of(inference, ast);

	if (binding) {
		/* The first says it; others have to be convertible. */
		if (!*binding)
			*binding = type;
		return true;
	}
	switch (ast->kind) {
	case AST_TYPE_NAME:
		return unify_name(checker, inference, ast, type);
	case AST_TYPE_POINTER:
	case AST_TYPE_REFERENCE:
	case AST_TYPE_SLICE:
		return unify_pointer(checker, inference, ast, type);
	case AST_TYPE_FUNC:
		return unify_function(checker, inference, ast, type);
	default:
		return true;
	}
}

bool infer_receiver(struct checker *checker, struct inference *inference,
		    const struct type *receiver)
{
	const struct ast_type *ast =
		inference->generic->decl->function.params->type;
	const struct type *target = receiver;

	if (!ast)
		return false;
	if (type_is_pointer(receiver))
		target = receiver->pointer.element;
	if (ast->kind == AST_TYPE_POINTER || ast->kind == AST_TYPE_REFERENCE)
		return infer_type_from(checker, inference,
				       ast->pointer.element, target);
	return infer_type_from(checker, inference, ast, receiver) ||
	       (target != receiver &&
		infer_type_from(checker, inference, ast, target));
}

bool infers_receiver(struct checker *checker, struct symbol *generic,
		     const struct type *receiver)
{
	const struct ast_type *ast = generic->decl->function.params->type;
	struct inference inference;

	inference_begin(checker, &inference, generic);
	/* A receiver without type parameters is looked at when it is called. */
	if (ast && !is_open_type(&inference, ast))
		return takes_receiver(resolve_type(checker,
						   scope_of_symbol(checker,
								   generic),
						   ast), receiver);
	return infer_receiver(checker, &inference, receiver);
}

/* --- Calls ------------------------------------------------------------------ */

/* What takes its type from where it stands shows none. */
static bool shows_type(const struct ast_expr *ast)
{
	ast = without_parens(ast);
	if (ast->kind == AST_NULL)
		return false;
	if (ast->kind == AST_LITERAL)
		return ast->literal.type;
	if (ast->kind == AST_CLOSURE)
		return !ast->closure.is_arrow;
	return true;
}

static bool is_number(const struct texpr *expr)
{
	return expr->type->kind == TYPE_UNTYPED_INTEGER ||
	       expr->type->kind == TYPE_UNTYPED_FLOAT;
}

/* Numbers without a type speak last. */
static void infer_from_args(struct checker *checker, struct scope *scope,
			    struct inference *inference,
			    const struct ast_param *first,
			    const struct ast_arg *arg, struct texpr **checked)
{
	const struct ast_param *param = first;

	for (size_t i = 0; param && arg; param = param->next, i++) {
		if (param->type && is_open_type(inference, param->type) &&
		    shows_type(arg->value)) {
			checked[i] = check_expr(checker, scope, arg->value,
						NULL);
			if (is_bad(checked[i]))
				inference->failed = true;
			else if (!is_number(checked[i]))
				infer_type_from(checker, inference,
						param->type, checked[i]->type);
		}
		arg = arg->next;
	}
	param = first;
	for (size_t i = 0; param && checked; param = param->next, i++)
		if (checked[i] && is_number(checked[i]) && param->type &&
		    is_open_type(inference, param->type))
			infer_type_from(checker, inference, param->type,
					default_type(checker,
						     checked[i])->type);
}

static bool check_bound(struct checker *checker,
			const struct inference *inference, struct span span)
{
	const struct ast_param *param = inference->params;

	for (size_t i = 0; i < inference->count; i++, param = param->next) {
		if (inference->bound[i])
			continue;
		if (!inference->failed)
			diag_error(checker->diags, span, NULL,
				   "the arguments do not show what `%s` of `%s` is: write `%s<…>(…)`",
				   param->name.name, inference->generic->name,
				   inference->generic->name);
		return false;
	}
	return true;
}

/* `f<int32>(…)`; of a method, those that its receiver does not show. */
static bool bind_explicit(struct checker *checker, struct scope *scope,
			  struct inference *inference,
			  const struct ast_type *args, struct span span)
{
	const struct ast_type *arg = args;

	for (size_t i = 0; i < inference->count && arg; i++) {
		if (inference->bound[i])
			continue;
		inference->bound[i] = resolve_type(checker, scope, arg);
		if (inference->bound[i]->kind == TYPE_ERROR)
			return false;
		arg = arg->next;
	}
	for (size_t i = 0; i < inference->count && !arg; i++)
		if (!inference->bound[i])
			arg = args;
	if (!arg)
		return true;
	diag_error(checker->diags, span, NULL,
		   "`%s` takes %zu type argument%s",
		   inference->generic->name, inference->count,
		   inference->count == 1 ? "" : "s");
	return false;
}

struct function *infer_call(struct checker *checker, struct scope *scope,
			    struct symbol *generic, const struct ast_expr *ast,
			    const struct type *receiver,
			    struct texpr ***checked)
{
	const struct ast_expr *callee = without_parens(ast->call.callee);
	const struct ast_param *first = generic->decl->function.params;
	const struct ast_arg *arg = ast->call.args;
	struct inference inference;
	struct symbol *instance;
	size_t count = 0;
	bool is_right;

	for (; arg; arg = arg->next)
		count++;
	*checked = arena_calloc(checker->arena, count + 1, sizeof(**checked));
	inference_begin(checker, &inference, generic);
	if (receiver) {
		infer_receiver(checker, &inference, receiver);
		first = first->next;
	}
	is_right = callee->kind != AST_INSTANCE ||
		   bind_explicit(checker, scope, &inference,
				 callee->instance.args, callee->span);
	if (is_right)
		infer_from_args(checker, scope, &inference, first,
				ast->call.args, *checked);
	if (!is_right || !check_bound(checker, &inference, callee->span)) {
		arg = ast->call.args;
		for (size_t i = 0; arg; arg = arg->next, i++)
			if (!(*checked)[i])
				check_anyway(checker, scope, arg->value);
		return NULL;
	}
	instance = instantiate(checker, scope, generic, inference.bound,
			       inference.count, ast->span);
	return instance && instance->state == SYMBOL_DONE &&
	       instance->function->type->kind != TYPE_ERROR ?
	       instance->function : NULL;
}
