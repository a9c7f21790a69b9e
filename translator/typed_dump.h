/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_TYPED_DUMP_H
#define ARC_TYPED_DUMP_H

#include <stdio.h>

#include "typed.h"

/*
 * --dump=typed, for tests and for who looks into the checker: declarations and
 * statements a line each, indented by tabs, expressions in one line with every
 * conversion and precedence written out. Without places and addresses.
 */
struct typed_dump {
	FILE *out;
	struct arena *arena;	/* for the names of types */
	int depth;		/* tabs before a line */
};

/* Begins a line. */
void dump_indent(const struct typed_dump *dump);

void dump_type_name(const struct typed_dump *dump, const struct type *type);

/* Bytes in quotes, what cannot be printed escaped. */
void dump_bytes(const struct typed_dump *dump, const char *bytes, size_t size);

void dump_value(const struct typed_dump *dump, const struct value *value);

/* An operator as it is written; of OP_NONE, nothing. */
const char *dump_operator(enum ast_operator op);

void dump_expression(const struct typed_dump *dump, const struct texpr *expr);

/* The statements of a block, one level deeper than the line before. */
void dump_statements(struct typed_dump *dump, const struct tblock *block);

/* `name: type`, with C's spelling where there is one. */
void dump_variable(const struct typed_dump *dump,
		   const struct variable *variable);

/* `(a: T, b: U) R`, and the body if there is one. */
void dump_signature(const struct typed_dump *dump,
		    const struct function *function);

#endif
