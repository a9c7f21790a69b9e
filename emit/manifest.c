// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "manifest.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define HASH_DIGITS 16

/* FNV-1a, 64 bits: http://www.isthe.com/chongo/tech/comp/fnv/ */
static uint64_t hash(const char *bytes, size_t size)
{
	uint64_t value = 0xcbf29ce484222325u;
	size_t i;

	for (i = 0; i < size; i++)
		value = (value ^ (unsigned char)bytes[i]) * 0x100000001b3u;
	return value;
}

/* The length of one part of a path, or 0 where it is not one. */
static size_t part_length(const char *part)
{
	size_t size = strcspn(part, "/"), i;

	for (i = 0; i < size; i++)
		if ((unsigned char)part[i] < ' ' || part[i] == 0x7f)
			return 0;
	if ((size == 1 && part[0] == '.') ||
	    (size == 2 && !memcmp(part, "..", 2)))
		return 0;
	return size;
}

bool manifest_name_valid(const char *name)
{
	size_t size;

	while ((size = part_length(name))) {
		name += size;
		if (!*name)
			return true;
		name++;
	}
	return false;
}

struct manifest_entry manifest_entry_make(const char *name,
					  const char *contents, size_t size)
{
	return (struct manifest_entry){ name, hash(contents, size), size };
}

bool manifest_entry_matches(const struct manifest_entry *entry,
			    const char *contents, size_t size)
{
	return entry->size == size && entry->hash == hash(contents, size);
}

const struct manifest_entry *manifest_find(const struct manifest *manifest,
					   const char *name)
{
	size_t i;

	for (i = 0; i < manifest->list.count; i++)
		if (!strcmp(manifest->list.items[i].name, name))
			return &manifest->list.items[i];
	return NULL;
}

static int compare(const void *left, const void *right)
{
	const struct manifest_entry *a = left, *b = right;

	return strcmp(a->name, b->name);
}

char *manifest_print(struct arena *arena, struct manifest *manifest,
		     size_t *size)
{
	char *buffer, *text;
	FILE *out = open_memstream(&buffer, size);
	size_t i;

	if (!out)
		out_of_memory();
	if (manifest->list.count)
		qsort(manifest->list.items, manifest->list.count,
		      sizeof(*manifest->list.items), compare);
	for (i = 0; i < manifest->list.count; i++) {
		const struct manifest_entry *entry = &manifest->list.items[i];

		fprintf(out, "%016" PRIx64 " %zu %s\n", entry->hash,
			entry->size, entry->name);
	}
	if (fclose(out))
		out_of_memory();
	text = arena_strndup(arena, buffer, *size);
	free(buffer);
	return text;
}

/* Reads one line into *@entry; returns what follows it, or NULL. */
static const char *parse_line(struct arena *arena, const char *line,
			      struct manifest_entry *entry)
{
	const char *end = strchr(line, '\n');
	char *after;

	if (!end || strspn(line, "0123456789abcdef") != HASH_DIGITS)
		return NULL;
	errno = 0;
	entry->hash = strtoull(line, &after, 16);
	if (*after != ' ' || after[1] < '0' || after[1] > '9')
		return NULL;
	entry->size = strtoull(after + 1, &after, 10);
	if (*after != ' ' || errno)
		return NULL;
	after++;
	entry->name = arena_strndup(arena, after, (size_t)(end - after));
	return manifest_name_valid(entry->name) ? end + 1 : NULL;
}

bool manifest_parse(struct arena *arena, const char *text,
		    struct manifest *manifest)
{
	struct manifest_entry entry;

	while (*text) {
		text = parse_line(arena, text, &entry);
		if (!text)
			return false;
		LIST_PUSH(arena, &manifest->list, entry);
	}
	return true;
}
