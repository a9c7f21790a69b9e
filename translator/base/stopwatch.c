// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "base/stopwatch.h"

#include <string.h>
#include <sys/resource.h>

#define LAPS_MAX (sizeof(((struct stopwatch *)NULL)->laps) / \
		  sizeof(struct lap))

static double seconds_between(const struct timespec *start,
			      const struct timespec *end)
{
	return (double)(end->tv_sec - start->tv_sec) +
	       (double)(end->tv_nsec - start->tv_nsec) / 1e9;
}

void stopwatch_start(struct stopwatch *watch)
{
	watch->count = 0;
	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &watch->start);
}

static struct lap *find(struct stopwatch *watch, const char *name)
{
	size_t i = 0;

	while (i < watch->count && strcmp(watch->laps[i].name, name))
		i++;
	if (i == LAPS_MAX)
		return &watch->laps[i - 1];
	if (i == watch->count)
		watch->laps[watch->count++] = (struct lap){ .name = name };
	return &watch->laps[i];
}

void stopwatch_lap(struct stopwatch *watch, const char *name)
{
	struct timespec now;

	if (!watch)
		return;
	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
	find(watch, name)->seconds += seconds_between(&watch->start, &now);
	watch->start = now;
}

static void print_line(FILE *out, const char *name, double seconds,
		       size_t lines)
{
	fprintf(out, "%-12s %9.4f s %9.3f Mlines/s\n", name, seconds,
		seconds > 0 ? (double)lines / seconds / 1e6 : 0);
}

void stopwatch_print(FILE *out, const struct stopwatch *watch, size_t lines)
{
	struct rusage usage = {};
	double sum = 0;

	for (size_t i = 0; i < watch->count; i++) {
		print_line(out, watch->laps[i].name, watch->laps[i].seconds,
			   lines);
		sum += watch->laps[i].seconds;
	}
	print_line(out, "whole", sum, lines);
	getrusage(RUSAGE_SELF, &usage);
	fprintf(out, "%-12s %9.1f MiB %7.0f bytes/line\n", "memory",
		(double)usage.ru_maxrss / 1024,
		(double)usage.ru_maxrss * 1024 / (double)(lines ? lines : 1));
}
