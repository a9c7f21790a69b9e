// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Expressions. */
#include "print/operator.h"

#include "print/literal.h"

static const struct doc *text(struct printer *printer, const char *text)
{
	return doc_text(printer->arena, text);
}

/* In parentheses if @wants. */
const struct doc *parens(struct printer *printer,
				const struct cexpr *expr, bool wants)
{
	const struct doc *doc = expr_doc(printer, expr);

	if (!wants)
		return doc;
	return doc_seq(printer->arena, text(printer, "("), doc,
		       text(printer, ")"));
}

const struct doc *at_least(struct printer *printer,
				  const struct cexpr *expr,
				  enum precedence precedence)
{
	return parens(printer, expr, precedence_of(expr) < precedence);
}

const struct doc *argument_doc(struct printer *printer,
			       const struct cexpr *expr)
{
	return at_least(printer, expr, PREC_ASSIGN);
}

const struct doc *macro_value_doc(struct printer *printer,
				  const struct cexpr *expr)
{
	return at_least(printer, expr, PREC_POSTFIX);
}

const struct doc *condition_doc(struct printer *printer,
				const struct cexpr *condition)
{
	return parens(printer, condition, condition->kind == CX_ASSIGN);
}

static const struct doc *with_comma(struct printer *printer,
				    const struct doc *doc)
{
	return doc_seq(printer->arena, doc, text(printer, ","));
}

/* A macro would take the commas of `(int[2]){ 1, 2 }` for its own. */
static bool has_commas(const struct cexpr *expr)
{
	return expr->kind == CX_COMPOUND && expr->list.count > 1;
}

static const struct doc *call_arg_doc(struct printer *printer,
				      const struct cexpr *expr)
{
	return has_commas(expr) ? parens(printer, expr, true) :
				  argument_doc(printer, expr);
}

/* A message reads on behind its text. */
static bool is_message(const struct cexpr *call)
{
	for (size_t i = 0; i < call->call.count; i++) {
		enum cexpr_kind kind = call->call.args[i].value->kind;

		if (kind == CX_STRING || kind == CX_CONCAT)
			return true;
	}
	return false;
}

static const struct doc *call_doc(struct printer *printer,
				  const struct cexpr *expr)
{
	struct doc_items items = {
		.is_apart = true,
		.is_line_each = printer->style->is_argument_apart &&
				!is_message(expr),
	};
	size_t i;

	for (i = 0; i < expr->call.count; i++) {
		const struct carg *arg = &expr->call.args[i];
		struct doc_item item = {
			.doc = call_arg_doc(printer, arg->value),
			.before = arg->notes.before,
			.after = arg->notes.after,
		};

		if (i + 1 < expr->call.count)
			item.doc = with_comma(printer, item.doc);
		LIST_PUSH(printer->arena, &items.list, item);
	}
	return doc_seq(printer->arena,
		       at_least(printer, expr->call.function, PREC_POSTFIX),
		       doc_nest(printer->arena, "(",
				doc_fill(printer->arena, &items), ")"));
}

/* Strings may be told apart by line ends; a macro stays with its string. */
static const struct doc *concat_doc(struct printer *printer,
				    const struct cexpr *expr)
{
	const struct doc *line = NULL;
	struct doc_items items = { 0 };
	size_t i;

	for (i = 0; i < expr->concat.count; i++) {
		const struct cexpr *part = expr->concat.parts[i];
		const struct doc *doc = expr_doc(printer, part);

		if (line && part->kind == CX_STRING &&
		    expr->concat.parts[i - 1]->kind == CX_STRING) {
			doc_push(printer->arena, &items, line);
			line = doc;
		} else if (line) {
			line = doc_seq(printer->arena, line,
				       text(printer, " "), doc);
		} else {
			line = doc;
		}
	}
	if (line)
		doc_push(printer->arena, &items, line);
	return doc_fill(printer->arena, &items);
}

static const struct doc *member_doc(struct printer *printer,
				    const struct cexpr *expr)
{
	const char *name = arena_printf(printer->arena, "%s%s",
					expr->member.is_arrow ? "->" : ".",
					expr->member.name);

	return doc_seq(printer->arena,
		       at_least(printer, expr->member.object, PREC_POSTFIX),
		       text(printer, name));
}

static const struct doc *index_doc(struct printer *printer,
				   const struct cexpr *expr)
{
	return doc_seq(printer->arena,
		       at_least(printer, expr->index.object, PREC_POSTFIX),
		       text(printer, "["),
		       expr_doc(printer, expr->index.index),
		       text(printer, "]"));
}

static const struct doc *in_parens(struct printer *printer, const char *word,
				   const struct doc *doc)
{
	return doc_seq(printer->arena, text(printer, word), doc,
		       text(printer, ")"));
}

static const struct doc *cast_doc(struct printer *printer,
				  const struct cexpr *expr)
{
	const struct doc *type = type_doc(printer, expr->cast.type, NULL);

	return doc_seq(printer->arena, in_parens(printer, "(", type),
		       at_least(printer, expr->cast.operand, PREC_UNARY));
}

static const struct doc *compound_doc(struct printer *printer,
				      const struct cexpr *expr)
{
	const struct doc *type = type_doc(printer, expr->list.type, NULL);
	/* checkpatch knows `(struct point){`, but not `(int[2]){`. */
	const char *before = expr->list.type->kind == CT_ARRAY ? " " : "";

	return doc_seq(printer->arena, in_parens(printer, "(", type),
		       text(printer, before), list_doc(printer, expr));
}

static const struct doc *leaf_doc(struct printer *printer,
				  const struct cexpr *expr)
{
	struct arena *arena = printer->arena;

	switch (expr->kind) {
	case CX_STRING:
		return doc_string(arena, literal_string(arena,
							expr->string.bytes,
							expr->string.size));
	case CX_CHARACTER:
		return doc_text(arena,
				literal_character(arena,
						  *expr->string.bytes));
	default:
		return doc_text(arena, expr->text);
	}
}

static const struct doc *sizeof_doc(struct printer *printer,
				    const struct cexpr *expr)
{
	return in_parens(printer, "sizeof(",
			 type_doc(printer, expr->cast.type, NULL));
}

static const struct doc *only_type_doc(struct printer *printer,
				       const struct cexpr *expr)
{
	return type_doc(printer, expr->cast.type, NULL);
}

const struct doc *expr_doc(struct printer *printer, const struct cexpr *expr)
{
	static const struct doc *(*const makers[])(struct printer *printer,
						   const struct cexpr *expr) = {
		[CX_NAME] = leaf_doc,
		[CX_NUMBER] = leaf_doc,
		[CX_STRING] = leaf_doc,
		[CX_CHARACTER] = leaf_doc,
		[CX_CONCAT] = concat_doc,
		[CX_CALL] = call_doc,
		[CX_MEMBER] = member_doc,
		[CX_INDEX] = index_doc,
		[CX_UNARY] = unary_doc,
		[CX_POSTFIX] = postfix_doc,
		[CX_BINARY] = binary_doc,
		[CX_ASSIGN] = assign_doc,
		[CX_CONDITIONAL] = conditional_doc,
		[CX_CAST] = cast_doc,
		[CX_SIZEOF] = sizeof_doc,
		[CX_TYPE] = only_type_doc,
		[CX_LIST] = list_doc,
		[CX_COMPOUND] = compound_doc,
	};

	return makers[expr->kind](printer, expr);
}
