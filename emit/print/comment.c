// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "print/comment.h"

#include <string.h>

static bool is_marker(char a, char b)
{
	return (a == '*' && b == '/') || (a == '/' && b == '*');
}

/* @size bytes of @line, with markers taken apart and no blanks at the end. */
static const char *tame(struct arena *arena, const char *line, size_t size)
{
	char *out = arena_alloc(arena, 2 * size + 1);
	size_t length = 0;
	size_t i;

	while (size && strchr(" \t\r\n\f\v", line[size - 1]))
		size--;
	for (i = 0; i < size; i++) {
		if (i && is_marker(line[i - 1], line[i]))
			out[length++] = ' ';
		out[length++] = strchr("\n\r\f\v", line[i]) ? ' ' : line[i];
	}
	return out;
}

static const char *tame_line(struct arena *arena, const char *line)
{
	return tame(arena, line, strlen(line));
}

static bool is_short(const struct ccomment *comments)
{
	return !comments->next && comments->count == 1 && !comments->is_doc;
}

/* Appends a line to a text at @end, after a blank unless it is the first. */
static char *append(char *end, bool is_first, const char *line)
{
	if (!is_first)
		*end++ = ' ';
	return stpcpy(end, line);
}

/* All lines of all comments, a blank between them. */
static const char *join(struct arena *arena, const struct ccomment *comments)
{
	const struct ccomment *comment;
	size_t size = 1;
	char *text, *end;
	size_t i;

	for (comment = comments; comment; comment = comment->next) {
		for (i = 0; i < comment->count; i++)
			size += strlen(comment->lines[i]) + 1;
	}
	text = end = arena_alloc(arena, size);
	for (comment = comments; comment; comment = comment->next) {
		for (i = 0; i < comment->count; i++)
			end = append(end, end == text, comment->lines[i]);
	}
	return tame_line(arena, text);
}

const char *comment_inline(struct arena *arena,
			   const struct ccomment *comments)
{
	return arena_printf(arena, "/* %s */", join(arena, comments));
}

/* A backslash at the end would draw the next line into a `//` comment. */
static const char *end_of_line_comment(const char *text)
{
	size_t size = strlen(text);

	return size && text[size - 1] == '\\' ? " ." : "";
}

const char *comment_at_end(struct arena *arena, const struct c_style *style,
			   const struct ccomment *comments)
{
	const char *text;

	if (!style->is_comment_line)
		return comment_inline(arena, comments);
	text = join(arena, comments);
	return arena_printf(arena, "// %s%s", text, end_of_line_comment(text));
}

/* Where to end a line of @size bytes that has room for @room: at a blank. */
static size_t wrap_at(const char *line, size_t size, size_t room)
{
	size_t start = strspn(line, " ");
	size_t i;

	/* What begins with a tab is laid out by hand: a command, a table. */
	if (size <= room || *line == '\t')
		return size;
	for (i = room; i > start; i--) {
		if (line[i] == ' ')
			return i;
	}
	for (i = room; i < size; i++) {
		if (line[i] == ' ')
			return i;
	}
	return size;
}

static void write_wrapped(struct writer *writer, const char *marker,
			  const char *line)
{
	unsigned int indent = writer->indent;
	size_t used = indent + strlen(marker) + 1;
	size_t aim = writer->style->width_aim;
	size_t room = used + 20 < aim ? aim - used : 20;
	const char *text, *end;

	line = tame_line(writer->arena, line);
	end = line + strlen(line);
	do {
		size_t size = wrap_at(line, end - line, room);

		write_text(writer, marker);
		if (size && *line != '\t')
			write_text(writer, " ");
		text = tame(writer->arena, line, size);
		write_text(writer, text);
		if (writer->style->is_comment_line)
			write_text(writer, end_of_line_comment(text));
		write_newline(writer, indent);
		line += size;
		line += strspn(line, " ");
	} while (*line);
}

/* Running text, as opposed to an indented line, an item or an empty line. */
static bool is_prose(const char *line)
{
	return *line && !strchr(" \t-*@#+|", *line);
}

/* Lines @from to @to of a comment, a blank between them. */
static const char *join_lines(struct arena *arena,
			      const struct ccomment *comment, size_t from,
			      size_t to)
{
	size_t size = 1;
	char *text, *end;
	size_t i;

	for (i = from; i <= to; i++)
		size += strlen(comment->lines[i]) + 1;
	text = end = arena_alloc(arena, size);
	for (i = from; i <= to; i++)
		end = append(end, i == from, comment->lines[i]);
	return text;
}

/*
 * A line that is too long is broken; what follows it in its paragraph moves
 * up, so that no short ends are left.
 */
static void write_lines(struct writer *writer, const char *marker,
			const struct ccomment *comment)
{
	size_t room = writer->style->width_aim - writer->indent -
		      strlen(marker) - 1;
	size_t i, first;

	for (i = 0; i < comment->count; i++) {
		first = i;
		if (is_prose(comment->lines[i]) &&
		    strlen(comment->lines[i]) > room)
			while (i + 1 < comment->count &&
			       is_prose(comment->lines[i + 1]))
				i++;
		write_wrapped(writer, marker,
			      join_lines(writer->arena, comment, first, i));
	}
}

/* Lines that each have a marker. */
static void write_line_comment(struct writer *writer,
			       const struct ccomment *comment)
{
	write_lines(writer, comment->is_doc ? "///" : "//", comment);
}

static bool fits_one_line(const struct writer *writer, const char *text)
{
	return writer->indent + strlen(text) <= writer->style->width_aim;
}

static void write_block(struct writer *writer, const struct ccomment *comment)
{
	unsigned int indent = writer->indent;

	write_text(writer, comment->is_doc ? "/**" : "/*");
	write_newline(writer, indent);
	write_lines(writer, " *", comment);
	write_text(writer, " */");
	write_newline(writer, indent);
}

static void write_comment(struct writer *writer,
			  const struct ccomment *comment)
{
	struct ccomment alone = *comment;
	unsigned int indent = writer->indent;
	const char *text;

	alone.next = NULL;
	if (writer->style->is_comment_line) {
		write_line_comment(writer, comment);
		return;
	}
	if (!is_short(&alone)) {
		write_block(writer, comment);
		return;
	}
	text = comment_inline(writer->arena, &alone);
	if (!fits_one_line(writer, text)) {
		write_block(writer, comment);
		return;
	}
	write_text(writer, text);
	write_newline(writer, indent);
}

void write_comments(struct writer *writer, const struct ccomment *comments)
{
	const struct ccomment *comment;

	for (comment = comments; comment; comment = comment->next) {
		if (comment->blank_before)
			write_blank(writer);
		write_comment(writer, comment);
	}
}

void write_trailing(struct writer *writer, const struct ccomment *comments)
{
	if (!comments)
		return;
	write_text(writer, "\t");
	write_text(writer, comment_at_end(writer->arena, writer->style,
					  comments));
}

bool comment_fits_behind(const struct writer *writer, const struct doc *doc,
			 unsigned int trail, const struct ccomment *comments)
{
	struct writer copy = writer_measure(writer);

	if (!comments || !is_short(comments))
		return false;
	doc_layout(&copy, doc, trail);
	copy.column += trail;
	copy.widest = 0;
	write_trailing(&copy, comments);
	return copy.widest <= writer->style->width_aim;
}
