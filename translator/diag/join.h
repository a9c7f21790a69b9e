/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_DIAG_JOIN_H
#define ARC_DIAG_JOIN_H

#include "diag/diag.h"

/*
 * What several translations of one source reported, each thing once. That
 * something is unused is reported only where all of them say so. Allocates from
 * @arena; the diagnostics themselves are shared.
 */
struct diags *diags_join(struct arena *arena, struct diags *const *lists,
			 size_t count);

#endif
