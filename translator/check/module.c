// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* The module as a whole: its name, how it starts, what is unused. */
#include "check/declare.h"

/* What Linux makes of a module's name in C: `-` is no part of one. */
static const char *prefix_of(struct arena *arena, const char *name)
{
	char *prefix = arena_strdup(arena, name);

	for (char *p = prefix; *p; p++)
		if (*p == '-')
			*p = '_';
	return prefix;
}

void check_module(struct checker *checker)
{
	const struct check_options *options = checker->options;
	struct program *program = checker->program;

	if (!checker->main)
		return;		/* nothing could be loaded */
	program->name = options->name ? options->name :
					checker->main->package->name;
	program->prefix = options->prefix ? options->prefix :
			  prefix_of(checker->arena, program->name);
	find_entry_points(checker);
	collect_metadata(checker);
	warn_unused_declarations(checker);
}
