/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_EMIT_NAMES_H
#define ARC_EMIT_NAMES_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"

/*
 * Names in C. A scope gives out identifiers, each once, and never one that is a
 * keyword of C or GNU C, a word the target reserves (the macros and types of
 * its headers), or a name that is visible already. What it gives depends only
 * on what was asked for before, in that scope and in those around it: the names
 * of an outer scope are to be taken before those of an inner one.
 */
struct names;

/* How a scope looks at the one around it. */
enum names_kind {
	NAMES_INNER,		/* a function or block: avoids its names too */
	NAMES_APART,		/* members, labels, tags: names of their own */
};

/*
 * The scope of a file. @reserved are @count words in the order of strcmp(); it
 * may be NULL with @count 0. A word that ends in `()` is taken only for what is
 * called or stands at file scope: a macro with parameters, a function. The scope
 * lives as long as @arena.
 */
struct names *names_new(struct arena *arena, const char *const *reserved,
			size_t count);

/* A scope in @outer, with the same reserved words. */
struct names *names_within(struct names *outer, enum names_kind kind);

/* How a name is spelled where the target's readers have habits of their own. */
typedef const char *name_spelling(struct arena *arena, const char *name);

/*
 * From now on what is asked of @scope, and of scopes that are made inside it, is
 * spelled by @spelling first; NULL: it is taken as it is.
 */
void names_spell(struct names *scope, name_spelling *spelling);

/*
 * Takes a name: @wanted; or, where that cannot be had, `owner_wanted`; and
 * then that with `_`, `_2`, `_3` at its end. @owner may be NULL.
 * Returns a string that lives as long as the arena.
 */
const char *names_take(struct names *scope, const char *wanted,
		       const char *owner);

/*
 * The same for a local or a member that is never called: it may have the name
 * of a macro with parameters (`int min;`).
 */
const char *names_take_data(struct names *scope, const char *wanted,
			    const char *owner);

/* The same, spelled by @spelling and not as the scope's other names are. */
const char *names_take_spelled(struct names *scope, const char *wanted,
			       const char *owner, name_spelling *spelling);

/*
 * Takes a name for one more of a kind, a local or a label: @wanted, or `wanted2`,
 * `wanted3`, whichever is free.
 */
const char *names_take_next(struct names *scope, const char *wanted);

/*
 * Takes a name for a local of @scope that is used in @inner, a scope inside it: the
 * name is free in both. @wanted must live as long as the arena.
 */
const char *names_take_around(struct names *scope, const struct names *inner,
			      const char *wanted);

/*
 * Marks a name that others own, a kernel function that is called for example,
 * so that nothing in this scope or inside it hides it.
 */
void names_reserve(struct names *scope, const char *name);

/* Whether names_take() would not give @name as it is. */
bool names_is_taken(const struct names *scope, const char *name);

/* A keyword of C or GNU C, or a name that compilers define as a macro. */
bool is_c_keyword(const char *name);

/* `CharDevice` and `charDevice` become `char_device`, `HTTPServer` http_server. */
char *name_snake(struct arena *arena, const char *name);

/* `maxDevices` becomes `MAX_DEVICES`. */
char *name_upper(struct arena *arena, const char *name);

/* `on_read` and `onRead` become `OnRead`; what is all capitals stays as it is. */
char *name_pascal(struct arena *arena, const char *name);

/* `on_read` and `OnRead` become `onRead`. */
char *name_camel(struct arena *arena, const char *name);

#endif
