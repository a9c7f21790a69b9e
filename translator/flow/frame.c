// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * Frames over the target's limit. Locals of blocks that are not inside each
 * other share their place, as compilers have it. Arrays, structs and slices
 * are counted: the rest is in registers, as long as it is needed.
 */
#include "flow/internal.h"

#define LARGEST 3	/* so many locals are named */

struct frame {
	struct flow *flow;
	struct {
		const struct variable *variable;
		uint64_t size;
	} largest[LARGEST];
};

static uint64_t stmt_bytes(struct frame *frame, const struct tstmt *stmt);

static uint64_t larger(uint64_t a, uint64_t b)
{
	return a > b ? a : b;
}

static bool is_in_memory(const struct type *type)
{
	enum type_kind kind = type_underlying(type)->kind;

	return kind == TYPE_ARRAY || kind == TYPE_RECORD ||
	       kind == TYPE_SLICE;
}

static uint64_t local_bytes(struct frame *frame,
			    const struct variable *variable)
{
	size_t at = LARGEST;
	uint64_t size;

	/* What nobody reads is not in the C. */
	if (!variable || !frame->flow->traits[variable->entity.id] ||
	    !is_in_memory(variable->type))
		return 0;
	size = type_bytes(frame->flow, variable->type);
	while (at > 0 && size > frame->largest[at - 1].size) {
		if (at < LARGEST)
			frame->largest[at] = frame->largest[at - 1];
		at--;
	}
	if (at < LARGEST) {
		frame->largest[at].variable = variable;
		frame->largest[at].size = size;
	}
	return size;
}

/* The locals of this block, and the deepest of the blocks in it. */
static uint64_t block_bytes(struct frame *frame, const struct tblock *block)
{
	uint64_t own = 0, inner = 0;

	for (size_t i = 0; i < block->stmts.count; i++) {
		const struct tstmt *stmt = block->stmts.items[i];

		if (stmt->kind != TS_LET) {
			inner = larger(inner, stmt_bytes(frame, stmt));
			continue;
		}
		for (size_t k = 0; k < stmt->let.count; k++)
			own += local_bytes(frame, stmt->let.variables[k]);
		if (own > INT64_MAX)
			own = INT64_MAX;
	}
	return own + inner;
}

static uint64_t switch_bytes(struct frame *frame, const struct tstmt *stmt)
{
	uint64_t most = 0;

	for (size_t i = 0; i < stmt->select.cases.count; i++)
		most = larger(most,
			      block_bytes(frame,
					  &stmt->select.cases.items[i]->body));
	return most;
}

static uint64_t loop_bytes(struct frame *frame, const struct tstmt *stmt)
{
	uint64_t own = 0;

	if (stmt->loop.init && stmt->loop.init->kind == TS_LET)
		own = local_bytes(frame, stmt->loop.init->let.variables[0]);
	return own + stmt_bytes(frame, stmt->loop.body);
}

static uint64_t stmt_bytes(struct frame *frame, const struct tstmt *stmt)
{
	if (!stmt)
		return 0;
	switch (stmt->kind) {
	case TS_BLOCK:
		return block_bytes(frame, &stmt->block);
	case TS_IF:
		return larger(stmt_bytes(frame, stmt->branch.then),
			      stmt_bytes(frame, stmt->branch.otherwise));
	case TS_LOOP:
		return loop_bytes(frame, stmt);
	case TS_RANGE:
		return local_bytes(frame, stmt->range.index) +
		       stmt_bytes(frame, stmt->range.body);
	case TS_EACH:
		return local_bytes(frame, stmt->each.item) +
		       stmt_bytes(frame, stmt->each.body);
	case TS_SWITCH:
		return switch_bytes(frame, stmt);
	case TS_DEFER:
		return stmt_bytes(frame, stmt->defer.stmt);
	default:
		return 0;
	}
}

void check_frame(struct flow *flow, const struct node *node)
{
	struct frame frame = { .flow = flow };
	uint64_t limit = flow->target->frame_limit, size;
	struct diag *diag;

	if (!limit)
		return;
	size = stmt_bytes(&frame, node->function->body);
	if (size <= limit)
		return;
	diag = flow_warn(flow, node, node->function->entity.span, "frame-size",
			 "the locals of %s take %llu bytes of the stack; more than %llu are too many",
			 function_text(flow, node->function),
			 (unsigned long long)size,
			 (unsigned long long)limit);
	for (size_t i = 0; i < LARGEST && frame.largest[i].variable; i++)
		if (frame.largest[i].size * 8 >= limit)
			diag_note(flow->diags, diag,
				  frame.largest[i].variable->entity.span,
				  "`%s` takes %llu bytes",
				  frame.largest[i].variable->entity.name,
				  (unsigned long long)frame.largest[i].size);
}
