// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* The functions that start and end the module (arc.md 10.3). */
#include "check/declare.h"

static struct symbol *find_function(const struct checker *checker,
				    const char *name)
{
	struct symbol *symbol;

	symbol = scope_find_here(checker->main->scope,
				 intern(checker->names, name));
	return symbol && symbol->kind == SYMBOL_FUNCTION && !symbol->block ?
	       symbol : NULL;
}

/* The one function that has one of the names, or NULL. */
static struct function *find_entry(struct checker *checker,
				   const char *const *names, const char *what)
{
	struct symbol *found = NULL, *symbol;
	struct diag *diag;

	for (; names && *names; names++) {
		symbol = find_function(checker, *names);
		if (!symbol)
			continue;
		symbol->is_used = true;
		if (!found) {
			found = symbol;
			continue;
		}
		diag = diag_error(checker->diags, symbol->span, NULL,
				  "the module has two functions that %s it: `%s` and `%s`",
				  what, found->name, symbol->name);
		diag_note(checker->diags, diag, found->span,
			  "`%s` is declared here", found->name);
	}
	return found ? found->function : NULL;
}

/* A signature that the system lays down is written as `extern func`. */
static void check_signature(struct checker *checker,
			    const struct function *function, bool is_init)
{
	const struct type *result = function->type->function.result;
	const struct variable *param;

	if (function->is_entry || result->kind == TYPE_ERROR)
		return;
	if (function->params.count) {
		param = function->params.items[0];
		diag_error(checker->diags, param->entity.span, NULL,
			   "`%s` is called by the system and takes no parameters",
			   function->entity.name);
	}
	if (result->kind == TYPE_VOID)
		return;
	if (!is_init)
		diag_error(checker->diags, function->entity.span, NULL,
			   "`%s` ends the module and gives no result",
			   function->entity.name);
	else if (function->failure == FAILURE_NEVER ||
		 function->failure == FAILURE_NULL ||
		 function->failure == FAILURE_ERR_PTR ||
		 result->kind == TYPE_TUPLE)
		diag_error(checker->diags, function->entity.span, NULL,
			   "`%s` starts the module and gives nothing, or a number that says whether it failed, as `int32` does; not `%s`",
			   function->entity.name,
			   type_name(checker->arena, result));
}

/* What starts and ends a module is a function like any other to its tests. */
static void collect_tests(struct checker *checker)
{
	struct program *program = checker->program;

	program->is_test = true;
	for (size_t i = 0; i < checker->main->symbols.count; i++) {
		struct symbol *symbol = checker->main->symbols.items[i];

		if (symbol->kind == SYMBOL_FUNCTION &&
		    symbol->state == SYMBOL_DONE && symbol->function->is_test)
			LIST_PUSH(checker->arena, &program->tests,
				  symbol->function);
	}
	if (!program->tests.count)
		diag_error(checker->diags, (struct span){ 0 }, NULL,
			   "the package has no function marked `@test`");
}

void find_entry_points(struct checker *checker)
{
	const struct target *target = checker->options->target;
	struct program *program = checker->program;

	if (checker->options->is_test) {
		collect_tests(checker);
		return;
	}
	program->init = find_entry(checker, target->init_names, "start");
	program->exit = find_entry(checker, target->exit_names, "end");
	if (program->init)
		check_signature(checker, program->init, true);
	if (program->exit)
		check_signature(checker, program->exit, false);
}
