// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Functions as values: named ones, closures, and who holds them. */
#include <stdlib.h>

#include "random.h"

/* The function types of a program; each has a function of the package. */
void make_signatures(struct random *r)
{
	for (int i = 0; i < 2; i++) {
		const struct type *params[2] = { scalar_type(r),
						 scalar_type(r) };
		const struct type *result = chance(r, 15) ? NULL :
					    scalar_type(r);
		unsigned int count = below(r, 3);
		const char *name = "";
		struct type *type;

		for (unsigned int j = 0; j < count; j++)
			name = say(r, "%s%s%s", name, j ? ", " : "",
				   params[j]->name);
		name = say(r, "func(%s)%s%s", name, result ? " " : "",
			   result ? result->name : "");
		if (type_named(r, name))
			continue;
		type = make_type(r, KIND_FUNCTION, name);
		type->element = result;
		type->count = count;
		for (unsigned int j = 0; j < count; j++)
			type->fields[j] = params[j];
		r->signatures[r->signature_count++] = type;
	}
}

const char *named_function(struct random *r, const struct type *type)
{
	const char *name = "";

	for (size_t i = 0; i < r->function_count; i++)
		if (r->functions[i].fits == type &&
		    (!*name || chance(r, 50)))
			name = r->functions[i].name;
	return name;
}

static void write_body(struct random *r, const struct type *type)
{
	struct function closure = { .result = type->element,
				    .can_fail = is_failing(type->element) &&
						has(r, FEATURE_TRY) };
	struct context outer = r->now;
	size_t variables = r->variable_count;

	start_body(r, &closure);
	r->now.generic = outer.generic;
	r->now.closures = outer.closures + 1;
	r->now.cost_max = CLOSURE_COST;
	/* What is called here must not outlive, and cannot be captured. */
	for (size_t i = 0; i < variables; i++)
		if ((r->variables[i].type->kind == KIND_FUNCTION ||
		     r->variables[i].is_borrowed) && !r->variables[i].is_hidden)
			r->variables[i].is_hidden = true;
	for (unsigned int i = 0; i < type->count; i++)
		declare(r, say(r, "c%zu", r->names - type->count + i),
			type->fields[i], false, false);
	make_stmts(r, 1 + below(r, 3), 1);
	if (type->element)
		line(r, "return %s", make_value(r, type->element).text);
	r->now = outer;
	r->variable_count = variables;
}

/* Their hiding ends with the closure. */
static void show_again(struct random *r, const bool *was_hidden, size_t count)
{
	for (size_t i = 0; i < count; i++)
		r->variables[i].is_hidden = was_hidden[i];
}

/* @is_typed: the place says what the result is, and `=>` is enough. */
const char *make_closure(struct random *r, const struct type *type,
			 bool is_typed)
{
	bool was_hidden[VARIABLES_MAX];
	size_t count = r->variable_count, size;
	const char *params = "", *made;
	FILE *out = r->out;
	char *body = NULL;

	for (size_t i = 0; i < count; i++)
		was_hidden[i] = r->variables[i].is_hidden;
	for (unsigned int i = 0; i < type->count; i++)
		params = say(r, "%s%s%s: %s", params, i ? ", " : "",
			     fresh(r, "c"), type->fields[i]->name);
	r->out = open_memstream(&body, &size);
	if (!r->out)
		abort();
	r->indent++;
	write_body(r, type);
	r->indent--;
	if (fclose(r->out) || !body)
		abort();
	r->out = out;
	show_again(r, was_hidden, count);
	if (is_typed && chance(r, 40))
		made = say(r, "(%s) => {\n%s%*s}", params, body,
			   4 * (int)r->indent, "");
	else
		made = say(r, "func(%s) %s {\n%s%*s}", params,
			   type->element ? type->element->name : "", body,
			   4 * (int)r->indent, "");
	free(body);
	return made;
}

/* What may be passed on: what is held, or comes from a table, or is made. */
const char *make_function(struct random *r, const struct type *type)
{
	const char *held = chance(r, 25) ? place(r, type, false, 0) : "";

	if (*held)
		return held;
	for (size_t i = 0; i < r->variable_count; i++)
		if (r->variables[i].type == type && !r->variables[i].is_hidden &&
		    chance(r, 50))
			held = r->variables[i].name;
	if (*held)
		return held;
	if (r->now.in_text || r->now.in_defer || r->now.closures > 1 ||
	    chance(r, 30))
		return say(r, "%s%s", chance(r, 20) ? "&" : "",
			   named_function(r, type));
	return make_closure(r, type, true);
}

/* A call of a value; "" where there is none with that result. */
const char *make_indirect(struct random *r, const struct type *result,
			  unsigned int depth)
{
	const struct type *type = NULL;
	const char *text = "", *callee;

	for (size_t i = 0; i < r->signature_count; i++)
		if (r->signatures[i]->element == result &&
		    (!type || chance(r, 50)))
			type = r->signatures[i];
	if (!type || !can_afford(r, CLOSURE_COST))
		return "";
	callee = place(r, type, false, 0);
	if (!*callee)
		return "";
	r->now.cost += (CLOSURE_COST + 1) * r->now.rounds;
	for (unsigned int i = 0; i < type->count; i++)
		text = say(r, "%s%s%s", text, i ? ", " : "",
			   make_expr(r, type->fields[i], depth).text);
	return say(r, "%s(%s)", callee, text);
}

/* Another value in its place: what a closure captures is of this block yet. */
static void replace_held(struct random *r, const char *name,
			 const struct type *type)
{
	bool is_named = *named_function(r, type) && chance(r, 50);
	bool is_inside = is_named && chance(r, 50);
	const char *stored = chance(r, 30) ? place(r, type, false, 0) : "";

	if (is_inside)
		open_block(r, say(r, "if %s", make_condition(r, 1).text));
	line(r, "%s = %s", name, is_named && *stored ? stored :
	     is_named ? named_function(r, type) :
	     make_closure(r, type, chance(r, 50)));
	if (is_inside)
		close_block(r);
}

/* `let f = func … { … }`: called, and passed on, from here. */
void make_holder(struct random *r)
{
	const struct type *type;
	const char *name = fresh(r, "h"), *stored;

	if (!r->signature_count || r->now.closures)
		return;
	type = r->signatures[below(r, (unsigned int)r->signature_count)];
	stored = chance(r, 50) ? place(r, type, false, 0) : "";
	if (*stored)
		line(r, "let %s = %s", name, stored);
	else if (chance(r, 60) || !*named_function(r, type))
		line(r, "let %s = %s", name, make_closure(r, type, false));
	else
		line(r, "let %s: %s = %s", name, type->name,
		     chance(r, 70) ? make_closure(r, type, true) :
				     named_function(r, type));
	if (chance(r, *stored ? 60 : 30))
		replace_held(r, name, type);
	declare(r, name, type, false, false);
}
