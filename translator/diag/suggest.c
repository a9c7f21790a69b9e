// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "diag/diag.h"

#include <stdint.h>
#include <string.h>

/* Longer names are not compared: a row of distances lives on the stack. */
#define NAME_MAX_LENGTH 127

static size_t smaller(size_t a, size_t b)
{
	return a < b ? a : b;
}

/*
 * How many insertions, removals, replacements and exchanges of neighbours lead
 * from @a to @b (optimal string alignment, the restricted form of
 * Damerau-Levenshtein distance).
 */
static size_t distance(const char *a, size_t a_size, const char *b,
		       size_t b_size)
{
	size_t rows[3][NAME_MAX_LENGTH + 1];
	size_t i, j;

	for (j = 0; j <= b_size; j++)
		rows[0][j] = j;
	for (i = 1; i <= a_size; i++) {
		size_t *row = rows[i % 3];
		const size_t *above = rows[(i - 1) % 3];

		row[0] = i;
		for (j = 1; j <= b_size; j++) {
			row[j] = smaller(above[j], row[j - 1]) + 1;
			row[j] = smaller(row[j], above[j - 1] +
						 (a[i - 1] != b[j - 1]));
			if (i > 1 && j > 1 && a[i - 1] == b[j - 2] &&
			    a[i - 2] == b[j - 1])
				row[j] = smaller(row[j],
						 rows[(i - 2) % 3][j - 2] + 1);
		}
	}
	return rows[a_size % 3][b_size];
}

const char *diag_suggest(const char *name, const char *const *candidates,
			 size_t count)
{
	size_t size = strlen(name), best = SIZE_MAX, i;
	const char *found = NULL;

	if (size > NAME_MAX_LENGTH)
		return NULL;
	for (i = 0; i < count; i++) {
		size_t length = strlen(candidates[i]);
		size_t longer = length > size ? length : size;
		size_t away;

		if (longer > NAME_MAX_LENGTH)
			continue;
		away = distance(name, size, candidates[i], length);
		if (away && away <= longer / 3 && away < best) {
			best = away;
			found = candidates[i];
		}
	}
	return found;
}
