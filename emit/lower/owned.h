/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_EMIT_LOWER_OWNED_H
#define ARC_EMIT_LOWER_OWNED_H

/* Values that are released by themselves: owned.c. */
#include "lower/body.h"

/* Whether a value is in a local that is released: an interpolated string, or
 * what a @scoped function gives. */
bool is_held(const struct texpr *expr);

/* Such a value: the local that holds it. */
const struct cexpr *lower_owned(struct body *b, const struct texpr *expr);

/* The same where a local is for it; false: the local is a plain one. */
bool lower_owned_let(struct body *b, const struct variable *variable,
		     const struct texpr *init);

/* Declares the local for what a @scoped function gives. */
const struct cexpr *declare_holder(struct body *b, const struct texpr *call);

/* What the @scoped @call left in @place is released later; @is_known: it did
 * not fail. */
void hold(struct body *b, const struct texpr *call, const struct cexpr *place,
	  const struct variable *variable, bool is_known);

/* The local has been compared, and is left where it holds a failure: nobody
 * has to ask again. @leaves is how often the function was left before that. */
void forget_guard(struct body *b, const struct variable *variable,
		  size_t leaves);

/* Whether what would be released is known to be none here. */
bool holds_nothing(const struct body *b, const struct cleanup *cleanup);

/* Without the innermost of those. */
const struct cleanup *without_failed(const struct body *b,
				     const struct cleanup *cleanup);

/* Whether the release of a value can change what others see. */
bool release_has_effect(const struct cleanup *cleanup);

/* Releases what a statement made for itself; @before was pending before it. */
void end_statement(struct body *b, const struct cleanup *before);

/* What the function returns when an operand failed with @value. */
const struct cexpr *passed_on(struct body *b, const struct texpr *expr,
			      enum failure failure, const struct cexpr *value);

#endif
