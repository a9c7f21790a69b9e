// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* The formats for machines, and that every check explains itself. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "diag/checks.h"
#include "diag/explain.h"
#include "diag/machine.h"

static const char text[] = "let a = \"x\"\nlet b = a\n";

struct fixture {
	struct arena *arena;
	struct diags *diags;
	struct source *source;
};

static int set_up(void **state)
{
	struct fixture *f = calloc(1, sizeof(*f));

	f->arena = arena_new();
	f->diags = diags_new(f->arena);
	assert_int_equal(source_from_bytes(f->arena, f->diags, "d/a.arc", text,
					   strlen(text), &f->source),
			 SOURCE_OK);
	*state = f;
	return 0;
}

static int tear_down(void **state)
{
	struct fixture *f = *state;

	arena_free(f->arena);
	free(f);
	return 0;
}

static void add_one(struct fixture *f)
{
	struct span name = { f->source, 16, 17 };
	struct span value = { f->source, 20, 21 };
	struct diag *diag;

	diag = diag_warning(f->diags, name, "unused-variable",
			    "`b` is \"unused\"\\");
	diag_note(f->diags, diag, value, "its value");
	diag_fix(f->diags, diag, name, "_");
}

static char *print_json(struct fixture *f)
{
	char *out;
	size_t size;
	FILE *stream = open_memstream(&out, &size);

	diags_print_json(stream, f->diags);
	fclose(stream);
	return out;
}

static void test_json(void **state)
{
	char *out;

	add_one(*state);
	out = print_json(*state);
	assert_string_equal(out,
		"[{\"kind\":\"warning\","
		"\"message\":\"`b` is \\\"unused\\\"\\\\\","
		"\"option\":\"-Wunused-variable\","
		"\"locations\":[{\"caret\":{\"file\":\"d/a.arc\",\"line\":2,"
		"\"column\":5},\"finish\":{\"file\":\"d/a.arc\",\"line\":2,"
		"\"column\":5}}],"
		"\"fixits\":[{\"start\":{\"file\":\"d/a.arc\",\"line\":2,"
		"\"column\":5},\"next\":{\"file\":\"d/a.arc\",\"line\":2,"
		"\"column\":6},\"string\":\"_\"}],"
		"\"children\":[{\"kind\":\"note\",\"message\":\"its value\","
		"\"locations\":[{\"caret\":{\"file\":\"d/a.arc\",\"line\":2,"
		"\"column\":9},\"finish\":{\"file\":\"d/a.arc\",\"line\":2,"
		"\"column\":9}}]}]}]\n");
	free(out);
}

static void test_nothing(void **state)
{
	char *out = print_json(*state);

	assert_string_equal(out, "[]\n");
	free(out);
}

static void test_sarif(void **state)
{
	struct fixture *f = *state;
	char *out;
	size_t size;
	FILE *stream = open_memstream(&out, &size);

	add_one(f);
	diags_print_sarif(stream, f->diags, "1.0");
	fclose(stream);
	assert_non_null(strstr(out, "\"version\":\"2.1.0\""));
	assert_non_null(strstr(out, "\"ruleId\":\"unused-variable\""));
	assert_non_null(strstr(out, "\"region\":{\"startLine\":2,"
			       "\"startColumn\":5,\"endLine\":2,"
			       "\"endColumn\":6}"));
	assert_non_null(strstr(out, "\"insertedContent\":{\"text\":\"_\"}"));
	free(out);
}

static void test_explanations(void **state)
{
	size_t count;
	const struct check *checks = checks_all(&count);

	(void)state;
	for (size_t i = 0; i < count; i++)
		assert_non_null(check_explanation(checks[i].name));
	assert_null(check_explanation("no-such-check"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_json, set_up, tear_down),
		cmocka_unit_test_setup_teardown(test_nothing, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(test_sarif, set_up, tear_down),
		cmocka_unit_test(test_explanations),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
