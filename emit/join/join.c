// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* One output of the translations for several ranges of kernels. */
#include <string.h>

#include "join/internal.h"

static const struct span nowhere;

static const struct output_file *find(const struct output_files *files,
				      const char *path)
{
	for (size_t i = 0; i < files->list.count; i++)
		if (!strcmp(files->list.items[i].path, path))
			return &files->list.items[i];
	return NULL;
}

static bool is_same(const struct output_file *a, const struct output_file *b)
{
	return b && a->size == b->size &&
	       !memcmp(a->contents, b->contents, a->size);
}

static bool is_c(const char *path)
{
	return !strcmp(path + strlen(path) - 2, ".c");
}

static bool is_include(const struct piece *piece)
{
	return !strncmp(piece->sections.items[0].head, "#include", 8);
}

/*
 * What only some versions include goes behind what all do: the header that says
 * which version it is comes first.
 */
static void order_includes(struct arena *arena, struct pieces *pieces,
			   unsigned long all)
{
	struct pieces made = {}, late = {};

	for (size_t i = 0; i < pieces->list.count; i++) {
		struct piece *piece = pieces->list.items[i];

		if (!is_include(piece) || piece->is_blank_before) {
			for (size_t k = 0; k < late.list.count; k++)
				LIST_PUSH(arena, &made.list,
					  late.list.items[k]);
			late.list.count = 0;
		}
		if (is_include(piece) && piece->versions != all) {
			/* The blank line stays where it is. */
			if (piece->is_blank_before &&
			    i + 1 < pieces->list.count)
				pieces->list.items[i + 1]->is_blank_before =
					true;
			piece->is_blank_before = false;
			LIST_PUSH(arena, &late.list, piece);
		} else {
			LIST_PUSH(arena, &made.list, piece);
		}
	}
	for (size_t k = 0; k < late.list.count; k++)
		LIST_PUSH(arena, &made.list, late.list.items[k]);
	*pieces = made;
}

/* The newest comes first: it is what the reader looks for. */
static const char *join_text(struct arena *arena, const char *path,
			     const struct version *versions, size_t count,
			     const struct backend *backend)
{
	struct pieces all = {}, next;

	for (size_t i = count; i-- > 0;) {
		next = read_pieces(arena, find(&versions[i].files,
					       path)->contents, 1UL << i);
		all = i + 1 == count ? next : merge_pieces(arena, &all, &next);
	}
	order_includes(arena, &all, ~0UL >> (8 * sizeof(long) - count));
	return write_pieces(arena, &all, versions, count, backend);
}

static struct output_file join_file(struct arena *arena, struct diags *diags,
				    const struct backend *backend,
				    const char *path,
				    const struct version *versions,
				    size_t count)
{
	const struct output_file *first = find(&versions[count - 1].files,
					       path);
	struct output_file file = { .path = path };
	bool differs = false, exists = true;

	for (size_t i = 0; i < count; i++) {
		const struct output_file *other = find(&versions[i].files, path);

		exists &= other != NULL;
		differs |= !first || !is_same(first, other);
	}
	if (!differs)
		return *first;
	if (!exists || !is_c(path)) {
		diag_error(diags, nowhere, NULL,
			   "`%s` would be another one for other kernels, and cannot ask which it is for: choose one with `--kernel=`",
			   path);
		return file;
	}
	file.contents = join_text(arena, path, versions, count, backend);
	file.size = strlen(file.contents);
	return file;
}

void join_versions(struct arena *arena, struct diags *diags,
		   const struct target *target, const struct version *versions,
		   size_t count, struct output_files *joined)
{
	if (count > VERSIONS_MAX) {
		diag_error(diags, nowhere, NULL,
			   "conditions tell %zu kernels apart: no more than %d can be",
			   count, VERSIONS_MAX);
		return;
	}
	for (size_t i = count; i-- > 0;) {
		for (size_t k = 0; k < versions[i].files.list.count; k++) {
			const char *path = versions[i].files.list.items[k].path;
			struct output_file file;

			if (find(joined, path))
				continue;
			file = join_file(arena, diags, target->backend, path,
					 versions, count);
			LIST_PUSH(arena, &joined->list, file);
		}
	}
}
