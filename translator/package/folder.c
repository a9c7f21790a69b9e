// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Folders and the files in them. */
#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "package/internal.h"

bool is_folder(const char *path)
{
	struct stat status;

	return stat(path, &status) == 0 && S_ISDIR(status.st_mode);
}

const char *real_path(struct arena *arena, const char *path)
{
	char *real = realpath(path, NULL);
	const char *copy;

	if (!real)
		return NULL;
	copy = arena_strdup(arena, real);
	free(real);
	return copy;
}

const char *folder_of(struct arena *arena, const char *path)
{
	const char *slash = strrchr(path, '/');

	if (!slash)
		return ".";
	if (slash == path)
		return "/";
	return arena_strndup(arena, path, slash - path);
}

static int compare_names(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static void sort_names(struct name_list *list)
{
	if (list->names.count)
		qsort(list->names.items, list->names.count,
		      sizeof(list->names.items[0]), compare_names);
}

static bool is_known(const char *const *list, const char *text, size_t size)
{
	for (; *list; list++)
		if (strlen(*list) == size && memcmp(*list, text, size) == 0)
			return true;
	return false;
}

/* The last `_word` of @stem, and where it begins; NULL without one. */
static const char *last_word(const char *stem, size_t size)
{
	const char *mark = memrchr(stem, '_', size);

	return mark && mark > stem ? mark + 1 : NULL;
}

/* Whether name_OS.arc, name_ARCH.arc or name_OS_ARCH.arc is the target's. */
static bool belongs_to_target(const char *stem, size_t size,
			      const struct target *target)
{
	const char *word = last_word(stem, size);
	size_t length = word ? size - (word - stem) : 0;

	if (word && is_known(target_known_arch, word, length)) {
		if (!is_known((const char *[]){ target->arch, NULL }, word,
			      length))
			return false;
		size = word - 1 - stem;
		word = last_word(stem, size);
		length = word ? size - (word - stem) : 0;
	}
	if (!word || !is_known(target_known_os, word, length))
		return true;
	return is_known((const char *[]){ target->os, NULL }, word, length);
}

bool list_sources(struct arena *arena, const char *folder,
		  const struct target *target, struct name_list *result,
		  size_t *left_out)
{
	DIR *stream = opendir(folder);
	struct dirent *entry;
	int error;

	*left_out = 0;
	if (!stream)
		return false;
	while (errno = 0, (entry = readdir(stream))) {
		size_t size = strlen(entry->d_name);

		if (size < 5 || entry->d_name[0] == '.' ||
		    strcmp(entry->d_name + size - 4, ".arc") != 0)
			continue;
		if (!belongs_to_target(entry->d_name, size - 4, target)) {
			++*left_out;
			continue;
		}
		LIST_PUSH(arena, &result->names,
			  arena_printf(arena, "%s/%s", folder, entry->d_name));
	}
	error = errno;
	closedir(stream);
	errno = error;
	sort_names(result);
	return !error;
}

void list_folders(struct arena *arena, const char *folder,
		  struct name_list *result)
{
	DIR *stream = opendir(folder);
	struct dirent *entry;

	if (!stream)
		return;
	while ((entry = readdir(stream))) {
		const char *path;

		if (entry->d_name[0] == '.')
			continue;
		path = arena_printf(arena, "%s/%s", folder, entry->d_name);
		if (is_folder(path))
			LIST_PUSH(arena, &result->names,
				  arena_strdup(arena, entry->d_name));
	}
	closedir(stream);
	sort_names(result);
}
