// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Implicit conversions (arc.md 3.2), and what is said where there is none. */
#include "check/expr.h"

struct texpr *converted(struct checker *checker, struct texpr *expr,
			const struct type *to)
{
	struct texpr *result;

	if (expr->type == to)
		return expr;
	if (expr->type->kind == TYPE_ARRAY)
		share_captured(checker, expr);
	result = texpr_new(checker, TX_CONVERT, to, expr->span);
	result->operand = expr;
	result->is_constant = expr->type->kind == TYPE_ARRAY ?
			      is_static_place(expr) : expr->is_constant;
	return result;
}

static bool integer_converts(const struct type *from, const struct type *to)
{
	__int128 low, high, to_low, to_high;

	type_integer_range(from, &low, &high);
	type_integer_range(to, &to_low, &to_high);
	return low >= to_low && high <= to_high;
}

static bool pointer_converts(const struct type *from, const struct type *to)
{
	if (from->pointer.is_user != to->pointer.is_user ||
	    to->pointer.is_counted)
		return false;
	if (from->pointer.is_const && !to->pointer.is_const)
		return false;
	return from->pointer.element == to->pointer.element ||
	       to->pointer.element->kind == TYPE_VOID;
}

/* What C would take a `const char *` for. */
static bool is_text_pointer(const struct type *type)
{
	const struct type *element = type->pointer.element;

	if (type->pointer.is_user || !type->pointer.is_const)
		return false;
	return element->kind == TYPE_VOID ||
	       (element->kind == TYPE_INTEGER && element->integer.bits == 8);
}

/* Whether the significand holds every value: 24 and 53 bits (IEEE 754). */
static bool float_holds(const struct type *to, const struct type *from)
{
	unsigned int digits = to->integer.bits == 64 ? 53 : 24;

	if (from->kind == TYPE_FLOAT)
		return from->integer.bits <= to->integer.bits;
	return from->kind == TYPE_INTEGER && !from->integer.is_size &&
	       from->integer.bits <= digits;
}

bool converts(struct checker *checker, const struct type *from,
	      const struct type *to)
{
	(void)checker;
	if (from == to)
		return true;
	if (from->kind == TYPE_INTEGER && to->kind == TYPE_INTEGER)
		return integer_converts(from, to);
	if (to->kind == TYPE_FLOAT)
		return float_holds(to, from);
	if (from->kind == TYPE_POINTER && to->kind == TYPE_POINTER)
		return pointer_converts(from, to);
	if (from->kind == TYPE_STRING && to->kind == TYPE_POINTER)
		return is_text_pointer(to);
	if (from->kind == TYPE_SLICE && to->kind == TYPE_SLICE)
		return from->pointer.element == to->pointer.element &&
		       to->pointer.is_const;
	return false;
}

const struct type *common_type(struct checker *checker,
			       const struct type *left,
			       const struct type *right)
{
	if (converts(checker, right, left))
		return left;
	if (converts(checker, left, right))
		return right;
	/* *T with *const void: both become the latter */
	if (left->kind == TYPE_POINTER && right->kind == TYPE_POINTER &&
	    left->pointer.is_user == right->pointer.is_user &&
	    (left->pointer.element->kind == TYPE_VOID ||
	     right->pointer.element->kind == TYPE_VOID ||
	     left->pointer.element == right->pointer.element))
		return type_pointer(checker->types,
				    basic(checker, TYPE_VOID), true,
				    left->pointer.is_user);
	return NULL;
}

void offer_cast(struct checker *checker, struct diag *diag,
		const struct texpr *expr, const struct type *to)
{
	const char *text = source_text(checker, expr->span);

	if (text && can_cast(checker, expr->type, to))
		diag_fix(checker->diags, diag, expr->span, "cast<%s>(%s)",
			 name_of(checker, to), text);
}

static bool is_null_type(const struct type *type)
{
	return type->kind == TYPE_POINTER || type->kind == TYPE_FUNCTION ||
	       type->kind == TYPE_STRING;
}

/* What a constant becomes without a TX_CONVERT, or NULL. */
static struct texpr *convert_constant(struct checker *checker,
				      struct texpr *expr,
				      const struct type *to)
{
	const struct type *base = type_underlying(to);
	struct texpr *copy;

	if (is_loose(expr) || is_open(expr) || is_float_constant(expr))
		return constant_as(checker, expr, to);
	if (expr->kind != TX_NULL &&
	    !(expr->kind == TX_FUNCTION && expr->type == base) &&
	    !(expr->is_constant && expr->value && expr->type == base &&
	      (base->kind == TYPE_BOOL || base->kind == TYPE_STRING)))
		return NULL;
	if (expr->kind == TX_NULL && !is_null_type(base))
		return NULL;
	copy = arena_new_object(checker->arena, struct texpr);
	*copy = *expr;
	copy->type = to;
	return copy;
}

/* An array, or a pointer to one, where a slice or a pointer is asked for. */
static bool array_converts(const struct texpr *expr, const struct type *to)
{
	const struct type *from = expr->type;
	bool is_const;

	if (to->kind != TYPE_SLICE && to->kind != TYPE_POINTER)
		return false;
	if (from->kind == TYPE_ARRAY) {
		if (!is_place(expr))
			return false;
		is_const = is_const_place(expr);
	} else if (from->kind == TYPE_POINTER && !from->pointer.is_user &&
		   from->pointer.element->kind == TYPE_ARRAY &&
		   to->kind == TYPE_POINTER) {
		is_const = from->pointer.is_const;
		from = from->pointer.element;
	} else {
		return false;
	}
	if (to->pointer.is_user || (is_const && !to->pointer.is_const))
		return false;
	if (to->kind == TYPE_SLICE && from->array.is_flexible)
		return false;
	return to->pointer.element == from->array.element ||
	       (to->kind == TYPE_POINTER &&
		to->pointer.element->kind == TYPE_VOID);
}

/* `*void` becomes `*T` where a declared type asks for it. */
static bool void_converts(const struct type *from, const struct type *to)
{
	return from->kind == TYPE_POINTER && to->kind == TYPE_POINTER &&
	       from->pointer.element->kind == TYPE_VOID &&
	       !from->pointer.is_const && !from->pointer.is_user &&
	       !to->pointer.is_user && !to->pointer.is_counted;
}

/* A variable, or a pointer, where a reference is asked for. */
static struct texpr *bind_reference(struct checker *checker,
				    struct texpr *expr, const struct type *to)
{
	const struct type *element = to->pointer.element;
	struct texpr *address;

	if (expr->type == element && is_place(expr) && !is_const_place(expr)) {
		if (expr->kind == TX_DEREF && expr->operand->type == to)
			return (struct texpr *)expr->operand;
		address = address_of(checker, expr, expr->span);
		return is_bad(address) ? address :
		       converted(checker, address, to);
	}
	if (expr->type->kind == TYPE_POINTER && expr->kind != TX_NULL &&
	    expr->type->pointer.element == element &&
	    !expr->type->pointer.is_const && !expr->type->pointer.is_user)
		return converted(checker, expr, to);
	return NULL;
}

/* The conversion where there is one, else NULL. */
static struct texpr *try_convert(struct checker *checker, struct texpr *expr,
				 const struct type *to)
{
	struct texpr *result;

	if (expr->type == to && !is_open(expr))
		return expr;
	result = convert_constant(checker, expr, to);
	if (result)
		return result;
	if (to->kind == TYPE_SLICE && expr->type->kind == TYPE_RECORD &&
	    is_place(expr))
		expr = as_elements(checker, expr);
	if (to->kind == TYPE_REFERENCE)
		return bind_reference(checker, expr, to);
	if (converts(checker, expr->type, to) ||
	    array_converts(expr, to) || void_converts(expr->type, to))
		return converted(checker, expr, to);
	return NULL;
}

/* A sentence that helps with the pair of types, or NULL. */
static const char *hint(const struct texpr *expr, const struct type *to)
{
	const struct type *from = expr->type;
	bool pointers = from->kind == TYPE_POINTER &&
			to->kind == TYPE_POINTER;

	if (pointers && to->pointer.is_counted)
		return "a plain pointer is no counted reference: let `self` or the parameter have the class itself as its type";
	if (pointers && from->pointer.is_user != to->pointer.is_user)
		return "memory of a user process is copied (copy_from_user, copy_to_user), never converted";
	if (pointers && from->pointer.is_const && !to->pointer.is_const)
		return "what it points to must not be written";
	if (to->kind == TYPE_POINTER && from == to->pointer.element &&
	    is_place(expr))
		return "`&` in front gives its address";
	if (from->kind == TYPE_POINTER && to == from->pointer.element)
		return "`*` in front gives what it points to";
	if (from->kind == TYPE_ARRAY && !is_place(expr))
		return "an array without a name has no address; assign it to a local first";
	if (from->kind == TYPE_STRING && to->kind == TYPE_SLICE)
		return "as_bytes() gives its bytes";
	if (from->kind == TYPE_FUNCTION && to->kind == TYPE_FUNCTION)
		return "their parameters and results must be the same";
	if (to->kind == TYPE_NULL)
		return NULL;
	if (from->kind == TYPE_NULL)
		return "only pointers, functions and strings can be `null`";
	if (to->kind == TYPE_BOOL && type_is_integer(from))
		return "compare it with 0";
	return NULL;
}

/* 0 for `null`, 0 and 1 for truth values: what C would take. */
static bool offer_constant(struct checker *checker, struct diag *diag,
			   const struct texpr *expr, const struct type *to)
{
	const struct type *base = type_underlying(to);
	__int128 value;

	if (expr->type->kind != TYPE_UNTYPED_INTEGER || !is_loose(expr))
		return false;
	value = expr->value->integer;
	if (is_null_type(base) && value == 0)
		diag_fix(checker->diags, diag, expr->span, "null");
	else if (base->kind == TYPE_BOOL && (value == 0 || value == 1))
		diag_fix(checker->diags, diag, expr->span,
			 value ? "true" : "false");
	else
		return false;
	return true;
}

static void report_conversion(struct checker *checker,
			      const struct texpr *expr, const struct type *to,
			      const char *where)
{
	const char *help = hint(expr, to), *name = name_of(checker, to);
	struct diag *diag;

	if (expr->type->kind == TYPE_VOID)
		diag = diag_error(checker->diags, expr->span, NULL,
				  "%s wants `%s`, but this gives no value",
				  where, name);
	else if (is_loose(expr) && is_arithmetic(type_underlying(to)))
		diag = diag_error(checker->diags, expr->span, NULL,
				  "%s wants `%s`, which does not hold %s",
				  where, name,
				  value_text(checker->arena, expr->value));
	else if (expr->type->kind == TYPE_UNTYPED_INTEGER)
		diag = diag_error(checker->diags, expr->span, NULL,
				  "%s wants `%s`, not a number", where,
				  name);
	else
		diag = diag_error(checker->diags, expr->span, NULL,
				  "%s wants `%s`, not `%s`", where, name,
				  name_of(checker, expr->type));
	if (help)
		diag_note(checker->diags, diag, (struct span){ 0 }, "%s", help);
	else if (!offer_constant(checker, diag, expr, to))
		offer_cast(checker, diag, expr, to);
}

void check_bits(struct checker *checker, const struct field *field,
		const struct texpr *value)
{
	const struct type *type = type_underlying(field->type);
	__int128 limit = (__int128)1 << field->bits;
	bool is_signed;

	if (!field->bits || is_bad(value) || !value->value ||
	    value->value->kind != VALUE_INTEGER)
		return;
	if (type->kind == TYPE_ENUM)
		type = type_underlying(type->enumeration->base);
	is_signed = type->kind == TYPE_INTEGER && type->integer.is_signed;
	if (is_signed)
		limit /= 2;
	if (value->value->integer < limit &&
	    value->value->integer >= (is_signed ? -limit : 0))
		return;
	diag_error(checker->diags, value->span, NULL,
		   "the %u bit%s of `%s` do%s not hold %s", field->bits,
		   field->bits == 1 ? "" : "s", field->name,
		   field->bits == 1 ? "es" : "",
		   value_text(checker->arena, value->value));
}

struct texpr *convert(struct checker *checker, struct texpr *expr,
		      const struct type *to, const char *where)
{
	struct texpr *result;

	if (is_bad(expr))
		return expr;
	if (to->kind == TYPE_ERROR)
		return texpr_bad(checker, expr->span);
	result = try_convert(checker, expr, to);
	if (!result) {
		report_conversion(checker, expr, to, where);
		return texpr_bad(checker, expr->span);
	}
	if (result->kind == TX_FUNCTION && to->kind == TYPE_FUNCTION)
		note_use(checker, result->function, expr->span);
	return result;
}
