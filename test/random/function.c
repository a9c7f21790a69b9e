// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "random.h"

/* A value of it, or something that leads to one. */
static const struct type *param_type(struct random *r)
{
	const struct type *type = any_type(r), *made = NULL;

	if (type->kind == KIND_ARRAY &&
	    (chance(r, 60) || !has(r, FEATURE_COPIES)))
		type = scalar_type(r);
	if (r->slice_count && chance(r, 12))
		return r->slices[below(r, (unsigned int)r->slice_count)];
	if (r->signature_count && chance(r, 12))
		return r->signatures[below(r, (unsigned int)
					   r->signature_count)];
	if (type->kind == KIND_ARRAY || type->kind == KIND_STRING)
		return type;
	if (chance(r, 20))
		made = derived(r, KIND_POINTER, type, 0);
	else if (chance(r, 10) && has(r, FEATURE_REFERENCES))
		made = derived(r, KIND_REFERENCE, type, 0);
	return made ? made : type;
}

static const struct type *some_struct(struct random *r)
{
	for (size_t i = 0; i < r->type_count; i++)
		if (r->types[i]->kind == KIND_STRUCT && !r->types[i]->is_open &&
		    !r->types[i]->generic && !r->types[i]->is_table &&
		    chance(r, 60))
			return r->types[i];
	return NULL;
}

/* One of several: an array or a struct now and then. */
static const struct type *part_type(struct random *r)
{
	const struct type *type = any_type(r);

	if (chance(r, 50) || type->kind == KIND_STRING ||
	    (type->kind == KIND_ARRAY && !has(r, FEATURE_COPIES)))
		return scalar_type(r);
	return type;
}

static void choose_result(struct random *r, struct function *function)
{
	const struct type *type = any_type(r);

	if ((type->kind == KIND_ARRAY && (chance(r, 60) ||
	     !has(r, FEATURE_COPIES))) || type->kind == KIND_STRING)
		type = scalar_type(r);
	if (has(r, FEATURE_TRY) && chance(r, 35))
		type = type_named(r, chance(r, 80) ? "int32" : "int64");
	if (function->generic && chance(r, 60))
		type = function->generic;
	function->result = type;
	if (chance(r, 15)) {
		function->result = NULL;
	} else if (has(r, FEATURE_TUPLES) && chance(r, 12)) {
		function->result = part_type(r);
		function->second = chance(r, 50) ? type_named(r, "int32") :
						   part_type(r);
	}
	type = function->second ? function->second : function->result;
	function->can_fail = has(r, FEATURE_TRY) && is_failing(type);
}

static void declare_param(struct random *r, const char *name,
			  const struct type *type)
{
	struct variable *made;

	if (type->kind == KIND_REFERENCE) {
		declare(r, name, type->element, false, false);
		return;
	}
	made = declare(r, name, type, type->kind == KIND_POINTER ||
		       type->kind == KIND_SLICE || type->kind == KIND_STRING ||
		       type->kind == KIND_FUNCTION, false);
	made->least = 2;
	made->is_borrowed = type->kind == KIND_STRING;
}

static const char *signature(struct random *r, struct function *function,
			     const char *word)
{
	const char *params = "", *name = function->name;

	if (function->generic && (!function->self || !function->is_inner))
		name = say(r, "%s<%s>", name, function->generic->name);
	if (function->self) {
		params = say(r, "self s: %s%s", function->is_pointer_self ?
			     "*" : "", function->self->name);
		declare(r, function->is_pointer_self ? "(*s)" : "s",
			function->self, false, false);
	}
	for (unsigned int i = 0; i < function->param_count; i++) {
		const char *param = fresh(r, "p");

		params = say(r, "%s%s%s: %s", params, *params ? ", " : "", param,
			     function->params[i]->name);
		declare_param(r, param, function->params[i]);
	}
	if (function->second)
		return say(r, "%s %s(%s) (%s, %s)", word, name, params,
			   function->result->name, function->second->name);
	return say(r, "%s %s(%s)%s%s", word, name, params,
		   function->result ? " " : "",
		   function->result ? function->result->name : "");
}

void start_body(struct random *r, struct function *function)
{
	r->now = (struct context){
		.function = function, .rounds = 1, .cost = 1, .cost_max = 3000,
		.can_try = function && function->can_fail,
		.generic = function ? function->generic : NULL,
	};
}

/* Both results of another function that gives the like; "": there is none. */
static const char *passed_on(struct random *r, const struct function *function)
{
	for (size_t i = 0; i < r->function_count; i++) {
		const struct function *other = &r->functions[i];

		if (other->result == function->result &&
		    other->second == function->second &&
		    !other->result->is_open && !other->second->is_open &&
		    can_afford(r, other->cost) && chance(r, 50))
			return make_call(r, other, NULL, 1);
	}
	return "";
}

/* The last statement. */
static void return_value(struct random *r, const struct function *function)
{
	const char *both = function->second ? passed_on(r, function) : "";

	if (*both)
		line(r, "return %s", both);
	else if (function->second)
		line(r, "return (%s, %s)", make_value(r, function->result).text,
		     make_value(r, function->second).text);
	else if (function->result)
		line(r, "return %s", make_value(r, function->result).text);
}

/* Of what was chosen so far: its body, and it is known from here on. */
static void write_chosen(struct random *r, struct function *function,
			 const char *word)
{
	size_t variables = r->variable_count;

	start_body(r, function);
	open_block(r, signature(r, function, word));
	if (function->fits)
		r->now.cost_max = CLOSURE_COST;
	if (r->has_library && chance(r, 70))
		make_small_body(r);
	else
		make_stmts(r, 2 + below(r, 4), function->fits ? 2 : 3);
	return_value(r, function);
	close_block(r);
	r->variable_count = variables;
	function->cost = r->now.cost;
	r->now.generic = NULL;
	r->functions[r->function_count++] = *function;
}

static void choose_params(struct random *r, struct function *function)
{
	function->param_count = below(r, PARAMS_MAX);
	for (unsigned int i = 0; i < function->param_count; i++)
		function->params[i] = param_type(r);
	choose_result(r, function);
}

static void write_function(struct random *r)
{
	struct function function = { .name = fresh(r, "f") };

	if (has(r, FEATURE_METHODS) && chance(r, 25))
		function.self = chance(r, 25) ? scalar_type(r) : some_struct(r);
	if (function.self)
		function.is_pointer_self = chance(r, 50);
	choose_params(r, &function);
	write_chosen(r, &function, "func");
}

/* One of a program's function types. */
static void write_fitting(struct random *r, const struct type *type)
{
	struct function function = {
		.name = fresh(r, "f"), .fits = type, .result = type->element,
		.param_count = type->count,
		.can_fail = has(r, FEATURE_TRY) && is_failing(type->element),
	};

	for (unsigned int i = 0; i < type->count; i++)
		function.params[i] = type->fields[i];
	write_chosen(r, &function, "func");
}

/* Its first parameter is of the type parameter; a slice of it may follow. */
static void write_generic(struct random *r)
{
	struct function function = { .name = fresh(r, "f") };

	function.generic = make_parameter(r);
	r->now.generic = function.generic;
	function.param_count = 1 + below(r, PARAMS_MAX - 1);
	function.params[0] = function.generic;
	for (unsigned int i = 1; i < function.param_count; i++)
		function.params[i] = chance(r, 40) ? function.generic :
				     chance(r, 30) ?
				     derived(r, KIND_POINTER, function.generic,
					     0) : scalar_type(r);
	if (r->slice_count && function.param_count > 1 && chance(r, 30)) {
		function.wants_slice = true;
		function.params[1] = derived(r, KIND_SLICE, function.generic,
					     0);
	}
	choose_result(r, &function);
	write_chosen(r, &function, "func");
}

/* A method of a struct, written in it: its own, or without a receiver. */
static void write_inner(struct random *r, const struct type *type)
{
	struct function function = { .name = fresh(r, "f"),
				     .generic = type->generic ?
						type->argument : NULL };
	const char *word = "func";

	r->now.generic = function.generic;
	if (chance(r, 20) && !type->generic) {
		function.owner = type->name;
	} else {
		function.self = type;
		function.is_pointer_self = chance(r, 60);
		if (function.is_pointer_self && chance(r, 50))
			word = "mutating";
	}
	choose_params(r, &function);
	if (function.owner && chance(r, 50)) {
		function.result = type;
		function.second = NULL;
		function.can_fail = false;
	}
	if (type->generic && chance(r, 50)) {
		function.result = type->argument;
		function.second = NULL;
		function.can_fail = false;
	}
	function.is_inner = true;	/* its parameter is the struct's */
	write_chosen(r, &function, word);
}

static void write_struct(struct random *r, const struct type *type)
{
	unsigned int count = has(r, FEATURE_METHODS) && !type->is_table ?
			     below(r, 3) : 0;

	open_block(r, say(r, "%s %s", type->is_union ? "union" : "struct",
			  type->name));
	write_fields(r, type);
	for (unsigned int i = 0; !type->is_union && i < count; i++)
		write_inner(r, type);
	close_block(r);
}

/* A struct that stands for itself, or for all of its instances. */
static bool is_written(const struct type *type)
{
	return type->kind == KIND_STRUCT &&
	       (!type->generic || type->generic == type);
}

static void write_some(struct random *r, unsigned int count)
{
	for (unsigned int i = 0; i < count; i++)
		if (has(r, FEATURE_GENERICS) && chance(r, 25))
			write_generic(r);
		else
			write_function(r);
}

void write_functions(struct random *r)
{
	size_t types = r->type_count;

	for (size_t i = 0; i < r->signature_count; i++)
		for (unsigned int j = 1 + below(r, 2); j > 0; j--)
			write_fitting(r, r->signatures[i]);
	for (size_t i = 0; i < types; i++)
		if (is_written(r->types[i]))
			write_struct(r, r->types[i]);
	write_some(r, (r->has_library ? 4 : 1) + below(r, 3));
}

/* These know of tables, and of what is computed at the start. */
void write_later_functions(struct random *r)
{
	write_some(r, 1 + below(r, 3));
}
