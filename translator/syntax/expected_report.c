// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* One syntax error as a diagnostic. */
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
	{ "?", "there is no `?:`: use `if`" },
	{ "->", "a result needs no `->`, a closure has `=>`, and `.` reaches through pointers" },
	{ "#include", "C headers are named by `extern \"name.h\" { ... }`" },
	{ "#define", "a constant is declared with `const`" },
	{ "'", "a character literal ends on its line: `'a'`" },
};

static struct span span_of(const struct syntax_error *error, uint32_t start,
			   uint32_t end)
{
	return (struct span){ error->source, start, end };
}

static struct span span_of_token(const struct syntax_error *error,
				 const struct trace_token *token)
{
	uint32_t end = token->end;

	/* Of what is no token only the first character is wrong. */
	if (!strcmp(token->name, "ERROR")) {
		end = token->start + 1;
		while (end < token->end && (error->text[end] & 0xc0) == 0x80)
			end++;
	}
	if (!strcmp(token->name, "_newline"))
		end = token->start;
	return span_of(error, token->start, end);
}

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

static bool reads(const struct syntax_error *error,
		  const struct trace_token *token, const char *word)
{
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
		name = token_name(t);
		if (!allowed->has[t] || *name < 'a' || *name > 'z' ||
		    !strcmp(name, "identifier") || strchr(name, '_'))
			continue;
		if (!strcmp(name, word))
			return NULL;
		names[count++] = name;
	}
	for (i = 0; i < sizeof(foreign_words) / sizeof(*foreign_words); i++)
		if (!strcmp(foreign_words[i].theirs, word))
			return foreign_words[i].ours;
	return diag_suggest(word, names, count);
}

/* Whether parsing goes on where @token reads @keyword instead. */
static bool would_help(const struct syntax_error *error,
		       const struct automaton *before, const char *keyword,
		       size_t next)
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
	       (space || syntax_error_goes_on(error, after, next, 1));
}

/*
 * The misspelled keyword in *@token, and what was meant: the wrong word, or
 * the word before it, which was taken for a name.
 */
static const char *find_misspelling(const struct syntax_error *error,
				    const struct trace_token **token)
{
	const struct automaton_cell *cell = error->before.stacks[0];
	struct automaton before = { .stacks = { cell->below }, .count = 1 };
	struct token_set allowed;
	const char *keyword;

	*token = error->found;
	if (reads(error, error->found, "=") && !syntax_error_allows(error, "=") &&
	    would_help(error, &error->before, "==", error->wrong + 1))
		return "==";
	if (is_identifier(error->found)) {
		keyword = meant(error, &error->allowed, error->found);
		if (keyword && would_help(error, &error->before, keyword,
					  error->wrong + 1))
			return keyword;
	}
	*token = error->previous;
	if (!is_identifier(error->previous) || error->line_between ||
	    !cell->below)
		return NULL;
	allowed = automaton_tokens(error->scratch, &before);
	keyword = meant(error, &allowed, error->previous);
	if (keyword && would_help(error, &before, keyword,
				  error->wrong))
		return keyword;
	return NULL;
}

/* A closer that has nothing to close, or an `else` without its `if`. */
static bool report_stray(const struct syntax_error *error,
			 struct diags *diags)
{
	static const char *const stray[][2] = {
		{ ")", "`)` closes nothing" }, { "]", "`]` closes nothing" },
		{ "}", "`}` closes nothing" }, { "else", "`else` without `if`" },
		{ "case", "`case` outside of `switch`" },
		{ "default", "`default` outside of `switch`" },
		{ "#endif", "`#endif` without `#if`" },
		{ "#else", "`#else` without `#if`" },
		{ "#elif", "`#elif` without `#if`" },
	};
	const struct automaton_cell *open;
	size_t i;

	for (i = 0; i < sizeof(stray) / sizeof(*stray); i++) {
		if (!reads(error, error->found, stray[i][0]))
			continue;
		open = syntax_error_opener(error, ANY_CLOSER);
		if (syntax_error_opener(error, stray[i][0]) ||
		    (open && (*stray[i][0] == '}' ||
			      strcmp(token_name(open->symbol), "{"))) ||
		    syntax_error_mended_by(error, "}"))
			return false;
		diag_error(diags, span_of_token(error, error->found), NULL,
			   "%s", stray[i][1]);
		return true;
	}
	return false;
}

static uint32_t indentation(const char *text, uint32_t offset)
{
	uint32_t line = offset;

	while (line && text[line - 1] != '\n')
		line--;
	return (uint32_t)strspn(text + line, " \t");
}

static bool is_first_of_line(const char *text, uint32_t offset)
{
	while (offset && strchr(" \t", text[offset - 1]))
		offset--;
	return !offset || text[offset - 1] == '\n';
}

/*
 * The brace inside the one at @opener whose own closer is missing, as far as
 * the indentation tells: its line is indented more than the line of the
 * closer that it got. Else @opener.
 */
static uint32_t find_unclosed(const struct syntax_error *error,
			      uint32_t opener)
{
	uint32_t open[SOURCE_DEPTH_MAX];
	size_t depth = 0, i;

	for (i = 0; i < error->wrong; i++) {
		const struct trace_token *token =
			&error->trace->tokens.items[i];

		if (token->start <= opener)
			continue;
		if (!strcmp(token->name, "{") && depth < SOURCE_DEPTH_MAX)
			open[depth++] = token->start;
		else if (!strcmp(token->name, "}") && depth-- &&
			 is_first_of_line(error->text, token->start) &&
			 indentation(error->text, open[depth]) >
			 indentation(error->text, token->start))
			return open[depth];
		if (depth > SOURCE_DEPTH_MAX)
			break;
	}
	return opener;
}

/* A note at the bracket whose closer is @wanted. */
static void note_opener(const struct syntax_error *error, const char *wanted,
			struct diags *diags, struct diag *diag)
{
	static const char *const closers[][2] = {
		{ "`)`", ")" }, { "`]`", "]" }, { "`}`", "}" },
		{ "`#endif`", "#endif" },
	};
	const struct automaton_cell *cell = NULL;
	uint32_t start, size;
	size_t i;

	for (i = 0; !cell && i < sizeof(closers) / sizeof(*closers); i++)
		if (strstr(wanted, closers[i][0]))
			cell = syntax_error_opener(error, closers[i][1]);
	if (!cell)
		return;
	size = (uint32_t)strlen(token_name(cell->symbol));
	start = cell->start;
	if (!strcmp(token_name(cell->symbol), "{"))
		start = find_unclosed(error, start);
	diag_note(diags, diag, span_of(error, start, start + size),
		  "`%s` opened here", token_name(cell->symbol));
}

/* What to do instead of what another language has here, or NULL. */
static const char *find_sign(const struct syntax_error *error)
{
	const char *text = error->text + error->found->start;
	size_t i;

	if (*text & 0x80)
		return "names are made of ASCII letters, digits and `_`";

	/* Of `->` the first half may have been taken for an operator. */
	if (*text == '>' && error->found->start && text[-1] == '-')
		text--;
	for (i = 0; i < sizeof(foreign_signs) / sizeof(*foreign_signs); i++)
		if (!strncmp(text, foreign_signs[i].theirs,
			     strlen(foreign_signs[i].theirs)))
			return foreign_signs[i].ours;
	return NULL;
}

/* A string that does not end on its line. */
static bool report_string(const struct syntax_error *error,
			  struct diags *diags)
{
	const struct automaton_cell *quote;
	const char *found = "end of line";
	struct diag *diag;
	uint32_t at;

	if (!syntax_error_allows(error, "string_content"))
		return false;
	at = error->previous->end;
	if (!error->line_between &&
	    error->found->start < error->found->end) {
		at = error->found->start;
		found = syntax_error_spelling(error, error->found);
	}
	diag = diag_error(diags, span_of(error, at, at), NULL,
			  "expected `\"` at the end of the string, found %s",
			  found);
	quote = syntax_error_opener(error, "\"");
	if (quote)
		diag_note(diags, diag,
			  span_of(error, quote->start, quote->start + 1),
			  "`\"` opened here");
	return true;
}

/* Two tokens are one to those who write `->`. */
static bool is_arrow(const struct syntax_error *error, struct span *span)
{
	const char *text = error->text;

	if (span->start && text[span->start] == '>' &&
	    text[span->start - 1] == '-')
		span->start--;
	if (text[span->start] != '-' || text[span->start + 1] != '>')
		return false;
	span->end = span->start + 2;
	return true;
}

/* Where a person would say the error is, and what is there. */
static struct span find_place(const struct syntax_error *error,
			      bool is_punctuation, const char **found)
{
	struct span span = span_of_token(error, error->found);

	*found = syntax_error_spelling(error, error->found);
	if (is_arrow(error, &span)) {
		*found = "`->`";
	} else if (error->found->start == error->found->end) {
		while (span.start &&
		       strchr(" \t\r\n", error->text[span.start - 1]))
			span.start--;
		span.end = span.start;
	} else if ((error->line_between && is_punctuation) ||
		   (error->previous &&
		    !strcmp(error->found->name, "_newline"))) {
		*found = "end of line";
		span.start = error->previous->end;
		span.end = span.start;
	}
	return span;
}

/* "expected X, found Y; did you mean Z?" */
static struct diag *report_message(const struct syntax_error *error,
				   struct diags *diags, const char *wanted,
				   bool is_punctuation, const char *keyword)
{
	const char *found, *kind = "", *hint = "";
	struct span span = find_place(error, is_punctuation, &found);

	if (keyword)
		hint = arena_printf(error->scratch, "; did you mean `%s`?",
				    keyword);
	if (!wanted)
		return diag_error(diags, span, NULL, "unexpected %s%s", found,
				  hint);
	if (!strcmp(wanted, "a name") && *found == '`' && found[1] >= 'a' &&
	    found[1] <= 'z')
		kind = "the keyword ";
	return diag_error(diags, span, NULL, "expected %s, found %s%s%s",
			  wanted, kind, found, hint);
}

static void report_expected(const struct syntax_error *error,
			    struct diags *diags)
{
	const char *sign = find_sign(error);
	const struct trace_token *misspelled;
	const char *wanted, *keyword;
	bool is_punctuation;
	struct diag *diag;

	wanted = syntax_error_wanted(error, &is_punctuation);
	if (sign && !strcmp(error->found->name, "ERROR"))
		wanted = NULL;
	keyword = find_misspelling(error, &misspelled);
	diag = report_message(error, diags, wanted, is_punctuation, keyword);
	if (keyword)
		diag_fix(diags, diag, span_of_token(error, misspelled), "%s",
			 keyword);
	if (wanted && error->mended)
		note_opener(error, wanted, diags, diag);
	if (sign)
		diag_note(diags, diag, (struct span){ 0 }, "%s", sign);
}

void syntax_error_report(const struct syntax_error *error,
			 struct diags *diags)
{
	if (!report_string(error, diags) && !report_stray(error, diags))
		report_expected(error, diags);
}
