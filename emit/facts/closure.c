// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Where closures have what they capture, and what goes with their pointers. */
#include "facts/flow.h"

#include "typed_walk.h"

struct solver {
	struct arena *arena;
	struct diags *diags;
	const struct program *program;
	struct facts *facts;
	struct flow *flow;
	LIST(uint32_t) todo;
};

static struct entity_facts *facts_at(struct solver *s, uint32_t id)
{
	return &s->facts->entities[id];
}

/* --- what C brings back ------------------------------------------------- */

const struct capture *sole_pointer(const struct function *closure)
{
	const struct capture *capture = &closure->captures.items[0];
	const struct type *type;

	if (closure->captures.count != 1)
		return NULL;
	type = type_underlying(capture->variable->type);
	if (capture->is_shared)
		return type->kind == TYPE_ARRAY ||
		       type->kind == TYPE_FUNCTION ? NULL : capture;
	if (!type_is_pointer(type) || type->pointer.is_const ||
	    type->pointer.is_user)
		return NULL;
	return capture;
}

const struct variable *env_param(const struct function *function)
{
	for (size_t i = 0; i < function->params.count; i++)
		if (function->params.items[i]->is_env)
			return function->params.items[i];
	return NULL;
}

bool is_carrier(const struct variable *param)
{
	return param && param->is_env && type_is_pointer(param->type) &&
	       param->type->pointer.element->kind != TYPE_VOID;
}

const struct field *env_field(const struct record *record)
{
	for (size_t i = 0; i < record->fields.count; i++)
		if (record->fields.items[i]->is_env)
			return record->fields.items[i];
	return NULL;
}

static bool keeps_env(const struct entity *owner)
{
	if (owner->kind == ENTITY_RECORD)
		return env_field((const struct record *)owner);
	return env_param((const struct function *)owner);
}

const struct slot *env_slot(const struct function *closure)
{
	const struct slot *slot;

	if (!closure->slots.count)
		return NULL;
	slot = closure->slots.items[0];
	if (slot->env >= slot->type->function.param_count ||
	    !keeps_env(slot->owner))
		return NULL;
	return slot;
}

/* --- what outlives ------------------------------------------------------ */

static void push(struct solver *s, uint32_t id)
{
	LIST_PUSH(s->arena, &s->todo, id);
}

/* What goes to something that is kept is kept. */
static void spread_escapes(struct solver *s)
{
	struct flow *flow = s->flow;

	s->todo.count = 0;
	for (uint32_t i = 0; i < flow->count; i++)
		if (flow->nodes[i].escapes)
			push(s, i);
	while (s->todo.count) {
		const struct flow_node *to =
			&flow->nodes[s->todo.items[--s->todo.count]];

		for (size_t i = 0; i < to->in.count; i++) {
			uint32_t id = flow->edges.items[to->in.items[i]].from;
			struct flow_node *from = &flow->nodes[id];

			if (from->escapes)
				continue;
			from->escapes = true;
			from->kept = to->kept;
			push(s, id);
		}
	}
}

/* --- where the environment is ---------------------------------------------- */

struct search {
	const struct function *function;
	bool found;
};

static bool find_call(struct walk *walk, const struct texpr *expr)
{
	struct search *search = walk->data;

	search->found |= expr->kind == TX_CALL &&
			 expr->call.function == search->function;
	return true;
}

static bool is_no_loop(struct walk *walk, const struct tstmt *stmt)
{
	(void)walk;
	return stmt->kind != TS_LOOP && stmt->kind != TS_RANGE &&
	       stmt->kind != TS_EACH;
}

/* `init`, or what of a library nobody calls but `init`, once. */
static bool is_run_once(const struct solver *s, const struct function *function)
{
	const struct function *init = s->program->init;
	struct search search = { .function = function };
	struct walk walk = { find_call, is_no_loop, &search };

	if (!init || !function)
		return false;
	if (function == init)
		return !facts_of(s->facts, &init->entity)->uses;
	if (function->is_closure || function->entity.package->is_main ||
	    facts_of(s->facts, &function->entity)->uses != 1 ||
	    facts_of(s->facts, &init->entity)->uses)
		return false;
	walk_stmt(&walk, init->body);
	return search.found;
}

/* Made at most once, and while the module starts. */
static bool is_made_once(const struct solver *s, const struct flow_node *node)
{
	return !node->loop && is_run_once(s, node->owner);
}

static const char *name_of(const struct function *function)
{
	return function && function->entity.name ? function->entity.name :
						   "the closure around it";
}

static const char *capture_names(struct solver *s,
				 const struct function *closure)
{
	const char *names = "";

	for (size_t i = 0; i < closure->captures.count; i++)
		names = arena_printf(s->arena, "%s%s`%s`", names,
				     !i ? "" : i + 1 < closure->captures.count ?
				     ", " : " and ",
				     closure->captures.items[i].variable->entity.name);
	return names;
}

static void note_kept(struct solver *s, struct diag *diag,
		      const struct flow_node *node)
{
	if (node->kept.source != node->span.source ||
	    node->kept.start != node->span.start)
		diag_note(s->diags, diag, node->kept, "it is kept here");
}

static bool report_shared(struct solver *s, const struct flow_node *node)
{
	const struct function *closure = node->closure;

	for (size_t i = 0; i < closure->captures.count; i++) {
		const struct capture *capture = &closure->captures.items[i];
		const char *name = capture->variable->entity.name;
		struct diag *diag;

		if (!capture->is_shared)
			continue;
		diag = diag_error(s->diags, capture->span, NULL,
				  "`%s` is shared with a closure that outlives it",
				  name);
		note_kept(s, diag, node);
		diag_note(s->diags, diag, capture->variable->entity.span,
			  "the closure writes `%s` or takes its address; a variable of the package would live on",
			  name);
		return true;
	}
	return false;
}

/* Nobody counts what a closure's copy holds. */
static bool report_counted(struct solver *s, const struct flow_node *node)
{
	const struct function *closure = node->closure;

	for (size_t i = 0; i < closure->captures.count; i++) {
		const struct capture *capture = &closure->captures.items[i];
		struct diag *diag;

		if (!type_is_class(capture->variable->type))
			continue;
		diag = diag_error(s->diags, capture->span, NULL,
				  "this closure outlives `%s`, whose object it does not hold: put that into a variable of the package",
				  capture->variable->entity.name);
		note_kept(s, diag, node);
		return true;
	}
	return false;
}

/* Whether a local holds a closure, so that it is called later than made. */
static bool is_held(const struct solver *s, const struct flow_node *closure)
{
	for (size_t i = 0; i < closure->out.count; i++) {
		uint32_t to = s->flow->edges.items[closure->out.items[i]].to;
		const struct variable *holder = s->flow->nodes[to].variable;

		if (holder && holder->storage == STORAGE_LOCAL)
			return true;
	}
	return false;
}

/* The copy of a reference is not counted: the original has to stay. */
static void check_counted(struct solver *s, const struct flow_node *node)
{
	const struct function *closure = node->closure;

	if (!is_held(s, node))
		return;
	for (size_t i = 0; i < closure->captures.count; i++) {
		const struct capture *capture = &closure->captures.items[i];
		const struct variable *variable = capture->variable;
		struct diag *diag;

		if (!type_is_class(variable->type) ||
		    is_never_written(s->facts, variable))
			continue;
		diag = diag_error(s->diags, capture->span, NULL,
				  "this closure does not hold the object of `%s`, which may be gone when it is called: `%s` is assigned to",
				  variable->entity.name, variable->entity.name);
		diag_note(s->diags, diag, variable->entity.span,
			  "capture another local, which keeps the object that `%s` has here",
			  variable->entity.name);
	}
}

/* Whether C hands back a pointer, and that is all there is to capture. */
static bool has_pointer(const struct function *closure)
{
	const struct slot *slot = env_slot(closure);

	return slot && sole_pointer(closure) &&
	       !is_carrier(env_param((const struct function *)slot->owner));
}

/* Where C brings back something else than the captures. */
static bool has_carrier(const struct function *closure)
{
	const struct slot *slot = env_slot(closure);

	return slot &&
	       is_carrier(env_param((const struct function *)slot->owner));
}

static void report_outlives(struct solver *s, const struct flow_node *node)
{
	const char *names = capture_names(s, node->closure);
	bool in_init = node->owner && node->owner == s->program->init;
	struct diag *diag;

	diag = diag_error(s->diags, node->span, NULL,
			  "this closure outlives the call of `%s` that makes it, and has no place for %s",
			  name_of(node->owner), names);
	note_kept(s, diag, node);
	diag_note(s->diags, diag, node->closure->captures.items[0].span,
		  has_carrier(node->closure) ?
		  "C hands back what is passed here: in a struct, as `&p.x`, it has room for %s" :
		  env_slot(node->closure) ?
		  "C hands one pointer back: put %s where one pointer leads to" :
		  in_init ? "move %s into the package: only what is made "
			    "once, outside of loops, can keep it" :
		  "move %s into the package, or into what the closure is called with",
		  names);
}

/* What libraries would do with it is no matter where nobody asks for it. */
static bool is_folded_away(const struct flow_node *node)
{
	return has_carrier(node->closure) ||
	       !node->closure->entity.package->is_main ||
	       (node->kept.source &&
		node->kept.source != node->span.source);
}

static void place_environment(struct solver *s, uint32_t id)
{
	const struct flow_node *node = &s->flow->nodes[id];
	struct entity_facts *facts = facts_at(s, id);

	if (!node->closure->captures.count)
		return;
	if (!node->escapes) {
		facts->environment = ENVIRONMENT_STACK;
		check_counted(s, node);
		return;
	}
	if (!facts->is_reached && is_folded_away(node))
		return;
	if (report_shared(s, node) || report_counted(s, node))
		return;
	if (has_pointer(node->closure))
		facts->environment = ENVIRONMENT_POINTER;
	else if (node->closure->is_carried || is_made_once(s, node))
		facts->environment = ENVIRONMENT_STATIC;
	else
		report_outlives(s, node);
}

/* --- what outlives a round of a loop ------------------------------------------ */

static bool is_inside(const struct flow_loop *inner,
		      const struct flow_loop *outer)
{
	for (; inner; inner = inner->outer)
		if (inner == outer)
			return true;
	return false;
}

static void report_round(struct solver *s, const struct flow_node *closure,
			 const struct flow_node *holder)
{
	struct diag *diag;

	diag = diag_error(s->diags, closure->span, NULL,
			  "this closure outlives the round of the loop that makes it, and with it %s",
			  capture_names(s, closure->closure));
	diag_note(s->diags, diag, holder->variable->entity.span,
		  "`%s` still holds it in the next round; declare it in the loop",
		  holder->variable->entity.name);
}

/*
 * A closure that is made in a loop has its environment once in the frame: no
 * local outside the loop may hold on to it.
 */
static void check_rounds(struct solver *s, uint32_t id)
{
	struct flow *flow = s->flow;
	const struct flow_node *closure = &flow->nodes[id];

	if (!closure->loop ||
	    facts_at(s, id)->environment != ENVIRONMENT_STACK)
		return;
	s->todo.count = 0;
	push(s, id);
	while (s->todo.count) {
		const struct flow_node *node =
			&flow->nodes[s->todo.items[--s->todo.count]];

		for (size_t i = 0; i < node->out.count; i++) {
			uint32_t to = flow->edges.items[node->out.items[i]].to;
			struct flow_node *holder = &flow->nodes[to];

			if (holder->seen == id + 1)
				continue;
			holder->seen = id + 1;
			push(s, to);
			if (holder->variable &&
			    holder->owner == closure->owner &&
			    !is_inside(holder->loop, closure->loop)) {
				report_round(s, closure, holder);
				return;
			}
		}
	}
}

/* --- which pointers have a context beside them --------------------------------- */

static void mark_context(struct solver *s, uint32_t id)
{
	if (facts_at(s, id)->has_context)
		return;
	facts_at(s, id)->has_context = true;
	push(s, id);
}

/* What may come from a closure with an environment brings that along. */
static void spread_forward(struct solver *s, const struct flow_node *node)
{
	for (size_t i = 0; i < node->out.count; i++) {
		const struct flow_edge *edge =
			&s->flow->edges.items[node->out.items[i]];

		if (!edge->is_capture)
			mark_context(s, edge->to);
	}
}

/* And what goes to the same place has to look the same. */
static void spread_backward(struct solver *s, const struct flow_node *node)
{
	for (size_t i = 0; node->variable && i < node->in.count; i++) {
		const struct flow_edge *edge =
			&s->flow->edges.items[node->in.items[i]];
		const struct flow_node *from = &s->flow->nodes[edge->from];

		if (!from->escapes && !from->is_opaque)
			mark_context(s, edge->from);
	}
}

static void spread_contexts(struct solver *s)
{
	s->todo.count = 0;
	for (size_t i = 0; i < s->flow->closures.count; i++) {
		uint32_t id = s->flow->closures.items[i];

		/* What goes into the output does not depend on what does not. */
		if (facts_at(s, id)->environment == ENVIRONMENT_STACK &&
		    facts_at(s, id)->is_reached &&
		    !env_slot(s->flow->nodes[id].closure))
			mark_context(s, id);
	}
	while (s->todo.count) {
		uint32_t id = s->todo.items[--s->todo.count];

		spread_forward(s, &s->flow->nodes[id]);
		spread_backward(s, &s->flow->nodes[id]);
	}
}

/* Somebody asks whether there is a function. */
static void spread_null(struct solver *s)
{
	struct flow *flow = s->flow;

	s->todo.count = 0;
	for (uint32_t i = 0; i < flow->count; i++)
		if (flow->nodes[i].is_asked)
			push(s, i);
	while (s->todo.count) {
		uint32_t id = s->todo.items[--s->todo.count];
		const struct flow_node *node = &flow->nodes[id];

		if (!node->variable || facts_at(s, id)->may_be_null)
			continue;
		facts_at(s, id)->may_be_null = true;
		for (size_t i = 0; i < node->in.count; i++)
			push(s, flow->edges.items[node->in.items[i]].from);
	}
}

void facts_closures(struct arena *arena, struct diags *diags,
		    const struct program *program, struct facts *facts)
{
	struct solver s = {
		.arena = arena,
		.diags = diags,
		.program = program,
		.facts = facts,
		.flow = flow_compute(arena, program, facts),
	};

	spread_escapes(&s);
	for (size_t i = 0; i < s.flow->closures.count; i++)
		place_environment(&s, s.flow->closures.items[i]);
	for (size_t i = 0; i < s.flow->closures.count; i++)
		check_rounds(&s, s.flow->closures.items[i]);
	spread_contexts(&s);
	spread_null(&s);
}
