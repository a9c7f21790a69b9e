// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* The concrete tree: the grammar's names, and its dump. */
#include "ast_helper.h"

#include <tree_sitter/api.h>

#include "syntax/kinds.h"
#include "syntax/tree.h"

static const char *const kinds[] = {
#define KIND(symbol) #symbol,
	NODE_KINDS(KIND)
#undef KIND
};

static const char *const fields[] = {
#define FIELD(symbol) #symbol,
	NODE_FIELDS(FIELD)
#undef FIELD
};

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* What the builder looks for is what the grammar has. */
static void known_names_exist(void **data)
{
	const TSLanguage *language = tree_sitter_arc();
	size_t i;

	(void)data;
	for (i = 0; i < COUNT(kinds); i++)
		if (!ts_language_symbol_for_name(language, kinds[i],
						 (uint32_t)strlen(kinds[i]),
						 true))
			fail_msg("no node kind %s in the grammar", kinds[i]);
	for (i = 0; i < COUNT(fields); i++)
		if (!ts_language_field_id_for_name(language, fields[i],
						   (uint32_t)strlen(fields[i])))
			fail_msg("no field %s in the grammar", fields[i]);
}

/* A construct that is new in the grammar is not passed over in silence. */
static void all_names_are_known(void **data)
{
	const TSLanguage *language = tree_sitter_arc();
	uint32_t i, j;

	(void)data;
	for (i = 1; i < ts_language_symbol_count(language); i++) {
		TSSymbol symbol = (TSSymbol)i;
		const char *name = ts_language_symbol_name(language, symbol);

		if (ts_language_symbol_type(language, symbol) !=
		    TSSymbolTypeRegular)
			continue;
		for (j = 0; j < COUNT(kinds) && strcmp(kinds[j], name); j++)
			;
		/* A clause of a statement that is refused as a whole. */
		if (j == COUNT(kinds) && strcmp(name, "except_clause") &&
		    strcmp(name, "finally_clause"))
			fail_msg("node kind %s is not known", name);
	}
}

static char *dump_of_tree(struct state *state, const char *text)
{
	char *dump = NULL, *copy;
	size_t size = 0;
	FILE *out = open_memstream(&dump, &size);

	parse(state, text);
	assert_non_null(out);
	dump_tree(out, state->source);
	assert_int_equal(fclose(out), 0);
	copy = arena_strndup(state->arena, dump, size);
	free(dump);
	return copy;
}

static void tree_dump(void **data)
{
	assert_string_equal(
		dump_of_tree(*data, "// c\nlet x: T = \"é\" + 1\n"),
		"(source_file 1:1-3:1\n"
		"  (line_comment 1:1-1:5)\n"
		"  member: (let_declaration 2:1-2:19\n"
		"    name: (identifier 2:5-2:6)\n"
		"    type: (type_identifier 2:8-2:9)\n"
		"    value: (binary_expression 2:12-2:19\n"
		"      left: (string 2:12-2:15\n"
		"        part: (string_content 2:13-2:14))\n"
		"      right: (integer 2:18-2:19))))\n");
	assert_non_null(strstr(dump_of_tree(*data, "let = 1\n"), "(ERROR"));
	assert_string_equal(dump_of_tree(*data, ""),
			    "(source_file 1:1-1:1)\n");
}

/* As deep as the chain is long: without recursion. */
static void deep_tree_dump(void **data)
{
	const size_t count = 5000;
	char *text = calloc(1, 2 * count + 20);
	size_t i;

	assert_non_null(text);
	strcpy(text, "let x = a");
	for (i = 0; i < count; i++)
		memcpy(text + 9 + 2 * i, "+a", 2);
	assert_non_null(dump_of_tree(*data, text));
	free(text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(known_names_exist),
		cmocka_unit_test(all_names_are_known),
		AST_TEST(tree_dump),
		AST_TEST(deep_tree_dump),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
