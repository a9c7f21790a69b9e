// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* What is said of null pointers, divisors that are zero, and lost locals. */
#include "flow/zero.h"

static const char *called(const struct texpr *call)
{
	call = without_casts(call);
	return call->kind == TX_CALL && call->call.function ?
	       call->call.function->entity.name : NULL;
}

static void note_reason(struct zero *zero, struct diag *diag,
			struct fact fact, const char *zero_text)
{
	struct diags *diags = zero->flow->diags;
	const char *name;

	if (!fact.origin)
		return;
	switch (fact.reason) {
	case REASON_RESULT:
		name = called(fact.origin);
		diag_note(diags, diag, fact.origin->span,
			  "%s%s%s gives null where it fails",
			  name ? "`" : "", name ? name : "the call",
			  name ? "`" : "");
		break;
	case REASON_SET:
		diag_note(diags, diag, fact.origin->span, "it is %s from here",
			  zero_text);
		break;
	case REASON_COMPARED:
		diag_note(diags, diag, fact.origin->span,
			  "here it is compared with %s, and both go on",
			  zero_text);
		break;
	default:
		break;
	}
}

/* `try` in front of the call that may fail, where the function can fail. */
static void offer_try(struct zero *zero, struct diag *diag, struct fact fact)
{
	const struct function *function = zero->node->function;
	const struct type *result = function->type->function.result;
	struct span span;

	if (fact.reason != REASON_RESULT || !fact.origin ||
	    function->failure == FAILURE_NEVER || zero->in_defer)
		return;
	if (result->kind == TYPE_TUPLE)
		result = result->tuple.items[result->tuple.count - 1];
	if (result->kind == TYPE_DISTINCT)
		return;
	span = fact.origin->span;
	span.end = span.start;
	diag_fix(zero->flow->diags, diag, span, "try ");
}

static struct fact fact_at(struct zero *zero, struct facts_now *now,
			   const struct texpr *expr, struct fact **known)
{
	*known = fact_behind(zero, now, expr);
	return *known ? **known : eval(zero, now, expr);
}

void use_pointer(struct zero *zero, struct facts_now *now,
		 const struct texpr *pointer)
{
	const struct texpr *bare = without_casts(pointer);
	const char *name, *may = "may be";
	struct fact *known, fact;
	struct diag *diag;

	fact = fact_at(zero, now, pointer, &known);
	if (known && fact.kind != FACT_NONZERO)
		*known = (struct fact){
			.kind = FACT_NONZERO, .origin = pointer,
			.local = fact.local, .reason = REASON_USED,
		};
	if (fact.kind != FACT_ZERO && fact.kind != FACT_MAYBE)
		return;
	if (known)
		known->reason = REASON_NONE;
	if (fact.kind == FACT_ZERO)
		may = "is";
	name = called(bare);
	if (bare->kind == TX_VARIABLE)
		diag = flow_warn(zero->flow, zero->node, pointer->span,
				 "null-dereference", "`%s` %s null here",
				 bare->variable->entity.name, may);
	else
		diag = flow_warn(zero->flow, zero->node, pointer->span,
				 "null-dereference", "%s%s%s %s null here",
				 name ? "the result of `" : "this pointer",
				 name ? name : "", name ? "`" : "", may);
	note_reason(zero, diag, fact, "null");
	offer_try(zero, diag, fact);
}

void use_divisor(struct zero *zero, struct facts_now *now,
		 const struct texpr *divisor)
{
	struct fact *known = fact_behind(zero, now, divisor);
	struct diag *diag;
	struct fact fact;

	if (!known) {
		eval(zero, now, divisor);
		return;
	}
	fact = *known;
	if (fact.kind != FACT_ZERO && fact.kind != FACT_MAYBE)
		return;
	*known = (struct fact){ .kind = FACT_NONZERO };
	diag = flow_warn(zero->flow, zero->node, divisor->span,
			 "division-by-zero", "`%s` %s zero here",
			 without_casts(divisor)->variable->entity.name,
			 fact.kind == FACT_ZERO ? "is" : "may be");
	note_reason(zero, diag, fact, "zero");
}

void report_late_check(struct zero *zero, const struct fact *fact,
		       const struct texpr *comparison,
		       const struct variable *variable)
{
	struct diag *diag;

	if (fact->kind != FACT_NONZERO || fact->reason != REASON_USED ||
	    type_underlying(variable->type)->kind == TYPE_INTEGER)
		return;
	diag = flow_warn(zero->flow, zero->node, fact->origin->span,
			 "null-dereference",
			 "`%s` is used before it is compared with null",
			 variable->entity.name);
	diag_note(zero->flow->diags, diag, comparison->span,
		  "it is compared only here");
}

/* An element of several results, or the only one. */
static void check_value(struct zero *zero, struct facts_now *now,
			const struct texpr *value)
{
	const struct texpr *bare = without_casts(value);
	const struct fact *known = fact_behind(zero, now, value);
	struct diag *diag;

	if (!known || !known->local || bare->kind != TX_VARIABLE)
		return;
	diag = diag_error(zero->flow->diags, value->span, NULL,
			  "`%s` leads to `%s`, which is gone when the function returns",
			  bare->variable->entity.name,
			  known->local->entity.name);
	diag_note(zero->flow->diags, diag, known->local->entity.span,
		  "`%s` is a %s", known->local->entity.name,
		  known->local->storage == STORAGE_LOCAL ? "local" :
		  "parameter");
}

void check_returned(struct zero *zero, struct facts_now *now,
		    const struct texpr *value)
{
	struct fact fact;

	if (value->kind == TX_TUPLE) {
		for (size_t i = 0; i < value->literal.count; i++) {
			check_value(zero, now, value->literal.elements[i].expr);
			eval(zero, now, value->literal.elements[i].expr);
		}
		return;
	}
	check_value(zero, now, value);
	fact = eval(zero, now, value);
	if (fact.kind == FACT_ZERO || fact.kind == FACT_MAYBE)
		zero->node->may_give_null = true;
}
