/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_EMIT_PRINT_PRECEDENCE_H
#define ARC_EMIT_PRINT_PRECEDENCE_H

#include <stdbool.h>

#include "ctree.h"

/* How strongly an expression holds together: C11, 6.5, weakest first. */
enum precedence {
	PREC_COMMA,
	PREC_ASSIGN,
	PREC_CONDITIONAL,
	PREC_OR,
	PREC_AND,
	PREC_BIT_OR,
	PREC_BIT_XOR,
	PREC_BIT_AND,
	PREC_EQUAL,
	PREC_COMPARE,
	PREC_SHIFT,
	PREC_ADD,
	PREC_MULTIPLY,
	PREC_UNARY,
	PREC_POSTFIX,
	PREC_PRIMARY,
};

enum precedence precedence_of(const struct cexpr *expr);

/*
 * Whether @child, an operand of the binary operator @op, wants parentheses:
 * because C would read it otherwise, or because gcc -Wall and clang ask for
 * them, or because a reader would have to think. Of comparisons beside && and
 * || it never does: checkpatch calls those unnecessary.
 */
bool operand_wants_parens(const char *op, const struct cexpr *child,
			  bool is_right);

/* Whether the condition of `?:` does. */
bool condition_wants_parens(const struct cexpr *condition);

#endif
