// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * Closures that C hands an object to which their maker gave it, such as a timer.
 * What they capture lives beside that: in the struct that the object is a member
 * of, or, where the object is a variable of a package, in such variables.
 */
#include "fold/internal.h"

static const struct trivia no_trivia;

/* A call that gives C a closure and what carries it. */
struct carrier {
	struct folder *folder;
	const struct function *owner;	/* of the statement */
	struct function *closure;
	struct variable *given;		/* what the closure is called with */
	const struct texpr *base;	/* p of &p.field; NULL: of a package */
	const struct field *field;
};

static const struct texpr *bare(const struct texpr *expr)
{
	while (expr && (expr->kind == TX_CONVERT || expr->kind == TX_TRY))
		expr = expr->operand;
	return expr;
}

/* What a statement evaluates, if it is a call with nothing around it. */
static const struct texpr *call_of(const struct tstmt *stmt)
{
	const struct texpr *expr = NULL;

	if (stmt->kind == TS_EXPR || stmt->kind == TS_DISCARD ||
	    stmt->kind == TS_RETURN)
		expr = stmt->expr;
	else if (stmt->kind == TS_LET)
		expr = stmt->let.init;
	else if (stmt->kind == TS_ASSIGN)
		expr = stmt->assign.value;
	expr = bare(expr);
	return expr && expr->kind == TX_CALL && expr->call.function &&
	       expr->call.function->entity.is_extern ? expr : NULL;
}

/* The closure among the arguments that C brings an object back to. */
static struct function *carried_closure(const struct texpr *call)
{
	for (size_t i = 0; i < call->call.arg_count; i++) {
		const struct texpr *arg = bare(call->call.args[i].expr);

		if (arg->kind == TX_CLOSURE && env_slot(arg->closure) &&
		    arg->closure->captures.count)
			return arg->closure;
	}
	return NULL;
}

static const struct texpr *carrying_arg(const struct texpr *call)
{
	const struct function *function = call->call.function;

	for (size_t i = 0; i < call->call.arg_count &&
			   i < function->params.count; i++)
		if (is_carrier(function->params.items[i]))
			return bare(call->call.args[i].expr);
	return NULL;
}

static bool is_of_package(const struct texpr *place)
{
	while (place->kind == TX_FIELD)
		place = place->field.object;
	return place->kind == TX_VARIABLE &&
	       place->variable->storage == STORAGE_PACKAGE;
}

/* Whether more members may be added to a struct. */
static bool is_ours(const struct record *record)
{
	return !record->entity.is_extern && !record->is_uapi &&
	       !record->is_packed && !record->is_union && record->entity.name;
}

static bool find_base(struct carrier *carrier, const struct texpr *arg)
{
	const struct texpr *place;

	if (!arg || arg->kind != TX_ADDRESS)
		return false;
	place = arg->operand;
	if (is_of_package(place)) {
		carrier->closure->is_carried = true;
		return false;
	}
	if (place->kind != TX_FIELD || place->field.object->kind != TX_DEREF)
		return false;
	carrier->field = place->field.field;
	carrier->base = place->field.object->operand;
	return carrier->base->kind == TX_VARIABLE &&
	       carrier->base->variable->storage != STORAGE_PACKAGE &&
	       type_is_pointer(carrier->base->type) && carrier->field->name &&
	       is_ours(carrier->field->owner);
}

/* What others than the closure use, or count, is reported elsewhere. */
static bool can_be_copied(const struct function *closure)
{
	for (size_t i = 0; i < closure->captures.count; i++) {
		const struct capture *capture = &closure->captures.items[i];

		if (capture->is_shared || type_is_class(capture->variable->type))
			return false;
	}
	return true;
}

/* --- the members ------------------------------------------------------------ */

static bool has_field(const struct record *record, const char *name)
{
	for (size_t i = 0; i < record->fields.count; i++)
		if (record->fields.items[i]->name &&
		    !strcmp(record->fields.items[i]->name, name))
			return true;
	return false;
}

static const char *free_name(const struct carrier *carrier, const char *name)
{
	const struct record *record = carrier->field->owner;
	struct arena *arena = carrier->folder->arena;

	if (has_field(record, name) && carrier->owner->entity.name)
		name = arena_printf(arena, "%s_%s", carrier->owner->entity.name,
				    name);
	while (has_field(record, name))
		name = arena_printf(arena, "%s_", name);
	return name;
}

/* Behind all others, but for an array without a length. */
static void add_field(struct carrier *carrier, struct field *field)
{
	struct record *record = (struct record *)carrier->field->owner;
	struct field *last = record->fields.items[record->fields.count - 1];

	LIST_PUSH(carrier->folder->arena, &record->fields, field);
	if (last->type->kind != TYPE_ARRAY || !last->type->array.is_flexible)
		return;
	record->fields.items[record->fields.count - 2] = field;
	record->fields.items[record->fields.count - 1] = last;
}

static const struct field *new_field(struct carrier *carrier,
				     const struct variable *variable)
{
	struct field *field = arena_new_object(carrier->folder->arena,
					       struct field);

	field->owner = carrier->field->owner;
	field->name = free_name(carrier, variable->entity.name);
	field->span = variable->entity.span;
	field->type = variable->type;
	field->c_type = variable->c_type;
	field->lengths = variable->lengths;
	field->param_names = variable->param_names;
	field->trivia = &no_trivia;
	field->captured_by = carrier->closure;
	add_field(carrier, field);
	return field;
}

/* (*pointer).field */
static const struct texpr *member(struct carrier *carrier,
				  const struct texpr *pointer,
				  const struct field *field)
{
	struct arena *arena = carrier->folder->arena;
	struct texpr *whole = arena_new_object(arena, struct texpr);
	struct texpr *made = arena_new_object(arena, struct texpr);

	whole->kind = TX_DEREF;
	whole->type = pointer->type->pointer.element;
	whole->span = pointer->span;
	whole->operand = pointer;
	made->kind = TX_FIELD;
	made->type = field->type;
	made->span = pointer->span;
	made->field.object = whole;
	made->field.field = field;
	return made;
}

/* --- the closure ------------------------------------------------------------ */

/* let p = container_of<T>(given, field) */
static struct tstmt *find_container(struct carrier *carrier,
				    struct variable *pointer)
{
	struct folder *f = carrier->folder;
	struct texpr *made = arena_new_object(f->arena, struct texpr);
	struct targ *arg = arena_new_object(f->arena, struct targ);

	arg->expr = variable_expr(f, carrier->given, carrier->base->span);
	made->kind = TX_BUILTIN;
	made->type = pointer->type;
	made->span = carrier->base->span;
	made->builtin.id = BUILTIN_CONTAINER_OF;
	made->builtin.of = pointer->type->pointer.element;
	made->builtin.field = carrier->field;
	made->builtin.args = arg;
	made->builtin.arg_count = 1;
	return new_let(f, pointer, made, carrier->base->span);
}

static void push_copy(struct carrier *carrier, const struct variable *variable,
		      const struct field *field, struct tblock *out)
{
	struct folder *f = carrier->folder;
	struct tstmt *made = bare_stmt(f, TS_ASSIGN, carrier->base->span);
	const struct texpr **targets = arena_calloc(f->arena, 1,
						    sizeof(*targets));

	targets[0] = member(carrier, carrier->base, field);
	made->assign.targets = targets;
	made->assign.count = 1;
	made->assign.op = OP_NONE;
	made->assign.value = variable_expr(f, variable, carrier->base->span);
	LIST_PUSH(f->arena, &out->stmts, made);
}

/* What is captured is found by way of @pointer, a local of the closure. */
static void move_captures(struct carrier *carrier, struct variable *pointer,
			  struct copier *c, struct tblock *out)
{
	struct folder *f = carrier->folder;
	const struct texpr *local = variable_expr(f, pointer,
						  carrier->base->span);

	for (size_t i = 0; i < carrier->closure->captures.count; i++) {
		const struct variable *variable =
			carrier->closure->captures.items[i].variable;
		const struct field *field;

		if (variable == carrier->base->variable) {
			replace(c, variable, local);
			continue;
		}
		field = new_field(carrier, variable);
		push_copy(carrier, variable, field, out);
		replace(c, variable, member(carrier, local, field));
	}
	carrier->closure->captures.count = 0;
}

static void carry(struct carrier *carrier, struct tblock *out)
{
	struct folder *f = carrier->folder;
	struct function *closure = carrier->closure;
	struct variable *pointer = clone_variable(f, carrier->base->variable);
	struct copier c = { .folder = f };
	struct tblock body = {}, *was;
	struct tstmt *made;

	pointer->is_self = false;
	pointer->entity.trivia = NULL;
	LIST_PUSH(f->arena, &body.stmts, find_container(carrier, pointer));
	move_captures(carrier, pointer, &c, out);
	made = copy_stmt(&c, closure->body);
	was = &made->block;
	for (size_t i = 0; i < was->stmts.count; i++)
		LIST_PUSH(f->arena, &body.stmts, was->stmts.items[i]);
	body.end = was->end;
	made->block = body;
	closure->body = made;
}

/* --- all of them ------------------------------------------------------------ */

static bool carry_stmt(struct folder *f, const struct function *owner,
		       struct tstmt *stmt, struct tblock *out)
{
	const struct texpr *call = call_of(stmt);
	struct carrier carrier = { .folder = f, .owner = owner };
	size_t first = out->stmts.count;

	if (call)
		carrier.closure = carried_closure(call);
	if (!carrier.closure || !can_be_copied(carrier.closure) ||
	    !find_base(&carrier, carrying_arg(call)))
		return false;
	carrier.given = carrier.closure->params.items
			[env_slot(carrier.closure)->env];
	carry(&carrier, out);
	if (out->stmts.count > first) {
		out->stmts.items[first]->trivia = stmt->trivia;
		stmt->trivia = &no_trivia;
	}
	return true;
}

struct search {
	struct folder *folder;
	const struct function *owner;
	bool found;
};

static void carry_block(struct search *search, struct tblock *block)
{
	struct tblock out = { .end = block->end };

	for (size_t i = 0; i < block->stmts.count; i++) {
		search->found |= carry_stmt(search->folder, search->owner,
					    block->stmts.items[i], &out);
		LIST_PUSH(search->folder->arena, &out.stmts,
			  block->stmts.items[i]);
	}
	*block = out;
}

static bool visit_stmt(struct walk *walk, const struct tstmt *stmt)
{
	struct tstmt *own = (struct tstmt *)stmt;

	if (stmt->kind == TS_BLOCK)
		carry_block(walk->data, &own->block);
	for (size_t i = 0; stmt->kind == TS_SWITCH &&
			   i < stmt->select.cases.count; i++)
		carry_block(walk->data, &own->select.cases.items[i]->body);
	return true;
}

static bool visit_expr(struct walk *walk, const struct texpr *expr)
{
	struct search *search = walk->data;
	const struct function *around = search->owner;

	if (expr->kind != TX_CLOSURE)
		return true;
	search->owner = expr->closure;
	walk_stmt(walk, expr->closure->body);
	search->owner = around;
	return true;
}

void carry_environments(struct folder *f)
{
	struct search search = { .folder = f };
	struct walk walk = { visit_expr, visit_stmt, &search };

	for (size_t p = 0; p < f->program->packages.count; p++) {
		const struct package *package = f->program->packages.items[p];

		for (size_t i = 0; i < package->entities.count; i++) {
			const struct entity *entity = package->entities.items[i];

			if (entity->kind != ENTITY_FUNCTION ||
			    !facts_of(f->facts, entity)->is_reached)
				continue;
			search.owner = (const struct function *)entity;
			walk_stmt(&walk, search.owner->body);
		}
	}
	if (search.found) {
		f->facts = facts_compute(f->arena, f->program);
		find_contained_records(f);
	}
}
