// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Closures: functions without a name, written where they are needed. */
#include "check/expr.h"

/* Whether a library takes @type as a spelling of the type of its own. */
static bool is_accepted(const struct type *wanted, const struct type *type)
{
	const struct record *record;

	if (!type_is_pointer(wanted) ||
	    wanted->pointer.element->kind != TYPE_RECORD)
		return false;
	record = wanted->pointer.element->record;
	for (size_t i = 0; i < record->accepts.count; i++)
		if (record->accepts.items[i] == type)
			return true;
	return false;
}

/* The type of a parameter; without one it has that of the place. */
static const struct type *param_type(struct checker *checker,
				     struct scope *scope,
				     const struct ast_param *param,
				     const struct type *expected,
				     size_t index)
{
	const struct type *wanted = NULL, *type;

	if (expected && expected->kind == TYPE_FUNCTION &&
	    index < expected->function.param_count)
		wanted = expected->function.params[index];
	if (param->type) {
		type = resolve_type(checker, scope, param->type);
		return wanted && is_accepted(wanted, type) ? wanted : type;
	}
	if (expected && expected->kind == TYPE_ERROR)
		return expected;
	if (wanted)
		return wanted;
	diag_error(checker->diags, param->span, NULL,
		   "the type of `%s` does not follow from the place; write it",
		   param->name.name);
	return basic(checker, TYPE_ERROR);
}

static void add_params(struct checker *checker, struct scope *scope,
		       struct function *function,
		       const struct ast_param *params,
		       const struct type *expected)
{
	const struct ast_param *param;
	struct variable *variable;

	for (param = params; param; param = param->next) {
		if (param->is_variadic) {
			diag_error(checker->diags, param->span, NULL,
				   "a closure has no `...`");
			continue;
		}
		variable = new_local(checker, scope, param->name,
				     param_type(checker, scope, param,
						expected,
						function->params.count));
		variable->storage = STORAGE_PARAMETER;
		variable->entity.trivia = &param->trivia;
		LIST_PUSH(checker->arena, &function->params, variable);
	}
}

static const struct type *closure_type(struct checker *checker,
				       struct scope *scope,
				       const struct ast_expr *ast,
				       const struct function *function,
				       const struct type *expected)
{
	const struct type *result = basic(checker, TYPE_VOID);
	const struct type **params;
	size_t count = function->params.count;

	if (ast->closure.result)
		result = resolve_type(checker, scope, ast->closure.result);
	else if (ast->closure.is_arrow && expected)
		result = expected->kind == TYPE_ERROR ? expected :
			 expected->function.result;
	params = arena_calloc(checker->arena, count + 1, sizeof(*params));
	for (size_t i = 0; i < count; i++)
		params[i] = function->params.items[i]->type;
	return type_function(checker->types, params, count, result, false);
}

struct texpr *check_closure(struct checker *checker, struct scope *scope,
			    const struct ast_expr *ast,
			    const struct type *expected)
{
	struct ident name = { .name = NULL, .span = ast->span };
	struct function *function = arena_new_object(checker->arena,
						     struct function);
	struct texpr *expr;

	if (expected)
		expected = type_underlying(expected);
	if (expected && expected->kind != TYPE_FUNCTION &&
	    expected->kind != TYPE_ERROR)
		expected = NULL;
	entity_init(checker, &function->entity, ENTITY_FUNCTION, name,
		    scope_pkg(scope)->package);
	function->is_closure = true;
	add_params(checker, scope, function, ast->closure.params, expected);
	function->type = closure_type(checker, scope, ast, function, expected);
	function->failure = type_failure(function->type->function.result);
	check_closure_body(checker, function, scope, ast->closure.body);
	expr = texpr_new(checker, TX_CLOSURE, function->type, ast->span);
	expr->closure = function;
	expr->is_constant = !function->captures.count;
	return expr;
}
