// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "lower/lower.h"

/* Casts that change bytes (big and little endian) or keep them (bit_cast). */

/* One machine word, which C can cast to any other of its size. */
static bool is_word(const struct type *type)
{
	switch (type_underlying(type)->kind) {
	case TYPE_INTEGER:
	case TYPE_CHAR:
	case TYPE_ENUM:
	case TYPE_ENDIAN:
	case TYPE_POINTER:
		return true;
	default:
		return false;
	}
}

bool is_cast_in_memory(const struct texpr *expr)
{
	return expr->kind == TX_BIT_CAST &&
	       !(is_word(expr->type) && is_word(expr->operand->type));
}

static bool is_endian(const struct type *type)
{
	return type_underlying(type)->kind == TYPE_ENDIAN;
}

/* A cast that the target's checkers are told is meant. */
static const struct cexpr *force_cast(struct body *b, const struct texpr *expr,
				      const struct cexpr *made)
{
	const struct ctype *type = lower_type(b->l, expr->type, expr->span);
	const char *force = b->l->backend->types->force;

	if (force && (is_endian(expr->type) || is_endian(expr->operand->type)))
		type = ct_name(b->arena, arena_printf(b->arena, "%s %s", force,
						      type->name));
	return cx_cast(b->arena, type, made);
}

/* The address of a value, which may need a name for that. */
static const struct cexpr *address_of_value(struct body *b,
					    const struct texpr *expr)
{
	const struct cexpr *value;

	switch (expr->kind) {
	case TX_VARIABLE:
	case TX_FIELD:
	case TX_INDEX:
	case TX_DEREF:
		value = lower_expr(b, expr, WANT_EXACT);
		break;
	default:
		value = into_local(b, expr);
		break;
	}
	return expr->type->kind == TYPE_ARRAY ? value :
	       cx_address(b->arena, value);
}

/* Whether only C knows how large it is. */
static bool has_c_layout(const struct type *type)
{
	const struct record *record;

	type = type_underlying(type);
	if (type->kind == TYPE_ARRAY)
		return has_c_layout(type->array.element);
	if (type->kind != TYPE_RECORD)
		return false;
	record = type->record;
	if (record->entity.is_extern)
		return true;
	for (size_t i = 0; i < record->fields.count; i++)
		if (has_c_layout(record->fields.items[i]->type))
			return true;
	return false;
}

/* `static_assert(sizeof(A) == sizeof(B), …);` */
static void assert_sizes(struct body *b, const struct texpr *expr)
{
	const struct texpr *from = expr->operand;
	const struct cexpr *made, *given;

	if (!has_c_layout(expr->type) && !has_c_layout(from->type))
		return;
	made = cx_sizeof_type(b->arena, lower_type(b->l, expr->type,
						   expr->span));
	given = cx_sizeof_type(b->arena, lower_type(b->l, from->type,
						    from->span));
	cunit_include(b->arena, b->l->module.unit,
		      b->l->backend->static_assert_header);
	push(b, cs_expr(b->arena,
			cx_call(b->arena, "static_assert",
				cx_binary(b->arena, "==", made, given),
				cx_string(b->arena, "bit_cast wants equal sizes"))));
}

const struct cexpr *lower_bit_cast(struct body *b, const struct texpr *expr)
{
	const struct cexpr *from, *to, *address;

	if (!is_cast_in_memory(expr))
		return force_cast(b, expr, lower_expr(b, expr->operand,
						      WANT_EXACT));
	assert_sizes(b, expr);
	from = address_of_value(b, expr->operand);
	to = cx_name(b->arena, temporary(b, "bits",
					 lower_type(b->l, expr->type,
						    expr->span)));
	address = expr->type->kind == TYPE_ARRAY ? to :
		  cx_address(b->arena, to);
	use_c_header(b->l, HEADER_STRING);
	push(b, cs_expr(b->arena, cx_call(b->arena, "memcpy", address, from,
					  cx_sizeof(b->arena, to))));
	return to;
}

static const struct type *word_of(struct body *b, const struct type *type)
{
	return type_integer(b->l->module.program->types, type->endian.bits,
			    false);
}

/* The bytes of a number in the order of @type, or back. */
static const struct cexpr *reorder(struct body *b, const struct type *type,
				   const struct cexpr *value, bool to_cpu,
				   const struct value *known)
{
	return b->l->backend->byte_order(&b->l->module, value,
					 type->endian.bits,
					 type->endian.is_big, to_cpu, known);
}

const struct cexpr *lower_endian_cast(struct body *b, const struct texpr *expr,
				      enum want want)
{
	const struct type *to = type_underlying(expr->type);
	const struct type *from = type_underlying(expr->operand->type);
	const struct type *word = from;
	const struct cexpr *made;

	if (to == from)
		return lower_expr(b, expr->operand, want);
	made = lower_expr(b, expr->operand, to->kind == TYPE_ENDIAN ?
			  WANT_LOW_BITS : WANT_EXACT);
	if (from->kind == TYPE_ENDIAN) {
		made = reorder(b, from, made, true, NULL);
		word = word_of(b, from);
	}
	if (to->kind == TYPE_ENDIAN)
		return reorder(b, to, made, false,
			       from->kind == TYPE_ENDIAN ? NULL :
			       expr->operand->value);
	if (to == word || want == WANT_LOW_BITS ||
	    (want == WANT_EXACT && integer_bits(b->l, to) > word->integer.bits))
		return made;
	return cx_cast(b->arena, lower_type(b->l, expr->type, expr->span),
		       made);
}
