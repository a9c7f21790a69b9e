// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * Values that are written and never read, the zero of a `let` without a value
 * among them. Statements are followed backwards,
 * with a bit for each variable whose value somebody will still read. At the
 * end of a loop's body that is taken to be all of them.
 */
#include "flow/internal.h"
#include "typed_walk.h"

#define EVERYTHING UINT64_MAX
#define SLOTS 64	/* so many variables at once are followed */

/* A statement that a `break` may lead out of. */
struct exit_point {
	struct exit_point *outer;
	const struct tstmt *stmt;
	uint64_t live;		/* behind it */
};

struct stores {
	struct walk walk;
	struct flow *flow;
	const struct node *node;
	struct exit_point *exits;
	unsigned int count;	/* slots in use */
	uint64_t live;
};

static void stmt_backwards(struct stores *s, const struct tstmt *stmt);

static uint64_t bit_of(const struct stores *s,
		       const struct variable *variable)
{
	uint32_t slot = variable ? s->flow->slots[variable->entity.id] : 0;

	return slot && slot <= s->count ? 1ull << (slot - 1) : 0;
}

static bool can_follow(const struct flow *flow,
		       const struct variable *variable)
{
	unsigned int traits = flow->traits[variable->entity.id];
	enum type_kind kind = type_underlying(variable->type)->kind;

	/* Of one that nobody reads at all, unused-variable speaks. */
	return traits & TRAIT_READ &&
	       !(traits & (TRAIT_ADDRESSED | TRAIT_CAPTURED |
			   TRAIT_DEFERRED)) &&
	       kind != TYPE_RECORD && kind != TYPE_ARRAY &&
	       kind != TYPE_REFERENCE;
}

static void declare(struct stores *s, const struct variable *variable)
{
	if (!variable)
		return;
	s->flow->slots[variable->entity.id] = 0;
	if (s->count < SLOTS && can_follow(s->flow, variable))
		s->flow->slots[variable->entity.id] = ++s->count;
}

/* --- Expressions -------------------------------------------------------------- */

static bool read_expr(struct walk *walk, const struct texpr *expr)
{
	struct stores *s = walk->data;

	if (expr->kind == TX_VARIABLE)
		s->live |= bit_of(s, expr->variable);
	return true;
}

static void reads(struct stores *s, const struct texpr *expr)
{
	walk_expr(&s->walk, expr);
}

/* --- Writes --------------------------------------------------------------- */

static bool is_null(const struct texpr *value)
{
	return without_casts(value)->kind == TX_NULL;
}

static void write_to(struct stores *s, const struct variable *variable,
		     const struct texpr *value, struct span span)
{
	uint64_t bit = bit_of(s, variable);

	/* Null is written so that nobody can use what is gone. */
	if (bit && !(s->live & bit) && !(value && is_null(value)))
		flow_warn(s->flow, s->node, span, "dead-store",
			  "nothing reads the value that `%s` gets here",
			  variable->entity.name);
	s->live &= ~bit;
}

static void let_backwards(struct stores *s, const struct tstmt *stmt)
{
	const struct texpr *init = stmt->let.init;
	struct variable *first = stmt->let.variables[0];

	if (stmt->let.count == 1 && !init && bit_of(s, first))
		first->zero_is_unread = !(s->live & bit_of(s, first));
	if (stmt->let.count == 1 && init && !init->is_constant)
		write_to(s, stmt->let.variables[0], init,
			 stmt->let.variables[0] ?
			 stmt->let.variables[0]->entity.span : stmt->span);
	for (size_t i = 0; i < stmt->let.count; i++)
		s->live &= ~bit_of(s, stmt->let.variables[i]);
	reads(s, init);
}

static void assign_backwards(struct stores *s, const struct tstmt *stmt)
{
	bool is_plain = stmt->assign.op == OP_NONE;

	for (size_t i = 0; i < stmt->assign.count; i++) {
		const struct texpr *target = stmt->assign.targets[i];

		if (!target || target->kind != TX_VARIABLE)
			continue;
		if (stmt->assign.count == 1)
			write_to(s, target->variable, stmt->assign.value,
				 stmt->span);
		s->live &= ~bit_of(s, target->variable);
		if (!is_plain)
			s->live |= bit_of(s, target->variable);
	}
	reads(s, stmt->assign.value);
	for (size_t i = 0; i < stmt->assign.count; i++)
		if (stmt->assign.targets[i] &&
		    stmt->assign.targets[i]->kind != TX_VARIABLE)
			reads(s, stmt->assign.targets[i]);
}

static void expr_backwards(struct stores *s, const struct tstmt *stmt)
{
	const struct texpr *expr = stmt->expr;

	if (expr->kind == TX_INCREMENT &&
	    expr->increment.operand->kind == TX_VARIABLE)
		write_to(s, expr->increment.operand->variable, NULL,
			 stmt->span);
	reads(s, expr);
}

/* --- Statements -------------------------------------------------------------- */

static void block_backwards(struct stores *s, const struct tblock *block)
{
	unsigned int count = s->count;

	for (size_t i = 0; i < block->stmts.count; i++) {
		const struct tstmt *stmt = block->stmts.items[i];

		for (size_t k = 0; stmt->kind == TS_LET &&
		     k < stmt->let.count; k++)
			declare(s, stmt->let.variables[k]);
	}
	if (s->count > count)	/* its own are gone behind it */
		s->live &= ~((s->count == SLOTS ? EVERYTHING :
			      (1ull << s->count) - 1) &
			     ~((1ull << count) - 1));
	for (size_t i = block->stmts.count; i-- > 0; )
		stmt_backwards(s, block->stmts.items[i]);
	s->count = count;
}

static void push_exit(struct stores *s, struct exit_point *point,
		      const struct tstmt *stmt)
{
	point->outer = s->exits;
	point->stmt = stmt;
	point->live = s->live;
	s->exits = point;
}

static void loop_backwards(struct stores *s, const struct tstmt *stmt)
{
	unsigned int count = s->count;
	struct exit_point point;

	if (stmt->loop.init && stmt->loop.init->kind == TS_LET)
		declare(s, stmt->loop.init->let.variables[0]);
	push_exit(s, &point, stmt);
	s->live = EVERYTHING;
	if (stmt->loop.step)
		stmt_backwards(s, stmt->loop.step);
	s->live = EVERYTHING;
	stmt_backwards(s, stmt->loop.body);
	s->exits = point.outer;
	if (stmt->loop.condition)
		s->live |= point.live;
	reads(s, stmt->loop.condition);
	if (stmt->loop.init)
		stmt_backwards(s, stmt->loop.init);
	s->count = count;
}

static void each_backwards(struct stores *s, const struct tstmt *stmt)
{
	struct exit_point point;

	push_exit(s, &point, stmt);
	s->live = EVERYTHING;
	stmt_backwards(s, stmt->kind == TS_RANGE ? stmt->range.body :
		       stmt->each.body);
	s->exits = point.outer;
	s->live |= point.live;
	if (stmt->kind == TS_RANGE) {
		reads(s, stmt->range.low);
		reads(s, stmt->range.high);
	} else {
		reads(s, stmt->each.subject);
	}
}

static void if_backwards(struct stores *s, const struct tstmt *stmt)
{
	uint64_t after = s->live, then;

	stmt_backwards(s, stmt->branch.then);
	then = s->live;
	s->live = after;
	if (stmt->branch.otherwise)
		stmt_backwards(s, stmt->branch.otherwise);
	s->live |= then;
	reads(s, stmt->branch.condition);
}

static void switch_backwards(struct stores *s, const struct tstmt *stmt)
{
	struct exit_point point;
	uint64_t all = s->live;

	push_exit(s, &point, stmt);
	for (size_t i = 0; i < stmt->select.cases.count; i++) {
		s->live = point.live;
		block_backwards(s, &stmt->select.cases.items[i]->body);
		all |= s->live;
	}
	s->exits = point.outer;
	s->live = all;
	reads(s, stmt->select.subject);
}

static void labelled_backwards(struct stores *s, const struct tstmt *stmt)
{
	struct exit_point point;

	push_exit(s, &point, stmt);
	block_backwards(s, &stmt->block);
	s->exits = point.outer;
}

static void break_backwards(struct stores *s, const struct tstmt *stmt)
{
	const struct exit_point *point = s->exits;

	while (point && point->stmt != stmt->target)
		point = point->outer;
	s->live = point ? point->live : EVERYTHING;
}

static void stmt_backwards(struct stores *s, const struct tstmt *stmt)
{
	if (!stmt)
		return;
	switch (stmt->kind) {
	case TS_BLOCK:
		labelled_backwards(s, stmt);
		break;
	case TS_LET:
		let_backwards(s, stmt);
		break;
	case TS_ASSIGN:
		assign_backwards(s, stmt);
		break;
	case TS_EXPR:
		expr_backwards(s, stmt);
		break;
	case TS_DISCARD:
		reads(s, stmt->expr);
		break;
	case TS_RETURN:
		s->live = 0;
		reads(s, stmt->expr);
		break;
	case TS_IF:
		if_backwards(s, stmt);
		break;
	case TS_LOOP:
		loop_backwards(s, stmt);
		break;
	case TS_RANGE:
	case TS_EACH:
		each_backwards(s, stmt);
		break;
	case TS_SWITCH:
		switch_backwards(s, stmt);
		break;
	case TS_BREAK:
		break_backwards(s, stmt);
		break;
	case TS_CONTINUE:
		s->live = EVERYTHING;
		break;
	default:	/* what a deferred statement uses is not followed */
		break;
	}
}

void check_stores(struct flow *flow, const struct node *node)
{
	const struct function *function = node->function;
	struct stores s = {
		.walk = { .expr = read_expr },
		.flow = flow,
		.node = node,
	};

	s.walk.data = &s;
	for (size_t i = 0; i < function->params.count; i++)
		declare(&s, function->params.items[i]);
	stmt_backwards(&s, function->body);
}
