// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Heads of functions, on one line or with a line for each part. */
#include "print/printer.h"

#include "print/comment.h"

static const struct doc *one_line_doc(struct printer *printer,
				      const struct cdecl *decl)
{
	return function_doc(printer, storage_words(printer, decl),
			    decl->function.type, decl->function.attribute,
			    decl->function.name);
}

static void print_param(struct printer *printer, const struct cparam *param,
			const char *end)
{
	struct arena *arena = printer->arena;
	const struct doc *doc = type_doc(printer, param->type, param->name);

	if (param->annotation)
		doc = doc_seq(arena, doc_text(arena, param->annotation),
			      doc_text(arena, " "), doc);
	print_line(printer, doc_seq(arena, doc, doc_text(arena, end)), NULL);
}

/* The lines between the parentheses, indented by a level. */
static void print_params(struct printer *printer, const struct ctype *type)
{
	size_t count = type->function.count;

	printer->indent += printer->style->tab_width;
	for (size_t i = 0; i < count; i++)
		print_param(printer, &type->function.params[i],
			    i + 1 < count || type->function.is_variadic ? "," :
									  "");
	if (type->function.is_variadic)
		print_text_line(printer, "...");
	if (!count && !type->function.is_variadic)
		print_text_line(printer, printer->style->no_type ?
				printer->style->no_type : "void");
	printer->indent -= printer->style->tab_width;
}

static void print_apart(struct printer *printer, const struct cdecl *decl,
			const char *end)
{
	const struct ctype *type = decl->function.type;
	struct arena *arena = printer->arena;

	if (decl->is_extern)
		print_text_line(printer, "extern");
	if (decl->is_static)
		print_text_line(printer, "static");
	print_line(printer, type_doc(printer, type->function.result, NULL),
		   NULL);
	print_text_line(printer, arena_printf(arena, "%s(",
					      decl->function.name));
	print_params(printer, type);
	printer->indent += printer->style->tab_width;
	print_text_line(printer, arena_printf(arena, ")%s", end));
	printer->indent -= printer->style->tab_width;
}

/* A result that is no type before the name has to stand around it. */
static bool can_stand_apart(const struct cdecl *decl)
{
	const struct ctype *result = decl->function.type->function.result;

	while (result->kind == CT_POINTER)
		result = result->to;
	return result->kind == CT_NAME;
}

void print_head_of_function(struct printer *printer, const struct cdecl *decl,
			    const char *end)
{
	if (printer->style->is_head_apart && can_stand_apart(decl)) {
		write_comments(&printer->writer, decl->notes.after);
		print_apart(printer, decl, end);
		return;
	}
	print_line(printer,
		   doc_seq(printer->arena, one_line_doc(printer, decl),
			   doc_text(printer->arena, end)), decl->notes.after);
}
