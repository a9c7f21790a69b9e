// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "host/host.h"

/*
 * Functions of our own in the C of a program: each checks something, and ends
 * the program where it does not hold. A program has those that it calls.
 */
enum helper { HELPER_INDEX, HELPER_BOUND, HELPER_ASSERT, HELPER_COUNT };

struct helpers {
	bool is_used[HELPER_COUNT];
};

/* The names are in the table of reserved words. */
static const struct {
	const char *name;
	const char *value;	/* what is checked … */
	const char *op;		/* … and what is wrong with it */
	const char *format;
} checks[] = {
	[HELPER_INDEX] = { "check_index", "index", ">=",
			   "%s: index %td is out of %zu\n" },
	[HELPER_BOUND] = { "check_bound", "bound", ">",
			   "%s: bound %td is out of %zu\n" },
};

static void use(struct module *module, enum helper helper)
{
	struct helpers *helpers = module->data;

	if (!helpers)
		helpers = arena_new_object(module->arena, struct helpers);
	module->data = helpers;
	helpers->is_used[helper] = true;
}

const struct cexpr *host_check_index(struct module *module,
				     const struct cexpr *index,
				     const struct cexpr *length,
				     const char *place)
{
	use(module, HELPER_INDEX);
	return cx_call(module->arena, checks[HELPER_INDEX].name, index, length,
		       cx_string(module->arena, place));
}

const struct cexpr *host_check_bound(struct module *module,
				     const struct cexpr *bound,
				     const struct cexpr *length,
				     const char *place)
{
	use(module, HELPER_BOUND);
	return cx_call(module->arena, checks[HELPER_BOUND].name, bound, length,
		       cx_string(module->arena, place));
}

const struct cexpr *host_assertion(struct module *module,
				   const struct cexpr *condition,
				   const char *place, const char *text)
{
	struct arena *arena = module->arena;

	use(module, HELPER_ASSERT);
	text = text ? arena_printf(arena, "%s: assertion failed: %s", place,
				   text) :
		      arena_printf(arena, "%s: assertion failed", place);
	return cx_call(arena, "check_that", condition, cx_string(arena, text));
}

static void call(struct arena *arena, struct cblock *block,
		 const struct cexpr *made)
{
	cblock_push(arena, block, cs_expr(arena, made));
}

/* What was printed before stands before it; then the reason; then the end. */
static struct cstmt *give_up(struct arena *arena, const struct cexpr *condition,
			     const struct cexpr *report)
{
	struct cstmt *branch = cs_if(arena, condition);
	struct cblock *then = &branch->branch.then;

	call(arena, then, cx_call(arena, "fflush", cx_name(arena, "stdout")));
	call(arena, then, report);
	call(arena, then, cx_call(arena, "abort"));
	return branch;
}

static const struct ctype *text_type(struct arena *arena)
{
	return ct_pointer(arena, ct_const(arena, ct_name(arena, "char")));
}

/* size_t check_index(size_t index, size_t length, const char *place) */
static struct cdecl *make_check(struct arena *arena, enum helper helper)
{
	const struct ctype *size = ct_name(arena, "size_t");
	const struct cexpr *value = cx_name(arena, checks[helper].value);
	const struct cexpr *length = cx_name(arena, "length");
	struct cparam_list params = {};
	const struct cexpr *report;
	struct cdecl *made;

	cparam_push(arena, &params, checks[helper].value, size);
	cparam_push(arena, &params, "length", size);
	cparam_push(arena, &params, "place", text_type(arena));
	made = cd_function(arena, checks[helper].name,
			   ct_function(arena, size, &params));
	report = cx_call(arena, "fprintf", cx_name(arena, "stderr"),
			 cx_string(arena, checks[helper].format),
			 cx_name(arena, "place"),
			 cx_cast(arena, ct_name(arena, "ptrdiff_t"), value),
			 length);
	cblock_push(arena, &made->function.body,
		    give_up(arena, cx_binary(arena, checks[helper].op, value,
					     length), report));
	cblock_push(arena, &made->function.body, cs_return(arena, value));
	return made;
}

/* void check_that(bool holds, const char *text) */
static struct cdecl *make_assert(struct arena *arena)
{
	struct cparam_list params = {};
	const struct cexpr *report;
	struct cdecl *made;

	cparam_push(arena, &params, "holds", ct_name(arena, "bool"));
	cparam_push(arena, &params, "text", text_type(arena));
	made = cd_function(arena, "check_that",
			   ct_function(arena, ct_name(arena, "void"), &params));
	report = cx_call(arena, "fprintf", cx_name(arena, "stderr"),
			 cx_string(arena, "%s\n"), cx_name(arena, "text"));
	cblock_push(arena, &made->function.body,
		    give_up(arena, cx_not(arena, cx_name(arena, "holds")),
			    report));
	return made;
}

void host_add_helpers(struct module *module)
{
	const struct helpers *helpers = module->data;
	struct cunit *unit = module->unit;
	struct cunit rest = *unit;
	struct cdecl *made;

	if (!helpers)
		return;
	cunit_include(module->arena, unit, "stdio.h");
	cunit_include(module->arena, unit, "stdlib.h");
	rest.decls = unit->decls;
	unit->decls.items = NULL;
	unit->decls.count = 0;
	unit->decls.capacity = 0;
	for (int i = 0; i < HELPER_COUNT; i++) {
		if (!helpers->is_used[i])
			continue;
		made = i == HELPER_ASSERT ? make_assert(module->arena) :
					    make_check(module->arena, i);
		made->is_static = true;
		cunit_push(module->arena, unit, made);
	}
	for (size_t i = 0; i < rest.decls.count; i++)
		cunit_push(module->arena, unit, rest.decls.items[i]);
}
