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
	const struct texpr *init;	/* PACKAGE: or NULL for zero */
	bool init_is_constant;		/* else set when the module starts */
	const struct module_param *param;	/* or NULL */
	const char *static_init;	/* @static_init of its type, or NULL */
	const struct slot *slot;	/* extern parameter of function type */
	bool is_self;			/* the receiver */
	bool is_fixed;			/* may not be assigned: `i` in a range */
	bool is_noescape;		/* @noescape parameter */
	bool is_env;			/* @env parameter */
	bool is_format;			/* @format parameter */
	bool is_prefix;			/* @prefix parameter */
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
	bool is_status;			/* @status: 0 or negative */
	bool is_test;			/* @test: left out but for `arc2c test` */
	bool sleeps;
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
	const struct slot *slot;	/* of function type in an extern record */
	const struct texpr *init;	/* default value, or NULL */
	const struct trivia *trivia;
	uint8_t bits;			/* width of a bit-field; 0: none */
};

struct record {
	struct entity entity;
	const struct type *type;
	bool is_union;
	bool is_opaque;			/* extern, without a body */
	bool is_packed;
	uint32_t alignment;		/* @align; 0: the type's own */
	bool is_uapi;
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

/* Expressions --------------------------------------------------------- */

enum texpr_kind {
	TX_BAD,
	TX_INTEGER,		/* literal; value in `value` */
	TX_CHARACTER,
	TX_FLOAT,
	TX_BOOL,
	TX_NULL,
	TX_STRING,
	TX_VARIABLE,
	TX_CONSTANT,		/* a named constant */
	TX_ENUMERATOR,
	TX_FUNCTION,		/* a function as a value */
	TX_UNARY,		/* OP_NEG, OP_NOT, OP_BIT_NOT */
	TX_BINARY,		/* operands have one type, but of shifts
				 * and of sums with a pointer */
	TX_ADDRESS,
	TX_DEREF,
	TX_FIELD,		/* of a record: p.x is FIELD(DEREF(p)) */
	TX_INDEX,		/* of an array, pointer, slice or string */
	TX_SLICE,
	TX_CALL,
	TX_CONVERT,		/* implied: to a type that holds every value,
				 * to *const, *void, from an array to []T … */
	TX_CAST,		/* cast<T>(e) */
	TX_BIT_CAST,
	TX_TRY,
	TX_INCREMENT,
	TX_RECORD,		/* literal; what is missing is zero */
	TX_ARRAY,
	TX_TUPLE,
	TX_FORMAT,		/* interpolation */
	TX_CLOSURE,
	TX_BUILTIN,
};

enum builtin {
	BUILTIN_LENGTH,		/* of array, slice, string */
	BUILTIN_AS_BYTES,
	BUILTIN_CONTAINS,
	BUILTIN_STARTS_WITH,
	BUILTIN_ENDS_WITH,
	BUILTIN_STRING_EQUAL,	/* == of two strings; != is NOT of it */
	BUILTIN_SIZEOF,		/* `of` is the type */
	BUILTIN_ALIGNOF,
	BUILTIN_OFFSETOF,	/* `of`, `field` */
	BUILTIN_CONTAINER_OF,	/* `of`, `field`, one argument */
	BUILTIN_ASSERT,
	BUILTIN_MEMSET, BUILTIN_MEMCPY, BUILTIN_MEMMOVE, BUILTIN_MEMCMP,
	BUILTIN_MEMCHR, BUILTIN_STRLEN,
	BUILTIN_ALLOCA,
};

/* An argument or element, with the comments that stand beside it. */
struct targ {
	const struct texpr *expr;	/* of a dropped element: NULL */
	const struct field *field;	/* RECORD: which */
	const struct trivia *trivia;	/* or NULL */
};

/* A piece of an interpolated string: text, or a value. */
struct tpiece {
	const char *bytes;		/* NULL: `expr` */
	size_t size;
	const struct texpr *expr;
};

struct texpr {
	enum texpr_kind kind;
	const struct type *type;	/* never NULL */
	struct span span;
	/*
	 * What it is worth where that is known when translating. The shape of
	 * the tree stays as written, so that `1024 * 1024` can be printed.
	 */
	const struct value *value;
	/* No run-time value in it: C may use it in an initialiser. True for
	 * extern constants too, whose `value` is not known. */
	bool is_constant;
	union {
		struct variable *variable;
		struct constant *constant;
		const struct enumerator *enumerator;
		struct function *function;
		struct {
			enum ast_operator op;
			const struct texpr *left;	/* operand of UNARY */
			const struct texpr *right;
		} operation;
		/* ADDRESS, DEREF, CONVERT, CAST, BIT_CAST, TRY */
		const struct texpr *operand;
		struct {
			const struct texpr *object;
			const struct field *field;
		} field;
		struct {
			const struct texpr *object;
			const struct texpr *low;	/* the index; or NULL */
			const struct texpr *high;	/* SLICE; or NULL */
		} index;
		struct {
			struct function *function;	/* direct; or NULL */
			const struct texpr *callee;	/* indirect; or NULL */
			const struct targ *args;	/* the receiver first */
			size_t arg_count;
			const struct comment *end;
			bool is_method;		/* written with a dot */
		} call;
		struct {
			const struct texpr *operand;
			bool is_decrement;
			bool is_prefix;
		} increment;
		struct {
			const struct targ *elements;
			size_t count;
			const struct comment *end;
		} literal;			/* RECORD, ARRAY, TUPLE */
		struct {
			const struct tpiece *pieces;
			size_t count;
		} format;
		struct function *closure;
		struct {
			enum builtin id;
			const struct type *of;
			const struct field *field;
			const struct targ *args;
			size_t arg_count;
		} builtin;
	};
	uint8_t base;			/* INTEGER: 2, 8, 10, 16 as written */
};

/* Statements ---------------------------------------------------------- */

enum tstmt_kind {
	TS_BAD,
	TS_BLOCK,
	TS_LET,			/* one local; several: `tuple` */
	TS_ASSIGN,
	TS_EXPR,		/* call, increment, try */
	TS_DISCARD,		/* _ = e */
	TS_IF,
	TS_LOOP,		/* for {}, for c {}, for a; c; s {} */
	TS_RANGE,		/* for i in a..b */
	TS_EACH,		/* for x in s, for i, x in s */
	TS_SWITCH,
	TS_BREAK,
	TS_CONTINUE,
	TS_RETURN,
	TS_DEFER,
	TS_CONST,		/* a constant of a function */
};

struct tblock {
	LIST(struct tstmt *) stmts;
	const struct comment *end;
};

struct tcase {
	LIST(const struct texpr *) values;	/* none: default */
	bool is_default;
	struct tblock body;
	const struct trivia *trivia;
};

struct tstmt {
	enum tstmt_kind kind;
	struct span span;
	const struct trivia *trivia;	/* never NULL */
	const char *label;		/* of a loop, switch or block; or NULL */
	bool is_target;			/* of a `break` with its label */
	union {
		struct tblock block;
		struct {
			/* `_` of a tuple is NULL; TS_LET of one has count 1 */
			struct variable *const *variables;
			size_t count;
			const struct texpr *init;	/* or NULL: zero */
		} let;
		struct {
			/* several targets take a tuple; `_` is NULL */
			const struct texpr *const *targets;
			size_t count;
			enum ast_operator op;	/* OP_NONE: plain */
			const struct texpr *value;
		} assign;
		const struct texpr *expr;	/* EXPR, DISCARD; RETURN: or NULL */
		struct {
			const struct texpr *condition;
			const struct tstmt *then;
			const struct tstmt *otherwise;	/* BLOCK, IF, NULL */
		} branch;
		struct {
			const struct tstmt *init;
			const struct texpr *condition;	/* NULL: for ever */
			const struct tstmt *step;
			const struct tstmt *body;
		} loop;
		struct {
			struct variable *index;
			const struct texpr *low;
			const struct texpr *high;
			const struct tstmt *body;
		} range;
		struct {
			struct variable *index;		/* or NULL */
			struct variable *item;		/* or NULL: `_` */
			const struct texpr *subject;
			const struct tstmt *body;
		} each;
		struct {
			const struct texpr *subject;
			LIST(struct tcase *) cases;
			const struct comment *end;
		} select;
		const struct tstmt *target;	/* BREAK, CONTINUE: what of */
		struct {
			bool on_error;
			const struct tstmt *stmt;
		} defer;
		struct constant *constant;
	};
};

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
	bool is_test;			/* a program that runs the tests: there
					 * is no init and no exit */
	LIST(struct function *) tests;	/* of the main package, in order of the
					 * source; only where is_test */
};

/* --dump=typed: the program as indented text. */
void dump_typed(FILE *out, const struct program *program);

#endif
