/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_SYNTAX_COMMENTS_H
#define ARC_SYNTAX_COMMENTS_H

#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/list.h"
#include "syntax/ast.h"

/*
 * Where comments go is decided by position, when the AST is complete. While it
 * is built, two kinds of region are noted: anchors (nodes that comments stand
 * beside) and containers (what is between two brackets, or the whole file, and
 * holds anchors). Regions nest, as the source does.
 */
struct region {
	uint32_t start, end;
	uint32_t order;		/* in which it was noted: outer before inner */
	bool is_group;		/* a container without a place of its own */
	struct trivia *trivia;	/* of an anchor; NULL: a container */
	struct comment **rest;	/* of a container: its `end`; or NULL */
	struct comment **tail;	/* of an anchor: end of trivia->before */
	struct comment **docs;	/* where the documentation at its end starts */
	struct region *previous; /* of a container: last anchor passed */
	uint32_t previous_end;	/* its end, or that of its brackets */
};

struct comments {
	struct arena *arena;	/* of the AST */
	struct arena *scratch;	/* of what is needed until it is built */
	const struct source *source;
	LIST(struct comment *) list;	/* all of the file, in its order */
	LIST(struct region) regions;
};

/* Notes the comment at bytes [start, end); comments come in order. */
void comments_add(struct comments *comments, uint32_t start, uint32_t end);

/* Notes a node that comments may stand beside. */
void comments_anchor(struct comments *comments, struct trivia *trivia,
		     uint32_t start, uint32_t end);

/*
 * Notes a container. What stands in it after its last anchor goes to *@rest
 * or, where @rest is NULL, behind the last anchor.
 */
void comments_container(struct comments *comments, struct comment **rest,
			uint32_t start, uint32_t end);

/*
 * Notes brackets whose anchors also count as those of the container around
 * them: `import ( … )`.
 */
void comments_group(struct comments *comments, uint32_t start, uint32_t end);

/*
 * The end of a case's body that stops before @limit (the next case, or the
 * closing brace): a comment line after @end that is indented no further than
 * the word at @start belongs to what follows.
 */
uint32_t comments_body_end(const struct comments *comments, uint32_t start,
			   uint32_t end, uint32_t limit);

/*
 * Gives each comment its one place. Comments that an empty line separates from
 * the first declaration go to `file->head`; those with no other place to
 * `file->end`.
 */
void comments_attach(struct comments *comments, struct ast_file *file);

#endif
