// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* What a source must be, and where its lines are. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <errno.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "diag/diag.h"
#include "source/source.h"
#include "source/utf8.h"

struct state {
	struct arena *arena;
	struct diags *diags;
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
	free(state);
	return 0;
}

static struct source *accept(struct state *state, const char *bytes,
			     size_t size)
{
	struct source *source = NULL;

	assert_int_equal(source_from_bytes(state->arena, state->diags,
					   "a/b.arc", bytes, size, &source),
			 SOURCE_OK);
	assert_int_equal(state->diags->list.count, 0);
	assert_non_null(source);
	return source;
}

static struct source *accept_text(struct state *state, const char *text)
{
	return accept(state, text, strlen(text));
}

/* Expects one error, at @line and @column, that says @message. */
static void refuse(struct state *state, const char *bytes, size_t size,
		   uint32_t line, uint32_t column, const char *message)
{
	struct source *source = NULL;
	struct position place;
	struct diag *diag;

	state->diags = diags_new(state->arena);
	assert_int_equal(source_from_bytes(state->arena, state->diags, "x.arc",
					   bytes, size, &source),
			 SOURCE_INVALID);
	assert_int_equal(state->diags->list.count, 1);
	diag = state->diags->list.items[0];
	assert_int_equal(diag->severity, SEVERITY_ERROR);
	assert_non_null(diag->span.source);
	place = source_position(diag->span.source, diag->span.start);
	assert_int_equal(place.line, line);
	assert_int_equal(place.column, column);
	assert_non_null(strstr(diag->message, message));
}

static void names_and_lines(void **data)
{
	struct state *state = *data;
	struct source *source = accept_text(state, "one\ntwo\r\n\nfour");

	assert_string_equal(source->path, "a/b.arc");
	assert_string_equal(source->name, "b.arc");
	assert_int_equal(source->line_count, 4);
	assert_int_equal(source->lines[0], 0);
	assert_int_equal(source->lines[1], 4);
	assert_int_equal(source->lines[2], 9);
	assert_int_equal(source->lines[3], 10);
	assert_int_equal(source->text[source->size], 0);
	assert_int_equal(accept_text(state, "")->line_count, 1);
	assert_int_equal(accept_text(state, "a\n")->line_count, 2);
}

static void bom_is_skipped(void **data)
{
	struct source *source = accept_text(*data, "\xef\xbb\xbfx");

	assert_string_equal(source->text, "x");
	assert_int_equal(source->size, 1);
}

static void assert_place(const struct source *source, uint32_t offset,
			 uint32_t line, uint32_t column)
{
	struct position place = source_position(source, offset);

	assert_int_equal(place.line, line);
	assert_int_equal(place.column, column);
}

static void columns_are_code_points(void **data)
{
	/* a-umlaut has 2 bytes, the character after the blank 4. */
	struct source *source = accept_text(*data,
					    "a\xc3\xa4 \xf0\x9f\x98\x80x\nb");

	assert_place(source, 0, 1, 1);
	assert_place(source, 1, 1, 2);
	assert_place(source, 2, 1, 2);
	assert_place(source, 3, 1, 3);
	assert_place(source, 4, 1, 4);
	assert_place(source, 7, 1, 4);
	assert_place(source, 8, 1, 5);
	assert_place(source, 9, 1, 6);
	assert_place(source, 10, 2, 1);
	assert_place(source, 11, 2, 2);
}

static void nul_is_refused(void **data)
{
	refuse(*data, "ab\nc\0d\0", 7, 2, 2, "NUL");
}

static void invalid_utf8_is_refused(void **data)
{
	static const char *const bad[] = {
		"\x80", "\xc3", "\xc3(", "\xc0\xaf", "\xe0\x80\xaf",
		"\xed\xa0\x80", "\xf4\x90\x80\x80", "\xf8\x88\x80\x80\x80",
		"\xe2\x82",
	};
	char text[16];
	size_t i;

	for (i = 0; i < sizeof(bad) / sizeof(*bad); i++) {
		snprintf(text, sizeof(text), "ok\n %s", bad[i]);
		refuse(*data, text, strlen(text), 2, 2, "invalid UTF-8");
	}
	refuse(*data, "\xff\xfe" "a\0", 4, 1, 1, "UTF-16");
}

static void size_is_limited(void **data)
{
	struct state *state = *data;
	char *text = malloc(SOURCE_SIZE_MAX + 1);

	memset(text, '\n', SOURCE_SIZE_MAX + 1);
	assert_int_equal(accept(state, text, SOURCE_SIZE_MAX)->line_count,
			 SOURCE_SIZE_MAX + 1);
	refuse(state, text, SOURCE_SIZE_MAX + 1, 1, 1, "larger than 16 MiB");
	free(text);
}

/* @depth times @open, after @head. */
static char *nest(struct state *state, const char *head, const char *open,
		  int depth)
{
	size_t size = strlen(open);
	char *text = arena_alloc(state->arena,
				 strlen(head) + size * (size_t)depth + 1);
	char *end = stpcpy(text, head);

	while (depth--)
		end = stpcpy(end, open);
	return text;
}

static void nesting_is_limited(void **data)
{
	static const char *const open[] = {
		"(", "[", "{", "#if ", "\"a${", "// (\n(", "'(' (",
		"/* ((\n */ [", "\"( \\\" {\" {", "'\\'' (", "\" (\n (",
		"() (",
	};
	struct state *state = *data;
	size_t i;
	char *text;

	for (i = 0; i < sizeof(open) / sizeof(*open); i++) {
		struct source *source = NULL;

		accept_text(state, nest(state, "", open[i], SOURCE_DEPTH_MAX));
		text = nest(state, "", open[i], SOURCE_DEPTH_MAX + 1);
		assert_int_equal(source_from_bytes(state->arena, state->diags,
						   "x", text, strlen(text),
						   &source), SOURCE_INVALID);
		assert_int_equal(state->diags->errors, 1);
		state->diags = diags_new(state->arena);
	}
	text = nest(state, "\n", "(", 10000);
	refuse(state, text, strlen(text), 2, SOURCE_DEPTH_MAX + 1,
	       "256 levels");
}

static void nesting_ends(void **data)
{
	static const char *const pair[] = {
		"()", "[]", "{}", "#if a\n#endif\n", "\"${a}\"",
		"\"${\"${{}}\"}\"", "([)", "{(}", "'\"' \"x\" ",
		"// ( {\n", "/* ( */", "\"(\"", "#ifx #iffy ",
		"\"\\${ (\"", "'\\x28'",
	};
	struct state *state = *data;
	size_t i;

	for (i = 0; i < sizeof(pair) / sizeof(*pair); i++)
		accept_text(state, nest(state, "", pair[i], 1000));
}

static void comments_end(void **data)
{
	struct state *state = *data;
	char text[] = "a\n b /* c\n";

	refuse(state, text, strlen(text), 2, 4, "comment does not end");
	state->diags = diags_new(state->arena);
	accept_text(state, "\"/*\" '/*' // /*\n/* /* */");
}

static void reads_files(void **data)
{
	struct state *state = *data;
	char path[] = "/tmp/arc2c-test-XXXXXX";
	struct source *source = NULL;
	int fd = mkstemp(path);

	assert_true(fd >= 0);
	assert_int_equal(write(fd, "let x = 1\n", 10), 10);
	assert_int_equal(source_read(state->arena, state->diags, path,
				     &source), SOURCE_OK);
	assert_string_equal(source->text, "let x = 1\n");
	assert_string_equal(source->path, path);
	/* A large file is refused without reading it: this one has holes. */
	assert_int_equal(ftruncate(fd, (off_t)1 << 40), 0);
	assert_int_equal(source_read(state->arena, state->diags, path,
				     &source), SOURCE_INVALID);
	assert_non_null(strstr(state->diags->list.items[0]->message, "16 MiB"));
	close(fd);
	unlink(path);
}

static void endless_file_is_refused(void **data)
{
	struct state *state = *data;
	struct source *source = NULL;

	assert_int_equal(source_read(state->arena, state->diags, "/dev/zero",
				     &source), SOURCE_INVALID);
}

static void unreadable_files_set_errno(void **data)
{
	struct state *state = *data;
	struct source *source = NULL;

	assert_int_equal(source_read(state->arena, state->diags,
				     "/nonexistent/x.arc", &source),
			 SOURCE_UNREADABLE);
	assert_int_equal(errno, ENOENT);
	assert_int_equal(source_read(state->arena, state->diags, "/", &source),
			 SOURCE_UNREADABLE);
	assert_int_equal(errno, EISDIR);
	assert_int_equal(state->diags->list.count, 0);
	assert_null(source);
}

static void spans_join(void **data)
{
	struct source *source = accept_text(*data, "abcdef");
	struct span first = { source, 1, 2 }, last = { source, 4, 5 };
	struct span nowhere = { 0 };
	struct span joined = span_join(first, last);

	assert_ptr_equal(joined.source, source);
	assert_int_equal(joined.start, 1);
	assert_int_equal(joined.end, 5);
	assert_int_equal(span_join(first, nowhere).end, 2);
	assert_int_equal(span_join(nowhere, last).start, 4);
}

static void widths(void **data)
{
	(void)data;
	assert_int_equal(utf8_width('a'), 1);
	assert_int_equal(utf8_width(0xe4), 1);
	assert_int_equal(utf8_width(0x301), 0);
	assert_int_equal(utf8_width(0x4e2d), 2);
	assert_int_equal(utf8_width(0x1f600), 2);
	assert_int_equal(utf8_width(0x20ac), 1);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(names_and_lines),
		TEST(bom_is_skipped),
		TEST(columns_are_code_points),
		TEST(nul_is_refused),
		TEST(invalid_utf8_is_refused),
		TEST(size_is_limited),
		TEST(nesting_is_limited),
		TEST(nesting_ends),
		TEST(comments_end),
		TEST(reads_files),
		TEST(endless_file_is_refused),
		TEST(unreadable_files_set_errno),
		TEST(spans_join),
		cmocka_unit_test(widths),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
