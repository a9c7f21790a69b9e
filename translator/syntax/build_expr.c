// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "syntax/build.h"

#include <string.h>

struct ast_expr *new_expr(struct builder *builder, enum ast_expr_kind kind,
			  const struct node *node)
{
	struct ast_expr *expr = arena_new_object(builder->arena,
						 struct ast_expr);

	expr->kind = kind;
	expr->span = node_span(builder, node);
	return expr;
}

struct ast_arg *build_arg(struct builder *builder, const struct node *node,
			  struct ast_expr *value)
{
	struct ast_arg *arg = arena_new_object(builder->arena, struct ast_arg);

	arg->span = node_span(builder, node);
	arg->value = value;
	return arg;
}

struct ast_expr *build_expr_in(struct builder *builder,
			       const struct node *parent,
			       enum node_field field)
{
	const struct node *node = node_child(parent, field);

	return node ? build_expr(builder, node) :
		      new_expr(builder, AST_EXPR_BAD, parent);
}

struct ast_expr *build_optional_expr(struct builder *builder,
				     const struct node *node)
{
	return node ? build_expr(builder, node) : NULL;
}

struct dump_operator_text {
	char text[3];
	enum ast_operator op;
};

static const struct dump_operator_text binary_operators[] = {
	{ "||", OP_OR },  { "&&", OP_AND }, { "|", OP_BIT_OR },
	{ "^", OP_BIT_XOR }, { "&", OP_BIT_AND }, { "==", OP_EQ },
	{ "!=", OP_NE }, { "<", OP_LT }, { ">", OP_GT }, { "<=", OP_LE },
	{ ">=", OP_GE }, { "<<", OP_SHL }, { ">>", OP_SHR }, { "+", OP_ADD },
	{ "-", OP_SUB }, { "*", OP_MUL }, { "/", OP_DIV }, { "%", OP_REM },
	{ "", OP_NONE },
};

static const struct dump_operator_text unary_operators[] = {
	{ "-", OP_NEG }, { "!", OP_NOT }, { "~", OP_BIT_NOT },
	{ "&", OP_ADDRESS }, { "*", OP_DEREF }, { "", OP_NONE },
};

static enum ast_operator find_operator(const struct builder *builder,
				       const struct dump_operator_text *operators,
				       const struct node *node)
{
	while (operators->op != OP_NONE &&
	       !node_is(builder, node, operators->text))
		operators++;
	return operators->op;
}

static struct ast_expr *build_binary(struct builder *builder,
				     const struct node *node)
{
	struct ast_expr *expr = new_expr(builder, AST_BINARY, node);
	const struct node *op = node_child(node, FIELD_operator);

	expr->operation.op = find_operator(builder, binary_operators, op);
	if (expr->operation.op == OP_NONE) {
		expr->kind = AST_EXPR_BAD;
		return expr;
	}
	expr->operation.op_span = node_span(builder, op);
	expr->operation.left = build_expr_in(builder, node, FIELD_left);
	expr->operation.right = build_expr_in(builder, node, FIELD_right);
	return expr;
}

/* ++ and --, before and after. */
static struct ast_expr *build_increment(struct builder *builder,
					const struct node *node,
					bool is_prefix)
{
	struct ast_expr *expr = new_expr(builder, AST_INCREMENT, node);

	expr->increment.is_prefix = is_prefix;
	expr->increment.is_decrement = node_has(builder, node, FIELD_operator,
						"--");
	expr->increment.operand = build_expr_in(builder, node, FIELD_operand);
	return expr;
}

static struct ast_expr *build_unary(struct builder *builder,
				    const struct node *node)
{
	const struct node *op = node_child(node, FIELD_operator);
	struct ast_expr *expr;

	if (node_is(builder, op, "++") || node_is(builder, op, "--"))
		return build_increment(builder, node, true);
	expr = new_expr(builder, AST_UNARY, node);
	expr->operation.op = find_operator(builder, unary_operators, op);
	if (expr->operation.op == OP_NONE) {
		expr->kind = AST_EXPR_BAD;
		return expr;
	}
	expr->operation.op_span = node_span(builder, op);
	expr->operation.left = build_expr_in(builder, node, FIELD_operand);
	return expr;
}

static struct ast_expr *build_wrapped(struct builder *builder,
				      enum ast_expr_kind kind,
				      const struct node *node,
				      enum node_field field)
{
	struct ast_expr *expr = new_expr(builder, kind, node);

	expr->operand = build_expr_in(builder, node, field);
	return expr;
}

/*
 * Comments in a tuple belong to its statement: in the output its elements
 * stand apart.
 */
static struct ast_expr *build_tuple(struct builder *builder,
				    const struct node *node)
{
	struct ast_expr *expr = new_expr(builder, AST_TUPLE, node);
	struct ast_arg **tail = &expr->elements;
	const struct node *element;

	for_each_child(element, node, FIELD_element) {
		*tail = build_arg(builder, element,
				  build_expr(builder, element));
		tail = &(*tail)->next;
	}
	return expr;
}

static struct ast_expr *build_range(struct builder *builder,
				    const struct node *node)
{
	struct ast_expr *expr = new_expr(builder, AST_RANGE, node);

	expr->range.low = build_expr_in(builder, node, FIELD_start);
	expr->range.high = build_expr_in(builder, node, FIELD_end);
	return expr;
}

/*
 * `async f()`, `await f()`: no expression of the language. The statement that
 * holds it is refused as a whole.
 */
static struct ast_expr *build_refused(struct builder *builder,
				      const struct node *node)
{
	const struct node *word = node->first;

	if (word && !builder->refused)
		builder->refused =
			intern_bytes(builder->names,
				     builder->source->text + word->start,
				     word->end - word->start);
	return new_expr(builder, AST_EXPR_BAD, node);
}

static struct ast_expr *build_atom(struct builder *builder,
				   const struct node *node)
{
	struct ast_expr *expr = new_expr(builder, AST_EXPR_BAD, node);

	switch (node->kind) {
	case NODE_integer:
		build_integer(builder, node, expr);
		break;
	case NODE_float:
		build_float(builder, node, expr);
		break;
	case NODE_character:
		build_character(builder, node, expr);
		break;
	case NODE_string:
		expr->kind = AST_STRING;
		expr->pieces = build_pieces(builder, node);
		break;
	case NODE_true:
	case NODE_false:
		expr->kind = AST_BOOL;
		expr->boolean = node->kind == NODE_true;
		break;
	case NODE_null:
		expr->kind = AST_NULL;
		break;
	case NODE_type_identifier:
	case NODE_identifier:
		expr->kind = AST_NAME;
		expr->name = build_ident(builder, node).name;
		break;
	default:
		break;
	}
	return expr;
}

static struct ast_expr *build_kind(struct builder *builder,
				   const struct node *node)
{
	switch (node->kind) {
	case NODE_binary_expression:
		return build_binary(builder, node);
	case NODE_unary_expression:
		return build_unary(builder, node);
	case NODE_postfix_expression:
		return build_increment(builder, node, false);
	case NODE_parenthesized_expression:
		return build_wrapped(builder, AST_PAREN, node,
				     FIELD_expression);
	case NODE_try_expression:
		return build_wrapped(builder, AST_TRY, node, FIELD_operand);
	case NODE_tuple_expression:
		return build_tuple(builder, node);
	case NODE_range_expression:
		return build_range(builder, node);
	case NODE_spawn_expression:
	case NODE_await_expression:
		return build_refused(builder, node);
	case NODE_call_expression:
	case NODE_selector_expression:
	case NODE_index_expression:
	case NODE_slice_expression:
	case NODE_instantiation_expression:
	case NODE_sizeof_expression:
	case NODE_alignof_expression:
	case NODE_composite_literal:
	case NODE_literal_value:
	case NODE_closure_expression:
		return build_postfix(builder, node);
	default:
		return build_atom(builder, node);
	}
}

struct ast_expr *build_expr(struct builder *builder, const struct node *node)
{
	struct ast_expr *expr;

	if (node->is_missing || node_is_broken(node) ||
	    !build_enter(builder, node))
		return new_expr(builder, AST_EXPR_BAD, node);
	expr = build_kind(builder, node);
	build_leave(builder);
	return expr;
}
