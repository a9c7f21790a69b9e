// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include <string.h>

#include "lower/lower.h"

/*
 * What a target may check at run time: indices (arc.md 3.6) and assertions
 * (arc.md 6.2).
 */
#define TEXT_MAX 60

/* "file.arc:12": no path, so that the C is the same wherever it is made. */
static const char *place_of(struct body *b, struct span span)
{
	if (!span.source)
		return "?";
	return arena_printf(b->arena, "%s:%u", span.source->name,
			    source_position(span.source, span.start).line);
}

const struct cexpr *checked_index(struct body *b, const struct cexpr *index,
				  const struct cexpr *length,
				  struct span span)
{
	const struct backend *backend = b->l->backend;

	if (!backend->check_index)
		return index;
	return backend->check_index(&b->l->module, index, length,
				    place_of(b, span));
}

const struct cexpr *checked_bound(struct body *b, const struct cexpr *bound,
				  const struct cexpr *length,
				  struct span span)
{
	const struct backend *backend = b->l->backend;

	if (!backend->check_bound)
		return bound;
	return backend->check_bound(&b->l->module, bound, length,
				    place_of(b, span));
}

const struct cexpr *checked_element(struct body *b, const struct texpr *expr,
				    const struct cexpr *index)
{
	const struct type *type = type_underlying(expr->index.object->type);

	/* The checker has looked at constants. */
	if (type->kind != TYPE_ARRAY || type->array.is_flexible ||
	    expr->index.low->value)
		return index;
	return checked_index(b, index,
			     cx_number(b->arena, arena_printf(b->arena, "%llu",
				(unsigned long long)type->array.count)),
			     expr->span);
}

/* The text of an expression, if it is short and stands on one line. */
static const char *text_of(struct body *b, struct span span)
{
	size_t size = span.end - span.start;

	if (!span.source || size > TEXT_MAX ||
	    memchr(span.source->text + span.start, '\n', size))
		return NULL;
	return arena_strndup(b->arena, span.source->text + span.start, size);
}

const struct cexpr *lower_assert(struct body *b, const struct texpr *expr)
{
	const struct texpr *condition = expr->builtin.args[0].expr;

	return b->l->backend->assertion(&b->l->module,
					lower_condition(b, condition),
					place_of(b, condition->span),
					text_of(b, condition->span));
}
