// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Statements that hold others, and where their braces go. */
#include "print/branch.h"

#include "print/comment.h"

static const struct doc *text(struct printer *printer, const char *text)
{
	return doc_text(printer->arena, text);
}

/* Whether the one statement may stand without braces. */
static bool is_bare_stmt(const struct cstmt *stmt)
{
	if (stmt->notes.before)
		return false;
	switch (stmt->kind) {
	case CS_EXPR:
	case CS_GOTO:
	case CS_RETURN:
	case CS_BREAK:
	case CS_CONTINUE:
		return true;
	default:
		return false;
	}
}

static bool is_bare(const struct printer *printer, const struct cblock *block)
{
	return printer->style->is_brace_optional && block->stmts.count == 1 &&
	       !block->end && is_bare_stmt(block->stmts.items[0]);
}

static bool is_nothing(const struct cblock *block)
{
	return !block->stmts.count && !block->end;
}

/* Ends a line that opens a block, or a statement without braces. */
static void print_head(struct printer *printer, const struct doc *head,
		       bool has_braces)
{
	bool own_line = printer->style->is_brace_on_own_line;

	if (has_braces && !own_line)
		head = doc_seq(printer->arena, head, text(printer, " {"));
	print_line(printer, head, NULL);
	if (has_braces && own_line)
		print_text_line(printer, "{");
	write_opened(&printer->writer);
}

/* `word (inner)` */
static const struct doc *head_doc(struct printer *printer, const char *word,
				  const struct doc *inner)
{
	return doc_seq(printer->arena, text(printer, word), inner,
		       text(printer, ")"));
}

/* The statement that follows `else` on its line, or NULL. */
static const struct cstmt *else_if(const struct cstmt *branch)
{
	const struct cblock *block = &branch->branch.otherwise;
	const struct cstmt *stmt;

	if (!branch->branch.has_otherwise || block->stmts.count != 1 ||
	    block->end)
		return NULL;
	stmt = block->stmts.items[0];
	if (stmt->kind != CS_IF || stmt->notes.before || stmt->notes.after)
		return NULL;
	return stmt;
}

/* One arm of a chain that wants braces gives them to all. */
static bool wants_braces(const struct printer *printer,
			 const struct cstmt *branch)
{
	const struct cstmt *next;

	for (; branch; branch = next) {
		next = else_if(branch);
		if (!is_bare(printer, &branch->branch.then))
			return true;
		if (branch->branch.has_otherwise && !next)
			return !is_bare(printer, &branch->branch.otherwise);
	}
	return false;
}

static void print_else(struct printer *printer, const char *word,
		       const struct doc *head, bool has_braces)
{
	if (has_braces)
		write_closing(&printer->writer);
	if (has_braces && printer->style->is_brace_on_own_line)
		print_text_line(printer, "}");
	else if (has_braces)
		word = arena_printf(printer->arena, "} %s", word);
	head = head ? head_doc(printer, word, head) : text(printer, word);
	print_head(printer, head, has_braces);
}

static void print_if(struct printer *printer, const struct cstmt *branch)
{
	bool has_braces = wants_braces(printer, branch);
	const struct cstmt *next;

	print_head(printer,
		   head_doc(printer, "if (",
			    condition_doc(printer, branch->branch.condition)),
		   has_braces);
	for (;;) {
		print_block(printer, &branch->branch.then);
		next = else_if(branch);
		if (!next)
			break;
		print_else(printer, "else if (",
			   condition_doc(printer, next->branch.condition),
			   has_braces);
		branch = next;
	}
	if (branch->branch.has_otherwise) {
		print_else(printer, "else", NULL, has_braces);
		print_block(printer, &branch->branch.otherwise);
	}
	if (has_braces)
		print_closing(printer, "}");
}

static void print_loop(struct printer *printer, const struct doc *head,
		       const struct cblock *body)
{
	bool is_empty = is_nothing(body) && printer->style->is_brace_optional;
	bool has_braces = !is_empty && !is_bare(printer, body);

	print_head(printer, head, has_braces);
	print_block(printer, body);
	if (is_empty) {
		printer->indent += printer->style->tab_width;
		print_text_line(printer, ";");
		printer->indent -= printer->style->tab_width;
	}
	if (has_braces)
		print_closing(printer, "}");
}

static void print_while(struct printer *printer, const struct cstmt *stmt)
{
	const struct cexpr *condition = stmt->loop.condition;
	const struct doc *head = text(printer, "for (;;)");

	if (condition)
		head = head_doc(printer, "while (",
				condition_doc(printer, condition));
	print_loop(printer, head, &stmt->loop.body);
}

static void print_do(struct printer *printer, const struct cstmt *stmt)
{
	const struct cexpr *condition = stmt->loop.condition;
	const struct doc *end = text(printer, "true");

	print_head(printer, text(printer, "do"), true);
	print_block(printer, &stmt->loop.body);
	write_closing(&printer->writer);
	if (condition)
		end = condition_doc(printer, condition);
	print_line(printer,
		   doc_seq(printer->arena, text(printer, "} while ("), end,
			   text(printer, ");")), NULL);
}

/* A part of the head of a `for`, with its semicolon. */
static const struct doc *part_doc(struct printer *printer,
				  const struct cexpr *expr)
{
	if (!expr)
		return text(printer, ";");
	return doc_seq(printer->arena, expr_doc(printer, expr),
		       text(printer, ";"));
}

static void print_for(struct printer *printer, const struct cstmt *stmt)
{
	struct arena *arena = printer->arena;
	struct doc_items items = { 0 };

	if (!stmt->for_.init && !stmt->for_.condition && !stmt->for_.step) {
		print_loop(printer, text(printer, "for (;;)"),
			   &stmt->for_.body);
		return;
	}
	doc_push(arena, &items, part_doc(printer, stmt->for_.init));
	doc_push(arena, &items, part_doc(printer, stmt->for_.condition));
	if (stmt->for_.step)
		doc_push(arena, &items, expr_doc(printer, stmt->for_.step));
	print_loop(printer,
		   head_doc(printer, "for (", doc_fill(arena, &items)),
		   &stmt->for_.body);
}

static const struct doc *case_doc(struct printer *printer,
				  const struct cexpr *value)
{
	return doc_seq(printer->arena, text(printer, "case "),
		       expr_doc(printer, value), text(printer, ":"));
}

/* C has no declaration behind a label: such an arm wants braces. */
static bool begins_with_decl(const struct cblock *block)
{
	return block->stmts.count && block->stmts.items[0]->kind == CS_DECL;
}

static void print_arm(struct printer *printer, const struct cstmt *arm,
		      bool is_last)
{
	bool has_braces = begins_with_decl(&arm->arm.body);
	const struct doc *last = text(printer, "default:");
	size_t i;

	print_notes(printer, &arm->notes);
	for (i = 0; i + 1 < arm->arm.count; i++)
		print_line(printer, case_doc(printer, arm->arm.values[i]),
			   NULL);
	if (arm->arm.count)
		last = case_doc(printer, arm->arm.values[i]);
	if (has_braces)
		last = doc_seq(printer->arena, last, text(printer, " {"));
	print_line(printer, last, arm->notes.after);
	write_opened(&printer->writer);
	print_block(printer, &arm->arm.body);
	if (is_last && !arm->arm.body.stmts.count) {
		printer->indent += printer->style->tab_width;
		print_text_line(printer, "break;");
		printer->indent -= printer->style->tab_width;
	}
	if (has_braces)
		print_closing(printer, "}");
}

static void print_switch(struct printer *printer, const struct cstmt *stmt)
{
	size_t count = stmt->select.cases.count;
	size_t i;

	print_head(printer,
		   head_doc(printer, "switch (",
			    expr_doc(printer, stmt->select.subject)), true);
	for (i = 0; i < count; i++)
		print_arm(printer, stmt->select.cases.items[i],
			  i + 1 == count);
	printer->writer.indent = printer->indent;
	write_comments(&printer->writer, stmt->select.end);
	print_closing(printer, "}");
}

void print_compound(struct printer *printer, const struct cstmt *stmt)
{
	switch (stmt->kind) {
	case CS_IF:
		print_if(printer, stmt);
		break;
	case CS_WHILE:
		print_while(printer, stmt);
		break;
	case CS_DO:
		print_do(printer, stmt);
		break;
	case CS_FOR:
		print_for(printer, stmt);
		break;
	case CS_SWITCH:
		print_switch(printer, stmt);
		break;
	default:
		print_opening(printer, "{");
		print_block(printer, &stmt->block);
		print_closing(printer, "}");
		break;
	}
}
