// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Types: C's declarators, from the inside out. */
#include "print/printer.h"

#include <string.h>

static const struct ctype *inner_type(const struct ctype *type)
{
	switch (type->kind) {
	case CT_POINTER:
		return type->to;
	case CT_ARRAY:
		return type->array.element;
	case CT_FUNCTION:
		return type->function.result;
	default:
		return NULL;
	}
}

/* A pointer that has a name of its own: PIRP. */
static bool is_named_pointer(const struct printer *printer,
			     const struct ctype *type)
{
	return printer->style->pointer_prefix && type->kind == CT_POINTER &&
	       type->to->kind == CT_NAME && !type->to->is_const &&
	       !type->to->space && !type->space &&
	       !strchr(type->to->name, ' ');
}

/* What stands before the declarator as a whole. */
static bool is_base(const struct printer *printer, const struct ctype *type)
{
	return type->kind == CT_NAME || is_named_pointer(printer, type);
}

static const struct ctype *base_of(const struct printer *printer,
				   const struct ctype *type)
{
	while (!is_base(printer, type))
		type = inner_type(type);
	return type;
}

/* An array of constants is spelled like the constants. */
static bool is_base_const(const struct printer *printer,
			  const struct ctype *type)
{
	bool is_const = type->is_const;

	while (!is_base(printer, type)) {
		bool keeps = type->kind == CT_ARRAY && is_const;

		type = inner_type(type);
		is_const = keeps || type->is_const;
	}
	return is_const;
}

static const char *base_name(const struct printer *printer,
			     const struct ctype *base)
{
	return printer->style->no_type && !strcmp(base->name, "void") ?
		printer->style->no_type : base->name;
}

const char *type_base(struct printer *printer, const struct ctype *type)
{
	const struct ctype *base = base_of(printer, type);
	bool is_pointer = base->kind == CT_POINTER;

	return arena_printf(printer->arena, "%s%s%s%s%s",
			    is_base_const(printer, type) ? "const " : "",
			    is_pointer ? printer->style->pointer_prefix : "",
			    base_name(printer, is_pointer ? base->to : base),
			    base->space ? " " : "",
			    base->space ? base->space : "");
}

static const struct doc *prepend(struct printer *printer, const char *text,
				 const struct doc *doc)
{
	const struct doc *first = doc_text(printer->arena, text);

	return doc ? doc_seq(printer->arena, first, doc) : first;
}

static const struct doc *param_doc(struct printer *printer,
				   const struct ctype *type, size_t i)
{
	const struct cparam *param = &type->function.params[i];
	const struct doc *doc;

	if (i == type->function.count)
		return doc_text(printer->arena, "...");
	doc = type_doc(printer, param->type, param->name);
	if (i + 1 == type->function.count && !type->function.is_variadic)
		return doc;
	return doc_seq(printer->arena, doc, doc_text(printer->arena, ","));
}

static const struct doc *params_doc(struct printer *printer,
				    const struct ctype *type)
{
	size_t count = type->function.count + type->function.is_variadic;
	struct doc_items items = { 0 };
	size_t i;

	if (!count)
		return doc_text(printer->arena, "(void)");
	for (i = 0; i < count; i++)
		doc_push(printer->arena, &items, param_doc(printer, type, i));
	return doc_nest(printer->arena, "(", doc_fill(printer->arena, &items),
			")");
}

static const struct doc *append(struct printer *printer, const struct doc *doc,
				const struct doc *last)
{
	return doc ? doc_seq(printer->arena, doc, last) : last;
}

/* `*`, `*const`, `* __user`: what a pointer is spelled as. */
static const char *star(struct printer *printer, const struct ctype *type)
{
	if (type->space)
		return arena_printf(printer->arena, "* %s%s", type->space,
				    type->is_const ? " const" : "");
	return type->is_const ? "*const" : "*";
}

/* The same before a declarator, which may begin with a word. */
static const char *star_before(struct printer *printer,
			       const struct ctype *type,
			       const struct doc *inner)
{
	const char *text = star(printer, type);

	if (inner && text[1])
		return arena_printf(printer->arena, "%s ", text);
	return text;
}

static const struct doc *dimension_doc(struct printer *printer,
				       const struct ctype *type)
{
	struct arena *arena = printer->arena;

	if (!type->array.count)
		return doc_text(arena, "[]");
	return doc_seq(arena, doc_text(arena, "["),
		       expr_doc(printer, type->array.count),
		       doc_text(arena, "]"));
}

/* The declarator @inner, or NULL, with what @type adds to it. */
static const struct doc *wrap(struct printer *printer,
			      const struct ctype *type,
			      const struct doc *inner)
{
	const struct ctype *next = inner_type(type);
	struct arena *arena = printer->arena;

	if (type->kind == CT_ARRAY)
		return append(printer, inner, dimension_doc(printer, type));
	if (type->kind == CT_FUNCTION)
		return append(printer, inner, params_doc(printer, type));
	inner = prepend(printer, star_before(printer, type, inner), inner);
	if (next->kind == CT_ARRAY || next->kind == CT_FUNCTION)
		return doc_seq(arena, doc_text(arena, "("), inner,
			       doc_text(arena, ")"));
	return inner;
}

const struct doc *declarator_doc(struct printer *printer,
				 const struct ctype *type, const char *name)
{
	const struct doc *inner = NULL;

	if (name)
		inner = doc_text(printer->arena, name);
	for (; !is_base(printer, type); type = inner_type(type))
		inner = wrap(printer, type, inner);
	return inner;
}

/* `[4]`, `[2][2]`: nothing but dimensions. */
static bool is_dimensions(const struct ctype *type)
{
	while (type->kind == CT_ARRAY)
		type = type->array.element;
	return type->kind == CT_NAME;
}

const struct doc *type_doc(struct printer *printer, const struct ctype *type,
			   const char *name)
{
	const struct doc *inner = declarator_doc(printer, type, name);
	const char *base = type_base(printer, type);

	/* `u8[4]`, but `u8 *`, `u8 *[4]` and `int (*)(void)` */
	if (inner && (name || !is_dimensions(type)))
		base = arena_printf(printer->arena, "%s ", base);
	return prepend(printer, base, inner);
}

/* The stars of a result that is a pointer, or "". */
static const char *result_stars(struct printer *printer,
				const struct ctype *type)
{
	const char *stars = "";

	for (; !is_base(printer, type); type = type->to)
		stars = arena_printf(printer->arena, "%s%s%s",
				     star(printer, type),
				     *stars && type->is_const ? " " : "",
				     stars);
	return stars;
}

/* Whether the result's type stands before the function's name as a whole. */
static bool is_plain_result(const struct ctype *type)
{
	while (type->kind == CT_POINTER)
		type = type->to;
	return type->kind == CT_NAME;
}

const struct doc *function_doc(struct printer *printer, const char *prefix,
			       const struct ctype *type, const char *attribute,
			       const char *name)
{
	const struct ctype *result = type->function.result;
	struct arena *arena = printer->arena;
	const char *base = type_base(printer, type);
	const struct doc *right;
	const char *stars;

	if (attribute)
		name = arena_printf(arena, "%s %s", attribute, name);
	if (!is_plain_result(result))
		return prepend(printer, prefix, type_doc(printer, type, name));
	right = prepend(printer, name, params_doc(printer, type));
	stars = result_stars(printer, result);
	base = arena_printf(arena, "%s%s%s%s", prefix, base,
			    *stars ? " " : "", stars);
	return doc_split(arena, *stars && !attribute ? SPLIT_POINTER :
			 SPLIT_RESULT, doc_text(arena, base), right);
}
