/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
/*
 * The words that are keywords, everywhere or where something follows.
 */
#ifndef ARC_SCANNER_KEYWORD_H
#define ARC_SCANNER_KEYWORD_H

#include <stddef.h>
#include <string.h>

#include "scanner/lexer.h"

/* What must follow, on the same line, for a word to be a keyword. */
enum follow {
	RESERVED,		/* nothing: it always is one */
	A_WORD,
	A_TYPE,
	A_VALUE,
	A_BODY_OR_WORD,
	A_PARENTHESIS,
	AN_ANGLE,
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
	{ "extern", EXTERN, RESERVED },
	{ "false", FALSE, RESERVED },
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

#endif
