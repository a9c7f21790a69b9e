// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* alloca<T>(n) and alloca(T, n): an array in the function's frame. */
#include "check/declare.h"
#include "check/expr.h"

/* `alloca(…)`, `alloca<T>(…)`, where nothing else has that name. */
static bool is_alloca(const struct scope *scope, const struct ast_expr *ast)
{
	const struct ast_expr *callee;

	if (!ast || ast->kind != AST_CALL)
		return false;
	callee = ast->call.callee;
	if (callee->kind == AST_INSTANCE)
		callee = callee->instance.generic;
	return callee->kind == AST_NAME && !strcmp(callee->name, "alloca") &&
	       !scope_find(scope, callee->name);
}

/* A type that was parsed as an expression: `byte`, `fs.file`. */
static const struct type *type_of_name(struct checker *checker,
				       struct scope *scope,
				       const struct ast_expr *ast)
{
	struct ast_type *type = arena_new_object(checker->arena,
						 struct ast_type);

	type->kind = AST_TYPE_NAME;
	type->span = ast->span;
	if (ast->kind == AST_NAME) {
		type->name.name.name = ast->name;
		type->name.name.span = ast->span;
	} else if (ast->kind == AST_MEMBER &&
		   ast->member.object->kind == AST_NAME) {
		type->name.package.name = ast->member.object->name;
		type->name.package.span = ast->member.object->span;
		type->name.name = ast->member.name;
	} else {
		diag_error(checker->diags, ast->span, NULL,
			   "a type is wanted here: write `alloca<T>(n)`");
		return basic(checker, TYPE_ERROR);
	}
	return resolve_type(checker, scope, type);
}

/* The element's type and the AST of the number; NULL after a report. */
static const struct type *split_args(struct checker *checker,
				     struct scope *scope,
				     const struct ast_expr *ast,
				     const struct ast_expr **count)
{
	const struct ast_expr *callee = ast->call.callee;
	const struct type *type;

	if (callee->kind == AST_INSTANCE) {
		if (!check_count(checker, ast, "alloca", 1))
			return NULL;
		if (callee->instance.args->next) {
			diag_error(checker->diags, callee->span, NULL,
				   "`alloca` wants one type");
			return NULL;
		}
		type = resolve_type(checker, scope, callee->instance.args);
		*count = ast->call.args->value;
	} else {
		if (!check_count(checker, ast, "alloca", 2))
			return NULL;
		type = type_of_name(checker, scope, ast->call.args->value);
		*count = ast->call.args->next->value;
	}
	if (type->kind == TYPE_ERROR ||
	    !check_sized(checker, type, ast->span, "an element"))
		return NULL;
	if (type_has_zero(checker, type))
		return type;
	diag_error(checker->diags, ast->span, NULL,
		   "the elements are zero, which is none of `%s`",
		   name_of(checker, type));
	return NULL;
}

/* An array of the frame: the local itself is it. */
static struct texpr *fixed_array(struct checker *checker,
				 const struct type *element,
				 const struct texpr *count, struct span span,
				 struct array_lengths *lengths)
{
	__int128 value = count->value->integer;
	const struct texpr **list;
	struct texpr *expr;

	if (value < 1 || value > INT32_MAX) {
		diag_error(checker->diags, count->span, NULL,
			   "an array has 1 to 2147483647 elements, not %s",
			   value_text(checker->arena, count->value));
		return texpr_bad(checker, span);
	}
	expr = texpr_new(checker, TX_ARRAY,
			 type_array(checker->types, element, (uint64_t)value),
			 span);
	expr->is_constant = true;
	list = arena_new_object(checker->arena, const struct texpr *);
	list[0] = count;
	*lengths = (struct array_lengths){ .items = list, .count = 1 };
	return expr;
}

static bool check_place(struct checker *checker, struct span span)
{
	const struct jump_target *target = checker->function->targets;

	for (; target; target = target->outer) {
		if (!target->is_loop)
			continue;
		diag_error(checker->diags, span, NULL,
			   "`alloca` in a loop takes memory in each round and gives none back: take it before the loop");
		return false;
	}
	return true;
}

struct texpr *check_alloca(struct checker *checker, struct scope *scope,
			   const struct ast_expr *ast,
			   struct array_lengths *lengths)
{
	const struct ast_expr *number;
	const struct type *element;
	struct texpr *count;

	if (!is_alloca(scope, ast))
		return NULL;
	element = split_args(checker, scope, ast, &number);
	if (!element || !check_place(checker, ast->span))
		return texpr_bad(checker, ast->span);
	count = check_value(checker, scope, number,
			    type_size(checker->types, false),
			    "the number of elements");
	if (is_bad(count))
		return count;
	if (count->value)
		return fixed_array(checker, element, count, ast->span,
				   lengths);
	if (checker->options->target->alloca_header)
		return builtin_node(checker, BUILTIN_ALLOCA,
				    type_slice(checker->types, element, false),
				    &count, 1, ast->span);
	diag_error(checker->diags, count->span, NULL,
		   "the frame of a kernel's function is small and has one size: the number of elements must be a constant");
	return texpr_bad(checker, ast->span);
}
