// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "lower/lower.h"

static bool is_loop(const struct tstmt *stmt)
{
	return stmt->kind == TS_LOOP || stmt->kind == TS_RANGE ||
	       stmt->kind == TS_EACH;
}

static bool has_body(const struct tstmt *stmt)
{
	return is_loop(stmt) || stmt->kind == TS_SWITCH;
}

/* The innermost block that is the body of @target, or of any loop or switch. */
static struct block *body_of(const struct body *b, const struct tstmt *target,
			     bool any_loop)
{
	struct block *block = b->block;

	for (; block; block = block->outer) {
		if (target && block->loop == target)
			return block;
		if (!target && block->loop &&
		    (any_loop ? is_loop(block->loop) : has_body(block->loop)))
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

/* What a round of a loop is about: its label, or what it counts with. */
static const char *round_word(const struct tstmt *loop)
{
	const struct variable *variable = NULL;

	if (loop->label)
		return loop->label;
	if (loop->kind == TS_RANGE)
		variable = loop->range.index;
	else if (loop->kind == TS_EACH)
		variable = loop->each.item ? loop->each.item :
					     loop->each.index;
	else if (loop->loop.init && loop->loop.init->kind == TS_LET)
		variable = loop->loop.init->let.variables[0];
	return variable && strcmp(variable->entity.name, "_") ?
		variable->entity.name : "round";
}

static const char *round_end_label(const struct block *block,
				   const struct cleanup *cleanup)
{
	for (size_t i = 0; i < block->round_ends.count; i++)
		if (block->round_ends.items[i].cleanup == cleanup)
			return block->round_ends.items[i].label;
	return NULL;
}

/* The label before a step at the end of a loop's body; NULL: behind them. */
static const char *make_round_end(struct body *b, struct block *block,
				  const struct cleanup *cleanup)
{
	struct round_end made = {
		.cleanup = cleanup, .label = round_end_label(block, cleanup),
	};

	if (made.label)
		return made.label;
	made.label = names_take(b->labels,
				arena_printf(b->arena, "next_%s",
					     round_word(block->loop)),
				body_word(b));
	LIST_PUSH(b->arena, &block->round_ends, made);
	return made.label;
}

/* What is pending in @block itself, of what is pending here. */
static const struct cleanup *pending_in(const struct body *b,
					const struct block *block)
{
	const struct block *inner = b->block;

	if (inner == block)
		return b->cleanups;
	while (inner->outer != block)
		inner = inner->outer;
	return inner->cleanups;
}

/*
 * The steps that are pending in the loop's body stand at its end already: they
 * are jumped to, not repeated.
 */
static void lower_continue(struct body *b, struct block *to, bool is_nearest)
{
	const struct cleanup *step = pending_in(b, to);

	run_cleanups(b, step, false);
	step = without_failed(b, step);
	while (step != to->cleanups && step->stmt->defer.on_error)
		step = step->outer;
	if (step == to->cleanups)
		step = NULL;
	if (is_nearest && !step)
		push(b, cs_continue(b->arena));
	else
		push(b, cs_goto(b->arena, make_round_end(b, to, step)));
}

void lower_jump(struct body *b, const struct tstmt *stmt)
{
	bool is_break = stmt->kind == TS_BREAK;
	struct block *to = body_of(b, stmt->target, false);
	struct block *nearest = body_of(b, NULL, !is_break);

	if (!is_break) {
		lower_continue(b, to, to == nearest);
		return;
	}
	run_cleanups(b, to->cleanups, false);
	if (to == nearest)
		push(b, cs_break(b->arena));
	else
		push(b, cs_goto(b->arena, make_exit_label(b, stmt->target)));
}

/* The end of a block: what is pending in it, and where rounds of a loop end. */
static void end_block(struct body *b, const struct cleanup *before)
{
	struct block *block = b->block;
	const struct cleanup *step = b->cleanups;
	const char *label;

	for (; step != before; step = step->outer) {
		label = round_end_label(block, step);
		if (label)
			push(b, cs_label(b->arena, label));
		if (!falls_through(&block->stmts))
			continue;
		b->cleanups = step;
		run_cleanups(b, step->outer, false);
	}
	label = round_end_label(block, NULL);
	if (label)
		push(b, cs_label(b->arena, label));
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

/* Whether each case of a switch leaves what is around it. */
static bool leaves_switch(const struct cstmt *stmt)
{
	bool has_default = false;

	for (size_t i = 0; i < stmt->select.cases.count; i++) {
		const struct cstmt *arm = stmt->select.cases.items[i];

		has_default |= !arm->arm.count;
		if (falls_through(&arm->arm.body) || has_break(&arm->arm.body))
			return false;
	}
	return has_default;
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
	case CS_SWITCH:
		return leaves_switch(stmt);
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
	end_block(b, before);
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
	const char *label;

	push(b, made);
	lower_block(b, &stmt->block, stmt->is_target ? stmt : NULL,
		    &made->block);
	label = exit_label(b, stmt);
	if (label)
		push(b, cs_label(b->arena, label));
}
