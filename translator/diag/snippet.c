// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "diag/snippet.h"

#include <stdbool.h>
#include <string.h>

#include "source/utf8.h"

/* The most columns that are shown of one line. */
#define WINDOW 120

/* Where a longer line is cut: so many columns before what matters. */
#define LEAD 40

/* The most lines of each side of a fix that are shown. */
#define FIX_LINES 12

#define ELLIPSIS "..."

/* A line of text, without its end. */
struct line {
	const char *text;
	size_t size;
};

/* Columns, from 0. */
struct columns {
	unsigned int start, end;
};

/* One character as it is shown. */
struct glyph {
	size_t size;		/* its bytes in the text */
	unsigned int width;	/* the columns it takes */
	char shown[16];
};

/* Controls, and what changes the direction of text: never sent as they are. */
static bool is_control(uint32_t code)
{
	return code < 0x20 || (code >= 0x7f && code < 0xa0) ||
	       code == 0x200e || code == 0x200f ||
	       (code >= 0x2028 && code <= 0x202e) ||
	       (code >= 0x2066 && code <= 0x2069);
}

static struct glyph read_glyph(struct line line, size_t at, unsigned int column)
{
	struct glyph glyph = { .size = 1 };
	uint32_t code;
	size_t size = utf8_decode(line.text + at, line.size - at, &code);

	if (!size) {
		glyph.width = (unsigned int)
			snprintf(glyph.shown, sizeof(glyph.shown), "<%02X>",
				 (unsigned char)line.text[at]);
		return glyph;
	}
	glyph.size = size;
	if (code == '\t') {
		glyph.width = 8 - column % 8;
		memset(glyph.shown, ' ', glyph.width);
	} else if (is_control(code)) {
		glyph.width = (unsigned int)
			snprintf(glyph.shown, sizeof(glyph.shown), "<U+%04X>",
				 code);
	} else {
		glyph.width = utf8_width(code);
		memcpy(glyph.shown, line.text + at, size);
	}
	return glyph;
}

/* The first byte to show, so that the one at @focus is in the window. */
static size_t find_window(struct line line, size_t focus)
{
	unsigned int column = 0;
	struct glyph glyph;
	size_t at, begin;

	for (at = 0; at < line.size && column <= WINDOW; at += glyph.size) {
		glyph = read_glyph(line, at, column);
		column += glyph.width;
	}
	if (column <= WINDOW)
		return 0;
	begin = focus > LEAD ? focus - LEAD : 0;
	while (begin && (line.text[begin] & 0xc0) == 0x80)
		begin--;
	return begin;
}

/* Shows a line; returns the columns of its bytes [@start, @end). */
static struct columns print_line(FILE *out, struct line line, size_t start,
				 size_t end)
{
	size_t at = find_window(line, start);
	struct columns marked = { 0, 0 };
	unsigned int column = 0, count = 0;

	if (at) {
		fputs(ELLIPSIS, out);
		column = sizeof(ELLIPSIS) - 1;
	}
	/* The count bounds what takes no column. */
	for (; at < line.size && column < WINDOW && count < 4 * WINDOW;
	     count++) {
		struct glyph glyph = read_glyph(line, at, column);

		if (at <= start)
			marked.start = column;
		fputs(glyph.shown, out);
		column += glyph.width;
		at += glyph.size;
		if (at <= end)
			marked.end = column;
	}
	if (start >= at)
		marked.start = column;
	if (end >= at)
		marked.end = column;
	if (at < line.size)
		fputs(ELLIPSIS, out);
	fputc('\n', out);
	return marked;
}

/* The line that holds @offset; @offset becomes relative to it. */
static struct line line_at(const struct source *source, uint32_t *offset)
{
	uint32_t number = source_position(source, *offset).line - 1;
	uint32_t start = source->lines[number];
	uint32_t end = number + 1 < source->line_count ?
		source->lines[number + 1] - 1 : source->size;

	if (end > start && source->text[end - 1] == '\r')
		end--;
	*offset -= start;
	return (struct line){ source->text + start, end - start };
}

static bool is_blank(struct line line)
{
	return strspn(line.text, " \t\r") >= line.size;
}

void snippet_print(FILE *out, struct span span, const char *color,
		   const char *reset)
{
	uint32_t offset = span.start;
	struct line line = line_at(span.source, &offset);
	size_t end = offset + (span.end > span.start ?
			       span.end - span.start : 0);
	struct columns marked;
	unsigned int i;

	if (is_blank(line))
		return;
	if (end > line.size) {
		end = line.size;
		while (end > offset && strchr(" \t", line.text[end - 1]))
			end--;
	}
	fprintf(out, "%5u | ", source_position(span.source, span.start).line);
	marked = print_line(out, line, offset, end);
	fprintf(out, "      | %*s%s", (int)marked.start, "", color);
	i = marked.start;
	do
		fputc('^', out);
	while (++i < marked.end);
	fprintf(out, "%s\n", reset);
}

/* The next end of a line, or of the text. */
static const char *find_line_end(const char *text)
{
	return text + strcspn(text, "\n");
}

/* Cuts the first line off @text. */
static struct line next_line(const char **text)
{
	const char *end = find_line_end(*text);
	struct line line = { *text, (size_t)(end - *text) };

	*text = *end ? end + 1 : NULL;
	if (line.size && line.text[line.size - 1] == '\r')
		line.size--;
	return line;
}

static size_t split(struct arena *arena, const char *text, struct line **lines)
{
	LIST(struct line) list = { 0 };

	while (text)
		LIST_PUSH(arena, &list, next_line(&text));
	*lines = list.items;
	return list.count;
}

static bool same_line(struct line a, struct line b)
{
	return a.size == b.size && !memcmp(a.text, b.text, a.size);
}

static void print_side(FILE *out, const struct line *lines, size_t count,
		       size_t number, char sign, const char *color,
		       const char *reset, size_t focus)
{
	size_t i;

	for (i = 0; i < count && i < FIX_LINES; i++) {
		fprintf(out, "%s%5zu %c ", color, number + i, sign);
		print_line(out, lines[i], focus, focus);
		fputs(reset, out);
		focus = 0;
	}
	if (i < count)
		fprintf(out, "      %c " ELLIPSIS "\n", sign);
}

void fix_print(FILE *out, struct arena *arena, const struct diag_fix *fix,
	       const struct palette *palette)
{
	const struct source *source = fix->span.source;
	size_t number = source_position(source, fix->span.start).line;
	const char *begin = source->text + source->lines[number - 1];
	const char *start = source->text + fix->span.start;
	const char *stop = source->text + fix->span.end;
	const char *end = find_line_end(stop);
	struct line *before, *after;
	size_t removed, added;

	removed = split(arena, arena_strndup(arena, begin, end - begin),
			&before);
	added = split(arena, arena_printf(arena, "%.*s%s%.*s",
					  (int)(start - begin), begin,
					  fix->text, (int)(end - stop), stop),
		      &after);
	/* Whole lines that stay, beside an inserted or removed one. */
	while (removed && added &&
	       same_line(before[removed - 1], after[added - 1])) {
		removed--;
		added--;
	}
	while (removed && added && same_line(*before, *after)) {
		before++;
		after++;
		removed--;
		added--;
		number++;
	}
	print_side(out, before, removed, number, '-', palette->removed,
		   palette->reset, (size_t)(start - begin));
	print_side(out, after, added, number, '+', palette->added,
		   palette->reset, (size_t)(start - begin));
}
