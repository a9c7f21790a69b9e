/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_EMIT_PRINT_DOC_H
#define ARC_EMIT_PRINT_DOC_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "ctree.h"
#include "print/writer.h"

/*
 * Text that can be laid out in more than one way, after D. C. Oppen, "Prettyprinting",
 * ACM TOPLAS 2(4), 1980: a tree of pieces with places where a line may end. A
 * place is used when what follows, up to the next place on the same level, does
 * not fit; so lines break at the outermost comma or operator first. Documents
 * are made from the arena given and never change.
 */
struct doc;

/* A piece of a fill or of braces, with what is said about it. */
struct doc_item {
	const struct doc *doc;
	const struct ccomment *before;
	const struct ccomment *after;	/* ends the line */
	bool blank_before;		/* in braces with a line for each */
};

struct doc_items {
	LIST(struct doc_item) list;
	bool is_apart;		/* an item of several lines ends its line */
	bool is_line_each;	/* where they do not fit on one line */
};

/* No line ends in it. May hold tabs if it begins at a tab stop. */
const struct doc *doc_text(struct arena *arena, const char *text);

/* A string literal: too long a one is nobody's fault. */
const struct doc *doc_string(struct arena *arena, const char *text);

/* One after the other, nothing in between. */
#define doc_seq(arena, ...)						\
	doc_seq_array(arena, (const struct doc *const[]){ __VA_ARGS__ },	\
		      sizeof((const struct doc *const[]){ __VA_ARGS__ }) / \
		      sizeof(const struct doc *))

const struct doc *doc_seq_array(struct arena *arena,
				const struct doc *const *parts, size_t count);

void doc_push(struct arena *arena, struct doc_items *items,
	      const struct doc *doc);

/*
 * With a blank or a line end between items; continuation lines begin where the
 * first item began. The items are kept, not copied.
 */
const struct doc *doc_fill(struct arena *arena, const struct doc_items *items);

/*
 * @open, @inner, @close. If not even the narrowest layout of @inner ends before
 * the style's last column, the line ends after @open.
 */
const struct doc *doc_nest(struct arena *arena, const char *open,
			   const struct doc *inner, const char *close);

enum doc_split {
	SPLIT_LATE,		/* rather breaks inside the right side */
	SPLIT_EARLY,		/* rather than break the right side */
	SPLIT_RESULT,		/* late; the right side is not indented */
	SPLIT_POINTER,		/* the same, @left ends in a star */
};

/* @left, then a blank or a line end, then @right. No blank behind a star. */
const struct doc *doc_split(struct arena *arena, enum doc_split kind,
			    const struct doc *left, const struct doc *right);

enum doc_braces {
	BRACES_LINES,		/* each item on a line */
	BRACES_FILL,		/* on one line if they fit, else filled lines */
	BRACES_ONE_LINE,	/* on one line if they fit, else a line each */
};

/*
 * `{ … }`, indented by a tab more than the line it begins on. With a comma
 * after each item that wants one: not after the last on a single line, and not
 * after the last if @open_end (an empty terminator).
 */
const struct doc *doc_braces(struct arena *arena, enum doc_braces kind,
			     const struct doc_items *items, bool open_end,
			     const struct ccomment *end);

/* Columns on one line; at least DOC_WIDE if it has to be several. */
unsigned int doc_width(const struct doc *doc);

#define DOC_WIDE	(1u << 20)

/* Writes @doc where @writer stands; @trail columns follow without a place. */
void doc_layout(struct writer *writer, const struct doc *doc,
		unsigned int trail);

#endif
