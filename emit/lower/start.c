// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "lower/lower.h"

/*
 * Variables of packages whose values are computed when the module starts: in
 * order, before anything else that `init` does (arc.md 4.6).
 */
static bool is_started(const struct lower *l, const struct entity *entity)
{
	const struct variable *variable = (const void *)entity;

	return entity->kind == ENTITY_VARIABLE && !entity->is_extern &&
	       variable->init && !variable->init_is_constant &&
	       facts_of(l->facts, entity)->is_reached;
}

static const struct texpr *target_of(struct body *b, struct variable *variable)
{
	struct texpr *target = arena_new_object(b->arena, struct texpr);

	target->kind = TX_VARIABLE;
	target->type = variable->type;
	target->span = variable->entity.span;
	target->variable = variable;
	return target;
}

static void assign_start(struct body *b, struct variable *const *variables,
			 size_t count, const struct texpr *value)
{
	static const struct trivia nothing;
	const struct texpr **targets = arena_calloc(b->arena, count,
						    sizeof(*targets));
	struct tstmt *stmt = arena_new_object(b->arena, struct tstmt);

	for (size_t i = 0; i < count; i++)
		if (variables[i] && facts_of(b->l->facts,
					     &variables[i]->entity)->is_reached)
			targets[i] = target_of(b, variables[i]);
	stmt->kind = TS_ASSIGN;
	stmt->span = value->span;
	stmt->trivia = &nothing;
	stmt->assign.targets = targets;
	stmt->assign.count = count;
	stmt->assign.op = OP_NONE;
	stmt->assign.value = value;
	lower_stmt(b, stmt);
}

static void set_variable(struct body *b, const struct variable *variable)
{
	struct variable *one = (struct variable *)variable;
	const struct texpr *init = variable->init;

	if (init->kind != TX_PART)
		assign_start(b, &one, 1, init);
	else if (init->part.operand)
		assign_start(b, init->part.variables, init->part.count,
			     init->part.operand);
}

/* The next of them behind the @index-th entity of the @package-th package. */
static const struct variable *next_started(const struct body *b,
					   size_t *package, size_t *index)
{
	const struct program *program = b->l->module.program;

	if (b->function != program->init && b->function != program->set_up)
		return NULL;
	for (; *package < program->packages.count; ++*package, *index = 0) {
		const struct package *from = program->packages.items[*package];

		while (*index < from->entities.count) {
			const struct entity *entity =
				from->entities.items[(*index)++];

			if (is_started(b->l, entity))
				return (const void *)entity;
		}
	}
	return NULL;
}

void walk_started(const struct body *b, struct walk *walk)
{
	const struct variable *variable;
	size_t package = 0, index = 0;

	while ((variable = next_started(b, &package, &index)))
		walk_expr(walk, variable->init);
}

void start_variables(struct body *b)
{
	const struct variable *variable;
	size_t package = 0, index = 0;

	while ((variable = next_started(b, &package, &index)))
		set_variable(b, variable);
	/* What `init` does itself stands apart. */
	b->block->blank_before = b->block->stmts.stmts.count > 0;
}
