// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include <string.h>

#include "interp.h"

void count_step(struct frame *f, struct span span)
{
	if (f->in->steps++ == f->in->limit)
		refuse(f->in, span, "a program of so many steps");
}

enum flow run_block(struct frame *f, const struct tblock *block)
{
	struct mark before = mark(f->in);
	const struct deferred *outer = f->deferred;
	enum flow flow = FLOW_NEXT;
	const struct tstmt *target;

	for (size_t i = 0; i < block->stmts.count && flow == FLOW_NEXT; i++)
		flow = run_stmt(f, block->stmts.items[i]);
	target = f->target;
	run_deferred(f, outer, flow);
	f->target = target;
	release(f->in, before);
	return flow;
}

static void assign_tuple(struct frame *f, const struct type *tuple,
			 unsigned char **places, size_t count,
			 const unsigned char *values)
{
	for (size_t i = 0; i < count; i++)
		if (places[i])
			memmove(places[i], values + tuple_offset(f->in, tuple, i),
				layout_size(f->in, tuple->tuple.items[i]));
}

static void run_let(struct frame *f, const struct tstmt *stmt)
{
	const struct texpr *init = stmt->let.init;
	size_t count = stmt->let.count;
	unsigned char **places = take(f->in, (count + 1) * sizeof(*places));
	struct mark before;

	for (size_t i = 0; i < count; i++)
		if (stmt->let.variables[i])
			places[i] = take(f->in,
					 layout_size(f->in,
						 stmt->let.variables[i]->type));
	before = mark(f->in);
	if (init && count != 1)
		assign_tuple(f, type_underlying(init->type), places, count,
			     eval_temporary(f, init));
	else if (init && places[0])
		eval(f, init, places[0]);
	else if (init)
		eval_temporary(f, init);
	release(f->in, before);
	for (size_t i = 0; i < count; i++)
		if (places[i])
			bind(f->in, stmt->let.variables[i], places[i]);
}

static void run_assign(struct frame *f, const struct tstmt *stmt)
{
	const struct texpr *target, *value = stmt->assign.value;
	size_t count = stmt->assign.count;
	unsigned char **places = take(f->in, (count + 1) * sizeof(*places));
	unsigned char *old, *made;
	size_t size;

	for (size_t i = 0; i < count; i++)
		if (stmt->assign.targets[i])
			places[i] = eval_place(f, stmt->assign.targets[i]);
	if (count != 1) {
		assign_tuple(f, type_underlying(value->type), places, count,
			     eval_temporary(f, value));
		return;
	}
	target = stmt->assign.targets[0];
	if (!target || stmt->assign.op == OP_NONE) {
		made = eval_temporary(f, value);
		if (target)
			memmove(places[0], made, layout_size(f->in, target->type));
		return;
	}
	size = layout_size(f->in, target->type);
	old = take(f->in, size);
	made = take(f->in, size);
	memcpy(old, places[0], size);
	apply(f, target, stmt->assign.op, target->type, old, value, made);
	memcpy(places[0], made, size);
}

/* What is cast from an unsigned number where it is returned is a count. */
static bool is_count(const struct texpr *expr)
{
	const struct type *from;

	if (expr->kind == TX_TUPLE)
		expr = expr->literal.elements[expr->literal.count - 1].expr;
	while (expr->kind == TX_CONVERT)
		expr = expr->operand;
	if (expr->kind != TX_CAST || expr->value)
		return false;
	expr = expr->operand;
	while (expr->kind == TX_CONVERT)
		expr = expr->operand;
	from = type_underlying(expr->type);
	return from->kind == TYPE_INTEGER && !from->integer.is_signed;
}

static void run_return(struct frame *f, const struct tstmt *stmt)
{
	const struct type *type = f->function->type->function.result;

	if (!stmt->expr)
		return;
	if (type->kind == TYPE_VOID) {
		eval_temporary(f, stmt->expr);
		return;
	}
	memcpy(f->result, eval_temporary(f, stmt->expr), layout_size(f->in, type));
	f->has_failed = !(f->function->failure == FAILURE_NEGATIVE &&
			  is_count(stmt->expr)) &&
			is_failure(f->in, f->function->failure, type,
				   f->result);
	f->given = stmt->expr;
}

static bool equals_case(struct frame *f, const struct texpr *value,
			const unsigned char *subject, const struct type *type)
{
	const char *left, *right;

	if (type_underlying(type)->kind != TYPE_STRING)
		return load(type, subject) == eval_number(f, value);
	memcpy(&left, subject, sizeof(left));
	right = eval_pointer(f, value);
	return !strcmp(left ? left : "", right ? right : "");
}

static bool takes(struct frame *f, const struct tcase *arm,
		  const unsigned char *subject, const struct type *type)
{
	for (size_t i = 0; i < arm->values.count; i++)
		if (equals_case(f, arm->values.items[i], subject, type))
			return true;
	return false;
}

static enum flow run_switch(struct frame *f, const struct tstmt *stmt)
{
	const struct texpr *subject = stmt->select.subject;
	const unsigned char *value = eval_temporary(f, subject);
	const struct tcase *chosen = NULL;

	for (size_t i = 0; i < stmt->select.cases.count; i++) {
		const struct tcase *arm = stmt->select.cases.items[i];

		if (takes(f, arm, value, subject->type)) {
			chosen = arm;
			break;
		}
		if (arm->is_default)
			chosen = arm;
	}
	return chosen ? run_block(f, &chosen->body) : FLOW_NEXT;
}

static enum flow run_if(struct frame *f, const struct tstmt *stmt)
{
	if (eval_number(f, stmt->branch.condition))
		return run_stmt(f, stmt->branch.then);
	if (stmt->branch.otherwise)
		return run_stmt(f, stmt->branch.otherwise);
	return FLOW_NEXT;
}

static enum flow run_kind(struct frame *f, const struct tstmt *stmt)
{
	switch (stmt->kind) {
	case TS_BLOCK:
		return run_block(f, &stmt->block);
	case TS_ASSIGN:
		run_assign(f, stmt);
		return FLOW_NEXT;
	case TS_EXPR:
	case TS_DISCARD:
		eval_temporary(f, stmt->expr);
		return FLOW_NEXT;
	case TS_IF:
		return run_if(f, stmt);
	case TS_LOOP:
	case TS_RANGE:
	case TS_EACH:
		return run_loop(f, stmt);
	case TS_SWITCH:
		return run_switch(f, stmt);
	case TS_BREAK:
	case TS_CONTINUE:
		f->target = stmt->target;
		return stmt->kind == TS_BREAK ? FLOW_BREAK : FLOW_CONTINUE;
	case TS_RETURN:
		run_return(f, stmt);
		return FLOW_RETURN;
	case TS_DEFER:
		run_defer(f, stmt);
		return FLOW_NEXT;
	case TS_CONST:
		return FLOW_NEXT;
	default:
		refuse(f->in, stmt->span, "this statement (%d)", stmt->kind);
	}
}

/* A `let` binds what lives on after it; all else gives its memory back. */
static enum flow run_plain(struct frame *f, const struct tstmt *stmt)
{
	struct mark before = mark(f->in);
	enum flow flow;

	if (stmt->kind == TS_LET) {
		run_let(f, stmt);
		return FLOW_NEXT;
	}
	flow = run_kind(f, stmt);
	release(f->in, before);
	if (flow == FLOW_BREAK && f->target == stmt)
		return FLOW_NEXT;
	return flow;
}

enum flow run_stmt(struct frame *f, const struct tstmt *stmt)
{
	jmp_buf here, *outer = f->on_failure;
	const struct deferred *const deferred = f->deferred;
	const unsigned int depth = f->in->depth;
	volatile enum flow flow = FLOW_RETURN;
	const struct tstmt *target;

	count_step(f, stmt->span);
	f->on_failure = &here;
	if (!setjmp(here))
		flow = run_plain(f, stmt);
	f->in->depth = depth;
	f->on_failure = outer;
	if (stmt->kind == TS_LET && flow == FLOW_NEXT) {
		keep_released(f, stmt->let.init, deferred);
	} else if (stmt->kind != TS_DEFER) {
		target = f->target;
		run_deferred(f, deferred, flow);
		f->target = target;
	}
	return flow;
}
