// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "lower/lower.h"

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

/* What an allocation for @place makes: its size is that of *place. */
static void hint_pointer(struct body *b, const struct type *type,
			 const struct cexpr *place)
{
	b->made = type->kind == TYPE_POINTER ? type->pointer.element : NULL;
	b->maker = place;
}

static void declare_static(struct body *b, const char *name,
			   const struct variable *variable,
			   const struct texpr *init)
{
	const struct ctype *type = lower_variable_type(b->l, variable);
	struct cstmt *stmt;

	type = ct_array(b->arena, ct_const(b->arena, type->array.element),
			type->array.count);
	declare(b, name, type, lower_literal_list(b, init));
	stmt = b->block->decls.stmts.items[b->block->decls.stmts.count - 1];
	stmt->decl.is_static = true;
}

/* Whether what can fail is checked next: then it stands apart from its name. */
static bool is_checked(const struct texpr *init)
{
	return init->kind == TX_CALL && init->call.function &&
	       init->call.function->failure != FAILURE_NEVER;
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

/* One assignment for each element, in order. */
static void fill_array(struct body *b, const struct cexpr *place,
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
	if (variable->type->kind == TYPE_ARRAY && init->kind == TX_CALL) {
		declare(b, name, type, NULL);
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
	if (at_declarations(b) && !is_checked(init)) {
		declare(b, name, type, value);
		return;
	}
	declare(b, name, type, NULL);
	/* What is in a part of it took statements of its own. */
	if (init->kind == TX_RECORD)
		value = compound(b, init, value);
	push(b, cs_assign(b->arena, cx_name(b->arena, name), value));
}

static void lower_zero(struct body *b, const char *name,
		       const struct variable *variable)
{
	const struct ctype *type = lower_variable_type(b->l, variable);

	if (at_declarations(b) || is_aggregate(variable->type)) {
		declare(b, name, type, zero_of(b, variable->type));
		return;
	}
	declare(b, name, type, NULL);
	push(b, cs_assign(b->arena, cx_name(b->arena, name),
			  zero_of(b, variable->type)));
}

static void assign_function(struct body *b, const struct variable *variable,
			    const struct texpr *init)
{
	struct function_value value = lower_function_value(b, init, false);
	const char *context = b->l->context_names[variable->entity.id];

	push(b, cs_assign(b->arena,
			  cx_name(b->arena,
				  b->l->c_names[variable->entity.id]),
			  value.function));
	push(b, cs_assign(b->arena, cx_name(b->arena, context),
			  value.context));
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

static void lower_let(struct body *b, const struct tstmt *stmt)
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
	if (variable->type->kind == TYPE_SLICE && !is_boxed(b->l, variable)) {
		lower_slice_let(b, variable, init);
		return;
	}
	if (lower_text_let(b, variable, init))
		return;
	name = name_local(b, variable);
	if (has_context(b->l, &variable->entity)) {
		lower_function_let(b, variable, init);
	} else if (!init) {
		lower_zero(b, name, variable);
	} else if (is_static_data(b, variable, init)) {
		declare_static(b, name, variable, init);
	} else if (as_try(init)) {
		declare(b, name, lower_variable_type(b->l, variable), NULL);
		hint_pointer(b, variable->type, cx_name(b->arena, name));
		lower_try(b, as_try(init), cx_name(b->arena, name));
	} else {
		lower_local_value(b, name, variable, init);
	}
}

/*
 * Where `x = try f()` may put a failure into x: a variable of the package that
 * is empty until the module starts, and that nobody sees if it does not.
 */
static bool takes_failure(const struct body *b, const struct texpr *target)
{
	const struct variable *variable = target->variable;

	return target->kind == TX_VARIABLE &&
	       variable->storage == STORAGE_PACKAGE &&
	       b->function == b->l->module.program->init &&
	       b->block == b->outermost &&
	       (!variable->init || is_zero_value(variable->init)) &&
	       variable->type->kind == TYPE_POINTER;
}

const char *last_name(const struct texpr *target)
{
	if (target->kind == TX_VARIABLE)
		return target->variable->entity.name;
	if (target->kind == TX_FIELD && target->field.field->name)
		return target->field.field->name;
	return "value";
}

static void assign_try(struct body *b, const struct texpr *target,
		       const struct texpr *value)
{
	const struct cexpr *place = lower_expr(b, target, WANT_EXACT);
	const struct cexpr *local = NULL;

	if (takes_failure(b, target)) {
		hint_pointer(b, target->type, place);
		lower_try(b, value, place);
		return;
	}
	if (target->type->kind == TYPE_POINTER) {
		local = cx_name(b->arena,
				temporary(b, last_name(target),
					  lower_type(b->l, target->type,
						     target->span)));
		hint_pointer(b, target->type, local);
	}
	push(b, cs_assign(b->arena, place, lower_try(b, value, local)));
}

static const char *assign_op(enum ast_operator op)
{
	static const char *const spellings[] = {
		[OP_NONE] = "=", [OP_ADD] = "+=", [OP_SUB] = "-=",
		[OP_MUL] = "*=", [OP_DIV] = "/=", [OP_REM] = "%=",
		[OP_BIT_AND] = "&=", [OP_BIT_OR] = "|=", [OP_BIT_XOR] = "^=",
		[OP_SHL] = "<<=", [OP_SHR] = ">>=",
	};

	return spellings[op];
}

static const struct cexpr *shift_value(struct body *b,
				       const struct tstmt *stmt)
{
	const struct texpr *value = stmt->assign.value;
	const struct cexpr *made = lower_expr(b, value, WANT_EXACT);
	unsigned int bits = integer_bits(b->l, stmt->assign.targets[0]->type);

	if (value->is_constant)
		return made;
	return cx_binary(b->arena, "&", made, cx_int(b->arena, bits - 1));
}

static bool is_stepwise(struct body *b, const struct tstmt *stmt)
{
	const struct texpr *const operands[] = {
		stmt->assign.targets[0], stmt->assign.value,
	};

	return stmt->assign.op != OP_NONE && needs_local(b, operands, 2, 0);
}

/* The right side of an assignment; `x &= ~FLAG` keeps its shape. */
static const struct cexpr *operand_of(struct body *b, enum ast_operator op,
				      const struct texpr *value)
{
	const struct cexpr *mask = op == OP_BIT_AND ? lower_mask(b, value) :
						      NULL;

	if (mask)
		return mask;
	/* What is stored is cut to its width at once. */
	if (op == OP_DIV || op == OP_REM)
		return lower_expr(b, value, WANT_EXACT);
	return lower_value(b, value);
}

/* The assignment as an expression: also the first and last part of a `for`. */
static const struct cexpr *assignment(struct body *b, const struct tstmt *stmt)
{
	const struct texpr *target = stmt->assign.targets[0];
	const struct texpr *const operands[] = { target, stmt->assign.value };
	enum ast_operator op = stmt->assign.op;
	const struct cexpr *place, *value;

	if (is_stepwise(b, stmt)) {
		not_yet(b->l, stmt->span, "an assignment in the head of a `for` "
			"whose value may change its target is");
		return cx_int(b->arena, 0);
	}
	place = effects_clash(place_effects_of(b, target),
			      effects_of(b, stmt->assign.value)) ?
		lower_pinned(b, target) : lower_expr(b, target, WANT_EXACT);
	hint_pointer(b, target->type, place);
	if (op == OP_SHL || op == OP_SHR)
		value = shift_value(b, stmt);
	else
		value = operand_of(b, op, operands[1]);
	return cx_assign(b->arena, assign_op(op), place, value);
}

/* `x += f()` where f() may write x: the old value is read first. */
static void assign_stepwise(struct body *b, const struct tstmt *stmt)
{
	const struct texpr *target = stmt->assign.targets[0];
	enum ast_operator op = stmt->assign.op;
	const struct cexpr *place = lower_pinned(b, target);
	const struct cexpr *old, *value;

	old = cx_name(b->arena,
		      temporary(b, last_name(target),
				lower_type(b->l, target->type, target->span)));
	push(b, cs_assign(b->arena, old, place));
	value = op == OP_SHL || op == OP_SHR ? shift_value(b, stmt) :
		lower_expr(b, stmt->assign.value, WANT_EXACT);
	push(b, cs_assign(b->arena, place,
			  cx_binary(b->arena, binary_spelling(op), old,
				    value)));
}

static void lower_assign(struct body *b, const struct tstmt *stmt)
{
	const struct texpr *target = stmt->assign.targets[0];

	if (stmt->assign.count != 1) {
		lower_assign_tuple(b, stmt);
	} else if (!target) {
		lower_effect(b, stmt->assign.value);
	} else if (target->kind == TX_VARIABLE &&
		   has_context(b->l, &target->variable->entity)) {
		assign_function(b, target->variable, stmt->assign.value);
	} else if (target->type->kind == TYPE_SLICE) {
		lower_slice_assign(b, target, stmt->assign.value);
	} else if (target->type->kind == TYPE_ARRAY) {
		copy_array(b, lower_place(b, target, stmt->assign.value),
			   stmt->assign.value);
	} else if (as_try(stmt->assign.value) && stmt->assign.op == OP_NONE) {
		assign_try(b, target, as_try(stmt->assign.value));
	} else if (is_stepwise(b, stmt)) {
		assign_stepwise(b, stmt);
	} else {
		push(b, cs_expr(b->arena, assignment(b, stmt)));
	}
}

/* What would set a function pointer and its context. */
static bool is_function_pair(const struct body *b, const struct tstmt *stmt)
{
	const struct variable *variable = NULL;

	if (stmt->kind == TS_LET)
		variable = stmt->let.variables[0];
	else if (stmt->kind == TS_ASSIGN && stmt->assign.targets[0] &&
		 stmt->assign.targets[0]->kind == TX_VARIABLE)
		variable = stmt->assign.targets[0]->variable;
	return variable && has_context(b->l, &variable->entity);
}

const struct cexpr *lower_as_expr(struct body *b, const struct tstmt *stmt)
{
	const char *name;

	if (is_function_pair(b, stmt)) {
		not_yet(b->l, stmt->span,
			"a closure with captures in the head of a loop is");
		return cx_int(b->arena, 0);
	}
	switch (stmt->kind) {
	case TS_ASSIGN:
		return assignment(b, stmt);
	case TS_EXPR:
		return lower_expr(b, stmt->expr, WANT_LOW_BITS);
	case TS_LET:
		name = name_loop_variable(b, stmt->let.variables[0]);
		return cx_assign(b->arena, "=", cx_name(b->arena, name),
				 stmt->let.init ?
				 lower_value(b, stmt->let.init) :
				 zero_of(b, stmt->let.variables[0]->type));
	default:
		not_yet(b->l, stmt->span, "this part of a `for` is");
		return cx_int(b->arena, 0);
	}
}

static void lower_defer(struct body *b, const struct tstmt *stmt)
{
	struct cleanup *cleanup = arena_new_object(b->arena, struct cleanup);

	cleanup->outer = b->cleanups;
	cleanup->stmt = stmt;
	cleanup->order = b->cleanup_count++;
	b->cleanups = cleanup;
}

/* What ends with a brace: a comment behind that stands behind all of it. */
static bool spans_lines(const struct tstmt *stmt)
{
	return stmt->kind == TS_BLOCK || stmt->kind == TS_IF ||
	       stmt->kind == TS_LOOP || stmt->kind == TS_RANGE ||
	       stmt->kind == TS_EACH || stmt->kind == TS_SWITCH;
}

static void lower_one(struct body *b, const struct tstmt *stmt)
{
	const struct ccomment *behind = NULL;

	b->made = NULL;
	/* The comments of what is deferred stand where it is done. */
	if (stmt->kind != TS_DEFER)
		take_trivia(b, stmt->trivia);
	if (spans_lines(stmt)) {
		behind = b->block->after;
		b->block->after = NULL;
	}
	switch (stmt->kind) {
	case TS_BLOCK:
		lower_inner_block(b, stmt);
		break;
	case TS_LET:
		lower_let(b, stmt);
		break;
	case TS_ASSIGN:
		lower_assign(b, stmt);
		break;
	case TS_EXPR:
	case TS_DISCARD:
		lower_effect(b, stmt->expr);
		break;
	case TS_IF:
		lower_if(b, stmt);
		break;
	case TS_LOOP:
	case TS_RANGE:
	case TS_EACH:
		lower_loop(b, stmt);
		break;
	case TS_SWITCH:
		lower_switch(b, stmt);
		break;
	case TS_BREAK:
	case TS_CONTINUE:
		lower_jump(b, stmt);
		break;
	case TS_RETURN:
		lower_return(b, stmt);
		break;
	case TS_DEFER:
		lower_defer(b, stmt);
		break;
	case TS_CONST:
		lower_local_constant(b, stmt->constant);
		break;
	case TS_BAD:
		break;
	}
	b->block->comments = ccomment_join(b->arena, b->block->comments,
					   behind);
}

void lower_stmt(struct body *b, const struct tstmt *stmt)
{
	const struct cleanup *before = b->cleanups;

	lower_one(b, stmt);
	/* What these leave pending is released where the block ends. */
	if (stmt->kind != TS_DEFER && stmt->kind != TS_LET)
		end_statement(b, before);
}
