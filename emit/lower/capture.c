// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Where a closure is made: what it captures is put into its environment. */
#include "lower/environment.h"

static const struct cexpr *place_of(struct body *b,
				    const struct variable *variable)
{
	struct texpr expr = {
		.kind = TX_VARIABLE,
		.type = variable->type,
		.variable = (struct variable *)variable,
	};

	return lower_expr(b, &expr, WANT_EXACT);
}

/* What is stored for a capture. */
static const struct cexpr *captured_value(struct body *b,
					  const struct capture *capture)
{
	const struct cexpr *place = place_of(b, capture->variable);

	if (!capture->is_shared)
		return place;
	return pointer_to(b, place);
}

/* Whether nothing can have changed it since the function began. */
static bool is_as_given(const struct body *b, const struct capture *capture)
{
	const struct variable *variable = capture->variable;
	const struct entity_facts *facts = facts_of(b->l->facts,
						    &variable->entity);
	bool is_given = false;

	for (size_t i = 0; i < b->function->params.count; i++)
		is_given |= b->function->params.items[i] == variable;
	if (capture->is_shared)
		return is_given;
	return is_given && !facts->is_written && !facts->is_lent;
}

/* Whether a declaration's initialiser can hold all of it. */
static bool can_initialise(const struct body *b,
			   const struct function *closure)
{
	bool as_given = true;

	for (size_t i = 0; i < closure->captures.count; i++) {
		const struct capture *capture = &closure->captures.items[i];

		/* A parameter's copy is declared last of all. */
		if (capture->variable->type->kind == TYPE_ARRAY &&
		    (!capture->is_shared ||
		     capture->variable->storage == STORAGE_PARAMETER))
			return false;
		as_given &= is_as_given(b, capture);
	}
	return as_given || at_declarations(b);
}

/* Copies one capture to its place in the environment. */
static void fill(struct body *b, const struct capture *capture,
		 const struct cexpr *place)
{
	const struct cexpr *value = captured_value(b, capture);

	if (capture->is_shared || capture->variable->type->kind != TYPE_ARRAY) {
		push(b, cs_assign(b->arena, place, value));
		return;
	}
	use_c_header(b->l, HEADER_STRING);
	push(b, cs_expr(b->arena,
			cx_call(b->arena, "memcpy", place, value,
				cx_sizeof(b->arena, place))));
}

/* A local `env` that no block around it has, in the block @at. */
static const char *take_env_name(struct body *b, struct block *at,
				 const struct function *closure)
{
	const char *name = "env";

	if (names_is_taken(b->block->names, name))
		name = arena_printf(b->arena, "%s_env",
				    b->l->closures[closure->entity.id].word);
	return names_take_around(at->names, b->block->names, name);
}

static void initialise(struct body *b, const struct function *closure,
		       const char *name)
{
	struct lower *l = b->l;
	struct carg_list list = {};
	struct block waiting = *b->block;

	for (size_t i = 0; i < closure->captures.count; i++) {
		const struct capture *capture = &closure->captures.items[i];

		carg_member(b->arena, &list, member_name(l, capture),
			    captured_value(b, capture));
		if (has_context(l, &capture->variable->entity))
			carg_member(b->arena, &list, context_member(l, capture),
				    context_of(b, capture->variable));
	}
	/* Behind other statements, comments are not the declaration's. */
	if (!at_declarations(b)) {
		b->block->comments = NULL;
		b->block->after = NULL;
	}
	declare(b, name, environment_type(l, closure),
		cx_list_of(b->arena, &list));
	if (!at_declarations(b)) {
		b->block->comments = waiting.comments;
		b->block->after = waiting.after;
		b->block->blank_before = waiting.blank_before;
	}
}

static void assign_members(struct body *b, const struct function *closure,
			   const char *name)
{
	struct lower *l = b->l;
	const struct cexpr *env = cx_name(b->arena, name);

	for (size_t i = 0; i < closure->captures.count; i++) {
		const struct capture *capture = &closure->captures.items[i];

		fill(b, capture, cx_member(b->arena, env,
					   member_name(l, capture)));
		if (has_context(l, &capture->variable->entity))
			push(b, cs_assign(b->arena,
				cx_member(b->arena, env,
					  context_member(l, capture)),
				context_of(b, capture->variable)));
	}
}

/*
 * The environment in this frame. That of an argument lives in the block of the
 * call; a local may hold a closure for longer, as long as the function.
 */
static const struct cexpr *make_on_stack(struct body *b,
					 const struct function *closure,
					 bool is_argument)
{
	const struct capture *sole = sole_pointer(closure);
	struct block *inner = b->block;
	struct block *at = is_argument ? inner : b->outermost;
	const char *name;

	if (sole)
		return captured_value(b, sole);
	name = take_env_name(b, at, closure);
	if (at == inner && can_initialise(b, closure)) {
		initialise(b, closure, name);
	} else {
		b->block = at;
		declare(b, name, environment_type(b->l, closure), NULL);
		b->block = inner;
		assign_members(b, closure, name);
	}
	return cx_address(b->arena, cx_name(b->arena, name));
}

static void make_static(struct body *b, const struct function *closure)
{
	const struct closure_names *names =
		&b->l->closures[closure->entity.id];

	use_entity(b->l, names->environment);
	for (size_t i = 0; i < closure->captures.count; i++)
		fill(b, &closure->captures.items[i],
		     cx_name(b->arena, names->statics[i]));
}

const struct cexpr *make_environment(struct body *b,
				     const struct function *closure,
				     bool is_argument)
{
	switch (environment_of(b->l, closure)) {
	case ENVIRONMENT_STACK:
		return make_on_stack(b, closure, is_argument);
	case ENVIRONMENT_POINTER:
		return captured_value(b, sole_pointer(closure));
	case ENVIRONMENT_STATIC:
		make_static(b, closure);
		break;
	case ENVIRONMENT_NONE:
		break;
	}
	return cx_name(b->arena, b->l->backend->null);
}

/* The closure among the arguments whose captures C brings back, or NULL. */
static const struct function *closure_given(struct body *b,
					    const struct texpr *call)
{
	for (size_t i = 0; i < call->call.arg_count; i++) {
		const struct texpr *arg = bare_function(call->call.args[i].expr);
		enum environment where;

		if (arg->kind != TX_CLOSURE || !env_slot(arg->closure))
			continue;
		where = environment_of(b->l, arg->closure);
		if (where == ENVIRONMENT_STACK || where == ENVIRONMENT_POINTER)
			return arg->closure;
	}
	return NULL;
}

const struct cexpr *environment_for_field(struct body *b,
					  const struct texpr *value)
{
	const struct texpr *bare = bare_function(value);
	const struct slot *slot;

	if (bare->kind != TX_CLOSURE)
		return NULL;
	slot = env_slot(bare->closure);
	if (!slot || slot->owner->kind != ENTITY_RECORD ||
	    environment_of(b->l, bare->closure) != ENVIRONMENT_POINTER)
		return NULL;
	return make_environment(b, bare->closure, true);
}

void check_env_value(struct body *b, const struct texpr *value)
{
	while (value->kind == TX_CONVERT)
		value = value->operand;
	if (value->kind != TX_NULL)
		diag_error(b->l->module.diags, value->span, NULL,
			   "what the closure captures is passed here: write `null`");
}

const struct cexpr *environment_for_c(struct body *b, const struct texpr *call)
{
	const struct function *function = call->call.function;
	const struct function *closure;

	if (!function || function->body || !env_param(function))
		return NULL;
	closure = closure_given(b, call);
	return closure ? make_environment(b, closure, true) : NULL;
}
