/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_DIAG_EXPLAIN_H
#define ARC_DIAG_EXPLAIN_H

#include <stdbool.h>
#include <stdio.h>

/*
 * What a named check looks for, why, and what to do about it: some lines of
 * text with an example. NULL for a name that no check has.
 */
const char *check_explanation(const char *name);

/* Prints that to @out; false after a message to @err where there is none. */
bool explain_check(FILE *out, FILE *err, const char *name);

#endif
