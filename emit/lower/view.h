/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_EMIT_LOWER_VIEW_H
#define ARC_EMIT_LOWER_VIEW_H

/* Slices as values: a part of expr.h. */
#include "lower/body.h"

/* A slice: the pointer to its first element and the number of elements. */
struct view {
	const struct cexpr *data;
	const struct cexpr *length;
	bool is_typed;			/* the length is a size_t in C */
};

/* An expression of slice type; what it needs first is pushed. */
struct view lower_view(struct body *b, const struct texpr *expr);

/* The same in the initialiser of a static variable. */
struct view lower_static_view(struct lower *l, const struct texpr *expr);

/* The same for operand @index, in locals where needs_local() says so. */
struct view lower_view_operand(struct body *b,
			       const struct texpr *const *operands,
			       size_t count, size_t index);

/* A view whose two halves are locals of ours, called @wanted. */
struct view view_into_locals(struct body *b, const struct texpr *expr,
			     const char *wanted);

/* The length of the slice that a call gives, when nobody wants the slice. */
const struct cexpr *length_of_call(struct body *b, const struct texpr *call);

/* The same of a TX_SLICE: view_part.c. */
struct view view_of_part(struct body *b, const struct texpr *expr);

/* A slice as one value in C: a struct. view_value.c has it and its type. */
const struct cexpr *lower_view_value(struct body *b, const struct texpr *expr);

/* The same as an initialiser. */
const struct cexpr *lower_view_initial(struct body *b,
				       const struct texpr *expr);

/* That struct. */
const struct ctype *lower_slice_type(struct lower *l, const struct type *type);

/* The types of the halves; @is_viewed: the elements are only read. */
const struct ctype *view_pointer(struct lower *l, const struct type *type,
				 bool is_viewed, struct span span);
const struct ctype *view_length(struct lower *l);

/* Whether a slice variable is that struct: somebody has its address. */
bool is_boxed(const struct lower *l, const struct variable *variable);

/* Whether a place holds that struct: such a variable, or what a pointer or an
 * array has. */
bool is_boxed_place(const struct lower *l, const struct texpr *expr);

/* Whether a bound is left out or 0. */
bool is_zero_bound(const struct texpr *expr);

/* Whether the bounds of a TX_SLICE are checked at run time. */
bool is_checked_slice(const struct lower *l, const struct texpr *expr);

/* Whether a lower bound with these effects gets a local of its own. */
bool is_hoisted_bound(unsigned int effects);

/* The bytes of a text. */
struct view view_of_text(struct body *b, const struct texpr *text);

#endif
