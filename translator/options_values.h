/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_OPTIONS_VALUES_H
#define ARC_OPTIONS_VALUES_H

#include <stdbool.h>

#include "base/arena.h"

struct kernel_version;

/*
 * What the values of options may be. They go into C, Makefiles and shell
 * commands as they are: nothing is accepted that means something there.
 */

/* [A-Za-z][A-Za-z0-9_]* */
bool option_is_name(const char *text);

/* 1 to OPTION_LICENSE_MAX printable ASCII characters, no quotes. */
bool option_is_license(const char *text);

/* "6.1": two numbers below 256 without leading zeros, the first not 0. */
bool option_read_kernel(const char *text, struct kernel_version *version);

/* The text as one word for a shell. */
const char *option_shell_word(struct arena *arena, const char *text);

#endif
