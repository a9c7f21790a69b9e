// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* -W options and what they do to warnings. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdbool.h>
#include <string.h>

#include "diag/checks.h"

static void table_is_sorted_and_described(void **data)
{
	const struct check *checks;
	size_t count, i;

	(void)data;
	checks = checks_all(&count);
	assert_true(count > 0);
	for (i = 0; i < count; i++) {
		assert_true(strlen(checks[i].description) > 10);
		assert_int_equal(strspn(checks[i].name,
					"abcdefghijklmnopqrstuvwxyz-"),
				 strlen(checks[i].name));
		if (i)
			assert_true(strcmp(checks[i - 1].name,
					   checks[i].name) < 0);
	}
}

/*
 * Adds a warning of unused-import, one of unused-result and one without a
 * name, applies the options (separated by blanks), and writes what became of
 * them: E, W or - for each.
 */
static void assert_outcome(const char *options, const char *expected)
{
	struct arena *arena = arena_new();
	struct diags *diags = diags_new(arena);
	struct check_settings settings;
	const char *unknown;
	char *copy = arena_strdup(arena, options), *word, *rest;
	struct span nowhere = { 0 };
	char outcome[] = "---";
	size_t i;

	checks_defaults(&settings);
	for (word = strtok_r(copy, " ", &rest); word;
	     word = strtok_r(NULL, " ", &rest))
		assert_true(checks_parse(&settings, word, &unknown));
	diag_warning(diags, nowhere, "unused-import", "0");
	diag_warning(diags, nowhere, "unused-result", "1");
	diag_warning(diags, nowhere, NULL, "2");
	checks_apply(&settings, diags);
	for (i = 0; i < diags->list.count; i++) {
		struct diag *diag = diags->list.items[i];

		outcome[diag->message[0] - '0'] =
			diag->severity == SEVERITY_ERROR ? 'E' : 'W';
	}
	assert_string_equal(outcome, expected);
	assert_int_equal(diags->errors + diags->warnings, diags->list.count);
	arena_free(arena);
}

static void options_choose(void **data)
{
	(void)data;
	assert_outcome("", "WWW");
	assert_outcome("no-unused-import", "-WW");
	assert_outcome("no-unused-import unused-import", "WWW");
	assert_outcome("error=unused-result", "WEW");
	assert_outcome("error", "EEE");
	assert_outcome("error no-unused-result", "E-E");
	assert_outcome("error=unused-import no-unused-import", "-WW");
}

static void errors_stay(void **data)
{
	struct arena *arena = arena_new();
	struct diags *diags = diags_new(arena);
	struct check_settings settings;
	const char *unknown;

	(void)data;
	checks_defaults(&settings);
	assert_true(checks_parse(&settings, "no-unused-import", &unknown));
	diag_error(diags, (struct span){ 0 }, "unused-import", "kept");
	checks_apply(&settings, diags);
	assert_int_equal(diags->errors, 1);
	arena_free(arena);
}

static void unknown_names(void **data)
{
	struct check_settings settings;
	const char *unknown = NULL;

	(void)data;
	checks_defaults(&settings);
	assert_false(checks_parse(&settings, "no-unused-imprt", &unknown));
	assert_string_equal(unknown, "unused-imprt");
	assert_string_equal(checks_suggest(unknown), "unused-import");
	assert_false(checks_parse(&settings, "error=x", &unknown));
	assert_null(checks_suggest(unknown));
	assert_false(checks_parse(&settings, "", &unknown));
	assert_true(checks_known("missing-license"));
	assert_false(checks_known("missing"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(table_is_sorted_and_described),
		cmocka_unit_test(options_choose),
		cmocka_unit_test(errors_stay),
		cmocka_unit_test(unknown_names),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
