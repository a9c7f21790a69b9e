/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_EMIT_PROOF_INTERNAL_H
#define ARC_EMIT_PROOF_INTERNAL_H

/*
 * What the files of the proof share. A proof is a series of declarations in C;
 * each file here knows one kind of entity and what must hold for it.
 */
#include "lower/lower.h"

/* A C spelling that was proven to have the layout of a type of arc. */
struct proven_spelling {
	const char *spelling;
	const struct type *type;
};

struct proof {
	struct lower l;			/* for its types and C names */
	struct arena *arena;
	struct cunit *unit;
	LIST(struct proven_spelling) spellings;
};

void prove_function(struct proof *p, const struct function *function);
void prove_record(struct proof *p, const struct record *record);
void prove_enum(struct proof *p, const struct enumeration *enumeration);
void prove_constant(struct proof *p, const struct constant *constant);
void prove_variable(struct proof *p, const struct variable *variable);
void prove_distinct(struct proof *p, const struct distinct *distinct);

/* --- assert.c ------------------------------------------------------------ */

/* `_Static_assert(condition, "what")` */
const struct cexpr *assertion(struct proof *p, const struct cexpr *condition,
			      const char *what);

/* Adds a declaration without a blank line behind one of its kind. */
void push_joined(struct proof *p, struct cdecl *decl);

/* An assertion at file scope. */
void assert_that(struct proof *p, const struct cexpr *condition,
		 const char *what);

/* `__builtin_types_compatible_p(typeof(value), type)` */
const struct cexpr *has_type(struct proof *p, const struct cexpr *value,
			     const struct ctype *type);

/* `sizeof(type) == size` */
const struct cexpr *has_size(struct proof *p, const struct ctype *type,
			     unsigned int size);

/*
 * That a C type has the size and sign of the integer type @as. @what is said
 * where it has not; @name is part of a name in C.
 */
void prove_integer(struct proof *p, const struct ctype *type,
		   const struct type *as, const char *what, const char *name);

/*
 * A function that is compiled and never called: `static void proof_NAME(…)`.
 * Returns its body. It is marked as used so that what it refers to must be
 * there when the module is linked.
 */
struct cblock *proof_function(struct proof *p, const char *name,
			      const struct cparam_list *params);

/* --- place.c: types of fields, parameters, results, variables -------------- */

/*
 * The C type of a place: its spelling where it has one, for which it is proven
 * that it has @type's layout, else what @type is in C.
 */
const struct ctype *place_type(struct proof *p, const struct type *type,
			       const char *spelling, struct span span);

/* A pointer to a function of the slot's type, its spellings included. */
const struct ctype *slot_type(struct proof *p, const struct slot *slot,
			      struct span span);

/* C's name of an extern entity; its headers are included. */
const char *c_name(struct proof *p, const struct entity *entity);

#endif
