// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* What closures capture: where it is kept, and how the closure gets at it. */
#include "lower/environment.h"

bool has_context(const struct lower *l, const struct entity *entity)
{
	return facts_of(l->facts, entity)->has_context;
}

enum environment environment_of(const struct lower *l,
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

const char *member_name(struct lower *l, const struct capture *capture)
{
	const char *name = capture->variable->entity.name;

	return names_is_taken(l->member_names, name) ?
		arena_printf(l->arena, "%s_", name) : name;
}

const char *context_member(struct lower *l, const struct capture *capture)
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

const struct ctype *environment_type(struct lower *l,
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
