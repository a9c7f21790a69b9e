// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Operators: unary ones, arithmetic, bits, shifts, `&&` and `||`. */
#include "check/expr.h"

const char *operator_name(enum ast_operator op)
{
	static const char *const texts[] = {
		[OP_NONE] = "=", [OP_OR] = "||", [OP_AND] = "&&",
		[OP_BIT_OR] = "|", [OP_BIT_XOR] = "^", [OP_BIT_AND] = "&",
		[OP_EQ] = "==", [OP_NE] = "!=", [OP_LT] = "<", [OP_GT] = ">",
		[OP_LE] = "<=", [OP_GE] = ">=", [OP_SHL] = "<<",
		[OP_SHR] = ">>", [OP_ADD] = "+", [OP_SUB] = "-",
		[OP_MUL] = "*", [OP_DIV] = "/", [OP_REM] = "%",
		[OP_NEG] = "-", [OP_NOT] = "!", [OP_BIT_NOT] = "~",
		[OP_ADDRESS] = "&", [OP_DEREF] = "*",
	};

	return texts[op];
}

static struct texpr *new_operation(struct checker *checker,
				   enum ast_operator op,
				   const struct type *type,
				   struct texpr *left, struct texpr *right,
				   struct span span)
{
	struct texpr *expr = texpr_new(checker, right ? TX_BINARY : TX_UNARY,
				       type, span);

	expr->operation.op = op;
	expr->operation.left = left;
	expr->operation.right = right;
	expr->is_constant = left->is_constant &&
			    (!right || right->is_constant);
	return expr;
}

/*
 * The type of an operation on constants: that of its operands while it holds
 * the value, else none (arc.md 3.1).
 */
static const struct type *constant_type(struct checker *checker,
					const struct type *type,
					const struct value *value)
{
	if (is_arithmetic(type) && type->kind != TYPE_UNTYPED_INTEGER &&
	    !value_fits(value, type))
		return basic(checker, TYPE_UNTYPED_INTEGER);
	return type;
}

static struct texpr *make_unary(struct checker *checker, enum ast_operator op,
				struct texpr *operand, struct span span)
{
	const struct type *base = type_underlying(operand->type);
	const struct type *fold = base;
	struct texpr *expr;

	expr = new_operation(checker, op, operand->type, operand, NULL, span);
	if (!operand->value)
		return expr;
	if (op == OP_NEG && is_loose(operand))
		fold = basic(checker, TYPE_UNTYPED_INTEGER);
	else if (base->kind == TYPE_ENUM)
		fold = base->enumeration->base;
	expr->value = fold_unary(checker, op, operand->value, fold, span);
	if (!expr->value)
		return texpr_bad(checker, span);
	expr->type = constant_type(checker, expr->type, expr->value);
	return expr;
}

static bool unary_fits(enum ast_operator op, const struct type *type)
{
	if (op == OP_NOT)
		return type->kind == TYPE_BOOL;
	if (op == OP_BIT_NOT && type->kind == TYPE_ENUM)
		return true;
	if (op == OP_NEG && type->kind == TYPE_FLOAT)
		return true;
	return is_arithmetic(type);
}

struct texpr *check_unary(struct checker *checker, struct scope *scope,
			  const struct ast_expr *ast,
			  const struct type *expected)
{
	enum ast_operator op = ast->operation.op;
	struct texpr *operand;

	if (op == OP_ADDRESS)
		return check_address(checker, scope, ast, expected);
	if (op == OP_DEREF)
		return dereference(checker,
				   check_expr(checker, scope,
					      ast->operation.left, NULL),
				   ast->span);
	operand = check_expr(checker, scope, ast->operation.left, expected);
	if (is_bad(operand))
		return texpr_bad(checker, ast->span);
	if (op == OP_NOT)
		operand = require_negated(checker, operand, ast);
	else if (!unary_fits(op, type_underlying(operand->type)))
		diag_error(checker->diags, ast->span, NULL,
			   "`%s` does not work on `%s`", operator_name(op),
			   name_of(checker, operand->type));
	if (!unary_fits(op, type_underlying(operand->type)))
		return texpr_bad(checker, ast->span);
	return make_unary(checker, op, operand, ast->span);
}

/* Both loose: the result keeps their freedom. */
static struct texpr *make_constant(struct checker *checker,
				   enum ast_operator op, struct span op_span,
				   struct texpr *left, struct texpr *right,
				   struct span span)
{
	const struct type *untyped = basic(checker, TYPE_UNTYPED_INTEGER);
	const struct value *value;
	const struct type *type;
	struct texpr *expr, *l, *r;

	value = fold_binary(checker, op, left->value, right->value, untyped,
			    op_span);
	if (!value)
		return texpr_bad(checker, span);
	if (left->type->kind == TYPE_UNTYPED_INTEGER)
		type = right->type;
	else if (right->type->kind == TYPE_UNTYPED_INTEGER)
		type = left->type;
	else
		type = common_type(checker, left->type, right->type);
	if (!type)
		type = untyped;
	type = constant_type(checker, type, value);
	l = constant_as(checker, left, type);
	r = constant_as(checker, right, type);
	if (!l || !r) {
		type = untyped;
		l = constant_as(checker, left, type);
		r = constant_as(checker, right, type);
	}
	expr = new_operation(checker, op, type, l, r, span);
	expr->value = value;
	return expr;
}

static bool check_divisor(struct checker *checker, enum ast_operator op,
			  const struct texpr *right)
{
	if ((op != OP_DIV && op != OP_REM) || !right->value ||
	    right->value->kind != VALUE_INTEGER || right->value->integer)
		return true;
	diag_error(checker->diags, right->span, NULL, "division by zero");
	return false;
}

/* A shift has the type of its left operand; the count has its own. */
static struct texpr *make_shift(struct checker *checker, enum ast_operator op,
				struct span op_span, struct texpr *left,
				struct texpr *right, struct span span)
{
	const struct type *base = type_underlying(left->type);
	unsigned int width = base->kind == TYPE_INTEGER ? base->integer.bits :
			     base->kind == TYPE_CHAR ? 32 : 127;
	bool known = is_loose(right);
	struct texpr *expr;

	if (!is_arithmetic(base) ||
	    !is_arithmetic(type_underlying(right->type))) {
		diag_error(checker->diags, op_span, NULL,
			   "`%s` wants integers, not `%s` and `%s`",
			   operator_name(op), name_of(checker, left->type),
			   name_of(checker, right->type));
		return texpr_bad(checker, span);
	}
	if (known && (right->value->integer < 0 ||
		      right->value->integer >= width)) {
		diag_error(checker->diags, right->span, NULL,
			   "a `%s` cannot be shifted by %s",
			   name_of(checker, left->type),
			   value_text(checker->arena, right->value));
		return texpr_bad(checker, span);
	}
	right = default_type(checker, right);
	expr = new_operation(checker, op, left->type, left, right, span);
	if (!known || !left->value)
		return expr;
	expr->value = fold_binary(checker, op, left->value, right->value,
				  is_loose(left) ?
				  basic(checker, TYPE_UNTYPED_INTEGER) : base,
				  op_span);
	if (!expr->value)
		return texpr_bad(checker, span);
	expr->type = constant_type(checker, expr->type, expr->value);
	return expr;
}

/* p + n, n + p, p - n */
static struct texpr *make_offset(struct checker *checker,
				 enum ast_operator op, struct texpr *left,
				 struct texpr *right, struct span span)
{
	bool swapped = type_underlying(left->type)->kind != TYPE_POINTER;
	struct texpr *pointer = swapped ? right : left;
	struct texpr *count = swapped ? left : right;

	if (count->type->kind == TYPE_UNTYPED_INTEGER)
		count = constant_as(checker, count,
				    type_size(checker->types,
					      is_loose(count) &&
					      count->value->integer < 0));
	if (!count) {
		diag_error(checker->diags, span, NULL,
			   "the offset does not fit into an `isize`");
		return texpr_bad(checker, span);
	}
	return new_operation(checker, op, pointer->type,
			     swapped ? count : pointer,
			     swapped ? pointer : count, span);
}

/* Sums and differences with a pointer on at least one side. */
static struct texpr *make_pointer_sum(struct checker *checker,
				      enum ast_operator op,
				      struct span op_span, struct texpr *left,
				      struct texpr *right, struct span span)
{
	const struct type *l = type_underlying(left->type);
	const struct type *r = type_underlying(right->type);
	const struct type *pointer = l->kind == TYPE_POINTER ? l : r;
	bool counts = is_arithmetic(pointer == l ? r : l) &&
		      (op == OP_ADD || pointer == l);
	bool differs = op == OP_SUB && l->kind == TYPE_POINTER &&
		       r->kind == TYPE_POINTER &&
		       l->pointer.element == r->pointer.element &&
		       l->pointer.is_user == r->pointer.is_user;

	if (!counts && !differs) {
		diag_error(checker->diags, op_span, NULL,
			   "`%s` does not work on `%s` and `%s`",
			   operator_name(op), name_of(checker, left->type),
			   name_of(checker, right->type));
		return texpr_bad(checker, span);
	}
	if (pointer->pointer.element->kind == TYPE_VOID) {
		diag_error(checker->diags, op_span, NULL,
			   "a `%s` has no elements to count; cast it to a pointer to bytes first",
			   name_of(checker, pointer));
		return texpr_bad(checker, span);
	}
	if (!check_many(checker, pointer == l ? left : right) ||
	    !check_sized(checker, pointer->pointer.element, op_span,
			 "what is counted"))
		return texpr_bad(checker, span);
	if (counts)
		return make_offset(checker, op, left, right, span);
	if (l != r && !unify(checker, op, op_span, &left, &right))
		return texpr_bad(checker, span);
	return new_operation(checker, op, type_size(checker->types, true),
			     left, right, span);
}

static bool operator_takes(enum ast_operator op, const struct type *type)
{
	if (type->kind == TYPE_ENUM)
		return op == OP_BIT_OR || op == OP_BIT_AND ||
		       op == OP_BIT_XOR;
	if (type->kind == TYPE_FLOAT)
		return op == OP_ADD || op == OP_SUB || op == OP_MUL ||
		       op == OP_DIV;
	return is_arithmetic(type);
}

static struct texpr *make_arithmetic(struct checker *checker,
				     enum ast_operator op,
				     struct span op_span, struct texpr *left,
				     struct texpr *right, struct span span)
{
	const struct type *base;
	struct texpr *expr;
	struct diag *diag;

	if (is_loose(left) && is_loose(right))
		return make_constant(checker, op, op_span, left, right, span);
	if (!unify(checker, op, op_span, &left, &right))
		return texpr_bad(checker, span);
	base = type_underlying(left->type);
	if (!operator_takes(op, base)) {
		diag = diag_error(checker->diags, op_span, NULL,
				  "`%s` does not work on `%s`",
				  operator_name(op),
				  name_of(checker, left->type));
		if (base->kind == TYPE_STRING)
			diag_note(checker->diags, diag, (struct span){ 0 },
				  "strings are put together by interpolation: \"${a}${b}\"");
		return texpr_bad(checker, span);
	}
	expr = new_operation(checker, op, left->type, left, right, span);
	if (!left->value || !right->value)
		return expr;
	if (base->kind == TYPE_ENUM)
		base = base->enumeration->base;
	expr->value = fold_binary(checker, op, left->value, right->value,
				  base, op_span);
	return expr->value ? expr : texpr_bad(checker, span);
}

struct texpr *make_binary(struct checker *checker, enum ast_operator op,
			  struct span op_span, struct texpr *left,
			  struct texpr *right, struct span span)
{
	const struct type *l = type_underlying(left->type);
	const struct type *r = type_underlying(right->type);

	if (is_bad(left) || is_bad(right) ||
	    !check_divisor(checker, op, right))
		return texpr_bad(checker, span);
	if (op >= OP_EQ && op <= OP_GE)
		return make_comparison(checker, op, op_span, left, right,
				       span);
	if (op == OP_SHL || op == OP_SHR)
		return make_shift(checker, op, op_span, left, right, span);
	if ((op == OP_ADD || op == OP_SUB) &&
	    (l->kind == TYPE_POINTER || r->kind == TYPE_POINTER))
		return make_pointer_sum(checker, op, op_span, left, right,
					span);
	return make_arithmetic(checker, op, op_span, left, right, span);
}

static struct texpr *make_logical(struct checker *checker,
				  enum ast_operator op, struct texpr *left,
				  struct texpr *right, struct span span)
{
	const char *what = op == OP_AND ? "`&&`" : "`||`";
	struct texpr *expr;

	left = require_bool(checker, left, what);
	right = require_bool(checker, right, what);
	if (is_bad(left) || is_bad(right))
		return texpr_bad(checker, span);
	expr = new_operation(checker, op, basic(checker, TYPE_BOOL), left,
			     right, span);
	if (left->value && right->value)
		expr->value = value_bool(checker->arena,
					 op == OP_AND ?
					 left->value->boolean &&
					 right->value->boolean :
					 left->value->boolean ||
					 right->value->boolean);
	return expr;
}

static bool is_comparison(const struct ast_expr *ast)
{
	return ast->kind == AST_BINARY && ast->operation.op >= OP_EQ &&
	       ast->operation.op <= OP_GE;
}

/* `a < b < c`; parentheses say that it is meant. */
static bool report_chain(struct checker *checker, const struct ast_expr *ast)
{
	const struct ast_expr *left = ast->operation.left;
	const char *middle;
	struct diag *diag;

	if (!is_comparison(ast) || !is_comparison(left))
		return false;
	diag = diag_error(checker->diags, ast->operation.op_span, NULL,
			  "comparisons do not chain");
	middle = source_text(checker, left->operation.right->span);
	if (middle)
		diag_fix(checker->diags, diag,
			 (struct span){ .source = ast->span.source,
					.start = ast->operation.op_span.start,
					.end = ast->operation.op_span.start },
			 "&& %s ", middle);
	return true;
}

struct texpr *check_binary(struct checker *checker, struct scope *scope,
			   const struct ast_expr *ast,
			   const struct type *expected)
{
	enum ast_operator op = ast->operation.op;
	struct texpr *left, *right;

	if (report_chain(checker, ast))
		return texpr_bad(checker, ast->span);
	if (op >= OP_EQ && op <= OP_GE)
		expected = NULL;
	left = check_expr(checker, scope, ast->operation.left, expected);
	right = check_expr(checker, scope, ast->operation.right,
			   op == OP_SHL || op == OP_SHR ? NULL :
			   is_bad(left) ? expected : left->type);
	if (is_bad(left) || is_bad(right))
		return texpr_bad(checker, ast->span);
	if (op == OP_AND || op == OP_OR)
		return make_logical(checker, op, left, right, ast->span);
	return make_binary(checker, op, ast->operation.op_span, left, right,
			   ast->span);
}
