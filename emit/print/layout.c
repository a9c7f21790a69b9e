// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* From documents to lines. */
#include "print/doc_internal.h"

#include <string.h>

#include "print/comment.h"

static void write_flat(struct writer *writer, const struct doc *doc);

static void write_flat_items(struct writer *writer,
			     const struct doc_items *items, const char *between)
{
	size_t i;

	for (i = 0; i < items->list.count; i++) {
		if (i)
			write_text(writer, between);
		write_flat(writer, items->list.items[i].doc);
	}
}

static void write_flat_braces(struct writer *writer, const struct doc *doc)
{
	if (!doc->braces.items.list.count) {
		write_text(writer, "{ }");
		return;
	}
	write_text(writer, "{ ");
	write_flat_items(writer, &doc->braces.items, ", ");
	write_text(writer, " }");
}

static const char *split_blank(const struct doc *doc)
{
	return doc->split.kind == SPLIT_POINTER ? "" : " ";
}

/* All on one line, for what is narrower than DOC_WIDE. */
static void write_flat(struct writer *writer, const struct doc *doc)
{
	size_t i;

	switch (doc->kind) {
	case DOC_TEXT:
		write_text(writer, doc->text);
		break;
	case DOC_SEQ:
		for (i = 0; i < doc->seq.count; i++)
			write_flat(writer, doc->seq.parts[i]);
		break;
	case DOC_FILL:
		write_flat_items(writer, &doc->items, " ");
		break;
	case DOC_NEST:
		write_text(writer, doc->nest.open);
		write_flat(writer, doc->nest.inner);
		write_text(writer, doc->nest.close);
		break;
	case DOC_SPLIT:
		write_flat(writer, doc->split.left);
		write_text(writer, split_blank(doc));
		write_flat(writer, doc->split.right);
		break;
	case DOC_BRACES:
		write_flat_braces(writer, doc);
		break;
	}
}

/* The column that the next text begins in. */
static unsigned int column_of(const struct writer *writer)
{
	return writer->is_line_empty ? writer->indent : writer->column;
}

static bool fits(const struct writer *writer, unsigned int width)
{
	return column_of(writer) + width <= writer->style->width_aim;
}

/* What follows part @i of a sequence before a line may end. */
static unsigned int trail_of(const struct doc *seq, size_t i,
			     unsigned int trail)
{
	unsigned int width = 0;

	while (++i < seq->seq.count) {
		width += seq->seq.parts[i]->head;
		if (seq->seq.parts[i]->is_breakable)
			return width;
	}
	return width + trail;
}

static void layout_seq(struct writer *writer, const struct doc *doc,
		       unsigned int trail)
{
	size_t i;

	for (i = 0; i < doc->seq.count; i++)
		doc_layout(writer, doc->seq.parts[i], trail_of(doc, i, trail));
}

static void layout_item(struct writer *writer, const struct doc_item *item,
			unsigned int trail)
{
	if (item->before) {
		write_text(writer, comment_inline(writer->arena, item->before));
		write_text(writer, " ");
	}
	doc_layout(writer, item->doc, trail);
	if (item->after) {
		write_text(writer, " ");
		write_text(writer, comment_at_end(writer->arena, writer->style,
						  item->after));
	}
}

/* Whether item @i of a fill begins a line; @line is where the last one began. */
static bool wants_line(const struct writer *writer, const struct doc *fill,
		       size_t i, unsigned int trail, unsigned int line)
{
	const struct doc_item *item = &fill->items.list.items[i];
	unsigned int width = item->doc->width + trail;

	if (item[-1].after || (fill->items.is_apart && line != writer->lines))
		return true;
	if (item->doc->width >= DOC_WIDE)
		width = item->doc->head;
	return !fits(writer, 1 + width);
}

static void layout_fill(struct writer *writer, const struct doc *doc,
			unsigned int trail)
{
	size_t count = doc->items.list.count;
	unsigned int align = column_of(writer);
	unsigned int line = writer->lines;
	size_t i;

	for (i = 0; i < count; i++) {
		unsigned int end = i + 1 < count ? 0 : trail;

		if (i && (doc->items.is_line_each ||
			  wants_line(writer, doc, i, end, line)))
			write_newline(writer, align);
		else if (i)
			write_text(writer, " ");
		line = writer->lines;
		layout_item(writer, &doc->items.list.items[i], end);
	}
}

static void layout_nest(struct writer *writer, const struct doc *doc,
			unsigned int trail)
{
	unsigned int close = strlen(doc->nest.close) + trail;
	unsigned int least = doc->nest.inner->least;
	unsigned int indent = writer->indent + writer->style->tab_width;

	write_text(writer, doc->nest.open);
	if (least < DOC_WIDE && indent < column_of(writer) &&
	    column_of(writer) + least > writer->style->width_max) {
		write_newline(writer, indent);
		writer->open_lines++;
	}
	doc_layout(writer, doc->nest.inner, close);
	write_text(writer, doc->nest.close);
}

static void split_late(struct writer *writer, const struct doc *doc,
		       unsigned int trail)
{
	doc_layout(writer, doc->split.left, 1 + doc->split.right->head);
	write_text(writer, split_blank(doc));
	doc_layout(writer, doc->split.right, trail);
}

static void split_early(struct writer *writer, const struct doc *doc,
			unsigned int trail)
{
	unsigned int indent = writer->base;

	if (doc->split.kind == SPLIT_LATE || doc->split.kind == SPLIT_EARLY)
		indent += writer->style->tab_width;
	doc_layout(writer, doc->split.left, 0);
	write_newline(writer, indent);
	doc_layout(writer, doc->split.right, trail);
}

/* What one way of laying out a split comes to. */
struct measure {
	unsigned int widest;
	unsigned int lines;
	unsigned int open_lines;
};

static struct measure measure(const struct writer *writer,
			      const struct doc *doc, unsigned int trail,
			      bool early)
{
	struct writer copy = writer_measure(writer);
	unsigned int last;

	if (early)
		split_early(&copy, doc, trail);
	else
		split_late(&copy, doc, trail);
	last = copy.column + trail;
	return (struct measure){
		.widest = copy.widest > last ? copy.widest : last,
		.lines = copy.lines,
		.open_lines = copy.open_lines,
	};
}

static bool splits_early(const struct writer *writer, const struct doc *doc,
			 unsigned int trail)
{
	const struct doc *right = doc->split.right;
	unsigned int aim = writer->style->width_aim;
	struct measure late, early;

	if (right->kind == DOC_BRACES || right->width >= DOC_WIDE)
		return false;
	early = measure(writer, doc, trail, true);
	if (doc->split.kind == SPLIT_EARLY && early.lines == 1 &&
	    early.widest <= aim)
		return true;
	late = measure(writer, doc, trail, false);
	if (late.open_lines != early.open_lines)
		return late.open_lines > early.open_lines &&
		       early.widest <= writer->style->width_max;
	return late.widest > aim && early.widest < late.widest;
}

static void layout_split(struct writer *writer, const struct doc *doc,
			 unsigned int trail)
{
	if (splits_early(writer, doc, trail))
		split_early(writer, doc, trail);
	else
		split_late(writer, doc, trail);
}

static void layout_lines(struct writer *writer, const struct doc *doc)
{
	const struct doc_item *item = doc->braces.items.list.items;
	size_t left = doc->braces.items.list.count;
	bool fits_behind;

	for (; left; left--, item++) {
		fits_behind = comment_fits_behind(writer, item->doc, 1,
						  item->after);
		if (item->blank_before)
			write_blank(writer);
		write_comments(writer, item->before);
		if (!fits_behind)
			write_comments(writer, item->after);
		doc_layout(writer, item->doc, 1);
		if (left > 1 || !doc->braces.is_open_end)
			write_text(writer, ",");
		if (fits_behind)
			write_trailing(writer, item->after);
		write_newline(writer, writer->base);
	}
	write_comments(writer, doc->braces.end);
}

static void layout_braces(struct writer *writer, const struct doc *doc)
{
	unsigned int base = writer->base;

	write_text(writer, "{");
	writer->base += writer->style->tab_width;
	write_newline(writer, writer->base);
	write_opened(writer);
	if (doc->braces.kind == BRACES_FILL && doc->braces.fill) {
		doc_layout(writer, doc->braces.fill, 0);
		write_newline(writer, writer->base);
		write_comments(writer, doc->braces.end);
	} else {
		layout_lines(writer, doc);
	}
	write_closing(writer);
	writer->base = base;
	writer->indent = base;
	write_text(writer, "}");
}

void doc_layout(struct writer *writer, const struct doc *doc,
		unsigned int trail)
{
	if (doc->width < DOC_WIDE && fits(writer, doc->width + trail)) {
		write_flat(writer, doc);
		return;
	}
	switch (doc->kind) {
	case DOC_TEXT:
		write_text(writer, doc->text);
		break;
	case DOC_SEQ:
		layout_seq(writer, doc, trail);
		break;
	case DOC_FILL:
		layout_fill(writer, doc, trail);
		break;
	case DOC_NEST:
		layout_nest(writer, doc, trail);
		break;
	case DOC_SPLIT:
		layout_split(writer, doc, trail);
		break;
	case DOC_BRACES:
		if (doc->is_breakable)
			layout_braces(writer, doc);
		else
			write_flat_braces(writer, doc);
		break;
	}
}
