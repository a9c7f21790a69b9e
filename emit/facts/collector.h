/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_EMIT_FACTS_COLLECTOR_H
#define ARC_EMIT_FACTS_COLLECTOR_H

/* What facts.c and uses.c share: the facts while they are collected. */
#include "base/list.h"
#include "facts/facts.h"
#include "facts/texts.h"
#include "facts/views.h"
#include "typed_walk.h"

struct collector {
	struct arena *arena;
	struct entity_facts *facts;
	size_t count;
	LIST(const struct entity *) todo;
	const struct texpr *const_pointer;	/* ADDRESS that is lent to be
						 * read only */
	LIST(const struct texpr *) const_views;	/* slices, the same */
	struct views *views;
	struct texts *texts;
	const struct function *function;	/* that is being walked */
	bool is_whole;
};

struct entity_facts *facts_at(struct collector *c, const struct entity *entity);

/* Something needs the entity; facts_name(): it is named, once more. */
void facts_reach(struct collector *c, const struct entity *entity);
void facts_name(struct collector *c, const struct entity *entity);

/* --- chars.c: what is done with arrays of bytes ---------------------------- */

void chars_expr(struct collector *c, const struct texpr *expr);

/* A variable begins with @init, which may be NULL. */
void chars_init(struct collector *c, const struct variable *variable,
		const struct texpr *init);

/* What a type needs. */
void facts_reach_type(struct collector *c, const struct type *type);

void facts_walk_lengths(struct walk *walk, struct array_lengths lengths);

/* The visitors of a walk over a body or initialiser, with a collector. */
bool facts_visit_expr(struct walk *walk, const struct texpr *expr);
bool facts_visit_stmt(struct walk *walk, const struct tstmt *stmt);

#endif
