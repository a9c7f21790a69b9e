// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "lower/lower.h"

/* What C has for frames and arguments of any size: alloca(), va_arg() … */

/* `n * sizeof(*p)` */
static const struct cexpr *bytes_of(struct body *b, const struct cexpr *place,
				    const struct cexpr *length)
{
	return cx_binary(b->arena, "*", length,
			 cx_sizeof(b->arena, cx_deref(b->arena, place)));
}

void fill_alloca(struct body *b, const char *name, const char *length,
		 const struct texpr *init)
{
	const struct cexpr *place = cx_name(b->arena, name);
	const struct cexpr *count = cx_name(b->arena, length);

	use_c_header(b->l, HEADER_ALLOCA);
	use_c_header(b->l, HEADER_STRING);
	push(b, cs_assign(b->arena, count,
			  lower_value(b, init->builtin.args[0].expr)));
	push(b, cs_assign(b->arena, place,
			  cx_call(b->arena, "alloca",
				  bytes_of(b, place, count))));
	push(b, cs_expr(b->arena,
			cx_call(b->arena, "memset", place,
				cx_int(b->arena, 0),
				bytes_of(b, place, count))));
}

/* The type that C's callers pass for one of @type: small ones are promoted. */
static const struct ctype *promoted(struct body *b, const struct type *type,
				    const struct ctype *own)
{
	const struct type *below = type_underlying(type);
	unsigned int bits = integer_bits(b->l, type);

	if (below->kind == TYPE_FLOAT && below->integer.bits == 32)
		return lower_type(b->l, type_float(b->l->module.program->types,
						   64), (struct span){ 0 });
	if (below->kind == TYPE_BOOL || (bits && bits < 32) ||
	    (below->kind == TYPE_ENDIAN && below->endian.bits < 32))
		return ct_name(b->arena, "int");
	return own;
}

static const struct cexpr *lower_va_arg(struct body *b,
					const struct texpr *expr,
					const struct cexpr *list)
{
	const struct ctype *own = lower_type(b->l, expr->builtin.of,
					     expr->span);
	const struct ctype *type = promoted(b, expr->builtin.of, own);
	const struct cexpr *value = cx_call(b->arena, "va_arg", list,
					    cx_type(b->arena, type));

	return type == own ? value : cx_cast(b->arena, own, value);
}

const struct cexpr *lower_variadic(struct body *b, const struct texpr *expr)
{
	const struct function *function = b->function;
	const struct cexpr *list = lower_expr(b, expr->builtin.args[0].expr,
					      WANT_EXACT);
	const struct variable *last;

	use_c_header(b->l, HEADER_VARIADIC);
	switch (expr->builtin.id) {
	case BUILTIN_VA_START:
		last = function->params.items[function->params.count - 1];
		return cx_call(b->arena, "va_start", list,
			       cx_name(b->arena,
				       b->l->c_names[last->entity.id]));
	case BUILTIN_VA_ARG:
		return lower_va_arg(b, expr, list);
	default:
		return cx_call(b->arena, "va_end", list);
	}
}

/* Where C counts parameter @index, from 1; 0: some take more than one place. */
static size_t place_in_c(const struct lower *l,
			 const struct function *function, size_t index)
{
	for (size_t i = 0; i < index; i++)
		if (function->params.items[i]->type->kind == TYPE_SLICE ||
		    has_context(l, &function->params.items[i]->entity))
			return 0;
	return index + 1;
}

const char *printf_attribute(const struct lower *l,
			     const struct function *function)
{
	bool is_variadic = function->type->function.is_variadic;
	size_t count = function->params.count, at;
	const struct variable *param;

	if (!is_variadic && (!count || function->params.items[count - 1]->
					type->kind != TYPE_VA_LIST))
		return NULL;
	count -= !is_variadic;
	if (!count)
		return NULL;
	param = function->params.items[count - 1];
	if (param->type->kind != TYPE_STRING ||
	    strcmp(param->entity.name, "format"))
		return NULL;
	at = place_in_c(l, function, count - 1);
	return at ? arena_printf(l->arena, l->backend->printf_like, at,
				 is_variadic ? at + 1 : 0) : NULL;
}
