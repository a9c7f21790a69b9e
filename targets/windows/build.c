// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include <errno.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>

#include "product.h"
#include "windows/windows.h"

extern char **environ;

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
	fputs("arc2c: error: mingw-w64 failed\n", stderr);
	return 3;
}

int windows_build(struct diags *diags, const struct program *program,
		  const char *folder, const char *result)
{
	char *made = NULL;
	int status;

	if (asprintf(&made, "%s/%s.sys", folder, program->name) < 0)
		return 3;
	status = run_make(folder);
	if (!status)
		status = product_copy(diags, made, result);
	free(made);
	return status;
}
