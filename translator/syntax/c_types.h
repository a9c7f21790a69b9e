/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_SYNTAX_C_TYPES_H
#define ARC_SYNTAX_C_TYPES_H

/*
 * What a type of C or of another language is called in arc (`u32`, `size_t`,
 * `double`), or NULL where @name is none that is known.
 */
const char *c_type_in_arc(const char *name);

#endif
