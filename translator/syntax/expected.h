/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_SYNTAX_EXPECTED_H
#define ARC_SYNTAX_EXPECTED_H

#include <stddef.h>

#include "diag/diag.h"
#include "source/source.h"

typedef struct TSTree TSTree;

/* The most syntax errors that are reported of one file. */
#define EXPECTED_MAX 20

/*
 * Reports the syntax errors of @tree, the parse of @source, to @diags:
 * "expected X, found Y", each mistake once, with a note where a bracket was
 * opened and a fix where a keyword is misspelled. Returns how many there are:
 * 0 only for a tree without errors, and EXPECTED_MAX at most. @tree is not
 * changed. Scratch memory is released before it returns.
 *
 * How: the text is parsed again with a log up to the first error, which gives
 * the tokens; the parser's own tables then tell what could have come instead.
 * The statement or declaration that holds the error is blanked out, and what
 * is left is parsed again for the next error.
 */
size_t expected_report(struct diags *diags, const struct source *source,
		       const TSTree *tree);

#endif
