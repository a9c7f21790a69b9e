/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_EMIT_CTREE_H
#define ARC_EMIT_CTREE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/list.h"

/*
 * The C tree: what the printer prints. Its strings are identifiers, type names
 * and literals; everything between them, parentheses, line breaks and blank
 * lines included, is the printer's.
 */
struct cexpr;
struct cstmt;

/* A comment: its text in lines, without markers, leading blank or stars. */
struct ccomment {
	struct ccomment *next;		/* the next comment, a block of its own */
	const char *const *lines;
	size_t count;
	bool is_doc;			/* kernel-doc: begins with two stars */
	bool blank_before;
};

/* Comments and the blank line before a node. */
struct cnotes {
	const struct ccomment *before;
	const struct ccomment *after;	/* on the node's last line */
	bool blank_before;
};

/* Types ----------------------------------------------------------------- */

enum ctype_kind { CT_NAME, CT_POINTER, CT_ARRAY, CT_FUNCTION };

struct cparam {
	const char *name;		/* NULL in a prototype without names */
	const char *annotation;		/* "_In_", where heads have them; or NULL */
	const struct ctype *type;
};

struct ctype {
	enum ctype_kind kind;
	bool is_const;
	const char *space;		/* "__user" … of this type, or NULL */
	union {
		const char *name;	/* "unsigned int", "struct file" */
		const struct ctype *to;		/* POINTER */
		struct {
			const struct ctype *element;
			const struct cexpr *count;	/* NULL: [] */
		} array;
		struct {
			const struct ctype *result;
			const struct cparam *params;
			size_t count;
			bool is_variadic;
		} function;
	};
};

/* Expressions ----------------------------------------------------------- */

enum cexpr_kind {
	CX_NAME,
	CX_NUMBER,		/* spelled by the emitter: "0x1f", "1ULL" */
	CX_STRING,		/* bytes, escaped by the printer */
	CX_CHARACTER,		/* one byte, likewise */
	CX_CONCAT,		/* adjacent strings and macro names */
	CX_CALL,
	CX_MEMBER,
	CX_INDEX,
	CX_UNARY,
	CX_POSTFIX,
	CX_BINARY,
	CX_ASSIGN,
	CX_CONDITIONAL,		/* a ? b : c; without b: a ?: c */
	CX_CAST,
	CX_SIZEOF,		/* of a type: sizeof(type) */
	CX_TYPE,		/* a type as an argument of a macro */
	CX_LIST,		/* { … } of an initialiser */
	CX_COMPOUND,		/* (type){ … } */
};

/* An argument, or an element of a list. */
struct carg {
	const char *member;		/* .member = */
	const struct cexpr *index;	/* [index] = */
	const struct cexpr *value;
	struct cnotes notes;
};

struct cexpr {
	enum cexpr_kind kind;
	union {
		const char *text;	/* NAME, NUMBER */
		struct {
			const char *bytes;
			size_t size;
		} string;		/* STRING, CHARACTER */
		struct {
			const struct cexpr *function;
			const struct carg *args;
			size_t count;
			/* 1 + index of the argument that is a format: what
			 * comes after it may be broken after any comma */
		} call;
		struct {
			const struct cexpr *object;
			const char *name;
			bool is_arrow;
		} member;
		struct {
			const struct cexpr *object;
			const struct cexpr *index;
		} index;
		struct {
			const char *op;		/* C's spelling: "+", "&&" */
			const struct cexpr *left;	/* operand of UNARY */
			const struct cexpr *right;
		} op;			/* UNARY, POSTFIX, BINARY, ASSIGN */
		struct {
			const struct cexpr *condition;
			const struct cexpr *then;	/* may be NULL */
			const struct cexpr *otherwise;
		} conditional;
		struct {
			const struct ctype *type;
			const struct cexpr *operand;	/* CAST */
		} cast;			/* CAST, SIZEOF, TYPE */
		struct {
			const struct ctype *type;	/* COMPOUND */
			const struct carg *elements;
			size_t count;
			bool one_line;	/* if it fits: { 1, 2, 3 } */
			const struct ccomment *end;
		} list;			/* LIST, COMPOUND */
		struct {
			const struct cexpr *const *parts;
			size_t count;
		} concat;
	};
};

/* Statements ------------------------------------------------------------ */

enum cstmt_kind {
	CS_EXPR,
	CS_DECL,		/* locals: `int i, n = 3;` */
	CS_IF,
	CS_WHILE,
	CS_DO,
	CS_FOR,
	CS_SWITCH,
	CS_CASE,		/* several values: `case 1:` lines; none: default */
	CS_GOTO,
	CS_LABEL,
	CS_RETURN,
	CS_BREAK,
	CS_CONTINUE,
	CS_BLOCK,
	CS_EMPTY,		/* nothing but its comments */
	CS_SPLICE,		/* `block` without braces; never printed */
};

struct cblock {
	LIST(struct cstmt *) stmts;
	const struct ccomment *end;	/* comments before the closing brace */
};

/* One name of a CS_DECL; all of one declaration have one base type. */
struct cdeclarator {
	const char *name;
	const struct ctype *type;
	const struct cexpr *init;	/* or NULL */
};

struct cstmt {
	enum cstmt_kind kind;
	struct cnotes notes;
	bool is_preamble;	/* a macro that says something of the function;
				 * a blank line stands behind those */
	union {
		const struct cexpr *expr;	/* EXPR; RETURN: or NULL */
		struct {
			struct cdeclarator *declarators;
			size_t count;
			bool is_static;
			/* attribute after the declarator, or NULL */
			const char *attribute;
		} decl;
		struct {
			const struct cexpr *condition;
			struct cblock then;
			struct cblock otherwise;
			bool has_otherwise;
			/* `else if`: then `otherwise` is one CS_IF */
		} branch;
		struct {
			const struct cexpr *condition;	/* NULL: for ever */
			struct cblock body;
		} loop;			/* WHILE, DO */
		struct {
			const struct cexpr *init;	/* each may be NULL */
			const struct cexpr *condition;
			const struct cexpr *step;
			struct cblock body;
		} for_;
		struct {
			const struct cexpr *subject;
			LIST(struct cstmt *) cases;	/* CASE */
			const struct ccomment *end;
		} select;
		struct {
			const struct cexpr *const *values;
			size_t count;
			struct cblock body;
		} arm;
		const char *label;		/* GOTO, LABEL */
		struct cblock block;
	};
};

/* File scope ------------------------------------------------------------ */

enum cdecl_kind {
	CD_DEFINE,		/* #define NAME value */
	CD_RECORD,		/* struct NAME { … }; */
	CD_ENUM,
	CD_VARIABLE,
	CD_PROTOTYPE,
	CD_FUNCTION,
	CD_MACRO,		/* a macro's invocation: module_init(x); */
	CD_COMMENT,
	CD_PRAGMAS,		/* #ifdef … #pragma … #endif */
};

struct cfield {
	const char *name;		/* NULL: anonymous record */
	const struct ctype *type;
	const struct cdecl *record;	/* written out here, then no type */
	const struct cexpr *bits;	/* of a bit-field, or NULL */
	const char *attribute;		/* after the declarator, or NULL */
	struct cnotes notes;
};

struct cenumerator {
	const char *name;
	const struct cexpr *value;	/* or NULL */
	struct cnotes notes;
};

struct cdecl {
	enum cdecl_kind kind;
	struct cnotes notes;
	/*
	 * Belongs to the declaration before it: no blank line between them
	 * (#defines in a row, a variable and its module_param()).
	 */
	bool joins_previous;
	bool is_static;
	bool is_extern;
	/* Macros on lines of their own above it: _Use_decl_annotations_ */
	LIST(const struct cexpr *) annotations;
	union {
		struct {
			const char *name;
			const struct cexpr *value;
		} define;
		struct {
			const char *name;
			bool is_union;
			const struct cfield *fields;
			size_t count;
			const char *attribute;	/* "__packed", or NULL */
			const struct ccomment *end;
		} record;
		struct {
			const char *name;
			const struct cenumerator *members;
			size_t count;
			const struct ccomment *end;
		} enumeration;
		struct {
			const char *name;
			const struct ctype *type;
			const struct cexpr *init;	/* or NULL */
			const char *attribute;	/* "__initdata", or NULL */
		} variable;
		struct {
			const char *name;
			const struct ctype *type;	/* CT_FUNCTION */
			const char *attribute;	/* "__init", before the name */
			struct cblock body;	/* FUNCTION */
		} function;
		const struct cexpr *macro;	/* a CX_CALL */
		struct {
			const char *condition;	/* a macro that is defined */
			LIST(const struct cexpr *) list;	/* CX_CALLs */
		} pragmas;
	};
};

/* `#include <linux/fs.h>` or, local, "x.h". */
struct cinclude {
	const char *name;
	bool is_local;
};

/* One file of C. */
struct cunit {
	const char *license;		/* SPDX expression */
	bool is_header;			/* spelled with a guard … */
	const char *guard;		/* … of this name */
	const struct ccomment *head;	/* after the SPDX line */
	LIST(struct cdecl *) before_includes;	/* #define pr_fmt … */
	const struct ccomment *includes_comment;
	LIST(struct cinclude) includes;	/* sorted, no doubles */
	LIST(struct cinclude) local_includes;
	LIST(struct cdecl *) decls;
};

#endif
