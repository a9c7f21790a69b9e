// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Evaluating expressions: what goes through pointers, what comes out. */
#include "flow/zero.h"

static const struct fact unknown;

static bool is_pointer(const struct type *type)
{
	return type_is_pointer(type_underlying(type));
}

/* The value of a variable is copied: a check of the copy would count. */
static struct fact read_variable(struct zero *zero, struct facts_now *now,
				 const struct texpr *expr)
{
	struct fact *known = fact_of(zero, now, expr->variable), fact;

	if (!known)
		return unknown;
	fact = *known;
	if (fact.kind == FACT_MAYBE)
		known->kind = fact.kind = FACT_UNKNOWN;
	return fact;
}

static struct fact of_constant(const struct texpr *expr)
{
	const struct value *value = expr->value;
	struct fact fact = { .origin = expr, .reason = REASON_SET };

	if (expr->kind == TX_NULL || (value && value->kind == VALUE_NULL))
		fact.kind = FACT_ZERO;
	else if (value && value->kind == VALUE_INTEGER)
		fact.kind = value->integer ? FACT_NONZERO : FACT_ZERO;
	return fact;
}

/* --- Calls ------------------------------------------------------------------ */

/*
 * An argument. Where the call is asked about in a condition, or says yes or
 * no, it may have looked whether the pointer is null.
 */
static void eval_argument(struct zero *zero, struct facts_now *now,
			  const struct texpr *arg, const struct type *result)
{
	struct fact *known = fact_behind(zero, now, arg);

	if (arg->kind == TX_CONVERT &&
	    type_underlying(arg->type)->kind == TYPE_REFERENCE &&
	    is_pointer(arg->operand->type)) {
		use_pointer(zero, now, arg->operand);
		return;
	}
	if (!known)
		eval(zero, now, arg);
	else if (zero->in_condition || result->kind == TYPE_BOOL)
		known->kind = known->kind == FACT_MAYBE ? FACT_UNKNOWN :
			      known->kind;
}

static struct fact call_result(const struct zero *zero,
			       const struct texpr *call)
{
	const struct function *function = call->call.function;
	struct fact fact = { .origin = call, .reason = REASON_RESULT };

	if (function->failure != FAILURE_NULL)
		return unknown;
	if (function->entity.is_extern && !function->body)
		fact.kind = FACT_MAYBE;
	else if (zero->flow->nodes[function->entity.id]->may_give_null)
		fact.kind = FACT_MAYBE;
	return fact;
}

static struct fact eval_call(struct zero *zero, struct facts_now *now,
			     const struct texpr *expr)
{
	if (expr->call.callee) {
		const struct texpr *callee = expr->call.callee;

		use_pointer(zero, now, callee->kind == TX_DEREF ?
			    callee->operand : callee);
	}
	for (size_t i = 0; i < expr->call.arg_count; i++)
		eval_argument(zero, now, expr->call.args[i].expr,
			      type_underlying(expr->type));
	return expr->call.function ? call_result(zero, expr) : unknown;
}

static struct fact eval_try(struct zero *zero, struct facts_now *now,
			    const struct texpr *expr)
{
	struct fact fact = eval(zero, now, expr->operand);

	if (zero->node->function->failure == FAILURE_NULL)
		zero->node->may_give_null = true;
	fact.kind = FACT_UNKNOWN;
	if (is_pointer(expr->type))
		fact.kind = FACT_NONZERO;
	return fact;
}

/* memset, memcpy and the like go through their pointers. */
static void eval_builtin(struct zero *zero, struct facts_now *now,
			 const struct texpr *expr)
{
	enum builtin id = expr->builtin.id;
	bool uses = id >= BUILTIN_MEMSET && id <= BUILTIN_STRLEN;
	struct facts_now no;

	if (id == BUILTIN_ASSERT) {
		eval_condition(zero, now, expr->builtin.args[0].expr, now,
			       &no);
		return;
	}
	for (size_t i = 0; i < expr->builtin.arg_count; i++) {
		const struct texpr *arg = expr->builtin.args[i].expr;

		if (uses && is_pointer(arg->type))
			use_pointer(zero, now, arg);
		else
			eval(zero, now, arg);
	}
}

/* --- Places ----------------------------------------------------------------- */

static void eval_index(struct zero *zero, struct facts_now *now,
		       const struct texpr *expr)
{
	const struct texpr *object = expr->index.object;

	if (is_pointer(object->type) && expr->kind == TX_INDEX)
		use_pointer(zero, now, object);
	else
		eval_place(zero, now, object);
	if (expr->index.low)
		eval(zero, now, expr->index.low);
	if (expr->index.high)
		eval(zero, now, expr->index.high);
}

void eval_place(struct zero *zero, struct facts_now *now,
		const struct texpr *place)
{
	switch (place->kind) {
	case TX_VARIABLE:
		break;
	case TX_FIELD:
		eval_place(zero, now, place->field.object);
		break;
	case TX_DEREF:
		use_pointer(zero, now, place->operand);
		break;
	case TX_INDEX:
	case TX_SLICE:
		eval_index(zero, now, place);
		break;
	default:
		eval(zero, now, place);
		break;
	}
}

/* A pointer or slice made of a place. */
static struct fact address_of(struct zero *zero, struct facts_now *now,
			      const struct texpr *place)
{
	const struct variable *root = place_root(place);
	struct fact fact = { .kind = FACT_NONZERO, .origin = place };

	eval_place(zero, now, place);
	if (root && root->storage != STORAGE_PACKAGE)
		fact.local = root;
	return fact;
}

/* --- Everything ------------------------------------------------------------- */

static struct fact eval_convert(struct zero *zero, struct facts_now *now,
				const struct texpr *expr)
{
	enum type_kind from = type_underlying(expr->operand->type)->kind;
	enum type_kind to = type_underlying(expr->type)->kind;
	struct fact fact;

	if (from == TYPE_ARRAY && to != TYPE_ARRAY)
		return address_of(zero, now, expr->operand);
	if (to == TYPE_REFERENCE && from == TYPE_POINTER) {
		use_pointer(zero, now, expr->operand);
		return unknown;
	}
	if (to == TYPE_REFERENCE && from != TYPE_REFERENCE)
		return address_of(zero, now, expr->operand);
	fact = eval(zero, now, expr->operand);
	if (to != TYPE_POINTER && to != TYPE_FUNCTION && to != TYPE_SLICE)
		fact.local = NULL;
	/* A cast to fewer bits may make a zero. */
	if (expr->kind == TX_CAST && fact.kind == FACT_NONZERO &&
	    to == TYPE_INTEGER)
		fact.kind = FACT_UNKNOWN;
	return fact;
}

static void eval_operation(struct zero *zero, struct facts_now *now,
			   const struct texpr *expr)
{
	enum ast_operator op = expr->operation.op;
	struct facts_now yes, no;

	if (expr->kind == TX_BINARY && (op == OP_AND || op == OP_OR)) {
		eval_condition(zero, now, expr, &yes, &no);
		facts_join(&yes, &no);
		facts_copy(now, &yes);
		facts_forget_joined(now);
		return;
	}
	eval(zero, now, expr->operation.left);
	if (expr->kind == TX_UNARY)
		return;
	if (op == OP_DIV || op == OP_REM)
		use_divisor(zero, now, expr->operation.right);
	else
		eval(zero, now, expr->operation.right);
}

static void eval_elements(struct zero *zero, struct facts_now *now,
			  const struct texpr *expr)
{
	for (size_t i = 0; i < expr->literal.count; i++)
		if (expr->literal.elements[i].expr)
			eval(zero, now, expr->literal.elements[i].expr);
}

static void eval_increment(struct zero *zero, struct facts_now *now,
			   const struct texpr *expr)
{
	struct fact *known = fact_behind(zero, now, expr->increment.operand);

	if (known)
		*known = unknown;
	else
		eval_place(zero, now, expr->increment.operand);
}

struct fact eval(struct zero *zero, struct facts_now *now,
		 const struct texpr *expr)
{
	switch (expr->kind) {
	case TX_VARIABLE:
		return read_variable(zero, now, expr);
	case TX_INTEGER:
	case TX_NULL:
	case TX_CONSTANT:
	case TX_ENUMERATOR:
		return of_constant(expr);
	case TX_UNARY:
	case TX_BINARY:
		eval_operation(zero, now, expr);
		return expr->value ? of_constant(expr) : unknown;
	case TX_ADDRESS:
		return address_of(zero, now, expr->operand);
	case TX_SLICE:
		if (place_root(expr))
			return address_of(zero, now, expr);
		eval_place(zero, now, expr);
		return unknown;
	case TX_DEREF:
	case TX_FIELD:
	case TX_INDEX:
		eval_place(zero, now, expr);
		return unknown;
	case TX_CALL:
		return eval_call(zero, now, expr);
	case TX_CONVERT:
	case TX_CAST:
		return eval_convert(zero, now, expr);
	case TX_BIT_CAST:
		eval(zero, now, expr->operand);
		return unknown;
	case TX_TRY:
		return eval_try(zero, now, expr);
	case TX_INCREMENT:
		eval_increment(zero, now, expr);
		return unknown;
	case TX_OBJECT:
		eval_elements(zero, now, expr);
		return (struct fact){ .kind = FACT_MAYBE, .origin = expr,
				      .reason = REASON_RESULT };
	case TX_RECORD:
	case TX_ARRAY:
	case TX_TUPLE:
		eval_elements(zero, now, expr);
		return unknown;
	case TX_FORMAT:
		for (size_t i = 0; i < expr->format.count; i++)
			if (expr->format.pieces[i].expr)
				eval(zero, now, expr->format.pieces[i].expr);
		return unknown;
	case TX_BUILTIN:
		eval_builtin(zero, now, expr);
		return unknown;
	default:
		return unknown;
	}
}
