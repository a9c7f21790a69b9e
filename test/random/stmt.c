// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "random.h"

static const char *print(struct random *r, const char *text)
{
	return r->is_kernel ? say(r, "log.info(\"%s\")", text) :
			      say(r, "printf(\"%s\\n\")", text);
}

/* A line of output with some values, evaluated from left to right. */
static const char *print_values(struct random *r)
{
	unsigned int count = 1 + below(r, 3);
	const char *text = fresh(r, "at");

	for (unsigned int i = 0; i < count; i++) {
		const struct type *type = scalar_type(r);
		struct expr value = make_expr(r, type, below(r, 3));

		if (value.is_constant)
			value.text = place(r, type, false, 0);
		text = say(r, "%s ${%s}", text, value.text);
	}
	return print(r, text);
}

void trace(struct random *r)
{
	line(r, "%s", print_values(r));
}

static void make_let(struct random *r)
{
	const struct type *type = any_type(r);
	const char *name = fresh(r, "v");
	struct expr value = make_value(r, type);

	if (value.is_constant || type->kind != KIND_STRUCT || chance(r, 50))
		line(r, "let %s: %s = %s", name, type->name, value.text);
	else
		line(r, "let %s = %s", name, value.text);
	declare(r, name, type, false, false);
}

static const char *make_assignment(struct random *r)
{
	static const char *const ops[] = { "+=", "-=", "*=", "&=", "|=", "^=" };
	const struct type *type = chance(r, 20) ? any_type(r) :
						  scalar_type(r);
	const char *target;

	if (type->kind == KIND_ARRAY && !has(r, FEATURE_COPIES))
		type = type->element;
	target = place(r, type, true, 2);
	if (!*target) {
		type = integer_type(r);
		target = place(r, type, true, 2);
	}
	if (type->kind == KIND_ARRAY)
		return say(r, "%s = %s", target, place(r, type, false, 1));
	if (type->kind != KIND_INTEGER || chance(r, 40))
		return say(r, "%s = %s", target, make_value(r, type).text);
	if (chance(r, 20))
		return say(r, "%s%s", target, chance(r, 50) ? "++" : "--");
	if (chance(r, 10))
		return say(r, "%s %s %u", target, chance(r, 50) ? "/=" : "%=",
			   1 + below(r, 30));
	if (chance(r, 15))
		return say(r, "%s %s %u", target, chance(r, 50) ? "<<=" :
			   ">>=", below(r, type->bits));
	if (chance(r, 15))
		return say(r, "%s %s %s", target, chance(r, 50) ? "<<=" :
			   ">>=", place(r, integer_type(r), false, 1));
	return say(r, "%s %s %s", target, ops[below(r, 6)],
		   make_value(r, type).text);
}

static const char *make_call_stmt(struct random *r)
{
	const struct type *type = chance(r, 50) ? scalar_type(r) : NULL;
	const struct function *function = some_function(r, type);
	const char *call;

	if (!function)
		return make_assignment(r);
	call = make_call(r, function, 2);
	if (r->can_try && function->can_fail && chance(r, 50))
		return say(r, "try %s", call);
	return function->result ? say(r, "_ = %s", call) : call;
}

/* `defer` and `errdefer`: what they do runs without `try` and jumps. */
static void make_defer(struct random *r)
{
	bool could_try = r->can_try;
	const char *word = r->function && r->function->can_fail &&
			   !r->in_closure && chance(r, 40) ? "errdefer" :
							     "defer";

	r->can_try = false;
	switch (below(r, 4)) {
	case 0:
		line(r, "%s %s", word, make_assignment(r));
		break;
	case 1:
		line(r, "%s %s", word, print_values(r));
		break;
	case 2:
		line(r, "%s %s", word, print(r, fresh(r, "deferred")));
		break;
	default:
		open_block(r, word);
		line(r, "%s", make_assignment(r));
		trace(r);
		close_block(r);
		break;
	}
	r->can_try = could_try;
}

static void make_tuple(struct random *r)
{
	const struct function *function = NULL;
	const char *first, *second;

	for (size_t i = 0; i < r->function_count; i++)
		if (r->functions[i].second && chance(r, 60) &&
		    r->cost + r->functions[i].cost * r->rounds < 2000)
			function = &r->functions[i];
	if (!function)
		return;
	if (chance(r, 50)) {
		const char *call = make_call(r, function, 1);

		first = fresh(r, "v");
		second = fresh(r, "v");
		line(r, "let (%s, %s) = %s", first, chance(r, 20) ? "_" :
		     second, call);
		declare(r, first, function->result, false, false);
		return;
	}
	first = place(r, function->result, true, 1);
	second = place(r, function->second, true, 1);
	if (*first && *second)
		line(r, "(%s, %s) = %s", first, second,
		     make_call(r, function, 1));
}

static void make_return(struct random *r)
{
	const struct function *function = r->function;

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

	r->cost += r->rounds;
	if (choice < 16)
		make_let(r);
	else if (choice < 46)
		line(r, "%s", make_assignment(r));
	else if (choice < 58)
		line(r, "%s", make_call_stmt(r));
	else if (choice < 66)
		trace(r);
	else if (choice < 73 && has(r, FEATURE_DEFER) && !r->in_defer)
		make_defer(r);
	else if (choice < 76 && has(r, FEATURE_TUPLES))
		make_tuple(r);
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
	if (chance(r, 6) && r->function && !r->in_defer)
		make_return(r);
	r->variable_count = variables;
}
