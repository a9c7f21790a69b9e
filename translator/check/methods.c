// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Methods: functions with a receiver, found by its type (arc.md 4.2). */
#include "check/declare.h"

#define uthash_fatal(message) out_of_memory()
/* The table lives as long as the arena of the checker. */
#define uthash_malloc(size) arena_alloc(checker->arena, size)
#define uthash_free(pointer, size) ((void)(pointer), (void)(size))
#include <uthash.h>

/* The methods of one name that one type has. */
struct type_methods {
	UT_hash_handle hh;
	const struct type *type;	/* of `self`, without its pointer */
	LIST(struct symbol *) symbols;
};

/* The methods of one name. */
struct named_methods {
	UT_hash_handle hh;
	const char *name;
	LIST(struct symbol *) waiting;	/* their receivers are not known yet */
	struct type_methods *by_type;
	LIST(struct symbol *) generics;
};

struct method_table {
	struct named_methods *names;
};

static struct named_methods *methods_of_name(const struct checker *checker,
					     const char *name)
{
	struct named_methods *named = NULL;

	if (checker->methods)
		HASH_FIND_PTR(checker->methods->names, &name, named);
	return named;
}

void method_add(struct checker *checker, struct symbol *symbol)
{
	struct named_methods *named = methods_of_name(checker, symbol->name);

	if (!checker->methods)
		checker->methods = arena_new_object(checker->arena,
						    struct method_table);
	if (!named) {
		named = arena_new_object(checker->arena, struct named_methods);
		named->name = symbol->name;
		HASH_ADD_PTR(checker->methods->names, name, named);
	}
	if (symbol->kind == SYMBOL_GENERIC)
		LIST_PUSH(checker->arena, &named->generics, symbol);
	else
		LIST_PUSH(checker->arena, &named->waiting, symbol);
}

/*
 * The receiver's type alone: the rest of a method, and its body, is looked at
 * when it is called.
 */
static const struct type *self_type(struct checker *checker,
				    const struct symbol *symbol)
{
	const struct ast_type *ast = symbol->decl->function.params->type;

	return ast ? resolve_type(checker, scope_of_symbol(checker, symbol),
				  ast) : error_type(checker);
}

static const struct type *without_pointer(const struct type *type)
{
	if (type->kind == TYPE_POINTER || type->kind == TYPE_REFERENCE)
		return type->pointer.element;
	return type;
}

static struct type_methods *methods_of_type(const struct named_methods *named,
					    const struct type *type)
{
	struct type_methods *found;

	HASH_FIND_PTR(named->by_type, &type, found);
	return found;
}

/* Finds out, once for each name, whose methods they are. */
static void sort_methods(struct checker *checker, struct named_methods *named)
{
	for (size_t i = 0; i < named->waiting.count; i++) {
		struct symbol *symbol = named->waiting.items[i];
		const struct type *type = without_pointer(self_type(checker,
								    symbol));
		struct type_methods *methods = methods_of_type(named, type);

		if (!methods) {
			methods = arena_new_object(checker->arena,
						   struct type_methods);
			methods->type = type;
			HASH_ADD_PTR(named->by_type, type, methods);
		}
		LIST_PUSH(checker->arena, &methods->symbols, symbol);
	}
	named->waiting.count = 0;
}

bool takes_receiver(const struct type *self,
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

/* The import by which a package sees another one, or NULL. */
static struct imported *find_import(const struct pkg *pkg,
				    const struct pkg *import)
{
	for (size_t i = 0; i < pkg->imports.count; i++)
		if (pkg->imports.items[i].pkg == import)
			return &pkg->imports.items[i];
	return NULL;
}

bool has_used_method(const struct pkg *pkg, const struct pkg *import)
{
	const struct imported *imported = find_import(pkg, import);

	return imported && imported->has_used_method;
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
	return find_import(pkg, symbol->pkg) ? 2 : 3;
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

/* The nearest method found so far, as seen from a scope. */
struct search {
	struct checker *checker;
	struct scope *scope;
	const struct type *receiver;
	struct ident name;
	const struct package *home;
	struct symbol *found;
	struct symbol *rival;		/* as near as that */
	int nearest;
};

static void consider(struct search *search, struct symbol *symbol)
{
	int level = level_of(symbol, scope_pkg(search->scope), search->home);

	if (level == 3 || level > search->nearest || symbol == search->found)
		return;
	/* What is for one type comes before what is for any. */
	if (level == search->nearest && symbol->kind == SYMBOL_GENERIC &&
	    search->found && search->found->kind == SYMBOL_FUNCTION)
		return;
	search->rival = level == search->nearest ? search->found : NULL;
	search->nearest = level;
	search->found = symbol;
}

/* Methods whose `self` has this type, or points to it. */
static void consider_type(struct search *search,
			  const struct named_methods *named,
			  const struct type *type)
{
	const struct type_methods *methods = methods_of_type(named, type);

	for (size_t i = 0; methods && i < methods->symbols.count; i++)
		if (takes_receiver(self_type(search->checker,
					     methods->symbols.items[i]),
				   search->receiver))
			consider(search, methods->symbols.items[i]);
}

/* An array passes for a slice, and a slice for one that is only read. */
static void consider_named(struct search *search,
			   struct named_methods *named)
{
	struct types *types = search->checker->types;
	const struct type *type = without_pointer(search->receiver);
	const struct type *element = NULL;

	sort_methods(search->checker, named);
	consider_type(search, named, type);
	if (type->kind == TYPE_ARRAY)
		element = type->array.element;
	else if (type->kind == TYPE_SLICE && !type->pointer.is_const)
		element = type->pointer.element;
	if (element)
		consider_type(search, named, type_slice(types, element, true));
	if (element && type->kind == TYPE_ARRAY)
		consider_type(search, named, type_slice(types, element, false));
	for (size_t i = 0; i < named->generics.count; i++)
		if (infers_receiver(search->checker, named->generics.items[i],
				    search->receiver))
			consider(search, named->generics.items[i]);
}

/* What stands in a generic struct, in the receiver's instance of it. */
static void consider_instance(struct search *search)
{
	const struct type *type = without_pointer(search->receiver);
	struct symbol *owner, *symbol;

	if (type->kind != TYPE_RECORD || !type->record->type_arg_count)
		return;
	owner = record_symbol(type->record);
	symbol = scope_find_here(owner->members, search->name.name);
	if (symbol && is_method(symbol->decl))
		consider(search, symbol);
}

struct symbol *find_method(struct checker *checker, struct scope *scope,
			   const struct type *receiver, struct ident name)
{
	struct named_methods *named = methods_of_name(checker, name.name);
	struct search search = {
		.checker = checker,
		.scope = scope,
		.receiver = receiver,
		.name = name,
		.home = home_of(receiver),
		.nearest = 3,
	};
	struct imported *imported;

	if (!name.name)
		return NULL;
	consider_instance(&search);
	if (named)
		consider_named(&search, named);
	if (!search.found)
		return NULL;
	if (search.rival)
		report_ambiguous(checker, name, search.rival, search.found);
	search.found->is_used = true;
	imported = find_import(scope_pkg(scope), search.found->pkg);
	if (imported && search.nearest == 2)
		imported->has_used_method = true;
	symbol_resolve(checker, search.found);
	return search.found;
}

struct symbol *find_static(struct checker *checker, const struct type *type,
			   const char *name)
{
	struct symbol *owner, *symbol;

	if (type_is_class(type))
		type = type->pointer.element;
	if (type->kind != TYPE_RECORD || !name)
		return NULL;
	owner = record_symbol(type->record);
	if (!owner->members)
		return NULL;
	symbol = scope_find_here(owner->members, name);
	if (!symbol || is_method(symbol->decl))
		return NULL;
	symbol->is_used = true;
	symbol_resolve(checker, symbol);
	return symbol;
}
