/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_DIAG_TEXT_H
#define ARC_DIAG_TEXT_H

#include <stdbool.h>
#include <stdio.h>

#include "diag/diag.h"

/* --color */
enum color_mode { COLOR_AUTO, COLOR_ALWAYS, COLOR_NEVER };

/*
 * Whether to write colours to @out. COLOR_AUTO means: to a terminal that is
 * not dumb, unless the environment has a NO_COLOR (no-color.org).
 */
bool color_wanted(enum color_mode mode, FILE *out);

/*
 * Writes the diagnostics for people, in the order of diags_sort(), which it
 * calls:
 *
 *   file:line:column: error: message [check]
 *       3 |         the source line
 *         |             ^^^^^^
 *   file:line:column: note: message
 *   help: replace with `text`
 *       3 -         the source line
 *       3 +         the text line
 *
 * What has no place begins with `arc2c:`. Write errors are left in @out's
 * error indicator.
 */
void diags_print(FILE *out, struct diags *diags, bool color);

#endif
