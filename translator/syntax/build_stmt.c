// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "syntax/build.h"

#include <string.h>

struct ast_stmt *new_stmt(struct builder *builder, enum ast_stmt_kind kind,
			  const struct node *node)
{
	struct ast_stmt *stmt = arena_new_object(builder->arena,
						 struct ast_stmt);

	stmt->kind = kind;
	stmt->span = node_span(builder, node);
	return stmt;
}

static struct ast_arg *build_name(struct builder *builder,
				  const struct node *node)
{
	struct ast_arg *arg = build_arg(builder, node, NULL);

	arg->name = build_ident(builder, node);
	return arg;
}

struct ast_arg *build_names(struct builder *builder, const struct node *name)
{
	struct ast_arg *first = NULL, **tail = &first;
	const struct node *element;

	if (!name)
		return NULL;
	if (name->kind != NODE_tuple_pattern)
		return build_name(builder, name);
	for_each_child(element, name, FIELD_element) {
		*tail = build_name(builder, element);
		tail = &(*tail)->next;
	}
	return first;
}

static struct ast_stmt *build_let(struct builder *builder,
				  const struct node *node)
{
	struct ast_stmt *stmt = new_stmt(builder, AST_LET, node);

	if (node->kind == NODE_const_declaration)
		stmt->kind = AST_CONST;
	build_spelling(builder, node_child(node, FIELD_spelling), "a C name");
	build_spelling(builder, node_child(node, FIELD_type_spelling),
		       "a C type");
	stmt->let.attributes =
		build_attributes(builder, node_child(node, FIELD_attributes));
	stmt->let.names = build_names(builder, node_child(node, FIELD_name));
	stmt->let.type = build_type(builder, node_child(node, FIELD_type));
	stmt->let.value = build_optional_expr(builder,
					      node_child(node, FIELD_value));
	if (!stmt->let.names || !stmt->let.names->name.name)
		stmt->kind = AST_STMT_BAD;
	return stmt;
}

struct assign_text {
	char text[4];
	enum ast_operator op;
};

static const struct assign_text assign_operators[] = {
	{ "+=", OP_ADD }, { "-=", OP_SUB }, { "*=", OP_MUL },
	{ "/=", OP_DIV }, { "%=", OP_REM }, { "&=", OP_BIT_AND },
	{ "|=", OP_BIT_OR }, { "^=", OP_BIT_XOR }, { "<<=", OP_SHL },
	{ ">>=", OP_SHR }, { "=", OP_NONE },
};

static struct ast_stmt *build_assign(struct builder *builder,
				     const struct node *node)
{
	struct ast_stmt *stmt = new_stmt(builder, AST_ASSIGN, node);
	const struct node *op = node_child(node, FIELD_operator);
	const struct assign_text *text = assign_operators;

	if (!op) {
		stmt->kind = AST_STMT_BAD;
		return stmt;
	}
	while (text->op != OP_NONE && !node_is(builder, op, text->text))
		text++;
	stmt->assign.op = text->op;
	stmt->assign.op_span = node_span(builder, op);
	stmt->assign.target = build_expr_in(builder, node, FIELD_left);
	stmt->assign.value = build_expr_in(builder, node, FIELD_right);
	return stmt;
}

static struct ast_stmt *build_defer(struct builder *builder,
				    const struct node *node)
{
	struct ast_stmt *stmt = new_stmt(builder, AST_DEFER, node);
	const struct node *inner = node_child(node, FIELD_statement);

	stmt->defer.on_error = node->kind == NODE_errdefer_statement;
	if (inner)
		stmt->defer.stmt = build_stmt(builder, inner);
	else
		stmt->kind = AST_STMT_BAD;
	return stmt;
}

/* A statement of the language that the kernel profile does not have. */
static struct ast_stmt *build_refused(struct builder *builder,
				      const struct node *node,
				      const char *keyword)
{
	struct ast_stmt *stmt = new_stmt(builder, AST_REFUSED, node);

	stmt->refused = intern(builder->names, keyword);
	return stmt;
}

static struct ast_stmt *build_jump(struct builder *builder,
				   enum ast_stmt_kind kind,
				   const struct node *node)
{
	struct ast_stmt *stmt = new_stmt(builder, kind, node);

	stmt->jump = build_ident(builder, node_child(node, FIELD_label));
	return stmt;
}

static struct ast_stmt *build_kind(struct builder *builder,
				   const struct node *node)
{
	struct ast_stmt *stmt;

	switch (node->kind) {
	case NODE_expression_statement:
		stmt = new_stmt(builder, AST_EXPR, node);
		stmt->expr = build_expr_in(builder, node, FIELD_expression);
		return stmt;
	case NODE_return_statement:
		stmt = new_stmt(builder, AST_RETURN, node);
		stmt->expr = build_optional_expr(builder,
						 node_child(node,
							    FIELD_value));
		return stmt;
	case NODE_let_declaration:
	case NODE_const_declaration:
		return build_let(builder, node);
	case NODE_assignment:
		return build_assign(builder, node);
	case NODE_block:
		return build_block(builder, node, node->start + 1);
	case NODE_break_statement:
		return build_jump(builder, AST_BREAK, node);
	case NODE_continue_statement:
		return build_jump(builder, AST_CONTINUE, node);
	case NODE_defer_statement:
	case NODE_errdefer_statement:
		return build_defer(builder, node);
	case NODE_try_statement:
		return build_refused(builder, node, "try");
	case NODE_throw_statement:
		return build_refused(builder, node, "throw");
	case NODE_raise_statement:
		return build_refused(builder, node, "raise");
	default:
		return build_flow(builder, node);
	}
}

struct ast_stmt *build_stmt(struct builder *builder, const struct node *node)
{
	size_t regions = builder->comments->regions.count;
	const char *outer = builder->refused;
	struct ast_stmt *stmt;

	if (node->is_missing || !build_enter(builder, node))
		return new_stmt(builder, AST_STMT_BAD, node);
	builder->refused = NULL;
	stmt = build_kind(builder, node);
	if (builder->refused)
		stmt = build_refused(builder, node, builder->refused);
	/* Nothing stands beside the parts of what is not in the AST. */
	if (stmt->kind == AST_REFUSED || stmt->kind == AST_STMT_BAD)
		builder->comments->regions.count = regions;
	builder->refused = outer;
	build_leave(builder);
	return stmt;
}

/* Whether the parser skipped something on the line of @node. */
static bool has_error_beside(const struct builder *builder,
			     const struct node *before,
			     const struct node *node)
{
	const char *text = builder->source->text;
	const struct node *next = node->next;

	if (before && before->kind == NODE_ERROR &&
	    !memchr(text + before->end, '\n', node->start - before->end))
		return true;
	return next && next->kind == NODE_ERROR &&
	       !memchr(text + node->end, '\n', next->start - node->end);
}

/*
 * What is left of a statement with an error is not relied on. A `let` still
 * declares its names. Returns whether it lost its parts.
 */
static bool poison(struct builder *builder, struct ast_stmt *stmt,
		   const struct node *node)
{
	switch (stmt->kind) {
	case AST_EXPR:
	case AST_ASSIGN:
	case AST_RETURN:
		stmt->kind = AST_STMT_BAD;
		return true;
	case AST_LET:
	case AST_CONST:
		stmt->let.value = new_expr(builder, AST_EXPR_BAD, node);
		stmt->let.type = NULL;
		return true;
	default:
		return false;
	}
}

/*
 * A statement of a list, which comments may stand beside. @before is what the
 * parser found before it, or NULL.
 */
static struct ast_stmt *build_listed(struct builder *builder,
				     const struct node *before,
				     const struct node *node)
{
	size_t anchor = builder->comments->regions.count;
	struct trivia trivia = {};
	struct ast_stmt *stmt;

	comments_anchor(builder->comments, &trivia, node->start, node->end);
	stmt = build_stmt(builder, node);
	if ((node_is_broken(node) || has_error_beside(builder, before, node)) &&
	    poison(builder, stmt, node))
		builder->comments->regions.count = anchor + 1;
	stmt->trivia = trivia;
	builder->comments->regions.items[anchor].trivia = &stmt->trivia;
	return stmt;
}

struct ast_stmt *build_stmts(struct builder *builder, const struct node *list)
{
	struct ast_stmt *first = NULL, **tail = &first;
	const struct node *node = list ? list->first : NULL, *before = NULL;

	for (; node; before = node, node = node->next) {
		if (node->field != FIELD_member && node->kind != NODE_ERROR)
			continue;
		*tail = build_listed(builder, before, node);
		tail = &(*tail)->next;
	}
	return first;
}

struct ast_stmt *build_block(struct builder *builder, const struct node *node,
			     uint32_t lead)
{
	struct ast_stmt *stmt = new_stmt(builder, AST_BLOCK, node);

	if (!build_enter(builder, node)) {
		stmt->kind = AST_STMT_BAD;
		return stmt;
	}
	build_container(builder, node, lead, &stmt->block.end);
	stmt->block.close = stmt->span;
	stmt->block.close.start = node_inner_end(builder, node);
	stmt->block.stmts = build_stmts(builder, node);
	build_leave(builder);
	return stmt;
}
