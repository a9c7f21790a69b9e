/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_FUZZ_H
#define ARC_FUZZ_H

#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/intern.h"
#include "diag/diag.h"
#include "package/load.h"
#include "target.h"
#include "typed.h"

/* libFuzzer's side: see https://llvm.org/docs/LibFuzzer.html */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
int LLVMFuzzerInitialize(int *argc, char ***argv);
size_t LLVMFuzzerMutate(uint8_t *data, size_t size, size_t max);
size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t max,
			       unsigned int seed);

/* One run of the translator on one input. */
struct fuzz_run {
	struct arena *arena;
	struct interner *names;
	struct diags *diags;
	struct load_options load;
	struct ast_program loaded;
	struct program *program;
	size_t size;			/* of the input: bytes */
	size_t allocated;		/* before it began: bytes */
};

void fuzz_begin(struct fuzz_run *run, const struct target *target,
		size_t size);

/*
 * Ends the process where more memory was taken than what was read, and the
 * instances that were made of it, explain: see common.c.
 */
void fuzz_end(struct fuzz_run *run);

/*
 * Loads and checks an input as the only file of a package. False where nothing
 * could be made of it; run->diags says what was wrong with it.
 */
bool fuzz_check(struct fuzz_run *run, const uint8_t *data, size_t size);

/* Ends the process as a crash does, for libFuzzer to keep the input. */
_Noreturn void fuzz_fail(const char *what);

#endif
