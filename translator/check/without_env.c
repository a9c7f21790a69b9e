// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* @without_env: functions of C's for closures that capture nothing. */
#include "check/declare.h"
#include "check/expr.h"

/* Whether @plain takes what @function takes, but for what is marked @env. */
static bool is_without_env(const struct function *function,
			   const struct function *plain)
{
	size_t k = 0;

	for (size_t i = 0; i < function->params.count; i++) {
		const struct variable *param = function->params.items[i];
		bool is_function = param->slot != NULL;

		if (param->is_env)
			continue;
		if (k == plain->params.count ||
		    is_function != (plain->params.items[k]->slot != NULL) ||
		    (!is_function && param->type != plain->params.items[k]->type))
			return false;
		k++;
	}
	return k == plain->params.count && k < function->params.count &&
	       plain->entity.is_extern && function->entity.is_extern &&
	       plain->type->function.result == function->type->function.result;
}

void attribute_without_env(struct checker *checker, struct scope *scope,
			   const struct ast_attribute *list,
			   struct function *function)
{
	const struct ast_attribute *at = find_attribute(list, "without_env");
	struct symbol *symbol = NULL;
	struct diag *diag;
	bool failed = false;

	if (!at || !at->args)
		return;
	if (attribute_arg(at, NULL))
		symbol = lookup_symbol(checker, scope, attribute_arg(at, NULL),
				       &failed);
	if (symbol)
		resolve_symbol(checker, symbol);
	if (!symbol || symbol->kind != SYMBOL_FUNCTION) {
		if (!failed)
			diag_error(checker->diags, at->args->span, NULL,
				   "`@without_env` names the function that is called for a closure without captures, as in `@without_env(sort)`");
		return;
	}
	if (is_without_env(function, symbol->function)) {
		function->plain = symbol->function;
		return;
	}
	diag = diag_error(checker->diags, at->args->span, NULL,
			  "`%s` does not take what `%s` takes, but for `@env`",
			  symbol->name, function->entity.name);
	diag_note(checker->diags, diag, symbol->span, "it is declared here");
}
