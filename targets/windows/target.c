// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "windows/reserved.h"
#include "windows/windows.h"

/* As the samples of Microsoft's driver kit are written. */
static const struct c_style style = {
	.tab_width = 4,
	.is_comment_line = true,
	.is_head_apart = true,
	.is_local_apart = true,
	.is_argument_apart = true,
	.no_type = "VOID",
	.pointer_prefix = "P",
	.typedefs_records = true,
	.width_aim = 96,
	.width_max = 100,
};

/* ntdef.h and basetsd.h */
static const struct c_type_names types = {
	.signed_ = { "INT8", "INT16", "INT32", "INT64" },
	.unsigned_ = { "UCHAR", "UINT16", "UINT32", "UINT64" },
	.signed_exact32 = "INT32",
	.isize = "SSIZE_T",
	.usize = "SIZE_T",
	.boolean = "BOOLEAN",
	.character = "UINT32",
	.text = "CHAR",
	.big = { "UINT16", "UINT32", "UINT64" },
	.little = { "UINT16", "UINT32", "UINT64" },
	.packed = "__attribute__((packed))",
	.aligned = "__attribute__((aligned(%u)))",
};

/* What DbgPrint() takes: 64 bits and sizes have prefixes of their own. */
static const struct c_formats formats = {
	.signed_ = { "d", "d", "d", "I64d" },
	.unsigned_ = { "u", "u", "u", "I64u" },
	.isize = "Id",
	.usize = "Iu",
	.boolean = "u",
	.character = "u",
	.pointer = "p",
	.text = "s",
};

static const char *pascal(struct arena *arena, const char *name)
{
	return name_pascal(arena, name);
}

static const char *camel(struct arena *arena, const char *name)
{
	return name_camel(arena, name);
}

static const char *upper(struct arena *arena, const char *name)
{
	return name_upper(arena, name);
}

static const struct c_spelling spelling = {
	.file = pascal,
	.type = upper,
	.member = pascal,
	.param = pascal,
	.local = camel,
	.label = pascal,
};

static const struct cexpr *byte_order(struct module *module,
				      const struct cexpr *value,
				      unsigned int bits, bool is_big,
				      bool to_cpu, const struct value *known)
{
	static const char *const swaps[] = {
		"RtlUshortByteSwap", "RtlUlongByteSwap", "RtlUlonglongByteSwap",
	};

	(void)to_cpu;
	(void)known;
	if (!is_big)
		return value;
	return cx_call(module->arena, swaps[bits == 16 ? 0 : bits == 32 ? 1 : 2],
		       value);
}

static const struct cexpr *no_memory(struct module *module,
				     const struct type *result)
{
	(void)result;
	return cx_name(module->arena, "STATUS_INSUFFICIENT_RESOURCES");
}

static const struct cexpr *assertion(struct module *module,
				     const struct cexpr *condition,
				     const char *place, const char *text)
{
	(void)place;
	(void)text;
	return cx_call(module->arena, "NT_ASSERT", condition);
}

static bool module_param(struct module *module, const struct variable *variable,
			 const char *c_name, const struct ctype **type,
			 struct cdecl_list *declarations)
{
	(void)c_name;
	(void)type;
	(void)declarations;
	diag_error(module->diags, variable->entity.span, NULL,
		   "parameters of a driver are not translated yet for Windows");
	return false;
}

static const char *param_conversion(const struct variable *variable)
{
	(void)variable;
	return NULL;
}

static const struct backend backend = {
	.style = &style,
	.types = &types,
	.formats = &formats,
	.null = "NULL",
	.true_ = "TRUE",
	.false_ = "FALSE",
	.array_size = "ARRAYSIZE",
	.variadic_header = "stdarg.h",
	.types_header = "ntddk.h",
	.reserved = windows_reserved,
	.reserved_count = WINDOWS_RESERVED_COUNT,
	.spelling = &spelling,
	.is_unprefixed = true,
	.result_name = "status",
	.succeeds = "NT_SUCCESS",
	.unused_macro = "UNREFERENCED_PARAMETER",
	.no_memory = no_memory,
	.byte_order = byte_order,
	.assertion = assertion,
	.module_param = module_param,
	.param_conversion = param_conversion,
	.finish_function = windows_function,
	.finish = windows_finish,
	.project = windows_project,
	.build = windows_build,
};

static const char *const init_names[] = { "init", "main", "DriverEntry", NULL };
static const char *const exit_names[] = { "exit", "unload", NULL };

const struct target target_windows_x64 = {
	.name = "windows-kernel-x64",
	.os = "windows",
	.arch = "x64",
	.summary = "a Windows kernel driver (mingw-w64)",
	.pointer_bits = 64,
	.is_kernel = true,
	/* A kernel stack has 24 KiB there; Microsoft's own drivers warn at 1. */
	.frame_limit = 1024,
	.init_names = init_names,
	.exit_names = exit_names,
	.module_suffix = ".sys",
	.backend = &backend,
};
