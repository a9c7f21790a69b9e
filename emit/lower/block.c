// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include <string.h>

#include "lower/lower.h"

void block_open(struct body *b, struct block *block)
{
	*block = (struct block){
		.outer = b->block,
		.names = names_within(b->block ? b->block->names : b->names,
				      NAMES_INNER),
		.cleanups = b->cleanups,
	};
	b->block = block;
	b->unused_type = NULL;
}

static void move(struct body *b, struct cblock *out, const struct cblock *from)
{
	for (size_t i = 0; i < from->stmts.count; i++)
		cblock_push(b->arena, out, from->stmts.items[i]);
}

void block_close(struct body *b, struct cblock *out)
{
	struct block *block = b->block;

	move(b, out, &block->decls);
	move(b, out, &block->stmts);
	out->end = ccomment_join(b->arena, block->comments, out->end);
	end_hoists(b, block);
	b->block = block->outer;
	b->unused_type = NULL;
}

static void give_comments(struct body *b, struct cstmt *stmt)
{
	struct block *block = b->block;

	stmt->notes.before = ccomment_join(b->arena, block->comments,
					   stmt->notes.before);
	stmt->notes.after = ccomment_join(b->arena, stmt->notes.after,
					  block->after);
	stmt->notes.blank_before |= block->blank_before;
	block->comments = NULL;
	block->after = NULL;
	block->blank_before = false;
}

struct cstmt *push(struct body *b, struct cstmt *stmt)
{
	give_comments(b, stmt);
	cblock_push(b->arena, &b->block->stmts, stmt);
	return stmt;
}

void take_trivia(struct body *b, const struct trivia *trivia)
{
	struct cnotes notes = lower_trivia(b->l, trivia);
	struct block *block = b->block;

	/* A comment that is still waiting stood beside nothing in C. */
	block->comments = ccomment_join(b->arena, block->comments,
					block->after);
	block->comments = ccomment_join(b->arena, block->comments,
					notes.before);
	block->after = notes.after;
	block->blank_before |= notes.blank_before;
}

bool at_declarations(const struct body *b)
{
	return !b->block->stmts.stmts.count;
}

/* The type that the names of one declaration share. */
static const struct ctype *base_type(const struct ctype *type)
{
	for (;;) {
		switch (type->kind) {
		case CT_NAME:
			return type;
		case CT_POINTER:
			type = type->to;
			break;
		case CT_ARRAY:
			type = type->array.element;
			break;
		case CT_FUNCTION:
			type = type->function.result;
			break;
		}
	}
}

static bool is_function_pointer(const struct ctype *type)
{
	while (type->kind == CT_POINTER || type->kind == CT_ARRAY)
		type = type->kind == CT_POINTER ? type->to :
						  type->array.element;
	return type->kind == CT_FUNCTION;
}

/*
 * Each pointer to functions has a line of its own, and pointers have others than
 * numbers.
 */
static bool is_same_base(const struct ctype *a, const struct ctype *b)
{
	if (is_function_pointer(a) || is_function_pointer(b) ||
	    (a->kind == CT_POINTER) != (b->kind == CT_POINTER))
		return false;
	a = base_type(a);
	b = base_type(b);
	return !strcmp(a->name, b->name) && a->is_const == b->is_const &&
	       (a->space ? b->space && !strcmp(a->space, b->space) :
			   !b->space);
}

/* Declarations that a name may join: not all, for a function of many types. */
static const size_t nearest = 100;

/* The declaration without values that a further name of its type may join. */
static struct cstmt *joinable(const struct block *block,
			      const struct ctype *type)
{
	size_t count = block->decls.stmts.count;

	for (size_t i = count > nearest ? count - nearest : 0; i < count; i++) {
		struct cstmt *stmt = block->decls.stmts.items[i];

		if (!stmt->decl.is_static && !stmt->decl.declarators[0].init &&
		    !stmt->notes.before && !stmt->notes.after &&
		    is_same_base(stmt->decl.declarators[0].type, type))
			return stmt;
	}
	return NULL;
}

void declare(struct body *b, const char *name, const struct ctype *type,
	     const struct cexpr *init)
{
	bool is_apart = init || b->l->backend->style->is_local_apart;
	struct cstmt *stmt = is_apart ? NULL : joinable(b->block, type);

	if (stmt) {
		cs_decl_push(b->arena, stmt, name, type, NULL);
		return;
	}
	stmt = cs_decl(b->arena, name, type, init);
	if (init)
		give_comments(b, stmt);
	/* Blank lines between declarations are nobody's habit. */
	stmt->notes.blank_before = false;
	cblock_push(b->arena, &b->block->decls, stmt);
}

const char *body_word(const struct body *b)
{
	const struct entity *entity = &b->function->entity;
	const char *name = entity->name;

	while (name && name[0] == '_' && name[1])
		name++;
	return name ? name_snake(b->arena, name) :
			      b->l->c_names[entity->id];
}

/* A parameter that is discarded is called as C calls it there. */
static const char *wanted_name(const struct body *b,
			       const struct variable *variable)
{
	const struct function *function = b->function;
	const char *name = NULL;

	if (strcmp(variable->entity.name, "_"))
		return variable->entity.name;
	for (size_t i = 0; function->slots.count &&
			   i < function->params.count; i++)
		if (function->params.items[i] == variable)
			name = function->slots.items[0]->param_names[i];
	return name && strcmp(name, "_") ? name : "unused";
}

/* Only what is not a local already has the function's word before it. */
static const char *take_local_name(struct body *b, const char *wanted)
{
	if (names_is_taken(b->names, wanted))
		return names_take_data(b->block->names, wanted, body_word(b));
	return names_take_next(b->block->names, wanted);
}

const char *name_local(struct body *b, const struct variable *variable)
{
	const struct c_spelling *spelling = b->l->backend->spelling;
	const char *wanted = wanted_name(b, variable);
	const char *name = spelling && variable->storage == STORAGE_PARAMETER ?
		names_take_spelled(b->block->names, wanted, body_word(b),
				   spelling->param) :
		take_local_name(b, wanted);

	b->l->c_names[variable->entity.id] = name;
	if (has_context(b->l, &variable->entity))
		b->l->context_names[variable->entity.id] =
			names_take_data(b->block->names, "data", name);
	if (variable->type->kind == TYPE_SLICE && !is_boxed(b->l, variable))
		name_length(b, variable);
	return name;
}

const char *temporary(struct body *b, const char *wanted,
		      const struct ctype *type)
{
	const char *name = take_local_name(b, wanted);

	declare(b, name, type, NULL);
	return name;
}

const struct cexpr *result_local(struct body *b)
{
	b->ret = b->result_name;
	return cx_name(b->arena, b->ret);
}

static void flatten_into(struct arena *arena, struct cblock *out,
			 struct cstmt *stmt);

static void flatten_children(struct arena *arena, struct cstmt *stmt)
{
	switch (stmt->kind) {
	case CS_IF:
		flatten_block(arena, &stmt->branch.then);
		flatten_block(arena, &stmt->branch.otherwise);
		break;
	case CS_WHILE:
	case CS_DO:
		flatten_block(arena, &stmt->loop.body);
		break;
	case CS_FOR:
		flatten_block(arena, &stmt->for_.body);
		break;
	case CS_SWITCH:
		for (size_t i = 0; i < stmt->select.cases.count; i++)
			flatten_block(arena,
				      &stmt->select.cases.items[i]->arm.body);
		break;
	case CS_BLOCK:
		flatten_block(arena, &stmt->block);
		break;
	default:
		break;
	}
}

/* What stood before the splice stands before its first statement. */
static void flatten_splice(struct arena *arena, struct cblock *out,
			   struct cstmt *stmt)
{
	for (size_t i = 0; i < stmt->block.stmts.count; i++) {
		struct cstmt *inner = stmt->block.stmts.items[i];

		if (i == 0) {
			inner->notes.before = ccomment_join(arena,
							stmt->notes.before,
							inner->notes.before);
			inner->notes.blank_before |= stmt->notes.blank_before;
		}
		if (i + 1 == stmt->block.stmts.count)
			inner->notes.after = ccomment_join(arena,
							   inner->notes.after,
							   stmt->notes.after);
		flatten_into(arena, out, inner);
	}
}

static bool starts_with_declaration(const struct cblock *block)
{
	return block->stmts.count && block->stmts.items[0]->kind == CS_DECL;
}

static bool has_statements(const struct cblock *block)
{
	return block->stmts.count &&
	       block->stmts.items[block->stmts.count - 1]->kind != CS_DECL;
}

static void flatten_into(struct arena *arena, struct cblock *out,
			 struct cstmt *stmt)
{
	/* Declarations behind statements want a block of their own. */
	if (stmt->kind == CS_SPLICE && has_statements(out) &&
	    starts_with_declaration(&stmt->block))
		stmt->kind = CS_BLOCK;
	if (stmt->kind == CS_SPLICE) {
		flatten_splice(arena, out, stmt);
		return;
	}
	flatten_children(arena, stmt);
	cblock_push(arena, out, stmt);
}

void flatten_block(struct arena *arena, struct cblock *block)
{
	struct cblock out = { .end = block->end };

	for (size_t i = 0; i < block->stmts.count; i++)
		flatten_into(arena, &out, block->stmts.items[i]);
	*block = out;
}
