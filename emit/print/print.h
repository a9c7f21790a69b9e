/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_EMIT_PRINT_PRINT_H
#define ARC_EMIT_PRINT_PRINT_H

#include "base/arena.h"
#include "ctree.h"

/* How a target's readers write C. */
struct c_style {
	unsigned int tab_width;		/* columns of one level */
	bool indents_with_tabs;
	bool is_brace_optional;		/* none round a single line */
	bool is_brace_on_own_line;	/* of functions it always is */
	bool is_comment_line;		/* `// x` instead of a slash and a star */
	bool is_head_apart;		/* of functions: `static`, result, name
					 * and each parameter begin a line */
	bool is_local_apart;		/* one name in a declaration */
	bool is_argument_apart;		/* a call that has to be broken has a
					 * line for each, unless it is a message */
	const char *no_type;		/* "VOID"; NULL: "void" */
	const char *pointer_prefix;	/* PIRP is a pointer to an IRP; or NULL */
	bool typedefs_records;		/* a struct has a name without `struct`,
					 * and one for pointers to it */
	unsigned int width_aim;		/* break lines longer than this … */
	unsigned int width_max;		/* … and never go past this */
};

/* The text of one file; allocated in @arena, NUL-terminated. */
char *print_unit(struct arena *arena, const struct cunit *unit,
		 const struct c_style *style);

#endif
