// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* The pass: each check over each function, those that are called first. */
#include "flow/internal.h"

#include <stdarg.h>

#include "check/check.h"

static bool is_silenced(const struct node *node, const char *check)
{
	/* Who uses a library can do nothing about it. */
	if (node->function->entity.package->is_library)
		return true;
	for (; node; node = node->outer)
		if (is_allowed(node->function->entity.decl, check))
			return true;
	return false;
}

struct diag *flow_warn(const struct flow *flow, const struct node *node,
		       struct span span, const char *check,
		       const char *format, ...)
{
	struct diags *diags = flow->diags;
	const char *text;
	va_list args;

	if (is_silenced(node, check))
		diags = diags_new(flow->arena);
	va_start(args, format);
	text = arena_vprintf(flow->arena, format, args);
	va_end(args);
	return diag_warning(diags, span, check, "%s", text);
}

const char *function_text(const struct flow *flow,
			  const struct function *function)
{
	if (!function->entity.name)
		return "this closure";
	return arena_printf(flow->arena, "`%s`", function->entity.name);
}

static void check_node(struct flow *flow, struct node *node)
{
	if (!node->function->body)
		return;
	check_zero(flow, node);
	check_conditions(flow, node);
	check_stores(flow, node);
	check_frame(flow, node);
}

void check_flow(struct arena *arena, struct diags *diags,
		const struct program *program, const struct target *target)
{
	uint32_t count = program->entity_count;
	struct flow flow = {
		.arena = arena,
		.diags = diags,
		.program = program,
		.target = target,
		.nodes = arena_calloc(arena, count + 1, sizeof(*flow.nodes)),
		.traits = arena_calloc(arena, count + 1,
				       sizeof(*flow.traits)),
		.slots = arena_calloc(arena, count + 1, sizeof(*flow.slots)),
		.sizes = arena_calloc(arena, count + 1, sizeof(*flow.sizes)),
	};

	build_graph(&flow);
	for (size_t i = 0; i < flow.all.count; i++)
		if (flow.all.items[i]->function->body)
			note_usage(&flow, flow.all.items[i]->function);
	for (size_t i = 0; i < flow.order.count; i++)
		check_node(&flow, flow.order.items[i]);
	check_recursion(&flow);
	check_contexts(&flow);
}
