// SPDX-License-Identifier: GPL-2.0-only OR MIT
#ifndef _GNU_SOURCE
#define _GNU_SOURCE	/* renameat2() */
#endif
#include "transaction.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/list.h"

/* How many names are tried for a temporary file before giving up. */
#define NAME_TRIES 100

enum step_state {
	STEP_PLANNED,	/* nothing is at `temporary` yet */
	STEP_WRITTEN,	/* the new file is at `temporary` */
	STEP_CREATED,	/* the new file is at `path`, where nothing was */
	STEP_SWAPPED,	/* `temporary` is the old file */
	STEP_REPLACED,	/* the old file is gone: cannot be undone */
	STEP_MOVED,	/* removed: the old file is at `temporary` */
};

struct step {
	const char *path;
	const char *temporary;
	enum step_state state;
};

struct transaction {
	struct arena *arena;
	LIST(struct step) steps;
	LIST(const char *) folders;	/* those that were made, in order */
	unsigned int names;
	const char *failed;
};

struct transaction *transaction_new(struct arena *arena)
{
	struct transaction *transaction =
		arena_new_object(arena, struct transaction);

	transaction->arena = arena;
	return transaction;
}

const char *transaction_failed_path(const struct transaction *transaction)
{
	return transaction->failed;
}

static bool fail(struct transaction *transaction, const char *path, int error)
{
	transaction->failed = path;
	errno = error;
	return false;
}

static bool make_folder(struct transaction *transaction, const char *path,
			bool follow)
{
	struct stat info;

	if (!mkdir(path, 0777)) {
		LIST_PUSH(transaction->arena, &transaction->folders, path);
		return true;
	}
	if (errno != EEXIST)
		return fail(transaction, path, errno);
	if (follow ? stat(path, &info) : lstat(path, &info))
		return fail(transaction, path, errno);
	return S_ISDIR(info.st_mode) || fail(transaction, path, ENOTDIR);
}

bool transaction_folder(struct transaction *transaction, const char *path,
			size_t follow)
{
	const char *end = path;

	do {
		end += strspn(end, "/");
		end += strcspn(end, "/");
		if (!make_folder(transaction,
				 arena_strndup(transaction->arena, path,
					       (size_t)(end - path)),
				 (size_t)(end - path) <= follow))
			return false;
	} while (end[strspn(end, "/")]);
	return true;
}

/* A name in the folder of @path that nothing should have. */
static const char *temporary_name(struct transaction *transaction,
				  const char *path)
{
	const char *slash = strrchr(path, '/');

	return arena_printf(transaction->arena, "%.*s.arc2c-%ld-%u",
			    slash ? (int)(slash + 1 - path) : 0, path,
			    (long)getpid(), transaction->names++);
}

/* Opens a new file; an earlier run that was killed may have left some. */
static int open_temporary(struct transaction *transaction, struct step *step)
{
	int fd, tries = NAME_TRIES;

	do {
		step->temporary = temporary_name(transaction, step->path);
		fd = open(step->temporary,
			  O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
	} while (fd < 0 && errno == EEXIST && tries--);
	return fd;
}

static bool write_all(int fd, const char *contents, size_t size)
{
	ssize_t done;

	for (; size; contents += done, size -= (size_t)done) {
		done = write(fd, contents, size);
		if (done < 0 && errno == EINTR)
			done = 0;
		if (done < 0)
			return false;
	}
	return true;
}

bool transaction_write(struct transaction *transaction, const char *path,
		       const char *contents, size_t size)
{
	struct step step = { .path = path, .state = STEP_WRITTEN };
	int fd = open_temporary(transaction, &step), error = 0;

	if (fd < 0)
		return fail(transaction, path, errno);
	/* From here on it is there, and cancelling removes it. */
	LIST_PUSH(transaction->arena, &transaction->steps, step);
	if (!write_all(fd, contents, size))
		error = errno;
	if (close(fd) && !error)
		error = errno;
	return !error || fail(transaction, path, error);
}

void transaction_remove(struct transaction *transaction, const char *path)
{
	struct step step = { .path = path, .state = STEP_PLANNED };

	LIST_PUSH(transaction->arena, &transaction->steps, step);
}

static bool commit_write(struct step *step)
{
	struct stat info;

	if (lstat(step->path, &info)) {
		if (errno != ENOENT || rename(step->temporary, step->path))
			return false;
		step->state = STEP_CREATED;
		return true;
	}
	if (S_ISDIR(info.st_mode)) {
		errno = EISDIR;
		return false;
	}
	if (!renameat2(AT_FDCWD, step->temporary, AT_FDCWD, step->path,
		       RENAME_EXCHANGE)) {
		step->state = STEP_SWAPPED;
		return true;
	}
	/* Not every file system can exchange two names. */
	if ((errno != EINVAL && errno != ENOSYS) ||
	    rename(step->temporary, step->path))
		return false;
	step->state = STEP_REPLACED;
	return true;
}

static bool commit_step(struct transaction *transaction, struct step *step)
{
	if (step->state == STEP_WRITTEN)
		return commit_write(step);
	step->temporary = temporary_name(transaction, step->path);
	if (rename(step->path, step->temporary))
		return false;
	step->state = STEP_MOVED;
	return true;
}

/* Back to the state before the commit; errors cannot be helped here. */
static void undo_step(struct step *step)
{
	switch (step->state) {
	case STEP_CREATED:
		if (!rename(step->path, step->temporary))
			step->state = STEP_WRITTEN;
		break;
	case STEP_SWAPPED:
		if (!renameat2(AT_FDCWD, step->temporary, AT_FDCWD,
			       step->path, RENAME_EXCHANGE))
			step->state = STEP_WRITTEN;
		break;
	case STEP_MOVED:
		if (!rename(step->temporary, step->path))
			step->state = STEP_PLANNED;
		break;
	default:
		break;
	}
}

bool transaction_commit(struct transaction *transaction)
{
	struct step *steps = transaction->steps.items;
	size_t count = transaction->steps.count, i;
	int error;

	for (i = 0; i < count; i++)
		if (!commit_step(transaction, &steps[i])) {
			error = errno;
			transaction->failed = steps[i].path;
			while (i--)
				undo_step(&steps[i]);
			errno = error;
			return false;
		}
	for (i = 0; i < count; i++)
		if (steps[i].state == STEP_SWAPPED ||
		    steps[i].state == STEP_MOVED)
			unlink(steps[i].temporary);
	return true;
}

void transaction_cancel(struct transaction *transaction)
{
	int error = errno;
	size_t i;

	for (i = 0; i < transaction->steps.count; i++)
		if (transaction->steps.items[i].state == STEP_WRITTEN)
			unlink(transaction->steps.items[i].temporary);
	for (i = transaction->folders.count; i--; )
		rmdir(transaction->folders.items[i]);
	errno = error;
}
