// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * arc.mod, a line at a time: `module PATH`, `require PATH VERSION`, or several
 * requirements in `require ( … )`, a line each. `//` begins a comment.
 */
#include <string.h>
#include <unistd.h>

#include "package/internal.h"

#define WORDS_MAX 4

struct mod_reader {
	struct arena *arena;
	struct diags *diags;
	struct module *module;
	const struct source *source;
	bool in_require;
	bool is_wrong;		/* a line was reported */
};

struct word {
	const char *text;
	struct span span;
};

/* Splits a line into words; more than fit are counted as WORDS_MAX. */
static int split_line(const struct mod_reader *reader, uint32_t start,
		      uint32_t end, struct word words[WORDS_MAX])
{
	const char *text = reader->source->text;
	int count = 0;

	while (count < WORDS_MAX) {
		uint32_t from;

		while (start < end && strchr(" \t\r\n", text[start]))
			start++;
		from = start;
		if (start == end ||
		    (end - start >= 2 && memcmp(text + start, "//", 2) == 0))
			break;
		while (start < end && !strchr(" \t\r\n", text[start]))
			start++;
		words[count].text = arena_strndup(reader->arena, text + from,
						  start - from);
		words[count++].span = (struct span){ reader->source, from,
						     start };
	}
	return count;
}

static void read_require(struct mod_reader *reader, const struct word *words,
			 int count)
{
	if (count != 2) {
		diag_error(reader->diags, words[0].span, NULL,
			   "a requirement is a module's path and its version");
		return;
	}
	LIST_PUSH(reader->arena, &reader->module->requires, words[0].text);
}

static void read_line(struct mod_reader *reader, const struct word *words,
		      int count)
{
	struct module *module = reader->module;

	if (reader->in_require) {
		if (strcmp(words[0].text, ")") == 0)
			reader->in_require = false;
		else
			read_require(reader, words, count);
		return;
	}
	if (strcmp(words[0].text, "module") == 0 && count == 2) {
		if (*module->path)
			diag_error(reader->diags, words[0].span, NULL,
				   "the module's path is given twice");
		module->path = words[1].text;
		return;
	}
	if (strcmp(words[0].text, "require") == 0 && count > 1) {
		if (count == 2 && strcmp(words[1].text, "(") == 0)
			reader->in_require = true;
		else
			read_require(reader, words + 1, count - 1);
		return;
	}
	reader->is_wrong = true;
	diag_error(reader->diags, words[0].span, NULL,
		   "expected `module PATH` or `require PATH VERSION`");
}

static void read_arcmod(struct mod_reader *reader, const char *path)
{
	struct source *source;
	struct word words[WORDS_MAX];

	if (source_read(reader->arena, reader->diags, path, &source) !=
	    SOURCE_OK)
		return;
	reader->source = source;
	for (uint32_t i = 0; i < source->line_count; i++) {
		uint32_t start = source->lines[i], end = source->size;
		int count;

		if (i + 1 < source->line_count)
			end = source->lines[i + 1] - 1;
		count = split_line(reader, start, end, words);
		if (count)
			read_line(reader, words, count);
	}
	if (!*reader->module->path && !reader->is_wrong)
		diag_error(reader->diags, (struct span){ source, 0, 0 }, NULL,
			   "`arc.mod` does not say `module PATH`");
}

/* The folder above one, as a person would write it. */
static const char *folder_above(struct arena *arena, const char *folder)
{
	const char *name = last_element(folder);

	if (strcmp(folder, ".") == 0)
		return "..";
	if (strcmp(name, ".") == 0 || strcmp(name, "..") == 0)
		return arena_printf(arena, "%s/..", folder);
	return folder_of(arena, folder);
}

struct module *module_find(struct arena *arena, struct diags *diags,
			   const char *folder, const char *real)
{
	struct module *module = arena_new_object(arena, struct module);
	struct mod_reader reader = {
		.arena = arena, .diags = diags, .module = module,
	};
	const char *shown = folder, *above = real, *path;

	module->folder = folder;
	module->real = real;
	module->path = "";
	for (;;) {
		path = arena_printf(arena, "%s/arc.mod", shown);
		if (access(path, F_OK) == 0) {
			module->folder = shown;
			module->real = above;
			read_arcmod(&reader, path);
			return module;
		}
		if (strcmp(above, "/") == 0)
			return module;
		above = folder_of(arena, above);
		shown = folder_above(arena, shown);
	}
}
