// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "source/source.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "diag/diag.h"
#include "source/utf8.h"
#include "source/validate.h"

static struct source *new_source(struct arena *arena, const char *path)
{
	struct source *source = arena_new_object(arena, struct source);
	const char *slash;

	source->path = arena_strdup(arena, path);
	slash = strrchr(source->path, '/');
	source->name = slash ? slash + 1 : source->path;
	return source;
}

static void find_lines(struct arena *arena, struct source *source)
{
	const char *text = source->text, *end = text + source->size;
	uint32_t *lines, count = 1;
	const char *at;

	for (at = text; (at = memchr(at, '\n', end - at)); at++)
		count++;
	lines = arena_calloc(arena, count, sizeof(*lines));
	source->lines = lines;
	source->line_count = count;
	for (at = text; (at = memchr(at, '\n', end - at)); )
		*++lines = (uint32_t)(++at - text);
}

static enum source_status too_large(struct arena *arena, struct diags *diags,
				    const char *path)
{
	struct source *source = new_source(arena, path);

	/* It was not read: the place is the start of a file without text. */
	source->text = "";
	find_lines(arena, source);
	diag_error(diags, (struct span){ .source = source }, NULL,
		   "the file is larger than %u MiB", SOURCE_SIZE_MAX >> 20);
	return SOURCE_INVALID;
}

enum source_status source_from_bytes(struct arena *arena, struct diags *diags,
				     const char *path, const char *bytes,
				     size_t size, struct source **result)
{
	struct source *source;

	if (size > SOURCE_SIZE_MAX)
		return too_large(arena, diags, path);
	if (size >= 3 && !memcmp(bytes, "\xef\xbb\xbf", 3)) {
		bytes += 3;
		size -= 3;
	}
	source = new_source(arena, path);
	source->text = arena_strndup(arena, bytes, size);
	source->size = (uint32_t)size;
	find_lines(arena, source);
	if (!validate_text(diags, source) || !validate_nesting(diags, source))
		return SOURCE_INVALID;
	*result = source;
	return SOURCE_OK;
}

/*
 * Reads up to one byte more than a file may have. Returns the number of bytes
 * in *@bytes, which the caller frees, or -1 with errno.
 */
static ssize_t read_all(int fd, char **bytes)
{
	size_t size = 0, capacity = 0;
	ssize_t got;

	*bytes = NULL;
	do {
		if (size == capacity) {
			capacity = capacity ? capacity * 2 : 64 * 1024;
			*bytes = realloc(*bytes, capacity);
			if (!*bytes)
				out_of_memory();
		}
		got = read(fd, *bytes + size, capacity - size);
		if (got < 0 && errno == EINTR)
			continue;
		if (got < 0)
			return -1;
		size += (size_t)got;
	} while (got && size <= SOURCE_SIZE_MAX);
	return (ssize_t)size;
}

static enum source_status read_open_file(struct arena *arena,
					 struct diags *diags, const char *path,
					 int fd, struct source **result)
{
	enum source_status status = SOURCE_UNREADABLE;
	struct stat info;
	char *bytes;
	ssize_t size;

	if (fstat(fd, &info))
		return SOURCE_UNREADABLE;
	if (S_ISREG(info.st_mode) && info.st_size > SOURCE_SIZE_MAX)
		return too_large(arena, diags, path);
	/* A folder fails here too, with EISDIR. */
	size = read_all(fd, &bytes);
	if (size >= 0)
		status = source_from_bytes(arena, diags, path, bytes,
					   (size_t)size, result);
	free(bytes);
	return status;
}

enum source_status source_read(struct arena *arena, struct diags *diags,
			       const char *path, struct source **result)
{
	enum source_status status;
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
	int error;

	if (fd < 0)
		return SOURCE_UNREADABLE;
	status = read_open_file(arena, diags, path, fd, result);
	error = errno;
	close(fd);
	errno = error;
	return status;
}

/* The line that holds @offset, from 0. */
static uint32_t find_line(const struct source *source, uint32_t offset)
{
	uint32_t low = 0, high = source->line_count;

	while (high - low > 1) {
		uint32_t middle = low + (high - low) / 2;

		if (source->lines[middle] <= offset)
			low = middle;
		else
			high = middle;
	}
	return low;
}

struct position source_position(const struct source *source, uint32_t offset)
{
	uint32_t line = find_line(source, offset);
	struct position position = { .line = line + 1, .column = 1 };
	size_t at = source->lines[line], size;
	uint32_t code;

	while (at < offset) {
		size = utf8_decode(source->text + at, source->size - at, &code);
		at += size ? size : 1;
		position.column += at <= offset;
	}
	return position;
}

struct span span_join(struct span first, struct span last)
{
	if (!first.source)
		return last;
	if (!last.source)
		return first;
	first.end = last.end;
	return first;
}
