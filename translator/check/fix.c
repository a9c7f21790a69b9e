// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Fixes that change more of the source than the place of the message. */
#include "check/declare.h"

static struct span span_at(const struct source *source, uint32_t start,
			   uint32_t end)
{
	return (struct span){ .source = source, .start = start, .end = end };
}

static uint32_t line_start(const struct source *source, uint32_t at)
{
	while (at > 0 && source->text[at - 1] != '\n')
		at--;
	return at;
}

static uint32_t line_end(const struct source *source, uint32_t at)
{
	while (at < source->size && source->text[at] != '\n')
		at++;
	return at;
}

const char *indentation(struct checker *checker, struct span span)
{
	uint32_t start = line_start(span.source, span.start), end = start;

	while (end < span.source->size &&
	       (span.source->text[end] == ' ' ||
		span.source->text[end] == '\t'))
		end++;
	return arena_strndup(checker->arena, span.source->text + start,
			     end - start);
}

/* "Remove these lines", where nothing else stands on them. */
static void fix_remove_lines(struct checker *checker, struct diag *diag,
			     struct span span)
{
	const struct source *source = span.source;
	uint32_t start = line_start(source, span.start);
	uint32_t end = line_end(source, span.end);

	for (uint32_t i = start; i < span.start; i++)
		if (source->text[i] != ' ' && source->text[i] != '\t')
			return;
	for (uint32_t i = span.end; i < end; i++)
		if (!strchr(" \t\r", source->text[i]))
			return;
	if (end < source->size)
		end++;
	diag_fix(checker->diags, diag, span_at(source, start, end), "%s", "");
}

/* The first byte of its line that is no white space. */
static uint32_t line_text(const struct source *source, uint32_t at)
{
	at = line_start(source, at);
	while (at < source->size && (source->text[at] == ' ' ||
				     source->text[at] == '\t'))
		at++;
	return at;
}

/* Whether `import` stands on the line; it does not inside `import ( … )`. */
static bool has_keyword(const struct ast_decl *import)
{
	const struct source *source = import->span.source;
	uint32_t at = line_text(source, import->span.start);

	return !strncmp(source->text + at, "import", 6) &&
	       !memchr(source->text + at, '(',
		       line_end(source, at) - at);
}

void fix_remove_import(struct checker *checker, struct diag *diag,
		       const struct ast_decl *import)
{
	struct span span = import->span;

	if (has_keyword(import))
		span.start = line_text(span.source, span.start);
	fix_remove_lines(checker, diag, span);
}

static const struct ast_file *file_of(const struct checker *checker,
				      const struct source *source)
{
	for (size_t i = 0; i < checker->pkgs.count; i++) {
		const struct ast_file *file =
			checker->pkgs.items[i]->ast->files;

		for (; file; file = file->next)
			if (file->source == source)
				return file;
	}
	return NULL;
}

static const struct ast_decl *last_import(const struct ast_file *file)
{
	const struct ast_decl *decl, *last = NULL;

	for (decl = file->decls; decl; decl = decl->next)
		if (decl->kind == AST_IMPORT)
			last = decl;
	return last;
}

/* Where a line can be added behind what is at @at: the end of that line. */
static struct span behind(const struct source *source, uint32_t at)
{
	uint32_t end = line_end(source, at);

	if (end > at && source->text[end - 1] == '\r')
		end--;
	return span_at(source, end, end);
}

void fix_import(struct checker *checker, struct diag *diag, struct span use,
		const char *path)
{
	const struct ast_file *file = file_of(checker, use.source);
	const struct ast_decl *last = file ? last_import(file) : NULL;
	struct span place;

	if (last) {
		place = behind(use.source, last->span.end);
		diag_fix(checker->diags, diag, place, "\n%s%s\"%s\"",
			 indentation(checker, last->span),
			 has_keyword(last) ? "import " : "", path);
	} else if (file && file->package.name) {
		place = behind(use.source, file->package.span.end);
		diag_fix(checker->diags, diag, place, "\n\nimport \"%s\"",
			 path);
	}
}

void fix_after_imports(struct checker *checker, struct diag *diag,
		       const struct source *source, const char *text)
{
	const struct ast_file *file = source ? file_of(checker, source) : NULL;
	const struct ast_decl *last = file ? last_import(file) : NULL;
	struct span place;

	if (!file || !file->package.name)
		return;
	place = behind(source, file->package.span.end);
	if (last) {
		place = behind(source, last->span.end);
		/* the end of `import ( … )` is behind its last one */
		if (!has_keyword(last))
			return;
	}
	diag_fix(checker->diags, diag, place, "\n\n%s", text);
}

void fix_keyword(struct checker *checker, struct diag *diag,
		 struct span declaration, const char *from, const char *to)
{
	const struct source *source = declaration.source;
	size_t size = strlen(from);
	struct span word;

	if (!source || declaration.end - declaration.start < size ||
	    strncmp(source->text + declaration.start, from, size))
		return;
	word = span_at(source, declaration.start,
		       declaration.start + (uint32_t)size);
	diag_fix(checker->diags, diag, word, "%s", to);
}
