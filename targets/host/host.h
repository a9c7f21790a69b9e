/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_TARGETS_HOST_HOST_H
#define ARC_TARGETS_HOST_HOST_H

#include "backend.h"

extern const struct target target_host;

/* --- library.c ------------------------------------------------------------ */

/* The header of the C library that declares @name ("printf"), or NULL. */
const char *host_library_header(const char *name);

/* --- program.c ------------------------------------------------------------ */

const char *host_license(const struct program *program);

void host_finish(struct module *module);

/* --- project.c ------------------------------------------------------------ */

void host_project(struct module *module, struct output_files *files);

int host_build(struct diags *diags, const struct program *program,
	       const char *folder, const char *result);

#endif
