// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * Calls of C's functions that bring back what a closure captures, where it
 * captures nothing: there may be another function for that, which is called as the
 * first one without those parameters.
 */
#include "fold/internal.h"

static const struct texpr *bare(const struct texpr *expr)
{
	while (expr->kind == TX_CONVERT)
		expr = expr->operand;
	return expr;
}

/* The closure that is given, if it needs no more than the other one gives. */
static struct function *plain_closure(const struct texpr *call)
{
	struct function *closure = NULL;

	for (size_t i = 0; i < call->call.arg_count; i++) {
		const struct texpr *arg = bare(call->call.args[i].expr);

		if (call->call.function->params.items[i]->is_env &&
		    arg->kind != TX_NULL)
			return NULL;
		if (arg->kind == TX_CLOSURE && env_slot(arg->closure))
			closure = arg->closure;
	}
	if (!closure || closure->captures.count || closure->slots.count != 1 ||
	    uses_in_stmt(closure->body, closure->params.items
			 [env_slot(closure)->env]).reads)
		return NULL;
	return closure;
}

static void drop_env(struct folder *f, struct function *closure,
		     const struct slot *slot)
{
	size_t env = env_slot(closure)->env, count = closure->params.count;
	struct variable *const *params = closure->params.items;

	closure->params.items = NULL;
	closure->params.count = closure->params.capacity = 0;
	for (size_t i = 0; i < count; i++)
		if (i != env)
			LIST_PUSH(f->arena, &closure->params, params[i]);
	closure->type = slot->type;
	/* Copies of a closure share the list. */
	closure->slots.items = NULL;
	closure->slots.count = closure->slots.capacity = 0;
	LIST_PUSH(f->arena, &closure->slots, slot);
}

/* What is given instead: a function or null, as the other parameter wants it. */
static const struct texpr *plain_arg(struct folder *f, const struct texpr *arg,
				     const struct variable *param)
{
	struct texpr *made;

	if (!param->slot)
		return arg;
	made = arena_new_object(f->arena, struct texpr);
	*made = *bare(arg);
	made->type = param->type;
	if (made->kind == TX_CLOSURE)
		made->slot = param->slot;
	return made;
}

static void make_plain(struct folder *f, struct texpr *call)
{
	const struct function *function = call->call.function;
	struct function *plain = (struct function *)function->plain;
	struct targ *args = arena_calloc(f->arena, call->call.arg_count,
					 sizeof(*args));
	size_t count = 0;

	for (size_t i = 0; i < call->call.arg_count; i++) {
		const struct variable *param;

		if (function->params.items[i]->is_env)
			continue;
		param = plain->params.items[count];
		args[count] = call->call.args[i];
		if (is_closure_value(args[count].expr))
			drop_env(f, bare(args[count].expr)->closure,
				 param->slot);
		args[count].expr = plain_arg(f, args[count].expr, param);
		count++;
	}
	call->call.function = plain;
	call->call.args = args;
	call->call.arg_count = count;
}

static bool visit(struct walk *walk, const struct texpr *expr)
{
	if (expr->kind == TX_CLOSURE)
		walk_stmt(walk, expr->closure->body);
	if (expr->kind == TX_CALL && expr->call.function &&
	    expr->call.function->plain && plain_closure(expr))
		make_plain(walk->data, (struct texpr *)expr);
	return true;
}

void call_plain_functions(struct folder *f)
{
	struct walk walk = { .expr = visit, .data = f };

	for (size_t p = 0; p < f->program->packages.count; p++) {
		const struct package *package = f->program->packages.items[p];

		for (size_t i = 0; i < package->entities.count; i++) {
			const struct entity *entity = package->entities.items[i];

			if (entity->kind == ENTITY_FUNCTION &&
			    facts_of(f->facts, entity)->is_reached)
				walk_stmt(&walk, ((const struct function *)
						  entity)->body);
		}
	}
}
