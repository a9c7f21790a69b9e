// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Places: what can be assigned to, and what has an address. */
#include "check/expr.h"

bool is_place(const struct texpr *expr)
{
	switch (expr->kind) {
	case TX_VARIABLE:
	case TX_DEREF:
		return true;
	case TX_CONSTANT:
		return expr->type->kind == TYPE_RECORD ||
		       expr->type->kind == TYPE_ARRAY;
	case TX_FIELD:
		return is_place(expr->field.object);
	case TX_INDEX:
		return expr->index.object->type->kind != TYPE_ARRAY ||
		       is_place(expr->index.object);
	default:
		return false;
	}
}

bool is_const_place(const struct texpr *expr)
{
	const struct type *type;

	switch (expr->kind) {
	case TX_CONSTANT:
		return true;
	case TX_VARIABLE:
		return expr->variable->is_fixed;
	case TX_DEREF:
		return type_underlying(expr->operand->type)->pointer.is_const;
	case TX_FIELD:
		return is_const_place(expr->field.object);
	case TX_INDEX:
		type = type_underlying(expr->index.object->type);
		if (type->kind == TYPE_STRING)
			return true;
		if (type->kind == TYPE_ARRAY)
			return is_const_place(expr->index.object);
		return type->pointer.is_const;
	default:
		return true;
	}
}

/* Says why a constant place is constant. */
static const char *why_const(struct checker *checker,
			     const struct texpr *expr)
{
	const struct type *type;

	while (expr->kind == TX_FIELD ||
	       (expr->kind == TX_INDEX &&
		expr->index.object->type->kind == TYPE_ARRAY))
		expr = expr->kind == TX_FIELD ? expr->field.object :
		       expr->index.object;
	if (expr->kind == TX_CONSTANT)
		return arena_printf(checker->arena, "`%s` is a constant",
				    expr->constant->entity.name);
	if (expr->kind == TX_VARIABLE)
		return arena_printf(checker->arena,
				    "`%s` is fixed: each round of its loop has its own",
				    expr->variable->entity.name);
	type = expr->kind == TX_DEREF ? expr->operand->type :
	       expr->index.object->type;
	if (type_underlying(type)->kind == TYPE_STRING)
		return "a string is never written; an `array<byte, N>` can be";
	return arena_printf(checker->arena, "it is reached through a `%s`",
			    name_of(checker, type));
}

void fix_constant(struct checker *checker, const struct texpr *expr,
		  struct diag *diag)
{
	const struct entity *entity;

	while (expr->kind == TX_FIELD || expr->kind == TX_INDEX)
		expr = expr->kind == TX_FIELD ? expr->field.object :
		       expr->index.object;
	if (expr->kind != TX_CONSTANT)
		return;
	entity = &expr->constant->entity;
	if (!entity->decl || entity->is_extern || entity->package->is_library)
		return;
	diag_note(checker->diags, diag, entity->span,
		  "it is declared here; a variable is declared with `let`");
	fix_keyword(checker, diag, entity->decl->span, "const", "let");
}

bool check_assignable(struct checker *checker, const struct texpr *expr)
{
	const char *text = source_text(checker, expr->span);

	if (is_bad(expr))
		return false;
	if (expr->kind == TX_VARIABLE && type_is_class(expr->type) &&
	    expr->variable->storage == STORAGE_PARAMETER) {
		diag_error(checker->diags, expr->span, NULL,
			   "`%s` is lent by the caller, who counts it: assign to a local",
			   expr->variable->entity.name);
		return false;
	}
	if (is_place(expr) && !is_const_place(expr)) {
		share_captured(checker, expr);
		return true;
	}
	if (!is_place(expr) && expr->kind != TX_CONSTANT)
		diag_error(checker->diags, expr->span, NULL,
			   "this is a value, not a place that can be assigned to");
	else
		fix_constant(checker, expr,
			     diag_error(checker->diags, expr->span, NULL,
					"`%s` cannot be changed: %s",
					text ? text : "this",
					why_const(checker, expr)));
	return false;
}

/* Places whose address C can put into an initialiser. */
bool is_static_place(const struct texpr *expr)
{
	switch (expr->kind) {
	case TX_VARIABLE:
		return expr->variable->storage == STORAGE_PACKAGE;
	case TX_CONSTANT:
		return true;
	case TX_FIELD:
		return is_static_place(expr->field.object);
	case TX_INDEX:
		return expr->index.object->type->kind == TYPE_ARRAY &&
		       expr->index.low->is_constant &&
		       is_static_place(expr->index.object);
	default:
		return false;
	}
}

struct texpr *address_of(struct checker *checker, struct texpr *place,
			 struct span span)
{
	const struct type *type;
	struct texpr *expr;

	if (is_bad(place))
		return place;
	if (!is_place(place)) {
		diag_error(checker->diags, span, NULL,
			   "only what is stored somewhere has an address; assign this to a local first");
		return texpr_bad(checker, span);
	}
	if (place->kind == TX_FIELD && place->field.field->bits) {
		diag_error(checker->diags, span, NULL,
			   "a bit-field has no address");
		return texpr_bad(checker, span);
	}
	if (type_is_class(place->type)) {
		diag_error(checker->diags, span, NULL,
			   "the place of a counted reference has no address: `%s` itself becomes a `*%s`",
			   source_text(checker, place->span) ?
			   source_text(checker, place->span) : "this",
			   name_of(checker, place->type));
		return texpr_bad(checker, span);
	}
	if (place->type->kind == TYPE_VA_LIST) {
		diag_error(checker->diags, span, NULL,
			   "a `va_list` is passed as it is, without its address");
		return texpr_bad(checker, span);
	}
	type = type_pointer(checker->types, place->type,
			    is_const_place(place), false);
	expr = texpr_new(checker, TX_ADDRESS, type, span);
	expr->operand = place;
	expr->is_constant = is_static_place(place);
	share_captured(checker, place);
	return expr;
}

struct texpr *dereference(struct checker *checker, struct texpr *pointer,
			  struct span span)
{
	const struct type *type = type_underlying(pointer->type);
	struct texpr *expr;

	if (is_bad(pointer))
		return pointer;
	if (!type_is_pointer(type)) {
		diag_error(checker->diags, span, NULL,
			   "`%s` is not a pointer: there is nothing behind it",
			   name_of(checker, type));
		return texpr_bad(checker, span);
	}
	if (type->pointer.is_user) {
		diag_error(checker->diags, span, NULL,
			   "memory of a user process (`%s`) is copied, never read or written directly",
			   name_of(checker, type));
		return texpr_bad(checker, span);
	}
	if (type->pointer.element->kind == TYPE_VOID) {
		diag_error(checker->diags, span, NULL,
			   "a `%s` points to nothing that has a type; cast it first",
			   name_of(checker, type));
		return texpr_bad(checker, span);
	}
	expr = texpr_new(checker, TX_DEREF, type->pointer.element, span);
	expr->operand = pointer;
	return expr;
}

struct texpr *check_address(struct checker *checker, struct scope *scope,
			    const struct ast_expr *ast,
			    const struct type *expected)
{
	const struct type *element = NULL;
	struct texpr *operand;

	if (expected && type_is_pointer(expected))
		element = expected->pointer.element;
	else if (expected && expected->kind == TYPE_FUNCTION)
		element = expected;
	operand = check_expr(checker, scope, ast->operation.left, element);
	if (operand->kind == TX_FUNCTION) {
		operand->span = ast->span;
		return operand;
	}
	return address_of(checker, operand, ast->span);
}

const struct variable *local_of_place(const struct texpr *expr)
{
	while (expr->kind == TX_FIELD ||
	       (expr->kind == TX_INDEX &&
		expr->index.object->type->kind == TYPE_ARRAY))
		expr = expr->kind == TX_FIELD ? expr->field.object :
		       expr->index.object;
	if (expr->kind == TX_VARIABLE &&
	    expr->variable->storage != STORAGE_PACKAGE)
		return expr->variable;
	return NULL;
}

const struct variable *local_behind(const struct texpr *expr)
{
	switch (expr->kind) {
	case TX_CONVERT:
		if (expr->operand->type->kind == TYPE_ARRAY)
			return local_of_place(expr->operand);
		return local_behind(expr->operand);
	case TX_CAST:
		if (expr->type->kind != TYPE_POINTER)
			return NULL;
		return local_behind(expr->operand);
	case TX_ADDRESS:
		return local_of_place(expr->operand);
	case TX_SLICE:
		if (expr->index.object->type->kind == TYPE_ARRAY)
			return local_of_place(expr->index.object);
		return local_behind(expr->index.object);
	default:
		return NULL;
	}
}
