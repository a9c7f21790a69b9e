// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Functions of several statements, written where they are called. */
#include "fold/internal.h"


/* What becomes of the value that a function returns. */
enum fate { DROPPED, BOUND, STORED, RETURNED, CONTINUED };

/* A call that is being replaced by what its function does. */
struct splice {
	struct folder *folder;
	const struct tstmt *stmt;	/* around the call */
	const struct texpr *whole;	/* its value: the call, or conversions
					 * and `try` around it */
	const struct texpr *call;
	struct function *function;
	enum fate fate;
	bool is_tried;			/* there is a `try` around it */
	bool is_split;			/* BOUND: declared first, stored later */
	const struct tstmt *body;	/* the copy */
	/* CONTINUED: what is behind the statement, for each result. */
	struct copier *copier;
	const struct tblock *block;
	size_t next;
};

static const size_t short_rest = 4;	/* statements */

static const struct texpr *call_in(const struct texpr *expr, bool *is_tried)
{
	*is_tried = false;
	while (expr && (expr->kind == TX_CONVERT || expr->kind == TX_CAST ||
			expr->kind == TX_TRY)) {
		*is_tried |= expr->kind == TX_TRY;
		expr = expr->operand;
	}
	return expr && expr->kind == TX_CALL && expr->call.function ? expr :
								      NULL;
}

static bool find_place(struct splice *s)
{
	const struct tstmt *stmt = s->stmt;

	switch (stmt->kind) {
	case TS_EXPR:
	case TS_DISCARD:
		s->fate = DROPPED;
		s->whole = stmt->expr;
		break;
	case TS_RETURN:
		s->fate = RETURNED;
		s->whole = stmt->expr;
		break;
	case TS_LET:
		s->fate = BOUND;
		s->whole = stmt->let.init;
		if (stmt->let.count != 1 || !stmt->let.variables[0])
			return false;
		break;
	case TS_ASSIGN:
		s->fate = STORED;
		s->whole = stmt->assign.value;
		if (stmt->assign.count != 1 || stmt->assign.op != OP_NONE ||
		    !stmt->assign.targets[0] ||
		    stmt->assign.targets[0]->kind != TX_VARIABLE)
			return false;
		break;
	default:
		return false;
	}
	s->call = call_in(s->whole, &s->is_tried);
	return s->call;
}

/* --- what is in the function ---------------------------------------------- */

struct contents {
	bool has_try, has_defer, has_errdefer;
	unsigned int returns;
	const struct type *result;	/* of the function */
	bool has_other_try;		/* that fails in another way */
	bool has_owner;			/* a local that may move to the caller */
};

/* Numbers fail alike, whatever their width. */
static bool fails_alike(const struct type *a, const struct type *b)
{
	return a == b || (a->kind == TYPE_INTEGER && a->integer.is_signed &&
			  b->kind == TYPE_INTEGER && b->integer.is_signed);
}

static bool see_expr(struct walk *walk, const struct texpr *expr)
{
	struct contents *contents = walk->data;

	/* What it gives is released where the function ends. */
	if (expr->kind == TX_CALL && expr->call.function &&
	    expr->call.function->release)
		contents->has_defer = true;
	if (expr->kind != TX_TRY)
		return true;
	contents->has_try = true;
	if (!fails_alike(expr->operand->type, contents->result))
		contents->has_other_try = true;
	return true;
}

static bool see_stmt(struct walk *walk, const struct tstmt *stmt)
{
	struct contents *contents = walk->data;

	if (stmt->kind == TS_RETURN)
		contents->returns++;
	if (stmt->kind == TS_DEFER) {
		contents->has_defer = true;
		contents->has_errdefer |= stmt->defer.on_error;
		contents->has_owner |= stmt->defer.owner != NULL;
	}
	return true;
}

static struct contents contents_of(const struct tblock *block,
				   const struct function *function)
{
	struct contents contents = {
		.result = function->type->function.result,
	};
	struct walk walk = { see_expr, see_stmt, &contents };

	walk_block(&walk, block);
	return contents;
}

static bool has_return(const struct tstmt *stmt)
{
	struct contents contents = {};
	struct walk walk = { .stmt = see_stmt, .data = &contents };

	walk_stmt(&walk, stmt);
	return contents.returns;
}

/* Whether every way through the statements returns. */
static bool leaves(const struct tblock *block);

static bool stmt_leaves(const struct tstmt *stmt)
{
	switch (stmt->kind) {
	case TS_RETURN:
		return true;
	case TS_BLOCK:
		return leaves(&stmt->block);
	case TS_IF:
		return stmt->branch.otherwise &&
		       stmt_leaves(stmt->branch.then) &&
		       stmt_leaves(stmt->branch.otherwise);
	default:
		return false;
	}
}

static bool leaves(const struct tblock *block)
{
	return block->stmts.count &&
	       stmt_leaves(block->stmts.items[block->stmts.count - 1]);
}

/*
 * A `try` of the function's may fail into the function around it instead, and
 * what it deferred on failure is run there, where both fail alike.
 */
static bool may_fail_here(const struct splice *s,
			  const struct contents *contents)
{
	bool is_same = fails_alike(s->folder->function->type->function.result,
				   contents->result);

	if (s->fate == CONTINUED)
		return !contents->has_errdefer;
	if (contents->has_errdefer &&
	    !(is_same && s->fate == RETURNED && s->whole == s->call))
		return false;
	if (!contents->has_try)
		return true;
	if (s->fate == RETURNED && s->whole == s->call)
		return is_same;
	return s->is_tried && (is_same || !contents->has_other_try);
}

/* --- results -------------------------------------------------------------- */

/* The statement's value, with @value in place of the call. */
static const struct texpr *around(struct splice *s, const struct texpr *whole,
				  const struct texpr *value)
{
	const struct texpr *inner;
	struct texpr *copy;
	__int128 number;

	if (whole == s->call)
		return value;
	inner = around(s, whole->operand, value);
	if (!inner)
		return NULL;
	/* What is known does not fail, or is handled as a failure. */
	if (whole->kind == TX_TRY && integer_of(s->body, inner, &number))
		return number >= 0 && s->function->failure == FAILURE_NEGATIVE ?
		       inner : NULL;
	if (whole->kind == TX_TRY && was_tried(s->body, inner))
		return inner;
	if (whole->kind == TX_TRY && (inner->value || inner->kind == TX_NULL))
		return NULL;
	copy = arena_new_object(s->folder->arena, struct texpr);
	*copy = *whole;
	copy->operand = inner;
	copy->value = inner->value && whole->kind != TX_TRY ? whole->value :
							      NULL;
	return copy;
}

static void push_stmt(struct splice *s, struct tblock *out, struct tstmt *stmt)
{
	LIST_PUSH(s->folder->arena, &out->stmts, stmt);
}

static struct tstmt *store(struct splice *s, const struct texpr *target,
			   const struct texpr *value)
{
	struct tstmt *made = bare_stmt(s->folder, TS_ASSIGN, value->span);
	const struct texpr **targets = arena_calloc(s->folder->arena, 1,
						    sizeof(*targets));

	targets[0] = target;
	made->assign.targets = targets;
	made->assign.count = 1;
	made->assign.op = OP_NONE;
	made->assign.value = value;
	return made;
}

static const struct texpr *stored_to(struct splice *s)
{
	if (s->fate == STORED)
		return s->stmt->assign.targets[0];
	return variable_expr(s->folder, s->stmt->let.variables[0],
			     s->stmt->span);
}

/* A failure that is known goes up as it is. */
static bool push_failure(struct splice *s, const struct texpr *value,
			 struct tblock *out)
{
	const struct type *result = s->folder->function->type->function.result;
	struct texpr *copy;
	struct tstmt *made;

	if (!fails_alike(result, value->type))
		return false;
	copy = arena_new_object(s->folder->arena, struct texpr);
	*copy = *value;
	copy->type = result;
	made = bare_stmt(s->folder, TS_RETURN, value->span);
	made->expr = copy;
	push_stmt(s, out, made);
	return true;
}

/* What is behind the statement, with @value for what the call gave. */
static void push_rest(struct splice *s, const struct texpr *value,
		      struct tblock *out)
{
	struct copier c = *s->copier;
	struct variable *variable = s->stmt->let.variables[0], *local;

	c.clones = true;
	if (is_fixed_value(s->folder, value)) {
		replace(&c, variable, value);
	} else {
		local = clone_local(&c, variable);
		push_stmt(s, out, new_let(s->folder, local, value,
					  s->stmt->span));
	}
	for (size_t i = s->next; i < s->block->stmts.count; i++)
		push_stmt(s, out, copy_stmt(&c, s->block->stmts.items[i]));
}

/* The function has returned @value; NULL: it ended. */
static bool push_result(struct splice *s, const struct texpr *value,
			struct tblock *out)
{
	const struct texpr *whole;
	struct tstmt *made;

	if (!value) {
		if (s->fate == RETURNED)
			push_stmt(s, out, bare_stmt(s->folder, TS_RETURN,
						    s->stmt->span));
		return true;
	}
	whole = around(s, s->whole, value);
	if (!whole)
		return push_failure(s, value, out);
	switch (s->fate) {
	case CONTINUED:
		push_rest(s, whole, out);
		return true;
	case DROPPED:
		if (!has_effects(whole))
			return true;
		made = bare_stmt(s->folder, whole->kind == TX_CALL ||
				 whole->kind == TX_TRY ||
				 whole->kind == TX_INCREMENT ?
				 s->stmt->kind : TS_DISCARD, value->span);
		made->expr = whole;
		break;
	case RETURNED:
		made = bare_stmt(s->folder, TS_RETURN, value->span);
		made->expr = whole;
		break;
	case BOUND:
		if (!s->is_split) {
			made = new_let(s->folder, s->stmt->let.variables[0],
					whole, s->stmt->span);
			break;
		}
		/* fall through */
	default:
		made = store(s, stored_to(s), whole);
		break;
	}
	push_stmt(s, out, made);
	return true;
}

/* --- statements ----------------------------------------------------------- */

static struct tstmt *block_stmt(struct splice *s, const struct tblock *block,
				struct span span)
{
	struct tstmt *made = bare_stmt(s->folder, TS_BLOCK, span);

	made->block = *block;
	return made;
}

static bool transform(struct splice *s, const struct tblock *from,
		      struct tblock *out);

/* The `try` that is all of a statement's value, or NULL. */
static const struct texpr *tried_in(const struct tstmt *stmt)
{
	const struct texpr *expr = NULL;

	if (stmt->kind == TS_EXPR || stmt->kind == TS_DISCARD)
		expr = stmt->expr;
	else if (stmt->kind == TS_LET && stmt->let.count == 1 &&
		 stmt->let.variables[0])
		expr = stmt->let.init;
	return expr && expr->kind == TX_TRY ? expr : NULL;
}

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
	push_stmt(s, out, new_let(f, local, operand, stmt->span));
	out->stmts.items[out->stmts.count - 1]->trivia = stmt->trivia;
	if (!push_result(s, cast_expr(f, value, result), &then))
		return false;
	check->branch.condition = failed;
	check->branch.then = block_stmt(s, &then, stmt->span);
	push_stmt(s, out, check);
	if (stmt->kind == TS_LET)
		push_stmt(s, out, new_let(f, stmt->let.variables[0], value,
					  stmt->span));
	return true;
}

/* The statements of a branch, and those behind the `if`. */
static struct tblock joined(struct splice *s, const struct tstmt *branch,
			    const struct tblock *from, size_t next)
{
	struct tblock block = {};

	if (branch && branch->kind == TS_BLOCK)
		for (size_t i = 0; i < branch->block.stmts.count; i++)
			push_stmt(s, &block, branch->block.stmts.items[i]);
	else if (branch)
		push_stmt(s, &block, (struct tstmt *)branch);
	for (size_t i = next; i < from->stmts.count; i++)
		push_stmt(s, &block, from->stmts.items[i]);
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
	rest = joined(s, stmt->branch.then, from,
		      leaves_first ? from->stmts.count : i + 1);
	if (!transform(s, &rest, &taken))
		return false;
	rest = joined(s, stmt->branch.otherwise, from,
		      leaves_first ? i + 1 : from->stmts.count);
	made->branch.then = block_stmt(s, &taken, stmt->span);
	if (leaves(&taken)) {
		push_stmt(s, out, made);
		return transform(s, &rest, out);
	}
	if (!transform(s, &rest, &other))
		return false;
	if (other.stmts.count)
		made->branch.otherwise = block_stmt(s, &other, stmt->span);
	push_stmt(s, out, made);
	return true;
}

static bool transform(struct splice *s, const struct tblock *from,
		      struct tblock *out)
{
	for (size_t i = 0; i < from->stmts.count; i++) {
		struct tstmt *stmt = from->stmts.items[i];

		if (stmt->kind == TS_RETURN)
			return push_result(s, stmt->expr, out);
		if (s->fate == CONTINUED && tried_in(stmt)) {
			if (!push_tried(s, stmt, out))
				return false;
			continue;
		}
		if (!has_return(stmt) ||
		    (s->fate == RETURNED && s->whole == s->call)) {
			push_stmt(s, out, stmt);
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

/* --- arguments ------------------------------------------------------------ */

static bool is_replaced(const struct splice *s, const struct variable *param,
			const struct texpr *arg)
{
	struct uses uses = uses_in_stmt(s->function->body, param);

	if (uses.writes || uses.addressed || gives_type(arg) ||
	    !is_fixed_value(s->folder, arg))
		return false;
	return !uses.captured || arg->kind == TX_VARIABLE;
}

/* Parameters become their arguments, or locals that hold them. */
static void bind_arguments(struct splice *s, struct copier *c,
			   struct tblock *out)
{
	struct folder *f = s->folder;

	for (size_t i = 0; i < s->function->params.count; i++) {
		const struct variable *param = s->function->params.items[i];
		const struct texpr *arg = s->call->call.args[i].expr;
		struct variable *local;

		if (is_replaced(s, param, arg)) {
			replace(c, param, arg);
			continue;
		}
		local = clone_variable(f, param);
		local->is_self = false;
		push_stmt(s, out, new_let(f, local, arg, arg->span));
		replace(c, param, variable_expr(f, local, arg->span));
	}
}

/* The comments of the statement go to the first one that is there now. */
static void hand_over(struct splice *s, const struct tblock *made,
		      struct tblock *out)
{
	for (size_t i = 0; i < made->stmts.count; i++) {
		struct tstmt *stmt = made->stmts.items[i];

		if (!i)
			stmt->trivia = s->stmt->trivia;
		LIST_PUSH(s->folder->arena, &out->stmts, stmt);
	}
}

/* A `return`, or an `if` around one. */
static bool is_short_stmt(const struct tstmt *stmt)
{
	if (stmt->kind == TS_RETURN)
		return true;
	return stmt->kind == TS_IF && !stmt->branch.otherwise &&
	       stmt->branch.then->kind == TS_BLOCK &&
	       stmt->branch.then->block.stmts.count == 1 &&
	       stmt->branch.then->block.stmts.items[0]->kind == TS_RETURN;
}

/* Whether what is behind the statement is short, and ends the function. */
static bool is_continued(const struct splice *s)
{
	const struct tblock *block = s->block;

	if (s->fate != BOUND || s->whole != s->call ||
	    s->next == block->stmts.count || !leaves(block) ||
	    block->stmts.count - s->next > short_rest)
		return false;
	for (size_t i = s->next; i < block->stmts.count; i++) {
		struct uses uses = uses_in_stmt(block->stmts.items[i],
						s->stmt->let.variables[0]);

		if (!is_short_stmt(block->stmts.items[i]) || uses.writes ||
		    uses.addressed || uses.captured)
			return false;
	}
	return true;
}

static bool has_tried_elsewhere(const struct tblock *block)
{
	for (size_t i = 0; i < block->stmts.count; i++) {
		const struct tstmt *stmt = block->stmts.items[i];
		struct contents contents = {};
		struct walk walk = { see_expr, see_stmt, &contents };

		if (tried_in(stmt))
			continue;
		walk_stmt(&walk, stmt);
		if (contents.has_try)
			return true;
	}
	return false;
}

static bool splice(struct splice *s, struct tblock *out)
{
	/* Of a library's function no comment goes along, of a closure all. */
	struct copier c = { .folder = s->folder, .clones = true,
			    .drops_comments = !s->function->is_closure };
	struct contents contents = contents_of(&s->function->body->block,
					       s->function);
	struct tblock body, made = {}, inner = {};

	if ((contents.returns > 1 || contents.has_try) &&
	    !contents.has_defer && is_continued(s) &&
	    !has_tried_elsewhere(&s->function->body->block))
		s->fate = CONTINUED;
	if (contents.has_owner || !may_fail_here(s, &contents))
		return false;
	s->is_split = s->fate == BOUND &&
		      (contents.has_defer || contents.returns != 1 ||
		       s->function->body->block.stmts.items[
		       s->function->body->block.stmts.count - 1]->kind !=
		       TS_RETURN);
	bind_arguments(s, &c, contents.has_defer ? &inner : &made);
	body = copy_block(&c, &s->function->body->block);
	s->body = block_stmt(s, &body, s->stmt->span);
	if (s->is_split)
		push_stmt(s, &made, new_let(s->folder,
					     s->stmt->let.variables[0], NULL,
					     s->stmt->span));
	if (!transform(s, &body, contents.has_defer ? &inner : &made))
		return false;
	if (contents.has_defer)
		push_stmt(s, &made, block_stmt(s, &inner, s->stmt->span));
	if (!made.stmts.count && (s->stmt->trivia->before ||
				  s->stmt->trivia->after))
		return false;
	hand_over(s, &made, out);
	return true;
}

size_t splice_call(struct copier *c, const struct tstmt *stmt,
		   const struct tblock *block, size_t i, struct tblock *out)
{
	struct folder *f = c->folder;
	struct splice s = { .folder = f, .stmt = stmt, .copier = c,
			    .block = block, .next = i + 1 };

	if (!find_place(&s) || stmt->label)
		return 0;
	s.function = s.call->call.function;
	if (!is_foldable(f, s.function) || !is_worth_splicing(f, s.function))
		return 0;
	for (size_t k = 0; k < s.call->call.arg_count; k++)
		if (has_comment(&s.call->call.args[k]))
			return 0;
	if (!splice(&s, out))
		return 0;
	f->has_changed = true;
	return s.fate == CONTINUED ? block->stmts.count - i : 1;
}
