/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_SOURCE_SOURCE_H
#define ARC_SOURCE_SOURCE_H

#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"

struct diags;

/* One file of arc text, unchanged as it was read, without its BOM. */
struct source {
	const char *path;	/* as the user named it: for diagnostics only */
	const char *name;	/* last element of @path: for output */
	const char *text;	/* @size bytes and a NUL */
	uint32_t size;
	uint32_t line_count;
	const uint32_t *lines;	/* offset at which each line starts */
};

/* Bytes [start, end) of a source; a zeroed span is "nowhere". */
struct span {
	const struct source *source;
	uint32_t start;
	uint32_t end;
};

/* A place for people: lines and columns from 1, columns in code points. */
struct position {
	uint32_t line;
	uint32_t column;
};

/* The largest file that is read, in bytes (arc.md 1.1: 16 MiB). */
#define SOURCE_SIZE_MAX (16u << 20)

/* The deepest nesting of brackets and blocks (arc.md 1.1). */
#define SOURCE_DEPTH_MAX 256

/*
 * The most comments with nothing in between. libtree-sitter 0.20.7 makes them
 * children of one node and counts those in 16 bits: 65536 end the program. A
 * node has less than 15 places for a row of them.
 */
#define SOURCE_COMMENTS_MAX 4096

enum source_status {
	SOURCE_OK,
	SOURCE_INVALID,		/* reported to @diags: exit status 1 */
	SOURCE_UNREADABLE,	/* errno says why: exit status 3 */
};

/*
 * Reads and validates a file: size, NUL bytes, UTF-8, nesting, comments that do
 * not end, each reported with its place. Allocates from @arena. On SOURCE_OK, *@result is set.
 */
enum source_status source_read(struct arena *arena, struct diags *diags,
			       const char *path, struct source **result);

/* The same for text that is in memory already (tests, generated sources). */
enum source_status source_from_bytes(struct arena *arena, struct diags *diags,
				     const char *path, const char *bytes,
				     size_t size, struct source **result);

/* The place of byte @offset, which may be one past the end. */
struct position source_position(const struct source *source, uint32_t offset);

/* From the start of @first to the end of @last, both in one source. */
struct span span_join(struct span first, struct span last);

#endif
