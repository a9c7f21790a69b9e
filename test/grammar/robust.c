// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * Parses what no one would write: deep nesting, endless runs of one token, noise,
 * files that end anywhere.
 *
 *	robust FILE...
 *
 * The arc files are what truncated and shuffled input is made of. Each parse
 * must end within some seconds; the caller limits memory. Equal runs try equal
 * input. Closes with `N passed, N failed`.
 */
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "tree.h"

enum {
	SECONDS_MAX = 20,	/* sanitised, on a busy machine */
	TRUNCATIONS = 400,
	SOUPS = 60,
};

struct totals {
	int passed;
	int failed;
};

/* A prefix, a text that is repeated, a suffix. */
struct shape {
	const char *before;
	const char *unit;
	int count;
	const char *after;
};

static const struct shape shapes[] = {
	/* deep */
	{ "let x = ", "(", 10000, "" },
	{ "let x = ", "[", 10000, "" },
	{ "let x = ", "{", 10000, "" },
	{ "let x = ", "f(", 10000, "" },
	{ "let x = ", "-", 100000, "1\n" },
	{ "let x: ", "*", 100000, "T\n" },
	{ "let x: ", "a<", 10000, "" },
	{ "let x = ", "a<", 10000, "" },
	{ "let x = ", "a<b,", 10000, "" },
	{ "let x = ", "\"${", 10000, "" },
	{ "let x = ", "a + ", 100000, "1\n" },
	{ "let x = a", ".b()", 50000, "\n" },
	{ "func f() ", "{", 10000, "" },
	{ "func f() {\n", "if a {\n", 10000, "" },
	{ "func f() {\n", "if a { } else ", 10000, "{ }\n}\n" },
	{ "func f() {\n", "switch a {\ncase b:\n", 5000, "" },
	{ "func f() {\nswitch a {\ncase b:\n", "#if c\n", 5000, "" },
	{ "", "#if a\n", 10000, "" },
	{ "struct S {\n", "a: struct {\n", 5000, "" },
	{ "func f() {\nx = ", "func() {\n", 5000, "" },
	/* long */
	{ "let x = y\n", "// a comment\n", 50000, "" },
	{ "let x = y\n", "/* a comment */\n", 50000, "" },
	{ "let x = y\n", "/* a comment */", 50000, "" },
	{ "let x = y\n", "\n", 100000, "" },
	{ "let x = y\n", " \t\r", 100000, "" },
	{ "let x = {", "1,", 50000, "}\n" },
	{ "let x = \"", "a", 200000, "\"\n" },
	{ "let ", "x", 200000, "\n" },
	/* wrong */
	{ "", "/*\n", 50000, "" },
	{ "", "}", 50000, "" },
	{ "", "} ", 50000, "" },
	{ "", "x ", 50000, "" },
	{ "", "\"", 50001, "" },
	{ "", "'", 50001, "" },
	{ "", "@", 50000, "" },
	{ "", "$", 50000, "" },
	{ "", "struct ", 50000, "" },
	{ "", "x struct ", 50000, "" },
	{ "", "func ", 50000, "" },
	{ "", "func f(\n", 20000, "" },
	{ "func f() {\n", "if ", 50000, "" },
	{ "func f() {\n", "let let x\n", 20000, "" },
	{ "func f() {\n", "x = = 3\n", 20000, "" },
	{ "func f() {\nx = ", "(struct", 20000, "" },
	{ "func f() {\nx = ", ")struct", 20000, "" },
	{ "func f() {\nx = ", "(a;func b", 20000, "" },
	{ "", "func f() {\n\tg(1, 2\n}\n", 20000, "" },
	{ "", "let x = a b c\n", 20000, "" },
	{ "extern \"a\" {\n", "func\n", 20000, "" },
};

static void try_text(const char *what, const char *text, size_t length,
		     struct totals *totals)
{
	struct timespec start, end;
	TSTree *tree;

	clock_gettime(CLOCK_MONOTONIC, &start);
	tree = parse(text, length);
	clock_gettime(CLOCK_MONOTONIC, &end);
	if (end.tv_sec - start.tv_sec > SECONDS_MAX ||
	    ts_node_end_byte(ts_tree_root_node(tree)) > length) {
		printf("%s: %ld s for %zu bytes\n", what,
		       (long)(end.tv_sec - start.tv_sec), length);
		totals->failed++;
	} else {
		totals->passed++;
	}
	ts_tree_delete(tree);
}

static void try_shape(const struct shape *shape, struct totals *totals)
{
	char *text;
	size_t length;
	FILE *out = checked(open_memstream(&text, &length));

	fputs(shape->before, out);
	for (int i = 0; i < shape->count; i++)
		fputs(shape->unit, out);
	fputs(shape->after, out);
	if (fclose(out))
		fail("out of memory");
	try_text(shape->unit, text, length, totals);
	free(text);
}

static unsigned int next_random(unsigned int *state)
{
	*state = *state * 1664525 + 1013904223;
	return *state >> 8;
}

/* Bytes below `limit`: 256 for noise, 128 for characters. */
static void try_noise(unsigned int limit, struct totals *totals)
{
	unsigned int state = limit;
	size_t length = 200000;
	char *text = checked(malloc(length));

	for (size_t i = 0; i < length; i++)
		text[i] = (char)(next_random(&state) % limit);
	try_text("noise", text, length, totals);
	free(text);
}

/* The file, cut off in many places. */
static void try_truncations(const char *path, struct totals *totals)
{
	size_t length;
	char *text = read_file(path, &length);
	size_t step = length / TRUNCATIONS + 1;

	for (size_t end = 0; end < length; end += step)
		try_text(path, text, end, totals);
	free(text);
}

/* Pieces of the file in random order: its tokens are there, sense is not. */
static void try_soup(const char *path, unsigned int seed, struct totals *totals)
{
	size_t length, size;
	char *text = read_file(path, &length), *soup;
	unsigned int state = seed;
	FILE *out = checked(open_memstream(&soup, &size));

	for (int i = 0; i < 500 && length > 0; i++) {
		size_t start = next_random(&state) % length;
		size_t part = next_random(&state) % 30;

		if (part > length - start)
			part = length - start;
		fwrite(text + start, 1, part, out);
	}
	if (fclose(out))
		fail("out of memory");
	try_text(path, soup, size, totals);
	free(soup);
	free(text);
}

int main(int argc, char **argv)
{
	struct totals totals = { 0, 0 };

	for (size_t i = 0; i < sizeof(shapes) / sizeof(shapes[0]); i++)
		try_shape(&shapes[i], &totals);
	try_noise(256, &totals);
	try_noise(128, &totals);
	for (int i = 1; i < argc; i++) {
		try_truncations(argv[i], &totals);
		for (unsigned int seed = 1; seed <= SOUPS; seed++)
			try_soup(argv[i], seed, &totals);
	}
	printf("%d passed, %d failed\n", totals.passed, totals.failed);
	return totals.failed > 0 || totals.passed == 0;
}
