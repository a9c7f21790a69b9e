/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_BASE_TABLE_H
#define ARC_BASE_TABLE_H

#include "base/arena.h"

/*
 * What belongs to a pair of addresses, such as a package and an interned name.
 * Zero is an empty table. Its memory is the arena's.
 */
struct table {
	struct table_entry *entries;
};

/* The place for the value of a pair; it holds NULL where there was none. */
void **table_place(struct arena *arena, struct table *table,
		   const void *first, const void *second);

/* The value of a pair, or NULL. */
void *table_find(const struct table *table, const void *first,
		 const void *second);

#endif
