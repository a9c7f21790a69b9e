// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Types and expressions of the C tree. */
#include "build.h"

#include <string.h>

static struct ctype *new_type(struct arena *arena, enum ctype_kind kind)
{
	struct ctype *type = arena_new_object(arena, struct ctype);

	type->kind = kind;
	return type;
}

static struct cexpr *new_expr(struct arena *arena, enum cexpr_kind kind)
{
	struct cexpr *expr = arena_new_object(arena, struct cexpr);

	expr->kind = kind;
	return expr;
}

struct ctype *ct_name(struct arena *arena, const char *name)
{
	struct ctype *type = new_type(arena, CT_NAME);

	type->name = name;
	return type;
}

struct ctype *ct_struct(struct arena *arena, const char *name)
{
	return ct_name(arena, arena_printf(arena, "struct %s", name));
}

struct ctype *ct_pointer(struct arena *arena, const struct ctype *to)
{
	struct ctype *type = new_type(arena, CT_POINTER);

	type->to = to;
	return type;
}

struct ctype *ct_array(struct arena *arena, const struct ctype *element,
		       const struct cexpr *count)
{
	struct ctype *type = new_type(arena, CT_ARRAY);

	type->array.element = element;
	type->array.count = count;
	return type;
}

struct ctype *ct_function(struct arena *arena, const struct ctype *result,
			  const struct cparam_list *params)
{
	struct ctype *type = new_type(arena, CT_FUNCTION);

	type->function.result = result;
	if (params) {
		type->function.params = params->list.items;
		type->function.count = params->list.count;
	}
	return type;
}

struct ctype *ct_const(struct arena *arena, const struct ctype *type)
{
	struct ctype *copy = arena_new_object(arena, struct ctype);

	*copy = *type;
	copy->is_const = true;
	return copy;
}

struct ctype *ct_space(struct arena *arena, const struct ctype *type,
		       const char *space)
{
	struct ctype *copy = arena_new_object(arena, struct ctype);

	*copy = *type;
	copy->space = space;
	return copy;
}

void cparam_push(struct arena *arena, struct cparam_list *params,
		 const char *name, const struct ctype *type)
{
	struct cparam param = { .name = name, .type = type };

	LIST_PUSH(arena, &params->list, param);
}

struct cexpr *cx_name(struct arena *arena, const char *name)
{
	struct cexpr *expr = new_expr(arena, CX_NAME);

	expr->text = name;
	return expr;
}

struct cexpr *cx_number(struct arena *arena, const char *text)
{
	struct cexpr *expr = new_expr(arena, CX_NUMBER);

	expr->text = text;
	return expr;
}

struct cexpr *cx_int(struct arena *arena, long long value)
{
	unsigned long long size = value;
	struct cexpr *number;

	if (value < 0)
		size = -size;
	number = cx_number(arena, arena_printf(arena, "%llu", size));
	return value < 0 ? cx_unary(arena, "-", number) : number;
}

static struct cexpr *new_string(struct arena *arena, enum cexpr_kind kind,
				const char *bytes, size_t size)
{
	struct cexpr *expr = new_expr(arena, kind);

	expr->string.bytes = bytes;
	expr->string.size = size;
	return expr;
}

struct cexpr *cx_string(struct arena *arena, const char *text)
{
	return new_string(arena, CX_STRING, text, strlen(text));
}

struct cexpr *cx_string_bytes(struct arena *arena, const char *bytes,
			      size_t size)
{
	return new_string(arena, CX_STRING, bytes, size);
}

struct cexpr *cx_character(struct arena *arena, char byte)
{
	return new_string(arena, CX_CHARACTER,
			  arena_strndup(arena, &byte, 1), 1);
}

struct cexpr *cx_concat_array(struct arena *arena,
			      const struct cexpr *const *parts, size_t count)
{
	struct cexpr *expr = new_expr(arena, CX_CONCAT);
	const struct cexpr **copy = arena_calloc(arena, count, sizeof(*copy));

	if (count)
		memcpy(copy, parts, count * sizeof(*copy));
	expr->concat.parts = copy;
	expr->concat.count = count;
	return expr;
}

static struct carg *new_args(struct arena *arena,
			     const struct cexpr *const *values, size_t count)
{
	struct carg *args = arena_calloc(arena, count, sizeof(*args));
	size_t i;

	for (i = 0; i < count; i++)
		args[i].value = values[i];
	return args;
}

struct cexpr *cx_call_array(struct arena *arena, const struct cexpr *function,
			    const struct cexpr *const *args, size_t count)
{
	struct cexpr *expr = new_expr(arena, CX_CALL);

	expr->call.function = function;
	expr->call.args = new_args(arena, args, count);
	expr->call.count = count;
	return expr;
}

struct cexpr *cx_call_list(struct arena *arena, const struct cexpr *function,
			   const struct carg_list *args)
{
	struct cexpr *expr = new_expr(arena, CX_CALL);

	expr->call.function = function;
	expr->call.args = args->list.items;
	expr->call.count = args->list.count;
	return expr;
}

static struct cexpr *new_member(struct arena *arena,
				const struct cexpr *object, const char *name,
				bool is_arrow)
{
	struct cexpr *expr = new_expr(arena, CX_MEMBER);

	expr->member.object = object;
	expr->member.name = name;
	expr->member.is_arrow = is_arrow;
	return expr;
}

struct cexpr *cx_member(struct arena *arena, const struct cexpr *object,
			const char *name)
{
	return new_member(arena, object, name, false);
}

struct cexpr *cx_arrow(struct arena *arena, const struct cexpr *object,
		       const char *name)
{
	return new_member(arena, object, name, true);
}

struct cexpr *cx_index(struct arena *arena, const struct cexpr *object,
		       const struct cexpr *index)
{
	struct cexpr *expr = new_expr(arena, CX_INDEX);

	expr->index.object = object;
	expr->index.index = index;
	return expr;
}

static struct cexpr *new_op(struct arena *arena, enum cexpr_kind kind,
			    const char *op, const struct cexpr *left,
			    const struct cexpr *right)
{
	struct cexpr *expr = new_expr(arena, kind);

	expr->op.op = op;
	expr->op.left = left;
	expr->op.right = right;
	return expr;
}

struct cexpr *cx_unary(struct arena *arena, const char *op,
		       const struct cexpr *operand)
{
	return new_op(arena, CX_UNARY, op, operand, NULL);
}

struct cexpr *cx_postfix(struct arena *arena, const char *op,
			 const struct cexpr *operand)
{
	return new_op(arena, CX_POSTFIX, op, operand, NULL);
}

struct cexpr *cx_address(struct arena *arena, const struct cexpr *operand)
{
	return cx_unary(arena, "&", operand);
}

struct cexpr *cx_deref(struct arena *arena, const struct cexpr *operand)
{
	return cx_unary(arena, "*", operand);
}

struct cexpr *cx_not(struct arena *arena, const struct cexpr *operand)
{
	return cx_unary(arena, "!", operand);
}

struct cexpr *cx_binary(struct arena *arena, const char *op,
			const struct cexpr *left, const struct cexpr *right)
{
	return new_op(arena, CX_BINARY, op, left, right);
}

struct cexpr *cx_assign(struct arena *arena, const char *op,
			const struct cexpr *left, const struct cexpr *right)
{
	return new_op(arena, CX_ASSIGN, op, left, right);
}

struct cexpr *cx_conditional(struct arena *arena,
			     const struct cexpr *condition,
			     const struct cexpr *then,
			     const struct cexpr *otherwise)
{
	struct cexpr *expr = new_expr(arena, CX_CONDITIONAL);

	expr->conditional.condition = condition;
	expr->conditional.then = then;
	expr->conditional.otherwise = otherwise;
	return expr;
}

static struct cexpr *new_cast(struct arena *arena, enum cexpr_kind kind,
			      const struct ctype *type,
			      const struct cexpr *operand)
{
	struct cexpr *expr = new_expr(arena, kind);

	expr->cast.type = type;
	expr->cast.operand = operand;
	return expr;
}

struct cexpr *cx_cast(struct arena *arena, const struct ctype *type,
		      const struct cexpr *operand)
{
	return new_cast(arena, CX_CAST, type, operand);
}

struct cexpr *cx_sizeof_type(struct arena *arena, const struct ctype *type)
{
	return new_cast(arena, CX_SIZEOF, type, NULL);
}

struct cexpr *cx_sizeof(struct arena *arena, const struct cexpr *operand)
{
	return cx_call(arena, "sizeof", operand);
}

struct cexpr *cx_type(struct arena *arena, const struct ctype *type)
{
	return new_cast(arena, CX_TYPE, type, NULL);
}

struct cexpr *cx_list_array(struct arena *arena,
			    const struct cexpr *const *elements, size_t count)
{
	struct cexpr *expr = new_expr(arena, CX_LIST);

	expr->list.elements = new_args(arena, elements, count);
	expr->list.count = count;
	expr->list.one_line = true;
	return expr;
}

struct cexpr *cx_list_of(struct arena *arena,
			 const struct carg_list *elements)
{
	struct cexpr *expr = new_expr(arena, CX_LIST);

	expr->list.elements = elements->list.items;
	expr->list.count = elements->list.count;
	return expr;
}

struct cexpr *cx_compound(struct arena *arena, const struct ctype *type,
			  const struct carg_list *elements)
{
	struct cexpr *expr = cx_list_of(arena, elements);

	expr->kind = CX_COMPOUND;
	expr->list.type = type;
	return expr;
}

struct carg *carg_push(struct arena *arena, struct carg_list *args,
		       const struct cexpr *value)
{
	struct carg arg = { .value = value };

	LIST_PUSH(arena, &args->list, arg);
	return &args->list.items[args->list.count - 1];
}

struct carg *carg_member(struct arena *arena, struct carg_list *args,
			 const char *member, const struct cexpr *value)
{
	struct carg *arg = carg_push(arena, args, value);

	arg->member = member;
	return arg;
}

struct carg *carg_index(struct arena *arena, struct carg_list *args,
			const struct cexpr *index, const struct cexpr *value)
{
	struct carg *arg = carg_push(arena, args, value);

	arg->index = index;
	return arg;
}
