// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Interned names: one copy of each. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>

#include "base/intern.h"

static void equal_names_are_one(void **data)
{
	struct arena *arena = arena_new();
	struct interner *names = interner_new(arena);
	char text[] = "alpha";
	const char *name = intern(names, text);

	(void)data;
	text[0] = 'A';
	assert_string_equal(name, "alpha");
	assert_ptr_equal(intern(names, "alpha"), name);
	assert_ptr_equal(intern_bytes(names, "alphabet", 5), name);
	assert_ptr_not_equal(intern(names, text), name);
	interner_free(names);
	arena_free(arena);
}

static void prefixes_differ(void **data)
{
	struct arena *arena = arena_new();
	struct interner *names = interner_new(arena);

	(void)data;
	assert_ptr_not_equal(intern(names, "ab"), intern(names, "abc"));
	assert_string_equal(intern_bytes(names, "abc", 0), "");
	assert_ptr_equal(intern(names, ""), intern_bytes(names, "x", 0));
	interner_free(names);
	arena_free(arena);
}

static void many_names(void **data)
{
	struct arena *arena = arena_new();
	struct interner *names = interner_new(arena);
	const char *kept[5000];
	char text[16];
	int i;

	(void)data;
	for (i = 0; i < 5000; i++) {
		snprintf(text, sizeof(text), "name%d", i);
		kept[i] = intern(names, text);
	}
	for (i = 0; i < 5000; i++) {
		snprintf(text, sizeof(text), "name%d", i);
		assert_ptr_equal(intern(names, text), kept[i]);
		assert_string_equal(kept[i], text);
	}
	interner_free(names);
	arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(equal_names_are_one),
		cmocka_unit_test(prefixes_differ),
		cmocka_unit_test(many_names),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
