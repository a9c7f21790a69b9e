// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include <string.h>

#include "lower/lower.h"

/* Loops over slices and strings. */

static const struct cexpr *zero(struct body *b)
{
	return cx_int(b->arena, 0);
}

static void count_through(struct body *b, const struct tstmt *stmt,
			  const struct cexpr *data, const struct cexpr *low,
			  const struct cexpr *high)
{
	const char *index = name_index(b, stmt);
	struct cstmt *made = counting(b, index, low, high);

	push(b, made);
	lower_each_body(b, stmt, cx_index(b->arena, data,
					  cx_name(b->arena, index)),
			&made->for_.body);
}

/*
 * `for x in s[a..b]` as a loop from a to b over s, where nothing in between
 * could change any of them and nobody asks for the index.
 */
static bool count_in_place(struct body *b, const struct tstmt *stmt)
{
	const struct texpr *subject = stmt->each.subject;
	const struct texpr *object = subject->index.object;
	const struct type *type;
	const struct cexpr *data, *low, *high;
	struct view view;

	if (subject->kind != TX_SLICE || stmt->each.index ||
	    effects_of(b, subject) || b->l->backend->check_index)
		return false;
	type = type_underlying(object->type);
	if (type->kind == TYPE_SLICE) {
		view = lower_view(b, object);
		data = view.data;
		high = view.length;
	} else if (type->kind == TYPE_ARRAY) {
		data = lower_expr(b, object, WANT_EXACT);
		high = subject->index.high ? NULL : array_length(b, object);
	} else if (type_is_pointer(type) && subject->index.high) {
		data = lower_expr(b, object, WANT_EXACT);
		high = NULL;
	} else {
		return false;
	}
	low = is_zero_bound(subject->index.low) ? zero(b) :
		lower_expr(b, subject->index.low, WANT_EXACT);
	if (subject->index.high)
		high = lower_expr(b, subject->index.high, WANT_EXACT);
	count_through(b, stmt, data, low, high);
	return true;
}

static bool is_item_used(const struct body *b, const struct tstmt *stmt)
{
	const struct variable *item = stmt->each.item;

	return item && facts_of(b->l->facts, &item->entity)->uses;
}

static const struct cexpr *length_into_local(struct body *b,
					     const struct view *view)
{
	const struct cexpr *length;

	length = cx_name(b->arena, temporary(b, "count", view_length(b->l)));
	push(b, cs_assign(b->arena, length, view->length));
	return length;
}

static void lower_each_slice(struct body *b, const struct tstmt *stmt)
{
	const struct texpr *subject = stmt->each.subject;
	bool is_steady = !effects_of(b, subject) &&
			 subject->kind != TX_SLICE;
	struct view view;

	if (count_in_place(b, stmt))
		return;
	if (!is_steady && !is_item_used(b, stmt)) {
		view = lower_view(b, subject);
		count_through(b, stmt, view.data, zero(b),
			      length_into_local(b, &view));
		return;
	}
	view = is_steady ? lower_view(b, subject) :
		view_into_locals(b, subject, stmt->each.item ?
				 arena_printf(b->arena, "%ss",
					stmt->each.item->entity.name) :
				 "view");
	count_through(b, stmt, view.data, zero(b), view.length);
}

bool has_nul(const struct texpr *text)
{
	return text->value && text->value->kind == VALUE_STRING &&
	       memchr(text->value->string.bytes, '\0',
		      text->value->string.size);
}

/* The characters of a text one by one, up to its end. */
static void walk_text(struct body *b, const struct tstmt *stmt,
		      const struct texpr *text)
{
	const struct type *string = type_basic(b->l->module.program->types,
					       TYPE_STRING);
	const struct cexpr *place, *start;
	const struct variable *item = stmt->each.item;
	struct cstmt *made;
	struct block block;

	start = text_or_empty(b, text, lower_expr(b, text, WANT_EXACT));
	place = cx_name(b->arena, temporary(b, "p",
					    lower_type(b->l, string,
						       text->span)));
	made = cs_for(b->arena, cx_assign(b->arena, "=", place, start),
		      cx_deref(b->arena, place),
		      cx_postfix(b->arena, "++", place));
	push(b, made);
	block_open(b, &block);
	block.loop = stmt;
	if (item && facts_of(b->l->facts, &item->entity)->uses)
		declare_item(b, item, cx_deref(b->arena, place));
	lower_stmts(b, &stmt->each.body->block);
	block_close(b, &made->for_.body);
}

static const struct texpr *as_text(const struct texpr *subject)
{
	if (subject->kind == TX_BUILTIN &&
	    subject->builtin.id == BUILTIN_AS_BYTES)
		subject = subject->builtin.args[0].expr;
	return type_underlying(subject->type)->kind == TYPE_STRING ? subject :
								     NULL;
}

static void count_text(struct body *b, const struct tstmt *stmt,
		       const struct texpr *text)
{
	struct view view = view_of_text(b, text);
	const struct type *byte = type_integer(b->l->module.program->types, 8,
					       false);
	const struct type *type = type_slice(b->l->module.program->types, byte,
					     true);
	const struct cexpr *data, *length;

	data = cx_name(b->arena, temporary(b, "bytes",
					   view_pointer(b->l, type, true,
							text->span)));
	length = cx_name(b->arena, temporary(b, "bytes_len",
					     view_length(b->l)));
	push(b, cs_assign(b->arena, data, view.data));
	push(b, cs_assign(b->arena, length, view.length));
	count_through(b, stmt, data, zero(b), length);
}

bool lower_each_view(struct body *b, const struct tstmt *stmt)
{
	const struct texpr *text = as_text(stmt->each.subject);

	if (text && (stmt->each.index || has_nul(text)))
		count_text(b, stmt, text);
	else if (text)
		walk_text(b, stmt, text);
	else if (stmt->each.subject->type->kind == TYPE_SLICE)
		lower_each_slice(b, stmt);
	else
		return false;
	return true;
}
