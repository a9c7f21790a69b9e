/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_DIAG_CHECKS_H
#define ARC_DIAG_CHECKS_H

#include <stdbool.h>
#include <stddef.h>

#include "diag/diag.h"

/*
 * The warnings that have a name. One is added by a line in the table of
 * checks.c; the pass that finds it passes the name to diag_warning().
 */
struct check {
	const char *name;		/* [a-z-]+ */
	bool enabled;			/* without any -W option */
	const char *description;	/* one line, for --help */
};

/* Room for them in struct check_settings; checks.c asserts it. */
#define CHECKS_MAX 64

enum check_state { CHECK_OFF, CHECK_WARNING, CHECK_ERROR };

/* What the -W options of one run say. */
struct check_settings {
	bool all_errors;			/* -Werror */
	enum check_state states[CHECKS_MAX];	/* by index in the table */
};

/* The table; *@count is its length. */
const struct check *checks_all(size_t *count);

/* Whether @name names a check: for `@allow("name")`. */
bool checks_known(const char *name);

/* The known check nearest to the misspelled @name, or NULL. */
const char *checks_suggest(const char *name);

/* What holds without any -W option. */
void checks_defaults(struct check_settings *settings);

/*
 * Applies one option, given what follows -W: NAME, no-NAME, error, error=NAME.
 * The last one wins. Returns false for a check that does not exist; then
 * *@unknown is its name, which points into @option.
 */
bool checks_parse(struct check_settings *settings, const char *option,
		  const char **unknown);

/*
 * Drops the warnings that are off and turns into errors those that shall be.
 * Errors, and warnings without a name, are never dropped. To be called when
 * all passes that warn have run, before anything depends on diags->errors.
 */
void checks_apply(const struct check_settings *settings, struct diags *diags);

#endif
