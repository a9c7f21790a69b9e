// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* `let (a, b) = f()` in a package: several variables that one value sets. */
#include "check/declare.h"
#include "check/expr.h"

/* The first of the names that is one: what is known of all stands there. */
static const struct ast_arg *first_name(const struct ast_decl *decl)
{
	const struct ast_arg *name = decl->variable.names;

	while (!name->name.name || !strcmp(name->name.name, "_"))
		name = name->next;
	return name;
}

/* The results, as many as there are names; NULL after a report. */
static const struct type *check_results(struct checker *checker,
					const struct ast_decl *decl,
					const struct texpr *value, size_t count)
{
	const struct type *type = value->type;

	if (type->kind == TYPE_ERROR)
		return NULL;
	if (type->kind == TYPE_TUPLE && type->tuple.count == count)
		return type;
	if (type->kind == TYPE_TUPLE)
		diag_error(checker->diags, decl->variable.names->name.span,
			   NULL, "there are %zu values for %zu names",
			   type->tuple.count, count);
	else
		diag_error(checker->diags, value->span, NULL,
			   "this gives one value, not %zu", count);
	return NULL;
}

static struct variable *new_variable(struct checker *checker,
				     const struct symbol *first,
				     struct ident name)
{
	static const struct trivia nothing;
	struct variable *variable = arena_new_object(checker->arena,
						     struct variable);

	entity_declare(checker, &variable->entity, ENTITY_VARIABLE, first);
	variable->entity.name = name.name;
	variable->entity.span = name.span;
	variable->entity.is_private = name.name[0] == '_';
	if (name.name != first->name)
		variable->entity.trivia = &nothing;
	variable->storage = STORAGE_PACKAGE;
	return variable;
}

/* What can be stored in a variable of a package is what one could hold alone. */
static void set_part(struct checker *checker, struct variable *variable,
		     const struct type *type, struct texpr *part)
{
	variable->type = type;
	if (type->kind != TYPE_ERROR &&
	    (!check_sized(checker, type, variable->entity.span, "a variable") ||
	     !check_not_owned(checker, type, variable->entity.span,
			      "a variable of a package", NULL)))
		variable->type = error_type(checker);
	part->type = variable->type;
	variable->init = part;
	variable->init_is_constant = false;
}

static struct texpr *check_several_values(struct checker *checker,
					  struct symbol *symbol)
{
	const struct ast_decl *decl = symbol->decl;
	bool may_try = checker->may_try;
	struct texpr *value;

	if (decl->variable.type && !symbol->block)
		diag_error(checker->diags, decl->variable.type->span, NULL,
			   "several names take the types of their values");
	if (symbol->block || !decl->variable.value) {
		diag_error(checker->diags, decl->span, NULL, symbol->block ?
			   "a variable of C's has one name" :
			   "several names need values");
		return texpr_bad(checker, decl->span);
	}
	checker->may_try = true;
	value = check_expr(checker, scope_of_symbol(checker, symbol),
			   decl->variable.value, NULL);
	checker->may_try = may_try;
	return value;
}

/* Checks the value, and makes all the variables. */
static struct variable *resolve_first(struct checker *checker,
				      struct symbol *symbol)
{
	static const char *const allowed[] = {
		"export", "deprecated", "allow", "since", "until", NULL,
	};
	const struct ast_decl *decl = symbol->decl;
	struct texpr *value = check_several_values(checker, symbol);
	struct variable **variables, *first = NULL;
	const struct type *results, *type;
	const struct ast_arg *name;
	struct texpr *part;
	size_t count = 0, i = 0;

	check_attributes(checker, decl->attributes, allowed,
			 "several variables");
	for (name = decl->variable.names; name; name = name->next)
		count++;
	results = check_results(checker, decl, value, count);
	variables = arena_calloc(checker->arena, count, sizeof(*variables));
	for (name = decl->variable.names; name; name = name->next, i++) {
		type = results ? results->tuple.items[i] : error_type(checker);
		if (!name->name.name || !strcmp(name->name.name, "_"))
			continue;
		variables[i] = new_variable(checker, symbol, name->name);
		part = texpr_new(checker, TX_PART, type, value->span);
		part->part.operand = first ? NULL : value;
		part->part.variables = variables;
		part->part.count = count;
		set_part(checker, variables[i], type, part);
		if (!first)
			first = variables[i];
	}
	return first;
}

void resolve_several(struct checker *checker, struct symbol *symbol)
{
	const struct ast_arg *name = first_name(symbol->decl);
	struct variable *const *variables;
	struct variable *variable;
	struct symbol *first;
	size_t i = 0;

	if (name->name.span.start == symbol->decl->name.span.start) {
		variable = resolve_first(checker, symbol);
		/* A circle was reported, and what it holds is an error. */
		if (symbol->state != SYMBOL_DONE)
			symbol->variable = variable;
		return;
	}
	first = scope_find_here(symbol->pkg->scope, name->name.name);
	symbol_resolve(checker, first);
	/* Two have the name, or a circle: both were reported. */
	if (symbol->state == SYMBOL_DONE)
		return;
	if (first->kind != SYMBOL_VARIABLE || !first->variable->init ||
	    first->variable->init->kind != TX_PART) {
		variable = new_variable(checker, symbol, symbol->decl->name);
		variable->type = error_type(checker);
		symbol->variable = variable;
		return;
	}
	variables = first->variable->init->part.variables;
	for (name = symbol->decl->variable.names;
	     name->name.span.start != symbol->decl->name.span.start;
	     name = name->next)
		i++;
	symbol->variable = variables[i];
}
