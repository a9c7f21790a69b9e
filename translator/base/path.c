// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "base/path.h"

#include <stdlib.h>
#include <string.h>

const char *path_last(struct arena *arena, const char *path)
{
	size_t end = strlen(path);
	size_t start;

	while (end > 1 && path[end - 1] == '/')
		end--;
	start = end;
	while (start > 0 && path[start - 1] != '/')
		start--;
	return arena_strndup(arena, path + start, end - start);
}

const char *path_source_name(struct arena *arena, const char *path)
{
	const char *name = path_last(arena, path);
	char *full;

	if (strcmp(name, ".") && strcmp(name, ".."))
		return name;
	full = realpath(path, NULL);
	if (full && full[1])
		name = path_last(arena, full);
	free(full);
	return name;
}

const char *path_stem(struct arena *arena, const char *name)
{
	const char *dot = strrchr(name, '.');

	return dot && dot != name ? arena_strndup(arena, name,
						  (size_t)(dot - name)) : name;
}
