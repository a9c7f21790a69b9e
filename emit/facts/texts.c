// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "facts/texts.h"

#include "base/list.h"

/* Longer texts are made in memory: a frame is small. */
#define TEXT_ON_STACK_MAX 128

/* A value on its way into a variable or out of a function. */
struct flow {
	const struct entity *to;
	const struct texpr *value;
};

struct texts {
	struct arena *arena;
	struct entity_facts *facts;
	LIST(struct flow) flows;
	const struct function *function;	/* that is being walked */
};

struct texts *texts_new(struct arena *arena, struct entity_facts *facts)
{
	struct texts *texts = arena_new_object(arena, struct texts);

	texts->arena = arena;
	texts->facts = facts;
	return texts;
}

static bool is_text(const struct type *type)
{
	return type_underlying(type)->kind == TYPE_STRING;
}

/* Digits of the type's longest number, and its sign. */
static size_t number_size(const struct type *type)
{
	static const size_t sizes[4][2] = {
		{ 3, 4 }, { 5, 6 }, { 10, 11 }, { 20, 20 },
	};
	unsigned int bits = type->integer.bits;
	int index = bits == 8 ? 0 : bits == 16 ? 1 : bits == 32 ? 2 : 3;

	return sizes[type->integer.is_size ? 3 : index]
		    [type->integer.is_signed];
}

static bool value_bound(const struct texpr *value, size_t *bound)
{
	const struct type *type = type_underlying(value->type);

	if (type->kind == TYPE_ENUM)
		type = type_underlying(type->enumeration->base);
	switch (type->kind) {
	case TYPE_INTEGER:
		*bound = number_size(type);
		return true;
	case TYPE_CHAR:
		*bound = 10;
		return true;
	case TYPE_BOOL:
		*bound = 5;
		return true;
	case TYPE_STRING:
		if (value->kind == TX_FORMAT)
			return text_bound(value, bound);
		if (!value->value || value->value->kind != VALUE_STRING)
			return false;
		*bound = value->value->string.size;
		return true;
	default:
		return false;
	}
}

bool text_bound(const struct texpr *format, size_t *bound)
{
	size_t size;

	*bound = 0;
	for (size_t i = 0; i < format->format.count; i++) {
		const struct tpiece *piece = &format->format.pieces[i];

		size = piece->size;
		if (!piece->bytes && !value_bound(piece->expr, &size))
			return false;
		*bound += size;
	}
	return *bound < TEXT_ON_STACK_MAX;
}

/* Whether an expression is the address of a variable, a field, or an element. */
static bool is_address(const struct texpr *expr)
{
	for (; expr->kind == TX_CONVERT || expr->kind == TX_CAST;
	     expr = expr->operand)
		if (expr->operand->type->kind == TYPE_ARRAY)
			return true;
	if (expr->kind != TX_ADDRESS)
		return false;
	expr = expr->operand;
	return expr->kind == TX_VARIABLE || expr->kind == TX_FIELD ||
	       (expr->kind == TX_INDEX &&
		!type_is_pointer(type_underlying(expr->index.object->type)));
}

static bool is_null(const struct entity_facts *facts, const struct texpr *text)
{
	const struct entity *entity;

	while (text->kind == TX_CONVERT)
		text = text->operand;
	if (text->value && text->value->kind == VALUE_STRING)
		return false;
	switch (text->kind) {
	case TX_FORMAT:
	case TX_CONSTANT:
		return false;
	case TX_VARIABLE:
		entity = &text->variable->entity;
		return entity->is_extern || facts[entity->id].may_be_null;
	case TX_CALL:
		if (!text->call.function || !text->call.function->body)
			return true;
		return facts[text->call.function->entity.id].may_be_null;
	case TX_CAST:
		return !is_address(text->operand);
	default:
		return true;
	}
}

bool text_may_be_null(const struct facts *facts, const struct texpr *text)
{
	return is_null(facts->entities, text);
}

void texts_enter(struct texts *texts, const struct function *function)
{
	texts->function = function;
}

/* Made in memory by a function that cannot say that there is none. */
static bool lacks_memory(const struct texts *texts, const struct texpr *format)
{
	size_t bound;

	return !text_bound(format, &bound) &&
	       (!texts->function ||
		texts->function->failure == FAILURE_NEVER);
}

void texts_flow(struct texts *texts, const struct entity *entity,
		const struct texpr *value)
{
	struct flow flow = { entity, value };

	if (value && value->kind == TX_FORMAT && lacks_memory(texts, value))
		value = NULL;
	if (value)
		LIST_PUSH(texts->arena, &texts->flows, flow);
	else
		texts->facts[entity->id].may_be_null = true;
}

static void flow_into(struct texts *texts, const struct variable *variable,
		      const struct texpr *value)
{
	if (variable && is_text(variable->type))
		texts_flow(texts, &variable->entity, value);
}

void texts_stmt(struct texts *texts, const struct function *function,
		const struct tstmt *stmt)
{
	const struct texpr *target;

	switch (stmt->kind) {
	case TS_LET:
		for (size_t i = 0; i < stmt->let.count; i++)
			flow_into(texts, stmt->let.variables[i],
				  stmt->let.count == 1 ? stmt->let.init : NULL);
		break;
	case TS_ASSIGN:
		for (size_t i = 0; i < stmt->assign.count; i++) {
			target = stmt->assign.targets[i];
			if (target && target->kind == TX_VARIABLE)
				flow_into(texts, target->variable,
					  stmt->assign.count == 1 ?
					  stmt->assign.value : NULL);
		}
		break;
	case TS_EACH:
		flow_into(texts, stmt->each.item, NULL);
		break;
	case TS_RETURN:
		if (stmt->expr && function && is_text(stmt->expr->type))
			texts_flow(texts, &function->entity, stmt->expr);
		break;
	default:
		break;
	}
}

static void forget_params(struct texts *texts, const struct function *function)
{
	for (size_t i = 0; i < function->params.count; i++)
		flow_into(texts, function->params.items[i], NULL);
}

void texts_expr(struct texts *texts, const struct texpr *expr)
{
	const struct function *function;

	switch (expr->kind) {
	case TX_CALL:
		function = expr->call.function;
		for (size_t i = 0; function && i < function->params.count &&
				   i < expr->call.arg_count; i++)
			flow_into(texts, function->params.items[i],
				  expr->call.args[i].expr);
		break;
	case TX_FUNCTION:
		forget_params(texts, expr->function);
		break;
	case TX_CLOSURE:
		forget_params(texts, expr->closure);
		break;
	case TX_ADDRESS:
		/* Who has its address may store what he likes. */
		if (expr->operand->kind == TX_VARIABLE)
			flow_into(texts, expr->operand->variable, NULL);
		break;
	default:
		break;
	}
}

void texts_finish(struct texts *texts)
{
	bool changed = true;

	while (changed) {
		changed = false;
		for (size_t i = 0; i < texts->flows.count; i++) {
			const struct flow *flow = &texts->flows.items[i];
			bool *known =
				&texts->facts[flow->to->id].may_be_null;

			if (*known || !is_null(texts->facts, flow->value))
				continue;
			*known = true;
			changed = true;
		}
	}
}
