/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_BASE_LIST_H
#define ARC_BASE_LIST_H

#include <string.h>

#include "base/arena.h"

/*
 * Growing arrays in an arena. A list is any struct with the members `items`,
 * `count` and `capacity`, declared with LIST(); a zeroed one is empty. What it
 * outgrows stays in the arena: at most as much again as the list itself.
 */
#define LIST(type) struct { type *items; size_t count, capacity; }

#define LIST_PUSH(arena, list, item) do {				\
	if ((list)->count == (list)->capacity)				\
		(list)->items = list_grow(arena, (list)->items,		\
					  &(list)->capacity,		\
					  sizeof(*(list)->items));	\
	(list)->items[(list)->count++] = (item);			\
} while (0)

static inline void *list_grow(struct arena *arena, const void *old,
			      size_t *capacity, size_t size)
{
	size_t count = *capacity;
	void *items;

	*capacity = count ? count * 2 : 4;
	items = arena_calloc(arena, *capacity, size);
	if (old)
		memcpy(items, old, count * size);
	return items;
}

#endif
