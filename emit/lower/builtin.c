// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "lower/lower.h"

static const struct cexpr *arg(struct body *b, const struct texpr *expr,
			       size_t i)
{
	const struct texpr *operands[4];
	size_t count = 0;

	while (count < expr->builtin.arg_count && count < 4) {
		operands[count] = expr->builtin.args[count].expr;
		count++;
	}
	return lower_operand(b, operands, count, i, WANT_LOW_BITS);
}

static const struct cexpr *call_all(struct body *b, const struct texpr *expr,
				    const char *name)
{
	struct carg_list args = {};

	for (size_t i = 0; i < expr->builtin.arg_count; i++)
		carg_push(b->arena, &args, arg(b, expr, i));
	return cx_call_list(b->arena, cx_name(b->arena, name), &args);
}

static const struct cexpr *type_arg(struct body *b, const struct texpr *expr)
{
	return cx_type(b->arena, lower_type(b->l, expr->builtin.of,
					    expr->span));
}

static const struct cexpr *lower_length(struct body *b,
					const struct texpr *expr)
{
	const struct texpr *object = expr->builtin.args[0].expr;
	struct view view;

	if (object->type->kind == TYPE_STRING && expr->value &&
	    has_nul(object))
		return lower_integer(b->l, expr->value->integer, 10,
				     expr->type, true);
	if (object->type->kind == TYPE_STRING) {
		return length_of_text(b, object, b->l->backend->short_conditional ?
				      lower_expr(b, object, WANT_EXACT) :
				      steady_text(b, object));
	}
	if (object->type->kind == TYPE_ARRAY)
		return array_length(b, object);
	if (object->kind == TX_CALL)
		return length_of_call(b, object);
	view = lower_view(b, object);
	return view.is_typed && view.length->kind != CX_NUMBER ? view.length :
		cx_cast(b->arena, view_length(b->l), view.length);
}

static const char *memory_function(enum builtin id)
{
	switch (id) {
	case BUILTIN_MEMSET:
		return "memset";
	case BUILTIN_MEMCPY:
		return "memcpy";
	case BUILTIN_MEMMOVE:
		return "memmove";
	case BUILTIN_MEMCMP:
		return "memcmp";
	case BUILTIN_MEMCHR:
		return "memchr";
	default:
		return "strlen";
	}
}

static const struct cexpr *lower_container_of(struct body *b,
					      const struct texpr *expr,
					      const struct cexpr *type)
{
	const char *member = field_c_name(b->l, expr->builtin.field);
	const struct cexpr *pointer = arg(b, expr, 0);

	if (b->l->backend->container_of)
		return b->l->backend->container_of(&b->l->module, pointer,
						   type->cast.type, member);
	use_c_header(b->l, HEADER_CONTAINER_OF);
	return cx_call(b->arena, "container_of", pointer, type,
		       cx_name(b->arena, member));
}

static const struct cexpr *lower_layout(struct body *b,
					const struct texpr *expr)
{
	const struct cexpr *type = type_arg(b, expr);

	switch (expr->builtin.id) {
	case BUILTIN_SIZEOF:
		/* The kernel's habit: the size of what is pointed to. */
		if (expr->builtin.of == b->made &&
		    b->made->kind == TYPE_RECORD)
			return cx_sizeof(b->arena,
					 cx_deref(b->arena, b->maker));
		return cx_sizeof_type(b->arena, type->cast.type);
	case BUILTIN_ALIGNOF:
		return cx_call(b->arena, "__alignof__", type);
	case BUILTIN_OFFSETOF:
		return cx_call(b->arena, "offsetof", type,
			       cx_name(b->arena,
				       field_c_name(b->l,
						    expr->builtin.field)));
	default:
		return lower_container_of(b, expr, type);
	}
}

/* Bytes are no characters for every C compiler. */
static const struct cexpr *lower_strlen(struct body *b,
					const struct texpr *expr)
{
	const struct texpr *text = expr->builtin.args[0].expr;
	const struct type *string = type_basic(b->l->module.program->types,
					       TYPE_STRING);
	const struct cexpr *made = arg(b, expr, 0);

	use_c_header(b->l, HEADER_STRING);
	if (type_underlying(text->type)->kind != TYPE_STRING &&
	    !b->l->backend->mixes_text_and_bytes)
		made = cx_cast(b->arena, lower_type(b->l, string, expr->span),
			       made);
	return cx_call(b->arena, "strlen", made);
}

const struct cexpr *lower_builtin(struct body *b, const struct texpr *expr)
{
	switch (expr->builtin.id) {
	case BUILTIN_SIZEOF:
	case BUILTIN_ALIGNOF:
	case BUILTIN_OFFSETOF:
	case BUILTIN_CONTAINER_OF:
		return lower_layout(b, expr);
	case BUILTIN_LENGTH:
		return lower_length(b, expr);
	case BUILTIN_STRING_EQUAL:
		return lower_string_equality(b, expr);
	case BUILTIN_CONTAINS:
	case BUILTIN_STARTS_WITH:
	case BUILTIN_ENDS_WITH:
		return lower_text_builtin(b, expr);
	case BUILTIN_ASSERT:
		return lower_assert(b, expr);
	case BUILTIN_VA_START:
	case BUILTIN_VA_ARG:
	case BUILTIN_VA_END:
		return lower_variadic(b, expr);
	case BUILTIN_STRLEN:
		return lower_strlen(b, expr);
	default:
		use_c_header(b->l, HEADER_STRING);
		return call_all(b, expr, memory_function(expr->builtin.id));
	}
}
