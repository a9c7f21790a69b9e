// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * Runs corpus files of the grammar with the installed libtree-sitter.
 *
 *	corpus [-u] FILE...
 *
 * A file holds cases: a name between two lines of `=`, the source, a line of
 * `-`, and its tree. Each source is parsed as it stands, with CRLF line ends and
 * behind a byte order mark; the tree must be the same. -u writes the trees that
 * come out into the files. Closes with `N passed, N failed`.
 */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "tree.h"

/* A part of the text of a file. */
struct span {
	const char *start;
	size_t length;
};

struct test {
	struct span name;
	struct span source;
	struct span tree;
};

struct totals {
	int passed;
	int failed;
};

static size_t line_length(const char *line)
{
	return strcspn(line, "\n");
}

static const char *next_line(const char *line)
{
	line += line_length(line);
	return *line ? line + 1 : line;
}

/* Is this a line of nothing but at least three times `c`? */
static bool is_rule(const char *line, char c)
{
	size_t length = line_length(line);

	return length >= 3 && strspn(line, (char[]){ c, '\0' }) >= length;
}

/* The lines from `line` up to the next line of `c`, which is where it ends. */
static struct span lines_before(const char *line, char c)
{
	struct span span = { line, 0 };

	while (*line && !is_rule(line, c))
		line = next_line(line);
	span.length = line - span.start;
	return span;
}

/*
 * Reads a case and returns where the next one begins; null where there is none
 * any more.
 */
static const char *next_test(const char *path, const char *at,
			     struct test *test)
{
	while (*at == '\n')
		at++;
	if (!*at)
		return NULL;
	if (!is_rule(at, '='))
		fail("%s: not a case: %.*s", path, (int)line_length(at), at);
	test->name = lines_before(next_line(at), '=');
	test->source = lines_before(next_line(test->name.start +
					      test->name.length), '-');
	if (!*(test->source.start + test->source.length))
		fail("%s: no tree: %.*s", path, (int)test->name.length,
		     test->name.start);
	test->tree = lines_before(next_line(test->source.start +
					    test->source.length), '=');
	return test->tree.start + test->tree.length;
}

/* The text of a tree; the caller frees it. */
static char *tree_text(const char *source, size_t length)
{
	TSTree *tree = parse(source, length);
	char *text;
	size_t size;
	FILE *out = checked(open_memstream(&text, &size));

	write_tree(out, tree);
	if (fclose(out))
		fail("out of memory");
	ts_tree_delete(tree);
	return text;
}

/* The tree of the source as an editor of another system would store it. */
static char *foreign_tree_text(struct span source)
{
	char *text, *result;
	size_t size;
	FILE *out = checked(open_memstream(&text, &size));

	fputs("\xef\xbb\xbf", out);
	for (size_t i = 0; i < source.length; i++) {
		if (source.start[i] == '\n')
			fputc('\r', out);
		fputc(source.start[i], out);
	}
	if (fclose(out))
		fail("out of memory");
	result = tree_text(text, size);
	free(text);
	return result;
}

static bool is_space(char c)
{
	return c == ' ' || c == '\n' || c == '\t';
}

static bool is_punctuation(char c)
{
	return c == '(' || c == ')';
}

/*
 * Skips white space. Returns whether it counts: it does not around
 * parentheses.
 */
static bool skip_space(const char **at, const char *end, char last)
{
	const char *start = *at;

	while (*at < end && is_space(**at))
		(*at)++;
	return *at > start && *at < end && !is_punctuation(last) &&
	       !is_punctuation(**at);
}

/* Are the trees equal but for the layout? */
static bool is_same(struct span wanted, const char *found)
{
	const char *at = wanted.start;
	const char *end = at + wanted.length;
	const char *found_end = found + strlen(found);
	char last = '(';

	for (;;) {
		bool space = skip_space(&at, end, last);

		if (space != skip_space(&found, found_end, last))
			return false;
		if (at == end || found == found_end)
			return at == end && found == found_end;
		if (*at != *found++)
			return false;
		last = *at++;
	}
}

static void write_test(FILE *out, const struct test *test, const char *tree)
{
	static const char rule[] = "================";

	fprintf(out, "%s\n%.*s%s\n%.*s---\n\n%s\n\n", rule,
		(int)test->name.length, test->name.start, rule,
		(int)test->source.length, test->source.start, tree);
}

/* Compares, or with `updated` writes the case anew. */
static void run_test(const char *path, const struct test *test,
		     struct totals *totals, FILE *updated)
{
	char *found = tree_text(test->source.start, test->source.length);
	char *foreign = foreign_tree_text(test->source);
	const char *wrong = NULL;

	if (updated)
		write_test(updated, test, found);
	else if (!is_same(test->tree, found))
		wrong = found;
	if (strcmp(found, foreign) != 0)
		wrong = foreign;
	if (wrong) {
		printf("%s: %.*sfound:\n%s\n", path, (int)test->name.length,
		       test->name.start, wrong);
		totals->failed++;
	} else {
		totals->passed++;
	}
	free(found);
	free(foreign);
}

static void run_file(const char *path, struct totals *totals, bool update)
{
	size_t length;
	char *text = read_file(path, &length);
	const char *at = text;
	struct test test;
	char *result;
	FILE *updated = update ?
		checked(open_memstream(&result, &length)) : NULL;

	while ((at = next_test(path, at, &test)))
		run_test(path, &test, totals, updated);
	if (updated) {
		FILE *out;

		fclose(updated);
		while (length > 1 && result[length - 2] == '\n')
			length--;
		out = fopen(path, "wb");
		if (!out || fwrite(result, 1, length, out) != length ||
		    fclose(out))
			fail("cannot write %s", path);
		free(result);
	}
	free(text);
}

int main(int argc, char **argv)
{
	struct totals totals = { 0, 0 };
	bool update = false;
	int option;

	while ((option = getopt(argc, argv, "u")) != -1) {
		if (option != 'u')
			return 2;
		update = true;
	}
	for (; optind < argc; optind++)
		run_file(argv[optind], &totals, update);
	printf("%d passed, %d failed\n", totals.passed, totals.failed);
	return totals.failed > 0 || totals.passed == 0;
}
