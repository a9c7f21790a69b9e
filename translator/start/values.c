// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * Variables of packages whose values are computed when the module starts (arc.md
 * 4.6): somebody has to set them, and a `try` in such a value makes `init` fail.
 */
#include "start/internal.h"

static const struct variable *started(const struct entity *entity)
{
	const struct variable *variable = (const void *)entity;

	if (entity->kind != ENTITY_VARIABLE || entity->is_extern ||
	    !variable->init || variable->init_is_constant)
		return NULL;
	return variable;
}

const struct variable *first_value(struct starter *s)
{
	for (size_t p = 0; p < s->program->packages.count; p++) {
		const struct package *package = s->program->packages.items[p];

		for (size_t i = 0; i < package->entities.count; i++)
			if (started(package->entities.items[i]))
				return started(package->entities.items[i]);
	}
	return NULL;
}

static bool find_try(struct walk *walk, const struct texpr *expr)
{
	const struct texpr **found = walk->data;

	if (expr->kind == TX_TRY && !*found)
		*found = expr;
	return !*found;
}

const struct texpr *first_try(struct starter *s)
{
	const struct texpr *found = NULL;
	struct walk walk = { .expr = find_try, .data = &found };

	for (size_t p = 0; p < s->program->packages.count; p++) {
		const struct package *package = s->program->packages.items[p];

		for (size_t i = 0; i < package->entities.count; i++)
			if (started(package->entities.items[i]))
				walk_expr(&walk, started(package->entities
							 .items[i])->init);
	}
	return found;
}

struct passing {
	struct starter *starter;
	const struct function *init;
};

/* The same table as that of `try` in a function (arc.md 5.3). */
static bool passes(const struct texpr *operand, const struct function *init)
{
	const struct type *result = init->type->function.result;
	enum failure from = operand->kind == TX_CALL && operand->call.function ?
		operand->call.function->failure : FAILURE_NULL;

	if (operand->type->kind == TYPE_POINTER && from != FAILURE_ERR_PTR)
		return result->kind != TYPE_DISTINCT || result->distinct->memory;
	if (from == FAILURE_ERR_PTR)
		return init->failure == FAILURE_NEGATIVE;
	return from == init->failure;
}

static bool check_try(struct walk *walk, const struct texpr *expr)
{
	struct passing *p = walk->data;
	const struct texpr *operand = expr->operand;
	struct diag *diag;

	if (expr->kind != TX_TRY)
		return true;
	while (operand->kind == TX_CONVERT)
		operand = operand->operand;
	if (passes(operand, p->init))
		return true;
	diag = diag_error(p->starter->diags, expr->span, NULL,
			  "`try` cannot pass this failure on: it would be one of `%s`, which fails as `%s` does",
			  p->init->entity.name,
			  type_name(p->starter->arena,
				    p->init->type->function.result));
	diag_note(p->starter->diags, diag, p->init->entity.span,
		  "`%s` is here", p->init->entity.name);
	return true;
}

void check_tries(struct starter *s, const struct function *init)
{
	struct passing p = { s, init };
	struct walk walk = { .expr = check_try, .data = &p };

	for (size_t i = 0; i < s->program->packages.count; i++) {
		const struct package *package = s->program->packages.items[i];

		for (size_t k = 0; k < package->entities.count; k++)
			if (started(package->entities.items[k]))
				walk_expr(&walk, started(package->entities
							 .items[k])->init);
	}
}

/* What sets the variables fails as the first of them does that can. */
static const struct type *failing_result(struct starter *s,
					 const struct texpr *attempt)
{
	const struct type *type = attempt->operand->type;

	if (type->kind == TYPE_TUPLE)
		type = type->tuple.items[type->tuple.count - 1];
	return type->kind == TYPE_DISTINCT ? type :
		type_integer(s->program->types, 32, true);
}

/* The variables are set in front of a test; a failure there is its failure. */
static void add_failing_set_up(struct starter *s, const struct variable *first,
			       const struct texpr *attempt)
{
	const struct type *result = failing_result(s, attempt);
	struct function *made = make_function(s, "set_up", result,
					      first->entity.span);
	struct tstmt *end = make_stmt(s, TS_RETURN, first->entity.span);

	if (result->kind == TYPE_DISTINCT)
		made->failure = result->distinct->failure;
	end->expr = make_zero(s, result, first->entity.span);
	push_stmt(s, (struct tblock *)&made->body->block, end);
	s->program->set_up = made;
	check_tries(s, made);
}

/* Each test runs in a process of its own: the first thing it does is this. */
void add_set_up(struct starter *s)
{
	const struct variable *first = first_value(s);
	const struct texpr *attempt = first_try(s);
	struct program *program = s->program;
	struct tblock *body, old;

	if (!first)
		return;
	if (attempt) {
		add_failing_set_up(s, first, attempt);
		return;
	}
	program->set_up = make_function(s, "set_up",
					type_basic(program->types, TYPE_VOID),
					first->entity.span);
	for (size_t i = 0; i < program->tests.count; i++) {
		body = (struct tblock *)&program->tests.items[i]->body->block;
		old = *body;
		*body = (struct tblock){ .end = old.end };
		push_stmt(s, body, make_expr_stmt(s,
			make_call(s, program->set_up, first->entity.span)));
		for (size_t k = 0; k < old.stmts.count; k++)
			push_stmt(s, body, old.stmts.items[k]);
	}
}
