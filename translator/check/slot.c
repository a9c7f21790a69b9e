// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * C slots: fields of C structs and parameters of C functions that take a
 * function. What is put there gets the slot's exact signature (arc.md 7.4).
 */
#include "check/expr.h"

static bool integers_match(const struct type *a, const struct type *b)
{
	return a->kind == TYPE_INTEGER && b->kind == TYPE_INTEGER &&
	       a->integer.bits == b->integer.bits &&
	       a->integer.is_signed == b->integer.is_signed;
}

/* Up to integers of one width and what a pointer may do with its memory. */
static bool types_match(const struct type *a, const struct type *b)
{
	/* What was wrong by itself was reported. */
	if (a == b || a->kind == TYPE_ERROR || b->kind == TYPE_ERROR)
		return true;
	a = type_underlying(a);
	b = type_underlying(b);
	if (a == b || integers_match(a, b))
		return true;
	if (a->kind != TYPE_POINTER || b->kind != TYPE_POINTER)
		return false;
	return types_match(a->pointer.element, b->pointer.element);
}

bool pointers_differ(const struct type *a, const struct type *b)
{
	if (a == b || a->kind != TYPE_FUNCTION || b->kind != TYPE_FUNCTION)
		return false;
	for (size_t i = 0; i < a->function.param_count; i++)
		if (a->function.params[i] != b->function.params[i] &&
		    a->function.params[i]->kind == TYPE_POINTER)
			return true;
	return a->function.result != b->function.result &&
	       a->function.result->kind == TYPE_POINTER;
}

/* What is the matter with a function for a slot, or NULL. */
static const char *mismatch(struct checker *checker, const struct type *slot,
			    const struct function *function)
{
	const struct type *type = function->type;
	size_t count = slot->function.param_count;
	const struct type *wanted = slot->function.result;
	const struct type *given = type->function.result;

	if (type->function.param_count != count)
		return arena_printf(checker->arena,
				    "it has %zu parameter%s, there it is given %zu",
				    type->function.param_count,
				    type->function.param_count == 1 ? "" : "s",
				    count);
	for (size_t i = 0; i < count; i++) {
		const struct variable *param = NULL;

		if (types_match(type->function.params[i],
				slot->function.params[i]))
			continue;
		if (i < function->params.count)
			param = function->params.items[i];
		return arena_printf(checker->arena,
				    "its parameter %s%s%s is `%s`, there it is `%s`",
				    param && param->entity.name ? "`" : "",
				    param && param->entity.name ?
				    param->entity.name :
				    arena_printf(checker->arena, "%zu", i + 1),
				    param && param->entity.name ? "`" : "",
				    name_of(checker, type->function.params[i]),
				    name_of(checker,
					    slot->function.params[i]));
	}
	if (types_match(given, wanted))
		return NULL;
	if (given->kind == TYPE_VOID || wanted->kind == TYPE_VOID)
		return arena_printf(checker->arena,
				    given->kind == TYPE_VOID ?
				    "it gives no result, there it is `%s`" :
				    "it gives `%s`, there it is nothing",
				    name_of(checker, given->kind == TYPE_VOID ?
					    wanted : given));
	return arena_printf(checker->arena,
			    "its result is `%s`, there it is `%s`",
			    name_of(checker, given), name_of(checker, wanted));
}

/* The names of two slots, for a function that cannot serve both. */
static const char *slot_name(struct checker *checker, const struct slot *slot)
{
	return arena_printf(checker->arena, "`%s` of `%s`",
			    slot->name ? slot->name : "a parameter",
			    slot->owner->name);
}

/* A function that serves one slot keeps its types for the next ones. */
static bool check_earlier(struct checker *checker,
			  const struct function *function,
			  const struct slot *slot, struct span span)
{
	const struct body *body = find_body(checker, function);
	struct diag *diag;

	if (!function->slots.count ||
	    !pointers_differ(function->type, slot->type))
		return true;
	diag = diag_error(checker->diags, span, NULL,
			  "`%s` stands in %s already, whose types are not those of %s",
			  function->entity.name ? function->entity.name :
			  "this closure",
			  slot_name(checker, function->slots.items[0]),
			  slot_name(checker, slot));
	if (body && body->bound.source)
		diag_note(checker->diags, diag, body->bound,
			  "it was put there here");
	return false;
}

static struct texpr *put_into_slot(struct checker *checker,
				   struct texpr *expr,
				   struct function *function,
				   const struct slot *slot, const char *where)
{
	const char *wrong = mismatch(checker, slot->type, function);
	const char *name = function->entity.name;
	struct texpr *copy;
	struct diag *diag;

	if (wrong) {
		diag = diag_error(checker->diags, expr->span, NULL,
				  "%s%s%s does not fit %s: %s",
				  name ? "`" : "", name ? name :
				  "this closure", name ? "`" : "", where,
				  wrong);
		if (name)
			diag_note(checker->diags, diag, function->entity.span,
				  "`%s` is declared here", name);
		diag_note(checker->diags, diag, slot->owner->span,
			  "%s is declared here as `%s`",
			  slot_name(checker, slot),
			  name_of(checker, slot->type));
		return texpr_bad(checker, expr->span);
	}
	if (!check_earlier(checker, function, slot, expr->span))
		return texpr_bad(checker, expr->span);
	bind_slot(checker, function, slot, expr->span);
	copy = arena_new_object(checker->arena, struct texpr);
	*copy = *expr;
	copy->type = slot->type;
	copy->slot = slot;
	return copy;
}

struct texpr *convert_slot(struct checker *checker, struct texpr *expr,
			   const struct slot *slot, const char *where)
{
	if (is_bad(expr))
		return expr;
	if (expr->kind == TX_FUNCTION)
		return put_into_slot(checker, expr, expr->function, slot,
				     where);
	if (expr->kind == TX_CLOSURE)
		return put_into_slot(checker, expr, expr->closure, slot,
				     where);
	if (type_underlying(expr->type) == slot->type)
		return expr;
	return convert(checker, expr, slot->type, where);
}
