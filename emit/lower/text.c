// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "lower/lower.h"

/*
 * Strings. A null one has no text, so its methods see an empty one: where a
 * string may be null, C asks first.
 */

static bool may_be_null(const struct body *b, const struct texpr *text)
{
	return text_may_be_null(b->l->facts, text);
}

const struct cexpr *steady_text(struct body *b, const struct texpr *text)
{
	if (effects_of(b, text) & ~(unsigned int)EFFECT_READ_LOCAL)
		return into_local(b, text);
	return lower_expr(b, text, WANT_EXACT);
}

const struct cexpr *text_or_empty(struct body *b, const struct texpr *text,
				  const struct cexpr *made)
{
	if (!may_be_null(b, text))
		return made;
	return cx_conditional(b->arena, made, b->l->backend->short_conditional ?
			      NULL : made, cx_string(b->arena, ""));
}

/* A text as an operand that C's functions may read. */
static const struct cexpr *readable(struct body *b, const struct texpr *text)
{
	if (!may_be_null(b, text))
		return lower_expr(b, text, WANT_EXACT);
	return text_or_empty(b, text, b->l->backend->short_conditional ?
			     lower_expr(b, text, WANT_EXACT) :
			     steady_text(b, text));
}

bool text_hoists(const struct lower *l, const struct texpr *text,
		 unsigned int effects, bool is_asked)
{
	return effects & ~(unsigned int)EFFECT_READ_LOCAL &&
	       (is_asked || !l->backend->short_conditional) &&
	       text_may_be_null(l->facts, text);
}

const struct cexpr *length_of_text(struct body *b, const struct texpr *text,
				   const struct cexpr *made)
{
	if (is_text_array(b, text))
		return cx_binary(b->arena, "-", cx_sizeof(b->arena, made),
				 cx_int(b->arena, 1));
	use_c_header(b->l, HEADER_STRING);
	return cx_call(b->arena, "strlen", text_or_empty(b, text, made));
}

static bool is_empty_string(const struct texpr *expr)
{
	return expr->value && expr->value->kind == VALUE_STRING &&
	       !expr->value->string.size;
}

/* Both operands, from left to right. */
struct texts {
	const struct texpr *exprs[2];
	const struct cexpr *made[2];
};

static struct texts lower_texts(struct body *b, const struct texpr *expr)
{
	struct texts texts = { .exprs = {
		expr->builtin.args[0].expr, expr->builtin.args[1].expr,
	} };

	texts.made[0] = needs_local(b, texts.exprs, 2, 0) ?
		text_or_empty(b, texts.exprs[0],
			      into_local(b, texts.exprs[0])) :
		readable(b, texts.exprs[0]);
	texts.made[1] = readable(b, texts.exprs[1]);
	return texts;
}

/* `s == ""`: its first character is its end. */
static const struct cexpr *first_character(struct body *b,
					   const struct texpr *text)
{
	const struct cexpr *made;

	if (!may_be_null(b, text))
		return cx_deref(b->arena, lower_expr(b, text, WANT_EXACT));
	made = steady_text(b, text);
	return cx_binary(b->arena, "&&", made, cx_deref(b->arena, made));
}

/* The text that an empty one is compared with, or NULL. */
static const struct texpr *compared_with_empty(const struct texpr *expr)
{
	const struct texpr *left = expr->builtin.args[0].expr;
	const struct texpr *right = expr->builtin.args[1].expr;

	return is_empty_string(right) ? left :
	       is_empty_string(left) ? right : NULL;
}

const struct cexpr *lower_string_equality(struct body *b,
					  const struct texpr *expr)
{
	const struct texpr *text = compared_with_empty(expr);
	const struct cexpr *made;

	if (!text || !may_be_null(b, text))
		return cx_not(b->arena, lower_string_difference(b, expr));
	made = steady_text(b, text);
	return cx_binary(b->arena, "||", cx_not(b->arena, made),
			 cx_not(b->arena, cx_deref(b->arena, made)));
}

const struct cexpr *lower_string_difference(struct body *b,
					    const struct texpr *expr)
{
	struct texts texts;

	if (compared_with_empty(expr))
		return first_character(b, compared_with_empty(expr));
	texts = lower_texts(b, expr);
	use_c_header(b->l, HEADER_STRING);
	return cx_call(b->arena, "strcmp", texts.made[0], texts.made[1]);
}

/* --- what a text holds ------------------------------------------------------ */

/* How long the text to look for is: a number where it is a literal. */
static const struct cexpr *prefix_length(struct body *b,
					 const struct texpr *prefix,
					 const struct cexpr *made)
{
	if (prefix->value && prefix->value->kind == VALUE_STRING &&
	    prefix->kind != TX_CONSTANT)
		return cx_int(b->arena, (long long)prefix->value->string.size);
	return cx_call(b->arena, "strlen", made);
}

static const struct cexpr *starts_with(struct body *b,
				       const struct texpr *expr)
{
	const struct backend *backend = b->l->backend;
	const struct texpr *prefix = expr->builtin.args[1].expr;
	struct texts texts = lower_texts(b, expr);

	use_c_header(b->l, HEADER_STRING);
	if (backend->starts_with)
		return cx_call(b->arena, backend->starts_with, texts.made[0],
			       texts.made[1]);
	return cx_not(b->arena, cx_call(b->arena, "strncmp", texts.made[0],
					texts.made[1],
					prefix_length(b, prefix,
						      texts.made[1])));
}

/*
 * size_t len = strlen(s), n = strlen(suffix);
 * return len >= n && !strcmp(s + len - n, suffix);
 */
static void fill_ends_with(struct lower *l, struct cblock *body)
{
	struct arena *a = l->arena;
	const struct ctype *size = view_length(l);
	const struct cexpr *s = cx_name(a, "s"), *suffix = cx_name(a, "suffix");
	const struct cexpr *len = cx_name(a, "len"), *n = cx_name(a, "n");
	const struct cexpr *tail;

	tail = cx_binary(a, "-", cx_binary(a, "+", s, len), n);
	cblock_push(a, body, cs_decl(a, "len", size,
				     cx_call(a, "strlen", s)));
	cblock_push(a, body, cs_decl(a, "n", size,
				     cx_call(a, "strlen", suffix)));
	cblock_push(a, body, cs_return(a,
		cx_binary(a, "&&", cx_binary(a, ">=", len, n),
			  cx_not(a, cx_call(a, "strcmp", tail, suffix)))));
}

static void make_ends_with(struct lower *l)
{
	static const struct span nowhere;
	const struct type *string = type_basic(l->module.program->types,
					       TYPE_STRING);
	const struct ctype *text = lower_type(l, string, nowhere);
	struct cparam_list params = {};
	struct made *made = arena_new_object(l->arena, struct made);
	struct cdecl *decl;
	struct item *around;
	const char *name;

	name = names_take(l->names, arena_printf(l->arena, "%s_ends_with",
						 l->module.program->prefix),
			  "text");
	around = begin_made(l, made, ENTITY_FUNCTION, name);
	cparam_push(l->arena, &params, "s", text);
	cparam_push(l->arena, &params, "suffix", text);
	decl = cd_function(l->arena, name,
			   ct_function(l->arena,
				       ct_name(l->arena,
					       l->backend->types->boolean),
				       &params));
	decl->is_static = true;
	fill_ends_with(l, &decl->function.body);
	item_push(l, decl);
	end_made(l, made, around);
	l->ends_with = made;
}

static const struct cexpr *ends_with(struct body *b, const struct texpr *expr)
{
	struct texts texts = lower_texts(b, expr);

	use_c_header(b->l, HEADER_STRING);
	if (!b->l->ends_with)
		make_ends_with(b->l);
	use_made(b->l, b->l->ends_with);
	return cx_call(b->arena, b->l->ends_with->entity.name, texts.made[0],
		       texts.made[1]);
}

const struct cexpr *lower_contains(struct body *b, const struct texpr *expr)
{
	struct texts texts = lower_texts(b, expr);

	use_c_header(b->l, HEADER_STRING);
	return cx_call(b->arena, "strstr", texts.made[0], texts.made[1]);
}

const struct cexpr *lower_text_builtin(struct body *b,
				       const struct texpr *expr)
{
	switch (expr->builtin.id) {
	case BUILTIN_CONTAINS:
		return cx_not(b->arena, cx_not(b->arena,
					       lower_contains(b, expr)));
	case BUILTIN_STARTS_WITH:
		return starts_with(b, expr);
	default:
		return ends_with(b, expr);
	}
}
