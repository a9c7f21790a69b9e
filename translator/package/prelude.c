// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "package/prelude.h"

#include <string.h>

#include "package/internal.h"

static const struct {
	const char *name, *path;
} prelude[] = {
	{ "vector", "github.com/arc-lang/kernel/vector" },
	{ "map", "github.com/arc-lang/kernel/map" },
};

#define PRELUDE_COUNT (sizeof(prelude) / sizeof(prelude[0]))

const char *prelude_name(size_t index)
{
	return index < PRELUDE_COUNT ? prelude[index].name : NULL;
}

const char *prelude_path(size_t index)
{
	return index < PRELUDE_COUNT ? prelude[index].path : NULL;
}

/*
 * Whether the text has `name<`. Where that turns out to be something else, the
 * package is loaded for nothing.
 */
static bool is_named(const struct source *source, const char *name)
{
	const char *at = source->text, *end = source->text + source->size;
	size_t size = strlen(name);

	for (; at && at < end; at++) {
		at = memmem(at, end - at, name, size);
		if (!at)
			return false;
		if (at + size < end && at[size] == '<')
			return true;
	}
	return false;
}

/* A package that is being loaded needs what it is made of, not itself. */
static bool is_loading(const struct loader *loader, const char *path)
{
	for (size_t i = 0; i < loader->packages.count; i++) {
		const struct loading *loading = loader->packages.items[i];

		if (loading->module == loader->library &&
		    !strcmp(loading->package.path, path))
			return true;
	}
	return false;
}

void follow_prelude(struct loader *loader, struct loading *importer,
		    const struct ast_file *file)
{
	struct name_list paths = { 0 };
	const char *folder, *real;
	struct loading *loading;
	size_t left_out;

	for (size_t i = 0; loader->library && i < PRELUDE_COUNT; i++) {
		if (!is_named(file->source, prelude[i].name) ||
		    is_loading(loader, prelude[i].path))
			continue;
		folder = arena_printf(loader->arena, "%s/%s",
				      loader->library->folder,
				      prelude[i].path);
		real = real_path(loader->arena, folder);
		paths = (struct name_list){ 0 };
		if (!real || !list_sources(loader->arena, folder,
					   loader->options->target, &paths,
					   &left_out) || !paths.names.count)
			continue;
		loading = new_package(loader, importer, loader->library,
				      prelude[i].path, folder, real);
		load_files(loader, loading, &paths);
	}
}
