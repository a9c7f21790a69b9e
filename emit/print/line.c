// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Lines: what statements and declarations are put on. */
#include "print/printer.h"

#include "print/comment.h"

static void begin(struct printer *printer)
{
	printer->writer.indent = printer->indent;
	printer->writer.base = printer->indent;
}

void print_notes(struct printer *printer, const struct cnotes *notes)
{
	begin(printer);
	if (notes->blank_before)
		write_blank(&printer->writer);
	write_comments(&printer->writer, notes->before);
}

void print_line(struct printer *printer, const struct doc *doc,
		const struct ccomment *after)
{
	struct writer *writer = &printer->writer;
	bool fits_behind;

	begin(printer);
	fits_behind = comment_fits_behind(writer, doc, 0, after);
	if (!fits_behind)
		write_comments(writer, after);
	doc_layout(writer, doc, 0);
	if (fits_behind)
		write_trailing(writer, after);
	write_newline(writer, printer->indent);
}

void print_text_line(struct printer *printer, const char *text)
{
	print_line(printer, doc_text(printer->arena, text), NULL);
}

void print_opening(struct printer *printer, const char *text)
{
	print_text_line(printer, text);
	write_opened(&printer->writer);
}

void print_closing(struct printer *printer, const char *text)
{
	write_closing(&printer->writer);
	print_text_line(printer, text);
}
