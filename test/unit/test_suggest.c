// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Spelling suggestions. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "diag/diag.h"

static const char *suggest(const char *name)
{
	static const char *const names[] = {
		"register_chrdev", "unregister_chrdev", "func", "for", "major",
		"buffer", "ab",
	};

	return diag_suggest(name, names, sizeof(names) / sizeof(*names));
}

static void near_names(void **data)
{
	(void)data;
	assert_string_equal(suggest("fun"), "func");
	assert_string_equal(suggest("majro"), "major");
	assert_string_equal(suggest("Buffer"), "buffer");
	assert_string_equal(suggest("bufer"), "buffer");
	assert_string_equal(suggest("register_chardev"), "register_chrdev");
	assert_string_equal(suggest("fro"), "for");
}

static void far_names(void **data)
{
	(void)data;
	assert_null(suggest("minor_number"));
	assert_null(suggest("xy"));
	assert_null(suggest("abc_"));
	assert_null(suggest(""));
}

static void the_name_itself_is_no_suggestion(void **data)
{
	(void)data;
	assert_null(suggest("buffer"));
	assert_null(diag_suggest("x", NULL, 0));
}

static void long_names(void **data)
{
	char name[300], other[300];
	const char *const names[] = { other };

	(void)data;
	memset(name, 'a', sizeof(name) - 1);
	name[sizeof(name) - 1] = 0;
	memcpy(other, name, sizeof(name));
	other[0] = 'b';
	assert_null(diag_suggest(name, names, 1));
	name[127] = 0;
	other[127] = 0;
	assert_string_equal(diag_suggest(name, names, 1), other);
}

static void the_first_of_equals_wins(void **data)
{
	static const char *const names[] = { "cats", "bats" };

	(void)data;
	assert_string_equal(diag_suggest("rats", names, 2), "cats");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(near_names),
		cmocka_unit_test(far_names),
		cmocka_unit_test(the_name_itself_is_no_suggestion),
		cmocka_unit_test(long_names),
		cmocka_unit_test(the_first_of_equals_wins),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
