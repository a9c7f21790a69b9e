// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "host/host.h"

/* The kernel's style: who tests a driver's logic reads the same C twice. */
static const struct c_style style = {
	.tab_width = 8,
	.indents_with_tabs = true,
	.is_brace_optional = true,
	.width_aim = 80,
	.width_max = 100,
};

/* C11 7.19 and 7.20: what <stddef.h> and <stdint.h> declare. */
static const struct c_type_names types = {
	.signed_ = { "int8_t", "int16_t", "int32_t", "int64_t" },
	.unsigned_ = { "uint8_t", "uint16_t", "uint32_t", "uint64_t" },
	.signed_exact32 = "int32_t",
	.isize = "ptrdiff_t",
	.usize = "size_t",
	.boolean = "bool",
	.character = "uint32_t",
	.text = "char",
	.float_ = { "float", "double" },
	.big = { "uint16_t", "uint32_t", "uint64_t" },
	.little = { "uint16_t", "uint32_t", "uint64_t" },
	.packed = "__attribute__((packed))",
	.aligned = "__attribute__((aligned(%u)))",
};

/*
 * C11 7.21.6.1. An int64_t is `long` on one system and `long long` on the
 * other: it is printed as the latter, by a cast.
 */
static const struct c_formats formats = {
	.signed_ = { "d", "d", "d", "lld" },
	.unsigned_ = { "u", "u", "u", "llu" },
	.wide_cast = { "unsigned long long", "long long" },
	.isize = "td",
	.usize = "zu",
	.boolean = "d",
	.character = "u",
	.floating = "g",
	.pointer = "p",
	.text = "s",
	.bytes = "s",
};

static const struct cexpr *no_memory(struct module *module,
				     const struct type *result)
{
	(void)result;
	cunit_include(module->arena, module->unit, "errno.h");
	return cx_unary(module->arena, "-", cx_name(module->arena, "ENOMEM"));
}

/* (struct entry *)((char *)p - offsetof(struct entry, link)) */
static const struct cexpr *container_of(struct module *module,
					const struct cexpr *pointer,
					const struct ctype *type,
					const char *member)
{
	struct arena *arena = module->arena;
	const struct ctype *bytes = ct_pointer(arena, ct_name(arena, "char"));
	const struct cexpr *offset = cx_call(arena, "offsetof",
					     cx_type(arena, type),
					     cx_name(arena, member));

	return cx_cast(arena, ct_pointer(arena, type),
		       cx_binary(arena, "-", cx_cast(arena, bytes, pointer),
				 offset));
}

/* A program has no parameters from outside: the variable is one like any. */
static bool module_param(struct module *module, const struct variable *variable,
			 const char *c_name, const struct ctype **type,
			 struct cdecl_list *declarations)
{
	(void)module;
	(void)variable;
	(void)c_name;
	(void)type;
	(void)declarations;
	return true;
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
	.true_ = "true",
	.false_ = "false",
	.string_header = "string.h",
	.static_assert_header = "assert.h",
	.variadic_header = "stdarg.h",
	.printf_like = "__attribute__((format(printf, %zu, %zu)))",
	.release_attribute = "__attribute__((noinline))",
	.types_header = "stdint.h",
	.int32_min = "INT32_MIN",
	.int64_min = "INT64_MIN",
	.limits_header = "stdint.h",
	.reserved = host_reserved,
	.reserved_count = HOST_RESERVED_COUNT,
	.folds_case = true,
	.print_text = "snprintf",
	.allocate_text = host_allocate_text,
	.bytes_text = host_bytes_text,
	.free_text = "free",
	.free_text_header = "stdlib.h",
	.voids_unused = true,
	.tells_chars = true,
	.no_memory = no_memory,
	.container_of = container_of,
	.byte_order = host_byte_order,
	.check_index = host_check_index,
	.check_bound = host_check_bound,
	.assertion = host_assertion,
	.module_param = module_param,
	.param_conversion = param_conversion,
	.init_name = "main",
	.init_result = "int",
	.finish = host_finish,
	.project = host_project,
	.build = host_build,
};

/* A driver's `init` and `exit` are functions like any other here. */
static const char *const init_names[] = { "main", NULL };
static const char *const exit_names[] = { NULL };

#if defined(__aarch64__)
#define HOST_ARCH "arm64"
#elif defined(__riscv)
#define HOST_ARCH "riscv64"
#else
#define HOST_ARCH "x64"
#endif

const struct target target_host = {
	.name = "host",
	.os = "host",
	.arch = HOST_ARCH,
	.summary = "plain C for a program of the user",
	.pointer_bits = 64,
	.runs_tests = true,
	.init_names = init_names,
	.exit_names = exit_names,
	.module_suffix = "",
	.alloca_header = "alloca.h",
	.library_header = host_library_header,
	.backend = &backend,
};
