/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_DIAG_SNIPPET_H
#define ARC_DIAG_SNIPPET_H

#include <stdint.h>
#include <stdio.h>

#include "diag/diag.h"

/* Escape sequences of a terminal, or "" where there is no colour. */
struct palette {
	const char *bold, *error, *warning, *note, *removed, *added, *reset;
};

/*
 * The line where @span starts, and carets (in @color) under as much of @span
 * as is on that line. Nothing where the line is blank. Tabs become blanks,
 * what a terminal would act on is spelled out, and of a long line only the
 * part around @span is shown.
 */
void snippet_print(FILE *out, struct span span, const char *color,
		   const char *reset);

/* What a fix would do to its lines: those that go, then those that come. */
void fix_print(FILE *out, struct arena *arena, const struct diag_fix *fix,
	       const struct palette *palette);

#endif
