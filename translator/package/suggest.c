// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* What a wrong import path may have meant. */
#include <string.h>

#include "package/internal.h"

/*
 * Walks down @path as far as there are folders; the first one that is missing
 * is replaced by one with a near name, if what follows exists behind it.
 */
const char *suggest_package(struct arena *arena, const char *root,
			    const char *path)
{
	struct name_list folders = { 0 };
	const char *parent = root, *next, *name, *near, *result;
	const char *start = path;

	for (;;) {
		next = strchr(path, '/');
		name = next ? arena_strndup(arena, path, next - path) : path;
		result = arena_printf(arena, "%s/%s", parent, name);
		if (!is_folder(result))
			break;
		if (!next)
			return NULL;
		parent = result;
		path = next + 1;
	}

	list_folders(arena, parent, &folders);
	near = diag_suggest(name, folders.names.items, folders.names.count);
	if (!near)
		return NULL;
	result = arena_printf(arena, "%.*s%s%s", (int)(path - start), start,
			      near, next ? next : "");
	if (is_folder(arena_printf(arena, "%s/%s", root, result)))
		return result;
	return NULL;
}
