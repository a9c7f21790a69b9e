/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
/*
 * Whether a word is a keyword where it stands.
 */
#ifndef ARC_SCANNER_WORD_H
#define ARC_SCANNER_WORD_H

#include <string.h>

#include "scanner/keyword.h"

enum column {
	COLUMN_INNER,
	COLUMN_FIRST,
	COLUMN_UNKNOWN,
};

/* Does what stands here, on the same line, make the word before a keyword? */
static bool is_followed(TSLexer *lexer, const bool *valid, enum follow follow)
{
	int32_t c;
	char text[WORD_MAX];

	skip_blanks(lexer);
	c = lexer->lookahead;
	switch (follow) {
	case A_TYPE:
		return is_type_start(c);
	case A_PARENTHESIS:
		return c == '(';
	case AN_ANGLE:
		return c == '<';
	case A_VALUE:
		if (c == '"' || c == '\'' || is_digit(c))
			return true;
		break;
	case A_BODY_OR_WORD:
		/* Only a statement: elsewhere it is a literal or a block. */
		if (c == '{')
			return valid[LET];
		break;
	default:
		break;
	}
	if (!is_word_start(c))
		return false;
	/* `for thread in …` */
	read_word(lexer, text);
	return strcmp(text, "in") != 0;
}

/* Is this a word that begins a declaration which only a package has? */
static bool is_declaration(const struct keyword *keyword)
{
	switch (keyword->token) {
	case NAMESPACE:
	case IMPORT:
	case EXTERN:
	case STRUCT:
	case CLASS:
	case UNION:
	case ENUM:
	case TYPE:
	case FUNC:
		return true;
	default:
		return false;
	}
}

static bool is_value(const struct keyword *keyword)
{
	return keyword->token == TRUE || keyword->token == FALSE ||
	       keyword->token == NULL_WORD;
}

/*
 * Did the word just read begin in the first column? The lexer counts columns
 * from the start of the line, so it is asked as rarely as can be.
 */
static bool began_line(TSLexer *lexer, enum column column, const char *word)
{
	if (column == COLUMN_UNKNOWN)
		return lexer->get_column(lexer) == strlen(word);
	return column == COLUMN_FIRST;
}

/*
 * A declaration where none may stand: what stands before it is not complete.
 * The token is its keyword, but takes the whole declaration, as far as lines
 * are indented or empty or close a bracket. So to skip it in an error is dear,
 * and tree-sitter rather gives up what is not complete; then it reads the
 * declaration anew.
 */
static bool scan_misplaced(TSLexer *lexer, enum token token)
{
	int32_t c;

	do {
		while (!lexer->eof(lexer) && lexer->lookahead != '\n')
			advance(lexer);
		lexer->mark_end(lexer);
		advance(lexer);
		c = lexer->lookahead;
	} while (!lexer->eof(lexer) && !is_word(c) && c != '@' && c != '#' &&
		 c != '/');
	return found(lexer, token);
}

/*
 * A reserved word, which has been read. Where its keyword fits it is left to
 * the lexer that tree-sitter generates. `first` says whether the word begins a
 * declaration in the first column.
 */
static bool scan_reserved(TSLexer *lexer, const bool *valid,
			  const struct keyword *keyword, bool first)
{
	bool in_error = valid[ERROR_SENTINEL];
	bool fits = valid[keyword->token];
	/* A key of a map may be `true`, but no field of a literal is. */
	bool names = valid[FIELD_WORD] && !in_error &&
		     !(fits && is_value(keyword));
	enum token token = keyword->token;

	if (token == FUNC || names)
		skip_space(lexer);
	if (token == FUNC && is_word_start(lexer->lookahead)) {
		token = FUNC_NAME;
		fits = false;
	} else if (token == FUNC) {
		first = false;
	}
	if (names && lexer->lookahead == ':')
		return found(lexer, FIELD_WORD);
	if (first && (in_error || !valid[token]))
		return scan_misplaced(lexer, token);
	if (in_error && is_declaration(keyword))
		fits = false;
	if (fits)
		return false;
	/* A misused name, most likely: there is nothing to go on with at it. */
	if (is_declaration(keyword) && keyword->token != FUNC)
		token = SKIPPED;
	return found(lexer, token);
}

static bool scan_word(TSLexer *lexer, const bool *valid, enum column column)
{
	bool in_error = valid[ERROR_SENTINEL];
	const struct keyword *keyword;
	char text[WORD_MAX];
	bool first;

	/* `UNCLOSED` is empty and ends where the word begins. */
	lexer->mark_end(lexer);
	read_word(lexer, text);
	keyword = find_keyword(text);
	if (!keyword)
		return false;
	first = is_declaration(keyword) && began_line(lexer, column, text);
	if (first && valid[UNCLOSED] && !in_error)
		return found(lexer, UNCLOSED);
	lexer->mark_end(lexer);
	if (keyword->follow == RESERVED)
		return scan_reserved(lexer, valid, keyword, first);
	return valid[keyword->token] && !in_error &&
	       is_followed(lexer, valid, keyword->follow) &&
	       found(lexer, keyword->token);
}

#endif
