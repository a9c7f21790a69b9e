/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_EMIT_LOWER_ENVIRONMENT_H
#define ARC_EMIT_LOWER_ENVIRONMENT_H

/* What environment.c, capture.c and function_value.c have in common. */
#include "lower/lower.h"

/* Where the closure has what it captures. */
enum environment environment_of(const struct lower *l,
				const struct function *closure);

/* The struct of a closure whose environment is in its maker's frame. */
const struct ctype *environment_type(struct lower *l,
				     const struct function *closure);

/* C's name of a capture as a member; its context is this with `_data`. */
const char *member_name(struct lower *l, const struct capture *capture);
const char *context_member(struct lower *l, const struct capture *capture);

/* The context beside a variable of function type. */
const struct cexpr *context_of(struct body *b,
			       const struct variable *variable);

#endif
