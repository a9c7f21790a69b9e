// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "random.h"

static const struct type *param_type(struct random *r)
{
	const struct type *type = any_type(r);

	if (type->kind == KIND_ARRAY)
		type = type->element;
	if (chance(r, 25))
		type = derived(r, KIND_POINTER, type, 0);
	return type ? type : integer_type(r);
}

static const struct type *some_struct(struct random *r)
{
	for (size_t i = 0; i < r->type_count; i++)
		if (r->types[i]->kind == KIND_STRUCT && chance(r, 60))
			return r->types[i];
	return NULL;
}

static void choose_result(struct random *r, struct function *function)
{
	const struct type *type = any_type(r);

	if (type->kind == KIND_ARRAY)
		type = type->element;
	if (has(r, FEATURE_TRY) && chance(r, 35))
		type = type_named(r, chance(r, 80) ? "int32" : "int64");
	function->result = type;
	if (chance(r, 15)) {
		function->result = NULL;
	} else if (has(r, FEATURE_TUPLES) && chance(r, 12)) {
		function->result = scalar_type(r);
		function->second = scalar_type(r);
	}
	type = function->second ? function->second : function->result;
	function->can_fail = type && has(r, FEATURE_TRY) &&
			     type->kind == KIND_INTEGER && type->is_signed &&
			     type->bits >= 32;
}

static const char *signature(struct random *r, struct function *function)
{
	const char *params = "";

	if (function->self) {
		params = say(r, "self s: %s%s", function->is_pointer_self ?
			     "*" : "", function->self->name);
		declare(r, function->is_pointer_self ? "(*s)" : "s",
			function->self, false, false);
	}
	for (unsigned int i = 0; i < function->param_count; i++) {
		const char *name = fresh(r, "p");

		params = say(r, "%s%s%s: %s", params, *params ? ", " : "", name,
			     function->params[i]->name);
		declare(r, name, function->params[i],
			function->params[i]->kind == KIND_POINTER, false);
	}
	if (function->second)
		return say(r, "func %s(%s) (%s, %s)", function->name, params,
			   function->result->name, function->second->name);
	return say(r, "func %s(%s) %s", function->name, params,
		   function->result ? function->result->name : "");
}

static void start_body(struct random *r, struct function *function)
{
	r->function = function;
	r->can_try = function && function->can_fail;
	r->rounds = 1;
	r->cost = 1;
	r->loops = r->switches = 0;
	r->label_count = 0;
}

static void write_function(struct random *r)
{
	struct function function = { .name = fresh(r, "f") };
	size_t variables = r->variable_count;

	if (has(r, FEATURE_METHODS) && chance(r, 25))
		function.self = some_struct(r);
	if (function.self)
		function.is_pointer_self = chance(r, 50);
	function.param_count = below(r, PARAMS_MAX);
	for (unsigned int i = 0; i < function.param_count; i++)
		function.params[i] = param_type(r);
	choose_result(r, &function);
	open_block(r, signature(r, &function));
	start_body(r, &function);
	make_stmts(r, 2 + below(r, 4), 3);
	if (function.second)
		line(r, "return (%s, %s)", make_value(r, function.result).text,
		     make_value(r, function.second).text);
	else if (function.result)
		line(r, "return %s", make_value(r, function.result).text);
	close_block(r);
	r->variable_count = variables;
	function.cost = r->cost;
	r->functions[r->function_count++] = function;
}

/* One for each basic type and struct, so that there always is a place. */
static void write_variables(struct random *r)
{
	size_t count = r->type_count;

	for (size_t i = 0; i < count; i++) {
		const struct type *type = r->types[i];
		const char *name = fresh(r, "g");

		if (type->kind == KIND_POINTER || type->kind == KIND_SLICE)
			continue;
		line(r, "let %s: %s = %s", name, type->name,
		     initial(r, type));
		declare(r, name, type, false, true);
	}
}

void write_functions(struct random *r)
{
	unsigned int count = 2 + below(r, 6);

	write_variables(r);
	for (unsigned int i = 0; i < count; i++)
		write_function(r);
}

/* Prints all that a variable of the package holds. */
static void print_all(struct random *r, const char *name,
		      const struct type *type)
{
	switch (type->kind) {
	case KIND_STRUCT:
		for (unsigned int i = 0; i < type->count; i++)
			print_all(r, say(r, "%s.f%u", name, i),
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

void write_main(struct random *r)
{
	size_t globals = r->variable_count;

	open_block(r, r->is_kernel ? "func init() int32" : "func main() int32");
	start_body(r, NULL);
	for (size_t i = 0; i < r->function_count; i++) {
		const struct function *function = &r->functions[i];
		const char *call = make_call(r, function, 1);

		r->cost = 1;
		if (function->second)
			line(r, "(_, _) = %s", call);
		else if (function->result)
			line(r, "_ = %s", call);
		else
			line(r, "%s", call);
	}
	make_stmts(r, 2 + below(r, 6), 3);
	for (size_t i = 0; i < globals; i++)
		print_all(r, r->variables[i].name, r->variables[i].type);
	line(r, "return 0");
	close_block(r);
}
