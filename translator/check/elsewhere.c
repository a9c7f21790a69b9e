// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Where a name that is undefined may be meant: for better messages. */
#include "check/internal.h"

static const struct ident *search_stmts(const struct ast_stmt *stmts,
					const char *name);

static const struct ident *search_let(const struct ast_stmt *stmt,
				      const char *name)
{
	const struct ast_arg *arg;

	for (arg = stmt->let.names; arg; arg = arg->next)
		if (arg->name.name == name)
			return &arg->name;
	return NULL;
}

static const struct ident *search_branches(const struct ast_branch *branches,
					   const char *name)
{
	const struct ident *found = NULL;

	for (; branches && !found; branches = branches->next)
		found = search_stmts(branches->stmts, name);
	return found;
}

static const struct ident *search_loop(const struct ast_stmt *stmt,
				       const char *name)
{
	const struct ident *found = search_stmts(stmt->loop.init, name);

	return found ? found : search_stmts(stmt->loop.body, name);
}

static const struct ident *search_if(const struct ast_stmt *stmt,
				     const char *name)
{
	const struct ident *found = search_stmts(stmt->branch.then, name);

	return found ? found : search_stmts(stmt->branch.otherwise, name);
}

static const struct ident *search_each(const struct ast_stmt *stmt,
				       const char *name)
{
	if (stmt->each.index.name == name)
		return &stmt->each.index;
	if (stmt->each.item.name == name)
		return &stmt->each.item;
	return search_stmts(stmt->each.body, name);
}

static const struct ident *search_stmt(const struct ast_stmt *stmt,
				       const char *name)
{
	switch (stmt->kind) {
	case AST_LET:
	case AST_CONST:
		return search_let(stmt, name);
	case AST_BLOCK:
		return search_stmts(stmt->block.stmts, name);
	case AST_IF:
		return search_if(stmt, name);
	case AST_FOR:
		return search_loop(stmt, name);
	case AST_FOR_IN:
		return search_each(stmt, name);
	case AST_SWITCH:
		return search_stmts(stmt->select.cases, name);
	case AST_CASE:
		return search_stmts(stmt->arm.body.stmts, name);
	case AST_CONDITIONAL:
		return search_branches(stmt->branches, name);
	default:
		return NULL;
	}
}

static const struct ident *search_stmts(const struct ast_stmt *stmts,
					const char *name)
{
	const struct ident *found = NULL;

	for (; stmts && !found; stmts = stmts->next)
		found = search_stmt(stmts, name);
	return found;
}

/* A function's locals only: a parameter cannot be moved to the package. */
const struct ident *find_local_elsewhere(struct checker *checker,
					 const struct pkg *pkg,
					 const char *name,
					 const struct ast_decl *around,
					 struct ident *function)
{
	const struct ident *found;

	(void)checker;
	for (size_t i = 0; i < pkg->symbols.count; i++) {
		const struct ast_decl *decl = pkg->symbols.items[i]->decl;

		if (decl->kind != AST_FUNCTION || decl == around ||
		    !decl->function.body)
			continue;
		found = search_stmts(decl->function.body, name);
		if (!found)
			continue;
		*function = decl->name;
		return found;
	}
	return NULL;
}
