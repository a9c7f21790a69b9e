/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_SYNTAX_EXPECTED_ERROR_H
#define ARC_SYNTAX_EXPECTED_ERROR_H

#include <stdbool.h>
#include <stdint.h>

#include "diag/diag.h"
#include "syntax/expected_automaton.h"
#include "syntax/expected_trace.h"

/* Everything that is known about one syntax error. */
struct syntax_error {
	struct arena *scratch;
	const struct source *source;
	const char *text;		/* with earlier errors blanked out */
	const struct trace *trace;
	size_t wrong;			/* the wrong token's index there */
	const struct trace_token *found;	/* the wrong token */
	const struct trace_token *previous;	/* before it, or NULL */
	bool line_between;		/* it is not on previous's line */
	struct automaton before;	/* what was read before it */
	struct token_set allowed;	/* what could come instead */
	struct token_set kept;		/* of those, what mends it */
	bool mended;			/* else `kept` is all of them */
};

/*
 * Works out the members above for the first error of the text from @start on;
 * false where there is none, or none that the automaton understands.
 */
bool syntax_error_find(struct syntax_error *error, struct arena *scratch,
		       const struct source *source, const char *text,
		       const struct trace *trace);

/*
 * Whether the tokens of the trace from @first on, @count of them or as many as
 * there are, can follow @automaton.
 */
bool syntax_error_goes_on(const struct syntax_error *error,
			  struct automaton automaton, size_t first,
			  size_t count);

/*
 * Sets the members kept and mended: the tokens that mend the error when they
 * are put in before the wrong token, or else in its place.
 */
void syntax_error_find_repairs(struct syntax_error *error);

/* Whether a token of that name could come instead of the wrong one. */
bool syntax_error_allows(const struct syntax_error *error, const char *name);

/* Whether it would also mend the error. */
bool syntax_error_mended_by(const struct syntax_error *error,
			    const char *name);

/* How a token reads in the text; of what is no token, its first character. */
const char *syntax_error_spelling(const struct syntax_error *error,
				  const struct trace_token *token);

/*
 * What to call the tokens of @error->kept: "`)` or `,`"; NULL where none has a
 * name. *@is_punctuation tells whether all of them are signs that can stand at
 * the end of a line.
 */
const char *syntax_error_wanted(const struct syntax_error *error,
				bool *is_punctuation);

/* Whether the wrong token reads like that. */
bool syntax_error_reads(const struct syntax_error *error, const char *word);

/*
 * What was meant by a misspelled keyword, or by one of another language, or
 * NULL. *@token is that word: the wrong token, or the one before it, which was
 * taken for a name.
 */
const char *syntax_error_misspelling(const struct syntax_error *error,
				     const struct trace_token **token);

/* What to do instead of what other languages have here, or NULL. */
const char *syntax_error_sign(const struct syntax_error *error);

/*
 * Whether it is likely to follow from an error shortly before it: closers and
 * openers do not match, or a function's statements are outside of it.
 */
bool syntax_error_is_consequence(const struct syntax_error *error);

/* Reports it: the message, its place, notes and a fix; once. */
void syntax_error_report(const struct syntax_error *error,
			 struct diags *diags);

/*
 * The innermost bracket of the open ones that the token @closer would close;
 * NULL where there is none. ANY_CLOSER asks for any bracket.
 */
const struct automaton_cell *syntax_error_opener(
	const struct syntax_error *error, const char *closer);

#define ANY_CLOSER NULL

#endif
