// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * A constructor that only returns a module object is written where it is called,
 * so that each of its calls makes an object of its own, which is then named after
 * what holds it.
 */
#include "start/internal.h"

static const unsigned int deepest = 16;	/* constructors of constructors */

/* What a function returns that does nothing else, or NULL. */
static const struct texpr *sole_result(const struct function *function)
{
	const struct tblock *body;

	if (!function || !function->body)
		return NULL;
	body = &function->body->block;
	if (body->stmts.count != 1 || body->stmts.items[0]->kind != TS_RETURN)
		return NULL;
	return body->stmts.items[0]->expr;
}

static bool is_constructor(const struct function *function, unsigned int depth)
{
	const struct texpr *result = sole_result(function);

	if (!result || depth > deepest)
		return false;
	return is_making(result) ||
	       (result->kind == TX_CALL &&
		is_constructor(result->call.function, depth + 1));
}

static bool find_closure(struct walk *walk, const struct texpr *expr)
{
	bool *found = walk->data;

	*found |= expr->kind == TX_CLOSURE;
	return !*found;
}

/* A closure is one function: there cannot be a second one like it. */
static bool has_closure(const struct texpr *expr)
{
	bool found = false;
	struct walk walk = { .expr = find_closure, .data = &found };

	walk_expr(&walk, expr);
	return found;
}

/* --- Arguments ----------------------------------------------------------------- */

static bool is_substitute(struct starter *s, const struct texpr *arg)
{
	return arg->is_constant ||
	       (arg->kind == TX_VARIABLE &&
		arg->variable->storage != STORAGE_PACKAGE &&
		is_fixed(s, arg->variable, s->function));
}

static bool can_bind(struct starter *s, const struct texpr *call)
{
	const struct function *function = call->call.function;
	bool can_store = s->out && s->whole == call;

	if (call->call.arg_count != function->params.count)
		return false;
	for (size_t i = 0; i < call->call.arg_count; i++) {
		if (!is_fixed(s, function->params.items[i], function))
			return false;
		if (!can_store && !is_substitute(s, call->call.args[i].expr))
			return false;
	}
	return true;
}

/* What stands for the parameters: the arguments, or locals that hold them. */
static const struct texpr **bind(struct starter *s, const struct texpr *call)
{
	const struct function *function = call->call.function;
	const struct texpr **bound = arena_calloc(s->arena,
						  call->call.arg_count + 1,
						  sizeof(*bound));

	for (size_t i = 0; i < call->call.arg_count; i++) {
		const struct variable *param = function->params.items[i];
		const struct texpr *arg = call->call.args[i].expr;
		struct variable *local;

		bound[i] = arg;
		if (is_substitute(s, arg))
			continue;
		visit_argument(s, arg);
		local = make_local(s, param->entity.name, arg->type, arg->span);
		push_stmt(s, s->out, make_let(s, local, arg));
		bound[i] = make_variable(s, local, arg->span);
	}
	return bound;
}

/* --- Copies ---------------------------------------------------------------------- */

struct copy {
	struct starter *starter;
	const struct function *function;
	const struct texpr **bound;	/* by parameter */
};

static const struct texpr *copy_expr(const struct copy *c,
				     const struct texpr *expr);

static const struct targ *copy_args(const struct copy *c,
				    const struct targ *args, size_t count,
				    bool *is_constant)
{
	struct targ *copy = arena_calloc(c->starter->arena, count + 1,
					 sizeof(*copy));

	for (size_t i = 0; i < count; i++) {
		copy[i] = args[i];
		copy[i].expr = copy_expr(c, args[i].expr);
		*is_constant &= copy[i].expr->is_constant;
	}
	return copy;
}

static void copy_pieces(const struct copy *c, struct texpr *expr)
{
	struct tpiece *copy = arena_calloc(c->starter->arena,
					   expr->format.count + 1,
					   sizeof(*copy));

	for (size_t i = 0; i < expr->format.count; i++) {
		copy[i] = expr->format.pieces[i];
		copy[i].expr = copy_expr(c, copy[i].expr);
	}
	expr->format.pieces = copy;
}

/* Sets *is_constant where all of the children are. */
static void copy_children(const struct copy *c, struct texpr *expr,
			  bool *is_constant)
{
	bool ignored = false;

	switch (expr->kind) {
	case TX_UNARY:
	case TX_BINARY:
		expr->operation.left = copy_expr(c, expr->operation.left);
		expr->operation.right = copy_expr(c, expr->operation.right);
		*is_constant = expr->operation.left->is_constant &&
			       (!expr->operation.right ||
				expr->operation.right->is_constant);
		break;
	case TX_CONVERT:
	case TX_CAST:
		expr->operand = copy_expr(c, expr->operand);
		*is_constant = expr->operand->is_constant &&
			       expr->operand->type->kind != TYPE_ARRAY;
		break;
	case TX_ADDRESS:
	case TX_DEREF:
	case TX_BIT_CAST:
	case TX_TRY:
		expr->operand = copy_expr(c, expr->operand);
		break;
	case TX_FIELD:
		expr->field.object = copy_expr(c, expr->field.object);
		break;
	case TX_INDEX:
	case TX_SLICE:
		expr->index.object = copy_expr(c, expr->index.object);
		expr->index.low = copy_expr(c, expr->index.low);
		expr->index.high = copy_expr(c, expr->index.high);
		break;
	case TX_CALL:
		expr->call.callee = copy_expr(c, expr->call.callee);
		expr->call.args = copy_args(c, expr->call.args,
					    expr->call.arg_count, &ignored);
		break;
	case TX_RECORD:
	case TX_ARRAY:
		*is_constant = true;
		/* fall through */
	case TX_OBJECT:
	case TX_TUPLE:
		expr->literal.elements = copy_args(c, expr->literal.elements,
						   expr->literal.count,
						   is_constant);
		break;
	case TX_FORMAT:
		copy_pieces(c, expr);
		break;
	case TX_BUILTIN:
		expr->builtin.args = copy_args(c, expr->builtin.args,
					       expr->builtin.arg_count,
					       &ignored);
		break;
	default:
		break;
	}
}

static const struct texpr *copy_expr(const struct copy *c,
				     const struct texpr *expr)
{
	struct texpr *copy;
	bool is_constant = false;

	if (!expr)
		return NULL;
	if (expr->kind == TX_VARIABLE)
		for (size_t i = 0; i < c->function->params.count; i++)
			if (c->function->params.items[i] == expr->variable)
				return c->bound[i];
	copy = arena_new_object(c->starter->arena, struct texpr);
	*copy = *expr;
	note_name(c->starter, copy);
	copy_children(c, copy, &is_constant);
	copy->is_constant |= is_constant;
	return copy;
}

/* --- Calls ------------------------------------------------------------------------ */

static bool is_wanted(struct starter *s, const struct texpr *call)
{
	const struct function *function = call->call.function;

	if (!is_constructor(function, 0) || has_closure(sole_result(function)))
		return false;
	/* How a module's own functions are cut is its author's wish. */
	return !function->entity.package->is_main ||
	       s->uses[function->entity.id].calls > 1;
}

static bool inline_call(struct starter *s, struct texpr *call)
{
	struct copy c = { s, call->call.function, NULL };
	struct span span = call->span;

	if (!is_wanted(s, call) || !can_bind(s, call))
		return false;
	c.bound = bind(s, call);
	s->uses[c.function->entity.id].is_inlined = true;
	*call = *copy_expr(&c, sole_result(c.function));
	call->span = span;
	/* A copy of a call inside is one more of those. */
	if (call->kind == TX_CALL && call->call.function)
		s->uses[call->call.function->entity.id].calls++;
	return true;
}

void inline_constructor(struct starter *s, struct texpr *expr)
{
	struct texpr *operand;
	bool is_whole = s->whole == expr;

	if (expr->kind == TX_TRY) {
		operand = (struct texpr *)expr->operand;
		if (is_whole)
			s->whole = operand;
		inline_constructor(s, operand);
		if (is_whole)
			s->whole = expr;
		/* There is memory for a variable. */
		if (is_making(operand))
			*expr = *operand;
		return;
	}
	while (expr->kind == TX_CALL && expr->call.function)
		if (!inline_call(s, expr))
			return;
}
