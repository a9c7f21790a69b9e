// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * Goes through what is done when the module starts, in the order in which it is
 * done: the values of variables, `init`, and what they call.
 */
#include "start/internal.h"

static void visit_stmt(struct starter *s, struct tstmt *stmt);
static void visit_expr(struct starter *s, const struct texpr *expr);

static void visit_elements(struct starter *s, const struct texpr *literal)
{
	for (size_t i = 0; i < literal->literal.count; i++)
		visit_expr(s, literal->literal.elements[i].expr);
}

static bool is_placed(struct starter *s, const struct texpr *expr)
{
	return expr->kind == TX_ADDRESS && object_of(s, expr);
}

/* What stands beside a statement that goes stands beside its object. */
static void keep_comments(struct starter *s, const struct tstmt *discard)
{
	struct variable *variable = object_of(s, discard->expr)->variable;

	if (!variable->entity.trivia)
		variable->entity.trivia = discard->trivia;
}

bool is_failing_return(const struct tstmt *stmt)
{
	const struct texpr *expr = stmt->expr;

	while (expr && expr->kind == TX_CONVERT)
		expr = expr->operand;
	if (!expr)
		return false;
	if (expr->value && expr->value->kind == VALUE_INTEGER)
		return expr->value->integer < 0;
	/* Of C's constants, those of errno are positive. */
	return expr->kind == TX_UNARY && expr->operation.op == OP_NEG &&
	       expr->operation.left->kind == TX_CONSTANT;
}

static const struct tstmt *sole_stmt(const struct tstmt *stmt)
{
	if (stmt->kind == TS_BLOCK && stmt->block.stmts.count == 1)
		return stmt->block.stmts.items[0];
	return stmt;
}

bool is_failure_check(const struct tstmt *stmt)
{
	const struct texpr *test = stmt->branch.condition, *right;
	const struct tstmt *leave = sole_stmt(stmt->branch.then);

	if (stmt->branch.otherwise || test->kind != TX_BINARY ||
	    (test->operation.op != OP_LT && test->operation.op != OP_NE) ||
	    test->operation.left->kind != TX_VARIABLE ||
	    leave->kind != TS_RETURN || !leave->expr ||
	    leave->expr->kind != TX_VARIABLE)
		return false;
	right = test->operation.right;
	return right->value && right->value->kind == VALUE_INTEGER &&
	       !right->value->integer &&
	       leave->expr->variable == test->operation.left->variable;
}

/* --- Functions -------------------------------------------------------------- */

/* `let x = T.new(…)`: a literal, if that is all that T.new() does. */
static void expose_making(struct starter *s, const struct tstmt *let)
{
	if (!let->let.init)
		return;
	s->whole = let->let.init;
	inline_constructor(s, (struct texpr *)let->let.init);
	s->whole = NULL;
}

static void visit_block(struct starter *s, struct tblock *block)
{
	struct tblock *around = s->out, out = { .end = block->end };
	bool is_midst = s->is_midst, is_init;

	s->out = &out;
	is_init = ++s->depth == 1 && s->function == s->program->init;
	s->top = is_init ? &out : s->top;
	for (size_t i = 0; i < block->stmts.count; i++) {
		struct tstmt *stmt = block->stmts.items[i];

		s->whole = NULL;
		s->tried = NULL;
		s->is_midst = false;
		if (stmt->kind == TS_LET && stmt->let.count == 1)
			expose_making(s, stmt);
		if (stmt->kind == TS_LET && stmt->let.count == 1 &&
		    is_making(stmt->let.init)) {
			visit_elements(s, stmt->let.init->operand);
			if (place_let(s, stmt))
				continue;
		}
		s->sole = is_init ? sole_call(stmt) : s->sole;
		if (start_explicitly(s, block, &i))
			continue;
		visit_stmt(s, stmt);
		if (stmt->kind == TS_LET && stmt->let.count == 1)
			name_room(s, stmt);
		/* Only what is made counts. */
		if (stmt->kind == TS_DISCARD && is_placed(s, stmt->expr)) {
			keep_comments(s, stmt);
			continue;
		}
		push_stmt(s, &out, stmt);
		stop_below(s, stmt);
	}
	*block = out;
	s->out = around;
	s->is_midst = is_midst;
	s->depth--;
}

static void visit_body(struct starter *s, const struct function *function,
		       bool is_tried, const char *holder)
{
	struct starter around = *s;

	s->function = function;
	s->holder = holder;
	s->is_late = false;
	s->depth = 0;
	s->is_tried = is_tried;
	visit_block(s, (struct tblock *)&function->body->block);
	s->function = around.function;
	s->holder = around.holder;
	s->held = around.held;
	s->local = around.local;
	s->is_late = around.is_late;
	s->depth = around.depth;
	s->is_tried = around.is_tried;
	s->tried = NULL;
	s->whole = NULL;
}

static void visit_function(struct starter *s, const struct texpr *call,
			   bool is_tried)
{
	const struct function *function = call->call.function;
	struct function_use *use = &s->uses[function->entity.id];
	const char *holder = s->held == call ? s->local : NULL;
	struct starter around = *s;

	use->is_visited = true;
	use->is_open = true;
	s->is_conditional |= s->is_late;
	s->is_unknown |= use->is_value;
	/* What each call makes is the callers'. */
	if (use->calls > 1 || s->shared) {
		s->shared = use;
		s->is_conditional = false;
		s->rounds = NULL;
		holder = NULL;
		is_tried = false;
	}
	s->is_direct = s->sole == call && s->is_tried && is_tried;
	visit_body(s, function, s->is_tried && is_tried, holder);
	s->is_direct = around.is_direct;
	s->shared = around.shared;
	s->is_conditional = around.is_conditional;
	s->is_unknown = around.is_unknown;
	s->rounds = around.rounds;
	use->is_open = false;
}

static void enter(struct starter *s, struct texpr *call, bool is_tried)
{
	const struct function *function = call->call.function;
	const struct function_use *use = &s->uses[function->entity.id];

	if (!function->body || use->is_open)
		return;
	if (!use->is_visited)
		visit_function(s, call, is_tried);
	if (use->made.count)
		give_rooms(s, call);
}

static bool is_start(const struct function *function)
{
	return function && function->owner &&
	       function->owner->start == function;
}

/* --- Expressions -------------------------------------------------------------- */

static void visit_doubtful(struct starter *s, const struct texpr *expr)
{
	bool is_conditional = s->is_conditional, is_midst = s->is_midst;

	s->is_conditional = true;
	s->is_midst = true;
	visit_expr(s, expr);
	s->is_conditional = is_conditional;
	s->is_midst = is_midst;
}

static void visit_call(struct starter *s, struct texpr *expr)
{
	const struct function *function = expr->call.function;
	bool is_tried = s->tried == expr;

	if (expr->call.callee)
		visit_expr(s, expr->call.callee);
	for (size_t i = 0; i < expr->call.arg_count; i++)
		visit_expr(s, expr->call.args[i].expr);
	if (is_start(function) && !s->program->is_test)
		diag_error(s->diags, expr->span, NULL,
			   "an explicit start in the midst of something, in a loop, or by a function of several callers is not translated yet: write `try object.%s()`",
			   function->entity.name);
	else if (function)
		enter(s, expr, is_tried);
}

static bool visit(struct walk *walk, const struct texpr *expr)
{
	struct starter *s = walk->data;

	inline_constructor(s, (struct texpr *)expr);
	switch (expr->kind) {
	case TX_BINARY:
		if (expr->operation.op != OP_AND && expr->operation.op != OP_OR)
			return true;
		visit_expr(s, expr->operation.left);
		visit_doubtful(s, expr->operation.right);
		return false;
	case TX_TRY:
		s->tried = expr->operand;
		visit_expr(s, expr->operand);
		s->is_late |= !s->is_tried;
		s->is_midst |= !s->is_tried;
		return false;
	case TX_CALL:
		visit_call(s, (struct texpr *)expr);
		return false;
	case TX_ADDRESS:
		if (!is_making(expr))
			return true;
		visit_elements(s, expr->operand);
		place_literal(s, (struct texpr *)expr,
			      expr->operand->type->record->entity.name);
		return false;
	default:
		return true;
	}
}

static void visit_expr(struct starter *s, const struct texpr *expr)
{
	struct walk walk = { .expr = visit, .data = s };

	walk_expr(&walk, expr);
}

void visit_argument(struct starter *s, const struct texpr *arg)
{
	const struct texpr *whole = s->whole, *tried = s->tried;

	s->whole = NULL;
	s->tried = NULL;
	visit_expr(s, arg);
	s->whole = whole;
	s->tried = tried;
}

/* --- Statements --------------------------------------------------------------- */

/* What is done once at most. */
static void visit_branch(struct starter *s, const struct tstmt *stmt)
{
	bool is_conditional = s->is_conditional;

	s->is_conditional = true;
	if (stmt)
		visit_stmt(s, (struct tstmt *)stmt);
	s->is_conditional = is_conditional;
}

static void visit_if(struct starter *s, const struct tstmt *stmt)
{
	bool is_late = s->is_late;

	visit_expr(s, stmt->branch.condition);
	visit_branch(s, stmt->branch.then);
	/* The condition of an `else if` is looked at later. */
	s->is_midst = true;
	visit_branch(s, stmt->branch.otherwise);
	if (s->is_tried && is_failure_check(stmt))
		s->is_late = is_late;
}

static void visit_switch(struct starter *s, const struct tstmt *stmt)
{
	bool is_conditional = s->is_conditional;

	visit_expr(s, stmt->select.subject);
	s->is_conditional = true;
	for (size_t i = 0; i < stmt->select.cases.count; i++)
		visit_block(s, &stmt->select.cases.items[i]->body);
	s->is_conditional = is_conditional;
}

/* The expression that is all of a statement: others may stand before it. */
static void visit_whole(struct starter *s, const struct texpr *expr)
{
	const struct texpr *whole = expr;

	while (whole && whole->kind == TX_CONVERT)
		whole = whole->operand;
	s->whole = whole;
	visit_expr(s, expr);
	s->whole = NULL;
}

/* The call whose value a local is, tried or not; or NULL. */
static const struct texpr *held_call(const struct texpr *expr)
{
	while (expr && (expr->kind == TX_CONVERT || expr->kind == TX_TRY))
		expr = expr->operand;
	return expr && expr->kind == TX_CALL ? expr : NULL;
}

static void visit_let(struct starter *s, const struct tstmt *stmt)
{
	if (stmt->let.count == 1 && stmt->let.variables[0]) {
		s->held = held_call(stmt->let.init);
		s->local = stmt->let.variables[0]->entity.name;
	}
	visit_whole(s, stmt->let.init);
	s->held = NULL;
}

static void visit_return(struct starter *s, const struct tstmt *stmt)
{
	/* What this gives is what the call gives. */
	s->held = held_call(stmt->expr);
	s->local = s->holder;
	s->tried = stmt->expr;
	visit_whole(s, stmt->expr);
	if (!s->is_tried || !is_failing_return(stmt))
		s->is_late = true;
}

static void visit_assign(struct starter *s, const struct tstmt *stmt)
{
	for (size_t i = 0; i < stmt->assign.count; i++)
		if (stmt->assign.targets[i])
			visit_expr(s, stmt->assign.targets[i]);
	if (stmt->assign.count == 1 && stmt->assign.targets[0] &&
	    stmt->assign.targets[0]->kind == TX_VARIABLE)
		visit_whole(s, stmt->assign.value);
	else
		visit_expr(s, stmt->assign.value);
}

static void visit_loop(struct starter *s, const struct tstmt *stmt)
{
	struct rounds rounds = rounds_of(s, stmt);

	if (stmt->kind == TS_LOOP && stmt->loop.init)
		visit_stmt(s, (struct tstmt *)stmt->loop.init);
	else if (stmt->kind == TS_RANGE) {
		visit_expr(s, stmt->range.low);
		visit_expr(s, stmt->range.high);
	} else if (stmt->kind == TS_EACH) {
		visit_expr(s, stmt->each.subject);
	}
	s->rounds = &rounds;
	s->is_midst = true;
	if (stmt->kind == TS_LOOP) {
		visit_expr(s, stmt->loop.condition);
		visit_branch(s, stmt->loop.body);
		visit_branch(s, stmt->loop.step);
	} else {
		visit_branch(s, stmt->kind == TS_RANGE ? stmt->range.body :
							 stmt->each.body);
	}
	s->rounds = rounds.outer;
}

static void visit_stmt(struct starter *s, struct tstmt *stmt)
{
	bool is_conditional = s->is_conditional;

	switch (stmt->kind) {
	case TS_BLOCK:
		s->is_conditional |= stmt->is_target;
		visit_block(s, &stmt->block);
		s->is_conditional = is_conditional;
		break;
	case TS_LET:
		visit_let(s, stmt);
		break;
	case TS_ASSIGN:
		visit_assign(s, stmt);
		break;
	case TS_EXPR:
		visit_expr(s, stmt->expr);
		break;
	case TS_DISCARD:
		visit_whole(s, stmt->expr);
		break;
	case TS_RETURN:
		visit_return(s, stmt);
		break;
	case TS_IF:
		visit_if(s, stmt);
		break;
	case TS_LOOP:
	case TS_RANGE:
	case TS_EACH:
		visit_loop(s, stmt);
		break;
	case TS_SWITCH:
		visit_switch(s, stmt);
		break;
	default:
		break;
	}
}

static void visit_package(struct starter *s, const struct package *package)
{
	/* Objects are added at its end. */
	size_t count = package->entities.count;

	for (size_t i = 0; i < count; i++) {
		struct variable *variable =
			(struct variable *)package->entities.items[i];

		if (variable->entity.kind != ENTITY_VARIABLE ||
		    variable->entity.is_extern || !variable->init)
			continue;
		inline_constructor(s, (struct texpr *)variable->init);
		if (is_making(variable->init))
			place_variable(s, variable);
		else if (!variable->init_is_constant)
			visit_expr(s, variable->init);
	}
}

/*
 * A test has a process of its own: it is an `init`, too. What no test calls would
 * be done in other programs; it has to be right, though it is not in this one.
 */
static void visit_tests(struct starter *s)
{
	for (size_t i = 0; i < s->program->tests.count; i++)
		visit_body(s, s->program->tests.items[i], true, NULL);
	for (size_t p = 0; p < s->program->packages.count; p++) {
		const struct package *package = s->program->packages.items[p];
		size_t count = package->entities.count;

		for (size_t i = 0; i < count; i++) {
			const struct function *function =
				(const void *)package->entities.items[i];
			struct function_use *use =
				&s->uses[function->entity.id];

			if (function->entity.kind != ENTITY_FUNCTION ||
			    function->is_test || !function->body ||
			    use->is_visited || use->is_value)
				continue;
			use->is_visited = true;
			visit_body(s, function, true, NULL);
		}
	}
}

void find_objects(struct starter *s)
{
	s->is_tried = true;
	for (size_t p = 0; p < s->program->packages.count; p++)
		visit_package(s, s->program->packages.items[p]);
	if (s->program->init && s->program->init->body)
		visit_body(s, s->program->init, true, NULL);
	if (s->program->is_test)
		visit_tests(s);
}
