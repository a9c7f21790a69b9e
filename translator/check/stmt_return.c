// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* return, defer, errdefer, and expressions as statements. */
#include "check/declare.h"
#include "check/expr.h"
#include "check/stmt.h"

/* --- return --------------------------------------------------------------- */

static void check_escape(struct checker *checker, const struct texpr *value)
{
	const struct variable *local = local_behind(value);
	struct diag *diag;

	if (!local)
		return;
	diag = diag_error(checker->diags, value->span, NULL,
			  "`%s` is gone when the function returns: its address cannot be the result",
			  local->entity.name);
	diag_note(checker->diags, diag, local->entity.span,
		  "`%s` is a %s", local->entity.name,
		  local->storage == STORAGE_LOCAL ? "local" : "parameter");
}

/*
 * Whether a function ends what it is given, as far as its name says: one of
 * its words does. What only unlocks or leaves something has other words.
 */
static bool is_release(const char *name)
{
	static const char *const words[] = {
		"free", "kfree", "vfree", "kvfree", "release", "put",
		"destroy", "delete", "close", "drop", "dispose", "unref",
	};

	while (name && *name) {
		size_t size = strcspn(name, "_");

		for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
			if (strlen(words[i]) == size &&
			    !strncmp(name, words[i], size))
				return true;
		name += size + (name[size] == '_');
	}
	return false;
}

/* Whether a deferred statement releases what is in the local. */
static bool releases(const struct tstmt *stmt, const struct variable *local)
{
	const struct texpr *argument;

	if (stmt->kind == TS_BLOCK) {
		for (size_t i = 0; i < stmt->block.stmts.count; i++)
			if (releases(stmt->block.stmts.items[i], local))
				return true;
		return false;
	}
	if (stmt->kind != TS_EXPR || stmt->expr->kind != TX_CALL ||
	    !stmt->expr->call.function || !stmt->expr->call.arg_count ||
	    !is_release(stmt->expr->call.function->entity.name))
		return false;
	argument = stmt->expr->call.args[0].expr;
	while (argument->kind == TX_CONVERT || argument->kind == TX_CAST ||
	       argument->kind == TX_ADDRESS)
		argument = argument->operand;
	return argument->kind == TX_VARIABLE && argument->variable == local;
}

static void check_released(struct checker *checker, const struct texpr *value)
{
	const struct pending *pending = checker->function->pending;
	struct diag *diag;

	while (value->kind == TX_CONVERT || value->kind == TX_CAST)
		value = value->operand;
	if (value->kind != TX_VARIABLE ||
	    is_arithmetic(type_underlying(value->type)))
		return;
	for (; pending; pending = pending->outer) {
		if (pending->stmt->defer.on_error ||
		    !pending->stmt->defer.stmt ||
		    !releases(pending->stmt->defer.stmt, value->variable))
			continue;
		diag = diag_error(checker->diags, value->span, NULL,
				  "`%s` is released before the function returns it",
				  value->variable->entity.name);
		diag_note(checker->diags, diag, pending->stmt->span,
			  "this `defer` runs first");
		return;
	}
}

static struct texpr *check_result(struct checker *checker,
				  struct scope *scope,
				  const struct ast_expr *ast,
				  const struct type *type, const char *where)
{
	struct texpr *value = check_value(checker, scope, ast, type, where);

	if (is_bad(value))
		return value;
	check_escape(checker, value);
	check_released(checker, value);
	/* A local moves to who called. */
	if (value->kind != TX_VARIABLE ||
	    value->variable->storage != STORAGE_LOCAL)
		refuse_copy(checker, value, "returned");
	refuse_owned(checker, value, "returned");
	return value;
}

static struct texpr *check_tuple(struct checker *checker, struct scope *scope,
				 const struct ast_expr *ast,
				 const struct type *type)
{
	const struct ast_arg *arg;
	LIST(struct targ) list = { 0 };
	struct texpr *expr;
	size_t count = 0;

	for (arg = ast->elements; arg; arg = arg->next)
		count++;
	if (type->kind != TYPE_TUPLE || type->tuple.count != count) {
		diag_error(checker->diags, ast->span, NULL,
			   "the result is `%s`, not %zu values",
			   name_of(checker, type), count);
		return texpr_bad(checker, ast->span);
	}
	count = 0;
	for (arg = ast->elements; arg; arg = arg->next) {
		struct targ element = { .trivia = &arg->trivia };
		const char *where = arena_printf(checker->arena,
						 "value %zu of the result",
						 count + 1);

		element.expr = check_result(checker, scope, arg->value,
					    type->tuple.items[count++], where);
		LIST_PUSH(checker->arena, &list, element);
	}
	expr = texpr_new(checker, TX_TUPLE, type, ast->span);
	expr->literal.elements = list.items;
	expr->literal.count = list.count;
	check_moved(checker, expr);
	return expr;
}

/* "an" in front of `int32`, `array<…>`, `isize`, `Entry`; `usize` has "a". */
static const char *article(const char *name)
{
	return strchr("aeioAEIO", *name) || strncmp(name, "un", 2) == 0 ?
	       "an" : "a";
}

static void report_result(struct checker *checker, const struct ast_stmt *ast)
{
	const struct function *function = checker->function->function;
	const struct type *result = checker->function->result;
	const char *name = function->entity.name;
	struct diag *diag;

	if (ast->expr)
		diag = diag_error(checker->diags, ast->expr->span, NULL,
				  "%s%s%s gives no result", name ? "`" : "",
				  name ? name : "this closure",
				  name ? "`" : "");
	else
		diag = diag_error(checker->diags, ast->span, NULL,
				  "%s `%s` must be returned here",
				  article(name_of(checker, result)),
				  name_of(checker, result));
	diag_note(checker->diags, diag, function->entity.span,
		  "it is declared here");
}

/* What is returned where it is not known what should be. */
static void check_values(struct checker *checker, struct scope *scope,
			 const struct ast_expr *ast, const struct type *type)
{
	const struct ast_arg *arg = ast->elements;

	if (ast->kind != AST_TUPLE) {
		check_expr(checker, scope, ast, type);
		return;
	}
	for (; arg; arg = arg->next)
		check_expr(checker, scope, arg->value, type);
}

struct tstmt *check_return(struct checker *checker, struct scope *scope,
			   const struct ast_stmt *ast)
{
	struct tstmt *stmt = tstmt_new(checker, TS_RETURN, ast);
	const struct type *result = checker->function->result;

	if (checker->function->deferred)
		diag_error(checker->diags, ast->span, NULL,
			   "a deferred statement cannot return");
	if (result->kind == TYPE_ERROR) {
		if (ast->expr)
			check_values(checker, scope, ast->expr, result);
	} else if ((result->kind == TYPE_VOID) != !ast->expr) {
		report_result(checker, ast);
		if (ast->expr)
			check_anyway(checker, scope, ast->expr);
	} else if (ast->expr && ast->expr->kind == AST_TUPLE) {
		stmt->expr = check_tuple(checker, scope, ast->expr, result);
	} else if (ast->expr) {
		stmt->expr = check_result(checker, scope, ast->expr, result,
					  "the result");
	}
	return stmt;
}

/* --- defer ---------------------------------------------------------------- */

struct tstmt *check_defer(struct checker *checker, struct scope *scope,
			  const struct ast_stmt *ast)
{
	struct function_state *state = checker->function;
	struct tstmt *stmt = tstmt_new(checker, TS_DEFER, ast), *inner;
	const char *word = ast->defer.on_error ? "errdefer" : "defer";
	enum ast_stmt_kind kind = ast->defer.stmt->kind;
	struct pending *pending;
	struct diag *diag;

	if (kind != AST_EXPR && kind != AST_ASSIGN && kind != AST_BLOCK &&
	    kind != AST_STMT_BAD)
		diag_error(checker->diags, ast->defer.stmt->span, NULL,
			   "`%s` takes a call, an assignment or a block",
			   word);
	if (ast->defer.on_error && state->function->failure == FAILURE_NEVER) {
		diag = diag_error(checker->diags, ast->span, NULL,
				  "`errdefer` in a function that cannot fail would never run");
		diag_note(checker->diags, diag, state->function->entity.span,
			  "`%s` gives %s%s%s", state->function->entity.name ?
			  state->function->entity.name : "this closure",
			  state->result->kind == TYPE_VOID ? "nothing" : "`",
			  state->result->kind == TYPE_VOID ? "" :
			  name_of(checker, state->result),
			  state->result->kind == TYPE_VOID ? "" : "`");
	}
	stmt->defer.on_error = ast->defer.on_error;
	state->deferred++;
	inner = check_stmt(checker, scope, ast->defer.stmt);
	state->deferred--;
	if (!inner)
		return NULL;
	stmt->defer.stmt = inner;
	pending = arena_new_object(checker->arena, struct pending);
	pending->outer = state->pending;
	pending->stmt = stmt;
	state->pending = pending;
	return stmt;
}

/* --- Expressions as statements --------------------------------------------- */

static bool has_effect(const struct texpr *expr)
{
	switch (expr->kind) {
	case TX_CALL:
	case TX_INCREMENT:
	case TX_TRY:
		return true;
	case TX_BUILTIN:
		break;
	default:
		return false;
	}
	switch (expr->builtin.id) {
	case BUILTIN_ASSERT:
	case BUILTIN_MEMSET:
	case BUILTIN_MEMCPY:
	case BUILTIN_MEMMOVE:
	case BUILTIN_RELEASE_MEMBERS:
	case BUILTIN_VA_START:
	case BUILTIN_VA_ARG:
	case BUILTIN_VA_END:
		return true;
	default:
		return false;
	}
}

/* `&& b` at the start of a line would be the address of an address. */
static bool begins_with_and(const struct checker *checker,
			    const struct ast_expr *ast)
{
	return checker->function->previous &&
	       !strncmp(ast->span.source->text + ast->span.start, "&&", 2);
}

/*
 * A line that begins with an operator may have been meant to continue the one
 * before it (arc.md 1.3).
 */
static void note_continuation(struct checker *checker, struct diag *diag,
			      const struct ast_expr *ast)
{
	const struct ast_stmt *previous = checker->function->previous;
	char first = ast->span.source->text[ast->span.start];
	struct span end;

	if (!previous || !strchr("-*&([+", first))
		return;
	end = previous->span;
	end.start = end.end;
	diag_note(checker->diags, diag, end,
		  "the statement before ends here; to continue it, `%s` must stand at the end of its line",
		  begins_with_and(checker, ast) ? "&&" :
		  (const char []){ first, 0 });
}

static void report_no_effect(struct checker *checker, const struct texpr *expr,
			     const struct ast_expr *ast)
{
	struct diag *diag;

	diag = diag_error(checker->diags, ast->span, NULL,
			  "this has no effect");
	if (ast->kind == AST_BINARY && ast->operation.op == OP_EQ && expr &&
	    expr->kind == TX_BINARY && is_place(expr->operation.left))
		diag_fix(checker->diags, diag, ast->operation.op_span, "=");
	note_continuation(checker, diag, ast);
}

static bool may_be_dropped(const struct texpr *call)
{
	const struct function *function = call->call.function;

	return function && is_allowed(function->entity.decl, "unused-result");
}

/* A dropped result: a warning, or a failure that is handed on (arc.md 5.4). */
static struct texpr *drop_result(struct checker *checker, struct texpr *call)
{
	const struct function_state *state = checker->function;
	const struct function *function = call->call.function;
	bool must_use = function && function->is_must_use;
	bool fails = failure_of(call) != FAILURE_NEVER;
	const char *name = function ? function->entity.name : NULL;
	struct diag *diag;

	if (call->type->kind == TYPE_VOID || (!must_use && !fails) ||
	    may_be_dropped(call))
		return call;
	diag = warn(checker, call->span, "unused-result",
		    fails ? "the result of %s%s%s says whether it failed, and is dropped" :
		    "the result of %s%s%s is dropped", name ? "`" : "",
		    name ? name : "this call", name ? "`" : "");
	diag_fix(checker->diags, diag,
		 (struct span){ .source = call->span.source,
				.start = call->span.start,
				.end = call->span.start },
		 "%s", fails && passes_by_try(checker, call) ? "try " :
		 "_ = ");
	if (!must_use || !fails || state->deferred ||
	    state->function->failure == FAILURE_NEVER)
		return call;
	return make_try(checker, call, call->span);
}

struct tstmt *check_expr_stmt(struct checker *checker, struct scope *scope,
			      const struct ast_stmt *ast)
{
	struct tstmt *stmt = tstmt_new(checker, TS_EXPR, ast);
	size_t errors = checker->diags->errors;
	struct texpr *expr;

	if (explain_declaration(checker, scope, ast->expr)) {
		stmt->kind = TS_BAD;
		return stmt;
	}
	if (begins_with_and(checker, ast->expr) ||
	    ast->expr->kind == AST_STRING || ast->expr->kind == AST_LITERAL ||
	    ast->expr->kind == AST_TUPLE || ast->expr->kind == AST_CLOSURE)
		expr = NULL;
	else
		expr = check_expr(checker, scope, ast->expr, NULL);
	/* Nobody looks at what the call gives a reference to. */
	if (expr && expr->kind == TX_DEREF &&
	    expr->operand->kind == TX_CALL &&
	    expr->operand->type->kind == TYPE_REFERENCE)
		expr = (struct texpr *)expr->operand;
	if (expr && is_bad(expr) && expr->kind != TX_CALL) {
		stmt->kind = TS_BAD;
		return stmt;
	}
	if (!expr || !has_effect(expr)) {
		report_no_effect(checker, expr, ast->expr);
		stmt->kind = TS_BAD;
		return stmt;
	}
	refuse_dropped(checker, expr);
	/* A call that was wrong is not also blamed for its result. */
	if (expr->kind == TX_CALL && !is_bad(expr) &&
	    checker->diags->errors == errors)
		expr = drop_result(checker, expr);
	stmt->expr = expr;
	return stmt;
}
