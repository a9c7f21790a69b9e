// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "product.h"

#include <errno.h>
#include <ftw.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "output.h"

extern char **environ;

static const struct span nowhere;

/* The whole file; freed by the caller. NULL with errno. */
static char *read_all(FILE *in, size_t *size)
{
	char *bytes = NULL;
	FILE *out = open_memstream(&bytes, size);
	char part[64 * 1024];
	size_t count;
	int failed;

	if (!out)
		return NULL;
	while ((count = fread(part, 1, sizeof(part), in)) > 0)
		fwrite(part, 1, count, out);
	failed = ferror(in) | ferror(out);
	failed |= fclose(out);
	if (!failed)
		return bytes;
	free(bytes);
	return NULL;
}

int product_copy(struct diags *diags, const char *from, const char *to)
{
	FILE *in = fopen(from, "rb");
	enum output_status status;
	struct stat info = {};
	char *bytes = NULL;
	size_t size;

	if (in) {
		if (!fstat(fileno(in), &info))
			bytes = read_all(in, &size);
		fclose(in);
	}
	if (!bytes) {
		diag_error(diags, nowhere, NULL, "cannot read %s: %s", from,
			   strerror(errno));
		return 3;
	}
	status = output_write_product(diags, to, bytes, size);
	free(bytes);
	/* A program can be run: the linker saw to it, and to the umask. */
	if (status == OUTPUT_OK && chmod(to, info.st_mode & 0777)) {
		diag_error(diags, nowhere, NULL, "cannot set the mode of %s: %s",
			   to, strerror(errno));
		return 3;
	}
	return status == OUTPUT_OK ? 0 : 3;
}

int product_run(struct diags *diags, const char *path)
{
	char *const argv[] = { (char *)path, NULL };
	int status = 0;
	pid_t child;

	errno = posix_spawn(&child, path, NULL, NULL, argv, environ);
	if (errno) {
		diag_error(diags, nowhere, NULL, "cannot run %s: %s", path,
			   strerror(errno));
		return 3;
	}
	while (waitpid(child, &status, 0) < 0 && errno == EINTR)
		;
	if (WIFEXITED(status))
		return WEXITSTATUS(status);
	diag_error(diags, nowhere, NULL, "%s was ended by a signal: %s", path,
		   strsignal(WTERMSIG(status)));
	return 3;
}

const char *folder_temporary(struct arena *arena, struct diags *diags)
{
	const char *temporary = getenv("TMPDIR");
	char *folder;

	folder = arena_printf(arena, "%s/arc2c-XXXXXX",
			      temporary && *temporary ? temporary : "/tmp");
	if (mkdtemp(folder))
		return folder;
	diag_error(diags, nowhere, NULL, "cannot make %s: %s", folder,
		   strerror(errno));
	return NULL;
}

static int remove_one(const char *path, const struct stat *info, int kind,
		      struct FTW *place)
{
	(void)info;
	(void)kind;
	(void)place;
	remove(path);
	return 0;
}

void folder_remove(const char *path)
{
	nftw(path, remove_one, 16, FTW_DEPTH | FTW_PHYS);
}
