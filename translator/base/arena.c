// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "base/arena.h"

#include <obstack.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define obstack_chunk_alloc allocate_chunk
#define obstack_chunk_free free

struct arena {
	struct obstack stack;
};

void out_of_memory(void)
{
	/* Nothing that allocates may run here. */
	fputs("arc2c: error: out of memory\n", stderr);
	exit(3);
}

static void *allocate_chunk(size_t size)
{
	void *chunk = malloc(size);

	if (!chunk)
		out_of_memory();
	return chunk;
}

struct arena *arena_new(void)
{
	struct arena *arena = allocate_chunk(sizeof(*arena));

	obstack_begin(&arena->stack, 64 * 1024 - 64);
	obstack_alignment_mask(&arena->stack) = _Alignof(max_align_t) - 1;
	return arena;
}

void arena_free(struct arena *arena)
{
	if (!arena)
		return;
	obstack_free(&arena->stack, NULL);
	free(arena);
}

/*
 * glibc's obstack aligns by adding to a null pointer, which clang's sanitiser
 * takes for a mistake of ours.
 */
#ifdef __clang__
__attribute__((no_sanitize("pointer-overflow")))
#endif
void *arena_alloc(struct arena *arena, size_t size)
{
	/* An obstack counts a chunk's room in int-sized steps on old libcs. */
	if (size > PTRDIFF_MAX / 2)
		out_of_memory();
	return memset(obstack_alloc(&arena->stack, size ? size : 1), 0, size);
}

void *arena_calloc(struct arena *arena, size_t count, size_t size)
{
	size_t bytes;

	if (__builtin_mul_overflow(count, size, &bytes))
		out_of_memory();
	return arena_alloc(arena, bytes);
}

char *arena_strndup(struct arena *arena, const char *text, size_t size)
{
	char *copy = arena_alloc(arena, size + 1);

	memcpy(copy, text, size);
	return copy;
}

char *arena_strdup(struct arena *arena, const char *text)
{
	return arena_strndup(arena, text, strlen(text));
}

char *arena_vprintf(struct arena *arena, const char *format, va_list args)
{
	va_list again;
	char *text;
	int size;

	va_copy(again, args);
	size = vsnprintf(NULL, 0, format, again);
	va_end(again);
	if (size < 0)
		out_of_memory();
	text = arena_alloc(arena, (size_t)size + 1);
	vsnprintf(text, (size_t)size + 1, format, args);
	return text;
}

char *arena_printf(struct arena *arena, const char *format, ...)
{
	va_list args;
	char *text;

	va_start(args, format);
	text = arena_vprintf(arena, format, args);
	va_end(args);
	return text;
}
