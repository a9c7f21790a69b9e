// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * C's formats: the argument `format` of an extern function before its `...`
 * is checked against what follows (arc.md 6.3). The conversions are those of
 * the kernel's printk(), whose `%p` takes letters for what it points to.
 */
#include "check/expr.h"

enum length { LENGTH_NONE, LENGTH_HH, LENGTH_H, LENGTH_L, LENGTH_LL, LENGTH_Z };

static const char *const length_texts[] = { "", "hh", "h", "l", "ll", "z" };

struct conversion {
	size_t start, end;	/* offsets in the format */
	unsigned int stars;	/* widths and precisions that are arguments */
	enum length length;
	char letter;		/* 0: the format ends before it */
};

struct format_check {
	struct checker *checker;
	const struct call *call;
	const struct texpr *format;
	struct targ *args;
	size_t next, count;
};

static size_t scan_length(const char *text, size_t at,
			  struct conversion *found)
{
	static const enum length order[] = {
		LENGTH_HH, LENGTH_H, LENGTH_LL, LENGTH_L, LENGTH_Z
	};

	for (size_t i = 0; i < sizeof(order) / sizeof(*order); i++) {
		const char *letters = length_texts[order[i]];

		if (strncmp(text + at, letters, strlen(letters)))
			continue;
		found->length = order[i];
		return at + strlen(letters);
	}
	return at;
}

/* Reads the conversion whose `%` is at @at. */
static struct conversion scan(const char *text, size_t at)
{
	struct conversion found = { .start = at++ };

	while (text[at] && strchr("-+ #0", text[at]))
		at++;
	for (; text[at] && strchr("0123456789.*", text[at]); at++)
		found.stars += text[at] == '*';
	at = scan_length(text, at, &found);
	found.letter = text[at];
	found.end = at + (text[at] != '\0');
	return found;
}

/* How C spells the type of a value, where the binding says so. */
static const char *spelling_of(const struct texpr *expr)
{
	switch (expr->kind) {
	case TX_VARIABLE:
		return expr->variable->c_type;
	case TX_CONSTANT:
		return expr->constant->c_type;
	case TX_FIELD:
		return expr->field.field->c_type;
	case TX_CALL:
		return expr->call.function ?
		       expr->call.function->result_c_type : NULL;
	default:
		return NULL;
	}
}

/* The length that C's type of an integer has. */
static enum length length_of(const struct texpr *expr)
{
	const char *spelling = spelling_of(expr);
	const struct type *type = expr->type;

	if (!spelling && type->kind == TYPE_DISTINCT)
		spelling = type->distinct->c_type;
	type = type_underlying(type);
	if (type->kind == TYPE_ENUM)
		type = type->enumeration->base;
	if (type->kind != TYPE_INTEGER || type->integer.bits < 64)
		return LENGTH_NONE;
	if (type->integer.is_size)
		return LENGTH_Z;
	if (spelling && strstr(spelling, "long") &&
	    !strstr(spelling, "long long"))
		return LENGTH_L;
	return LENGTH_LL;
}

/* The conversion that would suit a value; NULL where there is none. */
static const char *suitable(struct checker *checker, const struct texpr *expr,
			    char letter)
{
	const struct type *type = type_underlying(expr->type);
	bool is_signed = true;

	switch (type->kind) {
	case TYPE_STRING:
		return "%s";
	case TYPE_POINTER:
	case TYPE_FUNCTION:
		return "%p";
	case TYPE_INTEGER:
		is_signed = type->integer.is_signed;
		break;
	case TYPE_CHAR:
		is_signed = false;
		break;
	case TYPE_ENUM:
		is_signed = type->enumeration->base->integer.is_signed;
		break;
	case TYPE_BOOL:
		break;
	default:
		return NULL;
	}
	if (letter != 'x' && letter != 'X' && letter != 'o')
		letter = is_signed ? 'd' : 'u';
	return arena_printf(checker->arena, "%%%s%c",
			    length_texts[length_of(expr)], letter);
}

/* The bytes of a conversion in the source, where it holds them as they are. */
static struct span conversion_span(const struct format_check *check,
				   const struct conversion *found)
{
	struct span span = check->format->span;
	size_t size = check->format->value->string.size;

	if (check->format->kind != TX_STRING || !span.source ||
	    span.end - span.start != size + 2)
		return (struct span){ 0 };
	span.end = span.start + 1 + found->end;
	span.start += 1 + found->start;
	return span;
}

static bool is_text(const struct type *type)
{
	const struct type *element;

	if (type->kind == TYPE_STRING)
		return true;
	if (type->kind != TYPE_POINTER || type->pointer.is_user)
		return false;
	element = type_underlying(type->pointer.element);
	return element->kind == TYPE_INTEGER && element->integer.bits == 8;
}

static bool integer_suits(const struct texpr *expr, enum length length)
{
	const struct type *type = type_underlying(expr->type);
	enum length own = length_of(expr);

	switch (type->kind) {
	case TYPE_INTEGER:
	case TYPE_ENUM:
	case TYPE_CHAR:
	case TYPE_BOOL:
		break;
	default:
		return false;
	}
	if (own == LENGTH_NONE)
		return length <= LENGTH_H;
	return own == length;
}

static bool suits(const struct texpr *expr, const struct conversion *found)
{
	const struct type *type = type_underlying(expr->type);

	switch (found->letter) {
	case 'd': case 'i': case 'u': case 'x': case 'X': case 'o':
		return integer_suits(expr, found->length);
	case 'c':
		return found->length == LENGTH_NONE &&
		       is_arithmetic(type) &&
		       length_of(expr) == LENGTH_NONE;
	case 's':
		return is_text(type);
	default:
		return type->kind == TYPE_POINTER ||
		       type->kind == TYPE_FUNCTION ||
		       type->kind == TYPE_STRING;
	}
}

/* A number without a type takes the one that the conversion prints. */
static struct texpr *typed_for(struct checker *checker, struct texpr *expr,
			       enum length length)
{
	unsigned int bits = length == LENGTH_L || length == LENGTH_LL ? 64 : 32;
	struct texpr *result;

	if (expr->type->kind != TYPE_UNTYPED_INTEGER)
		return expr;
	if (length == LENGTH_Z || (is_open(expr) && length == LENGTH_NONE))
		result = constant_as(checker, expr,
				     type_size(checker->types, false));
	else
		result = constant_as(checker, expr,
				     type_integer(checker->types, bits, true));
	return result ? result : default_type(checker, expr);
}

static void check_one(struct format_check *check,
		      const struct conversion *found, struct targ *arg)
{
	struct checker *checker = check->checker;
	struct span span = conversion_span(check, found);
	struct texpr *expr = (struct texpr *)arg->expr;
	const char *better;
	struct diag *diag;

	if (is_bad(expr))
		return;
	expr = typed_for(checker, expr, found->length);
	arg->expr = expr;
	if (is_bad(expr) || suits(expr, found))
		return;
	better = suitable(checker, expr, found->letter);
	diag = diag_error(checker->diags, expr->span, NULL,
			  better ? "`%.*s` does not print `%s`; `%s` does" :
			  "`%.*s` does not print `%s`%.0s",
			  (int)(found->end - found->start),
			  check->format->value->string.bytes + found->start,
			  name_of(checker, expr->type), better ? better : "");
	if (better && span.source && found->end - found->start ==
	    2 + strlen(length_texts[found->length]))
		diag_fix(checker->diags, diag, span, "%s", better);
}

/* A width or precision given as `*` is a C int. */
static void check_star(struct format_check *check, struct targ *arg)
{
	const struct conversion found = { .letter = 'd' };
	struct texpr *expr = (struct texpr *)arg->expr;

	if (is_bad(expr))
		return;
	expr = typed_for(check->checker, expr, LENGTH_NONE);
	arg->expr = expr;
	if (!is_bad(expr) && !suits(expr, &found))
		diag_error(check->checker->diags, expr->span, NULL,
			   "a width or precision (`*`) is an `int32`, not `%s`",
			   name_of(check->checker, expr->type));
}

static struct targ *next_argument(struct format_check *check,
				  const struct conversion *found)
{
	struct span span;

	if (check->next < check->count)
		return &check->args[check->next++];
	if (check->next++ == check->count) {
		span = conversion_span(check, found);
		diag_error(check->checker->diags,
			   span.source ? span : check->format->span, NULL,
			   "there is no argument for `%.*s`",
			   (int)(found->end - found->start),
			   check->format->value->string.bytes + found->start);
	}
	return NULL;
}

static bool check_conversion(struct format_check *check,
			     const struct conversion *found)
{
	struct span span = conversion_span(check, found);
	struct targ *arg;

	if (!found->letter || !strchr("diuxXocsp", found->letter)) {
		diag_error(check->checker->diags,
			   span.source ? span : check->format->span, NULL,
			   found->letter ?
			   "`%.*s` is no conversion of the kernel's formats" :
			   "the format ends inside `%.*s`; a percent sign is `%%%%`",
			   (int)(found->end - found->start),
			   check->format->value->string.bytes + found->start);
		return false;
	}
	for (unsigned int i = 0; i < found->stars; i++) {
		arg = next_argument(check, found);
		if (arg)
			check_star(check, arg);
	}
	arg = next_argument(check, found);
	if (arg)
		check_one(check, found, arg);
	return true;
}

void check_c_format(struct checker *checker, const struct call *call,
		    const struct texpr *format, struct targ *args,
		    size_t first, size_t count)
{
	struct format_check check = {
		.checker = checker, .call = call, .format = format,
		.args = args, .next = first, .count = count,
	};
	struct conversion found;
	const char *text;

	if (format->kind == TX_FORMAT && first < count)
		diag_error(checker->diags, args[first].expr->span, NULL,
			   "an interpolated format brings its own arguments");
	if (is_bad(format) || !format->value)
		return;
	text = format->value->string.bytes;
	for (size_t at = 0; text[at]; at++) {
		if (text[at] != '%')
			continue;
		found = scan(text, at);
		if (found.letter == '%' && found.end == at + 2) {
			at++;
			continue;
		}
		if (!check_conversion(&check, &found))
			return;
		at = found.end - 1;
	}
	if (check.next < count)
		diag_error(checker->diags, args[check.next].expr->span, NULL,
			   "the format has no conversion for this argument");
}
