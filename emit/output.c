// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "output.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "manifest.h"
#include "transaction.h"

#define FOLDER_MANIFEST ".arc2c"

/* What is larger was not written by us, and is not read to find out. */
#define OWN_SIZE_MAX (256 << 20)

/* Everything about one call. */
struct plan {
	struct diags *diags;
	struct arena *arena;
	struct transaction *transaction;
	const char *folder;		/* "" is the current one */
	const char *manifest_name;	/* NULL: no manifest */
	struct manifest old, new;
	bool force;
	enum output_status status;
};

/* What is at a path now. */
struct existing {
	bool exists;
	bool is_file;		/* a regular file that could be ours */
	char *contents;		/* of a file: to be freed; one NUL follows */
	size_t size;
};

static void report(struct plan *plan, const char *action, const char *path)
{
	diag_error(plan->diags, (struct span){ 0 }, NULL, "cannot %s `%s`: %s",
		   action, path, strerror(errno));
	plan->status = OUTPUT_FAILED;
}

static void refuse(struct plan *plan, const char *path, const char *why)
{
	diag_error(plan->diags, (struct span){ 0 }, NULL,
		   "`%s` %s; --force replaces it", path, why);
	if (plan->status == OUTPUT_OK)
		plan->status = OUTPUT_REFUSED;
}

static const char *in_folder(struct plan *plan, const char *name)
{
	size_t size = strlen(plan->folder);
	bool ends = !size || plan->folder[size - 1] == '/';

	return arena_printf(plan->arena, "%s%s%s", plan->folder,
			    ends ? "" : "/", name);
}

/* Reads @size bytes, or up to the end of a file that is shorter by now. */
static bool read_contents(int fd, struct existing *existing, size_t size)
{
	ssize_t got = 1;

	existing->contents = calloc(1, size + 1);
	if (!existing->contents)
		out_of_memory();
	while (existing->size < size && got) {
		got = read(fd, existing->contents + existing->size,
			   size - existing->size);
		if (got < 0 && errno == EINTR)
			continue;
		if (got < 0)
			return false;
		existing->size += (size_t)got;
	}
	return true;
}

/* Looks without following a link; false with errno where that fails. */
static bool look(const char *path, struct existing *existing)
{
	struct stat info;
	bool done;
	int fd;

	memset(existing, 0, sizeof(*existing));
	if (lstat(path, &info))
		return errno == ENOENT || errno == ENOTDIR;
	existing->exists = true;
	if (S_ISLNK(info.st_mode) ||
	    (S_ISREG(info.st_mode) && info.st_size > OWN_SIZE_MAX))
		return true;
	if (!S_ISREG(info.st_mode)) {
		/* Not ours, and not to be replaced by force either. */
		errno = S_ISDIR(info.st_mode) ? EISDIR : EEXIST;
		return false;
	}
	existing->is_file = true;
	fd = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
	if (fd < 0)
		return false;
	done = read_contents(fd, existing, (size_t)info.st_size);
	close(fd);
	return done;
}

static bool is_same(const struct existing *existing, const char *contents,
		    size_t size)
{
	return existing->is_file && existing->size == size &&
	       !memcmp(existing->contents, contents, size);
}

static void load_manifest(struct plan *plan)
{
	const char *path = in_folder(plan, plan->manifest_name);
	struct existing existing;

	if (!look(path, &existing))
		report(plan, "read", path);
	else if (existing.exists && (!existing.is_file ||
		 strlen(existing.contents) != existing.size ||
		 !manifest_parse(plan->arena, existing.contents, &plan->old)))
		plan->old = (struct manifest){ 0 };
	free(existing.contents);
}

/* Whether @existing may be replaced; says why not. */
static void check_replace(struct plan *plan, const char *name,
			  const char *path, const struct existing *existing)
{
	const struct manifest_entry *entry = manifest_find(&plan->old, name);

	if (plan->force || !plan->manifest_name)
		return;
	if (!entry || !existing->is_file)
		refuse(plan, path, "was not written by arc2c");
	else if (!manifest_entry_matches(entry, existing->contents,
					 existing->size))
		refuse(plan, path, "was changed by hand");
}

static void prepare(struct plan *plan, const char *path, const char *contents,
		    size_t size)
{
	const char *slash = strrchr(path, '/');
	const char *parent;

	if (plan->status != OUTPUT_OK)
		return;
	if (slash && slash != path) {
		parent = arena_strndup(plan->arena, path,
				       (size_t)(slash - path));
		if (!transaction_folder(plan->transaction, parent,
					strlen(plan->folder)))
			goto failed;
	}
	if (transaction_write(plan->transaction, path, contents, size))
		return;
failed:
	report(plan, "write", transaction_failed_path(plan->transaction));
}

/* One file: refused, left alone, or prepared. */
static void plan_file(struct plan *plan, const struct output_file *file)
{
	const char *path = in_folder(plan, file->path);
	struct existing existing;
	bool same = false;

	LIST_PUSH(plan->arena, &plan->new.list,
		  manifest_entry_make(file->path, file->contents, file->size));
	if (!manifest_name_valid(file->path)) {
		errno = EINVAL;
		report(plan, "write", path);
		return;
	}
	if (!look(path, &existing)) {
		report(plan, "replace", path);
	} else if (existing.exists) {
		same = is_same(&existing, file->contents, file->size);
		if (!same)
			check_replace(plan, file->path, path, &existing);
	}
	free(existing.contents);
	if (!same)
		prepare(plan, path, file->contents, file->size);
}

/* A file of an earlier run that is not made any more. */
static void plan_removal(struct plan *plan, const struct manifest_entry *entry)
{
	const char *path = in_folder(plan, entry->name);
	struct existing existing;

	if (!look(path, &existing) || !existing.exists)
		goto out;
	if (existing.is_file &&
	    manifest_entry_matches(entry, existing.contents, existing.size))
		transaction_remove(plan->transaction, path);
	else
		diag_warning(plan->diags, (struct span){ 0 }, NULL,
			     "`%s` is not generated any more, but was changed by hand: it stays",
			     path);
out:
	free(existing.contents);
}

static void plan_manifest(struct plan *plan)
{
	const char *path = in_folder(plan, plan->manifest_name);
	struct existing existing;
	const char *text;
	size_t size;

	text = manifest_print(plan->arena, &plan->new, &size);
	if (!look(path, &existing))
		report(plan, "replace", path);
	else if (!is_same(&existing, text, size))
		prepare(plan, path, text, size);
	free(existing.contents);
}

static void plan_all(struct plan *plan, const struct output_file *files,
		     size_t count)
{
	size_t i;

	if (plan->manifest_name)
		load_manifest(plan);
	for (i = 0; i < count; i++)
		plan_file(plan, &files[i]);
	for (i = 0; i < plan->old.list.count; i++)
		if (!manifest_find(&plan->new, plan->old.list.items[i].name))
			plan_removal(plan, &plan->old.list.items[i]);
	if (plan->manifest_name)
		plan_manifest(plan);
}

static enum output_status write_files(struct diags *diags, const char *folder,
				      const char *manifest_name,
				      const struct output_file *files,
				      size_t count, bool force)
{
	struct plan plan = {
		.diags = diags, .arena = diags->arena, .folder = folder,
		.manifest_name = manifest_name, .force = force,
		.transaction = transaction_new(diags->arena),
	};

	plan_all(&plan, files, count);
	if (plan.status == OUTPUT_OK &&
	    !transaction_commit(plan.transaction))
		report(&plan, "replace",
		       transaction_failed_path(plan.transaction));
	if (plan.status != OUTPUT_OK)
		transaction_cancel(plan.transaction);
	return plan.status;
}

bool output_has_header(const struct output_file *files, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (!strcmp(files[i].path + strlen(files[i].path) - 2, ".h"))
			return true;
	return false;
}

enum output_status output_write_folder(struct diags *diags, const char *folder,
				       const struct output_file *files,
				       size_t count, bool force)
{
	return write_files(diags, folder, FOLDER_MANIFEST, files, count, force);
}

/* Splits @path at its last slash. */
static enum output_status write_single(struct diags *diags, const char *path,
				       const char *contents, size_t size,
				       bool force, bool with_manifest)
{
	const char *slash = strrchr(path, '/');
	const char *name = slash ? slash + 1 : path;
	struct output_file file = { name, contents, size };
	const char *manifest = NULL;

	if (with_manifest)
		manifest = arena_printf(diags->arena, ".%s" FOLDER_MANIFEST,
					name);
	return write_files(diags, arena_strndup(diags->arena, path,
						(size_t)(name - path)),
			   manifest, &file, 1, force);
}

enum output_status output_write_file(struct diags *diags, const char *path,
				     const char *contents, size_t size,
				     bool force)
{
	return write_single(diags, path, contents, size, force, true);
}

enum output_status output_write_product(struct diags *diags, const char *path,
					const char *contents, size_t size)
{
	return write_single(diags, path, contents, size, true, false);
}
