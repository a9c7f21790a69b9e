/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_SYNTAX_EXPECTED_AUTOMATON_H
#define ARC_SYNTAX_EXPECTED_AUTOMATON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"

/*
 * The parser's own LR automaton, run apart from the parser: it tells which
 * tokens could come next where an error was found, which libtree-sitter 0.20
 * cannot. It reads the tables of the generated parser.c (ABI 14), whose types
 * are in grammar/src/tree_sitter/parser.h; that header and the library's api.h
 * exclude each other, so this header needs neither.
 */

/* One state of a stack, and what led to it. Stacks share what is below. */
struct automaton_cell {
	const struct automaton_cell *below;
	uint16_t state;
	uint16_t symbol;
	uint32_t start;		/* where that symbol starts in the text */
};

/* The most readings that are followed at once where the grammar forks. */
#define AUTOMATON_FORKS 8

/* All stacks that what was read so far can lead to; none: a syntax error. */
struct automaton {
	const struct automaton_cell *stacks[AUTOMATON_FORKS];
	size_t count;
};

/* A set of tokens. No grammar of ours has more. */
#define TOKENS_MAX 256

struct token_set {
	bool has[TOKENS_MAX];
};

/* How many tokens there are: they are the symbols 0 to count - 1. */
uint16_t token_count(void);

/* What stands in the text, or the name of the rule for names and literals. */
const char *token_name(uint16_t token);

/* Whether it is a reserved word: not a rule's name, and no name elsewhere. */
bool token_is_keyword(uint16_t token);

/* All tokens of that name; several where their context tells them apart. */
struct token_set tokens_named(const char *name);

/* The same, of those that the grammar's external scanner finds, or does not. */
struct token_set tokens_found(const char *name, bool external);

/* Before the first token. Cells come from @arena. */
struct automaton automaton_start(struct arena *arena);

/* After @token, which starts at @start. Comments change nothing. */
struct automaton automaton_next(struct arena *arena,
				const struct automaton *automaton,
				uint16_t token, uint32_t start);

/* After any of @tokens. */
struct automaton automaton_next_of(struct arena *arena,
				   const struct automaton *automaton,
				   const struct token_set *tokens,
				   uint32_t start);

/* The tokens that can come next, comments apart. */
struct token_set automaton_tokens(struct arena *arena,
				  const struct automaton *automaton);

#endif
