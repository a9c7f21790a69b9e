// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "check/internal.h"

static const struct span nowhere;

static int set_up(void **state)
{
	struct arena *arena = arena_new();
	struct checker *checker = arena_new_object(arena, struct checker);

	checker->arena = arena;
	checker->diags = diags_new(arena);
	checker->types = types_new(arena, 64);
	*state = checker;
	return 0;
}

static int tear_down(void **state)
{
	struct checker *checker = *state;
	struct arena *arena = checker->arena;

	types_free(checker->types);
	arena_free(arena);
	return 0;
}

static const struct value *number(struct checker *checker, __int128 integer)
{
	return value_integer(checker->arena, integer);
}

/* The text of `left op right` in a built-in type; NULL: untyped. */
static const char *fold(struct checker *checker, __int128 left,
			enum ast_operator op, __int128 right,
			const char *type_name)
{
	const struct type *type = type_basic(checker->types,
					     TYPE_UNTYPED_INTEGER);
	const struct value *value;

	if (type_name)
		type = type_builtin(checker->types, type_name);
	value = fold_binary(checker, op, number(checker, left),
			    number(checker, right), type, nowhere);
	if (!value)
		return "none";
	if (value->kind == VALUE_BOOL)
		return value->boolean ? "true" : "false";
	return value_text(checker->arena, value);
}

static void untyped_arithmetic_is_exact(void **state)
{
	struct checker *c = *state;

	assert_string_equal(fold(c, INT64_MAX, OP_ADD, 1, NULL),
			    "9223372036854775808");
	assert_string_equal(fold(c, UINT64_MAX, OP_MUL, 3, NULL),
			    "55340232221128654845");
	assert_string_equal(fold(c, 1, OP_SHL, 100, NULL),
			    "1267650600228229401496703205376");
	assert_string_equal(fold(c, -7, OP_DIV, 2, NULL), "-3");
	assert_string_equal(fold(c, -7, OP_REM, 2, NULL), "-1");
	assert_string_equal(fold(c, -8, OP_SHR, 1, NULL), "-4");
	assert_int_equal(c->diags->errors, 0);
}

static void typed_arithmetic_wraps(void **state)
{
	struct checker *c = *state;

	assert_string_equal(fold(c, 200, OP_ADD, 100, "uint8"), "44");
	assert_string_equal(fold(c, 0, OP_SUB, 1, "uint32"), "4294967295");
	assert_string_equal(fold(c, INT32_MAX, OP_ADD, 1, "int32"),
			    "-2147483648");
	assert_string_equal(fold(c, 0x80, OP_SHL, 1, "uint8"), "0");
	assert_string_equal(fold(c, INT64_MIN, OP_DIV, -1, "int64"),
			    "-9223372036854775808");
	assert_string_equal(fold(c, INT64_MIN, OP_REM, -1, "int64"), "0");
	assert_string_equal(fold(c, 0xf0, OP_BIT_XOR, 0xff, "uint8"), "15");
}

static void comparisons_give_a_bool(void **state)
{
	struct checker *c = *state;

	assert_string_equal(fold(c, 1, OP_LT, 2, "int32"), "true");
	assert_string_equal(fold(c, 2, OP_LE, 1, "int32"), "false");
	assert_string_equal(fold(c, 2, OP_EQ, 2, NULL), "true");
	assert_string_equal(fold(c, -1, OP_GT, 0, NULL), "false");
	assert_string_equal(fold(c, 3, OP_NE, 3, NULL), "false");
	assert_string_equal(fold(c, 3, OP_GE, 3, NULL), "true");
}

static void what_is_wrong_is_reported(void **state)
{
	struct checker *c = *state;
	const __int128 large = (__int128)1 << 126;

	assert_string_equal(fold(c, 1, OP_DIV, 0, NULL), "none");
	assert_string_equal(c->diags->list.items[0]->message,
			    "division by zero");
	assert_string_equal(fold(c, 1, OP_SHL, 32, "uint32"), "none");
	assert_string_equal(c->diags->list.items[1]->message,
			    "a shift by 32 is not in 0 to 31");
	assert_string_equal(fold(c, 1, OP_SHR, -1, "uint8"), "none");
	assert_string_equal(c->diags->list.items[2]->message,
			    "a shift by -1 is not in 0 to 7");
	assert_string_equal(fold(c, large, OP_MUL, 2, NULL), "none");
	assert_string_equal(c->diags->list.items[3]->message,
			    "this constant needs more than 128 bits");
	assert_int_equal(c->diags->errors, 4);
}

static void unary_operators_fold(void **state)
{
	struct checker *c = *state;
	const struct type *untyped = type_basic(c->types,
						TYPE_UNTYPED_INTEGER);
	const struct type *u8 = type_builtin(c->types, "uint8");
	const struct value *value;

	value = fold_unary(c, OP_NEG, number(c, 5), untyped, nowhere);
	assert_true(value->integer == -5);
	value = fold_unary(c, OP_NEG, number(c, 5), u8, nowhere);
	assert_true(value->integer == 251);
	value = fold_unary(c, OP_BIT_NOT, number(c, 0), u8, nowhere);
	assert_true(value->integer == 255);
	value = fold_unary(c, OP_BIT_NOT, number(c, 0), untyped, nowhere);
	assert_true(value->integer == -1);
	value = fold_unary(c, OP_NOT, value_bool(c->arena, true),
			   type_builtin(c->types, "bool"), nowhere);
	assert_false(value->boolean);
	assert_null(fold_unary(c, OP_NOT, number(c, 1), u8, nowhere));
}

static void casts_wrap(void **state)
{
	struct checker *c = *state;
	const struct value *value;

	value = fold_cast(c, number(c, -1), type_builtin(c->types, "uint16"));
	assert_true(value->integer == 65535);
	value = fold_cast(c, number(c, 0x180), type_builtin(c->types, "int8"));
	assert_true(value->integer == -128);
	value = fold_cast(c, number(c, 2), type_builtin(c->types, "bool"));
	assert_true(value->kind == VALUE_BOOL && value->boolean);
	value = fold_cast(c, value_bool(c->arena, true),
			  type_builtin(c->types, "int32"));
	assert_true(value->integer == 1);
	/* Which bytes it has, the target knows. */
	assert_null(fold_cast(c, number(c, 1), type_builtin(c->types,
							    "be16")));
}

static void values_fit_their_range_only(void **state)
{
	struct checker *c = *state;

	assert_true(value_fits(number(c, 255), type_builtin(c->types,
							    "byte")));
	assert_false(value_fits(number(c, 256), type_builtin(c->types,
							     "byte")));
	assert_false(value_fits(number(c, -1), type_builtin(c->types,
							    "usize")));
	assert_true(value_fits(number(c, UINT64_MAX),
			       type_builtin(c->types, "usize")));
}

static void texts_are_decimal(void **state)
{
	struct checker *c = *state;
	const __int128 least = (__int128)((unsigned __int128)1 << 127);

	assert_string_equal(value_text(c->arena, number(c, 0)), "0");
	assert_string_equal(value_text(c->arena, number(c, -10)), "-10");
	assert_string_equal(value_text(c->arena, number(c, least)),
			    "-170141183460469231731687303715884105728");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(untyped_arithmetic_is_exact,
						set_up, tear_down),
		cmocka_unit_test_setup_teardown(typed_arithmetic_wraps, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(comparisons_give_a_bool,
						set_up, tear_down),
		cmocka_unit_test_setup_teardown(what_is_wrong_is_reported,
						set_up, tear_down),
		cmocka_unit_test_setup_teardown(unary_operators_fold, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(casts_wrap, set_up, tear_down),
		cmocka_unit_test_setup_teardown(values_fit_their_range_only,
						set_up, tear_down),
		cmocka_unit_test_setup_teardown(texts_are_decimal, set_up,
						tear_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
