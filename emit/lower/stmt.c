// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "lower/lower.h"
#include "lower/owned.h"

static void lower_defer(struct body *b, const struct tstmt *stmt)
{
	struct cleanup *cleanup = arena_new_object(b->arena, struct cleanup);

	cleanup->outer = b->cleanups;
	cleanup->stmt = stmt;
	cleanup->bindings = b->bindings;
	cleanup->order = b->cleanup_count++;
	cleanup->block = b->block;
	cleanup->position = b->block->stmts.stmts.count;
	b->cleanups = cleanup;
	if (stmt->defer.is_behind_objects)
		begin_objects(b);
}

/* What ends with a brace: a comment behind that stands behind all of it. */
static bool spans_lines(const struct tstmt *stmt)
{
	return stmt->kind == TS_BLOCK || stmt->kind == TS_IF ||
	       stmt->kind == TS_LOOP || stmt->kind == TS_RANGE ||
	       stmt->kind == TS_EACH || stmt->kind == TS_SWITCH;
}

static void lower_one(struct body *b, const struct tstmt *stmt)
{
	const struct ccomment *behind = NULL;

	b->made = NULL;
	/* The comments of what is deferred stand where it is done. */
	if (stmt->kind != TS_DEFER)
		take_trivia(b, stmt->trivia);
	if (stmt == b->checking && !b->block->comments)
		b->block->blank_before = false;
	if (spans_lines(stmt)) {
		behind = b->block->after;
		b->block->after = NULL;
	}
	switch (stmt->kind) {
	case TS_BLOCK:
		lower_inner_block(b, stmt);
		break;
	case TS_LET:
		lower_let(b, stmt);
		break;
	case TS_ASSIGN:
		lower_assign(b, stmt);
		break;
	case TS_EXPR:
	case TS_DISCARD:
		lower_effect(b, stmt->expr);
		break;
	case TS_IF:
		lower_if(b, stmt);
		break;
	case TS_LOOP:
	case TS_RANGE:
	case TS_EACH:
		lower_loop(b, stmt);
		break;
	case TS_SWITCH:
		lower_switch(b, stmt);
		break;
	case TS_BREAK:
	case TS_CONTINUE:
		lower_jump(b, stmt);
		break;
	case TS_RETURN:
		lower_return(b, stmt);
		break;
	case TS_DEFER:
		lower_defer(b, stmt);
		break;
	case TS_CONST:
		lower_local_constant(b, stmt->constant);
		break;
	case TS_BAD:
		break;
	}
	b->block->comments = ccomment_join(b->arena, b->block->comments,
					   behind);
}

void lower_stmt(struct body *b, const struct tstmt *stmt)
{
	const struct tstmt *around = b->effect;
	const struct cleanup *before;

	begin_filling(b, stmt, false);
	before = b->cleanups;
	b->effect = stmt->kind == TS_EXPR ? stmt : NULL;
	lower_one(b, stmt);
	/* What these leave pending is released where the block ends. */
	if (stmt->kind != TS_DEFER && stmt->kind != TS_LET)
		end_statement(b, before);
	b->effect = around;
	free_operands(b, stmt);
	begin_filling(b, stmt, true);
}
