// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "typed_dump.h"

void dump_indent(const struct typed_dump *dump)
{
	for (int i = 0; i < dump->depth; i++)
		putc('\t', dump->out);
}

void dump_type_name(const struct typed_dump *dump, const struct type *type)
{
	fputs(type_name(dump->arena, type), dump->out);
}

void dump_bytes(const struct typed_dump *dump, const char *bytes, size_t size)
{
	putc('"', dump->out);
	for (size_t i = 0; i < size; i++) {
		unsigned char byte = bytes[i];

		if (byte == '\n')
			fputs("\\n", dump->out);
		else if (byte == '"' || byte == '\\')
			fprintf(dump->out, "\\%c", byte);
		else if (byte < ' ' || byte == 0x7f)
			fprintf(dump->out, "\\x%02x", byte);
		else
			putc(byte, dump->out);
	}
	putc('"', dump->out);
}

static void dump_number(const struct typed_dump *dump, __int128 number)
{
	unsigned __int128 rest = number;
	char digits[48];
	size_t at = sizeof(digits);

	if (number < 0)
		rest = -rest;
	digits[--at] = '\0';
	do {
		digits[--at] = '0' + (int)(rest % 10);
		rest /= 10;
	} while (rest);
	fprintf(dump->out, "%s%s", number < 0 ? "-" : "", digits + at);
}

void dump_value(const struct typed_dump *dump, const struct value *value)
{
	switch (value->kind) {
	case VALUE_INTEGER:
		dump_number(dump, value->integer);
		break;
	case VALUE_FLOAT:
		fprintf(dump->out, "%.17g", value->floating);
		break;
	case VALUE_BOOL:
		fputs(value->boolean ? "true" : "false", dump->out);
		break;
	case VALUE_STRING:
		dump_bytes(dump, value->string.bytes, value->string.size);
		break;
	case VALUE_NULL:
		fputs("null", dump->out);
		break;
	}
}

static void dump_spelling(const struct typed_dump *dump, const char *spelling)
{
	if (spelling)
		fprintf(dump->out, " \"%s\"", spelling);
}

void dump_variable(const struct typed_dump *dump,
		   const struct variable *variable)
{
	fprintf(dump->out, "%s%s: ", variable->is_self ? "self " : "",
		variable->entity.name ? variable->entity.name : "_");
	dump_type_name(dump, variable->type);
	dump_spelling(dump, variable->c_type);
}

void dump_signature(const struct typed_dump *dump,
		    const struct function *function)
{
	const struct type *result = function->type->function.result;

	putc('(', dump->out);
	for (size_t i = 0; i < function->params.count; i++) {
		if (i)
			fputs(", ", dump->out);
		dump_variable(dump, function->params.items[i]);
	}
	if (function->type->function.is_variadic)
		fputs(function->params.count ? ", ..." : "...", dump->out);
	putc(')', dump->out);
	if (result->kind != TYPE_VOID) {
		putc(' ', dump->out);
		dump_type_name(dump, result);
	}
	dump_spelling(dump, function->result_c_type);
}

static void dump_initialiser(const struct typed_dump *dump,
			     const struct texpr *init)
{
	if (!init)
		return;
	fputs(" = ", dump->out);
	dump_expression(dump, init);
}

static void dump_package_variable(const struct typed_dump *dump,
				  const struct variable *variable)
{
	fputs("let ", dump->out);
	dump_variable(dump, variable);
	dump_initialiser(dump, variable->init);
	if (!variable->init_is_constant)
		fputs(" at start", dump->out);
	if (variable->param) {
		fprintf(dump->out, " param 0o%o",
			(unsigned int)variable->param->permissions);
		dump_spelling(dump, variable->param->description);
	}
	putc('\n', dump->out);
}

static void dump_constant(const struct typed_dump *dump,
			  const struct constant *constant)
{
	fprintf(dump->out, "const %s: ", constant->entity.name);
	dump_type_name(dump, constant->type);
	dump_spelling(dump, constant->c_type);
	dump_initialiser(dump, constant->init);
	putc('\n', dump->out);
}

static void dump_function(struct typed_dump *dump,
			  const struct function *function)
{
	static const char *const failures[] = {
		[FAILURE_NEVER] = "",
		[FAILURE_NEGATIVE] = " fails(negative)",
		[FAILURE_NONZERO] = " fails(nonzero)",
		[FAILURE_NULL] = " fails(null)",
		[FAILURE_ERR_PTR] = " fails(err_ptr)",
	};

	fputs("func ", dump->out);
	if (function->owner)
		fprintf(dump->out, "%s.", function->owner->entity.name);
	fputs(function->entity.name, dump->out);
	dump_signature(dump, function);
	fputs(failures[function->failure], dump->out);
	for (size_t i = 0; i < function->slots.count; i++)
		fprintf(dump->out, " slot %s.%s",
			function->slots.items[i]->owner->name,
			function->slots.items[i]->name ?
			function->slots.items[i]->name : "_");
	putc('\n', dump->out);
	if (function->body)
		dump_statements(dump, &function->body->block);
}

static void dump_record(struct typed_dump *dump, const struct record *record)
{
	fprintf(dump->out, "%s %s%s%s\n",
		record->is_union ? "union" : "struct", record->entity.name,
		record->is_opaque ? " opaque" : "",
		record->is_packed ? " packed" : "");
	dump->depth++;
	for (size_t i = 0; i < record->fields.count; i++) {
		const struct field *field = record->fields.items[i];

		dump_indent(dump);
		fprintf(dump->out, "%s: ",
			field->name ? field->name : "(unnamed)");
		dump_type_name(dump, field->type);
		if (field->bits)
			fprintf(dump->out, " : %d", field->bits);
		dump_spelling(dump, field->c_type);
		dump_initialiser(dump, field->init);
		putc('\n', dump->out);
	}
	dump->depth--;
}

static void dump_enum(struct typed_dump *dump,
		      const struct enumeration *enumeration)
{
	fprintf(dump->out, "enum %s: ", enumeration->entity.name);
	dump_type_name(dump, enumeration->base);
	putc('\n', dump->out);
	dump->depth++;
	for (size_t i = 0; i < enumeration->members.count; i++) {
		const struct enumerator *member =
			enumeration->members.items[i];

		dump_indent(dump);
		fputs(member->name, dump->out);
		/* What C's own members are worth is known to C. */
		if (!enumeration->entity.is_extern || member->has_value) {
			fputs(" = ", dump->out);
			dump_number(dump, member->value);
		}
		putc('\n', dump->out);
	}
	dump->depth--;
}

static void dump_declaration(struct typed_dump *dump,
			     const struct entity *entity)
{
	dump_indent(dump);
	if (entity->is_extern)
		fputs("extern ", dump->out);
	switch (entity->kind) {
	case ENTITY_VARIABLE:
		dump_package_variable(dump, (const struct variable *)entity);
		break;
	case ENTITY_CONSTANT:
		dump_constant(dump, (const struct constant *)entity);
		break;
	case ENTITY_FUNCTION:
		dump_function(dump, (const struct function *)entity);
		break;
	case ENTITY_RECORD:
		dump_record(dump, (const struct record *)entity);
		break;
	case ENTITY_ENUM:
		dump_enum(dump, (const struct enumeration *)entity);
		break;
	case ENTITY_DISTINCT:
		fprintf(dump->out, "type %s: ", entity->name);
		dump_type_name(dump, ((const struct distinct *)entity)->base);
		putc('\n', dump->out);
		break;
	}
}

static void dump_module(const struct typed_dump *dump,
			const struct program *program)
{
	fprintf(dump->out, "module %s prefix %s\n",
		program->name ? program->name : "(none)",
		program->prefix ? program->prefix : "(none)");
	if (program->init)
		fprintf(dump->out, "init %s\n", program->init->entity.name);
	if (program->exit)
		fprintf(dump->out, "exit %s\n", program->exit->entity.name);
	for (size_t i = 0; i < program->metadata.count; i++) {
		fprintf(dump->out, "metadata %s ",
			program->metadata.items[i].key);
		dump_value(dump, program->metadata.items[i].value);
		putc('\n', dump->out);
	}
}

void dump_typed(FILE *out, const struct program *program)
{
	struct typed_dump dump = { .out = out, .arena = program->arena };

	dump_module(&dump, program);
	for (size_t i = 0; i < program->packages.count; i++) {
		const struct package *package = program->packages.items[i];

		fprintf(out, "package %s", package->name);
		dump_spelling(&dump, *package->path ? package->path : NULL);
		putc('\n', out);
		dump.depth = 1;
		for (size_t k = 0; k < package->entities.count; k++)
			dump_declaration(&dump, package->entities.items[k]);
	}
}
