// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "types/type.h"

#include "typed.h"

#define uthash_fatal(message) out_of_memory()
#include <uthash.h>

/*
 * A type is found by a key of words: its kind and what it consists of, which
 * is canonical already, so that pointers can be compared.
 */
struct entry {
	UT_hash_handle hh;
	struct type type;
};

struct types {
	struct arena *arena;
	unsigned int pointer_bits;
	struct entry *entries;
};

/* Words of a key before the types that are listed in it. */
#define KEY_HEAD 5

struct types *types_new(struct arena *arena, unsigned int pointer_bits)
{
	struct types *types = arena_new_object(arena, struct types);

	types->arena = arena;
	types->pointer_bits = pointer_bits;
	return types;
}

void types_free(struct types *types)
{
	if (types)
		HASH_CLEAR(hh, types->entries);
}

unsigned int types_pointer_bits(const struct types *types)
{
	return types->pointer_bits;
}

/* The type of a key; *@is_new: the caller fills in what is in its union. */
static struct type *find_type(struct types *types, const uintptr_t *key,
			      size_t words, bool *is_new)
{
	struct entry *entry;
	uintptr_t *copy;
	size_t size = words * sizeof(*key);

	HASH_FIND(hh, types->entries, key, size, entry);
	*is_new = !entry;
	if (entry)
		return &entry->type;

	copy = arena_alloc(types->arena, size);
	memcpy(copy, key, size);
	entry = arena_new_object(types->arena, struct entry);
	entry->type.kind = key[0];
	HASH_ADD_KEYPTR(hh, types->entries, copy, size, entry);
	return &entry->type;
}

static struct type *find_simple(struct types *types, enum type_kind kind,
				uintptr_t first, uintptr_t second,
				uintptr_t third, bool *is_new)
{
	uintptr_t key[KEY_HEAD] = { kind, first, second, third };

	return find_type(types, key, KEY_HEAD, is_new);
}

const struct type *type_basic(struct types *types, enum type_kind kind)
{
	bool is_new;

	return find_simple(types, kind, 0, 0, 0, &is_new);
}

const struct type *type_integer(struct types *types, unsigned int bits,
				bool is_signed)
{
	bool is_new;
	struct type *type = find_simple(types, TYPE_INTEGER, bits, is_signed,
					false, &is_new);

	type->integer.bits = bits;
	type->integer.is_signed = is_signed;
	return type;
}

const struct type *type_size(struct types *types, bool is_signed)
{
	bool is_new;
	struct type *type = find_simple(types, TYPE_INTEGER,
					types->pointer_bits, is_signed, true,
					&is_new);

	type->integer.bits = types->pointer_bits;
	type->integer.is_signed = is_signed;
	type->integer.is_size = true;
	return type;
}

const struct type *type_float(struct types *types, unsigned int bits)
{
	bool is_new;
	struct type *type = find_simple(types, TYPE_FLOAT, bits, 0, 0,
					&is_new);

	type->integer.bits = bits;
	type->integer.is_signed = true;
	return type;
}

const struct type *type_endian(struct types *types, unsigned int bits,
			       bool is_big)
{
	bool is_new;
	struct type *type = find_simple(types, TYPE_ENDIAN, bits, is_big, 0,
					&is_new);

	type->endian.bits = bits;
	type->endian.is_big = is_big;
	return type;
}

static const struct type *find_pointer(struct types *types,
				       enum type_kind kind,
				       const struct type *element,
				       bool is_const, bool is_user)
{
	bool is_new;
	struct type *type = find_simple(types, kind, (uintptr_t)element,
					is_const, is_user, &is_new);

	type->pointer.element = element;
	type->pointer.is_const = is_const;
	type->pointer.is_user = is_user;
	return type;
}

const struct type *type_pointer(struct types *types,
				const struct type *element, bool is_const,
				bool is_user)
{
	return find_pointer(types, TYPE_POINTER, element, is_const, is_user);
}

const struct type *type_class(struct types *types, const struct type *record)
{
	bool is_new;
	struct type *type = find_simple(types, TYPE_POINTER, (uintptr_t)record,
					false, 2, &is_new);

	type->pointer.element = record;
	type->pointer.is_counted = true;
	return type;
}

const struct type *type_reference(struct types *types,
				  const struct type *element)
{
	return find_pointer(types, TYPE_REFERENCE, element, false, false);
}

const struct type *type_slice(struct types *types, const struct type *element,
			      bool is_const)
{
	return find_pointer(types, TYPE_SLICE, element, is_const, false);
}

static const struct type *find_array(struct types *types,
				     const struct type *element,
				     uint64_t count, bool is_flexible)
{
	bool is_new;
	struct type *type = find_simple(types, TYPE_ARRAY, (uintptr_t)element,
					count, is_flexible, &is_new);

	type->array.element = element;
	type->array.count = count;
	type->array.is_flexible = is_flexible;
	return type;
}

const struct type *type_array(struct types *types, const struct type *element,
			      uint64_t count)
{
	return find_array(types, element, count, false);
}

const struct type *type_flexible(struct types *types,
				 const struct type *element)
{
	return find_array(types, element, 0, true);
}

/* A type that is made of a list of others, kept with its own copy of it. */
static struct type *find_listed(struct types *types, enum type_kind kind,
				const struct type *const *list, size_t count,
				const struct type *result, bool is_variadic,
				bool *is_new)
{
	size_t words = KEY_HEAD + count;
	uintptr_t *key = arena_calloc(types->arena, words, sizeof(*key));

	key[0] = kind;
	key[1] = count;
	key[2] = (uintptr_t)result;
	key[3] = is_variadic;
	for (size_t i = 0; i < count; i++)
		key[KEY_HEAD + i] = (uintptr_t)list[i];
	return find_type(types, key, words, is_new);
}

static const struct type *const *copy_list(struct types *types,
					   const struct type *const *list,
					   size_t count)
{
	const struct type **copy = arena_calloc(types->arena, count,
						sizeof(*copy));

	if (count)
		memcpy(copy, list, count * sizeof(*copy));
	return copy;
}

const struct type *type_function(struct types *types,
				 const struct type *const *params,
				 size_t param_count,
				 const struct type *result, bool is_variadic)
{
	bool is_new;
	struct type *type = find_listed(types, TYPE_FUNCTION, params,
					param_count, result, is_variadic,
					&is_new);

	if (!is_new)
		return type;
	type->function.params = copy_list(types, params, param_count);
	type->function.param_count = param_count;
	type->function.result = result;
	type->function.is_variadic = is_variadic;
	return type;
}

const struct type *type_tuple(struct types *types,
			      const struct type *const *items, size_t count)
{
	bool is_new;
	struct type *type = find_listed(types, TYPE_TUPLE, items, count, NULL,
					false, &is_new);

	if (!is_new)
		return type;
	type->tuple.items = copy_list(types, items, count);
	type->tuple.count = count;
	return type;
}

const struct type *type_record(struct types *types, struct record *record)
{
	bool is_new;
	struct type *type = find_simple(types, TYPE_RECORD, (uintptr_t)record,
					0, 0, &is_new);

	type->record = record;
	return type;
}

const struct type *type_enum(struct types *types,
			     struct enumeration *enumeration)
{
	bool is_new;
	struct type *type = find_simple(types, TYPE_ENUM,
					(uintptr_t)enumeration, 0, 0, &is_new);

	type->enumeration = enumeration;
	return type;
}

const struct type *type_distinct(struct types *types,
				 struct distinct *distinct)
{
	bool is_new;
	struct type *type = find_simple(types, TYPE_DISTINCT,
					(uintptr_t)distinct, 0, 0, &is_new);

	type->distinct = distinct;
	return type;
}
