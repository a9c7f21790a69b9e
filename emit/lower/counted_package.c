// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "lower/lower.h"

/*
 * Variables of packages that hold an object: it is released when the module
 * goes, or when it does not come to start.
 */
static bool is_counted_variable(const struct lower *l,
				const struct entity *entity)
{
	const struct variable *variable = (const void *)entity;

	return entity->kind == ENTITY_VARIABLE && !entity->is_extern &&
	       variable->storage == STORAGE_PACKAGE &&
	       type_is_class(variable->type) &&
	       facts_of(l->facts, entity)->is_reached;
}

/* Whether a statement may put an object into a variable of a package. */
static bool may_store(const struct body *b, const struct tstmt *stmt)
{
	return stmt_drops(b->l, stmt);
}

static void release_variables(struct body *b, bool on_error)
{
	const struct program *program = b->l->module.program;

	for (size_t p = 0; p < program->packages.count; p++) {
		const struct package *package = program->packages.items[p];

		for (size_t i = 0; i < package->entities.count; i++) {
			const struct entity *entity = package->entities.items[i];
			const struct variable *variable = (const void *)entity;
			const struct cexpr *place;

			if (!is_counted_variable(b->l, entity))
				continue;
			place = cx_name(b->arena,
					use_entity(b->l, entity));
			hold_class(b, variable->type, place, NULL);
			((struct cleanup *)b->cleanups)->word =
				arena_printf(b->arena, "put_%s",
					     entity->name);
			((struct tstmt *)b->cleanups->stmt)->defer.on_error =
				on_error;
		}
	}
}

/* Whether there is something that they go before. */
static bool has_release_behind(const struct function *function)
{
	const struct tblock *block = &function->body->block;

	for (size_t i = 0; i < block->stmts.count; i++)
		if (block->stmts.items[i]->kind == TS_DEFER &&
		    block->stmts.items[i]->defer.is_behind_objects)
			return true;
	return false;
}

void begin_objects(struct body *b)
{
	release_variables(b, false);
}

void begin_variables(struct body *b)
{
	const struct program *program = b->l->module.program;
	bool is_program = b->function == program->init && !program->exit &&
			  b->l->backend->init_name;

	if ((b->function == program->exit || is_program) &&
	    !has_release_behind(b->function))
		begin_objects(b);
	b->fills_variables = b->function == program->init && !is_program &&
			     b->function->failure != FAILURE_NEVER;
}

void begin_filling(struct body *b, const struct tstmt *stmt, bool is_behind)
{
	bool is_store = stmt->kind == TS_ASSIGN && stmt->assign.targets[0] &&
			stmt->assign.targets[0]->kind == TX_VARIABLE;

	if (!b->fills_variables || b->block != b->outermost ||
	    is_store != is_behind || !may_store(b, stmt))
		return;
	b->fills_variables = false;
	release_variables(b, true);
}
