// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * A slice where C needs one value: the struct of its two halves, one type for
 * each type of slice that is somewhere one value.
 */
#include "lower/lower.h"

static const struct cexpr *view_list(struct body *b, const struct view *view)
{
	return cx_list(b->arena, view->data, view->length);
}

const struct cexpr *lower_view_initial(struct body *b,
				       const struct texpr *expr)
{
	struct view view;

	if (is_boxed_place(b->l, expr))
		return lower_view_value(b, expr);
	view = lower_view(b, expr);
	return view_list(b, &view);
}

const struct cexpr *lower_view_value(struct body *b, const struct texpr *expr)
{
	const struct cexpr *list;
	struct cexpr *made;
	struct view view;

	if (expr->kind == TX_INDEX)
		return lower_index(b, expr);
	if (expr->kind == TX_DEREF)
		return cx_deref(b->arena,
				lower_expr(b, expr->operand, WANT_EXACT));
	if (is_boxed_place(b->l, expr))
		return lower_variable(b, expr);
	view = lower_view(b, expr);
	list = view_list(b, &view);
	made = cx_compound(b->arena, lower_type(b->l, expr->type, expr->span),
			   &(struct carg_list){});
	made->list.elements = list->list.elements;
	made->list.count = list->list.count;
	made->list.one_line = true;
	return made;
}

/* --- its type --------------------------------------------------------------- */

struct slice_type {
	struct made made;
	const struct type *type;
	const char *name;
};

static const char *element_word(struct lower *l, const struct type *type)
{
	switch (type->kind) {
	case TYPE_RECORD:
		return name_snake(l->arena, type->record->entity.name);
	case TYPE_ENUM:
		return name_snake(l->arena, type->enumeration->entity.name);
	case TYPE_DISTINCT:
		return name_snake(l->arena, type->distinct->entity.name);
	case TYPE_POINTER:
	case TYPE_REFERENCE:
		return arena_printf(l->arena, "%s_ptr",
				    element_word(l, type->pointer.element));
	case TYPE_SLICE:
		return arena_printf(l->arena, "%s_slice",
				    element_word(l, type->pointer.element));
	case TYPE_ARRAY:
		return arena_printf(l->arena, "%s_array",
				    element_word(l, type->array.element));
	case TYPE_FUNCTION:
		return "function";
	default:
		return type_name(l->arena, type);
	}
}

static struct cdecl *slice_struct(struct lower *l,
				  const struct slice_type *slice)
{
	struct cfield_list fields = {};
	static const struct span nowhere;

	cfield_push(l->arena, &fields, "data",
		    view_pointer(l, slice->type, false, nowhere));
	cfield_push(l->arena, &fields, "len", view_length(l));
	return cd_record(l->arena, slice->name, &fields);
}

static void new_slice_type(struct lower *l, const struct type *type,
			   void **place)
{
	struct slice_type *slice = arena_new_object(l->arena,
						    struct slice_type);
	const char *word = element_word(l, type->pointer.element);
	struct item *around;

	slice->type = type;
	slice->name = names_take(l->tags, arena_printf(l->arena, "%s_%s%s_slice",
				 l->module.program->prefix,
				 type->pointer.is_const ? "const_" : "", word),
				 NULL);
	*place = slice;		/* its elements may have it */
	around = begin_made(l, &slice->made, ENTITY_RECORD, slice->name);
	item_push(l, slice_struct(l, slice));
	end_made(l, &slice->made, around);
}

const struct ctype *lower_slice_type(struct lower *l, const struct type *type)
{
	void **place = table_place(l->arena, &l->slice_types, type, NULL);
	struct slice_type *found;

	if (!*place)
		new_slice_type(l, type, place);
	found = *place;
	use_made(l, &found->made);
	return ct_struct(l->arena, found->name);
}
