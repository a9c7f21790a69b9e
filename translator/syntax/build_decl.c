// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "syntax/build.h"

struct ast_decl *new_decl(struct builder *builder, enum ast_decl_kind kind,
			  const struct node *node)
{
	struct ast_decl *decl = arena_new_object(builder->arena,
						 struct ast_decl);

	decl->kind = kind;
	decl->span = node_span(builder, node);
	return decl;
}

/* Once, before everything else, and not under an `#if`. */
static void build_namespace(struct builder *builder, const struct node *node)
{
	struct ident name = build_ident(builder, node_child(node, FIELD_name));
	struct ast_file *file = builder->file;
	struct diag *diag;

	if (!name.name)
		return;
	if (file->package.name) {
		diag = diag_error(builder->diags, node_span(builder, node),
				  NULL, "a second `namespace` in this file");
		diag_note(builder->diags, diag, file->package.span,
			  "the first one is here");
		return;
	}
	if (!builder->is_first)
		diag_error(builder->diags, node_span(builder, node), NULL,
			   "`namespace` stands before all other declarations");
	file->package = name;
	comments_anchor(builder->comments, &file->package_trivia, node->start,
			node->end);
}

static struct ast_decl *build_import(struct builder *builder,
				     const struct node *node)
{
	struct ast_decl *decl = new_decl(builder, AST_IMPORT, node);
	const struct node *path = node_child(node, FIELD_path);

	decl->name = build_ident(builder, node_child(node, FIELD_name));
	decl->import.path = build_text(builder, path, "an import path");
	if (!decl->import.path)
		decl->kind = AST_DECL_BAD;
	else
		decl->import.path_span = node_span(builder, path);
	return decl;
}

/* Whether something in @node could not be understood before its @child. */
static bool has_error_before(const struct node *node, const struct node *child)
{
	const struct node *part;

	for (part = node->first; part && part != child; part = part->next)
		if (part->kind == NODE_ERROR)
			return true;
	return false;
}

static struct ast_decl *build_variable(struct builder *builder,
				       const struct node *node)
{
	struct ast_decl *decl = new_decl(builder, AST_VARIABLE, node);
	const struct node *name = node_child(node, FIELD_name);

	if (node->kind == NODE_const_declaration)
		decl->kind = AST_CONSTANT;
	decl->name = build_ident(builder, name);
	/* What follows something unknown may not be the name. */
	if (name && has_error_before(node, name))
		decl->name.name = NULL;
	if (name && name->kind == NODE_tuple_pattern) {
		decl->name = (struct ident){};
		decl->variable.names = build_names(builder, name);
	} else if (!decl->name.name) {
		decl->kind = AST_DECL_BAD;
	}
	decl->variable.type = build_type(builder,
					 node_child(node, FIELD_type));
	decl->variable.type_spelling =
		build_spelling(builder, node_child(node, FIELD_type_spelling),
			       "a C type");
	decl->variable.value =
		build_optional_expr(builder, node_child(node, FIELD_value));
	return decl;
}

/* `async func`, `gpu func`: no function of the kernel profile. */
static void refuse_modifiers(struct builder *builder, const struct node *node)
{
	const struct node *word;

	for_each_child(word, node, FIELD_modifier) {
		if (node_is(builder, word, "extern") ||
		    node_is(builder, word, "mutating"))
			continue;
		diag_error(builder->diags, node_span(builder, word), NULL,
			   "`%.*s` functions are not in the kernel profile: use kernel/work or kernel/thread",
			   (int)(word->end - word->start),
			   builder->source->text + word->start);
	}
}

/* Only what C implements may leave its parameters without names. */
static void check_param_names(struct builder *builder,
			      const struct ast_decl *decl)
{
	const struct ast_param *param;

	for (param = decl->function.params; param; param = param->next)
		if (!param->name.name && !param->is_variadic)
			diag_error(builder->diags, param->span, NULL,
				   "this parameter needs a name: `name: type`");
}

/* Whether a syntax error stands in anything but the body of a function. */
static bool has_broken_head(const struct node *node)
{
	const struct node *child;

	for (child = node->first; child; child = child->next)
		if (child->kind == NODE_ERROR || child->is_missing ||
		    (child->has_error && child->field != FIELD_body))
			return true;
	return false;
}

static void build_signature(struct builder *builder, struct ast_decl *decl,
			    const struct node *node)
{
	decl->function.is_extern = node_has(builder, node, FIELD_modifier,
					    "extern");
	decl->function.is_mutating = node_has(builder, node, FIELD_modifier,
					      "mutating");
	decl->function.params =
		build_params(builder, node_child(node, FIELD_parameters),
			     true);
	decl->function.result = build_type(builder,
					   node_child(node, FIELD_result));
	decl->function.result_spelling =
		build_spelling(builder,
			       node_child(node, FIELD_result_spelling),
			       "a C type");
}

static struct ast_decl *build_function(struct builder *builder,
				       const struct node *node)
{
	struct ast_decl *decl = new_decl(builder, AST_FUNCTION, node);
	const struct node *body = node_child(node, FIELD_body);
	bool outer = builder->in_extern;

	refuse_modifiers(builder, node);
	decl->function.is_deinit = node->kind == NODE_deinit_declaration;
	if (decl->function.is_deinit)
		decl->name.name = intern(builder->names, "deinit");
	else
		decl->name = build_ident(builder,
					 node_child(node, FIELD_name));
	if (!decl->name.name)
		decl->kind = AST_DECL_BAD;
	builder->in_extern |= node_has(builder, node, FIELD_modifier,
				       "extern");
	build_signature(builder, decl, node);
	builder->in_extern = outer;
	if (has_broken_head(node))
		decl->kind = AST_DECL_BAD;
	else if (body)
		check_param_names(builder, decl);
	if (body)
		decl->function.body = build_block(builder, body,
						  node_lead(node, body));
	return decl;
}

/* `type A = T`, `type A: T`; in an extern block also `type A`. */
static struct ast_decl *build_alias(struct builder *builder,
				    const struct node *node)
{
	struct ast_decl *decl;

	if (node_inline_type(node)) {
		decl = build_inline(builder, node);
		/* In C it is a typedef, not a tag. */
		if (builder->in_extern)
			decl->spelling = decl->name.name;
		return decl;
	}
	decl = new_decl(builder, AST_TYPE_ALIAS, node);
	decl->name = build_ident(builder, node_child(node, FIELD_name));
	if (!decl->name.name)
		decl->kind = AST_DECL_BAD;
	decl->alias.is_distinct = node->kind == NODE_type_declaration;
	decl->alias.type = build_type(builder, node_child(node, FIELD_type));
	decl->alias.type_spelling =
		build_spelling(builder, node_child(node, FIELD_type_spelling),
			       "a C type");
	return decl;
}

static struct ast_header *build_headers(struct builder *builder,
					const struct node *node)
{
	struct ast_header *first = NULL, **tail = &first, *header;
	const struct node *child;

	for (child = node->first; child; child = child->next) {
		if (child->field != FIELD_label &&
		    child->field != FIELD_header)
			continue;
		header = arena_new_object(builder->arena, struct ast_header);
		header->span = node_span(builder, child);
		header->is_label = child->field == FIELD_label;
		header->name = header->is_label ?
			build_ident(builder, child).name :
			build_text(builder, child, "a header's name");
		*tail = header;
		tail = &header->next;
	}
	return first;
}

static struct ast_decl *build_extern(struct builder *builder,
				     const struct node *node)
{
	struct ast_decl *decl = new_decl(builder, AST_EXTERN, node);
	const struct node *body = node_child(node, FIELD_body);

	decl->external.headers = build_headers(builder, node);
	if (!body) {
		decl->kind = AST_DECL_BAD;
		return decl;
	}
	build_container(builder, body, node_lead(node, body),
			&decl->external.end);
	builder->in_extern = true;
	decl->external.members = build_decls(builder, body);
	builder->in_extern = false;
	return decl;
}

static void build_branch(struct builder *builder, struct ast_branch *branch,
			 const struct node *node)
{
	branch->decls = build_decls(builder, node);
}

static struct ast_decl *build_kind(struct builder *builder,
				   const struct node *node)
{
	struct ast_decl *decl;

	switch (node->kind) {
	case NODE_import_spec:
		return build_import(builder, node);
	case NODE_let_declaration:
	case NODE_const_declaration:
		return build_variable(builder, node);
	case NODE_function_declaration:
	case NODE_deinit_declaration:
		return build_function(builder, node);
	case NODE_type_alias:
	case NODE_type_declaration:
		return build_alias(builder, node);
	case NODE_extern_block:
		return build_extern(builder, node);
	case NODE_extern_namespace:
		decl = new_decl(builder, AST_DECL_BAD, node);
		diag_error(builder->diags, decl->span, NULL,
			   "C has no namespaces: `namespace` cannot stand inside `extern`");
		return decl;
	case NODE_conditional:
		decl = new_decl(builder, AST_DECL_CONDITIONAL, node);
		decl->branches = build_branches(builder, node, build_branch);
		return decl;
	default:
		return build_record(builder, node);
	}
}

/* What a declaration of any kind may have. */
static void build_common(struct builder *builder, struct ast_decl *decl,
			 const struct node *node)
{
	const struct node *spelling = node_child(node, FIELD_spelling);

	decl->attributes =
		build_attributes(builder, node_child(node, FIELD_attributes));
	if (spelling)
		decl->spelling = build_spelling(builder, spelling, "a C name");
	decl->type_params =
		build_type_params(builder,
				  node_child(node, FIELD_type_parameters));
	if (builder->refused)
		diag_error(builder->diags, decl->span, NULL,
			   "`%s` is not in the kernel profile: use kernel/work or kernel/thread",
			   builder->refused);
}

/*
 * A declaration of a list, which comments may stand beside. Its first token is
 * at @start.
 */
static struct ast_decl *build_listed(struct builder *builder,
				     const struct node *node, uint32_t start)
{
	size_t anchor = builder->comments->regions.count;
	struct trivia trivia = {};
	struct ast_decl *decl;

	comments_anchor(builder->comments, &trivia, start, node->end);
	builder->refused = NULL;
	if (build_enter(builder, node)) {
		decl = build_kind(builder, node);
		build_common(builder, decl, node);
		build_leave(builder);
	} else {
		decl = new_decl(builder, AST_DECL_BAD, node);
	}
	/* Nothing stands beside the parts of what is not in the AST. */
	if (decl->kind == AST_DECL_BAD)
		builder->comments->regions.count = anchor + 1;
	decl->trivia = trivia;
	builder->comments->regions.items[anchor].trivia = &decl->trivia;
	builder->is_first = false;
	return decl;
}

static struct ast_decl **append(struct builder *builder,
				struct ast_decl **tail,
				const struct node *node);

/* `import ( … )`: its entries are declarations of the list around it. */
static struct ast_decl **append_imports(struct builder *builder,
					struct ast_decl **tail,
					const struct node *node)
{
	const struct node *list = node_child(node, FIELD_attributes), *child;
	struct ast_attribute *attributes = build_attributes(builder, list);
	struct ast_decl **start = tail, *decl;

	child = node_child(node, FIELD_member);
	if (child && node_inner_end(builder, node) == node->end) {
		*tail = build_listed(builder, child, node->start);
		tail = &(*tail)->next;
	} else {
		comments_group(builder->comments, node->start,
			       node_inner_end(builder, node));
		for_each_child(child, node, FIELD_member)
			tail = append(builder, tail, child);
	}
	for (decl = *start; decl; decl = decl->next)
		decl->attributes = attributes;
	return tail;
}

/*
 * What an error swallowed may hold declarations that are whole: they are kept,
 * so that nothing more is said about their names.
 */
static struct ast_decl **append_rescued(struct builder *builder,
					struct ast_decl **tail,
					const struct node *error)
{
	const struct node *node;

	for (node = error->first; node; node = node->next)
		switch (node->kind) {
		case NODE_namespace_declaration:
		case NODE_import_declaration:
		case NODE_function_declaration:
		case NODE_struct_declaration:
		case NODE_union_declaration:
		case NODE_class_declaration:
		case NODE_enum_declaration:
		case NODE_extern_block:
			tail = append(builder, tail, node);
			break;
		default:
			break;
		}
	return tail;
}

static struct ast_decl **append(struct builder *builder,
				struct ast_decl **tail,
				const struct node *node)
{
	switch (node->kind) {
	case NODE_namespace_declaration:
		build_namespace(builder, node);
		return tail;
	case NODE_import_declaration:
		return append_imports(builder, tail, node);
	case NODE_ERROR:
		return append_rescued(builder, tail, node);
	default:
		*tail = build_listed(builder, node, node->start);
		return &(*tail)->next;
	}
}

struct ast_decl *build_decls(struct builder *builder, const struct node *list)
{
	struct ast_decl *first = NULL, **tail = &first;
	const struct node *node = list ? list->first : NULL;

	for (; node; node = node->next)
		if (node->field == FIELD_member || node->kind == NODE_ERROR)
			tail = append(builder, tail, node);
	return first;
}
