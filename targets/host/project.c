// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include <errno.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

#include "host/host.h"
#include "product.h"

extern char **environ;

/*
 * arc's integers wrap and its pointers may mean the same memory: C has to be
 * told.
 */
static const char makefile[] =
	"#\tmake\t\tbuild %s\n"
	"#\tmake clean\tremove it\n"
	"\n"
	"CFLAGS ?= -O2 -g\n"
	"CFLAGS += -std=gnu11 -Wall -Wextra -fwrapv -fno-strict-aliasing\n"
	"\n"
	"%s: %s\n"
	"\t$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ -lm\n"
	"\n"
	"clean:\n"
	"\trm -f %s\n"
	"\n"
	".PHONY: clean\n";

static void add_file(struct module *module, struct output_files *files,
		     const char *path, const char *contents)
{
	struct output_file file = {
		.path = path, .contents = contents, .size = strlen(contents),
	};

	LIST_PUSH(module->arena, &files->list, file);
}

void host_project(struct module *module, struct output_files *files)
{
	struct arena *arena = module->arena;
	const char *name = module->program->name;
	const char *sources = arena_printf(arena, "%s.c", name);

	if (module->program->is_test) {
		sources = arena_printf(arena, "%s.c %s_tests.c", name, name);
		add_file(module, files, arena_printf(arena, "%s_tests.c", name),
			 arena_printf(arena, host_tests_source, name));
		add_file(module, files, arena_printf(arena, "%s_tests.h", name),
			 host_tests_header);
	}
	add_file(module, files, "Makefile",
		 arena_printf(arena, makefile, name, name, sources, name));
}

static int run_make(const char *folder)
{
	char *const argv[] = {
		"make", "-s", "--no-print-directory", "-C", (char *)folder,
		NULL
	};
	posix_spawn_file_actions_t actions;
	int status = 3;
	pid_t child;

	/* make reports on its standard output: that is not our result. */
	posix_spawn_file_actions_init(&actions);
	posix_spawn_file_actions_adddup2(&actions, STDERR_FILENO,
					 STDOUT_FILENO);
	errno = posix_spawnp(&child, "make", &actions, NULL, argv, environ);
	posix_spawn_file_actions_destroy(&actions);
	if (errno) {
		perror("arc2c: error: cannot run make");
		return 3;
	}
	while (waitpid(child, &status, 0) < 0 && errno == EINTR)
		;
	if (WIFEXITED(status) && !WEXITSTATUS(status))
		return 0;
	fputs("arc2c: error: the C compiler failed\n", stderr);
	return 3;
}

int host_build(struct diags *diags, const struct program *program,
	       const char *folder, const char *result)
{
	static const struct span nowhere;
	char *made = NULL;
	int status;

	if (!program->init && !program->is_test) {
		diag_error(diags, nowhere, NULL,
			   "the package has no `main`: a program begins there");
		return 1;
	}
	if (asprintf(&made, "%s/%s", folder, program->name) < 0)
		return 3;
	status = run_make(folder);
	if (!status)
		status = product_copy(diags, made, result);
	free(made);
	return status;
}
