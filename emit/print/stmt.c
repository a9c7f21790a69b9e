// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Statements. */
#include "print/branch.h"

#include "print/comment.h"

static const struct doc *text(struct printer *printer, const char *text)
{
	return doc_text(printer->arena, text);
}

/* A statement of one construct, and its semicolon. */
static void print_simple(struct printer *printer, const struct doc *doc,
			 const struct cstmt *stmt)
{
	print_line(printer,
		   doc_seq(printer->arena, doc, text(printer, ";")),
		   stmt->notes.after);
}

static void print_word(struct printer *printer, const char *word,
		       const struct cstmt *stmt)
{
	print_simple(printer, text(printer, word), stmt);
}

static void print_return(struct printer *printer, const struct cstmt *stmt)
{
	if (!stmt->expr) {
		print_word(printer, "return", stmt);
		return;
	}
	print_simple(printer,
		     doc_seq(printer->arena, text(printer, "return "),
			     expr_doc(printer, stmt->expr)), stmt);
}

static const struct doc *declarator_with_init(struct printer *printer,
					      const struct cdeclarator *d)
{
	const struct doc *left = declarator_doc(printer, d->type, d->name);

	if (!d->init)
		return left;
	return doc_seq(printer->arena, left, text(printer, " = "),
		       argument_doc(printer, d->init));
}

/* `base a = 1, *b, c;` */
static const struct doc *several_doc(struct printer *printer, const char *base,
				     const struct cdeclarator *declarators,
				     size_t count)
{
	struct doc_items items = { 0 };
	size_t i;

	for (i = 0; i < count; i++)
		doc_push(printer->arena, &items,
			 doc_seq(printer->arena,
				 declarator_with_init(printer, &declarators[i]),
				 text(printer, i + 1 < count ? "," : ";")));
	return doc_seq(printer->arena, text(printer, base),
		       doc_fill(printer->arena, &items));
}

const struct doc *declaration_doc(struct printer *printer, const char *prefix,
				  const struct cdeclarator *declarators,
				  size_t count, const char *attribute)
{
	struct arena *arena = printer->arena;
	const struct cexpr *init = declarators->init;
	const struct doc *left;
	const char *base;

	base = arena_printf(arena, "%s%s ", prefix,
			    type_base(printer, declarators->type));
	if (count > 1)
		return several_doc(printer, base, declarators, count);

	attribute = arena_printf(arena, "%s%s%s", attribute ? " " : "",
				 attribute ? attribute : "", init ? " =" : "");
	left = doc_seq(arena, text(printer, base),
		       declarator_doc(printer, declarators->type,
				      declarators->name),
		       text(printer, attribute));
	if (init)
		left = doc_split(arena, SPLIT_EARLY, left,
				 argument_doc(printer, init));
	return doc_seq(arena, left, text(printer, ";"));
}

static void print_declaration(struct printer *printer,
			      const struct cstmt *stmt)
{
	const char *prefix = stmt->decl.is_static ? "static " : "";

	print_line(printer,
		   declaration_doc(printer, prefix, stmt->decl.declarators,
				   stmt->decl.count, stmt->decl.attribute),
		   stmt->notes.after);
}

static void print_label(struct printer *printer, const struct cstmt *stmt)
{
	unsigned int indent = printer->indent;

	printer->indent = 0;
	print_line(printer,
		   doc_seq(printer->arena, text(printer, stmt->label),
			   text(printer, ":")), stmt->notes.after);
	printer->indent = indent;
}

static void print_stmt(struct printer *printer, const struct cstmt *stmt)
{
	switch (stmt->kind) {
	case CS_EXPR:
		print_simple(printer, statement_doc(printer, stmt->expr), stmt);
		break;
	case CS_DECL:
		print_declaration(printer, stmt);
		break;
	case CS_GOTO:
		print_word(printer,
			   arena_printf(printer->arena, "goto %s", stmt->label),
			   stmt);
		break;
	case CS_LABEL:
		print_label(printer, stmt);
		break;
	case CS_RETURN:
		print_return(printer, stmt);
		break;
	case CS_BREAK:
		print_word(printer, "break", stmt);
		break;
	case CS_CONTINUE:
		print_word(printer, "continue", stmt);
		break;
	case CS_EMPTY:
		break;
	default:
		print_compound(printer, stmt);
		break;
	}
}

/* Comments behind what has no end of a line to put them go before it. */
static bool has_last_line(const struct cstmt *stmt)
{
	switch (stmt->kind) {
	case CS_EXPR:
	case CS_DECL:
	case CS_GOTO:
	case CS_LABEL:
	case CS_RETURN:
	case CS_BREAK:
	case CS_CONTINUE:
		return true;
	default:
		return false;
	}
}

/* Whether a blank line is due before @stmt, whatever its notes say. */
static bool is_blank_due(const struct cstmt *previous, const struct cstmt *stmt,
			 bool is_ladder)
{
	if (!previous)
		return false;
	if (previous->kind == CS_DECL && stmt->kind != CS_DECL)
		return true;
	if (previous->is_preamble && !stmt->is_preamble)
		return true;
	return stmt->kind == CS_LABEL && !is_ladder;
}

static void print_stmts(struct printer *printer, const struct cblock *block)
{
	const struct cstmt *previous = NULL;
	bool is_ladder = false;
	size_t i;

	for (i = 0; i < block->stmts.count; i++) {
		const struct cstmt *stmt = block->stmts.items[i];

		if (is_blank_due(previous, stmt, is_ladder))
			write_blank(&printer->writer);
		print_notes(printer, &stmt->notes);
		if (!has_last_line(stmt))
			write_comments(&printer->writer, stmt->notes.after);
		print_stmt(printer, stmt);
		is_ladder |= stmt->kind == CS_LABEL;
		previous = stmt;
	}
	if (previous && block->end &&
	    (previous->kind == CS_DECL || previous->is_preamble))
		write_blank(&printer->writer);
	if (previous && previous->kind == CS_LABEL)
		print_text_line(printer, ";");
}

void print_block(struct printer *printer, const struct cblock *block)
{
	printer->indent += printer->style->tab_width;
	print_stmts(printer, block);
	printer->writer.indent = printer->indent;
	write_comments(&printer->writer, block->end);
	printer->indent -= printer->style->tab_width;
}
