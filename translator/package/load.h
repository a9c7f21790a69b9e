/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_PACKAGE_LOAD_H
#define ARC_PACKAGE_LOAD_H

#include "base/arena.h"
#include "base/intern.h"
#include "base/list.h"
#include "base/stopwatch.h"
#include "diag/diag.h"
#include "syntax/ast.h"
#include "target.h"

/* One import that is in force for the target, of one file. */
struct ast_import {
	const struct ast_decl *decl;
	const struct ast_file *file;	/* the names of imports are per file */
	const char *local;		/* name it goes by in that file */
	struct span local_span;
	struct ast_package *package;	/* NULL: it could not be loaded */
};

/* The files of a folder that belong to the target, and what they import. */
struct ast_package {
	const char *path;		/* import path; "" for the main one */
	const char *folder;		/* where it was found */
	const char *name;		/* namespace (arc.md 2.1) */
	bool is_main;
	bool is_library;
	struct ast_file *files;		/* in bytewise order of name */
	LIST(struct ast_import) imports;
	bool is_loading;		/* while its imports are followed */
	/* Comments of imports by C header order are the emitter's matter. */
};

/* All packages of a run, dependencies first; the main one is last. */
/* The package that says what classes are made of. */
#define CLASS_PACKAGE "github.com/arc-lang/kernel/object"

struct ast_program {
	LIST(struct ast_package *) packages;
	struct ast_package *main;
};

/* A version that a condition asks for: 6, 4, 0. */
struct kernel_number { unsigned long parts[3]; };
struct kernel_numbers { LIST(struct kernel_number) list; };

/*
 * Kernels that no condition of the source tells apart: from @first on, NULL being
 * the oldest there is, and before @end, NULL being none.
 */
struct kernel_range {
	const struct kernel_number *first;
	const struct kernel_number *end;
};

struct load_options {
	const char *stdlib;		/* folder that holds github.com/… */
	const struct target *target;
	const char *kernel;		/* --kernel=V or NULL */
	const struct kernel_range *range;	/* without it: the kernels that
						 * this translation is for; or
						 * NULL: not known yet */
	struct kernel_numbers *asked;	/* … what conditions ask for is added, in
					 * order; or NULL: they may not ask */
	struct stopwatch *watch;	/* or NULL */
};

enum load_status { LOAD_OK, LOAD_INVALID, LOAD_UNREADABLE };

/*
 * Loads the file or folder @path and everything it imports, for one target.
 * Reports missing packages, cycles (printing them), two imports of one name,
 * differing namespaces, relative paths that leave the module, a folder without
 * a file. LOAD_UNREADABLE: *@failed is the path and errno says why. Even when
 * something was reported, @result holds what could be loaded.
 */
enum load_status load_program(struct arena *arena, struct interner *names,
			      struct diags *diags, const char *path,
			      const struct load_options *options,
			      struct ast_program *result, const char **failed);

/*
 * The import path of the package of the standard library by that local name,
 * or NULL where there is none for the target, or no nearest one: of several,
 * the one with the shortest path. Looks at folders: for messages only.
 */
const char *find_package(struct arena *arena,
			 const struct load_options *options,
			 const char *name);

/* The same of one that declares a function or constant of that name. */
const char *find_declaring(struct arena *arena,
			   const struct load_options *options,
			   const char *name);

/*
 * The branch of a `#if` that is in force, or NULL where none is. Conditions
 * that cannot be decided or are wrong are reported (once) and count as false.
 */
const struct ast_branch *condition_branch(struct diags *diags,
					  const struct load_options *options,
					  const struct ast_branch *branches);

/* The numbers of a version, `6, 4`; false where the arguments are none. */
bool read_version(const struct ast_arg *args, unsigned long parts[3]);

/* Less than, equal to or greater than 0, as with strcmp(). */
int compare_versions(const unsigned long a[3], const unsigned long b[3]);

/* Reads "6.12" or "6.12.3"; false where it is nothing of the kind. */
bool parse_version(const char *text, unsigned long parts[3]);

/* Whether the kernel, "6.12", is one of that version or a later one. */
bool is_at_least(const char *kernel, const unsigned long wanted[3]);

#endif
