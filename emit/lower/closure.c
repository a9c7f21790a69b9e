// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "lower/lower.h"

static bool visit_closure(struct walk *walk, const struct texpr *expr)
{
	if (expr->kind == TX_CLOSURE) {
		lower_environment(walk->data, expr->closure);
		lower_item(walk->data, &expr->closure->entity);
	}
	return true;
}

void lower_closures(struct lower *l, const struct entity *entity)
{
	struct walk walk = { .expr = visit_closure, .data = l };

	walk_entity(&walk, entity);
}
