/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_BASE_PATH_H
#define ARC_BASE_PATH_H

#include "base/arena.h"

/* Names out of paths. They live as long as @arena, or as what was given. */

/* The last element of a path, without slashes behind it. */
const char *path_last(struct arena *arena, const char *path);

/* What the C says it was made from: of `.` the name of the folder. */
const char *path_source_name(struct arena *arena, const char *path);

/* A name without what follows its last dot. */
const char *path_stem(struct arena *arena, const char *name);

#endif
