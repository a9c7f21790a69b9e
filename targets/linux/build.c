// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include <errno.h>
#include <glob.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/utsname.h>
#include <sys/wait.h>
#include <unistd.h>

#include "linux/linux.h"
#include "product.h"

extern char **environ;

/* The build folders that are installed, by the names distributions give. */
static void list_headers(void)
{
	static const char *const places[] = {
		"/lib/modules/*/build", "/usr/src/linux-headers-*-amd64",
		"/usr/src/kernels/*",
	};

	for (size_t i = 0; i < sizeof(places) / sizeof(*places); i++) {
		glob_t found = { 0 };

		/* A link to headers that are gone is none. */
		if (!glob(places[i], 0, NULL, &found))
			for (size_t k = 0; k < found.gl_pathc; k++)
				if (!access(found.gl_pathv[k], F_OK))
					fprintf(stderr, "arc2c: note: there is KDIR=%s\n",
						found.gl_pathv[k]);
		globfree(&found);
	}
}

/*
 * The build folder of the kernel: $KDIR, or that of the running kernel. Freed
 * by the caller; NULL after a report.
 */
static char *kernel_folder(void)
{
	const char *given = getenv("KDIR");
	struct utsname system;
	char *folder = NULL;

	if (given && *given)
		return strdup(given);
	if (uname(&system) ||
	    asprintf(&folder, "/lib/modules/%s/build", system.release) < 0)
		return NULL;
	if (!access(folder, F_OK))
		return folder;
	fprintf(stderr, "arc2c: error: the running kernel has no headers at "
		"%s; install them, or say for which kernel: "
		"KDIR=… arc2c build …\n", folder);
	list_headers();
	free(folder);
	return NULL;
}

static int run_make(const char *folder, const char *kdir)
{
	char *setting = NULL;
	int status = 3;
	pid_t child;

	if (asprintf(&setting, "KDIR=%s", kdir) < 0)
		return 3;

	char *const argv[] = {
		"make", "--no-print-directory", "-C", (char *)folder, setting,
		NULL
	};

	/* make reports on its standard output: that is not our result. */
	posix_spawn_file_actions_t actions;

	posix_spawn_file_actions_init(&actions);
	posix_spawn_file_actions_adddup2(&actions, STDERR_FILENO,
					 STDOUT_FILENO);
	errno = posix_spawnp(&child, "make", &actions, NULL, argv, environ);
	posix_spawn_file_actions_destroy(&actions);
	free(setting);
	if (errno) {
		perror("arc2c: error: cannot run make");
		return 3;
	}
	while (waitpid(child, &status, 0) < 0 && errno == EINTR)
		;
	if (WIFEXITED(status) && !WEXITSTATUS(status))
		return 0;
	fputs("arc2c: error: the kernel's build failed\n", stderr);
	return 3;
}

int linux_build(struct diags *diags, const struct program *program,
		const char *folder, const char *result)
{
	char *kdir = kernel_folder();
	char *made = NULL;
	int status = 3;

	if (!kdir)
		return 3;
	if (asprintf(&made, "%s/%s.ko", folder, program->name) < 0)
		goto out;
	status = run_make(folder, kdir);
	if (!status)
		status = product_copy(diags, made, result);
out:
	free(made);
	free(kdir);
	return status;
}
