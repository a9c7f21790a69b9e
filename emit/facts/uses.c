// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* What expressions and statements tell about the entities they name. */
#include "facts/collector.h"

/* The variable whose storage an addressable expression is part of, or NULL. */
static const struct variable *root(const struct texpr *expr)
{
	for (;;) {
		switch (expr->kind) {
		case TX_VARIABLE:
			return expr->variable;
		case TX_FIELD:
			expr = expr->field.object;
			break;
		case TX_INDEX:
			if (expr->index.object->type->kind != TYPE_ARRAY)
				return NULL;
			expr = expr->index.object;
			break;
		default:
			return NULL;
		}
	}
}

static void mark_written(struct collector *c, const struct texpr *target)
{
	const struct variable *variable = target ? root(target) : NULL;

	if (variable)
		facts_at(c, &variable->entity)->is_written = true;
}

static void mark_addressed(struct collector *c, const struct texpr *object,
			   bool is_const)
{
	const struct variable *variable = root(object);

	if (!variable)
		return;
	facts_at(c, &variable->entity)->is_addressed = true;
	if (!is_const)
		facts_at(c, &variable->entity)->is_lent = true;
}

/* A slice of an array for somebody who will only read it. */
static void note_const_view(struct collector *c, const struct texpr *expr)
{
	while (expr->kind == TX_SLICE && expr->index.object->type->kind ==
					 TYPE_SLICE)
		expr = expr->index.object;
	LIST_PUSH(c->arena, &c->const_views, expr);
}

static bool take_const_view(struct collector *c, const struct texpr *expr)
{
	for (size_t i = c->const_views.count; i-- > 0;) {
		if (c->const_views.items[i] != expr)
			continue;
		c->const_views.items[i] =
			c->const_views.items[--c->const_views.count];
		return true;
	}
	return false;
}

static bool gives_const(const struct type *type)
{
	return (type->kind == TYPE_POINTER || type->kind == TYPE_SLICE) &&
	       type->pointer.is_const;
}

/* A conversion of an address or an array to a pointer or slice. */
static void visit_convert(struct collector *c, const struct texpr *expr)
{
	const struct texpr *operand = expr->operand;

	if (operand->kind == TX_ADDRESS && gives_const(expr->type))
		c->const_pointer = operand;
	else if (operand->type->kind == TYPE_ARRAY &&
		 expr->type->kind != TYPE_ARRAY)
		mark_addressed(c, operand, gives_const(expr->type) ||
					   take_const_view(c, expr));
}

/* The slice variable that an expression is, or NULL. */
static struct entity_facts *slice_facts(struct collector *c,
					const struct texpr *expr)
{
	if (!expr || expr->kind != TX_VARIABLE ||
	    expr->type->kind != TYPE_SLICE)
		return NULL;
	return facts_at(c, &expr->variable->entity);
}

/* A string's length, or its bytes with their number. */
static bool is_measured(const struct texpr *expr)
{
	return expr->kind == TX_BUILTIN &&
	       (expr->builtin.id == BUILTIN_LENGTH ||
		expr->builtin.id == BUILTIN_AS_BYTES) &&
	       expr->builtin.args[0].expr->kind == TX_VARIABLE &&
	       expr->builtin.args[0].expr->type->kind == TYPE_STRING;
}

/* What is wanted of a slice: elements, its length, or all of it. */
static void count_slice_use(struct collector *c, const struct texpr *expr)
{
	struct entity_facts *facts;

	if (is_measured(expr))
		facts_at(c, &expr->builtin.args[0].expr->variable->entity)
			->measured++;

	if (expr->kind == TX_INDEX ||
	    (expr->kind == TX_SLICE && expr->index.high)) {
		facts = slice_facts(c, expr->index.object);
		if (facts)
			facts->indexed++;
	} else if (expr->kind == TX_BUILTIN &&
		   expr->builtin.id == BUILTIN_LENGTH) {
		facts = slice_facts(c, expr->builtin.args[0].expr);
		if (facts)
			facts->measured++;
	}
}

static void visit_call(struct collector *c, const struct texpr *expr)
{
	struct function *function = expr->call.function;

	if (!function)
		return;
	facts_name(c, &function->entity);
	if (function->release)
		facts_name(c, &function->release->entity);
	/* A macro is told them, be there a value of such a type or not. */
	for (size_t i = 0; function->entity.is_extern &&
			   i < function->type_arg_count; i++)
		facts_reach_type(c, function->type_args[i]);
	for (size_t i = 0; i < function->params.count &&
			   i < expr->call.arg_count; i++)
		if (views_param(c->views, function, i))
			note_const_view(c, expr->call.args[i].expr);
}

static void visit_slice(struct collector *c, const struct texpr *expr)
{
	if (expr->index.object->type->kind == TYPE_ARRAY)
		mark_addressed(c, expr->index.object,
			       gives_const(expr->type) ||
			       take_const_view(c, expr));
}

/* What a closure shares is written whenever somebody calls it. */
static void share_captures(struct collector *c, const struct function *closure)
{
	for (size_t i = 0; i < closure->captures.count; i++) {
		const struct capture *capture = &closure->captures.items[i];

		/* What is copied is all of it. */
		facts_at(c, &capture->variable->entity)->uses++;
		if (!capture->is_shared)
			continue;
		facts_at(c, &capture->variable->entity)->is_addressed = true;
		facts_at(c, &capture->variable->entity)->is_lent = true;
	}
}

static void reach_deinit(struct collector *c, const struct type *object)
{
	const struct class *class = object->pointer.element->record->class;

	if (class && class->deinit)
		facts_name(c, &class->deinit->entity);
}

bool facts_visit_expr(struct walk *walk, const struct texpr *expr)
{
	struct collector *c = walk->data;

	facts_reach_type(c, expr->type);
	count_slice_use(c, expr);
	texts_expr(c->texts, expr);
	chars_expr(c, expr);
	switch (expr->kind) {
	case TX_VARIABLE:
		facts_name(c, &expr->variable->entity);
		break;
	case TX_CONSTANT:
		facts_name(c, &expr->constant->entity);
		break;
	case TX_ENUMERATOR:
		facts_name(c, &expr->enumerator->owner->entity);
		break;
	case TX_FUNCTION:
		facts_name(c, &expr->function->entity);
		break;
	case TX_CLOSURE:
		facts_name(c, &expr->closure->entity);
		share_captures(c, expr->closure);
		break;
	case TX_CALL:
		visit_call(c, expr);
		break;
	case TX_CONVERT:
		visit_convert(c, expr);
		break;
	case TX_ADDRESS:
		mark_addressed(c, expr->operand, expr == c->const_pointer ||
			       gives_const(expr->type));
		break;
	case TX_SLICE:
		visit_slice(c, expr);
		break;
	case TX_INCREMENT:
		mark_written(c, expr->increment.operand);
		break;
	case TX_BUILTIN:
		if (expr->builtin.of)
			facts_reach_type(c, expr->builtin.of);
		if (expr->builtin.id == BUILTIN_RELEASE_MEMBERS)
			reach_deinit(c, expr->builtin.args[0].expr->type);
		break;
	default:
		break;
	}
	return true;
}

static void reach_local(struct collector *c, struct walk *walk,
			const struct variable *variable)
{
	facts_reach_type(c, variable->type);
	facts_walk_lengths(walk, variable->lengths);
}

/* One of several results is stored by its address. */
static void mark_whole(struct collector *c, const struct variable *variable)
{
	if (variable && variable->type->kind == TYPE_SLICE)
		facts_at(c, &variable->entity)->is_addressed = true;
}

static void visit_let(struct collector *c, struct walk *walk,
		      const struct tstmt *stmt)
{
	const struct variable *variable;

	for (size_t i = 0; i < stmt->let.count; i++)
		if (stmt->let.variables[i])
			reach_local(c, walk, stmt->let.variables[i]);
	for (size_t i = 0; stmt->let.count > 1 && i < stmt->let.count; i++)
		mark_whole(c, stmt->let.variables[i]);
	if (stmt->let.count != 1 || !stmt->let.variables[0] || !c->function)
		return;
	variable = stmt->let.variables[0];
	chars_init(c, variable, stmt->let.init);
	if (!views_variable(c->views, c->function, variable))
		return;
	facts_at(c, &variable->entity)->is_viewed = true;
	if (stmt->let.init)
		note_const_view(c, stmt->let.init);
}

bool facts_visit_stmt(struct walk *walk, const struct tstmt *stmt)
{
	struct collector *c = walk->data;
	struct entity_facts *slice;

	texts_stmt(c->texts, c->function, stmt);
	switch (stmt->kind) {
	case TS_ASSIGN:
		for (size_t i = 0; i < stmt->assign.count; i++)
			mark_written(c, stmt->assign.targets[i]);
		for (size_t i = 0; stmt->assign.count > 1 &&
				   i < stmt->assign.count; i++)
			if (slice_facts(c, stmt->assign.targets[i]))
				mark_whole(c, stmt->assign.targets[i]->variable);
		slice = stmt->assign.count == 1 ?
			slice_facts(c, stmt->assign.targets[0]) : NULL;
		if (slice)
			slice->assigned++;
		break;
	case TS_LET:
		visit_let(c, walk, stmt);
		break;
	case TS_CONST:
		/* Named constants of a function are reached by their use. */
		return false;
	default:
		break;
	}
	return true;
}
