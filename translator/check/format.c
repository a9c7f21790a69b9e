// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* String literals and what is interpolated into them (arc.md 6.3). */
#include "check/expr.h"

/* Whether a value of the type can be written as text. */
static bool has_text(const struct type *type)
{
	const struct type *base = type_underlying(type);
	const struct type *element;

	switch (base->kind) {
	case TYPE_BOOL:
	case TYPE_INTEGER:
	case TYPE_CHAR:
	case TYPE_FLOAT:
	case TYPE_STRING:
	case TYPE_ENUM:
		return true;
	case TYPE_POINTER:
		return true;
	case TYPE_SLICE:
		element = type_underlying(base->pointer.element);
		return element->kind == TYPE_INTEGER &&
		       element->integer.bits == 8;
	default:
		return false;
	}
}

static struct texpr *check_piece(struct checker *checker, struct scope *scope,
				 const struct ast_expr *ast)
{
	struct texpr *value = check_expr(checker, scope, ast, NULL);
	struct diag *diag;

	value = default_type(checker, value);
	if (is_bad(value) || has_text(value->type))
		return value;
	if (value->type->kind == TYPE_VOID) {
		diag_error(checker->diags, ast->span, NULL,
			   "this gives no value that could be written");
		return texpr_bad(checker, ast->span);
	}
	diag = diag_error(checker->diags, ast->span, NULL,
			  "a `%s` cannot be written as text",
			  name_of(checker, value->type));
	if (value->type->kind == TYPE_ENDIAN)
		offer_cast(checker, diag, value,
			   type_integer(checker->types,
					value->type->endian.bits, false));
	else if (value->type->kind == TYPE_ARRAY)
		diag_note(checker->diags, diag, (struct span){ 0 },
			  "where its elements are bytes, `[..]` makes a slice of it that can");
	return texpr_bad(checker, ast->span);
}

static struct texpr *check_format(struct checker *checker,
				  struct scope *scope,
				  const struct ast_expr *ast)
{
	LIST(struct tpiece) pieces = { 0 };
	const struct ast_piece *piece;
	struct texpr *expr;
	bool failed = false;

	for (piece = ast->pieces; piece; piece = piece->next) {
		struct tpiece result = {
			.bytes = piece->bytes,
			.size = piece->size,
		};

		if (!piece->bytes) {
			result.expr = check_piece(checker, scope, piece->expr);
			failed |= is_bad(result.expr);
		}
		LIST_PUSH(checker->arena, &pieces, result);
	}
	if (failed)
		return texpr_bad(checker, ast->span);
	expr = texpr_new(checker, TX_FORMAT, basic(checker, TYPE_STRING),
			 ast->span);
	expr->format.pieces = pieces.items;
	expr->format.count = pieces.count;
	return expr;
}

static struct texpr *check_text(struct checker *checker,
				const struct ast_expr *ast)
{
	struct value *value = arena_new_object(checker->arena, struct value);
	const struct ast_piece *piece;
	size_t size = 0;
	char *bytes;

	for (piece = ast->pieces; piece; piece = piece->next)
		size += piece->size;
	bytes = arena_alloc(checker->arena, size + 1);
	value->kind = VALUE_STRING;
	value->string.bytes = bytes;
	value->string.size = size;
	for (piece = ast->pieces; piece; piece = piece->next) {
		memcpy(bytes, piece->bytes, piece->size);
		bytes += piece->size;
	}
	return texpr_value(checker, TX_STRING, basic(checker, TYPE_STRING),
			   value, ast->span);
}

struct texpr *check_string(struct checker *checker, struct scope *scope,
			   const struct ast_expr *ast)
{
	const struct ast_piece *piece;

	for (piece = ast->pieces; piece; piece = piece->next)
		if (!piece->bytes)
			break;
	if (!piece)
		return check_text(checker, ast);
	return check_format(checker, scope, ast);
}
