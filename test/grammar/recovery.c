// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * Damages declarations and looks whether the next one stays whole.
 *
 *	recovery [-v] FILE...
 *
 * Of each arc file each token is left out, in turn, and then a token of another
 * kind is put in its place; each time the declaration behind the damaged one
 * must be in the tree as it was before. Some damage cannot be told from
 * something else that is meant, such as a method behind an open struct; up to
 * one in fifty may therefore fail. -v shows which. A file counts as one test.
 */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "tree.h"

struct file {
	const char *path;
	char *text;
	size_t length;
	TSTree *tree;
};

struct result {
	unsigned int tried;
	unsigned int lost;
	bool verbose;
};

/* Is there a node of this kind and length at this byte, without an error? */
static bool has_node(TSNode root, uint32_t start, uint32_t length,
		     const char *kind)
{
	TSNode node = ts_node_descendant_for_byte_range(root, start,
							start + length);

	while (!ts_node_is_null(node) && ts_node_start_byte(node) == start &&
	       strcmp(ts_node_type(node), kind) != 0)
		node = ts_node_parent(node);
	return !ts_node_is_null(node) && ts_node_start_byte(node) == start &&
	       ts_node_end_byte(node) == start + length &&
	       strcmp(ts_node_type(node), kind) == 0 &&
	       !ts_node_has_error(node);
}

/* Replaces the token by `text` and looks for `next` in what comes out. */
static void damage(const struct file *file, TSNode token, TSNode next,
		   const char *text, struct result *result)
{
	uint32_t start = ts_node_start_byte(token);
	uint32_t end = ts_node_end_byte(token);
	uint32_t at = ts_node_start_byte(next) - (end - start) + strlen(text);
	char *damaged;
	size_t length;
	FILE *out = checked(open_memstream(&damaged, &length));
	TSTree *tree;

	fwrite(file->text, 1, start, out);
	fputs(text, out);
	fwrite(file->text + end, 1, file->length - end, out);
	if (fclose(out))
		fail("out of memory");
	tree = parse(damaged, length);
	result->tried++;
	if (!has_node(ts_tree_root_node(tree), at,
		      ts_node_end_byte(next) - ts_node_start_byte(next),
		      ts_node_type(next))) {
		result->lost++;
		if (result->verbose)
			printf("%s:%u:%u: `%.*s` became `%s`\n", file->path,
			       ts_node_start_point(token).row + 1,
			       ts_node_start_point(token).column + 1,
			       (int)(end - start), file->text + start, text);
	}
	ts_tree_delete(tree);
	free(damaged);
}

static void damage_tokens(const struct file *file, TSNode node, TSNode next,
			  struct result *result)
{
	static const char *const others[] = { "", " ) ", " } ", " = ", " x " };
	uint32_t count = ts_node_child_count(node);

	if (ts_node_is_extra(node))
		return;
	for (uint32_t i = 0; i < count; i++)
		damage_tokens(file, ts_node_child(node, i), next, result);
	if (count > 0 || ts_node_start_byte(node) == ts_node_end_byte(node))
		return;
	for (size_t i = 0; i < sizeof(others) / sizeof(others[0]); i++)
		damage(file, node, next, others[i], result);
}

static bool check_file(const char *path, struct result *result)
{
	struct file file = { .path = path };
	TSNode root, last = { 0 };
	uint32_t count;

	file.text = read_file(path, &file.length);
	file.tree = parse(file.text, file.length);
	root = ts_tree_root_node(file.tree);
	count = ts_node_named_child_count(root);
	for (uint32_t i = 0; i < count; i++) {
		TSNode next = ts_node_named_child(root, i);

		if (ts_node_is_extra(next))
			continue;
		if (last.id)
			damage_tokens(&file, last, next, result);
		last = next;
	}
	if (ts_node_has_error(root))
		printf("%s: a syntax error\n", path);
	printf("%s: %u of %u lost\n", path, result->lost, result->tried);
	ts_tree_delete(file.tree);
	free(file.text);
	return result->tried > 0 && result->lost * 50 <= result->tried;
}

int main(int argc, char **argv)
{
	int passed = 0, failed = 0, option;
	bool verbose = false;

	while ((option = getopt(argc, argv, "v")) != -1) {
		if (option != 'v')
			return 2;
		verbose = true;
	}
	for (; optind < argc; optind++) {
		struct result result = { .verbose = verbose };

		if (check_file(argv[optind], &result))
			passed++;
		else
			failed++;
	}
	printf("%d passed, %d failed\n", passed, failed);
	return failed > 0 || passed == 0;
}
