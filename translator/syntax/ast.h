/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_SYNTAX_AST_H
#define ARC_SYNTAX_AST_H

#include <stdbool.h>
#include <stdint.h>

#include "source/source.h"

/*
 * The abstract syntax tree: what the source says, nothing about what it means.
 * Built once by the AST builder, const for everybody else. All of it lives in
 * one arena; all names are interned. Lists are linked through `next`.
 *
 * A node that could not be built from what was written has a kind that ends in
 * _BAD; an error was reported for it, and nothing else is said about it.
 */

enum comment_kind { COMMENT_LINE, COMMENT_BLOCK, COMMENT_DOC };

/* One comment, with its markers. A run of `//` lines is several of them. */
struct comment {
	struct comment *next;
	enum comment_kind kind;
	struct span span;
	const char *text;	/* with its markers, without the line's end */
	bool blank_before;	/* an empty line stands before it */
};

/* What stands beside a node and is carried into the output. */
struct trivia {
	struct comment *before;	/* on the lines before the node */
	struct comment *after;	/* on the node's last line */
	bool blank_before;	/* an empty line before the node or, where
				 * it has comments, before the first of them */
};

struct ast_expr;
struct ast_type;
struct ast_stmt;
struct ast_decl;

/* A name and where it stands. */
struct ident {
	const char *name;	/* interned; NULL where there is none */
	struct span span;
};

/* An argument, an element of a literal, an attribute's argument. */
struct ast_arg {
	struct ast_arg *next;
	struct span span;
	struct trivia trivia;
	struct ident name;	/* `name: value`, or none */
	struct ast_expr *key;	/* `{key: value}` where key is no name */
	struct ast_expr *value;	/* of an attribute: NULL where only a type
				 * says it, as in @accepts(*const byte) */
	struct ast_type *type;	/* of an attribute, where value is a type too */
};

struct ast_attribute {
	struct ast_attribute *next;
	struct span span;
	struct ident name;
	struct ast_arg *args;
};

struct ast_param {
	struct ast_param *next;
	struct span span;
	struct trivia trivia;
	struct ast_attribute *attributes;
	bool is_self;
	bool is_variadic;	/* `...`, or `name: ...` */
	struct ident name;	/* may be none in an extern or a type */
	struct ast_type *type;	/* NULL in `(a) => {}` without types */
	const char *spelling;	/* C's own, or NULL */
};

enum ast_type_kind {
	AST_TYPE_BAD,
	AST_TYPE_NAME,		/* int32, fs.file, Vec<T>, array<T, N> */
	AST_TYPE_POINTER,
	AST_TYPE_REFERENCE,
	AST_TYPE_SLICE,
	AST_TYPE_FUNC,
	AST_TYPE_TUPLE,		/* results only */
	AST_TYPE_VALUE,		/* a constant as type argument */
};

struct ast_type {
	struct ast_type *next;	/* in a list of type arguments or results */
	enum ast_type_kind kind;
	struct span span;
	union {
		struct {
			struct ident package;	/* or none */
			struct ident name;	/* `_` in array<_, 3> */
			struct ast_type *args;
		} name;
		struct {
			struct ast_type *element;
			bool is_const;
			bool is_user;
		} pointer;	/* also REFERENCE and SLICE */
		struct {
			struct ast_param *params;
			struct ast_type *result;
			const char *result_spelling;
		} func;
		struct ast_type *tuple;
		struct ast_expr *value;
	};
};

enum ast_expr_kind {
	AST_EXPR_BAD,
	AST_NAME,
	AST_INTEGER,
	AST_FLOAT,
	AST_CHARACTER,
	AST_STRING,
	AST_BOOL,
	AST_NULL,
	AST_UNARY,
	AST_BINARY,
	AST_INCREMENT,		/* ++ and --, before and after */
	AST_TRY,
	AST_CALL,
	AST_INSTANCE,		/* f<T>, before a call, literal or member */
	AST_MEMBER,
	AST_INDEX,
	AST_SLICE,
	AST_PAREN,
	AST_TUPLE,
	AST_RANGE,		/* a..b, only after `in` */
	AST_CLOSURE,
	AST_LITERAL,		/* {…}, T{…} */
};

enum ast_operator {
	OP_NONE,
	OP_OR, OP_AND,			/* || && */
	OP_BIT_OR, OP_BIT_XOR, OP_BIT_AND,
	OP_EQ, OP_NE, OP_LT, OP_GT, OP_LE, OP_GE,
	OP_SHL, OP_SHR,
	OP_ADD, OP_SUB, OP_MUL, OP_DIV, OP_REM,
	OP_NEG, OP_NOT, OP_BIT_NOT, OP_ADDRESS, OP_DEREF, /* unary */
};

/* A string literal is a list of these; without any it is empty. */
struct ast_piece {
	struct ast_piece *next;
	struct span span;
	const char *bytes;	/* decoded text; NULL for an expression */
	size_t size;
	struct ast_expr *expr;
};

struct ast_expr {
	enum ast_expr_kind kind;
	struct span span;
	union {
		const char *name;
		struct {
			unsigned __int128 value;
			bool overflow;	/* does not fit into 127 bits */
			uint8_t base;	/* 2, 8, 10, 16: as written */
		} integer;
		double floating;
		uint32_t character;	/* code point */
		struct ast_piece *pieces;
		bool boolean;
		struct {
			enum ast_operator op;
			struct span op_span;
			struct ast_expr *left;	/* the operand, if unary */
			struct ast_expr *right;
		} operation;
		struct {
			struct ast_expr *operand;
			bool is_decrement;
			bool is_prefix;
		} increment;
		struct ast_expr *operand;	/* PAREN, TRY */
		struct {
			struct ast_expr *callee;
			struct ast_arg *args;
			/* comments before the closing parenthesis */
			struct comment *end;
		} call;
		struct {
			struct ast_expr *generic;
			struct ast_type *args;
		} instance;
		struct {
			struct ast_expr *object;
			struct ident name;
		} member;
		struct {
			struct ast_expr *object;
			struct ast_expr *low;	/* index; may be NULL */
			struct ast_expr *high;	/* SLICE; may be NULL */
		} index;		/* INDEX, SLICE */
		struct {
			struct ast_expr *low;
			struct ast_expr *high;
		} range;
		struct ast_arg *elements;	/* TUPLE */
		struct {
			struct ast_type *type;	/* NULL: from the context */
			struct ast_arg *elements;
			struct comment *end;
		} literal;
		struct {
			struct ast_param *params;
			struct ast_type *result; /* NULL: void, or context */
			struct ast_stmt *body;	/* a block */
			bool is_arrow;
		} closure;
	};
};

enum ast_stmt_kind {
	AST_STMT_BAD,
	AST_BLOCK,
	AST_LET,
	AST_CONST,
	AST_ASSIGN,
	AST_EXPR,
	AST_IF,
	AST_FOR,
	AST_FOR_IN,
	AST_SWITCH,
	AST_CASE,		/* in a switch only; default has no values */
	AST_BREAK,
	AST_CONTINUE,
	AST_RETURN,
	AST_DEFER,		/* also errdefer */
	AST_CONDITIONAL,	/* #if */
	AST_REFUSED,		/* section 12: async, throw, try {} … */
};

struct ast_block {
	struct ast_stmt *stmts;
	struct comment *end;	/* comments before the closing brace */
	struct span close;	/* the closing brace */
};

/* A branch of `#if`, over statements or over declarations. */
struct ast_branch {
	struct ast_branch *next;
	struct span span;
	struct ast_expr *condition;	/* NULL: #else */
	struct ast_stmt *stmts;
	struct ast_decl *decls;
	struct comment *end;
};

struct ast_stmt {
	struct ast_stmt *next;
	enum ast_stmt_kind kind;
	struct span span;
	struct trivia trivia;
	struct ident label;	/* FOR, FOR_IN, SWITCH, BLOCK; or none */
	union {
		struct ast_block block;
		struct {
			struct ast_attribute *attributes;
			struct ast_arg *names;	/* value NULL; several: (a, b) */
			struct ast_type *type;	/* or NULL */
			struct ast_expr *value;	/* or NULL */
		} let;			/* LET, CONST */
		struct {
			struct ast_expr *target;	/* may be a TUPLE */
			enum ast_operator op;	/* OP_NONE: plain */
			struct span op_span;
			struct ast_expr *value;
		} assign;
		struct ast_expr *expr;		/* EXPR, RETURN (or NULL) */
		struct {
			struct ast_expr *condition;
			struct ast_stmt *then;		/* a BLOCK */
			struct ast_stmt *otherwise;	/* BLOCK, IF, NULL */
		} branch;
		struct {
			struct ast_stmt *init;		/* or NULL */
			struct ast_expr *condition;	/* or NULL */
			struct ast_stmt *step;		/* or NULL */
			struct ast_stmt *body;
		} loop;
		struct {
			struct ident index;	/* of `for i, x in`; or none */
			struct ident item;
			struct ast_expr *subject;	/* may be a RANGE */
			struct ast_stmt *body;
		} each;
		struct {
			struct ast_expr *subject;
			struct ast_stmt *cases;	/* CASE and CONDITIONAL */
			struct comment *end;
		} select;
		struct {
			struct ast_arg *values;	/* NULL: default */
			bool is_default;
			struct ast_block body;
		} arm;
		struct ident jump;		/* BREAK, CONTINUE: the label */
		struct {
			bool on_error;		/* errdefer */
			struct ast_stmt *stmt;
		} defer;
		struct ast_branch *branches;	/* CONDITIONAL */
		const char *refused;		/* its keyword */
	};
};

enum ast_decl_kind {
	AST_DECL_BAD,
	AST_IMPORT,
	AST_VARIABLE,		/* let */
	AST_CONSTANT,
	AST_FUNCTION,
	AST_STRUCT,
	AST_UNION,
	AST_CLASS,
	AST_ENUM,
	AST_ENUMERATOR,		/* in an enum only */
	AST_FIELD,		/* in a struct, union or class only */
	AST_TYPE_ALIAS,		/* type A = T, type A: T */
	AST_EXTERN,		/* extern "x.h" { … } */
	AST_DECL_CONDITIONAL,	/* #if */
};

/* A header, import library or C library label of an extern block. */
struct ast_header {
	struct ast_header *next;
	struct span span;
	const char *name;
	bool is_label;		/* extern c { … } */
};

struct ast_decl {
	struct ast_decl *next;
	enum ast_decl_kind kind;
	struct span span;
	struct trivia trivia;	/* documentation is the last of the comments */
	struct ast_attribute *attributes;
	struct ident name;	/* local name of an import, if given */
	const char *spelling;	/* in an extern block: C's name; or NULL */
	struct ast_param *type_params;	/* names only */
	union {
		struct {
			const char *path;
			struct span path_span;
		} import;
		struct {
			struct ast_arg *names;	/* of `let (a, b)`; else NULL */
			struct ast_type *type;	/* or NULL */
			const char *type_spelling;
			struct ast_expr *value;	/* or NULL */
		} variable;		/* VARIABLE, CONSTANT */
		struct {
			bool is_extern;		/* extern func … { } */
			bool is_mutating;
			bool is_deinit;
			struct ast_param *params;
			struct ast_type *result;	/* NULL: nothing */
			const char *result_spelling;
			struct ast_stmt *body;	/* NULL in extern blocks */
		} function;
		struct {
			bool has_body;		/* false: opaque */
			bool is_member;		/* `name: struct { … }`, or
						 * anonymous: not only a type */
			struct ast_decl *members; /* FIELD, FUNCTION, nested
						   * STRUCT/UNION/ENUM, #if */
			struct comment *end;
		} record;		/* STRUCT, UNION, CLASS */
		struct {
			struct ast_type *base;	/* or NULL */
			bool is_member;		/* `name: enum { … }` */
			bool has_body;		/* false: opaque */
			struct ast_decl *members;
			struct comment *end;
		} enumeration;
		struct ast_expr *value;	/* ENUMERATOR; or NULL */
		struct {
			struct ast_type *type;
			const char *type_spelling;
			struct ast_expr *bits;	/* width of a bit-field */
			struct ast_expr *value;	/* default; or NULL */
			bool is_flexible;	/* array without a length */
		} field;
		struct {
			struct ast_type *type;
			const char *type_spelling;
			bool is_distinct;	/* type A: T */
		} alias;
		struct {
			struct ast_header *headers;
			struct ast_decl *members;
			struct comment *end;
		} external;
		struct ast_branch *branches;
	};
};

/* One file. */
struct ast_file {
	struct ast_file *next;
	const struct source *source;
	bool is_broken;		/* has a syntax error */
	struct comment *head;	/* comments before the first declaration that
				 * an empty line separates from it */
	struct ident package;	/* `namespace`; or none */
	struct trivia package_trivia;
	struct ast_decl *decls;
	struct comment *end;
};

#endif
