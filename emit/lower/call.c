// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include <string.h>

#include "typed_walk.h"
#include "lower/lower.h"

/* The operands of a call in order of evaluation. */
struct operands {
	const struct texpr **items;
	size_t count;
};

static struct operands operands_of(struct body *b, const struct texpr *call)
{
	struct operands operands = {
		.items = arena_calloc(b->arena, call->call.arg_count + 1,
				      sizeof(*operands.items)),
	};

	if (call->call.callee)
		operands.items[operands.count++] = call->call.callee;
	for (size_t i = 0; i < call->call.arg_count; i++)
		operands.items[operands.count++] = call->call.args[i].expr;
	return operands;
}

static const struct variable *param_of(const struct texpr *call, size_t i)
{
	const struct function *function = call->call.function;

	if (!function || i >= function->params.count)
		return NULL;
	return function->params.items[i];
}

static bool is_variadic_arg(const struct texpr *call, size_t i)
{
	const struct type *type = call->call.function ?
		call->call.function->type : call->call.callee->type;

	return i >= type->function.param_count;
}

/* Whether C's type of a value is one that the source spells. */
static bool is_spelled(const struct texpr *expr)
{
	switch (expr->kind) {
	case TX_VARIABLE:
		return expr->variable->c_type;
	case TX_CONSTANT:
		return expr->constant->c_type;
	case TX_FIELD:
		return expr->field.field->c_type;
	case TX_CALL:
		return expr->call.function &&
		       expr->call.function->result_c_type;
	default:
		return false;
	}
}

/* Whether a pointer is one to C's `char`, so that C's functions take it. */
static bool points_to_char(const struct body *b, const struct texpr *expr)
{
	while (expr->kind == TX_CONVERT)
		expr = expr->operand;
	if (expr->kind == TX_ADDRESS)
		expr = expr->operand;
	if (expr->kind == TX_INDEX)
		expr = expr->index.object;
	switch (expr->kind) {
	case TX_VARIABLE:
		return spells_char(expr->variable->c_type) ||
		       is_text_buffer(b->l->facts, expr->variable);
	case TX_CONSTANT:
		return spells_char(expr->constant->c_type);
	case TX_FIELD:
		return spells_char(expr->field.field->c_type);
	case TX_CALL:
		return expr->call.function &&
		       spells_char(expr->call.function->result_c_type);
	case TX_NULL:
		return true;
	default:
		return false;
	}
}

/* An argument for C's `char *`, cast where the compiler would warn. */
static const struct cexpr *as_char(struct body *b, const struct texpr *call,
				   size_t i, const struct cexpr *value)
{
	const struct variable *param = param_of(call, i);
	const struct texpr *arg = call->call.args[i].expr;

	if (!param || param->type->kind != TYPE_POINTER ||
	    !spells_char(param->c_type))
		return value;
	while (arg->kind == TX_CONVERT)
		arg = arg->operand;
	if (!b->l->backend->tells_chars && arg->type->kind != TYPE_STRING)
		return value;
	if (value->kind == CX_CAST && !points_to_char(b, arg))
		value = value->cast.operand;
	if (arg->type->kind == TYPE_STRING || points_to_char(b, arg))
		return value;
	return cx_cast(b->arena, parse_spelling(b->l, param->c_type), value);
}

/* A macro sees the expression itself: narrow values have to be exact there. */
static enum want want_of_arg(const struct body *b, const struct texpr *call,
			     size_t i)
{
	const struct function *function = call->call.function;
	unsigned int bits = integer_bits(b->l, call->call.args[i].expr->type);

	if (is_variadic_arg(call, i) || (function && function->is_typed))
		return WANT_TYPED;
	if (function && function->entity.is_extern && bits && bits < 32)
		return WANT_EXACT;
	return WANT_LOW_BITS;
}

/* Text that becomes a format and its arguments, which stand behind it. */
static bool is_format_arg(const struct texpr *call, size_t i)
{
	const struct variable *param = param_of(call, i);

	return param && param->is_format && call->call.function->entity.is_extern;
}

/* A function pointer, and its context behind it. */
static const struct cexpr *lower_function_arg(struct body *b,
					      const struct variable *param,
					      const struct operands *operands,
					      size_t index,
					      struct carg_list *args)
{
	struct function_value value =
		lower_function_operand(b, param, operands->items,
				       operands->count, index);

	carg_push(b->arena, args, value.function);
	carg_push(b->arena, args, value.context);
	return value.function;
}

static void push_view_arg(struct body *b, const struct operands *operands,
			  size_t index, struct carg_list *args)
{
	struct view view = lower_view_operand(b, operands->items,
					      operands->count, index);

	carg_push(b->arena, args, view.data);
	carg_push(b->arena, args, view.length);
}

/* Where a slice that is the result leaves its length. */
static void push_length_arg(struct body *b, const struct texpr *call,
			    const struct cexpr *place, struct carg_list *args)
{
	if (call->type->kind != TYPE_SLICE)
		return;
	if (!place)
		place = cx_address(b->arena, cx_name(b->arena,
				   temporary(b, "len", view_length(b->l))));
	carg_push(b->arena, args, place);
}

/*
 * A macro that works for many types is told which: min_t(type, a, b), or behind
 * its arguments where none is of such a type: _IOR('m', 1, type).
 */
static void push_types(struct body *b, const struct texpr *call,
		       struct carg_list *args, bool is_behind)
{
	const struct function *function = call->call.function;
	const struct type *type;

	if (!function || !function->entity.is_extern || function->is_typed ||
	    function->has_types_last != is_behind)
		return;
	for (size_t i = 0; i < function->type_arg_count; i++) {
		type = function->type_args[i];
		if (b->l->for_user)
			check_user_type(b->l, type, call->span);
		carg_push(b->arena, args,
			  cx_type(b->arena, lower_type(b->l, type,
						       call->span)));
	}
}

/* A struct that a macro is given is the struct itself, not a copy of it. */
static bool is_macro_place(const struct texpr *call, size_t i)
{
	const struct function *function = call->call.function;
	const struct variable *param = param_of(call, i);
	bool takes_expression = false;

	for (size_t k = 0; function && k < function->params.count; k++)
		takes_expression |= function->params.items[k]->is_expression;
	return takes_expression && param &&
	       type_underlying(param->type)->kind == TYPE_RECORD;
}

static void lower_args(struct body *b, const struct texpr *call,
		       const struct operands *operands, struct carg_list *args)
{
	size_t first = call->call.callee ? 1 : 0;
	const struct cexpr *env = environment_for_c(b, call);
	const struct cexpr *prefix = NULL;

	push_types(b, call, args, false);
	for (size_t i = 0; i < call->call.arg_count; i++) {
		const struct targ *arg = &call->call.args[i];
		const struct variable *param = param_of(call, i);
		const struct cexpr *value;
		size_t pushed = args->list.count;

		if (env && param && param->is_env) {
			check_env_value(b, arg->expr);
			carg_push(b->arena, args, env);
			continue;
		}

		if (arg->expr->type->kind == TYPE_SLICE) {
			push_view_arg(b, operands, first + i, args);
			continue;
		}
		if (is_macro_place(call, i)) {
			carg_push(b->arena, args, lower_pinned(b, arg->expr));
			continue;
		}
		if (pins_argument(b->l, call, i)) {
			value = pin_argument(b, call, i);
			carg_push(b->arena, args, value);
		} else if (is_format_arg(call, i)) {
			lower_format(b, arg->expr, args);
			value = args->list.items[pushed].value;
		} else if (param && has_context(b->l, &param->entity)) {
			value = lower_function_arg(b, param, operands,
						   first + i, args);
		} else {
			value = lower_operand(b, operands->items,
					      operands->count, first + i,
					      want_of_arg(b, call, i));
			if (param && param->is_prefix) {
				prefix = value;
				continue;
			}
			if (is_variadic_arg(call, i) && !is_spelled(arg->expr))
				value = as_printed(b, arg->expr, value);
			value = as_char(b, call, i, value);
			carg_push(b->arena, args, value);
		}
		if (prefix)
			args->list.items[pushed].value =
				cx_concat(b->arena, prefix, value);
		prefix = NULL;
		if (arg->trivia)
			args->list.items[pushed].notes =
				lower_trivia(b->l, arg->trivia);
	}
	push_types(b, call, args, true);
}

/* The array that becomes a slice; or NULL. */
static const struct texpr *viewed_array(const struct texpr *arg)
{
	return arg->kind == TX_CONVERT && arg->operand->kind != TX_ARRAY &&
	       arg->operand->type->kind == TYPE_ARRAY ? arg->operand : NULL;
}

static void bind_view(struct body *b, struct binding *binding,
		      const struct texpr *arg)
{
	const struct texpr *array = viewed_array(arg);
	bool is_steady = array ? !place_effects_of(b, array) :
				 !effects_of(b, arg);
	struct view view = is_steady ? lower_view(b, arg) :
		view_into_locals(b, arg, binding->variable->entity.name);

	binding->value = view.data;
	binding->length = view.length;
	/* The size of a buffer is its number of bytes. */
	if (is_steady && array &&
	    integer_bits(b->l, array->type->array.element) == 8)
		binding->length = cx_sizeof(b->arena, view.data);
}

static const struct binding *bind(struct body *b, const struct variable *param,
				  const struct texpr *arg,
				  const struct binding *outer)
{
	struct binding *binding = arena_new_object(b->arena, struct binding);

	binding->variable = param;
	binding->expr = arg;
	if (param->type->kind == TYPE_SLICE)
		bind_view(b, binding, arg);
	else if (!param->is_format)
		binding->value = arg->is_constant ? lower_value(b, arg) :
						    into_local(b, arg);
	binding->outer = outer;
	return binding;
}

/* What a function with a @format parameter does: a call, and perhaps `return` of
 * a value that is not computed by calls. */
struct expansion {
	const struct texpr *call;
	const struct texpr *value;	/* NULL: that of the call */
};

static bool is_call(const struct tstmt *stmt)
{
	return (stmt->kind == TS_EXPR || stmt->kind == TS_RETURN ||
		stmt->kind == TS_DISCARD) &&
	       stmt->expr && stmt->expr->kind == TX_CALL;
}

static bool is_calling(struct walk *walk, const struct texpr *expr)
{
	bool *found = walk->data;

	*found |= expr->kind == TX_CALL || expr->kind == TX_TRY ||
		  expr->kind == TX_FORMAT || expr->kind == TX_INCREMENT ||
		  expr->kind == TX_CLOSURE || expr->kind == TX_OBJECT;
	return !*found;
}

static bool is_plain(const struct texpr *value)
{
	bool found = false;
	struct walk walk = { .expr = is_calling, .data = &found };

	walk_expr(&walk, value);
	return !found;
}

/* False: it does something else. */
static bool find_expansion(const struct function *function,
			   struct expansion *made)
{
	const struct tstmt *const *stmts, *last;
	size_t count;

	if (!function->body)
		return false;
	stmts = (const struct tstmt *const *)function->body->block.stmts.items;
	count = function->body->block.stmts.count;
	if (!count || count > 2 || !is_call(stmts[0]))
		return false;
	*made = (struct expansion){ .call = stmts[0]->expr };
	if (count == 1)
		return true;
	last = stmts[1];
	if (stmts[0]->kind == TS_RETURN || last->kind != TS_RETURN ||
	    !last->expr || !is_plain(last->expr))
		return false;
	made->value = last->expr;
	return true;
}

bool is_expanded(const struct function *function)
{
	for (size_t i = 0; i < function->params.count; i++)
		if (function->params.items[i]->is_format)
			return !function->entity.is_extern;
	return false;
}

bool is_expanded_to_steps(const struct function *function)
{
	struct expansion expansion;

	return is_expanded(function) && find_expansion(function, &expansion) &&
	       expansion.value;
}

/* Whether this very call is being expanded already. */
static bool is_expanding(const struct body *b, const struct texpr *call)
{
	const struct function *function = call->call.function;

	for (const struct binding *i = b->bindings; i; i = i->outer)
		if (i->variable == function->params.items[0] &&
		    i->expr == call->call.args[0].expr)
			return true;
	return false;
}

/* A function with a @format parameter is expanded where it is called. */
static const struct cexpr *expand(struct body *b, const struct texpr *call)
{
	const struct function *function = call->call.function;
	const struct binding *around = b->bindings;
	const struct binding *bindings = around;
	struct expansion expansion;
	const struct cexpr *made;

	if (!find_expansion(function, &expansion)) {
		diag_error(b->l->module.diags, function->entity.span, NULL,
			   "a function with a `@format` parameter is written out where it is called: it may be nothing but one call, and `return` of a value without calls");
		return cx_int(b->arena, 0);
	}
	if (is_expanding(b, call)) {
		diag_error(b->l->module.diags, call->span, NULL,
			   "`%s` is expanded at its calls: it cannot call itself",
			   function->entity.name);
		return cx_int(b->arena, 0);
	}
	for (size_t i = 0; i < call->call.arg_count; i++)
		bindings = bind(b, function->params.items[i],
				call->call.args[i].expr, bindings);
	b->bindings = bindings;
	made = lower_call(b, expansion.call);
	if (expansion.value) {
		push(b, cs_expr(b->arena, made));
		made = lower_value(b, expansion.value);
	}
	b->bindings = around;
	return made;
}

const struct cexpr *lower_call(struct body *b, const struct texpr *call)
{
	const struct function *function = call->call.function;
	const struct cexpr *const *places = b->places;
	struct lower *l = b->l;
	const struct cexpr *length_place = b->length_place;
	struct operands operands;
	struct carg_list args = {};
	const struct cexpr *callee, *made, *context = NULL;

	const struct cexpr *array_place = b->array_place;

	b->array_place = NULL;
	b->length_place = NULL;
	if (function && is_expanded(function))
		return expand(b, call);
	b->places = NULL;
	operands = operands_of(b, call);
	if (function)
		callee = cx_name(b->arena, use_entity(l, &function->entity));
	else
		callee = lower_callee(b, operands.items, operands.count,
				      &context);
	lower_args(b, call, &operands, &args);
	if (!function && !context)
		context = context_of_callee(b, call->call.callee);
	if (context)
		carg_push(b->arena, &args, context);
	if (call->type->kind == TYPE_TUPLE)
		push_out_args(b, call, places, &args);
	push_length_arg(b, call, length_place, &args);
	if (gives_by_place(call)) {
		if (!array_place)
			array_place = place_for_call(b, call);
		if (call->type->kind == TYPE_ARRAY)
			carg_push(b->arena, &args, array_place);
		else
			insert_place(b->arena, function, array_place, &args);
	}
	made = cx_call_list(b->arena, callee, &args);
	if (l->backend->rewrite_call)
		made = l->backend->rewrite_call(&l->module, made);
	if (!gives_by_place(call))
		return made;
	/* What takes the value stands for the call. */
	push(b, cs_expr(b->arena, made));
	return array_place;
}
