/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_LINUX_RESERVED_H
#define ARC_LINUX_RESERVED_H

#include <stddef.h>

/*
 * Words that the kernel's headers take away from a module: macros, types
 * and variables; and, with `()` behind them, macros with parameters and functions of
 * one word. In the order of strcmp(), for names_new() of emit/names.h.
 */
extern const char *const linux_reserved[];
extern const size_t linux_reserved_count;

#endif
