/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_DIAG_DIAG_H
#define ARC_DIAG_DIAG_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/list.h"
#include "source/source.h"

/*
 * Diagnostics are values: they are collected while the passes run and handed,
 * in the order of the source, to a consumer (text with carets, or a test's
 * list). No pass prints, and no pass stops the program.
 */
enum severity { SEVERITY_NOTE, SEVERITY_WARNING, SEVERITY_ERROR };

/* A place that explains a diagnostic. */
struct diag_note {
	struct diag_note *next;
	struct span span;	/* may be nowhere */
	const char *message;
};

/* A change of the source that would mend it: @span becomes @text. */
struct diag_fix {
	struct span span;
	const char *text;
};

struct diag {
	enum severity severity;
	const char *check;	/* name for -W, -Wno- and @allow; or NULL */
	struct span span;
	const char *message;
	struct diag_note *notes;
	struct diag_fix *fix;	/* or NULL */
};

struct diags {
	struct arena *arena;
	LIST(struct diag *) list;
	size_t errors;		/* of those in @list */
	size_t warnings;
	struct diag_table *seen; /* private: finds repetitions */
};

/* An empty collection that allocates from @arena. */
struct diags *diags_new(struct arena *arena);

/*
 * Adds an error or warning and returns it, so that notes and a fix can be
 * added. @check is a constant string, or NULL where it has no name. A second
 * diagnostic of one severity with one text at one place is dropped (the
 * returned value is then not in the list, but may be added to).
 */
__attribute__((format(printf, 4, 5)))
struct diag *diag_error(struct diags *diags, struct span span,
			const char *check, const char *format, ...);

__attribute__((format(printf, 4, 5)))
struct diag *diag_warning(struct diags *diags, struct span span,
			  const char *check, const char *format, ...);

__attribute__((format(printf, 4, 5)))
void diag_note(struct diags *diags, struct diag *diag, struct span span,
	       const char *format, ...);

/* "Replace @span by this text"; an empty span inserts. */
__attribute__((format(printf, 4, 5)))
void diag_fix(struct diags *diags, struct diag *diag, struct span span,
	      const char *format, ...);

/*
 * Puts the list in the order of the sources: diagnostics without a place
 * first, then by path (bytewise), then by place, then as they were added.
 */
void diags_sort(struct diags *diags);

/*
 * The candidate nearest to @name, or NULL where none is near enough to be a
 * likely misspelling (Damerau-Levenshtein distance of at most a third of the
 * longer name's length).
 */
const char *diag_suggest(const char *name, const char *const *candidates,
			 size_t count);

#endif
