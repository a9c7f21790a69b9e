// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Values as text. */
#include <string.h>

#include "interp.h"

static const char *number_text(struct frame *f, const struct texpr *expr,
			       __int128 number)
{
	if (number < 0)
		return arena_printf(f->in->arena, "%lld", (long long)number);
	(void)expr;
	return arena_printf(f->in->arena, "%llu", (unsigned long long)number);
}

/* Bytes in hexadecimal, the first 64 of them. */
static const char *bytes_text(struct frame *f, const struct texpr *expr)
{
	struct slice bytes = view_of(f, expr);
	const unsigned char *at = bytes.data;
	const char *text = "";

	for (uint64_t i = 0; i < bytes.length && i < 64; i++)
		text = arena_printf(f->in->arena, "%s%s%02x", text,
				    i ? " " : "", at[i]);
	return text;
}

static const char *value_text(struct frame *f, const struct texpr *expr)
{
	const struct type *type = type_underlying(expr->type);
	const char *text;

	switch (type->kind) {
	case TYPE_INTEGER:
	case TYPE_ENUM:
	case TYPE_BOOL:
	case TYPE_CHAR:
		return number_text(f, expr, eval_number(f, expr));
	case TYPE_STRING:
		text = eval_pointer(f, expr);
		return text ? text : "(null)";
	case TYPE_SLICE:
		return bytes_text(f, expr);
	default:
		refuse(f->in, expr->span, "printing a `%s`",
		       type_name(f->in->arena, expr->type));
	}
}

static const char *joined(struct frame *f, const char *first, size_t size,
			  const char *second, size_t length)
{
	char *text = arena_alloc(f->in->arena, size + length + 1);

	memcpy(text, first, size);
	memcpy(text + size, second, length);
	return text;
}

const char *format_pieces(struct frame *f, const struct texpr *expr)
{
	const char *made = "";

	for (size_t i = 0; i < expr->format.count; i++) {
		const struct tpiece *piece = &expr->format.pieces[i];
		const char *text = piece->bytes;
		size_t size = piece->size;

		if (!text) {
			text = value_text(f, piece->expr);
			size = strlen(text);
		}
		made = joined(f, made, strlen(made), text, size);
	}
	return made;
}

/* One conversion of C's format: `%` up to its letter. */
static const char *convert_like_c(struct frame *f, const struct texpr *value,
				  const char *conversion, size_t size)
{
	char letter = conversion[size - 1];
	char *flags;

	if (letter == 's')
		return arena_printf(f->in->arena,
				    arena_strndup(f->in->arena, conversion,
						  size),
				    (char *)eval_pointer(f, value));
	if (!strchr("diuxXoc", letter))
		refuse(f->in, value->span, "the conversion `%.*s`", (int)size,
		       conversion);
	flags = arena_strndup(f->in->arena, conversion, size - 1);
	flags[strcspn(flags, "hlzjt")] = '\0';
	if (letter == 'c')
		return arena_printf(f->in->arena, "%c",
				    (int)eval_number(f, value));
	return arena_printf(f->in->arena,
			    arena_printf(f->in->arena, "%sll%c", flags, letter),
			    (long long)eval_number(f, value));
}

const char *format_like_c(struct frame *f, const struct texpr *call,
			  size_t format)
{
	const char *text = eval_pointer(f, call->call.args[format].expr);
	const char *made = "", *part;
	size_t next = format + 1, size;

	while (*text) {
		size = strcspn(text, "%");
		if (!size && text[1] == '%') {
			part = "%";
			size = 2;
		} else if (size) {
			part = arena_strndup(f->in->arena, text, size);
		} else {
			size = strcspn(text, "diuxXocspfeg") + 1;
			if (next >= call->call.arg_count)
				refuse(f->in, call->span, "this format");
			part = convert_like_c(f, call->call.args[next++].expr,
					      text, size);
		}
		made = joined(f, made, strlen(made), part, strlen(part));
		text += size;
	}
	return made;
}
