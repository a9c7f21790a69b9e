// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* C as our printer writes it, taken apart line by line. */
#include <string.h>

#include "join/internal.h"

struct reader {
	struct arena *arena;
	const char *at;
	unsigned long versions;
};

/* What the lines of a piece have been so far. */
struct scan {
	int depth;			/* of parentheses and brackets */
	bool is_comment;		/* it goes on behind the line */
	char last;			/* character that is no blank or comment */
};

static void scan_quoted(const char **at, const char *end)
{
	char quote = *(*at)++;

	while (*at < end && **at != quote)
		*at += **at == '\\' ? 2 : 1;
}

static void scan_line(struct scan *scan, const char *at, const char *end)
{
	for (; at < end; at++) {
		if (scan->is_comment || (at[0] == '/' && at[1] == '*')) {
			scan->is_comment = true;
			for (; at < end && scan->is_comment; at++)
				scan->is_comment = at[0] != '*' ||
						   at[1] != '/';
			continue;
		}
		if (*at == ' ' || *at == '\t')
			continue;
		if (at[0] == '/' && at[1] == '/')
			return;
		scan->last = *at;
		if (*at == '"' || *at == '\'')
			scan_quoted(&at, end);
		else if (*at == '(' || *at == '[')
			scan->depth++;
		else if (*at == ')' || *at == ']')
			scan->depth--;
	}
}

static const char *line_end(const char *line)
{
	return line + strcspn(line, "\n");
}

static const char *next_line(const char *line)
{
	const char *end = line_end(line);

	return *end ? end + 1 : end;
}

static bool begins(const char *line, const char *word)
{
	line += strspn(line, "\t ");
	return !strncmp(line, word, strlen(word));
}

/* `case 1:`, `default:`, `out:`: not the middle of `a ? b : c`. */
static bool is_label(const char *line)
{
	const char *name = line + strspn(line, "\t ");

	return begins(line, "case ") || begins(line, "default:") ||
	       name[strcspn(name, ": \t\n")] == ':';
}

/* Whether the line is the last of what begins at @first. */
static bool is_last(const struct scan *scan, const char *first,
		    const char *line)
{
	const char *next = next_line(line);

	if (scan->is_comment || scan->depth > 0)
		return false;
	if (begins(first, "#"))
		return scan->last != '\\';
	switch (scan->last) {
	case ';':
		return !begins(next, "else");
	case '\0':
		/* A comment goes with what it stands before. */
		return !*next || *next == '\n' || begins(next, "}") ||
		       begins(next, "#");
	case '{':
	case '}':
	case ',':
		return true;
	case ':':
		return is_label(line);
	case ')':
		/* A macro at the start of a line, and no function. */
		return *first != '\t' && *next != '{' && *next != '\t' &&
		       *next != ' ';
	default:
		/* The last element of a list has no comma. */
		return next[strspn(next, "\t ")] == '}';
	}
}

/* What comes behind the comments at @at. */
static const char *behind_comments(const char *at)
{
	const char *end;

	while (begins(at, "/*") || begins(at, "//")) {
		end = begins(at, "//") ? at : strstr(at, "*/");
		if (!end)
			break;
		at = next_line(end);
	}
	return at;
}

/* The lines up to the end of a statement, or to a `{`; *@opens tells which. */
static const char *read_lines(struct reader *reader, bool *opens)
{
	const char *first = reader->at, *line = first;
	struct scan scan = {};

	for (;;) {
		scan_line(&scan, line, line_end(line));
		if (!*line || is_last(&scan, first, line))
			break;
		line = next_line(line);
	}
	*opens = scan.last == '{';
	reader->at = next_line(line);
	return arena_strndup(reader->arena, first,
			     (size_t)(reader->at - first));
}

static struct pieces read_list(struct reader *reader, const char *until);

static bool is_case(const char *line)
{
	line = behind_comments(line);
	return begins(line, "case ") || begins(line, "default:");
}

/* Statements behind a `case`, up to the next one. */
static void read_arm(struct reader *reader, struct piece *piece)
{
	piece->sections.items[0].parts = read_list(reader, "case");
}

static void read_sections(struct reader *reader, struct piece *piece)
{
	bool opens = true;

	while (opens) {
		struct section *section =
			&piece->sections.items[piece->sections.count - 1];
		struct section next = {};
		const char *lines;

		section->parts = read_list(reader, "}");
		if (!*reader->at)
			return;
		lines = read_lines(reader, &opens);
		if (!opens) {
			piece->tail = lines;
			return;
		}
		next.head = lines;
		LIST_PUSH(reader->arena, &piece->sections, next);
	}
}

static struct piece *read_piece(struct reader *reader)
{
	struct piece *piece = arena_new_object(reader->arena, struct piece);
	struct section section = {};
	bool opens, is_arm = is_case(reader->at);

	piece->versions = reader->versions;
	section.head = read_lines(reader, &opens);
	LIST_PUSH(reader->arena, &piece->sections, section);
	if (opens)
		read_sections(reader, piece);
	else if (is_arm)
		read_arm(reader, piece);
	return piece;
}

/* Up to a line that begins with `}`, or, in an arm of a switch, with `case`. */
static struct pieces read_list(struct reader *reader, const char *until)
{
	struct pieces pieces = {};
	bool is_blank = false;

	while (*reader->at) {
		struct piece *piece;

		if (*reader->at == '\n') {
			is_blank = true;
			reader->at++;
			continue;
		}
		if (*until && begins(reader->at, "}"))
			break;
		if (*until == 'c' && is_case(reader->at))
			break;
		piece = read_piece(reader);
		piece->is_blank_before = is_blank;
		is_blank = false;
		LIST_PUSH(reader->arena, &pieces.list, piece);
	}
	return pieces;
}

struct pieces read_pieces(struct arena *arena, const char *text,
			  unsigned long versions)
{
	struct reader reader = { arena, text, versions };

	return read_list(&reader, "");
}
