/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_TARGETS_WINDOWS_WINDOWS_H
#define ARC_TARGETS_WINDOWS_WINDOWS_H

#include "backend.h"

extern const struct target target_windows_x64;

/* --- driver.c ------------------------------------------------------------ */

/*
 * Notes what the kernel calls @function as; @decl is its C. Returns whether
 * windows_finish() declares it.
 */
bool windows_function(struct module *module, const struct function *function,
		      struct cdecl *decl);

/* Declares the functions that the kernel calls, and where they lie. */
void windows_finish(struct module *module);

/* --- project.c, build.c -------------------------------------------------- */

void windows_project(struct module *module, struct output_files *files);

int windows_build(struct diags *diags, const struct program *program,
		  const char *folder, const char *result);

#endif
