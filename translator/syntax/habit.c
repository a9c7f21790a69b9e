// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* The line of a syntax error, and whose habit it may be. */
#include "syntax/habit.h"

#include <ctype.h>
#include <stdarg.h>
#include <string.h>

static bool is_word_byte(char byte)
{
	return isalnum((unsigned char)byte) || byte == '_';
}

bool habit_is(const struct habit *habit, size_t i, const char *text)
{
	size_t size = strlen(text);

	return i < habit->count &&
	       habit->tokens[i].end - habit->tokens[i].start == size &&
	       !memcmp(habit->error->text + habit->tokens[i].start, text, size);
}

bool habit_is_word(const struct habit *habit, size_t i)
{
	return i < habit->count &&
	       is_word_byte(habit->error->text[habit->tokens[i].start]);
}

bool habit_is_name(const struct habit *habit, size_t i)
{
	static const char *const keywords[] = {
		"namespace", "import", "const", "let", "func", "extern",
		"struct", "class", "union", "enum", "type", "if", "else", "for",
		"in", "switch", "case", "default", "break", "continue",
		"return", "defer", "errdefer", "try", "true", "false", "null",
	};

	if (!habit_is_word(habit, i) ||
	    isdigit((unsigned char)habit->error->text[habit->tokens[i].start]))
		return false;
	for (size_t k = 0; k < sizeof(keywords) / sizeof(*keywords); k++)
		if (habit_is(habit, i, keywords[k]))
			return false;
	return true;
}

const char *habit_text(const struct habit *habit, size_t from, size_t to)
{
	uint32_t start = habit->tokens[from].start;

	if (to <= from)
		return "";
	return arena_strndup(habit->error->scratch, habit->error->text + start,
			     habit->tokens[to - 1].end - start);
}

size_t habit_closer(const struct habit *habit, size_t open)
{
	size_t depth = 0, i;

	for (i = open; i < habit->count; i++) {
		char byte = habit->error->text[habit->tokens[i].start];

		depth += byte == '(' || byte == '[' || byte == '{';
		if ((byte == ')' || byte == ']' || byte == '}') && !--depth)
			return i;
	}
	return habit->count;
}

static struct span span_of(const struct habit *habit, size_t from, size_t to)
{
	struct span span = { .source = habit->error->source };

	if (from >= habit->count) {
		span.start = habit->tokens[habit->count - 1].end;
		span.end = span.start;
		return span;
	}
	span.start = habit->tokens[from].start;
	span.end = to > from ? habit->tokens[to - 1].end : span.start;
	return span;
}

struct diag *habit_error(const struct habit *habit, size_t from, size_t to,
			 const char *format, ...)
{
	const char *text;
	va_list args;

	va_start(args, format);
	text = arena_vprintf(habit->error->scratch, format, args);
	va_end(args);
	return diag_error(habit->diags, span_of(habit, from, to), NULL, "%s",
			  text);
}

void habit_fix(const struct habit *habit, struct diag *diag, size_t from,
	       size_t to, const char *format, ...)
{
	const char *text;
	va_list args;

	va_start(args, format);
	text = arena_vprintf(habit->error->scratch, format, args);
	va_end(args);
	diag_fix(habit->diags, diag, span_of(habit, from, to), "%s", text);
}

/* The token at @at, where a line or a comment does not end before. */
static uint32_t token_end(const char *text, uint32_t at)
{
	static const char *const signs[] = {
		":=", "->", "=>", "==", "!=", "<=", ">=", "&&", "||", "++",
		"--", "+=", "-=", "*=", "/=", "..",
	};
	char quote = text[at];
	uint32_t end = at + 1;

	if (is_word_byte(quote)) {
		while (is_word_byte(text[end]))
			end++;
		return end;
	}
	if (quote == '"' || quote == '\'' || quote == '`') {
		while (text[end] && text[end] != '\n' && text[end] != quote)
			end += 1 + (text[end] == '\\' && text[end + 1] &&
				    text[end + 1] != '\n');
		return end + (text[end] == quote);
	}
	for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); i++)
		if (!strncmp(text + at, signs[i], 2))
			return at + 2;
	return end;
}

static void read_line(struct habit *habit, uint32_t line)
{
	const char *text = habit->error->text;
	uint32_t at = line;

	while (habit->count < HABIT_TOKENS) {
		at += strspn(text + at, " \t\r");
		if (!text[at] || text[at] == '\n' ||
		    (text[at] == '/' && (text[at + 1] == '/' ||
					 text[at + 1] == '*')))
			return;
		habit->tokens[habit->count].start = at;
		at = token_end(text, at);
		habit->tokens[habit->count++].end = at;
	}
}

/* Where the statement of the wrong token begins on its line. */
static void find_first(struct habit *habit)
{
	size_t depth = 0, i;

	for (i = 0; i < habit->wrong && i < habit->count; i++) {
		char byte = habit->error->text[habit->tokens[i].start];

		depth += byte == '(' || byte == '[';
		depth -= depth && (byte == ')' || byte == ']');
		if (!depth && (byte == ';' || byte == '{' || byte == '}'))
			habit->first = i + 1;
	}
}

/* What the braces around the error belong to. */
static enum habit_place find_place(const struct syntax_error *error)
{
	static const char *const records[] = {
		"struct", "union", "class", "extern",
	};
	const struct automaton_cell *open = syntax_error_opener(error, "}");
	const char *text = error->text;
	uint32_t line;

	if (!open)
		return HABIT_PACKAGE;
	line = open->start;
	/* `{` may stand on a line of its own. */
	while (line && strchr(" \t\r\n", text[line - 1]))
		line--;
	while (line && text[line - 1] != '\n')
		line--;
	line += strspn(text + line, " \t");
	for (size_t i = 0; i < sizeof(records) / sizeof(*records); i++)
		if (!strncmp(text + line, records[i], strlen(records[i])))
			return HABIT_RECORD;
	return HABIT_BODY;
}

static bool is_newline(const struct trace_token *token)
{
	return token->start == token->end || !strcmp(token->name, "_newline");
}

/* False where the line says nothing about the error. */
static bool start(struct habit *habit, const struct syntax_error *error,
		  struct diags *diags)
{
	const struct automaton_cell *open;
	uint32_t at = error->found->start, line;

	open = syntax_error_opener(error, ANY_CLOSER);
	/* What is missing in the line before is not the fault of this one. */
	if (error->line_between && open &&
	    strcmp(token_name(open->symbol), "{"))
		return false;
	*habit = (struct habit){ .error = error, .diags = diags };
	if (is_newline(error->found)) {
		if (!error->previous)
			return false;
		at = error->previous->end;
	}
	for (line = at; line && error->text[line - 1] != '\n'; line--)
		;
	read_line(habit, line);
	while (habit->wrong < habit->count &&
	       habit->tokens[habit->wrong].end <= at)
		habit->wrong++;
	habit->place = find_place(error);
	find_first(habit);
	return habit->count && habit->first < habit->count;
}

bool habit_report(const struct syntax_error *error, struct diags *diags)
{
	struct habit habit;

	return start(&habit, error, diags) &&
	       (habit_flow(&habit) || habit_declaration(&habit) ||
		habit_param(&habit) || habit_expression(&habit) ||
		habit_type_place(&habit));
}
