// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Which package of the library declares a name: for messages. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "package/internal.h"

/* Deeper folders are no packages. */
#define LIBRARY_DEPTH_MAX 8

struct search {
	struct arena *arena;
	const struct target *target;
	const char *name;
};

/* Whether a line of a binding, or of what is made from them, declares it. */
static bool line_declares(const char *line, const char *name)
{
	static const char *const words[] = { "func ", "const " };
	size_t size = strlen(name);
	const char *at;

	line += strspn(line, " \t");
	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++) {
		at = line;
		if (*at == '@')		/* attributes stand in front */
			at = strstr(at, words[i]);
		if (!at || strncmp(at, words[i], strlen(words[i])) != 0)
			continue;
		at += strlen(words[i]);
		if (strncmp(at, name, size) == 0 && strchr("(<: ", at[size]))
			return true;
	}
	return false;
}

/* What cannot be read declares nothing: this is only about a hint. */
static bool file_declares(const char *path, const char *name)
{
	FILE *file = fopen(path, "r");
	bool found = false;
	char *line = NULL;
	size_t size = 0;

	if (!file)
		return false;
	while (!found && getline(&line, &size, file) > 0)
		found = line_declares(line, name);
	free(line);
	fclose(file);
	return found;
}

static bool folder_declares(const struct search *search, const char *folder)
{
	struct name_list sources = { 0 };
	size_t left_out;

	if (!list_sources(search->arena, folder, search->target, &sources,
			  &left_out))
		return false;
	for (size_t i = 0; i < sources.names.count; i++)
		if (file_declares(sources.names.items[i], search->name))
			return true;
	return false;
}

/* Whether a folder is for another system, or for kernels where it is none. */
static bool is_left_out(const struct target *target, const char *folder)
{
	for (size_t i = 0; target_known_os[i]; i++)
		if (!strcmp(folder, target_known_os[i]))
			return !target->is_kernel ||
			       strcmp(folder, target->os) != 0;
	return false;
}

/* The first package, in order of names, that declares it. */
static const char *find_below(const struct search *search, const char *folder,
			      const char *path, unsigned int depth)
{
	struct name_list folders = { 0 };
	const char *found = NULL;

	if (*path && folder_declares(search, folder))
		return path;
	if (depth == LIBRARY_DEPTH_MAX)
		return NULL;
	list_folders(search->arena, folder, &folders);
	for (size_t i = 0; !found && i < folders.names.count; i++) {
		const char *name = folders.names.items[i];

		if (is_left_out(search->target, name))
			continue;
		found = find_below(search,
				   arena_printf(search->arena, "%s/%s",
						folder, name),
				   arena_printf(search->arena, "%s%s%s", path,
						*path ? "/" : "", name),
				   depth + 1);
	}
	return found;
}

const char *find_declaring(struct arena *arena,
			   const struct load_options *options,
			   const char *name)
{
	struct search search = {
		.arena = arena, .target = options->target, .name = name,
	};

	return options->stdlib ? find_below(&search, options->stdlib, "", 0) :
				 NULL;
}
