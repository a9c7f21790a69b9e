// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * A variable that holds the address of a module object for ever is that address:
 * what it is named for names the object.
 */
#include "start/internal.h"

struct search {
	const struct variable *variable;
	bool is_changed;
};

static bool names(const struct texpr *expr, const struct variable *variable)
{
	return expr && expr->kind == TX_VARIABLE && expr->variable == variable;
}

static bool search_expr(struct walk *walk, const struct texpr *expr)
{
	struct search *search = walk->data;

	if ((expr->kind == TX_ADDRESS && names(expr->operand,
					       search->variable)) ||
	    (expr->kind == TX_INCREMENT && names(expr->increment.operand,
						 search->variable)))
		search->is_changed = true;
	if (expr->kind == TX_CLOSURE)
		walk_stmt(walk, expr->closure->body);
	return !search->is_changed;
}

static bool search_stmt(struct walk *walk, const struct tstmt *stmt)
{
	struct search *search = walk->data;

	if (stmt->kind == TS_ASSIGN)
		for (size_t i = 0; i < stmt->assign.count; i++)
			if (names(stmt->assign.targets[i], search->variable))
				search->is_changed = true;
	return !search->is_changed;
}

/* What the pass makes itself: it is named in the body at hand. */
static bool is_ours(const struct starter *s, const struct variable *variable)
{
	return variable->entity.id >= s->use_count;
}

bool is_fixed(struct starter *s, const struct variable *variable,
	      const struct function *function)
{
	struct search search = { .variable = variable };
	struct walk walk = { search_expr, search_stmt, &search };

	if (!is_ours(s, variable))
		return !s->names[variable->entity.id].is_changed;
	walk_stmt(&walk, function->body);
	return !search.is_changed;
}

/* --- where variables are named -------------------------------------------------- */

static struct name_uses *uses_of(struct starter *s, const struct texpr *expr)
{
	if (!expr || expr->kind != TX_VARIABLE || is_ours(s, expr->variable))
		return NULL;
	return &s->names[expr->variable->entity.id];
}

static bool holds_object(const struct variable *variable)
{
	const struct type *type = variable->type;

	return type->kind == TYPE_POINTER &&
	       type->pointer.element->kind == TYPE_RECORD &&
	       type->pointer.element->record->start;
}

void note_name(struct starter *s, struct texpr *expr)
{
	const struct texpr *named = expr->kind == TX_DEREF ? expr->operand :
							     expr;
	struct name_uses *uses = uses_of(s, named);

	if (uses && holds_object(named->variable))
		LIST_PUSH(s->arena, &uses->places, expr);
}

void note_captures(struct starter *s, struct function *closure)
{
	for (size_t i = 0; i < closure->captures.count; i++) {
		const struct variable *variable =
			closure->captures.items[i].variable;

		if (!is_ours(s, variable) && holds_object(variable))
			LIST_PUSH(s->arena, &s->names[variable->entity.id]
				  .closures, closure);
	}
}

void note_change(struct starter *s, const struct texpr *target)
{
	struct name_uses *uses = uses_of(s, target);

	if (uses)
		uses->is_changed = true;
}

struct replacement {
	struct starter *starter;
	const struct variable *from;
	struct variable *to;
};

/* A closure does not capture what is no local. */
static void drop_capture(struct function *closure,
			 const struct variable *variable)
{
	size_t kept = 0;

	for (size_t i = 0; i < closure->captures.count; i++)
		if (closure->captures.items[i].variable != variable)
			closure->captures.items[kept++] =
				closure->captures.items[i];
	closure->captures.count = kept;
}

/* The checker's own nodes: this pass is the last that may change them. */
static bool replace_expr(struct walk *walk, const struct texpr *found)
{
	struct replacement *r = walk->data;
	struct texpr *expr = (struct texpr *)found;
	struct texpr *address;

	if (expr->kind == TX_CLOSURE) {
		drop_capture(expr->closure, r->from);
		walk_stmt(walk, expr->closure->body);
	} else if (expr->kind == TX_DEREF && names(expr->operand, r->from)) {
		expr->kind = TX_VARIABLE;
		expr->type = r->to->type;
		expr->variable = r->to;
		return false;
	} else if (names(expr, r->from)) {
		address = make_address(r->starter, r->to, expr->span);
		*expr = *address;
		return false;
	}
	return true;
}

void replace_pointer(struct starter *s, const struct variable *variable,
		     struct variable *object, const struct function *function)
{
	struct replacement r = { s, variable, object };
	struct walk walk = { .expr = replace_expr, .data = &r };
	struct name_uses *uses;

	if (is_ours(s, variable)) {
		walk_stmt(&walk, function->body);
		return;
	}
	uses = &s->names[variable->entity.id];
	for (size_t i = 0; i < uses->closures.count; i++)
		drop_capture(uses->closures.items[i], variable);
	for (size_t i = 0; i < uses->places.count; i++)
		replace_expr(&walk, uses->places.items[i]);
}
