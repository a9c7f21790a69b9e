// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Statements and comments of the C tree. */
#include "build.h"

#include <string.h>

static struct cstmt *new_stmt(struct arena *arena, enum cstmt_kind kind)
{
	struct cstmt *stmt = arena_new_object(arena, struct cstmt);

	stmt->kind = kind;
	return stmt;
}

struct cstmt *cs_expr(struct arena *arena, const struct cexpr *expr)
{
	struct cstmt *stmt = new_stmt(arena, CS_EXPR);

	stmt->expr = expr;
	return stmt;
}

struct cstmt *cs_assign(struct arena *arena, const struct cexpr *left,
			const struct cexpr *right)
{
	return cs_expr(arena, cx_assign(arena, "=", left, right));
}

struct cstmt *cs_decl(struct arena *arena, const char *name,
		      const struct ctype *type, const struct cexpr *init)
{
	struct cstmt *stmt = new_stmt(arena, CS_DECL);

	cs_decl_push(arena, stmt, name, type, init);
	return stmt;
}

void cs_decl_push(struct arena *arena, struct cstmt *decl, const char *name,
		  const struct ctype *type, const struct cexpr *init)
{
	size_t count = decl->decl.count;
	struct cdeclarator *list = decl->decl.declarators;

	/* There is room up to the next power of two. */
	if (!(count & (count - 1))) {
		list = arena_calloc(arena, count ? 2 * count : 1,
				    sizeof(*list));
		if (count)
			memcpy(list, decl->decl.declarators,
			       count * sizeof(*list));
	}
	list[count].name = name;
	list[count].type = type;
	list[count].init = init;
	decl->decl.declarators = list;
	decl->decl.count = count + 1;
}

struct cstmt *cs_if(struct arena *arena, const struct cexpr *condition)
{
	struct cstmt *stmt = new_stmt(arena, CS_IF);

	stmt->branch.condition = condition;
	return stmt;
}

struct cblock *cs_else(struct cstmt *branch)
{
	branch->branch.has_otherwise = true;
	return &branch->branch.otherwise;
}

struct cstmt *cs_while(struct arena *arena, const struct cexpr *condition)
{
	struct cstmt *stmt = new_stmt(arena, CS_WHILE);

	stmt->loop.condition = condition;
	return stmt;
}

struct cstmt *cs_do(struct arena *arena, const struct cexpr *condition)
{
	struct cstmt *stmt = new_stmt(arena, CS_DO);

	stmt->loop.condition = condition;
	return stmt;
}

struct cstmt *cs_for(struct arena *arena, const struct cexpr *init,
		     const struct cexpr *condition, const struct cexpr *step)
{
	struct cstmt *stmt = new_stmt(arena, CS_FOR);

	stmt->for_.init = init;
	stmt->for_.condition = condition;
	stmt->for_.step = step;
	return stmt;
}

struct cstmt *cs_switch(struct arena *arena, const struct cexpr *subject)
{
	struct cstmt *stmt = new_stmt(arena, CS_SWITCH);

	stmt->select.subject = subject;
	return stmt;
}

struct cblock *cs_case(struct arena *arena, struct cstmt *select,
		       const struct cexpr *const *values, size_t count)
{
	struct cstmt *arm = new_stmt(arena, CS_CASE);
	const struct cexpr **copy = arena_calloc(arena, count, sizeof(*copy));

	if (count)
		memcpy(copy, values, count * sizeof(*copy));
	arm->arm.values = copy;
	arm->arm.count = count;
	LIST_PUSH(arena, &select->select.cases, arm);
	return &arm->arm.body;
}

static struct cstmt *new_jump(struct arena *arena, enum cstmt_kind kind,
			      const char *label)
{
	struct cstmt *stmt = new_stmt(arena, kind);

	stmt->label = label;
	return stmt;
}

struct cstmt *cs_goto(struct arena *arena, const char *label)
{
	return new_jump(arena, CS_GOTO, label);
}

struct cstmt *cs_label(struct arena *arena, const char *label)
{
	return new_jump(arena, CS_LABEL, label);
}

struct cstmt *cs_return(struct arena *arena, const struct cexpr *value)
{
	struct cstmt *stmt = new_stmt(arena, CS_RETURN);

	stmt->expr = value;
	return stmt;
}

struct cstmt *cs_break(struct arena *arena)
{
	return new_stmt(arena, CS_BREAK);
}

struct cstmt *cs_continue(struct arena *arena)
{
	return new_stmt(arena, CS_CONTINUE);
}

struct cstmt *cs_block(struct arena *arena)
{
	return new_stmt(arena, CS_BLOCK);
}

struct cstmt *cs_empty(struct arena *arena)
{
	return new_stmt(arena, CS_EMPTY);
}

void cblock_push(struct arena *arena, struct cblock *block, struct cstmt *stmt)
{
	LIST_PUSH(arena, &block->stmts, stmt);
}

struct ccomment *ccomment_text(struct arena *arena, const char *text)
{
	struct ccomment *comment = arena_new_object(arena, struct ccomment);
	LIST(const char *) lines = { 0 };
	const char *end;

	for (;;) {
		end = strchrnul(text, '\n');
		LIST_PUSH(arena, &lines,
			  arena_strndup(arena, text, end - text));
		if (!*end)
			break;
		text = end + 1;
	}
	comment->lines = lines.items;
	comment->count = lines.count;
	return comment;
}

struct ccomment *ccomment_doc(struct arena *arena, const char *text)
{
	struct ccomment *comment = ccomment_text(arena, text);

	comment->is_doc = true;
	return comment;
}

const struct ccomment *ccomment_join(struct arena *arena,
				     const struct ccomment *first,
				     const struct ccomment *second)
{
	struct ccomment *copy;

	if (!first || !second)
		return first ? first : second;
	copy = arena_new_object(arena, struct ccomment);
	*copy = *first;
	copy->next = (struct ccomment *)ccomment_join(arena, first->next,
						      second);
	return copy;
}

const struct ccomment *ccomment_merge(struct arena *arena,
				      const struct ccomment *first,
				      const struct ccomment *second)
{
	struct ccomment *merged;
	const char **lines;

	if (!first || !second)
		return first ? first : second;
	if (first->next)
		return ccomment_join(arena, first, second);
	lines = arena_calloc(arena, first->count + second->count,
			     sizeof(*lines));
	memcpy(lines, first->lines, first->count * sizeof(*lines));
	memcpy(lines + first->count, second->lines,
	       second->count * sizeof(*lines));
	merged = arena_new_object(arena, struct ccomment);
	*merged = *first;
	merged->lines = lines;
	merged->count = first->count + second->count;
	return merged;
}

struct cstmt *cs_splice(struct arena *arena)
{
	struct cstmt *stmt = cs_block(arena);

	stmt->kind = CS_SPLICE;
	return stmt;
}
