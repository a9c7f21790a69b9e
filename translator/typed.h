/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_TYPED_H
#define ARC_TYPED_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/list.h"
#include "source/source.h"
#include "syntax/ast.h"
#include "types/type.h"

/*
 * The typed program: what the source means. The checker builds it beside the
 * AST, with names bound, conversions explicit, one body for each instance of a
 * generic, and without anything that a `#if` left out. Everybody after the
 * checker reads it and changes nothing.
 *
 * A program that is handed on has no TYPE_ERROR, TX_BAD or TS_BAD in it.
 */

struct texpr;
struct tstmt;
struct package;

/* What all declarations have in common; each begins with one. */
enum entity_kind {
	ENTITY_VARIABLE,
	ENTITY_CONSTANT,
	ENTITY_FUNCTION,
	ENTITY_RECORD,
	ENTITY_ENUM,
	ENTITY_DISTINCT,
};

/* How a function or type says that it failed (arc.md 5.2). */
enum failure {
	FAILURE_NEVER,
	FAILURE_NEGATIVE,
	FAILURE_NONZERO,
	FAILURE_NULL,
	FAILURE_ERR_PTR,
};

struct entity {
	enum entity_kind kind;
	uint32_t id;			/* dense, from 0, over the program */
	const char *name;		/* as in the source; interned */
	struct span span;		/* of the name */
	struct package *package;
	const struct ast_decl *decl;	/* NULL for locals and parameters */
	const struct trivia *trivia;	/* comments to carry; or NULL */
	bool is_extern;			/* declared by C, not by us */
	bool is_private;		/* its name begins with `_` */
	bool is_exported;		/* @export */
	const char *c_name;		/* C's own name or spelling where the
					 * source gives one; else NULL */
	const struct ast_header *headers; /* where C declares it */
};

/*
 * The lengths of an array type as they were written, the outermost first, so
 * that C can show the constant's name. None where no array type was written.
 */
struct array_lengths {
	const struct texpr *const *items;
	size_t count;
};

enum storage { STORAGE_PACKAGE, STORAGE_LOCAL, STORAGE_PARAMETER };

/* @param(…) on a package-level variable. */
struct module_param {
	uint32_t permissions;
	const char *description;	/* or NULL */
};

struct variable {
	struct entity entity;
	enum storage storage;
	const struct type *type;
	const char *c_type;		/* C's spelling of its type, or NULL */
	struct array_lengths lengths;
	const char *const *param_names;	/* as written in its function type, for
					 * C; each may be NULL, and so they all */
	uint32_t alignment;		/* @align; 0: the type's own */
	const struct texpr *init;	/* PACKAGE: or NULL for zero */
	bool init_is_constant;		/* else set when the module starts */
	const struct module_param *param;	/* or NULL */
	const struct tstmt *release;	/* PACKAGE, of an @owned type: a `defer`
					 * that releases what it holds; or NULL */
	const char *static_init;	/* @static_init of its type, or NULL */
	const struct slot *slot;	/* extern parameter of function type */
	bool is_self;			/* the receiver */
	bool is_made;			/* LOCAL that the source does not declare */
	bool zero_is_unread;		/* LOCAL without a value: it gets one on
					 * every path before anybody looks */
	bool is_fixed;			/* may not be assigned: `i` in a range */
	bool is_noescape;		/* @noescape parameter */
	bool is_env;			/* @env parameter */
	bool is_nullable;		/* @nullable parameter: null does no harm */
	bool is_expression;		/* @expression parameter: the argument
					 * is a call of what was given */
	bool is_format;			/* @format parameter */
	bool is_prefix;			/* @prefix parameter */
	bool is_atomic;			/* @context(atomic) parameter: nothing
					 * that is passed to it may sleep */
	bool is_owned;			/* holds what is released at the end of
					 * its block: never stored elsewhere */
};

/* A value that is known when translating. */
enum value_kind { VALUE_INTEGER, VALUE_FLOAT, VALUE_BOOL, VALUE_STRING, VALUE_NULL };

struct value {
	enum value_kind kind;
	union {
		__int128 integer;
		double floating;
		bool boolean;
		struct {
			const char *bytes;
			size_t size;
		} string;
	};
};

struct constant {
	struct entity entity;
	const struct type *type;	/* may be UNTYPED_INTEGER */
	const char *c_type;
	const struct texpr *init;	/* NULL where extern */
	bool is_uapi;
	bool is_metadata;		/* MODULE_… of the main package */
};

/*
 * A local of a function around a closure that the closure uses. It is a copy,
 * made where the closure is made, unless it is shared: written by the closure,
 * or its address taken there. The closure's body names the local itself.
 */
struct capture {
	struct variable *variable;
	struct span span;		/* of its first use in the closure */
	bool is_shared;
};

struct function {
	struct entity entity;
	const struct type *type;	/* TYPE_FUNCTION */
	LIST(struct variable *) params;	/* the receiver is the first */
	const char *result_c_type;	/* C's spelling, or NULL */
	const struct tstmt *body;	/* TS_BLOCK; NULL where extern */
	bool is_closure;		/* its name is NULL */
	LIST(struct capture) captures;	/* of a closure, in order of use; what
					 * closures inside capture is here too */
	const struct record *owner;	/* type it is a method of, or NULL */
	const struct type *receiver;	/* type of `self`, or NULL */
	const struct type *const *type_args;	/* of an instance */
	size_t type_arg_count;
	enum failure failure;
	bool has_body_returns;		/* every end is a return */
	bool is_must_use;
	bool is_init;			/* @init */
	bool is_entry;			/* extern func with a body */
	bool is_constant;		/* @constant */
	bool is_pure;			/* @pure: it looks, and changes nothing */
	const struct function *plain;	/* @without_env: what is called instead
					 * for a closure without captures */
	bool is_typed;			/* @typed: a macro that looks at the
					 * types of its arguments */
	bool has_types_last;		/* a macro that is told its types behind
					 * the arguments: none has them */
	bool is_status;			/* @status: 0 or negative */
	size_t assigned;		/* @result: which argument in C, from
					 * 1, the macro assigns; 0: none. It is
					 * the result, or the first of two */
	const struct function *release;	/* @scoped: who releases its value */
	bool is_carried;		/* a closure that C hands a variable of
					 * a package to: what it captures is one,
					 * however often it is made */
	bool of_class;			/* of what each class has: only what is
					 * called is in the C */
	bool is_test;			/* @test: left out but for `arc2c test` */
	const struct function *handler;	/* of a library: the closure of the
					 * module that was folded into it */
	bool sleeps;			/* @sleeps */
	bool is_atomic;			/* @atomic: nothing in it may sleep */
	bool acquires;			/* @context(acquire): the caller may not
					 * sleep until it calls what … */
	bool releases;			/* … is marked @context(release) */
	/*
	 * The C slots it is stored in, or the extern parameters of function
	 * type it is passed to (arc.md 7.4). With one or more, the function's
	 * C signature is the first slot's, spellings included, and `type` and
	 * `params` have the slot's types already.
	 */
	LIST(const struct slot *) slots;
};

/* A place in C that takes a function: a field or an extern parameter. */
struct slot {
	const struct entity *owner;	/* record or function it belongs to */
	const char *name;		/* field or parameter */
	const struct type *type;	/* TYPE_FUNCTION */
	const char *const *param_spellings;	/* each may be NULL */
	const char *const *param_names;		/* each may be NULL */
	const char *result_spelling;
	const char *role;		/* C's name of the type, where functions
					 * of it are declared by that; or NULL */
	bool is_passive;		/* @context(passive): who calls it may
					 * sleep, and is paged in */
	size_t env;			/* index of the @env parameter, which
					 * brings a closure's environment back;
					 * the number of them: there is none */
};

struct field {
	const struct record *owner;
	const char *name;		/* NULL: anonymous member */
	struct span span;
	const struct type *type;
	const char *c_name;		/* or NULL */
	const char *c_type;		/* C's spelling, or NULL */
	struct array_lengths lengths;
	const char *const *param_names;	/* as of a variable */
	const struct slot *slot;	/* of function type in an extern record,
					 * or an array of such */
	const struct texpr *init;	/* default value, or NULL */
	const struct trivia *trivia;
	const struct function *captured_by;	/* a closure; NULL: the source
						 * declares the field */
	bool is_env;			/* @env: what a closure in a field of the
					 * record captures is kept here */
	uint8_t bits;			/* width of a bit-field; 0: none */
	bool is_atomic;			/* @context(atomic): nothing that is put
					 * here may sleep */
};

/*
 * What a class has besides its fields; NULL: not found. The functions are
 * instances of the target's own, and null does them no harm.
 */
struct class {
	struct function *alloc;		/* a new object with one reference */
	struct function *get;		/* one more; gives its argument */
	struct function *put;		/* one less */
	struct function *release;	/* what the last one calls */
	struct function *deinit;	/* the author's; or NULL */
};

struct record {
	struct entity entity;
	const struct type *type;
	bool is_union;
	bool is_opaque;			/* extern, without a body */
	bool is_packed;
	uint32_t alignment;		/* @align; 0: the type's own */
	bool is_uapi;
	const char *static_value;	/* C's macro for a static one inside
					 * a variable; or NULL */
	const char *init_function;	/* what else makes one ready; or NULL */
	LIST(const struct type *) accepts;	/* @accepts: what a handler's
						 * parameter may be spelled as,
						 * where it points here */
	struct function *start;		/* @start, @stop: of a module object; */
	struct function *stop;		/* … else NULL */
	const char *release;		/* @owned: the method that releases a
					 * value; NULL: values are copied */
	const char *elements;		/* @elements: the fields with a pointer
					 * to what it holds … */
	const char *count;		/* … and how many there are; or NULL */
	const char *values;		/* … and to as many values, if those are
					 * keys; or NULL */
	const struct class *class;	/* of a class; or NULL */
	LIST(struct field *) fields;
	const struct comment *end;
	const struct type *const *type_args;
	size_t type_arg_count;
};

struct enumerator {
	const char *name;
	struct span span;
	const char *c_name;
	__int128 value;
	bool has_value;			/* written in the source */
	const struct texpr *init;
	const struct trivia *trivia;
	struct enumeration *owner;
};

struct enumeration {
	struct entity entity;
	const struct type *type;
	const struct type *base;	/* int32 where none was written */
	bool has_base;
	LIST(struct enumerator *) members;
	const struct comment *end;
};

struct distinct {
	struct entity entity;
	const struct type *type;
	const struct type *base;
	const char *c_type;
	enum failure failure;		/* @fails on the type */
	const struct constant *memory;	/* its lack-of-memory member, or NULL */
};

#include "typed_tree.h"

/* Programs ------------------------------------------------------------ */

struct package {
	const char *path;		/* import path; main: "" */
	const char *name;		/* namespace */
	bool is_main;
	bool is_library;		/* of the standard library */
	const struct ast_file *files;	/* in bytewise order of name */
	uint32_t order;			/* dependencies have smaller ones */
	LIST(struct entity *) entities;	/* in order of files and source;
					 * instances after their generic */
};

/* One MODULE_… constant of the main package, or one that was made up. */
struct metadata {
	const char *key;		/* "LICENSE" */
	const struct value *value;	/* a string */
	const struct constant *constant;	/* NULL: made up */
};

struct program {
	struct arena *arena;
	struct types *types;
	LIST(struct package *) packages;	/* in start order; main is last */
	struct package *main;
	uint32_t entity_count;
	const char *name;		/* of the module: --name */
	const char *prefix;		/* of C names */
	const char *source_name;	/* FILE in the provenance comment */
	LIST(struct metadata) metadata;	/* in order of the source */
	struct function *init;		/* or NULL */
	struct function *exit;		/* or NULL */
	bool starts_itself;		/* the source has no init and no exit:
					 * they are ours */
	struct function *set_up;	/* sets the variables for a test: called
					 * by each, or where it can fail, in
					 * front of it; or NULL */
	bool is_one_of_several;		/* for a range of kernels: C asks which
					 * translation is meant */
	bool is_test;			/* a program that runs the tests: there
					 * is no init and no exit */
	LIST(struct function *) tests;	/* of the main package, in order of the
					 * source; only where is_test */
};

/* --dump=typed: the program as indented text. */
void dump_typed(FILE *out, const struct program *program);

#endif
