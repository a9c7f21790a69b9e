// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* A longest common subsequence of pieces, and of what is in them. */
#include <string.h>

#include "join/internal.h"

static bool same_text(const char *a, const char *b)
{
	return a == b || (a && b && !strcmp(a, b));
}

/* What differs inside of both may be told apart there. */
static bool is_same(const struct piece *a, const struct piece *b)
{
	if (a->sections.count != b->sections.count ||
	    !same_text(a->tail, b->tail))
		return false;
	for (size_t i = 0; i < a->sections.count; i++)
		if (strcmp(a->sections.items[i].head,
			   b->sections.items[i].head) != 0)
			return false;
	return true;
}

static struct piece *merge_two(struct arena *arena, const struct piece *a,
			       const struct piece *b)
{
	struct piece *made = arena_new_object(arena, struct piece);

	*made = *a;
	made->versions = a->versions | b->versions;
	made->sections.items = arena_calloc(arena, a->sections.count,
					    sizeof(struct section));
	made->sections.capacity = a->sections.count;
	for (size_t i = 0; i < a->sections.count; i++) {
		struct section *section = &made->sections.items[i];

		section->head = a->sections.items[i].head;
		section->parts = merge_pieces(arena,
					      &a->sections.items[i].parts,
					      &b->sections.items[i].parts);
	}
	return made;
}

/* The lengths of what the rests behind each pair have in common. */
static unsigned int *measure(struct arena *arena, const struct pieces *a,
			     const struct pieces *b)
{
	size_t width = b->list.count + 1;
	unsigned int *length = arena_calloc(arena, (a->list.count + 1) * width,
					    sizeof(*length));

	for (size_t i = a->list.count; i-- > 0;) {
		for (size_t k = b->list.count; k-- > 0;) {
			unsigned int *at = &length[i * width + k];
			unsigned int down = at[width], right = at[1];

			if (is_same(a->list.items[i], b->list.items[k]))
				*at = at[width + 1] + 1;
			else
				*at = down >= right ? down : right;
		}
	}
	return length;
}

/* The pieces between what both begin and end with. */
static struct pieces part_of(const struct pieces *pieces, size_t first,
			     size_t behind)
{
	struct pieces part = {};

	part.list.items = pieces->list.items + first;
	part.list.count = part.list.capacity =
		pieces->list.count - first - behind;
	return part;
}

static void merge_middle(struct arena *arena, const struct pieces *a,
			 const struct pieces *b, struct pieces *made)
{
	const unsigned int *length = measure(arena, a, b);
	size_t width = b->list.count + 1, i = 0, k = 0;

	while (i < a->list.count || k < b->list.count) {
		const unsigned int *at = &length[i * width + k];

		if (i < a->list.count && k < b->list.count &&
		    is_same(a->list.items[i], b->list.items[k]))
			LIST_PUSH(arena, &made->list,
				  merge_two(arena, a->list.items[i++],
					    b->list.items[k++]));
		else if (k == b->list.count ||
			 (i < a->list.count && at[width] >= at[1]))
			LIST_PUSH(arena, &made->list, a->list.items[i++]);
		else
			LIST_PUSH(arena, &made->list, b->list.items[k++]);
	}
}

struct pieces merge_pieces(struct arena *arena, const struct pieces *a,
			   const struct pieces *b)
{
	size_t most = a->list.count < b->list.count ? a->list.count :
						      b->list.count;
	size_t first = 0, behind = 0;
	struct pieces made = {}, left, right;

	while (first < most &&
	       is_same(a->list.items[first], b->list.items[first]))
		first++;
	while (behind < most - first &&
	       is_same(a->list.items[a->list.count - 1 - behind],
		       b->list.items[b->list.count - 1 - behind]))
		behind++;
	for (size_t i = 0; i < first; i++)
		LIST_PUSH(arena, &made.list,
			  merge_two(arena, a->list.items[i],
				    b->list.items[i]));
	left = part_of(a, first, behind);
	right = part_of(b, first, behind);
	merge_middle(arena, &left, &right, &made);
	for (size_t i = behind; i-- > 0;)
		LIST_PUSH(arena, &made.list,
			  merge_two(arena,
				    a->list.items[a->list.count - 1 - i],
				    b->list.items[b->list.count - 1 - i]));
	return made;
}
