// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Statements: blocks, conditions, and the way to everything else. */
#include "check/expr.h"
#include "check/stmt.h"

struct tstmt *tstmt_new(struct checker *checker, enum tstmt_kind kind,
			const struct ast_stmt *ast)
{
	struct tstmt *stmt = arena_new_object(checker->arena, struct tstmt);

	stmt->kind = kind;
	stmt->span = ast->span;
	stmt->trivia = &ast->trivia;
	stmt->label = ast->label.name;
	return stmt;
}

void push_target(struct checker *checker, struct jump_target *target,
		 struct tstmt *stmt, const struct ast_stmt *ast)
{
	struct jump_target *other = checker->function->targets;
	struct diag *diag;

	target->outer = other;
	target->stmt = stmt;
	target->deferred = checker->function->deferred;
	target->is_loop = ast->kind == AST_FOR || ast->kind == AST_FOR_IN;
	target->is_block = ast->kind == AST_BLOCK;
	checker->function->targets = target;
	for (; ast->label.name && other; other = other->outer) {
		if (other->stmt->label != ast->label.name)
			continue;
		diag = diag_error(checker->diags, ast->label.span, NULL,
				  "the label `%s` is taken by a statement around this one",
				  ast->label.name);
		diag_note(checker->diags, diag, other->stmt->span,
			  "that statement begins here");
		return;
	}
}

void pop_target(struct checker *checker, struct jump_target *target)
{
	checker->function->targets = target->outer;
}

/* --- Blocks ------------------------------------------------------------- */

static struct comment *copy_comments(struct checker *checker,
				     const struct comment *list,
				     struct comment **tail)
{
	struct comment *first = NULL, **end = &first;

	for (; list; list = list->next) {
		struct comment *copy = arena_new_object(checker->arena,
							struct comment);

		*copy = *list;
		copy->next = NULL;
		*end = copy;
		end = &copy->next;
		*tail = copy;
	}
	return first;
}

/* One list of comments after the other. */
static const struct comment *join_comments(struct checker *checker,
					   const struct comment *first,
					   const struct comment *second)
{
	struct comment *copy, *tail = NULL;

	if (!first || !second)
		return first ? first : second;
	copy = copy_comments(checker, first, &tail);
	tail->next = copy_comments(checker, second, &tail);
	return copy;
}

static void add_comments_before(struct checker *checker, struct tstmt *stmt,
				const struct comment *comments,
				bool blank_before)
{
	struct trivia *trivia;

	if (!comments && !blank_before)
		return;
	trivia = arena_new_object(checker->arena, struct trivia);
	*trivia = *stmt->trivia;
	trivia->before = (struct comment *)
		join_comments(checker, comments, stmt->trivia->before);
	trivia->blank_before |= blank_before;
	stmt->trivia = trivia;
}

/* The branch in force, without a scope of its own; its comments stay. */
static void check_conditional(struct checker *checker, struct scope *scope,
			      const struct ast_stmt *ast,
			      struct tblock *result)
{
	const struct ast_branch *branch;
	size_t first = result->stmts.count;

	branch = condition_branch(checker->diags, checker->options->load,
				  ast->branches);
	if (branch)
		check_stmts(checker, scope, branch->stmts, result);
	if (first < result->stmts.count)
		add_comments_before(checker, result->stmts.items[first],
				    ast->trivia.before,
				    ast->trivia.blank_before);
	else
		result->end = join_comments(checker, result->end,
					    ast->trivia.before);
	if (branch)
		result->end = join_comments(checker, result->end, branch->end);
	result->end = join_comments(checker, result->end, ast->trivia.after);
}

/* Behind a `let`: what its locals own is released. */
static void push_releases(struct checker *checker, struct scope *scope,
			  const struct tstmt *let, struct tblock *result)
{
	struct tstmt *stmt;

	for (size_t i = 0; let->kind == TS_LET && i < let->let.count; i++) {
		stmt = release_stmt(checker, scope, let->let.variables[i]);
		if (stmt)
			LIST_PUSH(checker->arena, &result->stmts, stmt);
	}
}

void check_stmts(struct checker *checker, struct scope *scope,
		 const struct ast_stmt *stmts, struct tblock *result)
{
	const struct ast_stmt *ast, *outer = checker->function->previous;
	bool reached = true;
	struct tstmt *stmt;

	checker->function->previous = NULL;
	for (ast = stmts; ast; ast = ast->next) {
		if (ast->kind == AST_CONDITIONAL) {
			check_conditional(checker, scope, ast, result);
			continue;
		}
		if (!reached && !checker->diags->errors)
			warn(checker, ast->span, "unreachable-code",
			     "this is never reached");
		reached = true;
		stmt = check_stmt(checker, scope, ast);
		checker->function->previous = ast;
		if (!stmt)
			continue;
		/* comments at the end of a left-out `#if` before it */
		add_comments_before(checker, stmt, result->end, false);
		result->end = NULL;
		LIST_PUSH(checker->arena, &result->stmts, stmt);
		push_releases(checker, scope, stmt, result);
		reached = !never_ends(stmt);
	}
	checker->function->previous = outer;
}

void check_block_in(struct checker *checker, struct scope *scope,
		    const struct ast_block *block, struct tblock *result)
{
	struct pending *pending = checker->function->pending;

	check_stmts(checker, scope, block->stmts, result);
	result->end = join_comments(checker, result->end, block->end);
	collect_unused(checker, scope);
	checker->function->pending = pending;
}

void check_block(struct checker *checker, struct scope *scope,
		 const struct ast_block *block, struct tblock *result)
{
	check_block_in(checker, scope_new(checker, scope, NULL, NULL), block,
		       result);
}

static struct tstmt *check_block_stmt(struct checker *checker,
				      struct scope *scope,
				      const struct ast_stmt *ast)
{
	struct tstmt *stmt = tstmt_new(checker, TS_BLOCK, ast);
	struct jump_target target = { 0 };

	if (ast->label.name)
		push_target(checker, &target, stmt, ast);
	check_block(checker, scope, &ast->block, &stmt->block);
	if (ast->label.name)
		pop_target(checker, &target);
	return stmt;
}

/* --- Conditions --------------------------------------------------------- */

static struct tstmt *check_if(struct checker *checker, struct scope *scope,
			      const struct ast_stmt *ast)
{
	struct tstmt *stmt = tstmt_new(checker, TS_IF, ast);

	stmt->branch.condition = check_condition(checker, scope,
						 ast->branch.condition,
						 "`if`");
	stmt->branch.then = check_stmt(checker, scope, ast->branch.then);
	if (ast->branch.otherwise)
		stmt->branch.otherwise = check_stmt(checker, scope,
						    ast->branch.otherwise);
	return stmt;
}

/* --- break and continue ------------------------------------------------- */

static struct jump_target *find_target(struct checker *checker,
				       const struct ast_stmt *ast)
{
	bool is_continue = ast->kind == AST_CONTINUE;
	struct jump_target *target = checker->function->targets;

	for (; target; target = target->outer) {
		if (ast->jump.name) {
			if (target->stmt->label == ast->jump.name)
				return target;
		} else if (is_continue ? target->is_loop :
			   !target->is_block) {
			return target;
		}
	}
	return NULL;
}

static void report_jump(struct checker *checker, const struct ast_stmt *ast)
{
	const char *word = ast->kind == AST_CONTINUE ? "continue" : "break";

	if (ast->jump.name)
		diag_error(checker->diags, ast->jump.span, NULL,
			   "no statement around this has the label `%s`",
			   ast->jump.name);
	else
		diag_error(checker->diags, ast->span, NULL,
			   "`%s` outside of a %s", word,
			   ast->kind == AST_CONTINUE ? "loop" :
			   "loop or `switch`");
}

struct tstmt *check_jump(struct checker *checker, const struct ast_stmt *ast)
{
	bool is_continue = ast->kind == AST_CONTINUE;
	struct jump_target *target = find_target(checker, ast);
	struct tstmt *stmt;

	stmt = tstmt_new(checker, is_continue ? TS_CONTINUE : TS_BREAK, ast);
	if (!target) {
		report_jump(checker, ast);
		stmt->kind = TS_BAD;
		return stmt;
	}
	if (is_continue && !target->is_loop)
		stmt->kind = TS_BAD;
	stmt->target = target->stmt;
	if (is_continue && !target->is_loop)
		diag_error(checker->diags, ast->span, NULL,
			   "`continue` needs a loop; `%s` is none",
			   ast->jump.name);
	else if (target->deferred != checker->function->deferred)
		diag_error(checker->diags, ast->span, NULL,
			   "a deferred statement cannot be left by `%s`",
			   is_continue ? "continue" : "break");
	if (!is_continue && ast->jump.name)
		target->stmt->is_target = true;
	return stmt;
}

/* --- Everything else ----------------------------------------------------- */

struct tstmt *check_refused(struct checker *checker,
			    const struct ast_stmt *ast)
{
	static const struct {
		const char *word, *instead;
	} table[] = {
		{ "async", "package `kernel/work` runs things later" },
		{ "await", "package `kernel/work` waits for work" },
		{ "thread", "package `kernel/thread` makes threads" },
		{ "process", "package `kernel/thread` makes threads of the kernel" },
		{ "container", "package `kernel/work` runs things later, `kernel/thread` beside others" },
		{ "gpu", "package `kernel/work` runs things later, on the processor" },
		{ "try", "`try f()` hands a failure on, `errdefer` cleans up" },
		{ "except", "`try f()` hands a failure on" },
		{ "finally", "`defer` runs whatever happens" },
		{ "throw", "return the failure; `try f()` hands it on" },
		{ "raise", "return the failure; `try f()` hands it on" },
	};
	struct diag *diag;

	diag = diag_error(checker->diags, ast->span, NULL,
			  "`%s` is not part of arc's kernel profile",
			  ast->refused);
	for (size_t i = 0; i < sizeof(table) / sizeof(*table); i++)
		if (!strcmp(table[i].word, ast->refused))
			diag_note(checker->diags, diag, (struct span){ 0 },
				  "%s", table[i].instead);
	return NULL;
}

struct tstmt *check_stmt(struct checker *checker, struct scope *scope,
			 const struct ast_stmt *ast)
{
	if (ast->kind == AST_STMT_BAD || ast->kind == AST_REFUSED)
		checker->function->is_broken = true;
	switch (ast->kind) {
	case AST_BLOCK:
		return check_block_stmt(checker, scope, ast);
	case AST_LET:
		return check_let(checker, scope, ast);
	case AST_CONST:
		return check_const(checker, scope, ast);
	case AST_ASSIGN:
		return check_assign(checker, scope, ast);
	case AST_EXPR:
		return check_expr_stmt(checker, scope, ast);
	case AST_IF:
		return check_if(checker, scope, ast);
	case AST_FOR:
		return check_for(checker, scope, ast);
	case AST_FOR_IN:
		return check_for_in(checker, scope, ast);
	case AST_SWITCH:
		return check_switch(checker, scope, ast);
	case AST_BREAK:
	case AST_CONTINUE:
		return check_jump(checker, ast);
	case AST_RETURN:
		return check_return(checker, scope, ast);
	case AST_DEFER:
		return check_defer(checker, scope, ast);
	case AST_REFUSED:
		return check_refused(checker, ast);
	default:
		return NULL;
	}
}
