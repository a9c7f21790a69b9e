// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * Variables of packages that own what they hold (@owned): it is released behind
 * `exit`, and where `init` fails behind what may have put something into them.
 */
#include "start/internal.h"

/* A variable, and what has been looked at for its name. */
struct naming {
	struct starter *starter;
	const struct variable *variable;
	bool *visited;			/* by entity.id */
	bool is_named;
};

static bool visit_name(struct walk *walk, const struct texpr *expr);

static void visit_entity(struct naming *n, const struct entity *entity)
{
	struct walk walk = { .expr = visit_name, .data = n };

	if (n->visited[entity->id])
		return;
	n->visited[entity->id] = true;
	if (entity->kind == ENTITY_FUNCTION)
		walk_stmt(&walk, ((const struct function *)entity)->body);
	else
		walk_expr(&walk, ((const struct variable *)entity)->init);
}

/* What is called, or may be by its address, counts as well. */
static bool visit_name(struct walk *walk, const struct texpr *expr)
{
	struct naming *n = walk->data;

	if (expr->kind == TX_CLOSURE)
		walk_stmt(walk, expr->closure->body);
	else if (expr->kind == TX_CALL && expr->call.function)
		visit_entity(n, &expr->call.function->entity);
	else if (expr->kind == TX_FUNCTION)
		visit_entity(n, &expr->function->entity);
	if (expr->kind != TX_VARIABLE)
		return !n->is_named;
	n->is_named |= expr->variable == n->variable;
	if (expr->variable->storage == STORAGE_PACKAGE)
		visit_entity(n, &expr->variable->entity);
	return !n->is_named;
}

/* Whether a statement may have to do with the variable. */
static bool names(struct starter *s, const struct tstmt *stmt,
		  const struct variable *variable)
{
	struct naming n = { .starter = s, .variable = variable };
	struct walk walk = { .expr = visit_name, .data = &n };

	n.visited = arena_calloc(s->arena, s->program->entity_count + 1,
				 sizeof(*n.visited));
	walk_stmt(&walk, stmt);
	return n.is_named;
}

static void insert(struct starter *s, struct tblock *block, size_t index,
		   struct tstmt *stmt)
{
	push_stmt(s, block, stmt);
	for (size_t i = block->stmts.count - 1; i > index; i--)
		block->stmts.items[i] = block->stmts.items[i - 1];
	block->stmts.items[index] = stmt;
}

static struct tstmt *make_release(struct starter *s,
				  const struct variable *variable,
				  bool on_error)
{
	return make_defer(s, (struct tstmt *)variable->release->defer.stmt,
			  on_error);
}

/* In front of the first statement of a body that may need it. */
static void insert_release(struct starter *s, struct function *function,
			   const struct variable *variable, bool on_error)
{
	struct tblock *block = (struct tblock *)&function->body->block;

	for (size_t i = 0; i < block->stmts.count; i++) {
		if (!names(s, block->stmts.items[i], variable))
			continue;
		insert(s, block, i, make_release(s, variable, on_error));
		return;
	}
}

/* As the @index-th of all: objects may look at it while they go. */
static struct tstmt *release_first(struct starter *s, struct function *function,
				   const struct variable *variable,
				   size_t index, bool on_error)
{
	struct tstmt *release = make_release(s, variable, on_error);

	insert(s, (struct tblock *)&function->body->block, index, release);
	return release;
}

/* Gives the statement behind which nothing is left, or NULL. */
static struct tstmt *release_variable(struct starter *s,
				      const struct variable *variable,
				      size_t index)
{
	struct program *program = s->program;
	bool ends = ends_by_itself(s), has_objects = first_holder(s);
	struct tstmt *last = NULL;

	for (size_t i = 0; i < program->tests.count; i++)
		insert_release(s, program->tests.items[i], variable, false);
	if (!program->init)
		return NULL;
	if (has_objects && (ends || program->init->failure != FAILURE_NEVER))
		last = release_first(s, program->init, variable, index, !ends);
	else if (ends || program->init->failure != FAILURE_NEVER)
		insert_release(s, program->init, variable, !ends);
	if (!ends)
		last = release_first(s, program->exit, variable, index, false);
	return last;
}

static const struct variable *owned_variable(const struct entity *entity)
{
	const struct variable *variable = (const void *)entity;

	return entity->kind == ENTITY_VARIABLE && variable->release ?
		variable : NULL;
}

const struct variable *first_owned(const struct starter *s)
{
	for (size_t p = 0; p < s->program->packages.count; p++) {
		const struct package *package = s->program->packages.items[p];

		for (size_t i = 0; i < package->entities.count; i++)
			if (owned_variable(package->entities.items[i]))
				return owned_variable(package->entities.items[i]);
	}
	return NULL;
}

/* What sets a variable when the module starts is in no statement of `init`. */
static void check_values(struct starter *s, const struct variable *variable)
{
	struct naming n = { .starter = s, .variable = variable };

	n.visited = arena_calloc(s->arena, s->program->entity_count + 1,
				 sizeof(*n.visited));
	for (size_t p = 0; p < s->program->packages.count; p++) {
		const struct package *package = s->program->packages.items[p];

		for (size_t i = 0; i < package->entities.count; i++) {
			const struct variable *other =
				(const void *)package->entities.items[i];

			if (other->entity.kind == ENTITY_VARIABLE &&
			    !other->entity.is_extern && other->init &&
			    !other->init_is_constant)
				visit_entity(&n, &other->entity);
		}
	}
	if (n.is_named)
		diag_error(s->diags, variable->entity.span, NULL,
			   "`%s` owns what it holds: to use it in the value of another variable is not translated yet",
			   variable->entity.name);
}

void add_releases(struct starter *s)
{
	struct tstmt *last = NULL;
	size_t count = 0;

	for (size_t p = 0; p < s->program->packages.count; p++) {
		const struct package *package = s->program->packages.items[p];

		for (size_t i = 0; i < package->entities.count; i++) {
			const struct variable *variable =
				owned_variable(package->entities.items[i]);

			if (!variable)
				continue;
			check_values(s, variable);
			last = release_variable(s, variable, count++);
		}
	}
	if (last)
		last->defer.is_behind_objects = first_holder(s);
}
