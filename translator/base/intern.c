// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "base/intern.h"

#include <string.h>

#define uthash_fatal(message) out_of_memory()
#include <uthash.h>

struct name {
	UT_hash_handle hh;
	const char *text;
};

struct interner {
	struct arena *arena;
	struct name *names;
};

struct interner *interner_new(struct arena *arena)
{
	struct interner *interner = arena_new_object(arena, struct interner);

	interner->arena = arena;
	return interner;
}

void interner_free(struct interner *interner)
{
	if (interner)
		HASH_CLEAR(hh, interner->names);
}

const char *intern_bytes(struct interner *interner, const char *text,
			 size_t size)
{
	struct name *name;

	HASH_FIND(hh, interner->names, text, size, name);
	if (name)
		return name->text;
	name = arena_new_object(interner->arena, struct name);
	name->text = arena_strndup(interner->arena, text, size);
	HASH_ADD_KEYPTR(hh, interner->names, name->text, size, name);
	return name->text;
}

const char *intern(struct interner *interner, const char *text)
{
	return intern_bytes(interner, text, strlen(text));
}
