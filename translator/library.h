/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_LIBRARY_H
#define ARC_LIBRARY_H

#include "base/arena.h"

/*
 * The folder of the standard library (the one that holds github.com/): @given
 * (--stdlib) if not NULL, else $ARC2C_STDLIB, else `stdlib-arc` beside the
 * program, else ../share/arc2c/stdlib-arc seen from there. NULL where there is
 * none. Allocated in @arena.
 */
const char *stdlib_folder(struct arena *arena, const char *given);

#endif
