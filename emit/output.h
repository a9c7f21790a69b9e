/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_EMIT_OUTPUT_H
#define ARC_EMIT_OUTPUT_H

#include <stdbool.h>
#include <stddef.h>

#include "diag/diag.h"

/*
 * Writing what was made. All of it is written or nothing is: files come into
 * being under temporary names beside their places and are renamed when the
 * last one is complete; on a failure what was renamed is put back, and folders
 * that were made are removed. A file whose contents stay as they are is not
 * touched. New files get the permissions that the umask allows; a symbolic
 * link is replaced, never followed.
 *
 * A file that a person changed, or that something else wrote, is not replaced
 * without @force. How that is known: a manifest beside the files lists each
 * file that was written, with its hash (emit/manifest.h). It is `.arc2c` in an
 * output folder, and `.NAME.arc2c` for a single file NAME. A file that has
 * exactly the new contents already is accepted without being listed.
 */

/* One file of an output folder. */
struct output_file {
	const char *path;	/* relative to the folder, '/' between parts */
	const char *contents;
	size_t size;
};

enum output_status {
	OUTPUT_OK,
	OUTPUT_REFUSED,		/* somebody's changes would be lost */
	OUTPUT_FAILED,		/* the system refused */
};

/* Whether one of them is a header. */
bool output_has_header(const struct output_file *files, size_t count);

/*
 * Writes @files into @folder, which is made where it does not exist, with the
 * folders above it. Files that an earlier run wrote there and that are not
 * among @files are removed, unless they were changed since: that is a warning.
 * Errors go to @diags, without a place; with any of them nothing was changed,
 * and the exit status shall be 3.
 */
enum output_status output_write_folder(struct diags *diags, const char *folder,
				       const struct output_file *files,
				       size_t count, bool force);

/* Writes the single file @path likewise; @path ends in a file's name. */
enum output_status output_write_file(struct diags *diags, const char *path,
				     const char *contents, size_t size,
				     bool force);

/*
 * Writes a build product, such as the module: what is there is replaced
 * without a question and without a manifest, as a linker does.
 */
enum output_status output_write_product(struct diags *diags, const char *path,
					const char *contents, size_t size);

#endif
