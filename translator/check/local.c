// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Locals: their symbols, and warnings about them and inside functions. */
#include "check/declare.h"
#include "check/expr.h"

#include <stdarg.h>

struct variable *new_local(struct checker *checker, struct scope *scope,
			   struct ident name, const struct type *type)
{
	struct variable *variable = arena_new_object(checker->arena,
						     struct variable);

	entity_init(checker, &variable->entity, ENTITY_VARIABLE, name,
		    scope_pkg(scope)->package);
	variable->storage = STORAGE_LOCAL;
	variable->type = type;
	return variable;
}

/* An outer local by the same name cannot be reached where this one is. */
static void warn_shadowing(struct checker *checker, const struct scope *scope,
			   const struct variable *variable)
{
	const struct symbol *outer = scope_find(scope, variable->entity.name);
	struct diag *diag;

	if (!outer || outer->kind != SYMBOL_VARIABLE ||
	    outer->state != SYMBOL_DONE ||
	    outer->variable->storage == STORAGE_PACKAGE ||
	    scope_find_here(scope, variable->entity.name))
		return;
	diag = warn(checker, variable->entity.span, "shadowing",
		    "`%s` hides another local", variable->entity.name);
	diag_note(checker->diags, diag, outer->span, "this one");
}

void add_local(struct checker *checker, struct scope *scope,
	       struct variable *variable)
{
	struct local_symbol *local = arena_new_object(checker->arena,
						      struct local_symbol);

	warn_shadowing(checker, scope, variable);
	local->body = checker->function ? checker->function->body : NULL;
	local->symbol.kind = SYMBOL_VARIABLE;
	local->symbol.state = SYMBOL_DONE;
	local->symbol.name = variable->entity.name;
	local->symbol.span = variable->entity.span;
	local->symbol.pkg = scope_pkg(scope);
	local->symbol.variable = variable;
	scope_add(checker, scope, &local->symbol);
}

/* A module object is used by being there. */
static bool points_to_object(struct checker *checker, const struct type *type)
{
	return type->kind == TYPE_POINTER &&
	       is_module_object(checker, type->pointer.element);
}

static void collect_symbol(struct symbol *symbol, void *data)
{
	struct checker *checker = data;

	/* What is released at the end of the block is held for that. */
	if (!symbol->is_used && symbol->kind == SYMBOL_VARIABLE &&
	    symbol->variable->storage == STORAGE_LOCAL &&
	    !symbol->variable->is_owned &&
	    !owned_record(symbol->variable->type) &&
	    !points_to_object(checker, symbol->variable->type))
		LIST_PUSH(checker->arena, &checker->function->unused, symbol);
}

void collect_unused(struct checker *checker, struct scope *scope)
{
	scope_each(scope, collect_symbol, checker);
}

static void warn_unused_local(struct checker *checker,
			      const struct symbol *symbol)
{
	struct diag *diag;

	diag = warn(checker, symbol->span, "unused-variable",
		    "nothing reads the local `%s`", symbol->name);
	if (!symbol->is_written)
		diag_fix(checker->diags, diag, symbol->span, "_");
}

void warn_unused(struct checker *checker)
{
	const struct function_state *state = checker->function;

	if (checker->diags->errors)
		return;
	for (size_t i = 0; i < state->unused.count; i++)
		warn_unused_local(checker, state->unused.items[i]);
}

struct diag *warn(struct checker *checker, struct span span, const char *check,
		  const char *format, ...)
{
	const struct body *body = NULL;
	struct diags *diags = checker->diags;
	const char *text;
	va_list args;

	if (checker->function)
		body = checker->function->body;
	/* Part of what is meant is not there. */
	if (has_syntax_error(checker, span.source))
		diags = diags_new(checker->arena);
	/* Who uses a library can do nothing about it. */
	if (body && body->function->entity.package->is_library)
		diags = diags_new(checker->arena);
	for (; body; body = body->outer)
		if (is_allowed(body->function->entity.decl, check))
			diags = diags_new(checker->arena);
	va_start(args, format);
	text = arena_vprintf(checker->arena, format, args);
	va_end(args);
	return diag_warning(diags, span, check, "%s", text);
}
