/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_CHECK_INFER_H
#define ARC_CHECK_INFER_H

#include "check/expr.h"

/* The type arguments of one call, as far as they are known. */
struct inference {
	struct symbol *generic;
	const struct ast_param *params;
	const struct type **bound;	/* by parameter; NULL: not known yet */
	size_t count;
	bool failed;			/* an argument was wrong */
};

void inference_begin(struct checker *checker, struct inference *inference,
		     struct symbol *generic);

/* Whether a type as written depends on what is not known yet. */
bool is_open_type(struct inference *inference, const struct ast_type *ast);

/* Whether a generic has a parameter with one of its types. */
bool params_have_types(struct checker *checker, struct symbol *generic);

/* Holds a type as written against the one that an argument has. False where
 * they cannot be alike. */
bool infer_type_from(struct checker *checker, struct inference *inference,
		     const struct ast_type *ast, const struct type *type);

/* The same for the receiver of a generic method. */
bool infer_receiver(struct checker *checker, struct inference *inference,
		    const struct type *receiver);

#endif
