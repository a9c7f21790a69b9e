/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_FLOW_FLOW_H
#define ARC_FLOW_FLOW_H

#include "base/arena.h"
#include "diag/diag.h"
#include "target.h"
#include "typed.h"

/*
 * Warnings that need to know where values and control go, and the errors about
 * sleeping where nothing may sleep (arc.md 5 and 9). Expects a program without
 * errors and changes nothing in it. Reports to @diags; tables come from
 * @arena. Takes time linear in the size of the program, times the depth to
 * which loops are nested.
 */
void check_flow(struct arena *arena, struct diags *diags,
		const struct program *program, const struct target *target);

#endif
