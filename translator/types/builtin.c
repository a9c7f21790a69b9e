// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* The built-in types' names, and what is asked of types in general. */
#include <string.h>

#include "typed.h"
#include "types/type.h"

/* The table of arc.md 3; `flag` is is_signed, or is_big of an ENDIAN. */
static const struct {
	const char *name;
	enum type_kind kind;
	unsigned int bits;		/* 0: those of a pointer */
	bool flag;
} builtin_types[] = {
	{ "void", TYPE_VOID, 0, false },
	{ "bool", TYPE_BOOL, 0, false },
	{ "char", TYPE_CHAR, 0, false },
	{ "string", TYPE_STRING, 0, false },
	{ "va_list", TYPE_VA_LIST, 0, false },
	{ "byte", TYPE_INTEGER, 8, false },
	{ "int8", TYPE_INTEGER, 8, true },
	{ "int16", TYPE_INTEGER, 16, true },
	{ "int32", TYPE_INTEGER, 32, true },
	{ "int64", TYPE_INTEGER, 64, true },
	{ "uint8", TYPE_INTEGER, 8, false },
	{ "uint16", TYPE_INTEGER, 16, false },
	{ "uint32", TYPE_INTEGER, 32, false },
	{ "uint64", TYPE_INTEGER, 64, false },
	{ "isize", TYPE_INTEGER, 0, true },
	{ "usize", TYPE_INTEGER, 0, false },
	{ "float32", TYPE_FLOAT, 32, false },
	{ "float64", TYPE_FLOAT, 64, false },
	{ "be16", TYPE_ENDIAN, 16, true },
	{ "be32", TYPE_ENDIAN, 32, true },
	{ "be64", TYPE_ENDIAN, 64, true },
	{ "le16", TYPE_ENDIAN, 16, false },
	{ "le32", TYPE_ENDIAN, 32, false },
	{ "le64", TYPE_ENDIAN, 64, false },
};

#define BUILTIN_COUNT (sizeof(builtin_types) / sizeof(builtin_types[0]))

const char *type_builtin_name(size_t index)
{
	return index < BUILTIN_COUNT ? builtin_types[index].name : NULL;
}

const struct type *type_builtin(struct types *types, const char *name)
{
	size_t i = 0;

	while (i < BUILTIN_COUNT && strcmp(builtin_types[i].name, name) != 0)
		i++;
	if (i == BUILTIN_COUNT)
		return NULL;

	switch (builtin_types[i].kind) {
	case TYPE_INTEGER:
		if (!builtin_types[i].bits)
			return type_size(types, builtin_types[i].flag);
		return type_integer(types, builtin_types[i].bits,
				    builtin_types[i].flag);
	case TYPE_FLOAT:
		return type_float(types, builtin_types[i].bits);
	case TYPE_ENDIAN:
		return type_endian(types, builtin_types[i].bits,
				   builtin_types[i].flag);
	default:
		return type_basic(types, builtin_types[i].kind);
	}
}

const struct type *type_underlying(const struct type *type)
{
	/* The base is not known yet while it is being resolved. */
	while (type->kind == TYPE_DISTINCT && type->distinct->base)
		type = type->distinct->base;
	return type;
}

bool type_is_integer(const struct type *type)
{
	return type_underlying(type)->kind == TYPE_INTEGER;
}

bool type_is_class(const struct type *type)
{
	type = type_underlying(type);
	return type->kind == TYPE_POINTER && type->pointer.is_counted;
}

bool type_is_pointer(const struct type *type)
{
	type = type_underlying(type);
	return type->kind == TYPE_POINTER || type->kind == TYPE_REFERENCE;
}

static void range_of_bits(unsigned int bits, bool is_signed, __int128 *low,
			  __int128 *high)
{
	if (is_signed) {
		*high = ((__int128)1 << (bits - 1)) - 1;
		*low = -*high - 1;
	} else {
		*high = ((__int128)1 << bits) - 1;
		*low = 0;
	}
}

void type_integer_range(const struct type *type, __int128 *low,
			__int128 *high)
{
	type = type_underlying(type);
	if (type->kind == TYPE_ENUM && type->enumeration->base)
		type = type_underlying(type->enumeration->base);

	switch (type->kind) {
	case TYPE_INTEGER:
		range_of_bits(type->integer.bits, type->integer.is_signed,
			      low, high);
		break;
	case TYPE_ENDIAN:
		range_of_bits(type->endian.bits, false, low, high);
		break;
	case TYPE_BOOL:
		range_of_bits(1, false, low, high);
		break;
	case TYPE_CHAR:
		range_of_bits(32, false, low, high);
		break;
	default:
		*high = (__int128)(~(unsigned __int128)0 >> 1);
		*low = -*high - 1;
		break;
	}
}
