// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* What the checker asks of types and records. */
#include "check/declare.h"

enum failure type_failure(const struct type *type)
{
	switch (type->kind) {
	case TYPE_INTEGER:
		/* arc.md 5.2: int32, int64, isize; never the small ones. */
		return type->integer.is_signed && type->integer.bits >= 32 ?
		       FAILURE_NEGATIVE : FAILURE_NEVER;
	case TYPE_POINTER:
		return FAILURE_NULL;
	case TYPE_DISTINCT:
		return type->distinct->failure;
	case TYPE_TUPLE:
		return type_failure(type->tuple.items[type->tuple.count - 1]);
	default:
		return FAILURE_NEVER;
	}
}

bool type_has_zero(struct checker *checker, const struct type *type)
{
	const struct enumeration *enumeration;
	struct record *record;

	type = type_underlying(type);
	switch (type->kind) {
	case TYPE_REFERENCE:
		return false;
	case TYPE_ARRAY:
		return type_has_zero(checker, type->array.element);
	case TYPE_ENUM:
		enumeration = type->enumeration;
		/* What C's own members are worth is not known. */
		for (size_t i = 0; i < enumeration->members.count; i++)
			if (enumeration->members.items[i]->value == 0)
				return true;
		return enumeration->entity.is_extern;
	case TYPE_RECORD:
		record = type->record;
		record_complete(checker, record);
		for (size_t i = 0; i < record->fields.count; i++)
			if (!type_has_zero(checker,
					   record->fields.items[i]->type))
				return false;
		return true;
	default:
		return true;
	}
}

bool check_sized(struct checker *checker, const struct type *type,
		 struct span span, const char *what)
{
	const struct type *below = type_underlying(type);

	if (type_is_class(below) && (!strcmp(what, "an element") ||
				     !strcmp(what, "a referenced value"))) {
		diag_error(checker->diags, span, NULL,
			   "%s cannot be of class type: nobody would count it; only locals, parameters, variables and fields of classes are counted",
			   what);
		return false;
	}
	switch (below->kind) {
	case TYPE_VOID:
		diag_error(checker->diags, span, NULL,
			   "%s cannot be `void`", what);
		return false;
	case TYPE_TUPLE:
		diag_error(checker->diags, span, NULL,
			   "%s cannot hold several results: give each one a name",
			   what);
		return false;
	case TYPE_VA_LIST:
		if (!strcmp(what, "a local") || !strcmp(what, "a parameter"))
			return true;
		diag_error(checker->diags, span, NULL,
			   "%s cannot be a `va_list`: only a local or a parameter is one",
			   what);
		return false;
	case TYPE_ARRAY:
		if (!below->array.is_flexible)
			return true;
		diag_error(checker->diags, span, NULL,
			   "%s cannot be an array without a length", what);
		return false;
	case TYPE_RECORD:
		if (is_module_object(checker, type)) {
			diag_error(checker->diags, span, NULL,
				   "%s cannot be of type `%s`, which is a module object: use a pointer to it",
				   what, type_name(checker->arena, type));
			return false;
		}
		if (!below->record->is_opaque)
			return true;
		diag_error(checker->diags, span, NULL,
			   "%s cannot be of type `%s`, which is opaque: use a pointer to it",
			   what, type_name(checker->arena, type));
		return false;
	default:
		return true;
	}
}

/* Searches one record; fills in the path from @depth on. */
static const struct field *search_field(struct checker *checker,
					struct record *record,
					const char *name,
					struct field_path *path, size_t depth)
{
	const struct field *found;

	record_complete(checker, record);
	found = table_find(&checker->members, record, name);
	if (found) {
		if (path)
			path->count = depth;
		return found;
	}
	if (!table_find(&checker->members, record, record))
		return NULL;
	for (size_t i = 0; i < record->fields.count; i++) {
		const struct field *field = record->fields.items[i];

		if (field->name || field->type->kind != TYPE_RECORD)
			continue;
		found = search_field(checker, field->type->record, name, path,
				     depth + 1);
		if (!found)
			continue;
		if (path && depth < SOURCE_DEPTH_MAX)
			path->fields[depth] = field;
		return found;
	}
	return NULL;
}

const struct field *find_field(struct checker *checker, struct record *record,
			       const char *name, struct field_path *path)
{
	if (path)
		path->count = 0;
	return name ? search_field(checker, record, name, path, 0) : NULL;
}
