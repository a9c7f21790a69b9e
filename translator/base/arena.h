/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_BASE_ARENA_H
#define ARC_BASE_ARENA_H

#include <stdarg.h>
#include <stddef.h>

/*
 * Memory with one lifetime. What is allocated from an arena is zeroed, aligned
 * for any type, and released all at once with the arena; nothing is freed on
 * its own. Where the system has no more memory the program ends with exit
 * status 3, so no caller checks for NULL.
 */
struct arena;

/* Makes an empty arena; the caller ends it with arena_free(). */
struct arena *arena_new(void);

/* Releases the arena and all that was allocated from it. NULL is allowed. */
void arena_free(struct arena *arena);

/* @size bytes, zeroed. */
void *arena_alloc(struct arena *arena, size_t size);

/* @count elements of @size bytes, zeroed; an overflow counts as no memory. */
void *arena_calloc(struct arena *arena, size_t count, size_t size);

/* A NUL-terminated copy of @size bytes. */
char *arena_strndup(struct arena *arena, const char *text, size_t size);

char *arena_strdup(struct arena *arena, const char *text);

/* A formatted string, as by printf(). */
__attribute__((format(printf, 2, 3)))
char *arena_printf(struct arena *arena, const char *format, ...);

char *arena_vprintf(struct arena *arena, const char *format, va_list args);

/* Ends the program with exit status 3 and a message: there is no memory. */
_Noreturn void out_of_memory(void);

#define arena_new_object(arena, type) ((type *)arena_alloc(arena, sizeof(type)))

#endif
