// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "fuzz.h"

#include <fcntl.h>
#include <sanitizer/allocator_interface.h>
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

/*
 * What may be allocated: this much in any case, this much for each byte that was
 * read, and this much for each instance of a generic, of which a program has
 * 10,000 at most. Most programs take 100 to 300 bytes a byte; what is dense, like
 * `1+1+1`, takes 900.
 */
enum {
	MEMORY_BASE = 2 << 20,
	MEMORY_BYTE = 1500,
	MEMORY_INSTANCE = 64 << 10,
};

static size_t bytes_read(const struct fuzz_run *run)
{
	size_t size = run->size;

	for (size_t i = 0; i < run->loaded.packages.count; i++)
		for (const struct ast_file *file =
		     run->loaded.packages.items[i]->files; file;
		     file = file->next)
			if (!run->loaded.packages.items[i]->is_main)
				size += file->source->size;
	return size;
}

/* They come one after the other, and are declared in the same place. */
static size_t instances_made(const struct fuzz_run *run)
{
	const struct ast_decl *before = NULL;
	size_t count = 0;

	for (size_t i = 0; run->program && i < run->program->packages.count;
	     i++) {
		const struct package *package = run->program->packages.items[i];

		for (size_t k = 0; k < package->entities.count; k++) {
			const struct entity *entity = package->entities.items[k];

			count += entity->decl && entity->decl == before;
			before = entity->decl;
		}
	}
	return count;
}

static void check_memory(const struct fuzz_run *run)
{
	size_t taken = __sanitizer_get_current_allocated_bytes() -
		       run->allocated;
	size_t size = bytes_read(run), instances = instances_made(run);

	if (taken <= MEMORY_BASE + size * MEMORY_BYTE +
		     instances * MEMORY_INSTANCE)
		return;
	fprintf(stderr, "fuzz: %zu bytes read, %zu instances: %zu allocated\n",
		size, instances, taken);
	fuzz_fail("more memory than the source explains");
}

void fuzz_begin(struct fuzz_run *run, const struct target *target, size_t size)
{
	memset(run, 0, sizeof(*run));
	run->size = size;
	run->allocated = __sanitizer_get_current_allocated_bytes();
	run->arena = arena_new();
	run->names = interner_new(run->arena);
	run->diags = diags_new(run->arena);
	run->load.target = target;
	run->load.stdlib = getenv("ARC2C_FUZZ_STDLIB");
}

void fuzz_end(struct fuzz_run *run)
{
	check_memory(run);
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
