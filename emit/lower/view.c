// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include <string.h>

#include "lower/lower.h"

/*
 * A slice in C is two things that stand together: the pointer to its first
 * element and the number of elements. Only where C needs one value, in an array
 * of slices or behind a pointer, it is a small struct of the two.
 */

const struct ctype *view_pointer(struct lower *l, const struct type *type,
				 bool is_viewed, struct span span)
{
	const struct ctype *to = lower_type(l, type->pointer.element, span);

	if (type->pointer.is_const || is_viewed)
		to = make_const(l, to);
	return ct_pointer(l->arena, to);
}

const struct ctype *view_length(struct lower *l)
{
	return ct_name(l->arena, l->backend->types->usize);
}

bool is_boxed(const struct lower *l, const struct variable *variable)
{
	return variable->type->kind == TYPE_SLICE &&
	       facts_of(l->facts, &variable->entity)->is_addressed;
}

static bool is_boxed_place(const struct lower *l, const struct texpr *expr)
{
	return expr->kind == TX_INDEX || expr->kind == TX_DEREF ||
	       (expr->kind == TX_VARIABLE && is_boxed(l, expr->variable));
}

static const struct cexpr *member(struct body *b, const struct cexpr *object,
				  bool is_pointer, const char *name)
{
	if (!is_pointer && object->kind == CX_UNARY &&
	    !strcmp(object->op.op, "*"))
		return cx_arrow(b->arena, object->op.left, name);
	return is_pointer ? cx_arrow(b->arena, object, name) :
			    cx_member(b->arena, object, name);
}

/* The halves of what is one value behind a pointer. */
static struct view bound_view(struct body *b, const struct binding *binding)
{
	const struct cexpr *value = binding->value;
	bool is_pointer = value->kind == CX_UNARY && !strcmp(value->op.op, "*");

	if (binding->length)
		return (struct view){ value, binding->length, true };
	if (is_pointer)
		value = value->op.left;
	return (struct view){
		member(b, value, is_pointer, "data"),
		member(b, value, is_pointer, "len"), true,
	};
}

/* A variable of one of the two: its name, or what stands in its place. */
static struct view view_of_variable(struct body *b, const struct texpr *expr)
{
	const struct variable *variable = expr->variable;
	const char *name, *length;

	for (const struct binding *i = b->bindings; i; i = i->outer)
		if (i->variable == variable && i->value)
			return bound_view(b, i);
	name = variable->storage == STORAGE_PACKAGE ?
		use_entity(b->l, &variable->entity) :
		b->l->c_names[variable->entity.id];
	length = b->l->c_lengths[variable->entity.id];
	return (struct view){
		cx_name(b->arena, name),
		cx_name(b->arena, length ? length : "0"), true,
	};
}

/* Evaluated once, where both halves are taken from it. */
static const struct cexpr *steady_object(struct body *b,
					 const struct texpr *expr)
{
	if (effects_of(b, expr) & (EFFECT_WRITE | EFFECT_WRITE_LOCAL |
				   EFFECT_HOIST))
		return into_local(b, expr);
	return lower_expr(b, expr, WANT_EXACT);
}

static struct view view_of_field(struct body *b, const struct texpr *expr)
{
	const struct texpr *object = expr->field.object;
	const struct field *field = expr->field.field;
	bool is_pointer;
	const struct cexpr *made;

	while (object->kind == TX_FIELD && !field_c_name(b->l, object->field.field))
		object = object->field.object;
	is_pointer = object->kind == TX_DEREF;
	made = steady_object(b, is_pointer ? object->operand : object);
	return (struct view){
		member(b, made, is_pointer, field_c_name(b->l, field)),
		member(b, made, is_pointer, field_length_name(b->l, field)),
		true,
	};
}

static struct view view_of_box(struct body *b, const struct texpr *expr)
{
	bool is_pointer = expr->kind == TX_DEREF;
	const struct cexpr *made;

	made = steady_object(b, is_pointer ? expr->operand : expr);
	return (struct view){
		member(b, made, is_pointer, "data"),
		member(b, made, is_pointer, "len"), true,
	};
}

/* A local for a slice that a call gives is named after the function. */
static struct view view_of_call(struct body *b, const struct texpr *expr)
{
	const struct function *function = expr->call.function;
	const char *wanted = function ? function->entity.name : "result";
	const struct cexpr *data, *length, *made;
	const char *name;

	name = temporary(b, wanted, view_pointer(b->l, expr->type, false,
						 expr->span));
	data = cx_name(b->arena, name);
	length = cx_name(b->arena,
			 temporary(b, arena_printf(b->arena, "%s_len", name),
				   view_length(b->l)));
	b->length_place = cx_address(b->arena, length);
	made = lower_call(b, expr);
	push(b, cs_assign(b->arena, data, made));
	return (struct view){ data, length, true };
}

const struct cexpr *length_of_call(struct body *b, const struct texpr *call)
{
	const struct function *function = call->call.function;
	const char *wanted = function ? function->entity.name : "result";
	const struct cexpr *length;

	length = cx_name(b->arena,
			 temporary(b, arena_printf(b->arena, "%s_len", wanted),
				   view_length(b->l)));
	b->length_place = cx_address(b->arena, length);
	push(b, cs_expr(b->arena, lower_call(b, call)));
	return length;
}

/* Whether the lower bound is evaluated before all else: effect.c asks. */
bool is_hoisted_bound(unsigned int effects)
{
	return effects & ~(unsigned int)EFFECT_READ_LOCAL;
}

bool is_zero_bound(const struct texpr *expr)
{
	return !expr || (expr->value && expr->value->kind == VALUE_INTEGER &&
			 !expr->value->integer);
}

static bool has_value(const struct texpr *expr)
{
	return expr && expr->value && expr->value->kind == VALUE_INTEGER;
}

/* A bound that is needed twice, and must be the same both times. */
static bool needs_own_local(const struct body *b, const struct texpr *bound)
{
	return !bound->is_constant && is_hoisted_bound(effects_of(b, bound));
}

static const struct cexpr *bound_of(struct body *b,
				    const struct texpr *bound)
{
	return needs_own_local(b, bound) ? into_local(b, bound) :
					   lower_expr(b, bound, WANT_EXACT);
}

/* Bytes of a text, for C compilers that tell `char *` from `u8 *`. */
static const struct cexpr *as_byte_pointer(struct body *b,
					   const struct cexpr *text,
					   struct span span)
{
	const struct type *byte = type_integer(b->l->module.program->types, 8,
					       false);

	if (b->l->backend->mixes_text_and_bytes)
		return text;
	return cx_cast(b->arena,
		       ct_pointer(b->arena,
				  ct_const(b->arena,
					   lower_type(b->l, byte, span))),
		       text);
}

struct view view_of_text(struct body *b, const struct texpr *text)
{
	struct view view;

	if (text->value && text->value->kind == VALUE_STRING) {
		view.data = lower_expr(b, text, WANT_EXACT);
		view.length = text->kind == TX_CONSTANT ?
			cx_binary(b->arena, "-",
				  cx_sizeof(b->arena, view.data),
				  cx_int(b->arena, 1)) :
			cx_number(b->arena, arena_printf(b->arena, "%zu",
						text->value->string.size));
		view.is_typed = text->kind == TX_CONSTANT;
	} else {
		view.data = steady_text(b, text);
		view.length = length_of_text(b, text, view.data);
		view.is_typed = true;
	}
	view.data = as_byte_pointer(b, view.data, text->span);
	return view;
}

/* What is sliced, without its length where that is not asked for. */
static struct view view_of_object(struct body *b, const struct texpr *object,
				  bool needs_length)
{
	struct view view = { .is_typed = true };
	const struct type *type = type_underlying(object->type);

	if (type->kind == TYPE_SLICE)
		return lower_view(b, object);
	if (type->kind == TYPE_STRING && needs_length)
		return view_of_text(b, object);
	if (type->kind == TYPE_STRING) {
		view.data = as_byte_pointer(b, lower_expr(b, object,
							  WANT_EXACT),
					    object->span);
		return view;
	}
	view.data = lower_expr(b, object, WANT_EXACT);
	if (needs_length)
		view.length = array_length(b, object);
	return view;
}

static const struct cexpr *span_length(struct body *b,
				       const struct texpr *low_expr,
				       const struct cexpr *low,
				       const struct texpr *high_expr,
				       const struct cexpr *high)
{
	if (is_zero_bound(low_expr))
		return high;
	if (has_value(low_expr) && has_value(high_expr))
		return cx_int(b->arena, (long long)
			      (high_expr->value->integer -
			       low_expr->value->integer));
	return cx_binary(b->arena, "-", high, low);
}

static const struct cexpr *into_local_unless_constant(struct body *b,
						      const struct texpr *expr)
{
	return expr->is_constant || !effects_of(b, expr) ?
		lower_expr(b, expr, WANT_EXACT) : into_local(b, expr);
}

bool is_checked_slice(const struct lower *l, const struct texpr *expr)
{
	const struct texpr *object = expr->index.object;
	const struct texpr *low = expr->index.low, *high = expr->index.high;

	if (!l->backend->check_bound || (is_zero_bound(low) && !high))
		return false;
	/* The checker has looked at constants. */
	return type_underlying(object->type)->kind != TYPE_ARRAY ||
	       (low && !has_value(low)) || (high && !has_value(high));
}

/* A bound in a local of its own, checked where there is something to hold it. */
static const struct cexpr *own_bound(struct body *b, const char *wanted,
				     const struct cexpr *bound,
				     const struct cexpr *length,
				     struct span span)
{
	const struct cexpr *local;

	if (length)
		bound = checked_bound(b, bound, length, span);
	local = cx_name(b->arena, temporary(b, wanted, view_length(b->l)));
	push(b, cs_assign(b->arena, local, bound));
	return local;
}

/* The same where bounds are checked: 0 <= low <= high <= length. */
static struct view view_of_checked(struct body *b, const struct texpr *expr)
{
	const struct texpr *low_expr = expr->index.low;
	const struct texpr *high_expr = expr->index.high;
	const struct texpr *const operands[] = {
		expr->index.object, low_expr, high_expr,
	};
	bool is_pointer = type_underlying(operands[0]->type)->kind ==
			  TYPE_POINTER;
	struct view view = operands[0]->type->kind == TYPE_SLICE ?
		lower_view_operand(b, operands, 3, 0) :
		view_of_object(b, operands[0], !is_pointer);
	const struct cexpr *low = NULL, *high = view.length;

	if (!is_zero_bound(low_expr))
		low = into_local_unless_constant(b, low_expr);
	if (high_expr)
		high = own_bound(b, "end",
				 lower_expr(b, high_expr, WANT_EXACT),
				 view.length, expr->span);
	if (!low)
		return (struct view){ view.data, high, true };
	low = own_bound(b, "start", low, high, expr->span);
	return (struct view){
		cx_binary(b->arena, "+", view.data, low),
		cx_binary(b->arena, "-", high, low), true,
	};
}

static struct view view_of_slice(struct body *b, const struct texpr *expr)
{
	const struct texpr *object = expr->index.object;
	const struct texpr *low_expr = expr->index.low;
	const struct texpr *high_expr = expr->index.high;
	const struct type *type = type_underlying(object->type);
	const struct cexpr *low = NULL, *high;
	struct view view = view_of_object(b, object, !high_expr);

	if (!is_zero_bound(low_expr))
		low = bound_of(b, low_expr);
	high = high_expr ? lower_expr(b, high_expr, WANT_EXACT) : view.length;
	if (!high_expr && low && type->kind == TYPE_ARRAY &&
	    has_value(low_expr))
		view.length = cx_number(b->arena,
			arena_printf(b->arena, "%llu", (unsigned long long)
				     (type->array.count -
				      (uint64_t)low_expr->value->integer)));
	else
		view.length = span_length(b, low_expr, low, high_expr, high);
	view.is_typed = view.is_typed && !high_expr;
	if (low)
		view.data = cx_binary(b->arena, "+", view.data, low);
	return view;
}

static struct view view_of_convert(struct body *b, const struct texpr *expr)
{
	const struct texpr *operand = expr->operand;

	if (operand->type->kind == TYPE_SLICE)
		return lower_view(b, operand);
	return (struct view){
		lower_expr(b, operand, WANT_EXACT), array_length(b, operand),
		true,
	};
}

struct view lower_view(struct body *b, const struct texpr *expr)
{
	struct view nothing = {
		cx_name(b->arena, b->l->backend->null), cx_int(b->arena, 0),
		false,
	};

	if (is_boxed_place(b->l, expr))
		return view_of_box(b, expr);
	switch (expr->kind) {
	case TX_VARIABLE:
		return view_of_variable(b, expr);
	case TX_FIELD:
		return view_of_field(b, expr);
	case TX_CALL:
		return view_of_call(b, expr);
	case TX_SLICE:
		return is_checked_slice(b->l, expr) ?
			view_of_checked(b, expr) : view_of_slice(b, expr);
	case TX_CONVERT:
	case TX_CAST:
		return view_of_convert(b, expr);
	case TX_ARRAY:
	case TX_NULL:
		return nothing;
	case TX_BUILTIN:
		if (expr->builtin.id == BUILTIN_AS_BYTES)
			return view_of_text(b, expr->builtin.args[0].expr);
		break;
	default:
		break;
	}
	not_yet(b->l, expr->span, "this slice is");
	return nothing;
}

/* Whether what the slice shows is const in C already. */
static bool shows_const(const struct body *b, const struct texpr *expr)
{
	while (expr->kind == TX_SLICE || expr->kind == TX_CONVERT)
		expr = expr->kind == TX_SLICE ? expr->index.object :
						expr->operand;
	return expr->kind == TX_VARIABLE &&
	       facts_of(b->l->facts, &expr->variable->entity)->is_viewed;
}

/* A view whose two halves are locals: what changes later does not change it. */
struct view view_into_locals(struct body *b, const struct texpr *expr,
			     const char *wanted)
{
	struct view from = lower_view(b, expr);
	struct view made = { .is_typed = true };
	const char *name;

	name = temporary(b, wanted,
			 view_pointer(b->l, expr->type,
				      shows_const(b, expr), expr->span));
	made.data = cx_name(b->arena, name);
	made.length = cx_name(b->arena,
			      temporary(b, arena_printf(b->arena, "%s_len",
							name),
					view_length(b->l)));
	push(b, cs_assign(b->arena, made.data, from.data));
	push(b, cs_assign(b->arena, made.length, from.length));
	return made;
}

struct view lower_view_operand(struct body *b,
			       const struct texpr *const *operands,
			       size_t count, size_t index)
{
	if (needs_local(b, operands, count, index))
		return view_into_locals(b, operands[index], "view");
	return lower_view(b, operands[index]);
}

/* --- as one value ---------------------------------------------------------- */

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

/* --- the struct of the two -------------------------------------------------- */

/* One for each type of slice that is somewhere one value. */
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

static struct slice_type *find_slice_type(struct lower *l,
					  const struct type *type)
{
	for (size_t i = 0; i < l->slice_types.count; i++)
		if (l->slice_types.items[i]->type == type)
			return l->slice_types.items[i];
	return NULL;
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

static struct slice_type *new_slice_type(struct lower *l,
					 const struct type *type)
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
	LIST_PUSH(l->arena, &l->slice_types, slice);
	around = begin_made(l, &slice->made, ENTITY_RECORD, slice->name);
	item_push(l, slice_struct(l, slice));
	end_made(l, &slice->made, around);
	return slice;
}

const struct ctype *lower_slice_type(struct lower *l, const struct type *type)
{
	struct slice_type *found = find_slice_type(l, type);

	if (!found)
		found = new_slice_type(l, type);
	use_made(l, &found->made);
	return ct_struct(l->arena, found->name);
}
