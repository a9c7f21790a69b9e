// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include <string.h>

#include "lower/lower.h"

/*
 * What a closure is called in C (arc.md 7): after the slot of C's that it
 * serves, else after the function or variable it stands in and the parameter,
 * local or field that it is given to.
 */
struct naming {
	struct lower *l;
	const struct entity *around;	/* function or variable it stands in */
	bool has_environment;		/* a closure in it has captures */
};

/* The closure that an expression is, but for conversions; or NULL. */
static const struct function *as_closure(const struct texpr *expr)
{
	while (expr && expr->kind == TX_CONVERT)
		expr = expr->operand;
	return expr && expr->kind == TX_CLOSURE ? expr->closure : NULL;
}

/* Private names are private to arc. */
static const char *word_of(const struct lower *l, const char *name)
{
	if (*name == '_' && name[1])
		name++;
	return l->backend->folds_case ? name_snake(l->arena, name) : name;
}

/* The name of the function around, which may be C's own: `main`. */
static const char *name_around(const struct naming *naming)
{
	const struct lower *l = naming->l;
	const char *prefix = l->module.program->prefix;
	const char *name = l->c_names[naming->around->id];

	return strncmp(name, prefix, strlen(prefix)) ?
		arena_printf(l->arena, "%s_%s", prefix, name) : name;
}

/* The first closure's environment is that of the function around it. */
static const char *environment_tag(struct naming *naming,
				   const struct function *closure)
{
	struct lower *l = naming->l;
	bool is_first = !naming->has_environment && naming->around->name;

	if (!closure->captures.count)
		return NULL;
	naming->has_environment = true;
	return arena_printf(l->arena, "%s_env",
			    is_first ? name_around(naming) :
				       l->c_names[closure->entity.id]);
}

/* Takes the name and goes on to the closures inside. */
static void take_name(struct naming *naming, const struct function *closure,
		      const char *wanted, const char *word)
{
	struct lower *l = naming->l;
	const struct entity *entity = &closure->entity;
	struct closure_names *names = &l->closures[entity->id];

	if (l->c_names[entity->id])
		return;
	l->c_names[entity->id] = names_take(l->names, wanted, NULL);
	names->word = word;
	names->tag = environment_tag(naming, closure);
	name_closures(l, entity);
}

/* @callee is what it is passed to, where two would have one name; or NULL. */
static void name_for(struct naming *naming, const struct texpr *expr,
		     const char *callee, const char *place)
{
	const struct function *closure = as_closure(expr);
	struct lower *l = naming->l;
	const char *around, *wanted;

	if (!closure)
		return;
	around = name_around(naming);
	place = word_of(l, place);
	wanted = arena_printf(l->arena, "%s_%s", around, place);
	if (callee && names_is_taken(l->names, wanted)) {
		place = arena_printf(l->arena, "%s_%s", word_of(l, callee),
				     place);
		wanted = arena_printf(l->arena, "%s_%s", around, place);
	}
	take_name(naming, closure, wanted, place);
}

static void name_after(struct naming *naming, const struct texpr *expr,
		       const char *place)
{
	name_for(naming, expr, NULL, place);
}

/* A field of C's is known by its name alone. */
static void name_after_field(struct naming *naming, const struct texpr *expr,
			     const struct field *field)
{
	const struct function *closure = as_closure(expr);
	struct lower *l = naming->l;
	const char *wanted;

	if (!closure || !field->name)
		return;
	wanted = arena_printf(l->arena, "%s_%s", l->module.program->prefix,
			      word_of(l, field->name));
	if (field->slot && !names_is_taken(l->names, wanted))
		take_name(naming, closure, wanted, word_of(l, field->name));
	else
		name_after(naming, expr, field->name);
}

static void name_arguments(struct naming *naming, const struct texpr *call)
{
	const struct function *function = call->call.function;

	for (size_t i = 0; i < call->call.arg_count; i++) {
		const struct texpr *arg = call->call.args[i].expr;
		const char *name = NULL;

		/* An @expression is a call of what was given. */
		if (function && i < function->params.count &&
		    function->params.items[i]->is_expression &&
		    arg->kind == TX_CALL && arg->call.callee)
			arg = arg->call.callee;
		if (function && i < function->params.count)
			name = function->params.items[i]->entity.name;
		else if (!function && call->call.callee->kind == TX_VARIABLE)
			name = call->call.callee->variable->entity.name;
		name_for(naming, arg, function ? function->entity.name : NULL,
			 name ? name : "callback");
	}
}

static bool visit_expr(struct walk *walk, const struct texpr *expr)
{
	struct naming *naming = walk->data;

	switch (expr->kind) {
	case TX_CALL:
		name_arguments(naming, expr);
		break;
	case TX_RECORD:
		for (size_t i = 0; i < expr->literal.count; i++)
			name_after_field(naming, expr->literal.elements[i].expr,
					 expr->literal.elements[i].field);
		break;
	case TX_CLOSURE:
		/* In an array, or anywhere else that has no name. */
		name_after(naming, expr, "function");
		break;
	default:
		break;
	}
	return true;
}

static void name_assigned(struct naming *naming, const struct tstmt *stmt)
{
	const struct texpr *target = stmt->assign.targets[0];

	if (!target || stmt->assign.count != 1)
		return;
	if (target->kind == TX_FIELD)
		name_after_field(naming, stmt->assign.value,
				 target->field.field);
	else if (target->kind == TX_VARIABLE)
		name_after(naming, stmt->assign.value,
			   target->variable->entity.name);
}

static bool visit_stmt(struct walk *walk, const struct tstmt *stmt)
{
	struct naming *naming = walk->data;

	switch (stmt->kind) {
	case TS_LET:
		if (stmt->let.count == 1 && stmt->let.variables[0])
			name_after(naming, stmt->let.init,
				   stmt->let.variables[0]->entity.name);
		break;
	case TS_ASSIGN:
		name_assigned(naming, stmt);
		break;
	case TS_RETURN:
		name_after(naming, stmt->expr, "result");
		break;
	default:
		break;
	}
	return true;
}

void walk_entity(struct walk *walk, const struct entity *entity)
{
	switch (entity->kind) {
	case ENTITY_FUNCTION:
		walk_stmt(walk, ((const struct function *)entity)->body);
		break;
	case ENTITY_VARIABLE:
		walk_expr(walk, ((const struct variable *)entity)->init);
		break;
	case ENTITY_CONSTANT:
		walk_expr(walk, ((const struct constant *)entity)->init);
		break;
	default:
		break;
	}
}

void name_closures(struct lower *l, const struct entity *entity)
{
	struct naming naming = { .l = l, .around = entity };
	struct walk walk = { visit_expr, visit_stmt, &naming };

	walk_entity(&walk, entity);
}
