// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Changes of lists of statements. */
#include "fold/simplify.h"

static void edit_stmt(struct simplifier *s, const struct tstmt *stmt,
		      edit_fn *edit, void *data)
{
	struct tstmt *own = (struct tstmt *)stmt;

	if (!own)
		return;
	switch (own->kind) {
	case TS_BLOCK:
		edit_block(s, &own->block, edit, data);
		break;
	case TS_IF:
		edit_stmt(s, own->branch.then, edit, data);
		edit_stmt(s, own->branch.otherwise, edit, data);
		break;
	case TS_LOOP:
		edit_stmt(s, own->loop.body, edit, data);
		break;
	case TS_RANGE:
		edit_stmt(s, own->range.body, edit, data);
		break;
	case TS_EACH:
		edit_stmt(s, own->each.body, edit, data);
		break;
	case TS_SWITCH:
		for (size_t i = 0; i < own->select.cases.count; i++)
			edit_block(s, &own->select.cases.items[i]->body, edit,
				   data);
		break;
	case TS_DEFER:
		edit_stmt(s, own->defer.stmt, edit, data);
		break;
	default:
		break;
	}
}

void edit_block(struct simplifier *s, struct tblock *block, edit_fn *edit,
		void *data)
{
	for (size_t i = 0; i < block->stmts.count; i++) {
		while (i < block->stmts.count && edit(s, block, i, data))
			s->has_changed = true;
		if (i < block->stmts.count)
			edit_stmt(s, block->stmts.items[i], edit, data);
	}
}

void remove_at(struct simplifier *s, struct tblock *block, size_t i)
{
	hand_trivia(s->folder, block->stmts.items[i]->trivia, block, i + 1);
	memmove(&block->stmts.items[i], &block->stmts.items[i + 1],
		(block->stmts.count - i - 1) * sizeof(*block->stmts.items));
	block->stmts.count--;
}

void drop_at(struct simplifier *s, struct tblock *block, size_t i,
	     const struct texpr *value)
{
	struct tstmt *stmt;

	if (!value || !has_effects(value)) {
		remove_at(s, block, i);
		return;
	}
	while (value->kind == TX_CONVERT || value->kind == TX_CAST)
		value = value->operand;
	stmt = bare_stmt(s->folder, value->kind == TX_CALL ||
			 value->kind == TX_TRY ? TS_EXPR : TS_DISCARD,
			 block->stmts.items[i]->span);
	stmt->trivia = block->stmts.items[i]->trivia;
	stmt->expr = value;
	block->stmts.items[i] = stmt;
}

void flatten_at(struct simplifier *s, struct tblock *block, size_t i,
		const struct tblock *from)
{
	struct tblock all = { .end = block->end };

	for (size_t k = 0; k < i; k++)
		LIST_PUSH(s->folder->arena, &all.stmts, block->stmts.items[k]);
	for (size_t k = 0; from && k < from->stmts.count; k++)
		LIST_PUSH(s->folder->arena, &all.stmts, from->stmts.items[k]);
	for (size_t k = i + 1; k < block->stmts.count; k++)
		LIST_PUSH(s->folder->arena, &all.stmts, block->stmts.items[k]);
	*block = all;
}

void copy_body(struct simplifier *s, struct copier *c)
{
	s->function->body = copy_stmt(c, s->function->body);
	s->body = &((struct tstmt *)s->function->body)->block;
}
