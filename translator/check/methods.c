// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Methods: functions with a receiver, found by its type (arc.md 4.2). */
#include "check/declare.h"

struct method {
	struct symbol *symbol;
	const struct type *self;	/* NULL: not asked for yet */
	bool is_generic;
};

struct method_table {
	LIST(struct method *) methods;
};

void method_add(struct checker *checker, struct symbol *symbol)
{
	struct method *method = arena_new_object(checker->arena,
						 struct method);

	if (!checker->methods)
		checker->methods = arena_new_object(checker->arena,
						    struct method_table);
	method->symbol = symbol;
	method->is_generic = symbol->kind == SYMBOL_GENERIC ||
			     (symbol->owner &&
			      symbol->owner->kind == SYMBOL_GENERIC);
	LIST_PUSH(checker->arena, &checker->methods->methods, method);
}

/*
 * The receiver's type alone: the rest of a method, and its body, is looked at
 * when it is called.
 */
static const struct type *self_type(struct checker *checker,
				    struct method *method)
{
	const struct symbol *symbol = method->symbol;
	const struct ast_type *ast = symbol->decl->function.params->type;

	if (!method->self)
		method->self = ast ? resolve_type(checker,
						  scope_of_symbol(checker,
								  symbol),
						  ast)
				   : error_type(checker);
	return method->self;
}

static const struct type *without_pointer(const struct type *type)
{
	if (type->kind == TYPE_POINTER || type->kind == TYPE_REFERENCE)
		return type->pointer.element;
	return type;
}

/* Whether a value of @receiver can be the `self` of type @self. */
static bool takes_receiver(const struct type *self,
			   const struct type *receiver)
{
	if (self->kind == TYPE_ERROR)
		return false;
	if (self == receiver)
		return true;
	/* Memory of a process is no other memory. */
	if (self->kind == TYPE_POINTER && receiver->kind == TYPE_POINTER &&
	    self->pointer.is_user != receiver->pointer.is_user)
		return false;
	self = without_pointer(self);
	receiver = without_pointer(receiver);
	if (self == receiver)
		return true;
	if (self->kind != TYPE_SLICE)
		return false;
	if (receiver->kind == TYPE_ARRAY)
		return self->pointer.element == receiver->array.element;
	return receiver->kind == TYPE_SLICE && self->pointer.is_const &&
	       self->pointer.element == receiver->pointer.element;
}

/* The package in which a type is declared, or NULL. */
static const struct package *home_of(const struct type *type)
{
	type = without_pointer(type);
	switch (type->kind) {
	case TYPE_RECORD:
		return type->record->entity.package;
	case TYPE_ENUM:
		return type->enumeration->entity.package;
	case TYPE_DISTINCT:
		return type->distinct->entity.package;
	default:
		return NULL;
	}
}

static bool is_imported(const struct pkg *pkg, const struct pkg *import)
{
	for (size_t i = 0; i < pkg->imports.count; i++)
		if (pkg->imports.items[i] == import)
			return true;
	return false;
}

/* Where a method stands as seen from @pkg: 0 is nearest; 3 is out of sight. */
static int level_of(const struct symbol *symbol, const struct pkg *pkg,
		    const struct package *home)
{
	bool is_private = symbol->name[0] == '_' && !symbol->block;

	if (is_private && symbol->pkg != pkg)
		return 3;
	if (symbol->pkg->package == home)
		return 0;
	if (symbol->pkg == pkg)
		return 1;
	return is_imported(pkg, symbol->pkg) ? 2 : 3;
}

static void report_ambiguous(struct checker *checker, struct ident name,
			     const struct symbol *first,
			     const struct symbol *second)
{
	struct diag *diag;

	diag = diag_error(checker->diags, name.span, NULL,
			  "`%s` may be a method of package `%s` or of package `%s`",
			  name.name, first->pkg->package->name,
			  second->pkg->package->name);
	diag_note(checker->diags, diag, first->span, "one is here");
	diag_note(checker->diags, diag, second->span, "the other one is here");
}

struct function *find_method(struct checker *checker, struct scope *scope,
			     const struct type *receiver, struct ident name)
{
	const struct package *home = home_of(receiver);
	struct symbol *found = NULL, *generic = NULL;
	int nearest = 3;

	if (!checker->methods || !name.name)
		return NULL;
	for (size_t i = 0; i < checker->methods->methods.count; i++) {
		struct method *method = checker->methods->methods.items[i];
		struct symbol *symbol = method->symbol;
		int level;

		if (symbol->name != name.name)
			continue;
		level = level_of(symbol, scope_pkg(scope), home);
		if (level > nearest || level == 3)
			continue;
		if (method->is_generic) {
			generic = symbol;
			continue;
		}
		if (!takes_receiver(self_type(checker, method), receiver))
			continue;
		if (level == nearest && found) {
			report_ambiguous(checker, name, found, symbol);
			break;
		}
		nearest = level;
		found = symbol;
	}
	if (!found && generic) {
		report_generic(checker, generic, name.span);
		return error_function(checker, generic);
	}
	if (!found)
		return NULL;
	found->is_used = true;
	symbol_resolve(checker, found);
	return found->function;
}

static struct pkg *pkg_of(const struct checker *checker,
			  const struct package *package)
{
	for (size_t i = 0; i < checker->pkgs.count; i++)
		if (checker->pkgs.items[i]->package == package)
			return checker->pkgs.items[i];
	return NULL;
}

struct function *find_static(struct checker *checker, const struct type *type,
			     const char *name)
{
	struct pkg *pkg;

	if (type->kind != TYPE_RECORD || !name)
		return NULL;
	pkg = pkg_of(checker, type->record->entity.package);
	for (size_t i = 0; pkg && i < pkg->symbols.count; i++) {
		struct symbol *symbol = pkg->symbols.items[i];

		if (!symbol->owner || symbol->name != name ||
		    symbol->owner->decl != type->record->entity.decl ||
		    is_method(symbol->decl))
			continue;
		symbol->is_used = true;
		symbol_resolve(checker, symbol);
		return symbol->function;
	}
	return NULL;
}
