/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_CHECK_STMT_H
#define ARC_CHECK_STMT_H

/* Checks of statements: stmt*.c, flow.c. */
#include "check/expr.h"

/* The statements of a block, in a scope of their own. */
void check_block(struct checker *checker, struct scope *scope,
		 const struct ast_block *block, struct tblock *result);

/* The same in @scope, which holds the parameters of a function. */
void check_block_in(struct checker *checker, struct scope *scope,
		    const struct ast_block *block, struct tblock *result);

void check_stmts(struct checker *checker, struct scope *scope,
		 const struct ast_stmt *stmts, struct tblock *result);

/* NULL where nothing is left of it. */
struct tstmt *check_stmt(struct checker *checker, struct scope *scope,
			 const struct ast_stmt *ast);

struct tstmt *tstmt_new(struct checker *checker, enum tstmt_kind kind,
			const struct ast_stmt *ast);

struct tstmt *check_let(struct checker *checker, struct scope *scope,
			const struct ast_stmt *ast);
struct tstmt *check_const(struct checker *checker, struct scope *scope,
			  const struct ast_stmt *ast);
struct tstmt *check_assign(struct checker *checker, struct scope *scope,
			   const struct ast_stmt *ast);
struct tstmt *check_expr_stmt(struct checker *checker, struct scope *scope,
			      const struct ast_stmt *ast);
struct tstmt *check_for(struct checker *checker, struct scope *scope,
			const struct ast_stmt *ast);
struct tstmt *check_for_in(struct checker *checker, struct scope *scope,
			   const struct ast_stmt *ast);
struct tstmt *check_switch(struct checker *checker, struct scope *scope,
			   const struct ast_stmt *ast);
struct tstmt *check_jump(struct checker *checker, const struct ast_stmt *ast);
struct tstmt *check_return(struct checker *checker, struct scope *scope,
			   const struct ast_stmt *ast);
struct tstmt *check_defer(struct checker *checker, struct scope *scope,
			  const struct ast_stmt *ast);
struct tstmt *check_refused(struct checker *checker,
			    const struct ast_stmt *ast);

/* Makes a loop, switch or labelled block the innermost; leave with pop. */
void push_target(struct checker *checker, struct jump_target *target,
		 struct tstmt *stmt, const struct ast_stmt *ast);
void pop_target(struct checker *checker, struct jump_target *target);

/* Whether what follows the statement can never be reached. */
bool never_ends(const struct tstmt *stmt);
bool block_never_ends(const struct tblock *block);

#endif
