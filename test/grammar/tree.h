/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
/* What the test programs of the grammar share: files, and trees as text. */
#ifndef TEST_GRAMMAR_TREE_H
#define TEST_GRAMMAR_TREE_H

#include <stddef.h>
#include <stdio.h>

#include <tree_sitter/api.h>

const TSLanguage *tree_sitter_arc(void);

/* Ends the program with status 3 and says why. */
_Noreturn void fail(const char *format, ...)
	__attribute__((format(printf, 1, 2)));

/* A pointer that is not null, or the end of the program. */
void *checked(void *pointer);

/* The bytes of a file with a NUL behind them; the caller frees them. */
char *read_file(const char *path, size_t *length);

/* The tree of `length` bytes of arc; the caller deletes it. */
TSTree *parse(const char *text, size_t length);

/*
 * Writes a tree as an S-expression, one named node on a line, indented, with
 * field names: the form of tree-sitter's own corpus files.
 */
void write_tree(FILE *out, const TSTree *tree);

#endif
