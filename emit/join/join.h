/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_EMIT_JOIN_H
#define ARC_EMIT_JOIN_H

#include "backend.h"

/* One translation of the source, for the kernels from @first on. */
struct version {
	const unsigned long *first;	/* three numbers; of the oldest: NULL */
	struct output_files files;
};

/*
 * Makes one output of several translations, the oldest version first: where their
 * C differs, `#if` asks which kernel it is built for. Reports a file that cannot
 * ask. Allocates from @arena; The target can ask.
 */
void join_versions(struct arena *arena, struct diags *diags,
		   const struct target *target, const struct version *versions,
		   size_t count, struct output_files *joined);

#endif
