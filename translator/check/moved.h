/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_CHECK_MOVED_H
#define ARC_CHECK_MOVED_H

/* Structs that own what they hold, and those with elements (moved.c). */
#include "check/internal.h"

/* The @owned struct that a type is, or NULL. */
const struct record *owned_record(const struct type *type);

/* Reports a copy of an @owned value, which would be released twice. */
bool refuse_copy(struct checker *checker, const struct texpr *expr,
		 const char *what);

/* Reports a call whose @owned result nobody holds. */
bool refuse_dropped(struct checker *checker, const struct texpr *expr);

/* Reports what is returned beside a failure, where nobody would take it. */
void check_moved(struct checker *checker, const struct texpr *tuple);

/* `defer v.release()` for a local that owns what it holds; NULL: it does not. */
struct tstmt *release_stmt(struct checker *checker, struct scope *scope,
			   struct variable *variable);

/* A value of a struct with @elements as a slice of them; else itself. */
struct texpr *as_elements(struct checker *checker, struct texpr *object);

/* The number of them, or NULL where it has none. */
struct texpr *count_of_elements(struct checker *checker, struct texpr *object);

/* Reports what may move the elements of @subject while @loop, a TS_EACH, goes
 * over them (moving.c). */
void check_moving(struct checker *checker, const struct texpr *subject,
		  const struct tstmt *loop);

/* Whether elements of the struct, or of what points to it, are keys of values. */
bool has_keys(const struct type *type);

/* The type of the keys, or of their values. */
const struct type *key_type(struct checker *checker, struct texpr *object,
			    bool is_value);

/* `for k, v in m` as a TS_RANGE: each round begins with its key and value, which
 * may be NULL. */
void add_round_lets(struct checker *checker, struct texpr *object,
		    struct tstmt *loop, struct variable *key,
		    struct variable *value);

/*
 * A literal of an @owned struct whose function `of` takes slices, with what
 * stands in it: `try T.of(arrays…)`. NULL: there is no such function.
 */
struct texpr *construct(struct checker *checker, const struct type *type,
			struct texpr *const *arrays, size_t count,
			struct span span);

/* The type of the elements of slice @index, of @params, that `of` takes; NULL:
 * there is no such function. */
const struct type *literal_element(struct checker *checker,
				   const struct type *type, size_t index,
				   size_t params);

#endif
