/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_TARGETS_REGISTRY_H
#define ARC_TARGETS_REGISTRY_H

#include <stddef.h>

#include "target.h"

/* All targets; the first is the default. *@count is their number. */
const struct target *const *targets_all(size_t *count);

/* The target of that name, or NULL. */
const struct target *target_find(const char *name);

/* The first one that runs tests. */
const struct target *target_for_tests(void);

#endif
