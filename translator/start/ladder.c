// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * Objects start behind what `init` does, each after the one that was made before
 * it; `exit` stops them before it does anything else. The deferred stops become
 * the ladder of `init` when it is lowered.
 */
#include "start/internal.h"

bool ends_by_itself(const struct starter *s)
{
	return !s->target->exit_names || !s->target->exit_names[0];
}

static struct tblock *body_of(const struct function *function)
{
	return (struct tblock *)&function->body->block;
}

static const struct type *int32(struct starter *s)
{
	return type_integer(s->program->types, 32, true);
}

/* --- Whether the starts can stand at the end of `init` ------------------------ */

static bool find_success(struct walk *walk, const struct tstmt *stmt)
{
	unsigned int *count = walk->data;

	if (stmt->kind == TS_IF && is_failure_check(stmt))
		return false;
	if (stmt->kind == TS_RETURN && !is_failing_return(stmt))
		++*count;
	return true;
}

static struct tstmt *last_stmt(const struct tblock *body)
{
	return body->stmts.count ? body->stmts.items[body->stmts.count - 1] :
				   NULL;
}

static bool is_our_stop(const struct starter *s, const struct tstmt *stmt)
{
	for (size_t i = 0; i < s->started.count; i++)
		if (s->started.items[i]->stop == stmt)
			return true;
	return false;
}

/*
 * What it defers is done before the objects start. What it undoes where it fails is
 * so where one of them does, too, and belongs behind them.
 */
static bool has_to_leave(const struct starter *s, const struct function *init)
{
	const struct tblock *body = body_of(init);
	bool found = false;

	for (size_t i = 0; i < body->stmts.count; i++) {
		const struct tstmt *stmt = body->stmts.items[i];

		if (stmt->kind != TS_DEFER || stmt->defer.owner ||
		    is_our_stop(s, stmt))
			continue;
		if (stmt->defer.on_error)
			return false;
		found = true;
	}
	return found;
}

static bool has_one_end(const struct starter *s, const struct function *init)
{
	const struct tstmt *last = last_stmt(body_of(init));
	unsigned int count = 0;
	struct walk walk = { .stmt = find_success, .data = &count };

	if (has_to_leave(s, init))
		return false;

	walk_block(&walk, body_of(init));
	if (last && last->kind == TS_RETURN && !is_failing_return(last))
		return count == 1;
	return !count && init->type->function.result->kind == TYPE_VOID;
}

/* The module's own functions become part of ours. */
static struct function *wrap(struct starter *s, struct function *init)
{
	struct function *outer;

	outer = make_function(s, init->entity.name, init->type->function.result,
			      init->entity.span);
	outer->failure = init->failure;
	init->entity.name = "setup";
	init->is_init = true;
	s->program->init = outer;
	return outer;
}

/* --- Its result ----------------------------------------------------------------- */

static bool can_fail(struct starter *s)
{
	if (first_try(s))
		return true;
	for (size_t i = 0; i < s->objects.count; i++) {
		const struct object *object = s->objects.items[i];

		if (!object->stop &&
		    object->record->start->failure != FAILURE_NEVER)
			return true;
	}
	return false;
}

/* A failure goes on as it is, or (arc.md 5.3) there has to be a conversion. */
static bool check_failures(struct starter *s, const struct function *init)
{
	const struct type *result = init->type->function.result;
	bool is_right = true;

	for (size_t i = 0; i < s->objects.count; i++) {
		const struct function *start = s->objects.items[i]->record->start;
		struct diag *diag;

		if (s->objects.items[i]->stop ||
		    start->failure == FAILURE_NEVER ||
		    (start->failure == init->failure &&
		     (start->failure == FAILURE_NEGATIVE ||
		      start->type->function.result == result)))
			continue;
		diag = diag_error(s->diags, init->entity.span, NULL,
				  "`%s` fails as `%s` does, and `%s` as `%s`: it cannot pass the failure of a start on",
				  init->entity.name,
				  type_name(s->arena, result),
				  start->entity.name,
				  type_name(s->arena,
					    start->type->function.result));
		diag_note(s->diags, diag, start->entity.span,
			  "`%s` starts a module object", start->entity.name);
		is_right = false;
	}
	return is_right;
}

/* An `init` that gives nothing gives what the starts of its objects do. */
static void give_result(struct starter *s, struct function *init)
{
	if (init->type->function.result->kind != TYPE_VOID || !can_fail(s))
		return;
	init->type = type_function(s->program->types, NULL, 0, int32(s), false);
	init->failure = FAILURE_NEGATIVE;
}

/* What @value is worth behind the starts: itself, or a local that keeps it. */
static const struct texpr *keep_value(struct starter *s, struct tblock *body,
				      const struct texpr *value)
{
	struct variable *local;
	struct texpr *attempt;

	if (!value || value->is_constant)
		return value;
	attempt = arena_new_object(s->arena, struct texpr);
	attempt->kind = TX_TRY;
	attempt->type = value->type;
	attempt->span = value->span;
	attempt->operand = value;
	local = make_local(s, "status", value->type, value->span);
	push_stmt(s, body, make_let(s, local, attempt));
	return make_variable(s, local, value->span);
}

/* --- The ladder ----------------------------------------------------------------- */

static void push_starts(struct starter *s, struct tblock *body)
{
	bool ends = ends_by_itself(s);
	size_t left = 0, first = body->stmts.count;
	static const struct trivia apart = { .blank_before = true };

	for (size_t i = 0; i < s->objects.count; i++)
		left += !s->objects.items[i]->stop;
	for (size_t i = 0; i < s->objects.count; i++) {
		struct object *object = s->objects.items[i];

		if (object->stop)
			continue;
		/* Behind the last one nothing fails any more. */
		push_start(s, body, object, --left || ends, !ends);
		LIST_PUSH(s->arena, &s->started, object);
	}
	if (first && first < body->stmts.count)
		body->stmts.items[first]->trivia = &apart;
}

static void push_return(struct starter *s, struct function *init,
			struct tstmt *given, const struct texpr *value)
{
	const struct type *result = init->type->function.result;

	if (!given)
		given = make_stmt(s, TS_RETURN, init->entity.span);
	if (!value && result->kind != TYPE_VOID)
		value = make_zero(s, result, init->entity.span);
	given->expr = value;
	push_stmt(s, body_of(init), given);
}

/* `init` as it is, with the starts before its last return. */
static void extend(struct starter *s, struct function *init)
{
	struct tblock *body = body_of(init);
	struct tstmt *last = last_stmt(body);
	const struct texpr *value = NULL;

	if (last && last->kind == TS_RETURN) {
		value = last->expr;
		body->stmts.count--;
	} else {
		last = NULL;
	}
	if (ends_by_itself(s))
		for (size_t i = 0; i < s->started.count; i++)
			s->started.items[i]->stop->defer.on_error = false;
	give_result(s, init);
	value = keep_value(s, body, value);
	if (s->returned)
		push_stmt(s, body, s->returned->stop);
	push_starts(s, body);
	push_return(s, init, last, value);
}

/* A function around `init`, which may succeed in several places. */
static void surround(struct starter *s, struct function *inner)
{
	struct function *outer = wrap(s, inner);
	struct tblock *body = body_of(outer);
	size_t explicit = s->started.count;
	const struct texpr *value = NULL;
	struct texpr *call;

	give_result(s, outer);
	call = make_call(s, inner, inner->entity.span);
	if (ends_by_itself(s) && call->type->kind != TYPE_VOID &&
	    inner->failure != FAILURE_NEVER)
		value = keep_value(s, body, call);
	else
		push_stmt(s, body, make_try_stmt(s, call));
	for (size_t i = 0; i < explicit; i++)
		push_stmt(s, body, make_stop(s, s->started.items[i],
					     !ends_by_itself(s)));
	push_starts(s, body);
	push_return(s, outer, NULL, value);
}

static void make_exit(struct starter *s)
{
	struct program *program = s->program;

	if (!program->exit)
		program->exit = make_function(s, s->target->exit_names[0],
				type_basic(program->types, TYPE_VOID),
				program->init->entity.span);
}

const struct variable *first_holder(const struct starter *s)
{
	for (size_t p = 0; p < s->program->packages.count; p++) {
		const struct package *package = s->program->packages.items[p];

		for (size_t i = 0; i < package->entities.count; i++) {
			const struct variable *variable =
				(const void *)package->entities.items[i];

			if (variable->entity.kind == ENTITY_VARIABLE &&
			    !variable->entity.is_extern &&
			    type_is_class(variable->type))
				return variable;
		}
	}
	return NULL;
}

void add_exit(struct starter *s)
{
	if (s->program->init && !ends_by_itself(s) &&
	    (first_holder(s) || first_owned(s)))
		make_exit(s);
}

static void push_stops(struct starter *s)
{
	struct program *program = s->program;
	struct tblock *body, old;

	if (ends_by_itself(s))
		return;
	make_exit(s);
	body = body_of(program->exit);
	old = *body;
	*body = (struct tblock){ .end = old.end };
	for (size_t i = s->started.count; i--;)
		push_stop(s, body, s->started.items[i]);
	for (size_t i = 0; i < old.stmts.count; i++)
		push_stmt(s, body, old.stmts.items[i]);
}

/* A variable for which something is done when the module starts or goes. */
static const struct variable *first_kept(struct starter *s)
{
	const struct variable *value = first_value(s), *owned = first_owned(s);

	return value ? value : owned ? owned : first_holder(s);
}

void add_ladder(struct starter *s)
{
	struct program *program = s->program;
	struct function *init = program->init;
	const struct variable *cause;

	if (!s->objects.count && !first_try(s) &&
	    (init || !first_kept(s)))
		return;
	if (!init) {
		cause = s->objects.count ? s->objects.items[0]->variable :
					   first_kept(s);
		init = make_function(s, s->target->init_names[0], int32(s),
				     cause->entity.span);
		push_return(s, init, NULL, NULL);
		program->starts_itself = !program->exit;
		program->init = init;
	}
	if (!s->objects.count && init->failure != FAILURE_NEVER)
		;	/* It is as it should be. */
	else if (has_one_end(s, init))
		extend(s, init);
	else
		surround(s, init);
	check_tries(s, program->init);
	if (check_failures(s, program->init) && s->objects.count)
		push_stops(s);
}
