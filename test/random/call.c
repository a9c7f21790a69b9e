// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "random.h"

/* What one call from the outside may cost, in statements. */
#define COST_MAX 3000

const struct function *some_function(struct random *r,
				     const struct type *result)
{
	for (int i = 0; i < 12 && r->function_count; i++) {
		const struct function *function =
			&r->functions[below(r, (unsigned int)r->function_count)];

		if (function->result == result && !function->second &&
		    r->cost + function->cost * r->rounds < COST_MAX)
			return function;
	}
	return NULL;
}

static const char *argument(struct random *r, const struct type *type,
			    unsigned int depth)
{
	const char *text;

	switch (type->kind) {
	case KIND_POINTER:
		text = place(r, type->element, true, depth);
		return *text ? say(r, "&%s", text) : "null";
	case KIND_SLICE:
		text = place(r, type, false, 0);
		return *text ? text : "null";
	default:
		return make_expr(r, type, depth).text;
	}
}

/* Anybody who calls pays: loops around multiply. */
const char *make_call(struct random *r, const struct function *function,
		      unsigned int depth)
{
	const char *text = "", *self = "";

	r->cost += (function->cost + 1) * r->rounds;
	if (function->self) {
		self = place(r, function->self, function->is_pointer_self,
			     depth);
		self = say(r, "%s.", self);
	}
	for (unsigned int i = 0; i < function->param_count; i++)
		text = say(r, "%s%s%s", text, i ? ", " : "",
			   argument(r, function->params[i], depth));
	return say(r, "%s%s(%s)", self, function->name, text);
}

struct expr make_function(struct random *r, const struct type *type)
{
	const char *text = place(r, type, false, 0);

	return (struct expr){ text, 0, false };
}
