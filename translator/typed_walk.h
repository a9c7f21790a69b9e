/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_TYPED_WALK_H
#define ARC_TYPED_WALK_H

#include "typed.h"

/*
 * Visits the nodes of a typed tree, each before its children, in the order of
 * evaluation. A callback may be NULL; where one returns false, what is below
 * the node is left out.
 */
struct walk {
	bool (*expr)(struct walk *walk, const struct texpr *expr);
	bool (*stmt)(struct walk *walk, const struct tstmt *stmt);
	void *data;
};

/* NULL is allowed and does nothing. */
void walk_expr(struct walk *walk, const struct texpr *expr);

void walk_stmt(struct walk *walk, const struct tstmt *stmt);

void walk_block(struct walk *walk, const struct tblock *block);

#endif
