// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Module objects: structs with a `@start` and a `@stop` (arc.md 10.4). */
#include "check/declare.h"
#include "check/expr.h"

static bool is_marked(const struct ast_decl *decl)
{
	return decl->kind == AST_FUNCTION &&
	       (find_attribute(decl->attributes, "start") ||
		find_attribute(decl->attributes, "stop"));
}

static struct pkg *pkg_of(const struct checker *checker,
			  const struct package *package)
{
	for (size_t i = 0; i < checker->pkgs.count; i++)
		if (checker->pkgs.items[i]->package == package)
			return checker->pkgs.items[i];
	return NULL;
}

/* Methods say whose they are when they are resolved; once for each package. */
static void resolve_marked(struct checker *checker, struct pkg *pkg)
{
	if (!pkg || pkg->knows_objects)
		return;
	pkg->knows_objects = true;
	for (size_t i = 0; i < pkg->symbols.count; i++) {
		struct symbol *symbol = pkg->symbols.items[i];

		if (symbol->kind == SYMBOL_FUNCTION && !symbol->block &&
		    is_marked(symbol->decl))
			resolve_symbol(checker, symbol);
	}
}

/* The same of an instance: its own methods, which stand in the struct. */
static void resolve_own(struct checker *checker, struct record *record)
{
	struct symbol *instance = record_symbol(record);

	for (size_t i = 0; instance && i < instance->family.count; i++) {
		struct symbol *symbol = instance->family.items[i];

		if (symbol->kind == SYMBOL_FUNCTION && is_marked(symbol->decl))
			resolve_symbol(checker, symbol);
	}
}

bool is_module_object(struct checker *checker, const struct type *type)
{
	struct record *record;

	if (type->kind != TYPE_RECORD || type->record->entity.is_extern)
		return false;
	record = type->record;
	if (record->type_arg_count)
		resolve_own(checker, record);
	resolve_marked(checker, pkg_of(checker, record->entity.package));
	return record->start || record->stop;
}

static void report_form(struct checker *checker, const struct symbol *symbol,
			const char *name, const char *what)
{
	diag_error(checker->diags, symbol->span, NULL, "a `@%s` %s", name,
		   what);
}

static bool has_result_of_start(const struct function *function)
{
	const struct type *result = function->type->function.result;

	if (result->kind == TYPE_VOID || result->kind == TYPE_ERROR)
		return true;
	return result->kind != TYPE_TUPLE &&
	       (function->failure == FAILURE_NEGATIVE ||
		function->failure == FAILURE_NONZERO);
}

static void set_method(struct checker *checker, struct function **place,
		       struct function *function, const char *name)
{
	struct diag *diag;

	if (!*place || *place == function) {
		*place = function;
		return;
	}
	diag = diag_error(checker->diags, function->entity.span, NULL,
			  "`%s` has two methods marked `@%s`",
			  function->owner->entity.name, name);
	diag_note(checker->diags, diag, (*place)->entity.span,
		  "the other one is here");
}

void check_object_method(struct checker *checker, struct function *function,
			 const struct symbol *symbol)
{
	const struct ast_attribute *list = symbol->decl->attributes;
	bool starts = find_attribute(list, "start");
	const char *name = starts ? "start" : "stop";
	struct record *record = (struct record *)function->owner;

	if (!starts && !find_attribute(list, "stop"))
		return;
	if (!record || !function->receiver ||
	    !type_is_pointer(function->receiver) ||
	    record->entity.is_extern ||
	    record->entity.package != function->entity.package)
		report_form(checker, symbol, name,
			    "is a method with a pointer to a struct of its own package");
	else if (symbol->type_arg_count)
		report_form(checker, symbol, name,
			    "of a generic struct stands in it");
	else if (function->params.count > 1)
		report_form(checker, symbol, name,
			    "takes nothing but its receiver");
	else if (starts && !has_result_of_start(function))
		report_form(checker, symbol, name,
			    "gives nothing, or a number that says whether it failed, as `int32` does");
	else if (!starts &&
		 function->type->function.result->kind != TYPE_VOID)
		report_form(checker, symbol, name, "gives no result");
	else
		set_method(checker, starts ? &record->start : &record->stop,
			   function, name);
}

/* Its literal is where it is made; the value is a pointer to it. */
struct texpr *object_literal(struct checker *checker, struct texpr *literal)
{
	const struct record *record;
	struct texpr *expr;

	if (is_bad(literal) || !is_module_object(checker, literal->type))
		return literal;
	record = literal->type->record;
	if (!record->start || !record->stop)
		diag_error(checker->diags, record->entity.span, NULL,
			   "`%s` has a `@%s` and no `@%s`: a module object has both",
			   record->entity.name,
			   record->start ? "start" : "stop",
			   record->start ? "stop" : "start");
	expr = texpr_new(checker, TX_ADDRESS,
			 type_pointer(checker->types, literal->type, false,
				      false), literal->span);
	expr->operand = literal;
	expr->is_constant = literal->is_constant;
	return expr;
}
