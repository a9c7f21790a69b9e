// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include <string.h>

#include "linux/linux.h"
#include "linux/reserved.h"

/* Documentation/process/coding-style.rst, as checkpatch.pl --strict reads it. */
static const struct c_style style = {
	.tab_width = 8,
	.indents_with_tabs = true,
	.is_brace_optional = true,
	.width_aim = 80,
	.width_max = 100,
};

static const struct c_type_names types = {
	.signed_ = { "s8", "s16", "int", "s64" },
	.unsigned_ = { "u8", "u16", "u32", "u64" },
	.signed_exact32 = "s32",
	.isize = "ssize_t",
	.usize = "size_t",
	.boolean = "bool",
	.character = "u32",
	.text = "char",
	.big = { "__be16", "__be32", "__be64" },
	.little = { "__le16", "__le32", "__le64" },
	.user = "__user",
	.packed = "__packed",
	.force = "__force",
	.aligned = "__aligned(%u)",
};

/* include/uapi/asm-generic/int-ll64.h: what user programs have, too. */
static const struct c_type_names user_types = {
	.signed_ = { "__s8", "__s16", "__s32", "__s64" },
	.unsigned_ = { "__u8", "__u16", "__u32", "__u64" },
	.signed_exact32 = "__s32",
	.packed = "__attribute__((packed))",
	.aligned = "__attribute__((aligned(%u)))",
};

/* Documentation/core-api/printk-formats.rst */
static const struct c_formats formats = {
	.signed_ = { "d", "d", "d", "lld" },
	.unsigned_ = { "u", "u", "u", "llu" },
	.isize = "zd",
	.usize = "zu",
	.boolean = "d",
	.character = "u",
	.pointer = "p",
	.text = "s",
	.bytes = "*ph",
};

static const struct cexpr *byte_order(struct module *module,
				      const struct cexpr *value,
				      unsigned int bits, bool is_big,
				      bool to_cpu, const struct value *known)
{
	const char *order = arena_printf(module->arena, "%ce%u",
					 is_big ? 'b' : 'l', bits);

	(void)known;
	return cx_call(module->arena, arena_printf(module->arena, to_cpu ?
						   "%s_to_cpu" : "cpu_to_%s",
						   order), value);
}

static const struct cexpr *allocate_text(struct module *module,
					 const struct carg_list *args)
{
	struct arena *arena = module->arena;
	struct carg_list all = {};

	carg_push(arena, &all, cx_name(arena, "GFP_KERNEL"));
	for (size_t i = 0; i < args->list.count; i++)
		carg_push(arena, &all, args->list.items[i].value);
	return cx_call_list(arena, cx_name(arena, "kasprintf"), &all);
}

static const struct cexpr *no_memory(struct module *module,
				     const struct type *result)
{
	(void)result;
	return cx_unary(module->arena, "-", cx_name(module->arena, "ENOMEM"));
}

/* The opposite of a condition, as one would write it. */
static const struct cexpr *negated(struct arena *arena,
				   const struct cexpr *condition)
{
	static const char *const opposites[][2] = {
		{ "==", "!=" }, { "!=", "==" }, { "<", ">=" }, { ">=", "<" },
		{ ">", "<=" }, { "<=", ">" },
	};

	if (condition->kind == CX_UNARY && *condition->op.op == '!')
		return condition->op.left;
	for (size_t i = 0; condition->kind == CX_BINARY && i < 6; i++)
		if (!strcmp(condition->op.op, opposites[i][0]))
			return cx_binary(arena, opposites[i][1],
					 condition->op.left,
					 condition->op.right);
	return cx_not(arena, condition);
}

/* A kernel goes on: it says where, once, and how it got there. */
static const struct cexpr *assertion(struct module *module,
				     const struct cexpr *condition,
				     const char *place, const char *text)
{
	(void)place;
	(void)text;
	cunit_include(module->arena, module->unit, "linux/bug.h");
	return cx_call(module->arena, "WARN_ON_ONCE",
		       negated(module->arena, condition));
}

static const struct backend backend = {
	.style = &style,
	.types = &types,
	.user_types = &user_types,
	.user_license = " WITH Linux-syscall-note",
	.formats = &formats,
	.null = "NULL",
	.true_ = "true",
	.false_ = "false",
	.string_header = "linux/string.h",
	.version_code = "LINUX_VERSION_CODE",
	.version_number = "KERNEL_VERSION",
	.version_header = "linux/version.h",
	.container_of_header = "linux/container_of.h",
	.array_size_header = NULL,	/* linux/module.h has it */
	.static_assert_header = "linux/build_bug.h",
	.error_pointer_header = "linux/err.h",
	.array_size = "ARRAY_SIZE",
	.variadic_header = "linux/stdarg.h",
	.printf_like = "__printf(%zu, %zu)",
	.types_header = "linux/types.h",
	.export_symbol = "EXPORT_SYMBOL_GPL",
	.bit64 = "BIT_ULL",
	.bit64_header = "linux/bits.h",
	.int32_min = "INT_MIN",
	.int64_min = "S64_MIN",
	.limits_header = "linux/limits.h",
	.reserved = linux_reserved,
	.reserved_count = LINUX_RESERVED_COUNT,
	.folds_case = true,
	.print_text = "snprintf",
	.allocate_text = allocate_text,
	.free_text = "kfree",
	.free_text_header = "linux/slab.h",
	.short_conditional = true,
	.starts_with = "strstarts",
	.mixes_text_and_bytes = true,
	.rewrite_call = linux_rewrite_call,
	.byte_order = byte_order,
	.assertion = assertion,
	.no_memory = no_memory,
	.module_param = linux_module_param,
	.param_conversion = linux_param_conversion,
	.init_attribute = "__init",
	.exit_attribute = "__exit",
	.init_result = "int",
	.license = linux_license,
	.finish = linux_finish,
	.project = linux_project,
	.build = linux_build,
};

static const char *const init_names[] = { "init", "init_module", "main", NULL };
static const char *const exit_names[] = {
	"exit", "cleanup_module", "unload", NULL
};

/* Those that the module's C is built with (scripts/kernels). */
static const char *const kernels[] = { "6.1", "6.12", NULL };

const struct target target_linux_x64 = {
	.name = "linux-kernel-x64",
	.os = "linux",
	.arch = "x64",
	.summary = "a Linux kernel module (Kbuild)",
	.pointer_bits = 64,
	.kernels = kernels,
	.is_kernel = true,
	.asks_license = true,
	/* Half of what the kernel's own -Wframe-larger-than= allows by default
	 * (lib/Kconfig.debug): compilers inline, and save registers. */
	.frame_limit = 1024,
	.init_names = init_names,
	.exit_names = exit_names,
	.module_suffix = ".ko",
	.backend = &backend,
};
