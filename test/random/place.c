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

void declare(struct random *r, const char *name, const struct type *type,
	     bool is_fixed, bool is_package)
{
	struct variable variable = { name, type, is_fixed, is_package };

	if (r->variable_count == VARIABLES_MAX)
		abort();
	r->variables[r->variable_count++] = variable;
}

/* An index that is in bounds, most of the time computed. */
static const char *index_below(struct random *r, unsigned int count,
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
		    type->element->kind == KIND_STRUCT)) {
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

const char *place(struct random *r, const struct type *type, bool is_written,
		  unsigned int depth)
{
	struct places found = { .wanted = type, .is_written = is_written,
				.depth = depth };
	const char *chosen;

	for (size_t i = 0; i < r->variable_count; i++) {
		const struct variable *variable = &r->variables[i];

		if (is_written && variable->is_fixed)
			continue;
		/* A pointer to a struct is no place of that struct. */
		if (variable->type->kind == KIND_POINTER &&
		    variable->type->element == type &&
		    type->kind == KIND_STRUCT) {
			if (found.count < PLACES_MAX)
				found.texts[found.count++] =
					say(r, "(*%s)", variable->name);
			continue;
		}
		add_places(r, &found, variable->name, variable->type, 0);
	}
	if (!found.count)
		return "";
	/* What was declared last is looked at more often. */
	chosen = found.texts[below(r, found.count)];
	if (chance(r, 50))
		chosen = found.texts[found.count - 1 -
				     below(r, (found.count + 2) / 3)];
	return chosen;
}
