// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Arenas: zeroed, aligned memory that ends with its arena. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/list.h"

static void memory_is_zeroed_and_aligned(void **data)
{
	struct arena *arena = arena_new();
	size_t size, i;

	(void)data;
	for (size = 0; size < 3000; size += 7) {
		unsigned char *bytes = arena_alloc(arena, size);

		assert_int_equal((uintptr_t)bytes % _Alignof(max_align_t), 0);
		for (i = 0; i < size; i++)
			assert_int_equal(bytes[i], 0);
		memset(bytes, 0xff, size);
	}
	arena_free(arena);
}

static void large_blocks(void **data)
{
	struct arena *arena = arena_new();
	char *small = arena_strdup(arena, "before");
	char *large = arena_alloc(arena, 1 << 20);

	(void)data;
	large[(1 << 20) - 1] = 1;
	assert_string_equal(arena_strdup(arena, "after"), "after");
	assert_string_equal(small, "before");
	arena_free(arena);
}

static void strings(void **data)
{
	struct arena *arena = arena_new();

	(void)data;
	assert_string_equal(arena_strndup(arena, "abcdef", 3), "abc");
	assert_string_equal(arena_strndup(arena, "", 0), "");
	assert_string_equal(arena_printf(arena, "%s=%05d", "x", 42), "x=00042");
	arena_free(arena);
}

static void lists_grow(void **data)
{
	struct arena *arena = arena_new();
	LIST(int) list = { 0 };
	int i;

	(void)data;
	for (i = 0; i < 1000; i++)
		LIST_PUSH(arena, &list, i);
	assert_int_equal(list.count, 1000);
	for (i = 0; i < 1000; i++)
		assert_int_equal(list.items[i], i);
	arena_free(arena);
}

/* The exit status of a child that asks for an impossible amount. */
static int status_without_memory(size_t count, size_t size)
{
	int status;
	pid_t child = fork();

	if (!child) {
		struct arena *arena = arena_new();

		/* Its message is not for the log of the tests. */
		close(STDERR_FILENO);
		arena_calloc(arena, count, size);
		_exit(0);
	}
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_true(WIFEXITED(status));
	return WEXITSTATUS(status);
}

static void no_memory_ends_with_status_3(void **data)
{
	(void)data;
	assert_int_equal(status_without_memory(SIZE_MAX / 2, 4), 3);
	assert_int_equal(status_without_memory(1, SIZE_MAX - 8), 3);
}

static void free_of_nothing(void **data)
{
	(void)data;
	arena_free(NULL);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(memory_is_zeroed_and_aligned),
		cmocka_unit_test(large_blocks),
		cmocka_unit_test(strings),
		cmocka_unit_test(lists_grow),
		cmocka_unit_test(no_memory_ends_with_status_3),
		cmocka_unit_test(free_of_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
