// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* What stands at file scope. */
#include "build.h"

#include <string.h>

static struct cdecl *new_decl(struct arena *arena, enum cdecl_kind kind)
{
	struct cdecl *decl = arena_new_object(arena, struct cdecl);

	decl->kind = kind;
	return decl;
}

struct cdecl *cd_define(struct arena *arena, const char *name,
			const struct cexpr *value)
{
	struct cdecl *decl = new_decl(arena, CD_DEFINE);

	decl->define.name = name;
	decl->define.value = value;
	return decl;
}

struct cdecl *cd_record(struct arena *arena, const char *name,
			const struct cfield_list *fields)
{
	struct cdecl *decl = new_decl(arena, CD_RECORD);

	decl->record.name = name;
	decl->record.fields = fields->list.items;
	decl->record.count = fields->list.count;
	return decl;
}

struct cdecl *cd_enum(struct arena *arena, const char *name,
		      const struct cenumerator_list *members)
{
	struct cdecl *decl = new_decl(arena, CD_ENUM);

	decl->enumeration.name = name;
	decl->enumeration.members = members->list.items;
	decl->enumeration.count = members->list.count;
	return decl;
}

struct cdecl *cd_variable(struct arena *arena, const char *name,
			  const struct ctype *type, const struct cexpr *init)
{
	struct cdecl *decl = new_decl(arena, CD_VARIABLE);

	decl->variable.name = name;
	decl->variable.type = type;
	decl->variable.init = init;
	return decl;
}

static struct cdecl *new_function(struct arena *arena, enum cdecl_kind kind,
				  const char *name, const struct ctype *type)
{
	struct cdecl *decl = new_decl(arena, kind);

	decl->function.name = name;
	decl->function.type = type;
	return decl;
}

struct cdecl *cd_prototype(struct arena *arena, const char *name,
			   const struct ctype *type)
{
	return new_function(arena, CD_PROTOTYPE, name, type);
}

struct cdecl *cd_function(struct arena *arena, const char *name,
			  const struct ctype *type)
{
	return new_function(arena, CD_FUNCTION, name, type);
}

struct cdecl *cd_macro(struct arena *arena, const struct cexpr *call)
{
	struct cdecl *decl = new_decl(arena, CD_MACRO);

	decl->macro = call;
	return decl;
}

struct cdecl *cd_comment(struct arena *arena, const struct ccomment *comment)
{
	struct cdecl *decl = new_decl(arena, CD_COMMENT);

	decl->notes.before = comment;
	return decl;
}

struct cfield *cfield_push(struct arena *arena, struct cfield_list *fields,
			   const char *name, const struct ctype *type)
{
	struct cfield field = { .name = name, .type = type };

	LIST_PUSH(arena, &fields->list, field);
	return &fields->list.items[fields->list.count - 1];
}

struct cenumerator *cenumerator_push(struct arena *arena,
				     struct cenumerator_list *members,
				     const char *name,
				     const struct cexpr *value)
{
	struct cenumerator member = { .name = name, .value = value };

	LIST_PUSH(arena, &members->list, member);
	return &members->list.items[members->list.count - 1];
}

struct cunit *cunit_new(struct arena *arena, const char *license)
{
	struct cunit *unit = arena_new_object(arena, struct cunit);

	unit->license = license;
	return unit;
}

void cunit_push(struct arena *arena, struct cunit *unit, struct cdecl *decl)
{
	LIST_PUSH(arena, &unit->decls, decl);
}

/* Where @name belongs in a sorted list; *found when it is there already. */
static size_t include_place(const struct cinclude *includes, size_t count,
			    const char *name, bool *found)
{
	size_t i;
	int order = 1;

	for (i = 0; i < count; i++) {
		order = strcmp(includes[i].name, name);
		if (order >= 0)
			break;
	}
	*found = !order;
	return i;
}

/* A list of includes, whichever of a unit's. */
struct includes {
	struct cinclude **items;
	size_t *count;
	size_t *capacity;
};

static void insert_include(struct arena *arena, struct includes to,
			   struct cinclude item)
{
	struct cinclude *items = *to.items;
	bool found;
	size_t i;

	i = include_place(items, *to.count, item.name, &found);
	if (found)
		return;
	if (*to.count == *to.capacity)
		items = list_grow(arena, items, to.capacity, sizeof(*items));
	memmove(&items[i + 1], &items[i], (*to.count - i) * sizeof(*items));
	items[i] = item;
	*to.items = items;
	++*to.count;
}

void cunit_include(struct arena *arena, struct cunit *unit, const char *name)
{
	struct includes to = {
		&unit->includes.items,
		&unit->includes.count,
		&unit->includes.capacity,
	};

	insert_include(arena, to, (struct cinclude){ name, false });
}

void cunit_include_local(struct arena *arena, struct cunit *unit,
			 const char *name)
{
	struct includes to = {
		&unit->local_includes.items,
		&unit->local_includes.count,
		&unit->local_includes.capacity,
	};

	insert_include(arena, to, (struct cinclude){ name, true });
}
