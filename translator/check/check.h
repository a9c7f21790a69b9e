/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_CHECK_CHECK_H
#define ARC_CHECK_CHECK_H

#include "base/arena.h"
#include "base/intern.h"
#include "diag/diag.h"
#include "package/load.h"
#include "target.h"
#include "typed.h"

struct check_options {
	const struct load_options *load;
	const struct target *target;
	const char *name;	/* --name or stem of --output; or NULL */
	const char *prefix;	/* --prefix or NULL: the module's name */
	const char *license;	/* --license: for a module without one */
	const char *source_name;	/* FILE as it goes into the provenance */
	bool is_test;		/* of functions marked @test: nothing else starts */
	bool is_binding_check;	/* resolve every extern declaration, used or not */
};

/*
 * Resolves and checks a loaded program. The result is complete only where
 * @diags has no error afterwards; it is never NULL.
 */
struct program *check_program(struct arena *arena, struct interner *names,
			      struct diags *diags,
			      const struct ast_program *loaded,
			      const struct check_options *options);

/* Whether `@allow("check")` stands before a declaration; a closure has none,
 * NULL. */
bool is_allowed(const struct ast_decl *decl, const char *check);

#endif
