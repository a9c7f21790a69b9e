// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * A second package, and what its functions are made for: to be written where the
 * first one calls them.
 */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "random.h"

/* --- names of the library ------------------------------------------------- */

static bool is_word(char c)
{
	return isalnum((unsigned char)c) || c == '_';
}

static bool starts_name(const char *name, const char *word, size_t length)
{
	return !strncmp(name, word, length) && !is_word(name[length]);
}

/* Whether the library declares it at its top. */
static bool is_of_library(const struct random *r, const char *word,
			  size_t length)
{
	for (size_t i = 0; i < r->library.types; i++) {
		const struct type *type = r->types[i];

		if ((type->kind == KIND_STRUCT || type->kind == KIND_ENUM) &&
		    starts_name(type->name, word, length))
			return true;
	}
	for (size_t i = 0; i < r->library.variables; i++)
		if (starts_name(r->variables[i].name, word, length))
			return true;
	for (size_t i = 0; i < r->library.functions; i++)
		if (!r->functions[i].self && !r->functions[i].owner &&
		    starts_name(r->functions[i].name, word, length))
			return true;
	for (size_t i = 0; i < r->library.name_count; i++)
		if (starts_name(r->library.names[i], word, length))
			return true;
	for (size_t i = 0; i < r->constant_count; i++)
		if (starts_name(r->constants[i].name, word, length))
			return true;
	return false;
}

/* Writes @text with `lib.` before each name of the library. */
static void qualify(const struct random *r, const char *text, FILE *out)
{
	const char *at = text;

	while (*at) {
		const char *end = at;

		while (is_word(*end))
			end++;
		if (end == at) {
			fputc(*at++, out);
			continue;
		}
		/* Neither a member nor the name of one in a literal. */
		if ((at == text || at[-1] != '.' || (at > text + 1 &&
						      at[-2] == '.')) &&
		    *end != ':' && is_of_library(r, at, (size_t)(end - at)))
			fputs("lib.", out);
		fwrite(at, 1, (size_t)(end - at), out);
		at = end;
	}
}

/* Writes what @write makes, as a package that imports the library. */
void write_importer(struct random *r, void (*write)(struct random *r))
{
	FILE *out = r->out;
	char *text = NULL;
	size_t size;

	r->library.types = r->type_count;
	r->library.variables = r->variable_count;
	r->library.functions = r->function_count;
	r->out = open_memstream(&text, &size);
	if (!r->out)
		abort();
	write(r);
	if (fclose(r->out) || !text)
		abort();
	r->out = out;
	qualify(r, text, out);
	free(text);
}

/* --- its functions -------------------------------------------------------- */

static void return_value(struct random *r)
{
	const struct function *function = r->now.function;

	if (function->second)
		line(r, "return (%s, %s)", make_value(r, function->result).text,
		     make_value(r, function->second).text);
	else if (function->result)
		line(r, "return %s", make_value(r, function->result).text);
	else
		line(r, "return");
}

static void return_early(struct random *r)
{
	open_block(r, say(r, "if %s", make_condition(r, 1).text));
	if (chance(r, 40))
		line(r, "%s", make_assignment(r));
	if (chance(r, 20))
		trace(r);
	return_value(r);
	r->indent--;
	if (chance(r, 20)) {
		open_block(r, "} else");
		line(r, "%s", make_assignment(r));
		close_block(r);
	} else {
		line(r, "}");
	}
}

/* Some statements before the last one, which returns. */
void make_small_body(struct random *r)
{
	switch (below(r, 6)) {
	case 0:
		break;
	case 1:
		for (unsigned int i = 1 + below(r, 3); i > 0; i--)
			line(r, "%s", make_assignment(r));
		break;
	case 2:
		make_direct(r);
		if (chance(r, 50))
			line(r, "%s", make_assignment(r));
		break;
	case 3:
		if (chance(r, 40))
			make_let(r);
		for (unsigned int i = 1 + below(r, 2); i > 0; i--)
			return_early(r);
		if (chance(r, 30))
			line(r, "%s", make_assignment(r));
		break;
	case 4:
		if (has(r, FEATURE_DEFER))
			make_defer(r);
		if (chance(r, 50))
			make_direct(r);
		if (chance(r, 30))
			return_early(r);
		break;
	default:
		make_let(r);
		make_stmts(r, 1 + below(r, 2), 1);
		break;
	}
}

/* --- calls by themselves -------------------------------------------------- */

/* One that nobody calls, if there is one: it is written where it is called. */
static struct function *direct_callee(struct random *r)
{
	struct function *found = NULL;

	for (int i = 0; i < 8 && r->function_count; i++) {
		struct function *function =
			&r->functions[below(r, (unsigned int)r->function_count)];

		if (function->second || !can_afford(r, function->cost))
			continue;
		if (!found || function->calls < found->calls)
			found = function;
	}
	return found;
}

/* What is done with the value of a call that is a statement by itself. */
static void take_value(struct random *r, const struct type *type,
		       const char *call, bool is_tried)
{
	const struct function *around = r->now.function;
	const char *name = fresh(r, "v"), *word = is_tried ? "try " : "";
	const char *target = place(r, type, true, 0);

	switch (below(r, 5)) {
	case 0:
		line(r, "_ = %s%s", word, call);
		return;
	case 1:
		if (*target && type->kind != KIND_ARRAY) {
			line(r, "%s = %s%s", target, word, call);
			return;
		}
		break;
	case 2:
		if (around && around->result == type && !around->second &&
		    !r->now.in_defer) {
			open_block(r, say(r, "if %s", make_condition(r, 1).text));
			line(r, "return %s%s", word, call);
			close_block(r);
			return;
		}
		break;
	default:
		break;
	}
	line(r, "let %s = %s%s", name, word, call);
	declare(r, name, type, false, false);
}

void make_direct(struct random *r)
{
	struct function *function = direct_callee(r);
	const struct type *type = function ? function->result : NULL;
	const struct type *wanted = NULL;
	const char *call = "";
	bool is_tried;

	if (function && function->generic && type && type->is_open) {
		if (type != function->generic)
			return;
		wanted = type = integer_type(r);
	}
	if (function)
		call = make_call(r, function, wanted, 1 + below(r, 2));
	if (!*call)
		return;
	function->calls++;
	is_tried = function->can_fail && r->now.can_try && chance(r, 50);
	if (type)
		take_value(r, type, call, is_tried);
	else
		line(r, "%s", call);
}

/* --- handlers ------------------------------------------------------------- */

/*
 * A struct with a function of a type in it, a function that stores one there, and
 * one that calls it.
 */
static void write_handler(struct random *r, struct handler *handler,
			  const struct type *type)
{
	const char *holder = fresh(r, "Holder"), *params = "", *args = "";

	handler->type = type;
	handler->variable = fresh(r, "held");
	handler->set = fresh(r, "set");
	handler->fire = fresh(r, "fire");
	open_block(r, say(r, "struct %s", holder));
	line(r, "count: uint32");
	line(r, "call: %s", type->name);
	close_block(r);
	line(r, "let %s: %s", handler->variable, holder);
	open_block(r, say(r, "func %s(h: *%s, call: %s)", handler->set, holder,
			  type->name));
	if (chance(r, 40))
		line(r, "h.count++");
	line(r, "h.call = call");
	close_block(r);
	for (unsigned int i = 0; i < type->count; i++) {
		const char *name = fresh(r, "p");

		params = say(r, "%s, %s: %s", params, name,
			     type->fields[i]->name);
		args = say(r, "%s%s%s", args, i ? ", " : "", name);
	}
	open_block(r, say(r, "func %s(h: *%s%s) %s", handler->fire, holder,
			  params, type->element ? type->element->name : ""));
	if (chance(r, 40))
		line(r, "h.count += 3");
	if (chance(r, 30))
		line(r, "defer h.count++");
	line(r, "%sh.call(%s)", type->element ? "return " : "", args);
	close_block(r);
	r->library.names[r->library.name_count++] = holder;
	r->library.names[r->library.name_count++] = handler->variable;
	r->library.names[r->library.name_count++] = handler->set;
	r->library.names[r->library.name_count++] = handler->fire;
}

void write_handlers(struct random *r)
{
	for (size_t i = 0; i < r->signature_count; i++)
		write_handler(r, &r->library.handlers[i], r->signatures[i]);
}

/* At the start of main(), where a closure can capture nothing. */
void set_handlers(struct random *r)
{
	for (size_t i = 0; i < r->signature_count; i++) {
		const struct handler *handler = &r->library.handlers[i];

		for (int j = chance(r, 20) ? 2 : 1; j > 0; j--)
			line(r, "%s(&%s, %s)", handler->set, handler->variable,
			     chance(r, 70) ?
			     make_closure(r, handler->type, true) :
			     named_function(r, handler->type));
	}
}

void fire_handlers(struct random *r)
{
	for (size_t i = 0; i < r->signature_count; i++) {
		const struct handler *handler = &r->library.handlers[i];
		const struct type *type = handler->type;
		const char *args = "";

		for (unsigned int j = 0; j < type->count; j++)
			args = say(r, "%s, %s", args,
				   make_expr(r, type->fields[j], 1).text);
		for (int j = chance(r, 20) ? 2 : 1; j > 0; j--) {
			const char *call = say(r, "%s(&%s%s)", handler->fire,
					       handler->variable, args);

			if (type->element && chance(r, 60))
				take_value(r, type->element, call, false);
			else
				line(r, "%s%s", type->element ? "_ = " : "",
				     call);
		}
	}
	for (size_t i = 0; i < r->signature_count; i++)
		line(r, "%s", print(r, say(r, "count ${%s.count}",
					   r->library.handlers[i].variable)));
}

/* --- first stores --------------------------------------------------------- */

/* A struct of numbers and pointers to them, which main() fills. */
void write_stored(struct random *r)
{
	const char *name = fresh(r, "Stored");

	r->library.state = fresh(r, "state");
	open_block(r, say(r, "struct %s", name));
	for (unsigned int i = 0; i < STORED_MAX; i++) {
		const struct type *type = scalar_type(r);

		r->library.stored[i] = type;
		line(r, "s%u: %s", i, type->name);
		line(r, "q%u: *%s", i, type->name);
	}
	close_block(r);
	line(r, "let %s: %s%s", r->library.state, name,
	     chance(r, 50) && r->library.stored[0]->kind == KIND_INTEGER ?
	     " = {s0: 3}" : r->library.stored[0]->kind == KIND_ENUM ?
	     say(r, " = {s0: %s.M0}", r->library.stored[0]->name) : "");
	r->library.names[r->library.name_count++] = name;
	r->library.names[r->library.name_count++] = r->library.state;
}

/* Some are looked at between, and some depend on what was stored. */
void store_first(struct random *r)
{
	const char *state = r->library.state;

	for (int i = 0; i < 8; i++) {
		unsigned int to = below(r, STORED_MAX);
		const struct type *type = r->library.stored[to];
		const char *target;

		switch (below(r, 8)) {
		case 0:
			line(r, "%s", print(r, say(r, "stored ${%s.s%u}", state,
						   to)));
			break;
		case 1:
			line(r, "%s", make_assignment(r));
			break;
		case 2:
		case 3:
			target = place(r, type, true, 0);
			if (*target)
				line(r, "%s.q%u = &%s", state, to, target);
			break;
		case 4:
			target = place(r, type, true, 0);
			if (*target)
				line(r, "%s = %s.s%u", target, state, to);
			break;
		default:
			line(r, "%s.s%u = %s", state, to, literal(r, type));
			break;
		}
	}
}

void show_stored(struct random *r)
{
	const char *state = r->library.state;

	for (unsigned int i = 0; i < STORED_MAX; i++) {
		line(r, "%s", print(r, say(r, "stored ${%s.s%u}", state, i)));
		open_block(r, say(r, "if %s.q%u != null", state, i));
		line(r, "%s", print(r, say(r, "at ${*%s.q%u}", state, i)));
		close_block(r);
	}
}
