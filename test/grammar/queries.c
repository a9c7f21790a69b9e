// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * Tries the grammar's queries with the installed libtree-sitter.
 *
 *	queries QUERY... [-h QUERY FILE...]
 *
 * Each query must be one that the library accepts for the grammar. Behind -h
 * stand a query of highlights and arc files with assertions, in the form of
 * tree-sitter's own highlight tests: comments of `^` or `<-` and the name of a
 * capture, about what stands in that column of the last line before that is no
 * assertion. Closes with `N passed, N failed`.
 */
#include <ctype.h>
#include <regex.h>
#include <stdlib.h>
#include <string.h>

#include "tree.h"

struct totals {
	int passed;
	int failed;
};

static void count(struct totals *totals, bool good)
{
	if (good)
		totals->passed++;
	else
		totals->failed++;
}

/* Null, and a message, where the library refuses it. */
static TSQuery *read_query(const char *path)
{
	size_t length;
	char *text = read_file(path, &length);
	TSQueryError error;
	uint32_t offset;
	TSQuery *query = ts_query_new(tree_sitter_arc(), text, length, &offset,
				      &error);

	if (!query)
		printf("%s: error %d at: %.40s\n", path, error, text + offset);
	free(text);
	return query;
}

/* Does the text of the node match the regular expression? */
static bool node_matches(TSNode node, const char *source, const char *pattern)
{
	uint32_t start = ts_node_start_byte(node);
	char *text = checked(strndup(source + start,
				     ts_node_end_byte(node) - start));
	regex_t regex;
	bool result;

	if (regcomp(&regex, pattern, REG_EXTENDED | REG_NOSUB))
		fail("no regular expression: %s", pattern);
	result = regexec(&regex, text, 0, NULL, 0) == 0;
	regfree(&regex);
	free(text);
	return result;
}

static TSNode captured(const TSQueryMatch *match, uint32_t id)
{
	for (uint16_t i = 0; i < match->capture_count; i++) {
		if (match->captures[i].index == id)
			return match->captures[i].node;
	}
	fail("a predicate about what is not captured");
}

/* Do the predicates hold? They are #match? and #not-match?, of a capture. */
static bool holds(const TSQuery *query, const TSQueryMatch *match,
		  const char *source)
{
	uint32_t count, length;
	const TSQueryPredicateStep *step = ts_query_predicates_for_pattern(
		query, match->pattern_index, &count);

	for (uint32_t i = 0; i + 3 < count; i += 4) {
		const char *name = ts_query_string_value_for_id(
			query, step[i].value_id, &length);
		const char *pattern = ts_query_string_value_for_id(
			query, step[i + 2].value_id, &length);
		TSNode node = captured(match, step[i + 1].value_id);
		bool wanted = strcmp(name, "match?") == 0;

		if (!wanted && strcmp(name, "not-match?") != 0)
			fail("unknown predicate %s", name);
		if (node_matches(node, source, pattern) != wanted)
			return false;
	}
	return true;
}

static bool covers(TSNode node, TSPoint point)
{
	TSPoint start = ts_node_start_point(node);
	TSPoint end = ts_node_end_point(node);

	return (start.row < point.row || (start.row == point.row &&
					  start.column <= point.column)) &&
	       (end.row > point.row || (end.row == point.row &&
					end.column > point.column));
}

/*
 * The name of the innermost capture at a place, or "". Two names for one node
 * are a mistake in the query, which gives "more than one".
 */
static const char *capture_at(const TSQuery *query, TSNode root,
			      const char *source, TSPoint point)
{
	TSQueryCursor *cursor = checked(ts_query_cursor_new());
	uint32_t best = UINT32_MAX, length;
	const char *result = "";
	TSQueryMatch match;
	uint32_t index;

	ts_query_cursor_exec(cursor, query, root);
	while (ts_query_cursor_next_capture(cursor, &match, &index)) {
		TSQueryCapture capture = match.captures[index];
		uint32_t size = ts_node_end_byte(capture.node) -
				ts_node_start_byte(capture.node);
		const char *name = ts_query_capture_name_for_id(
			query, capture.index, &length);

		if (!covers(capture.node, point) || size > best ||
		    !holds(query, &match, source))
			continue;
		if (size == best && strcmp(name, result) != 0)
			name = "more than one";
		best = size;
		result = name;
	}
	ts_query_cursor_delete(cursor);
	return result;
}

/*
 * The column that an assertion is about, and where the name stands that it
 * wants; -1 where the line is no assertion.
 */
static int assertion(const char *line, const char **name)
{
	size_t indent = strspn(line, " \t");
	const char *at = line + indent;
	int column;

	if (strncmp(at, "//", 2) != 0)
		return -1;
	at += 2;
	at += strspn(at, " \t");
	column = at - line;
	if (strncmp(at, "<-", 2) == 0) {
		at += 2;
		column = indent;
	} else if (*at++ != '^') {
		return -1;
	}
	*name = at + strspn(at, " \t");
	return column;
}

static void check_highlights(const TSQuery *query, const char *path,
			     struct totals *totals)
{
	size_t length;
	char *source = read_file(path, &length);
	TSTree *tree = parse(source, length);
	TSNode root = ts_tree_root_node(tree);
	TSPoint point = { 0, 0 };
	uint32_t row = 0;

	for (const char *line = source; *line; row++) {
		const char *name, *found;
		int column = assertion(line, &name);
		size_t size = strcspn(line, "\n");

		if (column < 0) {
			point.row = row;
		} else {
			point.column = column;
			found = capture_at(query, root, source, point);
			size = line + size - name;
			count(totals, strlen(found) == size &&
				      strncmp(name, found, size) == 0);
			if (strlen(found) != size ||
			    strncmp(name, found, size) != 0)
				printf("%s:%u: \"%s\", not \"%.*s\"\n", path,
				       row + 1, found, (int)size, name);
			size += name - line;
		}
		line += size;
		line += *line == '\n';
	}
	count(totals, !ts_node_has_error(root));
	ts_tree_delete(tree);
	free(source);
}

int main(int argc, char **argv)
{
	struct totals totals = { 0, 0 };
	int i;

	for (i = 1; i < argc && strcmp(argv[i], "-h") != 0; i++) {
		TSQuery *query = read_query(argv[i]);

		count(&totals, query);
		ts_query_delete(query);
	}
	if (i + 1 < argc) {
		TSQuery *query = read_query(argv[++i]);

		while (query && ++i < argc)
			check_highlights(query, argv[i], &totals);
		ts_query_delete(query);
	}
	printf("%d passed, %d failed\n", totals.passed, totals.failed);
	return totals.failed > 0 || totals.passed == 0;
}
