// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "random.h"

/* A line of output with some values, evaluated from left to right. */
const char *print_values(struct random *r)
{
	unsigned int count = 1 + below(r, 3);
	const char *text = fresh(r, "at");
	bool was_in_text = r->now.in_text;

	r->now.in_text = true;
	for (unsigned int i = 0; i < count; i++) {
		const struct type *type = scalar_type(r);
		struct expr value = make_expr(r, type, below(r, 3));

		if (chance(r, 8) && has(r, FEATURE_STRINGS))
			value = (struct expr){ make_text(r, 0), 0, false };
		else if (value.is_constant)
			value = variable_of(r, type, 0);
		text = say(r, "%s ${%s}", text, value.text);
	}
	r->now.in_text = was_in_text;
	return print(r, text);
}

void trace(struct random *r)
{
	line(r, "%s", print_values(r));
}

const char *make_assignment(struct random *r)
{
	static const char *const ops[] = { "+=", "-=", "*=", "&=", "|=", "^=" };
	const struct type *type = chance(r, 20) ? any_type(r) :
						  scalar_type(r);
	const char *target;

	if (type->kind == KIND_ARRAY && !has(r, FEATURE_COPIES))
		type = type->element;
	if (chance(r, 6) && r->signature_count &&
	    *named_function(r, r->signatures[0]))
		type = r->signatures[0];
	target = place(r, type, true, 2);
	if (!*target) {
		type = integer_type(r);
		target = place(r, type, true, 2);
	}
	if (type->kind == KIND_FUNCTION)
		return say(r, "%s = %s", target, named_function(r, type));
	if (type->kind != KIND_INTEGER || chance(r, 40))
		return say(r, "%s = %s", target, make_value(r, type).text);
	if (chance(r, 20))
		return say(r, "%s%s", target, chance(r, 50) ? "++" : "--");
	if (chance(r, 10))
		return say(r, "%s %s %s", target, chance(r, 50) ? "/=" : "%=",
			   divisor(r, type, 1));
	if (chance(r, 15))
		return say(r, "%s %s %u", target, chance(r, 50) ? "<<=" :
			   ">>=", below(r, type->bits));
	if (chance(r, 15))
		return say(r, "%s %s %s", target, chance(r, 50) ? "<<=" :
			   ">>=", place(r, integer_type(r), false, 1));
	return say(r, "%s %s %s", target, ops[below(r, 6)],
		   make_value(r, type).text);
}

const char *make_call_stmt(struct random *r)
{
	const struct type *type = chance(r, 50) ? scalar_type(r) : NULL;
	const struct function *function = some_function(r, type);
	const char *call = chance(r, 30) ? make_indirect(r, type, 2) : "";
	bool can_fail = is_failing(type);

	if (!*call && function) {
		call = make_call(r, function, type, 2);
		can_fail = function->can_fail;
	}
	if (!*call)
		return make_assignment(r);
	if (r->now.can_try && can_fail && chance(r, 50))
		return say(r, "try %s", call);
	return type ? say(r, "_ = %s", call) : call;
}

static void make_return(struct random *r)
{
	const struct function *function = r->now.function;

	if (!function || !function->result) {
		line(r, "return");
		return;
	}
	if (function->second)
		line(r, "return (%s, %s)",
		     make_value(r, function->result).text,
		     make_value(r, function->second).text);
	else
		line(r, "return %s", make_value(r, function->result).text);
}

static void make_stmt(struct random *r, unsigned int depth)
{
	unsigned int choice = below(r, 100);

	r->now.cost += r->now.rounds;
	if (r->has_library && chance(r, 30)) {
		make_direct(r);
		return;
	}
	if (choice < 16)
		make_let(r);
	else if (choice < 46)
		line(r, "%s", make_assignment(r));
	else if (choice < 58)
		line(r, "%s", make_call_stmt(r));
	else if (choice < 66)
		trace(r);
	else if (choice < 73 && has(r, FEATURE_DEFER) && !r->now.in_defer)
		make_defer(r);
	else if (choice < 76 && has(r, FEATURE_TUPLES))
		make_tuple(r);
	else if (choice < 79 && has(r, FEATURE_CLOSURES) && !r->now.in_defer)
		make_holder(r);
	else if (depth)
		make_flow(r, depth);
	else
		line(r, "%s", make_assignment(r));
}

void make_stmts(struct random *r, unsigned int count, unsigned int depth)
{
	for (unsigned int i = 0; i < count; i++)
		make_stmt(r, depth);
}

/* What stands between braces; its variables end with it. */
void make_block(struct random *r, unsigned int depth)
{
	size_t variables = r->variable_count;

	make_stmts(r, 1 + below(r, 4), depth);
	if (chance(r, 6) && r->now.function && !r->now.in_defer)
		make_return(r);
	r->variable_count = variables;
}
