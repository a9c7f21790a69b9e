// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "syntax/build.h"

#include <string.h>

static struct ast_expr *build_call(struct builder *builder,
				   const struct node *node)
{
	struct ast_expr *expr = new_expr(builder, AST_CALL, node);
	const struct node *list = node_child(node, FIELD_arguments), *value;
	struct ast_arg **tail = &expr->call.args;

	expr->call.callee = build_expr_in(builder, node, FIELD_function);
	if (list)
		build_container(builder, list, list->start + 1,
				&expr->call.end);
	for_each_child(value, list, FIELD_argument) {
		*tail = build_arg(builder, value, NULL);
		comments_anchor(builder->comments, &(*tail)->trivia,
				value->start, value->end);
		(*tail)->value = build_expr(builder, value);
		tail = &(*tail)->next;
	}
	return expr;
}

static struct ast_expr *build_member(struct builder *builder,
				     const struct node *node)
{
	struct ast_expr *expr = new_expr(builder, AST_MEMBER, node);

	expr->member.object = build_expr_in(builder, node, FIELD_operand);
	expr->member.name = build_ident(builder,
					node_child(node, FIELD_field));
	if (!expr->member.name.name)
		expr->kind = AST_EXPR_BAD;
	return expr;
}

static struct ast_expr *build_index(struct builder *builder,
				    const struct node *node)
{
	struct ast_expr *expr = new_expr(builder, AST_INDEX, node);

	expr->index.object = build_expr_in(builder, node, FIELD_operand);
	if (node->kind == NODE_index_expression) {
		expr->index.low = build_expr_in(builder, node, FIELD_index);
		return expr;
	}
	expr->kind = AST_SLICE;
	expr->index.low = build_optional_expr(builder,
					      node_child(node, FIELD_start));
	expr->index.high = build_optional_expr(builder,
					       node_child(node, FIELD_end));
	return expr;
}

static struct ast_expr *build_instance(struct builder *builder,
				       const struct node *node)
{
	struct ast_expr *expr = new_expr(builder, AST_INSTANCE, node);

	expr->instance.generic = build_expr_in(builder, node, FIELD_function);
	expr->instance.args =
		build_type_args(builder,
				node_child(node, FIELD_type_arguments));
	return expr;
}

/*
 * `sizeof<T>` and `sizeof<T>()`: an instance of the name `sizeof`, and a call
 * of it, like those of any other function.
 */
static struct ast_expr *build_sizeof(struct builder *builder,
				     const struct node *node)
{
	struct ast_expr *expr = new_expr(builder, AST_INSTANCE, node), *call;
	struct ast_expr *name = new_expr(builder, AST_NAME, node);
	const struct node *type = node_child(node, FIELD_type);
	const char *text = builder->source->text;
	const char *end;

	name->name = intern(builder->names,
			    node->kind == NODE_sizeof_expression ? "sizeof" :
								   "alignof");
	name->span.end = node->start + (uint32_t)strlen(name->name);
	expr->instance.generic = name;
	expr->instance.args = build_type(builder, type);
	if (!type || text[node->end - 1] != ')')
		return expr;
	end = strchr(text + type->end, '>');
	if (end)
		expr->span.end = (uint32_t)(end + 1 - text);
	call = new_expr(builder, AST_CALL, node);
	call->call.callee = expr;
	return call;
}

/* `#if` in a literal would need every reader of literals to know it. */
static void refuse_conditional(struct builder *builder,
			       const struct node *node)
{
	struct span span = node_span(builder, node);

	span.end = span.start + 3;	/* "#if" */
	diag_error(builder->diags, span, NULL,
		   "`#if` cannot stand inside a literal");
}

static void build_key(struct builder *builder, const struct node *node,
		      struct ast_arg *arg)
{
	const struct node *key = node_child(node, FIELD_key);

	if (!key)
		return;
	if (key->kind == NODE_field_identifier)
		arg->name = build_ident(builder, key);
	else
		arg->key = build_expr(builder, key);
}

static struct ast_arg *build_element(struct builder *builder,
				     const struct node *node)
{
	struct ast_arg *arg = build_arg(builder, node, NULL);

	comments_anchor(builder->comments, &arg->trivia, node->start,
			node->end);
	if (node->kind != NODE_keyed_element) {
		arg->value = build_expr(builder, node);
		return arg;
	}
	build_key(builder, node, arg);
	arg->value = build_expr_in(builder, node, FIELD_value);
	return arg;
}

static struct ast_expr *build_literal(struct builder *builder,
				      const struct node *node)
{
	struct ast_expr *expr = new_expr(builder, AST_LITERAL, node);
	struct ast_arg **tail = &expr->literal.elements;
	const struct node *body = node, *element;

	if (node->kind == NODE_composite_literal) {
		body = node_child(node, FIELD_body);
		expr->literal.type = build_type(builder,
						node_child(node, FIELD_type));
	}
	if (body)
		build_container(builder, body, body->start + 1,
				&expr->literal.end);
	for_each_child(element, body, FIELD_member) {
		if (element->kind == NODE_conditional) {
			refuse_conditional(builder, element);
			continue;
		}
		*tail = build_element(builder, element);
		tail = &(*tail)->next;
	}
	return expr;
}

static struct ast_expr *build_closure(struct builder *builder,
				      const struct node *node)
{
	struct ast_expr *expr = new_expr(builder, AST_CLOSURE, node);
	const struct node *body = node_child(node, FIELD_body);
	const char *refused = builder->refused;

	expr->closure.is_arrow = !node_is(builder, node->first, "func");
	expr->closure.params = build_params(builder,
					    node_child(node, FIELD_parameters),
					    true);
	expr->closure.result = build_type(builder,
					  node_child(node, FIELD_result));
	if (!body) {
		expr->kind = AST_EXPR_BAD;
		return expr;
	}
	/* Its statements are refused by themselves. */
	builder->refused = NULL;
	expr->closure.body = build_block(builder, body,
					 node_lead(node, body));
	builder->refused = refused;
	return expr;
}

static bool has_error(const struct node *node)
{
	return node && node->has_error;
}

struct ast_expr *build_postfix(struct builder *builder,
			       const struct node *node)
{
	/* An argument too few is not worth a second message. */
	if (node_is_broken(node_child(node, FIELD_arguments)) ||
	    has_error(node_child(node, FIELD_type_arguments)) ||
	    has_error(node_child(node, FIELD_parameters)) ||
	    (node->kind == NODE_composite_literal &&
	     node_is_broken(node_child(node, FIELD_body))))
		return new_expr(builder, AST_EXPR_BAD, node);
	switch (node->kind) {
	case NODE_call_expression:
		return build_call(builder, node);
	case NODE_selector_expression:
		return build_member(builder, node);
	case NODE_index_expression:
	case NODE_slice_expression:
		return build_index(builder, node);
	case NODE_instantiation_expression:
		return build_instance(builder, node);
	case NODE_sizeof_expression:
	case NODE_alignof_expression:
		return build_sizeof(builder, node);
	case NODE_composite_literal:
	case NODE_literal_value:
		return build_literal(builder, node);
	case NODE_closure_expression:
		return build_closure(builder, node);
	default:
		return new_expr(builder, AST_EXPR_BAD, node);
	}
}
