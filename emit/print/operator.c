// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Operators, and the parentheses of their operands. */
#include "print/operator.h"

#include <string.h>

static const struct doc *text(struct printer *printer, const char *text)
{
	return doc_text(printer->arena, text);
}

static bool is_sign(char op)
{
	return op == '-' || op == '+' || op == '~' || op == '!';
}

/*
 * Whether @op and what @operand begins with would become another operator, or
 * puzzle a reader: of signs in a row only `!!` is usual.
 */
static bool runs_together(const char *op, const struct cexpr *operand)
{
	char last = op[strlen(op) - 1];
	char first;

	if (operand->kind == CX_NUMBER)
		first = *operand->text;
	else if (operand->kind == CX_UNARY)
		first = *operand->op.op;
	else
		return false;
	if (last == '!' && first == '!')
		return false;
	return (is_sign(last) && is_sign(first)) ||
	       (last == '&' && first == '&');
}

const struct doc *unary_doc(struct printer *printer,
			    const struct cexpr *expr)
{
	const struct cexpr *operand = expr->op.left;

	return doc_seq(printer->arena, text(printer, expr->op.op),
		       parens(printer, operand,
			      precedence_of(operand) < PREC_UNARY ||
			      runs_together(expr->op.op, operand)));
}

const struct doc *postfix_doc(struct printer *printer,
			      const struct cexpr *expr)
{
	return doc_seq(printer->arena,
		       at_least(printer, expr->op.left, PREC_POSTFIX),
		       text(printer, expr->op.op));
}

/* An operand with the operator behind it. */
static const struct doc *before_op(struct printer *printer,
				   const struct doc *operand, const char *op)
{
	const char *blank = *op == ',' ? "" : " ";

	return doc_seq(printer->arena, operand,
		       text(printer, arena_printf(printer->arena, "%s%s",
						  blank, op)));
}

/* Whether the left operand continues the chain of operators of @expr. */
static bool is_chain(const struct cexpr *expr)
{
	const struct cexpr *left = expr->op.left;

	return left->kind == CX_BINARY &&
	       precedence_of(left) == precedence_of(expr) &&
	       !operand_wants_parens(expr->op.op, left, false);
}

static bool is_logical(const struct cexpr *expr)
{
	enum precedence precedence = precedence_of(expr);

	return precedence == PREC_OR || precedence == PREC_AND;
}

/* `a + b - c` is one fill of three, however the tree leans to the left. */
const struct doc *binary_doc(struct printer *printer,
			     const struct cexpr *expr)
{
	struct doc_items items = { .is_apart = is_logical(expr) };
	LIST(const struct cexpr *) chain = { 0 };
	const struct cexpr *link = expr;
	const char *op;
	size_t i;

	for (; is_chain(link); link = link->op.left)
		LIST_PUSH(printer->arena, &chain, link);
	LIST_PUSH(printer->arena, &chain, link);

	op = link->op.op;
	doc_push(printer->arena, &items,
		 before_op(printer,
			   parens(printer, link->op.left,
				  operand_wants_parens(op, link->op.left,
						       false)), op));
	for (i = chain.count; i--;) {
		const struct cexpr *right = chain.items[i]->op.right;
		const struct doc *doc;

		op = chain.items[i]->op.op;
		doc = parens(printer, right,
			     operand_wants_parens(op, right, true));
		if (i)
			doc = before_op(printer, doc,
					chain.items[i - 1]->op.op);
		doc_push(printer->arena, &items, doc);
	}
	return doc_fill(printer->arena, &items);
}

static const struct doc *left_of_assign(struct printer *printer,
					const struct cexpr *expr)
{
	return before_op(printer,
			 at_least(printer, expr->op.left, PREC_UNARY),
			 expr->op.op);
}

const struct doc *assign_doc(struct printer *printer,
			     const struct cexpr *expr)
{
	return doc_seq(printer->arena, left_of_assign(printer, expr),
		       text(printer, " "),
		       at_least(printer, expr->op.right, PREC_ASSIGN));
}

const struct doc *statement_doc(struct printer *printer,
				const struct cexpr *expr)
{
	if (expr->kind != CX_ASSIGN)
		return expr_doc(printer, expr);
	return doc_split(printer->arena, SPLIT_LATE,
			 left_of_assign(printer, expr),
			 at_least(printer, expr->op.right, PREC_ASSIGN));
}

const struct doc *conditional_doc(struct printer *printer,
				  const struct cexpr *expr)
{
	const struct cexpr *condition = expr->conditional.condition;
	const struct cexpr *then = expr->conditional.then;
	struct doc_items items = { 0 };
	const struct doc *first;

	first = parens(printer, condition, condition_wants_parens(condition));
	doc_push(printer->arena, &items,
		 before_op(printer, first, then ? "?" : "?:"));
	if (then)
		doc_push(printer->arena, &items,
			 before_op(printer,
				   at_least(printer, then, PREC_OR), ":"));
	doc_push(printer->arena, &items,
		 at_least(printer, expr->conditional.otherwise,
			  PREC_CONDITIONAL));
	return doc_fill(printer->arena, &items);
}
