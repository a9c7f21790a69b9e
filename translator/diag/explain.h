/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_DIAG_EXPLAIN_H
#define ARC_DIAG_EXPLAIN_H

/*
 * What a named check looks for, why, and what to do about it: some lines of
 * text with an example. NULL for a name that no check has.
 */
const char *check_explanation(const char *name);

#endif
