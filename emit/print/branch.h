/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_EMIT_PRINT_BRANCH_H
#define ARC_EMIT_PRINT_BRANCH_H

#include "print/printer.h"

/* A statement that holds others: if, loops, switch, a block. */
void print_compound(struct printer *printer, const struct cstmt *stmt);

#endif
