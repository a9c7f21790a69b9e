// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "syntax/expected.h"

#include <stdlib.h>
#include <string.h>

#include <tree_sitter/api.h>

#include "syntax/expected_error.h"
#include "syntax/expected_region.h"

const TSLanguage *tree_sitter_arc(void);

/*
 * How often a file is parsed again. Each time one mistake is gone; some take
 * two attempts. Of files larger than any that people write only the first
 * mistakes are found, as far as so many bytes parsed in all allow.
 */
#define ATTEMPTS_MAX (2 * EXPECTED_MAX)
#define BYTES_MAX (4u << 20)

/* How much is read with the log on for one error: 0.1 s of work. */
#define TRACE_MAX (256u << 10)

/* The search for the errors of one file. */
struct search {
	struct diags *diags;
	const struct source *source;
	struct arena *scratch;
	char *text;		/* what is left of the source */
	TSParser *parser;
	TSTree *tree;		/* of that text */
	size_t count;		/* reported so far */
	uint32_t reached;	/* errors up to here have been reported */
	uint32_t last;		/* where the last one was */
	const struct diag_fix *fix; /* mends the last one, or NULL */
};

static void search_start(struct search *search, const TSTree *tree)
{
	search->scratch = arena_new();
	search->text = arena_strndup(search->scratch, search->source->text,
				     search->source->size);
	search->parser = ts_parser_new();
	if (!ts_parser_set_language(search->parser, tree_sitter_arc()))
		abort();	/* the grammar's ABI is not the library's */
	search->tree = ts_tree_copy(tree);
}

static void search_end(struct search *search)
{
	ts_tree_delete(search->tree);
	ts_parser_delete(search->parser);
	arena_free(search->scratch);
}

static TSPoint point_at(const struct source *source, uint32_t offset)
{
	uint32_t row = source_position(source, offset).line - 1;

	return (TSPoint){ row, offset - source->lines[row] };
}

/* What mends the error that was just reported, if it fits in its place. */
static const struct diag_fix *find_fix(const struct search *search, size_t count)
{
	const struct diags *diags = search->diags;
	const struct diag_fix *fix = NULL;
	struct diag_fix *mended;
	size_t size;

	if (diags->list.count > count)
		fix = diags->list.items[diags->list.count - 1]->fix;
	if (!fix || strchr(fix->text, '\n'))
		return NULL;
	size = fix->span.end - fix->span.start;
	if (strlen(fix->text) <= size)
		return fix;
	/* A literal that is put into parentheses is an operand, as its name is. */
	if (*fix->text != '(' || strncmp(fix->text + 1, search->source->text +
					 fix->span.start, size) ||
	    !strchr(fix->text, '{'))
		return NULL;
	mended = arena_new_object(search->scratch, struct diag_fix);
	*mended = *fix;
	mended->text = arena_strndup(search->scratch, fix->text + 1,
				     strcspn(fix->text + 1, "{"));
	return mended;
}

/*
 * Turns a region into blanks, or into what mends the error there, and parses
 * what changed again.
 */
static void blank_out(struct search *search, struct region region)
{
	TSInputEdit edit = {
		.start_byte = region.start,
		.old_end_byte = region.end, .new_end_byte = region.end,
		.start_point = point_at(search->source, region.start),
		.old_end_point = point_at(search->source, region.end),
	};
	TSTree *old = search->tree;
	uint32_t i;

	edit.new_end_point = edit.old_end_point;
	for (i = region.start; i < region.end; i++)
		if (search->text[i] != '\n')
			search->text[i] = ' ';
	if (search->fix)
		memcpy(search->text + region.start, search->fix->text,
		       strlen(search->fix->text));
	ts_tree_edit(old, &edit);
	search->tree = ts_parser_parse_string(search->parser, old,
					      search->text,
					      search->source->size);
	ts_tree_delete(old);
}

/* What can be said of an error too far from where its declaration starts. */
static void report_plainly(struct search *search, const struct region *error)
{
	struct span span = { search->source, error->start, error->end };

	if (error->missing && strstr(error->missing, "identifier"))
		diag_error(search->diags, span, NULL, "expected a name");
	else if (error->missing && *error->missing != '_')
		diag_error(search->diags, span, NULL, "expected `%s`",
			   error->missing);
	else
		diag_error(search->diags, span, NULL, "syntax error");
}

/*
 * Whether the error at @at says nothing new: it was reported already, or it
 * most likely follows from the one before it in the same declaration.
 */
static bool is_repetition(const struct search *search, uint32_t at,
			  const struct syntax_error *error)
{
	const char *text = search->source->text;

	if (!search->count)
		return false;
	if (at < search->reached)
		return true;
	if (region_next_declaration(text, search->last) <= at)
		return false;
	return !memchr(text + search->last, '\n', at - search->last) ||
	       (error && syntax_error_is_consequence(error));
}

/* Looks for the first error that is left; false where the tree must do. */
static bool find_error(struct search *search, struct trace *trace,
		       struct syntax_error *error)
{
	uint32_t start = region_trace_start(search->tree);
	uint32_t end = search->source->size;

	if (end - start > TRACE_MAX)
		end = start + TRACE_MAX;
	*trace = trace_parse(search->scratch, search->text, start, end);
	if (!syntax_error_find(error, search->scratch, search->source,
			       search->text, trace))
		return false;
	/* At the end of what was read the error is that it ends. */
	return error->found->start < end || end == search->source->size;
}

/* Reports the first error that is left; returns what to take away. */
static struct region search_step(struct search *search)
{
	struct region node = region_of_error(search->tree, search->text), gone;
	struct syntax_error error;
	struct trace trace;
	bool found = find_error(search, &trace, &error);
	size_t said = search->diags->list.count;
	uint32_t at = found ? error.found->start : node.start;

	gone = region_to_blank(search->tree, search->text, at,
			       at < search->reached);
	search->fix = NULL;
	if (!is_repetition(search, at, found ? &error : NULL)) {
		if (found)
			syntax_error_report(&error, search->diags);
		else
			report_plainly(search, &node);
		search->fix = find_fix(search, said);
		search->count++;
		search->last = at;
	}
	if (search->fix) {
		gone.start = search->fix->span.start;
		gone.end = search->fix->span.end;
	}
	search->reached = gone.end > at ? gone.end : at + 1;
	return gone;
}

static bool is_done(const struct search *search)
{
	return search->count == EXPECTED_MAX ||
	       !ts_node_has_error(ts_tree_root_node(search->tree));
}

size_t expected_report(struct diags *diags, const struct source *source,
		       const TSTree *tree)
{
	struct search search = { .diags = diags, .source = source };
	unsigned int attempts = ATTEMPTS_MAX;
	struct region gone;

	if (!ts_node_has_error(ts_tree_root_node(tree)))
		return 0;
	if (source->size > BYTES_MAX / ATTEMPTS_MAX)
		attempts = BYTES_MAX / source->size;
	search_start(&search, tree);
	gone = search_step(&search);
	while (attempts-- && !is_done(&search)) {
		blank_out(&search, gone);
		if (!is_done(&search))
			gone = search_step(&search);
	}
	search_end(&search);
	return search.count;
}
