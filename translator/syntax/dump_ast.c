// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "syntax/parse.h"

#include <ctype.h>
#include <string.h>

#include "syntax/dump.h"

void dump_span(struct dump *dump, struct span span)
{
	struct position start, end;

	if (!span.source) {
		fputs(" nowhere", dump->out);
		return;
	}
	start = source_position(span.source, span.start);
	end = source_position(span.source, span.end);
	fprintf(dump->out, " %u:%u-", start.line, start.column);
	if (end.line != start.line)
		fprintf(dump->out, "%u:", end.line);
	fprintf(dump->out, "%u", end.column);
}

void dump_node(struct dump *dump, const char *label, const char *kind,
	       struct span span)
{
	fprintf(dump->out, "%*s", (int)dump->depth * 2, "");
	if (label)
		fprintf(dump->out, "%s: ", label);
	fputs(kind, dump->out);
	dump_span(dump, span);
}

void dump_children(struct dump *dump)
{
	fputc('\n', dump->out);
	dump->depth++;
}

void dump_end(struct dump *dump)
{
	dump->depth--;
}

void dump_ident(struct dump *dump, struct ident ident)
{
	struct position start;

	if (!ident.name)
		return;
	fprintf(dump->out, " %s", ident.name);
	if (!ident.span.source)
		return;
	start = source_position(ident.span.source, ident.span.start);
	fprintf(dump->out, "@%u:%u", start.line, start.column);
}

static void dump_byte(FILE *out, unsigned char byte)
{
	switch (byte) {
	case '\n':
		fputs("\\n", out);
		break;
	case '\t':
		fputs("\\t", out);
		break;
	case '"':
	case '\\':
		fprintf(out, "\\%c", byte);
		break;
	default:
		if (iscntrl(byte))
			fprintf(out, "\\x%02x", byte);
		else
			fputc(byte, out);
	}
}

void dump_quoted(struct dump *dump, const char *bytes, size_t size)
{
	fputs(" \"", dump->out);
	while (size--)
		dump_byte(dump->out, (unsigned char)*bytes++);
	fputc('"', dump->out);
}

void dump_text(struct dump *dump, const char *label, const char *text)
{
	if (!text)
		return;
	if (label)
		fprintf(dump->out, " %s", label);
	dump_quoted(dump, text, strlen(text));
}

static const char *comment_kind(enum comment_kind kind)
{
	switch (kind) {
	case COMMENT_LINE:
		return "line";
	case COMMENT_BLOCK:
		return "block";
	case COMMENT_DOC:
		return "doc";
	}
	return "?";
}

void dump_comments(struct dump *dump, const char *label,
		   const struct comment *comment)
{
	for (; comment; comment = comment->next) {
		dump_node(dump, label, comment_kind(comment->kind),
			  comment->span);
		dump_text(dump, NULL, comment->text);
		fputs(comment->blank_before ? " blank\n" : "\n", dump->out);
	}
}

void dump_blank(struct dump *dump, const struct trivia *trivia)
{
	if (trivia->blank_before)
		fputs(" blank", dump->out);
}

void dump_trivia(struct dump *dump, const struct trivia *trivia)
{
	dump_comments(dump, "before", trivia->before);
	dump_comments(dump, "after", trivia->after);
}

void dump_args(struct dump *dump, const char *label, const struct ast_arg *arg)
{
	for (; arg; arg = arg->next) {
		dump_node(dump, label, "arg", arg->span);
		dump_ident(dump, arg->name);
		dump_blank(dump, &arg->trivia);
		dump_children(dump);
		dump_trivia(dump, &arg->trivia);
		dump_expr(dump, "key", arg->key);
		dump_expr(dump, NULL, arg->value);
		dump_type(dump, "type", arg->type);
		dump_end(dump);
	}
}

void dump_attributes(struct dump *dump, const struct ast_attribute *attribute)
{
	for (; attribute; attribute = attribute->next) {
		dump_node(dump, NULL, "attribute", attribute->span);
		dump_ident(dump, attribute->name);
		dump_children(dump);
		dump_args(dump, NULL, attribute->args);
		dump_end(dump);
	}
}

void dump_params(struct dump *dump, const char *label,
		 const struct ast_param *param)
{
	for (; param; param = param->next) {
		dump_node(dump, label, "param", param->span);
		dump_ident(dump, param->name);
		if (param->is_self)
			fputs(" self", dump->out);
		if (param->is_variadic)
			fputs(" variadic", dump->out);
		dump_text(dump, "spelling", param->spelling);
		dump_blank(dump, &param->trivia);
		dump_children(dump);
		dump_trivia(dump, &param->trivia);
		dump_attributes(dump, param->attributes);
		dump_type(dump, NULL, param->type);
		dump_end(dump);
	}
}

void dump_ast(FILE *out, const struct ast_file *file)
{
	struct dump dump = { .out = out };

	fputs("file", out);
	dump_text(&dump, NULL, file->source->name);
	dump_children(&dump);
	dump_comments(&dump, "head", file->head);
	if (file->package.name) {
		dump_node(&dump, NULL, "namespace", file->package.span);
		dump_ident(&dump, file->package);
		dump_blank(&dump, &file->package_trivia);
		dump_children(&dump);
		dump_trivia(&dump, &file->package_trivia);
		dump_end(&dump);
	}
	dump_decls(&dump, file->decls);
	dump_comments(&dump, "end", file->end);
}
