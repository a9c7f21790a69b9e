// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "tree.h"

#include <stdarg.h>
#include <stdlib.h>

_Noreturn void fail(const char *format, ...)
{
	va_list args;

	va_start(args, format);
	vfprintf(stderr, format, args);
	va_end(args);
	fputc('\n', stderr);
	exit(3);
}

void *checked(void *pointer)
{
	if (!pointer)
		fail("out of memory");
	return pointer;
}

char *read_file(const char *path, size_t *length)
{
	FILE *in = fopen(path, "rb");
	FILE *out;
	char buffer[4096];
	char *text;
	size_t got;

	if (!in)
		fail("cannot open %s", path);
	out = checked(open_memstream(&text, length));
	while ((got = fread(buffer, 1, sizeof(buffer), in)) > 0)
		fwrite(buffer, 1, got, out);
	if (ferror(in) || fclose(out))
		fail("cannot read %s", path);
	fclose(in);
	return text;
}

TSTree *parse(const char *text, size_t length)
{
	TSParser *parser = checked(ts_parser_new());
	TSTree *tree;

	if (!ts_parser_set_language(parser, tree_sitter_arc()))
		fail("the library refuses the parser's ABI");
	tree = checked(ts_parser_parse_string(parser, NULL, text, length));
	ts_parser_delete(parser);
	return tree;
}

static void open_node(FILE *out, TSNode node, const char *field, int depth)
{
	if (depth > 0)
		fprintf(out, "\n%*s", depth * 2, "");
	if (field)
		fprintf(out, "%s: ", field);
	if (!ts_node_is_missing(node))
		fprintf(out, "(%s", ts_node_type(node));
	else if (ts_node_is_named(node))
		fprintf(out, "(MISSING %s", ts_node_type(node));
	else
		fprintf(out, "(MISSING \"%s\"", ts_node_type(node));
}

void write_tree(FILE *out, const TSTree *tree)
{
	TSTreeCursor cursor = ts_tree_cursor_new(ts_tree_root_node(tree));
	int depth = 0;

	for (;;) {
		TSNode node = ts_tree_cursor_current_node(&cursor);
		bool shown = ts_node_is_named(node) || ts_node_is_missing(node);

		if (shown)
			open_node(out, node,
				  ts_tree_cursor_current_field_name(&cursor),
				  depth);
		if (shown && ts_tree_cursor_goto_first_child(&cursor)) {
			depth++;
			continue;
		}
		if (shown)
			fputc(')', out);
		while (!ts_tree_cursor_goto_next_sibling(&cursor)) {
			if (!ts_tree_cursor_goto_parent(&cursor)) {
				ts_tree_cursor_delete(&cursor);
				return;
			}
			fputc(')', out);
			depth--;
		}
	}
}
