/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_EMIT_FOLD_SPLICE_H
#define ARC_EMIT_FOLD_SPLICE_H

/* What the files share that write a function's statements where it is called. */
#include "fold/internal.h"

/* What becomes of the value that a function returns. */
enum fate { DROPPED, BOUND, STORED, RETURNED, CONTINUED };

/* A call that is being replaced by what its function does. */
struct splice {
	struct folder *folder;
	const struct tstmt *stmt;	/* around the call */
	const struct texpr *whole;	/* its value: the call, or conversions
					 * and `try` around it */
	const struct texpr *call;
	struct function *function;
	enum fate fate;
	enum fate given;		/* by the statement: never CONTINUED */
	bool is_tried;			/* there is a `try` around it */
	bool is_split;			/* BOUND: declared first, stored later */
	const struct tstmt *body;	/* the copy */
	/* CONTINUED: what is behind the statement, for each result. */
	struct copier *copier;
	const struct tblock *block;
	size_t next;
};

/* What is in a function's body. */
struct contents {
	bool has_try, has_defer, has_errdefer;
	unsigned int returns;
	const struct type *result;	/* of the function */
	bool has_other_try;		/* that fails in another way */
	bool has_wider_try;		/* … whose failure is cut by the result */
	bool has_closure;		/* which there can be one of only */
	bool has_capture;		/* a closure with captures */
	bool has_owner;			/* a local that may move to the caller */
};

/* --- contents.c ------------------------------------------------------------- */

/* Numbers fail alike, whatever their width. */
bool fails_alike(const struct type *a, const struct type *b);

/* @function: whose result a `try` in @block is about; or NULL. */
struct contents contents_of(const struct tblock *block,
			    const struct function *function);

bool has_return(const struct tstmt *stmt);

/* Whether every way through the statements returns. */
bool stmt_leaves(const struct tstmt *stmt);
bool leaves(const struct tblock *block);

/*
 * A `try` of the function's may fail into the function around it instead, and
 * what it deferred on failure is run there, where both fail alike.
 */
bool may_fail_here(const struct splice *s, const struct contents *contents);

/* The `try` that is all of a statement's value, or NULL. */
const struct texpr *tried_in(const struct tstmt *stmt);

/* Whether any other `try` is in the statements. */
bool has_tried_elsewhere(const struct tblock *block);

/* --- result.c --------------------------------------------------------------- */

void add_stmt(struct splice *s, struct tblock *out, struct tstmt *stmt);

struct tstmt *block_stmt(struct splice *s, const struct tblock *block,
			 struct span span);

/*
 * What comes of the function's return with @value (NULL: it ended): stored,
 * returned, dropped, or what is behind the statement. False: it cannot be.
 */
bool push_result(struct splice *s, const struct texpr *value,
		 struct tblock *out);

/* --- rest.c ----------------------------------------------------------------- */

/* Whether what is behind the statement is short, and ends the function. */
bool is_continued(const struct splice *s);

/*
 * Whether what is behind the statement comes out the same before the steps have
 * run that @body, with the locals of @bound for its parameters, has deferred.
 */
bool is_rest_apart(const struct splice *s, const struct tblock *bound,
		   const struct tblock *body);

/* --- ways.c ----------------------------------------------------------------- */

/*
 * The function's statements, with its returns replaced. False: there is one that
 * cannot be. Nothing of @from may be used afterwards.
 */
bool transform(struct splice *s, const struct tblock *from,
	       struct tblock *out);

#endif
