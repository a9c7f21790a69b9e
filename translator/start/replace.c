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

static void walk_all(struct starter *s, struct walk *walk)
{
	struct program *program = s->program;

	for (size_t p = 0; p < program->packages.count; p++) {
		const struct package *package = program->packages.items[p];

		for (size_t i = 0; i < package->entities.count; i++) {
			const struct entity *entity = package->entities.items[i];

			if (entity->kind == ENTITY_FUNCTION)
				walk_stmt(walk, ((const struct function *)
						 entity)->body);
			else if (entity->kind == ENTITY_VARIABLE)
				walk_expr(walk, ((const struct variable *)
						 entity)->init);
		}
	}
}

static void walk_part(struct starter *s, struct walk *walk,
		      const struct function *function)
{
	if (function)
		walk_stmt(walk, function->body);
	else
		walk_all(s, walk);
}

bool is_fixed(struct starter *s, const struct variable *variable,
	      const struct function *function)
{
	struct search search = { .variable = variable };
	struct walk walk = { search_expr, search_stmt, &search };

	walk_part(s, &walk, function);
	return !search.is_changed;
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

	walk_part(s, &walk, function);
}
