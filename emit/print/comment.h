/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_EMIT_PRINT_COMMENT_H
#define ARC_EMIT_PRINT_COMMENT_H

#include <stdbool.h>

#include "ctree.h"
#include "print/doc.h"
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

/* Comments, or NULL, behind the text of the line, which they do not end. */
void write_trailing(struct writer *writer, const struct ccomment *comments);

/*
 * Whether they may stand behind @doc and @trail columns, which are written
 * next: one line, not kernel-doc, and short enough. NULL does not.
 */
bool comment_fits_behind(const struct writer *writer, const struct doc *doc,
			 unsigned int trail, const struct ccomment *comments);

/* The text of all on one line, with markers that leave room for more code. */
const char *comment_inline(struct arena *arena,
			   const struct ccomment *comments);

/* The same, spelled as the style has it; nothing may follow on the line. */
const char *comment_at_end(struct arena *arena, const struct c_style *style,
			   const struct ccomment *comments);

#endif
