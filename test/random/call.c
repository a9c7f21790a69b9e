// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "random.h"

/* Anybody who calls pays: loops around multiply. */
bool can_afford(const struct random *r, unsigned long cost)
{
	return r->now.cost + (cost + 1) * r->now.rounds < r->now.cost_max;
}

const struct function *some_function(struct random *r,
				     const struct type *result)
{
	for (int i = 0; i < 12 && r->function_count; i++) {
		const struct function *function =
			&r->functions[below(r, (unsigned int)r->function_count)];
		bool is_fitting = function->result == result;

		if (function->generic && function->result == function->generic)
			is_fitting = result && result->kind == KIND_INTEGER;
		if (is_fitting && !function->second &&
		    can_afford(r, function->cost))
			return function;
	}
	return NULL;
}

const char *argument(struct random *r, const struct type *type,
		     unsigned int depth)
{
	const char *text;
	unsigned int least;

	switch (type->kind) {
	case KIND_POINTER:
		text = place(r, type->element, true, depth);
		return *text ? say(r, "&%s", text) : "null";
	case KIND_REFERENCE:
		return place(r, type->element, true, depth);
	case KIND_SLICE:
		return slice_of(r, type, &least);
	case KIND_STRING:
		return make_text(r, depth);
	case KIND_FUNCTION:
		return make_function(r, type);
	default:
		return make_expr(r, type, depth).text;
	}
}

/* What stands before the dot; "" where there is nothing. */
static const char *receiver(struct random *r, const struct function *function,
			    const struct type *given, unsigned int depth)
{
	const struct type *type = substitute(r, function->self,
					     function->generic, given);
	const char *text = place(r, type, function->is_pointer_self, depth);

	return *text ? say(r, "%s.", text) : "";
}

/*
 * The parameter of a generic function is inferred from what can be seen to have
 * it, or written out. @wanted: the result, where it decides. "": no call can be.
 */
const char *make_call(struct random *r, const struct function *function,
		      const struct type *wanted, unsigned int depth)
{
	const char *text = "", *self = "", *given = "";
	const struct type *chosen;

	if (!choose_argument(r, function, wanted, &chosen))
		return "";
	r->now.cost += (function->cost + 1) * r->now.rounds;
	if (function->self)
		self = receiver(r, function, chosen, depth);
	if (function->self && !*self)
		return "";
	if (function->owner)
		self = say(r, "%s.", function->owner);
	for (unsigned int i = 0; i < function->param_count; i++) {
		const struct type *type = function->params[i];
		const char *value;

		type = substitute(r, type, function->generic, chosen);
		value = function->params[i] == function->generic && chosen ?
			no_constant(r, type, depth).text :
			argument(r, type, depth);
		text = say(r, "%s%s%s", text, i ? ", " : "", value);
	}
	if (chosen && !function->self &&
	    (function->params[0] != function->generic || chance(r, 40)))
		given = say(r, "<%s>", chosen->name);
	return say(r, "%s%s%s(%s)", self, function->name, given, text);
}
