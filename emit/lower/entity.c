// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include <ctype.h>
#include <string.h>

#include "lower/lower.h"

/*
 * Names at file scope. What a module declares is `module_name`, a method
 * `module_type_method`, a constant MODULE_NAME; a type that is called like the
 * module is `module` alone, and so in the names of its methods.
 */
static const char *prefixed(struct lower *l, const char *name)
{
	/* That a name is private shows in C by `static`. */
	while (*name == '_' && name[1])
		name++;
	if (l->backend->is_unprefixed)
		return name;
	return arena_printf(l->arena, "%s_%s", l->module.program->prefix, name);
}

static bool is_prefix_itself(struct lower *l, const char *word)
{
	return !strcmp(word, l->module.program->prefix);
}

static const char *record_name(struct lower *l, const struct entity *entity)
{
	const char *word = entity_word(l, entity);

	return is_prefix_itself(l, word) ? word : prefixed(l, word);
}

/* The type in the name of a method: what its receiver points to. */
static const struct entity *receiver_entity(const struct function *function)
{
	const struct type *type = function->receiver;

	if (function->owner)
		return &function->owner->entity;
	while (type && (type->kind == TYPE_POINTER ||
			type->kind == TYPE_REFERENCE))
		type = type->pointer.element;
	if (!type)
		return NULL;
	if (type->kind == TYPE_RECORD)
		return &type->record->entity;
	if (type->kind == TYPE_ENUM)
		return &type->enumeration->entity;
	if (type->kind == TYPE_DISTINCT)
		return &type->distinct->entity;
	return NULL;
}

static const char *function_name(struct lower *l,
				 const struct function *function)
{
	const struct program *program = l->module.program;
	const struct entity *owner = receiver_entity(function);
	const char *name = function_word(l, function);

	if (function == program->init)
		return prefixed(l, "init");
	if (function == program->exit)
		return prefixed(l, "exit");
	if (owner && !is_prefix_itself(l, entity_word(l, owner)))
		name = arena_printf(l->arena, "%s_%s", entity_word(l, owner),
				    name);
	/* Of types that have no name of ours, several may have a method. */
	if (!owner && function->receiver &&
	    names_is_taken(l->names, prefixed(l, name)))
		name = arena_printf(l->arena, "%s_%s",
				    type_words(l, function->receiver), name);
	return prefixed(l, name);
}

static const char *constant_name(struct lower *l, const struct entity *entity)
{
	return name_upper(l->arena, prefixed(l, entity->name));
}

static const char *wanted_name(struct lower *l, const struct entity *entity)
{
	const struct function *function;

	switch (entity->kind) {
	case ENTITY_VARIABLE:
		/* The name of a parameter is the interface. */
		if (((const struct variable *)entity)->param)
			return entity->name;
		return prefixed(l, type_word(l, entity->name));
	case ENTITY_CONSTANT:
		if (has_storage((const struct constant *)entity))
			return prefixed(l, type_word(l, entity->name));
		return constant_name(l, entity);
	case ENTITY_FUNCTION:
		function = (const struct function *)entity;
		if (function->is_entry)
			return entity->name;
		return function_name(l, function);
	default:
		return record_name(l, entity);
	}
}

/* A private member without its underscore, where no other has that name. */
static const char *bare_field_name(const struct field *field)
{
	const char *name = field->name;

	if (name[0] != '_' || !isalpha((unsigned char)name[1]))
		return name;
	for (size_t i = 0; i < field->owner->fields.count; i++) {
		const char *other = field->owner->fields.items[i]->name;

		if (other && !strcmp(other, name + 1))
			return name;
	}
	return name + 1;
}

/*
 * C's name of a member: its own, unless that is a word C or the headers keep.
 * A member with an underscore behind it could be there already only if it had
 * been named around the same word.
 */
const char *field_c_name(struct lower *l, const struct field *field)
{
	const char *name;

	if (field->c_name || !field->name)
		return field->c_name;
	if (field->owner->entity.is_extern)
		return field->name;
	name = bare_field_name(field);
	if (l->backend->spelling)
		name = l->backend->spelling->member(l->arena, name);
	if (!names_is_taken(l->member_names, name))
		return name;
	return arena_printf(l->arena, "%s_", name);
}

static const char *package_word(const struct entity *entity)
{
	return entity->package ? entity->package->name : NULL;
}

/* C keeps the names behind `struct` and `enum` apart from all others. */
static bool is_tag(const struct entity *entity)
{
	return entity->kind == ENTITY_RECORD || entity->kind == ENTITY_ENUM;
}

/* What C declares has its name already, and nothing of ours may hide it. */
static void name_extern(struct lower *l, const struct entity *entity)
{
	const char *name = entity->c_name ? entity->c_name : entity->name;

	l->c_names[entity->id] = name;
	names_reserve(is_tag(entity) ? l->tags : l->names, name);
}

static bool is_split(const struct lower *l, const struct entity *entity)
{
	const struct variable *variable = (const void *)entity;

	return entity->kind == ENTITY_VARIABLE &&
	       variable->type->kind == TYPE_SLICE && !is_boxed(l, variable);
}

static void name_own(struct lower *l, const struct entity *entity)
{
	const struct function *init = l->module.program->init;

	/* The system's name for it is nobody else's, locals included. */
	if (l->backend->init_name && init && entity == &init->entity) {
		l->c_names[entity->id] = l->backend->init_name;
		return;
	}
	l->c_names[entity->id] = names_take(is_tag(entity) ? l->tags : l->names,
					    wanted_name(l, entity),
					    package_word(entity));
	/* Without `struct` before it a tag is a name like any other. */
	if (l->backend->style->typedefs_records && is_tag(entity))
		names_reserve(l->names, l->c_names[entity->id]);
	if (is_split(l, entity))
		l->c_lengths[entity->id] =
			names_take(l->names, arena_printf(l->arena, "%s_len",
				   l->c_names[entity->id]),
				   package_word(entity));
}

/* Last, so that none takes a name from what has one in the source. */
static void name_all_closures(struct lower *l)
{
	const struct program *program = l->module.program;

	for (size_t p = 0; p < program->packages.count; p++) {
		const struct package *package = program->packages.items[p];

		for (size_t i = 0; i < package->entities.count; i++) {
			const struct entity *entity = package->entities.items[i];

			if (!entity->is_extern &&
			    facts_of(l->facts, entity)->is_reached)
				name_closures(l, entity);
		}
	}
}

void name_entities(struct lower *l)
{
	const struct program *program = l->module.program;

	for (int own = 0; own < 2; own++) {
		for (size_t p = 0; p < program->packages.count; p++) {
			const struct package *package =
				program->packages.items[p];

			for (size_t i = 0; i < package->entities.count; i++) {
				const struct entity *entity =
					package->entities.items[i];

				if (!facts_of(l->facts, entity)->is_reached ||
				    entity->is_extern == own)
					continue;
				if (own)
					name_own(l, entity);
				else
					name_extern(l, entity);
			}
		}
	}
	name_all_closures(l);
}

/* A function of the C library, wherever that declares it. */
static void include_library(struct lower *l, struct cunit *unit,
			    const struct entity *entity)
{
	const char *name = entity->c_name ? entity->c_name : entity->name;
	const char *header = l->module.target->library_header(name);

	if (header)
		cunit_include(l->arena, unit, header);
	else
		diag_error(l->module.diags, entity->span, NULL,
			   "`%s` is no function of the C library that arc2c knows: name its header, as in `extern \"unistd.h\"`",
			   name);
}

void include_headers(struct lower *l, struct cunit *unit,
		     const struct entity *entity)
{
	const struct target *target = l->module.target;

	for (const struct ast_header *h = entity->headers; h; h = h->next) {
		size_t size = strlen(h->name);

		if (h->is_label && target->library_header)
			include_library(l, unit, entity);

		if (!h->is_label && size > 2 &&
		    !strcmp(h->name + size - 2, ".h"))
			cunit_include(l->arena, unit, h->name);
	}
}

const char *use_entity(struct lower *l, const struct entity *entity)
{
	if (entity->is_extern && l->item)
		LIST_PUSH(l->arena, &l->item->externs, entity);
	else if (entity->is_extern)
		include_headers(l, l->module.unit, entity);
	else if (l->item && entity != l->item->entity)
		LIST_PUSH(l->arena, &l->item->uses, entity);
	return l->c_names[entity->id];
}

const char *use_enumerator(struct lower *l, const struct enumerator *member)
{
	const struct entity *owner = &member->owner->entity;
	const char *type = use_entity(l, owner);

	if (owner->is_extern)
		return member->c_name ? member->c_name : member->name;
	return arena_printf(l->arena, "%s_%s", name_upper(l->arena, type),
			    name_upper(l->arena, member->name));
}

void use_c_header(struct lower *l, enum c_header header)
{
	const struct backend *backend = l->backend;
	const char *name = NULL;

	switch (header) {
	case HEADER_STRING:
		name = backend->string_header;
		break;
	case HEADER_CONTAINER_OF:
		name = backend->container_of_header;
		break;
	case HEADER_ARRAY_SIZE:
		name = backend->array_size_header;
		break;
	case HEADER_FREE_TEXT:
		name = backend->free_text_header;
		break;
	case HEADER_ALLOCA:
		name = l->module.target->alloca_header;
		break;
	case HEADER_VARIADIC:
		name = backend->variadic_header;
		break;
	case HEADER_LIMITS:
		name = backend->limits_header;
		break;
	case HEADER_BIT64:
		name = backend->bit64_header;
		break;
	}
	if (name)
		cunit_include(l->arena, l->module.unit, name);
}
