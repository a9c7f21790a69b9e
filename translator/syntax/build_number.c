// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "syntax/build.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

/* The digits of a number, without what says the base. */
struct digits {
	const char *text;
	size_t size;
	uint8_t base;
};

static struct digits split_base(const char *text, size_t size)
{
	struct digits digits = { text, size, 10 };

	if (size < 2 || text[0] != '0')
		return digits;
	switch (text[1]) {
	case 'x':
		digits.base = 16;
		break;
	case 'o':
		digits.base = 8;
		break;
	case 'b':
		digits.base = 2;
		break;
	default:
		return digits;
	}
	digits.text += 2;
	digits.size -= 2;
	return digits;
}

static int digit_value(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	if (c >= 'a' && c <= 'f')
		return c - 'a' + 10;
	if (c >= 'A' && c <= 'F')
		return c - 'A' + 10;
	return 99;
}

/* Underscores stand between digits, one at a time. */
static bool has_stray_underscore(struct digits digits)
{
	size_t i;

	for (i = 0; i < digits.size; i++)
		if (digits.text[i] == '_' &&
		    (!i || i + 1 == digits.size || digits.text[i - 1] == '_'))
			return true;
	return false;
}

static const char *base_name(uint8_t base)
{
	switch (base) {
	case 2:
		return "a binary number";
	case 8:
		return "an octal number";
	case 16:
		return "a hexadecimal number";
	default:
		return "a number";
	}
}

/* `10UL`: C's suffixes, from digit @i on. */
static bool report_suffix(struct builder *builder, const struct node *node,
			  struct digits digits, size_t i)
{
	struct span span = node_span(builder, node);
	struct diag *diag;

	if (!i || strspn(digits.text + i, "uUlL") < digits.size - i)
		return false;
	span.start = (uint32_t)(digits.text + i - builder->source->text);
	span.end = span.start + (uint32_t)(digits.size - i);
	diag = diag_error(builder->diags, span, NULL,
			  "a number has no suffix: its type is the one that is asked for");
	diag_fix(builder->diags, diag, span, "%s", "");
	return true;
}

/* Reports the first thing wrong with the digits; false: there is one. */
static bool check_digits(struct builder *builder, const struct node *node,
			 struct digits digits)
{
	struct span span = node_span(builder, node);
	size_t i;

	if (!digits.size) {
		diag_error(builder->diags, span, NULL,
			   "%s needs digits", base_name(digits.base));
		return false;
	}
	for (i = 0; i < digits.size; i++) {
		if (digits.text[i] == '_' ||
		    digit_value(digits.text[i]) < digits.base)
			continue;
		span.start = (uint32_t)(digits.text + i -
					builder->source->text);
		span.end = span.start + 1;
		if (report_suffix(builder, node, digits, i))
			return false;
		diag_error(builder->diags, span, NULL,
			   "`%c` is not a digit of %s",
			   digits.text[i], base_name(digits.base));
		return false;
	}
	if (has_stray_underscore(digits)) {
		diag_error(builder->diags, span, NULL,
			   "`_` stands between two digits of a number");
		return false;
	}
	return true;
}

/*
 * `0777` is octal in C and decimal elsewhere, so here it is neither. Returns
 * the digits it is read as, so that nothing else is said about it.
 */
static struct digits check_leading_zero(struct builder *builder,
					const struct node *node,
					struct digits digits)
{
	struct diag *diag;
	size_t zeros = 0, i;

	if (digits.base != 10 || digits.size < 2 || digits.text[0] != '0')
		return digits;
	while (zeros + 1 < digits.size && strchr("0_", digits.text[zeros]))
		zeros++;
	digits.text += zeros;
	digits.size -= zeros;
	diag = diag_error(builder->diags, node_span(builder, node), NULL,
			  "a decimal number does not begin with 0");
	digits.base = 8;
	for (i = 0; i < digits.size; i++)
		if (strchr("89", digits.text[i]))
			digits.base = 10;
	if (digits.size == 1 && digits.text[0] == '0')
		digits.base = 10;
	diag_fix(builder->diags, diag, node_span(builder, node), "%s%.*s",
		 digits.base == 8 ? "0o" : "", (int)digits.size, digits.text);
	return digits;
}

/* `1e9`: to the parser it is an integer like any other. */
static bool is_exponential(struct digits digits)
{
	size_t i = 0;

	while (i < digits.size && strchr("0123456789_", digits.text[i]))
		i++;
	if (digits.base != 10 || i + 1 >= digits.size ||
	    (digits.text[i] != 'e' && digits.text[i] != 'E'))
		return false;
	while (++i < digits.size)
		if (!strchr("0123456789_", digits.text[i]))
			return false;
	return true;
}

void build_integer(struct builder *builder, const struct node *node,
		   struct ast_expr *expr)
{
	struct digits digits =
		split_base(builder->source->text + node->start,
			   node->end - node->start);
	unsigned __int128 value = 0, limit = (unsigned __int128)1 << 127;
	size_t i;

	if (is_exponential(digits)) {
		build_float(builder, node, expr);
		return;
	}
	if (!check_digits(builder, node, digits)) {
		expr->kind = AST_EXPR_BAD;
		return;
	}
	digits = check_leading_zero(builder, node, digits);
	expr->kind = AST_INTEGER;
	expr->integer.base = digits.base;
	for (i = 0; i < digits.size; i++) {
		if (digits.text[i] == '_')
			continue;
		if (__builtin_mul_overflow(value, digits.base, &value) ||
		    __builtin_add_overflow(value, (unsigned int)
					   digit_value(digits.text[i]),
					   &value) || value >= limit) {
			diag_error(builder->diags, expr->span, NULL,
				   "the number does not fit into 127 bits");
			expr->integer.overflow = true;
			return;
		}
	}
	expr->integer.value = value;
}

void build_float(struct builder *builder, const struct node *node,
		 struct ast_expr *expr)
{
	size_t size = node->end - node->start, i, to = 0;
	char *text = arena_strndup(builder->arena,
				   builder->source->text + node->start, size);

	for (i = 0; i < size; i++)
		if (text[i] != '_')
			text[to++] = text[i];
	text[to] = '\0';
	errno = 0;
	expr->kind = AST_FLOAT;
	expr->floating = strtod(text, NULL);
	/* Too small a number is nearly 0; too large a one is nothing. */
	if (errno == ERANGE && expr->floating > 1) {
		diag_error(builder->diags, expr->span, NULL,
			   "the number is too large");
		expr->kind = AST_EXPR_BAD;
	}
}
