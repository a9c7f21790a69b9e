/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_PACKAGE_INTERNAL_H
#define ARC_PACKAGE_INTERNAL_H

/* What the files of the loader share. */
#include "package/load.h"

/* A module: the tree of packages under one arc.mod (arc.md 2.3). */
struct module {
	const char *folder;	/* its root, as diagnostics show it */
	const char *real;	/* the same without links and dots */
	const char *path;	/* import path of its root; "" without arc.mod */
	bool is_library;
	LIST(const char *) requires;	/* paths of other modules */
};

/* A package and what is known of it while it is loaded. */
struct loading {
	struct ast_package package;
	const char *real;		/* its folder's, or its file's real path */
	struct module *module;
	struct loading *importer;	/* who made us load it; NULL: main */
};

struct loader {
	struct arena *arena;
	struct interner *names;
	struct diags *diags;
	const struct load_options *options;
	struct ast_program *result;
	LIST(struct loading *) packages;
	struct module *library;		/* the standard library, or NULL */
	const char *failed;		/* what could not be read, or NULL */
	int error;			/* errno of it */
};

/* --- folder.c ----------------------------------------------------------- */

/* Names or paths of files or folders, in bytewise order. */
struct name_list {
	LIST(const char *) names;
};

/*
 * Lists the paths of the `.arc` files of a folder that belong to the target, by the system
 * and architecture at the end of their names (arc.md 2.5); *@left_out counts
 * the others. False: the folder cannot be read, and errno says why.
 */
bool list_sources(struct arena *arena, const char *folder,
		  const struct target *target, struct name_list *result,
		  size_t *left_out);

/* Lists the folders in a folder; none where it cannot be read. */
void list_folders(struct arena *arena, const char *folder,
		  struct name_list *result);

bool is_folder(const char *path);

/* The path without links and dots, or NULL where there is no such file. */
const char *real_path(struct arena *arena, const char *path);

/* The folder a file stands in: all before the last slash, or ".". */
const char *folder_of(struct arena *arena, const char *path);

/* --- arcmod.c ----------------------------------------------------------- */

/*
 * The module that @folder is in, whose real path is @real: the nearest arc.mod
 * in it or above is read, and what is wrong in it reported. Without one, the
 * module is @folder alone.
 */
struct module *module_find(struct arena *arena, struct diags *diags,
			   const char *folder, const char *real);

/* --- suggest.c ---------------------------------------------------------- */

/* The import path nearest to @path under @root that exists, or NULL. */
const char *suggest_package(struct arena *arena, const char *root,
			    const char *path);

/* --- load.c -------------------------------------------------------------- */

/* Keeps the first path that could not be read, with errno. */
void set_failed(struct loader *loader, const char *path);

/* What follows the last slash of a path. */
const char *last_element(const char *path);

/* A package that is known, but not read yet. */
struct loading *new_package(struct loader *loader, struct loading *importer,
			    struct module *module, const char *path,
			    const char *folder, const char *real);

/*
 * Reads a package's files, given by their paths, and follows their imports.
 * Afterwards the package stands in the result, behind all that it needs.
 */
void load_files(struct loader *loader, struct loading *loading,
		const struct name_list *paths);

/* --- import.c ------------------------------------------------------------ */

void follow_imports(struct loader *loader, struct loading *importer);

/* --- prelude.c ----------------------------------------------------------- */

/* Loads what the file names without an import. */
void follow_prelude(struct loader *loader, struct loading *importer,
		    const struct ast_file *file);

#endif
