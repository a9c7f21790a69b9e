// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * External scanner of the arc grammar: what needs to look ahead. Its parts are
 * in scanner/, for tree-sitter wants it to be one C file:
 *
 *	newline.h	whether a newline ends a statement
 *	type.h		whether `<` behind a name opens type arguments
 *	word.h		whether a word is a keyword where it stands
 *	string.h	the text of a string between escapes and interpolations
 *
 * Nothing it returns is empty, so that no rule can go round for ever; but for
 * `UNCLOSED`, and each of those ends one block.
 */
#include <stdlib.h>

#include "tree_sitter/parser.h"

#include "scanner/newline.h"
#include "scanner/string.h"
#include "scanner/type.h"
#include "scanner/word.h"

enum {
	/*
	 * The time that tree-sitter takes for errors grows with their square,
	 * and 0.20.7 dies where an error has more than 65,535 children.
	 */
	ERRORS_MAX = 2000,
};

static bool scan_token(TSLexer *lexer, const bool *valid, enum column column)
{
	bool in_error = valid[ERROR_SENTINEL];
	/* An open string ends with its line, wherever it stands. */
	bool ends_line = valid[NEWLINE] || valid[STRING_GUARD];

	if (valid[STRING_CONTENT] && !in_error)
		return scan_string_content(lexer);
	while (is_blank(lexer->lookahead) ||
	       (lexer->lookahead == '\n' && !ends_line)) {
		column = lexer->lookahead == '\n' ? COLUMN_FIRST : COLUMN_INNER;
		lexer->advance(lexer, true);
	}
	if (lexer->eof(lexer))
		return false;
	if (lexer->lookahead == '\n')
		return scan_newline(lexer, valid);
	if (is_word_start(lexer->lookahead))
		return scan_word(lexer, valid, column);
	if (lexer->lookahead == '<' && !in_error &&
	    (valid[CALL_OPEN] || valid[LITERAL_OPEN]))
		return scan_type_arguments(lexer, valid);
	if (lexer->lookahead == '"')
		return scan_string(lexer, valid);
	return lexer->lookahead == '/' && scan_open_comment(lexer);
}

/*
 * Between the cases of a `switch` the parser tries two ways, for an `#if` there
 * may hold statements or cases: that a statement fits only one of them is no
 * error.
 */
static bool is_between_cases(const bool *valid)
{
	return valid[CASE] && !valid[RETURN];
}

/* What is no arc at all: the rest of it is one token. */
static bool give_up(TSLexer *lexer)
{
	if (lexer->eof(lexer))
		return false;
	while (!lexer->eof(lexer))
		advance(lexer);
	lexer->mark_end(lexer);
	return found(lexer, SKIPPED);
}

/*
 * The scanner works without one, where memory is lacking: then it only helps
 * less with errors.
 */
struct scanner {
	/*
	 * Was the last token from here a newline, or the empty one that stands
	 * before the first word of a line? Then a line may begin where the next
	 * token does. Only this is kept with the tree.
	 */
	bool after_newline;
	/*
	 * Tokens read in errors, in this file. It counts over all attempts at
	 * mending an error that are under way at a time, so that past the limit
	 * all of them end.
	 */
	unsigned int errors;
	/* Was a token read since the state was last set? */
	bool read;
};

void *tree_sitter_arc_external_scanner_create(void)
{
	return calloc(1, sizeof(struct scanner));
}

void tree_sitter_arc_external_scanner_destroy(void *payload)
{
	free(payload);
}

unsigned tree_sitter_arc_external_scanner_serialize(void *payload, char *buffer)
{
	const struct scanner *scanner = payload;

	if (!scanner || !scanner->after_newline)
		return 0;
	buffer[0] = 1;
	return 1;
}

void tree_sitter_arc_external_scanner_deserialize(void *payload,
						  const char *buffer,
						  unsigned length)
{
	struct scanner *scanner = payload;

	(void)buffer;
	if (!scanner)
		return;
	scanner->after_newline = length > 0;
	/*
	 * tree-sitter sets the state before each token, and once more at the
	 * end of a file: then this is the first token of the next one.
	 */
	if (!scanner->read)
		scanner->errors = 0;
	scanner->read = false;
}

bool tree_sitter_arc_external_scanner_scan(void *payload, TSLexer *lexer,
					   const bool *valid)
{
	struct scanner *scanner = payload;
	enum column column = COLUMN_INNER;

	if (!scanner)
		return scan_token(lexer, valid, column);
	scanner->read = true;
	if (valid[ERROR_SENTINEL])
		scanner->errors++;
	if (scanner->errors > ERRORS_MAX)
		return give_up(lexer);
	if (scanner->after_newline)
		column = COLUMN_UNKNOWN;
	if (!scan_token(lexer, valid, column))
		return false;
	if (!valid[lexer->result_symbol] && !is_between_cases(valid))
		scanner->errors++;
	scanner->after_newline = lexer->result_symbol == NEWLINE ||
				 lexer->result_symbol == UNCLOSED;
	return true;
}
