/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_SYNTAX_EXPECTED_TRACE_H
#define ARC_SYNTAX_EXPECTED_TRACE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/list.h"

/* How many tokens behind the wrong one are of interest. */
#define TRACE_BEHIND 3

/* One token as the parser saw it; what it skipped before it is not in it. */
struct trace_token {
	const char *name;	/* as token_name(); "ERROR" for none at all */
	uint32_t start, end;
	bool external;		/* found by the grammar's own scanner */
};

/* The tokens of a text up to its first syntax error. */
struct trace {
	LIST(struct trace_token) tokens;
	size_t error;		/* index of the first wrong token */
	bool found;		/* there is one */
};

/*
 * Parses text[start, end) with the parser's log on, until a little behind the
 * first syntax error. Offsets in the result are those in @text. The
 * tokens after the wrong one are there too, TRACE_BEHIND of them at most.
 *
 * The log's format is that of libtree-sitter 0.20 to 0.26; the tests pin what
 * is read from it.
 */
struct trace trace_parse(struct arena *arena, const char *text, uint32_t start,
			 uint32_t end);

#endif
