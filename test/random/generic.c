// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Generic structs and functions: of one type, which is an integer. */
#include <string.h>

#include "random.h"

/* Its body may do what every integer type can: 7 bits are in all of them. */
const struct type *make_parameter(struct random *r)
{
	struct type *type = make_type(r, KIND_INTEGER, fresh(r, "T"));

	type->bits = 7;
	type->is_open = true;
	return type;
}

static struct type *copy_of(struct random *r, const struct type *from,
			    const struct type *argument)
{
	const char *end = strchr(from->name, '<');
	const char *name = say(r, "%.*s<%s>", (int)(end - from->name),
			       from->name, argument->name);
	const struct type *known = type_named(r, name);
	struct type *type;

	if (known)
		return NULL;
	type = make_type(r, KIND_STRUCT, name);
	*type = *from;
	type->name = name;
	type->argument = argument;
	type->is_open = argument->is_open;
	return type;
}

static const struct type *instance(struct random *r, const struct type *from,
				   const struct type *argument)
{
	const struct type *open = from->generic;
	struct type *type = copy_of(r, open, argument);

	if (!type)
		return type_named(r, say(r, "%.*s<%s>",
					 (int)strcspn(open->name, "<"),
					 open->name, argument->name));
	for (unsigned int i = 0; i < open->count; i++)
		type->fields[i] = substitute(r, open->fields[i],
					     open->argument, argument);
	return type;
}

/* `struct Box<T>`, and two of its instances. */
void make_generic_struct(struct random *r)
{
	const struct type *parameter = make_parameter(r);
	const struct type *fields[3] = {
		parameter, scalar_type(r),
		derived(r, KIND_ARRAY, parameter, 2 + below(r, 3)),
	};
	struct type *open = make_type(r, KIND_STRUCT,
				      say(r, "%s<%s>", fresh(r, "Box"),
					  parameter->name));

	open->is_open = true;
	open->generic = open;
	open->argument = parameter;
	open->count = 2 + below(r, 2);
	for (unsigned int i = 0; i < open->count; i++) {
		open->fields[i] = fields[i];
		open->field_names[i] = say(r, "f%u", i);
	}
	for (int i = 0; i < 2; i++)
		instance(r, open, integer_type(r));
}

const struct type *substitute(struct random *r, const struct type *type,
			      const struct type *from, const struct type *to)
{
	if (!type || type == from)
		return type ? to : NULL;
	if (!type->is_open || !from)
		return type;
	if (type->kind == KIND_STRUCT)
		return instance(r, type, to);
	return derived(r, type->kind, substitute(r, type->element, from, to),
		       type->count);
}

static const struct type *argument_of_instance(struct random *r,
					       const struct type *open,
					       const struct type *wanted)
{
	for (size_t i = 0; i < r->type_count; i++) {
		const struct type *type = r->types[i];

		if (type->generic == open && !type->is_open &&
		    (!wanted || type->argument == wanted) &&
		    (wanted || chance(r, 50)) && *place(r, type, true, 0))
			return type->argument;
	}
	return NULL;
}

/* What a function's parameter is where its result has to be @wanted. */
bool choose_argument(struct random *r, const struct function *function,
		     const struct type *wanted, const struct type **chosen)
{
	const struct type *forced = function->result == function->generic &&
				    !function->second ? wanted : NULL;

	*chosen = NULL;
	if (!function->generic)
		return true;
	if (function->self)
		*chosen = argument_of_instance(r, function->self, forced);
	else if (!function->wants_slice)
		*chosen = forced ? forced : integer_type(r);
	for (size_t i = 0; function->wants_slice && i < r->slice_count; i++)
		if (r->slices[i]->element->kind == KIND_INTEGER &&
		    (!forced || r->slices[i]->element == forced))
			*chosen = r->slices[i]->element;
	return *chosen;
}
