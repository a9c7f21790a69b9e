// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * interp [-t TARGET] [-n STEPS] [-s STDLIB] FILE: runs a program by the rules
 * of the language and ends with its exit status. 2: it has errors, or something
 * in it is not interpreted.
 */
#include <stdlib.h>
#include <sys/resource.h>
#include <unistd.h>

#include "check/check.h"
#include "diag/text.h"
#include "interp.h"
#include "library.h"
#include "package/load.h"
#include "registry.h"

#define STEPS 20000000
#define MEMORY (64u << 20)

static const struct program *load_typed(struct arena *arena,
					struct interner *names,
					struct diags *diags,
					const struct target *target,
					const char *path, const char *stdlib)
{
	struct load_options load = {
		.stdlib = stdlib_folder(arena, stdlib), .target = target,
	};
	struct check_options options = {
		.load = &load, .target = target, .license = "GPL",
		.source_name = path,
	};
	struct ast_program loaded = {};
	const char *failed = NULL;

	if (load_program(arena, names, diags, path, &load, &loaded, &failed) ==
	    LOAD_UNREADABLE) {
		perror(failed);
		exit(2);
	}
	if (diags->errors || !loaded.main)
		return NULL;
	return check_program(arena, names, diags, &loaded, &options);
}

static int interpret(struct arena *arena, const struct program *program,
		     uint64_t limit)
{
	struct interp in = {
		.arena = arena, .program = program, .limit = limit,
		.size = MEMORY,
	};
	int status;

	in.places = arena_calloc(arena, program->entity_count,
				 sizeof(*in.places));
	in.callables = arena_calloc(arena, program->entity_count,
				    sizeof(*in.callables));
	in.stack = malloc(in.size);
	if (!in.stack)
		out_of_memory();
	status = run_program(&in);
	free(in.stack);
	return status;
}

/* Calls of the program are calls of ours. */
static void want_stack(char **argv)
{
	const rlim_t wanted = 512u << 20;
	struct rlimit limit;

	if (getrlimit(RLIMIT_STACK, &limit) || limit.rlim_cur >= wanted)
		return;
	limit.rlim_cur = wanted;
	if (limit.rlim_max < wanted || setrlimit(RLIMIT_STACK, &limit))
		return;
	execv("/proc/self/exe", argv);
}

int main(int argc, char **argv)
{
	const char *target = "host", *stdlib = NULL;
	uint64_t limit = STEPS;
	struct arena *arena;
	struct interner *names;
	struct diags *diags;
	const struct program *program;
	int option, status = 2;

	want_stack(argv);
	while ((option = getopt(argc, argv, "n:s:t:")) != -1) {
		if (option == 'n')
			limit = strtoull(optarg, NULL, 10);
		else if (option == 's')
			stdlib = optarg;
		else if (option == 't')
			target = optarg;
		else
			return 2;
	}
	if (optind + 1 != argc || !target_find(target)) {
		fputs("usage: interp [-t TARGET] [-n STEPS] [-s STDLIB] FILE\n",
		      stderr);
		return 2;
	}
	arena = arena_new();
	names = interner_new(arena);
	diags = diags_new(arena);
	program = load_typed(arena, names, diags, target_find(target),
			     argv[optind], stdlib);
	if (diags->errors)
		diags_print(stderr, diags, false);
	else
		status = interpret(arena, program, limit);
	if (program)
		types_free(program->types);
	interner_free(names);
	arena_free(arena);
	return status;
}
