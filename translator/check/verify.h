/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_CHECK_VERIFY_H
#define ARC_CHECK_VERIFY_H

#include "diag/diag.h"
#include "typed.h"

/*
 * Checks what typed.h promises of a program without errors: types are known,
 * operands, arguments and values have the types of their places. What is
 * broken is an error of the checker itself; it is reported at its place, so
 * that nothing wrong is written.
 */
void verify_program(struct diags *diags, const struct program *program);

#endif
