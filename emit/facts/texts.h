/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_EMIT_FACTS_TEXTS_H
#define ARC_EMIT_FACTS_TEXTS_H

#include "facts/facts.h"

/*
 * Which strings may be null. Every value that can get into a variable, a
 * parameter or a function's result is noted while the program is walked; what
 * none of them makes null never is.
 */
struct texts;

/* @facts are the entities' own, which texts_finish() fills in. */
struct texts *texts_new(struct arena *arena, struct entity_facts *facts);

/* @value may get into @entity; NULL: something unknown does. */
void texts_flow(struct texts *texts, const struct entity *entity,
		const struct texpr *value);

/* What a statement or an expression of @function does with strings. */
void texts_stmt(struct texts *texts, const struct function *function,
		const struct tstmt *stmt);
void texts_expr(struct texts *texts, const struct texpr *expr);

/* What follows is @function's; NULL: nobody's. */
void texts_enter(struct texts *texts, const struct function *function);

void texts_finish(struct texts *texts);

#endif
