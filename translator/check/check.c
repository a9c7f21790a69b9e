// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* The checker's parts, in order. */
#include "check/declare.h"
#include "check/verify.h"
#include "start/start.h"

/*
 * A library is resolved as far as it is used; of the program itself, all of
 * it, so that each mistake is reported.
 */
static void resolve_packages(struct checker *checker)
{
	for (size_t i = 0; i < checker->pkgs.count; i++) {
		struct pkg *pkg = checker->pkgs.items[i];

		if (pkg->package->is_library &&
		    !checker->options->is_binding_check)
			continue;
		for (size_t k = 0; k < pkg->symbols.count; k++)
			symbol_resolve(checker, pkg->symbols.items[k]);
	}
}

/* The values of variables and the fields of records found so far. */
static void finish_declarations(struct checker *checker, size_t *variables,
				size_t *records)
{
	while (*variables < checker->initialisers.count ||
	       *records < checker->records.count) {
		if (*records < checker->records.count)
			record_complete(checker,
					checker->records.items[(*records)++]);
		else
			check_initialiser(checker,
					  checker->initialisers.items[
						  (*variables)++]);
	}
}

/* Bodies use declarations of libraries, which may bring further bodies. */
static void check_everything(struct checker *checker)
{
	size_t variables = 0, records = 0;

	do {
		finish_declarations(checker, &variables, &records);
		check_bodies(checker);
	} while (variables < checker->initialisers.count ||
		 records < checker->records.count);
}

/* An entity; of a generic, those of its instances and what stands in them. */
static void collect_symbol(struct checker *checker, struct pkg *pkg,
			   const struct symbol *symbol)
{
	struct entity *entity = symbol_entity(symbol);

	if (entity)
		LIST_PUSH(checker->arena, &pkg->package->entities, entity);
	for (size_t i = 0; i < symbol->family.count; i++)
		collect_symbol(checker, pkg, symbol->family.items[i]);
}

static void collect_entities(struct checker *checker)
{
	for (size_t i = 0; i < checker->pkgs.count; i++) {
		struct pkg *pkg = checker->pkgs.items[i];

		for (size_t k = 0; k < pkg->symbols.count; k++)
			collect_symbol(checker, pkg, pkg->symbols.items[k]);
	}
}

struct program *check_program(struct arena *arena, struct interner *names,
			      struct diags *diags,
			      const struct ast_program *loaded,
			      const struct check_options *options)
{
	struct program *program = arena_new_object(arena, struct program);
	struct checker checker = {
		.arena = arena,
		.names = names,
		.diags = diags,
		.options = options,
		.program = program,
	};

	program->arena = arena;
	program->types = types_new(arena, options->target->pointer_bits);
	program->source_name = options->source_name;
	program->is_one_of_several = options->load->range;
	checker.types = program->types;

	find_mistakes(&checker, loaded);
	declare_packages(&checker, loaded);
	resolve_packages(&checker);
	check_everything(&checker);
	collect_entities(&checker);
	check_module(&checker);
	drop_consequences(&checker);
	/* Nobody starts a library by itself. */
	if (!diags->errors && !options->is_binding_check)
		start_program(arena, diags, program, options->target);
	if (!diags->errors)
		check_start_order(&checker);
	if (!diags->errors)
		verify_program(diags, program);
	return program;
}
