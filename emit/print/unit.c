// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* A file of C. */
#include "print/printer.h"

#include "print/comment.h"

/* The first line, as Documentation/process/license-rules.rst wants it. */
static void print_license(struct printer *printer, const struct cunit *unit)
{
	const char *line;

	if (!unit->license)
		return;
	line = arena_printf(printer->arena, "SPDX-License-Identifier: %s",
			    unit->license);
	line = unit->is_header ?
	       arena_printf(printer->arena, "/* %s */", line) :
	       arena_printf(printer->arena, "// %s", line);
	print_text_line(printer, line);
}

static const char *include_line(struct printer *printer,
				const struct cinclude *include)
{
	if (include->is_local)
		return arena_printf(printer->arena, "#include \"%s\"",
				    include->name);
	return arena_printf(printer->arena, "#include <%s>", include->name);
}

static void print_includes(struct printer *printer,
			   const struct cinclude *includes, size_t count)
{
	size_t i;

	for (i = 0; i < count; i++)
		print_text_line(printer, include_line(printer, &includes[i]));
	if (count)
		write_blank(&printer->writer);
}

static void print_guard(struct printer *printer, const struct cunit *unit)
{
	if (!unit->is_header)
		return;
	print_text_line(printer,
			arena_printf(printer->arena, "#ifndef %s",
				     unit->guard));
	print_text_line(printer,
			arena_printf(printer->arena, "#define %s",
				     unit->guard));
	write_blank(&printer->writer);
}

/* From the first line to the last #include; leaves a blank line due. */
static void print_head(struct printer *printer, const struct cunit *unit)
{
	struct writer *writer = &printer->writer;

	print_license(printer, unit);
	write_comments(writer, unit->head);
	print_guard(printer, unit);
	if (unit->before_includes.count) {
		if (!unit->is_header)
			write_opened(writer);
		print_decls(printer, unit->before_includes.items,
			    unit->before_includes.count);
		write_blank(writer);
	}
	if (unit->includes_comment) {
		write_blank(writer);
		write_comments(writer, unit->includes_comment);
	}
	print_includes(printer, unit->includes.items, unit->includes.count);
	print_includes(printer, unit->local_includes.items,
		       unit->local_includes.count);
}

static char *finish(struct printer *printer, struct text *text)
{
	LIST_PUSH(printer->arena, &text->list, '\0');
	return text->list.items;
}

char *print_unit(struct arena *arena, const struct cunit *unit,
		 const struct c_style *style)
{
	struct text text = { 0 };
	struct printer printer = {
		.arena = arena,
		.style = style,
		.writer = writer_new(arena, &text, style),
	};

	print_head(&printer, unit);
	print_decls(&printer, unit->decls.items, unit->decls.count);
	if (unit->is_header) {
		write_blank(&printer.writer);
		print_text_line(&printer,
				arena_printf(arena, "#endif /* %s */",
					     unit->guard));
	}
	return finish(&printer, &text);
}
