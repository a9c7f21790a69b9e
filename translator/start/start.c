// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* The pass as a whole, and what it reports of the places it did not come to. */
#include "start/internal.h"

/* A constructor that nobody calls any more: it stands where it was called. */
static bool is_dropped(const struct starter *s, const struct function *function)
{
	/* Ours were not there when the uses were counted. */
	return function->entity.id < s->use_count &&
	       s->uses[function->entity.id].is_dropped;
}

/* Runs @walk over all bodies and values of the program. */
static void walk_program(struct starter *s, struct walk *walk)
{
	const struct program *program = s->program;

	for (size_t p = 0; p < program->packages.count; p++) {
		const struct package *package = program->packages.items[p];

		for (size_t i = 0; i < package->entities.count; i++) {
			const struct entity *entity = package->entities.items[i];

			if (entity->kind == ENTITY_FUNCTION) {
				s->function = (const void *)entity;
				if (is_dropped(s, s->function))
					continue;
				walk_stmt(walk, s->function->body);
			} else if (entity->kind == ENTITY_VARIABLE) {
				s->function = NULL;
				walk_expr(walk, ((const struct variable *)
						 entity)->init);
			}
		}
	}
	s->function = NULL;
}

static bool count_use(struct walk *walk, const struct texpr *expr)
{
	struct starter *s = walk->data;

	if (expr->kind == TX_CALL && expr->call.function &&
	    expr->call.function->entity.id < s->use_count)
		s->uses[expr->call.function->entity.id].calls++;
	else if (expr->kind == TX_FUNCTION)
		s->uses[expr->function->entity.id].is_value = true;
	else if (expr->kind == TX_CLOSURE)
		walk_stmt(walk, expr->closure->body);
	return true;
}

/* Once, before anything is changed: what is named where. */
static bool note_use(struct walk *walk, const struct texpr *expr)
{
	struct starter *s = walk->data;

	if (expr->kind == TX_VARIABLE || expr->kind == TX_DEREF)
		note_name(s, (struct texpr *)expr);
	else if (expr->kind == TX_ADDRESS)
		note_change(s, expr->operand);
	else if (expr->kind == TX_INCREMENT)
		note_change(s, expr->increment.operand);
	else if (expr->kind == TX_CLOSURE)
		note_captures(s, expr->closure);
	return count_use(walk, expr);
}

static bool note_assignment(struct walk *walk, const struct tstmt *stmt)
{
	if (stmt->kind == TS_ASSIGN)
		for (size_t i = 0; i < stmt->assign.count; i++)
			note_change(walk->data, stmt->assign.targets[i]);
	return true;
}

/* What is inlined everywhere, and what only that called, is gone. */
static void drop_constructors(struct starter *s)
{
	struct walk count = { .expr = count_use, .data = s };
	bool has_changed = true;

	while (has_changed) {
		has_changed = false;
		for (size_t i = 0; i < s->use_count; i++)
			s->uses[i].calls = 0;
		walk_program(s, &count);
		for (size_t i = 0; i < s->use_count; i++) {
			struct function_use *use = &s->uses[i];

			if (!use->is_inlined || use->is_dropped || use->calls ||
			    use->is_value)
				continue;
			use->is_dropped = true;
			has_changed = true;
		}
	}
}

static bool is_stop(const struct function *function)
{
	return function && function->owner && function->owner->stop == function;
}

static bool is_start(const struct function *function)
{
	return function && function->owner &&
	       function->owner->start == function;
}

static bool is_known(const struct starter *s, const struct texpr *start)
{
	for (size_t i = 0; i < s->starts.count; i++)
		if (s->starts.items[i] == start)
			return true;
	return false;
}

/* A call of what wants to know where the objects are that it makes. */
static bool lacks_room(const struct texpr *call)
{
	const struct function *function = call->call.function;

	return function && call->call.arg_count < function->params.count;
}

/* What was not gone through is not done while the module starts. */
static bool report_rest(struct walk *walk, const struct texpr *expr)
{
	struct starter *s = walk->data;

	if (expr->kind == TX_CLOSURE)
		walk_stmt(walk, expr->closure->body);
	if (is_making(expr))
		diag_error(s->diags, expr->span, NULL,
			   "a module object is made only while the module starts: in the value of a variable of the package, in `init`, and in what they call");
	if (expr->kind != TX_CALL)
		return true;
	if (lacks_room(expr))
		diag_error(s->diags, expr->span, NULL,
			   "`%s` makes a module object: it is called only while the module starts, and not by itself",
			   expr->call.function->entity.name);
	else if (s->program->is_test)
		;	/* It starts and stops objects as it likes. */
	else if (is_stop(expr->call.function))
		diag_error(s->diags, expr->span, NULL,
			   "`%s` is a `@stop`: it is called when the module ends",
			   expr->call.function->entity.name);
	else if (is_start(expr->call.function) && !is_known(s, expr))
		diag_error(s->diags, expr->span, NULL,
			   "`%s` is a `@start`: it is called when the module starts, or in `init`",
			   expr->call.function->entity.name);
	return true;
}

/* The stops that were put behind explicit starts are ours. */
static bool skip_ours(struct walk *walk, const struct tstmt *stmt)
{
	const struct starter *s = walk->data;

	for (size_t i = 0; i < s->started.count; i++)
		if (s->started.items[i]->stop == stmt)
			return false;
	return true;
}

/* The tests of a package do not start it. */
static bool has_objects(struct starter *s)
{
	for (size_t p = 0; p < s->program->packages.count; p++) {
		const struct package *package = s->program->packages.items[p];

		for (size_t i = 0; i < package->entities.count; i++) {
			const struct record *record =
				(const void *)package->entities.items[i];

			if (record->entity.kind == ENTITY_RECORD &&
			    record->start)
				return true;
		}
	}
	return false;
}

void start_program(struct arena *arena, struct diags *diags,
		   struct program *program, const struct target *target)
{
	struct starter s = {
		.arena = arena,
		.diags = diags,
		.program = program,
		.target = target,
		.uses = arena_calloc(arena, program->entity_count,
				     sizeof(struct function_use)),
		.names = arena_calloc(arena, program->entity_count,
				      sizeof(struct name_uses)),
		.use_count = program->entity_count,
	};
	struct walk note = { note_use, note_assignment, &s };
	struct walk rest = { report_rest, skip_ours, &s };

	if (has_objects(&s)) {
		walk_program(&s, &note);
		find_objects(&s);
		drop_constructors(&s);
		if (!diags->errors)
			walk_program(&s, &rest);
	}
	if (diags->errors)
		return;
	if (program->is_test) {
		add_set_up(&s);
	} else {
		add_ladder(&s);
		add_exit(&s);
	}
	if (!diags->errors)
		add_releases(&s);
}
