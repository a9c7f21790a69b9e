/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_SOURCE_UTF8_H
#define ARC_SOURCE_UTF8_H

#include <stddef.h>
#include <stdint.h>

/*
 * Reads one code point from the @size bytes at @text into *@code. Returns how
 * many bytes it takes (1 to 4), or 0 where they are not well-formed UTF-8 by
 * RFC 3629: truncated, overlong, a surrogate, or above U+10FFFF. @size is at
 * least 1.
 */
size_t utf8_decode(const char *text, size_t size, uint32_t *code);

/*
 * The columns a code point takes on a terminal: 0 for combining marks and
 * other invisible characters, 2 for East Asian wide characters and emoji
 * (Unicode's East_Asian_Width W and F), else 1. Does not depend on a locale.
 */
unsigned int utf8_width(uint32_t code);

#endif
