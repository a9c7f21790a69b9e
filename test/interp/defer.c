// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * What runs at the end of a block or statement: what was deferred, and the
 * releases of what @scoped functions gave (6.7).
 */
#include <string.h>

#include "interp.h"

static struct deferred *push(struct frame *f)
{
	struct deferred *deferred = arena_new_object(f->in->arena,
						     struct deferred);

	*deferred = (struct deferred){ .before = f->deferred };
	f->deferred = deferred;
	return deferred;
}

void run_defer(struct frame *f, const struct tstmt *stmt)
{
	push(f)->stmt = stmt;
}

static const struct texpr *without_conversion(const struct texpr *expr)
{
	while (expr && expr->kind == TX_CONVERT)
		expr = expr->operand;
	return expr;
}

static bool is_local(const struct texpr *expr, const struct variable *local)
{
	expr = without_conversion(expr);
	return expr && expr->kind == TX_VARIABLE && expr->variable == local;
}

/* A local that is returned, alone or with a failure, belongs to the caller. */
static bool is_given(const struct texpr *given, const struct variable *owner)
{
	given = without_conversion(given);
	if (!given || !owner)
		return false;
	if (given->kind != TX_TUPLE)
		return is_local(given, owner);
	for (size_t i = 0; i < given->literal.count; i++)
		if (is_local(given->literal.elements[i].expr, owner))
			return true;
	return false;
}

static void run_release(struct frame *f, const struct deferred *deferred)
{
	const struct function *function = deferred->call->call.function->release;
	unsigned char *args[] = { deferred->value };
	uint64_t result[4];

	if (layout_size(f->in, function->type->function.result) > sizeof(result))
		refuse(f->in, deferred->call->span, "the result of a release");
	if (function->body)
		call_function(f->in, callable_of(f->in, function), args, result,
			      deferred->call->span);
	else if (strcmp(function->entity.c_name ? function->entity.c_name :
			function->entity.name, "free"))
		refuse(f->in, deferred->call->span, "a release by `%s` of C",
		       function->entity.name);
}

/* The last one first; each is forgotten before it runs. */
void run_deferred(struct frame *f, const struct deferred *outer,
		  enum flow flow)
{
	const struct texpr *given = flow == FLOW_RETURN ? f->given : NULL;

	while (f->deferred != outer) {
		const struct deferred *last = f->deferred;
		const struct tstmt *stmt = last->stmt;

		f->deferred = last->before;
		if (!stmt)
			run_release(f, last);
		else if (!(stmt->defer.on_error &&
			   !(flow == FLOW_RETURN && f->has_failed)) &&
			 !is_given(given, stmt->defer.owner))
			run_stmt(f, stmt->defer.stmt);
	}
}

/* A value that says by itself that it is none. */
static bool is_none(const struct interp *in, const struct texpr *call,
		    const void *value)
{
	const struct type *type = type_underlying(call->type);

	if (call->call.function->failure != FAILURE_NEVER)
		return is_failure(in, call->call.function->failure, type, value);
	return has_width(type) ? load(type, value) < 0 : !load(type, value);
}

void release_later(struct frame *f, const struct texpr *call,
		   const void *value)
{
	size_t size = layout_size(f->in, call->type);
	struct deferred *deferred;

	if (is_none(f->in, call, value))
		return;
	deferred = push(f);
	deferred->call = call;
	deferred->value = arena_alloc(f->in->arena, size);
	memcpy(deferred->value, value, size);
}

/* At the end of a `let`: what its local holds stays until its block ends. */
void keep_released(struct frame *f, const struct texpr *init,
		   const struct deferred *outer)
{
	struct deferred *kept = NULL;

	while (init && (init->kind == TX_CONVERT || init->kind == TX_TRY ||
			init->kind == TX_CAST))
		init = init->operand;
	if (f->deferred != outer && f->deferred->call == init) {
		kept = f->deferred;
		f->deferred = kept->before;
	}
	run_deferred(f, outer, FLOW_NEXT);
	if (kept) {
		kept->before = f->deferred;
		f->deferred = kept;
	}
}
