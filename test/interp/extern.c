// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* The functions of C that programs of the tests call. */
#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "interp.h"

/* More than any test has a use for. */
#define BLOCK_MAX (64u << 20)

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

/* What C writes in front of the format. */
static void put_prefix(struct frame *f, const struct texpr *call)
{
	const struct function *function = call->call.function;

	for (size_t i = 0; i < function->params.count; i++)
		if (function->params.items[i]->is_prefix)
			fputs(eval_pointer(f, arg(call, i)), stdout);
}

static void call_printf(struct frame *f, const struct texpr *expr, void *out)
{
	size_t i = text_index(expr);
	const char *text;

	put_prefix(f, expr);
	if (expr->call.function->params.items[i]->is_format)
		text = eval_pointer(f, arg(expr, i));
	else
		text = format_like_c(f, expr, i);
	fputs(text, stdout);
	give(expr, out, (__int128)strlen(text));
}

static void call_snprintf(struct frame *f, const struct texpr *expr, void *out)
{
	size_t i = text_index(expr);
	char *to = eval_pointer(f, arg(expr, 0));
	size_t size = (size_t)eval_number(f, arg(expr, 1)), length;
	const char *text;

	if (expr->call.function->params.items[i]->is_format)
		text = eval_pointer(f, arg(expr, i));
	else
		text = format_like_c(f, expr, i);
	length = strlen(text);
	if (size) {
		size = length < size ? length : size - 1;
		memcpy(to, text, size);
		to[size] = '\0';
	}
	give(expr, out, (__int128)length);
}

static void call_strncmp(struct frame *f, const struct texpr *expr, void *out)
{
	const char *left = eval_pointer(f, arg(expr, 0));
	const char *right = eval_pointer(f, arg(expr, 1));

	give(expr, out, strncmp(left, right,
				(size_t)eval_number(f, arg(expr, 2))));
}

static void give_wrapped(struct frame *f, const struct texpr *expr, void *out,
			 enum ast_operator op)
{
	const struct type *type = arg(expr, 0)->type;
	__int128 left = eval_number(f, arg(expr, 0));
	__int128 right = eval_number(f, arg(expr, 1));
	void *to = eval_pointer(f, arg(expr, 2));
	__int128 made = op == OP_ADD ? left + right : left - right;

	/* Both have 64 bits at most: only a product needs a look. */
	if (op == OP_MUL && __builtin_mul_overflow(left, right, &made)) {
		store(type, to, (__int128)((unsigned __int128)left *
					   (unsigned __int128)right));
		give(expr, out, true);
		return;
	}
	store(type, to, made);
	give(expr, out, wrap(made, width_of(type)) != made);
}

static void call_add_overflow(struct frame *f, const struct texpr *expr,
			      void *out)
{
	give_wrapped(f, expr, out, OP_ADD);
}

static void call_mul_overflow(struct frame *f, const struct texpr *expr,
			      void *out)
{
	give_wrapped(f, expr, out, OP_MUL);
}

static void call_sub_overflow(struct frame *f, const struct texpr *expr,
			      void *out)
{
	give_wrapped(f, expr, out, OP_SUB);
}

static void call_puts(struct frame *f, const struct texpr *expr, void *out)
{
	give(expr, out, puts(eval_pointer(f, arg(expr, 0))));
}

static void call_putchar(struct frame *f, const struct texpr *expr, void *out)
{
	give(expr, out, putchar((int)eval_number(f, arg(expr, 0))));
}

/* In front of what malloc() and its like give: how many bytes there are. */
#define BLOCK_HEAD 16

static unsigned char *new_block(struct frame *f, const struct texpr *expr,
				size_t size)
{
	unsigned char *block;

	if (size > BLOCK_MAX)
		refuse(f->in, expr->span, "so much memory");
	block = arena_calloc(f->in->arena, 1, size + BLOCK_HEAD);
	memcpy(block, &size, sizeof(size));
	return block + BLOCK_HEAD;
}

static void call_malloc(struct frame *f, const struct texpr *expr, void *out)
{
	void *made = new_block(f, expr, (size_t)eval_number(f, arg(expr, 0)));

	memcpy(out, &made, sizeof(made));
}

static void call_calloc(struct frame *f, const struct texpr *expr, void *out)
{
	size_t count = (size_t)eval_number(f, arg(expr, 0));
	size_t size = (size_t)eval_number(f, arg(expr, 1));
	void *made;

	if (__builtin_mul_overflow(count, size, &size))
		size = SIZE_MAX;
	made = new_block(f, expr, size);
	memcpy(out, &made, sizeof(made));
}

/* Always elsewhere, so that who keeps the old address reads the old bytes. */
static void call_realloc(struct frame *f, const struct texpr *expr, void *out)
{
	const unsigned char *old = eval_pointer(f, arg(expr, 0));
	size_t size = (size_t)eval_number(f, arg(expr, 1)), had = 0;
	unsigned char *made = new_block(f, expr, size);

	if (old) {
		memcpy(&had, old - BLOCK_HEAD, sizeof(had));
		memcpy(made, old, had < size ? had : size);
	}
	memcpy(out, &made, sizeof(made));
}

static void call_abs(struct frame *f, const struct texpr *expr, void *out)
{
	__int128 number = eval_number(f, arg(expr, 0));

	give(expr, out, number < 0 ? -number : number);
}

static void call_atoi(struct frame *f, const struct texpr *expr, void *out)
{
	give(expr, out, atoi(eval_pointer(f, arg(expr, 0))));
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
	{ "realloc", call_realloc },
	{ "free", call_free },
	{ "abs", call_abs },
	{ "labs", call_abs },
	{ "llabs", call_abs },
	{ "snprintf", call_snprintf },
	{ "strncmp", call_strncmp },
	{ "__builtin_add_overflow", call_add_overflow },
	{ "__builtin_mul_overflow", call_mul_overflow },
	{ "__builtin_sub_overflow", call_sub_overflow },
	{ "atoi", call_atoi },
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

/* Numbers of C, from the host's own headers. */
static const struct c_number {
	const char *name;
	__int128 value;
} numbers[] = {
	{ "ENOMEM", ENOMEM },
	{ "EINVAL", EINVAL },
	{ "UCHAR_MAX", UCHAR_MAX },
	{ "USHRT_MAX", USHRT_MAX },
	{ "INT_MAX", INT_MAX },
};

static void give_text(void *out, const char *text)
{
	memcpy(out, &text, sizeof(text));
}

void eval_extern(struct frame *f, const struct texpr *expr, void *out)
{
	const struct entity *entity = &expr->constant->entity;
	const char *name = entity->c_name ? entity->c_name : entity->name;

	for (size_t i = 0; i < sizeof(numbers) / sizeof(*numbers); i++)
		if (has_width(expr->type) && !strcmp(numbers[i].name, name)) {
			store(expr->type, out, numbers[i].value);
			return;
		}
	/* What logging writes in front of a message in a kernel. */
	if (!strcmp(name, "KBUILD_MODNAME"))
		give_text(out, f->in->program->name);
	else if (!strncmp(name, "KERN_", 5))
		give_text(out, "");
	else if (!strcmp(name, "P_tmpdir"))
		give_text(out, P_tmpdir);
	else
		refuse(f->in, expr->span, "the constant `%s` of C", name);
}
