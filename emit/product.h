/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_EMIT_PRODUCT_H
#define ARC_EMIT_PRODUCT_H

#include "diag/diag.h"

/*
 * Puts what a native tool made, the file @from, in the place @to, whole or not
 * at all. Reports to @diags and returns an exit status: 0 or 3.
 */
int product_copy(struct diags *diags, const char *from, const char *to);

/*
 * Runs the program @path without arguments and waits for it. Returns its exit
 * status, or 3 after a report where it did not come to one.
 */
int product_run(struct diags *diags, const char *path);

/* An empty folder for a while, its path from @arena, or NULL after a report. */
const char *folder_temporary(struct arena *arena, struct diags *diags);

/* Removes a temporary folder and all that is in it, as far as possible. */
void folder_remove(const char *path);

#endif
