// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Comparisons, conditions, and one type for both sides of an operator. */
#include "check/expr.h"

/* A constant in the type of the other side; NULL and *@failed: reported. */
static struct texpr *constant_side(struct checker *checker,
				   struct texpr *constant,
				   const struct texpr *other, bool *failed)
{
	struct texpr *result = constant_as(checker, constant, other->type);
	struct diag *diag;

	if (result || is_open(other) ||
	    !is_arithmetic(type_underlying(other->type)))
		return result;
	*failed = true;
	if (is_open(constant)) {
		diag_error(checker->diags, constant->span, NULL,
			   "a part of this does not fit into `%s`",
			   name_of(checker, other->type));
		return NULL;
	}
	diag = diag_error(checker->diags, constant->span, NULL,
			  "the other side is `%s`, which does not hold %s",
			  name_of(checker, other->type),
			  value_text(checker->arena, constant->value));
	offer_cast(checker, diag, constant, other->type);
	return NULL;
}

static bool is_flexible(const struct texpr *expr)
{
	return is_loose(expr) || is_open(expr);
}

/* Whether the left side is the one that takes the type of the other. */
static bool bends_left(const struct texpr *left, const struct texpr *right)
{
	if (!is_flexible(left) || !is_flexible(right))
		return is_flexible(left);
	return left->type->kind == TYPE_UNTYPED_INTEGER &&
	       (is_open(left) || !is_open(right));
}

/* A constant on one side, or `null`; else false and nothing done. */
static bool unify_constant(struct checker *checker, struct texpr **left,
			   struct texpr **right, bool *failed)
{
	struct texpr **constant = bends_left(*left, *right) ? left : right;
	struct texpr **other = constant == right ? left : right;
	struct texpr *result;

	if (is_flexible(*constant)) {
		result = constant_side(checker, *constant, *other, failed);
	} else {
		constant = (*right)->kind == TX_NULL ? right : left;
		other = constant == right ? left : right;
		if ((*constant)->kind != TX_NULL || (*other)->kind == TX_NULL)
			return false;
		switch (type_underlying((*other)->type)->kind) {
		case TYPE_POINTER:
		case TYPE_FUNCTION:
		case TYPE_STRING:
			break;
		default:
			return false;
		}
		result = convert(checker, *constant, (*other)->type,
				 "the other side");
	}
	if (!result)
		return false;
	*constant = result;
	return true;
}

static void report_sides(struct checker *checker, enum ast_operator op,
			 struct span op_span, const struct texpr *left,
			 const struct texpr *right)
{
	const struct type *l = type_underlying(left->type);
	const struct type *r = type_underlying(right->type);
	struct diag *diag;

	diag = diag_error(checker->diags, op_span, NULL,
			  "`%s` wants one type on both sides, not `%s` and `%s`",
			  operator_name(op), name_of(checker, left->type),
			  name_of(checker, right->type));
	if (left->kind == TX_NULL || right->kind == TX_NULL)
		return;
	if (l->kind == TYPE_ENDIAN && is_arithmetic(r))
		offer_cast(checker, diag, right, left->type);
	else if (r->kind == TYPE_ENDIAN && is_arithmetic(l))
		offer_cast(checker, diag, left, right->type);
	else if (is_loose(left))
		offer_cast(checker, diag, left, right->type);
	else if (l->kind == TYPE_INTEGER || l->kind == TYPE_ENUM ||
		 l->kind == TYPE_BOOL || l->kind == TYPE_ENDIAN ||
		 left->type->kind == TYPE_DISTINCT)
		offer_cast(checker, diag, right, left->type);
}

/* Constants of floating point take the type of the other side. */
static void unify_floats(struct checker *checker, struct texpr **left,
			 struct texpr **right)
{
	struct texpr *made;

	if (is_float_constant(*left) && !is_float_constant(*right)) {
		made = constant_as(checker, *left, (*right)->type);
		*left = made ? made : *left;
	} else if (is_float_constant(*right) && !is_float_constant(*left)) {
		made = constant_as(checker, *right, (*left)->type);
		*right = made ? made : *right;
	}
}

bool unify(struct checker *checker, enum ast_operator op, struct span op_span,
	   struct texpr **left, struct texpr **right)
{
	const struct type *type;
	bool failed = false;

	unify_floats(checker, left, right);
	type = common_type(checker, (*left)->type, (*right)->type);
	if (type && !is_open(*left) && !is_open(*right)) {
		if (is_loose(*left) && constant_as(checker, *left, type))
			*left = constant_as(checker, *left, type);
		if (is_loose(*right) && constant_as(checker, *right, type))
			*right = constant_as(checker, *right, type);
		*left = converted(checker, *left, type);
		*right = converted(checker, *right, type);
		return true;
	}
	if (is_open(*left) && is_open(*right))
		return true;
	if (unify_constant(checker, left, right, &failed))
		return true;
	if (!failed)
		report_sides(checker, op, op_span, *left, *right);
	return false;
}

static bool is_ordered(const struct type *type)
{
	return is_arithmetic(type) || type->kind == TYPE_ENUM ||
	       type->kind == TYPE_POINTER || type->kind == TYPE_FLOAT;
}

static bool has_equality(const struct type *type, bool with_null)
{
	switch (type->kind) {
	case TYPE_BOOL:
	case TYPE_STRING:
	case TYPE_ENDIAN:
		return true;
	case TYPE_FUNCTION:
		return with_null;
	default:
		return is_ordered(type);
	}
}

static void report_uncomparable(struct checker *checker, enum ast_operator op,
				struct span op_span, const struct type *type)
{
	const struct type *base = type_underlying(type);
	struct diag *diag;

	diag = diag_error(checker->diags, op_span, NULL,
			  "`%s` does not work on `%s`", operator_name(op),
			  name_of(checker, type));
	if (base->kind == TYPE_RECORD)
		diag_note(checker->diags, diag, (struct span){ 0 },
			  "compare the members that matter");
	else if (base->kind == TYPE_ARRAY || base->kind == TYPE_SLICE)
		diag_note(checker->diags, diag, (struct span){ 0 },
			  "memcmp compares bytes");
	else if (base->kind == TYPE_FUNCTION)
		diag_note(checker->diags, diag, (struct span){ 0 },
			  "functions are compared with `null` only");
}

static bool compare_values(enum ast_operator op, __int128 left,
			   __int128 right)
{
	switch (op) {
	case OP_EQ:
		return left == right;
	case OP_NE:
		return left != right;
	case OP_LT:
		return left < right;
	case OP_GT:
		return left > right;
	case OP_LE:
		return left <= right;
	default:
		return left >= right;
	}
}

static const struct value *compared(struct checker *checker,
				    enum ast_operator op,
				    const struct value *left,
				    const struct value *right)
{
	bool result;

	if (!left || !right || left->kind != right->kind)
		return NULL;
	if (left->kind == VALUE_INTEGER)
		result = compare_values(op, left->integer, right->integer);
	else if (left->kind == VALUE_BOOL)
		result = compare_values(op, left->boolean, right->boolean);
	else if (left->kind == VALUE_STRING)
		result = compare_values(op, 0, left->string.size !=
					right->string.size ||
					memcmp(left->string.bytes,
					       right->string.bytes,
					       left->string.size));
	else
		return NULL;
	return value_bool(checker->arena, result);
}

/* Strings are compared by their contents. */
static struct texpr *compare_strings(struct checker *checker,
				     enum ast_operator op, struct texpr *left,
				     struct texpr *right, struct span span)
{
	struct texpr *const args[] = { left, right };
	const struct type *boolean = basic(checker, TYPE_BOOL);
	struct texpr *equal, *expr;

	equal = builtin_node(checker, BUILTIN_STRING_EQUAL, boolean, args, 2,
			     span);
	equal->is_constant = left->value && right->value;
	equal->value = compared(checker, OP_EQ, left->value, right->value);
	if (op == OP_EQ)
		return equal;
	expr = texpr_new(checker, TX_UNARY, boolean, span);
	expr->operation.op = OP_NOT;
	expr->operation.left = equal;
	expr->is_constant = equal->is_constant;
	expr->value = compared(checker, OP_NE, left->value, right->value);
	return expr;
}

/* Both sides are known: they need no type in common. */
static struct texpr *compare_constants(struct checker *checker,
				       enum ast_operator op,
				       struct texpr *left, struct texpr *right,
				       struct span span)
{
	const struct value *value = compared(checker, op, left->value,
					     right->value);
	const struct type *type = common_type(checker, left->type,
					      right->type);
	struct texpr *expr;

	if (!type || type->kind == TYPE_UNTYPED_INTEGER)
		type = bends_left(left, right) ? right->type : left->type;
	if (constant_as(checker, left, type) &&
	    constant_as(checker, right, type)) {
		left = constant_as(checker, left, type);
		right = constant_as(checker, right, type);
	}
	/* What no type holds can be compared, but not written down. */
	if (!has_own_type(checker, left) || !has_own_type(checker, right))
		return texpr_value(checker, TX_BOOL, basic(checker, TYPE_BOOL),
				   value, span);
	left = default_type(checker, left);
	right = default_type(checker, right);
	expr = texpr_value(checker, TX_BINARY, basic(checker, TYPE_BOOL),
			   value, span);
	expr->operation.op = op;
	expr->operation.left = left;
	expr->operation.right = right;
	return expr;
}

struct texpr *make_comparison(struct checker *checker, enum ast_operator op,
			      struct span op_span, struct texpr *left,
			      struct texpr *right, struct span span)
{
	bool with_null = left->kind == TX_NULL || right->kind == TX_NULL;
	bool is_equality = op == OP_EQ || op == OP_NE;
	const struct type *base;
	struct texpr *expr;

	if (is_loose(left) && is_loose(right))
		return compare_constants(checker, op, left, right, span);
	if (!unify(checker, op, op_span, &left, &right))
		return texpr_bad(checker, span);
	base = type_underlying(left->type);
	if (is_equality ? !has_equality(base, with_null) : !is_ordered(base)) {
		report_uncomparable(checker, op, op_span, left->type);
		return texpr_bad(checker, span);
	}
	if (base->kind == TYPE_STRING && !with_null)
		return compare_strings(checker, op, left, right, span);
	expr = texpr_new(checker, TX_BINARY, basic(checker, TYPE_BOOL), span);
	expr->operation.op = op;
	expr->operation.left = left;
	expr->operation.right = right;
	expr->is_constant = left->is_constant && right->is_constant;
	expr->value = compared(checker, op, left->value, right->value);
	return expr;
}

/*
 * Whether it is a bool; else reports that, and how to compare @expr by @op
 * with the value that C takes for false. The comparison replaces @span, in
 * which @operand is written.
 */
static bool check_bool(struct checker *checker, const struct texpr *expr,
		       const char *what, const char *op, struct span span,
		       struct span operand)
{
	const struct type *type = type_underlying(expr->type);
	const char *text = source_text(checker, operand);
	struct diag *diag;

	if (is_bad(expr) || type->kind == TYPE_BOOL)
		return true;
	diag = diag_error(checker->diags, expr->span, NULL,
			  "%s wants a `bool`, not `%s`", what,
			  name_of(checker, expr->type));
	if (!text || (expr->kind == TX_BINARY && *text != '('))
		return false;
	if (type->kind == TYPE_POINTER || type->kind == TYPE_FUNCTION ||
	    type->kind == TYPE_STRING)
		diag_fix(checker->diags, diag, span, "%s %s null", text, op);
	else if (is_arithmetic(type))
		diag_fix(checker->diags, diag, span, "%s %s 0", text, op);
	return false;
}

struct texpr *require_bool(struct checker *checker, struct texpr *expr,
			   const char *what)
{
	if (check_bool(checker, expr, what, "!=", expr->span, expr->span))
		return expr;
	return texpr_bad(checker, expr->span);
}

struct texpr *require_negated(struct checker *checker, struct texpr *expr,
			      const struct ast_expr *ast)
{
	if (check_bool(checker, expr, "`!`", "==", ast->span,
		       ast->operation.left->span))
		return expr;
	return texpr_bad(checker, expr->span);
}

struct texpr *check_condition(struct checker *checker, struct scope *scope,
			      const struct ast_expr *ast, const char *what)
{
	return require_bool(checker,
			    check_expr(checker, scope, ast,
				       basic(checker, TYPE_BOOL)),
			    what);
}

struct texpr *check_increment(struct checker *checker, struct scope *scope,
			      const struct ast_expr *ast)
{
	struct texpr *operand, *expr;
	const struct type *type;
	const char *op = ast->increment.is_decrement ? "--" : "++";

	operand = check_expr(checker, scope, ast->increment.operand, NULL);
	if (!check_assignable(checker, operand))
		return texpr_bad(checker, ast->span);
	type = type_underlying(operand->type);
	if (!is_arithmetic(type) &&
	    (type->kind != TYPE_POINTER ||
	     type->pointer.element->kind == TYPE_VOID)) {
		diag_error(checker->diags, ast->span, NULL,
			   "`%s` does not work on `%s`", op,
			   name_of(checker, operand->type));
		return texpr_bad(checker, ast->span);
	}
	if (!is_arithmetic(type) && !check_many(checker, operand))
		return texpr_bad(checker, ast->span);
	expr = texpr_new(checker, TX_INCREMENT, operand->type, ast->span);
	expr->increment.operand = operand;
	expr->increment.is_decrement = ast->increment.is_decrement;
	expr->increment.is_prefix = ast->increment.is_prefix;
	return expr;
}
