/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_TYPES_TYPE_H
#define ARC_TYPES_TYPE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include "base/arena.h"

struct record;
struct enumeration;
struct distinct;

/*
 * Types are canonical: two types are the same when their pointers are. Records,
 * enums and distinct types are the same where their declaration (and, for a
 * generic, its arguments) is. `byte` is uint8.
 */
enum type_kind {
	TYPE_ERROR,		/* of what was wrong: fits everywhere, silently */
	TYPE_VOID,
	TYPE_BOOL,
	TYPE_INTEGER,
	TYPE_CHAR,
	TYPE_FLOAT,		/* float32, float64 */
	TYPE_STRING,
	TYPE_NULL,		/* of `null` alone */
	TYPE_UNTYPED_INTEGER,	/* of a constant before it is used */
	TYPE_UNTYPED_FLOAT,
	TYPE_POINTER,
	TYPE_REFERENCE,
	TYPE_SLICE,
	TYPE_ARRAY,
	TYPE_FUNCTION,
	TYPE_RECORD,		/* struct and union */
	TYPE_ENUM,
	TYPE_DISTINCT,		/* type A: T */
	TYPE_ENDIAN,		/* be16 … le64 */
	TYPE_TUPLE,		/* results only */
	TYPE_VA_LIST,		/* what va_arg<T>() reads from */
};

struct type {
	enum type_kind kind;
	union {
		struct {
			uint8_t bits;
			bool is_signed;
			bool is_size;	/* isize, usize */
		} integer;		/* FLOAT uses `bits` alone */
		struct {
			uint8_t bits;
			bool is_big;
		} endian;
		struct {
			const struct type *element;
			bool is_const;
			bool is_user;
			bool is_counted; /* of class type: a variable holds one
					  * of the references to the object */
		} pointer;		/* also REFERENCE, SLICE */
		struct {
			const struct type *element;
			uint64_t count;
			bool is_flexible; /* last field of a C struct */
		} array;
		struct {
			const struct type *const *params;
			size_t param_count;
			const struct type *result;	/* never NULL */
			bool is_variadic;
		} function;
		struct record *record;
		struct enumeration *enumeration;
		struct distinct *distinct;
		struct {
			const struct type *const *items;
			size_t count;
		} tuple;
	};
};

/* Makes and keeps the types of one run. */
struct types;

/*
 * A table that allocates from @arena; `usize` and pointers have @pointer_bits.
 * The caller ends it with types_free().
 */
struct types *types_new(struct arena *arena, unsigned int pointer_bits);

void types_free(struct types *types);

unsigned int types_pointer_bits(const struct types *types);

/* One of ERROR, VOID, BOOL, CHAR, STRING, NULL, UNTYPED_INTEGER, UNTYPED_FLOAT,
 * VA_LIST. */
const struct type *type_basic(struct types *types, enum type_kind kind);

const struct type *type_integer(struct types *types, unsigned int bits,
				bool is_signed);

/* isize and usize. */
const struct type *type_size(struct types *types, bool is_signed);

const struct type *type_float(struct types *types, unsigned int bits);

const struct type *type_endian(struct types *types, unsigned int bits,
			       bool is_big);

const struct type *type_pointer(struct types *types,
				const struct type *element, bool is_const,
				bool is_user);

/* A counted pointer to an object of the class that @record is. */
const struct type *type_class(struct types *types, const struct type *record);

const struct type *type_reference(struct types *types,
				  const struct type *element);

const struct type *type_slice(struct types *types, const struct type *element,
			      bool is_const);

const struct type *type_array(struct types *types, const struct type *element,
			      uint64_t count);

/* The array without a length at the end of a C struct. */
const struct type *type_flexible(struct types *types,
				 const struct type *element);

const struct type *type_function(struct types *types,
				 const struct type *const *params,
				 size_t param_count,
				 const struct type *result, bool is_variadic);

const struct type *type_tuple(struct types *types,
			      const struct type *const *items, size_t count);

const struct type *type_record(struct types *types, struct record *record);

const struct type *type_enum(struct types *types,
			     struct enumeration *enumeration);

const struct type *type_distinct(struct types *types,
				 struct distinct *distinct);

/* The built-in type of a name (`int32`, `byte`, `usize` …), or NULL. */
const struct type *type_builtin(struct types *types, const char *name);

/* The name of the @index-th built-in type, for suggestions; NULL ends. */
const char *type_builtin_name(size_t index);

/* A type as arc writes it, for messages: `*user const byte`. In @arena. */
const char *type_name(struct arena *arena, const struct type *type);

/* What is below `type A: T`: T, followed to the end. */
const struct type *type_underlying(const struct type *type);

/* Whether it is TYPE_INTEGER below; an untyped constant's type is not. */
bool type_is_integer(const struct type *type);

/* Whether it is a class: a pointer that is counted. */
bool type_is_class(const struct type *type);

bool type_is_pointer(const struct type *type);	/* POINTER, REFERENCE */

/*
 * The values of an integer type (also char, the base of an enum, and the
 * untyped one, which has 128 bits): @low <= v <= @high.
 */
void type_integer_range(const struct type *type, __int128 *low,
			__int128 *high);

#endif
