// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * A function without an environment where one with a context is asked for: a
 * small function takes the context and calls it. One that is known is named
 * there, and the context is dropped; a pointer to one is the context.
 */
#include "lower/lower.h"

/* What an adapter is made of. */
struct adapter {
	const struct type *type;	/* of the function, in arc */
	struct ctype *signature;	/* of the adapter */
	struct names *scope;		/* its parameters and locals */
	const char *context;
	struct carg_list args;		/* its parameters but the context */
};

/* Where C's signature has the context: behind arc's parameters. */
static size_t context_index(const struct type *type)
{
	size_t index = 0;

	for (size_t i = 0; i < type->function.param_count; i++)
		index += type->function.params[i]->kind == TYPE_SLICE ? 2 : 1;
	return index;
}

/* The parameters of C's signature, each with a name of its own. */
static void name_params(struct lower *l, struct adapter *a)
{
	const struct ctype *given = a->signature;
	size_t context = context_index(a->type);
	struct cparam_list params = {};

	for (size_t i = 0; i < given->function.count; i++) {
		const struct cparam *param = &given->function.params[i];
		const char *name;

		name = names_take_data(a->scope, param->name ? param->name :
				       "value", "other");
		cparam_push(l->arena, &params, name, param->type);
		if (i == context)
			a->context = name;
		else
			carg_push(l->arena, &a->args, cx_name(l->arena, name));
	}
	a->signature = ct_function(l->arena, given->function.result, &params);
}

static struct adapter new_adapter(struct lower *l, const struct type *type,
				  const char *const *names, struct span span)
{
	struct adapter a = {
		.type = type_underlying(type),
		.scope = names_within(l->names, NAMES_INNER),
	};
	const struct ctype *pointer;

	pointer = lower_function_pointer(l, type, names, true, span);
	a.signature = (struct ctype *)pointer->to;
	name_params(l, &a);
	return a;
}

static void push_forward(struct lower *l, const struct adapter *a,
			 const struct cexpr *callee, struct cblock *body)
{
	const struct type *result = a->type->function.result;
	const struct cexpr *call = cx_call_list(l->arena, callee, &a->args);

	cblock_push(l->arena, body,
		    result->kind == TYPE_VOID || result->kind == TYPE_ARRAY ?
		    cs_expr(l->arena, call) : cs_return(l->arena, call));
}

static struct cdecl *start_adapter(struct lower *l, const struct adapter *a,
				   const char *name)
{
	struct cdecl *decl = cd_function(l->arena, name, NULL);

	decl->function.type = a->signature;
	decl->is_static = true;
	return decl;
}

/* --- of a function ---------------------------------------------------------- */

static struct cdecl *make_adapter(struct lower *l,
				  const struct function *function,
				  const char *name)
{
	const char **names = arena_calloc(l->arena, function->params.count + 1,
					  sizeof(*names));
	struct adapter a;
	struct cdecl *decl;

	for (size_t i = 0; i < function->params.count; i++)
		names[i] = function->params.items[i]->entity.name;
	a = new_adapter(l, function->type, names, function->entity.span);
	decl = start_adapter(l, &a, name);
	if (l->backend->voids_unused)
		cblock_push(l->arena, &decl->function.body,
			    cs_expr(l->arena, cx_cast(l->arena,
				ct_name(l->arena, "void"),
				cx_name(l->arena, a.context))));
	push_forward(l, &a, cx_name(l->arena,
				    use_entity(l, &function->entity)),
		     &decl->function.body);
	return decl;
}

const struct entity *adapter(struct lower *l, const struct function *function)
{
	uint32_t id = 2 * l->module.program->entity_count + function->entity.id;
	struct item *around = l->item;
	struct item *item = l->items_by_id[id];

	if (item)
		return item->entity;
	item = new_item(l, ENTITY_FUNCTION, id,
			names_take(l->names, arena_printf(l->arena, "%s_call",
				   l->c_names[function->entity.id]), NULL),
			function->entity.package);
	l->item = item;
	item_push(l, make_adapter(l, function, item->entity->name));
	l->item = around;
	LIST_PUSH(l->arena, &l->items, item);
	return item->entity;
}

/* --- of a pointer to one ------------------------------------------------------ */

/* The parameters' names are those of the place it is for. */
static void fill_pointer_adapter(struct lower *l,
				 const struct variable *variable,
				 const char *name)
{
	struct adapter a = new_adapter(l, variable->type, variable->param_names,
				       variable->entity.span);
	struct cdecl *decl = start_adapter(l, &a, name);
	const char *pointer = names_take_data(a.scope, variable->entity.name,
					      "other");

	cblock_push(l->arena, &decl->function.body,
		    cs_decl(l->arena, pointer,
			    lower_function_pointer(l, variable->type,
						   variable->param_names, false,
						   variable->entity.span),
			    cx_name(l->arena, a.context)));
	push_forward(l, &a, cx_name(l->arena, pointer), &decl->function.body);
	item_push(l, decl);
}

const char *pointer_adapter(struct lower *l, const struct variable *variable)
{
	void **place = table_place(l->arena, &l->pointer_adapters,
				   type_underlying(variable->type), NULL);
	struct made *made = *place;
	struct item *around;
	const char *name;

	if (!made) {
		made = arena_new_object(l->arena, struct made);
		*place = made;
		name = arena_printf(l->arena, "%s_call_%s",
				    l->module.program->prefix,
				    variable->entity.name);
		name = names_take(l->names, name, NULL);
		around = begin_made(l, made, ENTITY_FUNCTION, name);
		fill_pointer_adapter(l, variable, name);
		end_made(l, made, around);
	}
	use_made(l, made);
	return made->entity.name;
}
