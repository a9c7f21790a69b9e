// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* From a path on the command line to the packages it needs. */
#include <ctype.h>
#include <errno.h>
#include <string.h>

#include "package/internal.h"
#include "syntax/parse.h"

void set_failed(struct loader *loader, const char *path)
{
	if (loader->failed)
		return;
	loader->failed = path;
	loader->error = errno;
}

static void load_file(struct loader *loader, struct ast_file ***tail,
		      const char *path)
{
	struct source *source;

	switch (source_read(loader->arena, loader->diags, path, &source)) {
	case SOURCE_OK:
		stopwatch_lap(loader->options->watch, "read");
		**tail = parse_source(loader->arena, loader->names,
				      loader->diags, source,
				      loader->options->watch);
		*tail = &(**tail)->next;
		break;
	case SOURCE_UNREADABLE:
		set_failed(loader, path);
		break;
	case SOURCE_INVALID:
		break;
	}
}

/* arc.md 2.1: leading non-letters dropped, other characters `_`. */
static const char *name_from_stem(struct loader *loader, const char *stem)
{
	size_t size = strlen(stem);
	char *name;

	if (size > 4 && !strcmp(stem + size - 4, ".arc"))
		size -= 4;
	while (size && !isalpha((unsigned char)*stem)) {
		stem++;
		size--;
	}
	name = arena_strndup(loader->arena, size ? stem : "main",
			     size ? size : 4);
	for (char *p = name; *p; p++)
		if (!isalnum((unsigned char)*p))
			*p = '_';
	return intern(loader->names, name);
}

const char *last_element(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash ? slash + 1 : path;
}

/* All files of a package have one namespace. */
static void set_namespace(struct loader *loader, struct loading *loading)
{
	struct ast_package *package = &loading->package;
	const struct ast_file *first = NULL;

	for (struct ast_file *file = package->files; file; file = file->next) {
		struct diag *diag;

		if (!file->package.name)
			continue;
		if (!first) {
			first = file;
			continue;
		}
		if (file->package.name == first->package.name)
			continue;
		diag = diag_error(loader->diags, file->package.span, NULL,
				  "this file has the namespace `%s`, but its package is `%s`",
				  file->package.name, first->package.name);
		diag_note(loader->diags, diag, first->package.span,
			  "`%s` is set here", first->package.name);
	}
	if (first)
		package->name = first->package.name;
	else
		package->name = name_from_stem(loader,
					       last_element(loading->real));
}

struct loading *new_package(struct loader *loader, struct loading *importer,
			    struct module *module, const char *path,
			    const char *folder, const char *real)
{
	struct loading *loading = arena_new_object(loader->arena,
						   struct loading);

	loading->package.path = path;
	loading->package.folder = folder;
	loading->package.is_main = !importer;
	loading->package.is_library = module->is_library;
	loading->real = real;
	loading->module = module;
	loading->importer = importer;
	LIST_PUSH(loader->arena, &loader->packages, loading);
	return loading;
}

void load_files(struct loader *loader, struct loading *loading,
		const struct name_list *paths)
{
	struct ast_package *package = &loading->package;
	struct ast_file **tail = &package->files;

	for (size_t i = 0; i < paths->names.count; i++)
		load_file(loader, &tail, paths->names.items[i]);
	set_namespace(loader, loading);
	package->is_loading = true;
	follow_imports(loader, loading);
	package->is_loading = false;
	LIST_PUSH(loader->arena, &loader->result->packages, package);
}

/* Without the slashes at its end. */
static const char *trim_path(struct arena *arena, const char *path)
{
	size_t size = strlen(path);

	while (size > 1 && path[size - 1] == '/')
		size--;
	return arena_strndup(arena, path, size);
}

/* The files of the main package; false where they cannot be listed. */
static bool list_main(struct loader *loader, const char *path, bool is_file,
		      struct name_list *paths)
{
	size_t left_out;

	if (is_file) {
		LIST_PUSH(loader->arena, &paths->names, path);
		return true;
	}
	if (!list_sources(loader->arena, path, loader->options->target, paths,
			  &left_out)) {
		set_failed(loader, path);
		return false;
	}
	if (!paths->names.count)
		diag_error(loader->diags, (struct span){ 0 }, NULL,
			   left_out ? "`%s` has no `.arc` file for `%s`"
				    : "`%s` has no `.arc` file", path,
			   loader->options->target->name);
	return true;
}

static void load_main(struct loader *loader, const char *path)
{
	bool is_file = !is_folder(path);
	const char *real = real_path(loader->arena, path), *folder;
	struct name_list paths = { 0 };
	struct loading *loading;
	struct module *module;

	if (!real) {
		set_failed(loader, path);
		return;
	}
	path = is_file ? path : trim_path(loader->arena, path);
	if (!list_main(loader, path, is_file, &paths))
		return;
	folder = is_file ? folder_of(loader->arena, path) : path;
	module = module_find(loader->arena, loader->diags, folder,
			     is_file ? folder_of(loader->arena, real) : real);
	loading = new_package(loader, NULL, module, "", folder, real);
	loader->result->main = &loading->package;
	load_files(loader, loading, &paths);
}

/* The standard library, as a module; NULL where there is none. */
static struct module *find_library(struct arena *arena, const char *folder)
{
	struct module *module;

	if (!folder || !is_folder(folder))
		return NULL;
	module = arena_new_object(arena, struct module);
	module->folder = folder;
	module->real = real_path(arena, folder);
	module->path = "";
	module->is_library = true;
	return module->real ? module : NULL;
}

enum load_status load_program(struct arena *arena, struct interner *names,
			      struct diags *diags, const char *path,
			      const struct load_options *options,
			      struct ast_program *result, const char **failed)
{
	struct loader loader = {
		.arena = arena, .names = names, .diags = diags,
		.options = options, .result = result,
	};
	size_t errors = diags->errors;

	memset(result, 0, sizeof(*result));
	loader.library = find_library(arena, options->stdlib);
	load_main(&loader, path);
	if (loader.failed) {
		*failed = loader.failed;
		errno = loader.error;
		return LOAD_UNREADABLE;
	}
	return diags->errors == errors ? LOAD_OK : LOAD_INVALID;
}
