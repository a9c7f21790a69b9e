// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "lower/lower.h"

static bool is_loop(const struct tstmt *stmt)
{
	return stmt->kind == TS_LOOP || stmt->kind == TS_RANGE ||
	       stmt->kind == TS_EACH;
}

/* The innermost block that is the body of @target, or of any loop or switch. */
static const struct block *body_of(const struct body *b,
				   const struct tstmt *target, bool any_loop)
{
	const struct block *block = b->block;

	for (; block; block = block->outer) {
		if (target && block->loop == target)
			return block;
		if (!target && block->loop &&
		    (!any_loop || is_loop(block->loop)))
			return block;
	}
	return NULL;
}

const char *exit_label(const struct body *b, const struct tstmt *stmt)
{
	for (size_t i = 0; i < b->exits.count; i++)
		if (b->exits.items[i] == stmt)
			return b->exit_labels.items[i];
	return NULL;
}

static const char *make_exit_label(struct body *b, const struct tstmt *stmt)
{
	const char *label = exit_label(b, stmt);

	if (label)
		return label;
	label = names_take(b->labels,
			   arena_printf(b->arena, "out_%s", stmt->label ?
					stmt->label : "loop"),
			   body_word(b));
	LIST_PUSH(b->arena, &b->exits, stmt);
	LIST_PUSH(b->arena, &b->exit_labels, label);
	return label;
}

void lower_jump(struct body *b, const struct tstmt *stmt)
{
	bool is_break = stmt->kind == TS_BREAK;
	const struct block *to = body_of(b, stmt->target, false);
	const struct block *nearest = body_of(b, NULL, !is_break);

	if (!to) {
		not_yet(b->l, stmt->span, "a jump out of a block is");
		return;
	}
	run_cleanups(b, to->cleanups, false);
	if (to == nearest)
		push(b, is_break ? cs_break(b->arena) : cs_continue(b->arena));
	else if (is_break)
		push(b, cs_goto(b->arena, make_exit_label(b, stmt->target)));
	else
		not_yet(b->l, stmt->span, "`continue` of an outer loop is");
}

/* Whether a `break` in the body of a loop leaves that loop. */
static bool has_break(const struct cblock *block)
{
	for (size_t i = 0; i < block->stmts.count; i++) {
		const struct cstmt *stmt = block->stmts.items[i];

		if (stmt->kind == CS_BREAK ||
		    (stmt->kind == CS_BLOCK && has_break(&stmt->block)) ||
		    (stmt->kind == CS_IF &&
		     (has_break(&stmt->branch.then) ||
		      has_break(&stmt->branch.otherwise))))
			return true;
	}
	return false;
}

static bool ends_in_jump(const struct cstmt *stmt)
{
	switch (stmt->kind) {
	case CS_GOTO:
	case CS_RETURN:
	case CS_BREAK:
	case CS_CONTINUE:
		return true;
	case CS_IF:
		return stmt->branch.has_otherwise &&
		       !falls_through(&stmt->branch.then) &&
		       !falls_through(&stmt->branch.otherwise);
	case CS_SPLICE:
		/* A place where the function is left. */
		return true;
	case CS_BLOCK:
		return !falls_through(&stmt->block);
	case CS_FOR:
		return !stmt->for_.condition && !has_break(&stmt->for_.body);
	default:
		return false;
	}
}

bool falls_through(const struct cblock *block)
{
	return !block->stmts.count ||
	       !ends_in_jump(block->stmts.items[block->stmts.count - 1]);
}

static void lower_case(struct body *b, const struct tstmt *stmt,
		       const struct tcase *arm, struct cstmt *made)
{
	const struct cexpr **values = arena_calloc(b->arena,
						   arm->values.count + 1,
						   sizeof(*values));
	struct cblock *body;
	struct cstmt *added;

	for (size_t i = 0; i < arm->values.count; i++)
		values[i] = lower_expr(b, arm->values.items[i], WANT_EXACT);
	body = cs_case(b->arena, made, values, arm->values.count);
	added = made->select.cases.items[made->select.cases.count - 1];
	added->notes = lower_trivia(b->l, arm->trivia);
	lower_block(b, &arm->body, stmt, body);
	if (falls_through(body))
		cblock_push(b->arena, body, cs_break(b->arena));
}

void lower_switch(struct body *b, const struct tstmt *stmt)
{
	const char *label;
	struct cstmt *made;

	if (!integer_bits(b->l, stmt->select.subject->type)) {
		not_yet(b->l, stmt->select.subject->span,
			"a `switch` over a `%s` is",
			type_name(b->arena, stmt->select.subject->type));
		return;
	}
	made = cs_switch(b->arena, lower_expr(b, stmt->select.subject,
					      WANT_EXACT));
	push(b, made);
	for (size_t i = 0; i < stmt->select.cases.count; i++)
		lower_case(b, stmt, stmt->select.cases.items[i], made);
	made->select.end = lower_comments(b->l, stmt->select.end);
	label = exit_label(b, stmt);
	if (label)
		push(b, cs_label(b->arena, label));
}

void lower_stmts(struct body *b, const struct tblock *block)
{
	const struct cleanup *before = b->block->cleanups;

	for (size_t i = 0; i < block->stmts.count; i++) {
		b->is_tail = b->block == b->outermost &&
			     i + 1 == block->stmts.count;
		b->next = i + 1 < block->stmts.count ?
			block->stmts.items[i + 1] : NULL;
		lower_stmt(b, block->stmts.items[i]);
	}
	b->is_tail = false;
	b->next = NULL;
	b->block->comments = ccomment_join(b->arena, b->block->comments,
					   lower_comments(b->l, block->end));
	/* The outermost block is left through finish_leaves(). */
	if (b->block == b->outermost)
		return;
	if (falls_through(&b->block->stmts))
		run_cleanups(b, before, false);
	b->cleanups = before;
}

void lower_block(struct body *b, const struct tblock *block,
		 const struct tstmt *loop, struct cblock *out)
{
	struct block inner;

	block_open(b, &inner);
	inner.loop = loop;
	lower_stmts(b, block);
	block_close(b, out);
}

void lower_body(struct body *b, const struct tstmt *stmt,
		const struct tstmt *loop, struct cblock *out)
{
	struct block inner;

	if (stmt->kind == TS_BLOCK) {
		lower_block(b, &stmt->block, loop, out);
		return;
	}
	/* `else if` */
	block_open(b, &inner);
	inner.loop = loop;
	lower_stmt(b, stmt);
	block_close(b, out);
}

void lower_inner_block(struct body *b, const struct tstmt *stmt)
{
	struct cstmt *made = cs_block(b->arena);

	if (stmt->is_target) {
		not_yet(b->l, stmt->span, "a jump out of a block is");
		return;
	}
	push(b, made);
	lower_block(b, &stmt->block, NULL, &made->block);
}
