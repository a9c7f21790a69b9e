/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_SYNTAX_TREE_H
#define ARC_SYNTAX_TREE_H

#include <stdbool.h>
#include <stdint.h>

#include <tree_sitter/api.h>

#include "base/arena.h"
#include "syntax/comments.h"
#include "syntax/kinds.h"

/*
 * The concrete syntax tree as the AST builder reads it: tree-sitter's tree,
 * walked once and copied to nodes that know their kind and children. Comments
 * are not in it. All nodes live in a scratch arena.
 */
struct node {
	struct node *next;	/* sibling */
	struct node *first;	/* child */
	uint32_t start, end;	/* without what ends a statement */
	enum node_kind kind;
	enum node_field field;	/* in its parent */
	bool is_missing;	/* made up by the parser */
	bool has_error;		/* or something in it */
};

extern const TSLanguage *tree_sitter_arc(void);

/*
 * Runs tree-sitter. Never NULL; the caller ends it with ts_tree_delete(). Lack
 * of memory ends the program with exit status 3.
 */
TSTree *tree_parse(const struct source *source);

/* Copies @tree to @scratch and hands its comments to @comments. */
struct node *tree_copy(struct arena *scratch, struct comments *comments,
		       const TSTree *tree);

#endif
