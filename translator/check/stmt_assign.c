// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Assignments. */
#include "check/expr.h"

static bool is_discard(const struct ast_expr *ast)
{
	return ast->kind == AST_NAME && !strcmp(ast->name, "_");
}

/*
 * The place that gets a value. That a local is only ever written does not make
 * it used.
 */
static struct texpr *check_target(struct checker *checker,
				  struct scope *scope,
				  const struct ast_expr *ast, bool is_read)
{
	struct symbol *symbol = NULL;
	struct texpr *target;
	bool was_used = true;

	if (ast->kind == AST_NAME)
		symbol = scope_find(scope, ast->name);
	if (symbol) {
		was_used = symbol->is_used;
		symbol->is_written = true;
	}
	target = check_expr(checker, scope, ast, NULL);
	/* What a reference is bound to has other readers. */
	if (symbol && !is_read && !symbol->decl &&
	    symbol->kind == SYMBOL_VARIABLE &&
	    symbol->variable->type->kind != TYPE_REFERENCE)
		symbol->is_used = was_used;
	return check_assignable(checker, target) ? target :
	       texpr_bad(checker, ast->span);
}

static const char *target_text(struct checker *checker,
			       const struct ast_expr *ast)
{
	const char *text = source_text(checker, ast->span);

	return text ? arena_printf(checker->arena, "`%s`", text) :
	       "the place assigned to";
}

static struct tstmt *assign_node(struct checker *checker,
				 const struct ast_stmt *ast,
				 const struct texpr **targets, size_t count,
				 struct texpr *value)
{
	struct tstmt *stmt = tstmt_new(checker, TS_ASSIGN, ast);

	stmt->assign.targets = targets;
	stmt->assign.count = count;
	stmt->assign.op = ast->assign.op;
	stmt->assign.value = value;
	return stmt;
}

/* `a op= b`: what `a op b` gives must be of a's type. */
static struct texpr *check_compound_value(struct checker *checker,
					  struct scope *scope,
					  const struct ast_stmt *ast,
					  struct texpr *target)
{
	bool is_shift = ast->assign.op == OP_SHL || ast->assign.op == OP_SHR;
	struct texpr *value, *result;
	struct diag *diag;

	value = check_expr(checker, scope, ast->assign.value,
			   is_bad(target) || is_shift ? NULL : target->type);
	if (is_bad(target) || is_bad(value))
		return texpr_bad(checker, ast->span);
	result = make_binary(checker, ast->assign.op, ast->assign.op_span,
			     target, value, ast->span);
	if (is_bad(result))
		return result;
	if (result->type == target->type)
		return (struct texpr *)result->operation.right;
	diag = diag_error(checker->diags, value->span, NULL,
			  "%s is `%s`, which does not hold what `%s` gives with `%s`",
			  target_text(checker, ast->assign.target),
			  name_of(checker, target->type),
			  operator_name(ast->assign.op),
			  name_of(checker, value->type));
	offer_cast(checker, diag, value, target->type);
	return texpr_bad(checker, ast->span);
}

static struct texpr *check_plain_value(struct checker *checker,
				       struct scope *scope,
				       const struct ast_expr *ast,
				       const struct texpr *target,
				       const char *where)
{
	struct texpr *value;

	if (is_bad(target)) {
		check_anyway(checker, scope, ast);
		return texpr_bad(checker, ast->span);
	}
	value = check_expr(checker, scope, ast, target->type);
	if (target->kind == TX_FIELD && target->field.field->slot)
		return convert_slot(checker, value, target->field.field->slot,
				    where);
	return convert(checker, value, target->type, where);
}

static struct tstmt *check_single(struct checker *checker,
				  struct scope *scope,
				  const struct ast_stmt *ast)
{
	const struct texpr **targets = arena_calloc(checker->arena, 1,
						    sizeof(*targets));
	bool is_plain = ast->assign.op == OP_NONE;
	struct texpr *target, *value;

	target = check_target(checker, scope, ast->assign.target, !is_plain);
	if (is_plain)
		value = check_plain_value(checker, scope, ast->assign.value,
					  target,
					  target_text(checker,
						      ast->assign.target));
	else
		value = check_compound_value(checker, scope, ast, target);
	if (!is_bad(target) && is_plain)
		check_sized(checker, target->type, target->span,
			    "what is assigned");
	if (!is_bad(value))
		refuse_owned(checker, value, "stored");
	if (value->type->kind == TYPE_VA_LIST)
		diag_error(checker->diags, value->span, NULL,
			   "a `va_list` is not copied: pass it, or start another one");
	targets[0] = target;
	return assign_node(checker, ast, targets, 1, value);
}

static struct tstmt *check_discard(struct checker *checker,
				   struct scope *scope,
				   const struct ast_stmt *ast)
{
	struct tstmt *stmt = tstmt_new(checker, TS_DISCARD, ast);
	struct texpr *value;

	if (ast->assign.op != OP_NONE)
		diag_error(checker->diags, ast->assign.target->span, NULL,
			   "`_` has no value to start from");
	value = default_type(checker, check_expr(checker, scope,
						 ast->assign.value, NULL));
	if (!is_bad(value) && value->type->kind == TYPE_VOID)
		diag_error(checker->diags, value->span, NULL,
			   "there is no value to discard");
	stmt->expr = value;
	return stmt;
}

static void check_tuple_types(struct checker *checker,
			      const struct texpr *value,
			      const struct texpr *const *targets, size_t count)
{
	const struct type *type = value->type;

	if (is_bad(value))
		return;
	if (type->kind != TYPE_TUPLE || type->tuple.count != count) {
		diag_error(checker->diags, value->span, NULL,
			   "there %s %zu value%s for %zu places",
			   type->kind == TYPE_TUPLE ? "are" : "is",
			   type->kind == TYPE_TUPLE ? type->tuple.count : 1,
			   type->kind == TYPE_TUPLE ? "s" : "", count);
		return;
	}
	for (size_t i = 0; i < count; i++)
		if (targets[i] && !is_bad(targets[i]) &&
		    targets[i]->type != type->tuple.items[i])
			diag_error(checker->diags, targets[i]->span, NULL,
				   "this is `%s`, but value %zu is `%s`",
				   name_of(checker, targets[i]->type), i + 1,
				   name_of(checker, type->tuple.items[i]));
}

/* `(a, b) = f()`; the types must be the same, since nothing converts them. */
static struct tstmt *check_several(struct checker *checker,
				   struct scope *scope,
				   const struct ast_stmt *ast)
{
	const struct ast_arg *arg = ast->assign.target->elements;
	const struct texpr **targets;
	struct texpr *value;
	size_t count = 0;

	if (ast->assign.op != OP_NONE)
		diag_error(checker->diags, ast->assign.op_span, NULL,
			   "several places are assigned to with `=` only");
	for (; arg; arg = arg->next)
		count++;
	targets = arena_calloc(checker->arena, count + 1, sizeof(*targets));
	count = 0;
	for (arg = ast->assign.target->elements; arg; arg = arg->next) {
		if (!is_discard(arg->value))
			targets[count] = check_target(checker, scope,
						      arg->value, false);
		count++;
	}
	value = check_expr(checker, scope, ast->assign.value, NULL);
	check_tuple_types(checker, value, targets, count);
	return assign_node(checker, ast, targets, count, value);
}

struct tstmt *check_assign(struct checker *checker, struct scope *scope,
			   const struct ast_stmt *ast)
{
	if (ast->assign.target->kind == AST_TUPLE)
		return check_several(checker, scope, ast);
	if (is_discard(ast->assign.target))
		return check_discard(checker, scope, ast);
	return check_single(checker, scope, ast);
}
