// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "fuzz.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "check/check.h"

/* The loader reads files: the input is written where that costs little. */
static char input[64];

static void remove_input(void)
{
	char folder[sizeof(input)];

	unlink(input);
	memcpy(folder, input, sizeof(input));
	*strrchr(folder, '/') = '\0';
	rmdir(folder);
}

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
	char folder[] = "/dev/shm/arc2c-fuzz-XXXXXX";

	(void)argc;
	(void)argv;
	if (!mkdtemp(folder))
		fuzz_fail("no folder in /dev/shm");
	snprintf(input, sizeof(input), "%s/fuzz.arc", folder);
	atexit(remove_input);
	return 0;
}

void fuzz_fail(const char *what)
{
	fprintf(stderr, "fuzz: %s\n", what);
	abort();
}

void fuzz_begin(struct fuzz_run *run, const struct target *target)
{
	memset(run, 0, sizeof(*run));
	run->arena = arena_new();
	run->names = interner_new(run->arena);
	run->diags = diags_new(run->arena);
	run->load.target = target;
	run->load.stdlib = getenv("ARC2C_FUZZ_STDLIB");
}

void fuzz_end(struct fuzz_run *run)
{
	if (run->program)
		types_free(run->program->types);
	interner_free(run->names);
	arena_free(run->arena);
}

static void write_input(const uint8_t *data, size_t size)
{
	int fd = open(input, O_WRONLY | O_CREAT | O_TRUNC, 0600);

	if (fd < 0 || write(fd, data, size) != (ssize_t)size || close(fd))
		fuzz_fail("cannot write the input");
}

bool fuzz_check(struct fuzz_run *run, const uint8_t *data, size_t size)
{
	struct check_options settings = {
		.load = &run->load,
		.target = run->load.target,
		.source_name = "fuzz.arc",
	};
	const char *failed = NULL;

	write_input(data, size);
	if (load_program(run->arena, run->names, run->diags, input, &run->load,
			 &run->loaded, &failed) == LOAD_UNREADABLE)
		return false;
	if (!run->loaded.main)
		return false;
	run->program = check_program(run->arena, run->names, run->diags,
				     &run->loaded, &settings);
	return true;
}
