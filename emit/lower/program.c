// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include <stdarg.h>
#include <string.h>

#include "lower/lower.h"

void not_yet(struct lower *l, struct span span, const char *format, ...)
{
	va_list args;
	char *what;

	va_start(args, format);
	what = arena_vprintf(l->arena, format, args);
	va_end(args);
	diag_error(l->module.diags, span, NULL, "%s not translated yet", what);
}

struct item *begin_made(struct lower *l, struct made *made,
			enum entity_kind kind, const char *name)
{
	struct item *around = l->item;

	made->entity.kind = kind;
	made->entity.id = MADE_ID;
	made->entity.name = name;
	made->item.entity = &made->entity;
	l->item = &made->item;
	return around;
}

void end_made(struct lower *l, struct made *made, struct item *around)
{
	LIST_PUSH(l->arena, &l->items, &made->item);
	l->item = around;
}

void use_made(struct lower *l, struct made *made)
{
	if (l->item && l->item != &made->item)
		LIST_PUSH(l->arena, &l->item->uses, &made->entity);
}

static void lower_entity(struct lower *l, const struct entity *entity)
{
	switch (entity->kind) {
	case ENTITY_VARIABLE:
		lower_package_variable(l, (const void *)entity);
		break;
	case ENTITY_CONSTANT:
		lower_constant(l, (const void *)entity);
		break;
	case ENTITY_FUNCTION:
		if (!is_expanded((const struct function *)entity))
			lower_function(l, (const void *)entity);
		break;
	case ENTITY_RECORD:
		lower_record(l, (const void *)entity);
		break;
	case ENTITY_ENUM:
		lower_enum(l, (const void *)entity);
		break;
	case ENTITY_DISTINCT:
		lower_distinct(l, (const void *)entity);
		break;
	}
}

void lower_item(struct lower *l, const struct entity *entity)
{
	struct item *item = arena_new_object(l->arena, struct item);

	/* They stand before what uses them. */
	lower_closures(l, entity);
	item->entity = entity;
	l->item = item;
	l->drops_comments = is_further_instance(l, entity);
	lower_entity(l, entity);
	l->drops_comments = false;
	l->items_by_id[entity->id] = item;
	LIST_PUSH(l->arena, &l->items, item);
}

/* The closure whose text a function of a library has; NULL: its own only. */
static const struct function *handler_of(const struct entity *entity)
{
	return entity->kind == ENTITY_FUNCTION ?
		((const struct function *)entity)->handler : NULL;
}

static bool is_inside(const struct function *closure,
		      const struct entity *entity)
{
	const struct function *function = (const void *)entity;
	const struct span *span = &closure->body->span, *all;

	if (!entity)
		return true;
	if (entity->kind != ENTITY_FUNCTION || !function->body)
		return false;
	all = &function->body->span;
	return span->source == all->source && all->start <= span->start &&
	       span->end <= all->end;
}

static bool is_lowered(const struct lower *l, const struct entity *entity)
{
	return entity->is_extern || !facts_of(l->facts, entity)->is_reached ||
	       l->items_by_id[entity->id];
}

/* The functions that have taken up a handler. */
struct handlers { LIST(const struct entity *) list; };

static void find_handlers(struct lower *l, struct handlers *handlers)
{
	const struct program *program = l->module.program;

	for (size_t p = 0; p < program->packages.count; p++) {
		const struct package *package = program->packages.items[p];

		for (size_t i = 0; i < package->entities.count; i++)
			if (handler_of(package->entities.items[i]))
				LIST_PUSH(l->arena, &handlers->list,
					  package->entities.items[i]);
	}
}

/*
 * A handler that a library's function took up stands where its author wrote it:
 * before the function @around; NULL: the others.
 */
static void lower_handlers(struct lower *l, const struct handlers *handlers,
			   const struct entity *around)
{
	for (size_t i = 0; i < handlers->list.count; i++) {
		const struct entity *entity = handlers->list.items[i];

		if (!is_lowered(l, entity) &&
		    is_inside(handler_of(entity), around))
			lower_item(l, entity);
	}
}

static void lower_entities(struct lower *l)
{
	const struct program *program = l->module.program;
	struct handlers handlers = {};

	find_handlers(l, &handlers);
	for (size_t p = 0; p < program->packages.count; p++) {
		const struct package *package = program->packages.items[p];

		for (size_t i = 0; i < package->entities.count; i++) {
			const struct entity *entity = package->entities.items[i];

			if (is_lowered(l, entity) || handler_of(entity))
				continue;
			if (package->is_main &&
			    entity->kind == ENTITY_FUNCTION)
				lower_handlers(l, &handlers, entity);
			lower_item(l, entity);
		}
	}
	lower_handlers(l, &handlers, NULL);
	l->item = NULL;
}

static void add_line(struct lower *l, struct ccomment *comment,
		     const char *line)
{
	const char **lines = arena_calloc(l->arena, comment->count + 1,
					  sizeof(*lines));

	if (comment->count)
		memcpy(lines, comment->lines, comment->count * sizeof(*lines));
	lines[comment->count++] = line;
	comment->lines = lines;
}

/* The output has a tag of its own, in its first line. */
static bool is_license_tag(const char *line)
{
	static const char tag[] = "SPDX-License-Identifier:";

	return !strncmp(line, tag, sizeof(tag) - 1);
}

static void add_lines(struct lower *l, struct ccomment *comment,
		      const struct ccomment *from)
{
	for (; from; from = from->next) {
		for (size_t i = 0; i < from->count; i++)
			if (!is_license_tag(from->lines[i]))
				add_line(l, comment, from->lines[i]);
		if (from->count == 1 && is_license_tag(from->lines[0]))
			continue;
		add_line(l, comment, "");
	}
}

/* What the package says of itself, and how the file came about. */
static const struct ccomment *head_comment(struct lower *l)
{
	struct ccomment *head = arena_new_object(l->arena, struct ccomment);
	const struct program *program = l->module.program;
	const struct ast_file *file = program->main->files;

	for (; file; file = file->next) {
		add_lines(l, head, lower_comments(l, file->head));
		add_lines(l, head,
			  lower_comments(l, file->package_trivia.before));
		add_lines(l, head,
			  lower_comments(l, file->package_trivia.after));
	}
	add_line(l, head, arena_printf(l->arena,
		 "Generated by arc2c from %s. To regenerate run:",
		 program->source_name));
	add_line(l, head, arena_printf(l->arena,
		 "\tarc2c translate --target=%s --name=%s%s %s",
		 l->module.target->name, program->name,
		 l->module.command_options, program->source_name));
	return head;
}

/* Comments on the imports of the main package stand above the includes. */
static const struct ccomment *import_comments(struct lower *l)
{
	const struct ast_file *file = l->module.program->main->files;
	const struct ccomment *found = NULL;

	for (; file; file = file->next)
		for (const struct ast_decl *decl = file->decls; decl;
		     decl = decl->next)
			if (decl->kind == AST_IMPORT && !found)
				found = lower_comments(l, decl->trivia.before);
	return found;
}

static void add_end_comments(struct lower *l)
{
	const struct ast_file *file = l->module.program->main->files;

	for (; file; file = file->next)
		if (file->end)
			cunit_push(l->arena, l->module.unit,
				   cd_comment(l->arena,
					      lower_comments(l, file->end)));
}

static bool is_used(const struct lower *l, const struct item *item)
{
	for (size_t i = 0; i < l->items.count; i++) {
		const struct item *other = l->items.items[i];

		for (size_t k = 0; other != item && k < other->uses.count; k++)
			if (other->uses.items[k] == item->entity)
				return true;
	}
	return false;
}

/*
 * Each class has functions that a program need not call, and a library constants
 * that folding leaves unused.
 */
static bool is_for_others(const struct lower *l, const struct item *item)
{
	const struct entity *entity = item->entity;

	if (entity->id >= l->module.program->entity_count)
		return false;
	if (entity->kind == ENTITY_CONSTANT)
		return !entity->package->is_main && !entity->is_exported;
	return entity->kind == ENTITY_FUNCTION &&
	       ((const struct function *)entity)->of_class;
}

static void drop_unused(struct lower *l)
{
	size_t kept = 0;

	for (size_t i = 0; i < l->items.count; i++) {
		struct item *item = l->items.items[i];

		if (is_for_others(l, item) && !is_used(l, item))
			l->items_by_id[item->entity->id] = NULL;
		else
			l->items.items[kept++] = item;
	}
	l->items.count = kept;
}

static void spell_names(struct lower *l)
{
	const struct c_spelling *spelling = l->backend->spelling;

	if (!spelling)
		return;
	names_spell(l->names, spelling->file);
	names_spell(l->tags, spelling->type);
}

static void make_unit(struct lower *l, struct stopwatch *watch)
{
	spell_names(l);
	name_entities(l);
	l->module.unit->head = head_comment(l);
	l->module.unit->includes_comment = import_comments(l);
	stopwatch_lap(watch, "names");
	lower_entities(l);
	stopwatch_lap(watch, "lower");
	drop_unused(l);
	link_items(l);
	plan_header(l);
	if (l->header) {
		order_items(l, l->header, true);
		write_header(l);
	}
	order_items(l, l->module.unit, false);
	if (l->module.program->init)
		l->module.init = l->c_names[l->module.program->init->entity.id];
	if (l->module.program->exit)
		l->module.exit = l->c_names[l->module.program->exit->entity.id];
	lower_tests(l);
	l->backend->finish(&l->module);
	add_end_comments(l);
	stopwatch_lap(watch, "order");
}

static void add_file(struct lower *l, struct output_files *files,
		     const char *path, char *contents)
{
	struct output_file file = {
		.path = path, .contents = contents, .size = strlen(contents),
	};

	LIST_PUSH(l->arena, &files->list, file);
}

struct cnotes module_notes(struct module *module, const struct trivia *trivia)
{
	struct lower l = { .arena = module->arena };

	return lower_trivia(&l, trivia);
}

/* How many adapters there may have to be for C's spellings. */
static size_t count_slots(const struct program *program)
{
	size_t count = 0;

	for (size_t p = 0; p < program->packages.count; p++) {
		const struct package *package = program->packages.items[p];

		for (size_t i = 0; i < package->entities.count; i++) {
			const struct entity *entity = package->entities.items[i];

			if (entity->kind == ENTITY_FUNCTION)
				count += ((const struct function *)entity)
					->slots.count;
		}
	}
	return count;
}

void emit_program(struct arena *arena, struct diags *diags,
		  const struct program *program, const struct target *target,
		  const struct facts *facts, const char *command_options,
		  struct output_files *files, struct stopwatch *watch)
{
	const struct backend *backend = target->backend;
	size_t count = program->entity_count;
	size_t ids = 3 * count + count_slots(program);
	struct lower l = {
		.arena = arena,
		.backend = backend,
		.facts = facts,
		.names = names_new(arena, backend->reserved,
				   backend->reserved_count),
		.tags = names_new(arena, backend->reserved,
				  backend->reserved_count),
		.member_names = names_new(arena, backend->reserved,
					  backend->reserved_count),
		.c_names = arena_calloc(arena, ids, sizeof(char *)),
		.c_lengths = arena_calloc(arena, count, sizeof(char *)),
		.context_names = arena_calloc(arena, count, sizeof(char *)),
		.closures = arena_calloc(arena, count,
					 sizeof(struct closure_names)),
		.status = arena_calloc(arena, count, 1),
		.effects_depth = arena_new_object(arena, unsigned int),
		.drops = arena_calloc(arena, count, 1),
		.effects = arena_calloc(arena, count, 1),
		.effects_behind = arena_new_object(arena, struct table),
		.sizes = arena_calloc(arena, count, 1),
		.known = arena_calloc(arena, count, sizeof(struct texpr *)),
		.items_by_id = arena_calloc(arena, ids,
					    sizeof(struct item *)),
	};

	l.module = (struct module){
		.arena = arena,
		.diags = diags,
		.program = program,
		.target = target,
		.command_options = command_options,
		.unit = cunit_new(arena, backend->license ?
					   backend->license(program) : NULL),
	};
	make_unit(&l, watch);
	if (program->is_one_of_several)
		cunit_include(arena, l.module.unit, backend->version_header);
	if (diags->errors)
		return;
	add_file(&l, files, arena_printf(arena, "%s.c", program->name),
		 print_unit(arena, l.module.unit, backend->style));
	if (l.header)
		add_file(&l, files, arena_printf(arena, "%s.h", program->name),
			 print_unit(arena, l.header, backend->style));
	stopwatch_lap(watch, "print");
	backend->project(&l.module, files);
	stopwatch_lap(watch, "project");
}
