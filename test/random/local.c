// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Variables of a block, and what is deferred to its end. */
#include "random.h"

/* Something that stands for what is there already. */
static bool make_alias(struct random *r, const char *name)
{
	const struct type *type = scalar_type(r);
	bool is_reference = has(r, FEATURE_REFERENCES) && chance(r, 50);
	const char *text;

	if (r->slice_count && chance(r, 50)) {
		unsigned int least;

		type = r->slices[below(r, (unsigned int)r->slice_count)];
		text = slice_of(r, type, &least);
		if (!*text)
			return false;
		line(r, "let %s: %s = %s", name, type->name, text);
		declare(r, name, type, true, false)->least = least;
		return true;
	}
	text = place(r, type, true, 2);
	type = derived(r, is_reference ? KIND_REFERENCE : KIND_POINTER, type, 0);
	if (!*text || !type)
		return false;
	line(r, "let %s: %s = %s%s", name, type->name, is_reference ? "" : "&",
	     text);
	declare(r, name, is_reference ? type->element : type, !is_reference,
		false);
	return true;
}

/* A text that is made here and ends with the block. */
static void make_borrowed(struct random *r, const char *name)
{
	const struct type *type = scalar_type(r);

	line(r, "let %s = \"t${%s}%s\"", name, variable_of(r, type, 1).text,
	     chance(r, 50) ? "!" : "");
	declare(r, name, type_named(r, "string"), true, false)->is_borrowed =
		true;
}

void make_let(struct random *r)
{
	const struct type *type = any_type(r);
	const char *name = fresh(r, "v");
	struct expr value;

	if (chance(r, 20) && make_alias(r, name))
		return;
	if (chance(r, 5) && has(r, FEATURE_STRINGS) && !r->now.in_defer) {
		make_borrowed(r, name);
		return;
	}
	value = make_value(r, type);
	if (value.is_constant || type->kind == KIND_INTEGER ||
	    type->kind == KIND_ARRAY || chance(r, 50))
		line(r, "let %s: %s = %s", name, type->name, value.text);
	else
		line(r, "let %s = %s", name, value.text);
	declare(r, name, type, false, false);
}

/* What it does runs without `try`, and leaves nothing but its own loops. */
static void make_deferred_block(struct random *r, const char *word)
{
	struct context outer = r->now;
	size_t variables = r->variable_count;

	open_block(r, word);
	r->now.in_defer = true;
	r->now.can_try = false;
	r->now.loops = r->now.switches = 0;
	r->now.label_count = 0;
	make_stmts(r, 1 + below(r, 2), chance(r, 30) ? 1 : 0);
	trace(r);
	close_block(r);
	outer.cost = r->now.cost;
	r->now = outer;
	r->variable_count = variables;
}

/* A function without a result, and what it is called with. */
static const char *make_plain_call(struct random *r)
{
	const struct function *function = some_function(r, NULL);
	const char *call = function ? make_call(r, function, NULL, 1) : "";

	return *call ? call : make_assignment(r);
}

void make_defer(struct random *r)
{
	bool could_try = r->now.can_try, was_in_defer = r->now.in_defer;
	const char *word = r->now.function && r->now.function->can_fail &&
			   chance(r, 40) ? "errdefer" : "defer";

	r->now.can_try = false;
	r->now.in_defer = true;
	switch (below(r, 5)) {
	case 0:
		line(r, "%s %s", word, make_assignment(r));
		break;
	case 1:
		line(r, "%s %s", word, print_values(r));
		break;
	case 2:
		line(r, "%s %s", word, print(r, fresh(r, "deferred")));
		break;
	case 3:
		line(r, "%s %s", word, make_plain_call(r));
		break;
	default:
		make_deferred_block(r, word);
		break;
	}
	r->now.can_try = could_try;
	r->now.in_defer = was_in_defer;
}

const struct function *some_pair(struct random *r)
{
	const struct function *function = NULL;

	for (size_t i = 0; i < r->function_count; i++)
		if (r->functions[i].second && chance(r, 60) &&
		    !r->functions[i].result->is_open &&
		    !r->functions[i].second->is_open &&
		    can_afford(r, r->functions[i].cost))
			function = &r->functions[i];
	return function;
}

/* Both results, or the first where a failure of the second leads out. */
static void take_results(struct random *r, const struct function *function)
{
	const char *first = fresh(r, "v"), *second = fresh(r, "v");
	const char *call = make_call(r, function, NULL, 1);
	bool has_second = chance(r, 80);

	if (!*call)
		return;
	if (function->can_fail && r->now.can_try && chance(r, 60)) {
		line(r, "let %s = try %s", first, call);
		declare(r, first, function->result, false, false);
		return;
	}
	line(r, "let (%s, %s) = %s", first, has_second ? second : "_", call);
	declare(r, first, function->result, false, false);
	if (has_second)
		declare(r, second, function->second, false, false);
}

void make_tuple(struct random *r)
{
	const struct function *function = some_pair(r);
	const char *first, *second, *call;

	if (!function)
		return;
	if (chance(r, 60)) {
		take_results(r, function);
		return;
	}
	first = place(r, function->result, true, 1);
	second = place(r, function->second, true, 1);
	call = make_call(r, function, NULL, 1);
	if (*first && *second && *call)
		line(r, "(%s, %s) = %s", first, second, call);
}
