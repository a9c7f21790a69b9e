// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "proof/proof.h"

#include "proof/internal.h"

/* What C declares has C's names everywhere; nothing else is named in a proof. */
static void name_extern(struct proof *p, const struct program *program)
{
	p->l.c_names = arena_calloc(p->arena, program->entity_count,
				    sizeof(*p->l.c_names));
	for (size_t i = 0; i < program->packages.count; i++) {
		const struct package *package = program->packages.items[i];

		for (size_t j = 0; j < package->entities.count; j++) {
			const struct entity *e = package->entities.items[j];

			p->l.c_names[e->id] = e->c_name ? e->c_name : e->name;
		}
	}
}

static void prove_entity(struct proof *p, const struct entity *entity)
{
	const struct function *function = (const void *)entity;

	/* A function with a body that C calls is ours, not the header's, and one
	 * that takes types is a macro without a type of its own. */
	if (!entity->is_extern ||
	    (entity->kind == ENTITY_FUNCTION &&
	     (function->is_entry || function->type_arg_count)))
		return;
	switch (entity->kind) {
	case ENTITY_FUNCTION:
		prove_function(p, (const struct function *)entity);
		break;
	case ENTITY_RECORD:
		prove_record(p, (const struct record *)entity);
		break;
	case ENTITY_ENUM:
		prove_enum(p, (const struct enumeration *)entity);
		break;
	case ENTITY_CONSTANT:
		prove_constant(p, (const struct constant *)entity);
		break;
	case ENTITY_VARIABLE:
		prove_variable(p, (const struct variable *)entity);
		break;
	case ENTITY_DISTINCT:
		prove_distinct(p, (const struct distinct *)entity);
		break;
	}
}

const char *proof_text(struct arena *arena, struct diags *diags,
		       const struct program *program,
		       const struct target *target)
{
	const struct package *package = program->main;
	struct proof p = { .arena = arena };

	p.unit = cunit_new(arena, "GPL-2.0-only OR MIT");
	p.unit->head = ccomment_text(arena, arena_printf(arena,
		"Compiles only if C declares what the package `%s` says.",
		package->name));
	p.l.arena = arena;
	p.l.backend = target->backend;
	p.l.module = (struct module) {
		.arena = arena,
		.diags = diags,
		.program = program,
		.target = target,
		.unit = p.unit,
	};
	name_extern(&p, program);
	for (size_t i = 0; i < package->entities.count; i++)
		prove_entity(&p, package->entities.items[i]);
	return print_unit(arena, p.unit, target->backend->style);
}
