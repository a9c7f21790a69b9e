/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_DIAG_MACHINE_H
#define ARC_DIAG_MACHINE_H

#include <stdio.h>

#include "diag/diag.h"

/* --diagnostics-format */
enum diag_format { DIAG_TEXT, DIAG_JSON, DIAG_SARIF };

/*
 * The diagnostics as one line of JSON, in the shape of gcc's
 * -fdiagnostics-format=json (gcc 12 manual, "Diagnostic Message Formatting
 * Options"): an array of objects with `kind`, `message`, `option`, `locations`,
 * `fixits` and, for notes, `children`. Columns count code points from 1.
 */
void diags_print_json(FILE *out, struct diags *diags);

/* The same as a SARIF 2.1.0 log (OASIS standard) of one run. */
void diags_print_sarif(FILE *out, struct diags *diags, const char *version);

#endif
