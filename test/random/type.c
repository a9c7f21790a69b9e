// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include <stdlib.h>
#include <string.h>

#include "random.h"

struct type *make_type(struct random *r, enum kind kind, const char *name)
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
		"int64", "uint64", "isize", "usize",
	};

	for (unsigned int i = 0; i < 10; i++) {
		struct type *type = make_type(r, KIND_INTEGER, names[i]);

		type->bits = i < 8 ? 8u << i / 2 : 64;
		type->is_signed = !(i & 1);
	}
	make_type(r, KIND_BOOL, "bool");
	make_type(r, KIND_STRING, "string");
}

/* Any of them; in a generic function often the type that it is of. */
const struct type *integer_type(struct random *r)
{
	if (r->now.generic && chance(r, 40))
		return r->now.generic;
	return r->types[below(r, chance(r, 20) ? 10 : 8)];
}

bool is_failing(const struct type *type)
{
	return type && type->kind == KIND_INTEGER && type->is_signed &&
	       type->bits >= 32;
}

static const struct type *pick(struct random *r, enum kind kind)
{
	const struct type *found[TYPES_MAX];
	unsigned int count = 0;

	for (size_t i = 0; i < r->type_count; i++)
		if (r->types[i]->kind == kind && !r->types[i]->is_open &&
		    !r->types[i]->is_table)
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
	case KIND_REFERENCE:
		return say(r, "&%s", element->name);
	default:
		return say(r, "[]%s", element->name);
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
	type->is_open = element->is_open;
	return type;
}

/* A value of it may stand in a variable. */
const struct type *any_type(struct random *r)
{
	const struct type *type = NULL, *element;

	if (chance(r, 15) && has(r, FEATURE_STRUCTS)) {
		type = pick(r, KIND_STRUCT);
	} else if (chance(r, 15) && has(r, FEATURE_ARRAYS)) {
		element = chance(r, 20) ? pick(r, KIND_STRUCT) : NULL;
		if (!element)
			element = scalar_type(r);
		if (chance(r, 12))
			element = derived(r, KIND_ARRAY, element, 2);
		type = element ? derived(r, KIND_ARRAY, element,
					 2u + below(r, 4)) : NULL;
	} else if (chance(r, 5) && has(r, FEATURE_STRINGS)) {
		type = pick(r, KIND_STRING);
	}
	return type ? type : scalar_type(r);
}

/* Implicitly: every value of one is a value of the other (arc.md 3.2). */
bool converts(const struct type *from, const struct type *to)
{
	if (from == to)
		return true;
	if (from->kind != KIND_INTEGER || to->kind != KIND_INTEGER ||
	    from->is_open || to->is_open)
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

static void add_field(struct random *r, struct type *type,
		      const struct type *field)
{
	type->field_names[type->count] = say(r, "f%u", type->count);
	type->fields[type->count++] = field;
}

static void make_struct_type(struct random *r)
{
	const struct type *fields[FIELDS_MAX];
	unsigned int count = 1 + below(r, FIELDS_MAX);
	struct type *type;

	for (unsigned int i = 0; i < count; i++)
		fields[i] = any_type(r);
	type = make_type(r, KIND_STRUCT, fresh(r, "Struct"));
	for (unsigned int i = 0; i < count; i++)
		add_field(r, type, fields[i]);
}

/* All members have one size: there is nothing that no member says. */
static void make_union_type(struct random *r)
{
	static const char *const members[2][3] = {
		{ "uint32", "int8", "int16" }, { "int64", "uint16", "uint32" },
	};
	const char *const *names = members[below(r, 2)];
	struct type *type = make_type(r, KIND_STRUCT, fresh(r, "Union"));
	const struct type *first = type_named(r, names[0]);

	type->is_union = true;
	add_field(r, type, first);
	for (unsigned int i = 1; i < 3; i++) {
		const struct type *part = type_named(r, names[i]);

		add_field(r, type, derived(r, KIND_ARRAY, part,
					   first->bits / part->bits));
	}
}

void write_fields(struct random *r, const struct type *type)
{
	for (unsigned int i = 0; i < type->count; i++)
		line(r, "%s: %s", type->field_names[i], type->fields[i]->name);
}

/* Those that slices are made of: there is an array of each in the package. */
static void make_slice_types(struct random *r)
{
	for (unsigned int i = 0; has(r, FEATURE_SLICES) && i < 2; i++) {
		const struct type *element = scalar_type(r);
		const struct type *known = pick(r, KIND_STRUCT);

		if (known && chance(r, 25))
			element = known;
		derived(r, KIND_ARRAY, element, 3 + below(r, 3));
		r->slices[r->slice_count++] = derived(r, KIND_SLICE, element,
						      0);
	}
}

void make_types(struct random *r)
{
	unsigned int count = 1 + below(r, 3);

	write_enum(r);
	for (unsigned int i = 0; has(r, FEATURE_STRUCTS) && i < count; i++)
		make_struct_type(r);
	if (has(r, FEATURE_UNIONS) && chance(r, 25))
		make_union_type(r);
	if (has(r, FEATURE_GENERICS) && has(r, FEATURE_STRUCTS) &&
	    chance(r, 50))
		make_generic_struct(r);
	make_slice_types(r);
	if (has(r, FEATURE_CLOSURES))
		make_signatures(r);
}
