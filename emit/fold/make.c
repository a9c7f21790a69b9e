// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "fold/internal.h"

static const struct trivia no_trivia;

const struct texpr *variable_expr(struct folder *f,
				  const struct variable *variable,
				  struct span span)
{
	struct texpr *made = arena_new_object(f->arena, struct texpr);

	made->kind = TX_VARIABLE;
	made->type = variable->type;
	made->span = span;
	made->variable = (struct variable *)variable;
	return made;
}

static struct comment *join_comments(struct folder *f,
				     const struct comment *first,
				     struct comment *behind)
{
	struct comment *copy;

	if (!first)
		return behind;
	copy = arena_new_object(f->arena, struct comment);
	*copy = *first;
	copy->next = join_comments(f, first->next, behind);
	return copy;
}

const struct trivia *join_trivia(struct folder *f, const struct trivia *first,
				 const struct trivia *second)
{
	struct trivia *joined = arena_new_object(f->arena, struct trivia);

	*joined = second ? *second : no_trivia;
	if (!first)
		return joined;
	joined->before = join_comments(f, first->before,
				       join_comments(f, first->after,
						     joined->before));
	joined->blank_before = first->blank_before;
	return joined;
}

void hand_trivia(struct folder *f, const struct trivia *from,
		 struct tblock *block, size_t i)
{
	if (!from->before && !from->after && !from->blank_before)
		return;
	if (i < block->stmts.count)
		block->stmts.items[i]->trivia =
			join_trivia(f, from, block->stmts.items[i]->trivia);
	else
		block->end = join_trivia(f, from,
				&(struct trivia){ .before = (struct comment *)
						  block->end })->before;
}

bool has_comment(const struct targ *arg)
{
	return arg->trivia && (arg->trivia->before || arg->trivia->after);
}

/* A pointer that is known to be the address of something, or NULL. */
static const struct texpr *pointee(const struct texpr *pointer)
{
	while (pointer->kind == TX_CONVERT &&
	       type_is_pointer(pointer->type) &&
	       type_is_pointer(pointer->operand->type) &&
	       pointer->type->pointer.element ==
	       pointer->operand->type->pointer.element)
		pointer = pointer->operand;
	return pointer->kind == TX_ADDRESS ? pointer->operand : NULL;
}

const struct texpr *new_deref(struct folder *f, const struct texpr *like,
			       const struct texpr *operand)
{
	const struct texpr *object = pointee(operand);
	struct texpr *made;

	if (object && object->type == like->type)
		return object;
	made = arena_new_object(f->arena, struct texpr);
	*made = *like;
	made->operand = operand;
	return made;
}

struct tstmt *bare_stmt(struct folder *f, enum tstmt_kind kind,
			struct span span)
{
	struct tstmt *made = arena_new_object(f->arena, struct tstmt);

	made->kind = kind;
	made->span = span;
	made->trivia = &no_trivia;
	return made;
}

struct tstmt *new_let(struct folder *f, struct variable *variable,
		       const struct texpr *init, struct span span)
{
	struct tstmt *made = bare_stmt(f, TS_LET, span);
	struct variable **variables = arena_calloc(f->arena, 1,
						   sizeof(*variables));

	variables[0] = variable;
	made->let.variables = variables;
	made->let.count = 1;
	made->let.init = init;
	return made;
}

static const struct texpr *zero_expr(struct folder *f, const struct type *type,
				     struct span span)
{
	struct texpr *made = arena_new_object(f->arena, struct texpr);
	struct value *value = arena_new_object(f->arena, struct value);

	value->kind = VALUE_INTEGER;
	made->kind = type_is_pointer(type) ? TX_NULL : TX_INTEGER;
	made->type = type;
	made->span = span;
	made->is_constant = true;
	made->base = 10;
	if (made->kind == TX_INTEGER)
		made->value = value;
	return made;
}

const struct texpr *failed_expr(struct folder *f, const struct texpr *value)
{
	const struct type *type = value->type;
	enum failure failure = FAILURE_NEVER;
	struct texpr *made;

	if (type->kind == TYPE_DISTINCT)
		failure = type->distinct->failure;
	else if (type->kind == TYPE_INTEGER && type->integer.is_signed)
		failure = FAILURE_NEGATIVE;
	if (failure != FAILURE_NEGATIVE && failure != FAILURE_NONZERO)
		return NULL;
	made = arena_new_object(f->arena, struct texpr);
	made->kind = TX_BINARY;
	made->type = type_basic(f->program->types, TYPE_BOOL);
	made->span = value->span;
	made->operation.op = failure == FAILURE_NEGATIVE ? OP_LT : OP_NE;
	made->operation.left = value;
	made->operation.right = zero_expr(f, type, value->span);
	return made;
}

const struct texpr *cast_expr(struct folder *f, const struct texpr *value,
			      const struct type *type)
{
	struct texpr *made;

	if (value->type == type)
		return value;
	made = arena_new_object(f->arena, struct texpr);
	made->kind = TX_CAST;
	made->type = type;
	made->span = value->span;
	made->operand = value;
	made->is_constant = value->is_constant;
	return made;
}

static bool is_same_number(const struct texpr *a, const struct texpr *b)
{
	return a->value->kind == VALUE_INTEGER &&
	       b->value->kind == VALUE_INTEGER &&
	       a->value->integer == b->value->integer;
}

bool is_same_expr(const struct texpr *a, const struct texpr *b)
{
	if (!a || !b)
		return a == b;
	if (a->type != b->type)
		return false;
	if (a->value && b->value)
		return is_same_number(a, b);
	if (a->kind != b->kind)
		return false;
	switch (a->kind) {
	case TX_CONVERT:
	case TX_CAST:
		return is_same_expr(a->operand, b->operand);
	case TX_UNARY:
	case TX_BINARY:
		return a->operation.op == b->operation.op &&
		       is_same_expr(a->operation.left, b->operation.left) &&
		       is_same_expr(a->operation.right, b->operation.right);
	case TX_VARIABLE:
		return a->variable == b->variable &&
		       a->variable->storage != STORAGE_PACKAGE;
	case TX_NULL:
		return true;
	default:
		return false;
	}
}
