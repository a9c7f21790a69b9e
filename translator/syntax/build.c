// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "syntax/build.h"

#include <string.h>

const struct node *node_find(const struct node *node, enum node_field field)
{
	while (node && node->field != field)
		node = node->next;
	return node;
}

const struct node *node_child(const struct node *node, enum node_field field)
{
	return node ? node_find(node->first, field) : NULL;
}

bool node_is(const struct builder *builder, const struct node *node,
	     const char *text)
{
	size_t size = strlen(text);

	return node && node->end - node->start == size &&
	       !memcmp(builder->source->text + node->start, text, size);
}

bool node_has(const struct builder *builder, const struct node *node,
	      enum node_field field, const char *text)
{
	const struct node *child;

	for_each_child(child, node, field)
		if (node_is(builder, child, text))
			return true;
	return false;
}

bool node_is_broken(const struct node *node)
{
	const struct node *child;

	if (!node || !node->has_error)
		return false;
	for (child = node->first; child; child = child->next)
		if (child->kind == NODE_ERROR || child->is_missing)
			return true;
	return false;
}

uint32_t node_lead(const struct node *parent, const struct node *node)
{
	const struct node *child;
	uint32_t lead = node->start;

	for (child = parent->first; child && child != node;
	     child = child->next)
		lead = child->end;
	return lead;
}

uint32_t node_inner_end(const struct builder *builder, const struct node *node)
{
	if (node->end > node->start &&
	    strchr(")}]", builder->source->text[node->end - 1]))
		return node->end - 1;
	return node->end;
}

struct span node_span(const struct builder *builder, const struct node *node)
{
	return (struct span){ builder->source, node->start, node->end };
}

struct ident build_ident(struct builder *builder, const struct node *node)
{
	struct ident ident = {};

	if (!node || node->is_missing)
		return ident;
	ident.span = node_span(builder, node);
	ident.name = intern_bytes(builder->names,
				  builder->source->text + node->start,
				  node->end - node->start);
	return ident;
}

bool build_enter(struct builder *builder, const struct node *node)
{
	struct span span = node_span(builder, node);

	if (builder->depth < AST_DEPTH_MAX) {
		builder->depth++;
		return true;
	}
	/* Once is enough, and at its start: the node may be all of the file. */
	span.end = span.start + 1;
	if (!builder->was_too_deep)
		diag_error(builder->diags, span, NULL,
			   "nested more than %d levels deep", AST_DEPTH_MAX);
	builder->was_too_deep = true;
	return false;
}

void build_leave(struct builder *builder)
{
	builder->depth--;
}

void build_container(struct builder *builder, const struct node *node,
		     uint32_t lead, struct comment **rest)
{
	comments_container(builder->comments, rest, lead,
			   node_inner_end(builder, node));
}

struct ast_branch *build_branches(struct builder *builder,
				  const struct node *node,
				  void (*build)(struct builder *builder,
						struct ast_branch *branch,
						const struct node *node))
{
	const struct node *at = node, *next = node_child(node,
							  FIELD_alternative);
	struct ast_branch *first = NULL, **tail = &first, *branch;
	uint32_t lead, end;

	for (; at; at = next, next = next ?
	     node_find(next->next, FIELD_alternative) : NULL) {
		const struct node *condition = node_child(at, FIELD_condition);

		branch = arena_new_object(builder->arena, struct ast_branch);
		lead = condition ? condition->end :
		       at->first ? at->first->end : at->start;
		end = next ? next->start : node->end;
		branch->span = (struct span){ builder->source, at->start,
					      end };
		comments_container(builder->comments, &branch->end, lead, end);
		branch->condition = build_optional_expr(builder, condition);
		build(builder, branch, at);
		*tail = branch;
		tail = &branch->next;
	}
	return first;
}
