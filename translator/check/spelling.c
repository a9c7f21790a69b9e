// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * C's own names in the source: what goes into the output as it is written is
 * looked at here, so that nothing else gets there.
 */
#include <ctype.h>

#include "check/declare.h"

/* The end of the C identifier that @text begins with; @text: there is none. */
static const char *skip_identifier(const char *text)
{
	if (!isalpha((unsigned char)*text) && *text != '_')
		return text;
	while (isalnum((unsigned char)*text) || *text == '_')
		text++;
	return text;
}

static const char *skip_blanks(const char *text)
{
	while (*text == ' ' || *text == '\t')
		text++;
	return text;
}

static bool is_identifier(const char *text)
{
	const char *end = skip_identifier(text);

	return end != text && !*end;
}

/* `[]`, `[16]` or `[NAME_MAX]`, any number of them, to the end. */
static bool is_dimensions(const char *text)
{
	while (*text == '[') {
		text = skip_blanks(text + 1);
		while (isalnum((unsigned char)*text) || *text == '_')
			text++;
		text = skip_blanks(text);
		if (*text++ != ']')
			return false;
		text = skip_blanks(text);
	}
	return !*text;
}

/*
 * Words, then stars, each with words behind it, then dimensions:
 * `const char __user *const`, `char [16]`.
 */
static bool is_type_name(const char *text)
{
	const char *end = skip_identifier(text);

	if (end == text)
		return false;
	for (;;) {
		text = skip_blanks(end);
		end = *text == '*' ? text + 1 : skip_identifier(text);
		if (end == text)
			return is_dimensions(text);
	}
}

void check_c_name(struct checker *checker, const char *spelling,
		  struct span span)
{
	if (spelling && !is_identifier(spelling))
		diag_error(checker->diags, span, NULL,
			   "\"%s\" is no name in C", spelling);
}

void check_c_type(struct checker *checker, const char *spelling,
		  struct span span)
{
	if (spelling && !is_type_name(spelling))
		diag_error(checker->diags, span, NULL,
			   "\"%s\" is no type name in C", spelling);
}

/* A path below an include folder, or a library's file name. */
static bool is_header(const char *name)
{
	static const char *const ends[] = { ".h", ".exe", ".sys" };
	size_t size = strlen(name);

	for (const char *p = name; *p; p++)
		if (!isalnum((unsigned char)*p) && !strchr("_-+./", *p))
			return false;
	for (size_t i = 0; i < sizeof(ends) / sizeof(ends[0]); i++)
		if (size > strlen(ends[i]) &&
		    strcmp(name + size - strlen(ends[i]), ends[i]) == 0)
			return name[0] != '/' && !strstr(name, "..");
	return false;
}

void check_headers(struct checker *checker, const struct ast_decl *block)
{
	const struct ast_header *header, *label = NULL;
	bool has_header = false;

	for (header = block->external.headers; header; header = header->next) {
		if (header->is_label) {
			label = header;
			continue;
		}
		has_header = true;
		if (header->name && !is_header(header->name))
			diag_error(checker->diags, header->span, NULL,
				   "\"%s\" is neither a header (`.h`) nor a library to import from (`.sys`, `.exe`)",
				   header->name);
	}
	if (!label)
		return;
	if (strcmp(label->name, "cpp") == 0)
		diag_error(checker->diags, label->span, NULL,
			   "C++ cannot be called: offer what you need as functions of C");
	else if (!has_header && !checker->options->target->library_header)
		diag_error(checker->diags, label->span, NULL,
			   "a kernel has no C library: name the header instead, as in `extern \"linux/string.h\"`");
	else if (strcmp(label->name, "c") != 0 &&
		 strcmp(label->name, "libc") != 0)
		diag_error(checker->diags, label->span, NULL,
			   "`%s` is no block that there is: write `extern c` for the C library, or name a header, as in `extern \"unistd.h\"`",
			   label->name);
}
