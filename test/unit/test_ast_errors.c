// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* What the AST builder refuses, and what it leaves of the rest. */
#include "ast_helper.h"

/* The one error that @text has. */
static const struct diag *only_error(struct state *state, const char *text)
{
	parse(state, text);
	assert_int_equal(state->diags->list.count, 1);
	assert_int_equal(state->diags->errors, 1);
	return state->diags->list.items[0];
}

/* A value with one error, at columns [start, end). */
static void check_value(struct state *state, const char *value,
			const char *message, uint32_t start, uint32_t end)
{
	char *text = arena_printf(state->arena, "let x = %s\n", value);
	const struct diag *diag = only_error(state, text);

	assert_string_equal(diag->message, message);
	assert_int_equal(source_position(state->source,
					 diag->span.start).column, start);
	assert_int_equal(source_position(state->source,
					 diag->span.end).column, end);
}

static void check_fix(struct state *state, const char *value, const char *fix)
{
	char *text = arena_printf(state->arena, "let x = %s\n", value);
	const struct diag *diag = only_error(state, text);

	assert_string_equal(diag->message,
			    "a decimal number does not begin with 0");
	assert_non_null(diag->fix);
	assert_string_equal(diag->fix->text, fix);
	assert_int_equal(diag->fix->span.end - diag->fix->span.start,
			 strlen(value));
}

static void numbers(void **data)
{
	check_value(*data, "0b12", "`2` is not a digit of a binary number",
		    12, 13);
	check_value(*data, "0o8", "`8` is not a digit of an octal number",
		    11, 12);
	check_value(*data, "12ab", "`a` is not a digit of a number", 11, 12);
	check_value(*data, "0x", "a hexadecimal number needs digits", 9, 11);
	check_value(*data, "1__0", "`_` stands between two digits of a number",
		    9, 13);
	check_value(*data, "1_", "`_` stands between two digits of a number",
		    9, 11);
	check_value(*data, "0x80000000000000000000000000000000",
		    "the number does not fit into 127 bits", 9, 43);
	check_value(*data, "1e999", "the number is too large", 9, 14);
}

/* `0777` is what C's programmers write for 0o777. */
static void leading_zeros(void **data)
{
	check_fix(*data, "0777", "0o777");
	check_fix(*data, "0_17", "0o17");
	check_fix(*data, "089", "89");
	check_fix(*data, "00", "0");
	parse(*data, "let x = 0\n");
	assert_string_equal(first_error(*data), "");
}

static void characters(void **data)
{
	check_value(*data, "''", "the character literal is empty", 9, 11);
	check_value(*data, "'ab'",
		    "a character literal holds one character; "
		    "a string stands in double quotes", 9, 13);
	check_value(*data, "'\\nx'",
		    "a character literal holds one character; "
		    "a string stands in double quotes", 9, 14);
	check_value(*data, "'\\q'", "unknown escape `\\q`", 10, 12);
	check_value(*data, "'\\é'", "unknown escape `\\é`", 10, 12);
	check_value(*data, "'\\x4'", "`\\x` needs 2 hexadecimal digits", 10,
		    13);
	check_value(*data, "'\\udfff'",
		    "`\\udfff` is half of a surrogate pair, not a character",
		    10, 16);
}

static void strings(void **data)
{
	check_value(*data, "\"a\\qb\"", "unknown escape `\\q`", 11, 13);
	check_value(*data, "\"\\x1 \"", "`\\x` needs 2 hexadecimal digits",
		    10, 13);
	check_value(*data, "\"\\u12\"", "`\\u` needs 4 hexadecimal digits",
		    10, 14);
	assert_string_equal(
		only_error(*data, "import \"a${b}\"\n")->message,
		"an import path cannot hold `${`");
	assert_string_equal(
		only_error(*data, "import \"a\\0b\"\n")->message,
		"an import path cannot hold `\\0`");
}

static void namespaces(void **data)
{
	const struct diag *diag;

	diag = only_error(*data, "namespace a\nnamespace b\n");
	assert_string_equal(diag->message,
			    "a second `namespace` in this file");
	assert_non_null(diag->notes);
	assert_int_equal(diag->notes->span.start, 10);
	assert_string_equal(
		only_error(*data, "let x = 1\nnamespace a\n")->message,
		"`namespace` stands before all other declarations");
}

static void declarations(void **data)
{
	assert_string_equal(
		only_error(*data, "func f(int32) { }\n")->message,
		"this parameter needs a name: `name: type`");
	assert_string_equal(
		only_error(*data, "let x \"y\": int32 = 1\n")->message,
		"only `extern` declarations spell a C name");
	assert_string_equal(
		only_error(*data, "func f(a: T \"t\") { }\n")->message,
		"only `extern` declarations spell a C type");
	assert_string_equal(
		only_error(*data, "func f() {\nlet x: T \"t\"\n}\n")->message,
		"only `extern` declarations spell a C type");
	assert_string_equal(
		only_error(*data, "extern \"a.h\" {\nenum e: T \"t\" { A }\n}\n")
			->message,
		"C has no name for this type");
	parse(*data, "extern func f(a: T \"t\") { }\n");
	assert_string_equal(first_error(*data), "");
}

static void refused(void **data)
{
	assert_string_equal(
		only_error(*data, "async func f() { }\n")->message,
		"`async` functions are not in the kernel profile: use kernel/work or kernel/thread");
	assert_string_equal(
		only_error(*data, "let x = await f()\n")->message,
		"`await` is not in the kernel profile: use kernel/work or kernel/thread");
	assert_string_equal(
		only_error(*data, "let x: T = {\n#if a\n1,\n#endif\n2}\n")
			->message,
		"`#if` cannot stand inside a literal");
}

/* Whether the dump of @text, which has syntax errors, holds @line. */
static void check_kept(struct state *state, const char *text,
		       const char *line)
{
	char *actual;

	parse(state, text);
	assert_int_not_equal(state->diags->errors, 0);
	actual = dump(state);
	without_places(actual);
	if (!strstr(actual, line))
		fail_msg("no `%s` in\n%s", line, actual);
}

static void neighbours_are_kept(void **data)
{
	check_kept(*data, "func f() {\nlet = 1\n}\nfunc g() { }\n",
		   "  function g\n");
	check_kept(*data, "func f() {\nx = \n}\nlet y = 1\n",
		   "  variable y\n");
	check_kept(*data, "struct S { a: }\nstruct T { b: int32 }\n",
		   "    field b\n");
	check_kept(*data, "func f() {\na()\n) b\nc()\n}\n",
		   "callee: name c\n");
	check_kept(*data, "@@@\nfunc f() {\nreturn 1\n}\n",
		   "  function f\n");
}

/* What is left of a broken statement would only mislead. */
static void broken_statements(void **data)
{
	check_kept(*data, "func f() {\nlet = 1\n}\n", "      bad-stmt\n");
	check_kept(*data, "func f() {\ng(1, , 2)\nh()\n}\n",
		   "      expr\n        bad-expr\n");
	check_kept(*data, "func f() {\nlet x = 1 1\nh()\n}\n",
		   "      let\n        name: arg x\n"
		   "        value: bad-expr\n");
	check_kept(*data, "func f() {\nif a == ) {\n}\n}\n",
		   "      if\n        condition: bad-expr\n");
	check_kept(*data, "func f() {\nfor i in ) {\n}\n}\n",
		   "      for\n        condition: bad-expr\n");
}

/* A declaration that lacks a part keeps its name, and nobody misses the part. */
static void broken_declarations(void **data)
{
	check_kept(*data, "struct S { a: int32 b: int32 }\n",
		   "  bad-decl S\n");
	check_kept(*data, "enum E { A, = 2, C }\n", "  bad-decl E\n");
	check_kept(*data, "func f(a int32) { }\n", "  bad-decl f\n");
	check_kept(*data, "func f() { x = }\n", "  function f\n");
	check_kept(*data, "@param(perm: )\nlet p: bool = 1\n",
		   "  variable p\n    type: type bool\n");
	check_kept(*data, "let p: array<int32, = 1\nlet q = 1\n",
		   "  variable q\n");
}

/* @start, @link @count times, and @end. */
static char *chain(struct state *state, const char *start, const char *link,
		   size_t count, const char *end)
{
	size_t size = strlen(link), at = strlen(start), i;
	char *text = arena_alloc(state->arena,
				 at + size * count + strlen(end) + 1);

	memcpy(text, start, at);
	for (i = 0; i < count; i++, at += size)
		memcpy(text + at, link, size);
	strcpy(text + at, end);
	return text;
}

/* Chains without brackets are bounded, however long. */
static void depth(void **data)
{
	static const struct {
		const char *start, *link, *end;
	} chains[] = {
		{ "let x = a", "+a", "" },	{ "let x = a", ".a", "" },
		{ "let x = a", "()", "" },	{ "let x = a", "[a]", "" },
		{ "let x = a", "++", "" },	{ "let x: ", "*", "T" },
		{ "let x = ", "-", "a" },	{ "let x = ", "try ", "a" },
	};
	struct state *state = *data;
	size_t i;

	for (i = 0; i < sizeof(chains) / sizeof(chains[0]); i++) {
		char *text = chain(state, chains[i].start, chains[i].link,
				   100000, chains[i].end);

		text = arena_printf(state->arena, "%s\nlet y = 1\n", text);
		assert_string_equal(only_error(state, text)->message,
				    "nested more than 1024 levels deep");
		assert_string_equal(state->file->decls->next->name.name, "y");
	}
}

/* What brackets may nest may stand in the AST. */
static void allowed_depth(void **data)
{
	struct state *state = *data;
	char text[8192] = "func f() {\n";
	size_t i;

	for (i = 0; i < 85; i++)
		strcat(text, "f(func() { if a {\n");
	for (i = 0; i < 85; i++)
		strcat(text, "}\n})\n");
	strcat(text, "}\n");
	parse(state, text);
	assert_string_equal(first_error(state), "");
	parse(state, chain(state, "let x = a", "+a", 1000, "\n"));
	assert_string_equal(first_error(state), "");
}

/* libtree-sitter cannot have 65536 children of one node. */
static void rows_of_comments(void **data)
{
	struct state *state = *data;
	struct source *source;
	char *text;

	/* As many as may be, wherever they may be. */
	text = arena_printf(state->arena, "func f(%s) %s{ return a +%s b }%s",
			    chain(state, "", "/**/", SOURCE_COMMENTS_MAX, ""),
			    chain(state, "", "//\n", SOURCE_COMMENTS_MAX, ""),
			    chain(state, "", "/**/", SOURCE_COMMENTS_MAX, ""),
			    chain(state, "", "//\n", SOURCE_COMMENTS_MAX, ""));
	parse(state, text);
	assert_string_equal(first_error(state), "");
	text = chain(state, "let a = 1\n", "// c\n", SOURCE_COMMENTS_MAX + 1,
		     "");
	assert_int_equal(source_from_bytes(state->arena, state->diags,
					   "test.arc", text, strlen(text),
					   &source), SOURCE_INVALID);
	assert_string_equal(first_error(state),
			    "more than 4096 comments in a row");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		AST_TEST(numbers),
		AST_TEST(leading_zeros),
		AST_TEST(characters),
		AST_TEST(strings),
		AST_TEST(namespaces),
		AST_TEST(declarations),
		AST_TEST(refused),
		AST_TEST(neighbours_are_kept),
		AST_TEST(broken_statements),
		AST_TEST(broken_declarations),
		AST_TEST(depth),
		AST_TEST(allowed_depth),
		AST_TEST(rows_of_comments),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
