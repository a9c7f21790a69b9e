/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_SYNTAX_DUMP_H
#define ARC_SYNTAX_DUMP_H

#include <stdio.h>

#include "syntax/ast.h"

/* Internal to the dump of the AST (--dump=ast). */
struct dump {
	FILE *out;
	unsigned int depth;	/* of the node that is being printed */
};

/*
 * Starts the line of a node: `LABEL: KIND LINE:COLUMN-…`. What it is to its
 * parent, @label, may be NULL. The caller prints what else belongs on the line,
 * ends it with dump_children(), prints the children, and calls dump_end().
 */
void dump_node(struct dump *dump, const char *label, const char *kind,
	       struct span span);
void dump_children(struct dump *dump);
void dump_end(struct dump *dump);

/* ` LINE:COLUMN-COLUMN`, or with the last line where that is another one. */
void dump_span(struct dump *dump, struct span span);

/* ` name@LINE:COLUMN`; nothing for no name. */
void dump_ident(struct dump *dump, struct ident ident);

/* ` LABEL "text"`, escaped; nothing for NULL. */
void dump_text(struct dump *dump, const char *label, const char *text);
void dump_quoted(struct dump *dump, const char *bytes, size_t size);

/* ` blank` on the node's line, and its comments, each a line. */
void dump_blank(struct dump *dump, const struct trivia *trivia);
void dump_trivia(struct dump *dump, const struct trivia *trivia);
void dump_comments(struct dump *dump, const char *label,
		   const struct comment *comment);

/* The rest takes NULL, and prints nothing for it. Lists are printed whole. */
void dump_attributes(struct dump *dump, const struct ast_attribute *attribute);
void dump_params(struct dump *dump, const char *label,
		 const struct ast_param *param);
void dump_args(struct dump *dump, const char *label,
	       const struct ast_arg *arg);
void dump_type(struct dump *dump, const char *label,
	       const struct ast_type *type);
void dump_types(struct dump *dump, const char *label,
		const struct ast_type *type);
void dump_expr(struct dump *dump, const char *label,
	       const struct ast_expr *expr);
void dump_stmt(struct dump *dump, const char *label,
	       const struct ast_stmt *stmt);
void dump_stmts(struct dump *dump, const char *label,
		const struct ast_stmt *stmt);
void dump_decls(struct dump *dump, const struct ast_decl *decl);
void dump_branches(struct dump *dump, const struct ast_branch *branch);

/* As it is written; "" for OP_NONE. */
const char *dump_operator_text(enum ast_operator op);

#endif
