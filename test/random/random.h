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
	    KIND_POINTER, KIND_REFERENCE, KIND_SLICE, KIND_FUNCTION,
	    KIND_STRING };

#define FIELDS_MAX 5
#define PARAMS_MAX 4

struct type {
	enum kind kind;
	const char *name;	/* as it is written */
	unsigned int bits;	/* INTEGER */
	bool is_signed;
	const struct type *element;	/* ARRAY, POINTER, REFERENCE, SLICE;
					 * result of FUNCTION, or NULL */
	unsigned int count;	/* ARRAY, members of ENUM, fields of STRUCT,
				 * parameters of FUNCTION */
	const struct type *fields[FIELDS_MAX];
	const char *field_names[FIELDS_MAX];
	bool is_union;
	bool is_table;		/* a struct of functions: never zero */
	bool is_open;		/* a type parameter is in it */
	const struct type *generic;	/* STRUCT: its open form; or NULL */
	const struct type *argument;	/* … and what its parameter is here */
};

struct variable {
	const char *name;
	const struct type *type;
	bool is_fixed;		/* never assigned, no address taken */
	bool is_package;
	bool is_hidden;		/* may not be used here */
	bool is_borrowed;	/* a string that ends with its block */
	unsigned int least;	/* SLICE: so long at least */
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
	const char *owner;		/* struct it is a static method of */
	bool is_inner;			/* written in its struct */
	const struct type *generic;	/* its type parameter, or NULL */
	bool wants_slice;		/* … which a slice is of */
	const struct type *fits;	/* FUNCTION type of which it is a value */
	unsigned long cost;		/* steps of a call, at most about */
	unsigned int calls;		/* statements that make_direct() made */
};

/* What may be turned off, by -x NAME. */
enum feature {
	FEATURE_STRUCTS, FEATURE_ARRAYS, FEATURE_METHODS, FEATURE_LABELS,
	FEATURE_SWITCH, FEATURE_DEFER, FEATURE_TRY, FEATURE_TUPLES,
	FEATURE_SLICES, FEATURE_GENERICS, FEATURE_CLOSURES, FEATURE_STRINGS,
	FEATURE_COPIES, FEATURE_REFERENCES, FEATURE_UNIONS, FEATURE_STARTED,
	FEATURE_COUNT,
};

#define VARIABLES_MAX 256
#define FUNCTIONS_MAX 64
#define KINDS_MAX 4
#define TYPES_MAX 256
#define LABELS_MAX 8

struct label {
	const char *name;
	bool is_loop;
};

/* What a function or closure that is under way may do. */
struct context {
	struct function *function;	/* NULL: main */
	const struct type *generic;	/* its type parameter, or NULL */
	bool can_try;			/* here, in this expression */
	bool in_defer;
	bool in_text;			/* no line may end here */
	unsigned int closures;		/* around */
	unsigned int loops, switches;	/* around: for break and continue */
	unsigned long rounds;		/* product of the loops around */
	unsigned long cost, cost_max;
	struct label labels[LABELS_MAX];
	size_t label_count;
};

/* A field for a function, in a struct of the library. */
struct handler {
	const struct type *type;
	const char *variable;
	const char *set, *fire;		/* functions that store it, and call it */
};

#define STORED_MAX 4
#define LIBRARY_NAMES_MAX (4 * KINDS_MAX + 2)

/* What is in the second package: the first ones of all. */
struct library {
	size_t types, variables, functions;
	struct handler handlers[KINDS_MAX];	/* one for each signature */
	const char *state;			/* what main() stores to */
	const struct type *stored[STORED_MAX];
	const char *names[LIBRARY_NAMES_MAX];	/* others at its top */
	size_t name_count;
};

struct random {
	FILE *out;
	uint64_t state;
	bool has_library;		/* two packages */
	struct library library;
	bool is_kernel;			/* log.info() and init() */
	bool off[FEATURE_COUNT];
	const struct type *types[TYPES_MAX];
	size_t type_count;
	const struct type *slices[KINDS_MAX];
	size_t slice_count;
	const struct type *signatures[KINDS_MAX];
	size_t signature_count;
	struct variable variables[VARIABLES_MAX];
	size_t variable_count;
	struct function functions[FUNCTIONS_MAX];
	size_t function_count;
	struct { const char *name; const struct type *type; } constants[KINDS_MAX];
	size_t constant_count;
	size_t names;			/* made so far */
	unsigned int indent;
	struct context now;
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
void make_types(struct random *r);
void write_fields(struct random *r, const struct type *type);
const struct type *integer_type(struct random *r);
const struct type *scalar_type(struct random *r);
const struct type *any_type(struct random *r);
const struct type *derived(struct random *r, enum kind kind,
			   const struct type *element, unsigned int count);
bool converts(const struct type *from, const struct type *to);
const struct type *type_named(struct random *r, const char *name);
struct type *make_type(struct random *r, enum kind kind, const char *name);
bool is_failing(const struct type *type);

/* generic.c */
const struct type *make_parameter(struct random *r);
void make_generic_struct(struct random *r);
const struct type *substitute(struct random *r, const struct type *type,
			      const struct type *from, const struct type *to);
bool choose_argument(struct random *r, const struct function *function,
		     const struct type *wanted, const struct type **chosen);

/* place.c: "" where there is none. */
const char *place(struct random *r, const struct type *type, bool is_written,
		  unsigned int depth);
struct variable *declare(struct random *r, const char *name,
			 const struct type *type, bool is_fixed,
			 bool is_package);
const char *index_below(struct random *r, unsigned int count,
			unsigned int depth);
const char *slice_of(struct random *r, const struct type *type,
		     unsigned int *least);

/* expr.c */
struct expr make_expr(struct random *r, const struct type *type,
		      unsigned int depth);
struct expr make_condition(struct random *r, unsigned int depth);
struct expr make_value(struct random *r, const struct type *type);
const char *within(struct random *r, struct expr expr, int level);
const char *literal(struct random *r, const struct type *type);
const char *divisor(struct random *r, const struct type *type,
		    unsigned int depth);
struct expr no_constant(struct random *r, const struct type *type,
			unsigned int depth);
struct expr variable_of(struct random *r, const struct type *type,
			unsigned int depth);
const struct type *narrower(struct random *r, const struct type *type);

/* integer.c */
struct expr make_integer(struct random *r, const struct type *type,
			 unsigned int depth);
struct expr make_called(struct random *r, const struct type *type,
			unsigned int depth);

/* text.c */
const char *make_text(struct random *r, unsigned int depth);
struct expr make_text_condition(struct random *r);
const char *print(struct random *r, const char *text);
const char *initial(struct random *r, const struct type *type);

/* call.c */
const char *make_call(struct random *r, const struct function *function,
		      const struct type *wanted, unsigned int depth);
const struct function *some_function(struct random *r,
				     const struct type *result);
const char *argument(struct random *r, const struct type *type,
		     unsigned int depth);
bool can_afford(const struct random *r, unsigned long cost);

/* closure.c: values of function type. What a call of one costs at most: */
#define CLOSURE_COST 60
void make_signatures(struct random *r);
const char *make_closure(struct random *r, const struct type *type,
			 bool is_typed);
const char *make_function(struct random *r, const struct type *type);
const char *named_function(struct random *r, const struct type *type);
const char *make_indirect(struct random *r, const struct type *result,
			  unsigned int depth);
void make_holder(struct random *r);

/* stmt.c */
void make_block(struct random *r, unsigned int depth);
void make_stmts(struct random *r, unsigned int count, unsigned int depth);
void trace(struct random *r);
const char *make_assignment(struct random *r);
const char *print_values(struct random *r);
const char *make_call_stmt(struct random *r);

/* local.c; a function with two results that can be called here, or NULL: */
const struct function *some_pair(struct random *r);
void make_let(struct random *r);
void make_tuple(struct random *r);
void make_defer(struct random *r);

/* flow.c */
void make_flow(struct random *r, unsigned int depth);

/* function.c */
void write_functions(struct random *r);
void write_later_functions(struct random *r);
void start_body(struct random *r, struct function *function);

/* library.c */
void write_importer(struct random *r, void (*write)(struct random *r));
void make_small_body(struct random *r);
void make_direct(struct random *r);
void write_handlers(struct random *r);
void set_handlers(struct random *r);
void fire_handlers(struct random *r);
void write_stored(struct random *r);
void store_first(struct random *r);
void show_stored(struct random *r);

/* program.c: all, or what one of two packages has. */
void write_program(struct random *r);
void write_library(struct random *r);
void write_user(struct random *r);

#endif
