/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_FLOW_CONTEXT_H
#define ARC_FLOW_CONTEXT_H

#include "flow/internal.h"

/* Where a function runs. */
struct context {
	bool is_atomic;		/* nothing in it may sleep */
	const char *place;	/* slot it is put into; or NULL: marked */
	struct span span;	/* where it is put there */
};

struct contexts {
	struct flow *flow;
	struct context *items;	/* by id of the function */
};

/* Whether it is marked `@sleeps`, or calls what may sleep. */
bool may_sleep(const struct contexts *c, const struct function *function);

/* The calls that lead from @function, which may sleep, to what is marked. */
void note_chain(const struct contexts *c, struct diag *diag,
		const struct function *function);

/* --- lock.c --------------------------------------------------------------- */

/* Between acquire and release of a spin lock nothing may sleep. */
void check_locks(struct contexts *c, const struct node *node);

#endif
