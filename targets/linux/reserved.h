/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_LINUX_RESERVED_H
#define ARC_LINUX_RESERVED_H

/*
 * Words that the kernel's headers take away from a module: macros, types
 * and variables; and, with `()` behind them, macros with parameters and
 * functions of one word. In the order of strcmp(), for names_new() of
 * emit/names.h. scripts/harvest-macros writes the table and the number.
 */
enum { LINUX_RESERVED_COUNT = 3105 };

extern const char *const linux_reserved[LINUX_RESERVED_COUNT];

#endif
