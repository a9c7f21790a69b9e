// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * Where a module object is made once, it is a variable of the package. What is
 * constant in its literal is that variable's first value; the rest is assigned
 * where the literal stands.
 */
#include "start/internal.h"

bool is_making(const struct texpr *expr)
{
	return expr && expr->kind == TX_ADDRESS &&
	       expr->operand->kind == TX_RECORD;
}

static bool report_doubt(struct starter *s, struct span span)
{
	static const char *const what[] = {
		[CONDITIONAL] = "that is made under a condition",
		[REPEATED] = "that is made in a loop",
		[LATE] = "that is made behind a `return` that may be a success",
		[SHARED] = "that is made by a function with several callers",
	};
	enum doubt doubt = s->doubt == SURE && s->is_late ? LATE : s->doubt;

	if (doubt != SURE)
		diag_error(s->diags, span, NULL,
			   "a module object %s is not translated yet",
			   what[doubt]);
	return doubt != SURE;
}

static void add_object(struct starter *s, struct variable *variable)
{
	struct object *object = arena_new_object(s->arena, struct object);

	object->variable = variable;
	object->record = variable->type->record;
	LIST_PUSH(s->arena, &s->objects, object);
}

static struct texpr *make_field(struct starter *s, const struct texpr *object,
				const struct targ *element)
{
	struct texpr *expr = arena_new_object(s->arena, struct texpr);

	expr->kind = TX_FIELD;
	expr->type = element->field->type;
	expr->span = element->expr->span;
	expr->field.object = object;
	expr->field.field = element->field;
	return expr;
}

static void assign_field(struct starter *s, const struct texpr *place,
			 const struct targ *element)
{
	struct tstmt *stmt = make_stmt(s, TS_ASSIGN, element->expr->span);
	const struct texpr **targets = arena_new_object(s->arena,
							const struct texpr *);

	targets[0] = place;
	stmt->assign.targets = targets;
	stmt->assign.count = 1;
	stmt->assign.op = OP_NONE;
	stmt->assign.value = element->expr;
	if (element->trivia)
		stmt->trivia = element->trivia;
	push_stmt(s, s->out, stmt);
}

/* The constant part of a literal, or NULL; assigns the others to @place. */
static const struct texpr *split(struct starter *s, const struct texpr *literal,
				 const struct texpr *place)
{
	struct texpr *constant = arena_new_object(s->arena, struct texpr);
	LIST(struct targ) kept = {};

	for (size_t i = 0; i < literal->literal.count; i++) {
		struct targ element = literal->literal.elements[i];
		const struct texpr *member = make_field(s, place, &element);

		if (element.expr->kind == TX_RECORD &&
		    !element.expr->is_constant)
			element.expr = split(s, element.expr, member);
		else if (!element.expr->is_constant) {
			assign_field(s, member, &element);
			continue;
		}
		if (element.expr)
			LIST_PUSH(s->arena, &kept, element);
	}
	if (!kept.count)
		return NULL;
	*constant = *literal;
	constant->literal.elements = kept.items;
	constant->literal.count = kept.count;
	constant->is_constant = true;
	return constant;
}

void place_variable(struct starter *s, struct variable *variable)
{
	const struct texpr *init = variable->init;
	const struct record *record;
	struct variable *object;

	if (variable->entity.is_exported || !is_fixed(s, variable, NULL)) {
		record = init->operand->type->record;
		object = make_static(s, record->entity.name,
				     init->operand->type,
				     variable->entity.package, init->span);
		object->init = init->operand;
		object->init_is_constant = init->is_constant;
		((struct texpr *)init)->operand =
			make_variable(s, object, init->span);
		((struct texpr *)init)->is_constant = true;
		variable->init_is_constant = true;
		add_object(s, object);
		return;
	}
	variable->type = init->operand->type;
	variable->init = init->operand;
	variable->init_is_constant |= variable->init->is_constant;
	replace_pointer(s, variable, variable, NULL);
	add_object(s, variable);
}

/* What it is called where the body's result goes to, or @own. */
static const char *name_object(struct starter *s, const struct type *type,
			       const char *own)
{
	const struct type *result = s->function ?
				    s->function->type->function.result : NULL;
	const char *holder = s->holder;

	if (!holder || result->kind != TYPE_POINTER ||
	    result->pointer.element != type)
		return own;
	s->holder = NULL;
	return holder;
}

bool place_let(struct starter *s, struct tstmt *stmt)
{
	struct variable *local = stmt->let.variables[0], *object;
	const struct texpr *init = stmt->let.init;
	struct texpr *place;

	if (s->doubt != SURE || s->is_late || local->type != init->type ||
	    !is_fixed(s, local, s->function))
		return false;
	object = make_static(s, name_object(s, init->operand->type,
					    local->entity.name),
			     init->operand->type, s->function->entity.package,
			     local->entity.span);
	object->entity.trivia = stmt->trivia;
	place = make_variable(s, object, init->span);
	object->init = split(s, init->operand, place);
	replace_pointer(s, local, object, s->function);
	add_object(s, object);
	return true;
}

void place_literal(struct starter *s, struct texpr *expr)
{
	const struct texpr *literal = expr->operand;
	struct variable *object;
	struct texpr *place;

	if (report_doubt(s, expr->span))
		return;
	if (expr != s->whole && !literal->is_constant) {
		diag_error(s->diags, expr->span, NULL,
			   "a module object that is made in the midst of an expression, of what is not constant, is not translated yet");
		return;
	}
	object = make_static(s, name_object(s, literal->type,
					    literal->type->record->entity.name),
			     literal->type, s->function ?
			     s->function->entity.package : s->program->main,
			     expr->span);
	place = make_variable(s, object, expr->span);
	object->init = split(s, literal, place);
	expr->operand = place;
	expr->is_constant = true;
	add_object(s, object);
}
