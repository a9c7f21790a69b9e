// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "syntax/build.h"

#include <string.h>

/*
 * A list of members with a syntax error lacks some of them: the whole of it is
 * not relied on, so that nobody misses them.
 */
static bool is_incomplete(const struct node *body,
			  const struct ast_decl *members)
{
	while (members && members->kind != AST_DECL_BAD)
		members = members->next;
	return members || node_is_broken(body);
}

static void build_members(struct builder *builder, struct ast_decl *decl,
			  const struct node *node)
{
	const struct node *body = node_child(node, FIELD_body);

	if (!body)
		return;
	decl->record.has_body = true;
	build_container(builder, body, node_lead(node, body),
			&decl->record.end);
	decl->record.members = build_decls(builder, body);
	if (is_incomplete(body, decl->record.members))
		decl->kind = AST_DECL_BAD;
}

static void build_enumerators(struct builder *builder, struct ast_decl *decl,
			      const struct node *node)
{
	const struct node *body = node_child(node, FIELD_body);

	decl->enumeration.base = build_type(builder,
					    node_child(node, FIELD_type));
	if (!body)
		return;
	decl->enumeration.has_body = true;
	build_container(builder, body, node_lead(node, body),
			&decl->enumeration.end);
	decl->enumeration.members = build_decls(builder, body);
	if (is_incomplete(body, decl->enumeration.members))
		decl->kind = AST_DECL_BAD;
}

/* A type that is written out or an enum's base has no name in C. */
static void refuse_spelling(struct builder *builder, const struct node *node)
{
	const struct node *spelling = node_child(node, FIELD_type_spelling);

	if (spelling)
		diag_error(builder->diags, node_span(builder, spelling), NULL,
			   "C has no name for this type");
}

/* What has a name and a body: the kind is that of the node. */
static struct ast_decl *build_named(struct builder *builder,
				    enum ast_decl_kind kind,
				    const struct node *node)
{
	struct ast_decl *decl = new_decl(builder, kind, node);

	decl->name = build_ident(builder, node_child(node, FIELD_name));
	if (kind == AST_ENUM) {
		refuse_spelling(builder, node);
		build_enumerators(builder, decl, node);
	} else {
		build_members(builder, decl, node);
	}
	if (!decl->name.name)
		decl->kind = AST_DECL_BAD;
	return decl;
}

const struct node *node_inline_type(const struct node *node)
{
	const struct node *type = node_child(node, FIELD_type);

	return type && (type->kind == NODE_struct_type ||
			type->kind == NODE_union_type ||
			type->kind == NODE_enum_type) ? type : NULL;
}

struct ast_decl *build_inline(struct builder *builder,
			      const struct node *node)
{
	struct ast_decl *decl = new_decl(builder, AST_STRUCT, node);
	const struct node *type = node_inline_type(node);
	bool is_member = node->kind == NODE_field_declaration;

	refuse_spelling(builder, node);
	decl->name = build_ident(builder, node_child(node, FIELD_name));
	switch (type->kind) {
	case NODE_enum_type:
		decl->kind = AST_ENUM;
		decl->enumeration.is_member = is_member;
		build_enumerators(builder, decl, type);
		break;
	case NODE_union_type:
		decl->kind = AST_UNION;
		/* fall through */
	default:
		decl->record.is_member = is_member;
		build_members(builder, decl, type);
		break;
	}
	return decl;
}

/* `array<T>` at the end of a C struct: as many as there are. */
static bool is_flexible(const struct ast_type *type)
{
	return type && type->kind == AST_TYPE_NAME &&
	       !type->name.package.name && type->name.args &&
	       !type->name.args->next && !strcmp(type->name.name.name, "array");
}

static struct ast_decl *build_field(struct builder *builder,
				    const struct node *node)
{
	const struct node *spelling = node_child(node, FIELD_type_spelling);
	struct ast_decl *decl;

	if (node_inline_type(node))
		return build_inline(builder, node);
	decl = new_decl(builder, AST_FIELD, node);
	decl->name = build_ident(builder, node_child(node, FIELD_name));
	decl->field.type = build_type(builder, node_child(node, FIELD_type));
	if (!decl->name.name || !decl->field.type || node_is_broken(node))
		decl->kind = AST_DECL_BAD;
	decl->field.is_flexible = is_flexible(decl->field.type);
	decl->field.type_spelling = build_spelling(builder, spelling,
						   "a C type");
	decl->field.bits = build_optional_expr(builder,
					       node_child(node, FIELD_width));
	decl->field.value = build_optional_expr(builder,
						node_child(node, FIELD_value));
	return decl;
}

static struct ast_decl *build_enumerator(struct builder *builder,
					 const struct node *node)
{
	struct ast_decl *decl = new_decl(builder, AST_ENUMERATOR, node);

	decl->name = build_ident(builder, node_child(node, FIELD_name));
	if (!decl->name.name)
		decl->kind = AST_DECL_BAD;
	decl->value = build_optional_expr(builder,
					  node_child(node, FIELD_value));
	return decl;
}

struct ast_decl *build_record(struct builder *builder,
			      const struct node *node)
{
	switch (node->kind) {
	case NODE_struct_declaration:
		return build_named(builder, AST_STRUCT, node);
	case NODE_union_declaration:
		return build_named(builder, AST_UNION, node);
	case NODE_class_declaration:
		return build_named(builder, AST_CLASS, node);
	case NODE_enum_declaration:
		return build_named(builder, AST_ENUM, node);
	case NODE_field_declaration:
		return build_field(builder, node);
	case NODE_enum_member:
		return build_enumerator(builder, node);
	default:
		return new_decl(builder, AST_DECL_BAD, node);
	}
}
