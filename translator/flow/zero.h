/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_FLOW_ZERO_H
#define ARC_FLOW_ZERO_H

#include "flow/internal.h"

/*
 * What is known of values along the paths of a function: which pointers are
 * null, which divisors are zero, which pointers lead to a local. It follows
 * the statements once. A loop is entered as if nothing were known of what it
 * assigns, so it has to be seen only once as well. Where a guess would be
 * needed, nothing is said.
 */
enum fact_kind {
	FACT_UNKNOWN,
	FACT_NONZERO,
	FACT_ZERO,
	FACT_MAYBE,		/* zero on one of the paths that lead here */
};

enum fact_reason {
	REASON_NONE,
	REASON_RESULT,		/* the result of a call that may fail */
	REASON_SET,		/* zero was written there */
	REASON_COMPARED,	/* compared with zero there */
	REASON_USED,		/* dereferenced there, unchecked: NONZERO */
};

struct fact {
	uint8_t kind;
	uint8_t reason;
	/* From paths that met. Another condition may tell them apart. */
	bool is_joined;
	const struct texpr *origin;	/* where the reason is; or NULL */
	const struct variable *local;	/* a pointer to it; or NULL */
};

/* So many variables at once are followed; of the rest nothing is known. */
#define FACTS_MAX 64

/* Facts by slot. A variable has its slot while its block lasts. */
struct facts_now {
	bool is_reached;
	uint32_t count;
	struct fact facts[FACTS_MAX];
};

/* A statement that `break` or `continue` may lead out of. */
struct zero_target {
	struct zero_target *outer;
	const struct tstmt *stmt;
	struct facts_now *left;		/* joined where `break` goes */
	struct facts_now *again;	/* where `continue` goes; or NULL */
};

struct zero {
	struct flow *flow;
	struct node *node;
	struct zero_target *targets;
	unsigned int in_condition;
	unsigned int in_defer;
};

/* --- zero_fact.c ---------------------------------------------------------- */

/* The fact of a variable that is followed, or NULL. */
struct fact *fact_of(const struct zero *zero, struct facts_now *now,
		     const struct variable *variable);

/* The same of the variable that an expression is, through conversions. */
struct fact *fact_behind(const struct zero *zero, struct facts_now *now,
			 const struct texpr *expr);

/* Follows a variable from its declaration on, if it can be. */
void fact_declare(struct zero *zero, struct facts_now *now,
		  const struct variable *variable, struct fact fact);

/* *@into becomes what holds where either path may have been taken. */
void facts_join(struct facts_now *into, const struct facts_now *from);

/* A condition was asked: what only met from several paths may depend on it. */
void facts_forget_joined(struct facts_now *now);

void facts_copy(struct facts_now *to, const struct facts_now *from);

/* --- zero_report.c -------------------------------------------------------- */

/* Something goes through a pointer (or calls it): null would be fatal. */
void use_pointer(struct zero *zero, struct facts_now *now,
		 const struct texpr *pointer);

void use_divisor(struct zero *zero, struct facts_now *now,
		 const struct texpr *divisor);

/* It is compared with null: then it must not have been used before. */
void report_late_check(struct zero *zero, const struct fact *fact,
		       const struct texpr *comparison,
		       const struct variable *variable);

/* Of the value of a `return`. */
void check_returned(struct zero *zero, struct facts_now *now,
		    const struct texpr *value);

/* --- zero_expr.c ---------------------------------------------------------- */

/* What happens when it is evaluated, and what is known of its value. */
struct fact eval(struct zero *zero, struct facts_now *now,
		 const struct texpr *expr);

/* The same of a place, without its value. */
void eval_place(struct zero *zero, struct facts_now *now,
		const struct texpr *place);

/* --- zero_condition.c ----------------------------------------------------- */

/* Evaluates a condition in *@now, which is left as it is then; *@yes and *@no
 * are what holds where it was true and where not. */
void eval_condition(struct zero *zero, struct facts_now *now,
		    const struct texpr *expr, struct facts_now *yes,
		    struct facts_now *no);

/* --- zero_loop.c, zero.c ---------------------------------------------------- */

void run_stmt(struct zero *zero, struct facts_now *now,
	      const struct tstmt *stmt);

void run_block(struct zero *zero, struct facts_now *now,
	       const struct tblock *block);

void run_loop(struct zero *zero, struct facts_now *now,
	      const struct tstmt *stmt);

void run_range(struct zero *zero, struct facts_now *now,
	       const struct tstmt *stmt);

#endif
