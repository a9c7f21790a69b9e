/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_EMIT_TRANSACTION_H
#define ARC_EMIT_TRANSACTION_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"

/*
 * Changes to files that happen together or not at all. Prepare them with
 * transaction_folder(), _write() and _remove(); then transaction_commit() makes
 * all of them or none. Every function that returns false sets errno, and
 * transaction_failed_path() names the file; the caller then ends it with
 * transaction_cancel(), after which nothing of it is left on the disk.
 */
struct transaction;

/* Allocated from @arena: there is nothing to free. */
struct transaction *transaction_new(struct arena *arena);

/*
 * Makes the folder @path and those above it, at once. The first @follow bytes
 * of @path may lead through symbolic links, the rest may not.
 */
bool transaction_folder(struct transaction *transaction, const char *path,
			size_t follow);

/*
 * Writes the bytes to a temporary file beside @path, which exists only under
 * that name until the commit. A folder is never replaced.
 */
bool transaction_write(struct transaction *transaction, const char *path,
		       const char *contents, size_t size);

/* Plans to remove the file @path. */
void transaction_remove(struct transaction *transaction, const char *path);

bool transaction_commit(struct transaction *transaction);

/* Removes the temporary files and the folders that were made. Keeps errno. */
void transaction_cancel(struct transaction *transaction);

/* What a step that failed was about. */
const char *transaction_failed_path(const struct transaction *transaction);

#endif
