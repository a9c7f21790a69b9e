// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* cast<T>(e) and bit_cast<T>(e) (arc.md 3.7). */
#include "check/expr.h"

/* Integers, enums, bool, char, big and little endian: one machine word. */
static bool is_scalar(const struct type *type)
{
	return is_arithmetic(type) || type->kind == TYPE_BOOL ||
	       type->kind == TYPE_ENUM || type->kind == TYPE_ENDIAN;
}

static bool is_word(struct checker *checker, const struct type *type)
{
	return type->kind == TYPE_UNTYPED_INTEGER ||
	       (type->kind == TYPE_INTEGER &&
		type->integer.bits == types_pointer_bits(checker->types));
}

static bool is_char_pointer(const struct type *type)
{
	const struct type *element;

	if (type->kind != TYPE_POINTER || type->pointer.is_user)
		return false;
	element = type->pointer.element;
	return element->kind == TYPE_VOID ||
	       (element->kind == TYPE_INTEGER && element->integer.bits == 8);
}

bool can_cast(struct checker *checker, const struct type *from,
	      const struct type *to)
{
	from = type_underlying(from);
	to = type_underlying(to);
	if (type_is_class(to))
		return false;
	if (from->kind == TYPE_POINTER && to->kind == TYPE_POINTER)
		return from->pointer.is_user == to->pointer.is_user;
	if (from->kind == TYPE_POINTER)
		return is_word(checker, to) ||
		       (to->kind == TYPE_STRING && is_char_pointer(from));
	if (to->kind == TYPE_POINTER)
		return is_word(checker, from) || from->kind == TYPE_NULL ||
		       (from->kind == TYPE_STRING && is_char_pointer(to) &&
			to->pointer.is_const) ||
		       (from->kind == TYPE_ARRAY &&
			from->array.element == to->pointer.element);
	if (from->kind == TYPE_ENDIAN || to->kind == TYPE_ENDIAN) {
		if (from->kind == TYPE_BOOL || to->kind == TYPE_BOOL)
			return false;
		return is_scalar(from) && is_scalar(to);
	}
	if (from->kind == TYPE_FLOAT || to->kind == TYPE_FLOAT)
		return (is_arithmetic(from) || from->kind == TYPE_FLOAT) &&
		       (is_arithmetic(to) || to->kind == TYPE_FLOAT);
	if (is_scalar(from) && is_scalar(to))
		return true;
	return from == to && from->kind != TYPE_FUNCTION;
}

static void report_cast(struct checker *checker, const struct texpr *operand,
			const struct type *to, struct span span)
{
	const struct type *from = type_underlying(operand->type);
	const char *help = NULL;
	struct diag *diag;

	diag = diag_error(checker->diags, span, NULL,
			  "`%s` cannot be cast to `%s`",
			  name_of(checker, operand->type),
			  name_of(checker, to));
	to = type_underlying(to);
	if (from->kind == TYPE_FUNCTION || to->kind == TYPE_FUNCTION)
		help = "functions keep their type; declare it as the place wants it";
	else if (from->kind == TYPE_POINTER && to->kind == TYPE_POINTER)
		help = "memory of a user process is copied (copy_from_user, copy_to_user), never converted";
	else if ((from->kind == TYPE_POINTER && to->kind == TYPE_INTEGER) ||
		 (to->kind == TYPE_POINTER && from->kind == TYPE_INTEGER))
		help = "an integer that holds a pointer is a `usize`";
	else if (from->kind == TYPE_STRING && to->kind == TYPE_POINTER)
		help = "a string is never written: its bytes are `*const byte`";
	if (help)
		diag_note(checker->diags, diag, (struct span){ 0 }, "%s", help);
}

static bool sizes_match(struct checker *checker, const struct texpr *operand,
			const struct type *to, struct span span)
{
	uint64_t from_size, to_size, unused;

	if (!check_sized(checker, operand->type, operand->span,
			 "what `bit_cast` takes") ||
	    !check_sized(checker, to, span, "what `bit_cast` gives"))
		return false;
	/* Where only C knows, C says. */
	if (!size_of(checker, operand->type, &from_size, &unused) ||
	    !size_of(checker, to, &to_size, &unused) || from_size == to_size)
		return true;
	diag_error(checker->diags, span, NULL,
		   "bit_cast wants equal sizes: `%s` has %llu bytes, `%s` %llu",
		   name_of(checker, operand->type),
		   (unsigned long long)from_size, name_of(checker, to),
		   (unsigned long long)to_size);
	return false;
}

/* A number without a type gets the one it is cast to, if that holds it. */
static struct texpr *type_operand(struct checker *checker,
				  struct texpr *operand, const struct type *to)
{
	struct texpr *result = NULL;
	const struct type *word;
	const struct value *value;

	if (operand->type->kind != TYPE_UNTYPED_INTEGER)
		return operand;
	to = type_underlying(to);
	if (to->kind == TYPE_ENDIAN)
		to = type_integer(checker->types, to->endian.bits, false);
	word = to->kind == TYPE_INTEGER ? to :
	       type_integer(checker->types, 64, false);
	if (to->kind == TYPE_INTEGER)
		result = constant_as(checker, operand, to);
	if (result)
		return result;
	if (!operand->value || has_own_type(checker, operand))
		return default_type(checker, operand);
	/* No type need hold a constant that is cast: it wraps. */
	value = fold_cast(checker, operand->value,
			  to->kind == TYPE_BOOL ? to : word);
	if (to->kind == TYPE_BOOL)
		return texpr_value(checker, TX_BOOL, to, value, operand->span);
	return texpr_value(checker, TX_INTEGER, word, value, operand->span);
}

static struct texpr *make_cast(struct checker *checker, struct texpr *operand,
			       const struct type *to, struct span span,
			       bool is_bit_cast)
{
	struct texpr *expr;

	if (is_bit_cast) {
		operand = default_type(checker, operand);
		if (is_bad(operand) ||
		    !sizes_match(checker, operand, to, span))
			return texpr_bad(checker, span);
	} else if (!can_cast(checker, operand->type, to)) {
		report_cast(checker, operand, to, span);
		return texpr_bad(checker, span);
	}
	expr = texpr_new(checker, is_bit_cast ? TX_BIT_CAST : TX_CAST, to,
			 span);
	expr->is_constant = operand->is_constant;
	if (operand->value && !is_bit_cast)
		expr->value = fold_cast(checker, operand->value, to);
	expr->operand = type_operand(checker, operand, to);
	return is_bad(expr->operand) ? texpr_bad(checker, span) : expr;
}

struct texpr *check_cast(struct checker *checker, struct scope *scope,
			 const struct ast_expr *ast, bool is_bit_cast)
{
	const char *name = is_bit_cast ? "bit_cast" : "cast";
	const struct ast_type *args = ast->call.callee->instance.args;
	const struct type *to, *guide;
	struct texpr *operand;

	if (!args || args->next) {
		diag_error(checker->diags, ast->call.callee->span, NULL,
			   "`%s` wants one type: `%s<T>(value)`", name, name);
		return texpr_bad(checker, ast->span);
	}
	to = resolve_type(checker, scope, args);
	if (!check_count(checker, ast, name, 1))
		return texpr_bad(checker, ast->span);
	guide = type_underlying(to)->kind == TYPE_RECORD ? to : NULL;
	operand = check_expr(checker, scope, ast->call.args->value, guide);
	if (is_bad(operand) || to->kind == TYPE_ERROR)
		return texpr_bad(checker, ast->span);
	if (operand->type->kind == TYPE_ARRAY && is_place(operand) &&
	    to->kind == TYPE_POINTER && !to->pointer.is_user)
		operand = converted(checker, operand,
				    type_pointer(checker->types,
						 operand->type->array.element,
						 is_const_place(operand),
						 false));
	return make_cast(checker, operand, to, ast->span, is_bit_cast);
}
