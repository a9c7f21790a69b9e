// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "lower/lower.h"
#include "lower/owned.h"

static bool is_loop(const struct tstmt *stmt)
{
	return stmt->kind == TS_LOOP || stmt->kind == TS_RANGE ||
	       stmt->kind == TS_EACH;
}

/* One over strings is a chain of `if` in C, and no `break` leaves that. */
static bool is_c_switch(const struct body *b, const struct tstmt *stmt)
{
	return stmt->kind == TS_SWITCH &&
	       integer_bits(b->l, stmt->select.subject->type);
}

/* The innermost block that is the body of @target. */
static struct block *body_of(const struct body *b, const struct tstmt *target)
{
	struct block *block = b->block;

	while (block->loop != target)
		block = block->outer;
	return block;
}

/* The innermost one that C's `break`, or `continue`, is about; or NULL. */
static struct block *nearest_body(const struct body *b, bool is_break)
{
	struct block *block = b->block;

	for (; block; block = block->outer)
		if (block->loop && (is_loop(block->loop) ||
				    (is_break && is_c_switch(b, block->loop))))
			break;
	return block;
}

static size_t exit_index(const struct body *b, const struct tstmt *stmt)
{
	size_t i = 0;

	while (i < b->exits.count && b->exits.items[i] != stmt)
		i++;
	return i;
}

/* What is deferred may stand in several places, each time with its own label. */
void place_exit_label(struct body *b, const struct tstmt *stmt)
{
	size_t i = exit_index(b, stmt);

	if (i == b->exits.count)
		return;
	push(b, cs_label(b->arena, b->exit_labels.items[i]));
	b->exits.items[i] = NULL;
}

static const char *make_exit_label(struct body *b, const struct tstmt *stmt)
{
	size_t known = exit_index(b, stmt);
	const char *label;

	if (known < b->exits.count)
		return b->exit_labels.items[known];
	label = names_take_next(b->labels,
				arena_printf(b->arena, "out_%s", stmt->label ?
					     stmt->label : is_loop(stmt) ?
					     "loop" : "switch"));
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
	made.label = names_take_next(b->labels,
				     arena_printf(b->arena, "next_%s",
						  round_word(block->loop)));
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
	if (is_nearest && !step && !ends_in_step(b, to->loop))
		push(b, cs_continue(b->arena));
	else
		push(b, cs_goto(b->arena, make_round_end(b, to, step)));
}

/*
 * Whether the function is left behind the loop, with the same result as here:
 * then nobody has to go there first.
 */
static bool leaves_behind(const struct body *b, const struct block *to)
{
	const struct tstmt *behind = to->behind;

	/* Who jumps does not fail. */
	for (const struct cleanup *i = b->cleanups; i != to->cleanups;
	     i = i->outer)
		if (i->stmt->defer.on_error)
			return false;
	return behind && behind->kind == TS_RETURN &&
	       !behind->trivia->before && !behind->trivia->after &&
	       is_returned_alike(b, behind);
}

void lower_jump(struct body *b, const struct tstmt *stmt)
{
	bool is_break = stmt->kind == TS_BREAK;
	struct block *to = body_of(b, stmt->target);
	struct block *nearest = nearest_body(b, is_break);

	if (!is_break) {
		lower_continue(b, to, to == nearest);
		return;
	}
	/* At the end of an `if` control goes on behind it by itself. */
	if (to == b->block && !b->next && to->loop->kind == TS_SWITCH &&
	    to != nearest)
		return;
	if (to != nearest && stmt->target->is_target && leaves_behind(b, to)) {
		lower_return(b, to->behind);
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
	if (!ends_in_step(b, block->loop) || !falls_through(&block->stmts))
		return;
	b->cleanups = before;
	lower_stmt(b, block->loop->loop.step);
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

/*
 * `let x = try f()` and `return x` are `return try f()` where nothing stands
 * between, and nothing is pending: then nobody has to look whether f() failed.
 */
static const struct texpr *returned_at_once(const struct body *b,
					    const struct tstmt *let,
					    const struct tstmt *next)
{
	const struct variable *variable;

	if (let->kind != TS_LET || let->let.count != 1 || !next ||
	    next->kind != TS_RETURN || !next->expr || b->cleanups ||
	    next->trivia->before || next->trivia->after)
		return NULL;
	variable = let->let.variables[0];
	if (!variable || !let->let.init || let->let.init->kind != TX_TRY ||
	    next->expr->kind != TX_VARIABLE ||
	    next->expr->variable != variable ||
	    facts_of(b->l->facts, &variable->entity)->uses != 1)
		return NULL;
	return let->let.init;
}

static void lower_list_in(struct body *b, const struct tblock *block,
			  bool ends_function)
{
	size_t count = block->stmts.count;

	for (size_t i = 0; i < count; i++) {
		const struct tstmt *stmt = block->stmts.items[i];
		const struct tstmt *next = i + 1 < count ?
			block->stmts.items[i + 1] : NULL;
		const struct texpr *result = returned_at_once(b, stmt, next);
		struct tstmt joined;

		if (result) {
			joined = *next;
			joined.expr = result;
			joined.trivia = stmt->trivia;
			stmt = &joined;
			next = ++i + 1 < count ? block->stmts.items[i + 1] :
						 NULL;
		}
		b->is_tail = ends_function && !next;
		b->next = next;
		b->list = block;
		b->list_next = i + 1;
		lower_stmt(b, stmt);
	}
	b->is_tail = false;
	b->next = NULL;
	b->list = NULL;
	keep_comments(b, lower_comments(b->l, block->end));
}

void lower_list(struct body *b, const struct tblock *block)
{
	lower_list_in(b, block, b->block == b->outermost);
}

void lower_stmts(struct body *b, const struct tblock *block)
{
	const struct cleanup *before = b->block->cleanups;

	lower_list(b, block);
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
	inner.behind = b->next;
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

/* What was a function's body is C's block around it, but for what it defers. */
static void lower_loose_block(struct body *b, const struct tblock *block)
{
	const struct cleanup *before = b->cleanups;
	bool ends_function = b->is_tail;

	lower_list_in(b, block, ends_function);
	if (falls_through(&b->block->stmts))
		run_cleanups(b, before, false);
	b->cleanups = before;
}

static bool has_declaration(const struct cblock *block)
{
	for (size_t i = 0; i < block->stmts.count; i++)
		if (block->stmts.items[i]->kind == CS_DECL)
			return true;
	return false;
}

void lower_inner_block(struct body *b, const struct tstmt *stmt)
{
	struct cblock block = {};
	struct cstmt *made;

	if (stmt->is_loose) {
		lower_loose_block(b, &stmt->block);
		return;
	}
	lower_block(b, &stmt->block, stmt->is_target ? stmt : NULL, &block);
	if (has_declaration(&block)) {
		made = cs_block(b->arena);
		made->block = block;
		push(b, made);
	} else {
		/* In C it would be there for nothing. */
		for (size_t i = 0; i < block.stmts.count; i++)
			push(b, block.stmts.items[i]);
		keep_comments(b, block.end);
	}
	place_exit_label(b, stmt);
}
