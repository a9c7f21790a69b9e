// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * Classes: objects on the heap with counted references (arc.md 12). How they
 * are counted, and where they live, a package of the library says.
 */
#include "check/declare.h"
#include "check/expr.h"

const struct type *declare_class(struct checker *checker,
				 struct record *record)
{
	record->class = arena_new_object(checker->arena, struct class);
	return type_class(checker->types, record->type);
}

/* The library's package, or NULL where it could not be loaded. */
static struct pkg *class_package(const struct checker *checker)
{
	for (size_t i = 0; i < checker->pkgs.count; i++)
		if (!strcmp(checker->pkgs.items[i]->package->path,
			    CLASS_PACKAGE))
			return checker->pkgs.items[i];
	return NULL;
}

static struct symbol *class_symbol(struct checker *checker, const char *name)
{
	struct pkg *pkg = class_package(checker);
	struct symbol *symbol;

	if (!pkg)
		return NULL;
	symbol = scope_find_here(pkg->scope, intern(checker->names, name));
	if (symbol)
		symbol_resolve(checker, symbol);
	return symbol;
}

/* No author can write it. */
#define COUNT_NAME "(count)"

const char *name_in_class(struct checker *checker, const struct scope *scope,
			  const struct record *record, const char *name)
{
	const struct package *package = scope_pkg(scope)->package;

	if (!record->class || !name || strcmp(name, "ref") ||
	    strcmp(package->path, CLASS_PACKAGE))
		return name;
	return intern(checker->names, COUNT_NAME);
}

/* The author may have a field that is called like the count in C. */
static void name_count(struct checker *checker, const struct record *record)
{
	struct field *count = record->fields.items[0];

	while (table_find(&checker->members, record,
			  intern(checker->names, count->c_name)))
		count->c_name = arena_printf(checker->arena, "%s_count",
					     count->c_name);
}

struct field *class_count(struct checker *checker, struct record *record)
{
	const struct symbol *symbol = class_symbol(checker, "Count");
	struct field *field = arena_new_object(checker->arena, struct field);
	static const struct trivia nothing;

	field->name = intern(checker->names, COUNT_NAME);
	field->c_name = "ref";
	field->span = record->entity.span;
	field->trivia = &nothing;
	field->type = symbol && symbol->kind == SYMBOL_TYPE ? symbol->type :
							      error_type(checker);
	if (!symbol)
		diag_error(checker->diags, record->entity.span, NULL,
			   "the library has no `%s` for `%s`, which classes are made of",
			   CLASS_PACKAGE, checker->options->target->name);
	return field;
}

/* A function of the library's instance; in C it is one of the class. */
static struct function *own_function(struct checker *checker,
				     const struct type *made,
				     const struct record *record,
				     const char *name)
{
	struct symbol *symbol = find_static(checker, made,
					    intern(checker->names, name));
	struct function *function;

	if (!symbol || symbol->kind != SYMBOL_FUNCTION)
		return NULL;
	function = symbol->function;
	function->owner = record;
	function->of_class = true;
	function->entity.package = record->entity.package;
	if (function->params.count)
		function->params.items[0]->is_nullable = true;
	return function;
}

static struct function *find_deinit(struct checker *checker,
				    struct record *record)
{
	struct symbol *symbol = record_symbol(record);

	symbol = scope_find_here(symbol->members,
				 intern(checker->names, "deinit"));
	if (!symbol || symbol->kind != SYMBOL_FUNCTION ||
	    !symbol->decl->function.is_deinit)
		return NULL;
	symbol->is_used = true;
	symbol_resolve(checker, symbol);
	return symbol->function;
}

void complete_class(struct checker *checker, struct record *record)
{
	struct class *class = (struct class *)record->class;
	struct symbol *generic = class_symbol(checker, "Class");
	struct symbol *made;

	name_count(checker, record);
	class->deinit = find_deinit(checker, record);
	if (!generic || generic->kind != SYMBOL_GENERIC)
		return;
	made = instantiate(checker, generic->pkg->scope, generic,
			   &record->type, 1, record->entity.span);
	if (!made || made->kind != SYMBOL_TYPE)
		return;
	class->alloc = own_function(checker, made->type, record, "alloc");
	class->get = own_function(checker, made->type, record, "get");
	class->release = own_function(checker, made->type, record, "release");
	class->put = own_function(checker, made->type, record, "put");
}

void check_deinit(struct checker *checker, const struct function *function,
		  struct span span)
{
	const struct record *owner = function->owner;
	const struct type *want;

	if (!owner || !owner->class) {
		diag_error(checker->diags, span, NULL,
			   "only a class has a `deinit`: a struct's author calls what ends it");
		return;
	}
	want = type_pointer(checker->types, owner->type, false, false);
	if (function->params.count == 1 && function->receiver == want &&
	    function->type->function.result->kind == TYPE_VOID)
		return;
	diag_error(checker->diags, span, NULL,
		   "a `deinit` takes the object alone and gives nothing: `deinit(self %s: *%s)`",
		   function->params.count ?
		   function->params.items[0]->entity.name : "object",
		   owner->entity.name);
}

bool check_many(struct checker *checker, const struct texpr *pointer)
{
	const struct type *type = type_underlying(pointer->type);

	if (type->pointer.element->kind != TYPE_RECORD ||
	    !type->pointer.element->record->class)
		return true;
	diag_error(checker->diags, pointer->span, NULL,
		   "a `%s` leads to one object: there are none side by side",
		   name_of(checker, pointer->type));
	return false;
}

/* The declaration that a type's name stands for, or NULL. */
static const struct ast_decl *declaration(struct scope *scope,
					  const struct ast_type *ast)
{
	const struct symbol *symbol;

	if (ast->kind != AST_TYPE_NAME)
		return NULL;
	symbol = scope_find(scope, ast->name.package.name ?
			    ast->name.package.name : ast->name.name.name);
	if (symbol && ast->name.package.name &&
	    symbol->kind == SYMBOL_IMPORT && symbol->import)
		symbol = scope_find_here(symbol->import->scope,
					 ast->name.name.name);
	return symbol ? symbol->decl : NULL;
}

const struct type *object_type(struct checker *checker, struct scope *scope,
			       const struct ast_type *ast,
			       const struct type *type)
{
	const struct ast_decl *decl = declaration(scope, ast);

	if (decl && decl->kind == AST_CLASS)
		return type->pointer.element;
	diag_error(checker->diags, ast->span, NULL,
		   "nothing points to a counted reference, as to `%s` here: nobody would count what is stored through it",
		   name_of(checker, type));
	return error_type(checker);
}
