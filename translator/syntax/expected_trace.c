// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "syntax/expected_trace.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <tree_sitter/api.h>

const TSLanguage *tree_sitter_arc(void);

/* How much the parser gets at once, and so how soon it can be stopped. */
#define CHUNK 1024

struct tracer {
	struct arena *arena;
	const char *text;
	uint32_t start, end;
	/* The last place the log named, and its line's start. */
	uint32_t row, row_offset, at;
	struct trace trace;
	bool external;		/* which lexer was at work last */
	bool suspect;		/* some reading failed at `error` */
	bool enough;
};

/* Where a row of the log starts. Rows rarely go back, and never far. */
static uint32_t row_start(struct tracer *tracer, uint32_t row)
{
	const char *newline;

	if (row < tracer->row) {
		tracer->row = 0;
		tracer->row_offset = tracer->start;
	}
	for (; tracer->row < row; tracer->row++) {
		newline = memchr(tracer->text + tracer->row_offset, '\n',
				 tracer->end - tracer->row_offset);
		if (!newline)
			break;
		tracer->row_offset = (uint32_t)(newline + 1 - tracer->text);
	}
	return tracer->row_offset;
}

static bool is_word_start(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

static bool is_word(char c)
{
	return is_word_start(c) || (c >= '0' && c <= '9');
}

/* The token's text, behind the white space that its size includes. */
static void add_token(struct tracer *tracer, const char *name, size_t length,
		      uint32_t size)
{
	struct trace_token token;
	bool is_newline = !strncmp(name, "_newline", length);
	const char *spaces = is_newline ? " \t\r" : " \t\r\n";

	if (size > tracer->end - tracer->at)
		size = tracer->end - tracer->at;
	token.external = tracer->external;
	token.name = arena_strndup(tracer->arena, name, length);
	token.end = tracer->at + size;
	token.start = tracer->at;
	while (token.start < token.end &&
	       strchr(spaces, tracer->text[token.start]))
		token.start++;
	LIST_PUSH(tracer->arena, &tracer->trace.tokens, token);
}

/* Adds the word or sign that follows @at: the parser did not look at it. */
static void add_unseen(struct tracer *tracer, uint32_t at)
{
	const char *text = tracer->text;
	size_t size = 1;

	tracer->external = false;
	while (at < tracer->end && strchr(" \t\r", text[at]))
		at++;
	tracer->at = at;
	if (at == tracer->end)
		add_token(tracer, "end", 3, 0);
	else if (text[at] == '\n')
		add_token(tracer, "_newline", 8, 1);
	else if (is_word_start(text[at])) {
		while (is_word(text[at + size]))
			size++;
		add_token(tracer, "identifier", 10, (uint32_t)size);
	} else {
		add_token(tracer, text + at, 1, 1);
	}
}

/*
 * In an error the scanner may hand over a keyword with all that it begins. The
 * keyword alone is what is wrong.
 */
static void cut_error(struct tracer *tracer)
{
	struct trace_token *token =
		&tracer->trace.tokens.items[tracer->trace.error];
	size_t size = strlen(token->name);

	if (!is_word_start(*token->name) ||
	    token->end - token->start <= size ||
	    memcmp(tracer->text + token->start, token->name, size))
		return;
	token->end = token->start + (uint32_t)size;
	tracer->trace.tokens.count = tracer->trace.error + 1;
	add_unseen(tracer, token->end);
	tracer->enough = true;
}

/* "lexed_lookahead sym:NAME, size:N", where NAME may be a comma. */
static void read_lookahead(struct tracer *tracer, const char *rest)
{
	struct trace *trace = &tracer->trace;
	const char *size = strrchr(rest, ':');
	size_t length;

	if (!size || size - rest < (ptrdiff_t)strlen(", size"))
		return;
	/* Another reading of the same text saw this token before. */
	if (trace->tokens.count &&
	    trace->tokens.items[trace->tokens.count - 1].end > tracer->at)
		return;
	length = (size_t)(size - rest) - strlen(", size");
	add_token(tracer, rest, length,
		  (uint32_t)strtoul(size + 1, NULL, 10));
	if (trace->found &&
	    trace->tokens.count > trace->error + TRACE_BEHIND + 1)
		tracer->enough = true;
}

/* "switch from_keyword:NAME, to_word_token:NAME" */
static void switch_to_word(struct tracer *tracer, const char *rest)
{
	struct trace *trace = &tracer->trace;
	const char *word = strrchr(rest, ':');

	if (word && trace->tokens.count)
		trace->tokens.items[trace->tokens.count - 1].name =
			arena_strdup(tracer->arena, word + 1);
}

/* What follows @prefix in @message, or NULL. */
static const char *after(const char *message, const char *prefix)
{
	size_t size = strlen(prefix);

	return strncmp(message, prefix, size) ? NULL : message + size;
}

static void read_message(void *payload, TSLogType type, const char *message)
{
	struct tracer *tracer = payload;
	struct trace *trace = &tracer->trace;
	unsigned int row, column;
	const char *rest;

	if (type != TSLogTypeParse || tracer->enough)
		return;
	if (sscanf(message, "process version:%*u, version_count:%*u, state:%*u, row:%u, col:%u",
		   &row, &column) == 2) {
		tracer->at = row_start(tracer, row) + column;
		if (tracer->at > tracer->end)
			tracer->at = tracer->end;
	} else if ((rest = after(message, "lexed_lookahead sym:"))) {
		read_lookahead(tracer, rest);
	} else if ((rest = after(message, "switch from_keyword:"))) {
		switch_to_word(tracer, rest);
	} else if (after(message, "lex_external")) {
		tracer->external = true;
	} else if (after(message, "lex_internal")) {
		tracer->external = false;
	} else if (after(message, "detect_error") && !trace->found &&
		   trace->tokens.count) {
		trace->error = trace->tokens.count - 1;
		tracer->suspect = true;
	} else if (after(message, "resume version:") && tracer->suspect) {
		trace->found = true;
		cut_error(tracer);
	}
}

/*
 * Hands out the text in small pieces, and no more of it once it is enough. A
 * character is in one piece: where the rest of one is not there, the library
 * (0.20.7, ts_lexer__get_lookahead()) reads it from nowhere.
 */
static const char *read_text(void *payload, uint32_t offset, TSPoint position,
			     uint32_t *size)
{
	struct tracer *tracer = payload;
	uint32_t left = tracer->end - tracer->start;
	const char *text;

	(void)position;
	left = offset < left && !tracer->enough ? left - offset : 0;
	*size = left < CHUNK ? left : CHUNK;
	text = tracer->text + tracer->start + offset;
	while (*size < left && (text[*size] & 0xc0) == 0x80)
		--*size;
	return text;
}

struct trace trace_parse(struct arena *arena, const char *text, uint32_t start,
			 uint32_t end)
{
	struct tracer tracer = {
		.arena = arena, .text = text, .start = start, .end = end,
		.row_offset = start, .at = start,
	};
	TSLogger logger = { &tracer, read_message };
	TSInput input = { &tracer, read_text, TSInputEncodingUTF8 };
	TSParser *parser = ts_parser_new();

	if (!ts_parser_set_language(parser, tree_sitter_arc()))
		abort();	/* the grammar's ABI is not the library's */
	ts_parser_set_logger(parser, logger);
	ts_tree_delete(ts_parser_parse(parser, NULL, input));
	ts_parser_delete(parser);
	return tracer.trace;
}
