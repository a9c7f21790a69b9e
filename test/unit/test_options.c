// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* The command line. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <fcntl.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "options.h"

struct state {
	struct arena *arena;
	struct options options;
	char *out, *err;	/* what was printed */
};

static int set_up(void **data)
{
	struct state *state = calloc(1, sizeof(*state));

	state->arena = arena_new();
	*data = state;
	return 0;
}

static int tear_down(void **data)
{
	struct state *state = *data;

	free(state->out);
	free(state->err);
	arena_free(state->arena);
	free(state);
	return 0;
}

/* Parses a line of words separated by blanks. */
static enum options_result parse(struct state *state, const char *line)
{
	static const char *const targets[] = {
		"linux-kernel-x64", "windows-kernel-x64",
	};
	char *argv[32] = { "build/arc2c" }, *rest;
	enum options_result result;
	size_t out_size, err_size;
	FILE *out, *err;
	int argc = 1;

	argv[1] = strtok_r(arena_strdup(state->arena, line), " ", &rest);
	while (argv[argc])
		argv[++argc] = strtok_r(NULL, " ", &rest);
	free(state->out);
	free(state->err);
	out = open_memstream(&state->out, &out_size);
	err = open_memstream(&state->err, &err_size);
	result = options_parse(&state->options, state->arena, argc, argv,
			       targets, 2, out, err);
	fclose(out);
	fclose(err);
	return result;
}

static void assert_usage_error(struct state *state, const char *line,
			       const char *message)
{
	assert_int_equal(parse(state, line), OPTIONS_USAGE);
	if (!strstr(state->err, message))
		fail_msg("`%s` is not in: %s", message, state->err);
}

static void defaults(void **data)
{
	struct state *state = *data;
	const struct options *options = &state->options;

	assert_int_equal(parse(state, "translate x.arc"), OPTIONS_RUN);
	assert_string_equal(state->err, "");
	assert_string_equal(state->out, "");
	assert_int_equal(options->command, COMMAND_TRANSLATE);
	assert_string_equal(options->input, "x.arc");
	assert_string_equal(options->target, "linux-kernel-x64");
	assert_null(options->output);
	assert_null(options->name);
	assert_null(options->prefix);
	assert_null(options->license);
	assert_null(options->stdlib);
	assert_int_equal(options->kernel.major, 0);
	assert_false(options->force);
	assert_int_equal(options->color, COLOR_AUTO);
	assert_int_equal(options->dump, DUMP_NONE);
	assert_false(options->checks.all_errors);
}

static void everything(void **data)
{
	struct state *state = *data;
	const struct options *options = &state->options;

	assert_int_equal(parse(state,
		"build --target=windows-kernel-x64 --output=a.sys dir --force "
		"--name=My_1 --prefix p --license=MIT --kernel=6.12 "
		"--stdlib=/lib -Werror --color=never --dump=facts"),
		OPTIONS_RUN);
	assert_int_equal(options->command, COMMAND_BUILD);
	assert_string_equal(options->input, "dir");
	assert_string_equal(options->target, "windows-kernel-x64");
	assert_string_equal(options->output, "a.sys");
	assert_string_equal(options->name, "My_1");
	assert_string_equal(options->prefix, "p");
	assert_string_equal(options->license, "MIT");
	assert_string_equal(options->stdlib, "/lib");
	assert_int_equal(options->kernel.major, 6);
	assert_int_equal(options->kernel.minor, 12);
	assert_true(options->force);
	assert_true(options->checks.all_errors);
	assert_int_equal(options->color, COLOR_NEVER);
	assert_int_equal(options->dump, DUMP_FACTS);
}

static void order_is_free(void **data)
{
	struct state *state = *data;

	assert_int_equal(parse(state, "-o x --dump=tree check -- --odd.arc"),
			 OPTIONS_USAGE);
	assert_int_equal(parse(state, "--dump=tree check -- --odd.arc"),
			 OPTIONS_RUN);
	assert_string_equal(state->options.input, "--odd.arc");
	assert_int_equal(state->options.dump, DUMP_TREE);
}

static void misspellings(void **data)
{
	struct state *state = *data;

	assert_usage_error(state, "transalte x.arc",
			   "unknown command `transalte`; did you mean `translate`?");
	assert_usage_error(state, "check --target=linux-kernel-x46 x",
			   "did you mean `linux-kernel-x64`?");
	assert_usage_error(state, "check --color=alway x",
			   "did you mean `always`?");
	assert_usage_error(state, "check --dump=type x",
			   "did you mean `typed`?");
	assert_usage_error(state, "check -Wno-unused-reslt x",
			   "did you mean `unused-result`?");
	assert_usage_error(state, "check --color=blue x",
			   "unknown --color `blue`\n");
}

static void bad_values(void **data)
{
	static const char *const bad[] = {
		"--name=", "--name=1a", "--name=a-b", "--name=_a",
		"--name=../x", "--prefix=a;b", "--prefix=9",
		"--kernel=6", "--kernel=6.", "--kernel=.1", "--kernel=6.1.2",
		"--kernel=06.1", "--kernel=6.01", "--kernel=6.1x",
		"--kernel=0.1", "--kernel=999999999999.1", "--kernel=-6.1",
		"--license=", "--license=a\"b", "--license=a\\b",
		"--output=", "--stdlib=", "--dump=none", "-Wnothing",
		"--name=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
		"--prefix=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
	};
	struct state *state = *data;
	size_t i;

	for (i = 0; i < sizeof(bad) / sizeof(*bad); i++)
		assert_usage_error(state, arena_printf(state->arena,
						       "translate %s x.arc",
						       bad[i]),
				   "arc2c: error: ");
}

static void incomplete_lines(void **data)
{
	struct state *state = *data;

	assert_usage_error(state, "", "no command");
	assert_usage_error(state, "check", "no input");
	assert_usage_error(state, "check a b", "more than one input: `b`");
	assert_usage_error(state, "check -o x a", "writes nothing");
}

static void all_errors_of_a_line(void **data)
{
	struct state *state = *data;

	assert_usage_error(state, "chekc --name=1 --kernel=x a", "`chekc`");
	assert_non_null(strstr(state->err, "--name=1"));
	assert_non_null(strstr(state->err, "--kernel=x"));
}

/* getopt writes to stderr itself: that is not for the log of the tests. */
static void unknown_options(void **data)
{
	struct state *state = *data;
	int saved = dup(STDERR_FILENO), null = open("/dev/null", O_WRONLY);

	fflush(stderr);
	dup2(null, STDERR_FILENO);
	assert_usage_error(state, "check --taget=x a",
			   "did you mean `--target`?");
	assert_usage_error(state, "check a --zzz", "");
	assert_usage_error(state, "check a -o", "");
	assert_usage_error(state, "check a --force=1", "");
	fflush(stderr);
	dup2(saved, STDERR_FILENO);
	close(saved);
	close(null);
}

static void help_and_version(void **data)
{
	struct state *state = *data;

	assert_int_equal(parse(state, "--version"), OPTIONS_DONE);
	assert_string_equal(state->out, "arc2c " ARC2C_VERSION "\n");
	assert_int_equal(parse(state, "--help"), OPTIONS_DONE);
	assert_string_equal(state->err, "");
	assert_non_null(strstr(state->out, "--target=TARGET"));
	assert_non_null(strstr(state->out, "windows-kernel-x64"));
	assert_non_null(strstr(state->out, "unused-import"));
	assert_int_equal(parse(state, "--usage"), OPTIONS_DONE);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(defaults),
		TEST(everything),
		TEST(order_is_free),
		TEST(misspellings),
		TEST(bad_values),
		TEST(incomplete_lines),
		TEST(all_errors_of_a_line),
		TEST(unknown_options),
		TEST(help_and_version),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
