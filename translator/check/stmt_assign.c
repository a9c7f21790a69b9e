// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Assignments. */
#include "check/expr.h"
#include "check/stmt.h"

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

/* C's place for functions that is assigned to, alone or in a table; or NULL. */
static const struct slot *slot_of_place(const struct texpr *target)
{
	if (target->kind == TX_INDEX)
		target = target->index.object;
	return target->kind == TX_FIELD ? target->field.field->slot : NULL;
}

static struct texpr *check_plain_value(struct checker *checker,
				       struct scope *scope,
				       const struct ast_expr *ast,
				       const struct texpr *target,
				       const char *where)
{
	const struct slot *slot = slot_of_place(target);
	struct texpr *value;

	if (is_bad(target)) {
		check_anyway(checker, scope, ast);
		return texpr_bad(checker, ast->span);
	}
	value = check_expr(checker, scope, ast, target->type);
	if (slot)
		return convert_slot(checker, value, slot, where);
	value = convert(checker, value, target->type, where);
	if (target->kind == TX_FIELD)
		check_bits(checker, target->field.field, value);
	return value;
}

/* What the place has had so far would be lost. */
static void check_replaced(struct checker *checker, const struct texpr *target)
{
	if (target && !is_bad(target) && owned_record(target->type))
		diag_error(checker->diags, target->span, NULL,
			   "a `%s` owns what it holds, and gets it once: another one is another `let`",
			   name_of(checker, target->type));
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
	if (target->type->kind == TYPE_VA_LIST) {
		diag_error(checker->diags, ast->span, NULL,
			   "a `va_list` is not assigned to: `va_start(%s)` begins it",
			   target->kind == TX_VARIABLE ?
			   target->variable->entity.name : "args");
		value = texpr_bad(checker, target->span);
		targets[0] = value;
		return assign_node(checker, ast, targets, 1, value);
	}
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
	if (!is_bad(value) && !refuse_copy(checker, value, "copied"))
		refuse_owned(checker, value, "stored");
	check_replaced(checker, target);
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
	refuse_dropped(checker, value);
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
		check_replaced(checker, targets[count]);
		count++;
	}
	value = check_expr(checker, scope, ast->assign.value, NULL);
	check_tuple_types(checker, value, targets, count);
	return assign_node(checker, ast, targets, count, value);
}

/* `m[k] = v` is `try m.set(k, v)`, or without the `try` where nothing fails. */
static struct tstmt *check_set(struct checker *checker, struct scope *scope,
			       const struct ast_stmt *ast)
{
	struct ast_expr *target = ast->assign.target;
	struct ast_expr *made = arena_calloc(checker->arena, 3, sizeof(*made));
	struct ast_arg *args = arena_calloc(checker->arena, 2, sizeof(*args));
	struct ast_stmt *stmt = arena_new_object(checker->arena,
						 struct ast_stmt);

	args[0].value = target->index.low;
	args[0].span = target->index.low->span;
	args[0].next = &args[1];
	args[1].value = ast->assign.value;
	args[1].span = ast->assign.value->span;
	made[0].kind = AST_MEMBER;
	made[0].span = target->index.object->span;
	made[0].member.object = target->index.object;
	made[0].member.name.name = intern(checker->names, "set");
	made[0].member.name.span = target->span;
	made[1].kind = AST_CALL;
	made[1].span = ast->span;
	made[1].call.callee = &made[0];
	made[1].call.args = args;
	made[2].kind = AST_TRY;
	made[2].span = ast->span;
	made[2].operand = &made[1];
	*stmt = *ast;
	stmt->kind = AST_EXPR;
	stmt->expr = checker->function->function->failure == FAILURE_NEVER ||
		     checker->function->deferred ? &made[1] : &made[2];
	return check_expr_stmt(checker, scope, stmt);
}

/* Whether a place is named by a key; what is looked at is no more than names. */
static bool is_keyed(struct checker *checker, struct scope *scope,
		     const struct ast_expr *target)
{
	const struct ast_expr *object = target->kind == AST_INDEX ?
		without_parens(target->index.object) : NULL;
	const struct ast_expr *root = object;
	const struct symbol *symbol;

	while (root && root->kind == AST_MEMBER)
		root = root->member.object;
	if (!root || root->kind != AST_NAME)
		return false;
	symbol = scope_find(scope, root->name);
	return symbol && symbol->kind == SYMBOL_VARIABLE && symbol->variable &&
	       symbol->variable->type->kind != TYPE_ERROR &&
	       has_keys(check_expr(checker, scope, object, NULL)->type);
}

struct tstmt *check_assign(struct checker *checker, struct scope *scope,
			   const struct ast_stmt *ast)
{
	if (ast->assign.target->kind == AST_TUPLE)
		return check_several(checker, scope, ast);
	if (is_discard(ast->assign.target))
		return check_discard(checker, scope, ast);
	if (ast->assign.op == OP_NONE &&
	    is_keyed(checker, scope, ast->assign.target))
		return check_set(checker, scope, ast);
	return check_single(checker, scope, ast);
}
