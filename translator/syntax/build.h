/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_SYNTAX_BUILD_H
#define ARC_SYNTAX_BUILD_H

#include "base/arena.h"
#include "base/intern.h"
#include "diag/diag.h"
#include "syntax/ast.h"
#include "syntax/comments.h"
#include "syntax/tree.h"

/*
 * Internal to the AST builder. A build_…() function takes the node of its
 * construct, which may be NULL or incomplete where the source is: it then
 * leaves out what is missing or returns a _BAD node, without a report of its
 * own, since the syntax error has one. What is a list in the AST is returned as
 * its first element.
 */

/*
 * How deep the AST may become: one node in another. Brackets are bounded when
 * the source is read; this bounds what needs none, such as `a + a + …`.
 */
#define AST_DEPTH_MAX 1024

struct builder {
	struct arena *arena;		/* of the AST */
	struct interner *names;
	struct diags *diags;
	const struct source *source;
	struct comments *comments;
	struct ast_file *file;
	unsigned int depth;		/* of what is being built */
	bool in_extern;			/* C spellings have a meaning */
	bool was_too_deep;		/* that was reported */
	bool is_first;			/* no declaration was built yet */
	/* Keyword of an expression that makes its statement AST_REFUSED. */
	const char *refused;
};

/* --- The concrete tree (build.c) ---------------------------------------- */

/* The first child with @field; or NULL. @node may be NULL. */
const struct node *node_child(const struct node *node, enum node_field field);

/* The first of @node and its following siblings with @field; or NULL. */
const struct node *node_find(const struct node *node, enum node_field field);

#define for_each_child(child, node, wanted)				\
	for (child = node_child(node, wanted); child;			\
	     child = node_find(child->next, wanted))

/* Whether the source of @node is @text; false for NULL. */
bool node_is(const struct builder *builder, const struct node *node,
	     const char *text);

/* Whether @node has a child with @field whose source is @text. */
bool node_has(const struct builder *builder, const struct node *node,
	      enum node_field field, const char *text);

/*
 * Whether a syntax error stands right in @node, not only in what is nested in
 * it. What such a node would say is not relied on.
 */
bool node_is_broken(const struct node *node);

/* The end of the child of @parent before @node: where comments before it go. */
uint32_t node_lead(const struct node *parent, const struct node *node);

/* The place before the closing bracket of @node, or its end without one. */
uint32_t node_inner_end(const struct builder *builder,
			const struct node *node);

struct span node_span(const struct builder *builder, const struct node *node);

struct ident build_ident(struct builder *builder, const struct node *node);

/*
 * Goes one level deeper; false, after an error at @node, where that is too
 * deep. Each call that returned true is ended with build_leave().
 */
bool build_enter(struct builder *builder, const struct node *node);
void build_leave(struct builder *builder);

/* Notes brackets, from @lead to the closing one, that hold anchors. */
void build_container(struct builder *builder, const struct node *node,
		     uint32_t lead, struct comment **rest);

/* --- Literals (build_number.c, build_string.c) --------------------------- */

void build_integer(struct builder *builder, const struct node *node,
		   struct ast_expr *expr);
void build_float(struct builder *builder, const struct node *node,
		 struct ast_expr *expr);
void build_character(struct builder *builder, const struct node *node,
		     struct ast_expr *expr);
struct ast_piece *build_pieces(struct builder *builder,
			       const struct node *node);

/* The text of a string that may not hold `${…}`, @what it is; or NULL. */
const char *build_text(struct builder *builder, const struct node *node,
		       const char *what);

/*
 * A C spelling: @what it spells, for an error outside of `extern`. NULL where
 * there is none.
 */
const char *build_spelling(struct builder *builder, const struct node *node,
			   const char *what);

/* --- Types, parameters, attributes (build_type.c, build_param.c) --------- */

/* NULL where there is none. */
struct ast_type *build_type(struct builder *builder, const struct node *node);
struct ast_type *build_type_args(struct builder *builder,
				 const struct node *list);

/* @has_comments: comments stand beside these parameters, not around them. */
struct ast_param *build_params(struct builder *builder,
			       const struct node *list, bool has_comments);
struct ast_param *build_type_params(struct builder *builder,
				    const struct node *list);
struct ast_attribute *build_attributes(struct builder *builder,
				       const struct node *list);

/* --- Expressions (build_expr.c, build_postfix.c) ------------------------- */

struct ast_expr *new_expr(struct builder *builder, enum ast_expr_kind kind,
			  const struct node *node);

/* AST_EXPR_BAD at @parent where it has no child with @field. */
struct ast_expr *build_expr_in(struct builder *builder,
			       const struct node *parent,
			       enum node_field field);
struct ast_expr *build_expr(struct builder *builder, const struct node *node);

/* NULL where there is none. */
struct ast_expr *build_optional_expr(struct builder *builder,
				     const struct node *node);

/* An argument without a name around @value. */
struct ast_arg *build_arg(struct builder *builder, const struct node *node,
			  struct ast_expr *value);

/* What has an operand before it, and closures: AST_EXPR_BAD for others. */
struct ast_expr *build_postfix(struct builder *builder,
			       const struct node *node);

/* --- Statements (build_stmt.c, build_flow.c) ----------------------------- */

struct ast_stmt *build_stmt(struct builder *builder, const struct node *node);

/* A block, whose comments may stand from @lead on. */
struct ast_stmt *build_block(struct builder *builder, const struct node *node,
			     uint32_t lead);

/* The `member` children of @list. */
struct ast_stmt *build_stmts(struct builder *builder, const struct node *list);

/* `if`, `for`, `switch`, a label, `#if`: AST_STMT_BAD for others. */
struct ast_stmt *build_flow(struct builder *builder, const struct node *node);

struct ast_stmt *new_stmt(struct builder *builder, enum ast_stmt_kind kind,
			  const struct node *node);

/* Of a `let` or `const`. */
struct ast_arg *build_names(struct builder *builder, const struct node *name);

/* --- Declarations (build_decl.c, build_record.c) ------------------------- */

/* The `member` children of @list; also what is whole in an ERROR node. */
struct ast_decl *build_decls(struct builder *builder, const struct node *list);

struct ast_decl *new_decl(struct builder *builder, enum ast_decl_kind kind,
			  const struct node *node);

/* Structs, unions, classes, enums, fields: AST_DECL_BAD for others. */
struct ast_decl *build_record(struct builder *builder,
			      const struct node *node);

/* The type of @node where it is written out: `struct { … }`; else NULL. */
const struct node *node_inline_type(const struct node *node);

/*
 * A member or alias whose type is written out: `u: union { … }` and, without a
 * name, `union { … }`. It is the declaration of that type.
 */
struct ast_decl *build_inline(struct builder *builder,
			      const struct node *node);

/*
 * The branches of a `#if`, over statements or declarations: @build fills in
 * what stands in the branch @node. A branch reaches to the next directive.
 */
struct ast_branch *build_branches(struct builder *builder,
				  const struct node *node,
				  void (*build)(struct builder *builder,
						struct ast_branch *branch,
						const struct node *node));

#endif
