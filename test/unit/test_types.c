// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "typed.h"
#include "types/type.h"

struct fixture {
	struct arena *arena;
	struct types *types;
};

static int set_up(void **state)
{
	struct arena *arena = arena_new();
	struct fixture *fixture = arena_new_object(arena, struct fixture);

	fixture->arena = arena;
	fixture->types = types_new(arena, 64);
	*state = fixture;
	return 0;
}

static int tear_down(void **state)
{
	struct fixture *fixture = *state;

	types_free(fixture->types);
	arena_free(fixture->arena);
	return 0;
}

static void types_are_canonical(void **state)
{
	struct types *t = ((struct fixture *)*state)->types;
	const struct type *i32 = type_integer(t, 32, true);
	const struct type *u8 = type_integer(t, 8, false);
	const struct type *two[] = { i32, u8 };
	const struct type *one[] = { i32 };

	assert_ptr_equal(i32, type_builtin(t, "int32"));
	assert_ptr_equal(u8, type_builtin(t, "byte"));
	assert_ptr_equal(type_pointer(t, u8, true, false),
			 type_pointer(t, u8, true, false));
	assert_ptr_equal(type_array(t, u8, 4), type_array(t, u8, 4));
	assert_ptr_equal(type_function(t, two, 2, i32, false),
			 type_function(t, two, 2, i32, false));
	assert_ptr_equal(type_tuple(t, two, 2), type_tuple(t, two, 2));

	assert_ptr_not_equal(type_builtin(t, "usize"),
			     type_builtin(t, "uint64"));
	assert_ptr_not_equal(type_pointer(t, u8, true, false),
			     type_pointer(t, u8, false, true));
	assert_ptr_not_equal(type_pointer(t, u8, false, false),
			     type_reference(t, u8));
	assert_ptr_not_equal(type_array(t, u8, 4), type_array(t, u8, 5));
	assert_ptr_not_equal(type_flexible(t, u8), type_array(t, u8, 0));
	assert_ptr_not_equal(type_function(t, two, 2, i32, false),
			     type_function(t, one, 1, i32, false));
	assert_ptr_not_equal(type_function(t, two, 2, i32, false),
			     type_function(t, two, 2, i32, true));
	assert_ptr_not_equal(type_builtin(t, "be32"), type_builtin(t, "le32"));
}

static void sizes_follow_the_pointer(void **state)
{
	struct fixture *fixture = *state;
	struct types *narrow = types_new(fixture->arena, 32);

	assert_int_equal(type_builtin(fixture->types, "usize")->integer.bits,
			 64);
	assert_int_equal(type_builtin(narrow, "usize")->integer.bits, 32);
	assert_true(type_builtin(narrow, "isize")->integer.is_signed);
	assert_int_equal(types_pointer_bits(narrow), 32);
	types_free(narrow);
}

static void names_are_as_in_the_source(void **state)
{
	struct fixture *fixture = *state;
	struct types *t = fixture->types;
	const struct type *byte = type_builtin(t, "byte");
	const struct type *i64 = type_builtin(t, "int64");
	struct package package = { .name = "fs" }, main = { .is_main = true };
	struct record file = { .entity = { .name = "file",
					   .package = &package } };
	struct record own = { .entity = { .name = "Own", .package = &main } };
	const struct type *params[] = {
		type_pointer(t, type_record(t, &file), false, false), i64,
	};
	const struct {
		const struct type *type;
		const char *name;
	} cases[] = {
		{ byte, "uint8" },
		{ type_builtin(t, "isize"), "isize" },
		{ type_pointer(t, byte, true, true), "*user const uint8" },
		{ type_slice(t, byte, true), "[]const uint8" },
		{ type_reference(t, i64), "&int64" },
		{ type_array(t, type_array(t, byte, 3), 2),
		  "array<array<uint8, 3>, 2>" },
		{ type_record(t, &own), "Own" },
		{ type_function(t, params, 2, type_builtin(t, "void"), false),
		  "func(*fs.file, int64)" },
		{ type_function(t, params, 1, i64, true),
		  "func(*fs.file, ...) int64" },
		{ type_tuple(t, params, 2), "(*fs.file, int64)" },
		{ type_builtin(t, "le16"), "le16" },
		{ type_basic(t, TYPE_NULL), "null" },
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
		assert_string_equal(type_name(fixture->arena, cases[i].type),
				    cases[i].name);
}

static void assert_range(const struct type *type, __int128 low, __int128 high)
{
	__int128 actual_low, actual_high;

	type_integer_range(type, &actual_low, &actual_high);
	assert_true(actual_low == low);
	assert_true(actual_high == high);
}

static void ranges_are_those_of_the_bits(void **state)
{
	struct types *t = ((struct fixture *)*state)->types;
	struct enumeration mode = { .base = type_builtin(t, "uint16") };
	struct distinct status = { .base = type_builtin(t, "int32") };

	assert_range(type_builtin(t, "int8"), -128, 127);
	assert_range(type_builtin(t, "uint32"), 0, UINT32_MAX);
	assert_range(type_builtin(t, "int64"), INT64_MIN, INT64_MAX);
	assert_range(type_builtin(t, "uint64"), 0, UINT64_MAX);
	assert_range(type_builtin(t, "char"), 0, UINT32_MAX);
	assert_range(type_enum(t, &mode), 0, UINT16_MAX);
	assert_range(type_distinct(t, &status), INT32_MIN, INT32_MAX);
}

static void distinct_types_are_followed(void **state)
{
	struct types *t = ((struct fixture *)*state)->types;
	struct distinct inner = { .base = type_builtin(t, "uint32") };
	struct distinct outer = { .base = type_distinct(t, &inner) };
	struct distinct open = { .base = NULL };

	assert_ptr_equal(type_underlying(type_distinct(t, &outer)),
			 type_builtin(t, "uint32"));
	assert_true(type_is_integer(type_distinct(t, &outer)));
	assert_false(type_is_integer(type_builtin(t, "bool")));
	assert_false(type_is_integer(type_basic(t, TYPE_UNTYPED_INTEGER)));
	/* A base that is not known yet ends the way. */
	assert_int_equal(type_underlying(type_distinct(t, &open))->kind,
			 TYPE_DISTINCT);
}

static void unknown_names_are_no_types(void **state)
{
	struct types *t = ((struct fixture *)*state)->types;
	const char *name;
	size_t count = 0;

	assert_null(type_builtin(t, "int128"));
	assert_null(type_builtin(t, "Int32"));
	assert_null(type_builtin(t, ""));
	for (; (name = type_builtin_name(count)); count++)
		assert_non_null(type_builtin(t, name));
	assert_int_equal(count, 24);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(types_are_canonical, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(sizes_follow_the_pointer,
						set_up, tear_down),
		cmocka_unit_test_setup_teardown(names_are_as_in_the_source,
						set_up, tear_down),
		cmocka_unit_test_setup_teardown(ranges_are_those_of_the_bits,
						set_up, tear_down),
		cmocka_unit_test_setup_teardown(distinct_types_are_followed,
						set_up, tear_down),
		cmocka_unit_test_setup_teardown(unknown_names_are_no_types,
						set_up, tear_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
