// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "syntax/dump.h"

static const char *stmt_kind(enum ast_stmt_kind kind)
{
	static const char *const names[] = {
		[AST_STMT_BAD] = "bad-stmt",
		[AST_BLOCK] = "block",
		[AST_LET] = "let",
		[AST_CONST] = "const",
		[AST_ASSIGN] = "assign",
		[AST_EXPR] = "expr",
		[AST_IF] = "if",
		[AST_FOR] = "for",
		[AST_FOR_IN] = "for-in",
		[AST_SWITCH] = "switch",
		[AST_CASE] = "case",
		[AST_BREAK] = "break",
		[AST_CONTINUE] = "continue",
		[AST_RETURN] = "return",
		[AST_DEFER] = "defer",
		[AST_CONDITIONAL] = "conditional",
		[AST_REFUSED] = "refused",
	};

	return names[kind];
}

static void dump_close(struct dump *dump, const struct ast_block *block)
{
	fputs(" close", dump->out);
	dump_span(dump, block->close);
}

static void dump_line(struct dump *dump, const struct ast_stmt *stmt)
{
	if (stmt->label.name) {
		fputs(" label", dump->out);
		dump_ident(dump, stmt->label);
	}
	switch (stmt->kind) {
	case AST_BLOCK:
		dump_close(dump, &stmt->block);
		break;
	case AST_ASSIGN:
		fprintf(dump->out, " %s= at", dump_operator_text(stmt->assign.op));
		dump_span(dump, stmt->assign.op_span);
		break;
	case AST_FOR_IN:
		dump_ident(dump, stmt->each.index);
		dump_ident(dump, stmt->each.item);
		break;
	case AST_CASE:
		if (stmt->arm.is_default)
			fputs(" default", dump->out);
		dump_close(dump, &stmt->arm.body);
		break;
	case AST_BREAK:
	case AST_CONTINUE:
		dump_ident(dump, stmt->jump);
		break;
	case AST_DEFER:
		if (stmt->defer.on_error)
			fputs(" on-error", dump->out);
		break;
	case AST_REFUSED:
		dump_text(dump, NULL, stmt->refused);
		break;
	default:
		break;
	}
	dump_blank(dump, &stmt->trivia);
}

static void dump_block(struct dump *dump, const struct ast_block *block)
{
	dump_stmts(dump, NULL, block->stmts);
	dump_comments(dump, "end", block->end);
}

static void dump_loop(struct dump *dump, const struct ast_stmt *stmt)
{
	switch (stmt->kind) {
	case AST_FOR:
		dump_stmt(dump, "init", stmt->loop.init);
		dump_expr(dump, "condition", stmt->loop.condition);
		dump_stmt(dump, "step", stmt->loop.step);
		dump_stmt(dump, "body", stmt->loop.body);
		break;
	case AST_FOR_IN:
		dump_expr(dump, "subject", stmt->each.subject);
		dump_stmt(dump, "body", stmt->each.body);
		break;
	case AST_SWITCH:
		dump_expr(dump, "subject", stmt->select.subject);
		dump_stmts(dump, NULL, stmt->select.cases);
		dump_comments(dump, "end", stmt->select.end);
		break;
	case AST_CASE:
		dump_args(dump, "value", stmt->arm.values);
		dump_block(dump, &stmt->arm.body);
		break;
	default:
		break;
	}
}

static void dump_parts(struct dump *dump, const struct ast_stmt *stmt)
{
	switch (stmt->kind) {
	case AST_BLOCK:
		dump_block(dump, &stmt->block);
		break;
	case AST_LET:
	case AST_CONST:
		dump_attributes(dump, stmt->let.attributes);
		dump_args(dump, "name", stmt->let.names);
		dump_type(dump, "type", stmt->let.type);
		dump_expr(dump, "value", stmt->let.value);
		break;
	case AST_ASSIGN:
		dump_expr(dump, "target", stmt->assign.target);
		dump_expr(dump, "value", stmt->assign.value);
		break;
	case AST_EXPR:
	case AST_RETURN:
		dump_expr(dump, NULL, stmt->expr);
		break;
	case AST_IF:
		dump_expr(dump, "condition", stmt->branch.condition);
		dump_stmt(dump, "then", stmt->branch.then);
		dump_stmt(dump, "else", stmt->branch.otherwise);
		break;
	case AST_DEFER:
		dump_stmt(dump, NULL, stmt->defer.stmt);
		break;
	case AST_CONDITIONAL:
		dump_branches(dump, stmt->branches);
		break;
	default:
		dump_loop(dump, stmt);
		break;
	}
}

void dump_stmt(struct dump *dump, const char *label,
	       const struct ast_stmt *stmt)
{
	if (!stmt)
		return;
	dump_node(dump, label, stmt_kind(stmt->kind), stmt->span);
	dump_line(dump, stmt);
	dump_children(dump);
	dump_trivia(dump, &stmt->trivia);
	dump_parts(dump, stmt);
	dump_end(dump);
}

void dump_stmts(struct dump *dump, const char *label,
		const struct ast_stmt *stmt)
{
	for (; stmt; stmt = stmt->next)
		dump_stmt(dump, label, stmt);
}

void dump_branches(struct dump *dump, const struct ast_branch *branch)
{
	for (; branch; branch = branch->next) {
		dump_node(dump, NULL, "branch", branch->span);
		dump_children(dump);
		dump_expr(dump, "condition", branch->condition);
		dump_stmts(dump, NULL, branch->stmts);
		dump_decls(dump, branch->decls);
		dump_comments(dump, "end", branch->end);
		dump_end(dump);
	}
}
