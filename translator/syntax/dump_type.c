// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "syntax/dump.h"

static const char *type_kind(enum ast_type_kind kind)
{
	switch (kind) {
	case AST_TYPE_BAD:
		return "bad-type";
	case AST_TYPE_NAME:
		return "type";
	case AST_TYPE_POINTER:
		return "pointer";
	case AST_TYPE_REFERENCE:
		return "reference";
	case AST_TYPE_SLICE:
		return "slice-type";
	case AST_TYPE_FUNC:
		return "func-type";
	case AST_TYPE_TUPLE:
		return "tuple-type";
	case AST_TYPE_VALUE:
		return "value-type";
	}
	return "?";
}

static void dump_line(struct dump *dump, const struct ast_type *type)
{
	switch (type->kind) {
	case AST_TYPE_NAME:
		dump_ident(dump, type->name.package);
		dump_ident(dump, type->name.name);
		break;
	case AST_TYPE_POINTER:
	case AST_TYPE_REFERENCE:
	case AST_TYPE_SLICE:
		if (type->pointer.is_user)
			fputs(" user", dump->out);
		if (type->pointer.is_const)
			fputs(" const", dump->out);
		break;
	case AST_TYPE_FUNC:
		dump_text(dump, "result-spelling",
			  type->func.result_spelling);
		break;
	default:
		break;
	}
}

static void dump_parts(struct dump *dump, const struct ast_type *type)
{
	switch (type->kind) {
	case AST_TYPE_BAD:
		break;
	case AST_TYPE_NAME:
		dump_types(dump, "argument", type->name.args);
		break;
	case AST_TYPE_POINTER:
	case AST_TYPE_REFERENCE:
	case AST_TYPE_SLICE:
		dump_type(dump, NULL, type->pointer.element);
		break;
	case AST_TYPE_FUNC:
		dump_params(dump, NULL, type->func.params);
		dump_type(dump, "result", type->func.result);
		break;
	case AST_TYPE_TUPLE:
		dump_types(dump, NULL, type->tuple);
		break;
	case AST_TYPE_VALUE:
		dump_expr(dump, NULL, type->value);
		break;
	}
}

void dump_type(struct dump *dump, const char *label,
	       const struct ast_type *type)
{
	if (!type)
		return;
	dump_node(dump, label, type_kind(type->kind), type->span);
	dump_line(dump, type);
	dump_children(dump);
	dump_parts(dump, type);
	dump_end(dump);
}

void dump_types(struct dump *dump, const char *label,
		const struct ast_type *type)
{
	for (; type; type = type->next)
		dump_type(dump, label, type);
}
