// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Documents: their pieces, and the widths that the layout goes by. */
#include "print/doc_internal.h"

#include <string.h>

/* Of a string that is longer than its line, this much has to fit. */
#define STRING_LEAST	20

static unsigned int at_most_wide(unsigned int width)
{
	return width < DOC_WIDE ? width : DOC_WIDE;
}

static unsigned int larger(unsigned int a, unsigned int b)
{
	return a > b ? a : b;
}

static struct doc *new_doc(struct arena *arena, enum doc_kind kind)
{
	struct doc *doc = arena_new_object(arena, struct doc);

	doc->kind = kind;
	return doc;
}

/* Columns of a text that begins at a tab stop; tabs are eight wide. */
static unsigned int text_width(const char *text)
{
	unsigned int width = 0;

	for (; *text; text++)
		width = *text == '\t' ? (width + 8) / 8 * 8 : width + 1;
	return at_most_wide(width);
}

const struct doc *doc_text(struct arena *arena, const char *text)
{
	struct doc *doc = new_doc(arena, DOC_TEXT);

	doc->text = text;
	doc->width = text_width(text);
	doc->head = doc->width;
	doc->least = doc->width;
	doc->last = doc->width;
	return doc;
}

const struct doc *doc_string(struct arena *arena, const char *text)
{
	struct doc *doc = (struct doc *)doc_text(arena, text);

	if (doc->least > STRING_LEAST)
		doc->least = STRING_LEAST;
	return doc;
}

/* Adds the widths of the next part of a sequence. */
static void append(struct doc *doc, const struct doc *part)
{
	if (!doc->is_breakable)
		doc->head = at_most_wide(doc->head + part->head);
	doc->width = at_most_wide(doc->width + part->width);
	doc->least = at_most_wide(larger(doc->least, doc->last + part->least));
	doc->last = at_most_wide(doc->last + part->last);
	doc->is_breakable |= part->is_breakable;
}

const struct doc *doc_seq_array(struct arena *arena,
				const struct doc *const *parts, size_t count)
{
	struct doc *doc = new_doc(arena, DOC_SEQ);
	const struct doc **copy = arena_calloc(arena, count, sizeof(*copy));
	size_t i;

	if (count)
		memcpy(copy, parts, count * sizeof(*copy));
	doc->seq.parts = copy;
	doc->seq.count = count;
	for (i = 0; i < count; i++)
		append(doc, parts[i]);
	return doc;
}

void doc_push(struct arena *arena, struct doc_items *items,
	      const struct doc *doc)
{
	struct doc_item item = { .doc = doc };

	LIST_PUSH(arena, &items->list, item);
}

/* Columns of the items on one line, a blank between them. */
static unsigned int items_width(const struct doc_items *items)
{
	unsigned int width = items->list.count ? items->list.count - 1 : 0;
	size_t i;

	for (i = 0; i < items->list.count; i++) {
		const struct doc_item *item = &items->list.items[i];

		width += item->doc->width;
		if (item->before || item->after)
			return DOC_WIDE;
		if (width >= DOC_WIDE)
			return DOC_WIDE;
	}
	return width;
}

static unsigned int items_least(const struct doc_items *items)
{
	unsigned int least = 0;
	size_t i;

	for (i = 0; i < items->list.count; i++)
		least = larger(least, items->list.items[i].doc->least);
	return least;
}

const struct doc *doc_fill(struct arena *arena, const struct doc_items *items)
{
	struct doc *doc = new_doc(arena, DOC_FILL);
	size_t count = items->list.count;

	doc->items = *items;
	doc->width = items_width(items);
	doc->least = items_least(items);
	if (count) {
		doc->head = items->list.items[0].doc->head;
		doc->last = items->list.items[count - 1].doc->last;
		doc->is_breakable = count > 1 ||
				    items->list.items[0].doc->is_breakable;
	}
	return doc;
}

const struct doc *doc_nest(struct arena *arena, const char *open,
			   const struct doc *inner, const char *close)
{
	struct doc *doc = new_doc(arena, DOC_NEST);
	unsigned int open_width = text_width(open);
	unsigned int close_width = text_width(close);

	doc->nest.open = open;
	doc->nest.inner = inner;
	doc->nest.close = close;
	doc->is_breakable = inner->is_breakable;
	doc->width = at_most_wide(open_width + inner->width + close_width);
	doc->head = at_most_wide(open_width + inner->head);
	if (!inner->is_breakable)
		doc->head = doc->width;
	doc->last = at_most_wide(open_width + inner->last + close_width);
	doc->least = larger(at_most_wide(open_width + inner->least), doc->last);
	return doc;
}

const struct doc *doc_split(struct arena *arena, enum doc_split kind,
			    const struct doc *left, const struct doc *right)
{
	struct doc *doc = new_doc(arena, DOC_SPLIT);

	doc->split.kind = kind;
	doc->split.left = left;
	doc->split.right = right;
	doc->is_breakable = true;
	doc->width = at_most_wide(left->width + (kind != SPLIT_POINTER) +
				  right->width);
	doc->head = left->head;
	doc->least = larger(left->least, right->least);
	doc->last = right->last;
	return doc;
}

/* The items as a fill, each with its comma. */
static const struct doc *fill_with_commas(struct arena *arena,
					  const struct doc_items *items)
{
	const struct doc *comma = doc_text(arena, ",");
	struct doc_items list = { 0 };
	size_t i;

	for (i = 0; i < items->list.count; i++) {
		struct doc_item item = items->list.items[i];

		item.doc = doc_seq(arena, item.doc, comma);
		LIST_PUSH(arena, &list.list, item);
	}
	return doc_fill(arena, &list);
}

const struct doc *doc_braces(struct arena *arena, enum doc_braces kind,
			     const struct doc_items *items, bool open_end,
			     const struct ccomment *end)
{
	struct doc *doc = new_doc(arena, DOC_BRACES);
	unsigned int commas = items->list.count;

	doc->braces.kind = kind;
	doc->braces.items = *items;
	doc->braces.is_open_end = open_end;
	doc->braces.end = end;
	if (kind == BRACES_FILL && items->list.count)
		doc->braces.fill = fill_with_commas(arena, items);
	doc->is_breakable = items->list.count || end;
	doc->head = 1;
	doc->least = 1;
	doc->last = 1;
	doc->width = DOC_WIDE;
	if (!items->list.count && !end) {
		doc->width = strlen("{ }");
		doc->head = doc->width;
		doc->least = doc->width;
		doc->last = doc->width;
	} else if (kind != BRACES_LINES && !end) {
		doc->width = at_most_wide(items_width(items) + commas +
					  strlen("{  }") - 1);
	}
	return doc;
}

unsigned int doc_width(const struct doc *doc)
{
	return doc->width;
}
