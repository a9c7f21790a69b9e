// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "lower/lower.h"

/*
 * Who may take away what a field or a variable of a package holds of an object.
 * A local's own reference stays as long as the local.
 */
enum { DROPS_UNKNOWN, DROPS_ASKED, DROPS_NO, DROPS_YES };

struct dropping {
	const struct lower *l;
	const struct function *function;	/* that is looked at; or NULL */
	bool found;
};

static bool function_drops(const struct lower *l,
			   const struct function *function);

static bool class_drops(const struct lower *l, const struct record *record)
{
	unsigned char *known = &l->drops[record->entity.id];
	bool found;

	if (*known)
		return *known == DROPS_YES;
	*known = DROPS_ASKED;
	found = record->class->deinit &&
		function_drops(l, record->class->deinit);
	for (size_t i = 0; !found && i < record->fields.count; i++) {
		const struct type *type = record->fields.items[i]->type;

		found = type_is_class(type) &&
			class_drops(l, type->pointer.element->record);
	}
	*known = found ? DROPS_YES : DROPS_NO;
	return found;
}

/* Whether the end of what an expression gives does. */
static bool type_drops(const struct lower *l, const struct type *type)
{
	return type_is_class(type) &&
	       class_drops(l, type_underlying(type)->pointer.element->record);
}

static bool visit_expr(struct walk *walk, const struct texpr *expr)
{
	struct dropping *dropping = walk->data;
	const struct lower *l = dropping->l;

	switch (expr->kind) {
	case TX_CALL:
		if (!expr->call.function ||
		    (expr->call.function != dropping->function &&
		     function_drops(l, expr->call.function)))
			dropping->found = true;
		break;
	case TX_FUNCTION:
		if (function_drops(l, expr->function))
			dropping->found = true;
		break;
	case TX_CLOSURE:
		if (function_drops(l, expr->closure))
			dropping->found = true;
		break;
	default:
		break;
	}
	/* What is released at the end of its block may do more. */
	if (type_drops(l, expr->type))
		dropping->found = true;
	return !dropping->found;
}

static bool visit_stmt(struct walk *walk, const struct tstmt *stmt)
{
	struct dropping *dropping = walk->data;

	for (size_t i = 0; stmt->kind == TS_ASSIGN &&
			   i < stmt->assign.count; i++) {
		const struct texpr *target = stmt->assign.targets[i];

		if (target && type_is_class(target->type) &&
		    (target->kind != TX_VARIABLE ||
		     target->variable->storage == STORAGE_PACKAGE))
			dropping->found = true;
	}
	return !dropping->found;
}

bool expr_drops(const struct lower *l, const struct texpr *expr)
{
	struct dropping dropping = { .l = l };
	struct walk walk = { visit_expr, visit_stmt, &dropping };

	walk_expr(&walk, expr);
	return dropping.found;
}

bool stmt_drops(const struct lower *l, const struct tstmt *stmt)
{
	struct dropping dropping = { .l = l };
	struct walk walk = { visit_expr, visit_stmt, &dropping };

	walk_stmt(&walk, stmt);
	return dropping.found;
}

static bool function_drops(const struct lower *l,
			   const struct function *function)
{
	struct dropping dropping = { .l = l, .function = function };
	struct walk walk = { visit_expr, visit_stmt, &dropping };
	unsigned char *known = &l->drops[function->entity.id];

	if (!function->body)
		return false;
	/* Who calls each other may do anything, as far as this goes. */
	if (*known)
		return *known != DROPS_NO;
	*known = DROPS_ASKED;
	walk_stmt(&walk, function->body);
	*known = dropping.found ? DROPS_YES : DROPS_NO;
	return dropping.found;
}
