/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_TEST_RANDOM_H
#define ARC_TEST_RANDOM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

/*
 * A generator of random programs: valid, with an end, and with one meaning.
 * What they do depends on what the language promises and C does not: order of
 * evaluation, wrapping, widths, what is copied and when. A seed gives the same
 * program every time.
 */

enum kind { KIND_INTEGER, KIND_BOOL, KIND_ENUM, KIND_STRUCT, KIND_ARRAY,
	    KIND_POINTER, KIND_SLICE, KIND_FUNCTION, KIND_STRING };

#define FIELDS_MAX 5
#define PARAMS_MAX 4

struct type {
	enum kind kind;
	const char *name;	/* as it is written */
	unsigned int bits;	/* INTEGER */
	bool is_signed;
	const struct type *element;	/* ARRAY, POINTER, SLICE; FUNCTION:
					 * of parameter and result */
	unsigned int count;	/* ARRAY, members of ENUM, fields of STRUCT */
	const struct type *fields[FIELDS_MAX];
	const char *field_names[FIELDS_MAX];
};

struct variable {
	const char *name;
	const struct type *type;
	bool is_fixed;		/* never assigned, no address taken */
	bool is_package;
};

struct function {
	const char *name;
	const struct type *params[PARAMS_MAX];
	unsigned int param_count;
	const struct type *result;	/* NULL: none */
	const struct type *second;	/* of two results; else NULL */
	const struct type *self;	/* method of; NULL: function */
	bool is_pointer_self;
	bool can_fail;
	bool is_generic;		/* of one type, of its first parameter */
	unsigned long cost;		/* steps of a call, at most about */
};

/* What may be turned off, by -x NAME. */
enum feature {
	FEATURE_STRUCTS, FEATURE_ARRAYS, FEATURE_METHODS, FEATURE_LABELS,
	FEATURE_SWITCH, FEATURE_DEFER, FEATURE_TRY, FEATURE_TUPLES,
	FEATURE_SLICES, FEATURE_GENERICS, FEATURE_CLOSURES, FEATURE_STRINGS,
	FEATURE_COPIES,
	FEATURE_COUNT,
};

#define VARIABLES_MAX 256
#define FUNCTIONS_MAX 64
#define TYPES_MAX 64
#define LABELS_MAX 8

struct label {
	const char *name;
	bool is_loop;
};

struct random {
	FILE *out;
	uint64_t state;
	bool is_kernel;			/* log.info() and init() */
	bool off[FEATURE_COUNT];
	const struct type *types[TYPES_MAX];
	size_t type_count;
	struct variable variables[VARIABLES_MAX];
	size_t variable_count;
	struct function functions[FUNCTIONS_MAX];
	size_t function_count;
	struct label labels[LABELS_MAX];
	size_t label_count;
	size_t names;			/* made so far */
	unsigned int indent;
	/* Of the function under way: */
	struct function *function;	/* NULL: main */
	bool can_try;			/* here, in this expression */
	bool in_defer;
	bool in_closure;
	unsigned int loops, switches;	/* around: for break and continue */
	unsigned long rounds;		/* product of the loops around */
	unsigned long cost;
	char **texts;			/* all that say() made */
	size_t text_count, text_capacity;
};

/* An expression and how close it binds: 0 is an operand, 12 is `||`. */
struct expr {
	const char *text;
	int level;
	bool is_constant;
};

/* random.c */
uint64_t number(struct random *r);
unsigned int below(struct random *r, unsigned int limit);
bool chance(struct random *r, unsigned int percent);
bool has(const struct random *r, enum feature feature);
__attribute__((format(printf, 2, 3)))
const char *say(struct random *r, const char *format, ...);
__attribute__((format(printf, 2, 3)))
void line(struct random *r, const char *format, ...);
void open_block(struct random *r, const char *head);
void close_block(struct random *r);
const char *fresh(struct random *r, const char *prefix);

/* type.c */
void make_basic_types(struct random *r);
void write_types(struct random *r);
const struct type *integer_type(struct random *r);
const struct type *scalar_type(struct random *r);
const struct type *any_type(struct random *r);
const struct type *derived(struct random *r, enum kind kind,
			   const struct type *element, unsigned int count);
bool converts(const struct type *from, const struct type *to);
const struct type *type_named(struct random *r, const char *name);

/* place.c: "" where there is none. */
const char *place(struct random *r, const struct type *type, bool is_written,
		  unsigned int depth);
void declare(struct random *r, const char *name, const struct type *type,
	     bool is_fixed, bool is_package);

/* expr.c */
struct expr make_expr(struct random *r, const struct type *type,
		      unsigned int depth);
struct expr make_condition(struct random *r, unsigned int depth);
struct expr make_value(struct random *r, const struct type *type);
const char *within(struct random *r, struct expr expr, int level);
const char *literal(struct random *r, const struct type *type);
const char *initial(struct random *r, const struct type *type);

/* call.c */
const char *make_call(struct random *r, const struct function *function,
		      unsigned int depth);
const struct function *some_function(struct random *r,
				     const struct type *result);
struct expr make_function(struct random *r, const struct type *type);

/* stmt.c */
void make_block(struct random *r, unsigned int depth);
void make_stmts(struct random *r, unsigned int count, unsigned int depth);
void trace(struct random *r);

/* flow.c */
void make_flow(struct random *r, unsigned int depth);

/* function.c */
void write_functions(struct random *r);
void write_main(struct random *r);

#endif
