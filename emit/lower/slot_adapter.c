// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* One function in places that C spells otherwise. */
#include <string.h>

#include "lower/lower.h"

static const struct ctype *spelled(struct lower *l, const char *spelling,
				   const struct type *type, struct span span)
{
	return spelling ? parse_spelling(l, spelling) :
			  lower_type(l, type, span);
}

static bool is_same_text(const char *a, const char *b)
{
	return a == b || (a && b && !strcmp(a, b));
}

/* Whether two types are written alike; those of functions never are. */
static bool is_same_ctype(const struct ctype *a, const struct ctype *b)
{
	for (; a->kind == CT_POINTER && b->kind == CT_POINTER;
	     a = a->to, b = b->to)
		if (a->is_const != b->is_const ||
		    !is_same_text(a->space, b->space))
			return false;
	return a->kind == CT_NAME && b->kind == CT_NAME &&
	       a->is_const == b->is_const &&
	       is_same_text(a->space, b->space) &&
	       is_same_text(a->name, b->name);
}

static bool is_same_param(struct lower *l, const struct slot *a,
			  const struct slot *b, size_t i)
{
	const struct type *const *types = a->type->function.params;
	const struct type *const *others = b->type->function.params;

	return (types[i] == others[i] &&
		is_same_text(a->param_spellings[i], b->param_spellings[i])) ||
	       is_same_ctype(spelled(l, a->param_spellings[i], types[i],
				     a->owner->span),
			     spelled(l, b->param_spellings[i], others[i],
				     b->owner->span));
}

static const struct ctype *slot_result(struct lower *l, const struct slot *slot)
{
	return spelled(l, slot->result_spelling, slot->type->function.result,
		       slot->owner->span);
}

static bool is_same_in_c(struct lower *l, const struct slot *a,
			 const struct slot *b)
{
	if (a == b)
		return true;
	for (size_t i = 0; i < a->type->function.param_count; i++)
		if (!is_same_param(l, a, b, i))
			return false;
	return is_same_ctype(slot_result(l, a), slot_result(l, b));
}

/* C passes numbers on as they are; pointers want to be of the same type. */
static const struct cexpr *passed(struct lower *l, const char *name,
				  const struct slot *from,
				  const struct slot *to, size_t i)
{
	const struct cexpr *value = cx_name(l->arena, name);
	const struct type *type = to->type->function.params[i];

	if (!type_is_pointer(type) || is_same_param(l, from, to, i))
		return value;
	return cx_cast(l->arena, spelled(l, to->param_spellings[i], type,
					 to->owner->span), value);
}

static struct cdecl *make_slot_adapter(struct lower *l,
				       const struct function *function,
				       const struct slot *slot,
				       const char *name)
{
	const struct slot *first = function->slots.items[0];
	const struct type *result = slot->type->function.result;
	struct names *scope = names_within(l->names, NAMES_INNER);
	struct cdecl *decl = cd_function(l->arena, name, NULL);
	struct cparam_list params = {};
	struct carg_list args = {};
	const struct cexpr *call;

	for (size_t i = 0; i < function->params.count; i++) {
		const char *param = names_take_data(scope,
			function->params.items[i]->entity.name, "other");

		cparam_push(l->arena, &params, param,
			    spelled(l, slot->param_spellings[i],
				    slot->type->function.params[i],
				    slot->owner->span));
		carg_push(l->arena, &args, passed(l, param, slot, first, i));
	}
	decl->is_static = true;
	decl->function.type =
		ct_function(l->arena, slot_result(l, slot), &params);
	call = cx_call_list(l->arena, cx_name(l->arena,
				use_entity(l, &function->entity)), &args);
	cblock_push(l->arena, &decl->function.body,
		    result->kind == TYPE_VOID ? cs_expr(l->arena, call) :
						cs_return(l->arena, call));
	return decl;
}

static const struct entity *new_slot_adapter(struct lower *l,
					     const struct function *function,
					     const struct slot *slot)
{
	uint32_t id = 3 * l->module.program->entity_count +
		      (uint32_t)l->slot_adapters.count;
	struct item *around = l->item, *item;
	const char *name;

	name = arena_printf(l->arena, "%s_%s",
			    l->c_names[function->entity.id],
			    slot->owner->kind == ENTITY_FUNCTION ||
			    !slot->name ? slot->owner->name : slot->name);
	item = new_item(l, ENTITY_FUNCTION, id, names_take(l->names, name, NULL),
			function->entity.package);
	l->item = item;
	item_push(l, make_slot_adapter(l, function, slot, item->entity->name));
	l->item = around;
	LIST_PUSH(l->arena, &l->items, item);
	return item->entity;
}

const struct entity *slot_function(struct lower *l,
				   const struct function *function,
				   const struct slot *slot)
{
	struct slot_adapter made = { .function = function, .slot = slot };

	if (!slot || !function->slots.count ||
	    is_same_in_c(l, slot, function->slots.items[0]))
		return &function->entity;
	for (size_t i = 0; i < l->slot_adapters.count; i++) {
		const struct slot_adapter *known = &l->slot_adapters.items[i];

		if (known->function == function &&
		    is_same_in_c(l, known->slot, slot))
			return known->entity;
	}
	made.entity = new_slot_adapter(l, function, slot);
	LIST_PUSH(l->arena, &l->slot_adapters, made);
	return made.entity;
}
