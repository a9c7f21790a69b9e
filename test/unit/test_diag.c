// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Diagnostics as values and as text. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "diag/diag.h"
#include "diag/text.h"

struct state {
	struct arena *arena;
	struct diags *diags;
	char *text;		/* what was printed last */
};

static int set_up(void **data)
{
	struct state *state = calloc(1, sizeof(*state));

	state->arena = arena_new();
	state->diags = diags_new(state->arena);
	*data = state;
	return 0;
}

static int tear_down(void **data)
{
	struct state *state = *data;

	arena_free(state->arena);
	free(state->text);
	free(state);
	return 0;
}

static struct source *make(struct state *state, const char *path,
			   const char *text)
{
	struct source *source = NULL;

	assert_int_equal(source_from_bytes(state->arena, state->diags, path,
					   text, strlen(text), &source),
			 SOURCE_OK);
	return source;
}

/* Where @word stands in @source for the first time. */
static struct span find(const struct source *source, const char *word)
{
	const char *at = strstr(source->text, word);

	assert_non_null(at);
	return (struct span){ source, (uint32_t)(at - source->text),
			      (uint32_t)(at - source->text + strlen(word)) };
}

static const char *print(struct state *state, bool color)
{
	size_t size;
	FILE *out;

	free(state->text);
	out = open_memstream(&state->text, &size);
	diags_print(out, state->diags, color);
	fclose(out);
	return state->text;
}

static void error_with_carets(void **data)
{
	struct state *state = *data;
	struct source *source = make(state, "a.arc", "let x = 1\n\tfoo(bar)\n");

	diag_error(state->diags, find(source, "bar"), NULL, "no `%s`", "bar");
	assert_string_equal(print(state, false),
			    "a.arc:2:6: error: no `bar`\n"
			    "    2 |         foo(bar)\n"
			    "      |             ^^^\n");
}

static void warning_with_name_and_note(void **data)
{
	struct state *state = *data;
	struct source *source = make(state, "a.arc", "one\ntwo\n");
	struct diag *diag;

	diag = diag_warning(state->diags, find(source, "two"), "unused-import",
			    "never used");
	diag_note(state->diags, diag, find(source, "one"), "see %d", 1);
	diag_note(state->diags, diag, (struct span){ 0 }, "in general");
	assert_string_equal(print(state, false),
			    "a.arc:2:1: warning: never used [unused-import]\n"
			    "    2 | two\n"
			    "      | ^^^\n"
			    "a.arc:1:1: note: see 1\n"
			    "    1 | one\n"
			    "      | ^^^\n"
			    "a.arc:2:1: note: in general\n");
}

static void without_a_place(void **data)
{
	struct state *state = *data;

	diag_error(state->diags, (struct span){ 0 }, NULL, "cannot");
	assert_string_equal(print(state, false), "arc2c: error: cannot\n");
}

static void ends_of_lines_and_files(void **data)
{
	struct state *state = *data;
	struct source *source = make(state, "a.arc", "ab\r\n\n");
	struct span span = { source, 2, 2 };

	diag_error(state->diags, span, NULL, "at the end of the line");
	span.start = span.end = 5;
	diag_error(state->diags, span, NULL, "at the end of the file");
	assert_string_equal(print(state, false),
			    "a.arc:1:3: error: at the end of the line\n"
			    "    1 | ab\n"
			    "      |   ^\n"
			    "a.arc:3:1: error: at the end of the file\n");
}

static void several_lines_mark_the_first(void **data)
{
	struct state *state = *data;
	struct source *source = make(state, "a.arc", "f(a,  \n  b)\n");

	diag_error(state->diags, find(source, "(a,  \n  b)"), NULL, "long");
	assert_string_equal(print(state, false),
			    "a.arc:1:2: error: long\n"
			    "    1 | f(a,  \n"
			    "      |  ^^^\n");
}

static void wide_and_combining_characters(void **data)
{
	struct state *state = *data;
	/* Two ideographs, an e with a combining accent, then the word. */
	struct source *source = make(state, "a.arc",
		"\xe4\xb8\xad\xe6\x96\x87 e\xcc\x81 bad\n");

	diag_error(state->diags, find(source, "bad"), NULL, "m");
	assert_string_equal(print(state, false),
		"a.arc:1:7: error: m\n"
		"    1 | \xe4\xb8\xad\xe6\x96\x87 e\xcc\x81 bad\n"
		"      |        ^^^\n");
}

static void terminals_are_safe(void **data)
{
	struct state *state = *data;
	/* An escape sequence, and a mark that reverses the text after it. */
	struct source *source = make(state, "a.arc",
				     "\033[31m\xe2\x80\xae x\n");

	diag_error(state->diags, find(source, "x"), NULL, "m");
	assert_string_equal(print(state, false),
		"a.arc:1:8: error: m\n"
		"    1 | <U+001B>[31m<U+202E> x\n"
		"      |                      ^\n");
}

static void long_lines_are_cut(void **data)
{
	struct state *state = *data;
	char text[5001], line[160];
	struct source *source;
	const char *shown;
	struct span span;

	memset(text, 'a', 5000);
	text[5000] = 0;
	text[2500] = 'X';
	source = make(state, "a.arc", text);
	diag_error(state->diags, find(source, "X"), NULL, "m");
	shown = print(state, false);
	assert_true(strlen(shown) < 300);
	snprintf(line, sizeof(line), "    1 | ...%.40sX%.76s...\n", text, text);
	assert_non_null(strstr(shown, line));
	snprintf(line, sizeof(line), "      | %*s^\n", 43, "");
	assert_non_null(strstr(shown, line));
	/* The carets end with what is shown. */
	state->diags = diags_new(state->arena);
	span = (struct span){ source, 0, 5000 };
	diag_error(state->diags, span, NULL, "m");
	shown = print(state, false);
	assert_true(strlen(shown) < 400);
}

static void fix_replaces(void **data)
{
	struct state *state = *data;
	struct source *source = make(state, "a.arc", "a\n\tx = y\nb\n");
	struct diag *diag;

	diag = diag_error(state->diags, find(source, "y"), NULL, "m");
	diag_fix(state->diags, diag, diag->span, "cast<%s>(y)", "int32");
	assert_string_equal(print(state, false),
			    "a.arc:2:6: error: m\n"
			    "    2 |         x = y\n"
			    "      |             ^\n"
			    "help: replace with `cast<int32>(y)`\n"
			    "    2 -         x = y\n"
			    "    2 +         x = cast<int32>(y)\n");
}

static void fix_inserts_and_removes(void **data)
{
	struct state *state = *data;
	struct source *source = make(state, "a.arc", "one\ntwo\nthree\n");
	struct span span = { source, 4, 4 };
	struct diag *diag;

	diag = diag_error(state->diags, span, NULL, "m");
	diag_fix(state->diags, diag, span, "new\n");
	span.end = 8;
	diag = diag_error(state->diags, span, NULL, "n");
	diag_fix(state->diags, diag, span, "%s", "");
	assert_string_equal(print(state, false),
			    "a.arc:2:1: error: m\n"
			    "    2 | two\n"
			    "      | ^\n"
			    "help: insert this\n"
			    "    2 + new\n"
			    "a.arc:2:1: error: n\n"
			    "    2 | two\n"
			    "      | ^^^\n"
			    "help: remove this\n"
			    "    2 - two\n");
}

static void colors(void **data)
{
	struct state *state = *data;
	struct source *source = make(state, "a.arc", "x\n");

	diag_error(state->diags, find(source, "x"), NULL, "m");
	assert_null(strchr(print(state, false), '\033'));
	assert_string_equal(print(state, true),
			    "\033[1ma.arc:1:1: \033[0m\033[1;31merror:\033[0m m\n"
			    "    1 | x\n"
			    "      | \033[1;31m^\033[0m\n");
}

static void colors_are_wanted(void **data)
{
	FILE *file = tmpfile();

	(void)data;
	assert_true(color_wanted(COLOR_ALWAYS, file));
	assert_false(color_wanted(COLOR_NEVER, file));
	assert_false(color_wanted(COLOR_AUTO, file));
	fclose(file);
}

static void order_and_repetitions(void **data)
{
	struct state *state = *data;
	struct source *b = make(state, "b.arc", "b1 b2\n");
	struct source *a = make(state, "a.arc", "a1\n");
	size_t i;
	const char *places[] = { "", "a1", "b1", "b1", "b2" };

	diag_error(state->diags, find(b, "b2"), NULL, "b2");
	diag_warning(state->diags, find(b, "b1"), NULL, "b1");
	diag_error(state->diags, find(b, "b1"), NULL, "b1");
	diag_error(state->diags, find(a, "a1"), NULL, "a1");
	diag_error(state->diags, (struct span){ 0 }, NULL, "%s", "");
	for (i = 0; i < 100; i++)
		assert_non_null(diag_error(state->diags, find(b, "b2"), NULL,
					   "b2"));
	diags_sort(state->diags);
	assert_int_equal(state->diags->list.count, 5);
	assert_int_equal(state->diags->errors, 4);
	assert_int_equal(state->diags->warnings, 1);
	for (i = 0; i < 5; i++)
		assert_string_equal(state->diags->list.items[i]->message,
				    places[i]);
	/* What is at one place stays in the order in which it was added. */
	assert_int_equal(state->diags->list.items[2]->severity,
			 SEVERITY_WARNING);
}

static void many(void **data)
{
	struct state *state = *data;
	int i;

	for (i = 0; i < 20000; i++)
		diag_error(state->diags, (struct span){ 0 }, NULL, "%d",
			   i % 10000);
	assert_int_equal(state->diags->errors, 10000);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(error_with_carets),
		TEST(warning_with_name_and_note),
		TEST(without_a_place),
		TEST(ends_of_lines_and_files),
		TEST(several_lines_mark_the_first),
		TEST(wide_and_combining_characters),
		TEST(terminals_are_safe),
		TEST(long_lines_are_cut),
		TEST(fix_replaces),
		TEST(fix_inserts_and_removes),
		TEST(colors),
		cmocka_unit_test(colors_are_wanted),
		TEST(order_and_repetitions),
		TEST(many),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
