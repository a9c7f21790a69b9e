// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "diag/text.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "diag/snippet.h"

/* A longer replacement is not repeated in the line before its diff. */
#define FIX_TEXT_MAX 60

static const struct palette plain = {
	.bold = "", .error = "", .warning = "", .note = "", .removed = "",
	.added = "", .reset = "",
};

static const struct palette colored = {
	.bold = "\033[1m", .error = "\033[1;31m", .warning = "\033[1;35m",
	.note = "\033[1;36m", .removed = "\033[31m", .added = "\033[32m",
	.reset = "\033[0m",
};

bool color_wanted(enum color_mode mode, FILE *out)
{
	const char *terminal = getenv("TERM"), *refused = getenv("NO_COLOR");

	if (mode != COLOR_AUTO)
		return mode == COLOR_ALWAYS;
	if (refused && *refused)
		return false;
	return terminal && strcmp(terminal, "dumb") && isatty(fileno(out));
}

static void print_place(FILE *out, struct span span,
			const struct palette *palette)
{
	struct position at;

	fputs(palette->bold, out);
	if (span.source) {
		at = source_position(span.source, span.start);
		fprintf(out, "%s:%u:%u: ", span.source->path, at.line,
			at.column);
	} else {
		fputs("arc2c: ", out);
	}
	fputs(palette->reset, out);
}

static void print_notes(FILE *out, const struct diag *diag,
			const struct palette *palette)
{
	const struct diag_note *note;

	for (note = diag->notes; note; note = note->next) {
		print_place(out, note->span.source ? note->span : diag->span,
			    palette);
		fprintf(out, "%snote:%s %s\n", palette->note, palette->reset,
			note->message);
		if (note->span.source)
			snippet_print(out, note->span, palette->note,
				      palette->reset);
	}
}

static void print_fix(FILE *out, struct arena *arena,
		      const struct diag_fix *fix,
		      const struct palette *palette)
{
	bool removes = fix->span.end > fix->span.start;
	const char *verb = !*fix->text ? "remove this" :
			   !removes ? "insert" : "replace with";

	fprintf(out, "%shelp:%s %s", palette->added, palette->reset, verb);
	if (*fix->text && strlen(fix->text) <= FIX_TEXT_MAX &&
	    !strchr(fix->text, '\n'))
		fprintf(out, " `%s`", fix->text);
	else if (*fix->text)
		fputs(" this", out);
	fputc('\n', out);
	fix_print(out, arena, fix, palette);
}

static void print_diag(FILE *out, struct arena *arena, const struct diag *diag,
		       const struct palette *palette)
{
	bool is_error = diag->severity == SEVERITY_ERROR;
	const char *color = is_error ? palette->error : palette->warning;

	print_place(out, diag->span, palette);
	fprintf(out, "%s%s:%s %s", color, is_error ? "error" : "warning",
		palette->reset, diag->message);
	if (diag->check)
		fprintf(out, " [%s]", diag->check);
	fputc('\n', out);
	if (diag->span.source)
		snippet_print(out, diag->span, color, palette->reset);
	print_notes(out, diag, palette);
	if (diag->fix && diag->fix->span.source)
		print_fix(out, arena, diag->fix, palette);
}

void diags_print(FILE *out, struct diags *diags, bool color)
{
	const struct palette *palette = color ? &colored : &plain;
	size_t i;

	diags_sort(diags);
	for (i = 0; i < diags->list.count; i++)
		print_diag(out, diags->arena, diags->list.items[i], palette);
}
