// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "lower/lower.h"
#include "lower/owned.h"

/* The type of the part of a result that says whether it failed. */
static const struct type *failing_part(const struct type *type)
{
	return type->kind == TYPE_TUPLE ?
		type->tuple.items[type->tuple.count - 1] : type;
}

enum failure failure_of_type(const struct type *type)
{
	switch (type->kind) {
	case TYPE_INTEGER:
		return type->integer.is_signed && type->integer.bits >= 32 ?
			FAILURE_NEGATIVE : FAILURE_NEVER;
	case TYPE_POINTER:
		return FAILURE_NULL;
	case TYPE_DISTINCT:
		return type->distinct->failure;
	case TYPE_TUPLE:
		return failure_of_type(failing_part(type));
	default:
		return FAILURE_NEVER;
	}
}

static const struct texpr *unconverted(const struct texpr *expr)
{
	while (expr->kind == TX_CONVERT)
		expr = expr->operand;
	return expr;
}

static enum failure failure_of(const struct texpr *expr)
{
	expr = unconverted(expr);
	if (expr->kind == TX_CALL && expr->call.function)
		return expr->call.function->failure;
	return failure_of_type(expr->type);
}

static bool gives_status(const struct body *b, const struct texpr *expr)
{
	expr = unconverted(expr);
	return expr->kind == TX_CALL && expr->call.function &&
	       is_status(b->l, expr->call.function);
}

static const struct cexpr *error_pointer(struct body *b, struct span span,
					 const char *function,
					 const struct cexpr *value)
{
	const char *header = b->l->backend->error_pointer_header;

	if (!header)
		diag_error(b->l->module.diags, span, NULL,
			   "`%s` has no error pointers: a failure there is a null pointer, or a number",
			   b->l->module.target->name);
	else
		cunit_include(b->arena, b->l->module.unit, header);
	return cx_call(b->arena, function, value);
}

const struct cexpr *is_failing(struct body *b, const struct cexpr *value,
			       enum failure failure, bool status)
{
	switch (failure) {
	case FAILURE_NEGATIVE:
		return status ? value : cx_binary(b->arena, "<", value,
						  cx_int(b->arena, 0));
	case FAILURE_NULL:
		return cx_not(b->arena, value);
	case FAILURE_ERR_PTR:
		return error_pointer(b, b->function->entity.span, "IS_ERR",
				     value);
	default:
		return value;
	}
}

const struct cexpr *is_failing_value(struct body *b, const struct cexpr *value,
				     const struct type *type,
				     enum failure failure, bool is_status)
{
	const char *macro = b->l->backend->succeeds;

	type = failing_part(type);
	if (macro && failure == FAILURE_NEGATIVE &&
	    type->kind == TYPE_DISTINCT && type->distinct->entity.is_extern)
		return cx_not(b->arena, cx_call(b->arena, macro, value));
	return is_failing(b, value, failure, is_status);
}

/* What a function of this result gives where memory is lacking. */
static const struct cexpr *lack_of_memory(struct body *b)
{
	const struct type *type =
		failing_part(b->function->type->function.result);

	if (type->kind == TYPE_DISTINCT && type->distinct->memory)
		return cx_name(b->arena,
			       use_entity(b->l,
					  &type->distinct->memory->entity));
	return b->l->backend->no_memory(&b->l->module, type);
}

static bool same_pointee(const struct body *b, const struct texpr *expr)
{
	return failing_part(expr->operand->type) ==
	       failing_part(b->function->type->function.result);
}

/* What the function returns when an operand failed with @value. */
const struct cexpr *passed_on(struct body *b, const struct texpr *expr,
				     enum failure failure,
				     const struct cexpr *value)
{
	enum failure own = b->function->failure;

	if (own == failure && failure == FAILURE_NULL)
		return cx_name(b->arena, b->l->backend->null);
	if (own == failure && failure != FAILURE_ERR_PTR)
		return value;
	if (failure == FAILURE_NULL && own == FAILURE_ERR_PTR)
		return error_pointer(b, expr->span, "ERR_PTR",
				     lack_of_memory(b));
	if (failure == FAILURE_NULL)
		return lack_of_memory(b);
	if (failure == FAILURE_ERR_PTR && own == FAILURE_NEGATIVE)
		return error_pointer(b, expr->span, "PTR_ERR", value);
	if (failure == FAILURE_NEGATIVE && own == FAILURE_ERR_PTR)
		return error_pointer(b, expr->span, "ERR_PTR", value);
	/* Other pointers carry the same number. */
	if (failure == FAILURE_ERR_PTR && own == FAILURE_ERR_PTR)
		return same_pointee(b, expr) ? value :
			error_pointer(b, expr->span, "ERR_CAST", value);
	not_yet(b->l, expr->span, "`try` between these kinds of failure is");
	return value;
}

static void check(struct body *b, const struct texpr *expr,
		  const struct cexpr *place, bool in_ret)
{
	enum failure failure = failure_of(expr->operand);
	const struct cexpr *value = passed_on(b, expr, failure, place);
	struct cstmt *branch;
	struct block block;

	branch = cs_if(b->arena,
		       is_failing_value(b, place, expr->operand->type, failure,
					gives_status(b, expr->operand)));
	block_open(b, &block);
	leave_failing(b, value, in_ret && value == place);
	block_close(b, &branch->branch.then);
	push(b, branch);
}

void check_null(struct body *b, const struct texpr *expr,
		const struct cexpr *place)
{
	check(b, expr, place, false);
}

/* A local for a value that may be a failure is named after what gives it. */
static const char *value_name(const struct texpr *expr)
{
	expr = unconverted(expr);
	if (expr->kind == TX_CALL && expr->call.function)
		return expr->call.function->entity.name;
	return "value";
}

/* Whether a failure can be returned from the local of the result at once. */
static bool into_result(const struct body *b, const struct texpr *expr)
{
	const struct type *result = b->function->type->function.result;

	return failure_of(expr->operand) == FAILURE_NEGATIVE &&
	       b->function->failure == FAILURE_NEGATIVE &&
	       integer_bits(b->l, failing_part(result)) >=
	       integer_bits(b->l, failing_part(expr->operand->type));
}

/* … and what it is otherwise is the operand's value: not one that is wider. */
static bool is_exact_result(const struct body *b, const struct texpr *expr)
{
	const struct type *result = b->function->type->function.result;

	return into_result(b, expr) &&
	       integer_bits(b->l, failing_part(result)) ==
	       integer_bits(b->l, expr->operand->type);
}

const struct texpr *as_try(const struct texpr *expr)
{
	expr = unconverted(expr);
	return expr->kind == TX_TRY ? expr : NULL;
}

void lower_tuple_try(struct body *b, const struct texpr *expr,
		     const struct cexpr *const *places)
{
	const struct type *type = expr->operand->type;
	size_t count = type->tuple.count;
	const struct cexpr **all = arena_calloc(b->arena, count, sizeof(*all));
	bool in_ret = into_result(b, expr);

	for (size_t i = 0; i + 1 < count; i++)
		all[i] = places[i];
	if (in_ret)
		all[count - 1] = result_local(b);
	else
		all[count - 1] = cx_name(b->arena,
			temporary(b, value_name(expr->operand),
				  lower_type(b->l, failing_part(type),
					     expr->span)));
	lower_tuple(b, unconverted(expr->operand), all);
	check(b, expr, all[count - 1], in_ret);
}

/* `try` of two results gives the first; @into may be NULL. */
static const struct cexpr *lower_pair(struct body *b, const struct texpr *expr,
				      const struct cexpr *into)
{
	if (!into)
		into = cx_name(b->arena,
			       temporary(b, value_name(expr->operand),
					 lower_type(b->l, expr->type,
						    expr->span)));
	lower_tuple_try(b, expr, &into);
	return into;
}

const struct cexpr *try_owned(struct body *b, const struct texpr *expr,
			      const struct variable *variable)
{
	const struct texpr *call = expr->operand;
	const struct cexpr *place;

	if (type_is_class(call->type)) {
		place = class_value(b, expr, declare_holder(b, call));
		hold_class(b, call->type, place, NULL);
		return place;
	}

	place = variable ? cx_name(b->arena,
				   b->l->c_names[variable->entity.id]) :
			   declare_holder(b, call);
	hint_pointer(b, call->type, place);
	push(b, cs_assign(b->arena, place, lower_call(b, call)));
	check(b, expr, place, false);
	hold(b, call, place, variable, true);
	return place;
}

/* What is no call may have to be cut before it becomes wider. */
static const struct cexpr *tried_value(struct body *b,
				       const struct texpr *operand)
{
	if (operand->type->kind == TYPE_INTEGER &&
	    unconverted(operand)->kind != TX_CALL)
		return lower_expr(b, operand, WANT_EXACT);
	return lower_value(b, operand);
}

const struct cexpr *lower_try(struct body *b, const struct texpr *expr,
			      const struct cexpr *into)
{
	const struct cexpr *made;
	bool in_ret = false;

	if (expr->operand->type->kind == TYPE_TUPLE)
		return lower_pair(b, expr, into);
	if (is_held(expr->operand)) {
		made = try_owned(b, expr, NULL);
		if (!into)
			return made;
		push(b, cs_assign(b->arena, into, made));
		return into;
	}
	made = tried_value(b, expr->operand);
	if (into && is_result(b, into)) {
		in_ret = true;
	} else if (!into && is_exact_result(b, expr)) {
		into = result_local(b);
		in_ret = true;
	} else if (!into) {
		const struct ctype *type = lower_type(b->l,
						      expr->operand->type,
						      expr->span);

		into = cx_name(b->arena,
			       temporary(b, value_name(expr->operand), type));
	}
	push(b, cs_assign(b->arena, into, made));
	check(b, expr, into, in_ret);
	return into;
}

void lower_try_stmt(struct body *b, const struct texpr *expr)
{
	enum failure failure = failure_of(expr->operand);
	const struct cexpr *made, *place;

	if (expr->operand->type->kind == TYPE_TUPLE) {
		lower_tuple_try(b, expr, arena_calloc(b->arena,
					expr->operand->type->tuple.count,
					sizeof(struct cexpr *)));
		return;
	}
	/* A null pointer needs no name: nobody wants it. */
	if (is_held(expr->operand) || failure == FAILURE_NULL || failure != b->function->failure ||
	    (failure == FAILURE_NEGATIVE && !into_result(b, expr))) {
		lower_try(b, expr, NULL);
		return;
	}
	made = tried_value(b, expr->operand);
	place = result_local(b);
	push(b, cs_assign(b->arena, place, made));
	check(b, expr, place, true);
}
