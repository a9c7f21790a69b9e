// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include <string.h>

#include "linux/linux.h"

const char *linux_metadata(const struct program *program, const char *key)
{
	for (size_t i = 0; i < program->metadata.count; i++)
		if (!strcmp(program->metadata.items[i].key, key))
			return program->metadata.items[i].value->string.bytes;
	return NULL;
}

/*
 * The SPDX line that goes with a MODULE_LICENSE(): the strings and what they
 * stand for are from include/linux/module.h and
 * Documentation/process/license-rules.rst of the kernel.
 */
static const struct {
	const char *license;
	const char *spdx;
} licenses[] = {
	{ "GPL", "GPL-2.0-only" },
	{ "GPL v2", "GPL-2.0-only" },
	{ "GPL and additional rights", "GPL-2.0-only OR MIT" },
	{ "Dual BSD/GPL", "GPL-2.0-only OR BSD-3-Clause" },
	{ "Dual MIT/GPL", "GPL-2.0-only OR MIT" },
	{ "Dual MPL/GPL", "GPL-2.0-only OR MPL-2.0" },
};

const char *linux_license(const struct program *program)
{
	const char *license = linux_metadata(program, "LICENSE");

	for (size_t i = 0; i < sizeof(licenses) / sizeof(*licenses); i++)
		if (license && !strcmp(license, licenses[i].license))
			return licenses[i].spdx;
	return "LicenseRef-Proprietary";
}

/*
 * Types of module_param(), by kind, width and sign: the C type a variable must
 * have and the name of the type there (include/linux/moduleparam.h).
 */
struct param_type {
	const char *c_type;
	const char *name;
};

static const struct param_type *param_of(const struct type *type)
{
	static const struct param_type text = { "char", "charp" };
	static const struct param_type boolean = { "bool", "bool" };
	static const struct param_type integers[2][4] = {
		{ { "unsigned char", "byte" }, { "unsigned short", "ushort" },
		  { "unsigned int", "uint" },
		  { "unsigned long long", "ullong" } },
		{ { NULL, NULL }, { "short", "short" }, { "int", "int" },
		  { "long", "long" } },
	};
	static const struct param_type size = { "unsigned long", "ulong" };
	const struct param_type *found;
	unsigned int index;

	type = type_underlying(type);
	if (type->kind == TYPE_STRING)
		return &text;
	if (type->kind == TYPE_BOOL)
		return &boolean;
	if (type->kind != TYPE_INTEGER)
		return NULL;
	if (type->integer.is_size && !type->integer.is_signed)
		return &size;
	index = type->integer.bits == 8 ? 0 : type->integer.bits == 16 ? 1 :
		type->integer.bits == 32 ? 2 : 3;
	found = &integers[type->integer.is_signed][index];
	return found->name ? found : NULL;
}

const char *linux_param_conversion(const struct variable *variable)
{
	const struct type *type = type_underlying(variable->type);

	/* There is a `long`, but no `long long`. */
	return type->kind == TYPE_INTEGER && type->integer.bits == 64 &&
	       type->integer.is_signed ? "ld" : NULL;
}

static const struct ctype *variable_type(struct module *module,
					 const struct type *type,
					 const struct param_type *param)
{
	struct arena *arena = module->arena;
	const struct ctype *made = ct_name(arena, param->c_type);

	if (type->kind == TYPE_STRING)
		return ct_pointer(arena, made);
	return made;
}

/*
 * module_param() and its kin: where C's name had to be another one, the name
 * that people use is given beside it.
 */
static const struct cexpr *param_call(struct module *module, bool is_array,
				      const char *interface,
				      const char *c_name, const char *type,
				      const struct cexpr *permissions)
{
	bool is_named = strcmp(interface, c_name) != 0;
	struct arena *arena = module->arena;
	struct carg_list args = {};
	const char *macro;

	if (is_array)
		macro = is_named ? "module_param_array_named" :
				   "module_param_array";
	else
		macro = is_named ? "module_param_named" : "module_param";
	if (is_named)
		carg_push(arena, &args, cx_name(arena, interface));
	carg_push(arena, &args, cx_name(arena, c_name));
	carg_push(arena, &args, cx_name(arena, type));
	if (is_array)
		carg_push(arena, &args, cx_name(arena, "NULL"));
	carg_push(arena, &args, permissions);
	return cx_call_list(arena, cx_name(arena, macro), &args);
}

bool linux_module_param(struct module *module, const struct variable *variable,
			const char *c_name, const struct ctype **type,
			struct cdecl_list *declarations)
{
	struct arena *arena = module->arena;
	bool is_array = variable->type->kind == TYPE_ARRAY;
	const struct type *element = is_array ? variable->type->array.element :
						variable->type;
	const struct param_type *param = param_of(element);
	const char *interface = variable->entity.name;
	const struct cexpr *permissions;
	const struct cexpr *call;

	if (!param) {
		diag_error(module->diags, variable->entity.span, NULL,
			   "Linux has no module parameters of type `%s`",
			   type_name(arena, element));
		return false;
	}
	*type = variable_type(module, element, param);
	permissions = cx_number(arena, variable->param->permissions ?
				arena_printf(arena, "%04o",
					     variable->param->permissions) :
				"0");
	if (is_array)
		*type = ct_array(arena, *type,
				 cx_int(arena, (long long)
					variable->type->array.count));
	call = param_call(module, is_array, interface, c_name, param->name,
			  permissions);
	LIST_PUSH(arena, &declarations->list, cd_macro(arena, call));
	if (variable->param->description)
		LIST_PUSH(arena, &declarations->list,
			  cd_macro(arena, cx_call(arena, "MODULE_PARM_DESC",
				   cx_name(arena, interface), cx_string(arena,
				   variable->param->description))));
	return true;
}

static void push_macro(struct module *module, const char *macro,
		       const struct cexpr *arg, bool joins_previous)
{
	struct cdecl *decl = cd_macro(module->arena,
				      cx_call(module->arena, macro, arg));

	decl->joins_previous = joins_previous;
	cunit_push(module->arena, module->unit, decl);
}

/* A module without a function for its removal could never be removed. */
static const char *empty_exit(struct module *module)
{
	struct arena *arena = module->arena;
	const char *name = arena_printf(arena, "%s_exit",
					module->program->prefix);
	struct cdecl *decl = cd_function(arena, name,
					 ct_function(arena,
						     ct_name(arena, "void"),
						     NULL));

	decl->is_static = true;
	decl->function.attribute = "__exit";
	cunit_push(arena, module->unit, decl);
	return name;
}

static void finish_entries(struct module *module)
{
	const char *exit = module->exit;

	if (linux_finish_registration(module))
		return;
	if (module->init && !exit)
		exit = empty_exit(module);
	if (module->init)
		push_macro(module, "module_init",
			   cx_name(module->arena, module->init), false);
	if (exit)
		push_macro(module, "module_exit",
			   cx_name(module->arena, exit), module->init != NULL);
}

static void finish_metadata(struct module *module)
{
	const struct program *program = module->program;
	struct arena *arena = module->arena;

	for (size_t i = 0; i < program->metadata.count; i++) {
		const struct metadata *metadata = &program->metadata.items[i];
		const char *macro = arena_printf(arena, "MODULE_%s",
						 metadata->key);
		const struct cexpr *value =
			cx_string_bytes(arena, metadata->value->string.bytes,
					metadata->value->string.size);
		struct cdecl *decl = cd_macro(arena, cx_call(arena, macro,
							     value));

		if (metadata->constant)
			decl->notes = module_notes(module,
					metadata->constant->entity.trivia);
		decl->joins_previous = i > 0 && !decl->notes.before &&
				       !decl->notes.blank_before;
		cunit_push(arena, module->unit, decl);
	}
}

void linux_finish(struct module *module)
{
	cunit_include(module->arena, module->unit, "linux/module.h");
	linux_finish_printk(module);
	finish_entries(module);
	finish_metadata(module);
}
