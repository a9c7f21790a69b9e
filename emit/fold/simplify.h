/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_EMIT_FOLD_SIMPLIFY_H
#define ARC_EMIT_FOLD_SIMPLIFY_H

#include "fold/internal.h"

/* A function while what folding left behind in it is taken out. */
struct simplifier {
	struct folder *folder;
	struct function *function;
	struct tblock *body;		/* of the function */
	LIST(struct tstmt *) lets;	/* of locals that may go */
	bool has_changed;
};

/* Whether something was written by a library, not in the module itself. */
bool is_librarys_text(const struct simplifier *s, struct span span);

/* --- edit.c --------------------------------------------------------------- */

/* Whether it changed the block at statement @i; then it is asked for @i again. */
typedef bool edit_fn(struct simplifier *s, struct tblock *block, size_t i,
		     void *data);

/* Asks @edit for each statement of a block, and of those inside it. */
void edit_block(struct simplifier *s, struct tblock *block, edit_fn *edit,
		void *data);

void remove_at(struct simplifier *s, struct tblock *block, size_t i);

/* Takes a statement out, with what evaluating its value does left in. */
void drop_at(struct simplifier *s, struct tblock *block, size_t i,
	     const struct texpr *value);

/* Puts the statements of @from, which may be NULL, in place of statement @i. */
void flatten_at(struct simplifier *s, struct tblock *block, size_t i,
		const struct tblock *from);

/* Puts a copy by @c in place of the function's body. */
void copy_body(struct simplifier *s, struct copier *c);

/* --- locals.c ------------------------------------------------------------- */

/* Takes out a local, or some of what is stored in it; whether it did. */
bool simplify_local(struct simplifier *s, const struct tstmt *let);

/* --- members.c ------------------------------------------------------------ */

/* Makes a local struct a local for each member; whether that could be done. */
bool separate_local(struct simplifier *s, const struct tstmt *let);

/* --- conditions.c --------------------------------------------------------- */

/* Takes out what a condition that is known, or a `return`, leaves unreached. */
void decide_conditions(struct simplifier *s);

/* `try f()` before `return 0` at a function's end becomes `return f()`. */
void merge_last_try(struct simplifier *s);

#endif
