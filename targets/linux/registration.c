// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * A module that does nothing but register one thing when it is loaded, and take
 * it back when it goes, says so in one line: module_misc_device().
 */
#include <string.h>

#include "linux/linux.h"

/*
 * The macros that are a module_driver() of include/linux/device/driver.h, and
 * what they call; each is declared by the same header as its functions.
 */
static const struct registration {
	const char *enter;
	const char *leave;
	const char *macro;
} registrations[] = {
	{ "misc_register", "misc_deregister", "module_misc_device" },
	{ "usb_register", "usb_deregister", "module_usb_driver" },
	{ "platform_driver_register", "platform_driver_unregister",
	  "module_platform_driver" },
	{ "pci_register_driver", "pci_unregister_driver", "module_pci_driver" },
	{ "i2c_add_driver", "i2c_del_driver", "module_i2c_driver" },
	{ "spi_register_driver", "spi_unregister_driver", "module_spi_driver" },
};

static const struct registration *registration_of(const char *enter,
						  const char *leave)
{
	for (size_t i = 0; i < sizeof(registrations) / sizeof(*registrations);
	     i++)
		if (!strcmp(registrations[i].enter, enter) &&
		    !strcmp(registrations[i].leave, leave))
			return &registrations[i];
	return NULL;
}

/* The declaration of a function or variable, or NULL. */
static struct cdecl *find(const struct cunit *unit, enum cdecl_kind kind,
			  const char *name)
{
	for (size_t i = 0; i < unit->decls.count; i++) {
		struct cdecl *decl = unit->decls.items[i];
		const char *own = kind == CD_FUNCTION ? decl->function.name :
							decl->variable.name;

		if (decl->kind == kind && name && !strcmp(own, name))
			return decl;
	}
	return NULL;
}

/* The call that is all a function does, or NULL. */
static const struct cexpr *sole_call(const struct cdecl *function,
				     enum cstmt_kind kind)
{
	const struct cstmt *stmt;

	if (!function || !function->is_static ||
	    function->function.body.stmts.count != 1)
		return NULL;
	stmt = function->function.body.stmts.items[0];
	if (stmt->kind != kind || !stmt->expr || stmt->expr->kind != CX_CALL ||
	    stmt->expr->call.function->kind != CX_NAME ||
	    stmt->expr->call.count != 1)
		return NULL;
	return stmt->expr;
}

/* x of f(&x), or NULL. */
static const char *object_of(const struct cexpr *call)
{
	const struct carg *arg = &call->call.args[0];

	if (arg->notes.before || arg->notes.after ||
	    arg->value->kind != CX_UNARY || strcmp(arg->value->op.op, "&") ||
	    arg->value->op.left->kind != CX_NAME)
		return NULL;
	return arg->value->op.left->text;
}

/* The macro declares functions x_init() and x_exit(). */
static bool is_free(struct module *module, const char *object)
{
	static const char *const ends[] = { "init", "exit" };

	for (size_t i = 0; i < 2; i++) {
		const char *name = arena_printf(module->arena, "%s_%s", object,
						ends[i]);

		if (find(module->unit, CD_VARIABLE, name) ||
		    (find(module->unit, CD_FUNCTION, name) &&
		     strcmp(name, module->init) && strcmp(name, module->exit)))
			return false;
	}
	return true;
}

static const struct ccomment *join(struct arena *arena,
				   const struct ccomment *first,
				   const struct ccomment *behind)
{
	struct ccomment *copy;

	if (!first)
		return behind;
	copy = arena_new_object(arena, struct ccomment);
	*copy = *first;
	copy->next = (struct ccomment *)join(arena, first->next, behind);
	return copy;
}

/* The lines of several comments as one of them. */
static const struct ccomment *in_one(struct arena *arena,
				     const struct ccomment *comments)
{
	struct ccomment *made = arena_new_object(arena, struct ccomment);
	const char **lines;
	size_t count = 0;

	for (const struct ccomment *i = comments; i; i = i->next)
		count += i->count;
	lines = arena_calloc(arena, count + 1, sizeof(*lines));
	count = 0;
	for (const struct ccomment *i = comments; i; i = i->next)
		for (size_t k = 0; k < i->count; k++)
			lines[count++] = i->lines[k];
	*made = *comments;
	made->next = NULL;
	made->lines = lines;
	made->count = count;
	return made;
}

/* What is said of a function that is one call, and in it, from top to bottom. */
static const struct ccomment *comments_of(struct arena *arena,
					  const struct cdecl *function)
{
	const struct cblock *body = &function->function.body;
	const struct cnotes *notes = &body->stmts.items[0]->notes;
	const struct ccomment *all = join(arena, body->end,
					  function->notes.after);

	all = join(arena, notes->after, all);
	all = join(arena, notes->before, all);
	all = join(arena, function->notes.before, all);
	return all && all->next ? in_one(arena, all) : all;
}

/*
 * Puts the macro behind the object, and leaves the two functions out. What is
 * said where the one registers goes before the object, the rest before the macro.
 */
static void write_macro(struct module *module, struct cdecl *object,
			const struct cdecl *init, const struct cdecl *leave,
			const char *macro)
{
	struct arena *arena = module->arena;
	struct cunit old = *module->unit;
	struct cdecl *call = cd_macro(arena,
			cx_call(arena, macro,
				cx_name(arena, object->variable.name)));

	call->notes.before = comments_of(arena, leave);
	call->joins_previous = !call->notes.before;
	object->notes.before = join(arena, comments_of(arena, init),
				    object->notes.before);
	module->unit->decls.items = NULL;
	module->unit->decls.count = module->unit->decls.capacity = 0;
	for (size_t i = 0; i < old.decls.count; i++) {
		struct cdecl *decl = old.decls.items[i];

		if (decl == init || decl == leave)
			continue;
		LIST_PUSH(arena, &module->unit->decls, decl);
		if (decl == object)
			LIST_PUSH(arena, &module->unit->decls, call);
	}
}

bool linux_finish_registration(struct module *module)
{
	const struct cdecl *init = find(module->unit, CD_FUNCTION,
					module->init);
	const struct cdecl *leave = find(module->unit, CD_FUNCTION,
					 module->exit);
	const struct cexpr *enter = sole_call(init, CS_RETURN);
	const struct cexpr *back = sole_call(leave, CS_EXPR);
	const struct registration *found;
	struct cdecl *object;

	if (!enter || !back || !object_of(enter) || !object_of(back) ||
	    strcmp(object_of(enter), object_of(back)))
		return false;
	found = registration_of(enter->call.function->text,
				back->call.function->text);
	object = find(module->unit, CD_VARIABLE, object_of(enter));
	if (!found || !object || !is_free(module, object->variable.name))
		return false;
	write_macro(module, object, init, leave, found->macro);
	return true;
}
