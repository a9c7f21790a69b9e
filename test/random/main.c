// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * random [-kl] [-x FEATURE]... -s SEED [-n COUNT -o FOLDER]: a random program on
 * standard output, or COUNT of them, from SEED on, as FOLDER/pSEED.arc.
 *
 *	-k	a kernel module that logs; else a program of the host
 *	-l	with a second package, FOLDER/pSEED.lib
 *	-x	without that feature
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "random.h"

static const char *const features[FEATURE_COUNT] = {
	[FEATURE_STRUCTS] = "structs", [FEATURE_ARRAYS] = "arrays",
	[FEATURE_METHODS] = "methods", [FEATURE_LABELS] = "labels",
	[FEATURE_SWITCH] = "switch", [FEATURE_DEFER] = "defer",
	[FEATURE_TRY] = "try", [FEATURE_TUPLES] = "tuples",
	[FEATURE_SLICES] = "slices", [FEATURE_GENERICS] = "generics",
	[FEATURE_CLOSURES] = "closures", [FEATURE_STRINGS] = "strings",
	[FEATURE_COPIES] = "copies", [FEATURE_REFERENCES] = "references",
	[FEATURE_UNIONS] = "unions", [FEATURE_STARTED] = "started",
};

static bool turn_off(struct random *r, const char *name)
{
	for (int i = 0; i < FEATURE_COUNT; i++)
		if (!strcmp(features[i], name)) {
			r->off[i] = true;
			return true;
		}
	fprintf(stderr, "random: no feature is called %s\n", name);
	return false;
}

static void release(struct random *r)
{
	for (size_t i = 0; i < r->text_count; i++)
		free(r->texts[i]);
	free(r->texts);
	for (size_t i = 0; i < r->type_count; i++)
		free((void *)(uintptr_t)r->types[i]);
}

static FILE *open_file(const char *folder, uint64_t seed, const char *end)
{
	char path[4096];
	FILE *out;

	snprintf(path, sizeof(path), "%s/p%llu%s", folder,
		 (unsigned long long)seed, end);
	out = fopen(path, "w");
	if (!out)
		perror(path);
	return out;
}

/* @imports: its second package. */
static void write_head(struct random *r, const char *name, uint64_t seed,
		       bool imports)
{
	line(r, "namespace %s%llu\n", name, (unsigned long long)seed);
	if (imports)
		line(r, "import lib \"./p%llu.lib\"\n",
		     (unsigned long long)seed);
	if (r->is_kernel)
		line(r, "import \"github.com/arc-lang/linux/kernel/log\"\n");
	else
		line(r, "extern c {\n    func printf(@format text: string, "
		     "...)\n}\n");
}

/* The second package, in a folder of its own; 1: it could not be written. */
static int write_second(struct random *r, uint64_t seed, const char *folder)
{
	FILE *out = r->out;
	const char *path = say(r, "%s/p%llu.lib", folder,
			       (unsigned long long)seed);

	if (mkdir(path, 0777) && errno != EEXIST) {
		perror(path);
		return 1;
	}
	r->out = open_file(path, seed, ".arc");
	if (!r->out)
		return 1;
	write_head(r, "lib", seed, false);
	write_library(r);
	if (fclose(r->out))
		return 1;
	r->out = out;
	return 0;
}

static int write_one(const struct random *options, uint64_t seed, FILE *out,
		     const char *folder)
{
	struct random r = *options;
	int status = 0;

	r.out = out;
	r.state = seed;
	write_head(&r, "p", seed, r.has_library);
	if (r.has_library) {
		status = write_second(&r, seed, folder);
		if (!status)
			write_user(&r);
	} else {
		write_program(&r);
	}
	release(&r);
	return status;
}

static int write_file(const struct random *r, uint64_t seed, const char *folder)
{
	FILE *out = open_file(folder, seed, ".arc");
	int status;

	if (!out)
		return 1;
	status = write_one(r, seed, out, folder);
	return fclose(out) ? 1 : status;
}

int main(int argc, char **argv)
{
	struct random r = {};
	const char *folder = NULL;
	unsigned long count = 1;
	uint64_t seed = 1;
	int option;

	while ((option = getopt(argc, argv, "kln:o:s:x:")) != -1) {
		if (option == 'k')
			r.is_kernel = true;
		else if (option == 'l')
			r.has_library = true;
		else if (option == 'n')
			count = strtoul(optarg, NULL, 10);
		else if (option == 'o')
			folder = optarg;
		else if (option == 's')
			seed = strtoull(optarg, NULL, 10);
		else if (option != 'x' || !turn_off(&r, optarg))
			return 2;
	}
	if (!folder) {
		if (r.has_library) {
			fprintf(stderr, "random: -l needs -o\n");
			return 2;
		}
		write_one(&r, seed, stdout, NULL);
		return fflush(stdout) ? 1 : 0;
	}
	for (unsigned long i = 0; i < count; i++)
		if (write_file(&r, seed + i, folder))
			return 1;
	return 0;
}
