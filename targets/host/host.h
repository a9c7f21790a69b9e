/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_TARGETS_HOST_HOST_H
#define ARC_TARGETS_HOST_HOST_H

#include "backend.h"

extern const struct target target_host;

/* --- reserved.c ----------------------------------------------------------- */

enum { HOST_RESERVED_COUNT = 361 };

extern const char *const host_reserved[HOST_RESERVED_COUNT];

/* --- library.c ------------------------------------------------------------ */

/* The header of the C library that declares @name ("printf"), or NULL. */
const char *host_library_header(const char *name);

/* --- program.c ------------------------------------------------------------ */

void host_finish(struct module *module);

/* "01 ff" of bytes, in an array that lives as long as the block around it. */
const struct cexpr *host_bytes_text(struct module *module,
				    const struct cexpr *bytes,
				    const struct cexpr *length);

/* --- helper.c ------------------------------------------------------------- */

const struct cexpr *host_check_index(struct module *module,
				     const struct cexpr *index,
				     const struct cexpr *length,
				     const char *place);

const struct cexpr *host_check_bound(struct module *module,
				     const struct cexpr *bound,
				     const struct cexpr *length,
				     const char *place);

const struct cexpr *host_assertion(struct module *module,
				   const struct cexpr *condition,
				   const char *place, const char *text);

const struct cexpr *host_byte_order(struct module *module,
				    const struct cexpr *value,
				    unsigned int bits, bool is_big,
				    bool to_cpu, const struct value *known);

const struct cexpr *host_allocate_text(struct module *module,
				       const struct carg_list *args);

/* Puts the functions that these calls need in front of the declarations. */
void host_add_helpers(struct module *module);

/* --- tests.c -------------------------------------------------------------- */

/* The table of tests, where there are some. */
void host_add_tests(struct module *module);

/* The program around them; its header is "NAME_tests.h". */
extern const char host_tests_source[];
extern const char host_tests_header[];

/* --- project.c ------------------------------------------------------------ */

void host_project(struct module *module, struct output_files *files);

int host_build(struct diags *diags, const struct program *program,
	       const char *folder, const char *result);

#endif
