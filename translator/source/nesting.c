// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "source/validate.h"

#include <string.h>

#define STRING_OF(text) #text
#define STRING(macro) STRING_OF(macro)

/*
 * A scanner that knows just enough of the language to tell a bracket from a
 * character in a string. It walks over any bytes, well formed or not.
 */
struct scanner {
	const struct source *source;
	const char *text;
	uint32_t at;
	const char *problem;		/* what is wrong at `at`, or NULL */
	unsigned int comments;		/* in a row, before `at` */
	unsigned int depth;
	char open[SOURCE_DEPTH_MAX];	/* ( [ { or '$' for ${ or '#' for #if */
};

static bool is_word(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
	       (c >= '0' && c <= '9') || c == '_';
}

static void skip_line(struct scanner *scanner)
{
	const char *end = strchr(scanner->text + scanner->at, '\n');

	scanner->at = end ? (uint32_t)(end - scanner->text)
			  : scanner->source->size;
}

static bool fail(struct scanner *scanner, const char *problem)
{
	scanner->problem = problem;
	return false;
}

static bool skip_block_comment(struct scanner *scanner)
{
	const char *end = strstr(scanner->text + scanner->at + 2, "*/");

	if (!end)
		return fail(scanner, "this comment does not end");
	scanner->at = (uint32_t)(end - scanner->text) + 2;
	return true;
}

/* 'x', '\'' or '\u1234'; a quote that is no character is just a byte. */
static void skip_character(struct scanner *scanner)
{
	const char *quote = scanner->text + scanner->at;
	size_t i = 1;

	if (quote[1] == '\\' && quote[2])
		i = 3;
	/* The longest character is the escape \uHHHH or 4 bytes of UTF-8. */
	for (; i <= 8 && quote[i] && quote[i] != '\n'; i++)
		if (quote[i] == '\'') {
			scanner->at += i + 1;
			return;
		}
	scanner->at++;
}

static bool push(struct scanner *scanner, char open)
{
	if (scanner->depth == SOURCE_DEPTH_MAX)
		return fail(scanner, "nested more than " STRING(SOURCE_DEPTH_MAX)
			    " levels deep");
	scanner->open[scanner->depth++] = open;
	return true;
}

/*
 * Closes the innermost @open and what was left open inside it; a closer
 * without an opener closes nothing. Returns what the closer closed.
 */
static char pop(struct scanner *scanner, char open, char other)
{
	unsigned int depth = scanner->depth;

	while (depth--) {
		if (scanner->open[depth] == open ||
		    scanner->open[depth] == other) {
			scanner->depth = depth;
			return scanner->open[depth];
		}
	}
	return 0;
}

/* From inside a string to its end, its line's end, or its next `${`. */
static bool scan_string(struct scanner *scanner)
{
	const char *text = scanner->text;

	for (; scanner->at < scanner->source->size; scanner->at++) {
		switch (text[scanner->at]) {
		case '\n':
			return true;
		case '"':
			scanner->at++;
			return true;
		case '\\':
			if (text[scanner->at + 1] != '\n' &&
			    text[scanner->at + 1])
				scanner->at++;
			break;
		case '$':
			if (text[scanner->at + 1] != '{')
				break;
			if (!push(scanner, '$'))
				return false;
			scanner->at += 2;
			return true;
		}
	}
	return true;
}

/* `#if` opens, `#endif` closes; any other directive is neither. */
static bool scan_directive(struct scanner *scanner)
{
	const char *word = scanner->text + scanner->at + 1;
	bool fits = true;

	if (!strncmp(word, "if", 2) && !is_word(word[2]))
		fits = push(scanner, '#');
	else if (!strncmp(word, "endif", 5) && !is_word(word[5]))
		pop(scanner, '#', '#');
	if (fits)
		scanner->at++;
	return fits;
}

static bool scan_slash(struct scanner *scanner)
{
	char next = scanner->text[scanner->at + 1];

	if (next != '*' && next != '/') {
		scanner->comments = 0;
		scanner->at++;
		return true;
	}
	if (scanner->comments++ == SOURCE_COMMENTS_MAX)
		return fail(scanner, "more than " STRING(SOURCE_COMMENTS_MAX)
			    " comments in a row");
	if (next == '*')
		return skip_block_comment(scanner);
	skip_line(scanner);
	return true;
}

/* One step; false where something is wrong. */
static bool scan_code(struct scanner *scanner)
{
	char c = scanner->text[scanner->at];

	if (!strchr("/ \t\r\n", c))
		scanner->comments = 0;
	switch (c) {
	case '/':
		return scan_slash(scanner);
	case '\'':
		skip_character(scanner);
		return true;
	case '#':
		return scan_directive(scanner);
	case '"':
		scanner->at++;
		return scan_string(scanner);
	case '(':
	case '[':
	case '{':
		if (!push(scanner, c))
			return false;
		break;
	case ')':
		pop(scanner, '(', '(');
		break;
	case ']':
		pop(scanner, '[', '[');
		break;
	case '}':
		scanner->at++;
		/* The end of `${…}` is in the middle of a string. */
		return pop(scanner, '{', '$') != '$' || scan_string(scanner);
	}
	scanner->at++;
	return true;
}

bool validate_nesting(struct diags *diags, const struct source *source)
{
	struct scanner scanner = { .source = source, .text = source->text };
	struct span span = { .source = source };

	while (scanner.at < source->size)
		if (!scan_code(&scanner)) {
			span.start = scanner.at;
			span.end = scanner.at + 1;
			diag_error(diags, span, NULL, "%s", scanner.problem);
			return false;
		}
	return true;
}
