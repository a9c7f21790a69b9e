// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "random.h"

static struct expr operand(const char *text)
{
	return (struct expr){ text, 0, false };
}

/* Parentheses where @expr binds less than @level, and sometimes anyhow. */
const char *within(struct random *r, struct expr expr, int level)
{
	if (expr.level > level || chance(r, 5))
		return say(r, "(%s)", expr.text);
	return expr.text;
}

static const char *integer_literal(struct random *r, const struct type *type)
{
	uint64_t max = type->is_signed ? (UINT64_C(1) << (type->bits - 1)) - 1 :
		       type->bits == 64 ? UINT64_MAX :
		       (UINT64_C(1) << type->bits) - 1;
	uint64_t value = number(r);

	switch (below(r, 6)) {
	case 0:
		value = max - value % 3;
		break;
	case 1:
		value &= max;
		break;
	default:
		value %= 20;
		break;
	}
	if (type->is_signed && chance(r, 30))
		return say(r, "-%llu", (unsigned long long)value);
	return say(r, chance(r, 15) ? "0x%llx" : "%llu",
		   (unsigned long long)value);
}

static const char *member(struct random *r, const struct type *type)
{
	return say(r, "%s.M%u", type->name, below(r, type->count));
}

const char *literal(struct random *r, const struct type *type)
{
	static const char *const words[] = { "\"\"", "\"a\"", "\"ab\"",
					     "\"abc\"", "\"100%\"" };

	switch (type->kind) {
	case KIND_INTEGER:
		return integer_literal(r, type);
	case KIND_BOOL:
		return chance(r, 50) ? "true" : "false";
	case KIND_ENUM:
		return member(r, type);
	case KIND_STRING:
		return words[below(r, 5)];
	default:
		return "{}";
	}
}

/* `{…}` of constants: what a package's variable begins with. */
const char *initial(struct random *r, const struct type *type)
{
	const char *text = "";

	if (type->kind != KIND_STRUCT && type->kind != KIND_ARRAY)
		return literal(r, type);
	for (unsigned int i = 0; i < type->count; i++) {
		const struct type *element = type->kind == KIND_ARRAY ?
					     type->element : type->fields[i];

		if (type->kind == KIND_STRUCT && chance(r, 20) &&
		    element->kind != KIND_ENUM)
			continue;
		text = say(r, "%s%s%s%s%s", text, *text ? ", " : "",
			   type->kind == KIND_STRUCT ? type->field_names[i] : "",
			   type->kind == KIND_STRUCT ? ": " : "",
			   initial(r, element));
	}
	return say(r, "{%s}", text);
}

/* An operand of exactly that type that is no constant. */
static struct expr variable_of(struct random *r, const struct type *type,
			       unsigned int depth)
{
	const char *text = place(r, type, false, depth);

	if (*text)
		return operand(text);
	if (type->kind == KIND_INTEGER)
		return operand(say(r, "cast<%s>(%s)", type->name,
				   place(r, type_named(r, "int32"), false, 0)));
	return (struct expr){ literal(r, type), 0, true };
}

static struct expr no_constant(struct random *r, const struct type *type,
			       unsigned int depth)
{
	struct expr made = make_expr(r, type, depth);

	return made.is_constant ? variable_of(r, type, depth) : made;
}

/* What divides: never zero, and never -1. */
static const char *divisor(struct random *r, const struct type *type,
			   unsigned int depth)
{
	if (chance(r, 50))
		return say(r, "%u", 1 + below(r, 100));
	return say(r, "((%s & 7) + %u)",
		   within(r, no_constant(r, type, depth), 8), 1 + below(r, 9));
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
static const struct type *narrower(struct random *r, const struct type *type)
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

static struct expr make_cast(struct random *r, const struct type *type,
			     unsigned int depth)
{
	struct expr value = make_expr(r, scalar_type(r), depth);

	return (struct expr){ say(r, "cast<%s>(%s)", type->name, value.text), 0,
			      value.is_constant };
}

static struct expr make_called(struct random *r, const struct type *type,
			       unsigned int depth)
{
	const struct function *function = some_function(r, type);
	const char *call;

	if (!function)
		return variable_of(r, type, depth);
	call = make_call(r, function, depth);
	if (r->can_try && function->can_fail && !function->second &&
	    chance(r, 60))
		return (struct expr){ say(r, "try %s", call), 2, false };
	return operand(call);
}

static struct expr make_integer(struct random *r, const struct type *type,
				unsigned int depth)
{
	unsigned int choice = below(r, 100);

	if (choice < 45)
		return make_arithmetic(r, type, depth - 1);
	if (choice < 57)
		return make_shift(r, type, depth - 1);
	if (choice < 68)
		return make_unary(r, type, depth - 1);
	if (choice < 80)
		return make_cast(r, type, depth - 1);
	return make_called(r, type, depth - 1);
}

static struct expr make_struct(struct random *r, const struct type *type,
			       unsigned int depth)
{
	const char *text = "";

	if (!depth || chance(r, 40))
		return variable_of(r, type, depth);
	if (chance(r, 40))
		return make_called(r, type, depth - 1);
	for (unsigned int i = 0; i < type->count; i++) {
		const struct type *field = type->fields[i];

		if (chance(r, 20) && field->kind != KIND_ENUM)
			continue;
		if (field->kind == KIND_ARRAY)
			continue;
		text = say(r, "%s%sf%u: %s", text, *text ? ", " : "", i,
			   make_value(r, field).text);
	}
	return operand(say(r, "%s{%s}", type->name, text));
}

struct expr make_condition(struct random *r, unsigned int depth)
{
	static const char *const ops[] = { "<", ">", "<=", ">=", "==", "!=" };
	unsigned int choice = below(r, 100), op = below(r, 6);
	const struct type *type = integer_type(r);
	int level = op < 4 ? 6 : 7;
	struct expr left, right;

	if (!depth || choice < 15)
		return variable_of(r, type_named(r, "bool"), 0);
	if (choice < 35) {
		bool is_and = chance(r, 50);

		left = make_condition(r, depth - 1);
		right = make_condition(r, depth - 1);
		level = is_and ? 11 : 12;
		return (struct expr){ say(r, "%s %s %s", within(r, left, level),
					  is_and ? "&&" : "||",
					  within(r, right, level - 1)),
				      level, false };
	}
	if (choice < 42)
		return (struct expr){ say(r, "!%s", within(r,
				make_condition(r, depth - 1), 1)), 2, false };
	if (choice < 47)
		return make_called(r, type_named(r, "bool"), depth - 1);
	if (choice < 52)
		type = scalar_type(r);
	if (type->kind != KIND_INTEGER) {
		op = 4 + op % 2;
		level = 7;
	}
	left = no_constant(r, type, depth - 1);
	right = make_expr(r, type, depth - 1);
	return (struct expr){ say(r, "%s %s %s", within(r, left, 5),
				  ops[op], within(r, right, 5)), level, false };
}

/* An expression of exactly @type, or a constant that fits into it. */
struct expr make_expr(struct random *r, const struct type *type,
		      unsigned int depth)
{
	const char *text;

	switch (type->kind) {
	case KIND_BOOL:
		return make_condition(r, depth);
	case KIND_STRUCT:
		return make_struct(r, type, depth);
	case KIND_INTEGER:
		if (depth && !chance(r, 25))
			return make_integer(r, type, depth);
		break;
	case KIND_FUNCTION:
		return make_function(r, type);
	default:
		break;
	}
	if (type->kind != KIND_ARRAY && chance(r, 25)) {
		text = literal(r, type);
		return (struct expr){ text, *text == '-' ? 2 : 0, true };
	}
	return variable_of(r, type, depth);
}

/* What may be stored into a place of that type. */
struct expr make_value(struct random *r, const struct type *type)
{
	if (type->kind == KIND_ARRAY)
		return operand(initial(r, type));
	if (type->kind == KIND_INTEGER && chance(r, 15))
		type = narrower(r, type);
	return make_expr(r, type, 1 + below(r, 3));
}
