// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * "expected X, found Y". The messages come from the grammar's tables and from
 * the log of libtree-sitter: these tests pin both.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <tree_sitter/api.h>

#include "diag/diag.h"
#include "syntax/expected.h"

const TSLanguage *tree_sitter_arc(void);

/* Parses @text and gives its syntax errors. */
static struct diags *parse(struct arena *arena, const char *text)
{
	struct diags *diags = diags_new(arena);
	TSParser *parser = ts_parser_new();
	struct source *source;
	bool has_error;
	size_t count;
	TSTree *tree;

	assert_int_equal(source_from_bytes(arena, diags, "x.arc", text,
					   strlen(text), &source), SOURCE_OK);
	assert_true(ts_parser_set_language(parser, tree_sitter_arc()));
	tree = ts_parser_parse_string(parser, NULL, source->text,
				      source->size);
	has_error = ts_node_has_error(ts_tree_root_node(tree));
	count = expected_report(diags, source, tree);
	assert_int_equal(has_error, count > 0);
	assert_int_equal(count, diags->errors);
	ts_tree_delete(tree);
	ts_parser_delete(parser);
	diags_sort(diags);
	return diags;
}

static void print_span(FILE *out, struct span span)
{
	struct position at = source_position(span.source, span.start);

	fprintf(out, "%u:%u: ", at.line, at.column);
}

/* Errors and notes as "line:column: message", a line each. */
static char *list_errors(const struct diags *diags)
{
	const struct diag_note *note;
	size_t size, i;
	char *text;
	FILE *out = open_memstream(&text, &size);

	for (i = 0; i < diags->list.count; i++) {
		print_span(out, diags->list.items[i]->span);
		fprintf(out, "%s\n", diags->list.items[i]->message);
		for (note = diags->list.items[i]->notes; note;
		     note = note->next) {
			if (note->span.source)
				print_span(out, note->span);
			fprintf(out, "note: %s\n", note->message);
		}
	}
	fclose(out);
	return text;
}

static void check(const char *text, const char *expected)
{
	struct arena *arena = arena_new();
	char *errors = list_errors(parse(arena, text));

	assert_string_equal(errors, expected);
	free(errors);
	arena_free(arena);
}

/* The same for what stands in a function, where it is line 2. */
static void check_body(const char *text, const char *expected)
{
	char buffer[512];

	snprintf(buffer, sizeof(buffer), "func f() {\n%s\n}\n", text);
	check(buffer, expected);
}

static void no_errors(void **data)
{
	(void)data;
	check("", "");
	check("func f() int32 {\n\treturn 1\n}\n", "");
}

static void categories(void **data)
{
	(void)data;
	check_body("let a = 1 +", "3:1: expected an expression, found `}`\n");
	check_body("g(1,, 2)", "2:5: expected an expression, found `,`\n");
	check_body("let = 3", "2:5: expected a name, found `=`\n");
	check_body("x.\n", "4:1: expected a name, found `}`\n");
	check("func f(a: , b: int32) {\n}\n",
	      "1:11: expected a type, found `,`\n");
	check("5\n", "1:1: expected a declaration, found `5`\n");
	check("@export\n\n5\n", "3:1: expected a declaration, found `5`\n");
	check("import linux\n",
	      "1:13: expected a string, found end of file\n");
	check("func struct() {\n}\n",
	      "1:6: expected a name, found the keyword `struct`\n");
	check("func\n", "1:5: expected a name, found end of file\n");
	check_body("switch x {\ng()\n}",
		   "3:1: expected `case` or `default`, found `g`\n");
}

static void separators(void **data)
{
	(void)data;
	check_body("g(a b)", "2:5: expected `,`, found `b`\n");
	check_body("let a = 1 let b = 2",
		   "2:11: expected end of line, found `let`\n");
	check("let x 5\n", "1:7: expected `=`, found `5`\n");
	check("struct A {\n\tx int32\n}\n",
	      "2:4: expected `:`, found `int32`\n");
	check("let p = Point{x: 1 y: 2}\n",
	      "1:20: expected `,`, found `y`\n");
	check_body("for let i = 0; i < 5 i++ {\n}",
		   "2:22: expected `;`, found `i`\n");
	check_body("if a\n\tg()\n}",
		   "2:5: expected `{`, found end of line\n");
}

static void brackets(void **data)
{
	(void)data;
	check_body("let a = (1 + 2\nreturn a",
		   "2:15: expected `)`, found end of line\n"
		   "2:9: note: `(` opened here\n");
	check_body("g(1, 2\nh()",
		   "2:7: expected `)` or `,`, found end of line\n"
		   "2:2: note: `(` opened here\n");
	check_body("a[1 = 2",
		   "2:5: expected `]`, found `=`\n"
		   "2:2: note: `[` opened here\n");
	check_body("g(a]",
		   "2:4: expected `)`, found `]`\n"
		   "2:2: note: `(` opened here\n");
	check_body("g((((1))\nh()",
		   "2:9: expected `)` or `,`, found end of line\n"
		   "2:3: note: `(` opened here\n");
	check("func f( {\n\treturn 1\n}\nfunc g() {\n}\n",
	      "1:9: expected `)`, found `{`\n"
	      "1:7: note: `(` opened here\n");
	check("func f() {\n\tg()\n",
	      "2:5: expected `}`, found end of file\n"
	      "1:10: note: `{` opened here\n");
	check("#if target_os(linux)\nfunc f() {\n}\n",
	      "3:2: expected `#endif`, found end of file\n"
	      "1:1: note: `#if` opened here\n");
}

static void braces_by_indentation(void **data)
{
	(void)data;
	/* The parser closes the inner block; people see which one is open. */
	check("func f() {\n\tif a {\n\t\tg()\n}\n\nfunc h() {\n}\n",
	      "6:1: expected `}`, found `func`\n"
	      "2:7: note: `{` opened here\n");
}

static void strays(void **data)
{
	(void)data;
	check("func f() {\n}\n}\nfunc g() {\n}\n",
	      "3:1: `}` closes nothing\n");
	check_body("g(a))", "2:5: `)` closes nothing\n");
	check_body("g()\nelse {\n}", "3:1: `else` without `if`\n");
	check("#endif\nfunc f() {\n}\n", "1:1: `#endif` without `#if`\n");
	check("func f() {\n\t}\n\treturn\n}\n",
	      "3:2: expected a declaration, found `return`\n"
	      "2:2: note: this `}` ends the declaration before it\n");
}

static void strings(void **data)
{
	(void)data;
	check_body("let s = \"abc\ng()",
		   "2:13: expected `\"` at the end of the string, found end of line\n"
		   "2:9: note: `\"` opened here\n");
	check_body("let c = 'a\ng()",
		   "2:9: unexpected `'`\n"
		   "note: a character literal ends on its line: `'a'`\n");
}

static void misspellings(void **data)
{
	(void)data;
	check("fun f() {\n}\n",
	      "1:1: expected a declaration, found `fun`; did you mean `func`?\n");
	check("fn f() {\n}\n",
	      "1:1: `fn` is called `func` here\n");
	check("sturct Foo {\n\tx: int32\n}\n",
	      "1:1: expected a declaration, found `sturct`; did you mean `struct`?\n");
	check_body("retrun 5",
		   "2:1: `retrun` is not known here; did you mean `return`?\n");
	check_body("if a {\n} esle {\n}",
		   "3:3: expected end of line, found `esle`; did you mean `else`?\n");
	check_body("if a = b {\n}",
		   "2:6: expected `{`, found `=`; did you mean `==`?\n");
	check_body("if a and b {\n}",
		   "2:6: expected `{`, found `and`; did you mean `&&`?\n");
	check_body("let fo = 5 6", "2:12: expected end of line, found `6`\n");
}

static void a_misspelling_can_be_mended(void **data)
{
	struct arena *arena = arena_new();
	const struct diags *diags = parse(arena,
		"func f() {\n\tretrun 5\n}\n");
	const struct diag_fix *fix;

	(void)data;
	assert_int_equal(diags->errors, 1);
	fix = diags->list.items[0]->fix;
	assert_non_null(fix);
	assert_string_equal(fix->text, "return");
	assert_memory_equal(fix->span.source->text + fix->span.start,
			    "retrun 5", 8);
	assert_int_equal(fix->span.end - fix->span.start, 6);
	arena_free(arena);
}

static void other_languages(void **data)
{
	(void)data;
	check_body("let x = a ? 1 : 2",
		   "2:11: there is no `? :`: write `if condition { ... } else { ... }`\n");
	check_body("p->x = 5",
		   "2:2: there is no `->`: `.` reaches through pointers, too\n");
	check("let gr\xc3\xb6\xc3\x9f" "e = 5\n",
	      "1:7: unexpected `\xc3\xb6`\n"
	      "note: names are made of ASCII letters, digits and `_`\n");
	check("#include <linux/fs.h>\n",
	      "1:1: there is no `#include`: `import` names a package, and `extern \"name.h\" { ... }` says what a C header declares\n");
	check("\x01\n", "1:1: expected a declaration, found the character U+0001\n");
}

static void several_errors(void **data)
{
	(void)data;
	check("func f() {\n\tlet = 3\n\tg()\n\tlet b = (1\n\th()\n}\n"
	      "func k( {\n}\n"
	      "func ok() {\n\tx = = 2\n}\n",
	      "2:6: expected a name, found `=`\n"
	      "4:12: expected `)` or `,`, found end of line\n"
	      "4:10: note: `(` opened here\n"
	      "7:9: expected `)`, found `{`\n"
	      "7:7: note: `(` opened here\n"
	      "10:6: expected an expression, found `=`\n");
	check("struct A {\n\ty: ,\n\tz int8\n"
	      "\tfunc f(self a: A) int32 {\n\t\treturn a.x +\n\t}\n}\n",
	      "2:5: expected a type, found `,`\n"
	      "3:4: expected `:`, found `int8`\n"
	      "6:2: expected an expression, found `}`\n");
}

static void one_mistake_one_error(void **data)
{
	(void)data;
	/* What is out of step after it is not told again. */
	check_body("dev.on_open(ctx: Context) => {\n\t\treturn 0\n\t})",
		   "2:16: expected `,`, found `:`\n");
	check_body("for i in 0..5\n\t\tg(i)\n\t}\n\th()",
		   "2:14: expected `{`, found end of line\n");
}

static void errors_are_limited(void **data)
{
	struct arena *arena = arena_new();
	char text[4096], *end = text;
	int i;

	(void)data;
	for (i = 0; i < 100; i++)
		end += sprintf(end, "func f%d( {\n}\n", i);
	assert_int_equal(parse(arena, text)->errors, EXPECTED_MAX);
	arena_free(arena);
}

/* Far behind the start of its declaration an error is found all the same. */
static void large_declarations(void **data)
{
	struct arena *arena = arena_new();
	size_t size = 600000;
	char *text = calloc(1, size + 64), *end = text;
	const struct diags *diags;

	(void)data;
	end += sprintf(end, "func f() {\n");
	while (end < text + size)
		end += sprintf(end, "\tg()\n");
	sprintf(end, "\tx = = 2\n}\n");
	diags = parse(arena, text);
	assert_int_equal(diags->errors, 1);
	assert_int_equal(source_position(diags->list.items[0]->span.source,
					 diags->list.items[0]->span.start).line,
			 diags->list.items[0]->span.source->line_count - 2);
	free(text);
	arena_free(arena);
}

/* Every beginning of a text is an error or none, but never a crash. */
static void truncated_texts(void **data)
{
	static const char text[] =
		"namespace a\nimport (\n\t\"b/c\"\n)\n@param(perm: 0o644)\n"
		"let x: int32 = 1\nstruct S<T> {\n\ta: array<T, 3>\n}\n"
		"extern \"a.h\" {\n\tfunc g(*user byte, ...) int32 \"int\"\n}\n"
		"func f(self s: *S) (int32, bool) {\n\tfor i in 0..5 {\n"
		"\t\tdefer g(\"a ${s.a[i] + 'x'} b\\n\")\n\t}\n"
		"\tswitch s {\n\tcase 1, 2:\n\t\tbreak\n\tdefault:\n\t}\n"
		"\th.on((r: *R) => {\n\t\treturn S{a: {1, 2}}\n\t})\n"
		"#if target_os(linux)\n\treturn (0, true)\n#endif\n}\n";
	struct arena *arena = arena_new();
	char copy[sizeof(text)];
	size_t size;

	(void)data;
	for (size = 0; size < sizeof(text); size++) {
		memcpy(copy, text, size);
		copy[size] = 0;
		assert_true(parse(arena, copy)->errors <= 3);
	}
	assert_int_equal(parse(arena, text)->errors, 0);
	arena_free(arena);
}

/* Words and signs in any order, from a generator of our own: no crash. */
static void random_tokens(void **data)
{
	static const char *const words[] = {
		"(", ")", "[", "]", "{", "}", "\"", "'", "${", "func", "let",
		"if", "else", "#if", "#endif", "\n", "x", "5", "=", "+", "<",
		">", ",", ":", ";", ".", "*", "@", "->", "extern", "struct",
		"case", "return", "\\", "\xc3\xa4", "\x7f",
	};
	struct arena *arena = arena_new();
	char text[1024], *end;
	uint32_t state = 1;
	int round, i;

	(void)data;
	for (round = 0; round < 300; round++) {
		end = text;
		for (i = 0; i < 60; i++) {
			state = state * 1664525 + 1013904223;
			end += sprintf(end, "%s ", words[(state >> 16) %
				(sizeof(words) / sizeof(*words))]);
		}
		assert_true(parse(arena, text)->errors <= EXPECTED_MAX);
	}
	arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(no_errors),
		cmocka_unit_test(categories),
		cmocka_unit_test(separators),
		cmocka_unit_test(brackets),
		cmocka_unit_test(braces_by_indentation),
		cmocka_unit_test(strays),
		cmocka_unit_test(strings),
		cmocka_unit_test(misspellings),
		cmocka_unit_test(a_misspelling_can_be_mended),
		cmocka_unit_test(other_languages),
		cmocka_unit_test(several_errors),
		cmocka_unit_test(one_mistake_one_error),
		cmocka_unit_test(errors_are_limited),
		cmocka_unit_test(large_declarations),
		cmocka_unit_test(truncated_texts),
		cmocka_unit_test(random_tokens),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
