// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "syntax/parse.h"

#include "syntax/tree.h"

/* Deeper lines are not indented further: a chain may be as long as a file. */
#define INDENT_MAX 100

static void print_place(FILE *out, const struct source *source, TSNode node)
{
	struct position start =
		source_position(source, ts_node_start_byte(node));
	struct position end = source_position(source, ts_node_end_byte(node));

	fprintf(out, " %u:%u-%u:%u", start.line, start.column, end.line,
		end.column);
}

/* Named nodes, and the tokens that the parser missed. */
static bool is_shown(TSNode node)
{
	return ts_node_is_named(node) || ts_node_is_missing(node);
}

static void open_node(FILE *out, const struct source *source,
		      const TSTreeCursor *cursor, unsigned int depth)
{
	TSNode node = ts_tree_cursor_current_node(cursor);
	const char *field = ts_tree_cursor_current_field_name(cursor);

	if (depth)
		fputc('\n', out);
	fprintf(out, "%*s", 2 * (int)(depth < INDENT_MAX ? depth : INDENT_MAX),
		"");
	if (field)
		fprintf(out, "%s: ", field);
	fputc('(', out);
	if (ts_node_is_missing(node))
		fputs("MISSING ", out);
	fputs(ts_node_type(node), out);
	print_place(out, source, node);
}

/* Without recursion: a tree is as deep as its longest chain of operators. */
void dump_tree(FILE *out, const struct source *source)
{
	TSTree *tree = tree_parse(source);
	TSTreeCursor cursor = ts_tree_cursor_new(ts_tree_root_node(tree));
	unsigned int depth = 0;
	bool shown;

	for (;;) {
		shown = is_shown(ts_tree_cursor_current_node(&cursor));
		if (shown)
			open_node(out, source, &cursor, depth);
		if (shown && ts_tree_cursor_goto_first_child(&cursor)) {
			depth++;
			continue;
		}
		if (shown)
			fputc(')', out);
		while (!ts_tree_cursor_goto_next_sibling(&cursor)) {
			if (!ts_tree_cursor_goto_parent(&cursor))
				goto end;
			depth--;
			fputc(')', out);
		}
	}
end:
	fputc('\n', out);
	ts_tree_cursor_delete(&cursor);
	ts_tree_delete(tree);
}
