// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Functions of several statements, written where they are called. */
#include "fold/splice.h"

static const struct texpr *call_in(const struct texpr *expr, bool *is_tried)
{
	*is_tried = false;
	while (expr && (expr->kind == TX_CONVERT || expr->kind == TX_CAST ||
			expr->kind == TX_TRY)) {
		*is_tried |= expr->kind == TX_TRY;
		expr = expr->operand;
	}
	return expr && expr->kind == TX_CALL &&
	       (expr->call.function || called_closure(expr)) ? expr : NULL;
}

/* A closure that is called at the end of a function without a result. */
static bool is_last(const struct splice *s)
{
	const struct function *around = s->folder->function;

	return s->block == &around->body->block &&
	       s->next == s->block->stmts.count &&
	       around->type->function.result->kind == TYPE_VOID &&
	       s->stmt->expr->kind == TX_CALL &&
	       s->stmt->expr->type->kind == TYPE_VOID &&
	       called_closure(s->stmt->expr);
}

static bool find_place(struct splice *s)
{
	const struct tstmt *stmt = s->stmt;

	switch (stmt->kind) {
	case TS_EXPR:
	case TS_DISCARD:
		s->fate = is_last(s) ? RETURNED : DROPPED;
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

/* --- arguments ------------------------------------------------------------ */

static bool is_replaced(const struct splice *s, const struct variable *param,
			const struct texpr *arg)
{
	struct uses uses = uses_in_stmt(s->function->body, param);

	if (is_closure_value(arg) && is_handed_on(s->function, param))
		return true;
	if (uses.writes || uses.addressed || gives_type(arg) ||
	    !is_fixed_value(s->folder, arg) ||
	    (uses.reads > 1 && is_closure_value(arg)))
		return false;
	return !uses.captured || arg->kind == TX_VARIABLE || arg->value ||
	       arg->is_constant;
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
		add_stmt(s, out, new_let(f, local, arg, arg->span));
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
			stmt->trivia = join_trivia(s->folder, s->stmt->trivia,
						   stmt->trivia);
		LIST_PUSH(s->folder->arena, &out->stmts, stmt);
	}
}

/* What stands beside arguments belongs to what comes of the statement. */
static void keep_comments(struct splice *s)
{
	struct tstmt *stmt = (struct tstmt *)s->stmt;

	for (size_t i = s->call->call.arg_count; i-- > 0; )
		if (has_comment(&s->call->call.args[i]))
			stmt->trivia = join_trivia(s->folder,
				s->call->call.args[i].trivia, stmt->trivia);
}

/* What is deferred runs before the result is stored, and may read the place. */
static bool is_seen_by_defer(const struct splice *s)
{
	const struct variable *target;

	if (s->fate != STORED)
		return false;
	target = s->stmt->assign.targets[0]->variable;
	return target->storage == STORAGE_PACKAGE ||
	       target->entity.id >= s->folder->facts->count ||
	       facts_of(s->folder->facts, &target->entity)->is_addressed;
}

/* Where a closure is called at the end, its steps are those of the function. */
static bool is_called_last(const struct splice *s)
{
	return called_closure(s->call) && s->fate == RETURNED &&
	       s->whole == s->call;
}

/* Whether what is behind the statement goes along with each way out. */
static bool wants_rest(const struct splice *s, const struct contents *contents)
{
	if (s->is_tried)
		return contents->has_defer;
	if (contents->has_try)
		return s->fate == BOUND &&
		       !has_tried_elsewhere(&s->function->body->block);
	return contents->returns > 1 || contents->has_defer;
}

/* Whether the value is declared first and stored later. */
static bool is_stored_later(const struct splice *s,
			    const struct contents *contents)
{
	const struct tblock *block = &s->function->body->block;

	return s->fate == BOUND &&
	       (contents->has_defer || contents->returns != 1 ||
		block->stmts.items[block->stmts.count - 1]->kind != TS_RETURN);
}

/*
 * What the function defers runs where its own block ends; or where the function
 * around it ends, if nothing else happens between.
 */
static bool needs_block(const struct splice *s, const struct contents *contents,
			const struct tblock *body)
{
	return contents->has_defer && s->fate != CONTINUED &&
	       !(s->fate == RETURNED && leaves(body));
}

static void append(struct splice *s, const struct tblock *from,
		   struct tblock *to)
{
	for (size_t i = 0; i < from->stmts.count; i++)
		add_stmt(s, to, from->stmts.items[i]);
}

/* Each way through the function stores the value. */
static void declare_value(struct splice *s, struct tblock *made)
{
	struct variable *variable = s->stmt->let.variables[0];

	variable->zero_is_unread = true;
	add_stmt(s, made, new_let(s->folder, variable, NULL, s->stmt->span));
}

/* The function's statements, with what they need around them. */
static bool make_statements(struct splice *s, const struct contents *contents,
			    struct tblock *made)
{
	/* Of a library's function no comment goes along, of a closure all. */
	struct copier c = { .folder = s->folder, .clones = true,
			    .drops_comments = !s->function->is_closure };
	struct tblock bound = {}, inner = {}, body;
	bool in_block;

	bind_arguments(s, &c, &bound);
	body = copy_block(&c, &s->function->body->block);
	s->body = block_stmt(s, &body, s->stmt->span);
	if (s->fate == CONTINUED && contents->has_defer &&
	    !is_rest_apart(s, &bound, &body))
		s->fate = s->given;
	if (!may_fail_here(s, contents))
		return false;
	s->is_split = is_stored_later(s, contents);
	in_block = needs_block(s, contents, &body);
	append(s, &bound, in_block ? &inner : made);
	if (s->is_split)
		declare_value(s, made);
	if (!transform(s, &body, in_block ? &inner : made))
		return false;
	if (in_block) {
		add_stmt(s, made, block_stmt(s, &inner, s->stmt->span));
		made->stmts.items[made->stmts.count - 1]->is_loose = true;
	}
	return true;
}

static bool splice(struct splice *s, struct tblock *out)
{
	struct contents contents = contents_of(&s->function->body->block,
					       s->function);
	bool is_handed = called_closure(s->call) || hands_on(s->function);
	struct tblock made = {};

	s->given = s->fate;
	if (wants_rest(s, &contents) && !contents.has_errdefer &&
	    is_continued(s))
		s->fate = CONTINUED;
	if (is_called_last(s))
		contents.has_defer = contents.has_owner = false;
	if (!is_handed && contents.has_closure &&
	    facts_of(s->folder->facts, &s->function->entity)->uses != 1)
		return false;
	if (contents.has_owner || (contents.has_capture && !is_handed) ||
	    (contents.has_defer && is_seen_by_defer(s)) ||
	    !make_statements(s, &contents, &made))
		return false;
	if (!made.stmts.count && (s->stmt->trivia->before ||
				  s->stmt->trivia->after))
		return false;
	keep_comments(s);
	hand_over(s, &made, out);
	if (is_handler(s->folder, s->function))
		((struct function *)s->folder->function)->handler =
			s->function;
	return true;
}

/* --- several results ------------------------------------------------------- */

/* The `return (a, b)` that ends a function without another way out. */
static const struct texpr *only_tuple(const struct function *function)
{
	const struct tblock *block = &function->body->block;
	struct contents contents = contents_of(block, function);
	const struct tstmt *last;

	if (!block->stmts.count || contents.returns != 1 || contents.has_try ||
	    contents.has_defer)
		return NULL;
	last = block->stmts.items[block->stmts.count - 1];
	return last->kind == TS_RETURN && last->expr &&
	       last->expr->kind == TX_TUPLE ? last->expr : NULL;
}

/* Whether the results are locals of the function, each another one. */
static bool gives_locals(const struct texpr *tuple)
{
	for (size_t i = 0; i < tuple->literal.count; i++) {
		const struct texpr *value = tuple->literal.elements[i].expr;

		if (value->kind != TX_VARIABLE ||
		    value->variable->storage != STORAGE_LOCAL)
			return false;
		for (size_t k = 0; k < i; k++)
			if (tuple->literal.elements[k].expr->variable ==
			    value->variable)
				return false;
	}
	return true;
}

/* Nothing but locals and calls before the results. */
static bool is_simple_body(const struct tblock *block)
{
	for (size_t i = 0; i + 1 < block->stmts.count; i++)
		if (block->stmts.items[i]->kind != TS_LET &&
		    block->stmts.items[i]->kind != TS_EXPR)
			return false;
	return true;
}

/* The caller's local is the function's, which gets its name. */
static void take_over(struct splice *s, size_t i, const struct texpr *value)
{
	struct variable *ours = s->stmt->let.variables[i];

	if (!ours)
		return;
	value->variable->entity.name = ours->entity.name;
	replace(s->copier, ours,
		variable_expr(s->folder, value->variable, s->stmt->span));
}

/* `let (a, b) = f()`: what f does, and a and b are its own locals. */
static bool splice_several(struct splice *s, struct tblock *out)
{
	struct copier c = { .folder = s->folder, .clones = true,
			    .drops_comments = !s->function->is_closure };
	const struct texpr *tuple = only_tuple(s->function);
	struct tblock body, made = {};

	if (!tuple || !gives_locals(tuple) ||
	    !is_simple_body(&s->function->body->block))
		return false;
	bind_arguments(s, &c, &made);
	body = copy_block(&c, &s->function->body->block);
	tuple = body.stmts.items[body.stmts.count - 1]->expr;
	for (size_t i = 0; i < s->stmt->let.count; i++)
		take_over(s, i, tuple->literal.elements[i].expr);
	for (size_t i = 0; i + 1 < body.stmts.count; i++)
		LIST_PUSH(s->folder->arena, &made.stmts, body.stmts.items[i]);
	hand_over(s, &made, out);
	return true;
}

static bool has_several(struct splice *s)
{
	const struct tstmt *stmt = s->stmt;

	s->call = stmt->kind == TS_LET && stmt->let.count > 1 ?
		stmt->let.init : NULL;
	return s->call && s->call->kind == TX_CALL && s->call->call.function;
}

static bool has_comments(const struct texpr *call)
{
	for (size_t i = 0; i < call->call.arg_count; i++)
		if (has_comment(&call->call.args[i]))
			return true;
	return false;
}

size_t splice_call(struct copier *c, const struct tstmt *stmt,
		   const struct tblock *block, size_t i, struct tblock *out)
{
	struct folder *f = c->folder;
	struct splice s = { .folder = f, .stmt = stmt, .copier = c,
			    .block = block, .next = i + 1 };
	bool is_several = has_several(&s);

	if ((!is_several && !find_place(&s)) || stmt->label)
		return 0;
	s.function = called_closure(s.call);
	/* The author's own calls are as they were written. */
	if (s.function && f->function->entity.package->is_main)
		return 0;
	if (!s.function) {
		s.function = s.call->call.function;
		if (!c->folds || !is_foldable(f, s.function) ||
		    !is_worth_splicing(f, s.function))
			return 0;
	}
	/* Several results can only be passed on as they are. */
	if (s.call->type->kind == TYPE_TUPLE &&
	    (s.fate != RETURNED || s.whole != s.call))
		return 0;
	if (!hands_on(s.function) && has_comments(s.call))
		return 0;
	if (!(is_several ? splice_several(&s, out) : splice(&s, out)))
		return 0;
	f->has_changed = true;
	return s.fate == CONTINUED ? block->stmts.count - i : 1;
}
