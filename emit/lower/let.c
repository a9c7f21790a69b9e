// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "typed_walk.h"
#include "lower/lower.h"
#include "lower/owned.h"

/* Locals and their first values. */

static const struct entity_facts *facts_about(const struct body *b,
					      const struct variable *variable)
{
	return facts_of(b->l->facts, &variable->entity);
}

bool is_aggregate(const struct type *type)
{
	return type->kind == TYPE_RECORD || type->kind == TYPE_ARRAY ||
	       type->kind == TYPE_SLICE;
}

const struct cexpr *zero_of(struct body *b, const struct type *type)
{
	type = type_underlying(type);
	switch (type->kind) {
	case TYPE_RECORD:
	case TYPE_ARRAY:
	case TYPE_SLICE:
		return cx_list(b->arena);
	case TYPE_POINTER:
	case TYPE_REFERENCE:
	case TYPE_STRING:
	case TYPE_FUNCTION:
		return cx_name(b->arena, b->l->backend->null);
	case TYPE_BOOL:
		return cx_name(b->arena, b->l->backend->false_);
	default:
		return cx_int(b->arena, 0);
	}
}

/* An array of constants that nobody writes needs no place on the stack. */
static bool is_static_data(const struct body *b,
			   const struct variable *variable,
			   const struct texpr *init)
{
	return init && init->is_constant && init->kind == TX_ARRAY &&
	       init->literal.count && is_never_written(b->l->facts, variable);
}

static void declare_static(struct body *b, const char *name,
			   const struct variable *variable,
			   const struct texpr *init)
{
	const struct ctype *type = lower_variable_type(b->l, variable);
	struct cstmt *stmt;

	/* C counts what is there. */
	type = ct_array(b->arena, ct_const(b->arena, type->array.element),
			init->literal.count == init->type->array.count ?
			NULL : type->array.count);
	declare(b, name, type, lower_literal_list(b, init));
	stmt = b->block->decls.stmts.items[b->block->decls.stmts.count - 1];
	stmt->decl.is_static = true;
}

/*
 * A text that nobody changes and somebody measures: as an array, C knows its
 * length.
 */
static bool is_text_data(const struct body *b, const struct variable *variable,
			 const struct texpr *init)
{
	return init && init->kind == TX_STRING && !has_nul(init) &&
	       facts_about(b, variable)->measured &&
	       is_never_written(b->l->facts, variable);
}

static void declare_text(struct body *b, const char *name,
			 const struct variable *variable,
			 const struct texpr *init)
{
	const struct ctype *type = ct_name(b->arena, "char");
	struct cstmt *stmt;

	type = ct_array(b->arena, ct_const(b->arena, type), NULL);
	declare(b, name, type, lower_value(b, init));
	stmt = b->block->decls.stmts.items[b->block->decls.stmts.count - 1];
	stmt->decl.is_static = true;
	LIST_PUSH(b->arena, &b->text_arrays, variable);
}

bool is_text_array(const struct body *b, const struct texpr *text)
{
	for (size_t i = 0; i < b->text_arrays.count; i++)
		if (text->kind == TX_VARIABLE &&
		    b->text_arrays.items[i] == text->variable)
			return true;
	return false;
}

struct asking {
	const struct variable *variable;
	bool found;
};

static bool visit_asked(struct walk *walk, const struct texpr *expr)
{
	struct asking *asking = walk->data;

	asking->found |= expr->kind == TX_VARIABLE &&
			 expr->variable == asking->variable;
	return !asking->found;
}

static bool is_asked_about(const struct texpr *condition,
			   const struct variable *variable)
{
	struct asking asking = { .variable = variable };
	struct walk walk = { .expr = visit_asked, .data = &asking };

	walk_expr(&walk, condition);
	return asking.found;
}

/* Whether what can fail is checked next: then it stands apart from its name. Of
 * a number nobody knows whether it is one that says so. */
static bool is_checked(const struct body *b, const struct variable *variable,
		       const struct texpr *init)
{
	if (init->kind != TX_CALL || !init->call.function ||
	    init->call.function->failure == FAILURE_NEVER)
		return false;
	if (!type_is_pointer(init->type))
		return true;
	return b->next && b->next->kind == TS_IF &&
	       is_asked_about(b->next->branch.condition, variable);
}

/* Whether a literal has a value for each element. */
static bool is_filled(const struct texpr *array)
{
	if (array->literal.count < array->type->array.count)
		return false;
	for (size_t i = 0; i < array->literal.count; i++) {
		const struct texpr *value = array->literal.elements[i].expr;

		if (value->kind == TX_ARRAY && !is_filled(value))
			return false;
	}
	return true;
}

void fill_array(struct body *b, const struct cexpr *place,
		const struct texpr *array)
{
	for (size_t i = 0; i < array->literal.count; i++) {
		const struct texpr *value = array->literal.elements[i].expr;
		const struct cexpr *element;

		element = cx_index(b->arena, place,
				   cx_int(b->arena, (long long)i));
		if (value->kind == TX_ARRAY)
			fill_array(b, element, value);
		else if (value->type->kind == TYPE_ARRAY)
			copy_array(b, element, value);
		else
			push(b, cs_assign(b->arena, element,
					  lower_value(b, value)));
	}
}

/* An aggregate's value after other statements: `x = (struct x){ … };` */
static void assign_aggregate(struct body *b, const char *name,
			     const struct texpr *init, const struct ctype *type)
{
	if (init->type->kind == TYPE_ARRAY && init->is_constant) {
		declare(b, name, type, lower_initial(b, init));
		return;
	}
	if (init->type->kind == TYPE_ARRAY) {
		declare(b, name, type,
			is_filled(init) ? NULL : cx_list(b->arena));
		fill_array(b, cx_name(b->arena, name), init);
		return;
	}
	declare(b, name, type, NULL);
	push(b, cs_assign(b->arena, cx_name(b->arena, name),
			  lower_expr(b, init, WANT_EXACT)));
}

static void copy_made_array(struct body *b, const struct cexpr *place,
			    const struct cexpr *made)
{
	use_c_header(b->l, HEADER_STRING);
	push(b, cs_expr(b->arena, cx_call(b->arena, "memcpy", place, made,
					  cx_sizeof(b->arena, place))));
}

static void lower_local_value(struct body *b, const char *name,
			      const struct variable *variable,
			      const struct texpr *init)
{
	const struct ctype *type = lower_variable_type(b->l, variable);
	const struct cexpr *value;

	if ((init->kind == TX_RECORD || init->kind == TX_ARRAY) &&
	    (!at_declarations(b) || literal_needs_steps(b, init))) {
		assign_aggregate(b, name, init, type);
		return;
	}
	if (gives_by_place(init)) {
		declare(b, name, init->type->kind == TYPE_ARRAY ? type :
			type_of_place(b, init), NULL);
		b->array_place = cx_name(b->arena, name);
		lower_call(b, init);
		return;
	}
	if (variable->type->kind == TYPE_ARRAY && init->kind != TX_ARRAY) {
		declare(b, name, type, NULL);
		copy_array(b, cx_name(b->arena, name), init);
		return;
	}
	hint_pointer(b, variable->type, cx_name(b->arena, name));
	value = init->type->kind == TYPE_SLICE ? lower_value(b, init) :
						 lower_initial(b, init);
	if (at_declarations(b) && !is_checked(b, variable, init)) {
		know_local(b->l, variable, init);
		declare(b, name, type, value);
		return;
	}
	declare(b, name, type, NULL);
	/* What is in a part of it took statements of its own. */
	if (init->kind == TX_ARRAY) {
		copy_made_array(b, cx_name(b->arena, name),
				compound(b, init, value));
		return;
	}
	if (init->kind == TX_RECORD)
		value = compound(b, init, value);
	push(b, cs_assign(b->arena, cx_name(b->arena, name), value));
	/* A blank line stood behind declarations; now a check is next. */
	if (b->next && b->next->kind == TS_IF &&
	    is_asked_about(b->next->branch.condition, variable))
		b->checking = b->next;
}

static void lower_zero(struct body *b, const char *name,
		       const struct variable *variable)
{
	const struct ctype *type = lower_variable_type(b->l, variable);

	if (variable->type->kind == TYPE_VA_LIST) {
		declare(b, name, type, NULL);
		return;
	}
	if (variable->zero_is_unread) {
		declare(b, name, type, NULL);
		return;
	}
	if (at_declarations(b) || is_aggregate(variable->type)) {
		declare(b, name, type, zero_of(b, variable->type));
		return;
	}
	declare(b, name, type, NULL);
	push(b, cs_assign(b->arena, cx_name(b->arena, name),
			  zero_of(b, variable->type)));
}

/* A function pointer with a context beside it, in a local of its own. */
static void lower_function_let(struct body *b, const struct variable *variable,
			       const struct texpr *init)
{
	struct texpr null = { .kind = TX_NULL, .type = variable->type };

	declare(b, b->l->c_names[variable->entity.id],
		lower_variable_type(b->l, variable), NULL);
	declare(b, b->l->context_names[variable->entity.id],
		ct_pointer(b->arena, ct_name(b->arena, "void")), NULL);
	assign_function(b, variable, init ? init : &null);
}

/* `let x = try f()` where what has failed is to be the result. */
static void lower_through_result(struct body *b,
				 const struct variable *variable,
				 const struct texpr *init)
{
	const struct cexpr *result = result_local(b);
	const char *name;

	if (shares_result(b, variable)) {
		b->l->c_names[variable->entity.id] = result->text;
		lower_try(b, init, result);
		return;
	}
	name = name_local(b, variable);
	declare(b, name, lower_variable_type(b->l, variable), NULL);
	lower_try(b, init, result);
	push(b, cs_assign(b->arena, cx_name(b->arena, name), result));
}

void lower_let(struct body *b, const struct tstmt *stmt)
{
	const struct texpr *init = stmt->let.init;
	const struct variable *variable;
	const char *name;

	if (stmt->let.count != 1) {
		lower_let_tuple(b, stmt);
		return;
	}
	variable = stmt->let.variables[0];
	if (!variable || !facts_about(b, variable)->uses) {
		if (init)
			lower_effect(b, init);
		return;
	}
	if (bound_value(b, variable)) {
		push(b, cs_assign(b->arena, bound_value(b, variable), init ?
				  lower_value(b, init) :
				  zero_of(b, variable->type)));
		return;
	}
	if (bind_function(b, variable, init))
		return;
	if (lower_owned_let(b, variable, init))
		return;
	if (is_hoisted(b, variable)) {
		lower_hoisted_let(b, variable, init);
		return;
	}
	if (variable->type->kind == TYPE_SLICE && !is_boxed(b->l, variable)) {
		lower_slice_let(b, variable, init);
		return;
	}
	if (init && as_try(init) == init &&
	    goes_through_result(b, variable, init)) {
		lower_through_result(b, variable, init);
		return;
	}
	name = name_local(b, variable);
	if (has_context(b->l, &variable->entity)) {
		lower_function_let(b, variable, init);
	} else if (!init) {
		lower_zero(b, name, variable);
	} else if (is_static_data(b, variable, init)) {
		declare_static(b, name, variable, init);
	} else if (is_text_data(b, variable, init)) {
		declare_text(b, name, variable, init);
	} else if (as_try(init)) {
		declare(b, name, lower_variable_type(b->l, variable), NULL);
		hint_pointer(b, variable->type, cx_name(b->arena, name));
		lower_try(b, as_try(init), cx_name(b->arena, name));
	} else {
		lower_local_value(b, name, variable, init);
	}
}
