// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* What a wrong import path, or a missing import, may have meant. */
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

struct finder {
	struct arena *arena;
	const struct target *target;
	const char *name;
	const char *found;		/* the shortest so far */
	unsigned int depth;		/* of it */
	bool is_tie;
};

/* Whether a folder is for the systems of others. */
static bool is_foreign(const struct target *target, const char *folder)
{
	for (size_t i = 0; target_known_os[i]; i++)
		if (!strcmp(folder, target_known_os[i]))
			return strcmp(folder, target->os) != 0;
	return false;
}

static void consider(struct finder *finder, const char *folder,
		     const char *path, unsigned int depth)
{
	struct name_list files = { 0 };
	size_t left_out;

	if (!list_sources(finder->arena, folder, finder->target, &files,
			  &left_out) || !files.names.count)
		return;
	if (!finder->found || depth < finder->depth) {
		finder->found = path;
		finder->depth = depth;
		finder->is_tie = false;
	} else if (depth == finder->depth) {
		finder->is_tie = true;
	}
}

/* The depth of folders is bounded by that of nesting, for all the same. */
static void find_below(struct finder *finder, const char *folder,
		       const char *path, unsigned int depth)
{
	struct name_list folders = { 0 };

	if (depth == SOURCE_DEPTH_MAX)
		return;
	list_folders(finder->arena, folder, &folders);
	for (size_t i = 0; i < folders.names.count; i++) {
		const char *name = folders.names.items[i];
		const char *inner = arena_printf(finder->arena, "%s/%s",
						 folder, name);
		const char *below = arena_printf(finder->arena, "%s%s%s",
						 path, *path ? "/" : "", name);

		if (is_foreign(finder->target, name))
			continue;
		if (!strcmp(name, finder->name))
			consider(finder, inner, below, depth);
		find_below(finder, inner, below, depth + 1);
	}
}

const char *find_package(struct arena *arena,
			 const struct load_options *options, const char *name)
{
	struct finder finder = {
		.arena = arena, .target = options->target, .name = name,
	};

	if (options->stdlib)
		find_below(&finder, options->stdlib, "", 0);
	return finder.is_tie ? NULL : finder.found;
}
