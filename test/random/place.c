// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Variables and what is in them. */
#include <stdlib.h>

#include "random.h"

/* The most places that one choice looks at. */
#define PLACES_MAX 200

struct places {
	const struct type *wanted;
	bool is_written;
	unsigned int depth;
	const char *texts[PLACES_MAX];
	unsigned int count;
};

struct variable *declare(struct random *r, const char *name,
			 const struct type *type, bool is_fixed,
			 bool is_package)
{
	struct variable *variable = &r->variables[r->variable_count++];

	if (r->variable_count > VARIABLES_MAX)
		abort();
	*variable = (struct variable){
		.name = name, .type = type, .is_fixed = is_fixed,
		.is_package = is_package,
	};
	return variable;
}

/* An index that is in bounds, most of the time computed. */
const char *index_below(struct random *r, unsigned int count,
			unsigned int depth)
{
	static const char *const types[] = { "uint8", "uint32", "uint64",
					     "uint16" };
	const struct type *type = type_named(r, types[below(r, 4)]);
	struct expr index;

	if (!depth || chance(r, 40))
		return say(r, "%u", below(r, count));
	index = make_expr(r, type, depth - 1);
	if (index.is_constant)
		return say(r, "%u", below(r, count));
	return say(r, "%s %% %u", within(r, index, 3), count);
}

static void add_places(struct random *r, struct places *found,
		       const char *text, const struct type *type,
		       unsigned int steps)
{
	if (found->count == PLACES_MAX || steps > 3)
		return;
	if (type == found->wanted)
		found->texts[found->count++] = text;
	if (type->kind == KIND_STRUCT) {
		for (unsigned int i = 0; i < type->count; i++)
			add_places(r, found,
				   say(r, "%s.%s", text, type->field_names[i]),
				   type->fields[i], steps + 1);
	} else if (type->kind == KIND_ARRAY &&
		   (type->element == found->wanted ||
		    type->element->kind == KIND_STRUCT ||
		    type->element->kind == KIND_ARRAY)) {
		add_places(r, found,
			   say(r, "%s[%s]", text,
			       index_below(r, type->count,
					   chance(r, 15) ? found->depth : 0)),
			   type->element, steps + 1);
	} else if (type->kind == KIND_POINTER) {
		if (type->element->kind == KIND_STRUCT)
			add_places(r, found, text, type->element, steps + 1);
		else if (type->element == found->wanted)
			add_places(r, found, say(r, "(*%s)", text),
				   type->element, steps + 1);
	}
}

static void add_slice(struct random *r, struct places *found,
		      const struct variable *slice)
{
	const struct type *element = slice->type->element;
	const char *index;

	if (slice->type == found->wanted && found->count < PLACES_MAX)
		found->texts[found->count++] = slice->name;
	if (element != found->wanted && element->kind != KIND_STRUCT)
		return;
	index = index_below(r, slice->least,
			    chance(r, 30) ? found->depth : 0);
	if (chance(r, 15))
		index = say(r, "%s.len() - %u", slice->name,
			    1 + below(r, slice->least));
	add_places(r, found, say(r, "%s[%s]", slice->name, index), element, 1);
}

static void add_variable(struct random *r, struct places *found,
			 const struct variable *variable)
{
	const struct type *type = variable->type;

	/* A pointer to a struct is no place of that struct. */
	if (type->kind == KIND_POINTER && type->element == found->wanted &&
	    found->wanted->kind == KIND_STRUCT) {
		if (found->count < PLACES_MAX)
			found->texts[found->count++] =
				say(r, "(*%s)", variable->name);
		return;
	}
	if (type->kind == KIND_SLICE) {
		if (!found->is_written || type != found->wanted)
			add_slice(r, found, variable);
		return;
	}
	if (found->is_written && variable->is_fixed &&
	    (type->kind != KIND_POINTER || type == found->wanted))
		return;
	add_places(r, found, variable->name, type, 0);
}

const char *place(struct random *r, const struct type *type, bool is_written,
		  unsigned int depth)
{
	struct places found = { .wanted = type, .is_written = is_written,
				.depth = depth };
	const char *chosen;

	for (size_t i = 0; i < r->variable_count; i++)
		if (!r->variables[i].is_hidden && !r->variables[i].is_borrowed)
			add_variable(r, &found, &r->variables[i]);
	if (!found.count)
		return "";
	/* What was declared last is looked at more often. */
	chosen = found.texts[below(r, found.count)];
	if (chance(r, 50))
		chosen = found.texts[found.count - 1 -
				     below(r, (found.count + 2) / 3)];
	return chosen;
}

/* A part of an array, of a fixed length or one that is computed. */
static const char *part_of_array(struct random *r, const struct type *array,
				 unsigned int *least)
{
	const char *text = place(r, array, true, 0);
	unsigned int count = array->count, low;

	if (!*text)
		return "";
	*least = count;
	if (count < 3 || chance(r, 30))
		return say(r, "%s[..]", text);
	*least = 2;
	if (chance(r, 30))
		return say(r, "%s[%s..]", text, index_below(r, count - 1, 1));
	if (chance(r, 30))
		return say(r, "%s[..2 + %s]", text, index_below(r, count - 1, 1));
	low = below(r, count - 1);
	return say(r, "%s[%u..%u]", text, low, low + 2);
}

/* A slice of something that is there, and how long it is at least; or "". */
const char *slice_of(struct random *r, const struct type *type,
		     unsigned int *least)
{
	const char *found = "", *text;
	unsigned int length;

	for (size_t i = 0; i < r->type_count; i++) {
		const struct type *array = r->types[i];

		if (array->kind != KIND_ARRAY || array->element != type->element ||
		    (*found && chance(r, 50)))
			continue;
		text = part_of_array(r, array, &length);
		if (*text) {
			found = text;
			*least = length;
		}
	}
	for (size_t i = r->variable_count; i-- > 0;) {
		const struct variable *variable = &r->variables[i];

		if (variable->type != type || variable->is_hidden ||
		    !chance(r, 40))
			continue;
		*least = variable->least;
		if (*least < 3 || chance(r, 60))
			return variable->name;
		*least = 2;
		return say(r, "%s[%s]", variable->name,
			   chance(r, 50) ? "1.." : "..2");
	}
	return found;
}
