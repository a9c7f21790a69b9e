// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* What people call the tokens that a syntax error wants. */
#include <string.h>

#include "source/utf8.h"
#include "syntax/expected_error.h"

/* The most alternatives that a message names. */
#define WANTED_MAX 3

/* The longest piece of the source that a message repeats, in bytes. */
#define SPELLING_MAX 24

/*
 * What is named, in this order. The tokens of one rank share its name, or have
 * names of their own where it has none.
 */
enum rank {
	RANK_CATEGORY,
	RANK_CLOSER,
	RANK_SEPARATOR,
	RANK_LINE_END,		/* neither where something begins, */
	RANK_SEMICOLON,		/* nor this beside a line's end */
	RANK_WORD,
	RANK_OPERATOR,		/* not beside anything else */
	RANK_FILE_END,		/* neither */
	RANK_NONE,
};

static bool has(const struct token_set *set, const char *name)
{
	struct token_set named = tokens_named(name);
	uint16_t i;

	for (i = 0; i < token_count(); i++)
		if (named.has[i] && set->has[i])
			return true;
	return false;
}

/* What begins here, told by tokens that begin nothing else. */
static const char *category(const struct token_set *allowed)
{
	if (has(allowed, "+"))
		return NULL;	/* behind an operand */
	if (has(allowed, "return"))
		return "a statement";
	if (has(allowed, "case"))
		return "`case` or `default`";
	if (has(allowed, "field_identifier") && has(allowed, "struct"))
		return "a field";
	if (has(allowed, "struct") && has(allowed, "type"))
		return "a declaration";
	if (has(allowed, "..."))
		return has(allowed, ")") ? "a parameter" : "a type";
	if (has(allowed, "["))
		return "a type";
	if (has(allowed, "integer") && has(allowed, "!"))
		return "an expression";
	return NULL;
}

static bool is_one_of(const char *name, const char *const *list, size_t count)
{
	while (count--)
		if (!strcmp(name, list[count]))
			return true;
	return false;
}

#define IS_ONE_OF(name, list) \
	is_one_of(name, list, sizeof(list) / sizeof(*(list)))

static bool is_word(const char *name)
{
	return (*name >= 'a' && *name <= 'z') || *name == '_';
}

/* Tokens that keep their own name behind an operand. */
static enum rank operand_rank(const struct token_set *allowed,
			      const char *name)
{
	static const char *const words[] = { "{", "in", "..", "else", "\"" };

	if (!strcmp(name, "=") && !has(allowed, "+="))
		return RANK_SEPARATOR;
	return IS_ONE_OF(name, words) ? RANK_WORD : RANK_OPERATOR;
}

static enum rank rank_of(const struct token_set *allowed, const char *name)
{
	static const char *const closers[] = { ")", "]", "}", "#endif" };
	static const char *const separators[] = { ",", ":", "=>" };
	static const char *const never[] = {
		"#if", "#elif", "#else", "string_content", "escape_sequence",
		"${", "ERROR",
	};

	if (IS_ONE_OF(name, closers))
		return RANK_CLOSER;
	if (IS_ONE_OF(name, separators))
		return RANK_SEPARATOR;
	if (!strcmp(name, ";"))
		return RANK_SEMICOLON;
	if (!strcmp(name, "_newline"))
		return RANK_LINE_END;
	if (!strcmp(name, "end"))
		return RANK_FILE_END;
	if (*name == '_' || IS_ONE_OF(name, never))
		return RANK_NONE;
	if (has(allowed, "+"))
		return operand_rank(allowed, name);
	if (!strcmp(name, ".") || !strcmp(name, "<"))
		return RANK_NONE;
	if (category(allowed))
		return !strcmp(name, "{") && !has(allowed, "!") ?
			RANK_WORD : RANK_CATEGORY;
	return RANK_WORD;
}

static const char *describe(const struct syntax_error *error, enum rank rank,
			    const char *name)
{
	if (rank == RANK_CATEGORY)
		return category(&error->allowed);
	if (rank == RANK_LINE_END)
		return "end of line";
	if (rank == RANK_FILE_END)
		return "end of file";
	if (rank == RANK_OPERATOR)
		return "an operator";
	if (!strcmp(name, "identifier") || !strcmp(name, "field_identifier"))
		return "a name";
	if (!strcmp(name, "\""))
		return "a string";
	if (!strcmp(name, "integer") || !strcmp(name, "float") ||
	    !strcmp(name, "character"))
		return "a literal";
	return arena_printf(error->scratch, "`%s`", name);
}

struct wanted {
	const char *items[WANTED_MAX];
	size_t count;
	bool has_category;
};

static void want(struct wanted *wanted, const char *item)
{
	size_t i;

	for (i = 0; i < wanted->count; i++)
		if (!strcmp(wanted->items[i], item))
			return;
	if (wanted->count < WANTED_MAX)
		wanted->items[wanted->count++] = item;
}

static void want_rank(const struct syntax_error *error, enum rank rank,
		      struct wanted *wanted)
{
	uint16_t i;

	for (i = 0; i < token_count(); i++) {
		const char *name = token_name(i);

		if (!error->kept.has[i] ||
		    rank_of(&error->allowed, name) != rank)
			continue;
		want(wanted, describe(error, rank, name));
		wanted->has_category |= rank == RANK_CATEGORY ||
			(rank == RANK_WORD && is_word(name));
	}
}

/* Whether tokens of that rank are worth naming beside what is @wanted. */
static bool is_worth(const struct syntax_error *error, enum rank rank,
		     const struct wanted *wanted)
{
	switch (rank) {
	case RANK_CLOSER:
		/* To end the line is a smaller step than to end the block. */
		return error->line_between || category(&error->allowed) ||
		       !has(&error->kept, "_newline");
	case RANK_LINE_END:
		return !category(&error->allowed);
	case RANK_SEMICOLON:
		return !category(&error->allowed) &&
		       !has(&error->kept, "_newline");
	case RANK_OPERATOR:
	case RANK_FILE_END:
		return !wanted->count;
	default:
		return true;
	}
}

const char *syntax_error_wanted(const struct syntax_error *error,
				bool *is_punctuation)
{
	struct wanted wanted = { .count = 0 };
	enum rank rank;

	for (rank = RANK_CATEGORY; rank < RANK_NONE; rank++)
		if (is_worth(error, rank, &wanted))
			want_rank(error, rank, &wanted);
	if (!wanted.count && category(&error->allowed)) {
		want(&wanted, category(&error->allowed));
		wanted.has_category = true;
	}
	*is_punctuation = !wanted.has_category;
	switch (wanted.count) {
	case 0:
		return NULL;
	case 1:
		return wanted.items[0];
	case 2:
		return arena_printf(error->scratch, "%s or %s",
				    wanted.items[0], wanted.items[1]);
	default:
		return arena_printf(error->scratch, "%s, %s or %s",
				    wanted.items[0], wanted.items[1],
				    wanted.items[2]);
	}
}

const char *syntax_error_spelling(const struct syntax_error *error,
				  const struct trace_token *token)
{
	const char *text = error->text + token->start;
	size_t size = token->end - token->start, length;
	uint32_t code = 0;

	if (!size)
		return "end of file";
	if (*text == '\n' || *text == '\r')
		return "end of line";
	length = utf8_decode(text, size, &code);
	if (code < 0x20 || (code >= 0x7f && code < 0xa0))
		return arena_printf(error->scratch, "the character U+%04X",
				    code);
	if (!strcmp(token->name, "ERROR"))
		size = length;
	if (size > SPELLING_MAX || memchr(text, '\n', size)) {
		for (size = 0; size < SPELLING_MAX - 4 && text[size] != '\n';
		     size += utf8_decode(text + size, 4, &code))
			;
		return arena_printf(error->scratch, "`%.*s...`", (int)size,
				    text);
	}
	return arena_printf(error->scratch, "`%.*s`", (int)size, text);
}
