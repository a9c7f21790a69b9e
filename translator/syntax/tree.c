// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "syntax/tree.h"

#include <stdlib.h>
#include <string.h>

static void *checked(void *memory)
{
	if (!memory)
		out_of_memory();
	return memory;
}

static void *checked_malloc(size_t size)
{
	return checked(malloc(size ? size : 1));
}

static void *checked_calloc(size_t count, size_t size)
{
	return checked(count && size ? calloc(count, size) : malloc(1));
}

static void *checked_realloc(void *old, size_t size)
{
	return checked(realloc(old, size ? size : 1));
}

TSTree *tree_parse(const struct source *source)
{
	TSParser *parser;
	TSTree *tree;

	/* By default the library ends the program with a status of its own. */
	ts_set_allocator(checked_malloc, checked_calloc, checked_realloc,
			 free);
	parser = ts_parser_new();
	if (!ts_parser_set_language(parser, tree_sitter_arc()))
		abort();	/* the grammar's ABI is not the library's */
	tree = ts_parser_parse_string(parser, NULL, source->text,
				      source->size);
	ts_parser_delete(parser);
	return tree;
}

struct kind_name {
	const char *name;
	uint16_t value;
};

static const struct kind_name kind_names[] = {
#define KIND(symbol) { #symbol, NODE_##symbol },
	NODE_KINDS(KIND)
#undef KIND
	{ "ERROR", NODE_ERROR },
};

static const struct kind_name field_names[] = {
#define FIELD(symbol) { #symbol, FIELD_##symbol },
	NODE_FIELDS(FIELD)
#undef FIELD
};

/* What the language's numbers mean to us. */
struct numbers {
	const TSLanguage *language;
	uint16_t *kinds;	/* by symbol */
	uint16_t *fields;	/* by field id */
	uint32_t kind_count;
};

#define ARRAY_SIZE(array) (sizeof(array) / sizeof((array)[0]))

static uint16_t look_up(const struct kind_name *names, size_t count,
			const char *name)
{
	size_t i;

	for (i = 0; name && i < count; i++)
		if (!strcmp(names[i].name, name))
			return names[i].value;
	return 0;
}

/*
 * Punctuation without a meaning of its own is not copied. Other tokens are
 * told apart by their text.
 */
static uint16_t kind_of(const TSLanguage *language, TSSymbol symbol)
{
	const char *name = ts_language_symbol_name(language, symbol);

	switch (ts_language_symbol_type(language, symbol)) {
	case TSSymbolTypeRegular:
		return look_up(kind_names, ARRAY_SIZE(kind_names), name);
	case TSSymbolTypeAnonymous:
		if (name && strchr("(){}[],;:.\"\n", name[0]) && !name[1])
			return NODE_PUNCTUATION;
		return NODE_TOKEN;
	default:
		return NODE_OTHER;
	}
}

static struct numbers resolve(struct arena *scratch, const TSLanguage *language)
{
	struct numbers numbers = { .language = language };
	uint32_t fields = ts_language_field_count(language);
	uint32_t i;

	numbers.kind_count = ts_language_symbol_count(language);
	numbers.kinds = arena_calloc(scratch, numbers.kind_count,
				     sizeof(*numbers.kinds));
	numbers.fields = arena_calloc(scratch, fields + 1,
				      sizeof(*numbers.fields));
	for (i = 0; i < numbers.kind_count; i++)
		numbers.kinds[i] = kind_of(language, (TSSymbol)i);
	for (i = 1; i <= fields; i++)
		numbers.fields[i] =
			look_up(field_names, ARRAY_SIZE(field_names),
				ts_language_field_name_for_id(language,
							      (TSFieldId)i));
	return numbers;
}

/* A node whose children are being copied. */
struct open_node {
	struct node *node;
	struct node **tail;	/* where its next child is linked */
};

struct copier {
	struct arena *scratch;
	struct comments *comments;
	struct numbers numbers;
	TSTreeCursor cursor;
	/* From the root to the node whose children the cursor walks. */
	LIST(struct open_node) open;
};

static struct open_node *innermost(struct copier *copier)
{
	return &copier->open.items[copier->open.count - 1];
}

/* A node reaches to the end of its last child: not over trailing comments. */
static void reach(struct copier *copier, uint32_t end)
{
	innermost(copier)->node->end = end;
}

static enum node_kind node_kind(const struct copier *copier, TSNode from)
{
	TSSymbol symbol = ts_node_symbol(from);

	/* Errors have a symbol beyond those of the language. */
	return symbol < copier->numbers.kind_count ?
		copier->numbers.kinds[symbol] : NODE_ERROR;
}

/* Links @node to its parent; what comes next are its children. */
static void open_node(struct copier *copier, struct node *node)
{
	struct open_node open = { .node = node, .tail = &node->first };

	if (copier->open.count) {
		*innermost(copier)->tail = node;
		innermost(copier)->tail = &node->next;
	}
	LIST_PUSH(copier->scratch, &copier->open, open);
}

/* Copies the node at the cursor; false: it has no children to look at. */
static bool copy_node(struct copier *copier)
{
	TSNode from = ts_tree_cursor_current_node(&copier->cursor);
	enum node_kind kind = node_kind(copier, from);
	uint32_t start = ts_node_start_byte(from);
	uint32_t end = ts_node_end_byte(from);
	struct node *node;

	switch (kind) {
	case NODE_line_comment:
	case NODE_doc_comment:
	case NODE_block_comment:
		comments_add(copier->comments, start, end);
		return false;
	case NODE_PUNCTUATION:
		if (ts_node_is_missing(from))
			break;
		reach(copier, end);
		return false;
	default:
		break;
	}
	node = arena_new_object(copier->scratch, struct node);
	node->kind = kind;
	node->start = start;
	node->end = end;
	node->field = copier->numbers.fields[
		ts_tree_cursor_current_field_id(&copier->cursor)];
	node->is_missing = ts_node_is_missing(from);
	node->has_error = ts_node_has_error(from);
	open_node(copier, node);
	return true;
}

static void close_node(struct copier *copier)
{
	const struct node *node = innermost(copier)->node;

	copier->open.count--;
	if (copier->open.count && !node->is_missing)
		reach(copier, node->end);
}

/* Goes to the next node in the order of the source; false after the last. */
static bool advance(struct copier *copier, bool has_children)
{
	if (has_children &&
	    ts_tree_cursor_goto_first_child(&copier->cursor))
		return true;
	if (has_children)
		close_node(copier);
	while (copier->open.count) {
		if (ts_tree_cursor_goto_next_sibling(&copier->cursor))
			return true;
		ts_tree_cursor_goto_parent(&copier->cursor);
		close_node(copier);
	}
	return false;
}

struct node *tree_copy(struct arena *scratch, struct comments *comments,
		       const TSTree *tree)
{
	struct copier copier = {
		.scratch = scratch,
		.comments = comments,
		.numbers = resolve(scratch, ts_tree_language(tree)),
		.cursor = ts_tree_cursor_new(ts_tree_root_node(tree)),
	};
	bool has_children = copy_node(&copier);
	struct node *root = copier.open.items[0].node;

	while (advance(&copier, has_children))
		has_children = copy_node(&copier);
	ts_tree_cursor_delete(&copier.cursor);
	return root;
}
