/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
/*
 * Whether a newline ends a statement.
 */
#ifndef ARC_SCANNER_NEWLINE_H
#define ARC_SCANNER_NEWLINE_H

#include <string.h>

#include "scanner/lexer.h"

/*
 * Does a line that begins here continue the statement of the line before?
 * `except` and `finally` do where they are expected, as `else` does.
 */
static bool line_continues(TSLexer *lexer, const bool *valid)
{
	char text[WORD_MAX];

	if (lexer->lookahead == '{')
		return valid[BRACE_CONTINUES] && !valid[ERROR_SENTINEL];
	if (lexer->lookahead == '.')
		return at_member(lexer);
	if (lexer->lookahead != 'e' && lexer->lookahead != 'f')
		return false;
	read_word(lexer, text);
	if (strcmp(text, "else") == 0)
		return true;
	if (valid[ERROR_SENTINEL])
		return false;
	return (valid[EXCEPT] && strcmp(text, "except") == 0) ||
	       (valid[FINALLY] && strcmp(text, "finally") == 0);
}

/*
 * Of several newlines between two statements, comments between them, the last
 * one decides, so that no comment is read twice. The token takes the blank
 * lines with it.
 */
static bool scan_newline(TSLexer *lexer, const bool *valid)
{
	while (lexer->lookahead == '\n') {
		advance(lexer);
		lexer->mark_end(lexer);
		skip_blanks(lexer);
	}
	while (lexer->lookahead == '/') {
		advance(lexer);
		if (lexer->lookahead == '/')
			return false;
		if (lexer->lookahead != '*')
			break;
		skip_block_comment(lexer);
		skip_blanks(lexer);
		if (lexer->lookahead == '\n')
			return false;
	}
	if (line_continues(lexer, valid))
		return false;
	return found(lexer, NEWLINE);
}

#endif
