// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "diag/diag.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* An open-addressed set of what was added, at most half full. */
struct diag_table {
	struct diag **slots;
	size_t size;		/* a power of two */
	size_t used;
};

struct diags *diags_new(struct arena *arena)
{
	struct diags *diags = arena_new_object(arena, struct diags);

	diags->arena = arena;
	diags->seen = arena_new_object(arena, struct diag_table);
	return diags;
}

static bool is_same(const struct diag *a, const struct diag *b)
{
	return a->severity == b->severity &&
	       a->span.source == b->span.source &&
	       a->span.start == b->span.start && a->span.end == b->span.end &&
	       !strcmp(a->message, b->message);
}

static size_t hash(const struct diag *diag)
{
	/* The constants are those of 64-bit FNV-1a. */
	uint64_t value = 0xcbf29ce484222325u;
	const char *at;

	value = (value ^ diag->span.start) * 0x100000001b3u;
	for (at = diag->message; *at; at++)
		value = (value ^ (unsigned char)*at) * 0x100000001b3u;
	return (size_t)value;
}

static struct diag **find_slot(const struct diag_table *table,
			       const struct diag *diag)
{
	size_t i = hash(diag);

	while (table->slots[i & (table->size - 1)] &&
	       !is_same(table->slots[i & (table->size - 1)], diag))
		i++;
	return &table->slots[i & (table->size - 1)];
}

static void grow(struct arena *arena, struct diag_table *table)
{
	struct diag_table old = *table;
	size_t i;

	table->size = old.size ? old.size * 2 : 16;
	table->slots = arena_calloc(arena, table->size, sizeof(*table->slots));
	for (i = 0; i < old.size; i++)
		if (old.slots[i])
			*find_slot(table, old.slots[i]) = old.slots[i];
}

/* False where the same was added before. */
static bool remember(struct diags *diags, struct diag *diag)
{
	struct diag_table *table = diags->seen;
	struct diag **slot;

	if (table->used * 2 >= table->size)
		grow(diags->arena, table);
	slot = find_slot(table, diag);
	if (*slot)
		return false;
	*slot = diag;
	table->used++;
	return true;
}

static struct diag *add(struct diags *diags, enum severity severity,
			struct span span, const char *check,
			const char *format, va_list args)
{
	struct diag *diag = arena_new_object(diags->arena, struct diag);

	diag->severity = severity;
	diag->check = check;
	diag->span = span;
	diag->message = arena_vprintf(diags->arena, format, args);
	if (!remember(diags, diag))
		return diag;
	LIST_PUSH(diags->arena, &diags->list, diag);
	if (severity == SEVERITY_ERROR)
		diags->errors++;
	else
		diags->warnings++;
	return diag;
}

struct diag *diag_error(struct diags *diags, struct span span,
			const char *check, const char *format, ...)
{
	struct diag *diag;
	va_list args;

	va_start(args, format);
	diag = add(diags, SEVERITY_ERROR, span, check, format, args);
	va_end(args);
	return diag;
}

struct diag *diag_warning(struct diags *diags, struct span span,
			  const char *check, const char *format, ...)
{
	struct diag *diag;
	va_list args;

	va_start(args, format);
	diag = add(diags, SEVERITY_WARNING, span, check, format, args);
	va_end(args);
	return diag;
}

void diag_note(struct diags *diags, struct diag *diag, struct span span,
	       const char *format, ...)
{
	struct diag_note *note = arena_new_object(diags->arena,
						  struct diag_note);
	struct diag_note **end = &diag->notes;
	va_list args;

	note->span = span;
	va_start(args, format);
	note->message = arena_vprintf(diags->arena, format, args);
	va_end(args);
	while (*end)
		end = &(*end)->next;
	*end = note;
}

void diag_fix(struct diags *diags, struct diag *diag, struct span span,
	      const char *format, ...)
{
	struct diag_fix *fix = arena_new_object(diags->arena, struct diag_fix);
	va_list args;

	fix->span = span;
	va_start(args, format);
	fix->text = arena_vprintf(diags->arena, format, args);
	va_end(args);
	diag->fix = fix;
}

/* What is sorted: the index keeps the order of equal places. */
struct ranked {
	struct diag *diag;
	size_t index;
};

static int compare(const void *left, const void *right)
{
	const struct ranked *a = left, *b = right;
	const struct source *first = a->diag->span.source;
	const struct source *second = b->diag->span.source;

	if (!first != !second)
		return first ? 1 : -1;
	if (first && first != second) {
		int order = strcmp(first->path, second->path);

		if (order)
			return order;
	}
	if (a->diag->span.start != b->diag->span.start)
		return a->diag->span.start < b->diag->span.start ? -1 : 1;
	return a->index < b->index ? -1 : a->index > b->index;
}

void diags_sort(struct diags *diags)
{
	size_t count = diags->list.count, i;
	struct ranked *ranked;

	if (count < 2)
		return;
	ranked = arena_calloc(diags->arena, count, sizeof(*ranked));
	for (i = 0; i < count; i++)
		ranked[i] = (struct ranked){ diags->list.items[i], i };
	qsort(ranked, count, sizeof(*ranked), compare);
	for (i = 0; i < count; i++)
		diags->list.items[i] = ranked[i].diag;
}
