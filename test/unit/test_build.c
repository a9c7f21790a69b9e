// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* The constructors of the C tree. */
#include "print_helper.h"

static void calls_count_their_arguments(void **state)
{
	struct arena *a = *state;
	struct cexpr *x = cx_name(a, "x"), *y = cx_int(a, 2), *call;

	call = cx_call(a, "f");
	assert_int_equal(call->call.count, 0);
	assert_string_equal(call->call.function->text, "f");
	call = cx_call(a, "f", x, y);
	assert_int_equal(call->call.count, 2);
	assert_ptr_equal(call->call.args[0].value, x);
	assert_ptr_equal(call->call.args[1].value, y);
	call = cx_call_of(a, x, y);
	assert_ptr_equal(call->call.function, x);
	assert_int_equal(call->call.count, 1);
	assert_int_equal(cx_list(a)->list.count, 0);
	assert_int_equal(cx_concat(a, x, y, x)->concat.count, 3);
}

static void numbers(void **state)
{
	struct arena *a = *state;

	assert_string_equal(cx_int(a, 42)->text, "42");
	assert_int_equal(cx_int(a, 42)->kind, CX_NUMBER);
	assert_int_equal(cx_int(a, -42)->kind, CX_UNARY);
	assert_string_equal(cx_int(a, -42)->op.left->text, "42");
	assert_string_equal(cx_int(a, INT64_MAX)->text, "9223372036854775807");
}

static void types_are_copied_when_qualified(void **state)
{
	struct arena *a = *state;
	struct ctype *name = ct_name(a, "char");
	struct ctype *user = ct_space(a, ct_const(a, name), "__user");

	assert_false(name->is_const);
	assert_null(name->space);
	assert_true(user->is_const);
	assert_string_equal(user->space, "__user");
	assert_string_equal(ct_struct(a, "file")->name, "struct file");
	assert_int_equal(ct_function(a, name, NULL)->function.count, 0);
}

static void declarations_grow(void **state)
{
	struct arena *a = *state;
	struct ctype *type = ct_name(a, "int");
	struct cstmt *decl = cs_decl(a, "i", type, NULL);

	cs_decl_push(a, decl, "n", type, cx_int(a, 1));
	cs_decl_push(a, decl, "m", type, NULL);
	assert_int_equal(decl->decl.count, 3);
	assert_string_equal(decl->decl.declarators[0].name, "i");
	assert_string_equal(decl->decl.declarators[2].name, "m");
	assert_non_null(decl->decl.declarators[1].init);
}

static void includes_are_sorted_and_single(void **state)
{
	static const char *const names[] = {
		"linux/slab.h", "linux/fs.h", "linux/module.h", "linux/fs.h",
		"linux/cdev.h", "linux/uaccess.h", "linux/slab.h",
	};
	static const char *const sorted[] = {
		"linux/cdev.h", "linux/fs.h", "linux/module.h", "linux/slab.h",
		"linux/uaccess.h",
	};
	struct cunit *unit = cunit_new(*state, "MIT");
	size_t i;

	for (i = 0; i < 7; i++)
		cunit_include(*state, unit, names[i]);
	assert_int_equal(unit->includes.count, 5);
	for (i = 0; i < 5; i++) {
		assert_string_equal(unit->includes.items[i].name, sorted[i]);
		assert_false(unit->includes.items[i].is_local);
	}
	cunit_include_local(*state, unit, "own.h");
	assert_int_equal(unit->local_includes.count, 1);
	assert_true(unit->local_includes.items[0].is_local);
}

static void comments_are_divided_into_lines(void **state)
{
	struct arena *a = *state;
	struct ccomment *c = ccomment_text(a, "one\n\nthree");

	assert_int_equal(c->count, 3);
	assert_string_equal(c->lines[0], "one");
	assert_string_equal(c->lines[1], "");
	assert_string_equal(c->lines[2], "three");
	assert_int_equal(ccomment_text(a, "")->count, 1);
	assert_true(ccomment_doc(a, "x")->is_doc);
}

static void comments_are_joined(void **state)
{
	struct arena *a = *state;
	struct ccomment *one = ccomment_text(a, "1");
	struct ccomment *two = ccomment_text(a, "2");
	const struct ccomment *joined = ccomment_join(a, one, two);

	assert_string_equal(joined->lines[0], "1");
	assert_string_equal(joined->next->lines[0], "2");
	assert_null(joined->next->next);
	assert_null(one->next);
	assert_ptr_equal(ccomment_join(a, NULL, two), two);
	assert_ptr_equal(ccomment_join(a, one, NULL), one);
	assert_null(ccomment_join(a, NULL, NULL));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(calls_count_their_arguments),
		TEST(numbers),
		TEST(types_are_copied_when_qualified),
		TEST(declarations_grow),
		TEST(includes_are_sorted_and_single),
		TEST(comments_are_divided_into_lines),
		TEST(comments_are_joined),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
