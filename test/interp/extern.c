// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* The functions of C that programs of the tests call. */
#include <stdlib.h>
#include <string.h>

#include "interp.h"

struct c_function {
	const char *name;
	void (*call)(struct frame *f, const struct texpr *expr, void *out);
};

static const struct texpr *arg(const struct texpr *call, size_t i)
{
	return call->call.args[i].expr;
}

static void give(const struct texpr *expr, void *out, __int128 value)
{
	if (expr->type->kind != TYPE_VOID)
		store(expr->type, out, value);
}

/* The index of the text: behind a stream or a @prefix, say. */
static size_t text_index(const struct texpr *call)
{
	const struct function *function = call->call.function;

	for (size_t i = 0; i < function->params.count; i++)
		if (function->params.items[i]->is_format)
			return i;
	return function->type->function.param_count - 1;
}

static void call_printf(struct frame *f, const struct texpr *expr, void *out)
{
	size_t i = text_index(expr);
	const char *text;

	if (expr->call.function->params.items[i]->is_format)
		text = eval_pointer(f, arg(expr, i));
	else
		text = format_like_c(f, expr, i);
	fputs(text, stdout);
	give(expr, out, (__int128)strlen(text));
}

static void call_puts(struct frame *f, const struct texpr *expr, void *out)
{
	give(expr, out, puts(eval_pointer(f, arg(expr, 0))));
}

static void call_putchar(struct frame *f, const struct texpr *expr, void *out)
{
	give(expr, out, putchar((int)eval_number(f, arg(expr, 0))));
}

static void call_malloc(struct frame *f, const struct texpr *expr, void *out)
{
	void *made = arena_alloc(f->in->arena,
				 (size_t)eval_number(f, arg(expr, 0)));

	memcpy(out, &made, sizeof(made));
}

static void call_calloc(struct frame *f, const struct texpr *expr, void *out)
{
	size_t count = (size_t)eval_number(f, arg(expr, 0));
	void *made = arena_calloc(f->in->arena, count,
				  (size_t)eval_number(f, arg(expr, 1)));

	memcpy(out, &made, sizeof(made));
}

/* Memory lives as long as the run: what uses it later is no valid program. */
static void call_free(struct frame *f, const struct texpr *expr, void *out)
{
	(void)out;
	(void)eval_pointer(f, arg(expr, 0));
}

static void call_exit(struct frame *f, const struct texpr *expr, void *out)
{
	(void)out;
	exit((int)eval_number(f, arg(expr, 0)));
}

static void call_abort(struct frame *f, const struct texpr *expr, void *out)
{
	(void)out;
	trap(f->in, expr->span, "abort()");
}

static const struct c_function functions[] = {
	{ "printf", call_printf },
	{ "printk", call_printf },
	{ "puts", call_puts },
	{ "putchar", call_putchar },
	{ "malloc", call_malloc },
	{ "calloc", call_calloc },
	{ "free", call_free },
	{ "exit", call_exit },
	{ "abort", call_abort },
};

void call_extern(struct frame *f, const struct texpr *expr, void *out)
{
	const struct entity *entity = &expr->call.function->entity;
	const char *name = entity->c_name ? entity->c_name : entity->name;

	for (size_t i = 0; i < sizeof(functions) / sizeof(*functions); i++)
		if (!strcmp(functions[i].name, name)) {
			functions[i].call(f, expr, out);
			return;
		}
	refuse(f->in, expr->span, "the function `%s` of C", name);
}
