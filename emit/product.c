// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "product.h"

#include <errno.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "output.h"

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
	static const struct span nowhere;
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
