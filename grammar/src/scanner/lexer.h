/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
/*
 * What the other parts read the input with.
 */
#ifndef ARC_SCANNER_LEXER_H
#define ARC_SCANNER_LEXER_H

#include "scanner/token.h"
#include "tree_sitter/parser.h"

enum {
	WORD_MAX = 10,		/* longest keyword and its NUL: "container" */
};

static bool is_word_start(int32_t c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

static bool is_digit(int32_t c)
{
	return c >= '0' && c <= '9';
}

static bool is_word(int32_t c)
{
	return is_word_start(c) || is_digit(c);
}

static bool is_blank(int32_t c)
{
	return c == ' ' || c == '\t' || c == '\r';
}

static void advance(TSLexer *lexer)
{
	lexer->advance(lexer, false);
}

static bool found(TSLexer *lexer, enum token token)
{
	lexer->result_symbol = token;
	return true;
}

static void skip_blanks(TSLexer *lexer)
{
	while (is_blank(lexer->lookahead))
		advance(lexer);
}

/* Skips a comment from its `*` on. Returns whether it is closed. */
static bool skip_block_comment(TSLexer *lexer)
{
	int32_t last = 0;

	advance(lexer);
	while (!lexer->eof(lexer)) {
		int32_t c = lexer->lookahead;

		advance(lexer);
		if (last == '*' && c == '/')
			return true;
		last = c;
	}
	return false;
}

/*
 * Skips white space and comments. A `/` that opens no comment is skipped too:
 * no caller goes on at one. Returns whether a newline was among it.
 */
static bool skip_space(TSLexer *lexer)
{
	bool newline = false;

	for (;;) {
		if (lexer->lookahead == '\n') {
			newline = true;
			advance(lexer);
		} else if (is_blank(lexer->lookahead)) {
			advance(lexer);
		} else if (lexer->lookahead == '/') {
			advance(lexer);
			if (lexer->lookahead == '*') {
				skip_block_comment(lexer);
			} else if (lexer->lookahead == '/') {
				while (!lexer->eof(lexer) &&
				       lexer->lookahead != '\n')
					advance(lexer);
			} else {
				return newline;
			}
		} else {
			return newline;
		}
	}
}

/*
 * Reads the word at hand. `text` gets it if it may be a keyword, else it gets
 * an empty string.
 */
static void read_word(TSLexer *lexer, char text[WORD_MAX])
{
	size_t length = 0;

	while (is_word(lexer->lookahead)) {
		if (length < WORD_MAX)
			text[length] = (char)lexer->lookahead;
		length++;
		advance(lexer);
	}
	text[length < WORD_MAX ? length : 0] = '\0';
}

/* Is the rest of the input `.name`? */
static bool at_member(TSLexer *lexer)
{
	if (lexer->lookahead != '.')
		return false;
	advance(lexer);
	return is_word_start(lexer->lookahead);
}

static bool is_type_start(int32_t c)
{
	return is_word(c) || c == '*' || c == '&' || c == '[';
}

#endif
