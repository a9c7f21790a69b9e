// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Merged pieces as text. */
#include <stdio.h>
#include <stdlib.h>

#include "join/internal.h"

struct joiner {
	FILE *out;
	const struct version *versions;
	size_t count;
	const struct backend *backend;
};

static bool has(unsigned long versions, size_t i)
{
	return versions >> i & 1;
}

static void write_bound(const struct joiner *j, const char *comparison, size_t i)
{
	const unsigned long *v = j->versions[i].first;

	fprintf(j->out, "%s %s %s(%lu, %lu, %lu)", j->backend->version_code,
		comparison, j->backend->version_number, v[0], v[1], v[2]);
}

/*
 * `A && B || C` for @wanted of @around, which alone are possible: others are
 * wanted or not as it suits.
 */
static void write_condition(const struct joiner *j, unsigned long wanted,
			    unsigned long around)
{
	unsigned long free = wanted | ~around;
	bool is_first = true;

	for (size_t i = 0, end; i < j->count; i = end) {
		bool is_wanted = false;

		for (end = i; end < j->count && has(free, end); end++)
			is_wanted |= has(wanted, end);
		if (end == i)
			end++;
		if (!is_wanted)
			continue;
		if (!is_first)
			fputs(" || ", j->out);
		is_first = false;
		if (i)
			write_bound(j, ">=", i);
		if (i && end < j->count)
			fputs(" && ", j->out);
		if (end < j->count)
			write_bound(j, "<", end);
	}
	fputc('\n', j->out);
}

static void write_list(const struct joiner *j, const struct pieces *pieces,
		       unsigned long around);

static void write_piece(const struct joiner *j, const struct piece *piece)
{
	for (size_t i = 0; i < piece->sections.count; i++) {
		fputs(piece->sections.items[i].head, j->out);
		write_list(j, &piece->sections.items[i].parts,
			   piece->versions);
	}
	if (piece->tail)
		fputs(piece->tail, j->out);
}

/* Begins what is there for @versions, behind what is there for @before. */
static void write_if(const struct joiner *j, unsigned long versions,
		     unsigned long before, unsigned long around)
{
	if (before && (versions | before) == around) {
		fputs("#else\n", j->out);
		return;
	}
	fputs(before ? "#elif " : "#if ", j->out);
	write_condition(j, versions, around & ~before);
}

static void write_list(const struct joiner *j, const struct pieces *pieces,
		       unsigned long around)
{
	unsigned long now = around;	/* who has what is written */
	unsigned long before = 0;	/* … and what stood before it in `#if` */

	for (size_t i = 0; i < pieces->list.count; i++) {
		const struct piece *piece = pieces->list.items[i];
		bool is_new = piece->versions != now;

		if (is_new && now != around) {
			before |= now;
			if (before & piece->versions ||
			    piece->versions == around) {
				fputs("#endif\n", j->out);
				before = 0;
			}
		}
		if (piece->is_blank_before &&
		    (!is_new || piece->versions == around || !before))
			fputc('\n', j->out);
		if (is_new && piece->versions != around)
			write_if(j, piece->versions, before, around);
		if (is_new)
			now = piece->versions;
		if (now == around)
			before = 0;
		write_piece(j, piece);
	}
	if (now != around)
		fputs("#endif\n", j->out);
}

const char *write_pieces(struct arena *arena, const struct pieces *pieces,
			 const struct version *versions, size_t count,
			 const struct backend *backend)
{
	struct joiner j = { NULL, versions, count, backend };
	char *text = NULL;
	const char *copy;
	size_t size;

	j.out = open_memstream(&text, &size);
	if (!j.out)
		out_of_memory();
	write_list(&j, pieces, ~0UL >> (8 * sizeof(long) - count));
	if (fclose(j.out))
		out_of_memory();
	copy = arena_strndup(arena, text, size);
	free(text);
	return copy;
}
