// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "lower/lower.h"

void hint_pointer(struct body *b, const struct type *type,
		  const struct cexpr *place)
{
	b->made = type->kind == TYPE_POINTER ? type->pointer.element : NULL;
	b->maker = place;
}

void assign_function(struct body *b, const struct variable *variable,
		     const struct texpr *init)
{
	set_function(b, variable,
		     lower_function_value(b, variable, init, false));
}

void set_function(struct body *b, const struct variable *variable,
		  struct function_value value)
{
	const char *context = b->l->context_names[variable->entity.id];

	push(b, cs_assign(b->arena,
			  cx_name(b->arena,
				  b->l->c_names[variable->entity.id]),
			  value.function));
	push(b, cs_assign(b->arena, cx_name(b->arena, context),
			  value.context));
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

/* The last name of a place: what a local for its value is called. */
static const char *last_name(const struct texpr *target)
{
	if (target->kind == TX_VARIABLE)
		return target->variable->entity.name;
	if (target->kind == TX_FIELD && target->field.field->name)
		return target->field.field->name;
	return "value";
}

const struct cexpr *value_apart(struct body *b, const struct texpr *target,
				const char *age)
{
	const char *wanted = last_name(target);

	if (names_is_taken(b->block->names, wanted))
		wanted = arena_printf(b->arena, "%s_%s", age, wanted);
	return cx_name(b->arena,
		       temporary(b, wanted, lower_type(b->l, target->type,
						       target->span)));
}

static void assign_try(struct body *b, const struct texpr *target,
		       const struct texpr *value)
{
	const struct cexpr *place = lower_place(b, target, value);
	const struct cexpr *local = NULL;

	if (takes_failure(b, target)) {
		hint_pointer(b, target->type, place);
		lower_try(b, value, place);
		return;
	}
	if (target->type->kind == TYPE_POINTER) {
		local = value_apart(b, target, "new");
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
	const struct type *type = stmt->assign.targets[0]->type;

	return lower_shift_count(b, stmt->assign.value,
				 integer_bits(b->l, type));
}

bool is_stepwise(const struct body *b, const struct tstmt *stmt)
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

const struct cexpr *lower_assignment(struct body *b, const struct tstmt *stmt)
{
	const struct texpr *target = stmt->assign.targets[0];
	const struct texpr *const operands[] = { target, stmt->assign.value };
	enum ast_operator op = stmt->assign.op;
	const struct cexpr *place, *value;

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

/* The old value is read first. */
static void assign_stepwise(struct body *b, const struct tstmt *stmt)
{
	const struct texpr *target = stmt->assign.targets[0];
	enum ast_operator op = stmt->assign.op;
	const struct cexpr *place = lower_pinned(b, target);
	const struct cexpr *old, *value;

	old = value_apart(b, target, "old");
	push(b, cs_assign(b->arena, old, place));
	value = op == OP_SHL || op == OP_SHR ? shift_value(b, stmt) :
		lower_expr(b, stmt->assign.value, WANT_EXACT);
	push(b, cs_assign(b->arena, place,
			  cx_binary(b->arena, binary_spelling(op), old,
				    value)));
}

/* The variable that a place is part of; NULL where a pointer is on the way. */
static const struct variable *variable_of(const struct texpr *place)
{
	while (place->kind == TX_FIELD ||
	       (place->kind == TX_INDEX &&
		place->index.object->type->kind == TYPE_ARRAY))
		place = place->kind == TX_FIELD ? place->field.object :
						  place->index.object;
	return place->kind == TX_VARIABLE ? place->variable : NULL;
}

/* Whether a literal has a whole record in it that a pointer may lead to, too. */
static bool holds_addressed(const struct body *b, const struct texpr *literal)
{
	for (size_t i = 0; i < literal->literal.count; i++) {
		const struct texpr *part = literal->literal.elements[i].expr;
		const struct variable *variable = variable_of(part);

		if ((part->kind == TX_RECORD || part->kind == TX_ARRAY) &&
		    holds_addressed(b, part))
			return true;
		if (is_aggregate(part->type) && variable &&
		    facts_of(b->l->facts, &variable->entity)->is_addressed)
			return true;
	}
	return false;
}

/*
 * In `*p = (struct s){ .part = v.part }` gcc (seen with 12.2) clears *p before it
 * looks at v, although p may point to v.
 */
static bool clears_source(const struct body *b, const struct texpr *target,
			  const struct texpr *value)
{
	return value->kind == TX_RECORD && !variable_of(target) &&
	       holds_addressed(b, value);
}

static void assign_aside(struct body *b, const struct texpr *target,
			 const struct texpr *value)
{
	const struct cexpr *place = lower_place(b, target, value), *local;

	local = cx_name(b->arena,
			temporary(b, last_name(target),
				  lower_type(b->l, target->type, target->span)));
	push(b, cs_assign(b->arena, local, lower_value(b, value)));
	push(b, cs_assign(b->arena, place, local));
}

/* Another member of what @place is one of. */
static const struct cexpr *member_beside(struct body *b,
					 const struct cexpr *place,
					 const char *name)
{
	struct cexpr *other = arena_new_object(b->arena, struct cexpr);

	*other = *place;
	other->member.name = name;
	return other;
}

/* A closure in a field of C's, and beside it what it captures. */
static bool assign_closure(struct body *b, const struct texpr *target,
			   const struct texpr *value)
{
	const struct cexpr *place, *context;
	const struct field *env;

	if (target->kind != TX_FIELD || !target->field.field->slot)
		return false;
	context = environment_for_field(b, value);
	if (!context)
		return false;
	env = env_field(target->field.field->owner);
	place = place_effects_of(b, target) & ~(unsigned int)EFFECT_READ_LOCAL ?
		lower_pinned(b, target) : lower_expr(b, target, WANT_EXACT);
	push(b, cs_assign(b->arena, place, lower_expr(b, value, WANT_EXACT)));
	push(b, cs_assign(b->arena,
			  member_beside(b, place, field_c_name(b->l, env)),
			  context));
	return true;
}

void lower_assign(struct body *b, const struct tstmt *stmt)
{
	const struct texpr *target = stmt->assign.targets[0];

	if (stmt->assign.count != 1) {
		lower_assign_tuple(b, stmt);
	} else if (!target) {
		lower_effect(b, stmt->assign.value);
	} else if (lower_class_assign(b, target, stmt->assign.value)) {
		return;
	} else if (target->kind == TX_VARIABLE &&
		   has_context(b->l, &target->variable->entity)) {
		assign_function(b, target->variable, stmt->assign.value);
	} else if (target->type->kind == TYPE_SLICE) {
		lower_slice_assign(b, target, stmt->assign.value);
	} else if (target->kind == TX_VARIABLE && can_assign_to(b,
				stmt->assign.value, target->variable)) {
		b->array_place = lower_expr(b, target, WANT_EXACT);
		lower_call(b, stmt->assign.value);
	} else if (target->type->kind == TYPE_ARRAY) {
		copy_array(b, lower_place(b, target, stmt->assign.value),
			   stmt->assign.value);
	} else if (assign_closure(b, target, stmt->assign.value)) {
		return;
	} else if (as_try(stmt->assign.value) && stmt->assign.op == OP_NONE) {
		assign_try(b, target, as_try(stmt->assign.value));
	} else if (clears_source(b, target, stmt->assign.value)) {
		assign_aside(b, target, stmt->assign.value);
	} else if (is_stepwise(b, stmt)) {
		assign_stepwise(b, stmt);
	} else {
		push(b, cs_expr(b->arena, lower_assignment(b, stmt)));
	}
}
