// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Functions of one expression, written where they are called. */
#include "fold/internal.h"

/* What was evaluated so far of a function's expression. */
struct order {
	const struct folder *folder;
	const struct texpr *call;
	size_t next;			/* first argument not come to yet */
	bool has_effect;
	bool has_read;
	bool is_conditional;
	bool is_other;			/* the order would be another */
};

typedef LIST(const struct texpr *) expr_list;

struct children {
	struct arena *arena;
	expr_list list;
	const struct texpr *of;
};

static bool add_child(struct walk *walk, const struct texpr *expr)
{
	struct children *children = walk->data;

	if (expr == children->of)
		return true;
	LIST_PUSH(children->arena, &children->list, expr);
	return false;
}

static size_t param_index(const struct texpr *call, const struct texpr *expr)
{
	const struct function *function = call->call.function;
	size_t i = 0;

	if (expr->kind != TX_VARIABLE)
		return function->params.count;
	while (i < function->params.count &&
	       function->params.items[i] != expr->variable)
		i++;
	return i;
}

/* An argument comes to be evaluated where its parameter stands. */
static void meet_argument(struct order *order, size_t index)
{
	const struct texpr *arg = order->call->call.args[index].expr;

	if (is_fixed_value(order->folder, arg))
		return;
	while (order->next < index &&
	       is_fixed_value(order->folder,
			      order->call->call.args[order->next].expr))
		order->next++;
	if (order->next != index || order->is_conditional ||
	    order->has_effect || (order->has_read && has_effects(arg)))
		order->is_other = true;
	order->next = index + 1;
	if (has_effects(arg))
		order->has_read = true;
}

static bool is_read(const struct texpr *expr)
{
	switch (expr->kind) {
	case TX_VARIABLE:
	case TX_DEREF:
	case TX_INDEX:
		return true;
	default:
		return false;
	}
}

static bool is_effect(const struct texpr *expr)
{
	struct texpr bare = *expr;

	/* Itself, without what it is made of. */
	if (expr->kind == TX_CALL) {
		bare.call.callee = NULL;
		bare.call.arg_count = 0;
	} else if (expr->kind == TX_BUILTIN) {
		bare.builtin.arg_count = 0;
	} else if (expr->kind == TX_OBJECT) {
		bare.literal.count = 0;
	} else if (expr->kind != TX_INCREMENT && expr->kind != TX_TRY &&
		   expr->kind != TX_FORMAT) {
		return false;
	}
	return has_effects(&bare);
}

static void follow(struct order *order, const struct texpr *expr)
{
	struct children children = { .arena = order->folder->arena,
				     .of = expr };
	struct walk walk = { .expr = add_child, .data = &children };
	bool was_conditional = order->is_conditional;
	size_t index = param_index(order->call, expr);

	if (index < order->call->call.function->params.count) {
		meet_argument(order, index);
		return;
	}
	walk_expr(&walk, expr);
	for (size_t i = 0; i < children.list.count; i++) {
		if (i && expr->kind == TX_BINARY &&
		    (expr->operation.op == OP_AND ||
		     expr->operation.op == OP_OR))
			order->is_conditional = true;
		follow(order, children.list.items[i]);
	}
	order->is_conditional = was_conditional;
	if (is_effect(expr))
		order->has_effect = true;
	else if (is_read(expr))
		order->has_read = true;
}

/* Whether an argument may stand in place of its parameter. */
static bool may_replace(const struct folder *f, const struct texpr *arg,
			struct uses uses)
{
	if (uses.writes || uses.addressed || gives_type(arg) ||
	    (uses.reads > 1 && is_closure_value(arg)))
		return false;
	if (uses.captured)
		return arg->kind == TX_VARIABLE && is_fixed_value(f, arg);
	if (is_fixed_value(f, arg))
		return true;
	return uses.reads == 1 || (!uses.reads && !has_effects(arg));
}

static bool keeps_order(const struct folder *f, const struct texpr *call,
			const struct texpr *body)
{
	struct order order = { .folder = f, .call = call };

	follow(&order, body);
	return !order.is_other;
}

const struct texpr *sole_expr(const struct function *function)
{
	const struct tblock *block = &function->body->block;
	const struct tstmt *stmt;

	if (block->stmts.count != 1)
		return NULL;
	stmt = block->stmts.items[0];
	if (stmt->kind != TS_RETURN && stmt->kind != TS_EXPR)
		return NULL;
	return stmt->expr;
}

static bool find_bound(struct walk *walk, const struct texpr *expr)
{
	bool *found = walk->data;

	*found |= expr->kind == TX_TRY || expr->kind == TX_CLOSURE;
	return !*found;
}

/* A failure leads out of its function, and there is one of each closure. */
static bool is_bound(const struct texpr *expr)
{
	bool found = false;
	struct walk walk = { .expr = find_bound, .data = &found };

	walk_expr(&walk, expr);
	return found;
}

static bool is_plain_call(const struct texpr *call);

/* What is one expression in C, too, that may be evaluated again and again. */
static bool is_plain(const struct texpr *expr)
{
	switch (expr->kind) {
	case TX_VARIABLE:
	case TX_CONSTANT:
		return expr->type->kind != TYPE_SLICE;
	case TX_INTEGER:
	case TX_BOOL:
	case TX_NULL:
		return true;
	case TX_FIELD:
		return is_plain(expr->field.object);
	case TX_ADDRESS:
	case TX_DEREF:
	case TX_CONVERT:
	case TX_CAST:
		return is_plain(expr->operand) &&
		       expr->operand->type->kind != TYPE_SLICE;
	case TX_UNARY:
		return is_plain(expr->operation.left);
	case TX_BINARY:
		return is_plain(expr->operation.left) &&
		       is_plain(expr->operation.right) &&
		       (expr->operation.op == OP_AND ||
			expr->operation.op == OP_OR || !has_effects(expr));
	case TX_CALL:
		return is_plain_call(expr);
	default:
		return false;
	}
}

/* At most one argument is more than a look at something. */
static bool is_plain_call(const struct texpr *call)
{
	const struct type *type = call->type;
	size_t effects = 0;

	if (!call->call.function || call->call.function->release ||
	    type->kind == TYPE_SLICE || type->kind == TYPE_TUPLE ||
	    type->kind == TYPE_ARRAY || type_is_class(type))
		return false;
	for (size_t i = 0; i < call->call.arg_count; i++) {
		const struct texpr *arg = call->call.args[i].expr;

		if (!is_plain(arg) || i >= call->call.function->params.count ||
		    call->call.function->params.items[i]->is_format)
			return false;
		effects += has_effects(arg);
	}
	return !effects || call->call.arg_count == 1;
}

/* `func() bool { return e }()` is e. */
const struct texpr *fold_called_closure(struct folder *f,
					const struct texpr *call)
{
	struct copier c = { .folder = f, .clones = true };
	const struct texpr *callee = call->call.callee, *body;

	while (callee && callee->kind == TX_CONVERT)
		callee = callee->operand;
	if (!callee || callee->kind != TX_CLOSURE ||
	    callee->closure->params.count)
		return NULL;
	body = sole_expr(callee->closure);
	if (!body || body->type != call->type || !is_plain(body))
		return NULL;
	f->has_changed = true;
	return copy_expr(&c, body);
}

const struct texpr *fold_call(struct folder *f, const struct texpr *call)
{
	struct function *function = call->call.function;
	struct copier c = { .folder = f, .clones = true,
			    .drops_comments = true };
	const struct texpr *body;


	if (!function || function->is_closure || !is_foldable(f, function))
		return NULL;
	body = sole_expr(function);
	/* Several results are no value of an expression. */
	if (!body || body->kind == TX_TUPLE || is_bound(body))
		return NULL;
	for (size_t i = 0; i < function->params.count; i++) {
		const struct texpr *arg = call->call.args[i].expr;
		const struct variable *param = function->params.items[i];

		if (has_comment(&call->call.args[i]) ||
		    !may_replace(f, arg, uses_in_expr(body, param)))
			return NULL;
		replace(&c, param, arg);
	}
	if (!keeps_order(f, call, body))
		return NULL;
	f->has_changed = true;
	return copy_expr(&c, body);
}
