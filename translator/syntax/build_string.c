// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "syntax/build.h"

#include <stdlib.h>
#include <string.h>

#include "source/utf8.h"

/* Decoded text that becomes one piece. */
struct piece_text {
	char *bytes;
	size_t size;
	uint32_t start, end;	/* where it is in the source */
};

static struct span bytes_span(const struct builder *builder, uint32_t start,
			      uint32_t size)
{
	return (struct span){ builder->source, start, start + size };
}

/* Reads exactly @count hexadecimal digits; -1 where there are fewer. */
static long hexadecimal(const char *text, size_t size, size_t count)
{
	char digits[5] = "";

	if (size != count)
		return -1;
	memcpy(digits, text, count);
	return strtol(digits, NULL, 16);
}

/*
 * The code of an escape, `\` and what follows it, of @size bytes at offset
 * @start; -1 after an error.
 */
static long escape_code(struct builder *builder, uint32_t start, uint32_t size)
{
	static const char letters[] = "nrt0\\'\"$", codes[] = "\n\r\t\0\\'\"$";
	const char *text = builder->source->text + start;
	struct span span = bytes_span(builder, start, size);
	const char *letter;
	long code;

	if (size < 2)
		return -1;
	if (text[1] == 'x' || text[1] == 'u') {
		size_t count = text[1] == 'x' ? 2 : 4;

		code = hexadecimal(text + 2, size - 2, count);
		if (code < 0)
			diag_error(builder->diags, span, NULL,
				   "`\\%c` needs %zu hexadecimal digits",
				   text[1], count);
		if (code < 0xd800 || code > 0xdfff)
			return code;
		diag_error(builder->diags, span, NULL,
			   "`%.*s` is half of a surrogate pair, not a character",
			   (int)size, text);
		return -1;
	}
	letter = size == 2 ? strchr(letters, text[1]) : NULL;
	if (letter)
		return codes[letter - letters];
	diag_error(builder->diags, span, NULL, "unknown escape `%.*s`",
		   (int)size, text);
	return -1;
}

static size_t encode(char *to, uint32_t code)
{
	if (code < 0x80) {
		to[0] = (char)code;
		return 1;
	}
	if (code < 0x800) {
		to[0] = (char)(0xc0 | code >> 6);
		to[1] = (char)(0x80 | (code & 0x3f));
		return 2;
	}
	/* `\u` has four digits, so that this is the longest. */
	to[0] = (char)(0xe0 | code >> 12);
	to[1] = (char)(0x80 | (code >> 6 & 0x3f));
	to[2] = (char)(0x80 | (code & 0x3f));
	return 3;
}

/* Adds a part that is text or an escape. */
static void add_text(struct builder *builder, struct piece_text *text,
		     const struct node *part)
{
	const char *from = builder->source->text + part->start;
	uint32_t size = part->end - part->start;
	long code;

	if (!text->size)
		text->start = part->start;
	text->end = part->end;
	if (part->kind == NODE_string_content) {
		memcpy(text->bytes + text->size, from, size);
		text->size += size;
		return;
	}
	code = escape_code(builder, part->start, size);
	if (code < 0)
		return;
	if (from[1] == 'x')
		text->bytes[text->size++] = (char)code;	/* a byte */
	else
		text->size += encode(text->bytes + text->size, (uint32_t)code);
}

static void end_text(struct builder *builder, struct piece_text *text,
		     struct ast_piece ***tail)
{
	struct ast_piece *piece;

	if (!text->size)
		return;
	piece = arena_new_object(builder->arena, struct ast_piece);
	piece->span = bytes_span(builder, text->start,
				 text->end - text->start);
	piece->bytes = text->bytes;
	piece->size = text->size;
	text->bytes += text->size + 1;
	text->size = 0;
	**tail = piece;
	*tail = &piece->next;
}

struct ast_piece *build_pieces(struct builder *builder,
			       const struct node *node)
{
	struct ast_piece *first = NULL, **tail = &first, *piece;
	const struct node *part;
	struct piece_text text = {};

	/* Decoded text is never longer: one block for all pieces and NULs. */
	text.bytes = arena_alloc(builder->arena, node->end - node->start + 1);
	for_each_child(part, node, FIELD_part) {
		if (part->kind != NODE_interpolation) {
			add_text(builder, &text, part);
			continue;
		}
		end_text(builder, &text, &tail);
		piece = arena_new_object(builder->arena, struct ast_piece);
		piece->span = node_span(builder, part);
		piece->expr = build_expr_in(builder, part, FIELD_expression);
		*tail = piece;
		tail = &piece->next;
	}
	end_text(builder, &text, &tail);
	return first;
}

const char *build_text(struct builder *builder, const struct node *node,
		       const char *what)
{
	const struct ast_piece *piece;
	const struct node *part;

	if (!node || node->is_missing)
		return NULL;
	for_each_child(part, node, FIELD_part)
		if (part->kind == NODE_interpolation) {
			diag_error(builder->diags, node_span(builder, part),
				   NULL, "%s cannot hold `${`", what);
			return NULL;
		}
	piece = build_pieces(builder, node);
	if (piece && strlen(piece->bytes) != piece->size) {
		diag_error(builder->diags, node_span(builder, node), NULL,
			   "%s cannot hold `\\0`", what);
		return NULL;
	}
	return piece ? piece->bytes : "";
}

const char *build_spelling(struct builder *builder, const struct node *node,
			   const char *what)
{
	if (node && !builder->in_extern)
		diag_error(builder->diags, node_span(builder, node), NULL,
			   "only `extern` declarations spell %s", what);
	return build_text(builder, node, what);
}

/* The size of the escape at the start of @text, which holds one. */
static uint32_t escape_size(const char *text, uint32_t size)
{
	uint32_t used = 2, code;

	if (size < 2)
		return size;
	if (text[1] != 'x' && text[1] != 'u')
		return 1 + (uint32_t)utf8_decode(text + 1, size - 1, &code);
	while (used < size && used < (text[1] == 'x' ? 4 : 6) &&
	       strchr("0123456789abcdefABCDEF", text[used]))
		used++;
	return used;
}

void build_character(struct builder *builder, const struct node *node,
		     struct ast_expr *expr)
{
	const char *text = builder->source->text + node->start + 1;
	uint32_t size = node->end - node->start - 2, used, code = 0;
	struct diag *diag;
	long escape;

	expr->kind = AST_EXPR_BAD;
	if (!size) {
		diag_error(builder->diags, expr->span, NULL,
			   "the character literal is empty");
		return;
	}
	if (text[0] == '\\') {
		used = escape_size(text, size);
		escape = escape_code(builder, node->start + 1, used);
		if (escape < 0)
			return;
		code = (uint32_t)escape;
	} else {
		used = (uint32_t)utf8_decode(text, size, &code);
	}
	if (used != size) {
		diag = diag_error(builder->diags, expr->span, NULL,
				  "a character literal holds one character; a string stands in double quotes");
		if (!memchr(text, '"', size) && !memchr(text, '\\', size))
			diag_fix(builder->diags, diag, expr->span, "\"%.*s\"",
				 (int)size, text);
		return;
	}
	expr->kind = AST_CHARACTER;
	expr->character = code;
}
