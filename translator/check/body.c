// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * Bodies of functions. Each is checked with diagnostics of its own, since it
 * may have to be checked again: a C slot that the function is put into changes
 * the types of its parameters, and with them the types in whatever calls it.
 */
#include "check/declare.h"
#include "check/since.h"
#include "check/expr.h"
#include "check/stmt.h"

struct body_queue *body_queue(struct checker *checker)
{
	if (!checker->bodies) {
		checker->bodies = arena_new_object(checker->arena,
						   struct body_queue);
		checker->bodies->diags = checker->diags;
	}
	return checker->bodies;
}

static struct body *add_body(struct checker *checker,
			     struct function *function, struct scope *parent,
			     const struct ast_stmt *block)
{
	struct body *body = arena_new_object(checker->arena, struct body);

	body->function = function;
	body->parent = parent;
	body->block = block;
	LIST_PUSH(checker->arena, &body_queue(checker)->bodies, body);
	*table_place(checker->arena, &checker->bodies->by_function, function,
		     NULL) = body;
	return body;
}

void queue_body(struct checker *checker, struct function *function,
		struct symbol *symbol)
{
	add_body(checker, function, scope_of_symbol(checker, symbol),
		 symbol->decl->function.body);
}

struct body *find_body(struct checker *checker,
		       const struct function *function)
{
	return table_find(&body_queue(checker)->by_function, function, NULL);
}

/* --- One body --------------------------------------------------------- */

static void add_params(struct checker *checker, struct scope *scope,
		       const struct function *function)
{
	for (size_t i = 0; i < function->params.count; i++) {
		struct variable *param = function->params.items[i];
		const char *name = param->entity.name;

		if (name && strcmp(name, "_") &&
		    !scope_find_here(scope, name))
			add_local(checker, scope, param);
	}
}

static void report_no_return(struct checker *checker,
			     const struct function *function,
			     struct span close)
{
	const char *name = function->entity.name;
	struct diag *diag;

	diag = diag_error(checker->diags, close, NULL,
			  "%s%s%s can end here without `return`",
			  name ? "`" : "", name ? name : "this closure",
			  name ? "`" : "");
	diag_note(checker->diags, diag, function->entity.span,
		  "its result is `%s`",
		  name_of(checker, function->type->function.result));
}

static void check_statements(struct checker *checker, struct body *body)
{
	struct function *function = body->function;
	const struct type *result = function->type->function.result;
	struct scope *scope = scope_new(checker, body->parent, NULL, NULL);
	struct tstmt *block = tstmt_new(checker, TS_BLOCK, body->block);

	add_params(checker, scope, function);
	check_block_in(checker, scope, &body->block->block, &block->block);
	function->body = block;
	function->has_body_returns = block_never_ends(&block->block);
	if (result->kind != TYPE_VOID && result->kind != TYPE_ERROR &&
	    !function->has_body_returns && !checker->function->is_broken &&
	    !has_syntax_error(checker, body->block->span.source))
		report_no_return(checker, function, body->block->block.close);
	check_variadic_body(checker, function);
	warn_unused(checker);
}

/* What was found in a body that is checked again does not count any more. */
static void drop_closures(struct body *body)
{
	for (size_t i = 0; i < body->inner.count; i++) {
		body->inner.items[i]->is_dropped = true;
		drop_closures(body->inner.items[i]);
	}
	body->inner.count = 0;
}

static void check_body(struct checker *checker, struct body *body)
{
	struct function_state *outer = checker->function;
	struct diags *diags = checker->diags;
	unsigned int depth = checker->expr_depth;
	struct function_state state = {
		.function = body->function,
		.body = body,
		.result = body->function->type->function.result,
	};

	drop_closures(body);
	body->diags = diags_new(checker->arena);
	body->uses.count = 0;
	body->function->captures.count = 0;
	body->is_checked = true;
	body->is_stale = false;
	checker->diags = body->diags;
	checker->function = &state;
	checker->expr_depth = 0;
	check_statements(checker, body);
	checker->function = outer;
	checker->diags = diags;
	checker->expr_depth = depth;
}

void check_closure_body(struct checker *checker, struct function *function,
			struct scope *scope, const struct ast_stmt *block)
{
	struct body *body = add_body(checker, function, scope, block);

	if (checker->function) {
		body->outer = checker->function->body;
		LIST_PUSH(checker->arena, &body->outer->inner, body);
	}
	check_body(checker, body);
}

/* --- Diagnostics of bodies ---------------------------------------------- */

static void count_diag(struct diags *diags, const struct diag *diag, int by)
{
	if (diag->severity == SEVERITY_ERROR)
		diags->errors += by;
	else
		diags->warnings += by;
}

static bool has_diag(const struct diags *diags, const struct diag *diag)
{
	for (size_t i = 0; i < diags->list.count; i++)
		if (diags->list.items[i] == diag)
			return true;
	return false;
}

static void forget(const struct body *body)
{
	const struct symbol *instance = scope_instance(body->parent);
	struct symbol *generic = instance ? instance->generic : NULL;
	size_t kept = 0;

	for (size_t i = 0; generic && i < generic->said.count; i++)
		if (!has_diag(body->diags, generic->said.items[i]))
			generic->said.items[kept++] = generic->said.items[i];
	if (generic)
		generic->said.count = kept;
}

/* Takes back what was handed on for a body. */
static void withdraw(struct diags *diags, struct body *body)
{
	size_t kept = 0;

	if (!body->is_reported)
		return;
	for (size_t i = 0; i < diags->list.count; i++) {
		struct diag *diag = diags->list.items[i];

		if (has_diag(body->diags, diag))
			count_diag(diags, diag, -1);
		else
			diags->list.items[kept++] = diag;
	}
	diags->list.count = kept;
	forget(body);
	body->is_reported = false;
}

/* What all instances have in common is said once. */
static bool is_said(struct symbol *generic, const struct diag *diag)
{
	for (size_t i = 0; i < generic->said.count; i++) {
		const struct diag *other = generic->said.items[i];

		if (other->span.source == diag->span.source &&
		    other->span.start == diag->span.start &&
		    !strcmp(other->message, diag->message))
			return true;
	}
	return false;
}

/* A message about a body of an instance; false: it was given before. */
static bool name_instance(struct checker *checker, const struct body *body,
			  struct diag *diag)
{
	const struct symbol *instance = scope_instance(body->parent);

	if (!instance)
		return true;
	if (is_said(instance->generic, diag))
		return false;
	LIST_PUSH(checker->arena, &instance->generic->said, diag);
	note_instance(checker, diag, instance);
	return true;
}

static void report(struct checker *checker, struct diags *diags,
		   struct body *body)
{
	if (body->is_reported || body->is_dropped)
		return;
	for (size_t i = 0; i < body->diags->list.count; i++) {
		struct diag *diag = body->diags->list.items[i];

		if (!name_instance(checker, body, diag))
			continue;
		LIST_PUSH(diags->arena, &diags->list, diag);
		count_diag(diags, diag, 1);
	}
	body->is_reported = true;
}

/* --- Slots ---------------------------------------------------------------- */

static bool has_slot(const struct function *function, const struct slot *slot)
{
	for (size_t i = 0; i < function->slots.count; i++)
		if (function->slots.items[i] == slot)
			return true;
	return false;
}

static void adopt(struct function *function, const struct slot *slot)
{
	const struct type *type = slot->type;

	if (function->type->function.result != type->function.result)
		function->failure = type_failure(type->function.result);
	function->type = type;
	function->result_c_type = slot->result_spelling;
	for (size_t i = 0; i < function->params.count; i++) {
		function->params.items[i]->type = type->function.params[i];
		function->params.items[i]->c_type = slot->param_spellings[i];
	}
}

void bind_slot(struct checker *checker, struct function *function,
	       const struct slot *slot, struct span span)
{
	struct body *body = find_body(checker, function);

	if (!body || has_slot(function, slot))
		return;
	if (!function->slots.count) {
		body->declared = function->type;
		body->bound = span;
		body->is_stale = function->type != slot->type;
		adopt(function, slot);
	}
	LIST_PUSH(checker->arena, &function->slots, slot);
}

/* A slot gave the function other pointers: only C may call it. */
static void check_direct(struct checker *checker,
			 const struct function *function, struct span span)
{
	const struct body *body;
	const struct slot *slot;
	struct diag *diag;

	if (!function->slots.count)
		return;
	body = find_body(checker, function);
	slot = function->slots.items[0];
	if (!body || !pointers_differ(body->declared, function->type))
		return;
	diag = diag_error(checker->diags, span, NULL,
			  "`%s` is not for direct use: in `%s` of `%s` it has other types",
			  function->entity.name, slot->name ? slot->name :
			  "a parameter", slot->owner->name);
	diag_note(checker->diags, diag, body->bound,
		  "put there, it is `%s`", name_of(checker, function->type));
}

/* What no test reaches by itself would take a test into the C (arc.md 10.6). */
static void check_test_use(struct checker *checker,
			   const struct function *function, struct span span)
{
	const struct body *body = checker->function ?
				  checker->function->body : NULL;

	if (!function->is_test)
		return;
	while (body && body->outer)
		body = body->outer;
	if (!body || !body->function->is_test)
		diag_error(checker->diags, span, NULL,
			   "`%s` is a `@test`, which is not in the C: only another test calls it",
			   function->entity.name);
}

void note_use(struct checker *checker, struct function *function,
	      struct span span)
{
	struct function_use use = {
		.function = function, .type = function->type, .span = span,
	};

	if (checker->function)
		LIST_PUSH(checker->arena, &checker->function->body->uses, use);
	else
		LIST_PUSH(checker->arena, &body_queue(checker)->uses, use);
	check_direct(checker, function, span);
	check_test_use(checker, function, span);
	check_available(checker, function->entity.decl, function->entity.name,
			span);
}

/* --- All of them ------------------------------------------------------------ */

static bool is_outdated(const struct body *body)
{
	for (size_t i = 0; i < body->uses.count; i++)
		if (body->uses.items[i].type !=
		    body->uses.items[i].function->type)
			return true;
	return body->is_stale;
}

static bool check_next(struct checker *checker, struct body *body)
{
	if (body->is_dropped || (body->is_checked && !is_outdated(body)))
		return false;
	withdraw(body_queue(checker)->diags, body);
	check_body(checker, body);
	return true;
}

void check_bodies(struct checker *checker)
{
	struct body_queue *queue = body_queue(checker);
	bool again;

	do {
		again = false;
		for (size_t i = 0; i < queue->bodies.count; i++)
			again |= check_next(checker, queue->bodies.items[i]);
	} while (again);
	for (size_t i = 0; i < queue->uses.count; i++)
		if (queue->uses.items[i].type !=
		    queue->uses.items[i].function->type)
			check_direct(checker, queue->uses.items[i].function,
				     queue->uses.items[i].span);
	for (size_t i = 0; i < queue->bodies.count; i++)
		if (queue->bodies.items[i]->is_checked)
			report(checker, queue->diags,
			       queue->bodies.items[i]);
}
