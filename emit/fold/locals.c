// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Locals that only pass something on, or that nobody reads. */
#include "fold/simplify.h"

static void substitute(struct simplifier *s, const struct variable *variable,
		       const struct texpr *expr)
{
	struct copier c = { .folder = s->folder };

	replace(&c, variable, expr);
	copy_body(s, &c);
}

static bool drop_writes(struct simplifier *s, struct tblock *block, size_t i,
			void *data)
{
	const struct variable *variable = data;
	const struct tstmt *stmt = block->stmts.items[i];

	if (stmt->kind == TS_DEFER && stmt->defer.stmt->kind == TS_ASSIGN)
		stmt = stmt->defer.stmt;
	if (stmt->kind == TS_LET && stmt->let.count == 1 &&
	    stmt->let.variables[0] == variable) {
		drop_at(s, block, i, stmt->let.init);
		return true;
	}
	if (stmt->kind == TS_ASSIGN && stmt->assign.count == 1 &&
	    stmt->assign.targets[0] &&
	    stmt->assign.targets[0]->kind == TX_VARIABLE &&
	    stmt->assign.targets[0]->variable == variable) {
		drop_at(s, block, i, stmt->assign.value);
		return true;
	}
	return false;
}

/* --- values that are passed on -------------------------------------------- */

/* A local or parameter of this function that keeps its value. */
static bool is_steady_variable(const struct simplifier *s,
			       const struct variable *variable)
{
	const struct uses *uses;

	if (variable->storage == STORAGE_PACKAGE ||
	    variable->type->kind == TYPE_RECORD ||
	    variable->type->kind == TYPE_ARRAY)
		return false;
	uses = tallied_uses(s->folder, variable);
	return !uses->writes && !uses->addressed;
}

static bool is_steady(const struct simplifier *s, const struct texpr *expr);

static bool is_steady_part(const struct simplifier *s,
			   const struct texpr *bound)
{
	return !bound || is_steady(s, bound);
}

static bool is_steady(const struct simplifier *s, const struct texpr *expr)
{
	switch (expr->kind) {
	case TX_VARIABLE:
		return is_steady_variable(s, expr->variable);
	case TX_CONVERT:
	case TX_CAST:
		return expr->operand->type->kind != TYPE_ARRAY &&
		       is_steady(s, expr->operand);
	case TX_SLICE:
		return type_is_pointer(expr->index.object->type) &&
		       is_steady(s, expr->index.object) &&
		       is_steady_part(s, expr->index.low) &&
		       is_steady_part(s, expr->index.high);
	case TX_ADDRESS:
		return expr->operand->kind == TX_VARIABLE ||
		       is_fixed_value(s->folder, expr);
	default:
		return is_fixed_value(s->folder, expr);
	}
}

static const struct texpr **passed_in(struct tstmt *stmt)
{
	switch (stmt->kind) {
	case TS_RETURN:
	case TS_EXPR:
	case TS_DISCARD:
		return &stmt->expr;
	case TS_LET:
		return &stmt->let.init;
	case TS_ASSIGN:
		/* `x += e` reads x before e is evaluated. */
		if (stmt->assign.count == 1 && stmt->assign.op == OP_NONE &&
		    stmt->assign.targets[0] &&
		    stmt->assign.targets[0]->kind == TX_VARIABLE)
			return &stmt->assign.value;
		return NULL;
	default:
		return NULL;
	}
}

static const struct texpr *without_conversions(const struct texpr *expr)
{
	while (expr->kind == TX_CONVERT || expr->kind == TX_CAST)
		expr = expr->operand;
	return expr;
}

/* Whether the variable is what the value is, or what it begins with: the first
 * argument of a call that is not the same all the time. */
static bool is_evaluated_first(const struct simplifier *s,
			       const struct texpr *value,
			       const struct variable *variable)
{
	const struct texpr *arg;

	value = without_conversions(value);
	if (value->kind != TX_CALL || !value->call.function)
		return value->kind == TX_VARIABLE &&
		       value->variable == variable;
	for (size_t i = 0; i < value->call.arg_count; i++) {
		arg = without_conversions(value->call.args[i].expr);
		if (arg->kind == TX_VARIABLE && arg->variable == variable)
			return true;
		if (!is_fixed_value(s->folder, arg))
			return false;
	}
	return false;
}

/* A local that begins with a constant, or with nothing. */
static bool is_plain_let(const struct tstmt *stmt)
{
	return stmt->kind == TS_LET && stmt->let.count == 1 &&
	       (!stmt->let.init || stmt->let.init->is_constant);
}

/* `let v = e` before a statement whose value is v, or begins with it. */
static bool merge_next(struct simplifier *s, struct tblock *block, size_t i,
		       void *data)
{
	const struct variable *variable = data;
	const struct tstmt *let = block->stmts.items[i];
	struct copier c = { .folder = s->folder };
	const struct texpr **place;
	size_t next = i + 1;

	if (let->kind != TS_LET || let->let.count != 1 ||
	    let->let.variables[0] != variable || !let->let.init)
		return false;
	while (next < block->stmts.count &&
	       is_plain_let(block->stmts.items[next]))
		next++;
	if (next == block->stmts.count)
		return false;
	place = passed_in(block->stmts.items[next]);
	if (!place || !*place || !is_evaluated_first(s, *place, variable))
		return false;
	replace(&c, variable, let->let.init);
	*place = copy_expr(&c, *place);
	remove_at(s, block, i);
	return true;
}

/* `v = e` whose value nobody changes later: e is read instead, from there on. */
static bool forward(struct simplifier *s, struct tblock *block, size_t i,
		    void *data)
{
	const struct variable *variable = data;
	const struct tstmt *stmt = block->stmts.items[i];
	struct copier c = { .folder = s->folder };
	bool has_read = false;

	if (stmt->kind != TS_ASSIGN || stmt->assign.count != 1 ||
	    stmt->assign.op != OP_NONE || !stmt->assign.targets[0] ||
	    stmt->assign.targets[0]->kind != TX_VARIABLE ||
	    stmt->assign.targets[0]->variable != variable ||
	    !is_steady(s, stmt->assign.value))
		return false;
	for (size_t k = i + 1; k < block->stmts.count; k++) {
		struct uses uses = uses_in_stmt(block->stmts.items[k],
						variable);

		if (uses.writes || uses.addressed)
			return false;
		has_read |= uses.reads;
	}
	if (!has_read)
		return false;
	replace(&c, variable, stmt->assign.value);
	for (size_t k = i + 1; k < block->stmts.count; k++)
		block->stmts.items[k] = copy_stmt(&c, block->stmts.items[k]);
	return true;
}

static bool is_whole_store(const struct tstmt *stmt,
			   const struct variable *variable)
{
	return stmt->kind == TS_ASSIGN && stmt->assign.count == 1 &&
	       stmt->assign.op == OP_NONE && stmt->assign.targets[0] &&
	       stmt->assign.targets[0]->kind == TX_VARIABLE &&
	       stmt->assign.targets[0]->variable == variable &&
	       !uses_in_expr(stmt->assign.value, variable).reads;
}

/* A local that is given its value later in the same block, before it is read. */
static bool begin_later(struct simplifier *s, struct tblock *block, size_t i,
			void *data)
{
	struct variable *variable = data;
	const struct tstmt *let = block->stmts.items[i];
	struct tstmt *begun, *stmt;

	if (let->kind != TS_LET || let->let.count != 1 ||
	    let->let.variables[0] != variable ||
	    (let->let.init && has_effects(let->let.init)))
		return false;
	for (size_t k = i + 1; k < block->stmts.count; k++) {
		stmt = block->stmts.items[k];
		if (is_whole_store(stmt, variable)) {
			begun = new_let(s->folder, variable, stmt->assign.value,
					stmt->span);
			begun->trivia = stmt->trivia;
			block->stmts.items[k] = begun;
			remove_at(s, block, i);
			return true;
		}
		if (uses_in_stmt(stmt, variable).reads)
			return false;
	}
	return false;
}

/* --- one local ------------------------------------------------------------ */

/*
 * The change that @uses of the variable allow, as tallied before anything was
 * changed.
 */
static bool simplify_as(struct simplifier *s, const struct tstmt *let,
			const struct uses *uses)
{
	struct variable *variable = let->let.variables[0];

	if (!uses->addressed && !uses->captured &&
	    uses->reads == uses->targets) {
		edit_block(s, s->body, drop_writes, variable);
	} else if (!uses->writes && !uses->addressed && let->let.init &&
		   is_steady(s, let->let.init) && !gives_type(let->let.init) &&
		   (uses->reads == 1 || !is_closure_value(let->let.init)) &&
		   (!uses->captured || let->let.init->kind == TX_VARIABLE)) {
		substitute(s, variable, let->let.init);
		edit_block(s, s->body, drop_writes, variable);
		return true;
	} else if (separate_local(s, let)) {
		return true;
	} else if (!uses->writes && !uses->addressed && uses->reads == 1) {
		edit_block(s, s->body, merge_next, variable);
	} else if (!uses->addressed && !uses->captured && uses->writes) {
		edit_block(s, s->body, begin_later, variable);
		if (!s->has_changed)
			edit_block(s, s->body, forward, variable);
	}
	return s->has_changed;
}

bool simplify_local(struct simplifier *s, const struct tstmt *let)
{
	struct uses uses = *tallied_uses(s->folder, let->let.variables[0]);
	bool before = s->has_changed;

	s->has_changed = false;
	if (simplify_as(s, let, &uses))
		return true;
	s->has_changed = before;
	return false;
}
