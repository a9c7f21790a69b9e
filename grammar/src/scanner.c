/*
 * External scanner of the arc grammar: what needs to look ahead.
 *
 *   - whether a newline ends a statement,
 *   - whether `<` behind a name opens type arguments or compares,
 *   - whether a word is a keyword where it stands,
 *   - the text of a string between escapes and interpolations.
 *
 * Nothing it returns is empty, so that no rule can go round for ever; but for
 * `UNCLOSED`, and each of those ends one block.
 */
#include <stdlib.h>
#include <string.h>

#include "tree_sitter/parser.h"

/* The order is that of `externals` in grammar.js. */
enum token {
	NEWLINE,
	BRACE_CONTINUES,
	STRING_OPEN,
	OPEN_STRING,
	STRING_GUARD,
	STRING_CONTENT,
	CALL_OPEN,
	LITERAL_OPEN,
	FUNC_NAME,
	FIELD_WORD,
	NAME_GUARD,
	UNCLOSED,
	SELF, USER, MUTATING, DEINIT, SIZEOF, ALIGNOF,
	ASYNC, AWAIT, THREAD, PROCESS, CONTAINER, GPU,
	THROW, RAISE, EXCEPT, FINALLY,
	NAMESPACE, IMPORT, CONST, LET, FUNC, EXTERN, STRUCT,
	CLASS, UNION, ENUM, TYPE, IF, ELSE, FOR, IN, SWITCH,
	CASE, DEFAULT, BREAK, CONTINUE, RETURN, DEFER, ERRDEFER,
	TRY, TRUE, FALSE, NULL_WORD,
	SKIPPED,
	ERROR_SENTINEL,
};

enum {
	WORD_MAX = 10,		/* longest keyword and its NUL: "container" */
	TYPE_DEPTH_MAX = 64,	/* as deep as generics may be nested */
	STRING_DEPTH_MAX = 64,	/* as deep as strings may stand in strings */
	/*
	 * The time that tree-sitter takes for errors grows with their square,
	 * and 0.20.7 dies where an error has more than 65,535 children.
	 */
	ERRORS_MAX = 2000,
};

/* What must follow, on the same line, for a word to be a keyword. */
enum follow {
	RESERVED,		/* nothing: it always is one */
	A_WORD,
	A_TYPE,
	A_VALUE,
	A_BODY,
	A_BODY_OR_WORD,
	A_PARENTHESIS,
	AN_ANGLE,
};

enum column {
	COLUMN_INNER,
	COLUMN_FIRST,
	COLUMN_UNKNOWN,
};

struct keyword {
	char text[WORD_MAX];
	unsigned char token;
	unsigned char follow;
};

static const struct keyword keywords[] = {
	{ "alignof", ALIGNOF, AN_ANGLE },
	{ "async", ASYNC, A_BODY_OR_WORD },
	{ "await", AWAIT, A_WORD },
	{ "break", BREAK, RESERVED },
	{ "case", CASE, RESERVED },
	{ "class", CLASS, RESERVED },
	{ "const", CONST, RESERVED },
	{ "container", CONTAINER, A_BODY_OR_WORD },
	{ "continue", CONTINUE, RESERVED },
	{ "default", DEFAULT, RESERVED },
	{ "defer", DEFER, RESERVED },
	{ "deinit", DEINIT, A_PARENTHESIS },
	{ "else", ELSE, RESERVED },
	{ "enum", ENUM, RESERVED },
	{ "errdefer", ERRDEFER, RESERVED },
	{ "except", EXCEPT, A_BODY },
	{ "extern", EXTERN, RESERVED },
	{ "false", FALSE, RESERVED },
	{ "finally", FINALLY, A_BODY },
	{ "for", FOR, RESERVED },
	{ "func", FUNC, RESERVED },
	{ "gpu", GPU, A_BODY_OR_WORD },
	{ "if", IF, RESERVED },
	{ "import", IMPORT, RESERVED },
	{ "in", IN, RESERVED },
	{ "let", LET, RESERVED },
	{ "mutating", MUTATING, A_WORD },
	{ "namespace", NAMESPACE, RESERVED },
	{ "null", NULL_WORD, RESERVED },
	{ "process", PROCESS, A_BODY_OR_WORD },
	{ "raise", RAISE, A_VALUE },
	{ "return", RETURN, RESERVED },
	{ "self", SELF, A_WORD },
	{ "sizeof", SIZEOF, AN_ANGLE },
	{ "struct", STRUCT, RESERVED },
	{ "switch", SWITCH, RESERVED },
	{ "thread", THREAD, A_BODY_OR_WORD },
	{ "throw", THROW, A_VALUE },
	{ "true", TRUE, RESERVED },
	{ "try", TRY, RESERVED },
	{ "type", TYPE, RESERVED },
	{ "union", UNION, RESERVED },
	{ "user", USER, A_TYPE },
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

static const struct keyword *find_keyword(const char *text)
{
	size_t count = sizeof(keywords) / sizeof(keywords[0]);

	for (size_t i = 0; i < count; i++) {
		if (keywords[i].text[0] == text[0] &&
		    strcmp(keywords[i].text, text) == 0)
			return &keywords[i];
	}
	return NULL;
}

/* Is the rest of the input `.name`? */
static bool at_member(TSLexer *lexer)
{
	if (lexer->lookahead != '.')
		return false;
	advance(lexer);
	return is_word_start(lexer->lookahead);
}

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

/* Skips a character literal, or just the `'` that opens none. */
static void skip_character(TSLexer *lexer)
{
	advance(lexer);
	if (lexer->lookahead == '\\')
		advance(lexer);
	if (lexer->lookahead != '\n')
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

/* In an error a comment that is never closed is one token, read but once. */
static bool scan_open_comment(TSLexer *lexer)
{
	advance(lexer);
	if (lexer->lookahead != '*' || skip_block_comment(lexer))
		return false;
	lexer->mark_end(lexer);
	return found(lexer, SKIPPED);
}

static bool skip_type(TSLexer *lexer, int depth);

static bool skip_char(TSLexer *lexer, int32_t c)
{
	if (lexer->lookahead != c)
		return false;
	advance(lexer);
	skip_space(lexer);
	return true;
}

static bool is_type_start(int32_t c)
{
	return is_word(c) || c == '*' || c == '&' || c == '[';
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
	case A_BODY:
		return c == '{' || c == '(' || is_word_start(c);
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
	return !fits && found(lexer, token);
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
	return lexer->lookahead == '/' && in_error && scan_open_comment(lexer);
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
	if (!valid[lexer->result_symbol])
		scanner->errors++;
	scanner->after_newline = lexer->result_symbol == NEWLINE ||
				 lexer->result_symbol == UNCLOSED;
	return true;
}
