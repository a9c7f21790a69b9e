// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* The words that the kernel's headers take. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "linux/reserved.h"
#include "names.h"

static struct names *file_scope(struct arena *arena)
{
	return names_new(arena, linux_reserved, LINUX_RESERVED_COUNT);
}

/* names_new() searches the table by halves. */
static void the_table_is_sorted(void **state)
{
	size_t i;

	(void)state;
	for (i = 1; i < LINUX_RESERVED_COUNT; i++)
		assert_true(strcmp(linux_reserved[i - 1],
				   linux_reserved[i]) < 0);
}

static void macros_and_types_are_not_given(void **state)
{
	static const char *const words[] = {
		"current", "jiffies", "u8", "loff_t", "min", "swap", "kfree",
		"down", "list_entry", "d_lock",
	};
	struct arena *arena = arena_new();
	struct names *file = file_scope(arena);
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(words) / sizeof(*words); i++)
		assert_true(names_is_taken(file, words[i]));
	arena_free(arena);
}

static void common_words_are_free(void **state)
{
	static const char *const words[] = {
		"buffer", "count", "data", "dev", "entry", "file", "first",
		"flags", "head", "i", "index", "key", "last", "left", "len",
		"length", "level", "list", "lock", "major", "minor", "mode",
		"name", "next", "node", "offset", "open", "owner", "path",
		"pos", "queue", "read", "release", "ret", "size", "start",
		"state", "status", "step", "text", "value", "write",
	};
	struct arena *arena = arena_new();
	struct names *file = file_scope(arena);
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(words) / sizeof(*words); i++)
		assert_string_equal(names_take(file, words[i], NULL),
				    words[i]);
	assert_string_equal(names_take_data(file, "max", NULL), "max");
	arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_table_is_sorted),
		cmocka_unit_test(macros_and_types_are_not_given),
		cmocka_unit_test(common_words_are_free),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
