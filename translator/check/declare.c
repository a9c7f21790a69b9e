// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* The names of all packages, without their meaning. */
#include "check/declare.h"
#include "package/prelude.h"

/* Where the declarations that are walked stand. */
struct place {
	struct checker *checker;
	struct pkg *pkg;
	const struct ast_file *file;
	const struct ast_decl *block;	/* extern block around, or NULL */
	struct symbol *owner;		/* record around, or NULL */
};

static void declare_one(const struct place *place,
			const struct ast_decl *decl);

static bool symbol_kind_of(const struct ast_decl *decl, enum symbol_kind *kind)
{
	switch (decl->kind) {
	case AST_VARIABLE:
		*kind = SYMBOL_VARIABLE;
		break;
	case AST_CONSTANT:
		*kind = SYMBOL_CONSTANT;
		break;
	case AST_FUNCTION:
		*kind = SYMBOL_FUNCTION;
		break;
	case AST_STRUCT:
	case AST_UNION:
	case AST_CLASS:
	case AST_ENUM:
	case AST_TYPE_ALIAS:
		*kind = SYMBOL_TYPE;
		break;
	default:
		return false;
	}
	if (decl->type_params)
		*kind = SYMBOL_GENERIC;
	return true;
}

static struct symbol *new_symbol(const struct place *place,
				 const struct ast_decl *decl,
				 enum symbol_kind kind)
{
	struct symbol *symbol = arena_new_object(place->checker->arena,
						 struct symbol);

	symbol->kind = kind;
	symbol->name = decl->name.name;
	symbol->span = decl->name.span.source ? decl->name.span : decl->span;
	symbol->pkg = place->pkg;
	symbol->file = place->file;
	symbol->decl = decl;
	symbol->block = place->block;
	symbol->owner = place->owner;
	LIST_PUSH(place->checker->arena, &place->pkg->symbols, symbol);
	return symbol;
}

/* The functions among the members of a record, through `#if`. */
static void declare_members(const struct place *place,
			    const struct ast_decl *members)
{
	for (; members; members = members->next) {
		const struct ast_branch *branch;

		if (members->kind == AST_FUNCTION)
			declare_one(place, members);
		if (members->kind != AST_DECL_CONDITIONAL)
			continue;
		branch = condition_branch(place->checker->diags,
					  place->checker->options->load,
					  members->branches);
		if (branch)
			declare_members(place, branch->decls);
	}
}

/* `let (a, b) = f()`: a declaration for each name. */
static void declare_several(const struct place *place,
			    const struct ast_decl *decl)
{
	const struct ast_arg *name;
	bool has_name = false;

	for (name = decl->variable.names; name; name = name->next) {
		struct ast_decl *one;

		if (!name->name.name || !strcmp(name->name.name, "_"))
			continue;
		one = arena_new_object(place->checker->arena, struct ast_decl);
		*one = *decl;
		one->name = name->name;
		/* Comments are carried once. */
		if (has_name)
			one->trivia = (struct trivia){};
		has_name = true;
		declare_one(place, one);
	}
	if (!has_name)
		diag_error(place->checker->diags, decl->span, NULL,
			   "nothing here has a name: call it in `init`, as in `_ = f()`");
}

static void declare_one(const struct place *place, const struct ast_decl *decl)
{
	struct place inside = *place;
	struct symbol *symbol;
	enum symbol_kind kind;

	if (!symbol_kind_of(decl, &kind))
		return;
	if (!decl->name.name) {
		if (decl->kind == AST_VARIABLE && decl->variable.names)
			declare_several(place, decl);
		return;
	}

	/* What stands in a generic has instances as it has. */
	if (place->owner && place->owner->kind == SYMBOL_GENERIC)
		kind = SYMBOL_GENERIC;
	symbol = new_symbol(place, decl, kind);
	if (place->owner)
		scope_add(place->checker, place->owner->members, symbol);
	if (place->owner && place->owner->kind == SYMBOL_GENERIC)
		return;
	if (decl->kind == AST_FUNCTION && is_method(decl))
		method_add(place->checker, symbol);
	else if (!place->owner)
		scope_add(place->checker, place->pkg->scope, symbol);
	if (decl->kind == AST_STRUCT || decl->kind == AST_UNION ||
	    decl->kind == AST_CLASS) {
		inside.owner = symbol;
		symbol->members = scope_new(place->checker, NULL, place->pkg,
					    NULL);
		declare_members(&inside, decl->record.members);
	}
}

static void declare_list(const struct place *place,
			 const struct ast_decl *decls)
{
	struct place inside = *place;
	const struct ast_branch *branch;

	for (; decls; decls = decls->next) {
		switch (decls->kind) {
		case AST_EXTERN:
			check_headers(place->checker, decls);
			inside.block = decls;
			declare_list(&inside, decls->external.members);
			inside.block = place->block;
			break;
		case AST_DECL_CONDITIONAL:
			branch = condition_branch(place->checker->diags,
						  place->checker->options->load,
						  decls->branches);
			if (branch)
				declare_list(place, branch->decls);
			break;
		default:
			declare_one(place, decls);
			break;
		}
	}
}

static struct pkg *find_pkg(const struct checker *checker,
			    const struct ast_package *package)
{
	for (size_t i = 0; package && i < checker->pkgs.count; i++)
		if (checker->pkgs.items[i]->ast == package)
			return checker->pkgs.items[i];
	return NULL;
}

static void remember_import(struct checker *checker, struct pkg *pkg,
			    struct pkg *import)
{
	for (size_t i = 0; i < pkg->imports.count; i++)
		if (pkg->imports.items[i].pkg == import)
			return;
	LIST_PUSH(checker->arena, &pkg->imports,
		  ((struct imported){ .pkg = import }));
}

static void declare_import(struct checker *checker, struct pkg *pkg,
			   const struct ast_import *import)
{
	struct scope *scope = scope_of_file(checker, pkg, import->file);
	struct symbol *symbol = arena_new_object(checker->arena,
						 struct symbol);
	const struct symbol *other;
	struct diag *diag;

	symbol->kind = SYMBOL_IMPORT;
	symbol->state = SYMBOL_DONE;
	symbol->name = import->local;
	symbol->span = import->local_span;
	symbol->pkg = pkg;
	symbol->file = import->file;
	symbol->decl = import->decl;
	symbol->import = find_pkg(checker, import->package);
	if (symbol->import)
		remember_import(checker, pkg, symbol->import);

	other = scope_find_here(pkg->scope, symbol->name);
	if (other) {
		diag = diag_error(checker->diags, other->span, NULL,
				  "`%s` is the name of an import as well",
				  symbol->name);
		diag_note(checker->diags, diag, symbol->span,
			  "it is imported here; give the import another name, as in `import name \"%s\"`",
			  import->decl->import.path);
		return;
	}
	scope_add(checker, scope, symbol);
}

/* What is known without an import is seen where nothing hides it. */
static void declare_prelude(struct checker *checker, const struct pkg *pkg)
{
	struct symbol *symbol;
	const char *name;

	for (size_t i = 0; (name = prelude_name(i)); i++) {
		if (!pkg->package->is_library ||
		    strcmp(pkg->package->path, prelude_path(i)))
			continue;
		symbol = scope_find_here(pkg->scope,
					 intern(checker->names, name));
		if (symbol)
			scope_add(checker, checker->universe, symbol);
	}
}

static void declare_package(struct checker *checker,
			    const struct ast_package *ast, uint32_t order)
{
	struct pkg *pkg = arena_new_object(checker->arena, struct pkg);
	struct package *package = arena_new_object(checker->arena,
						   struct package);
	struct place place = { .checker = checker, .pkg = pkg };

	package->path = ast->path;
	package->name = ast->name;
	package->is_main = ast->is_main;
	package->is_library = ast->is_library;
	package->files = ast->files;
	package->order = order;
	pkg->ast = ast;
	pkg->package = package;
	pkg->scope = scope_new(checker, NULL, pkg, NULL);
	LIST_PUSH(checker->arena, &checker->pkgs, pkg);
	LIST_PUSH(checker->arena, &checker->program->packages, package);
	if (ast->is_main) {
		checker->main = pkg;
		checker->program->main = package;
	}

	for (place.file = ast->files; place.file;
	     place.file = place.file->next)
		declare_list(&place, place.file->decls);
	for (size_t i = 0; i < ast->imports.count; i++)
		declare_import(checker, pkg, &ast->imports.items[i]);
	declare_prelude(checker, pkg);
}

void declare_packages(struct checker *checker,
		      const struct ast_program *loaded)
{
	/* An import finds its package: dependencies come first. */
	for (size_t i = 0; i < loaded->packages.count; i++)
		declare_package(checker, loaded->packages.items[i], i);
}
