// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* What is known about the first syntax error of a text. */
#include <string.h>

#include "syntax/expected_error.h"

/*
 * Reads the trace up to its error. False where the automaton comes to another
 * result than the parser: then nothing can be said.
 */
static bool replay(struct syntax_error *error)
{
	const struct trace *trace = error->trace;
	struct automaton next;
	size_t i;

	error->before = automaton_start(error->scratch);
	for (i = 0; i < trace->error; i++) {
		const struct trace_token *token = &trace->tokens.items[i];
		struct token_set set = tokens_found(token->name,
						    token->external);

		next = automaton_next_of(error->scratch, &error->before, &set,
					 token->start);
		if (!next.count)
			return false;
		error->before = next;
		if (!strstr(token->name, "_comment"))
			error->previous = token;
	}
	return true;
}

/* Takes the token at @wrong for the wrong one. */
static void look_at(struct syntax_error *error, size_t wrong)
{
	const struct trace *trace = error->trace;

	error->allowed = automaton_tokens(error->scratch, &error->before);
	/* A line's end that ends nothing here is just white space. */
	if (wrong + 1 < trace->tokens.count &&
	    !strcmp(trace->tokens.items[wrong].name, "_newline") &&
	    !syntax_error_allows(error, "_newline"))
		wrong++;
	error->wrong = wrong;
	error->found = &trace->tokens.items[wrong];
	error->line_between = error->previous &&
		memchr(error->text + error->previous->end, '\n',
		       error->found->start - error->previous->end);
	syntax_error_find_repairs(error);
}

/*
 * A keyword that is right as such, but not with what follows it: `func` that
 * has no name. Then what follows is wrong.
 */
static void step_over(struct syntax_error *error)
{
	struct token_set set = tokens_named(error->found->name);
	struct automaton next;

	if (error->mended || error->wrong + 1 >= error->trace->tokens.count)
		return;
	next = automaton_next_of(error->scratch, &error->before, &set,
				 error->found->start);
	if (!next.count)
		return;
	error->before = next;
	error->previous = error->found;
	look_at(error, error->wrong + 1);
}

bool syntax_error_find(struct syntax_error *error, struct arena *scratch,
		       const struct source *source, const char *text,
		       const struct trace *trace)
{
	memset(error, 0, sizeof(*error));
	error->scratch = scratch;
	error->source = source;
	error->text = text;
	error->trace = trace;
	if (!trace->found || !replay(error))
		return false;
	look_at(error, trace->error);
	step_over(error);
	return true;
}

/* The opener that @closer closes; "" for what closes nothing. */
static const char *opener_of(const char *closer)
{
	static const char *const pairs[][2] = {
		{ ")", "(" }, { "]", "[" }, { "}", "{" }, { ">", "<" },
		{ "\"", "\"" }, { "#endif", "#if" }, { "#else", "#if" },
		{ "#elif", "#if" },
	};
	size_t i;

	for (i = 0; i < sizeof(pairs) / sizeof(*pairs); i++)
		if (!strcmp(pairs[i][0], closer))
			return pairs[i][1];
	return "";
}

/* Whether @name opens what @opener opens; `${` is closed by `}` too. */
static bool opens(const char *name, const char *opener)
{
	if (!strcmp(name, "${"))
		name = "{";
	return opener ? !strcmp(name, opener) : *name && strchr("([{", *name);
}

const struct automaton_cell *syntax_error_opener(
	const struct syntax_error *error, const char *closer)
{
	const char *opener = closer ? opener_of(closer) : ANY_CLOSER;
	const struct automaton_cell *cell;
	unsigned int closed = 0;

	for (cell = error->before.stacks[0]; cell->below; cell = cell->below) {
		const char *name;

		if (cell->symbol >= token_count())
			continue;
		name = token_name(cell->symbol);
		/* What is closed on the stack still is not open. */
		if (*opener_of(name) && *name != '"' && *name != '#')
			closed++;
		else if (closed && (opens(name, ANY_CLOSER) || *name == '<'))
			closed--;
		else if (opens(name, opener))
			return cell;
	}
	return NULL;
}
