// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* The ways through a function, and what comes of each return. */
#include "fold/splice.h"

/* `try e`: a local for e, and where it has failed, the rest with that result. */
static bool push_tried(struct splice *s, const struct tstmt *stmt,
		       struct tblock *out)
{
	struct folder *f = s->folder;
	const struct texpr *operand = tried_in(stmt)->operand, *value, *failed;
	const struct type *result = s->function->type->function.result;
	struct variable *local = clone_variable(f, s->stmt->let.variables[0]);
	struct tstmt *check = bare_stmt(f, TS_IF, s->stmt->span);
	struct tblock then = {};

	local->type = operand->type;
	local->c_type = NULL;
	value = variable_expr(f, local, operand->span);
	failed = failed_expr(f, value);
	if (!failed || type_underlying(result)->kind != TYPE_INTEGER)
		return false;
	add_stmt(s, out, new_let(f, local, operand, stmt->span));
	out->stmts.items[out->stmts.count - 1]->trivia = stmt->trivia;
	if (!push_result(s, cast_expr(f, value, result), &then))
		return false;
	check->branch.condition = failed;
	check->branch.then = block_stmt(s, &then, stmt->span);
	add_stmt(s, out, check);
	if (stmt->kind == TS_LET)
		add_stmt(s, out, new_let(f, stmt->let.variables[0], value,
					  stmt->span));
	return true;
}

static bool has_defer(const struct tblock *block)
{
	return contents_of(block, NULL).has_defer;
}

/*
 * The statements of a branch, and those behind the `if`. What the branch defers
 * runs before those: then it stays a block.
 */
static struct tblock joined(struct splice *s, const struct tstmt *branch,
			    const struct tblock *from, size_t next)
{
	struct tblock block = {};

	if (branch && branch->kind == TS_BLOCK &&
	    (next == from->stmts.count || !has_defer(&branch->block)))
		for (size_t i = 0; i < branch->block.stmts.count; i++)
			add_stmt(s, &block, branch->block.stmts.items[i]);
	else if (branch)
		add_stmt(s, &block, (struct tstmt *)branch);
	for (size_t i = next; i < from->stmts.count; i++)
		add_stmt(s, &block, from->stmts.items[i]);
	return block;
}

/*
 * An `if` that returns in one branch: what is behind it belongs to the other
 * one, unless the first one returns from the function around, too.
 */
static bool transform_if(struct splice *s, const struct tblock *from, size_t i,
			 struct tblock *out)
{
	const struct tstmt *stmt = from->stmts.items[i];
	struct tstmt *made = bare_stmt(s->folder, TS_IF, stmt->span);
	struct tblock taken = {}, other = {}, rest;
	bool leaves_first = stmt_leaves(stmt->branch.then);

	if (!leaves_first && (!stmt->branch.otherwise ||
			      !stmt_leaves(stmt->branch.otherwise)))
		return false;
	made->branch.condition = stmt->branch.condition;
	made->trivia = stmt->trivia;
	rest = joined(s, stmt->branch.then, from,
		      leaves_first ? from->stmts.count : i + 1);
	if (!transform(s, &rest, &taken))
		return false;
	rest = joined(s, stmt->branch.otherwise, from,
		      leaves_first ? i + 1 : from->stmts.count);
	made->branch.then = block_stmt(s, &taken, stmt->span);
	if (leaves(&taken)) {
		add_stmt(s, out, made);
		return transform(s, &rest, out);
	}
	if (!transform(s, &rest, &other))
		return false;
	if (other.stmts.count)
		made->branch.otherwise = block_stmt(s, &other, stmt->span);
	add_stmt(s, out, made);
	return true;
}

/* What is said beside a `return` goes to what is there instead. */
static bool push_return(struct splice *s, const struct tstmt *stmt,
			struct tblock *out)
{
	size_t before = out->stmts.count;

	if (!push_result(s, stmt->expr, out))
		return false;
	hand_trivia(s->folder, stmt->trivia, out, before);
	return true;
}

bool transform(struct splice *s, const struct tblock *from,
	       struct tblock *out)
{
	for (size_t i = 0; i < from->stmts.count; i++) {
		struct tstmt *stmt = from->stmts.items[i];

		if (stmt->kind == TS_RETURN)
			return push_return(s, stmt, out);
		if (s->fate == CONTINUED && !s->is_tried && tried_in(stmt)) {
			if (!push_tried(s, stmt, out))
				return false;
			continue;
		}
		if (!has_return(stmt) ||
		    (s->fate == RETURNED && s->whole == s->call)) {
			add_stmt(s, out, stmt);
			continue;
		}
		if (stmt->kind != TS_IF)
			return false;
		return transform_if(s, from, i, out);
	}
	if (leaves(from) || (s->fate == RETURNED && s->whole == s->call &&
			     s->function->has_body_returns))
		return true;
	return push_result(s, NULL, out);
}
