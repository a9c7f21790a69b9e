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

struct object *add_object(struct starter *s, struct variable *variable,
			  const struct record *record)
{
	struct object *object = arena_new_object(s->arena, struct object);

	object->variable = variable;
	object->record = record;
	LIST_PUSH(s->arena, &s->objects, object);
	return object;
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
	struct tstmt *stmt = make_assign(s, place, element->expr);

	if (element->trivia)
		stmt->trivia = element->trivia;
	push_stmt(s, s->out, stmt);
}

void fill_object(struct starter *s, const struct texpr *literal,
		 const struct texpr *place)
{
	for (size_t i = 0; i < literal->literal.count; i++) {
		const struct targ *element = &literal->literal.elements[i];
		const struct texpr *member = make_field(s, place, element);

		if (element->expr->kind == TX_RECORD)
			fill_object(s, element->expr, member);
		else
			assign_field(s, member, element);
	}
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
		add_object(s, object, record);
		return;
	}
	variable->type = init->operand->type;
	variable->init = init->operand;
	variable->init_is_constant |= variable->init->is_constant;
	replace_pointer(s, variable, variable, NULL);
	add_object(s, variable, variable->type->record);
}

const char *name_object(struct starter *s, const struct type *type,
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

/* `let p = T{…}`, where somebody else has room for it. */
static void place_filled(struct starter *s, struct tstmt *stmt)
{
	struct variable *local = stmt->let.variables[0];
	const struct texpr *init = stmt->let.init;

	if (s->rounds) {
		stmt->let.init = find_room(s, init, local->entity.name);
		push_stmt(s, s->out, stmt);
	} else {
		add_room(s, local);
	}
	fill_object(s, init->operand,
		    make_deref(s, make_variable(s, local, init->span)));
}

bool place_let(struct starter *s, struct tstmt *stmt)
{
	struct variable *local = stmt->let.variables[0], *object;
	const struct texpr *init = stmt->let.init;
	struct texpr *place;

	if (local->type != init->type || !can_make(s, init))
		return false;
	if (is_for_others(s)) {
		place_filled(s, stmt);
		return true;
	}
	if (!is_fixed(s, local, s->function))
		return false;
	object = make_static(s, name_object(s, init->operand->type,
					    local->entity.name),
			     init->operand->type, s->function->entity.package,
			     local->entity.span);
	object->entity.trivia = stmt->trivia;
	place = make_variable(s, object, init->span);
	object->init = split(s, init->operand, place);
	replace_pointer(s, local, object, s->function);
	note_made(s, add_object(s, object, object->type->record));
	return true;
}

/* In a call's argument, say: a local holds it where there is more to it. */
static void place_room(struct starter *s, struct texpr *expr, const char *name)
{
	const struct texpr *literal = expr->operand;
	const struct texpr *room = find_room(s, expr, name);
	struct variable *local;

	if (literal->literal.count && room->kind != TX_VARIABLE) {
		local = make_local(s, "object", expr->type, expr->span);
		push_stmt(s, s->out, make_let(s, local, room));
		room = make_variable(s, local, expr->span);
	}
	fill_object(s, literal, make_deref(s, room));
	*expr = *room;
}

void place_literal(struct starter *s, struct texpr *expr, const char *name)
{
	const struct texpr *literal = expr->operand;
	struct variable *object;
	struct texpr *place;

	if (refuse_making(s, expr))
		return;
	if (is_for_others(s)) {
		place_room(s, expr, name);
		return;
	}
	object = make_static(s, name_object(s, literal->type, name),
			     literal->type, s->function ?
			     s->function->entity.package : s->program->main,
			     expr->span);
	place = make_variable(s, object, expr->span);
	object->init = split(s, literal, place);
	expr->operand = place;
	expr->is_constant = true;
	note_made(s, add_object(s, object, object->type->record));
}
