// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* What a syntax error took away, so that nothing is said of it again. */
#include <ctype.h>

#include "check/internal.h"

/* The errors there are before the checker runs are the parser's, mostly. */
void find_mistakes(struct checker *checker, const struct ast_program *loaded)
{
	const struct ast_file *file;

	for (size_t i = 0; i < loaded->packages.count; i++)
		for (file = loaded->packages.items[i]->files; file;
		     file = file->next)
			if (file->is_broken)
				LIST_PUSH(checker->arena, &checker->broken,
					  file->source);
	for (size_t i = 0; i < checker->diags->list.count; i++) {
		const struct diag *diag = checker->diags->list.items[i];

		if (diag->severity == SEVERITY_ERROR &&
		    has_syntax_error(checker, diag->span.source))
			LIST_PUSH(checker->arena, &checker->mistakes, diag);
	}
}

bool has_syntax_error(const struct checker *checker,
		      const struct source *source)
{
	for (size_t i = 0; i < checker->broken.count; i++)
		if (checker->broken.items[i] == source)
			return true;
	return false;
}

static unsigned int line_of(struct span span)
{
	return source_position(span.source, span.start).line;
}

static bool is_consequence(const struct checker *checker,
			   const struct diag *diag)
{
	bool is_beside = false;

	if (diag->severity != SEVERITY_ERROR || !diag->span.source)
		return false;
	for (size_t i = 0; i < checker->mistakes.count; i++) {
		const struct diag *mistake = checker->mistakes.items[i];

		if (mistake == diag)
			return false;
		is_beside |= mistake->span.source == diag->span.source &&
			     line_of(mistake->span) == line_of(diag->span);
	}
	return is_beside;
}

void drop_consequences(struct checker *checker)
{
	struct diags *diags = checker->diags;
	size_t kept = 0;

	for (size_t i = 0; i < diags->list.count; i++) {
		struct diag *diag = diags->list.items[i];

		if (is_consequence(checker, diag))
			diags->errors--;
		else
			diags->list.items[kept++] = diag;
	}
	diags->list.count = kept;
}

static bool is_word_byte(char byte)
{
	return isalnum((unsigned char)byte) || byte == '_';
}

/*
 * Words behind which no name is declared. Behind any other word a name is
 * declared as in C: nothing else in arc has two words side by side.
 */
static bool declares(const char *word, size_t size)
{
	static const char *const words[] = {
		"return", "in", "try", "case", "if", "switch", "defer",
		"errdefer", "else", "mutating", "goto", "break", "continue",
		"as", "sizeof", "throw", "raise",
	};

	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		if (size == strlen(words[i]) && !memcmp(word, words[i], size))
			return false;
	return size > 0;
}

/* The end of the word before offset @at, over blanks; 0 for a line's start. */
static size_t skip_back(const char *text, size_t at)
{
	while (at && (text[at - 1] == ' ' || text[at - 1] == '\t'))
		at--;
	return at;
}

/* Whether what stands in front of offset @end declares a name there. */
static bool is_declared_at(const struct source *source, size_t end)
{
	const char *text = source->text;
	size_t at = skip_back(text, end), start;
	bool is_pointer = false;

	for (; at && text[at - 1] == '*'; at = skip_back(text, at - 1))
		is_pointer = true;
	/* `} name;` ends a type of C. */
	if (at && text[at - 1] == '}')
		return true;
	start = at;
	while (start && is_word_byte(text[start - 1]))
		start--;
	if (start == end || !declares(text + start, at - start))
		return false;
	/* `a *b` may be a product; not at the start of a line. */
	start = skip_back(text, start);
	return !is_pointer || !start || text[start - 1] == '\n' ||
	       is_word_byte(text[start - 1]);
}

/* Whether what follows offset @at declares the name in front of it. */
static bool is_declared_by(const struct source *source, size_t at)
{
	const char *text = source->text + at;

	text += strspn(text, " \t");
	while (*text == ',') {
		text += 1 + strspn(text + 1, " \t");
		while (is_word_byte(*text))
			text++;
		text += strspn(text, " \t");
	}
	return text[0] == ':' && text[1] == '=';
}

static bool is_written(const struct source *source, const char *name)
{
	const char *at = source->text;
	size_t size = strlen(name);

	for (; (at = strstr(at, name)); at += size)
		if (!is_word_byte(at[size]) &&
		    (at == source->text || !is_word_byte(at[-1])) &&
		    (is_declared_at(source, at - source->text) ||
		     is_declared_by(source, at + size - source->text)))
			return true;
	return false;
}

bool is_lost_name(struct checker *checker, const struct pkg *pkg,
		  const char *name)
{
	const struct ast_file *file;

	if (!*name)
		return false;
	for (file = pkg->ast->files; file; file = file->next)
		if (has_syntax_error(checker, file->source) &&
		    is_written(file->source, name))
			return true;
	return false;
}
