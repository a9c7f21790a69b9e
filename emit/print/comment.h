/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_EMIT_PRINT_COMMENT_H
#define ARC_EMIT_PRINT_COMMENT_H

#include <stdbool.h>

#include "ctree.h"
#include "print/writer.h"

/*
 * Comments, spelled as the style has it. What would end a comment, or begin
 * one inside it, is spelled with a blank in between; so the text of a comment
 * can be anything.
 */

/*
 * The comments of the list on lines of their own, from the empty line that
 * @writer stands on, whose indentation they keep; ends each line. NULL: nothing.
 */
void write_comments(struct writer *writer, const struct ccomment *comments);

/*
 * A comment behind the text of the line, which it does not end. The caller has
 * made sure of comment_is_short(), or there is nowhere else to put it.
 */
void write_trailing(struct writer *writer, const struct ccomment *comments);

/* Whether it may stand behind the text of a line: one line, not kernel-doc. */
bool comment_is_short(const struct ccomment *comments);

/* The text of all on one line, with its markers. */
const char *comment_inline(struct arena *arena, const struct c_style *style,
			   const struct ccomment *comments);

#endif
