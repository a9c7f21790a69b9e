// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "diag/join.h"

#include <string.h>

/* The source was read for each translation: its path tells what is the same. */
static bool is_same(const struct diag *a, const struct diag *b)
{
	const struct source *left = a->span.source, *right = b->span.source;

	return a->severity == b->severity && a->span.start == b->span.start &&
	       !left == !right &&
	       (!left || !strcmp(left->path, right->path)) &&
	       !strcmp(a->message, b->message);
}

static bool has(const struct diags *diags, const struct diag *diag)
{
	for (size_t i = 0; i < diags->list.count; i++)
		if (is_same(diags->list.items[i], diag))
			return true;
	return false;
}

static bool is_about_absence(const struct diag *diag)
{
	return diag->severity == SEVERITY_WARNING && diag->check &&
	       !strncmp(diag->check, "unused-", strlen("unused-"));
}

static bool all_have(struct diags *const *lists, size_t count,
		     const struct diag *diag)
{
	for (size_t i = 0; i < count; i++)
		if (!has(lists[i], diag))
			return false;
	return true;
}

struct diags *diags_join(struct arena *arena, struct diags *const *lists,
			 size_t count)
{
	struct diags *joined = diags_new(arena);

	for (size_t i = 0; i < count; i++) {
		for (size_t k = 0; k < lists[i]->list.count; k++) {
			struct diag *diag = lists[i]->list.items[k];

			if (has(joined, diag) ||
			    (is_about_absence(diag) &&
			     !all_have(lists, count, diag)))
				continue;
			LIST_PUSH(arena, &joined->list, diag);
			if (diag->severity == SEVERITY_ERROR)
				joined->errors++;
			else
				joined->warnings++;
		}
	}
	return joined;
}
