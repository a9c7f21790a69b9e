// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include <ctype.h>
#include <string.h>

#include "lower/lower.h"

static unsigned int width_index(unsigned int bits)
{
	return bits == 8 ? 0 : bits == 16 ? 1 : bits == 32 ? 2 : 3;
}

static const char *integer_name(struct lower *l, const struct type *type,
				bool is_layout)
{
	const struct c_type_names *names = l->for_user &&
		l->backend->user_types ? l->backend->user_types :
					 l->backend->types;
	unsigned int i = width_index(type->integer.bits);

	if (type->integer.is_size)
		return type->integer.is_signed ? names->isize : names->usize;
	if (!type->integer.is_signed)
		return names->unsigned_[i];
	if (is_layout && type->integer.bits == 32)
		return names->signed_exact32;
	return names->signed_[i];
}

static const char *endian_name(struct lower *l, const struct type *type)
{
	unsigned int i = width_index(type->endian.bits) - 1;

	return type->endian.is_big ? l->backend->types->big[i] :
				     l->backend->types->little[i];
}

static const struct ctype *lower_pointer(struct lower *l,
					 const struct type *type,
					 struct span span)
{
	const struct ctype *to = lower_type(l, type->pointer.element, span);

	if (type->kind == TYPE_POINTER && type->pointer.is_const)
		to = ct_const(l->arena, to);
	if (type->kind == TYPE_POINTER && type->pointer.is_user)
		to = ct_space(l->arena, to, l->backend->types->user);
	return ct_pointer(l->arena, to);
}

/* C wants parameters to have names, also where nobody gave them one. */
static const char *any_name(struct lower *l, size_t i)
{
	return arena_printf(l->arena, "%c", (char)('a' + i % 26));
}

static void push_context(struct lower *l, const char *name,
			 struct cparam_list *params)
{
	cparam_push(l->arena, params, name,
		    ct_pointer(l->arena, ct_name(l->arena, "void")));
}

/*
 * A slice is returned as its pointer; its length goes where the caller says, as
 * do all of an array's elements.
 */
static const struct ctype *lower_result(struct lower *l,
					const struct type *result,
					struct span span,
					const char *length_name,
					struct cparam_list *params)
{
	if (result->kind == TYPE_ARRAY) {
		cparam_push(l->arena, params, length_name ? length_name :
			    "result", lower_type(l, result, span));
		return ct_name(l->arena, "void");
	}
	if (result->kind != TYPE_SLICE)
		return lower_type(l, returned_type(result), span);
	cparam_push(l->arena, params, length_name ? length_name : "len",
		    ct_pointer(l->arena, view_length(l)));
	return view_pointer(l, result, false, span);
}

/* C passes an array by its address: nothing is written there. */
static const struct ctype *array_param(struct lower *l, const struct type *type,
				       const struct ctype *made)
{
	return type->kind == TYPE_ARRAY ? make_const(l, made) : made;
}

static const struct ctype *lower_signature(struct lower *l,
					   const struct type *type,
					   const char *const *names,
					   bool has_context, struct span span)
{
	struct cparam_list params = {};

	for (size_t i = 0; i < type->function.param_count; i++) {
		const struct type *param = type->function.params[i];
		const char *name = names && names[i] ? names[i] :
						       any_name(l, i);

		if (param->kind == TYPE_SLICE)
			push_slice_param(l, &params, param, NULL, name);
		else
			cparam_push(l->arena, &params, name,
				    array_param(l, param,
						lower_type(l, param, span)));
	}
	if (has_context)
		push_context(l, "data", &params);
	push_out_params(l, type->function.result, NULL, span, &params);
	return ct_function(l->arena,
			   lower_result(l, type->function.result, span, NULL,
					&params),
			   &params);
}

/* A record, enum or distinct type: `struct x`, `enum x`, or a bare name. */
static const struct ctype *lower_named(struct lower *l, const struct type *type)
{
	const struct entity *entity;
	const char *keyword;
	const char *name;

	if (type->kind == TYPE_DISTINCT)
		return ct_name(l->arena,
			       use_entity(l, &type->distinct->entity));
	if (type->kind == TYPE_RECORD) {
		entity = &type->record->entity;
		keyword = type->record->is_union ? "union" : "struct";
	} else {
		entity = &type->enumeration->entity;
		keyword = "enum";
	}
	name = use_entity(l, entity);
	/* A spelling of an extern type is the whole type: "IRP". */
	if ((entity->is_extern && entity->c_name) ||
	    l->backend->style->typedefs_records)
		return ct_name(l->arena, name);
	return ct_name(l->arena, arena_printf(l->arena, "%s %s", keyword, name));
}

static const struct ctype *lower_type_in(struct lower *l,
					 const struct type *type,
					 struct span span, bool is_layout)
{
	const struct c_type_names *names = l->backend->types;
	struct arena *arena = l->arena;

	switch (type->kind) {
	case TYPE_VOID:
		return ct_name(arena, "void");
	case TYPE_BOOL:
		return ct_name(arena, names->boolean);
	case TYPE_INTEGER:
		return ct_name(arena, integer_name(l, type, is_layout));
	case TYPE_CHAR:
		return ct_name(arena, names->character);
	case TYPE_FLOAT:
		return ct_name(arena, names->float_[type->integer.bits == 64]);
	case TYPE_STRING:
		return ct_pointer(arena, ct_const(arena, ct_name(arena,
								 names->text)));
	case TYPE_VA_LIST:
		use_c_header(l, HEADER_VARIADIC);
		return ct_name(arena, "va_list");
	case TYPE_ENDIAN:
		return ct_name(arena, endian_name(l, type));
	case TYPE_NULL:
		return ct_pointer(arena, ct_name(arena, "void"));
	case TYPE_POINTER:
	case TYPE_REFERENCE:
		return lower_pointer(l, type, span);
	case TYPE_SLICE:
		return lower_slice_type(l, type);
	case TYPE_ARRAY:
		return ct_array(arena, lower_type_in(l, type->array.element,
						     span, is_layout),
				type->array.is_flexible ? NULL :
				cx_number(arena, arena_printf(arena, "%llu",
				(unsigned long long)type->array.count)));
	case TYPE_FUNCTION:
		return ct_pointer(arena, lower_signature(l, type, NULL, false,
							 span));
	case TYPE_DISTINCT:
		/* A type of our own is what it is made like. */
		if (!type->distinct->entity.is_extern)
			return lower_type_in(l, type->distinct->base, span,
					     is_layout);
		return lower_named(l, type);
	case TYPE_ENUM:
		/* C has no enum that is stored in less, or more, than an int. */
		if (!type->enumeration->entity.is_extern &&
		    integer_bits(l, type->enumeration->base) != 32)
			return lower_type_in(l, type->enumeration->base, span,
					     is_layout);
		return lower_named(l, type);
	case TYPE_RECORD:
		return lower_named(l, type);
	default:
		/* The checker takes several results for no value. */
		return ct_name(arena, "void");
	}
}

const struct ctype *lower_type(struct lower *l, const struct type *type,
			       struct span span)
{
	return lower_type_in(l, type, span, false);
}

const struct ctype *lower_layout_type(struct lower *l, const struct type *type,
				      struct span span)
{
	return lower_type_in(l, type, span, true);
}

static bool next_word(const char **text, const char **word, size_t *size)
{
	while (isspace((unsigned char)**text))
		(*text)++;
	*word = *text;
	if (**text == '*') {
		(*text)++;
	} else {
		while (isalnum((unsigned char)**text) || **text == '_')
			(*text)++;
	}
	*size = (size_t)(*text - *word);
	return *size > 0;
}

static bool is_word(const char *word, size_t size, const char *wanted)
{
	return strlen(wanted) == size && !memcmp(word, wanted, size);
}

/*
 * A C type name without function or array declarators: words, stars, const and
 * the target's address spaces, which begin with two underscores.
 */
const struct ctype *parse_spelling(struct lower *l, const char *spelling)
{
	const char *text = spelling;
	const char *name = "";
	const char *space = NULL;
	const char *word;
	struct ctype *type;
	bool is_const = false;
	size_t size;

	while (next_word(&text, &word, &size) && *word != '*') {
		if (is_word(word, size, "const"))
			is_const = true;
		else if (is_word(word, size, "__user") ||
			 is_word(word, size, "__iomem") ||
			 is_word(word, size, "__rcu") ||
			 is_word(word, size, "__percpu"))
			space = arena_strndup(l->arena, word, size);
		else
			name = arena_printf(l->arena, "%s%s%.*s", name,
					    *name ? " " : "", (int)size, word);
	}
	/* What this does not understand goes into the C as it was written. */
	if (*word && *word != '*')
		return ct_name(l->arena, spelling);
	type = ct_name(l->arena, name);
	type->is_const = is_const;
	type->space = space;
	for (; size && *word == '*'; next_word(&text, &word, &size))
		type = ct_pointer(l->arena, type);
	return *text || size ? ct_name(l->arena, spelling) : type;
}

static const struct ctype *with_lengths(struct lower *l,
					const struct ctype *type,
					struct array_lengths lengths,
					size_t first)
{
	const struct ctype *element;

	if (type->kind != CT_ARRAY || first >= lengths.count)
		return type;
	element = with_lengths(l, type->array.element, lengths, first + 1);
	return ct_array(l->arena, element,
			lower_initializer(l, lengths.items[first]));
}

const struct ctype *name_lengths(struct lower *l, const struct ctype *type,
				 struct array_lengths lengths)
{
	return with_lengths(l, type, lengths, 0);
}

const struct ctype *lower_function_pointer(struct lower *l,
					   const struct type *type,
					   const char *const *names,
					   bool has_context, struct span span)
{
	return ct_pointer(l->arena, lower_signature(l, type_underlying(type),
						    names, has_context, span));
}

const struct ctype *lower_variable_type(struct lower *l,
					const struct variable *variable)
{
	const struct ctype *type;

	if (variable->c_type)
		return parse_spelling(l, variable->c_type);
	if (has_context(l, &variable->entity) ||
	    variable->type->kind == TYPE_FUNCTION)
		return lower_function_pointer(l, variable->type,
					      variable->param_names,
					      has_context(l, &variable->entity),
					      variable->entity.span);
	if (is_text_buffer(l->facts, variable))
		type = ct_array(l->arena, ct_name(l->arena, "char"),
				cx_int(l->arena, (long long)
				       variable->type->array.count));
	else
		type = lower_type(l, variable->type, variable->entity.span);
	return name_lengths(l, type, variable->lengths);
}

static const struct ctype *param_type(struct lower *l,
				      const struct function *function, size_t i)
{
	const struct variable *param = function->params.items[i];
	const struct slot *slot = function->slots.count ?
		function->slots.items[0] : NULL;

	if (slot && slot->param_spellings && slot->param_spellings[i])
		return parse_spelling(l, slot->param_spellings[i]);
	return array_param(l, param->type, lower_variable_type(l, param));
}

static const struct ctype *result_type(struct lower *l,
				       const struct function *function,
				       const char *length_name,
				       struct cparam_list *params)
{
	const struct slot *slot = function->slots.count ?
		function->slots.items[0] : NULL;

	if (slot && slot->result_spelling)
		return parse_spelling(l, slot->result_spelling);
	if (function->result_c_type)
		return parse_spelling(l, function->result_c_type);
	return lower_result(l, function->type->function.result,
			    function->entity.span, length_name, params);
}

const struct ctype *lower_function_type(struct lower *l,
					const struct function *function,
					const char *const *outs,
					const char *length_name)
{
	struct cparam_list params = {};
	const struct ctype *result;
	struct ctype *type;

	for (size_t i = 0; i < function->params.count; i++) {
		const struct variable *param = function->params.items[i];

		if (param->type->kind == TYPE_SLICE)
			push_slice_param(l, &params, param->type, param, NULL);
		else
			cparam_push(l->arena, &params,
				    l->c_names[param->entity.id],
				    param_type(l, function, i));
		if (has_context(l, &param->entity))
			push_context(l, l->context_names[param->entity.id],
				     &params);
	}
	if (has_context(l, &function->entity))
		push_context(l, l->context_names[function->entity.id],
			     &params);
	push_out_params(l, function->type->function.result, outs,
			function->entity.span, &params);
	result = result_type(l, function, length_name, &params);
	type = ct_function(l->arena, result, &params);
	type->function.is_variadic = function->type->function.is_variadic;
	return type;
}

unsigned int integer_bits(const struct lower *l, const struct type *type)
{
	type = type_underlying(type);
	switch (type->kind) {
	case TYPE_INTEGER:
		return type->integer.is_size ? l->module.target->pointer_bits :
					       type->integer.bits;
	case TYPE_CHAR:
		return 32;
	case TYPE_ENUM:
		return integer_bits(l, type->enumeration->base);
	default:
		return 0;
	}
}

bool integer_is_signed(const struct type *type)
{
	type = type_underlying(type);
	if (type->kind == TYPE_ENUM)
		return integer_is_signed(type->enumeration->base);
	return type->kind == TYPE_INTEGER && type->integer.is_signed;
}

const char *format_of(struct lower *l, const struct type *type)
{
	const struct c_formats *formats = l->backend->formats;
	unsigned int i;

	type = type_underlying(type);
	switch (type->kind) {
	case TYPE_INTEGER:
		i = width_index(type->integer.bits);
		if (type->integer.is_size)
			return type->integer.is_signed ? formats->isize :
							 formats->usize;
		return type->integer.is_signed ? formats->signed_[i] :
						 formats->unsigned_[i];
	case TYPE_ENUM:
		return format_of(l, type->enumeration->base);
	case TYPE_BOOL:
		return formats->boolean;
	case TYPE_CHAR:
		return formats->character;
	case TYPE_FLOAT:
		return formats->floating;
	case TYPE_STRING:
		return formats->text;
	case TYPE_SLICE:
		return formats->bytes;
	case TYPE_POINTER:
	case TYPE_REFERENCE:
		return formats->pointer;
	default:
		return NULL;
	}
}
