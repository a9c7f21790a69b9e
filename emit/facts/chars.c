// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Which arrays of bytes hold nothing but text: in C they are of `char`. */
#include "facts/collector.h"

#include <string.h>

/* As a word, so not in `charset`. */
static bool has_word(const char *text, const char *word)
{
	const char *found = strstr(text, word);

	return found && !strchr("abcdefghijklmnopqrstuvwxyz_0123456789",
				found[strlen(word)]);
}

bool spells_char(const char *spelling)
{
	return spelling && has_word(spelling, "char") &&
	       !has_word(spelling, "unsigned") && !has_word(spelling, "signed");
}

static bool is_byte(const struct type *type)
{
	return type->kind == TYPE_INTEGER && type->integer.bits == 8 &&
	       !type->integer.is_signed;
}

/* The array that C gets the address of, or of an element of; or NULL. */
static const struct variable *array_behind(const struct texpr *arg)
{
	while (arg->kind == TX_CONVERT)
		arg = arg->operand;
	if (arg->kind == TX_ADDRESS)
		arg = arg->operand;
	if (arg->kind == TX_INDEX)
		arg = arg->index.object;
	if (arg->kind != TX_VARIABLE || arg->type->kind != TYPE_ARRAY ||
	    !is_byte(arg->type->array.element))
		return NULL;
	return arg->variable;
}

/* C takes any pointer there: for `void *`, or for `...`. */
static bool takes_any(const struct texpr *call, size_t i)
{
	const struct type *type = call->call.function->type;

	return i >= type->function.param_count ||
	       (type->function.params[i]->kind == TYPE_POINTER &&
		type->function.params[i]->pointer.element->kind == TYPE_VOID);
}

static void note_call(struct collector *c, const struct texpr *call)
{
	const struct function *function = call->call.function;

	if (!function || !function->entity.is_extern)
		return;
	for (size_t i = 0; i < call->call.arg_count; i++) {
		const struct texpr *arg = call->call.args[i].expr;
		const struct variable *array = array_behind(arg);

		if (!array || !type_is_pointer(arg->type))
			continue;
		if (i < function->params.count &&
		    spells_char(function->params.items[i]->c_type))
			facts_at(c, &array->entity)->as_text++;
		else if (takes_any(call, i))
			facts_at(c, &array->entity)->as_any++;
	}
}

void chars_expr(struct collector *c, const struct texpr *expr)
{
	const struct variable *array;

	if (expr->kind == TX_CALL)
		note_call(c, expr);
	if (expr->kind != TX_BUILTIN || expr->builtin.id != BUILTIN_LENGTH)
		return;
	array = array_behind(expr->builtin.args[0].expr);
	if (array)
		facts_at(c, &array->entity)->as_any++;
}

void chars_init(struct collector *c, const struct variable *variable,
		const struct texpr *init)
{
	if (init && (init->kind != TX_ARRAY || init->literal.count))
		facts_at(c, &variable->entity)->has_bytes = true;
}

bool is_text_buffer(const struct facts *facts, const struct variable *variable)
{
	const struct entity_facts *known = facts_of(facts, &variable->entity);

	if (variable->c_type || variable->entity.is_extern ||
	    variable->entity.is_exported)
		return false;
	if (variable->storage == STORAGE_PACKAGE && !facts->is_whole &&
	    !variable->entity.is_private)
		return false;
	return known->as_text && !known->has_bytes &&
	       known->as_text + known->as_any == known->uses;
}
