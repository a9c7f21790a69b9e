// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Types as arc writes them. */
#include <stdlib.h>

#include "typed.h"
#include "types/type.h"

static void write_type(FILE *out, const struct type *type);

static void write_list(FILE *out, const struct type *const *list,
		       size_t count)
{
	for (size_t i = 0; i < count; i++) {
		if (i)
			fputs(", ", out);
		write_type(out, list[i]);
	}
}

static void write_integer(FILE *out, const struct type *type)
{
	const char *sign = type->integer.is_signed ? "" : "u";

	if (type->integer.is_size)
		fprintf(out, "%ssize", type->integer.is_signed ? "i" : "u");
	else
		fprintf(out, "%sint%d", sign, type->integer.bits);
}

/* `vector`, and what else of the library is known everywhere. */
static bool needs_no_import(const struct entity *entity)
{
	return entity->package->is_library && entity->kind == ENTITY_RECORD &&
	       ((const struct record *)entity)->release &&
	       !strcmp(entity->package->name, entity->name);
}

/* A declared type; those of other packages go by the package's name. */
static void write_entity(FILE *out, const struct entity *entity,
			 const struct type *const *args, size_t count)
{
	const struct package *package = entity->package;

	if (package && !package->is_main && package->name &&
	    !needs_no_import(entity))
		fprintf(out, "%s.", package->name);
	fputs(entity->name ? entity->name : "(unnamed)", out);
	if (count) {
		putc('<', out);
		write_list(out, args, count);
		putc('>', out);
	}
}

static void write_function(FILE *out, const struct type *type)
{
	fputs("func(", out);
	write_list(out, type->function.params, type->function.param_count);
	if (type->function.is_variadic)
		fputs(type->function.param_count ? ", ..." : "...", out);
	putc(')', out);
	if (type->function.result->kind == TYPE_VOID)
		return;
	putc(' ', out);
	write_type(out, type->function.result);
}

static void write_array(FILE *out, const struct type *type)
{
	fputs("array<", out);
	write_type(out, type->array.element);
	if (!type->array.is_flexible)
		fprintf(out, ", %llu", (unsigned long long)type->array.count);
	putc('>', out);
}

static void write_pointer(FILE *out, const char *mark,
			  const struct type *type)
{
	if (type->kind != TYPE_POINTER || !type->pointer.is_counted)
		fputs(mark, out);
	if (type->pointer.is_user)
		fputs("user ", out);
	if (type->pointer.is_const)
		fputs("const ", out);
	write_type(out, type->pointer.element);
}

static void write_declared(FILE *out, const struct type *type)
{
	const struct record *record = type->record;

	if (type->kind == TYPE_RECORD)
		write_entity(out, &record->entity, record->type_args,
			     record->type_arg_count);
	else if (type->kind == TYPE_ENUM)
		write_entity(out, &type->enumeration->entity, NULL, 0);
	else
		write_entity(out, &type->distinct->entity, NULL, 0);
}

static void write_type(FILE *out, const struct type *type)
{
	static const char *const basic[] = {
		[TYPE_ERROR] = "(error)",
		[TYPE_VOID] = "void",
		[TYPE_BOOL] = "bool",
		[TYPE_CHAR] = "char",
		[TYPE_STRING] = "string",
		[TYPE_NULL] = "null",
		[TYPE_UNTYPED_INTEGER] = "integer constant",
		[TYPE_UNTYPED_FLOAT] = "float constant",
		[TYPE_VA_LIST] = "va_list",
	};

	switch (type->kind) {
	case TYPE_INTEGER:
		write_integer(out, type);
		break;
	case TYPE_FLOAT:
		fprintf(out, "float%d", type->integer.bits);
		break;
	case TYPE_ENDIAN:
		fprintf(out, "%s%d", type->endian.is_big ? "be" : "le",
			type->endian.bits);
		break;
	case TYPE_POINTER:
		write_pointer(out, "*", type);
		break;
	case TYPE_REFERENCE:
		write_pointer(out, "&", type);
		break;
	case TYPE_SLICE:
		write_pointer(out, "[]", type);
		break;
	case TYPE_ARRAY:
		write_array(out, type);
		break;
	case TYPE_FUNCTION:
		write_function(out, type);
		break;
	case TYPE_TUPLE:
		putc('(', out);
		write_list(out, type->tuple.items, type->tuple.count);
		putc(')', out);
		break;
	case TYPE_RECORD:
	case TYPE_ENUM:
	case TYPE_DISTINCT:
		write_declared(out, type);
		break;
	default:
		fputs(basic[type->kind], out);
		break;
	}
}

const char *type_name(struct arena *arena, const struct type *type)
{
	char *text = NULL;
	size_t size = 0;
	FILE *out = open_memstream(&text, &size);
	char *name;

	if (!out)
		out_of_memory();
	write_type(out, type);
	if (fclose(out) != 0)
		out_of_memory();
	name = arena_strndup(arena, text, size);
	free(text);
	return name;
}
