// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "lower/lower.h"

/* One step of a ladder: a cleanup and who passes through it. */
struct step {
	const struct cleanup *cleanup;
	const char *label;		/* NULL: nobody jumps here */
	bool passes_success;
	bool passes_failure;
};

struct ladder {
	const struct cexpr *value;	/* that each way out gives; NULL: they
					 * give several, through `ret` */
	LIST(struct step) steps;	/* the innermost first */
	struct step *passed;		/* by cleanup.order … */
	struct step **by_order;		/* … those that are steps, or NULL */
};

static bool is_relevant(const struct cleanup *cleanup, enum outcome outcome)
{
	return outcome == OUTCOME_FAILURE || !cleanup->stmt->defer.on_error;
}

static struct step *step_of(const struct ladder *ladder,
			    const struct cleanup *cleanup)
{
	return ladder->by_order[cleanup->order];
}

/* What a leave passes through, as far as no other one has been there. */
static void note_leave(struct ladder *ladder, const struct leave *leave)
{
	const struct cleanup *cleanup = leave->pending;
	bool failed = leave->outcome == OUTCOME_FAILURE;

	/* The errdefers above the first defer are jumped over. */
	while (cleanup && !is_relevant(cleanup, leave->outcome))
		cleanup = cleanup->outer;
	for (; cleanup; cleanup = cleanup->outer) {
		struct step *step = &ladder->passed[cleanup->order];

		if (failed ? step->passes_failure : step->passes_success)
			return;
		step->cleanup = cleanup;
		if (failed)
			step->passes_failure = true;
		else
			step->passes_success = true;
	}
}

/* Success alone has no step of an errdefer. */
static bool is_step(const struct step *step)
{
	return step->cleanup && (!step->cleanup->stmt->defer.on_error ||
				 step->passes_failure);
}

static void make_steps(struct body *b, struct ladder *ladder)
{
	size_t count = b->cleanup_count;

	ladder->passed = arena_calloc(b->arena, count, sizeof(struct step));
	ladder->by_order = arena_calloc(b->arena, count,
					sizeof(*ladder->by_order));
	for (size_t i = 0; i < b->leaves.count; i++)
		note_leave(ladder, &b->leaves.items[i]);
	for (size_t i = count; i-- > 0;)
		if (is_step(&ladder->passed[i]))
			LIST_PUSH(b->arena, &ladder->steps,
				  ladder->passed[i]);
	for (size_t i = 0; i < ladder->steps.count; i++) {
		struct step *step = &ladder->steps.items[i];

		ladder->by_order[step->cleanup->order] = step;
	}
}

/* Words of functions' names that say what undoing is. */
static const char *const verbs[] = {
	"free", "unlock", "destroy", "remove", "unregister", "deregister",
	"put", "release", "disable", "stop", "close", "delete", "del", "exit",
	"unmap", "iounmap", "cancel", "detach", "unbind", "drop", "deinit",
	"kfree", "vfree", "kvfree",
};

static const char *verb_in(const char *name)
{
	for (size_t i = 0; i < sizeof(verbs) / sizeof(*verbs); i++) {
		const char *at = strstr(name, verbs[i]);
		size_t size = strlen(verbs[i]);

		if (at && (at == name || at[-1] == '_') &&
		    (!at[size] || at[size] == '_'))
			return strstr(verbs[i], "free") ? "free" : verbs[i];
	}
	return NULL;
}

/* The name of the thing that a call undoes: its first argument. */
static const char *object_name(const struct texpr *expr)
{
	const char *name;

	switch (expr->kind) {
	case TX_VARIABLE:
		return expr->variable->entity.name;
	case TX_FIELD:
		name = expr->field.field->name;
		/* What nobody else sees is what it is a part of. */
		if (name && *name == '_')
			return object_name(expr->field.object);
		return name;
	case TX_ADDRESS:
	case TX_DEREF:
	case TX_CONVERT:
	case TX_CAST:
		return object_name(expr->operand);
	case TX_INDEX:
		return object_name(expr->index.object);
	default:
		return NULL;
	}
}

const char *undo_word(struct body *b, const struct function *function,
		      const char *object)
{
	const char *name = function->entity.name;
	const char *verb = verb_in(name);

	/* What we declare ourselves has a name that says it all. */
	if (!verb || (!function->entity.is_extern && strcmp(verb, name)))
		return name;
	if (!object || !strcmp(verb, "unlock") || !strcmp(object, "self"))
		return verb;
	return arena_printf(b->arena, "%s_%s", verb,
			    name_snake(b->arena, object));
}

static const char *label_of_call(struct body *b, const struct texpr *call)
{
	const char *object = NULL;

	if (!call->call.function)
		return "undo";
	if (call->call.arg_count)
		object = object_name(call->call.args[0].expr);
	return undo_word(b, call->call.function, object);
}

/* What a statement does in the end: the first call in it, or NULL. */
static const struct texpr *call_in(const struct tstmt *stmt)
{
	const struct texpr *call = NULL;

	switch (stmt->kind) {
	case TS_BLOCK:
		for (size_t i = 0; !call && i < stmt->block.stmts.count; i++)
			call = call_in(stmt->block.stmts.items[i]);
		return call;
	case TS_IF:
		return call_in(stmt->branch.then);
	case TS_LOOP:
		return call_in(stmt->loop.body);
	case TS_RANGE:
		return call_in(stmt->range.body);
	case TS_EACH:
		return call_in(stmt->each.body);
	case TS_EXPR:
		return stmt->expr->kind == TX_CALL ? stmt->expr : NULL;
	default:
		return NULL;
	}
}

/* What is undone by a statement that calls nothing: "dec_count". */
static const char *label_of_store(struct body *b, const struct tstmt *stmt)
{
	const struct texpr *place;
	const char *name, *verb;

	while (stmt->kind == TS_BLOCK && stmt->block.stmts.count)
		stmt = stmt->block.stmts.items[0];
	if (stmt->kind == TS_EXPR && stmt->expr->kind == TX_INCREMENT) {
		place = stmt->expr->increment.operand;
		verb = stmt->expr->increment.is_decrement ? "dec" : "inc";
	} else if (stmt->kind == TS_ASSIGN && stmt->assign.count == 1 &&
		   stmt->assign.targets[0]) {
		place = stmt->assign.targets[0];
		verb = stmt->assign.op == OP_ADD ? "inc" :
		       stmt->assign.op == OP_SUB ? "dec" : "reset";
	} else {
		return "undo";
	}
	name = object_name(place);
	return name ? arena_printf(b->arena, "%s_%s", verb, name) : "undo";
}

static const char *label_word(struct body *b, const struct cleanup *cleanup)
{
	const struct texpr *call;

	if (cleanup->release)
		return cleanup->word;
	call = call_in(cleanup->stmt->defer.stmt);
	return call ? label_of_call(b, call) :
		      label_of_store(b, cleanup->stmt->defer.stmt);
}

static const char *label_of(struct body *b, struct step *step)
{
	if (!step->label)
		step->label = names_take_next(b->labels,
			arena_printf(b->arena, "%s_%s",
				     step->passes_success ? "out" : "err",
				     label_word(b, step->cleanup)));
	return step->label;
}

static struct step *target_of(struct ladder *ladder, const struct leave *leave)
{
	const struct cleanup *cleanup = leave->pending;

	while (cleanup && !is_relevant(cleanup, leave->outcome))
		cleanup = cleanup->outer;
	return cleanup ? step_of(ladder, cleanup) : NULL;
}

/* Turns a place where the function is left into a jump. */
static void fill_jump(struct body *b, struct ladder *ladder,
		      const struct leave *leave)
{
	struct step *step = target_of(ladder, leave);
	struct block block;

	block_open(b, &block);
	if (leave->value && !leave->in_ret && !ladder->value)
		push(b, cs_assign(b->arena, result_local(b), leave->value));
	/* The last one of the body falls into the ladder. */
	if (!leave->is_tail || step != &ladder->steps.items[0])
		push(b, cs_goto(b->arena, label_of(b, step)));
	block_close(b, &leave->place->block);
}

static void push_step(struct body *b, const struct step *step)
{
	const struct cleanup *cleanup = step->cleanup;
	struct cstmt *branch;
	struct block block;

	b->cleanups = cleanup;
	if (!cleanup->stmt->defer.on_error || !step->passes_success) {
		run_cleanups(b, cleanup->outer, true);
		return;
	}
	branch = cs_if(b->arena,
		       is_failing_value(b, result_local(b),
					b->function->type->function.result,
					b->function->failure, false));
	block_open(b, &block);
	run_cleanups(b, cleanup->outer, true);
	block_close(b, &branch->branch.then);
	push(b, branch);
}

static struct step *next_step(struct ladder *ladder, const struct step *step)
{
	const struct cleanup *cleanup = step->cleanup->outer;

	while (cleanup && !step_of(ladder, cleanup))
		cleanup = cleanup->outer;
	return cleanup ? step_of(ladder, cleanup) : NULL;
}

static void push_return(struct body *b, const struct ladder *ladder)
{
	if (b->returns_value)
		push(b, cs_return(b->arena, ladder->value ? ladder->value :
							    result_local(b)));
	else if (b->has_more_steps)
		push(b, cs_return(b->arena, NULL));
}

/* Whether a local stands at the function's start, where the ladder sees it. */
static bool is_declared_first(const struct body *b, const char *name)
{
	const struct cblock *decls = &b->outermost->decls;

	for (size_t i = 0; i < decls->stmts.count; i++) {
		const struct cstmt *stmt = decls->stmts.items[i];

		for (size_t k = 0; k < stmt->decl.count; k++)
			if (!strcmp(stmt->decl.declarators[k].name, name))
				return true;
	}
	return false;
}

static bool is_same_value(const struct cexpr *a, const struct cexpr *b)
{
	return a->kind == b->kind && !strcmp(a->text, b->text);
}

/* A number or a local that the function gives whichever way it is left. */
static const struct cexpr *common_value(const struct body *b,
					const struct ladder *ladder)
{
	const struct cexpr *value = b->leaves.items[0].value;

	if (!value || (value->kind != CX_NUMBER && value->kind != CX_NAME) ||
	    (value->kind == CX_NAME && !is_declared_first(b, value->text)))
		return NULL;
	for (size_t i = 0; i < b->leaves.count; i++) {
		const struct leave *leave = &b->leaves.items[i];

		if (leave->in_ret || !leave->value ||
		    !is_same_value(leave->value, value))
			return NULL;
	}
	for (size_t i = 0; i < ladder->steps.count; i++)
		if (ladder->steps.items[i].cleanup->stmt->defer.on_error &&
		    ladder->steps.items[i].passes_success)
			return NULL;
	return value;
}

void build_ladder(struct body *b)
{
	struct ladder ladder = {};

	make_steps(b, &ladder);
	ladder.value = common_value(b, &ladder);
	for (size_t i = 0; i < b->leaves.count; i++)
		fill_jump(b, &ladder, &b->leaves.items[i]);
	/* A step that does not lead to the one below it jumps there. */
	for (size_t i = 0; i + 1 < ladder.steps.count; i++) {
		struct step *next = next_step(&ladder, &ladder.steps.items[i]);

		if (next && next != &ladder.steps.items[i + 1])
			label_of(b, next);
	}
	for (size_t i = 0; i < ladder.steps.count; i++) {
		struct step *step = &ladder.steps.items[i];
		struct step *next = next_step(&ladder, step);

		b->has_more_steps = i + 1 < ladder.steps.count;
		if (step->label)
			push(b, cs_label(b->arena, step->label))
				->notes.blank_before = i == 0;
		push_step(b, step);
		if (!next)
			push_return(b, &ladder);
		else if (next != &ladder.steps.items[i + 1])
			push(b, cs_goto(b->arena, label_of(b, next)));
	}
}
