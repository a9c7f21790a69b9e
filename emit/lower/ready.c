// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* What a static variable holds that zero does not make ready: locks. */
#include <string.h>

#include "lower/lower.h"

static struct carg *find_member(struct carg_list *list, const char *name)
{
	for (size_t i = 0; i < list->list.count; i++)
		if (list->list.items[i].member &&
		    !strcmp(list->list.items[i].member, name))
			return &list->list.items[i];
	return NULL;
}

static const struct cexpr *ready_value(struct lower *l, const struct type *type,
				       const struct cexpr *place,
				       const struct cexpr *init,
				       bool is_readied);

static const struct cexpr *ready_members(struct lower *l,
					 const struct record *record,
					 const struct cexpr *place,
					 const struct cexpr *init)
{
	struct carg_list list = {};
	const struct cexpr *value;
	bool is_changed = false;
	struct cexpr *made;
	struct carg *arg;

	if (init && init->kind != CX_LIST)
		return init;
	for (size_t i = 0; init && i < init->list.count; i++)
		LIST_PUSH(l->arena, &list.list, init->list.elements[i]);
	for (size_t i = 0; i < record->fields.count; i++) {
		const struct field *field = record->fields.items[i];
		const char *name = field_c_name(l, field);

		if (!name || field->type->kind != TYPE_RECORD)
			continue;
		arg = find_member(&list, name);
		value = ready_value(l, field->type,
				    cx_member(l->arena, place, name),
				    arg ? arg->value : NULL,
				    is_readied(l->facts, field, NULL));
		is_changed |= value && (!arg || value != arg->value);
		if (value && arg)
			arg->value = value;
		else if (value)
			carg_member(l->arena, &list, name, value);
	}
	if (!is_changed)
		return init;
	made = cx_list_of(l->arena, &list);
	if (init)
		made->list.end = init->list.end;
	return made;
}

static const struct cexpr *ready_value(struct lower *l, const struct type *type,
				       const struct cexpr *place,
				       const struct cexpr *init,
				       bool is_readied)
{
	const struct record *record = type->kind == TYPE_RECORD ?
				      type->record : NULL;

	if (!record || record->is_union)
		return init;
	if (record->static_value)
		return is_readied ? init :
			cx_call(l->arena, record->static_value, place);
	return record->entity.is_extern ? init :
		ready_members(l, record, place, init);
}

const struct cexpr *make_ready(struct lower *l, const struct variable *variable,
			       const struct cexpr *place,
			       const struct cexpr *init)
{
	return ready_value(l, variable->type, place, init,
			   is_readied(l->facts, NULL, variable));
}
