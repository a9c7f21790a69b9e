/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_EMIT_PRINT_OPERATOR_H
#define ARC_EMIT_PRINT_OPERATOR_H

#include "print/precedence.h"
#include "print/printer.h"

/* An expression, in parentheses if @wants. */
const struct doc *parens(struct printer *printer, const struct cexpr *expr,
			 bool wants);

/* An expression, in parentheses unless it holds together that well. */
const struct doc *at_least(struct printer *printer, const struct cexpr *expr,
			   enum precedence precedence);

const struct doc *unary_doc(struct printer *printer, const struct cexpr *expr);
const struct doc *postfix_doc(struct printer *printer,
			      const struct cexpr *expr);
const struct doc *binary_doc(struct printer *printer,
			     const struct cexpr *expr);
const struct doc *assign_doc(struct printer *printer,
			     const struct cexpr *expr);
const struct doc *conditional_doc(struct printer *printer,
				  const struct cexpr *expr);

#endif
