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
