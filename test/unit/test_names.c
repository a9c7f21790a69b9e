// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Names in C: who gets which identifier. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "names.h"

static const char *const reserved[] = { "current", "major", "max()", "min" };

static int setup(void **state)
{
	*state = arena_new();
	return 0;
}

static int teardown(void **state)
{
	arena_free(*state);
	return 0;
}

static struct names *file_scope(struct arena *arena)
{
	return names_new(arena, reserved, 4);
}

static void gives_what_is_wanted(void **state)
{
	struct names *file = file_scope(*state);

	assert_string_equal(names_take(file, "open", "dev"), "open");
	assert_string_equal(names_take(file, "read", NULL), "read");
}

static void a_collision_gets_its_owner(void **state)
{
	struct names *file = file_scope(*state);

	assert_string_equal(names_take(file, "open", "dev"), "open");
	assert_string_equal(names_take(file, "open", "dev"), "dev_open");
	assert_string_equal(names_take(file, "open", "dev"), "dev_open_");
	assert_string_equal(names_take(file, "open", "dev"), "dev_open_2");
	assert_string_equal(names_take(file, "open", NULL), "open_");
}

static void avoids_keywords_and_macros(void **state)
{
	struct names *file = file_scope(*state);

	assert_string_equal(names_take(file, "int", NULL), "int_");
	assert_string_equal(names_take(file, "linux", NULL), "linux_");
	assert_string_equal(names_take(file, "typeof", NULL), "typeof_");
	assert_string_equal(names_take(file, "major", "dev"), "dev_major");
	assert_string_equal(names_take(file, "min", NULL), "min_");
	assert_string_equal(names_take(file, "minor", NULL), "minor");
	assert_true(is_c_keyword("while"));
	assert_true(is_c_keyword("NULL"));
	assert_false(is_c_keyword("While"));
	assert_false(is_c_keyword(""));
}

static void data_may_be_named_like_a_call(void **state)
{
	struct names *file = file_scope(*state);
	struct names *function = names_within(file, NAMES_INNER);

	assert_string_equal(names_take(file, "max", NULL), "max_");
	assert_string_equal(names_take_data(function, "max", NULL), "max");
	assert_string_equal(names_take_data(function, "max", NULL), "max_2");
	assert_string_equal(names_take_data(function, "min", "own"), "own_min");
	assert_string_equal(names_take_data(function, "int", NULL), "int_");
}

static void one_more_of_a_kind_has_a_number(void **state)
{
	struct names *file = file_scope(*state);
	struct names *function = names_within(file, NAMES_INNER);
	struct names *block = names_within(function, NAMES_INNER);

	assert_string_equal(names_take_next(function, "find"), "find");
	assert_string_equal(names_take_next(function, "find"), "find2");
	assert_string_equal(names_take_next(block, "find"), "find3");
	assert_string_equal(names_take_next(function, "sha1"), "sha1");
	assert_string_equal(names_take_next(function, "sha1"), "sha1_2");
	assert_string_equal(names_take_next(function, "max"), "max");
}

static void a_local_does_not_hide_the_file(void **state)
{
	struct names *file = file_scope(*state);
	struct names *function, *block, *other;

	names_take(file, "count", NULL);
	function = names_within(file, NAMES_INNER);
	assert_string_equal(names_take(function, "count", NULL), "count_");
	assert_string_equal(names_take(function, "i", NULL), "i");
	block = names_within(function, NAMES_INNER);
	assert_string_equal(names_take(block, "i", NULL), "i_");
	other = names_within(file, NAMES_INNER);
	assert_string_equal(names_take(other, "i", NULL), "i");
}

static void members_have_names_of_their_own(void **state)
{
	struct names *file = file_scope(*state);
	struct names *record = names_within(file, NAMES_APART);

	names_take(file, "open", NULL);
	assert_string_equal(names_take(record, "open", NULL), "open");
	assert_string_equal(names_take(record, "major", NULL), "major_");
	assert_string_equal(names_take(record, "case", NULL), "case_");
}

static void reserved_names_are_not_given(void **state)
{
	struct names *file = file_scope(*state);
	struct names *function = names_within(file, NAMES_INNER);

	names_reserve(file, "kfree");
	assert_true(names_is_taken(function, "kfree"));
	assert_false(names_is_taken(function, "kmalloc"));
	assert_string_equal(names_take(function, "kfree", NULL), "kfree_");
}

static void many_names_stay_apart(void **state)
{
	struct names *file = file_scope(*state);
	int i;

	for (i = 0; i < 1000; i++) {
		const char *name = arena_printf(*state, "name_%c%c%c",
						'a' + i % 10,
						'a' + i / 10 % 10,
						'a' + i / 100);

		assert_string_equal(names_take(file, name, NULL), name);
		assert_true(names_is_taken(file, name));
	}
}

static void the_result_outlives_what_was_wanted(void **state)
{
	struct names *file = file_scope(*state);
	char wanted[] = "abc";
	const char *name = names_take(file, wanted, NULL);

	wanted[0] = 'x';
	assert_string_equal(name, "abc");
	assert_true(names_is_taken(file, "abc"));
	assert_false(names_is_taken(file, "xbc"));
}

static void snake_case(void **state)
{
	static const char *const pairs[][2] = {
		{ "CharDevice", "char_device" },
		{ "charDevice", "char_device" },
		{ "HTTPServer", "http_server" },
		{ "length2", "length2" },
		{ "x2Y", "x2_y" },
		{ "already_snake", "already_snake" },
		{ "Foo_Bar", "foo_bar" },
		{ "USB", "usb" },
		{ "URBs", "ur_bs" },
		{ "_Private", "_private" },
		{ "A", "a" },
		{ "", "" },
	};
	size_t i;

	for (i = 0; i < sizeof(pairs) / sizeof(*pairs); i++)
		assert_string_equal(name_snake(*state, pairs[i][0]),
				    pairs[i][1]);
}

static void upper_case(void **state)
{
	assert_string_equal(name_upper(*state, "maxDevices"), "MAX_DEVICES");
	assert_string_equal(name_upper(*state, "MAX_SIZE"), "MAX_SIZE");
	assert_string_equal(name_upper(*state, "slots"), "SLOTS");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(gives_what_is_wanted),
		TEST(a_collision_gets_its_owner),
		TEST(avoids_keywords_and_macros),
		TEST(data_may_be_named_like_a_call),
		TEST(one_more_of_a_kind_has_a_number),
		TEST(a_local_does_not_hide_the_file),
		TEST(members_have_names_of_their_own),
		TEST(reserved_names_are_not_given),
		TEST(many_names_stay_apart),
		TEST(the_result_outlives_what_was_wanted),
		TEST(snake_case),
		TEST(upper_case),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
