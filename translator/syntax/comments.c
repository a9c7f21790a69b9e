// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "syntax/comments.h"

#include <stdlib.h>
#include <string.h>

/* The line that holds @offset, from 0. */
static uint32_t line_of(const struct source *source, uint32_t offset)
{
	uint32_t low = 0, high = source->line_count;

	while (high - low > 1) {
		uint32_t middle = low + (high - low) / 2;

		if (source->lines[middle] <= offset)
			low = middle;
		else
			high = middle;
	}
	return low;
}

/* Whether nothing but white space stands on the line before @offset. */
static bool starts_line(const struct source *source, uint32_t offset)
{
	while (offset && (source->text[offset - 1] == ' ' ||
			  source->text[offset - 1] == '\t'))
		offset--;
	return !offset || source->text[offset - 1] == '\n';
}

/* Whether an empty line stands right before what is at @offset. */
static bool has_blank_before(const struct source *source, uint32_t offset)
{
	unsigned int lines = 0;

	while (offset && lines < 2) {
		switch (source->text[--offset]) {
		case '\n':
			lines++;
			break;
		case ' ':
		case '\t':
		case '\r':
			break;
		default:
			return false;
		}
	}
	return lines == 2;
}

static enum comment_kind comment_kind(const char *text, size_t size)
{
	if (text[1] == '*')
		return COMMENT_BLOCK;
	if (size > 2 && text[2] == '/' && (size == 3 || text[3] != '/'))
		return COMMENT_DOC;
	return COMMENT_LINE;
}

/* The comment's text without the CRs and blanks at its lines' ends. */
static const char *comment_text(struct arena *arena, const char *text,
				size_t size)
{
	char *copy = arena_strndup(arena, text, size), *to = copy;
	size_t i;

	for (i = 0; i <= size; i++) {
		if (copy[i] == '\n' || !copy[i])
			while (to > copy && strchr(" \t\r", to[-1]))
				to--;
		*to++ = copy[i];
	}
	return copy;
}

void comments_add(struct comments *comments, uint32_t start, uint32_t end)
{
	struct comment *comment = arena_new_object(comments->arena,
						   struct comment);
	const struct source *source = comments->source;
	const char *text = source->text + start;

	comment->span = (struct span){ source, start, end };
	comment->kind = comment_kind(text, end - start);
	comment->text = comment_text(comments->arena, text, end - start);
	comment->blank_before = has_blank_before(source, start);
	LIST_PUSH(comments->scratch, &comments->list, comment);
}

static struct region *add_region(struct comments *comments, uint32_t start,
				 uint32_t end)
{
	struct region region = {
		.start = start,
		.end = end < start ? start : end,
		.order = (uint32_t)comments->regions.count,
	};

	LIST_PUSH(comments->scratch, &comments->regions, region);
	return &comments->regions.items[comments->regions.count - 1];
}

void comments_anchor(struct comments *comments, struct trivia *trivia,
		     uint32_t start, uint32_t end)
{
	add_region(comments, start, end)->trivia = trivia;
	trivia->blank_before = has_blank_before(comments->source, start);
}

void comments_container(struct comments *comments, struct comment **rest,
			uint32_t start, uint32_t end)
{
	add_region(comments, start, end)->rest = rest;
}

void comments_group(struct comments *comments, uint32_t start, uint32_t end)
{
	add_region(comments, start, end)->is_group = true;
}

static uint32_t column_of(const struct source *source, uint32_t offset)
{
	return offset - source->lines[line_of(source, offset)];
}

uint32_t comments_body_end(const struct comments *comments, uint32_t start,
			   uint32_t end, uint32_t limit)
{
	const struct source *source = comments->source;
	uint32_t column = column_of(source, start);
	size_t low = 0, high = comments->list.count;

	/* The first comment that starts at or after @end. */
	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (comments->list.items[middle]->span.start < end)
			low = middle + 1;
		else
			high = middle;
	}
	for (; low < comments->list.count; low++) {
		uint32_t at = comments->list.items[low]->span.start;

		if (at >= limit)
			break;
		/* Stop at the end of the line before the comment's. */
		if (starts_line(source, at) && column_of(source, at) <= column)
			return source->lines[line_of(source, at)] - 1;
	}
	return limit;
}

/* The state of one run over the comments and regions, in source order. */
struct sweep {
	struct comments *comments;
	struct region *regions;
	size_t count;
	size_t next;		/* first region that was not reached yet */
	LIST(struct region *) open;	/* those around the place reached */
	struct comment **list;	/* added to by the last append(), */
	struct comment *last;	/* which put this at its end */
	/* Result of the last search for the next anchor. */
	const struct region *container;
	struct region *anchor;
};

static int compare_regions(const void *left, const void *right)
{
	const struct region *a = left, *b = right;

	if (a->start != b->start)
		return a->start < b->start ? -1 : 1;
	if (a->end != b->end)
		return a->end > b->end ? -1 : 1;
	return a->order < b->order ? -1 : 1;
}

static void close_regions(struct sweep *sweep, uint32_t offset)
{
	struct region *region, *parent;

	while (sweep->open.count) {
		region = sweep->open.items[sweep->open.count - 1];
		if (region->end > offset)
			return;
		sweep->open.count--;
		if (!sweep->open.count)
			return;
		parent = sweep->open.items[sweep->open.count - 1];
		if (!region->trivia && !region->is_group)
			continue;
		parent->previous_end = region->end;
		parent->previous = region->trivia ? region : region->previous;
	}
}

static void move_to(struct sweep *sweep, uint32_t offset)
{
	while (sweep->next < sweep->count &&
	       sweep->regions[sweep->next].start <= offset) {
		struct region *region = &sweep->regions[sweep->next++];

		close_regions(sweep, region->start);
		LIST_PUSH(sweep->comments->scratch, &sweep->open, region);
	}
	close_regions(sweep, offset);
}

/* The first anchor of @container that is still to come, or NULL. */
static struct region *next_anchor(struct sweep *sweep,
				  const struct region *container)
{
	struct region *region = sweep->regions + sweep->next;
	struct region *end = sweep->regions + sweep->count;

	if (sweep->container == container &&
	    (!sweep->anchor || sweep->anchor >= region))
		return sweep->anchor;
	sweep->container = container;
	sweep->anchor = NULL;
	while (region < end && region->start < container->end) {
		uint32_t skip = region->end;

		if (region->trivia) {
			sweep->anchor = region;
			break;
		}
		/* What is in another container is not in this one. */
		if (region++->is_group)
			continue;
		while (region < end && region->start < skip)
			region++;
	}
	return sweep->anchor;
}

/*
 * What stands inside the anchor goes before its documentation, which has to be
 * the last of the comments.
 */
static void put_before(struct region *anchor, struct comment *comment)
{
	bool is_inside = comment->span.start >= anchor->start;

	if (is_inside && anchor->docs) {
		comment->next = *anchor->docs;
		*anchor->docs = comment;
		anchor->docs = &comment->next;
		return;
	}
	if (!anchor->tail) {
		anchor->tail = &anchor->trivia->before;
		if (!is_inside)
			anchor->trivia->blank_before = comment->blank_before;
	}
	if (comment->kind != COMMENT_DOC)
		anchor->docs = NULL;
	else if (!anchor->docs)
		anchor->docs = anchor->tail;
	*anchor->tail = comment;
	anchor->tail = &comment->next;
}

static void append(struct sweep *sweep, struct comment **list,
		   struct comment *comment)
{
	struct comment **end = list;

	/* Nearly always it is the list that was appended to before. */
	if (sweep->list == list)
		end = &sweep->last->next;
	while (*end)
		end = &(*end)->next;
	*end = comment;
	sweep->list = list;
	sweep->last = comment;
}

/* Whether a comma or semicolon stands right before the comment. */
static bool is_separated(const struct comment *comment)
{
	const char *text = comment->span.source->text;
	uint32_t at = comment->span.start;

	while (at && strchr(" \t\r\n", text[at - 1]))
		at--;
	return at && (text[at - 1] == ',' || text[at - 1] == ';');
}

/*
 * Whether the comment follows an anchor of @container on its last line. One
 * that stands between a comma and the next anchor belongs to that one.
 */
static bool is_after(const struct comment *comment,
		     const struct region *container,
		     const struct region *next)
{
	const struct source *source = comment->span.source;

	if (!container->previous ||
	    line_of(source, container->previous_end) !=
	    line_of(source, comment->span.start))
		return false;
	if (!next || line_of(source, next->start) !=
		     line_of(source, comment->span.end))
		return true;
	return !next->tail && !is_separated(comment);
}

static void place(struct sweep *sweep, struct comment *comment)
{
	size_t i = sweep->open.count;

	while (i--) {
		struct region *region = sweep->open.items[i];
		struct region *next;

		if (region->trivia) {
			put_before(region, comment);
			return;
		}
		next = next_anchor(sweep, region);
		if (is_after(comment, region, next)) {
			append(sweep, &region->previous->trivia->after,
			       comment);
			return;
		}
		if (next) {
			put_before(next, comment);
			return;
		}
		if (region->rest) {
			append(sweep, region->rest, comment);
			return;
		}
		if (region->previous) {
			append(sweep, &region->previous->trivia->after,
			       comment);
			return;
		}
	}
}

/* Moves what an empty line separates from the first node to the file's head. */
static void split_head(struct region *first, struct ast_file *file)
{
	struct comment *comment, *previous = NULL, *last = NULL;

	for (comment = first->trivia->before; comment;
	     comment = comment->next) {
		if (comment->span.start >= first->start)
			continue;	/* inside the node */
		if (previous && comment->blank_before)
			last = previous;
		previous = comment;
	}
	if (previous &&
	    has_blank_before(previous->span.source, first->start))
		last = previous;
	if (!last)
		return;
	file->head = first->trivia->before;
	first->trivia->before = last->next;
	last->next = NULL;
	first->trivia->blank_before = true;
}

void comments_attach(struct comments *comments, struct ast_file *file)
{
	struct sweep sweep = {
		.comments = comments,
		.regions = comments->regions.items,
		.count = comments->regions.count,
	};
	size_t i;

	if (!comments->list.count)
		return;
	qsort(sweep.regions, sweep.count, sizeof(*sweep.regions),
	      compare_regions);
	for (i = 0; i < comments->list.count; i++) {
		struct comment *comment = comments->list.items[i];

		move_to(&sweep, comment->span.start);
		place(&sweep, comment);
	}
	for (i = 0; i < sweep.count && !sweep.regions[i].trivia; i++)
		;
	if (i < sweep.count)
		split_head(&sweep.regions[i], file);
}
