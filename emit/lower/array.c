// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "lower/lower.h"

/* Arrays are values in arc; in C they are copied. */

/* Elements that are written out one by one; more would be unreadable. */
#define SPREAD_MAX 64

static uint64_t count_elements(const struct type *type)
{
	uint64_t count = 1;

	for (; type->kind == TYPE_ARRAY; type = type->array.element)
		count *= type->array.count;
	return count;
}

void copy_array(struct body *b, const struct cexpr *place,
		const struct texpr *value)
{
	const struct cexpr *size, *from;

	size = cx_sizeof(b->arena, place);
	use_c_header(b->l, HEADER_STRING);
	if (value->kind == TX_ARRAY && !value->literal.count) {
		push(b, cs_expr(b->arena, cx_call(b->arena, "memset", place,
						  cx_int(b->arena, 0), size)));
		return;
	}
	from = lower_expr(b, value, WANT_EXACT);
	push(b, cs_expr(b->arena, cx_call(b->arena, "memcpy", place, from,
					  size)));
}

static const struct cexpr *spread(struct body *b, const struct type *type,
				  const struct cexpr *from)
{
	struct carg_list list = {};
	struct cexpr *made;

	for (uint64_t i = 0; i < type->array.count; i++) {
		const struct cexpr *element = cx_index(b->arena, from,
						       cx_int(b->arena, i));

		carg_push(b->arena, &list,
			  type->array.element->kind == TYPE_ARRAY ?
			  spread(b, type->array.element, element) : element);
	}
	made = cx_list_of(b->arena, &list);
	made->list.one_line = true;
	return made;
}

const struct cexpr *spread_array(struct body *b, const struct texpr *value,
				 bool is_first)
{
	const struct cexpr *from;

	if (count_elements(value->type) > SPREAD_MAX) {
		not_yet(b->l, value->span,
			"an array of more than %d elements that is a part of a literal is",
			SPREAD_MAX);
		return cx_int(b->arena, 0);
	}
	if (is_first || effects_of(b, value) & (EFFECT_WRITE | EFFECT_WRITE_LOCAL))
		from = into_local(b, value);
	else
		from = lower_expr(b, value, WANT_EXACT);
	return spread(b, value->type, from);
}
