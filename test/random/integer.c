// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Integers: what is computed with them, and what gives one. */
#include "random.h"

/*
 * What divides: never zero, and never -1; nor 1 where it is computed, of which
 * gcc 12 may make -1 (README.md).
 */
const char *divisor(struct random *r, const struct type *type,
		    unsigned int depth)
{
	if (chance(r, 50))
		return say(r, "%u", 1 + below(r, 100));
	return say(r, "((%s & 7) + %u)",
		   within(r, no_constant(r, type, depth), 8), 2 + below(r, 8));
}

static struct expr make_shift(struct random *r, const struct type *type,
			      unsigned int depth)
{
	struct expr left = no_constant(r, type, depth);
	const char *op = chance(r, 50) ? "<<" : ">>";
	struct expr count;

	if (chance(r, 40))
		return (struct expr){ say(r, "%s %s %u", within(r, left, 5), op,
					  below(r, type->bits)), 5, false };
	count = no_constant(r, integer_type(r), depth);
	return (struct expr){ say(r, "%s %s %s", within(r, left, 5), op,
				  within(r, count, 4)), 5, false };
}

/* Some type that becomes @type by itself, or @type. */
const struct type *narrower(struct random *r, const struct type *type)
{
	for (int i = 0; i < 3; i++) {
		const struct type *other = integer_type(r);

		if (converts(other, type))
			return other;
	}
	return type;
}

static struct expr make_arithmetic(struct random *r, const struct type *type,
				   unsigned int depth)
{
	static const struct { const char *op; int level; } ops[] = {
		{ "+", 4 }, { "-", 4 }, { "*", 3 }, { "&", 8 }, { "|", 10 },
		{ "^", 9 }, { "+", 4 }, { "-", 4 }, { "/", 3 }, { "%", 3 },
	};
	unsigned int i = below(r, 10);
	int level = ops[i].level;
	struct expr left = no_constant(r, type, depth), right;
	const char *text;

	if (i >= 8) {
		text = divisor(r, type, depth);
		return (struct expr){ say(r, "%s %s %s", within(r, left, level),
					  ops[i].op, text), level, false };
	}
	if (chance(r, 20)) {
		right = left;
		left = no_constant(r, narrower(r, type), depth);
		if (chance(r, 50)) {
			struct expr other = left;

			left = right;
			right = other;
		}
	} else {
		right = make_expr(r, type, depth);
	}
	return (struct expr){ say(r, "%s %s %s", within(r, left, level),
				  ops[i].op, within(r, right, level - 1)),
			      level, false };
}

static struct expr make_unary(struct random *r, const struct type *type,
			      unsigned int depth)
{
	const char *target;

	switch (below(r, 4)) {
	case 0:
		return (struct expr){ say(r, "-%s",
			within(r, no_constant(r, type, depth), 1)), 2, false };
	case 1:
		return (struct expr){ say(r, "~%s",
			within(r, no_constant(r, type, depth), 1)), 2, false };
	default:
		target = place(r, type, true, depth);
		if (!*target)
			return variable_of(r, type, depth);
		if (chance(r, 60))
			return (struct expr){ say(r, "%s%s", target,
					chance(r, 50) ? "++" : "--"), 1, false };
		return (struct expr){ say(r, "%s%s", chance(r, 50) ? "++" :
					  "--", target), 2, false };
	}
}

/* Numbers without a type, as large as they come. */
static const char *make_number(struct random *r, unsigned int depth)
{
	static const char *const ops[] = { "+", "-", "*", "&", "|", "^" };

	if (!depth || chance(r, 20))
		return say(r, "%s%u", chance(r, 20) ? "-" : "",
			   below(r, chance(r, 50) ? 10 : 30000));
	if (chance(r, 15))
		return say(r, "~(%s)", make_number(r, depth - 1));
	if (chance(r, 15))
		return say(r, "(%s << %u)", make_number(r, 0), below(r, 20));
	if (chance(r, 15))
		return say(r, "(%s) %s %u", make_number(r, depth - 1),
			   chance(r, 50) ? "/" : "%", 1 + below(r, 40));
	return say(r, "(%s) %s (%s)", make_number(r, depth - 1),
		   ops[below(r, 6)], make_number(r, depth - 1));
}

/* Of the same size, other in sign; or the size of something. */
static struct expr make_other_bits(struct random *r, const struct type *type,
				   unsigned int depth)
{
	const struct type *other;
	struct expr value;

	for (int i = 0; i < 20 && !type->is_open; i++) {
		other = integer_type(r);
		if (other->bits != type->bits)
			continue;
		value = no_constant(r, other, depth);
		return (struct expr){ say(r, "bit_cast<%s>(%s)", type->name,
					  value.text), 0, false };
	}
	return (struct expr){ say(r, "cast<%s>(sizeof<%s>)", type->name,
				  r->types[below(r, 9)]->name), 0, true };
}

static struct expr make_length(struct random *r, const struct type *type)
{
	const char *text = "";
	unsigned int least;

	if (r->slice_count)
		text = slice_of(r, r->slices[below(r, (unsigned int)
					     r->slice_count)], &least);
	if (!*text || chance(r, 30))
		text = make_text(r, 1);
	return (struct expr){ say(r, "cast<%s>(%s%s%s.len())", type->name,
				  *text == '"' ? "(" : "", text,
				  *text == '"' ? ")" : ""), 0, *text == '"' };
}

static struct expr make_cast(struct random *r, const struct type *type,
			     unsigned int depth)
{
	struct expr value;

	if (chance(r, 12))
		return (struct expr){ say(r, "cast<%s>(%s)", type->name,
					  make_number(r, 3)), 0, true };
	if (chance(r, 12))
		return make_other_bits(r, type, depth);
	if (chance(r, 8))
		return make_length(r, type);
	value = make_expr(r, scalar_type(r), depth);
	return (struct expr){ say(r, "cast<%s>(%s)", type->name, value.text), 0,
			      value.is_constant };
}

struct expr make_called(struct random *r, const struct type *type,
			unsigned int depth)
{
	const struct function *function;
	const char *call;

	if (chance(r, 40)) {
		call = make_indirect(r, type, depth);
		if (*call)
			return (struct expr){ call, 0, false };
	}
	function = some_function(r, type);
	call = function ? make_call(r, function, type, depth) : "";
	if (!*call)
		return variable_of(r, type, depth);
	if (r->now.can_try && function->can_fail && !function->second &&
	    chance(r, 60))
		return (struct expr){ say(r, "try %s", call), 2, false };
	return (struct expr){ call, 0, false };
}

struct expr make_integer(struct random *r, const struct type *type,
			 unsigned int depth)
{
	unsigned int choice = below(r, 100);

	if (choice < 43)
		return make_arithmetic(r, type, depth - 1);
	if (choice < 54)
		return make_shift(r, type, depth - 1);
	if (choice < 64)
		return make_unary(r, type, depth - 1);
	if (choice < 76)
		return make_cast(r, type, depth - 1);
	return make_called(r, type, depth - 1);
}
