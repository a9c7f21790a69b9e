/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_CHECK_VERIFY_INTERNAL_H
#define ARC_CHECK_VERIFY_INTERNAL_H

#include "check/verify.h"

struct verify {
	struct diags *diags;
	const struct type *result;	/* of the function in hand */
};

/* Reports at @span, once, where a promise about @what does not hold. */
void verify_that(struct verify *v, bool holds, struct span span,
		 const char *what);

/* Whether a value of one type stands in a place of the other: slots have the
 * function type below a distinct one. */
bool verify_same(const struct type *value, const struct type *place);

void verify_expr(struct verify *v, const struct texpr *expr);
void verify_stmt(struct verify *v, const struct tstmt *stmt);
void verify_function(struct verify *v, const struct function *function);

#endif
