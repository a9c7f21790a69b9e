// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "library.h"

#include <limits.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static bool is_folder(const char *path)
{
	struct stat info;

	return !stat(path, &info) && S_ISDIR(info.st_mode);
}

/* The folder that the program itself is in; NULL if the system does not say. */
static const char *program_folder(struct arena *arena)
{
	char path[PATH_MAX];
	ssize_t size = readlink("/proc/self/exe", path, sizeof(path) - 1);
	char *slash;

	if (size <= 0)
		return NULL;
	path[size] = '\0';
	slash = strrchr(path, '/');
	if (!slash)
		return NULL;
	*slash = '\0';
	return arena_strdup(arena, path);
}

const char *stdlib_folder(struct arena *arena, const char *given)
{
	static const char *const places[] = {
		"stdlib-arc", "../share/arc2c/stdlib-arc",
	};
	const char *set = getenv("ARC2C_STDLIB");
	const char *program;

	if (given)
		return given;
	if (set && *set)
		return set;
	program = program_folder(arena);
	for (size_t i = 0; program && i < sizeof(places) / sizeof(*places);
	     i++) {
		const char *path = arena_printf(arena, "%s/%s", program,
						places[i]);

		if (is_folder(path))
			return path;
	}
	return NULL;
}
