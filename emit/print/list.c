// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Initialisers in braces. */
#include "print/printer.h"

#include <string.h>

/* `.member`, `[index]`, or NULL for an element without designator. */
static const struct doc *designator_doc(struct printer *printer,
					const struct carg *arg)
{
	struct arena *arena = printer->arena;

	if (arg->member)
		return doc_text(arena, arena_printf(arena, ".%s", arg->member));
	if (arg->index)
		return doc_nest(arena, "[", expr_doc(printer, arg->index), "]");
	return NULL;
}

/*
 * The column, from where the members begin, that their `=` are aligned to; 0 if
 * they are not: a member alone, or no line for each.
 */
static unsigned int equals_column(struct printer *printer,
				  const struct cexpr *list)
{
	unsigned int tab = printer->style->tab_width;
	size_t longest = 0, members = 0;
	size_t i;

	for (i = 0; i < list->list.count; i++) {
		const char *member = list->list.elements[i].member;

		if (!member)
			continue;
		members++;
		if (strlen(member) > longest)
			longest = strlen(member);
	}
	if (members < 2 || list->list.one_line ||
	    !printer->style->indents_with_tabs)
		return 0;
	return (longest + 1 + tab) / tab * tab;
}

/* `.member\t\t=` with as many tabs as reach @column, or one blank for 0. */
static const struct doc *left_doc(struct printer *printer,
				  const struct carg *arg, unsigned int column)
{
	unsigned int tab = printer->style->tab_width;
	struct arena *arena = printer->arena;
	const char *pad = " ";
	unsigned int at;

	if (arg->member && column) {
		pad = "";
		at = (1 + strlen(arg->member)) / tab * tab;
		for (; at < column; at += tab)
			pad = arena_printf(arena, "%s\t", pad);
	}
	return doc_seq(arena, designator_doc(printer, arg),
		       doc_text(arena, arena_printf(arena, "%s=", pad)));
}

static const struct doc *element_doc(struct printer *printer,
				     const struct carg *arg,
				     unsigned int column)
{
	const struct doc *value = argument_doc(printer, arg->value);

	if (!arg->member && !arg->index)
		return value;
	return doc_split(printer->arena, SPLIT_EARLY,
			 left_doc(printer, arg, column), value);
}

static bool is_list(const struct cexpr *expr)
{
	return expr->kind == CX_LIST || expr->kind == CX_COMPOUND;
}

/* Numbers and names fill lines; what has a structure has a line of its own. */
static enum doc_braces braces_of(const struct cexpr *list)
{
	size_t i;

	if (!list->list.one_line)
		return BRACES_LINES;
	for (i = 0; i < list->list.count; i++) {
		const struct carg *arg = &list->list.elements[i];

		if (arg->member || arg->index || is_list(arg->value))
			return BRACES_ONE_LINE;
	}
	return BRACES_FILL;
}

/* `{ }` as the last of a table ends it: nothing is to follow. */
static bool ends_table(const struct cexpr *list)
{
	const struct cexpr *last;

	if (list->list.count < 2)
		return false;
	last = list->list.elements[list->list.count - 1].value;
	return last->kind == CX_LIST && !last->list.count;
}

const struct doc *list_doc(struct printer *printer, const struct cexpr *list)
{
	unsigned int column = equals_column(printer, list);
	struct doc_items items = { 0 };
	size_t i;

	for (i = 0; i < list->list.count; i++) {
		const struct carg *arg = &list->list.elements[i];
		struct doc_item item = {
			.doc = element_doc(printer, arg, column),
			.before = arg->notes.before,
			.after = arg->notes.after,
			.blank_before = arg->notes.blank_before,
		};
		LIST_PUSH(printer->arena, &items.list, item);
	}
	return doc_braces(printer->arena, braces_of(list), &items,
			  ends_table(list), list->list.end);
}
