/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_START_START_H
#define ARC_START_START_H

#include "diag/diag.h"
#include "target.h"
#include "typed.h"

/*
 * How a module starts and ends (arc.md 10.3, 10.4). Expects a checked program
 * without errors, and changes it in place:
 *
 * - A module object's literal, &T{…}, is a variable of the package from then on,
 *   and what named the object names that variable.
 * - `init` starts the objects when it has succeeded, `exit` stops them first. A
 *   target whose modules have no `exit` stops them where its `init` ends.
 * - A module that has something to start and no `init` gets one.
 *
 * What is made elsewhere than while the module starts is reported.
 */
void start_program(struct arena *arena, struct diags *diags,
		   struct program *program, const struct target *target);

#endif
