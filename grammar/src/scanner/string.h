/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
/*
 * Strings, and what is not closed.
 */
#ifndef ARC_SCANNER_STRING_H
#define ARC_SCANNER_STRING_H

#include "scanner/lexer.h"

enum {
	STRING_DEPTH_MAX = 64,	/* as deep as strings may stand in strings */
};

static bool scan_string_content(TSLexer *lexer)
{
	bool any = false;

	for (;; any = true) {
		lexer->mark_end(lexer);
		if (lexer->eof(lexer))
			break;
		if (lexer->lookahead == '"' || lexer->lookahead == '\\' ||
		    lexer->lookahead == '\n' || lexer->lookahead == '\r')
			break;
		if (lexer->lookahead == '$') {
			advance(lexer);
			if (lexer->lookahead == '{')
				break;
		} else {
			advance(lexer);
		}
	}
	lexer->result_symbol = STRING_CONTENT;
	return any;
}

static bool skip_string(TSLexer *lexer, int depth);

static bool is_hexadecimal(int32_t c)
{
	return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') ||
	       (c >= 'A' && c <= 'F');
}

/* Skips a character literal, or just the `'` that opens none. */
static void skip_character(TSLexer *lexer)
{
	bool has_digits;

	advance(lexer);
	if (lexer->lookahead == '\\')
		advance(lexer);
	has_digits = lexer->lookahead == 'x' || lexer->lookahead == 'u';
	if (lexer->lookahead != '\n')
		advance(lexer);
	while (has_digits && is_hexadecimal(lexer->lookahead))
		advance(lexer);
	if (lexer->lookahead == '\'')
		advance(lexer);
}

/* Skips an interpolation from its `{` on. Returns whether it is closed. */
static bool skip_interpolation(TSLexer *lexer, int depth)
{
	int braces = 0;

	while (!lexer->eof(lexer) && lexer->lookahead != '\n') {
		int32_t c = lexer->lookahead;

		if (c == '\'') {
			skip_character(lexer);
			continue;
		}
		advance(lexer);
		if (c == '"' && !skip_string(lexer, depth + 1))
			return false;
		if (c == '{')
			braces++;
		else if (c == '}' && --braces == 0)
			return true;
	}
	return false;
}

/*
 * Skips the rest of a string behind its opening quote, with the strings in its
 * interpolations. Returns whether its line closes it.
 */
static bool skip_string(TSLexer *lexer, int depth)
{
	if (depth == STRING_DEPTH_MAX)
		return false;
	while (!lexer->eof(lexer) && lexer->lookahead != '\n') {
		int32_t c = lexer->lookahead;

		advance(lexer);
		if (c == '"')
			return true;
		if (c == '\\' && lexer->lookahead != '\n')
			advance(lexer);
		if (c == '$' && lexer->lookahead == '{' &&
		    !skip_interpolation(lexer, depth))
			return false;
	}
	return false;
}

/*
 * The quote before a string, whose parts are tokens of their own. What is not
 * closed is one token up to the end of its line, and so is a string in an error
 * or where none may stand, lest its text be taken for code.
 */
static bool scan_string(TSLexer *lexer, const bool *valid)
{
	bool fits = valid[STRING_OPEN] && !valid[ERROR_SENTINEL];
	bool closed;

	advance(lexer);
	lexer->mark_end(lexer);
	closed = skip_string(lexer, 0);
	if (closed && fits)
		return found(lexer, STRING_OPEN);
	while (!closed && !lexer->eof(lexer) && lexer->lookahead != '\n' &&
	       lexer->lookahead != '\r')
		advance(lexer);
	lexer->mark_end(lexer);
	return found(lexer, fits ? OPEN_STRING : SKIPPED);
}

/* A comment that is never closed is one token, which fits nowhere. */
static bool scan_open_comment(TSLexer *lexer)
{
	advance(lexer);
	if (lexer->lookahead != '*' || skip_block_comment(lexer))
		return false;
	lexer->mark_end(lexer);
	return found(lexer, SKIPPED);
}

#endif
