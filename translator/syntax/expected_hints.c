// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* What was probably meant by what is wrong. */
#include <string.h>

#include "syntax/expected_error.h"

/* What writers of other languages write, and what it is called here. */
struct foreign {
	const char *theirs, *ours;
};

static const struct foreign foreign_words[] = {
	{ "fn", "func" }, { "function", "func" }, { "def", "func" },
	{ "proc", "func" }, { "var", "let" }, { "val", "let" },
	{ "auto", "let" }, { "while", "for" }, { "loop", "for" },
	{ "match", "switch" }, { "package", "namespace" },
	{ "module", "namespace" }, { "use", "import" },
	{ "include", "import" }, { "using", "import" },
	{ "typedef", "type" }, { "elif", "else if" }, { "elsif", "else if" },
	{ "elseif", "else if" }, { "and", "&&" }, { "or", "||" },
	{ "not", "!" },
};

/* The same of signs, which have no equivalent: what to do instead. */
static const struct foreign foreign_signs[] = {
	{ "'", "a character literal ends on its line: `'a'`" },
};

static bool is_identifier(const struct trace_token *token)
{
	return token && !strcmp(token->name, "identifier");
}

static const char *word_of(const struct syntax_error *error,
			   const struct trace_token *token)
{
	return arena_strndup(error->scratch, error->text + token->start,
			     token->end - token->start);
}

bool syntax_error_reads(const struct syntax_error *error, const char *word)
{
	const struct trace_token *token = error->found;
	size_t size = strlen(word);

	return token->end - token->start == size &&
	       !memcmp(error->text + token->start, word, size);
}

/* The keyword of @allowed that was meant by the word @token, or NULL. */
static const char *meant(const struct syntax_error *error,
			 const struct token_set *allowed,
			 const struct trace_token *token)
{
	const char *names[TOKENS_MAX], *word = word_of(error, token), *name;
	size_t count = 0, i;
	uint16_t t;

	for (t = 0; t < token_count(); t++) {
		if (!allowed->has[t] || !token_is_keyword(t))
			continue;
		name = token_name(t);
		if (!strcmp(name, word))
			return NULL;
		names[count++] = name;
	}
	for (i = 0; i < sizeof(foreign_words) / sizeof(*foreign_words); i++)
		if (!strcmp(foreign_words[i].theirs, word))
			return foreign_words[i].ours;
	return diag_suggest(word, names, count);
}

/*
 * Whether the @count tokens from @next on can follow @keyword, after what is
 * in @before.
 */
static bool would_help(const struct syntax_error *error,
		       const struct automaton *before, const char *keyword,
		       size_t next, size_t count)
{
	struct token_set set = tokens_named(keyword);
	struct automaton after;
	char *space;

	/* Of two words the first decides. */
	space = strchr(keyword, ' ');
	if (space)
		set = tokens_named(arena_strndup(error->scratch, keyword,
						 space - keyword));
	after = automaton_next_of(error->scratch, before, &set, 0);
	return after.count &&
	       (space || syntax_error_goes_on(error, after, next, count));
}

const char *syntax_error_misspelling(const struct syntax_error *error,
				     const struct trace_token **token)
{
	const struct automaton_cell *cell = error->before.stacks[0];
	struct automaton before = { .stacks = { cell->below }, .count = 1 };
	struct token_set allowed;
	const char *keyword;

	*token = error->found;
	if (syntax_error_reads(error, "=") && !syntax_error_allows(error, "=") &&
	    would_help(error, &error->before, "==", error->wrong + 1, 3))
		return "==";
	if (is_identifier(error->found)) {
		keyword = meant(error, &error->allowed, error->found);
		if (keyword && would_help(error, &error->before, keyword,
					  error->wrong + 1, 1))
			return keyword;
	}
	*token = error->previous;
	if (!is_identifier(error->previous) || error->line_between ||
	    !cell->below)
		return NULL;
	allowed = automaton_tokens(error->scratch, &before);
	keyword = meant(error, &allowed, error->previous);
	if (keyword && would_help(error, &before, keyword,
				  error->wrong, 1))
		return keyword;
	return NULL;
}

const char *syntax_error_sign(const struct syntax_error *error)
{
	const char *text = error->text + error->found->start;
	size_t i;

	if (*text & 0x80)
		return "names are made of ASCII letters, digits and `_`";

	/* Of `->` the first half may have been taken for an operator. */
	if (*text == '>' && error->found->start && text[-1] == '-')
		text--;
	for (i = 0; i < sizeof(foreign_signs) / sizeof(*foreign_signs); i++)
		if (!strcmp(error->found->name, "ERROR") &&
		    !strncmp(text, foreign_signs[i].theirs,
			     strlen(foreign_signs[i].theirs)))
			return foreign_signs[i].ours;
	return NULL;
}
