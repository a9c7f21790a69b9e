// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* The promises of typed.h about expressions. */
#include "check/verify_internal.h"

bool verify_same(const struct type *value, const struct type *place)
{
	return value == place ||
	       (value->kind == TYPE_FUNCTION &&
		type_underlying(place) == value);
}

static void verify_binary(struct verify *v, const struct texpr *expr)
{
	const struct texpr *left = expr->operation.left;
	const struct texpr *right = expr->operation.right;
	enum ast_operator op = expr->operation.op;
	bool pointers = type_underlying(left->type)->kind == TYPE_POINTER ||
			type_underlying(right->type)->kind == TYPE_POINTER;

	verify_expr(v, left);
	verify_expr(v, right);
	if (op == OP_SHL || op == OP_SHR)
		verify_that(v, left->type == expr->type, expr->span,
			    "the type of a shift");
	else if (op <= OP_GE && op >= OP_EQ)
		verify_that(v, left->type == right->type &&
			    expr->type->kind == TYPE_BOOL, expr->span,
			    "the types of a comparison");
	else if (op != OP_AND && op != OP_OR && !pointers)
		verify_that(v, left->type == right->type &&
			    left->type == expr->type, expr->span,
			    "the types of an operation");
}

static void verify_indirection(struct verify *v, const struct texpr *expr)
{
	const struct type *type = expr->kind == TX_DEREF ?
				  type_underlying(expr->operand->type) :
				  expr->type;
	const struct type *element = expr->kind == TX_DEREF ? expr->type :
				     expr->operand->type;

	verify_expr(v, expr->operand);
	verify_that(v, type_is_pointer(type) && !type->pointer.is_user &&
		    type->pointer.element == element, expr->span,
		    "the type behind a pointer");
}

static void verify_args(struct verify *v, const struct targ *args,
			size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (args[i].expr)
			verify_expr(v, args[i].expr);
}

static void verify_call(struct verify *v, const struct texpr *expr)
{
	const struct type *type = expr->call.function ?
				  expr->call.function->type :
				  type_underlying(expr->call.callee->type);
	size_t count = type->function.param_count;

	if (expr->call.callee)
		verify_expr(v, expr->call.callee);
	verify_args(v, expr->call.args, expr->call.arg_count);
	verify_that(v, expr->call.arg_count == count ||
		    (expr->call.arg_count > count &&
		     type->function.is_variadic), expr->span,
		    "the number of arguments");
	verify_that(v, expr->type == type->function.result, expr->span,
		    "the type of a result");
	for (size_t i = 0; i < count && i < expr->call.arg_count; i++)
		/* C's format may be a pointer that text is written for. */
		verify_that(v, expr->call.args[i].expr->type->kind ==
			    TYPE_STRING ||
			    verify_same(expr->call.args[i].expr->type,
					type->function.params[i]),
			    expr->call.args[i].expr->span,
			    "the type of an argument");
}

static void verify_literal(struct verify *v, const struct texpr *expr)
{
	const struct type *type = type_underlying(expr->type);

	verify_args(v, expr->literal.elements, expr->literal.count);
	for (size_t i = 0; i < expr->literal.count; i++) {
		const struct targ *element = &expr->literal.elements[i];
		const struct type *place =
			element->field ? element->field->type :
			expr->kind == TX_ARRAY ? type->array.element :
			type->tuple.items[i];

		verify_that(v, verify_same(element->expr->type, place),
			    element->expr->span, "the type of an element");
	}
}

static void verify_places(struct verify *v, const struct texpr *expr)
{
	if (expr->kind == TX_FIELD) {
		verify_expr(v, expr->field.object);
		verify_that(v, type_underlying(expr->field.object->type)->kind
			    == TYPE_RECORD &&
			    expr->field.field->type == expr->type, expr->span,
			    "the type of a member");
		return;
	}
	verify_expr(v, expr->index.object);
	if (expr->index.low)
		verify_expr(v, expr->index.low);
	if (expr->index.high)
		verify_expr(v, expr->index.high);
}

static void verify_pieces(struct verify *v, const struct texpr *expr)
{
	for (size_t i = 0; i < expr->format.count; i++)
		if (!expr->format.pieces[i].bytes)
			verify_expr(v, expr->format.pieces[i].expr);
}

static void verify_unary(struct verify *v, const struct texpr *expr)
{
	verify_expr(v, expr->operation.left);
	verify_that(v, expr->operation.left->type == expr->type, expr->span,
		    "the type of an operation");
}

/* A value has a type that is one when the program runs. */
static bool has_known_type(const struct texpr *expr)
{
	switch (expr->type->kind) {
	case TYPE_ERROR:
	case TYPE_NULL:
	case TYPE_UNTYPED_INTEGER:
	case TYPE_UNTYPED_FLOAT:
		return false;
	default:
		return true;
	}
}

static void verify_kind(struct verify *v, const struct texpr *expr)
{
	switch (expr->kind) {
	case TX_BAD:
		verify_that(v, false, expr->span, "an expression");
		break;
	case TX_UNARY:
		verify_unary(v, expr);
		break;
	case TX_BINARY:
		verify_binary(v, expr);
		break;
	case TX_ADDRESS:
	case TX_DEREF:
		verify_indirection(v, expr);
		break;
	case TX_FIELD:
	case TX_INDEX:
	case TX_SLICE:
		verify_places(v, expr);
		break;
	case TX_CALL:
		verify_call(v, expr);
		break;
	case TX_CONVERT:
	case TX_CAST:
	case TX_BIT_CAST:
	case TX_TRY:
		verify_expr(v, expr->operand);
		break;
	case TX_INCREMENT:
		verify_expr(v, expr->increment.operand);
		break;
	case TX_RECORD:
	case TX_OBJECT:
	case TX_ARRAY:
	case TX_TUPLE:
		verify_literal(v, expr);
		break;
	case TX_PART:
		if (expr->part.operand)
			verify_expr(v, expr->part.operand);
		break;
	case TX_FORMAT:
		verify_pieces(v, expr);
		break;
	case TX_CLOSURE:
		verify_function(v, expr->closure);
		break;
	case TX_BUILTIN:
		verify_args(v, expr->builtin.args, expr->builtin.arg_count);
		break;
	default:
		break;
	}
}

void verify_expr(struct verify *v, const struct texpr *expr)
{
	bool is_known = has_known_type(expr);

	verify_that(v, is_known, expr->span, "the type of a value");
	if (is_known)
		verify_kind(v, expr);
}
