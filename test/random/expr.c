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

static const char *constant_of(struct random *r, const struct type *type)
{
	for (size_t i = 0; i < r->constant_count; i++)
		if (r->constants[i].type == type)
			return r->constants[i].name;
	return NULL;
}

const char *literal(struct random *r, const struct type *type)
{
	static const char *const words[] = { "\"\"", "\"a\"", "\"ab\"",
					     "\"abc\"", "\"100%\"" };
	const char *known = chance(r, 15) ? constant_of(r, type) : NULL;

	if (known)
		return known;
	switch (type->kind) {
	case KIND_INTEGER:
		return integer_literal(r, type);
	case KIND_BOOL:
		return chance(r, 50) ? "true" : "false";
	case KIND_ENUM:
		return member(r, type);
	case KIND_STRING:
		return words[below(r, 5)];
	case KIND_FUNCTION:
		return named_function(r, type);
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

		if (type->is_union ? i != 0 : type->kind == KIND_STRUCT &&
		    chance(r, 20) && !type->is_table &&
		    element->kind != KIND_ENUM && element->kind != KIND_STRING)
			continue;
		text = say(r, "%s%s%s%s%s", text, *text ? ", " : "",
			   type->kind == KIND_STRUCT ? type->field_names[i] : "",
			   type->kind == KIND_STRUCT ? ": " : "",
			   initial(r, element));
	}
	return say(r, "{%s}", text);
}

/* An operand of exactly that type that is no constant. */
struct expr variable_of(struct random *r, const struct type *type,
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

struct expr no_constant(struct random *r, const struct type *type,
			unsigned int depth)
{
	struct expr made = make_expr(r, type, depth);

	return made.is_constant ? variable_of(r, type, depth) : made;
}

static struct expr make_struct(struct random *r, const struct type *type,
			       unsigned int depth)
{
	const char *text = "";

	if (!depth || type->is_table || chance(r, 40))
		return variable_of(r, type, depth);
	if (chance(r, 40))
		return make_called(r, type, depth - 1);
	for (unsigned int i = 0; i < type->count; i++) {
		const struct type *field = type->fields[i];

		if (type->is_union ? i != 0 : (chance(r, 20) &&
		    field->kind != KIND_ENUM && field->kind != KIND_STRING))
			continue;
		if (field->kind == KIND_ARRAY && chance(r, 60))
			continue;
		text = say(r, "%s%sf%u: %s", text, *text ? ", " : "", i,
			   make_value(r, field).text);
	}
	return operand(say(r, "%s{%s}", type->name, text));
}

static struct expr make_comparison(struct random *r, const struct type *type,
				   unsigned int depth)
{
	static const char *const ops[] = { "<", ">", "<=", ">=", "==", "!=" };
	unsigned int op = below(r, 6);
	int level = op < 4 ? 6 : 7;
	struct expr left, right;

	if (type->kind != KIND_INTEGER) {
		op = 4 + op % 2;
		level = 7;
	}
	left = no_constant(r, type, depth);
	right = make_expr(r, type, depth);
	return (struct expr){ say(r, "%s %s %s", within(r, left, 5),
				  ops[op], within(r, right, 5)), level, false };
}

struct expr make_condition(struct random *r, unsigned int depth)
{
	unsigned int choice = below(r, 100);
	const struct type *type = integer_type(r);
	struct expr left, right;
	int level;

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
	if (choice < 52 && has(r, FEATURE_STRINGS))
		return make_text_condition(r);
	return make_comparison(r, choice < 57 ? scalar_type(r) : type,
			       depth - 1);
}

/* Members of one enumeration may be combined. */
static struct expr make_enum(struct random *r, const struct type *type,
			     unsigned int depth)
{
	static const struct { const char *op; int level; } ops[] = {
		{ "&", 8 }, { "|", 10 }, { "^", 9 },
	};
	unsigned int i = below(r, 3);
	struct expr left = variable_of(r, type, depth - 1);

	if (chance(r, 30))
		return make_called(r, type, depth - 1);
	if (chance(r, 20))
		return (struct expr){ say(r, "~%s", within(r, left, 1)), 2,
				      false };
	return (struct expr){ say(r, "%s %s %s", within(r, left, ops[i].level),
				  ops[i].op, member(r, type)), ops[i].level,
			      false };
}

static struct expr make_array(struct random *r, const struct type *type,
			      unsigned int depth)
{
	const char *text = "";

	if (!has(r, FEATURE_COPIES) || chance(r, 30))
		return operand(initial(r, type));
	if (chance(r, 40)) {
		text = place(r, type, false, depth);
		if (*text)
			return operand(text);
	}
	for (unsigned int i = 0; i < type->count; i++)
		text = say(r, "%s%s%s", text, i ? ", " : "",
			   make_expr(r, type->element,
				     depth ? depth - 1 : 0).text);
	return operand(say(r, "{%s}", text));
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
	case KIND_ARRAY:
		return make_array(r, type, depth);
	case KIND_INTEGER:
		if (depth && !chance(r, 25))
			return make_integer(r, type, depth);
		break;
	case KIND_ENUM:
		if (depth && chance(r, 15))
			return make_enum(r, type, depth);
		break;
	default:
		break;
	}
	if (chance(r, 25)) {
		text = literal(r, type);
		return (struct expr){ text, *text == '-' ? 2 : 0, true };
	}
	return variable_of(r, type, depth);
}

/* What may be stored into a place of that type. */
struct expr make_value(struct random *r, const struct type *type)
{
	if (type->kind == KIND_INTEGER && chance(r, 15))
		type = narrower(r, type);
	return make_expr(r, type, 1 + below(r, 3));
}
