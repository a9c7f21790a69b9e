// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Functions of arc's own that take `...`, and va_start, va_arg, va_end. */
#include "check/expr.h"
#include "typed_walk.h"

/* --- Calls ------------------------------------------------------------------ */

static struct texpr *list_argument(struct checker *checker,
				   struct scope *scope,
				   const struct ast_expr *ast, const char *name)
{
	struct texpr *list = check_expr(checker, scope, ast, NULL);

	if (is_bad(list))
		return list;
	if (list->kind == TX_VARIABLE && list->type->kind == TYPE_VA_LIST)
		return list;
	diag_error(checker->diags, ast->span, NULL,
		   "`%s` wants a local: `let args: va_list`", name);
	return texpr_bad(checker, ast->span);
}

/* What C's va_start() asks for, and C23's does not. */
static bool check_last(struct checker *checker, struct scope *scope,
		       const struct ast_arg *arg)
{
	const struct function *function = checker->function->function;
	const struct variable *last;
	struct texpr *expr;

	if (!arg)
		return true;
	last = function->params.items[function->params.count - 1];
	expr = check_expr(checker, scope, arg->value, NULL);
	if (is_bad(expr))
		return false;
	if (expr->kind == TX_VARIABLE && expr->variable == last)
		return true;
	diag_error(checker->diags, expr->span, NULL,
		   "the last parameter before `...` is `%s`",
		   last->entity.name);
	return false;
}

static struct texpr *check_start(struct checker *checker, struct scope *scope,
				 const struct ast_expr *ast)
{
	const struct function *function = checker->function ?
					  checker->function->function : NULL;
	const struct ast_arg *args = ast->call.args;
	struct texpr *list;

	if (!function || !function->type->function.is_variadic) {
		diag_error(checker->diags, ast->span, NULL,
			   "`va_start` belongs into a function that ends in `...`");
		/* What follows it is not wrong, too. */
		list = args ? list_argument(checker, scope, args->value,
					    "va_start") : NULL;
		if (!list || is_bad(list))
			return texpr_bad(checker, ast->span);
		return builtin_node(checker, BUILTIN_VA_START,
				    basic(checker, TYPE_VOID), &list, 1,
				    ast->span);
	}
	if (!args) {
		diag_error(checker->diags, ast->span, NULL,
			   "`va_start` gives nothing, and is given the list that it begins: `let args: va_list`, then `va_start(args)`");
		return texpr_bad(checker, ast->span);
	}
	if (!(args->next && !args->next->next) &&
	    !check_count(checker, ast, "va_start", 1))
		return texpr_bad(checker, ast->span);
	list = list_argument(checker, scope, args->value, "va_start");
	if (is_bad(list) || !check_last(checker, scope, args->next))
		return texpr_bad(checker, ast->span);
	return builtin_node(checker, BUILTIN_VA_START,
			    basic(checker, TYPE_VOID), &list, 1, ast->span);
}

static struct texpr *check_end(struct checker *checker, struct scope *scope,
			       const struct ast_expr *ast)
{
	struct texpr *list;

	if (!check_count(checker, ast, "va_end", 1))
		return texpr_bad(checker, ast->span);
	list = list_argument(checker, scope, ast->call.args->value, "va_end");
	if (is_bad(list))
		return list;
	return builtin_node(checker, BUILTIN_VA_END,
			    basic(checker, TYPE_VOID), &list, 1, ast->span);
}

static struct texpr *check_next(struct checker *checker, struct scope *scope,
				const struct ast_expr *ast)
{
	const struct ast_expr *callee = ast->call.callee;
	const struct type *type;
	struct texpr *list, *expr;

	if (callee->kind != AST_INSTANCE || callee->instance.args->next) {
		diag_error(checker->diags, callee->span, NULL,
			   "`va_arg` wants one type: `va_arg<T>(args)`");
		return texpr_bad(checker, ast->span);
	}
	type = resolve_type(checker, scope, callee->instance.args);
	if (!check_count(checker, ast, "va_arg", 1) ||
	    type->kind == TYPE_ERROR)
		return texpr_bad(checker, ast->span);
	switch (type_underlying(type)->kind) {
	case TYPE_BOOL:
	case TYPE_INTEGER:
	case TYPE_CHAR:
	case TYPE_FLOAT:
	case TYPE_STRING:
	case TYPE_POINTER:
	case TYPE_ENUM:
	case TYPE_ENDIAN:
		break;
	default:
		diag_error(checker->diags, callee->instance.args->span, NULL,
			   "a `%s` is never passed for `...`: only numbers, strings and pointers are",
			   name_of(checker, type));
		return texpr_bad(checker, ast->span);
	}
	list = list_argument(checker, scope, ast->call.args->value, "va_arg");
	if (is_bad(list))
		return list;
	expr = builtin_node(checker, BUILTIN_VA_ARG, type, &list, 1,
			    ast->span);
	expr->builtin.of = type;
	return expr;
}

struct texpr *check_variadic(struct checker *checker, struct scope *scope,
			     const struct ast_expr *ast, const char *name)
{
	if (ast->kind != AST_CALL || strncmp(name, "va_", 3))
		return NULL;
	if (!strcmp(name, "va_start"))
		return check_start(checker, scope, ast);
	if (!strcmp(name, "va_arg"))
		return check_next(checker, scope, ast);
	return !strcmp(name, "va_end") ? check_end(checker, scope, ast) : NULL;
}

/* --- Signatures ------------------------------------------------------------- */

/* Whether C passes a parameter as it is, so that `...` may follow it. */
static bool can_be_last(const struct type *type)
{
	type = type_underlying(type);
	switch (type->kind) {
	case TYPE_INTEGER:
		return type->integer.bits >= 32;
	case TYPE_FLOAT:
		return type->integer.bits == 64;
	case TYPE_ENUM:
		return can_be_last(type->enumeration->base);
	case TYPE_CHAR:
	case TYPE_STRING:
	case TYPE_POINTER:
	case TYPE_REFERENCE:
	case TYPE_ERROR:
		return true;
	default:
		return false;
	}
}

void check_variadic_form(struct checker *checker,
			 const struct function *function, struct span span)
{
	const struct type *result = function->type->function.result;
	const struct variable *last;

	if (!function->type->function.is_variadic)
		return;
	if (!function->params.count) {
		diag_error(checker->diags, span, NULL,
			   "a parameter stands before `...`: C finds the others behind it");
		return;
	}
	last = function->params.items[function->params.count - 1];
	if (!can_be_last(last->type))
		diag_error(checker->diags, last->entity.span, NULL,
			   "`...` follows a parameter that C passes as it is: an integer of 32 bits or more, a string or a pointer, not `%s`",
			   name_of(checker, last->type));
	if (result->kind == TYPE_TUPLE || result->kind == TYPE_ARRAY ||
	    result->kind == TYPE_SLICE)
		diag_error(checker->diags, span, NULL,
			   "a function with `...` has one result, and no array or slice: C finds the arguments behind the last parameter");
}

/* --- Bodies ------------------------------------------------------------------ */

/* What is done with one list, in the order of the source. */
struct list_use {
	const struct variable *list;
	const struct texpr *start;	/* the va_start(), or NULL */
	bool is_ended;
	bool is_reported;
};

struct lists {
	struct checker *checker;
	bool is_refused;	/* no va_start() belongs there: it was said */
	LIST(struct list_use) uses;
};

static struct list_use *use_of(struct lists *lists,
			       const struct variable *list)
{
	struct list_use use = { .list = list };

	for (size_t i = 0; i < lists->uses.count; i++)
		if (lists->uses.items[i].list == list)
			return &lists->uses.items[i];
	LIST_PUSH(lists->checker->arena, &lists->uses, use);
	return &lists->uses.items[lists->uses.count - 1];
}

static void report_use(struct lists *lists, struct list_use *use,
		       struct span span, const char *format)
{
	if (!use->is_reported)
		diag_error(lists->checker->diags, span, NULL, format,
			   use->list->entity.name);
	use->is_reported = true;
}

static void note_list(struct lists *lists, const struct texpr *expr,
		      const struct variable *list)
{
	bool is_start = expr->kind == TX_BUILTIN &&
			expr->builtin.id == BUILTIN_VA_START;
	bool is_end = expr->kind == TX_BUILTIN &&
		      expr->builtin.id == BUILTIN_VA_END;
	struct list_use *use = use_of(lists, list);

	if (list->storage == STORAGE_PARAMETER) {
		if (is_start || is_end)
			report_use(lists, use, expr->span,
				   "`%s` is the caller's: who starts a list ends it");
	} else if (is_start) {
		if (use->start && !use->is_ended)
			report_use(lists, use, expr->span,
				   "`%s` is started again before its `va_end`");
		use->start = expr;
		use->is_ended = false;
		use->is_reported |= lists->is_refused;
	} else if (!use->start) {
		report_use(lists, use, expr->span,
			   "`%s` is used without a `va_start` before");
	} else if (is_end) {
		use->is_ended = true;
	}
}

/* The function is left here. */
static void note_leaving(struct lists *lists, struct span span)
{
	for (size_t i = 0; i < lists->uses.count; i++) {
		struct list_use *use = &lists->uses.items[i];

		if (use->start && !use->is_ended)
			report_use(lists, use, span,
				   "the function is left here before the `va_end` of `%s`: write `defer va_end(…)` behind `va_start`");
	}
}

static bool visit_expr(struct walk *walk, const struct texpr *expr)
{
	struct lists *lists = walk->data;

	if (expr->kind == TX_BUILTIN && expr->builtin.arg_count == 1 &&
	    (expr->builtin.id == BUILTIN_VA_START ||
	     expr->builtin.id == BUILTIN_VA_END)) {
		note_list(lists, expr, expr->builtin.args[0].expr->variable);
		return false;
	}
	if (expr->kind == TX_TRY) {
		walk_expr(walk, expr->operand);
		note_leaving(lists, expr->span);
		return false;
	}
	if (expr->kind == TX_VARIABLE && expr->type->kind == TYPE_VA_LIST)
		note_list(lists, expr, expr->variable);
	return true;
}

static bool visit_stmt(struct walk *walk, const struct tstmt *stmt)
{
	if (stmt->kind != TS_RETURN)
		return true;
	walk_expr(walk, stmt->expr);
	note_leaving(walk->data, stmt->span);
	return false;
}

void check_variadic_body(struct checker *checker,
			 const struct function *function)
{
	struct lists lists = {
		.checker = checker,
		.is_refused = !function->type->function.is_variadic,
	};
	struct walk walk = { visit_expr, visit_stmt, &lists };

	if (function->is_closure)
		return;
	walk_stmt(&walk, function->body);
	for (size_t i = 0; i < lists.uses.count; i++) {
		struct list_use *use = &lists.uses.items[i];

		if (use->start && !use->is_ended)
			report_use(&lists, use, use->start->span,
				   "`%s` has no `va_end`: write `defer va_end(…)` behind `va_start`");
	}
}
