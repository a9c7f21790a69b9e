/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_EMIT_PRINT_WRITER_H
#define ARC_EMIT_PRINT_WRITER_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/list.h"
#include "print/print.h"

/*
 * Where the text goes. The writer knows its column, writes the indentation of a
 * line when the line gets its first text, and keeps blank lines single: one
 * that is asked for appears before the next text, unless a brace was opened
 * just before or is closed just after. No line ends in blanks.
 */
struct text { LIST(char) list; };

struct writer {
	struct arena *arena;
	const struct c_style *style;
	struct text *text;		/* NULL: only measures */
	unsigned int column;		/* from 0, where the next text goes */
	unsigned int indent;		/* columns, of the current line */
	unsigned int base;		/* of the statement or element */
	unsigned int widest;		/* the longest line so far */
	unsigned int lines;		/* line ends so far */
	unsigned int open_lines;	/* of them, behind a parenthesis */
	bool is_line_empty;		/* nothing yet, not even indentation */
	bool wants_blank;
	bool is_after_open;		/* a blank line would be out of place */
	bool is_define;			/* line ends want a backslash */
};

struct writer writer_new(struct arena *arena, struct text *text,
			 const struct c_style *style);

/* A copy that writes nothing and measures from here: widest, lines, open_lines. */
struct writer writer_measure(const struct writer *writer);

/* @text holds no line end. */
void write_text(struct writer *writer, const char *text);

/* Tabs, or blanks where the style has no tabs, up to @column. */
void write_pad(struct writer *writer, unsigned int column);

/* Ends the line; the next one is indented by @indent columns. */
void write_newline(struct writer *writer, unsigned int indent);

/* A blank line before the next text. Only between lines. */
void write_blank(struct writer *writer);

/* What was written last opens a block, so that no blank line follows. */
void write_opened(struct writer *writer);

/* What is written next closes a block: no blank line before it. */
void write_closing(struct writer *writer);

#endif
