// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "syntax/c_types.h"

#include <stddef.h>
#include <string.h>

struct foreign {
	const char *theirs, *ours;
};

static const struct foreign types[] = {
	{ "s8", "int8" }, { "s16", "int16" }, { "s32", "int32" },
	{ "s64", "int64" }, { "u8", "uint8" }, { "u16", "uint16" },
	{ "u32", "uint32" }, { "u64", "uint64" }, { "i8", "int8" },
	{ "i16", "int16" }, { "i32", "int32" }, { "i64", "int64" },
	{ "int8_t", "int8" }, { "int16_t", "int16" },
	{ "int32_t", "int32" }, { "int64_t", "int64" },
	{ "uint8_t", "uint8" }, { "uint16_t", "uint16" },
	{ "uint32_t", "uint32" }, { "uint64_t", "uint64" },
	{ "__s8", "int8" }, { "__s16", "int16" }, { "__s32", "int32" },
	{ "__s64", "int64" }, { "__u8", "uint8" }, { "__u16", "uint16" },
	{ "__u32", "uint32" }, { "__u64", "uint64" }, { "__be16", "be16" },
	{ "__be32", "be32" }, { "__be64", "be64" }, { "__le16", "le16" },
	{ "__le32", "le32" }, { "__le64", "le64" }, { "short", "int16" },
	{ "int", "int32" }, { "long", "isize" }, { "unsigned", "uint32" },
	{ "uint", "uint32" }, { "ulong", "usize" }, { "size_t", "usize" },
	{ "ssize_t", "isize" }, { "ptrdiff_t", "isize" },
	{ "uintptr_t", "usize" }, { "intptr_t", "isize" },
	{ "loff_t", "int64" }, { "_Bool", "bool" }, { "boolean", "bool" },
	{ "str", "string" }, { "String", "string" }, { "float", "float32" },
	{ "double", "float64" }, { "f32", "float32" }, { "f64", "float64" },
};

const char *c_type_in_arc(const char *name)
{
	for (size_t i = 0; i < sizeof(types) / sizeof(*types); i++)
		if (!strcmp(types[i].theirs, name))
			return types[i].ours;
	return NULL;
}
