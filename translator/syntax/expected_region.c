// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "syntax/expected_region.h"

#include <string.h>

static bool is_one_of(const char *name, const char *const *list, size_t count)
{
	while (count--)
		if (!strcmp(name, list[count]))
			return true;
	return false;
}

#define IS_ONE_OF(name, list) \
	is_one_of(name, list, sizeof(list) / sizeof(*(list)))

static bool is_error(TSNode node)
{
	return !strcmp(ts_node_type(node), "ERROR");
}

static bool has_error(TSNode node)
{
	return ts_node_is_missing(node) || is_error(node) ||
	       ts_node_has_error(node);
}

/*
 * Whether @child is one of a list of equals in @node, of which the others can
 * do without it. @field is its field's name, or NULL.
 */
static bool is_entry(TSNode node, TSNode child, const char *field)
{
	static const char *const lists[] = {
		"source_file", "block", "field_list", "extern_body",
		"enum_member_list", "switch_body",
	};

	return (field && !strcmp(field, "member")) ||
	       (is_error(child) && IS_ONE_OF(ts_node_type(node), lists));
}

/* A child, and whether it is an entry of its parent. */
struct child {
	TSNode node;
	bool is_entry;
};

/* The child that has the error at @at, or the first that has any. */
static bool find_child(TSNode node, uint32_t at, struct child *found)
{
	/* Only a cursor tells the fields of children in hidden lists. */
	TSTreeCursor cursor = ts_tree_cursor_new(node);
	bool more = ts_tree_cursor_goto_first_child(&cursor), any = false;

	for (; more; more = ts_tree_cursor_goto_next_sibling(&cursor)) {
		TSNode child = ts_tree_cursor_current_node(&cursor);

		if (!has_error(child) ||
		    (any && (ts_node_start_byte(child) > at ||
			     ts_node_end_byte(found->node) >= at)))
			continue;
		found->node = child;
		found->is_entry = is_entry(node, child,
			ts_tree_cursor_current_field_name(&cursor));
		any = true;
	}
	ts_tree_cursor_delete(&cursor);
	return any;
}

static TSNode find_error(TSNode node)
{
	struct child child;

	while (!is_error(node) && find_child(node, 0, &child))
		node = child.node;
	return node;
}

struct region region_of_error(const TSTree *tree, const char *text)
{
	TSNode node = find_error(ts_tree_root_node(tree));
	struct region region = {
		.start = ts_node_start_byte(node),
		.end = ts_node_end_byte(node),
	};

	if (ts_node_is_missing(node))
		region.missing = ts_node_type(node);
	/* An error over many lines: its first word says enough. */
	if (region.end > region.start)
		region.end = region.start + 1 +
			(uint32_t)strcspn(text + region.start + 1, " \t\r\n");
	return region;
}

uint32_t region_trace_start(const TSTree *tree)
{
	TSTreeCursor cursor = ts_tree_cursor_new(ts_tree_root_node(tree));
	TSNode node = ts_tree_cursor_current_node(&cursor);
	bool more = !is_error(node) &&
		ts_tree_cursor_goto_first_child(&cursor);
	uint32_t start = 0;

	for (; more; more = ts_tree_cursor_goto_next_sibling(&cursor)) {
		node = ts_tree_cursor_current_node(&cursor);
		if (has_error(node))
			break;
		if (ts_node_is_named(node) &&
		    !strstr(ts_node_type(node), "_comment"))
			start = ts_node_start_byte(node);
	}
	ts_tree_cursor_delete(&cursor);
	return start;
}

/* Whether the line at @line begins like a declaration. */
static bool begins_declaration(const char *line)
{
	static const char *const words[] = {
		"namespace", "import", "const", "let", "func", "extern",
		"struct", "class", "union", "enum", "type",
		/* what others write there */
		"fn", "def", "function", "var", "static", "typedef",
	};
	size_t size, i;

	if (*line == '@')
		return true;
	for (i = 0; i < sizeof(words) / sizeof(*words); i++) {
		size = strlen(words[i]);
		if (!strncmp(line, words[i], size) &&
		    (line[size] == ' ' || line[size] == '\t'))
			return true;
	}
	return false;
}

uint32_t region_next_declaration(const char *text, uint32_t at)
{
	const char *line = text + at;

	do {
		line += strcspn(line, "\n");
		line += *line == '\n';
	} while (*line && !begins_declaration(line));
	return (uint32_t)(line - text);
}

static struct region region_of(TSNode node)
{
	return (struct region){ .start = ts_node_start_byte(node),
				.end = ts_node_end_byte(node) };
}

/*
 * Where a separator is missing: what follows it, so that none is needed. Else
 * @entry itself.
 */
static TSNode follow_missing(TSNode entry, TSNode missing)
{
	static const char *const separators[] = { ";", "," };
	TSNode next = missing;

	if (!ts_node_is_missing(missing) ||
	    !IS_ONE_OF(ts_node_type(missing), separators))
		return entry;
	do
		next = ts_node_next_sibling(next);
	while (!ts_node_is_null(next) && !ts_node_is_named(next));
	return ts_node_is_null(next) ? entry : next;
}

/*
 * What stands between declarations and is none, @entry or all of the file: up
 * to the next line that begins like one.
 */
static struct region region_of_junk(TSNode entry, const char *text, uint32_t at)
{
	struct region region;

	do {
		region = region_of(entry);
		entry = ts_node_prev_sibling(entry);
	} while (!ts_node_is_null(entry) && is_error(entry));
	if (at < region.start)
		region.start = at;
	region.end = region_next_declaration(text, at);
	return region;
}

struct region region_to_blank(const TSTree *tree, const char *text,
			      uint32_t at, bool whole)
{
	TSNode root = ts_tree_root_node(tree), node = root, entry = root;
	struct region region;
	struct child child;

	while (!is_error(node) && !(whole && !ts_node_eq(node, root)) &&
	       find_child(node, at, &child)) {
		if (child.is_entry)
			entry = child.node;
		node = child.node;
	}
	entry = follow_missing(entry, node);
	region = region_of(entry);
	if (is_error(entry) && (ts_node_eq(entry, root) ||
				ts_node_eq(ts_node_parent(entry), root)))
		region = region_of_junk(entry, text, at);
	if (region.end <= region.start)
		region.end = region_next_declaration(text, region.start);
	return region;
}
