/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_BASE_STOPWATCH_H
#define ARC_BASE_STOPWATCH_H

#include <stddef.h>
#include <stdio.h>
#include <time.h>

/* How long one pass took, all its turns together. */
struct lap {
	const char *name;		/* not copied */
	double seconds;
};

/* Measures the passes of a run (--time-passes). */
struct stopwatch {
	struct timespec start;		/* of the lap that is running */
	struct lap laps[24];
	size_t count;
};

/* Begins the first lap. */
void stopwatch_start(struct stopwatch *watch);

/*
 * Ends the running lap: its time is added to the pass called @name, and the
 * next one begins. With a watch of NULL nothing is measured. At most 24 names
 * are kept apart; what is beyond counts for the last.
 */
void stopwatch_lap(struct stopwatch *watch, const char *name);

/*
 * A line for each pass, in order of their first laps, and their sum: seconds,
 * and millions of @lines a second. Then the most memory that the process ever
 * had (ru_maxrss of getrusage(2)), and how much that is for each line.
 */
void stopwatch_print(FILE *out, const struct stopwatch *watch, size_t lines);

#endif
