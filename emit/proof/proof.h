/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_EMIT_PROOF_H
#define ARC_EMIT_PROOF_H

#include "base/arena.h"
#include "diag/diag.h"
#include "target.h"
#include "typed.h"

/*
 * A C file that compiles only if what the main package of @program declares as
 * extern is what the real headers declare: functions, types, fields, constants,
 * variables. @program was checked with is_binding_check, without an error.
 * It takes a compiler that makes warnings errors; sparse sees address spaces
 * and bitwise types, and a linker whether the functions are there for modules.
 *
 * The text is allocated in @arena. What cannot be proven yet is an error in
 * @diags.
 */
const char *proof_text(struct arena *arena, struct diags *diags,
		       const struct program *program,
		       const struct target *target);

#endif
