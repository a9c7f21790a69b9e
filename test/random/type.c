// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include <stdlib.h>
#include <string.h>

#include "random.h"

static struct type *make_type(struct random *r, enum kind kind,
			      const char *name)
{
	struct type *type = calloc(1, sizeof(*type));

	if (!type || r->type_count == TYPES_MAX)
		abort();
	type->kind = kind;
	type->name = name;
	r->types[r->type_count++] = type;
	return type;
}

const struct type *type_named(struct random *r, const char *name)
{
	for (size_t i = 0; i < r->type_count; i++)
		if (!strcmp(r->types[i]->name, name))
			return r->types[i];
	return NULL;
}

void make_basic_types(struct random *r)
{
	static const char *const names[] = {
		"int8", "uint8", "int16", "uint16", "int32", "uint32",
		"int64", "uint64",
	};

	for (unsigned int i = 0; i < 8; i++) {
		struct type *type = make_type(r, KIND_INTEGER, names[i]);

		type->bits = 8u << i / 2;
		type->is_signed = !(i & 1);
	}
	make_type(r, KIND_BOOL, "bool");
	make_type(r, KIND_STRING, "string");
}

const struct type *integer_type(struct random *r)
{
	return r->types[below(r, 8)];
}

static const struct type *pick(struct random *r, enum kind kind)
{
	const struct type *found[TYPES_MAX];
	unsigned int count = 0;

	for (size_t i = 0; i < r->type_count; i++)
		if (r->types[i]->kind == kind)
			found[count++] = r->types[i];
	return count ? found[below(r, count)] : NULL;
}

const struct type *scalar_type(struct random *r)
{
	const struct type *type = NULL;

	if (chance(r, 10))
		type = pick(r, KIND_ENUM);
	else if (chance(r, 12))
		type = pick(r, KIND_BOOL);
	return type ? type : integer_type(r);
}

static const char *derived_name(struct random *r, enum kind kind,
				const struct type *element, unsigned int count)
{
	switch (kind) {
	case KIND_ARRAY:
		return say(r, "array<%s, %u>", element->name, count);
	case KIND_POINTER:
		return say(r, "*%s", element->name);
	case KIND_SLICE:
		return say(r, "[]%s", element->name);
	default:
		return say(r, "func(%s) %s", element->name, element->name);
	}
}

const struct type *derived(struct random *r, enum kind kind,
			   const struct type *element, unsigned int count)
{
	const char *name = derived_name(r, kind, element, count);
	const struct type *known = type_named(r, name);
	struct type *type;

	if (known || r->type_count >= TYPES_MAX - 4)
		return known;
	type = make_type(r, kind, name);
	type->element = element;
	type->count = count;
	return type;
}

/* A value of it may stand in a variable. */
const struct type *any_type(struct random *r)
{
	const struct type *type = NULL;

	if (chance(r, 15) && has(r, FEATURE_STRUCTS))
		type = pick(r, KIND_STRUCT);
	else if (chance(r, 15) && has(r, FEATURE_ARRAYS))
		type = derived(r, KIND_ARRAY, scalar_type(r),
			       2u + below(r, 4));
	return type ? type : scalar_type(r);
}

/* Implicitly: every value of one is a value of the other (arc.md 3.2). */
bool converts(const struct type *from, const struct type *to)
{
	if (from == to)
		return true;
	if (from->kind != KIND_INTEGER || to->kind != KIND_INTEGER)
		return false;
	if (from->is_signed == to->is_signed)
		return from->bits < to->bits;
	return to->is_signed && from->bits < to->bits;
}

static void write_enum(struct random *r)
{
	static const char *const bases[] = { "", ": uint8", ": uint32",
					     ": int16" };
	struct type *type = make_type(r, KIND_ENUM, fresh(r, "Enum"));

	type->count = 2 + below(r, 3);
	open_block(r, say(r, "enum %s%s", type->name, bases[below(r, 4)]));
	for (unsigned int i = 0; i < type->count; i++)
		line(r, i && chance(r, 30) ? "M%u = %u" : "M%u", i, i * 7 + 3);
	close_block(r);
}

static void write_struct(struct random *r)
{
	const struct type *fields[FIELDS_MAX];
	unsigned int count = 1 + below(r, FIELDS_MAX);
	const char *name = fresh(r, "Struct");
	struct type *type;

	open_block(r, say(r, "struct %s", name));
	for (unsigned int i = 0; i < count; i++) {
		fields[i] = any_type(r);
		line(r, "f%u: %s", i, fields[i]->name);
	}
	close_block(r);
	type = make_type(r, KIND_STRUCT, name);
	type->count = count;
	for (unsigned int i = 0; i < count; i++) {
		type->fields[i] = fields[i];
		type->field_names[i] = say(r, "f%u", i);
	}
}

void write_types(struct random *r)
{
	unsigned int count = 1 + below(r, 3);

	write_enum(r);
	for (unsigned int i = 0; has(r, FEATURE_STRUCTS) && i < count; i++)
		write_struct(r);
}
