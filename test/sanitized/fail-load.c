// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * Loads a module again and again, and each time another of the allocations
 * that the kernel makes on the way fails: the first, the second, and so on,
 * until a load makes no more. First this is done with blocks alone, then with
 * blocks and pages: when the allocator of blocks needs a page, and what the
 * kernel's own checks allocate, differs from load to load, so that counting
 * all of them passes over some.
 *
 *	fail-load MODULE.ko NAME [ARGUMENT]...
 *
 * A load that lacked memory must say so (-ENOMEM) or go on without; then the
 * module must unload. The kernel needs CONFIG_FAULT_INJECTION, FAILSLAB and
 * FAIL_PAGE_ALLOC, and debugfs where it belongs. Says what failed, and counts;
 * exit status 1 where something was not as it must be, which is said.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <glob.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

#define FAULTS "/sys/kernel/debug/"
#define MOST_POINTS 20000

/**
 * struct trial - a module that is loaded, and what came of it
 * @ko:		its file, open
 * @nth:	/proc/thread-self/fail-nth, open: which allocation fails next
 * @name:	as the kernel knows it
 * @arguments:	its parameters, as for insmod
 * @refused:	loads that lacked memory and said so
 * @loaded:	loads that lacked memory and went on without
 * @wrong:	loads with another outcome
 */
struct trial {
	int ko;
	int nth;
	const char *name;
	const char *arguments;
	unsigned int refused;
	unsigned int loaded;
	unsigned int wrong;
};

static void die(const char *what)
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

/* Memory that may be waited for must fail, too. */
static void prepare(void)
{
	put(FAULTS "failslab/ignore-gfp-wait", "N");
	put(FAULTS "failslab/verbose", "0");
	put(FAULTS "fail_page_alloc/ignore-gfp-wait", "N");
	put(FAULTS "fail_page_alloc/ignore-gfp-highmem", "N");
	put(FAULTS "fail_page_alloc/verbose", "0");
	mark_caches();
}

/* Blocks of the marked caches and no page, or blocks of all and each page. */
static void choose(bool pages)
{
	put(FAULTS "failslab/cache-filter", pages ? "N" : "Y");
	put(FAULTS "fail_page_alloc/min-order", pages ? "0" : "64");
}

static void set_nth(const struct trial *trial, unsigned int nth)
{
	char text[16];
	int length = snprintf(text, sizeof(text), "%u", nth);

	if (pwrite(trial->nth, text, length, 0) != length)
		die("fail-nth");
}

/* How many allocations there still were to go; 0 where one was made to fail. */
static unsigned int nth_left(const struct trial *trial)
{
	char text[16] = "";

	if (pread(trial->nth, text, sizeof(text) - 1, 0) <= 0)
		die("fail-nth");
	return strtoul(text, NULL, 10);
}

/*
 * Loads the module while allocation @nth fails. Returns 0 or the error number;
 * @reached says whether there was such an allocation.
 */
static int load(const struct trial *trial, unsigned int nth, bool *reached)
{
	int error = 0;

	set_nth(trial, nth);
	if (syscall(SYS_finit_module, trial->ko, trial->arguments, 0))
		error = errno;
	*reached = nth_left(trial) == 0;
	set_nth(trial, 0);
	return error;
}

static void unload(const struct trial *trial)
{
	if (syscall(SYS_delete_module, trial->name, O_NONBLOCK))
		die("unload");
}

/* Once more, for the log to say who wanted that memory. */
static void explain(const struct trial *trial, unsigned int nth)
{
	bool reached;

	put(FAULTS "failslab/verbose", "2");
	put(FAULTS "fail_page_alloc/verbose", "2");
	if (!load(trial, nth, &reached))
		unload(trial);
	put(FAULTS "failslab/verbose", "0");
	put(FAULTS "fail_page_alloc/verbose", "0");
}

/* One load. Returns whether it made that many allocations. */
static bool try(struct trial *trial, unsigned int nth)
{
	bool reached;
	int error = load(trial, nth, &reached);

	if (!error)
		unload(trial);
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

/* All allocations of a kind, one after the other. */
static void try_all(struct trial *trial, bool pages)
{
	unsigned int nth = 1;
	unsigned int refused = trial->refused;
	unsigned int loaded = trial->loaded;

	choose(pages);
	while (nth < MOST_POINTS && try(trial, nth))
		nth++;
	/* A load is not to be had without memory. */
	if (trial->refused == refused || nth == MOST_POINTS)
		trial->wrong++;
	printf("%u allocations of %s: %u loads refused, %u not, %u wrong\n",
	       nth - 1, pages ? "blocks and pages" : "blocks",
	       trial->refused - refused, trial->loaded - loaded, trial->wrong);
}

/* The arguments as one text, which is the caller's. */
static char *joined(char **words)
{
	size_t size = 1;
	char *text;

	for (char **word = words; *word; word++)
		size += strlen(*word) + 1;
	text = calloc(size, 1);
	if (!text)
		die("arguments");
	for (char **word = words; *word; word++) {
		strcat(text, *word);
		if (word[1])
			strcat(text, " ");
	}
	return text;
}

int main(int argc, char **argv)
{
	struct trial trial = {};
	char *arguments;

	if (argc < 3) {
		puts("usage: fail-load MODULE.ko NAME [ARGUMENT]...");
		return 2;
	}
	setvbuf(stdout, NULL, _IOLBF, 0);
	prepare();
	arguments = joined(argv + 3);
	trial.arguments = arguments;
	trial.name = argv[2];
	trial.ko = open(argv[1], O_RDONLY | O_CLOEXEC);
	if (trial.ko < 0)
		die(argv[1]);
	trial.nth = open("/proc/thread-self/fail-nth", O_RDWR | O_CLOEXEC);
	if (trial.nth < 0)
		die("fail-nth");
	try_all(&trial, false);
	try_all(&trial, true);
	free(arguments);
	return trial.wrong != 0;
}
