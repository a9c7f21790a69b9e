// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* The module as a whole: its name, how it starts, what is unused. */
#include "check/declare.h"

#include <ctype.h>

/* What Linux makes of a module's name in C: `-` is no part of one. */
static const char *prefix_of(struct arena *arena, const char *name)
{
	char *prefix = arena_strdup(arena, name);

	for (char *p = prefix; *p; p++)
		if (*p == '-')
			*p = '_';
	return prefix;
}

/*
 * --name is checked with the command line; the stem of --output may be
 * anything.
 */
static void check_name(struct checker *checker, const char *name)
{
	const char *p = name;

	if (isalpha((unsigned char)*p))
		while (isalnum((unsigned char)*p) || *p == '_' || *p == '-')
			p++;
	if (*p)
		diag_error(checker->diags, (struct span){ 0 }, NULL,
			   "`%s` is no name for a module: it is made of letters, digits, `_` and `-`; choose one with `--name`",
			   name);
}

void check_module(struct checker *checker)
{
	const struct check_options *options = checker->options;
	struct program *program = checker->program;

	if (!checker->main)
		return;		/* nothing could be loaded */
	program->name = options->name ? options->name :
					checker->main->package->name;
	check_name(checker, program->name);
	program->prefix = options->prefix ? options->prefix :
			  prefix_of(checker->arena, program->name);
	find_entry_points(checker);
	collect_metadata(checker);
	warn_unused_declarations(checker);
}
