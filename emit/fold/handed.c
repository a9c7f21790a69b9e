// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * Functions that a library is given and hands on to C, in a closure of its own:
 * the one becomes a part of the other.
 */
#include "fold/internal.h"

struct function *called_closure(const struct texpr *call)
{
	const struct texpr *callee = call->call.callee;

	while (callee && callee->kind == TX_CONVERT)
		callee = callee->operand;
	return callee && callee->kind == TX_CLOSURE ? callee->closure : NULL;
}

/* --- who hands on what ------------------------------------------------------ */

struct search {
	const struct variable *param;
	unsigned int calls;		/* of it, in closures for C */
};

static bool find_calls(struct walk *walk, const struct texpr *expr)
{
	struct search *search = walk->data;
	const struct texpr *callee;

	if (expr->kind != TX_CALL || !expr->call.callee)
		return true;
	callee = expr->call.callee;
	while (callee->kind == TX_CONVERT)
		callee = callee->operand;
	search->calls += callee->kind == TX_VARIABLE &&
			 callee->variable == search->param;
	return true;
}

static bool find_closures(struct walk *walk, const struct texpr *expr)
{
	struct search *search = walk->data;
	struct walk calls = { .expr = find_calls, .data = search };

	if (expr->kind == TX_CLOSURE && expr->slot)
		walk_stmt(&calls, expr->closure->body);
	return true;
}

bool is_handed_on(const struct function *function,
		  const struct variable *param)
{
	struct search search = { .param = param };
	struct walk walk = { .expr = find_closures, .data = &search };
	struct uses uses;

	if (type_underlying(param->type)->kind != TYPE_FUNCTION ||
	    !function->body)
		return false;
	uses = uses_in_stmt(function->body, param);
	if (uses.reads != 1 || uses.writes || uses.addressed ||
	    uses.captured != 1)
		return false;
	walk_stmt(&walk, function->body);
	return search.calls == 1;
}

bool hands_on(const struct function *function)
{
	for (size_t i = 0; i < function->params.count; i++)
		if (is_handed_on(function, function->params.items[i]))
			return true;
	return false;
}

/* --- what is captured then --------------------------------------------------- */

static void add_capture(struct copier *c, struct function *copy,
			const struct capture *capture)
{
	if (capture->variable->storage == STORAGE_PACKAGE)
		return;
	for (size_t i = 0; i < copy->captures.count; i++) {
		struct capture *known = &copy->captures.items[i];

		if (known->variable != capture->variable)
			continue;
		known->is_shared |= capture->is_shared;
		return;
	}
	LIST_PUSH(c->folder->arena, &copy->captures, *capture);
}

/* A closure that is called in the place of what was captured. */
static void add_captures_of(struct copier *c, struct function *copy,
			    const struct texpr *value)
{
	while (value->kind == TX_CONVERT)
		value = value->operand;
	if (value->kind != TX_CLOSURE)
		return;
	for (size_t i = 0; i < value->closure->captures.count; i++)
		add_capture(c, copy, &value->closure->captures.items[i]);
}

/* What a closure captures is known by another name now, or known at all. */
void copy_captures(struct copier *c, struct function *copy,
		   const struct function *closure)
{
	copy->captures.items = NULL;
	copy->captures.count = copy->captures.capacity = 0;
	for (size_t i = 0; i < closure->captures.count; i++) {
		struct capture capture = closure->captures.items[i];
		const struct texpr *now = replacement_of(c, capture.variable);

		if (now && now->kind != TX_VARIABLE) {
			add_captures_of(c, copy, now);
			continue;
		}
		if (now)
			capture.variable = now->variable;
		add_capture(c, copy, &capture);
	}
}
