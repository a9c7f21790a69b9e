// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include <ctype.h>
#include <string.h>

#include "lower/lower.h"

/* The table lives as long as the arena. */
#define uthash_fatal(message) out_of_memory()
#define uthash_malloc(size) arena_alloc(l->arena, size)
#define uthash_free(pointer, size) ((void)(pointer), (void)(size))
#include <uthash.h>

/*
 * Instances of generics in C: their names end in their types, and what stands
 * beside a generic in the source stands beside its first instance only.
 */

const char *type_word(struct lower *l, const char *name)
{
	return l->backend->folds_case ? name_snake(l->arena, name) : name;
}

/* C's name of a built-in type as a part of a name: `u32`, `size`, `int`. */
static const char *c_word(struct lower *l, const struct type *type)
{
	struct span nowhere = {};
	const struct ctype *c = lower_type(l, type, nowhere);
	char *word = arena_strdup(l->arena, c->kind == CT_NAME ? c->name :
				  "value");
	size_t size = strlen(word);

	for (char *at = word; *at; at++)
		*at = *at == ' ' ? '_' : tolower((unsigned char)*at);
	while (*word == '_')
		word++;
	size = strlen(word);
	if (size > 2 && !strcmp(word + size - 2, "_t"))
		word[size - 2] = '\0';
	return word;
}

static const char *with_word(struct lower *l, const struct type *type,
			     const char *end)
{
	return arena_printf(l->arena, "%s_%s", type_words(l, type), end);
}

const char *type_words(struct lower *l, const struct type *type)
{
	switch (type->kind) {
	case TYPE_POINTER:
	case TYPE_REFERENCE:
		return with_word(l, type->pointer.element, "ptr");
	case TYPE_SLICE:
		return with_word(l, type->pointer.element, "slice");
	case TYPE_ARRAY:
		return with_word(l, type->array.element,
				 arena_printf(l->arena, "%llu",
					      (unsigned long long)
					      type->array.count));
	case TYPE_STRING:
		return "string";
	case TYPE_FUNCTION:
		return "func";
	case TYPE_RECORD:
		return entity_word(l, &type->record->entity);
	case TYPE_ENUM:
		return entity_word(l, &type->enumeration->entity);
	case TYPE_DISTINCT:
		return entity_word(l, &type->distinct->entity);
	default:
		return c_word(l, type);
	}
}

static const char *add_types(struct lower *l, const char *word,
			     const struct type *const *types, size_t count)
{
	for (size_t i = 0; i < count; i++)
		word = arena_printf(l->arena, "%s_%s", word,
				    type_words(l, types[i]));
	return word;
}

const char *entity_word(struct lower *l, const struct entity *entity)
{
	const char *word = type_word(l, entity->name ? entity->name : "member");
	const struct record *record = (const struct record *)entity;

	if (entity->kind != ENTITY_RECORD)
		return word;
	return add_types(l, word, record->type_args, record->type_arg_count);
}

/* The types that the name of a method's owner does not show already. */
const char *function_word(struct lower *l, const struct function *function)
{
	const char *word = type_word(l, function->entity.name);
	const struct record *owner = function->owner;
	size_t shown = owner ? owner->type_arg_count : 0;
	size_t i = 0;

	if (!function->type_arg_count || function->of_class)
		return word;
	while (i < shown && i < function->type_arg_count &&
	       function->type_args[i] == owner->type_args[i])
		i++;
	return add_types(l, word, function->type_args + i,
			 function->type_arg_count - i);
}

struct commented {
	UT_hash_handle hh;
	const struct ast_decl *decl;
};

static bool is_instance(const struct entity *entity)
{
	const struct function *function = (const struct function *)entity;
	const struct record *record = (const struct record *)entity;

	if (entity->kind == ENTITY_RECORD)
		return record->type_arg_count;
	if (entity->kind != ENTITY_FUNCTION)
		return false;
	return function->type_arg_count ||
	       (function->owner && function->owner->type_arg_count);
}

bool is_further_instance(struct lower *l, const struct entity *entity)
{
	struct commented *found;

	if (!is_instance(entity))
		return false;
	HASH_FIND_PTR(l->commented, &entity->decl, found);
	if (found)
		return true;
	found = arena_new_object(l->arena, struct commented);
	found->decl = entity->decl;
	HASH_ADD_PTR(l->commented, decl, found);
	return false;
}
