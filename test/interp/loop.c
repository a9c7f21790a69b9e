// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include <string.h>

#include "interp.h"

/* What a round's end means for its loop: whether it goes on. */
static bool goes_on(const struct frame *f, const struct tstmt *loop,
		    enum flow flow)
{
	return flow == FLOW_NEXT ||
	       (flow == FLOW_CONTINUE && f->target == loop);
}

static enum flow ended(const struct frame *f, const struct tstmt *loop,
		       enum flow flow)
{
	return goes_on(f, loop, flow) ? FLOW_NEXT : flow;
}

static enum flow run_three_part(struct frame *f, const struct tstmt *stmt)
{
	enum flow flow = FLOW_NEXT;

	if (stmt->loop.init)
		flow = run_stmt(f, stmt->loop.init);
	while (flow == FLOW_NEXT) {
		struct mark before = mark(f->in);
		const struct deferred *outer = f->deferred;
		bool holds = !stmt->loop.condition ||
			     eval_number(f, stmt->loop.condition);

		run_deferred(f, outer, FLOW_NEXT);
		release(f->in, before);
		if (!holds)
			break;
		flow = run_stmt(f, stmt->loop.body);
		if (!goes_on(f, stmt, flow))
			break;
		flow = FLOW_NEXT;
		if (stmt->loop.step)
			flow = run_stmt(f, stmt->loop.step);
	}
	return ended(f, stmt, flow);
}

/* The bounds are computed once, and the index is fresh in each round. */
static enum flow run_range(struct frame *f, const struct tstmt *stmt)
{
	const struct type *type = stmt->range.index->type;
	__int128 low = eval_number(f, stmt->range.low);
	__int128 high = eval_number(f, stmt->range.high);
	enum flow flow = FLOW_NEXT;

	for (__int128 i = low; i < high; i++) {
		struct mark before = mark(f->in);
		void *place = take(f->in, layout_size(f->in, type));

		store(type, place, i);
		bind(f->in, stmt->range.index, place);
		flow = run_stmt(f, stmt->range.body);
		release(f->in, before);
		if (!goes_on(f, stmt, flow))
			break;
	}
	return ended(f, stmt, flow);
}

static void bind_round(struct frame *f, const struct tstmt *stmt, uint64_t i,
		       const unsigned char *element, size_t size)
{
	void *place;

	if (stmt->each.index) {
		place = take(f->in, sizeof(i));
		store(stmt->each.index->type, place, (__int128)i);
		bind(f->in, stmt->each.index, place);
	}
	if (stmt->each.item) {
		place = take(f->in, size);
		memcpy(place, element, size);
		bind(f->in, stmt->each.item, place);
	}
}

static enum flow run_each(struct frame *f, const struct tstmt *stmt)
{
	const struct type *type = type_underlying(stmt->each.subject->type);
	struct slice view = view_of(f, stmt->each.subject);
	enum flow flow = FLOW_NEXT;
	size_t size;

	size = layout_size(f->in, type->kind == TYPE_ARRAY ? type->array.element :
						 type->pointer.element);
	for (uint64_t i = 0; i < view.length; i++) {
		struct mark before = mark(f->in);

		bind_round(f, stmt, i, view.data + i * size, size);
		flow = run_stmt(f, stmt->each.body);
		release(f->in, before);
		if (!goes_on(f, stmt, flow))
			break;
	}
	return ended(f, stmt, flow);
}

enum flow run_loop(struct frame *f, const struct tstmt *stmt)
{
	switch (stmt->kind) {
	case TS_LOOP:
		return run_three_part(f, stmt);
	case TS_RANGE:
		return run_range(f, stmt);
	default:
		return run_each(f, stmt);
	}
}
