// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * Objects that are perhaps not made, or more than once. One under a condition is a
 * variable that says whether it was made; those of a loop are an array and how many
 * were. A function with several callers gets from each of them where its object is
 * to be.
 */
#include "start/internal.h"

static bool is_doubtful(const struct starter *s)
{
	return s->is_conditional || s->is_late;
}

bool is_sure(const struct starter *s)
{
	return !s->shared && !s->rounds && !s->is_unknown && !is_doubtful(s);
}

bool is_for_others(const struct starter *s)
{
	return s->shared || s->rounds;
}

/* How often what is in the loops is done at most; 0: nobody knows. */
static uint64_t all_rounds(const struct starter *s)
{
	static const uint64_t most = 1 << 16;	/* as many as an array should have */
	uint64_t count = 1;

	for (const struct rounds *r = s->rounds; r; r = r->outer) {
		if (r->count > most / count)
			return 0;
		count *= r->count;
		if (!count)
			return 0;
	}
	return count;
}

static struct rounds *outermost(const struct starter *s)
{
	struct rounds *rounds = s->rounds;

	while (rounds && rounds->outer)
		rounds = rounds->outer;
	return rounds;
}

static const char *reason(const struct starter *s, const struct texpr *expr)
{
	bool has_room = !expr->operand->literal.count;

	if (s->is_unknown)
		return "that is made by a function whose address is taken is";
	if (s->shared && (s->rounds || is_doubtful(s)))
		return "that a function with several callers makes in a loop, under a condition or behind a `return` is";
	if (s->rounds && !all_rounds(s))
		return "that is made in a loop without a constant number of rounds is";
	if (s->rounds && outermost(s)->has_object)
		return "that is made in a loop, beside another one, is";
	if (s->is_midst && !(s->rounds && has_room))
		return "that is made in the midst of what may not be evaluated is";
	return NULL;
}

bool can_make(const struct starter *s, const struct texpr *expr)
{
	return !reason(s, expr);
}

bool refuse_making(struct starter *s, const struct texpr *expr)
{
	const struct texpr *literal = expr->operand;
	const char *why = reason(s, expr);

	if (why)
		diag_error(s->diags, expr->span, NULL,
			   "a module object %s not translated yet", why);
	else if (expr != s->whole && !literal->is_constant)
		diag_error(s->diags, expr->span, NULL,
			   "a module object that is made in the midst of an expression, of what is not constant, is not translated yet");
	else
		return false;
	return true;
}

void note_made(struct starter *s, struct object *object)
{
	const struct entity *entity = &object->variable->entity;
	const struct type *type = type_basic(s->program->types, TYPE_BOOL);
	struct tstmt *note;

	if (!is_doubtful(s))
		return;
	object->made = make_static(s, arena_printf(s->arena, "%s_made",
						   entity->name),
				   type, entity->package, entity->span);
	note = make_assign(s, make_variable(s, object->made, entity->span),
			   make_true(s, entity->span));
	object->noted = note;
	push_stmt(s, s->out, note);
}

/* --- Loops ----------------------------------------------------------------------- */

struct rounds rounds_of(struct starter *s, const struct tstmt *stmt)
{
	struct rounds rounds = { .outer = s->rounds };
	const struct value *low, *high;
	const struct type *type;

	if (stmt->kind == TS_RANGE) {
		low = stmt->range.low->value;
		high = stmt->range.high->value;
		if (low && high && high->integer > low->integer)
			rounds.count = (uint64_t)(high->integer - low->integer);
		if (low && !low->integer)
			rounds.length = stmt->range.high;
	} else if (stmt->kind == TS_EACH) {
		type = stmt->each.subject->type;
		if (type->kind == TYPE_ARRAY)
			rounds.count = type->array.count;
	}
	return rounds;
}

static const char *plural(struct starter *s, const char *name)
{
	size_t size = strlen(name);

	return arena_printf(s->arena, size && name[size - 1] == 's' ?
			    "%ses" : "%ss", name);
}

static void set_length(struct starter *s, struct variable *array,
		       const struct texpr *length)
{
	const struct texpr **items = arena_new_object(s->arena,
						      const struct texpr *);

	items[0] = length;
	array->lengths.items = items;
	array->lengths.count = 1;
}

static const struct texpr *find_element(struct starter *s,
					const struct texpr *making,
					const char *name)
{
	const struct type *type = making->operand->type;
	struct types *types = s->program->types;
	struct package *package = s->function->entity.package;
	struct variable *array;
	struct object *object;

	array = make_static(s, plural(s, name),
			    type_array(types, type, all_rounds(s)), package,
			    making->span);
	if (!s->rounds->outer && s->rounds->length)
		set_length(s, array, s->rounds->length);
	outermost(s)->has_object = true;
	object = add_object(s, array, type->record);
	object->made = make_static(s, arena_printf(s->arena, "%s_count", name),
				   type_integer(types, 32, true), package,
				   making->span);
	return make_element(s, array,
			    make_step(s, object->made, false, making->span),
			    making->span);
}

/* --- Functions with several callers ------------------------------------------------ */

/* Behind the receiver, and the rooms that there are. */
static size_t room_index(const struct function *function, size_t count)
{
	return (function->receiver ? 1 : 0) + count;
}

static void set_type(struct starter *s, struct function *function)
{
	size_t count = function->params.count;
	const struct type **types = arena_calloc(s->arena, count,
						 sizeof(*types));

	for (size_t i = 0; i < count; i++)
		types[i] = function->params.items[i]->type;
	function->type = type_function(s->program->types, types, count,
				       function->type->function.result,
				       function->type->function.is_variadic);
}

void add_room(struct starter *s, struct variable *param)
{
	struct function *function = (struct function *)s->function;
	size_t at = room_index(function, s->shared->made.count);

	param->storage = STORAGE_PARAMETER;
	LIST_PUSH(s->arena, &s->shared->made, param);
	LIST_PUSH(s->arena, &function->params, param);
	for (size_t i = function->params.count - 1; i > at; i--)
		function->params.items[i] = function->params.items[i - 1];
	function->params.items[at] = param;
	set_type(s, function);
}

void give_rooms(struct starter *s, struct texpr *call)
{
	struct function *function = call->call.function;
	const struct function_use *use = &s->uses[function->entity.id];
	size_t count = use->made.count, at = room_index(function, 0);
	struct targ *args = arena_calloc(s->arena,
					 call->call.arg_count + count,
					 sizeof(*args));

	for (size_t i = 0; i < at; i++)
		args[i] = call->call.args[i];
	for (size_t i = 0; i < count; i++) {
		const struct variable *room = use->made.items[i];
		const struct type *type = room->type;
		struct texpr *making = make_making(s, type->pointer.element,
						   call->span);
		bool is_held = s->held == call && call->type == type;

		place_literal(s, making, is_held && s->local ?
			      s->local : room->entity.name);
		args[at + i].expr = making;
	}
	for (size_t i = at; i < call->call.arg_count; i++)
		args[i + count] = call->call.args[i];
	call->call.args = args;
	call->call.arg_count += count;
}

const struct texpr *find_room(struct starter *s, const struct texpr *making,
			      const char *name)
{
	struct variable *param;

	if (s->rounds)
		return find_element(s, making, name);
	/* A parameter is not called as a type is. */
	if (name == making->operand->type->record->entity.name)
		name = "object";
	param = make_local(s, name, making->type, making->span);
	param->entity.package = s->function->entity.package;
	add_room(s, param);
	return make_variable(s, param, making->span);
}

static bool find_other_result(struct walk *walk, const struct tstmt *stmt)
{
	const struct variable **room = walk->data;

	if (stmt->kind == TS_RETURN &&
	    (!stmt->expr || stmt->expr->kind != TX_VARIABLE ||
	     stmt->expr->variable != *room))
		*room = NULL;
	return *room;
}

/* Whether a function always gives the first of its rooms. */
static bool gives_room(struct starter *s, const struct function *function)
{
	const struct function_use *use = &s->uses[function->entity.id];
	const struct variable *room;
	struct walk walk = { .stmt = find_other_result, .data = &room };

	if (!use->made.count)
		return false;
	room = use->made.items[0];
	if (!is_fixed(s, room, function))
		return false;
	walk_stmt(&walk, function->body);
	return room;
}

void name_room(struct starter *s, struct tstmt *let)
{
	struct variable *local = let->let.variables[0];
	const struct texpr *call = let->let.init, *room;
	const struct function *function;

	if (!call || call->kind != TX_CALL || !call->call.function || !local)
		return;
	function = call->call.function;
	if (!gives_room(s, function) || local->type != call->type ||
	    !is_fixed(s, local, s->function))
		return;
	room = call->call.args[room_index(function, 0)].expr;
	if (room->kind != TX_ADDRESS || room->operand->kind != TX_VARIABLE)
		return;
	replace_pointer(s, local, room->operand->variable, s->function);
	let->kind = TS_DISCARD;
	let->expr = call;
}
