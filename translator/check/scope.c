// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Names, and where they can be seen. */
#include "check/declare.h"

#define uthash_fatal(message) out_of_memory()
/* A table lives as long as its scope: as the arena of the checker. */
#define uthash_malloc(size) arena_alloc(checker->arena, size)
#define uthash_free(pointer, size) ((void)(pointer), (void)(size))
#include <uthash.h>

/* A symbol in one scope; found by its name's address, which is interned. */
struct binding {
	UT_hash_handle hh;
	const char *name;
	struct symbol *symbol;
};

struct scope {
	struct scope *parent;
	struct pkg *pkg;
	const struct ast_file *file;
	const struct symbol *instance;	/* whose type arguments are seen */
	struct binding *bindings;	/* in order of addition */
};

static struct scope *make_scope(struct checker *checker, struct scope *parent,
				struct pkg *pkg, const struct ast_file *file)
{
	struct scope *scope = arena_new_object(checker->arena, struct scope);

	scope->parent = parent;
	scope->pkg = pkg;
	scope->file = file;
	if (parent && !pkg)
		scope->pkg = parent->pkg;
	if (parent && !file)
		scope->file = parent->file;
	if (parent)
		scope->instance = parent->instance;
	return scope;
}

static struct scope *make_universe(struct checker *checker)
{
	struct scope *scope = make_scope(checker, NULL, NULL, NULL);
	const char *name;

	for (size_t i = 0; (name = type_builtin_name(i)); i++) {
		struct symbol *symbol = arena_new_object(checker->arena,
							 struct symbol);

		symbol->kind = SYMBOL_TYPE;
		symbol->state = SYMBOL_DONE;
		symbol->name = intern(checker->names, name);
		symbol->type = type_builtin(checker->types, name);
		scope_add(checker, scope, symbol);
	}
	return scope;
}

struct scope *scope_new(struct checker *checker, struct scope *parent,
			struct pkg *pkg, const struct ast_file *file)
{
	if (!checker->universe)
		checker->universe = make_universe(checker);
	return make_scope(checker, parent ? parent : checker->universe, pkg,
			  file);
}

struct scope *scope_of_file(struct checker *checker, struct pkg *pkg,
			    const struct ast_file *file)
{
	struct scope *scope = table_find(&pkg->scopes, file, NULL);

	if (scope)
		return scope;
	scope = scope_new(checker, pkg->scope, pkg, file);
	LIST_PUSH(checker->arena, &pkg->file_scopes, scope);
	*table_place(checker->arena, &pkg->scopes, file, NULL) = scope;
	return scope;
}

struct scope *scope_of_symbol(struct checker *checker,
			      const struct symbol *symbol)
{
	if (symbol->type_scope)
		return symbol->type_scope;
	return scope_of_file(checker, symbol->pkg, symbol->file);
}

const struct symbol *scope_instance(const struct scope *scope)
{
	return scope->instance;
}

void scope_set_instance(struct scope *scope, const struct symbol *instance)
{
	scope->instance = instance;
}

void scope_add(struct checker *checker, struct scope *scope,
	       struct symbol *symbol)
{
	struct binding *binding;
	struct diag *diag;

	HASH_FIND_PTR(scope->bindings, &symbol->name, binding);
	if (binding) {
		diag = diag_error(checker->diags, symbol->span, NULL,
				  "`%s` is declared twice", symbol->name);
		diag_note(checker->diags, diag, binding->symbol->span,
			  "it is declared here first");
		return;
	}
	binding = arena_new_object(checker->arena, struct binding);
	binding->name = symbol->name;
	binding->symbol = symbol;
	HASH_ADD_PTR(scope->bindings, name, binding);
}

struct symbol *scope_find_here(const struct scope *scope, const char *name)
{
	struct binding *binding;

	HASH_FIND_PTR(scope->bindings, &name, binding);
	return binding ? binding->symbol : NULL;
}

struct symbol *scope_find(const struct scope *scope, const char *name)
{
	struct symbol *symbol = NULL;

	for (; scope && !symbol; scope = scope->parent)
		symbol = scope_find_here(scope, name);
	return symbol;
}

/* Names as candidates for what was misspelled. */
struct name_list {
	LIST(const char *) names;
};

static void add_names(struct checker *checker, const struct scope *scope,
		      bool (*fits)(const struct symbol *symbol),
		      struct name_list *list)
{
	struct binding *binding;

	for (binding = scope->bindings; binding; binding = binding->hh.next)
		if (!fits || fits(binding->symbol))
			LIST_PUSH(checker->arena, &list->names, binding->name);
}

const char *scope_suggest(struct checker *checker, const struct scope *scope,
			  const char *name,
			  bool (*fits)(const struct symbol *symbol))
{
	struct name_list list = { 0 };

	for (; scope; scope = scope->parent)
		add_names(checker, scope, fits, &list);
	return diag_suggest(name, list.names.items, list.names.count);
}

const char *scope_suggest_here(struct checker *checker,
			       const struct scope *scope, const char *name)
{
	struct name_list list = { 0 };

	add_names(checker, scope, NULL, &list);
	return diag_suggest(name, list.names.items, list.names.count);
}

struct pkg *scope_pkg(const struct scope *scope)
{
	return scope->pkg;
}

void scope_each(const struct scope *scope,
		void (*visit)(struct symbol *symbol, void *data), void *data)
{
	struct binding *binding;

	for (binding = scope->bindings; binding; binding = binding->hh.next)
		visit(binding->symbol, data);
}
