/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_SOURCE_VALIDATE_H
#define ARC_SOURCE_VALIDATE_H

#include <stdbool.h>

#include "diag/diag.h"
#include "source/source.h"

/*
 * What must hold of a source before anything is built from it (arc.md 1.1).
 * Each is one pass over the bytes without recursion or allocation; it reports
 * the first violation to @diags and returns false.
 */

/* Neither NUL bytes nor anything that is not UTF-8. */
bool validate_text(struct diags *diags, const struct source *source);

/*
 * Every block comment ends, which the grammar alone does not see: it takes the
 * opening of one without an end for a division. And no brackets ( [ {, `${` of
 * strings and `#if` nested more than SOURCE_DEPTH_MAX deep. Comments, characters
 * and the text of strings do not count. The brackets need not match.
 */
bool validate_nesting(struct diags *diags, const struct source *source);

#endif
