// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "syntax/dump.h"

static const char *expr_kind(enum ast_expr_kind kind)
{
	static const char *const names[] = {
		[AST_EXPR_BAD] = "bad-expr",
		[AST_NAME] = "name",
		[AST_INTEGER] = "integer",
		[AST_FLOAT] = "float",
		[AST_CHARACTER] = "character",
		[AST_STRING] = "string",
		[AST_BOOL] = "bool",
		[AST_NULL] = "null",
		[AST_UNARY] = "unary",
		[AST_BINARY] = "binary",
		[AST_INCREMENT] = "increment",
		[AST_TRY] = "try",
		[AST_CALL] = "call",
		[AST_INSTANCE] = "instance",
		[AST_MEMBER] = "member",
		[AST_INDEX] = "index",
		[AST_SLICE] = "slice",
		[AST_PAREN] = "paren",
		[AST_TUPLE] = "tuple",
		[AST_RANGE] = "range",
		[AST_CLOSURE] = "closure",
		[AST_LITERAL] = "literal",
	};

	return names[kind];
}

const char *dump_operator_text(enum ast_operator op)
{
	static const char *const names[] = {
		[OP_NONE] = "",
		[OP_OR] = "||",
		[OP_AND] = "&&",
		[OP_BIT_OR] = "|",
		[OP_BIT_XOR] = "^",
		[OP_BIT_AND] = "&",
		[OP_EQ] = "==",
		[OP_NE] = "!=",
		[OP_LT] = "<",
		[OP_GT] = ">",
		[OP_LE] = "<=",
		[OP_GE] = ">=",
		[OP_SHL] = "<<",
		[OP_SHR] = ">>",
		[OP_ADD] = "+",
		[OP_SUB] = "-",
		[OP_MUL] = "*",
		[OP_DIV] = "/",
		[OP_REM] = "%",
		[OP_NEG] = "-",
		[OP_NOT] = "!",
		[OP_BIT_NOT] = "~",
		[OP_ADDRESS] = "&",
		[OP_DEREF] = "*",
	};

	return names[op];
}

static void dump_integer(struct dump *dump, const struct ast_expr *expr)
{
	unsigned __int128 rest = expr->integer.value;
	char digits[40];
	size_t at = sizeof(digits);

	digits[--at] = '\0';
	do {
		digits[--at] = (char)('0' + (int)(rest % 10));
		rest /= 10;
	} while (rest);
	fprintf(dump->out, " %s base %d", digits + at, expr->integer.base);
	if (expr->integer.overflow)
		fputs(" overflow", dump->out);
}

static void dump_line(struct dump *dump, const struct ast_expr *expr)
{
	switch (expr->kind) {
	case AST_NAME:
		fprintf(dump->out, " %s", expr->name);
		break;
	case AST_INTEGER:
		dump_integer(dump, expr);
		break;
	case AST_FLOAT:
		fprintf(dump->out, " %.17g", expr->floating);
		break;
	case AST_CHARACTER:
		fprintf(dump->out, " %u", expr->character);
		break;
	case AST_BOOL:
		fputs(expr->boolean ? " true" : " false", dump->out);
		break;
	case AST_UNARY:
	case AST_BINARY:
		fprintf(dump->out, " %s at",
			dump_operator_text(expr->operation.op));
		dump_span(dump, expr->operation.op_span);
		break;
	case AST_INCREMENT:
		fprintf(dump->out, " %s %s",
			expr->increment.is_prefix ? "prefix" : "postfix",
			expr->increment.is_decrement ? "--" : "++");
		break;
	case AST_MEMBER:
		dump_ident(dump, expr->member.name);
		break;
	case AST_CLOSURE:
		if (expr->closure.is_arrow)
			fputs(" arrow", dump->out);
		break;
	default:
		break;
	}
}

static void dump_pieces(struct dump *dump, const struct ast_piece *piece)
{
	for (; piece; piece = piece->next) {
		dump_node(dump, NULL, "piece", piece->span);
		if (piece->bytes)
			dump_quoted(dump, piece->bytes, piece->size);
		dump_children(dump);
		dump_expr(dump, NULL, piece->expr);
		dump_end(dump);
	}
}

static void dump_postfix(struct dump *dump, const struct ast_expr *expr)
{
	switch (expr->kind) {
	case AST_CALL:
		dump_expr(dump, "callee", expr->call.callee);
		dump_args(dump, NULL, expr->call.args);
		dump_comments(dump, "end", expr->call.end);
		break;
	case AST_INSTANCE:
		dump_expr(dump, "generic", expr->instance.generic);
		dump_types(dump, "argument", expr->instance.args);
		break;
	case AST_MEMBER:
		dump_expr(dump, "object", expr->member.object);
		break;
	case AST_INDEX:
	case AST_SLICE:
		dump_expr(dump, "object", expr->index.object);
		dump_expr(dump, "low", expr->index.low);
		dump_expr(dump, "high", expr->index.high);
		break;
	default:
		break;
	}
}

static void dump_parts(struct dump *dump, const struct ast_expr *expr)
{
	switch (expr->kind) {
	case AST_STRING:
		dump_pieces(dump, expr->pieces);
		break;
	case AST_UNARY:
	case AST_BINARY:
		dump_expr(dump, NULL, expr->operation.left);
		dump_expr(dump, NULL, expr->operation.right);
		break;
	case AST_INCREMENT:
		dump_expr(dump, NULL, expr->increment.operand);
		break;
	case AST_TRY:
	case AST_PAREN:
		dump_expr(dump, NULL, expr->operand);
		break;
	case AST_TUPLE:
		dump_args(dump, NULL, expr->elements);
		break;
	case AST_RANGE:
		dump_expr(dump, "low", expr->range.low);
		dump_expr(dump, "high", expr->range.high);
		break;
	case AST_CLOSURE:
		dump_params(dump, NULL, expr->closure.params);
		dump_type(dump, "result", expr->closure.result);
		dump_stmt(dump, "body", expr->closure.body);
		break;
	case AST_LITERAL:
		dump_type(dump, "type", expr->literal.type);
		dump_args(dump, NULL, expr->literal.elements);
		dump_comments(dump, "end", expr->literal.end);
		break;
	default:
		dump_postfix(dump, expr);
		break;
	}
}

void dump_expr(struct dump *dump, const char *label,
	       const struct ast_expr *expr)
{
	if (!expr)
		return;
	dump_node(dump, label, expr_kind(expr->kind), expr->span);
	dump_line(dump, expr);
	dump_children(dump);
	dump_parts(dump, expr);
	dump_end(dump);
}
