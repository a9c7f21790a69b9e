// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include <string.h>

#include "interp.h"

/* -ENOMEM of every target that has it (errno.h of the host, too). */
#define NO_MEMORY (-12)

/* Error pointers are the last 4095 addresses (linux/err.h). */
#define ERROR_POINTERS 4095

/* Deep enough for any test, and far from the end of the stack. */
#define DEPTH_MAX 2000

struct callable *callable_of(struct interp *in, const struct function *function)
{
	struct callable **known = &in->callables[function->entity.id];

	if (!*known) {
		*known = arena_new_object(in->arena, struct callable);
		(*known)->function = function;
	}
	return *known;
}

void call_function(struct interp *in, const struct callable *callable,
		   unsigned char **args, void *out, struct span span)
{
	const struct function *function = callable->function;
	const struct type *result = function->type->function.result;
	struct mark before = mark(in);
	struct frame frame = { .in = in, .function = function };

	if (!function->body)
		refuse(in, span, "the function `%s` of C",
		       function->entity.name);
	if (in->depth++ == DEPTH_MAX)
		refuse(in, span, "so many calls in calls");
	frame.result = take(in, layout_size(in, result));
	for (struct captive *i = callable->captures; i; i = i->next)
		bind(in, i->variable, i->place);
	for (size_t i = 0; i < function->params.count; i++)
		bind(in, function->params.items[i], args[i]);
	run_stmt(&frame, function->body);
	memcpy(out, frame.result, layout_size(in, result));
	in->depth--;
	release(in, before);
}

void eval_call(struct frame *f, const struct texpr *expr, void *out)
{
	const struct function *function = expr->call.function;
	const struct callable *callable = NULL;
	unsigned char **args;

	if (function && !function->body) {
		call_extern(f, expr, out);
		if (function->release)
			release_later(f, expr, out);
		return;
	}
	if (function)
		callable = callable_of(f->in, function);
	else
		callable = eval_pointer(f, expr->call.callee);
	args = take(f->in, (expr->call.arg_count + 1) * sizeof(*args));
	for (size_t i = 0; i < expr->call.arg_count; i++)
		args[i] = eval_temporary(f, expr->call.args[i].expr);
	if (!callable)
		trap(f->in, expr->span, "a null function is called");
	if (callable->function->params.count != expr->call.arg_count)
		refuse(f->in, expr->span, "this number of arguments");
	call_function(f->in, callable, args, out, expr->span);
	if (function && function->release)
		release_later(f, expr, out);
}

bool is_failure(const struct interp *in, enum failure failure,
		const struct type *type, const void *value)
{
	size_t last;

	type = type_underlying(type);
	if (type->kind == TYPE_TUPLE) {
		last = type->tuple.count - 1;
		return is_failure(in, failure, type->tuple.items[last],
				  (const unsigned char *)value +
				  tuple_offset(in, type, last));
	}
	switch (failure) {
	case FAILURE_NEVER:
		return false;
	case FAILURE_NEGATIVE:
		return load(type, value) < 0;
	case FAILURE_NONZERO:
		return load(type, value) != 0;
	case FAILURE_NULL:
		return load(type, value) == 0;
	default:
		return (uint64_t)load(type, value) >=
		       (uint64_t)-ERROR_POINTERS;
	}
}

static enum failure failure_of_type(const struct type *type)
{
	switch (type->kind) {
	case TYPE_INTEGER:
		return type->integer.is_signed && type->integer.bits >= 32 ?
		       FAILURE_NEGATIVE : FAILURE_NEVER;
	case TYPE_POINTER:
		return FAILURE_NULL;
	case TYPE_DISTINCT:
		return type->distinct->failure;
	case TYPE_TUPLE:
		return failure_of_type(type->tuple.items[type->tuple.count - 1]);
	default:
		return FAILURE_NEVER;
	}
}

static enum failure failure_of(const struct texpr *expr)
{
	while (expr->kind == TX_CONVERT)
		expr = expr->operand;
	if (expr->kind == TX_CALL && expr->call.function)
		return expr->call.function->failure;
	return failure_of_type(expr->type);
}

/* What a lack of memory is among the values of a function's result. */
static __int128 lack_of_memory(struct frame *f, const struct type *type)
{
	const struct constant *memory = NULL;

	if (type->kind == TYPE_DISTINCT)
		memory = type->distinct->memory;
	return memory && memory->init ? exact(f, memory->init) : NO_MEMORY;
}

/* Puts a failure where the function's own result goes (arc.md 5.3). */
static void pass_on(struct frame *f, const struct texpr *expr,
		    enum failure failure, __int128 value)
{
	const struct type *type = f->function->type->function.result;
	enum failure own = f->function->failure;
	unsigned char *result = f->result;
	size_t last;

	memset(result, 0, layout_size(f->in, type));
	if (type_underlying(type)->kind == TYPE_TUPLE) {
		type = type_underlying(type);
		last = type->tuple.count - 1;
		result += tuple_offset(f->in, type, last);
		type = type->tuple.items[last];
	}
	if (failure == FAILURE_NULL)
		value = own == FAILURE_NULL ? 0 : lack_of_memory(f, type);
	if (own != failure && failure == FAILURE_NONZERO)
		refuse(f->in, expr->span, "`try` between such failures");
	store(type, result, value);
	f->has_failed = true;
	longjmp(*f->on_failure, 1);
}

void eval_try(struct frame *f, const struct texpr *expr, void *out)
{
	const struct type *type = type_underlying(expr->operand->type);
	enum failure failure = failure_of(expr->operand);
	const unsigned char *value = eval_temporary(f, expr->operand);
	const unsigned char *telling = value;
	const struct type *told = type;

	if (type->kind == TYPE_TUPLE) {
		telling += tuple_offset(f->in, type, type->tuple.count - 1);
		told = type->tuple.items[type->tuple.count - 1];
	}
	if (is_failure(f->in, failure, told, telling))
		pass_on(f, expr, failure, load(told, telling));
	/* Of a tuple the rest stays, at the places it has already. */
	memcpy(out, value, layout_size(f->in, expr->type));
}
