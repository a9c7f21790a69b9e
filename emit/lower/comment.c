// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include <string.h>

#include "lower/lower.h"

struct lines {
	LIST(const char *) list;
};

static void add_line(struct lower *l, struct lines *lines, const char *text,
		     size_t size)
{
	while (size && (text[size - 1] == ' ' || text[size - 1] == '\t' ||
			text[size - 1] == '\r'))
		size--;
	LIST_PUSH(l->arena, &lines->list, arena_strndup(l->arena, text, size));
}

/* The text of `// x` and `/// x`, without the blank behind the marker. */
static void add_line_comment(struct lower *l, struct lines *lines,
			     const struct comment *comment)
{
	const char *text = comment->text + 2;

	if (comment->kind == COMMENT_DOC && *text == '/')
		text++;
	if (*text == ' ')
		text++;
	add_line(l, lines, text, strlen(text));
}

/* The lines of a block comment, without markers and leading stars. */
static void add_block_comment(struct lower *l, struct lines *lines,
			      const struct comment *comment)
{
	const char *text = comment->text + 2;
	const char *end = text + strlen(text) - 2;

	while (text < end) {
		const char *line = memchr(text, '\n', (size_t)(end - text));
		const char *stop = line ? line : end;

		while (text < stop && (*text == ' ' || *text == '\t'))
			text++;
		if (text < stop && *text == '*')
			text++;
		if (text < stop && *text == ' ')
			text++;
		/* The first and the last line may hold a marker only. */
		if (text < stop || (lines->list.count && line))
			add_line(l, lines, text, (size_t)(stop - text));
		text = stop + 1;
	}
}

static bool is_apart(const struct comment *comment)
{
	return comment->blank_before || comment->kind == COMMENT_BLOCK;
}

static void finish_comment(struct lower *l, struct ccomment *comment,
			   struct lines *lines)
{
	for (size_t i = 0; i < lines->list.count; i++)
		lines->list.items[i] = map_names(l, lines->list.items[i],
						 l->subject);
	comment->lines = lines->list.items;
	comment->count = lines->list.count;
}

const struct ccomment *lower_comments(struct lower *l,
				      const struct comment *comments)
{
	struct ccomment *first = NULL;
	struct ccomment **next = &first;

	if (l->drops_comments)
		return NULL;
	/* A run of line comments is one comment of several lines. */
	while (comments) {
		struct ccomment *made = arena_new_object(l->arena,
							 struct ccomment);
		struct lines lines = {};

		made->blank_before = comments->blank_before;
		if (comments->kind == COMMENT_BLOCK) {
			add_block_comment(l, &lines, comments);
			comments = comments->next;
		} else {
			do {
				add_line_comment(l, &lines, comments);
				comments = comments->next;
			} while (comments && !is_apart(comments));
		}
		finish_comment(l, made, &lines);
		*next = made;
		next = &made->next;
	}
	return first;
}

struct cnotes lower_trivia(struct lower *l, const struct trivia *trivia)
{
	struct cnotes notes = {};

	if (!trivia)
		return notes;
	notes.before = lower_comments(l, trivia->before);
	notes.after = lower_comments(l, trivia->after);
	notes.blank_before = trivia->blank_before;
	return notes;
}
