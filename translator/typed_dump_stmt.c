// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "typed_dump.h"

static void dump_statement(struct typed_dump *dump, const struct tstmt *stmt);

/* A statement under another one, one level deeper; a block is its content. */
static void dump_under(struct typed_dump *dump, const struct tstmt *stmt)
{
	if (stmt->kind == TS_BLOCK) {
		dump_statements(dump, &stmt->block);
		return;
	}
	dump->depth++;
	dump_statement(dump, stmt);
	dump->depth--;
}

static void dump_let(const struct typed_dump *dump, const struct tstmt *stmt)
{
	fputs("let ", dump->out);
	for (size_t i = 0; i < stmt->let.count; i++) {
		if (i)
			fputs(", ", dump->out);
		if (stmt->let.variables[i])
			dump_variable(dump, stmt->let.variables[i]);
		else
			putc('_', dump->out);
	}
	if (stmt->let.init) {
		fputs(" = ", dump->out);
		dump_expression(dump, stmt->let.init);
	}
	putc('\n', dump->out);
}

static void dump_assign(const struct typed_dump *dump,
			const struct tstmt *stmt)
{
	for (size_t i = 0; i < stmt->assign.count; i++) {
		if (i)
			fputs(", ", dump->out);
		if (stmt->assign.targets[i])
			dump_expression(dump, stmt->assign.targets[i]);
		else
			putc('_', dump->out);
	}
	fprintf(dump->out, " %s= ", dump_operator(stmt->assign.op));
	dump_expression(dump, stmt->assign.value);
	putc('\n', dump->out);
}

static void dump_if(struct typed_dump *dump, const struct tstmt *stmt)
{
	fputs("if ", dump->out);
	dump_expression(dump, stmt->branch.condition);
	putc('\n', dump->out);
	dump_under(dump, stmt->branch.then);
	if (!stmt->branch.otherwise)
		return;
	dump_indent(dump);
	fputs("else\n", dump->out);
	dump_under(dump, stmt->branch.otherwise);
}

/* A part of a loop's head, on a line of its own. */
static void dump_part(struct typed_dump *dump, const char *name,
		      const struct tstmt *stmt)
{
	if (!stmt)
		return;
	dump->depth++;
	dump_indent(dump);
	fprintf(dump->out, "%s\n", name);
	dump_under(dump, stmt);
	dump->depth--;
}

static void dump_loop(struct typed_dump *dump, const struct tstmt *stmt)
{
	fputs("loop", dump->out);
	if (stmt->loop.condition) {
		putc(' ', dump->out);
		dump_expression(dump, stmt->loop.condition);
	}
	putc('\n', dump->out);
	dump_part(dump, "init", stmt->loop.init);
	dump_part(dump, "step", stmt->loop.step);
	dump_under(dump, stmt->loop.body);
}

static void dump_range(struct typed_dump *dump, const struct tstmt *stmt)
{
	fputs("range ", dump->out);
	if (stmt->range.index)
		dump_variable(dump, stmt->range.index);
	else
		putc('_', dump->out);
	fputs(" in ", dump->out);
	dump_expression(dump, stmt->range.low);
	fputs("..", dump->out);
	dump_expression(dump, stmt->range.high);
	putc('\n', dump->out);
	dump_under(dump, stmt->range.body);
}

static void dump_each(struct typed_dump *dump, const struct tstmt *stmt)
{
	fputs("each ", dump->out);
	if (stmt->each.index) {
		dump_variable(dump, stmt->each.index);
		fputs(", ", dump->out);
	}
	if (stmt->each.item)
		dump_variable(dump, stmt->each.item);
	else
		putc('_', dump->out);
	fputs(" in ", dump->out);
	dump_expression(dump, stmt->each.subject);
	putc('\n', dump->out);
	dump_under(dump, stmt->each.body);
}

static void dump_switch(struct typed_dump *dump, const struct tstmt *stmt)
{
	fputs("switch ", dump->out);
	dump_expression(dump, stmt->select.subject);
	putc('\n', dump->out);
	dump->depth++;
	for (size_t i = 0; i < stmt->select.cases.count; i++) {
		const struct tcase *arm = stmt->select.cases.items[i];

		dump_indent(dump);
		fputs(arm->is_default ? "default" : "case ", dump->out);
		for (size_t k = 0; k < arm->values.count; k++) {
			if (k)
				fputs(", ", dump->out);
			dump_expression(dump, arm->values.items[k]);
		}
		putc('\n', dump->out);
		dump_statements(dump, &arm->body);
	}
	dump->depth--;
}

static void dump_jump(const struct typed_dump *dump, const char *word,
		      const struct tstmt *stmt)
{
	const struct tstmt *target = stmt->target;

	fputs(word, dump->out);
	if (target && target->label)
		fprintf(dump->out, " %s", target->label);
	putc('\n', dump->out);
}

/* A statement that is a word and an expression, which may be missing. */
static void dump_simple(const struct typed_dump *dump, const char *word,
			const struct texpr *expr)
{
	fputs(word, dump->out);
	if (expr) {
		putc(' ', dump->out);
		dump_expression(dump, expr);
	}
	putc('\n', dump->out);
}

static void dump_const(const struct typed_dump *dump, const struct tstmt *stmt)
{
	fprintf(dump->out, "const %s: ", stmt->constant->entity.name);
	dump_type_name(dump, stmt->constant->type);
	fputs(" = ", dump->out);
	dump_expression(dump, stmt->constant->init);
	putc('\n', dump->out);
}

static void dump_statement(struct typed_dump *dump, const struct tstmt *stmt)
{
	dump_indent(dump);
	if (stmt->label)
		fprintf(dump->out, "%s: ", stmt->label);
	switch (stmt->kind) {
	case TS_BAD:
		fputs("(bad)\n", dump->out);
		break;
	case TS_BLOCK:
		fputs("block\n", dump->out);
		dump_statements(dump, &stmt->block);
		break;
	case TS_LET:
		dump_let(dump, stmt);
		break;
	case TS_ASSIGN:
		dump_assign(dump, stmt);
		break;
	case TS_EXPR:
		dump_simple(dump, "do", stmt->expr);
		break;
	case TS_DISCARD:
		dump_simple(dump, "discard", stmt->expr);
		break;
	case TS_IF:
		dump_if(dump, stmt);
		break;
	case TS_LOOP:
		dump_loop(dump, stmt);
		break;
	case TS_RANGE:
		dump_range(dump, stmt);
		break;
	case TS_EACH:
		dump_each(dump, stmt);
		break;
	case TS_SWITCH:
		dump_switch(dump, stmt);
		break;
	case TS_BREAK:
		dump_jump(dump, "break", stmt);
		break;
	case TS_CONTINUE:
		dump_jump(dump, "continue", stmt);
		break;
	case TS_RETURN:
		dump_simple(dump, "return", stmt->expr);
		break;
	case TS_DEFER:
		fputs(stmt->defer.on_error ? "errdefer\n" : "defer\n",
		      dump->out);
		dump_under(dump, stmt->defer.stmt);
		break;
	case TS_CONST:
		dump_const(dump, stmt);
		break;
	}
}

void dump_statements(struct typed_dump *dump, const struct tblock *block)
{
	dump->depth++;
	for (size_t i = 0; i < block->stmts.count; i++)
		dump_statement(dump, block->stmts.items[i]);
	dump->depth--;
}
