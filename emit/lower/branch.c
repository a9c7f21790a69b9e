// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include <string.h>

#include "lower/lower.h"
#include "lower/owned.h"

const struct variable *found_failing(const struct texpr *condition)
{
	const struct texpr *left = condition->operation.left;

	if (condition->kind != TX_BINARY)
		return NULL;
	while (left->kind == TX_CONVERT)
		left = left->operand;
	if (left->kind != TX_VARIABLE)
		return NULL;
	if (condition->operation.op == OP_LT &&
	    condition->operation.right->value &&
	    condition->operation.right->value->kind == VALUE_INTEGER &&
	    condition->operation.right->value->integer <= 0)
		return left->variable;
	if (condition->operation.op == OP_EQ &&
	    condition->operation.right->kind == TX_NULL)
		return left->variable;
	return NULL;
}

static bool is_empty(const struct cblock *block)
{
	return !block->stmts.count;
}

const struct cexpr *opposite(struct body *b, const struct cexpr *condition)
{
	static const char *const pairs[][2] = {
		{ "==", "!=" }, { "<", ">=" }, { ">", "<=" },
	};

	if (condition->kind == CX_UNARY && !strcmp(condition->op.op, "!"))
		return condition->op.left;
	if (condition->kind == CX_BINARY)
		for (size_t i = 0; i < sizeof(pairs) / sizeof(*pairs); i++)
			for (size_t k = 0; k < 2; k++)
				if (!strcmp(condition->op.op, pairs[i][k]))
					return cx_binary(b->arena,
							 pairs[i][1 - k],
							 condition->op.left,
							 condition->op.right);
	return cx_not(b->arena, condition);
}

void keep_comments(struct body *b, const struct ccomment *comments)
{
	b->block->comments = ccomment_join(b->arena, b->block->comments,
					   comments);
}

void push_branch(struct body *b, struct cstmt *made, bool has_effect)
{
	const struct ccomment *after = NULL;

	if (made->branch.has_otherwise && is_empty(&made->branch.otherwise)) {
		after = made->branch.otherwise.end;
		made->branch.has_otherwise = false;
		made->branch.otherwise = (struct cblock){};
	}
	if (!is_empty(&made->branch.then)) {
		push(b, made);
	} else if (made->branch.has_otherwise) {
		/* It spoke of the other case: it follows, as an `else`. */
		after = ccomment_join(b->arena, made->branch.then.end, after);
		made->branch.condition = opposite(b, made->branch.condition);
		made->branch.then = made->branch.otherwise;
		made->branch.has_otherwise = false;
		made->branch.otherwise = (struct cblock){};
		push(b, made);
	} else {
		keep_comments(b, made->branch.then.end);
		if (has_effect)
			push(b, cs_expr(b->arena, made->branch.condition));
	}
	keep_comments(b, after);
}

void lower_if(struct body *b, const struct tstmt *stmt)
{
	const struct variable *failing = found_failing(stmt->branch.condition);
	const struct cexpr *condition = lower_condition(b,
						stmt->branch.condition);
	struct cstmt *made = cs_if(b->arena, condition);
	size_t leaves = b->leaves.count;

	if (failing)
		LIST_PUSH(b->arena, &b->failing, failing);
	lower_body(b, stmt->branch.then, NULL, &made->branch.then);
	if (failing)
		b->failing.count--;
	if (failing && !falls_through(&made->branch.then))
		forget_guard(b, failing, leaves);
	if (stmt->branch.otherwise)
		lower_body(b, stmt->branch.otherwise, NULL, cs_else(made));
	push_branch(b, made, effects_of(b, stmt->branch.condition) &
			     (EFFECT_WRITE | EFFECT_WRITE_LOCAL));
}
