// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * What `init` puts into variables of the package before anybody sees them is
 * their initial value: constants, and addresses of functions and variables. A
 * struct of a library's that is only used member by member becomes a variable for
 * each, so that a table in it can be const.
 */
#include "fold/internal.h"

struct promoter {
	struct folder *folder;
	bool *is_seen;		/* by entity.id of a variable: somebody has
				 * looked at it; of a function: it has looked at
				 * what it names */
	struct walk walk;	/* of those who look */
	bool calls_any;		/* whose address is taken */
	struct targ *said;		/* a handler's comments stand there … */
	struct function *said_of;	/* … if it is the first with some */
};

/* What C's functions look at they were told. */
static void see_call(struct promoter *p, const struct function *function)
{
	if (!function->body || p->is_seen[function->entity.id])
		return;
	p->is_seen[function->entity.id] = true;
	walk_stmt(&p->walk, function->body);
}

static bool see_value(struct walk *walk, const struct texpr *expr)
{
	struct promoter *p = walk->data;

	if (expr->kind == TX_FUNCTION)
		see_call(p, expr->function);
	else if (expr->kind == TX_CLOSURE)
		see_call(p, expr->closure);
	if (expr->kind == TX_CLOSURE)
		walk_stmt(walk, expr->closure->body);
	return true;
}

/* A call by a pointer may be one of each function that there is a pointer to. */
static void see_values(struct promoter *p)
{
	const struct program *program = p->folder->program;
	struct walk walk = { .expr = see_value, .data = p };

	if (p->calls_any)
		return;
	p->calls_any = true;
	for (size_t i = 0; i < program->packages.count; i++) {
		const struct package *package = program->packages.items[i];

		for (size_t k = 0; k < package->entities.count; k++) {
			const struct entity *entity = package->entities.items[k];

			if (entity->kind == ENTITY_FUNCTION)
				walk_stmt(&walk, ((const struct function *)
						  entity)->body);
			else if (entity->kind == ENTITY_VARIABLE)
				walk_expr(&walk, ((const struct variable *)
						  entity)->init);
		}
	}
}

static bool see_expr(struct walk *walk, const struct texpr *expr)
{
	struct promoter *p = walk->data;

	if (expr->kind == TX_VARIABLE &&
	    expr->variable->storage == STORAGE_PACKAGE &&
	    !p->is_seen[expr->variable->entity.id]) {
		p->is_seen[expr->variable->entity.id] = true;
		walk_expr(&p->walk, expr->variable->init);
	}
	/* Whoever is told of a function may call it at once. */
	if (expr->kind == TX_FUNCTION)
		see_call(p, expr->function);
	else if (expr->kind == TX_CLOSURE)
		see_call(p, expr->closure);
	else if (expr->kind == TX_CALL && expr->call.function)
		see_call(p, expr->call.function);
	else if (expr->kind == TX_CALL)
		see_values(p);
	return true;
}

/* --- what may stand in an initialiser ------------------------------------- */

static bool is_static_place(const struct texpr *expr)
{
	switch (expr->kind) {
	case TX_VARIABLE:
		return expr->variable->storage == STORAGE_PACKAGE;
	case TX_FIELD:
		return is_static_place(expr->field.object);
	case TX_INDEX:
		return expr->index.object->type->kind == TYPE_ARRAY &&
		       expr->index.low->value &&
		       is_static_place(expr->index.object);
	default:
		return false;
	}
}

static bool is_initial(const struct texpr *expr)
{
	switch (expr->kind) {
	case TX_FUNCTION:
		return true;
	case TX_CLOSURE:
		return !expr->closure->captures.count;
	case TX_ADDRESS:
		return is_static_place(expr->operand);
	case TX_CONVERT:
		return expr->operand->type->kind != TYPE_ARRAY &&
		       expr->type->kind != TYPE_SLICE &&
		       is_initial(expr->operand);
	default:
		return expr->is_constant && expr->type->kind != TYPE_SLICE;
	}
}

/* --- literals ------------------------------------------------------------- */

static struct texpr *empty_literal(struct folder *f, const struct type *type,
				   struct span span)
{
	struct texpr *made = arena_new_object(f->arena, struct texpr);

	made->kind = TX_RECORD;
	made->type = type;
	made->span = span;
	made->is_constant = true;
	return made;
}

/* The element of a literal for @field, which is added where there is none. */
static struct targ *element_of(struct folder *f, struct texpr *literal,
			       const struct field *field)
{
	struct targ *elements = (struct targ *)literal->literal.elements;
	size_t count = literal->literal.count;
	struct targ *grown;

	for (size_t i = 0; i < count; i++)
		if (elements[i].field == field)
			return &elements[i];
	grown = arena_calloc(f->arena, count + 1, sizeof(*grown));
	for (size_t i = 0; i < count; i++)
		grown[i] = elements[i];
	grown[count].field = field;
	literal->literal.elements = grown;
	literal->literal.count = count + 1;
	return &grown[count];
}

/* The literal that is the value of a place, or NULL where there can be none. */
static struct texpr *literal_of(struct folder *f, const struct texpr *place)
{
	struct variable *variable;
	struct texpr *around;
	struct targ *element;

	if (place->kind == TX_VARIABLE) {
		variable = place->variable;
		if (!variable->init)
			variable->init = empty_literal(f, place->type,
						       place->span);
		variable->init_is_constant = true;
		return variable->init->kind == TX_RECORD ?
		       (struct texpr *)variable->init : NULL;
	}
	around = literal_of(f, place->field.object);
	if (!around)
		return NULL;
	element = element_of(f, around, place->field.field);
	if (!element->expr)
		element->expr = empty_literal(f, place->type, place->span);
	return element->expr->kind == TX_RECORD ?
	       (struct texpr *)element->expr : NULL;
}

/* The variable that a chain of members begins with, or NULL. */
static struct variable *struct_variable(const struct texpr *place)
{
	while (place->kind == TX_FIELD) {
		if (place->field.object->type->kind != TYPE_RECORD ||
		    place->field.object->type->record->is_union)
			return NULL;
		place = place->field.object;
	}
	return place->kind == TX_VARIABLE &&
	       place->variable->storage == STORAGE_PACKAGE ?
	       place->variable : NULL;
}

/* A variable whose first value is ours to choose. */
static bool is_own(const struct promoter *p, const struct variable *variable)
{
	return !variable->entity.is_extern && !variable->entity.is_exported &&
	       !variable->param && !variable->static_init &&
	       (!variable->init || (variable->init_is_constant &&
				    variable->init->kind == TX_RECORD)) &&
	       !p->is_seen[variable->entity.id];
}

/* The member of the variable itself that a place is in. */
static const struct field *outer_member(const struct texpr *place)
{
	while (place->field.object->kind == TX_FIELD)
		place = place->field.object;
	return place->field.field;
}

static void say_of(struct folder *f, struct function *function,
		   const struct trivia *trivia)
{
	function->entity.trivia = join_trivia(f, function->entity.trivia,
					      trivia);
}

/*
 * The comments of a statement go to the member that it is about. Where several
 * handlers that it is given have some, each goes to its own.
 */
static void hand_comments(struct promoter *p, const struct texpr *target,
			  const struct variable *variable,
			  const struct tstmt *stmt)
{
	const struct texpr *value = stmt->assign.value;
	struct function *handler = value->kind == TX_FUNCTION &&
				   value->function->handler ?
				   value->function : NULL;
	struct targ *element;

	if (!stmt->trivia->before && !stmt->trivia->after)
		return;
	element = element_of(p->folder, (struct texpr *)variable->init,
			     outer_member(target));
	if (handler && p->said == element) {
		if (p->said_of)
			say_of(p->folder, p->said_of, element->trivia);
		p->said_of = NULL;
		element->trivia = NULL;
		say_of(p->folder, handler, stmt->trivia);
		return;
	}
	if (handler && !has_comment(element)) {
		p->said = element;
		p->said_of = handler;
	}
	element->trivia = join_trivia(p->folder, element->trivia, stmt->trivia);
}

static bool promote(struct promoter *p, const struct tstmt *stmt)
{
	const struct texpr *target;
	struct variable *variable;
	struct texpr *literal;

	if (stmt->kind != TS_ASSIGN || stmt->assign.count != 1 ||
	    stmt->assign.op != OP_NONE)
		return false;
	target = stmt->assign.targets[0];
	if (!target || target->kind != TX_FIELD || target->field.field->bits)
		return false;
	variable = struct_variable(target);
	if (!variable || !is_own(p, variable) ||
	    !is_initial(stmt->assign.value))
		return false;
	literal = literal_of(p->folder, target->field.object);
	if (!literal)
		return false;
	element_of(p->folder, literal, target->field.field)->expr =
		stmt->assign.value;
	hand_comments(p, target, variable, stmt);
	return true;
}

/* Whether something runs before `init`. */
static bool computes_at_start(const struct program *program)
{
	for (size_t p = 0; p < program->packages.count; p++) {
		const struct package *package = program->packages.items[p];

		for (size_t i = 0; i < package->entities.count; i++) {
			const struct variable *variable =
				(const void *)package->entities.items[i];

			if (variable->entity.kind == ENTITY_VARIABLE &&
			    variable->init && !variable->init_is_constant)
				return true;
		}
	}
	return false;
}

void promote_statics(struct folder *f)
{
	struct promoter p = { .folder = f };
	struct tblock *block;
	size_t kept = 0;

	if (!f->program->init || computes_at_start(f->program))
		return;
	p.is_seen = arena_calloc(f->arena, f->program->entity_count,
				 sizeof(*p.is_seen));
	p.walk = (struct walk){ .expr = see_expr, .data = &p };
	block = &((struct tstmt *)f->program->init->body)->block;
	for (size_t i = 0; i < block->stmts.count; i++) {
		struct tstmt *stmt = block->stmts.items[i];

		if (promote(&p, stmt))
			continue;
		walk_stmt(&p.walk, stmt);
		block->stmts.items[kept++] = stmt;
	}
	block->stmts.count = kept;
}
