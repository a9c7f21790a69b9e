// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "print/writer.h"

struct writer writer_new(struct arena *arena, struct text *text,
			 const struct c_style *style)
{
	return (struct writer){
		.arena = arena,
		.style = style,
		.text = text,
		.is_line_empty = true,
		.is_after_open = true,	/* no blank line opens a file */
	};
}

struct writer writer_measure(const struct writer *writer)
{
	struct writer copy = *writer;

	copy.text = NULL;
	copy.widest = 0;
	copy.lines = 0;
	copy.open_lines = 0;
	return copy;
}

static void put(struct writer *writer, char c)
{
	unsigned int tab = writer->style->tab_width;

	if (writer->text)
		LIST_PUSH(writer->arena, &writer->text->list, c);
	if (c == '\n') {
		writer->column = 0;
		writer->lines++;
		return;
	}
	writer->column += c == '\t' ? tab - writer->column % tab : 1;
	if (writer->column > writer->widest)
		writer->widest = writer->column;
}

void write_pad(struct writer *writer, unsigned int column)
{
	unsigned int tab = writer->style->tab_width;

	if (writer->style->indents_with_tabs) {
		while (writer->column / tab * tab + tab <= column)
			put(writer, '\t');
	}
	while (writer->column < column)
		put(writer, ' ');
}

/* The blank line and the indentation that wait for the first text. */
static void begin_line(struct writer *writer)
{
	if (writer->wants_blank && !writer->is_after_open)
		put(writer, '\n');
	writer->wants_blank = false;
	writer->is_after_open = false;
	writer->is_line_empty = false;
	write_pad(writer, writer->indent);
}

void write_text(struct writer *writer, const char *text)
{
	if (!*text)
		return;
	if (writer->is_line_empty)
		begin_line(writer);
	while (*text)
		put(writer, *text++);
}

void write_newline(struct writer *writer, unsigned int indent)
{
	if (writer->is_define)
		write_text(writer, "\t\\");
	put(writer, '\n');
	writer->indent = indent;
	writer->is_line_empty = true;
}

void write_blank(struct writer *writer)
{
	writer->wants_blank = true;
}

void write_opened(struct writer *writer)
{
	writer->is_after_open = true;
}

void write_closing(struct writer *writer)
{
	writer->wants_blank = false;
}
