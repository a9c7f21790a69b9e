/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_TARGET_H
#define ARC_TARGET_H

#include <stdbool.h>

struct backend;

/*
 * What a target is. All that differs between targets is a field here or a hook
 * of its backend; nobody outside targets/ asks which target it is.
 */
struct target {
	const char *name;		/* "linux-kernel-x64" */
	const char *os;			/* of target_os() and name_OS.arc */
	const char *arch;		/* of target_arch() and name_ARCH.arc */
	const char *summary;		/* one line for --help */
	unsigned int pointer_bits;
	const char *const *kernels;	/* the C is for all of these, where none is
					 * chosen: "6.1", …; NULL ends, or
					 * stands for none */
	bool is_kernel;			/* no floats, no syscall, asserts warn */
	unsigned int frame_limit;	/* bytes of locals that a function should
					 * not exceed; 0: any number */
	bool asks_license;		/* a module should name one */
	bool runs_tests;		/* `arc2c test` is for it */
	const char *alloca_header;	/* declares alloca(); NULL: a frame has
					 * one size */
	/* Names of a function that starts or ends the module; NULL ends. */
	const char *const *init_names;
	const char *const *exit_names;
	const char *module_suffix;	/* ".ko": what `build` makes */
	/* The header that declares a function of the C library, or NULL where
	 * that has none of the name. NULL: there is no C library. */
	const char *(*library_header)(const char *name);
	const struct backend *backend;	/* emit/backend.h */
};

/* Every OS and architecture a condition or a file name may mention; NULL ends. */
extern const char *const target_known_os[];
extern const char *const target_known_arch[];

#endif
