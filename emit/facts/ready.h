/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_EMIT_FACTS_READY_H
#define ARC_EMIT_FACTS_READY_H

#include "base/list.h"
#include "typed.h"

/*
 * What the program itself makes ready when it runs, of all that zero does not: the
 * locks and the like that are marked @static_init with an `init:`.
 */
struct readiness {
	LIST(const struct field *) fields;	/* whose object does not matter */
	LIST(const struct variable *) variables;	/* also their elements */
	LIST(const struct variable *) params;	/* what they point to is */
	LIST(const struct record *) unknown;	/* nobody knows which of them are */
};

#endif
