// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include <string.h>

#include "interp.h"

static const struct texpr *arg(const struct texpr *expr, size_t i)
{
	return expr->builtin.args[i].expr;
}

/* Those that are numbers known when translating, and lengths. */
__int128 builtin_number(struct frame *f, const struct texpr *expr)
{
	switch (expr->builtin.id) {
	case BUILTIN_SIZEOF:
		return (__int128)layout_size(f->in, expr->builtin.of);
	case BUILTIN_ALIGNOF:
		return (__int128)layout_align(f->in, expr->builtin.of);
	case BUILTIN_OFFSETOF:
		return (__int128)member_offset(f->in, expr->builtin.of,
					       expr->builtin.field);
	case BUILTIN_LENGTH:
		return (__int128)view_of(f, arg(expr, 0)).length;
	default:
		return eval_number(f, expr);
	}
}

static bool holds(enum builtin id, const char *text, const char *part)
{
	size_t size = strlen(text), length = strlen(part);

	switch (id) {
	case BUILTIN_CONTAINS:
		return strstr(text, part);
	case BUILTIN_STARTS_WITH:
		return !strncmp(text, part, length);
	case BUILTIN_ENDS_WITH:
		return size >= length && !strcmp(text + size - length, part);
	default:
		return !strcmp(text, part);
	}
}

static void compare_text(struct frame *f, const struct texpr *expr, void *out)
{
	const char *text = eval_pointer(f, arg(expr, 0));
	const char *part = eval_pointer(f, arg(expr, 1));

	/* Methods of a null string see an empty one. */
	*(bool *)out = holds(expr->builtin.id, text ? text : "",
			     part ? part : "");
}

static void container_of(struct frame *f, const struct texpr *expr, void *out)
{
	unsigned char *member = eval_pointer(f, arg(expr, 0));

	member -= member_offset(f->in, expr->builtin.of, expr->builtin.field);
	memcpy(out, &member, sizeof(member));
}

static void memory(struct frame *f, const struct texpr *expr, void *out)
{
	void *first = eval_pointer(f, arg(expr, 0)), *second = NULL;
	bool is_bytes = expr->builtin.id == BUILTIN_MEMSET ||
			expr->builtin.id == BUILTIN_MEMCHR;
	int byte = 0, order = 0;
	size_t size;

	if (is_bytes)
		byte = (int)eval_number(f, arg(expr, 1));
	else
		second = eval_pointer(f, arg(expr, 1));
	size = (size_t)eval_number(f, arg(expr, 2));
	switch (expr->builtin.id) {
	case BUILTIN_MEMSET:
		memset(first, byte, size);
		break;
	case BUILTIN_MEMCHR:
		first = memchr(first, byte, size);
		break;
	case BUILTIN_MEMCMP:
		order = memcmp(first, second, size);
		store(expr->type, out, (order > 0) - (order < 0));
		return;
	default:
		memmove(first, second, size);
		break;
	}
	if (expr->type->kind != TYPE_VOID)
		memcpy(out, &first, sizeof(first));
}

/* An array that is a value, or a view of as many zeroes as a variable says. */
static void alloca_zeroes(struct frame *f, const struct texpr *expr, void *out)
{
	const struct type *type = type_underlying(expr->type);
	struct slice view;

	if (type->kind == TYPE_ARRAY) {
		memset(out, 0, layout_size(f->in, type));
		return;
	}
	view.length = (uint64_t)eval_number(f, arg(expr, 0));
	view.data = arena_calloc(f->in->arena, view.length,
				 layout_size(f->in, type->pointer.element));
	memcpy(out, &view, sizeof(view));
}

void eval_builtin(struct frame *f, const struct texpr *expr, void *out)
{
	struct slice view;

	switch (expr->builtin.id) {
	case BUILTIN_SIZEOF:
	case BUILTIN_ALIGNOF:
	case BUILTIN_OFFSETOF:
	case BUILTIN_LENGTH:
		store(expr->type, out, builtin_number(f, expr));
		break;
	case BUILTIN_STRLEN:
		store(expr->type, out, (__int128)
		      strlen(eval_pointer(f, arg(expr, 0))));
		break;
	case BUILTIN_AS_BYTES:
		view = view_of(f, arg(expr, 0));
		memcpy(out, &view, sizeof(view));
		break;
	case BUILTIN_CONTAINS:
	case BUILTIN_STARTS_WITH:
	case BUILTIN_ENDS_WITH:
	case BUILTIN_STRING_EQUAL:
		compare_text(f, expr, out);
		break;
	case BUILTIN_CONTAINER_OF:
		container_of(f, expr, out);
		break;
	case BUILTIN_ASSERT:
		if (!eval_number(f, arg(expr, 0)))
			trap(f->in, expr->span, "an assertion failed");
		break;
	case BUILTIN_MEMSET:
	case BUILTIN_MEMCPY:
	case BUILTIN_MEMMOVE:
	case BUILTIN_MEMCMP:
	case BUILTIN_MEMCHR:
		memory(f, expr, out);
		break;
	case BUILTIN_ALLOCA:
		alloca_zeroes(f, expr, out);
		break;
	default:
		refuse(f->in, expr->span, "this function of the language (%d)",
		       expr->builtin.id);
	}
}
