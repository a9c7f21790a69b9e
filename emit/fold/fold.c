// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * What a library does is written where it is used: functions of one statement
 * everywhere, others where they are called from one place. Only functions of
 * other packages are folded: how a module's own functions are cut is its
 * author's wish.
 */
#include "fold/internal.h"

static const size_t short_body = 4;	/* statements */
static const unsigned int deepest = 64;	/* functions folded for one another */

/* Nodes of a function that is written where it is called: from several places,
 * from one. What calls what calls what would be too long a line, and the time it
 * takes would grow with its square, or worse. */
static const size_t most_repeated = 100;
static const size_t most_moved = 2000;

static bool has_format(const struct function *function)
{
	for (size_t i = 0; i < function->params.count; i++)
		if (function->params.items[i]->is_format)
			return true;
	return false;
}

bool is_handler(const struct folder *f, const struct function *function)
{
	return f->slots && function->is_closure &&
	       is_sole_handler(f->slots, function);
}

/* What frees an object stays apart, where compilers do not look into it. */
static bool is_release(const struct function *function)
{
	return function->of_class && function->owner->class->release == function;
}

static bool is_candidate(const struct function *function)
{
	return function->body && !function->entity.is_extern &&
	       !function->entity.package->is_main && !function->is_closure &&
	       !function->is_entry && !function->entity.is_exported &&
	       !function->is_test && !function->type->function.is_variadic &&
	       !has_format(function) && !is_release(function);
}

static bool is_small(const struct folder *f, const struct function *function)
{
	size_t most = is_handler(f, function) ||
		      facts_of(f->facts, &function->entity)->uses == 1 ?
		      most_moved : most_repeated;

	return has_at_most(function->body, most);
}

static void fold_function(struct folder *f, struct function *function)
{
	struct copier c = { .folder = f, .folds = true };
	const struct function *around = f->function;

	f->depth++;
	f->progress[function->entity.id] = BEGUN;
	f->function = function;
	function->body = copy_stmt(&c, function->body);
	simplify_function(f, function);
	f->function = around;
	f->progress[function->entity.id] = is_small(f, function) ? FOLDED :
								   KEPT;
	f->depth--;
}

bool is_foldable(struct folder *f, struct function *function)
{
	if (function->entity.id >= f->count ||
	    !(is_candidate(function) || is_handler(f, function)) ||
	    (f->only_handed && !hands_on(function)))
		return false;
	if (f->progress[function->entity.id] == UNTOUCHED &&
	    f->depth < deepest)
		fold_function(f, function);
	/* What is being folded calls itself. */
	return f->progress[function->entity.id] == FOLDED;
}

static bool is_straight(const struct tblock *block)
{
	for (size_t i = 0; i < block->stmts.count; i++) {
		const struct tstmt *stmt = block->stmts.items[i];

		switch (stmt->kind) {
		case TS_LET:
		case TS_ASSIGN:
		case TS_EXPR:
		case TS_DISCARD:
		case TS_CONST:
			break;
		case TS_RETURN:
			if (i + 1 != block->stmts.count)
				return false;
			break;
		default:
			return false;
		}
	}
	return true;
}

bool is_worth_splicing(const struct folder *f, const struct function *function)
{
	const struct tblock *block = &function->body->block;

	return is_handler(f, function) || hands_on(function) ||
	       facts_of(f->facts, &function->entity)->uses == 1 ||
	       (block->stmts.count <= short_body && is_straight(block));
}

/* A program without libraries of arc stays as it is. */
static bool has_candidates(const struct folder *f)
{
	for (size_t p = 0; p < f->program->packages.count; p++) {
		const struct package *package = f->program->packages.items[p];

		for (size_t i = 0; i < package->entities.count; i++) {
			const struct entity *entity = package->entities.items[i];
			const struct function *function = (const void *)entity;

			if (entity->kind == ENTITY_FUNCTION &&
			    facts_of(f->facts, entity)->is_reached &&
			    is_candidate(function) &&
			    (!f->only_handed || hands_on(function)))
				return true;
		}
	}
	return false;
}

static void fold_package(struct folder *f, const struct package *package)
{
	for (size_t i = 0; i < package->entities.count; i++) {
		struct entity *entity = package->entities.items[i];
		struct function *function = (void *)entity;

		if (entity->kind == ENTITY_FUNCTION && function->body &&
		    facts_of(f->facts, entity)->is_reached &&
		    f->progress[entity->id] == UNTOUCHED)
			fold_function(f, function);
	}
}

static void fold_all(struct folder *f)
{
	f->facts = facts_compute(f->arena, f->program);
	f->count = f->program->entity_count;
	f->progress = arena_calloc(f->arena, f->count, sizeof(*f->progress));
	find_contained_records(f);
	for (size_t p = 0; p < f->program->packages.count; p++)
		fold_package(f, f->program->packages.items[p]);
}

/* First what libraries store, then what they call that was stored. */
static void fold_libraries(struct folder *f)
{
	fold_all(f);
	f->facts = facts_compute(f->arena, f->program);
	f->slots = collect_slots(f);
	if (has_known_slots(f->slots)) {
		fold_all(f);
		drop_unread_slots(f);
	}
	free_slots(f->slots);
	f->slots = NULL;
}

void fold_program(struct arena *arena, struct program *program, bool all)
{
	struct folder f = { .arena = arena, .program = program,
			    .only_handed = !all };

	f.facts = facts_compute(arena, program);
	if (has_candidates(&f)) {
		if (all)
			fold_libraries(&f);
		else
			fold_all(&f);
		f.facts = facts_compute(arena, program);
	}
	carry_environments(&f);
	call_plain_functions(&f);
	if (!all)
		return;
	promote_statics(&f);
	separate_statics(&f);
}
