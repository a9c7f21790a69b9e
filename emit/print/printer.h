/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_EMIT_PRINT_PRINTER_H
#define ARC_EMIT_PRINT_PRINTER_H

#include "print/doc.h"
#include "print/print.h"
#include "print/writer.h"

/* What the parts of the printer share, a file for each category of the tree. */
struct printer {
	struct arena *arena;
	const struct c_style *style;
	struct writer writer;
	unsigned int indent;		/* columns, of the statement */
};

/* Types (type.c) -------------------------------------------------------- */

/* `type name`; @name may be NULL. */
const struct doc *type_doc(struct printer *printer, const struct ctype *type,
			   const char *name);

/* The two halves of it: `const char`, and `*name`. */
const char *type_base(struct printer *printer, const struct ctype *type);
const struct doc *declarator_doc(struct printer *printer,
				 const struct ctype *type, const char *name);

/*
 * The head of a function: @prefix ("static ") and the result's type, @attribute
 * ("__init" or NULL), the name and the parameters.
 */
const struct doc *function_doc(struct printer *printer, const char *prefix,
			       const struct ctype *type, const char *attribute,
			       const char *name);

/* Expressions (expr.c) -------------------------------------------------- */

const struct doc *expr_doc(struct printer *printer, const struct cexpr *expr);

/* The same where an assignment wants parentheses of its own. */
const struct doc *condition_doc(struct printer *printer,
				const struct cexpr *condition);

/* An expression that is a statement: an assignment may break behind its `=`. */
const struct doc *statement_doc(struct printer *printer,
				const struct cexpr *expr);

/* An argument or an element, where a comma operator wants parentheses. */
const struct doc *argument_doc(struct printer *printer,
			       const struct cexpr *expr);

/* The value of a macro: in parentheses unless it holds together by itself. */
const struct doc *macro_value_doc(struct printer *printer,
				  const struct cexpr *expr);

/* Initialisers (list.c) ------------------------------------------------- */

/* `{ … }` of a CX_LIST or CX_COMPOUND. */
const struct doc *list_doc(struct printer *printer, const struct cexpr *list);

/* Statements (stmt.c) --------------------------------------------------- */

/* The statements and the comments at the end, a tab deeper than now. */
void print_block(struct printer *printer, const struct cblock *block);

/* `static`, base type, declarators, `;`: a local, or a variable of the file. */
const struct doc *declaration_doc(struct printer *printer, const char *prefix,
				  const struct cdeclarator *declarators,
				  size_t count, const char *attribute);

/* File scope (decl.c) --------------------------------------------------- */

/* "static ", "extern " or "". */
const char *storage_words(struct printer *printer, const struct cdecl *decl);

/* Each decides by itself on the blank line before. */
void print_decls(struct printer *printer, struct cdecl *const *decls,
		 size_t count);

/* Heads of functions (head.c) ------------------------------------------- */

/* @end is what the last line ends with: "" or ";". */
void print_head_of_function(struct printer *printer, const struct cdecl *decl,
			    const char *end);

/* Lines (line.c) -------------------------------------------------------- */

/* Blank line and comments before a node, at the current indentation. */
void print_notes(struct printer *printer, const struct cnotes *notes);

/* One construct on lines of its own, with the comment behind it or NULL. */
void print_line(struct printer *printer, const struct doc *doc,
		const struct ccomment *after);

void print_text_line(struct printer *printer, const char *text);

/* Lines that open and close a block: no blank line inside next to them. */
void print_opening(struct printer *printer, const char *text);
void print_closing(struct printer *printer, const char *text);

#endif
