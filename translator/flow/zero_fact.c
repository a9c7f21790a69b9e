// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Facts: which variables have them, and what is left where paths meet. */
#include "flow/zero.h"

struct fact *fact_of(const struct zero *zero, struct facts_now *now,
		     const struct variable *variable)
{
	uint32_t slot = zero->flow->slots[variable->entity.id];

	return slot && slot <= now->count ? &now->facts[slot - 1] : NULL;
}

struct fact *fact_behind(const struct zero *zero, struct facts_now *now,
			 const struct texpr *expr)
{
	expr = without_casts(expr);
	return expr->kind == TX_VARIABLE ?
	       fact_of(zero, now, expr->variable) : NULL;
}

/* Whether only the function's own statements, in their order, write to it. */
static bool can_follow(const struct flow *flow,
		       const struct variable *variable)
{
	unsigned int traits = flow->traits[variable->entity.id];

	if (variable->storage == STORAGE_PACKAGE ||
	    traits & (TRAIT_ADDRESSED | TRAIT_CAPTURED | TRAIT_DEFERRED))
		return false;
	switch (type_underlying(variable->type)->kind) {
	case TYPE_POINTER:
	case TYPE_FUNCTION:
	case TYPE_SLICE:
		return true;
	case TYPE_INTEGER:
		return traits & TRAIT_DIVISOR;
	default:
		return false;
	}
}

void fact_declare(struct zero *zero, struct facts_now *now,
		  const struct variable *variable, struct fact fact)
{
	if (!variable || now->count == FACTS_MAX ||
	    !can_follow(zero->flow, variable))
		return;
	now->facts[now->count++] = fact;
	zero->flow->slots[variable->entity.id] = now->count;
}

static struct fact join(struct fact a, struct fact b)
{
	struct fact out = a;

	out.is_joined |= b.is_joined;
	if (a.local != b.local)
		out.local = NULL;
	if (a.kind == b.kind) {
		if (a.reason != b.reason)
			out.reason = a.kind == FACT_NONZERO ? REASON_NONE :
				     a.reason;
		return out;
	}
	if (b.kind == FACT_ZERO || b.kind == FACT_MAYBE) {
		out.reason = b.reason;
		out.origin = b.origin;
		b = a;
	}
	/* b is the other one now: nonzero, or nobody knows. */
	out.kind = FACT_MAYBE;
	out.is_joined = true;
	if (b.kind == FACT_UNKNOWN && out.reason == REASON_RESULT)
		out.kind = FACT_UNKNOWN;
	if (out.reason == REASON_NONE || out.reason == REASON_USED)
		out.kind = FACT_UNKNOWN;
	return out;
}

void facts_copy(struct facts_now *to, const struct facts_now *from)
{
	to->is_reached = from->is_reached;
	to->count = from->count;
	for (uint32_t i = 0; i < from->count; i++)
		to->facts[i] = from->facts[i];
}

void facts_join(struct facts_now *into, const struct facts_now *from)
{
	if (!from->is_reached)
		return;
	if (!into->is_reached) {
		uint32_t count = into->count;

		facts_copy(into, from);
		if (into->count > count)
			into->count = count;
		return;
	}
	for (uint32_t i = 0; i < into->count && i < from->count; i++)
		into->facts[i] = join(into->facts[i], from->facts[i]);
}

void facts_forget_joined(struct facts_now *now)
{
	for (uint32_t i = 0; i < now->count; i++) {
		if (!now->facts[i].is_joined)
			continue;
		now->facts[i].kind = FACT_UNKNOWN;
		now->facts[i].is_joined = false;
	}
}
