// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* A whole program: its package, and main(), which calls all and shows all. */
#include "random.h"

/* One for each basic type and struct, so that there always is a place. */
static void write_variables(struct random *r)
{
	size_t count = r->type_count;

	for (size_t i = 0; i < count; i++) {
		const struct type *type = r->types[i];
		const char *name;

		if (type->kind == KIND_POINTER || type->kind == KIND_SLICE ||
		    type->kind == KIND_REFERENCE || type->is_open ||
		    type->kind == KIND_FUNCTION || type->is_table)
			continue;
		name = fresh(r, "g");
		line(r, "let %s: %s = %s", name, type->name,
		     initial(r, type));
		declare(r, name, type, false, true);
	}
}

static void write_constants(struct random *r)
{
	for (int i = 0; i < 2; i++) {
		const struct type *type = integer_type(r);
		const char *name = fresh(r, "C");

		line(r, "const %s: %s = %s", name, type->name,
		     literal(r, type));
		r->constants[r->constant_count].name = name;
		r->constants[r->constant_count++].type = type;
	}
}

/* Functions in an array and in a struct: called there, and replaced. */
static void write_tables(struct random *r)
{
	static const char *const members[] = { "call", "other" };
	const char *name = fresh(r, "Table"), *values = "";
	struct type *table;

	if (!r->signature_count || chance(r, 50))
		return;
	table = make_type(r, KIND_STRUCT, name);
	table->is_table = true;
	for (; table->count < 2; table->count++) {
		unsigned int i = below(r, (unsigned int)r->signature_count);

		table->fields[table->count] = r->signatures[i];
		table->field_names[table->count] = members[table->count];
	}
	open_block(r, say(r, "struct %s", name));
	write_fields(r, table);
	close_block(r);
	name = fresh(r, "g");
	line(r, "let %s: %s = %s", name, table->name, initial(r, table));
	declare(r, name, table, false, true);
	name = fresh(r, "g");
	for (int i = 0; i < 3; i++)
		values = say(r, "%s%s%s", values, i ? ", " : "",
			     named_function(r, r->signatures[0]));
	line(r, "let %s: array<%s, 3> = {%s}", name, r->signatures[0]->name,
	     values);
	declare(r, name, derived(r, KIND_ARRAY, r->signatures[0], 3), false,
		true);
}

/* Two of them, or one, that get what one call gives. */
static void write_started_pair(struct random *r)
{
	const struct function *function = some_pair(r);
	const char *call = function ? make_call(r, function, NULL, 1) : "";
	const char *names[2] = { fresh(r, "g"), fresh(r, "g") };
	unsigned int dropped = below(r, 4);

	if (!*call)
		return;
	line(r, "let (%s, %s) = %s", dropped == 0 ? "_" : names[0],
	     dropped == 1 ? "_" : names[1], call);
	if (dropped != 0)
		declare(r, names[0], function->result, false, true);
	if (dropped != 1)
		declare(r, names[1], function->second, false, true);
}

/* Variables whose values are computed when the program starts. */
static void write_started(struct random *r)
{
	for (int i = 0; has(r, FEATURE_STARTED) && i < 2; i++) {
		const struct type *type = scalar_type(r);
		const struct function *function;
		const char *name = fresh(r, "g"), *call;

		start_body(r, NULL);
		r->now.in_text = true;
		if (has(r, FEATURE_TUPLES) && chance(r, 30)) {
			write_started_pair(r);
			continue;
		}
		function = some_function(r, type);
		call = function ? make_call(r, function, type, 1) : "";
		if (!*call || chance(r, 50))
			continue;
		line(r, "let %s: %s = %s", name, type->name, call);
		declare(r, name, type, false, true);
	}
}

/* Prints all that a variable of the package holds. */
static void print_all(struct random *r, const char *name,
		      const struct type *type)
{
	switch (type->kind) {
	case KIND_STRUCT:
		for (unsigned int i = 0; i < type->count; i++)
			print_all(r, say(r, "%s.%s", name,
					 type->field_names[i]),
				  type->fields[i]);
		break;
	case KIND_ARRAY:
		for (unsigned int i = 0; i < type->count; i++)
			print_all(r, say(r, "%s[%u]", name, i), type->element);
		break;
	case KIND_FUNCTION:
	case KIND_POINTER:
	case KIND_SLICE:
		break;
	default:
		line(r, r->is_kernel ? "log.info(\"%s=${%s}\")" :
		     "printf(\"%s=${%s}\\n\")", name, name);
		break;
	}
}

static void call_all(struct random *r)
{
	for (size_t i = 0; i < r->function_count; i++) {
		const struct function *function = &r->functions[i];
		const char *call;

		/* What is called once is written there. */
		if (r->has_library && (function->calls ? chance(r, 90) :
							  chance(r, 30)))
			continue;
		call = make_call(r, function, NULL, 1);
		r->now.cost = 1;
		if (!*call)
			continue;
		if (function->second)
			line(r, "(_, _) = %s", call);
		else if (function->result)
			line(r, "_ = %s", call);
		else
			line(r, "%s", call);
	}
}

static void write_main(struct random *r)
{
	size_t globals = r->variable_count;

	open_block(r, r->is_kernel ? "func init() int32" : "func main() int32");
	start_body(r, NULL);
	if (r->has_library) {
		store_first(r);
		set_handlers(r);
	}
	call_all(r);
	make_stmts(r, 2 + below(r, 6), 3);
	if (r->has_library) {
		fire_handlers(r);
		show_stored(r);
	}
	for (size_t i = 0; i < globals; i++)
		print_all(r, r->variables[i].name, r->variables[i].type);
	line(r, "return 0");
	close_block(r);
}

void write_program(struct random *r)
{
	start_body(r, NULL);
	make_basic_types(r);
	make_types(r);
	write_constants(r);
	write_variables(r);
	write_functions(r);
	write_tables(r);
	write_started(r);
	write_later_functions(r);
	write_main(r);
}

void write_library(struct random *r)
{
	start_body(r, NULL);
	make_basic_types(r);
	make_types(r);
	write_constants(r);
	write_variables(r);
	write_functions(r);
	write_handlers(r);
	write_stored(r);
	write_tables(r);
	if (chance(r, 30))
		write_started(r);
	write_later_functions(r);
}

static void write_importing(struct random *r)
{
	if (chance(r, 20))
		write_started(r);
	write_later_functions(r);
	write_later_functions(r);
	write_main(r);
}

void write_user(struct random *r)
{
	write_importer(r, write_importing);
}
