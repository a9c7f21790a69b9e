// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Recursion: a kernel's stack is small and never grows (arc.md 9). */
#include "flow/internal.h"

/*
 * Looks, breadth first, for a shortest way from @start back to it, inside its
 * component. Gives the node that closes it; *@closing is its call of @start.
 */
static struct node *find_cycle(struct flow *flow, struct node *start,
			       const struct node_call **closing)
{
	LIST(struct node *) queue = { 0 };

	LIST_PUSH(flow->arena, &queue, start);
	for (size_t i = 0; i < queue.count; i++) {
		struct node *node = queue.items[i];

		for (size_t k = 0; k < node->calls.count; k++) {
			struct node_call *call = &node->calls.items[k];

			if (call->callee == start) {
				*closing = call;
				return node;
			}
			if (call->callee->component != start->component ||
			    call->callee->from)
				continue;
			call->callee->from = call;
			call->callee->caller = node;
			LIST_PUSH(flow->arena, &queue, call->callee);
		}
	}
	return NULL;
}

static void report(struct flow *flow, struct node *start)
{
	const struct node_call *call;
	struct node *last = find_cycle(flow, start, &call);
	const struct node *node = last;
	LIST(const struct node_call *) calls = { 0 };
	const char *through = "";
	struct diag *diag;

	if (!last)
		return;
	LIST_PUSH(flow->arena, &calls, call);
	for (; node != start; node = node->caller) {
		LIST_PUSH(flow->arena, &calls, node->from);
		through = arena_printf(flow->arena, "%s%s%s",
				       function_text(flow, node->function),
				       *through ? ", " : "", through);
	}
	diag = flow_warn(flow, start, start->function->entity.span,
			 "recursion", "%s calls itself%s%s: nothing bounds the stack it takes",
			 function_text(flow, start->function),
			 *through ? " through " : "", through);
	for (size_t i = calls.count; i-- > 0; )
		diag_note(flow->diags, diag, calls.items[i]->expr->span,
			  "%s is called here",
			  function_text(flow,
					calls.items[i]->callee->function));
}

void check_recursion(struct flow *flow)
{
	uint8_t *seen;

	/* A process has a stack that grows. */
	if (!flow->target->is_kernel)
		return;
	seen = arena_calloc(flow->arena, flow->all.count + 2, 1);
	for (size_t i = 0; i < flow->all.count; i++) {
		struct node *node = flow->all.items[i];

		if (!node->is_recursive || seen[node->component])
			continue;
		seen[node->component] = 1;
		report(flow, node);
	}
}
