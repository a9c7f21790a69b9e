/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_EMIT_FACTS_VIEWS_H
#define ARC_EMIT_FACTS_VIEWS_H

#include "typed.h"

/*
 * Which slices are only read through. A `[]T` that nobody writes an element of
 * is a `const T *` in C, as its author would have written it there.
 */
struct views;

struct views *views_new(struct arena *arena, const struct program *program);

/* Whether @variable of @function is a `[]T` that is only read through. */
bool views_variable(struct views *views, const struct function *function,
		    const struct variable *variable);

/* The same of a parameter; false for functions whose signature C gives. */
bool views_param(struct views *views, const struct function *function,
		 size_t index);

#endif
