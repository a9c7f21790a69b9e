/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_EMIT_FOLD_FOLD_H
#define ARC_EMIT_FOLD_FOLD_H

#include "facts/facts.h"

/*
 * Folds what libraries do into the functions that use them: expects a checked
 * program, and gives one that does the same. Bodies of functions are replaced by
 * new ones, locals and closures get copies; what closures capture that go with an
 * object of C's becomes members of its struct. Nothing else changes. Facts that
 * were computed before are out of date afterwards. Where not @all, no more is
 * folded than such closures need.
 */
void fold_program(struct arena *arena, struct program *program, bool all);

#endif
