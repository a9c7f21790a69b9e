// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "base/table.h"

#include <string.h>

#define uthash_fatal(message) out_of_memory()
/* A table lives as long as its arena. */
#define uthash_malloc(size) arena_alloc(arena, size)
#define uthash_free(pointer, size) ((void)(pointer), (void)(size))
#include <uthash.h>

struct key {
	const void *first, *second;
};

struct table_entry {
	UT_hash_handle hh;
	struct key key;
	void *value;
};

void **table_place(struct arena *arena, struct table *table,
		   const void *first, const void *second)
{
	struct key key = { first, second };
	struct table_entry *entry;

	HASH_FIND(hh, table->entries, &key, sizeof(key), entry);
	if (!entry) {
		entry = arena_new_object(arena, struct table_entry);
		entry->key = key;
		HASH_ADD(hh, table->entries, key, sizeof(key), entry);
	}
	return &entry->value;
}

void *table_find(const struct table *table, const void *first,
		 const void *second)
{
	struct key key = { first, second };
	struct table_entry *entry;

	HASH_FIND(hh, table->entries, &key, sizeof(key), entry);
	return entry ? entry->value : NULL;
}
