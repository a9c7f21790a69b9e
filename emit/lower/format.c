// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include <string.h>

#include "lower/lower.h"

/* An interpolated string as C's format and its arguments. */
struct format {
	char *text;
	size_t size;
	LIST(const struct texpr *) values;
};

static void add_text(struct body *b, struct format *format, const char *bytes,
		     size_t size, bool doubles_percent)
{
	/* At most every byte is doubled. */
	char *text = arena_alloc(b->arena, format->size + 2 * size + 1);

	if (format->size)
		memcpy(text, format->text, format->size);
	format->text = text;
	for (size_t i = 0; i < size; i++) {
		if (bytes[i] == '%' && doubles_percent)
			text[format->size++] = '%';
		text[format->size++] = bytes[i];
	}
}

static const struct texpr *bound_text(const struct body *b,
				      const struct texpr *expr)
{
	if (expr->kind != TX_VARIABLE)
		return NULL;
	for (const struct binding *i = b->bindings; i; i = i->outer)
		if (i->variable == expr->variable && !i->value)
			return i->expr;
	return NULL;
}

/* A number of another name for the same type is printed as what it is. */
static const struct texpr *as_written(const struct texpr *expr)
{
	const struct type *to = expr->type, *from;

	if (expr->kind != TX_CONVERT || to->kind != TYPE_INTEGER)
		return expr;
	from = expr->operand->type;
	return from->kind == TYPE_INTEGER &&
	       from->integer.bits == to->integer.bits &&
	       from->integer.is_signed == to->integer.is_signed ?
	       expr->operand : expr;
}

/* A wide constant of the source that is an int in C is printed as one. */
static const struct texpr *as_int(struct body *b, const struct texpr *expr)
{
	bool is_named = expr->kind == TX_CONSTANT &&
			!expr->constant->entity.is_extern &&
			b->l->c_names[expr->constant->entity.id];
	struct texpr *made;

	if ((!is_named && expr->kind != TX_BINARY) || !expr->value ||
	    expr->value->kind != VALUE_INTEGER ||
	    expr->type->kind != TYPE_INTEGER ||
	    expr->type->integer.bits < 64 || !keeps_shape(b->l, expr) ||
	    is_size_in_c(b->l, expr))
		return expr;
	made = arena_new_object(b->arena, struct texpr);
	*made = *expr;
	made->type = type_integer(b->l->module.program->types, 32, true);
	return made;
}

static void add_expr(struct body *b, struct format *format,
		     const struct texpr *expr);

static void add_pieces(struct body *b, struct format *format,
		       const struct texpr *expr)
{
	for (size_t i = 0; i < expr->format.count; i++) {
		const struct tpiece *piece = &expr->format.pieces[i];

		if (piece->bytes)
			add_text(b, format, piece->bytes, piece->size, true);
		else
			add_expr(b, format, piece->expr);
	}
}

static const char *conversion_of(struct body *b, const struct texpr *expr)
{
	const struct backend *backend = b->l->backend;
	const char *own = NULL;

	/* A module parameter may have another type in C. */
	if (expr->kind == TX_VARIABLE && expr->variable->param)
		own = backend->param_conversion(expr->variable);
	return own ? own : format_of(b->l, c_type_of(b, expr));
}

static void add_expr(struct body *b, struct format *format,
		     const struct texpr *expr)
{
	const struct texpr *bound = bound_text(b, expr);
	const char *conversion;

	if (bound) {		/* perhaps by what is bound itself */
		add_expr(b, format, bound);
		return;
	}
	expr = as_int(b, as_written(expr));
	if (expr->kind == TX_FORMAT) {
		add_pieces(b, format, expr);
		return;
	}
	if (expr->value && expr->value->kind == VALUE_STRING) {
		add_text(b, format, expr->value->string.bytes,
			 expr->value->string.size, true);
		return;
	}
	conversion = conversion_of(b, expr);
	if (!conversion) {
		not_yet(b->l, expr->span, "printing a `%s` is",
			type_name(b->arena, expr->type));
		return;
	}
	add_text(b, format, "%", 1, false);
	add_text(b, format, conversion, strlen(conversion), false);
	LIST_PUSH(b->arena, &format->values, expr);
}

const struct cexpr *as_printed(struct body *b, const struct texpr *expr,
			       const struct cexpr *value)
{
	const char *const *casts = b->l->backend->formats->wide_cast;
	const struct type *type = type_underlying(c_type_of(b, expr));
	const char *wide;

	if (type->kind == TYPE_ENUM)
		type = type_underlying(type->enumeration->base);
	if (type->kind != TYPE_INTEGER || type->integer.bits < 64 ||
	    type->integer.is_size)
		return value;
	wide = casts[type->integer.is_signed];
	return wide ? cx_cast(b->arena, ct_name(b->arena, wide), value) : value;
}

/* Bytes are printed by their number, an int, and where they are. */
static void push_bytes(struct body *b, const struct format *format, size_t i,
		       struct carg_list *args)
{
	struct view view = lower_view_operand(b, format->values.items,
					      format->values.count, i);
	const struct type *type = type_integer(b->l->module.program->types, 32,
					       true);

	if (b->l->backend->bytes_text) {
		carg_push(b->arena, args,
			  b->l->backend->bytes_text(&b->l->module, view.data,
						    view.length));
		return;
	}
	carg_push(b->arena, args, view.length->kind == CX_NUMBER ?
		  view.length :
		  cx_cast(b->arena,
			  lower_type(b->l, type, format->values.items[i]->span),
			  view.length));
	carg_push(b->arena, args, view.data);
}

static void push_value(struct body *b, const struct format *format, size_t i,
		       struct carg_list *args)
{
	const struct texpr *value = format->values.items[i];

	if (value->type->kind == TYPE_SLICE) {
		push_bytes(b, format, i, args);
		return;
	}
	carg_push(b->arena, args,
		  as_printed(b, value,
			     lower_operand(b, format->values.items,
					   format->values.count, i,
					   is_c_size(value) ? WANT_LOW_BITS :
							      WANT_TYPED)));
}

void lower_format(struct body *b, const struct texpr *expr,
		  struct carg_list *args)
{
	struct format format = {};

	add_expr(b, &format, expr);
	carg_push(b->arena, args, cx_string_bytes(b->arena,
						  format.size ? format.text : "",
						  format.size));
	for (size_t i = 0; i < format.values.count; i++)
		push_value(b, &format, i, args);
}
