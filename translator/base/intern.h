/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_BASE_INTERN_H
#define ARC_BASE_INTERN_H

#include <stddef.h>

#include "base/arena.h"

/*
 * One copy of each name: two interned names are equal when their pointers are.
 */
struct interner;

/* Names live in @arena; the caller ends the table with interner_free(). */
struct interner *interner_new(struct arena *arena);

void interner_free(struct interner *interner);

/* The one copy of @text, NUL-terminated. */
const char *intern(struct interner *interner, const char *text);

const char *intern_bytes(struct interner *interner, const char *text,
			 size_t size);

#endif
