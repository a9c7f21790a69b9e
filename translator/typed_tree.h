/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_TYPED_TREE_H
#define ARC_TYPED_TREE_H

/* The second half of typed.h, which includes it: expressions and statements. */
#include "typed.h"

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
	TX_OBJECT,		/* literal of a class: a new object, or null */
	TX_ARRAY,
	TX_TUPLE,
	TX_PART,		/* the value of a variable of a package that is
				 * one of several results */
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
	BUILTIN_ALLOCA,		/* of zeroes; as many as a variable says */
	BUILTIN_VA_START,	/* the list; the last parameter is implied */
	BUILTIN_VA_ARG,		/* `of` is the type */
	BUILTIN_VA_END,
	BUILTIN_RELEASE_MEMBERS,	/* deinit of an object that nobody
					 * holds, and what it holds */
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
		} literal;			/* RECORD, OBJECT, ARRAY,
						 * TUPLE */
		/*
		 * PART: at the first of the variables, what gives them all; it
		 * sets the others, too, where this is NULL.
		 */
		struct {
			const struct texpr *operand;
			struct variable *const *variables; /* NULL: `_` */
			size_t count;
		} part;
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
	const struct slot *slot;	/* FUNCTION, CLOSURE: the place in C that
					 * it is put into; or NULL */
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
	bool is_loose;			/* BLOCK: nothing but where something
					 * that is deferred in it runs */
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
			/* The local that it releases by itself; or NULL. */
			const struct variable *owner;
			/* What variables of packages hold of classes goes
			 * before it. */
			bool is_behind_objects;
		} defer;
		struct constant *constant;
	};
};

#endif
