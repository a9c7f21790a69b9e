// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include <limits.h>
#include <string.h>

#include "lower/lower.h"
#include "lower/owned.h"

const struct cexpr *bound_value(const struct body *b,
				const struct variable *variable)
{
	for (const struct binding *i = b->bindings; i; i = i->outer)
		if (i->variable == variable && i->value)
			return i->value;
	return NULL;
}

const struct cexpr *lower_variable(struct body *b, const struct texpr *expr)
{
	const struct variable *variable = expr->variable;
	const struct cexpr *bound = bound_value(b, variable);

	if (bound)
		return bound;
	if (variable->storage == STORAGE_PACKAGE)
		return cx_name(b->arena, use_entity(b->l, &variable->entity));
	return cx_name(b->arena, b->l->c_names[variable->entity.id]);
}

static const struct cexpr *lower_named_constant(struct body *b,
						const struct texpr *expr,
						enum want want)
{
	const struct constant *constant = expr->constant;
	const struct cexpr *name;

	/* A constant of a function has no name in C. */
	if (!constant->entity.is_extern &&
	    !b->l->c_names[constant->entity.id])
		return lower_expr(b, constant->init, want);
	name = cx_name(b->arena, use_entity(b->l, &constant->entity));
	if (want == WANT_TYPED && !constant->entity.is_extern &&
	    integer_bits(b->l, expr->type) > 32)
		return cx_cast(b->arena,
			       lower_type(b->l, expr->type, expr->span), name);
	return name;
}

/* `1ULL << 40`, `~0U`: constants that C computes once their type is written. */
static const struct cexpr *lower_typed_shape(struct body *b,
					     const struct texpr *expr)
{
	const struct texpr *left = expr->operation.left;
	const struct type *type = expr->type;
	const struct cexpr *made;

	if (type->kind == TYPE_UNTYPED_INTEGER)
		type = type_integer(b->l->module.program->types,
				    expr->value->integer >> 32 ? 64 : 32, false);
	if (integer_bits(b->l, type) < 32 || integer_is_signed(type))
		return NULL;
	while (left->kind == TX_CONVERT || left->kind == TX_CAST)
		left = left->operand;
	if (left->kind != TX_INTEGER || left->value->integer < 0)
		return NULL;
	made = lower_integer(b->l, left->value->integer, left->base, type, true);
	if (expr->kind == TX_UNARY && expr->operation.op == OP_BIT_NOT)
		return cx_unary(b->arena, "~", made);
	if (expr->kind != TX_BINARY || expr->operation.op != OP_SHL ||
	    !keeps_shape(b->l, expr->operation.right))
		return NULL;
	if (left->value->integer == 1 && integer_bits(b->l, type) == 64 &&
	    b->l->backend->bit64) {
		use_c_header(b->l, HEADER_BIT64);
		return cx_call(b->arena, b->l->backend->bit64,
			       lower_expr(b, expr->operation.right,
					  WANT_EXACT));
	}
	return cx_binary(b->arena, "<<", made,
			 lower_expr(b, expr->operation.right, WANT_EXACT));
}

/* A constant whose shape would be another number in C. */
static const struct cexpr *lower_folded(struct body *b,
					const struct texpr *expr,
					enum want want)
{
	const struct cexpr *made = NULL;
	__int128 value = expr->value->integer;

	if (expr->kind == TX_UNARY || expr->kind == TX_BINARY)
		made = lower_typed_shape(b, expr);
	if (made)
		return made;
	/* Large numbers that nobody wrote are read as bits. */
	return lower_integer(b->l, value, value > INT_MAX ? 16 : 10,
			     expr->type, want == WANT_TYPED);
}

const struct cexpr *pointer_to(struct body *b, const struct cexpr *place)
{
	if (place->kind == CX_UNARY && !strcmp(place->op.op, "*"))
		return place->op.left;
	return cx_address(b->arena, place);
}

/* `s[0]` of a slice, where nobody asks whether it has an element. */
static bool is_first_of_slice(const struct body *b, const struct texpr *expr)
{
	return expr->kind == TX_INDEX && !b->l->backend->check_index &&
	       expr->index.object->type->kind == TYPE_SLICE &&
	       expr->index.low->value &&
	       expr->index.low->value->kind == VALUE_INTEGER &&
	       !expr->index.low->value->integer;
}

static const struct cexpr *lower_address(struct body *b,
					 const struct texpr *expr)
{
	const struct texpr *operand = expr->operand;

	if (operand->kind == TX_DEREF)
		return lower_expr(b, operand->operand, WANT_EXACT);
	if (operand->kind == TX_FUNCTION)
		return lower_expr(b, operand, WANT_EXACT);
	if (is_first_of_slice(b, operand))
		return lower_view(b, operand->index.object).data;
	return pointer_to(b, lower_expr(b, operand, WANT_EXACT));
}


static const struct cexpr *lower_field(struct body *b,
				       const struct texpr *expr)
{
	const struct texpr *object = expr->field.object;
	const char *name = field_c_name(b->l, expr->field.field);
	const struct cexpr *lowered;

	/* The name of an anonymous member is nothing. */
	if (!name)
		return lower_expr(b, object, WANT_EXACT);
	while (object->kind == TX_FIELD && !field_c_name(b->l, object->field.field))
		object = object->field.object;
	if (object->kind == TX_DEREF) {
		lowered = lower_expr(b, object->operand, WANT_TYPED);
		return cx_arrow(b->arena, lowered, name);
	}
	lowered = lower_expr(b, object, WANT_EXACT);
	/* What a closure shares is behind a pointer. */
	if (lowered->kind == CX_UNARY && !strcmp(lowered->op.op, "*"))
		return cx_arrow(b->arena, lowered->op.left, name);
	return cx_member(b->arena, lowered, name);
}

/*
 * An index, which C takes of any type: what is wider by a cast, or was of an
 * enumeration, is the same without it, as far as there is such an element.
 */
static const struct cexpr *lower_position(struct body *b,
					  const struct texpr *expr)
{
	const struct texpr *index = expr;

	while (!b->l->backend->check_bound &&
	       (index->kind == TX_CAST || index->kind == TX_CONVERT) &&
	       integer_bits(b->l, index->type) == 64 &&
	       integer_bits(b->l, index->operand->type) &&
	       !index->operand->value)
		index = index->operand;
	return lower_expr(b, index, WANT_EXACT);
}

const struct cexpr *lower_index(struct body *b, const struct texpr *expr)
{
	const struct texpr *const operands[] = {
		expr->index.object, expr->index.low,
	};
	const struct type *type = expr->index.object->type;
	unsigned int place = place_effects_of(b, operands[0]);
	const struct cexpr *object, *index;
	struct view view;

	if (type->kind == TYPE_SLICE) {
		view = lower_view_operand(b, operands, 2, 0);
		index = lower_position(b, expr->index.low);
		return cx_index(b->arena, view.data,
				checked_index(b, index, view.length,
					      expr->span));
	}
	/* An array stays where it is: only the way to it can change. */
	if (type->kind == TYPE_ARRAY)
		object = effects_clash(place, effects_of(b, operands[1])) ?
			lower_pinned(b, operands[0]) :
			lower_expr(b, operands[0], WANT_EXACT);
	else
		object = lower_operand(b, operands, 2, 0, WANT_TYPED);
	index = lower_position(b, expr->index.low);
	return cx_index(b->arena, object, checked_element(b, expr, index));
}

static const struct cexpr *lower_increment(struct body *b,
					   const struct texpr *expr)
{
	const char *op = expr->increment.is_decrement ? "--" : "++";
	const struct cexpr *operand = lower_expr(b, expr->increment.operand,
						 WANT_EXACT);

	return expr->increment.is_prefix ? cx_unary(b->arena, op, operand) :
					   cx_postfix(b->arena, op, operand);
}

static const struct cexpr *lower_character(struct body *b,
					   const struct texpr *expr)
{
	if (expr->value->integer >= 0 && expr->value->integer < 128)
		return cx_character(b->arena, (char)expr->value->integer);
	return lower_number(b, expr, WANT_EXACT);
}

static const struct cexpr *missing(struct body *b, const struct texpr *expr,
				   const char *what)
{
	not_yet(b->l, expr->span, "%s", what);
	return cx_int(b->arena, 0);
}

static const struct cexpr *lower_function_name(struct body *b,
					       const struct function *function)
{
	return cx_name(b->arena, use_entity(b->l, &function->entity));
}

/* A constant that C would compute otherwise is printed as its value. */
static bool is_folded(const struct body *b, const struct texpr *expr,
		      enum want want)
{
	bool is_cast = expr->kind == TX_CAST || expr->kind == TX_CONVERT;

	return expr->value && expr->value->kind == VALUE_INTEGER &&
	       (expr->kind == TX_UNARY || expr->kind == TX_BINARY || is_cast) &&
	       ((is_cast && want == WANT_TYPED) || !keeps_shape(b->l, expr));
}

/* The type of a large member is C's to choose: an argument says which. */
static const struct cexpr *lower_enumerator(struct body *b,
					    const struct texpr *expr,
					    enum want want)
{
	const struct cexpr *name = cx_name(b->arena,
					   use_enumerator(b->l,
							  expr->enumerator));
	const struct type *type = type_underlying(expr->type);

	if (want != WANT_TYPED || integer_bits(b->l, type) <= 32)
		return name;
	return cx_cast(b->arena, lower_type(b->l, type->enumeration->base,
					    expr->span), name);
}

/*
 * A size is size_t in C. Where arc takes it for a narrower number, C would make
 * one without a sign, or a wider one, of what it meets.
 */
static bool is_other_size(const struct body *b, const struct texpr *expr,
			  enum want want)
{
	const struct type *type = type_underlying(expr->type);

	return want != WANT_LOW_BITS && type->kind == TYPE_INTEGER &&
	       (type->integer.bits < 64 || type->integer.is_signed) &&
	       is_size_in_c(b->l, expr) && !is_folded(b, expr, want);
}

/* A wide number that C computes from names, as an int. */
static bool is_int_in_c(const struct body *b, const struct texpr *expr)
{
	return expr->value && expr->value->kind == VALUE_INTEGER &&
	       integer_bits(b->l, expr->type) == 64 &&
	       !is_size_in_c(b->l, expr);
}

static const struct cexpr *lower_leaf(struct body *b, const struct texpr *expr,
				      enum want want)
{
	const struct backend *backend = b->l->backend;

	switch (expr->kind) {
	case TX_INTEGER:
		return lower_number(b, expr, want);
	case TX_CHARACTER:
		return lower_character(b, expr);
	case TX_FLOAT:
		return lower_float(b->l, expr->value->floating, expr->type);
	case TX_BOOL:
		return cx_name(b->arena, expr->value->boolean ?
			       backend->true_ : backend->false_);
	case TX_NULL:
		return cx_name(b->arena, backend->null);
	case TX_STRING:
		return cx_string_bytes(b->arena, expr->value->string.bytes,
				       expr->value->string.size);
	case TX_VARIABLE:
		return lower_variable(b, expr);
	case TX_CONSTANT:
		return lower_named_constant(b, expr, want);
	case TX_ENUMERATOR:
		return lower_enumerator(b, expr, want);
	case TX_FUNCTION:
		return cx_name(b->arena,
			       use_entity(b->l, slot_function(b->l,
							      expr->function,
							      expr->slot)));
	case TX_CLOSURE:
		if (!env_slot(expr->closure))
			make_environment(b, expr->closure, true);
		else if (facts_of(b->l->facts, &expr->closure->entity)
			 ->environment == ENVIRONMENT_STATIC)
			make_environment(b, expr->closure, true);
		return lower_function_name(b, expr->closure);
	default:
		return NULL;
	}
}

/* A length that is a number is an int in C. */
static const struct cexpr *typed_builtin(struct body *b,
					 const struct texpr *expr,
					 enum want want)
{
	const struct cexpr *made = lower_builtin(b, expr);

	if (want != WANT_TYPED || made->kind != CX_NUMBER ||
	    expr->builtin.id != BUILTIN_LENGTH)
		return made;
	return cx_cast(b->arena, lower_type(b->l, expr->type, expr->span),
		       made);
}

const struct cexpr *lower_expr(struct body *b, const struct texpr *expr,
			       enum want want)
{
	const struct cexpr *leaf;

	if (expr->type->kind == TYPE_SLICE)
		return lower_view_value(b, expr);
	if (expr->is_constant && is_other_size(b, expr, want))
		return cx_cast(b->arena,
			       lower_type(b->l, expr->type, expr->span),
			       lower_expr(b, expr, WANT_LOW_BITS));
	leaf = lower_leaf(b, expr, want);
	if (leaf)
		return leaf;
	if (is_folded(b, expr, want))
		return lower_folded(b, expr, want);
	switch (expr->kind) {
	case TX_UNARY:
	case TX_BINARY:
		if (is_int_in_c(b, expr) && want == WANT_TYPED)
			return cx_cast(b->arena,
				       lower_type(b->l, expr->type, expr->span),
				       lower_operator(b, expr, WANT_EXACT));
		return lower_operator(b, expr, want);
	case TX_ADDRESS:
		/* The others are variables by now. */
		if (expr->operand->kind == TX_RECORD)
			not_yet(b->l, expr->span,
				"a module object that a test makes is");
		return lower_address(b, expr);
	case TX_DEREF:
		return cx_deref(b->arena,
				lower_expr(b, expr->operand, WANT_TYPED));
	case TX_FIELD:
		return lower_field(b, expr);
	case TX_INDEX:
		return lower_index(b, expr);
	case TX_CALL:
		return is_held(expr) ? lower_owned(b, expr) :
				       lower_call(b, expr);
	case TX_CONVERT:
	case TX_CAST:
		return lower_convert(b, expr, want);
	case TX_TRY:
		return lower_try(b, expr, NULL);
	case TX_INCREMENT:
		return lower_increment(b, expr);
	case TX_OBJECT:
		return lower_owned(b, expr);
	case TX_RECORD:
	case TX_ARRAY:
		return lower_literal(b, expr);
	case TX_BUILTIN:
		return typed_builtin(b, expr, want);
	case TX_BIT_CAST:
		return lower_bit_cast(b, expr);
	case TX_TUPLE:
		return missing(b, expr, "several results are");
	case TX_FORMAT:
		return lower_owned(b, expr);
	default:
		return missing(b, expr, "this expression is");
	}
}

const struct cexpr *lower_value(struct body *b, const struct texpr *expr)
{
	return lower_expr(b, expr, WANT_LOW_BITS);
}

/* A body around an initialiser of file scope. */
static struct body static_body(struct lower *l, struct block *block)
{
	*block = (struct block){ .names = l->names };
	return (struct body){
		.l = l, .arena = l->arena, .block = block, .outermost = block,
	};
}

const struct cexpr *lower_initializer(struct lower *l,
				      const struct texpr *expr)
{
	struct block block;
	struct body b = static_body(l, &block);

	return lower_initial(&b, expr);
}

struct view lower_static_view(struct lower *l, const struct texpr *expr)
{
	struct block block;
	struct body b = static_body(l, &block);

	return lower_view(&b, expr);
}
