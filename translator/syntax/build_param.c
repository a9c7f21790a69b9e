// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "syntax/build.h"

static struct ast_param *build_param(struct builder *builder,
				     const struct node *node)
{
	struct ast_param *param = arena_new_object(builder->arena,
						   struct ast_param);

	param->span = node_span(builder, node);
	param->attributes = build_attributes(builder,
					     node_child(node,
							FIELD_attributes));
	param->is_self = node_child(node, FIELD_receiver);
	param->is_variadic = node->kind == NODE_variadic_parameter;
	param->name = build_ident(builder, node_child(node, FIELD_name));
	param->type = build_type(builder, node_child(node, FIELD_type));
	param->spelling =
		build_spelling(builder, node_child(node, FIELD_type_spelling),
			       "a C type");
	return param;
}

struct ast_param *build_params(struct builder *builder,
			       const struct node *list, bool has_comments)
{
	struct ast_param *first = NULL, **tail = &first, *param;
	const struct node *node;

	if (!list)
		return NULL;
	if (has_comments)
		build_container(builder, list, list->start + 1, NULL);
	for_each_child(node, list, FIELD_parameter) {
		param = build_param(builder, node);
		if (has_comments)
			comments_anchor(builder->comments, &param->trivia,
					node->start, node->end);
		*tail = param;
		tail = &param->next;
	}
	return first;
}

struct ast_param *build_type_params(struct builder *builder,
				    const struct node *list)
{
	struct ast_param *first = NULL, **tail = &first, *param;
	const struct node *node;

	for_each_child(node, list, FIELD_parameter) {
		param = arena_new_object(builder->arena, struct ast_param);
		param->span = node_span(builder, node);
		param->name = build_ident(builder, node);
		*tail = param;
		tail = &param->next;
	}
	return first;
}

/* The name that a type's name is, as an expression: `a` or `a.b`. */
static struct ast_expr *name_of_type(struct builder *builder,
				     const struct node *node,
				     const struct ast_type *type)
{
	struct ast_expr *name, *expr;

	name = new_expr(builder, AST_NAME, node);
	name->name = type->name.name.name;
	if (!type->name.package.name)
		return name;
	name->name = type->name.package.name;
	name->span = type->name.package.span;
	expr = new_expr(builder, AST_MEMBER, node);
	expr->member.object = name;
	expr->member.name = type->name.name;
	return expr;
}

/*
 * In an attribute the parser takes for a type what may be one: the name in
 * `@context(atomic)` and the `*byte` in `@accepts(*byte)`. Where it reads as an
 * expression as well it becomes both.
 */
static void build_attribute_value(struct builder *builder,
				  const struct node *node,
				  struct ast_arg *arg)
{
	switch (node->kind) {
	case NODE_type_identifier:
	case NODE_qualified_type:
		arg->type = build_type(builder, node);
		if (arg->type->kind == AST_TYPE_NAME)
			arg->value = name_of_type(builder, node, arg->type);
		break;
	case NODE_pointer_type:
	case NODE_reference_type:
	case NODE_generic_type:
	case NODE_slice_type:
	case NODE_function_type:
		arg->type = build_type(builder, node);
		break;
	default:
		arg->value = build_expr(builder, node);
		break;
	}
}

static struct ast_arg *build_attribute_arg(struct builder *builder,
					   const struct node *node)
{
	struct ast_arg *arg = build_arg(builder, node, NULL);

	if (node->kind == NODE_named_argument) {
		arg->name = build_ident(builder, node_child(node, FIELD_name));
		node = node_child(node, FIELD_value);
	}
	if (node)
		build_attribute_value(builder, node, arg);
	return arg;
}

static struct ast_attribute *build_attribute(struct builder *builder,
					     const struct node *node)
{
	struct ast_attribute *attribute =
		arena_new_object(builder->arena, struct ast_attribute);
	const struct node *args = node_child(node, FIELD_arguments), *arg;
	struct ast_arg **tail = &attribute->args;

	attribute->span = node_span(builder, node);
	attribute->name = build_ident(builder, node_child(node, FIELD_name));
	for_each_child(arg, args, FIELD_argument) {
		*tail = build_attribute_arg(builder, arg);
		tail = &(*tail)->next;
	}
	return attribute;
}

struct ast_attribute *build_attributes(struct builder *builder,
				       const struct node *list)
{
	struct ast_attribute *first = NULL, **tail = &first;
	const struct node *node;

	for_each_child(node, list, FIELD_attribute) {
		/* One that is not whole would only be called wrong. */
		if (node->has_error)
			continue;
		*tail = build_attribute(builder, node);
		tail = &(*tail)->next;
	}
	return first;
}
