// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "syntax/build.h"

/* The block in @field of @node; AST_STMT_BAD where there is none. */
static struct ast_stmt *build_body(struct builder *builder,
				   const struct node *node,
				   enum node_field field)
{
	const struct node *body = node_child(node, field);

	if (!body)
		return new_stmt(builder, AST_STMT_BAD, node);
	return build_block(builder, body, node_lead(node, body));
}

/*
 * The expression in @field of @node. Where the head of the statement @around
 * has a syntax error, it may be but a part of it.
 */
static struct ast_expr *build_head(struct builder *builder,
				   const struct node *around,
				   const struct node *node,
				   enum node_field field)
{
	if (node_is_broken(around) || node_is_broken(node))
		return new_expr(builder, AST_EXPR_BAD, node);
	return build_expr_in(builder, node, field);
}

/* @lead: where comments of the block may start; or 0. */
static struct ast_stmt *build_if(struct builder *builder,
				 const struct node *node, uint32_t lead);

/* What stands before `else` belongs to the block behind it. */
static struct ast_stmt *build_else(struct builder *builder,
				   const struct node *node)
{
	const struct node *then = node_child(node, FIELD_consequence);
	const struct node *other = node_child(node, FIELD_alternative);
	uint32_t lead = then ? then->end : 0;
	struct ast_stmt *stmt;

	if (!other)
		return NULL;
	if (other->kind != NODE_if_statement)
		return build_block(builder, other,
				   lead ? lead : other->start);
	if (!build_enter(builder, other))
		return new_stmt(builder, AST_STMT_BAD, other);
	stmt = build_if(builder, other, lead);
	build_leave(builder);
	return stmt;
}

static struct ast_stmt *build_if(struct builder *builder,
				 const struct node *node, uint32_t lead)
{
	struct ast_stmt *stmt = new_stmt(builder, AST_IF, node);
	const struct node *then = node_child(node, FIELD_consequence);

	stmt->branch.condition = build_head(builder, node, node,
					    FIELD_condition);
	if (then && lead)
		stmt->branch.then = build_block(builder, then, lead);
	else
		stmt->branch.then = build_body(builder, node,
					       FIELD_consequence);
	stmt->branch.otherwise = build_else(builder, node);
	return stmt;
}

static void build_clause(struct builder *builder, const struct node *clause,
			 struct ast_stmt *stmt)
{
	const struct node *part = node_child(clause, FIELD_initializer);

	if (part)
		stmt->loop.init = build_stmt(builder, part);
	part = node_child(clause, FIELD_condition);
	stmt->loop.condition = build_optional_expr(builder, part);
	part = node_child(clause, FIELD_update);
	if (part)
		stmt->loop.step = build_stmt(builder, part);
}

static struct ast_stmt *build_for(struct builder *builder,
				  const struct node *node)
{
	struct ast_stmt *stmt = new_stmt(builder, AST_FOR, node);
	const struct node *clause = node_child(node, FIELD_clause);
	const struct node *condition = node_child(node, FIELD_condition);

	if (clause && clause->kind == NODE_for_in_clause) {
		stmt->kind = AST_FOR_IN;
		stmt->each.index = build_ident(builder,
					       node_child(clause,
							  FIELD_index));
		stmt->each.item = build_ident(builder,
					      node_child(clause, FIELD_value));
		stmt->each.subject = build_head(builder, node, clause,
						FIELD_iterable);
		stmt->each.body = build_body(builder, node, FIELD_body);
		return stmt;
	}
	if (clause)
		build_clause(builder, clause, stmt);
	else if (condition)
		stmt->loop.condition = build_head(builder, node, node,
						  FIELD_condition);
	stmt->loop.body = build_body(builder, node, FIELD_body);
	return stmt;
}

static void build_values(struct builder *builder, const struct node *node,
			 struct ast_stmt *stmt)
{
	const struct node *value, *last = NULL;
	struct ast_arg **tail = &stmt->arm.values;

	for_each_child(value, node, FIELD_value)
		last = value;
	if (last)
		comments_container(builder->comments, NULL,
				   node_child(node, FIELD_value)->start,
				   last->end);
	for_each_child(value, node, FIELD_value) {
		*tail = build_arg(builder, value, NULL);
		comments_anchor(builder->comments, &(*tail)->trivia,
				value->start, value->end);
		(*tail)->value = build_expr(builder, value);
		tail = &(*tail)->next;
	}
}

/* The end of a case's values, or of `default`. */
static uint32_t head_end(const struct node *node)
{
	const struct node *child;
	uint32_t end = node->start;

	for (child = node->first; child && child->field != FIELD_member;
	     child = child->next)
		end = child->end;
	return end;
}

/* @limit: the next case, or what closes the list. */
static struct ast_stmt *build_case(struct builder *builder,
				   const struct node *node, uint32_t limit)
{
	struct ast_stmt *stmt = new_stmt(builder, AST_CASE, node);
	uint32_t end = comments_body_end(builder->comments, node->start,
					 node->end, limit);

	comments_anchor(builder->comments, &stmt->trivia, node->start, end);
	stmt->arm.is_default = node->kind == NODE_default_clause;
	build_values(builder, node, stmt);
	comments_container(builder->comments, &stmt->arm.body.end,
			   head_end(node), end);
	stmt->arm.body.stmts = build_stmts(builder, node);
	stmt->arm.body.close = (struct span){ builder->source, node->end,
					      node->end };
	return stmt;
}

static struct ast_stmt *build_cases(struct builder *builder,
				    const struct node *list, uint32_t limit);

static void build_case_branch(struct builder *builder,
			      struct ast_branch *branch,
			      const struct node *node)
{
	branch->stmts = build_cases(builder, node, branch->span.end);
}

static void build_stmt_branch(struct builder *builder,
			      struct ast_branch *branch,
			      const struct node *node)
{
	branch->stmts = build_stmts(builder, node);
}

/* `#if` over cases, in a switch, which is an entry of a list of cases. */
static struct ast_stmt *build_case_conditional(struct builder *builder,
					       const struct node *node)
{
	struct ast_stmt *stmt = new_stmt(builder, AST_CONDITIONAL, node);

	comments_anchor(builder->comments, &stmt->trivia, node->start,
			node->end);
	stmt->branches = build_branches(builder, node, build_case_branch);
	return stmt;
}

static struct ast_stmt *build_cases(struct builder *builder,
				    const struct node *list, uint32_t limit)
{
	struct ast_stmt *first = NULL, **tail = &first;
	const struct node *node, *next;

	for_each_child(node, list, FIELD_member) {
		next = node_find(node->next, FIELD_member);
		if (node->kind == NODE_conditional)
			*tail = build_case_conditional(builder, node);
		else
			*tail = build_case(builder, node,
					   next ? next->start : limit);
		tail = &(*tail)->next;
	}
	return first;
}

static struct ast_stmt *build_switch(struct builder *builder,
				     const struct node *node)
{
	struct ast_stmt *stmt = new_stmt(builder, AST_SWITCH, node);
	const struct node *body = node_child(node, FIELD_body);

	stmt->select.subject = build_head(builder, node, node, FIELD_value);
	if (!body)
		return stmt;
	build_container(builder, body, node_lead(node, body),
			&stmt->select.end);
	stmt->select.cases = build_cases(builder, body,
					 node_inner_end(builder, body));
	return stmt;
}

static struct ast_stmt *build_labeled(struct builder *builder,
				      const struct node *node)
{
	const struct node *inner = node_child(node, FIELD_statement);
	struct ast_stmt *stmt;

	if (!inner)
		return new_stmt(builder, AST_STMT_BAD, node);
	stmt = build_stmt(builder, inner);
	stmt->label = build_ident(builder, node_child(node, FIELD_label));
	stmt->span.start = node->start;
	return stmt;
}

struct ast_stmt *build_flow(struct builder *builder, const struct node *node)
{
	struct ast_stmt *stmt;

	switch (node->kind) {
	case NODE_if_statement:
		return build_if(builder, node, 0);
	case NODE_for_statement:
		return build_for(builder, node);
	case NODE_switch_statement:
		return build_switch(builder, node);
	case NODE_labeled_statement:
		return build_labeled(builder, node);
	case NODE_conditional:
		stmt = new_stmt(builder, AST_CONDITIONAL, node);
		stmt->branches = build_branches(builder, node,
						build_stmt_branch);
		return stmt;
	default:
		return new_stmt(builder, AST_STMT_BAD, node);
	}
}
