// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Structs and unions, and their fields. */
#include "check/declare.h"

/* A record and what is known of it while it is resolved. */
struct open_record {
	struct record record;		/* first: a record is one of these */
	struct symbol *symbol;		/* the outermost record's */
	const struct ast_decl *decl;
	bool is_complete;		/* or just being completed */
	bool is_completing;
};

static struct open_record *open_record_of(struct record *record)
{
	return (struct open_record *)record;
}

struct symbol *record_symbol(struct record *record)
{
	return open_record_of(record)->symbol;
}

static void declare_record(struct checker *checker,
			   struct open_record *open, struct symbol *symbol,
			   const struct ast_decl *decl)
{
	struct record *record = &open->record;

	open->symbol = symbol;
	open->decl = decl;
	record->is_union = decl->kind == AST_UNION;
	record->type = type_record(checker->types, record);
	if (decl->kind == AST_TYPE_ALIAS) {
		record->is_opaque = true;
	} else {
		record->is_opaque = !decl->record.has_body;
		record->end = decl->record.end;
	}
	LIST_PUSH(checker->arena, &checker->records, record);
}

void resolve_record(struct checker *checker, struct symbol *symbol)
{
	static const char *const allowed[] = {
		"packed", "align", "uapi", "accepts", "static_init", "utf16",
		"export", "allow", "since", "until", "owned", "elements", NULL,
	};
	struct open_record *open = arena_new_object(checker->arena,
						    struct open_record);
	const struct ast_decl *decl = symbol->decl;
	struct record *record = &open->record;

	check_attributes(checker, decl->attributes, allowed,
			 decl->kind == AST_UNION ? "a union" :
			 decl->kind == AST_CLASS ? "a class" : "a struct");
	entity_declare(checker, &record->entity, ENTITY_RECORD, symbol);
	declare_record(checker, open, symbol, decl);
	record->type_args = symbol->type_args;
	record->type_arg_count = symbol->type_arg_count;
	read_static_init(checker, record, decl);
	record->is_packed = find_attribute(decl->attributes, "packed");
	record->is_uapi = find_attribute(decl->attributes, "uapi");
	attribute_owned(checker, decl->attributes, record);
	symbol->type = record->type;
	if (decl->kind == AST_CLASS)
		symbol->type = declare_class(checker, record);
	/* Its fields may mention it, and what follows may ask for it. */
	symbol->state = SYMBOL_DONE;
	record->alignment = attribute_align(checker,
					    scope_of_symbol(checker, symbol),
					    decl->attributes);
	attribute_accepts(checker, scope_of_symbol(checker, symbol),
			  decl->attributes, record);
	if (record->is_opaque && !symbol->block)
		diag_error(checker->diags, symbol->span, NULL,
			   "`%s` has no body; only an `extern` block leaves it out",
			   symbol->name);
}

void resolve_opaque(struct checker *checker, struct symbol *symbol)
{
	struct open_record *open = arena_new_object(checker->arena,
						    struct open_record);
	struct record *record = &open->record;

	entity_declare(checker, &record->entity, ENTITY_RECORD, symbol);
	declare_record(checker, open, symbol, symbol->decl);
	/* Unlike a struct, it goes by its bare name in C. */
	if (!record->entity.c_name)
		record->entity.c_name = symbol->name;
	symbol->type = record->type;
	if (!symbol->block)
		diag_error(checker->diags, symbol->span, NULL,
			   "`%s` says no type; only an `extern` block leaves it out",
			   symbol->name);
}

/*
 * The type of a member that has a name is one like others in C, called after the
 * struct and the member. Comments stay with the member.
 */
static void declare_nested(struct checker *checker, struct open_record *outer,
			   struct open_record *open, const char *member)
{
	struct symbol *symbol = arena_new_object(checker->arena,
						 struct symbol);
	const char *name = arena_printf(checker->arena, "%s_%s",
					outer->record.entity.name ?
					outer->record.entity.name :
					outer->symbol->name, member);

	open->record.entity.name = intern(checker->names, name);
	symbol->kind = SYMBOL_TYPE;
	symbol->state = SYMBOL_DONE;
	symbol->name = open->record.entity.name;
	symbol->span = open->record.entity.span;
	symbol->pkg = outer->symbol->pkg;
	symbol->decl = open->record.entity.decl;
	symbol->type = open->record.type;
	LIST_PUSH(checker->arena, &outer->symbol->family, symbol);
}

/* A record that stands inside another, as the type of one of its members. */
static const struct type *nested_record(struct checker *checker,
					struct open_record *outer,
					const struct ast_decl *decl)
{
	struct open_record *open = arena_new_object(checker->arena,
						    struct open_record);
	struct ident name = { NULL, decl->span };

	entity_init(checker, &open->record.entity, ENTITY_RECORD, name,
		    outer->symbol->pkg->package);
	open->record.entity.decl = decl;
	open->record.entity.is_extern = outer->record.entity.is_extern;
	open->record.entity.headers = outer->record.entity.headers;
	declare_record(checker, open, outer->symbol, decl);
	if (!outer->record.entity.is_extern && decl->name.name)
		declare_nested(checker, outer, open, decl->name.name);
	record_complete(checker, &open->record);
	return open->record.type;
}

/*
 * Whether no field of the record has the name of one that is added; reports.
 * The fields of an unnamed member are those of the struct around it.
 */
static bool check_name_is_new(struct checker *checker, struct record *record,
			      const struct field *field)
{
	const struct type *type = field->type;
	const struct field *other;
	struct diag *diag;

	if (!field->name) {
		for (size_t i = 0; type->kind == TYPE_RECORD &&
				   i < type->record->fields.count; i++)
			if (!check_name_is_new(checker, record,
					       type->record->fields.items[i]))
				return false;
		return true;
	}
	other = find_field(checker, record, field->name, NULL);
	if (!other)
		return true;
	diag = diag_error(checker->diags, field->span, NULL,
			  "`%s` has two fields `%s`", record->entity.name ?
			  record->entity.name : "this member", field->name);
	diag_note(checker->diags, diag, other->span, "the other one is here");
	return false;
}

static void add_field(struct checker *checker, struct record *record,
		      struct field *field)
{
	void **place;

	if (!check_name_is_new(checker, record, field) && field->name)
		return;
	/* One without a name stands for all of those: find_field() looks in. */
	place = table_place(checker->arena, &checker->members, record,
			    field->name ? (const void *)field->name : record);
	if (!*place)
		*place = field;
	field->owner = record;
	LIST_PUSH(checker->arena, &record->fields, field);
}

static struct field *new_field(struct checker *checker,
			       const struct ast_decl *decl)
{
	struct field *field = arena_new_object(checker->arena, struct field);

	field->name = decl->name.name;
	field->span = decl->name.name ? decl->name.span : decl->span;
	field->c_name = decl->spelling;
	check_c_name(checker, field->c_name, field->span);
	field->trivia = &decl->trivia;
	return field;
}

static void add_nested(struct checker *checker, struct open_record *open,
		       const struct ast_decl *decl)
{
	struct field *field = new_field(checker, decl);

	if (!decl->record.is_member) {
		diag_error(checker->diags, decl->span, NULL,
			   "a type inside a struct is not translated yet: declare it beside the struct");
		return;
	}
	field->type = nested_record(checker, open, decl);
	add_field(checker, &open->record, field);
}

/* `flags: uint32 : 3` */
static void set_bits(struct checker *checker, struct scope *scope,
		     struct field *field, const struct ast_decl *decl)
{
	const struct type *type = type_underlying(field->type);
	unsigned int limit = 0;
	__int128 bits;

	if (!decl->field.bits || type->kind == TYPE_ERROR)
		return;
	if (type->kind == TYPE_ENUM)
		type = type_underlying(type->enumeration->base);
	if (type->kind == TYPE_INTEGER)
		limit = type->integer.bits;
	if (type->kind == TYPE_BOOL)
		limit = 1;
	if (!limit) {
		diag_error(checker->diags, decl->field.bits->span, NULL,
			   "a bit-field is an integer, a bool or an enum, not `%s`",
			   type_name(checker->arena, field->type));
		return;
	}
	if (!check_constant_integer(checker, scope, decl->field.bits, &bits))
		return;
	if (bits < 1 || bits > limit) {
		diag_error(checker->diags, decl->field.bits->span, NULL,
			   "a bit-field of `%s` has 1 to %u bits",
			   type_name(checker->arena, field->type), limit);
		return;
	}
	field->bits = bits;
}

/* `owner: *module = THIS_MODULE`: in a struct of C's only (arc.md 8.3). */
static void set_default(struct checker *checker, struct scope *scope,
			const struct open_record *open, struct field *field,
			const struct ast_decl *decl)
{
	struct texpr *value;

	if (!decl->field.value)
		return;
	if (!open->symbol->block) {
		diag_error(checker->diags, decl->field.value->span, NULL,
			   "only a field of an `extern` struct has a default: give `%s` its value in each literal",
			   field->name);
		return;
	}
	value = check_value(checker, scope, decl->field.value, field->type,
			    arena_printf(checker->arena, "field `%s`",
					 field->name));
	if (value->type->kind != TYPE_ERROR && !value->is_constant) {
		diag_error(checker->diags, decl->field.value->span, NULL,
			   "the default of `%s` is not known when translating",
			   field->name);
		return;
	}
	check_bits(checker, field, value);
	field->init = value;
}

/*
 * A record inside another one is completed first, so that none contains
 * itself: whoever walks down its fields comes to an end.
 */
static bool complete_inner(struct checker *checker, const struct type *type)
{
	struct record *record;

	type = type_underlying(type);
	while (type->kind == TYPE_ARRAY)
		type = type_underlying(type->array.element);
	if (type->kind != TYPE_RECORD)
		return true;
	record = type->record;
	record_complete(checker, record);
	if (!open_record_of(record)->is_completing)
		return true;
	diag_error(checker->diags, record->entity.span, NULL,
		   "`%s` contains itself: let it hold a pointer instead",
		   record->entity.name ? record->entity.name : "this member");
	return false;
}

static const struct type *field_type(struct checker *checker,
				     struct scope *scope,
				     const struct ast_decl *decl,
				     const struct record *owner)
{
	const struct ast_type *ast = decl->field.type;
	const struct type *type;

	if (decl->field.is_flexible) {
		/* Both ways to write one give its element. */
		if (ast->kind == AST_TYPE_NAME && ast->name.args)
			ast = ast->name.args;
		else if (ast->kind == AST_TYPE_SLICE)
			ast = ast->pointer.element;
		type = resolve_type(checker, scope, ast);
		if (type->kind == TYPE_ERROR)
			return type;
		return type_flexible(checker->types, type);
	}
	type = resolve_type(checker, scope, ast);
	if (!check_sized(checker, type, ast->span, "a field") ||
	    !check_not_owned(checker, type, ast->span, "a field", owner) ||
	    !complete_inner(checker, type))
		return error_type(checker);
	if (!type_is_class(type) || owner->class)
		return type;
	diag_error(checker->diags, ast->span, NULL,
		   "`%s` is of class type: only a class has such fields, since nobody counts what a copy of a struct, or its raw memory, holds",
		   decl->name.name ? decl->name.name : "this field");
	return error_type(checker);
}

/* The place for a function of C's that a field is; NULL: it is none. */
static const struct slot *field_slot(struct checker *checker,
				     struct scope *scope,
				     const struct open_record *open,
				     const struct field *field,
				     const struct ast_decl *decl)
{
	struct slot *slot = slot_new(checker, scope, &open->record.entity,
				     field->name, decl->field.type,
				     field->type);

	if (slot)
		slot->is_passive = !field->is_atomic &&
			find_attribute(decl->attributes, "context");
	return slot;
}

static void add_declared_field(struct checker *checker,
			       struct open_record *open,
			       const struct ast_decl *decl)
{
	static const char *const allowed[] = {
		"env", "context", "accepts", "allow", "since", "until",
		"align", NULL,
	};
	struct scope *scope = scope_of_symbol(checker, open->symbol);
	struct field *field = new_field(checker, decl);

	check_attributes(checker, decl->attributes, allowed, "a field");
	field->is_env = find_attribute(decl->attributes, "env");
	if (field->is_env && !open->symbol->block)
		diag_error(checker->diags, decl->name.span, NULL,
			   "`@env` marks what C hands back: it belongs to fields of `extern` structs");
	field->type = error_type(checker);
	if (decl->field.type)
		field->type = field_type(checker, scope, decl,
					 &open->record);
	if (field->type->kind == TYPE_ARRAY && !field->type->array.is_flexible)
		field->lengths = resolve_lengths(checker, scope,
						 decl->field.type);
	if (decl->field.type)
		field->param_names = function_param_names(checker, scope,
							  decl->field.type,
							  field->type);
	field->c_type = decl->field.type_spelling;
	check_c_type(checker, field->c_type, field->span);
	field->is_atomic = attribute_context(checker, decl->attributes,
					     "atomic", "passive");
	if (open->symbol->block && decl->field.type)
		field->slot = field_slot(checker, scope, open, field, decl);
	set_bits(checker, scope, field, decl);
	add_field(checker, &open->record, field);
	set_default(checker, scope, open, field, decl);
}

static void add_members(struct checker *checker, struct open_record *open,
			const struct ast_decl *members)
{
	const struct ast_branch *branch;

	for (; members; members = members->next) {
		switch (members->kind) {
		case AST_FIELD:
			add_declared_field(checker, open, members);
			break;
		case AST_STRUCT:
		case AST_UNION:
			add_nested(checker, open, members);
			break;
		case AST_ENUM:
			diag_error(checker->diags, members->span, NULL,
				   "an enum inside a struct is not translated yet: declare it beside the struct");
			break;
		case AST_DECL_CONDITIONAL:
			branch = condition_branch(checker->diags,
						  checker->options->load,
						  members->branches);
			if (branch)
				add_members(checker, open, branch->decls);
			break;
		default:
			break;	/* functions have symbols of their own */
		}
	}
}

/* A flexible array is the last field of a struct, behind another one. */
static void check_flexible(struct checker *checker,
			   const struct record *record)
{
	for (size_t i = 0; i < record->fields.count; i++) {
		const struct field *field = record->fields.items[i];

		if (field->type->kind != TYPE_ARRAY ||
		    !field->type->array.is_flexible)
			continue;
		if (record->is_union || i + 1 < record->fields.count ||
		    (i == 0 && !record->entity.is_extern))
			diag_error(checker->diags, field->span, NULL,
				   "an array without a length must be the last field of a struct, behind another one");
	}
}

void record_complete(struct checker *checker, struct record *record)
{
	struct open_record *open = open_record_of(record);
	struct function_state *function = checker->function;
	size_t before = checker->diags->list.count;

	if (open->is_complete || record->is_opaque)
		return;
	open->is_complete = true;
	if (checker->depth >= RESOLVE_DEPTH_MAX) {
		diag_error(checker->diags, record->entity.span, NULL,
			   "more than %d declarations depend on one another here",
			   RESOLVE_DEPTH_MAX);
		return;
	}
	open->is_completing = true;
	checker->function = NULL;
	checker->depth++;
	if (record->class)
		add_field(checker, record, class_count(checker, record));
	add_members(checker, open, open->decl->record.members);
	check_flexible(checker, record);
	if (record->class)
		complete_class(checker, record);
	for (size_t i = before; record->type_arg_count &&
				i < checker->diags->list.count; i++)
		note_instance(checker, checker->diags->list.items[i],
			      open->symbol);
	checker->depth--;
	checker->function = function;
	open->is_completing = false;
}
