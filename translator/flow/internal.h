/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_FLOW_INTERNAL_H
#define ARC_FLOW_INTERNAL_H

#include "flow/flow.h"

/* What is known of a variable before its function is looked at. */
enum trait {
	TRAIT_ADDRESSED = 1,	/* others may write to it */
	TRAIT_CAPTURED = 2,	/* a closure uses it */
	TRAIT_DEFERRED = 4,	/* a deferred statement uses it */
	TRAIT_DIVISOR = 8,	/* something is divided by it */
	TRAIT_READ = 16,	/* its value is asked for somewhere */
};

struct node;

/* A call of a function that is known. */
struct node_call {
	struct node *callee;
	const struct texpr *expr;
};

/* A function or closure in the graph of calls. */
struct node {
	const struct function *function;
	const struct node *outer;	/* function a closure stands in */
	LIST(struct node_call) calls;	/* in order of the source */
	size_t next;			/* private to graph.c */
	struct node *parent;		/* the same */
	uint32_t index, low;		/* the same; Tarjan's numbers */
	bool is_stacked;		/* the same */
	uint32_t component;		/* those that call each other */
	bool is_recursive;
	bool may_give_null;		/* some path returns null */
	const struct node_call *sleeping; /* its first call that may sleep */
	const struct node_call *from;	/* recursion.c: how it was reached */
	const struct node *caller;	/* the same */
};

struct flow {
	struct arena *arena;
	struct diags *diags;
	const struct program *program;
	const struct target *target;
	struct node **nodes;		/* by id of the function; or NULL */
	LIST(struct node *) all;	/* in order of the program */
	LIST(struct node *) order;	/* who is called before who calls */
	uint8_t *traits;		/* by id of the variable */
	uint32_t *slots;		/* by id; private to who walks a body */
	uint64_t *sizes;		/* by id of the record: size + 1, or 0 */
};

/* --- flow.c ----------------------------------------------------------- */

/*
 * A warning in a function. Dropped (but can be added to) in a library, and
 * where `@allow(check)` stands before the function or one around it.
 */
struct diag *flow_warn(const struct flow *flow, const struct node *node,
		       struct span span, const char *check,
		       const char *format, ...)
	__attribute__((format(printf, 5, 6)));

/* "`f`", or "this closure", for messages. */
const char *function_text(const struct flow *flow,
			  const struct function *function);

/* --- usage.c ------------------------------------------------------------ */

/* Fills in the traits of what the function declares and captures. */
void note_usage(struct flow *flow, const struct function *function);

/* --- place.c ------------------------------------------------------------ */

/* Without implied conversions and casts around it. */
const struct texpr *without_casts(const struct texpr *expr);

/* The variable that a place is part of, without going through a pointer or
 * a slice; or NULL. */
const struct variable *place_root(const struct texpr *place);

/* Whether two expressions name one place, or value, that nothing but this
 * program writes, and have no effect. */
bool is_same(const struct texpr *a, const struct texpr *b);

/* --- graph.c ------------------------------------------------------------ */

/* Makes the nodes and puts them in order. */
void build_graph(struct flow *flow);

/* --- the checks: each looks at one function, or at the graph -------------- */

void check_zero(struct flow *flow, struct node *node);
void check_conditions(struct flow *flow, const struct node *node);
void check_stores(struct flow *flow, const struct node *node);
void check_frame(struct flow *flow, const struct node *node);
void check_recursion(struct flow *flow);
void check_contexts(struct flow *flow);

/* --- layout.c ----------------------------------------------------------- */

/*
 * Bytes that a value takes on the target, by the rules of the System V ABI.
 * Of what C alone knows in full, the part that is known.
 */
uint64_t type_bytes(struct flow *flow, const struct type *type);

#endif
