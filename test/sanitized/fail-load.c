// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * Loads a module again and again, and each time another of the allocations
 * that the kernel makes on the way fails: the first, the second, and so on,
 * until a load makes no more. First this is done with blocks alone, then with
 * blocks and pages.
 *
 *	fail-load MODULE.ko NAME [ARGUMENT]...
 *
 * A load that lacked memory must say so (-ENOMEM) or go on without; then the
 * module must unload. Says what failed, and counts; exit status 1 where
 * something was not as it must be, which is said.
 */
#define _GNU_SOURCE
#include "faults.h"
#include "module.h"
#include <errno.h>
#include <stdio.h>
#include <string.h>

#define MOST_POINTS 20000

/*
 * How often an allocation fails. Some that the kernel makes serve two loads: an
 * allocation behind them is another one in each second load, and would be
 * passed over for ever.
 */
#define TIMES 2

/**
 * struct trial - a module that is loaded, and what came of it
 * @module:	the module
 * @refused:	loads that lacked memory and said so
 * @loaded:	loads that lacked memory and went on without
 * @wrong:	loads with another outcome
 */
struct trial {
	struct module module;
	unsigned int refused;
	unsigned int loaded;
	unsigned int wrong;
};

/*
 * Loads the module while allocation @nth fails. Returns 0 or the error number;
 * @reached says whether there was such an allocation.
 */
static int load(const struct trial *trial, unsigned int nth, bool *reached)
{
	int error;

	fail_nth(nth);
	error = load_module(&trial->module);
	*reached = has_failed();
	return error;
}

/* Once more, for the log to say who wanted that memory. */
static void explain(const struct trial *trial, unsigned int nth)
{
	bool reached;

	explain_faults(true);
	if (!load(trial, nth, &reached))
		unload_module(&trial->module);
	explain_faults(false);
}

/* One load. Returns whether it made that many allocations. */
static bool try_once(struct trial *trial, unsigned int nth)
{
	bool reached;
	int error = load(trial, nth, &reached);

	if (!error)
		unload_module(&trial->module);
	if (!reached) {
		if (error) {
			printf("with all memory: %s\n", strerror(error));
			trial->wrong++;
		}
	} else if (!error) {
		trial->loaded++;
	} else if (error == ENOMEM) {
		trial->refused++;
	} else {
		printf("without allocation %u: %s\n", nth, strerror(error));
		trial->wrong++;
		explain(trial, nth);
	}
	return reached;
}

static bool try(struct trial *trial, unsigned int nth)
{
	bool reached = false;

	for (int i = 0; i < TIMES; i++)
		reached |= try_once(trial, nth);
	return reached;
}

/* All allocations of a kind, one after the other. */
static void try_all(struct trial *trial, bool pages)
{
	unsigned int nth = 1;
	unsigned int refused = trial->refused;
	unsigned int loaded = trial->loaded;

	choose_faults(pages);
	while (nth < MOST_POINTS && try(trial, nth))
		nth++;
	/* A load is not to be had without memory. */
	if (trial->refused == refused || nth == MOST_POINTS)
		trial->wrong++;
	printf("%u allocations of %s: %u loads refused, %u not, %u wrong\n",
	       nth - 1, pages ? "blocks and pages" : "blocks",
	       trial->refused - refused, trial->loaded - loaded, trial->wrong);
}

int main(int argc, char **argv)
{
	struct trial trial = {};

	if (argc < 3) {
		puts("usage: fail-load MODULE.ko NAME [ARGUMENT]...");
		return 2;
	}
	setvbuf(stdout, NULL, _IOLBF, 0);
	prepare_faults();
	open_module(&trial.module, argv + 1);
	try_all(&trial, false);
	try_all(&trial, true);
	close_module(&trial.module);
	return trial.wrong != 0;
}
