/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_TARGETS_LINUX_LINUX_H
#define ARC_TARGETS_LINUX_LINUX_H

#include "backend.h"

extern const struct target target_linux_x64;

/* --- printk.c ------------------------------------------------------------ */

/* printk(KERN_INFO "x") as pr_info("x"); see linux/printk.h. */
const struct cexpr *linux_rewrite_call(struct module *module,
				       const struct cexpr *call);

/* Settles how the messages begin, when all of them are known. */
void linux_finish_printk(struct module *module);

/* --- registration.c -------------------------------------------------------- */

/*
 * Makes one macro of an entry and an exit function that only register one thing
 * and take it back. False: nothing was done.
 */
bool linux_finish_registration(struct module *module);

/* --- module.c -------------------------------------------------------------- */

/* The metadata of that key ("LICENSE"), or NULL. */
const char *linux_metadata(const struct program *program, const char *key);

const char *linux_license(const struct program *program);

bool linux_module_param(struct module *module, const struct variable *variable,
			const char *c_name, const struct ctype **type,
			struct cdecl_list *declarations);

const char *linux_param_conversion(const struct variable *variable);

void linux_finish(struct module *module);

/* --- project.c, build.c ------------------------------------------------------ */

void linux_project(struct module *module, struct output_files *files);

int linux_build(struct diags *diags, const struct program *program,
		const char *folder, const char *result);

#endif
