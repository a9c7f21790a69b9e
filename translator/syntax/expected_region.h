/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_SYNTAX_EXPECTED_REGION_H
#define ARC_SYNTAX_EXPECTED_REGION_H

#include <stdbool.h>
#include <stdint.h>

#include <tree_sitter/api.h>

/* A part of the text. */
struct region {
	uint32_t start, end;
	const char *missing;	/* what is missing here, or NULL */
};

/* Where the first error of @tree is, as far as the tree tells. */
struct region region_of_error(const TSTree *tree, const char *text);

/*
 * From where the text is to be parsed again to come to the first error: the
 * start of the last declaration before the one that has it.
 */
uint32_t region_trace_start(const TSTree *tree);

/*
 * What to take away so that nothing follows from the error at @at: the
 * smallest statement, member or declaration that has it, or where @whole, all
 * of the declaration. What the parser could not make anything of between
 * declarations goes up to the next line that begins like one.
 */
struct region region_to_blank(const TSTree *tree, const char *text,
			      uint32_t at, bool whole);

/* The start of the next line that begins like a declaration, or the end. */
uint32_t region_next_declaration(const char *text, uint32_t at);

#endif
