/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_EMIT_FACTS_FACTS_H
#define ARC_EMIT_FACTS_FACTS_H

#include <stdio.h>

#include "diag/diag.h"
#include "facts/ready.h"
#include "target.h"
#include "typed.h"

/* Where a closure has what it captures (arc.md 7). */
enum environment {
	ENVIRONMENT_NONE,	/* it captures nothing */
	ENVIRONMENT_STACK,	/* in the function that makes it */
	ENVIRONMENT_POINTER,	/* one pointer, which C keeps and hands back */
	ENVIRONMENT_STATIC,	/* in variables of the module: made once */
};

/*
 * What the whole program tells about each of its entities. Computed once,
 * before anything is lowered, and not changed afterwards.
 */
struct entity_facts {
	bool is_reached;	/* from an entry point, or public where there
				 * is none: it goes into the output */
	bool is_written;	/* assigned after its initial value */
	bool is_lent;		/* its address goes where it may be written */
	bool is_addressed;	/* its address is taken at all */
	bool has_context;	/* a variable of function type: a pointer to an
				 * environment goes with it; a closure: it
				 * takes one as its last parameter */
	enum environment environment;	/* a closure's */
	bool is_viewed;		/* a slice whose elements are only read: what
				 * it points to may be const in C */
	bool may_be_null;	/* a string, or a function that returns one; a
				 * variable of function type: null matters */
	uint32_t uses;		/* how often it is named, writes included */
	uint32_t indexed;	/* uses of a slice for some elements … */
	uint32_t measured;	/* … for its length; a string's, too … */
	uint32_t assigned;	/* … and as the target of an assignment */
	uint32_t as_text;	/* uses of an array for C's `char *` … */
	uint32_t as_any;	/* … and for what takes any pointer */
	bool has_bytes;		/* an array whose first value is not zero */
};

struct facts {
	struct entity_facts *entities;	/* by entity.id */
	size_t count;
	bool is_whole;		/* there is an entry point: all is known */
	struct readiness ready;
};

struct facts *facts_compute(struct arena *arena, const struct program *program);

/*
 * Finds out which closures outlive the call that they are passed to, and where
 * each has its environment; fills in has_context and environment. A closure
 * that outlives what it captures is reported.
 */
void facts_closures(struct arena *arena, struct diags *diags,
		    const struct program *program, struct facts *facts);

/*
 * Finds out what the program makes ready; fills in `ready`. A lock that begins as
 * zero and that nothing makes ready is reported.
 */
void facts_ready(struct arena *arena, struct diags *diags,
		 const struct program *program, struct facts *facts);

/* Whether the program makes what is in the field, or variable (NULL: no matter),
 * ready when it runs. */
bool is_readied(const struct facts *facts, const struct field *field,
		const struct variable *variable);

/*
 * The capture that is a closure's whole environment: a pointer, or one local that
 * is shared. NULL where there is none.
 */
const struct capture *sole_pointer(const struct function *closure);

/* The field of C's record that keeps a closure's environment, or NULL. */
const struct field *env_field(const struct record *record);

/*
 * The slot through which C brings the closure's environment back: with an @env
 * parameter, in a function or record with one, too. NULL: there is none.
 */
const struct slot *env_slot(const struct function *closure);

/*
 * Whether such a parameter takes an object of its own, which C hands back; else
 * it takes any pointer, and so what is captured.
 */
bool is_carrier(const struct variable *param);

/* The parameter of C's function that takes a closure's environment, or NULL. */
const struct variable *env_param(const struct function *function);

const struct entity_facts *facts_of(const struct facts *facts,
				    const struct entity *entity);

/*
 * Whether the variable has its first value for ever: nobody writes it, in the
 * program or, by way of a module parameter, outside it.
 */
bool is_never_written(const struct facts *facts,
		      const struct variable *variable);

/* Whether the variable is an array of bytes that is used only as text. */
bool is_text_buffer(const struct facts *facts, const struct variable *variable);

/* Whether C's spelling of a type is one of `char`, `char *` and the like. */
bool spells_char(const char *spelling);

/* Whether a string may be null when the program runs. */
bool text_may_be_null(const struct facts *facts, const struct texpr *text);

/*
 * The longest text that an interpolated string can become, without its NUL.
 * False where that is not known when translating.
 */
bool text_bound(const struct texpr *format, size_t *bound);

/* --dump=facts: one line for each entity that is reached. */
void dump_facts(FILE *out, const struct program *program,
		const struct facts *facts);

#endif
