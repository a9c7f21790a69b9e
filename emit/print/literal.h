/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_EMIT_PRINT_LITERAL_H
#define ARC_EMIT_PRINT_LITERAL_H

#include <stddef.h>

#include "base/arena.h"

/*
 * String and character literals, quotes included. What is not printable ASCII
 * or well-formed UTF-8 becomes an escape; octal ones have three digits, so that
 * no digit behind them is swallowed, and trigraphs are taken apart. A '%' is
 * left alone: what is a format is the caller's business.
 */
const char *literal_string(struct arena *arena, const char *bytes,
			   size_t size);

const char *literal_character(struct arena *arena, char byte);

#endif
