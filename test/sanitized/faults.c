// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "faults.h"
#include <errno.h>
#include <fcntl.h>
#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define FAULTS "/sys/kernel/debug/"

void die(const char *what)
{
	printf("%s: %s\n", what, strerror(errno));
	exit(1);
}

static void put(const char *path, const char *text)
{
	int fd = open(path, O_WRONLY);

	if (fd < 0 || write(fd, text, strlen(text)) < 0)
		die(path);
	close(fd);
}

/* Marks the caches of blocks, but for those of kmemleak and debug objects. */
static void mark_caches(void)
{
	glob_t found;

	if (glob("/sys/kernel/slab/*/failslab", 0, NULL, &found))
		die("/sys/kernel/slab");
	for (size_t i = 0; i < found.gl_pathc; i++)
		if (!strstr(found.gl_pathv[i], "/kmemleak_") &&
		    !strstr(found.gl_pathv[i], "/debug_objects_"))
			put(found.gl_pathv[i], "1");
	globfree(&found);
}

void prepare_faults(void)
{
	put(FAULTS "failslab/ignore-gfp-wait", "N");
	put(FAULTS "fail_page_alloc/ignore-gfp-wait", "N");
	put(FAULTS "fail_page_alloc/ignore-gfp-highmem", "N");
	explain_faults(false);
	mark_caches();
}

void choose_faults(bool pages)
{
	put(FAULTS "failslab/cache-filter", pages ? "N" : "Y");
	put(FAULTS "fail_page_alloc/min-order", pages ? "0" : "64");
}

void explain_faults(bool explain)
{
	put(FAULTS "failslab/verbose", explain ? "2" : "0");
	put(FAULTS "fail_page_alloc/verbose", explain ? "2" : "0");
}

/* /proc/thread-self/fail-nth, open from the first call on. */
static int nth_file(void)
{
	static int fd = -1;

	if (fd < 0)
		fd = open("/proc/thread-self/fail-nth", O_RDWR | O_CLOEXEC);
	if (fd < 0)
		die("fail-nth");
	return fd;
}

void fail_nth(unsigned int nth)
{
	char text[16];
	int length = snprintf(text, sizeof(text), "%u", nth);

	if (pwrite(nth_file(), text, length, 0) != length)
		die("fail-nth");
}

bool has_failed(void)
{
	char text[16] = "";

	/* How many there still were to go. */
	if (pread(nth_file(), text, sizeof(text) - 1, 0) <= 0)
		die("fail-nth");
	fail_nth(0);
	return strtoul(text, NULL, 10) == 0;
}
