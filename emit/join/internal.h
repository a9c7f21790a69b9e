/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_EMIT_JOIN_INTERNAL_H
#define ARC_EMIT_JOIN_INTERNAL_H

#include "join/join.h"

/*
 * C text as what may stand between `#if` and `#endif`: a statement, a
 * declaration, a member. What has a block, or several as `if` and `else`, has the
 * statements in it as parts.
 */
struct piece;

struct pieces { LIST(struct piece *) list; };

struct section {
	const char *head;		/* lines up to and with the `{` */
	struct pieces parts;
};

struct piece {
	LIST(struct section) sections;	/* the head of the first is all there is
					 * of what has no block */
	const char *tail;		/* "}", with what stands behind it; NULL:
					 * nothing ends it */
	bool is_blank_before;
	unsigned long versions;		/* a bit for each that has it */
};

/* The versions that may be told apart; each is a bit. */
#define VERSIONS_MAX 32

/* Reads a file of ours. */
struct pieces read_pieces(struct arena *arena, const char *text,
			  unsigned long versions);

/* Both, in an order that each of them has. */
struct pieces merge_pieces(struct arena *arena, const struct pieces *a,
			   const struct pieces *b);

/* The text, with `#if` where not all of @versions have what stands there. */
const char *write_pieces(struct arena *arena, const struct pieces *pieces,
			 const struct version *versions, size_t count,
			 const struct backend *backend);

#endif
