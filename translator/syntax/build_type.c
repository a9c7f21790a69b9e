// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "syntax/build.h"

static struct ast_type *new_type(struct builder *builder,
				 enum ast_type_kind kind,
				 const struct node *node)
{
	struct ast_type *type = arena_new_object(builder->arena,
						 struct ast_type);

	type->kind = kind;
	type->span = node_span(builder, node);
	return type;
}

/* A name, `package.name`, or either with type arguments. */
static struct ast_type *build_named(struct builder *builder,
				    const struct node *node)
{
	struct ast_type *type = new_type(builder, AST_TYPE_NAME, node);
	const struct node *name = node;

	if (node->kind == NODE_generic_type)
		name = node_child(node, FIELD_name);
	if (name && name->kind == NODE_qualified_type) {
		type->name.package =
			build_ident(builder,
				    node_child(name, FIELD_package));
		name = node_child(name, FIELD_name);
	}
	type->name.name = build_ident(builder, name);
	if (!type->name.name.name)
		type->kind = AST_TYPE_BAD;
	else if (node->kind == NODE_generic_type)
		type->name.args =
			build_type_args(builder,
					node_child(node,
						   FIELD_type_arguments));
	return type;
}

static struct ast_type *build_pointer(struct builder *builder,
				      enum ast_type_kind kind,
				      const struct node *node)
{
	struct ast_type *type = new_type(builder, kind, node);

	type->pointer.is_const = node_has(builder, node, FIELD_qualifier,
					  "const");
	type->pointer.is_user = node_has(builder, node, FIELD_qualifier,
					 "user");
	type->pointer.element = build_type(builder,
					   node_child(node, FIELD_element));
	if (!type->pointer.element)
		type->kind = AST_TYPE_BAD;
	return type;
}

static struct ast_type *build_func(struct builder *builder,
				   const struct node *node)
{
	struct ast_type *type = new_type(builder, AST_TYPE_FUNC, node);
	const struct node *spelling = node_child(node, FIELD_result_spelling);

	type->func.params = build_params(builder,
					 node_child(node, FIELD_parameters),
					 false);
	type->func.result =
		build_type(builder, node_child(node, FIELD_result));
	type->func.result_spelling = build_spelling(builder, spelling,
						    "a C type");
	return type;
}

static struct ast_type *build_tuple(struct builder *builder,
				    const struct node *node)
{
	struct ast_type *type = new_type(builder, AST_TYPE_TUPLE, node);
	struct ast_type **tail = &type->tuple;
	const struct node *element;

	for_each_child(element, node, FIELD_element) {
		*tail = build_type(builder, element);
		tail = &(*tail)->next;
	}
	return type;
}

static struct ast_type *build_value(struct builder *builder,
				    const struct node *node)
{
	struct ast_type *type = new_type(builder, AST_TYPE_VALUE, node);

	type->value = build_expr(builder, node);
	return type;
}

static struct ast_type *build_kind(struct builder *builder,
				   const struct node *node)
{
	switch (node->kind) {
	case NODE_type_identifier:
	case NODE_identifier:
	case NODE_qualified_type:
	case NODE_generic_type:
		return build_named(builder, node);
	case NODE_pointer_type:
		return build_pointer(builder, AST_TYPE_POINTER, node);
	case NODE_reference_type:
		return build_pointer(builder, AST_TYPE_REFERENCE, node);
	case NODE_slice_type:
		return build_pointer(builder, AST_TYPE_SLICE, node);
	case NODE_function_type:
		return build_func(builder, node);
	case NODE_tuple_type:
		return build_tuple(builder, node);
	case NODE_integer:
	case NODE_character:
	case NODE_parenthesized_expression:
	case NODE_sizeof_expression:
	case NODE_alignof_expression:
	case NODE_unary_expression:
	case NODE_binary_expression:
		return build_value(builder, node);
	default:
		return new_type(builder, AST_TYPE_BAD, node);
	}
}

struct ast_type *build_type(struct builder *builder, const struct node *node)
{
	struct ast_type *type;

	if (!node)
		return NULL;
	if (node->is_missing || node->has_error || !build_enter(builder, node))
		return new_type(builder, AST_TYPE_BAD, node);
	type = build_kind(builder, node);
	build_leave(builder);
	return type;
}

struct ast_type *build_type_args(struct builder *builder,
				 const struct node *list)
{
	struct ast_type *first = NULL, **tail = &first;
	const struct node *argument;

	for_each_child(argument, list, FIELD_argument) {
		*tail = build_type(builder, argument);
		tail = &(*tail)->next;
	}
	return first;
}
