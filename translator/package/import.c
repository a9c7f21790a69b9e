// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* What a package imports: where it is, and by which name. */
#include <ctype.h>
#include <string.h>

#include "package/internal.h"

/* Elements of letters, digits, `_`, `-` and `.`; no empty one, no dots alone
 * but at the start of a relative path. */
static bool is_import_path(const char *path)
{
	bool is_start = true;

	for (;;) {
		size_t size = strcspn(path, "/");
		bool is_dots = (size == 1 && path[0] == '.') ||
			       (size == 2 && path[0] == '.' && path[1] == '.');

		if (!size || (is_dots && !is_start))
			return false;
		is_start = is_start && is_dots;
		for (size_t i = 0; i < size; i++)
			if (!isalnum((unsigned char)path[i]) &&
			    !strchr("_-.", path[i]))
				return false;
		if (!path[size])
			return !is_dots;
		path += size + 1;
	}
}

static bool is_identifier(const char *name)
{
	if (!isalpha((unsigned char)*name) && *name != '_')
		return false;
	for (; *name; name++)
		if (!isalnum((unsigned char)*name) && *name != '_')
			return false;
	return true;
}

/* What follows @prefix and a slash in @path; NULL where it is not below. */
static const char *path_below(const char *path, const char *prefix)
{
	size_t size = strlen(prefix);

	if (!size || strncmp(path, prefix, size) != 0 || path[size] != '/')
		return NULL;
	return path + size + 1;
}

static void report_missing(struct loader *loader, const struct module *module,
			   const struct ast_decl *decl)
{
	const char *path = decl->import.path, *near = NULL;
	struct diag *diag;

	diag = diag_error(loader->diags, decl->import.path_span, NULL,
			  "package `%s` not found", path);
	if (loader->library)
		near = suggest_package(loader->arena, loader->library->folder,
				       path);
	for (size_t i = 0; !near && i < module->requires.count; i++)
		if (strcmp(path, module->requires.items[i]) == 0 ||
		    path_below(path, module->requires.items[i])) {
			diag_note(loader->diags, diag, (struct span){ 0 },
				  "packages of other modules are not fetched; import a copy inside this module by a relative path");
			return;
		}
	if (near) {
		diag_note(loader->diags, diag, decl->import.path_span,
			  "did you mean `%s`?", near);
		diag_fix(loader->diags, diag, decl->import.path_span, "\"%s\"",
			 near);
	}
}

/* Prints how a package comes to import itself: a, b, a. */
static void report_cycle(struct loader *loader, const struct loading *importer,
			 const struct loading *target,
			 const struct ast_decl *decl)
{
	const struct loading *at;
	const char *chain = target->package.name;

	for (at = importer; at != target; at = at->importer)
		chain = arena_printf(loader->arena, "%s` -> `%s",
				     at->package.name, chain);
	if (importer == target)
		diag_error(loader->diags, decl->import.path_span, NULL,
			   "package `%s` imports itself",
			   target->package.name);
	else
		diag_error(loader->diags, decl->import.path_span, NULL,
			   "packages import each other: `%s` -> `%s`",
			   target->package.name, chain);
}

/*
 * The package in folder @folder, loaded before or now; NULL after a report.
 */
static struct ast_package *load_folder(struct loader *loader,
				       struct loading *importer,
				       struct module *module, const char *path,
				       const char *folder,
				       const struct ast_decl *decl)
{
	const char *real = real_path(loader->arena, folder);
	struct name_list paths = { 0 };
	struct loading *loading;
	size_t left_out;

	if (!real) {
		set_failed(loader, folder);
		return NULL;
	}
	for (size_t i = 0; i < loader->packages.count; i++) {
		loading = loader->packages.items[i];
		if (strcmp(loading->real, real) != 0)
			continue;
		if (!loading->package.is_loading)
			return &loading->package;
		report_cycle(loader, importer, loading, decl);
		return NULL;
	}

	if (!list_sources(loader->arena, folder, loader->options->target,
			  &paths, &left_out)) {
		set_failed(loader, folder);
		return NULL;
	}
	if (!paths.names.count) {
		diag_error(loader->diags, decl->import.path_span, NULL,
			   left_out ? "package `%s` has no file for `%s`"
				    : "package `%s` has no `.arc` file",
			   decl->import.path, loader->options->target->name);
		return NULL;
	}
	loading = new_package(loader, importer, module, path, folder, real);
	load_files(loader, loading, &paths);
	return &loading->package;
}

/*
 * @folder and a relative path, as a person would write it: `.` is left out,
 * and `..` takes the element before it away where there is a named one.
 */
static const char *join_path(struct arena *arena, const char *folder,
			     const char *path)
{
	const char *slash, *name;

	for (;;) {
		if (strncmp(path, "./", 2) == 0) {
			path += 2;
			continue;
		}
		slash = strrchr(folder, '/');
		name = slash ? slash + 1 : folder;
		if (strncmp(path, "../", 3) != 0 || !*name ||
		    strcmp(name, ".") == 0 || strcmp(name, "..") == 0)
			return arena_printf(arena, "%s/%s", folder, path);
		path += 3;
		folder = slash == folder ? "/" :
			 slash ? arena_strndup(arena, folder, slash - folder) :
				 ".";
	}
}

/* `./name`, `../name`: inside the importer's module. */
static struct ast_package *load_relative(struct loader *loader,
					 struct loading *importer,
					 const struct ast_decl *decl)
{
	struct module *module = importer->module;
	const char *folder, *real, *below, *path;

	folder = join_path(loader->arena, importer->package.folder,
			   decl->import.path);
	real = real_path(loader->arena, folder);
	if (!real || !is_folder(real)) {
		report_missing(loader, module, decl);
		return NULL;
	}
	below = path_below(real, module->real);
	if (!below && strcmp(real, module->real) != 0) {
		diag_error(loader->diags, decl->import.path_span, NULL,
			   "`%s` leaves the module; its root is the folder of `arc.mod`",
			   decl->import.path);
		return NULL;
	}
	path = below ? below : ".";
	if (*module->path)
		path = below ? arena_printf(loader->arena, "%s/%s",
					    module->path, below)
			     : module->path;
	return load_folder(loader, importer, module, path, folder, decl);
}

static struct ast_package *load_absolute(struct loader *loader,
					 struct loading *importer,
					 const struct ast_decl *decl)
{
	const char *path = decl->import.path, *folder, *below;
	struct module *module = importer->module;

	below = path_below(path, module->path);
	if (below || (*module->path && strcmp(path, module->path) == 0)) {
		folder = arena_printf(loader->arena, "%s/%s", module->folder,
				      below ? below : ".");
	} else if (loader->library) {
		module = loader->library;
		folder = arena_printf(loader->arena, "%s/%s", module->folder,
				      path);
	} else {
		folder = NULL;
	}
	if (!folder || !is_folder(folder)) {
		report_missing(loader, importer->module, decl);
		return NULL;
	}
	return load_folder(loader, importer, module, path, folder, decl);
}

static struct ast_package *load_import(struct loader *loader,
				       struct loading *importer,
				       const struct ast_decl *decl)
{
	const char *path = decl->import.path;

	if (!path)
		return NULL;	/* the parser has said what is wrong */
	if (!is_import_path(path)) {
		diag_error(loader->diags, decl->import.path_span, NULL,
			   "`%s` is no import path", path);
		return NULL;
	}
	if (path[0] == '.')
		return load_relative(loader, importer, decl);
	return load_absolute(loader, importer, decl);
}

/* The name an import goes by; NULL after a report. */
static const char *local_name(struct loader *loader,
			      const struct ast_decl *decl, struct span *span)
{
	const char *name;

	*span = decl->import.path_span;
	if (decl->name.name) {
		*span = decl->name.span;
		return decl->name.name;
	}
	if (!decl->import.path || !is_import_path(decl->import.path))
		return NULL;
	name = last_element(decl->import.path);
	if (is_identifier(name))
		return intern(loader->names, name);
	diag_error(loader->diags, decl->import.path_span, NULL,
		   "`%s` is no name: give the import one, as in `import name \"%s\"`",
		   name, decl->import.path);
	return NULL;
}

/* A path that a person cut short: `kernel/log`. */
static void note_host(struct loader *loader, struct diag *diag,
		      const char *path)
{
	size_t size = strcspn(path, "/");

	if (path[0] != '.' && !memchr(path, '.', size))
		diag_note(loader->diags, diag, (struct span){ 0 },
			  "a path begins with a host, as in `github.com/arc-lang/linux/kernel/log`, or with a dot");
}

static void add_import(struct loader *loader, struct loading *importer,
		       const struct ast_file *file,
		       const struct ast_decl *decl)
{
	struct ast_package *package = &importer->package;
	struct ast_import import = { .decl = decl, .file = file };
	struct diag *diag;

	import.local = local_name(loader, decl, &import.local_span);
	for (size_t i = 0; import.local && decl->import.path &&
			   i < package->imports.count; i++) {
		const struct ast_import *other = &package->imports.items[i];

		if (other->file != file || other->local != import.local)
			continue;
		diag = diag_error(loader->diags, import.local_span, NULL,
				  "two imports are called `%s`; give one another name, as in `import name \"%s\"`",
				  import.local, decl->import.path);
		diag_note(loader->diags, diag, other->local_span,
			  "the other one is here");
		note_host(loader, diag, decl->import.path);
		return;
	}
	import.package = load_import(loader, importer, decl);
	if (import.local)
		LIST_PUSH(loader->arena, &package->imports, import);
}

/* A class needs what classes are made of, under no name. */
static void load_classes(struct loader *loader, struct loading *importer,
			 const struct ast_decl *class)
{
	struct ast_decl *decl = arena_new_object(loader->arena,
						 struct ast_decl);

	decl->kind = AST_IMPORT;
	decl->span = class->name.span;
	decl->import.path = CLASS_PACKAGE;
	decl->import.path_span = class->name.span;
	load_import(loader, importer, decl);
}

static void follow_decls(struct loader *loader, struct loading *importer,
			 const struct ast_file *file,
			 const struct ast_decl *decls)
{
	for (; decls; decls = decls->next) {
		const struct ast_branch *branch;

		if (decls->kind == AST_IMPORT)
			add_import(loader, importer, file, decls);
		if (decls->kind == AST_CLASS)
			load_classes(loader, importer, decls);
		if (decls->kind != AST_DECL_CONDITIONAL)
			continue;
		branch = condition_branch(loader->diags, loader->options,
					  decls->branches);
		if (branch)
			follow_decls(loader, importer, file, branch->decls);
	}
}

void follow_imports(struct loader *loader, struct loading *importer)
{
	struct ast_file *file;

	for (file = importer->package.files; file; file = file->next)
		follow_decls(loader, importer, file, file->decls);
	for (file = importer->package.files; file; file = file->next)
		follow_prelude(loader, importer, file);
}

