/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_SYNTAX_HABIT_H
#define ARC_SYNTAX_HABIT_H

#include "syntax/expected_error.h"

/*
 * What writers of C, Go and other languages write out of habit, told by the
 * words of the line that a syntax error is on.
 */

/* The most tokens of a line that are looked at. */
#define HABIT_TOKENS 64

/* A word, number, string or sign; `:=`, `->` and the like are one. */
struct habit_token {
	uint32_t start, end;
};

enum habit_place {
	HABIT_PACKAGE,		/* between declarations */
	HABIT_RECORD,		/* between the fields of a struct or union */
	HABIT_BODY,		/* in a function */
};

struct habit {
	const struct syntax_error *error;
	struct diags *diags;
	enum habit_place place;
	struct habit_token tokens[HABIT_TOKENS];
	size_t count;
	size_t first;		/* where the statement begins */
	size_t wrong;		/* the token that the parser stopped at, or
				 * count */
};

/*
 * Reports the error, once, if a habit explains it; else reports nothing and
 * returns false.
 */
bool habit_report(const struct syntax_error *error, struct diags *diags);

/* Whether token @i reads @text; false behind the last one. */
bool habit_is(const struct habit *habit, size_t i, const char *text);

/* Whether it is a word that is no keyword. */
bool habit_is_name(const struct habit *habit, size_t i);

/* Whether it is a word or a number. */
bool habit_is_word(const struct habit *habit, size_t i);

/* The text of the tokens [@from, @to), with what is between them. */
const char *habit_text(const struct habit *habit, size_t from, size_t to);

/* The token that closes the bracket @open, or count. */
size_t habit_closer(const struct habit *habit, size_t open);

/* An error that is marked on the tokens [@from, @to). */
__attribute__((format(printf, 4, 5)))
struct diag *habit_error(const struct habit *habit, size_t from, size_t to,
			 const char *format, ...);

/* "Replace the tokens [@from, @to) by this." */
__attribute__((format(printf, 5, 6)))
void habit_fix(const struct habit *habit, struct diag *diag, size_t from,
	       size_t to, const char *format, ...);

/*
 * Reads a type of C (`const char *`, `struct foo *`, `unsigned int`) at @i.
 * Returns the index behind it, or @i where there is none. *@type is the type
 * in arc; *@is_sure tells that its words are C's own or names of arc's types,
 * no name that could be anything.
 */
size_t habit_type(const struct habit *habit, size_t i, const char **type,
		  bool *is_sure);

/* Each returns whether it reported the error. */
bool habit_declaration(const struct habit *habit);
bool habit_param(const struct habit *habit);
bool habit_type_place(const struct habit *habit);
bool habit_flow(const struct habit *habit);
bool habit_expression(const struct habit *habit);

#endif
