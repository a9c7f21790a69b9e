// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * What folding leaves behind: locals that only pass something on, structs that
 * nobody needs as a whole, conditions that are known. Only what a library wrote
 * is simplified; an author's own words stay as they are.
 */
#include "fold/simplify.h"

static const size_t many_locals = 200;	/* beyond, a function is left alone */

static bool is_librarys(const struct variable *variable)
{
	return variable->entity.package && variable->storage == STORAGE_LOCAL &&
	       (!variable->entity.package->is_main || variable->is_made);
}

/* The address of an object that has no name in the source but this one. */
static bool names_object(const struct tstmt *let)
{
	const struct texpr *init = let->let.init;

	return init && init->kind == TX_ADDRESS &&
	       init->operand->kind == TX_VARIABLE &&
	       init->operand->variable->storage == STORAGE_PACKAGE &&
	       !init->operand->variable->entity.decl;
}

bool is_librarys_text(const struct simplifier *s, struct span span)
{
	for (const struct ast_file *file = s->folder->program->main->files;
	     file; file = file->next)
		if (file->source == span.source)
			return false;
	return true;
}

/* What a library shows of something, under the author's name for it. */
static bool is_view(const struct simplifier *s, const struct tstmt *let)
{
	return let->let.init && let->let.init->kind == TX_SLICE &&
	       is_librarys_text(s, let->let.init->span);
}

static bool see_let(struct walk *walk, const struct tstmt *stmt)
{
	struct simplifier *s = walk->data;

	if (stmt->kind == TS_LET && stmt->let.count == 1 &&
	    stmt->let.variables[0] &&
	    (is_librarys(stmt->let.variables[0]) || names_object(stmt) ||
	     is_view(s, stmt)))
		LIST_PUSH(s->folder->arena, &s->lets, (struct tstmt *)stmt);
	return true;
}

static bool simplify_once(struct simplifier *s)
{
	struct walk walk = { .stmt = see_let, .data = s };

	s->has_changed = false;
	s->body = &((struct tstmt *)s->function->body)->block;
	decide_conditions(s);
	s->lets.count = 0;
	walk_stmt(&walk, s->function->body);
	if (s->lets.count > many_locals)
		return false;
	if (s->lets.count)
		tally_uses(s->folder, s->function->body);
	for (size_t i = 0; i < s->lets.count; i++)
		if (simplify_local(s, s->lets.items[i]))
			return true;
	return s->has_changed;
}

void simplify_function(struct folder *f, struct function *function)
{
	struct simplifier s = { .folder = f, .function = function };

	/* Each round takes a statement out, or splits a struct for good. */
	for (size_t round = 0; round < 4 * many_locals; round++)
		if (!simplify_once(&s))
			break;
	if (function == f->program->init)
		merge_last_try(&s);
}
