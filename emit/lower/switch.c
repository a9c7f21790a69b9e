// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "lower/lower.h"

/* `switch`: C's own, or over strings a chain of `if` with strcmp(). */

static void lower_case(struct body *b, const struct tstmt *stmt,
		       const struct tcase *arm, struct cstmt *made)
{
	const struct cexpr **values = arena_calloc(b->arena,
						   arm->values.count + 1,
						   sizeof(*values));
	/* C converts a label to the type of what is compared, int at least. */
	enum want want = integer_bits(b->l, stmt->select.subject->type) < 32 ?
			 WANT_EXACT : WANT_LOW_BITS;
	struct cblock *body;
	struct cstmt *added;

	for (size_t i = 0; i < arm->values.count; i++)
		values[i] = lower_expr(b, arm->values.items[i], want);
	body = cs_case(b->arena, made, values, arm->values.count);
	added = made->select.cases.items[made->select.cases.count - 1];
	added->notes = lower_trivia(b->l, arm->trivia);
	lower_block(b, &arm->body, stmt, body);
	if (falls_through(body))
		cblock_push(b->arena, body, cs_break(b->arena));
}

static void switch_numbers(struct body *b, const struct tstmt *stmt)
{
	struct cstmt *made = cs_switch(b->arena,
				       lower_expr(b, stmt->select.subject,
						  WANT_EXACT));

	push(b, made);
	for (size_t i = 0; i < stmt->select.cases.count; i++)
		lower_case(b, stmt, stmt->select.cases.items[i], made);
	made->select.end = lower_comments(b->l, stmt->select.end);
}

/* --- strings ----------------------------------------------------------------- */

/* The text that is compared, which is never null and stays as it is. */
static const struct cexpr *subject_text(struct body *b,
					const struct texpr *subject)
{
	const struct ctype *type;
	const struct cexpr *made;
	const char *name;

	if (!text_may_be_null(b->l->facts, subject))
		return steady_text(b, subject);
	made = text_or_empty(b, subject, b->l->backend->short_conditional ?
			     lower_expr(b, subject, WANT_EXACT) :
			     steady_text(b, subject));
	type = lower_type(b->l, subject->type, subject->span);
	if (at_declarations(b)) {
		name = names_take_data(b->block->names, "text", body_word(b));
		declare(b, name, type, made);
		return cx_name(b->arena, name);
	}
	name = temporary(b, "text", type);
	push(b, cs_assign(b->arena, cx_name(b->arena, name), made));
	return cx_name(b->arena, name);
}

static const struct cexpr *is_text(struct body *b, const struct cexpr *text,
				   const struct texpr *value)
{
	if (value->value && value->value->kind == VALUE_STRING &&
	    !value->value->string.size)
		return cx_not(b->arena, cx_deref(b->arena, text));
	use_c_header(b->l, HEADER_STRING);
	return cx_not(b->arena,
		      cx_call(b->arena, "strcmp", text,
			      text_or_empty(b, value,
					    lower_expr(b, value, WANT_EXACT))));
}

/* `!strcmp(s, "a") || !strcmp(s, "b")` */
static const struct cexpr *is_case(struct body *b, const struct cexpr *text,
				   const struct tcase *arm)
{
	const struct cexpr *made = is_text(b, text, arm->values.items[0]);

	for (size_t i = 1; i < arm->values.count; i++)
		made = cx_binary(b->arena, "||", made,
				 is_text(b, text, arm->values.items[i]));
	return made;
}

static void lower_arm(struct body *b, const struct tstmt *stmt,
		      const struct tcase *arm, struct cblock *out)
{
	struct block block;

	block_open(b, &block);
	block.loop = stmt;
	take_trivia(b, arm->trivia);
	block.blank_before = false;
	lower_stmts(b, &arm->body);
	block_close(b, out);
}

/* The cases in order, the default last wherever it stands. */
static const struct tcase **arms_of(struct body *b, const struct tstmt *stmt)
{
	size_t count = stmt->select.cases.count, made = 0;
	const struct tcase **arms = arena_calloc(b->arena, count + 1,
						 sizeof(*arms));

	for (size_t i = 0; i < count; i++)
		if (!stmt->select.cases.items[i]->is_default)
			arms[made++] = stmt->select.cases.items[i];
	for (size_t i = 0; i < count; i++)
		if (stmt->select.cases.items[i]->is_default)
			arms[made++] = stmt->select.cases.items[i];
	return arms;
}

static bool declares(const struct cblock *block)
{
	return block->stmts.count && block->stmts.items[0]->kind == CS_DECL;
}

/*
 * Links arms from the last to the first, behind the @first ones, which nobody
 * leaves at their end: those need no `else`.
 */
static struct cblock link_arms(struct body *b, const struct tcase *const *arms,
			       struct cstmt *const *made, size_t count,
			       size_t first)
{
	struct cblock rest = {};
	bool has_rest = false;

	for (size_t i = count; i-- > first;) {
		const struct cblock *then = &made[i]->branch.then;

		/* What does nothing, and nothing comes behind it. */
		if (!has_rest && !then->stmts.count && !then->end)
			continue;
		if (has_rest)
			*cs_else(made[i]) = rest;
		rest = (struct cblock){};
		if (arms[i]->is_default)
			rest = *then;
		else
			cblock_push(b->arena, &rest, made[i]);
		has_rest = true;
	}
	return rest;
}

/* The chain that is made of @arms, of which there are @count. */
static void lower_chain(struct body *b, const struct tstmt *stmt,
			const struct tcase *const *arms, size_t count)
{
	const struct cexpr *text = subject_text(b, stmt->select.subject);
	struct cstmt **made = arena_calloc(b->arena, count, sizeof(*made));
	struct cblock rest;
	size_t first = 0;

	for (size_t i = 0; i < count; i++) {
		made[i] = cs_if(b->arena, arms[i]->is_default ? NULL :
					  is_case(b, text, arms[i]));
		lower_arm(b, stmt, arms[i], &made[i]->branch.then);
	}
	while (first < count && !arms[first]->is_default &&
	       !falls_through(&made[first]->branch.then))
		first++;
	/* Declarations want a block of their own. */
	if (first && first + 1 == count && arms[first]->is_default &&
	    declares(&made[first]->branch.then))
		first--;
	rest = link_arms(b, arms, made, count, first);
	for (size_t i = 0; i < first; i++)
		push(b, made[i]);
	for (size_t i = 0; i < rest.stmts.count; i++)
		push(b, rest.stmts.items[i]);
	keep_comments(b, rest.end);
}

/* Nothing but a default. */
static void lower_default(struct body *b, const struct tstmt *stmt)
{
	struct cstmt *made = cs_block(b->arena);

	lower_effect(b, stmt->select.subject);
	push(b, made);
	lower_arm(b, stmt, stmt->select.cases.items[0], &made->block);
}

static void switch_texts(struct body *b, const struct tstmt *stmt)
{
	size_t count = stmt->select.cases.count;

	if (!count)
		lower_effect(b, stmt->select.subject);
	else if (count == 1 && stmt->select.cases.items[0]->is_default)
		lower_default(b, stmt);
	else
		lower_chain(b, stmt, arms_of(b, stmt), count);
	keep_comments(b, lower_comments(b->l, stmt->select.end));
}

void lower_switch(struct body *b, const struct tstmt *stmt)
{
	if (integer_bits(b->l, stmt->select.subject->type))
		switch_numbers(b, stmt);
	else
		switch_texts(b, stmt);
	place_exit_label(b, stmt);
}
