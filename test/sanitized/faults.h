/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
/*
 * Makes an allocation fail that the calling thread's next system calls make:
 * CONFIG_FAULT_INJECTION, FAILSLAB and FAIL_PAGE_ALLOC, with debugfs where it
 * belongs. Whatever goes wrong here ends the program.
 */
#ifndef SANITIZED_FAULTS_H
#define SANITIZED_FAULTS_H

#include <stdbool.h>

/* Says what failed, and why (errno); exit status 1. */
void die(const char *what);

/* Comes first: memory that may be waited for shall fail, too. */
void prepare_faults(void);

/*
 * What shall fail: blocks, or blocks and pages. When the allocator of blocks
 * needs a page, and what the kernel's own checks allocate, differs from time to
 * time, so that counting all of them passes over some.
 */
void choose_faults(bool pages);

/* Allocation @nth from here on fails, from 1; 0: none. */
void fail_nth(unsigned int nth);

/* No more shall fail. Returns whether one did. */
bool has_failed(void);

/* Whether the kernel's log shall have the stack of each that fails. */
void explain_faults(bool explain);

#endif
