// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include <string.h>

#include "interp.h"

static void eval_literal(struct frame *f, const struct texpr *expr, void *out)
{
	const struct type *type = type_underlying(expr->type);
	size_t size = layout_size(f->in, type);
	unsigned char *made = take(f->in, size);

	for (size_t i = 0; i < expr->literal.count; i++) {
		const struct targ *element = &expr->literal.elements[i];
		size_t at;

		if (!element->expr)
			continue;
		if (expr->kind == TX_RECORD)
			at = member_offset(f->in, type, element->field);
		else if (expr->kind == TX_ARRAY)
			at = i * layout_size(f->in, type->array.element);
		else
			at = tuple_offset(f->in, type, i);
		eval(f, element->expr, made + at);
	}
	memcpy(out, made, size);
}

static void give_pointer(void *out, const void *pointer)
{
	memcpy(out, &pointer, sizeof(pointer));
}

static void eval_constant(struct frame *f, const struct texpr *expr, void *out)
{
	if (has_width(expr->type) && expr->type->kind != TYPE_BOOL)
		store(expr->type, out, exact(f, expr));
	else if (expr->constant->init &&
		 (expr->type->kind == TYPE_RECORD ||
		  expr->type->kind == TYPE_ARRAY))
		memcpy(out, eval_place(f, expr), layout_size(f->in, expr->type));
	else if (expr->constant->init)
		eval(f, expr->constant->init, out);
	else
		eval_extern(f, expr, out);
}

static void eval_string(struct frame *f, const struct texpr *expr, void *out)
{
	const char *text = arena_strndup(f->in->arena,
					 expr->value->string.bytes,
					 expr->value->string.size);

	memcpy(out, &text, sizeof(text));
}

static bool eval_leaf(struct frame *f, const struct texpr *expr, void *out)
{
	switch (expr->kind) {
	case TX_INTEGER:
	case TX_CHARACTER:
		store(expr->type, out, expr->value->integer);
		break;
	case TX_BOOL:
		*(bool *)out = expr->value->boolean;
		break;
	case TX_NULL:
		memset(out, 0, layout_size(f->in, expr->type));
		break;
	case TX_STRING:
		eval_string(f, expr, out);
		break;
	case TX_CONSTANT:
		eval_constant(f, expr, out);
		break;
	case TX_ENUMERATOR:
		store(expr->type, out, expr->enumerator->value);
		break;
	case TX_FUNCTION:
		give_pointer(out, callable_of(f->in, expr->function));
		break;
	case TX_CLOSURE:
		give_pointer(out, make_closure(f, expr));
		break;
	default:
		return false;
	}
	return true;
}

void eval(struct frame *f, const struct texpr *expr, void *out)
{
	count_step(f, expr->span);
	if (eval_leaf(f, expr, out))
		return;
	switch (expr->kind) {
	case TX_VARIABLE:
	case TX_DEREF:
	case TX_FIELD:
	case TX_INDEX:
		memmove(out, eval_place(f, expr), layout_size(f->in, expr->type));
		break;
	case TX_UNARY:
	case TX_BINARY:
		eval_operator(f, expr, out);
		break;
	case TX_ADDRESS:
		if (expr->operand->kind == TX_FUNCTION)
			eval(f, expr->operand, out);
		else
			give_pointer(out, eval_place(f, expr->operand));
		break;
	case TX_SLICE:
		eval_slice(f, expr, out);
		break;
	case TX_CALL:
		eval_call(f, expr, out);
		break;
	case TX_CONVERT:
	case TX_CAST:
	case TX_BIT_CAST:
		eval_convert(f, expr, out);
		break;
	case TX_TRY:
		eval_try(f, expr, out);
		break;
	case TX_INCREMENT:
		eval_increment(f, expr, out);
		break;
	case TX_RECORD:
	case TX_ARRAY:
	case TX_TUPLE:
		eval_literal(f, expr, out);
		break;
	case TX_FORMAT:
		give_pointer(out, format_pieces(f, expr));
		break;
	case TX_BUILTIN:
		eval_builtin(f, expr, out);
		break;
	case TX_OBJECT:
		refuse(f->in, expr->span, "an object of a class");
	case TX_FLOAT:
		refuse(f->in, expr->span, "a float");
	default:
		refuse(f->in, expr->span, "this expression (%d)", expr->kind);
	}
}

void *eval_temporary(struct frame *f, const struct texpr *expr)
{
	void *out = take(f->in, layout_size(f->in, expr->type));

	eval(f, expr, out);
	return out;
}

__int128 eval_number(struct frame *f, const struct texpr *expr)
{
	unsigned char out[8] = {};

	if (layout_size(f->in, expr->type) > sizeof(out))
		refuse(f->in, expr->span, "a `%s` as a number",
		       type_name(f->in->arena, expr->type));
	eval(f, expr, out);
	return load(expr->type, out);
}

void *eval_pointer(struct frame *f, const struct texpr *expr)
{
	void *pointer = NULL;

	if (layout_size(f->in, expr->type) != sizeof(pointer))
		refuse(f->in, expr->span, "a `%s` as a pointer",
		       type_name(f->in->arena, expr->type));
	eval(f, expr, &pointer);
	return pointer;
}
