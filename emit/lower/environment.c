// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * What closures capture: where it is kept, how the closure gets at it, and what
 * is done where the closure is made. A function pointer that may be that of a
 * closure with an environment in its maker's frame has a context beside it, a
 * `void *` that is passed on as the last argument.
 */
#include "lower/lower.h"

bool has_context(const struct lower *l, const struct entity *entity)
{
	return facts_of(l->facts, entity)->has_context;
}

static enum environment environment_of(const struct lower *l,
				       const struct function *closure)
{
	return facts_of(l->facts, &closure->entity)->environment;
}

static const struct ctype *capture_type(struct lower *l,
					const struct capture *capture)
{
	const struct ctype *type = lower_variable_type(l, capture->variable);

	return capture->is_shared ? ct_pointer(l->arena, type) : type;
}

static const struct ctype *context_type(struct lower *l)
{
	return ct_pointer(l->arena, ct_name(l->arena, "void"));
}

/* --- the declarations ------------------------------------------------------- */

/* C's name of a capture as a member; its context is this with `_data`. */
static const char *member_name(struct lower *l, const struct capture *capture)
{
	const char *name = capture->variable->entity.name;

	return names_is_taken(l->member_names, name) ?
		arena_printf(l->arena, "%s_", name) : name;
}

static const char *context_member(struct lower *l,
				  const struct capture *capture)
{
	return arena_printf(l->arena, "%s_data",
			    capture->variable->entity.name);
}

struct item *new_item(struct lower *l, enum entity_kind kind, uint32_t id,
		      const char *name, struct package *package)
{
	struct entity *entity = arena_new_object(l->arena, struct entity);
	struct item *item = arena_new_object(l->arena, struct item);

	entity->kind = kind;
	entity->id = id;
	entity->name = name;
	entity->package = package;
	item->entity = entity;
	l->c_names[id] = name;
	l->items_by_id[id] = item;
	return item;
}

static void lower_record_of(struct lower *l, const struct function *closure,
			    struct item *item)
{
	struct cfield_list fields = {};
	struct cdecl *decl;

	for (size_t i = 0; i < closure->captures.count; i++) {
		const struct capture *capture = &closure->captures.items[i];

		cfield_push(l->arena, &fields, member_name(l, capture),
			    capture_type(l, capture));
		if (has_context(l, &capture->variable->entity))
			cfield_push(l->arena, &fields,
				    context_member(l, capture),
				    context_type(l));
	}
	decl = cd_record(l->arena, item->entity->name, &fields);
	decl->notes.before = ccomment_text(l->arena,
		arena_printf(l->arena, "Captured by %s()",
			     l->c_names[closure->entity.id]));
	item_push(l, decl);
}

static const char *static_name(struct lower *l, const struct function *closure,
			       const struct capture *capture)
{
	return arena_printf(l->arena, "%s_%s", l->c_names[closure->entity.id],
			    capture->variable->entity.name);
}

/* Each capture is a variable of the module. */
static void lower_statics_of(struct lower *l, const struct function *closure)
{
	const char **names = arena_calloc(l->arena, closure->captures.count,
					  sizeof(*names));

	for (size_t i = 0; i < closure->captures.count; i++) {
		const struct capture *capture = &closure->captures.items[i];
		struct cdecl *decl;

		names[i] = names_take(l->names,
				      static_name(l, closure, capture), NULL);
		decl = cd_variable(l->arena, names[i],
				   capture_type(l, capture), NULL);
		decl->is_static = true;
		if (!i)
			decl->notes.before = ccomment_text(l->arena,
				arena_printf(l->arena, "Captured by %s()",
					     l->c_names[closure->entity.id]));
		item_push(l, decl);
	}
	l->closures[closure->entity.id].statics = names;
}

void lower_environment(struct lower *l, const struct function *closure)
{
	struct closure_names *names = &l->closures[closure->entity.id];
	uint32_t id = l->module.program->entity_count + closure->entity.id;
	enum environment where = environment_of(l, closure);
	struct item *item;

	if (where == ENVIRONMENT_NONE || where == ENVIRONMENT_POINTER ||
	    (where == ENVIRONMENT_STACK && sole_pointer(closure)))
		return;
	if (where == ENVIRONMENT_STACK)
		item = new_item(l, ENTITY_RECORD, id,
				names_take(l->tags, names->tag, NULL),
				closure->entity.package);
	else
		item = new_item(l, ENTITY_VARIABLE, id, "",
				closure->entity.package);
	names->environment = item->entity;
	l->item = item;
	if (where == ENVIRONMENT_STACK)
		lower_record_of(l, closure, item);
	else
		lower_statics_of(l, closure);
	LIST_PUSH(l->arena, &l->items, item);
}

/* --- in the closure ----------------------------------------------------------- */

static void bind_capture(struct body *b, const struct capture *capture,
			 const struct cexpr *value,
			 const struct cexpr *context)
{
	struct binding *binding = arena_new_object(b->arena, struct binding);

	binding->outer = b->bindings;
	binding->variable = capture->variable;
	binding->value = capture->is_shared ? cx_deref(b->arena, value) :
					      value;
	binding->context = context;
	b->bindings = binding;
}

static const struct ctype *environment_type(struct lower *l,
					    const struct function *closure)
{
	const struct entity *entity =
		l->closures[closure->entity.id].environment;

	return ct_name(l->arena, arena_printf(l->arena, "struct %s",
					      use_entity(l, entity)));
}

static void open_struct(struct body *b, const struct function *closure,
			const struct cexpr *context)
{
	const char *name = names_take_data(b->outermost->names, "env",
					   body_word(b));
	const struct cexpr *env = cx_name(b->arena, name);

	declare(b, name, ct_pointer(b->arena,
				    ct_const(b->arena,
					     environment_type(b->l, closure))),
		context);
	for (size_t i = 0; i < closure->captures.count; i++) {
		const struct capture *capture = &closure->captures.items[i];
		const struct cexpr *inner = NULL;

		if (has_context(b->l, &capture->variable->entity))
			inner = cx_arrow(b->arena, env,
					 context_member(b->l, capture));
		bind_capture(b, capture,
			     cx_arrow(b->arena, env,
				      member_name(b->l, capture)), inner);
	}
}

static void open_statics(struct body *b, const struct function *closure)
{
	const struct closure_names *names =
		&b->l->closures[closure->entity.id];

	use_entity(b->l, names->environment);
	for (size_t i = 0; i < closure->captures.count; i++)
		bind_capture(b, &closure->captures.items[i],
			     cx_name(b->arena, names->statics[i]), NULL);
}

/* C hands the context back in a parameter of the interface. */
static const struct variable *given_param(const struct function *closure)
{
	const struct slot *slot = env_slot(closure);

	return slot ? closure->params.items[slot->env] : NULL;
}

static const struct cexpr *given_context(struct body *b,
					 const struct function *closure)
{
	const struct variable *param = given_param(closure);

	if (!param)
		return cx_name(b->arena,
			       b->l->context_names[closure->entity.id]);
	if (facts_of(b->l->facts, &param->entity)->uses)
		diag_error(b->l->module.diags, param->entity.span, NULL,
			   "`%s` brings what the closure captures: it has no other use",
			   param->entity.name);
	return cx_name(b->arena, b->l->c_names[param->entity.id]);
}

static bool is_const_context(const struct function *closure)
{
	const struct variable *param = given_param(closure);

	return param && type_is_pointer(param->type) &&
	       param->type->pointer.is_const;
}

void open_environment(struct body *b)
{
	const struct function *closure = b->function;
	const struct capture *sole;
	const struct cexpr *context;
	const struct ctype *type;
	const char *name;

	switch (environment_of(b->l, closure)) {
	case ENVIRONMENT_NONE:
		return;
	case ENVIRONMENT_STATIC:
		open_statics(b, closure);
		return;
	case ENVIRONMENT_STACK:
	case ENVIRONMENT_POINTER:
		break;
	}
	context = given_context(b, closure);
	sole = sole_pointer(closure);
	if (!sole) {
		open_struct(b, closure, context);
		return;
	}
	name = names_take_data(b->outermost->names,
			       sole->variable->entity.name, body_word(b));
	type = capture_type(b->l, sole);
	declare(b, name, type, is_const_context(closure) ?
		cx_cast(b->arena, type, context) : context);
	bind_capture(b, sole, cx_name(b->arena, name), NULL);
}

/* --- where it is made ------------------------------------------------------- */

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
	if (is_boxed(b->l, capture->variable) &&
	    capture->variable->storage == STORAGE_PARAMETER)
		not_yet(b->l, capture->span, "a parameter that is a slice, "
			"and changed by a closure, is");
	return pointer_to(b, place);
}

static const struct cexpr *context_of(struct body *b,
				      const struct variable *variable)
{
	for (const struct binding *i = b->bindings; i; i = i->outer)
		if (i->variable == variable && i->context)
			return i->context;
	return cx_name(b->arena, b->l->context_names[variable->entity.id]);
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
	while (names_is_taken(b->block->names, name))
		name = arena_printf(b->arena, "%s_", name);
	names_reserve(at->names, name);
	return name;
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

const struct cexpr *environment_for_c(struct body *b, const struct texpr *call)
{
	const struct function *function = call->call.function;
	const struct function *closure;

	if (!function || function->body || !env_param(function))
		return NULL;
	closure = closure_given(b, call);
	return closure ? make_environment(b, closure, true) : NULL;
}

/* --- function values with a context ------------------------------------------- */

const struct texpr *bare_function(const struct texpr *expr)
{
	while (expr->kind == TX_CONVERT &&
	       type_underlying(expr->type)->kind == TYPE_FUNCTION)
		expr = expr->operand;
	return expr;
}

const struct cexpr *context_of_callee(struct body *b,
				      const struct texpr *callee)
{
	callee = bare_function(callee);
	if (callee->kind == TX_VARIABLE &&
	    has_context(b->l, &callee->variable->entity))
		return context_of(b, callee->variable);
	if (callee->kind == TX_CLOSURE &&
	    has_context(b->l, &callee->closure->entity))
		return make_environment(b, callee->closure, true);
	return NULL;
}

struct function_value lower_function_value(struct body *b,
					   const struct texpr *expr,
					   bool is_argument)
{
	const struct cexpr *null = cx_name(b->arena, b->l->backend->null);
	struct function_value value = { null, null };

	expr = bare_function(expr);
	switch (expr->kind) {
	case TX_NULL:
		break;
	case TX_CLOSURE:
		value.context = make_environment(b, expr->closure, is_argument);
		value.function = cx_name(b->arena,
			use_entity(b->l, &expr->closure->entity));
		break;
	case TX_FUNCTION:
		value.function = cx_name(b->arena,
			use_entity(b->l, adapter(b->l, expr->function)));
		break;
	default:
		value.function = lower_expr(b, expr, WANT_EXACT);
		value.context = context_of_callee(b, expr);
		break;
	}
	return value;
}

bool bind_function(struct body *b, const struct variable *variable,
		   const struct texpr *init)
{
	struct binding *binding;
	struct function_value value;

	if (!init || variable->type->kind != TYPE_FUNCTION ||
	    !is_never_written(b->l->facts, variable))
		return false;
	init = bare_function(init);
	if (init->kind != TX_CLOSURE && init->kind != TX_FUNCTION)
		return false;
	binding = arena_new_object(b->arena, struct binding);
	binding->outer = b->bindings;
	binding->variable = variable;
	if (has_context(b->l, &variable->entity)) {
		value = lower_function_value(b, init, false);
		binding->value = value.function;
		binding->context = value.context;
	} else {
		binding->value = lower_expr(b, init, WANT_EXACT);
	}
	b->bindings = binding;
	return true;
}
