/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_EMIT_MANIFEST_H
#define ARC_EMIT_MANIFEST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/list.h"

/*
 * The list of the files that were written, by which the next run knows whether
 * somebody else changed them. As text: a line for each file, sorted bytewise
 * by name, of the 64-bit FNV-1a hash of the contents in 16 hexadecimal digits,
 * the size in bytes, and the name:
 *
 *	cbf29ce484222325 0 Kconfig
 */
struct manifest_entry {
	const char *name;	/* as in struct output_file */
	uint64_t hash;
	size_t size;
};

struct manifest {
	LIST(struct manifest_entry) list;
};

/*
 * Whether @name stays inside the folder it is relative to: parts without `.`
 * and `..`, not absolute, no control characters. Manifests are read from disk:
 * what they name is removed only if this holds.
 */
bool manifest_name_valid(const char *name);

/* An entry for a file with these contents; @name is not copied. */
struct manifest_entry manifest_entry_make(const char *name,
					  const char *contents, size_t size);

/* Whether a file with these contents is what @entry describes. */
bool manifest_entry_matches(const struct manifest_entry *entry,
			    const char *contents, size_t size);

/* The entry of that name, or NULL. */
const struct manifest_entry *manifest_find(const struct manifest *manifest,
					   const char *name);

/* Sorts @manifest and gives it as text of *@size bytes, from @arena. */
char *manifest_print(struct arena *arena, struct manifest *manifest,
		     size_t *size);

/* Reads such a text, NUL-terminated; false where it is not one. */
bool manifest_parse(struct arena *arena, const char *text,
		    struct manifest *manifest);

#endif
