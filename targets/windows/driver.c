// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include <stdlib.h>
#include <string.h>

#include "typed_walk.h"
#include "windows/windows.h"

/*
 * The functions that the kernel calls: each is declared by the name of its role
 * (DRIVER_DISPATCH OnRead;), before all others, and those with a section of their
 * own are named in `#pragma alloc_text`.
 */
struct callback {
	const struct function *function;
	struct cdecl *decl;
	const char *role;		/* "DRIVER_UNLOAD" */
	const char *section;		/* "INIT", "PAGE", or NULL */
	LIST(const char *) kinds;	/* of requests: "IRP_MJ_READ" */
};

struct driver {
	LIST(struct callback) callbacks;
};

static struct driver *driver_of(struct module *module)
{
	if (!module->data)
		module->data = arena_new_object(module->arena, struct driver);
	return module->data;
}

static bool find_lock(struct walk *walk, const struct texpr *expr)
{
	bool *found = walk->data;
	const struct function *called;

	if (expr->kind != TX_CALL)
		return true;
	called = expr->call.function;
	/* Of what is called by a pointer nobody knows what it does. */
	if (!called || called->acquires)
		*found = true;
	return true;
}

/* Whether all of it runs where memory may be paged in. */
static bool is_pageable(const struct function *function)
{
	bool has_lock = false;
	struct walk walk = { .expr = find_lock, .data = &has_lock };

	if (!function->slots.count)
		return false;
	for (size_t i = 0; i < function->slots.count; i++)
		if (!function->slots.items[i]->is_passive)
			return false;
	walk_stmt(&walk, function->body);
	return !has_lock;
}

/* UNREFERENCED_PARAMETER(x); … PAGED_CODE(); and then what the function does. */
static void add_paged_code(struct module *module, struct cdecl *decl)
{
	struct cblock *body = &decl->function.body;
	struct arena *arena = module->arena;
	struct cstmt *paged = cs_expr(arena, cx_call(arena, "PAGED_CODE"));
	struct cblock out = { .end = body->end };
	size_t i = 0;

	for (; i < body->stmts.count; i++) {
		struct cstmt *stmt = body->stmts.items[i];

		if (stmt->kind != CS_DECL && !stmt->is_preamble)
			break;
		cblock_push(arena, &out, stmt);
	}
	paged->is_preamble = true;
	cblock_push(arena, &out, paged);
	for (; i < body->stmts.count; i++)
		cblock_push(arena, &out, body->stmts.items[i]);
	*body = out;
}

static const char *annotation_of(const struct ctype *type)
{
	return type->kind == CT_POINTER && !type->to->is_const ? "_Inout_" :
								 "_In_";
}

/* What a function of our own does with its parameters, for static analysis. */
static void annotate_params(struct module *module, struct cdecl *decl)
{
	const struct ctype *type = decl->function.type;
	struct ctype *made = arena_new_object(module->arena, struct ctype);
	struct cparam *params = arena_calloc(module->arena,
					     type->function.count + 1,
					     sizeof(*params));

	for (size_t i = 0; i < type->function.count; i++) {
		params[i] = type->function.params[i];
		params[i].annotation = annotation_of(params[i].type);
	}
	*made = *type;
	made->function.params = params;
	decl->function.type = made;
}

bool windows_function(struct module *module, const struct function *function,
		      struct cdecl *decl)
{
	struct callback callback = { .function = function, .decl = decl };
	struct arena *arena = module->arena;

	if (function == module->program->init) {
		callback.role = "DRIVER_INITIALIZE";
		callback.section = "INIT";
	} else if (function->slots.count) {
		callback.role = function->slots.items[0]->role;
	}
	if (!callback.role) {
		annotate_params(module, decl);
		return false;
	}
	if (!callback.section && is_pageable(function)) {
		callback.section = "PAGE";
		add_paged_code(module, decl);
	}
	decl->is_static = false;
	LIST_PUSH(arena, &decl->annotations,
		  cx_name(arena, "_Use_decl_annotations_"));
	LIST_PUSH(arena, &driver_of(module)->callbacks, callback);
	return true;
}

/* Which kinds of requests go where: MajorFunction[IRP_MJ_READ] = OnRead. */
struct kinds {
	struct module *module;
	struct driver *driver;
};

static const struct function *stored_function(const struct texpr *value)
{
	while (value && (value->kind == TX_CONVERT || value->kind == TX_ADDRESS))
		value = value->operand;
	if (!value)
		return NULL;
	if (value->kind == TX_FUNCTION)
		return value->function;
	return value->kind == TX_CLOSURE ? value->closure : NULL;
}

static void add_kind(struct kinds *kinds, const struct function *function,
		     const char *kind)
{
	for (size_t i = 0; i < kinds->driver->callbacks.count; i++) {
		struct callback *callback = &kinds->driver->callbacks.items[i];

		if (callback->function == function)
			LIST_PUSH(kinds->module->arena, &callback->kinds, kind);
	}
}

static bool visit_stmt(struct walk *walk, const struct tstmt *stmt)
{
	struct kinds *kinds = walk->data;
	const struct texpr *target, *index;
	const struct function *function;

	if (stmt->kind != TS_ASSIGN || stmt->assign.count != 1)
		return true;
	target = stmt->assign.targets[0];
	function = stored_function(stmt->assign.value);
	if (!target || target->kind != TX_INDEX || !function)
		return true;
	index = target->index.low;
	while (index->kind == TX_CONVERT)
		index = index->operand;
	if (index->kind == TX_CONSTANT && index->constant->entity.is_extern)
		add_kind(kinds, function, index->constant->entity.name);
	return true;
}

static void find_kinds(struct module *module, struct driver *driver)
{
	struct kinds kinds = { module, driver };
	struct walk walk = { .stmt = visit_stmt, .data = &kinds };

	for (size_t p = 0; p < module->program->packages.count; p++) {
		const struct package *package =
			module->program->packages.items[p];

		for (size_t i = 0; i < package->entities.count; i++) {
			const struct entity *entity = package->entities.items[i];

			if (entity->kind == ENTITY_FUNCTION)
				walk_stmt(&walk, ((const struct function *)
						  entity)->body);
		}
	}
}

static struct cdecl *role_declaration(struct module *module,
				      const struct callback *callback)
{
	struct arena *arena = module->arena;
	struct cdecl *decl = cd_variable(arena, callback->decl->function.name,
					 ct_name(arena, callback->role), NULL);

	for (size_t i = 0; i < callback->kinds.count; i++)
		LIST_PUSH(arena, &decl->annotations,
			  cx_call(arena, "_Dispatch_type_",
				  cx_name(arena, callback->kinds.items[i])));
	return decl;
}

static struct cdecl *section_pragmas(struct module *module,
				     const struct driver *driver)
{
	struct arena *arena = module->arena;
	struct cdecl *pragmas = arena_new_object(arena, struct cdecl);

	pragmas->kind = CD_PRAGMAS;
	pragmas->pragmas.condition = "ALLOC_PRAGMA";
	for (size_t i = 0; i < driver->callbacks.count; i++) {
		const struct callback *callback = &driver->callbacks.items[i];
		const char *name = callback->decl->function.name;

		if (callback->section)
			LIST_PUSH(arena, &pragmas->pragmas.list,
				  cx_call(arena, "alloc_text",
					  cx_name(arena, callback->section),
					  cx_name(arena, name)));
	}
	return pragmas;
}

/* Where the declarations go: behind types and constants. */
static size_t first_of_code(const struct cunit *unit)
{
	size_t i = 0;

	while (i < unit->decls.count &&
	       (unit->decls.items[i]->kind == CD_DEFINE ||
		unit->decls.items[i]->kind == CD_RECORD ||
		unit->decls.items[i]->kind == CD_ENUM))
		i++;
	return i;
}

static int by_place(const void *a, const void *b)
{
	const struct callback *left = a, *right = b;
	size_t first = left->function->entity.span.start;
	size_t second = right->function->entity.span.start;

	return (first > second) - (first < second);
}

static void declare_callbacks(struct module *module,
			      const struct driver *driver)
{
	struct cunit *unit = module->unit;
	size_t at = first_of_code(unit), count = unit->decls.count;
	struct cdecl **rest = arena_calloc(module->arena, count + 1,
					   sizeof(*rest));

	memcpy(rest, unit->decls.items, count * sizeof(*rest));
	unit->decls.count = at;
	for (size_t i = 0; i < driver->callbacks.count; i++)
		cunit_push(module->arena, unit,
			   role_declaration(module,
					    &driver->callbacks.items[i]));
	cunit_push(module->arena, unit, section_pragmas(module, driver));
	for (size_t i = at; i < count; i++)
		cunit_push(module->arena, unit, rest[i]);
}

void windows_finish(struct module *module)
{
	struct driver *driver = driver_of(module);

	cunit_include(module->arena, module->unit, "ntddk.h");
	if (!driver->callbacks.count)
		return;
	qsort(driver->callbacks.items, driver->callbacks.count,
	      sizeof(*driver->callbacks.items), by_place);
	find_kinds(module, driver);
	declare_callbacks(module, driver);
}
