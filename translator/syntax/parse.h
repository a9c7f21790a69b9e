/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_SYNTAX_PARSE_H
#define ARC_SYNTAX_PARSE_H

#include <stdio.h>

#include "base/arena.h"
#include "base/intern.h"
#include "base/stopwatch.h"
#include "diag/diag.h"
#include "source/source.h"
#include "syntax/ast.h"

/*
 * Parses one source and builds its AST in @arena. Syntax errors go to @diags
 * ("expected X, found Y"); what could be understood is in the result, which is
 * never NULL. The only place that touches tree-sitter's nodes. @watch may be
 * NULL.
 */
struct ast_file *parse_source(struct arena *arena, struct interner *names,
			      struct diags *diags, const struct source *source,
			      struct stopwatch *watch);

/* --dump=tree: tree-sitter's tree as an S-expression with positions. */
void dump_tree(FILE *out, const struct source *source);

/* --dump=ast: the AST, one node a line. */
void dump_ast(FILE *out, const struct ast_file *file);

#endif
