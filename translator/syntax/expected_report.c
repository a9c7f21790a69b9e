// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* One syntax error as a diagnostic. */
#include <string.h>

#include "syntax/expected_error.h"
#include "syntax/habit.h"

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

/* What to say of a closer without its opener, `else` without `if`; or NULL. */
static const char *find_stray(const struct syntax_error *error)
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
		if (!syntax_error_reads(error, stray[i][0]))
			continue;
		open = syntax_error_opener(error, ANY_CLOSER);
		if (syntax_error_opener(error, stray[i][0]) ||
		    (open && (*stray[i][0] == '}' ||
			      strcmp(token_name(open->symbol), "{"))) ||
		    syntax_error_mended_by(error, "}"))
			return NULL;
		return stray[i][1];
	}
	return NULL;
}

static uint32_t indentation(const char *text, uint32_t offset)
{
	uint32_t line = offset;

	while (line && text[line - 1] != '\n')
		line--;
	return (uint32_t)strspn(text + line, " \t");
}

/*
 * `name:` that ends its line, and `} while`: the beginnings, `goto` and `do`,
 * were reported.
 */
static bool is_rest(const struct syntax_error *error)
{
	const char *name = error->previous ? error->previous->name : "";

	return (!strcmp(name, ":") && error->line_between) ||
	       (!strcmp(name, "}") && syntax_error_reads(error, "while"));
}

bool syntax_error_is_consequence(const struct syntax_error *error)
{
	bool outside = syntax_error_allows(error, "import");

	if (find_stray(error) || is_rest(error))
		return true;
	/* What a habit explains needs no other reason. */
	if (habit_report(error, diags_new(error->scratch)))
		return false;
	return syntax_error_mended_by(error, "}") ||
	       syntax_error_mended_by(error, "#endif") ||
	       (outside && indentation(error->text, error->found->start));
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

/* Statements outside of a function: it ended earlier than was meant. */
static void note_early_end(const struct syntax_error *error,
			   struct diags *diags, struct diag *diag)
{
	size_t i = error->wrong;

	if (!syntax_error_allows(error, "import") ||
	    !indentation(error->text, error->found->start))
		return;
	while (i--)
		if (!strcmp(error->trace->tokens.items[i].name, "}")) {
			diag_note(diags, diag,
				  span_of_token(error, &error->trace->tokens.items[i]),
				  "this `}` ends the declaration before it");
			return;
		}
}

/* A line that begins with an operator was meant to continue the one before. */
static void note_continuation(const struct syntax_error *error,
			      struct diags *diags, struct diag *diag)
{
	static const char *const operators[] = {
		"+", "/", "%", "|", "^", "<", ">", "==", "!=", "<=", ">=",
		"<<", ">>", "||", "=",
	};
	uint32_t end = error->found->start;
	size_t i;

	for (i = 0; i < sizeof(operators) / sizeof(*operators); i++)
		if (syntax_error_reads(error, operators[i]))
			break;
	if (i == sizeof(operators) / sizeof(*operators) || !error->previous ||
	    !is_first_of_line(error->text, end) ||
	    strchr("{};", error->text[error->previous->start]))
		return;
	end = error->previous->end;
	if (!strcmp(error->previous->name, "_newline"))
		end = error->previous->start;
	diag_note(diags, diag, span_of(error, end, end),
		  "the statement before ends here; to continue it, `%s` must stand at the end of its line",
		  operators[i]);
}

/* A word that was taken for a name, until what follows it did not fit. */
static void report_misspelled(const struct syntax_error *error,
			      struct diags *diags,
			      const struct trace_token *word,
			      const char *keyword)
{
	struct span span = span_of_token(error, word);
	struct diag *diag;

	diag = diag_error(diags, span, NULL, "%s is not known here; did you mean `%s`?",
			  syntax_error_spelling(error, word), keyword);
	/* `not x` is `!x`. */
	if (!strcmp(keyword, "!"))
		span.end = error->found->start;
	diag_fix(diags, diag, span, "%s", keyword);
}

static void report_expected(const struct syntax_error *error,
			    struct diags *diags)
{
	const char *sign = syntax_error_sign(error);
	const struct trace_token *misspelled;
	const char *wanted, *keyword;
	bool is_punctuation;
	struct diag *diag;

	wanted = syntax_error_wanted(error, &is_punctuation);
	if (sign && !strcmp(error->found->name, "ERROR"))
		wanted = NULL;
	keyword = syntax_error_misspelling(error, &misspelled);
	if (keyword && misspelled == error->previous) {
		report_misspelled(error, diags, misspelled, keyword);
		return;
	}
	diag = report_message(error, diags, wanted, is_punctuation, keyword);
	if (wanted && !strcmp(wanted, "`:`") && error->previous)
		diag_fix(diags, diag, span_of(error, error->previous->end,
					      error->previous->end), ":");
	if (keyword)
		diag_fix(diags, diag, span_of_token(error, misspelled), "%s",
			 keyword);
	if (wanted && error->mended)
		note_opener(error, wanted, diags, diag);
	note_early_end(error, diags, diag);
	note_continuation(error, diags, diag);
	if (sign)
		diag_note(diags, diag, (struct span){ 0 }, "%s", sign);
}

void syntax_error_report(const struct syntax_error *error,
			 struct diags *diags)
{
	const char *stray;

	if (report_string(error, diags))
		return;
	stray = find_stray(error);
	if (stray)
		diag_error(diags, span_of_token(error, error->found), NULL,
			   "%s", stray);
	else if (!habit_report(error, diags))
		report_expected(error, diags);
}
