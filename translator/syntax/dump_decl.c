// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "syntax/dump.h"

static const char *decl_kind(enum ast_decl_kind kind)
{
	static const char *const names[] = {
		[AST_DECL_BAD] = "bad-decl",
		[AST_IMPORT] = "import",
		[AST_VARIABLE] = "variable",
		[AST_CONSTANT] = "constant",
		[AST_FUNCTION] = "function",
		[AST_STRUCT] = "struct",
		[AST_UNION] = "union",
		[AST_CLASS] = "class",
		[AST_ENUM] = "enum",
		[AST_ENUMERATOR] = "enumerator",
		[AST_FIELD] = "field",
		[AST_TYPE_ALIAS] = "alias",
		[AST_EXTERN] = "extern",
		[AST_DECL_CONDITIONAL] = "conditional",
	};

	return names[kind];
}

static void dump_flag(struct dump *dump, bool set, const char *name)
{
	if (set)
		fprintf(dump->out, " %s", name);
}

static void dump_function_line(struct dump *dump, const struct ast_decl *decl)
{
	dump_flag(dump, decl->function.is_extern, "extern");
	dump_flag(dump, decl->function.is_mutating, "mutating");
	dump_flag(dump, decl->function.is_deinit, "deinit");
	dump_text(dump, "result-spelling", decl->function.result_spelling);
}

static void dump_line(struct dump *dump, const struct ast_decl *decl)
{
	dump_ident(dump, decl->name);
	dump_text(dump, "spelling", decl->spelling);
	switch (decl->kind) {
	case AST_IMPORT:
		dump_text(dump, NULL, decl->import.path);
		dump_span(dump, decl->import.path_span);
		break;
	case AST_VARIABLE:
	case AST_CONSTANT:
		dump_text(dump, "type-spelling", decl->variable.type_spelling);
		break;
	case AST_FUNCTION:
		dump_function_line(dump, decl);
		break;
	case AST_STRUCT:
	case AST_UNION:
	case AST_CLASS:
		dump_flag(dump, !decl->record.has_body, "opaque");
		dump_flag(dump, decl->record.is_member, "member");
		break;
	case AST_ENUM:
		dump_flag(dump, !decl->enumeration.has_body, "opaque");
		dump_flag(dump, decl->enumeration.is_member, "member");
		break;
	case AST_FIELD:
		dump_text(dump, "type-spelling", decl->field.type_spelling);
		dump_flag(dump, decl->field.is_flexible, "flexible");
		break;
	case AST_TYPE_ALIAS:
		dump_text(dump, "type-spelling", decl->alias.type_spelling);
		dump_flag(dump, decl->alias.is_distinct, "distinct");
		break;
	default:
		break;
	}
	dump_blank(dump, &decl->trivia);
}

static void dump_headers(struct dump *dump, const struct ast_header *header)
{
	for (; header; header = header->next) {
		dump_node(dump, NULL, header->is_label ? "label" : "header",
			  header->span);
		dump_text(dump, NULL, header->name);
		fputc('\n', dump->out);
	}
}

static void dump_members(struct dump *dump, const struct ast_decl *decl)
{
	switch (decl->kind) {
	case AST_STRUCT:
	case AST_UNION:
	case AST_CLASS:
		dump_decls(dump, decl->record.members);
		dump_comments(dump, "end", decl->record.end);
		break;
	case AST_ENUM:
		dump_type(dump, "base", decl->enumeration.base);
		dump_decls(dump, decl->enumeration.members);
		dump_comments(dump, "end", decl->enumeration.end);
		break;
	case AST_EXTERN:
		dump_headers(dump, decl->external.headers);
		dump_decls(dump, decl->external.members);
		dump_comments(dump, "end", decl->external.end);
		break;
	case AST_DECL_CONDITIONAL:
		dump_branches(dump, decl->branches);
		break;
	default:
		break;
	}
}

static void dump_parts(struct dump *dump, const struct ast_decl *decl)
{
	switch (decl->kind) {
	case AST_VARIABLE:
	case AST_CONSTANT:
		dump_args(dump, "name", decl->variable.names);
		dump_type(dump, "type", decl->variable.type);
		dump_expr(dump, "value", decl->variable.value);
		break;
	case AST_FUNCTION:
		dump_params(dump, NULL, decl->function.params);
		dump_type(dump, "result", decl->function.result);
		dump_stmt(dump, "body", decl->function.body);
		break;
	case AST_ENUMERATOR:
		dump_expr(dump, "value", decl->value);
		break;
	case AST_FIELD:
		dump_type(dump, "type", decl->field.type);
		dump_expr(dump, "bits", decl->field.bits);
		dump_expr(dump, "value", decl->field.value);
		break;
	case AST_TYPE_ALIAS:
		dump_type(dump, "type", decl->alias.type);
		break;
	default:
		dump_members(dump, decl);
		break;
	}
}

static void dump_decl(struct dump *dump, const struct ast_decl *decl)
{
	dump_node(dump, NULL, decl_kind(decl->kind), decl->span);
	dump_line(dump, decl);
	dump_children(dump);
	dump_trivia(dump, &decl->trivia);
	dump_attributes(dump, decl->attributes);
	dump_params(dump, "type-param", decl->type_params);
	dump_parts(dump, decl);
	dump_end(dump);
}

void dump_decls(struct dump *dump, const struct ast_decl *decl)
{
	for (; decl; decl = decl->next)
		dump_decl(dump, decl);
}
