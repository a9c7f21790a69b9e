// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "lower/lower.h"

/*
 * A function without an environment where one with a context is asked for: a
 * small function takes the context and drops it.
 */
static const struct ctype *adapter_type(struct lower *l,
					const struct function *function,
					const char **names)
{
	const struct type *type = function->type;
	struct names *scope = names_within(l->names, NAMES_INNER);
	struct cparam_list params = {};

	for (size_t i = 0; i < function->params.count; i++) {
		const struct variable *param = function->params.items[i];

		names[i] = names_take_data(scope, param->entity.name ?
					   param->entity.name : "value",
					   "other");
		cparam_push(l->arena, &params, names[i],
			    lower_variable_type(l, param));
	}
	names[function->params.count] = names_take_data(scope, "data", "other");
	cparam_push(l->arena, &params, names[function->params.count],
		    ct_pointer(l->arena, ct_name(l->arena, "void")));
	return ct_function(l->arena,
			   lower_type(l, type->function.result,
				      function->entity.span), &params);
}

static struct cdecl *make_adapter(struct lower *l,
				  const struct function *function,
				  const char *name)
{
	const char **names = arena_calloc(l->arena, function->params.count + 1,
					  sizeof(*names));
	struct cdecl *decl = cd_function(l->arena, name, NULL);
	struct carg_list args = {};
	const struct cexpr *call;

	decl->function.type = adapter_type(l, function, names);
	decl->is_static = true;
	if (l->backend->voids_unused)
		cblock_push(l->arena, &decl->function.body,
			    cs_expr(l->arena, cx_cast(l->arena,
				ct_name(l->arena, "void"),
				cx_name(l->arena,
					names[function->params.count]))));
	for (size_t i = 0; i < function->params.count; i++)
		carg_push(l->arena, &args, cx_name(l->arena, names[i]));
	call = cx_call_list(l->arena, cx_name(l->arena,
				use_entity(l, &function->entity)), &args);
	cblock_push(l->arena, &decl->function.body,
		    function->type->function.result->kind == TYPE_VOID ?
		    cs_expr(l->arena, call) : cs_return(l->arena, call));
	return decl;
}

const struct entity *adapter(struct lower *l, const struct function *function)
{
	uint32_t id = 2 * l->module.program->entity_count + function->entity.id;
	struct item *around = l->item;
	struct item *item = l->items_by_id[id];

	if (item)
		return item->entity;
	if (function->type->function.result->kind == TYPE_TUPLE)
		not_yet(l, function->entity.span, "a function of several "
			"results among closures with captures is");
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
