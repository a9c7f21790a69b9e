/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_EMIT_LOWER_COUNTED_H
#define ARC_EMIT_LOWER_COUNTED_H

/* The fourth part of lower.h: objects of classes. */
#include "lower/body.h"

/* A local of arc's that a ladder may have to know: its name. */
const char *name_holder(struct body *b, const struct variable *variable);

/* The reference in @place, which is @variable or ours, is released later. */
void hold_class(struct body *b, const struct type *type,
		const struct cexpr *place, const struct variable *variable);

/* Leaves the function where @place, which has the value of `try` @expr, is
 * null. */
void check_null(struct body *b, const struct texpr *expr,
		const struct cexpr *place);

/* --- counted.c, drops.c, counted_package.c ------------------------------------ */

/*
 * Whether the local @target, which is about to get @value, is sure to be null yet;
 * the value does not name it.
 */
bool is_null_yet(const struct body *b, const struct texpr *target,
		 const struct texpr *value);

/* A value with a reference of its own; a literal's object is made in @place,
 * which may be NULL. */
const struct cexpr *class_value(struct body *b, const struct texpr *expr,
				const struct cexpr *place);

/* A new value that nobody keeps: it is released with the statement. */
const struct cexpr *hold_object(struct body *b, const struct texpr *expr);

/* These return false where the type is no class. */
bool lower_class_let(struct body *b, const struct variable *variable,
		     const struct texpr *init);
bool lower_class_assign(struct body *b, const struct texpr *target,
			const struct texpr *value);

/* The *@value that is returned; from b->cleanups the local goes that it is
 * moved out of. */
const struct texpr *begin_class_return(struct body *b,
				       const struct texpr *expr,
				       const struct cexpr **value);

/* What the last reference leaves: `deinit`, and what the object holds. */
void release_members(struct body *b, const struct texpr *expr);

/*
 * Whether a reference may go that a field or a variable of a package holds:
 * one of those is assigned to, or something unknown is called.
 */
bool expr_drops(const struct lower *l, const struct texpr *expr);
bool stmt_drops(const struct lower *l, const struct tstmt *stmt);

/* Whether an argument is held while the call runs. */
bool pins_argument(const struct lower *l, const struct texpr *call, size_t i);
const struct cexpr *pin_argument(struct body *b, const struct texpr *call,
				 size_t i);

/* What variables of packages hold is released at the end, or where `init`
 * fails behind a statement that may fill them. */
void begin_variables(struct body *b);

/* The same of what goes before the release that was deferred last. */
void begin_objects(struct body *b);
void begin_filling(struct body *b, const struct tstmt *stmt, bool is_behind);

#endif
