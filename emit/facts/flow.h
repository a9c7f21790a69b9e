/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_EMIT_FACTS_FLOW_H
#define ARC_EMIT_FACTS_FLOW_H

#include "facts/facts.h"

/*
 * Where function values go: from closures, functions and variables to the
 * locals and parameters of function type that they are given to. Whatever is
 * not followed (a field, a result, C) keeps what it gets.
 */

/* A loop around a declaration or a closure. */
struct flow_loop {
	const struct flow_loop *outer;
};

/* A value goes from one node to another; or, is_capture, into the copy that a
 * closure makes of it. */
struct flow_edge {
	uint32_t from, to;
	bool is_capture;
};

/* A local or parameter of function type, or a closure; by entity.id. */
struct flow_node {
	const struct variable *variable;	/* or NULL */
	const struct function *closure;		/* or NULL */
	const struct function *owner;	/* function it stands in, or NULL */
	const struct flow_loop *loop;	/* innermost around it there, or NULL */
	struct span span;		/* of the closure */
	struct span kept;		/* where it is kept: if it escapes */
	bool escapes;			/* it outlives the call it is made in */
	bool is_opaque;			/* also gets values that are not seen */
	bool is_asked;			/* it is compared with null */
	uint32_t seen;			/* mark of who walked the graph last */
	LIST(uint32_t) in, out;		/* indices of edges */
};

struct flow {
	struct arena *arena;
	struct flow_node *nodes;	/* by entity.id */
	size_t count;
	LIST(struct flow_edge) edges;
	LIST(uint32_t) closures;	/* their ids, in order */
};

/* The graph of all there is: what nobody calls can be wrong, too. */
struct flow *flow_compute(struct arena *arena, const struct program *program,
			  const struct facts *facts);

#endif
