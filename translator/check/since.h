/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_CHECK_SINCE_H
#define ARC_CHECK_SINCE_H

#include "check/internal.h"

/* The argument of `@since` or `@until`: the numbers of a version. */
void check_version(struct checker *checker, const struct ast_attribute *at);

/*
 * What the chosen kernel lacks is an error where it is used; so is, where none is
 * chosen, what any of those lacks that the C is for (struct target).
 */
void check_available(struct checker *checker, const struct ast_decl *decl,
		     const char *name, struct span span);

#endif
