// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "proof/internal.h"

/*
 * A function is proven twice. First a function of ours calls it with values of
 * the declared types, and stores what it gives into the declared type: so it
 * exists, be it a macro. Then it is declared again, which C accepts only with
 * exactly the same type. The second says nothing about a macro: its name stands
 * in parentheses, so that C does not expand it.
 */

static const char *arg_name(struct proof *p, size_t i)
{
	return arena_printf(p->arena, "arg%zu", i);
}

/* C's format before the `...`: macros want a literal there. */
static bool is_format(const struct function *function, size_t i)
{
	return function->type->function.is_variadic &&
	       i + 1 == function->params.count &&
	       function->params.items[i]->type->kind == TYPE_STRING;
}

static const struct ctype *param_type(struct proof *p,
				      const struct variable *param)
{
	return place_type(p, param->type, param->c_type, param->entity.span);
}

/* The value of the call in C; where it has none, void. */
static const struct type *own_result(struct proof *p,
				     const struct function *function)
{
	const struct type *type = function->type->function.result;

	if (!function->assigned)
		return type;
	return type->kind == TYPE_TUPLE ? type->tuple.items[1] :
		type_basic(p->l.module.program->types, TYPE_VOID);
}

/* What a macro assigns. */
static const struct ctype *assigned_type(struct proof *p,
					 const struct function *function)
{
	const struct type *type = function->type->function.result;

	if (type->kind == TYPE_TUPLE)
		return place_type(p, type->tuple.items[0], NULL,
				  function->entity.span);
	return place_type(p, type, function->result_c_type,
			  function->entity.span);
}

/* The call; its arguments that are no literals become parameters. */
static const struct cexpr *call_of(struct proof *p,
				   const struct function *function,
				   struct cparam_list *params)
{
	struct carg_list args = {};

	for (size_t i = 0; i < function->params.count; i++) {
		const struct variable *param = function->params.items[i];
		const char *name = arg_name(p, i);

		/* It is written in front of the format, which is next. */
		if (param->is_prefix)
			continue;
		if (is_format(function, i)) {
			carg_push(p->arena, &args, cx_string(p->arena, "x"));
			continue;
		}
		cparam_push(p->arena, params, name, param_type(p, param));
		carg_push(p->arena, &args, cx_name(p->arena, name));
	}
	if (function->assigned) {
		cparam_push(p->arena, params, "assigned",
			    ct_pointer(p->arena, assigned_type(p, function)));
		insert_place(p->arena, function,
			     cx_deref(p->arena, cx_name(p->arena, "assigned")),
			     &args);
	}
	return cx_call_list(p->arena,
			    cx_name(p->arena, c_name(p, &function->entity)),
			    &args);
}

static const struct ctype *result_type(struct proof *p,
				       const struct function *function)
{
	return place_type(p, own_result(p, function), function->result_c_type,
			  function->entity.span);
}

static void prove_call(struct proof *p, const struct function *function)
{
	const char *name = c_name(p, &function->entity);
	const struct ctype *result;
	struct cparam_list params = {};
	const struct cexpr *call;
	struct cblock *body;

	if (own_result(p, function)->kind == TYPE_VOID) {
		call = call_of(p, function, &params);
		/*
		 * A lock that is taken must be given back in the same
		 * function, says sparse: so it is not called, only measured.
		 */
		if (function->acquires || function->releases)
			call = cx_cast(p->arena, ct_name(p->arena, "void"),
				       cx_sizeof(p->arena, cx_binary(p->arena,
						",", call,
						cx_int(p->arena, 0))));
		body = proof_function(p, name, &params);
		cblock_push(p->arena, body, cs_expr(p->arena, call));
		return;
	}
	result = result_type(p, function);
	cparam_push(p->arena, &params, "result", ct_pointer(p->arena, result));
	call = call_of(p, function, &params);
	body = proof_function(p, name, &params);
	cblock_push(p->arena, body,
		    cs_expr(p->arena, assertion(p, has_type(p, call, result),
						name)));
	cblock_push(p->arena, body,
		    cs_assign(p->arena,
			      cx_deref(p->arena, cx_name(p->arena, "result")),
			      call));
}

static void prove_type(struct proof *p, const struct function *function)
{
	struct cparam_list params = {};
	struct ctype *type;
	const char *name;

	for (size_t i = 0; i < function->params.count; i++) {
		const struct variable *param = function->params.items[i];

		if (!param->is_prefix)
			cparam_push(p->arena, &params, arg_name(p, i),
				    param_type(p, param));
	}
	type = ct_function(p->arena, result_type(p, function), &params);
	type->function.is_variadic = function->type->function.is_variadic;
	name = arena_printf(p->arena, "(%s)", c_name(p, &function->entity));
	cunit_push(p->arena, p->unit, cd_prototype(p->arena, name, type));
}

void prove_function(struct proof *p, const struct function *function)
{
	prove_call(p, function);
	/* What assigns its argument is a macro, which has no type. */
	if (!function->assigned)
		prove_type(p, function);
}
