// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* `#if`: parsed from text, decided for one target. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "package/load.h"
#include "syntax/parse.h"

static const char *const no_names[] = { NULL };

static const struct target target = {
	.name = "linux-kernel-x64",
	.os = "linux",
	.arch = "x64",
	.pointer_bits = 64,
	.init_names = no_names,
	.exit_names = no_names,
};

struct fixture {
	struct arena *arena;
	struct interner *names;
	struct diags *diags;
	struct load_options options;
};

static int set_up(void **state)
{
	struct arena *arena = arena_new();
	struct fixture *fixture = arena_new_object(arena, struct fixture);

	fixture->arena = arena;
	fixture->names = interner_new(arena);
	fixture->diags = diags_new(arena);
	fixture->options.target = &target;
	*state = fixture;
	return 0;
}

static int tear_down(void **state)
{
	struct fixture *fixture = *state;

	interner_free(fixture->names);
	arena_free(fixture->arena);
	return 0;
}

/* The name of the constant in the branch that is in force, or NULL. */
static const char *chosen(struct fixture *fixture, const char *text)
{
	const struct ast_branch *branch;
	const struct ast_file *file;
	struct source *source;

	assert_int_equal(source_from_bytes(fixture->arena, fixture->diags,
					   "test.arc", text, strlen(text),
					   &source), SOURCE_OK);
	file = parse_source(fixture->arena, fixture->names, fixture->diags,
			    source, NULL);
	assert_non_null(file->decls);
	assert_int_equal(file->decls->kind, AST_DECL_CONDITIONAL);
	branch = condition_branch(fixture->diags, &fixture->options,
				  file->decls->branches);
	return branch && branch->decls ? branch->decls->name.name : NULL;
}

static const char *if_holds(struct fixture *fixture, const char *condition)
{
	return chosen(fixture, arena_printf(fixture->arena,
					    "#if %s\nconst YES = 1\n#else\nconst NO = 0\n#endif\n",
					    condition));
}

static void systems_and_architectures_are_compared(void **state)
{
	assert_string_equal(if_holds(*state, "target_os(linux)"), "YES");
	assert_string_equal(if_holds(*state, "target_os(windows)"), "NO");
	assert_string_equal(if_holds(*state, "target_arch(x64)"), "YES");
	assert_string_equal(if_holds(*state, "target_arch(arm64)"), "NO");
}

static void conditions_combine(void **state)
{
	assert_string_equal(if_holds(*state, "!target_os(windows)"), "YES");
	assert_string_equal(if_holds(*state,
				     "target_os(linux) && target_arch(arm64)"),
			    "NO");
	assert_string_equal(if_holds(*state,
				     "target_os(darwin) || target_arch(x64)"),
			    "YES");
	assert_string_equal(if_holds(*state,
				     "!(target_os(linux) || target_os(darwin))"),
			    "NO");
}

static void first_branch_that_holds_is_taken(void **state)
{
	struct fixture *fixture = *state;

	assert_string_equal(chosen(fixture,
				   "#if target_os(windows)\nconst A = 1\n"
				   "#elif target_os(linux)\nconst B = 1\n"
				   "#elif target_arch(x64)\nconst C = 1\n"
				   "#else\nconst D = 1\n#endif\n"), "B");
	assert_null(chosen(fixture,
			   "#if target_os(windows)\nconst A = 1\n#endif\n"));
}

static void kernel_versions_are_decided_by_the_option(void **state)
{
	struct fixture *fixture = *state;

	fixture->options.kernel = "6.4";
	assert_string_equal(if_holds(fixture, "kernel_version(6, 4)"), "YES");
	assert_string_equal(if_holds(fixture, "kernel_version(5, 19)"), "YES");
	assert_string_equal(if_holds(fixture, "kernel_version(6, 5)"), "NO");
	assert_string_equal(if_holds(fixture, "kernel_version(7, 0)"), "NO");
	assert_int_equal(fixture->diags->errors, 0);
}

/* Without the option it is the range's first kernel that decides. */
static void kernel_versions_are_remembered(void **state)
{
	struct fixture *fixture = *state;
	struct kernel_numbers asked = { 0 };
	struct kernel_number first = { { 6, 4, 0 } };
	struct kernel_range range = { 0 };

	fixture->options.asked = &asked;
	assert_string_equal(if_holds(fixture, "kernel_version(6, 12)"), "YES");
	fixture->options.range = &range;
	assert_string_equal(if_holds(fixture, "kernel_version(6, 1, 2)"), "NO");
	range.first = &first;
	assert_string_equal(if_holds(fixture, "kernel_version(6, 4)"), "YES");
	assert_string_equal(if_holds(fixture, "kernel_version(6, 12)"), "NO");
	assert_int_equal(fixture->diags->errors, 0);
	assert_int_equal(asked.list.count, 3);
	assert_int_equal(asked.list.items[0].parts[2], 2);
	assert_int_equal(asked.list.items[1].parts[1], 4);
	assert_int_equal(asked.list.items[2].parts[1], 12);
}

/* What is wrong gives one report and counts as false. */
static void assert_wrong(struct fixture *fixture, const char *condition,
			 const char *message)
{
	size_t before = fixture->diags->list.count;

	assert_string_equal(if_holds(fixture, condition), "NO");
	assert_int_equal(fixture->diags->list.count, before + 1);
	assert_string_equal(fixture->diags->list.items[before]->message,
			    message);
}

static void wrong_conditions_are_reported(void **state)
{
	struct fixture *fixture = *state;

	assert_wrong(fixture, "target_os(linus)", "unknown system `linus`");
	assert_wrong(fixture, "target_arch(z80)",
		     "unknown architecture `z80`");
	assert_wrong(fixture, "target_os()",
		     "`target_os` takes one name, as in `target_os(linux)`");
	assert_wrong(fixture, "target_so(linux)",
		     "a condition of `#if` asks `target_os`, `target_arch` or `kernel_version`");
	assert_wrong(fixture, "target_os(linux) == target_arch(x64)",
		     "a condition of `#if` is combined with `&&`, `||` and `!` only");
	assert_wrong(fixture, "kernel_version(6)",
		     "`kernel_version` takes the numbers of a version, as in `kernel_version(6, 4)`");
	assert_wrong(fixture, "kernel_version(6, 4)",
		     "a program for `linux-kernel-x64` runs on no kernel that it could ask: say which one is meant, as in `--kernel=6.1`");
	assert_wrong(fixture, "1",
		     "a condition of `#if` is made of `target_os(…)`, `target_arch(…)` and `kernel_version(…)`");
}

static void branches_behind_are_checked_too(void **state)
{
	struct fixture *fixture = *state;

	assert_string_equal(chosen(fixture,
				   "#if target_os(linux)\nconst A = 1\n"
				   "#elif target_os(linus)\nconst B = 1\n"
				   "#endif\n"), "A");
	assert_int_equal(fixture->diags->errors, 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(
			systems_and_architectures_are_compared, set_up,
			tear_down),
		cmocka_unit_test_setup_teardown(conditions_combine, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(
			first_branch_that_holds_is_taken, set_up, tear_down),
		cmocka_unit_test_setup_teardown(
			kernel_versions_are_decided_by_the_option, set_up,
			tear_down),
		cmocka_unit_test_setup_teardown(kernel_versions_are_remembered,
						set_up, tear_down),
		cmocka_unit_test_setup_teardown(wrong_conditions_are_reported,
						set_up, tear_down),
		cmocka_unit_test_setup_teardown(
			branches_behind_are_checked_too, set_up, tear_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
