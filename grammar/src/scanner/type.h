/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
/*
 * Whether a `<` opens type arguments.
 */
#ifndef ARC_SCANNER_TYPE_H
#define ARC_SCANNER_TYPE_H

#include <string.h>

#include "scanner/lexer.h"

enum {
	TYPE_DEPTH_MAX = 64,	/* as deep as generics may be nested */
};

static bool skip_type(TSLexer *lexer, int depth);

static bool skip_char(TSLexer *lexer, int32_t c)
{
	if (lexer->lookahead != c)
		return false;
	advance(lexer);
	skip_space(lexer);
	return true;
}

/* Skips types between commas up to and with `close`; its opener is skipped. */
static bool skip_types(TSLexer *lexer, int32_t close, int depth)
{
	while (lexer->lookahead != close) {
		if (!skip_type(lexer, depth))
			return false;
		/* A parameter of a function type may have a name. */
		if (skip_char(lexer, ':') && !skip_type(lexer, depth))
			return false;
		if (!skip_char(lexer, ','))
			break;
	}
	return lexer->lookahead == close;
}

/* Skips the parameters and the result of a function type. */
static bool skip_signature(TSLexer *lexer, int depth)
{
	if (!skip_char(lexer, '(') || !skip_types(lexer, ')', depth))
		return false;
	skip_char(lexer, ')');
	if (skip_char(lexer, '(')) {
		if (!skip_types(lexer, ')', depth))
			return false;
		skip_char(lexer, ')');
	} else if (is_type_start(lexer->lookahead)) {
		return skip_type(lexer, depth);
	}
	return true;
}

/* Skips what follows the first word of a type: `.name` and type arguments. */
static bool skip_type_rest(TSLexer *lexer, int depth)
{
	char text[WORD_MAX];

	if (skip_char(lexer, '.')) {
		if (!is_word_start(lexer->lookahead))
			return false;
		read_word(lexer, text);
		skip_space(lexer);
	}
	if (skip_char(lexer, '<')) {
		if (!skip_types(lexer, '>', depth))
			return false;
		skip_char(lexer, '>');
	}
	return true;
}

/*
 * Skips a type, or a number that is the size of an array, and the space behind
 * it. Returns false where neither stands here.
 */
static bool skip_type(TSLexer *lexer, int depth)
{
	char text[WORD_MAX];

	if (depth == TYPE_DEPTH_MAX)
		return false;
	for (;;) {
		if (skip_char(lexer, '*') || skip_char(lexer, '&'))
			continue;
		if (skip_char(lexer, '[')) {
			if (!skip_char(lexer, ']'))
				return false;
			continue;
		}
		if (!is_word(lexer->lookahead))
			return false;
		read_word(lexer, text);
		skip_space(lexer);
		if (strcmp(text, "func") == 0)
			return skip_signature(lexer, depth + 1);
		if ((strcmp(text, "user") == 0 || strcmp(text, "const") == 0) &&
		    is_type_start(lexer->lookahead))
			continue;
		return skip_type_rest(lexer, depth + 1);
	}
}

/*
 * A `<` behind a name opens type arguments where a matching `>` exists, only
 * types stand between, and `(`, `{` or `.name` follows.
 */
static bool scan_type_arguments(TSLexer *lexer, const bool *valid)
{
	int32_t next;

	advance(lexer);
	lexer->mark_end(lexer);
	skip_space(lexer);
	if (lexer->lookahead == '>' || !skip_types(lexer, '>', 0))
		return false;
	advance(lexer);
	/* A `(` or `{` on the next line begins a statement of its own. */
	if (skip_space(lexer) && lexer->lookahead != '.')
		return false;
	next = lexer->lookahead;
	if (next != '(' && next != '{' && !at_member(lexer))
		return false;
	lexer->result_symbol = next == '{' ? LITERAL_OPEN : CALL_OPEN;
	return valid[lexer->result_symbol];
}

#endif
