// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* What stands at file scope. */
#include "print/printer.h"

#include <string.h>

#include "print/comment.h"

static const struct doc *text(struct printer *printer, const char *text)
{
	return doc_text(printer->arena, text);
}

const char *storage_words(struct printer *printer, const struct cdecl *decl)
{
	return arena_printf(printer->arena, "%s%s",
			    decl->is_extern ? "extern " : "",
			    decl->is_static ? "static " : "");
}

static void print_fields(struct printer *printer, const struct cdecl *record);

/* `struct name {`, the fields, and `}` with what follows it. */
static void print_record(struct printer *printer, const char *prefix,
			 const struct cdecl *record, const char *end,
			 const struct ccomment *after)
{
	const char *name = record->record.name;

	print_opening(printer,
		      arena_printf(printer->arena, "%s%s%s%s {", prefix,
				   record->record.is_union ? "union" : "struct",
				   !name ? "" : *prefix ? " _" : " ",
				   name ? name : ""));
	print_fields(printer, record);
	write_closing(&printer->writer);
	print_line(printer,
		   text(printer, arena_printf(printer->arena, "}%s;", end)),
		   after);
}

/* A blank and @word, or nothing. */
static const char *blank_and(struct printer *printer, const char *word)
{
	return word ? arena_printf(printer->arena, " %s", word) : "";
}

/* One of the file, with or without names for the type and pointers to it. */
static void print_record_decl(struct printer *printer,
			      const struct cdecl *decl)
{
	const char *name = decl->record.name;
	const char *end = blank_and(printer, decl->record.attribute);
	const char *prefix = "";

	if (printer->style->typedefs_records && name) {
		prefix = "typedef ";
		end = arena_printf(printer->arena, "%s %s, *P%s", end, name,
				   name);
	}
	print_record(printer, prefix, decl, end, decl->notes.after);
}

static const struct doc *field_doc(struct printer *printer,
				   const struct cfield *field)
{
	const char *end = arena_printf(printer->arena, "%s;",
				       blank_and(printer, field->attribute));
	const struct doc *doc = type_doc(printer, field->type, field->name);

	if (field->bits)
		doc = doc_seq(printer->arena, doc, text(printer, ":"),
			      expr_doc(printer, field->bits));
	return doc_seq(printer->arena, doc, text(printer, end));
}

static void print_field(struct printer *printer, const struct cfield *field)
{
	const char *end;

	print_notes(printer, &field->notes);
	if (!field->record) {
		print_line(printer, field_doc(printer, field),
			   field->notes.after);
		return;
	}
	end = arena_printf(printer->arena, "%s%s",
			   blank_and(printer, field->name),
			   blank_and(printer, field->attribute));
	print_record(printer, "", field->record, end, field->notes.after);
}

static void print_fields(struct printer *printer, const struct cdecl *record)
{
	size_t i;

	printer->indent += printer->style->tab_width;
	for (i = 0; i < record->record.count; i++)
		print_field(printer, &record->record.fields[i]);
	printer->writer.indent = printer->indent;
	write_comments(&printer->writer, record->record.end);
	printer->indent -= printer->style->tab_width;
}

static void print_enumerator(struct printer *printer,
			     const struct cenumerator *member)
{
	const struct doc *doc = text(printer, member->name);

	if (member->value)
		doc = doc_seq(printer->arena, doc, text(printer, " = "),
			      argument_doc(printer, member->value));
	print_notes(printer, &member->notes);
	print_line(printer, doc_seq(printer->arena, doc, text(printer, ",")),
		   member->notes.after);
}

static void print_enum(struct printer *printer, const struct cdecl *decl)
{
	const char *name = decl->enumeration.name;
	size_t i;

	print_opening(printer,
		      arena_printf(printer->arena, "enum%s {",
				   blank_and(printer, name)));
	printer->indent += printer->style->tab_width;
	for (i = 0; i < decl->enumeration.count; i++)
		print_enumerator(printer, &decl->enumeration.members[i]);
	printer->writer.indent = printer->indent;
	write_comments(&printer->writer, decl->enumeration.end);
	printer->indent -= printer->style->tab_width;
	print_closing(printer, "};");
}

static void print_variable(struct printer *printer, const struct cdecl *decl)
{
	const struct cdeclarator declarator = {
		.name = decl->variable.name,
		.type = decl->variable.type,
		.init = decl->variable.init,
	};

	print_line(printer,
		   declaration_doc(printer, storage_words(printer, decl),
				   &declarator, 1, decl->variable.attribute),
		   decl->notes.after);
}

static void print_function(struct printer *printer, const struct cdecl *decl)
{
	print_head_of_function(printer, decl, "");
	print_opening(printer, "{");
	print_block(printer, &decl->function.body);
	print_closing(printer, "}");
}

static void print_macro(struct printer *printer, const struct cdecl *decl)
{
	print_line(printer,
		   doc_seq(printer->arena,
			   text(printer, storage_words(printer, decl)),
			   expr_doc(printer, decl->macro),
			   text(printer, ";")), decl->notes.after);
}

/* `#define name` and what divides it from its value. */
static const struct doc *define_doc(struct printer *printer,
				    const struct cdecl *decl,
				    unsigned int column)
{
	unsigned int tab = printer->style->tab_width;
	struct arena *arena = printer->arena;
	const char *left = arena_printf(arena, "#define %s", decl->define.name);
	unsigned int at = strlen(left) / tab * tab;

	if (!decl->define.value)
		return text(printer, left);
	/* A macro with parameters is not one of a table. */
	if (strchr(decl->define.name, '(') || !column)
		left = arena_printf(arena, "%s ", left);
	else
		for (; at < column; at += tab)
			left = arena_printf(arena, "%s\t", left);
	return doc_seq(arena, text(printer, left),
		       macro_value_doc(printer, decl->define.value));
}

static void print_define(struct printer *printer, const struct cdecl *decl,
			 unsigned int column)
{
	struct writer *writer = &printer->writer;
	const struct doc *doc = define_doc(printer, decl, column);
	bool fits_behind = comment_fits_behind(writer, doc, 0,
					       decl->notes.after);

	if (!fits_behind)
		write_comments(writer, decl->notes.after);
	writer->is_define = true;
	doc_layout(writer, doc, 0);
	writer->is_define = false;
	if (fits_behind)
		write_trailing(writer, decl->notes.after);
	write_newline(writer, 0);
}

/* How many of @decls are #defines in a row, from the first. */
static size_t define_run(struct cdecl *const *decls, size_t count)
{
	size_t i = 0;

	while (i < count && decls[i]->kind == CD_DEFINE &&
	       (!i || decls[i]->joins_previous))
		i++;
	return i;
}

/* The column of the values of @count #defines. */
static unsigned int define_column(const struct printer *printer,
				  struct cdecl *const *decls, size_t count)
{
	unsigned int tab = printer->style->tab_width;
	size_t longest = 0;
	size_t i;

	for (i = 0; i < count; i++) {
		size_t length = strlen(decls[i]->define.name);

		if (length > longest && !strchr(decls[i]->define.name, '('))
			longest = length;
	}
	if (!printer->style->indents_with_tabs)
		return 0;
	return (strlen("#define ") + longest + tab) / tab * tab;
}

static void print_pragmas(struct printer *printer, const struct cdecl *decl)
{
	struct arena *arena = printer->arena;

	print_text_line(printer, arena_printf(arena, "#ifdef %s",
					      decl->pragmas.condition));
	for (size_t i = 0; i < decl->pragmas.list.count; i++)
		print_line(printer,
			   doc_seq(arena, text(printer, "#pragma "),
				   expr_doc(printer,
					    decl->pragmas.list.items[i])),
			   NULL);
	print_text_line(printer, "#endif");
}

static void print_decl(struct printer *printer, const struct cdecl *decl,
		       unsigned int column)
{
	print_notes(printer, &decl->notes);
	for (size_t i = 0; i < decl->annotations.count; i++)
		print_line(printer,
			   expr_doc(printer, decl->annotations.items[i]),
			   NULL);
	switch (decl->kind) {
	case CD_DEFINE:
		print_define(printer, decl, column);
		break;
	case CD_RECORD:
		print_record_decl(printer, decl);
		break;
	case CD_ENUM:
		write_comments(&printer->writer, decl->notes.after);
		print_enum(printer, decl);
		break;
	case CD_VARIABLE:
		print_variable(printer, decl);
		break;
	case CD_PROTOTYPE:
		print_head_of_function(printer, decl, ";");
		break;
	case CD_FUNCTION:
		print_function(printer, decl);
		break;
	case CD_MACRO:
		print_macro(printer, decl);
		break;
	case CD_COMMENT:
		write_comments(&printer->writer, decl->notes.after);
		break;
	case CD_PRAGMAS:
		print_pragmas(printer, decl);
		break;
	}
}

void print_decls(struct printer *printer, struct cdecl *const *decls,
		 size_t count)
{
	unsigned int column = 0;
	size_t i, run = 0;

	for (i = 0; i < count; i++) {
		if (i >= run) {
			run = i + define_run(decls + i, count - i);
			column = define_column(printer, decls + i, run - i);
		}
		if (!decls[i]->joins_previous)
			write_blank(&printer->writer);
		print_decl(printer, decls[i], column);
	}
}
