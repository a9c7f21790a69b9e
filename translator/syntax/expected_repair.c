// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Which tokens would mend a syntax error. */
#include <string.h>

#include "syntax/expected_error.h"

/* How many more closing brackets of one kind are tried. */
#define CLOSERS_MAX 8

static bool intersects(const struct token_set *a, const struct token_set *b)
{
	uint16_t i;

	for (i = 0; i < token_count(); i++)
		if (a->has[i] && b->has[i])
			return true;
	return false;
}

/*
 * The tokens that a token of the trace can be. A word is a keyword wherever it
 * reads like one: an error hides that. The wrong token is none of those that
 * are allowed, though one of them may read alike.
 */
static struct token_set tokens_of(const struct syntax_error *error,
				  const struct trace_token *token)
{
	struct token_set set, all;
	char *word;
	uint16_t i;

	set = tokens_found(token->name, token->external);
	if (!strcmp(token->name, "identifier")) {
		word = arena_strndup(error->scratch, error->text + token->start,
				     token->end - token->start);
		all = tokens_named(word);
		if (intersects(&all, &all))
			set = all;
	}
	for (i = 0; token == error->found && i < token_count(); i++)
		set.has[i] &= !error->allowed.has[i];
	return set;
}

/* Where a line ends before a token, that may count as a token. */
bool syntax_error_goes_on(const struct syntax_error *error,
			  struct automaton now, size_t first, size_t count)
{
	const struct trace_token *tokens = error->trace->tokens.items;
	struct token_set newline = tokens_named("_newline"), set;
	struct automaton next;
	size_t i;

	for (i = first; i < first + count; i++) {
		if (i >= error->trace->tokens.count)
			return true;
		set = tokens_of(error, &tokens[i]);
		next = automaton_next_of(error->scratch, &now, &set, 0);
		if (!next.count && i && memchr(error->text + tokens[i - 1].end,
					       '\n', tokens[i].start -
					       tokens[i - 1].end)) {
			now = automaton_next_of(error->scratch, &now, &newline,
						0);
			next = automaton_next_of(error->scratch, &now, &set, 0);
		}
		if (!next.count)
			return false;
		now = next;
	}
	return true;
}

/* Brackets that open together are often forgotten together. */
static bool closes_several(const struct syntax_error *error, uint16_t token,
			   struct automaton after, size_t first, size_t count)
{
	const char *name = token_name(token);
	unsigned int tries;

	if (strcmp(name, ")") && strcmp(name, "]"))
		return false;
	for (tries = 0; after.count && tries < CLOSERS_MAX; tries++) {
		after = automaton_next(error->scratch, &after, token, 0);
		if (syntax_error_goes_on(error, after, first, count))
			return true;
	}
	return false;
}

/* Keeps the allowed tokens after which the trace goes on from @first. */
static bool keep(struct syntax_error *error, size_t first, size_t count)
{
	struct automaton after;
	bool any = false;
	uint16_t i;

	for (i = 0; i < token_count(); i++) {
		error->kept.has[i] = false;
		/* Nobody forgets an `#if`, and much can follow it. */
		if (!error->allowed.has[i] || !strcmp(token_name(i), "#if"))
			continue;
		after = automaton_next(error->scratch, &error->before, i, 0);
		error->kept.has[i] =
			syntax_error_goes_on(error, after, first, count) ||
			closes_several(error, i, after, first, count);
		any |= error->kept.has[i];
	}
	return any;
}

void syntax_error_find_repairs(struct syntax_error *error)
{
	bool alike = syntax_error_allows(error, error->found->name);
	size_t wrong = error->wrong;

	/*
	 * The more of what follows is then understood, the better. Nothing
	 * replaces a word that reads like one that is right.
	 */
	error->mended = keep(error, wrong, 3) || keep(error, wrong, 2) ||
			(!alike && keep(error, wrong + 1, 2)) ||
			keep(error, wrong, 1) ||
			(!alike && keep(error, wrong + 1, 1));
	if (!error->mended)
		error->kept = error->allowed;
}

bool syntax_error_allows(const struct syntax_error *error, const char *name)
{
	struct token_set named = tokens_named(name);

	return intersects(&error->allowed, &named);
}

bool syntax_error_mended_by(const struct syntax_error *error, const char *name)
{
	struct token_set named = tokens_named(name);

	return error->mended && intersects(&error->kept, &named);
}
