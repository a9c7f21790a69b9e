// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "facts/views.h"

#include "typed_walk.h"

enum answer { ANSWER_UNKNOWN, ANSWER_YES, ANSWER_NO };

struct views {
	char *answers;		/* of variables, by entity.id */
	char *values;		/* functions that are used as values */
};

/* A walk through a function for the sake of one slice. */
struct search {
	struct views *views;
	const struct function *function;
	const struct variable *variable;
	uint32_t uses;
	uint32_t harmless;	/* those that only read, or only measure */
	bool is_written;
};

/* The slice that an expression shows a part of. */
static const struct texpr *whole(const struct texpr *expr)
{
	while (expr->kind == TX_SLICE && expr->type->kind == TYPE_SLICE &&
	       expr->index.object->type->kind == TYPE_SLICE)
		expr = expr->index.object;
	return expr;
}

static bool shows(const struct search *search, const struct texpr *expr)
{
	expr = whole(expr);
	return expr->kind == TX_VARIABLE && expr->variable == search->variable;
}

/* Whether a place is in an element of the slice. */
static bool is_inside(const struct search *search, const struct texpr *place)
{
	for (;;) {
		if (place->kind == TX_FIELD) {
			place = place->field.object;
		} else if (place->kind == TX_INDEX) {
			place = place->index.object;
			if (place->type->kind == TYPE_SLICE)
				return shows(search, place);
			if (place->type->kind != TYPE_ARRAY)
				return false;
		} else {
			return false;
		}
	}
}

static bool is_const_view(const struct type *type)
{
	return (type->kind == TYPE_POINTER || type->kind == TYPE_SLICE) &&
	       type->pointer.is_const;
}

static void search_call(struct search *search, const struct texpr *expr)
{
	const struct function *function = expr->call.function;

	for (size_t i = 0; function && i < expr->call.arg_count; i++) {
		bool own = function == search->function &&
			   i < function->params.count &&
			   function->params.items[i] == search->variable;

		if (shows(search, expr->call.args[i].expr) &&
		    (own || views_param(search->views, function, i)))
			search->harmless++;
	}
}

static bool visit_expr(struct walk *walk, const struct texpr *expr)
{
	struct search *search = walk->data;
	const struct texpr *operand = expr->operand;

	switch (expr->kind) {
	case TX_VARIABLE:
		search->uses += expr->variable == search->variable;
		break;
	case TX_CLOSURE:
		/* What it does with its copy is not followed. */
		for (size_t i = 0; i < expr->closure->captures.count; i++)
			search->uses +=
				expr->closure->captures.items[i].variable ==
				search->variable;
		break;
	case TX_INDEX:
		search->harmless += expr->index.object->type->kind ==
			TYPE_SLICE && shows(search, expr->index.object);
		break;
	case TX_SLICE:
		if (expr->index.object->type->kind == TYPE_ARRAY &&
		    !is_const_view(expr->type))
			search->is_written |= is_inside(search,
							expr->index.object);
		break;
	case TX_CONVERT:
		if (operand->type->kind == TYPE_SLICE &&
		    is_const_view(expr->type))
			search->harmless += shows(search, operand);
		else if (operand->type->kind == TYPE_ARRAY &&
			 !is_const_view(expr->type))
			search->is_written |= is_inside(search, operand);
		break;
	case TX_ADDRESS:
		if (!is_const_view(expr->type))
			search->is_written |= is_inside(search, operand);
		break;
	case TX_INCREMENT:
		search->is_written |= is_inside(search,
						expr->increment.operand);
		break;
	case TX_BUILTIN:
		if (expr->builtin.id == BUILTIN_LENGTH)
			search->harmless += shows(search,
						  expr->builtin.args[0].expr);
		break;
	case TX_FORMAT:
		for (size_t i = 0; i < expr->format.count; i++)
			search->harmless += expr->format.pieces[i].expr &&
				shows(search, expr->format.pieces[i].expr);
		break;
	case TX_CALL:
		search_call(search, expr);
		break;
	default:
		break;
	}
	return true;
}

static void search_assign(struct search *search, const struct tstmt *stmt)
{
	const struct texpr *target;

	for (size_t i = 0; i < stmt->assign.count; i++) {
		target = stmt->assign.targets[i];
		if (!target)
			continue;
		search->is_written |= is_inside(search, target);
		if (target->kind != TX_VARIABLE ||
		    target->variable != search->variable)
			continue;
		/* What is assigned to it is const in C from then on. */
		search->harmless++;
		if (stmt->assign.count == 1)
			search->harmless += shows(search, stmt->assign.value);
	}
}

static bool visit_stmt(struct walk *walk, const struct tstmt *stmt)
{
	struct search *search = walk->data;

	switch (stmt->kind) {
	case TS_ASSIGN:
		search_assign(search, stmt);
		break;
	case TS_EACH:
		search->harmless += shows(search, stmt->each.subject);
		break;
	case TS_LET:
		if (stmt->let.count == 1 && stmt->let.variables[0] &&
		    stmt->let.init && shows(search, stmt->let.init))
			search->harmless += views_variable(search->views,
				search->function, stmt->let.variables[0]);
		break;
	default:
		break;
	}
	return true;
}

bool views_variable(struct views *views, const struct function *function,
		    const struct variable *variable)
{
	struct search search = {
		.views = views, .function = function, .variable = variable,
	};
	struct walk walk = { visit_expr, visit_stmt, &search };
	char *answer = &views->answers[variable->entity.id];

	if (variable->type->kind != TYPE_SLICE ||
	    variable->type->pointer.is_const || !function->body)
		return false;
	if (*answer)
		return *answer == ANSWER_YES;
	/* Who calls himself by way of others writes, as far as this goes. */
	*answer = ANSWER_NO;
	walk_stmt(&walk, function->body);
	if (!search.is_written && search.uses == search.harmless)
		*answer = ANSWER_YES;
	return *answer == ANSWER_YES;
}

bool views_param(struct views *views, const struct function *function,
		 size_t index)
{
	if (index >= function->params.count || function->entity.is_extern ||
	    function->slots.count || function->is_closure ||
	    views->values[function->entity.id])
		return false;
	return views_variable(views, function, function->params.items[index]);
}

static bool note_value(struct walk *walk, const struct texpr *expr)
{
	struct views *views = walk->data;

	if (expr->kind == TX_FUNCTION)
		views->values[expr->function->entity.id] = true;
	if (expr->kind == TX_CLOSURE)
		walk_stmt(walk, expr->closure->body);
	return true;
}

struct views *views_new(struct arena *arena, const struct program *program)
{
	struct views *views = arena_new_object(arena, struct views);
	struct walk walk = { .expr = note_value, .data = views };

	views->answers = arena_calloc(arena, program->entity_count + 1, 1);
	views->values = arena_calloc(arena, program->entity_count + 1, 1);
	for (size_t p = 0; p < program->packages.count; p++) {
		const struct package *package = program->packages.items[p];

		for (size_t i = 0; i < package->entities.count; i++) {
			const struct entity *e = package->entities.items[i];

			if (e->kind == ENTITY_VARIABLE)
				walk_expr(&walk,
					  ((const struct variable *)e)->init);
			else if (e->kind == ENTITY_CONSTANT)
				walk_expr(&walk,
					  ((const struct constant *)e)->init);
			else if (e->kind == ENTITY_FUNCTION)
				walk_stmt(&walk,
					  ((const struct function *)e)->body);
		}
	}
	return views;
}
