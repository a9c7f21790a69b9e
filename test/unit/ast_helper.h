/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_TEST_AST_HELPER_H
#define ARC_TEST_AST_HELPER_H

/* Sources given as strings, and what the AST of them is, as text. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <ctype.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "diag/diag.h"
#include "source/source.h"
#include "syntax/parse.h"

#define AST_TEST(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

struct state {
	struct arena *arena;
	struct interner *names;
	struct diags *diags;
	const struct source *source;
	struct ast_file *file;
};

static inline int set_up(void **data)
{
	struct state *state = calloc(1, sizeof(*state));

	assert_non_null(state);
	state->arena = arena_new();
	state->names = interner_new(state->arena);
	state->diags = diags_new(state->arena);
	*data = state;
	return 0;
}

static inline int tear_down(void **data)
{
	struct state *state = *data;

	interner_free(state->names);
	arena_free(state->arena);
	free(state);
	return 0;
}

static inline struct ast_file *parse(struct state *state, const char *text)
{
	struct source *source = NULL;

	state->diags = diags_new(state->arena);
	assert_int_equal(source_from_bytes(state->arena, state->diags,
					   "test.arc", text, strlen(text),
					   &source), SOURCE_OK);
	state->source = source;
	state->file = parse_source(state->arena, state->names, state->diags,
				   source, NULL);
	assert_non_null(state->file);
	return state->file;
}

/* The AST as text, in the arena. */
static inline char *dump(struct state *state)
{
	char *text = NULL, *copy;
	size_t size = 0;
	FILE *out = open_memstream(&text, &size);

	assert_non_null(out);
	dump_ast(out, state->file);
	assert_int_equal(fclose(out), 0);
	copy = arena_strndup(state->arena, text, size);
	free(text);
	return copy;
}

/* The length of a place at @text (`3:14`, `3:14-20`, `3:14-4:2`), or 0. */
static inline size_t place_length(const char *text)
{
	size_t digits = strspn(text, "0123456789"), rest;

	if (!digits || text[digits] != ':')
		return 0;
	rest = strspn(text + digits + 1, "0123456789:-");
	return rest ? digits + 1 + rest : 0;
}

/* Removes the places from a dump: ` 3:14-20` and `@3:14`. */
static inline char *without_places(char *text)
{
	bool quoted = false;
	char *to = text;
	size_t skip;

	while (*text) {
		if (*text == '"')
			quoted = !quoted;
		else if (*text == '\\')
			*to++ = *text++;
		skip = !quoted && (*text == ' ' || *text == '@') ?
			place_length(text + 1) : 0;
		if (skip)
			text += skip + 1;
		else
			*to++ = *text++;
	}
	*to = '\0';
	return to;
}

/* The first error, or "" where there is none. */
static inline const char *first_error(const struct state *state)
{
	return state->diags->list.count ?
		state->diags->list.items[0]->message : "";
}

/*
 * Whether the AST of @text is @expected: a dump without the places and without
 * its first line.
 */
static inline void check_ast(struct state *state, const char *text,
			     const char *expected)
{
	char *actual;

	parse(state, text);
	assert_string_equal(first_error(state), "");
	actual = dump(state);
	without_places(actual);
	assert_string_equal(strchr(actual, '\n') + 1, expected);
}

/* Wraps statements in a function; the dump of its body is compared. */
static inline void check_body(struct state *state, const char *statements,
			      const char *expected)
{
	char *text = arena_printf(state->arena, "func f() {\n%s\n}\n",
				  statements);
	char *wanted = arena_printf(state->arena,
				    "  function f\n    body: block close\n%s",
				    expected);

	check_ast(state, text, wanted);
}

#endif
