// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "lower/lower.h"

struct cdecl *item_push(struct lower *l, struct cdecl *decl)
{
	decl->joins_previous = l->item->decls.list.count > 0;
	LIST_PUSH(l->arena, &l->item->decls.list, decl);
	return decl;
}

static const struct ctype *field_type(struct lower *l,
				      const struct record *record,
				      const struct field *field)
{
	if (field->c_type)
		return parse_spelling(l, field->c_type);
	if (field->type->kind == TYPE_FUNCTION)
		return lower_function_pointer(l, field->type,
					      field->param_names, false,
					      field->span);
	return name_lengths(l, record->is_packed || record->is_uapi ?
			    lower_layout_type(l, field->type, field->span) :
			    lower_type(l, field->type, field->span),
			    field->lengths);
}

static const char *record_attribute(struct lower *l,
				    const struct record *record)
{
	const struct c_type_names *names =
		record->is_uapi && l->backend->user_types ?
		l->backend->user_types : l->backend->types;
	const char *packed = record->is_packed ? names->packed : NULL;
	const char *aligned;

	if (!record->alignment)
		return packed;
	aligned = arena_printf(l->arena, names->aligned, record->alignment);
	return packed ? arena_printf(l->arena, "%s %s", packed, aligned) :
			aligned;
}

/* What a user program has, and lays out as the kernel does. */
static bool is_user_type(const struct type *type)
{
	while (type->kind == TYPE_ARRAY)
		type = type->array.element;
	if (type->kind == TYPE_DISTINCT)
		return is_user_type(type_underlying(type));
	if (type->kind == TYPE_RECORD)
		return type->record->is_uapi || !type->record->entity.name;
	return type->kind == TYPE_ENDIAN ||
	       (type->kind == TYPE_INTEGER && !type->integer.is_size);
}

static void check_user_field(struct lower *l, const struct field *field)
{
	if (!is_user_type(field->type) || field->c_type)
		diag_error(l->module.diags, field->span, NULL,
			   "a `@uapi` struct is made of integers of a fixed size, arrays, and other `@uapi` structs; not of `%s`",
			   type_name(l->arena, field->type));
}

/* A record without a name stands where it is a member. */
static bool is_inline(const struct field *field)
{
	return !field->name && field->type->kind == TYPE_RECORD;
}

static struct cnotes record_notes(struct lower *l, const struct record *record)
{
	struct documented subject = {
		.head = arena_printf(l->arena, "%s %s",
				     record->is_union ? "union" : "struct",
				     l->c_names[record->entity.id]),
	};

	for (size_t i = 0; i < record->fields.count; i++) {
		const struct field *field = record->fields.items[i];

		/* What kernel-doc asks of members in members is not said. */
		if (!field->name) {
			subject.parts.count = 0;
			break;
		}
		add_part(l, &subject, field->name, field_c_name(l, field),
			 field->type->kind == TYPE_SLICE ?
			 field_length_name(l, field) : NULL);
	}
	return lower_documentation(l, record->entity.trivia, &subject);
}

static const struct ccomment *captured_note(struct lower *l,
					    const struct field *field)
{
	return ccomment_text(l->arena,
		arena_printf(l->arena, "captured by %s()",
			     l->c_names[field->captured_by->entity.id]));
}

static struct cdecl *make_record(struct lower *l, const struct record *record)
{
	struct cfield_list fields = {};
	bool for_user = l->for_user;
	struct cdecl *decl;

	l->for_user |= record->is_uapi;
	for (size_t i = 0; i < record->fields.count; i++) {
		const struct field *field = record->fields.items[i];
		struct cfield *made;

		if (l->for_user)
			check_user_field(l, field);

		if (field->type->kind == TYPE_SLICE && field->name) {
			push_slice_fields(l, &fields, field);
			continue;
		}
		made = cfield_push(l->arena, &fields, field_c_name(l, field),
				   is_inline(field) ? NULL :
				   field_type(l, record, field));
		if (is_inline(field))
			made->record = make_record(l, field->type->record);
		made->notes = lower_trivia(l, field->trivia);
		if (field->captured_by)
			made->notes.after = captured_note(l, field);
		if (field->bits)
			made->bits = cx_int(l->arena, field->bits);
	}
	l->for_user = for_user;
	decl = cd_record(l->arena, l->c_names[record->entity.id], &fields);
	decl->record.is_union = record->is_union;
	decl->record.end = lower_comments(l, record->end);
	decl->record.attribute = record_attribute(l, record);
	decl->notes = record_notes(l, record);
	return decl;
}

void lower_record(struct lower *l, const struct record *record)
{
	item_push(l, make_record(l, record));
}

void lower_enum(struct lower *l, const struct enumeration *enumeration)
{
	struct cenumerator_list members = {};
	struct documented subject = {};
	struct cdecl *decl;

	for (size_t i = 0; i < enumeration->members.count; i++) {
		const struct enumerator *member = enumeration->members.items[i];
		const struct cexpr *value = NULL;
		struct cenumerator *made;

		if (member->has_value)
			value = lower_integer(l, member->value, 10,
					      enumeration->base, false);
		made = cenumerator_push(l->arena, &members,
					use_enumerator(l, member), value);
		add_part(l, &subject, member->name, made->name, NULL);
		made->notes = lower_trivia(l, member->trivia);
	}
	decl = cd_enum(l->arena, l->c_names[enumeration->entity.id], &members);
	decl->enumeration.end = lower_comments(l, enumeration->end);
	subject.head = arena_printf(l->arena, "enum %s",
				    l->c_names[enumeration->entity.id]);
	decl->notes = lower_documentation(l, enumeration->entity.trivia,
					  &subject);
	item_push(l, decl);
}

void lower_distinct(struct lower *l, const struct distinct *distinct)
{
	struct cnotes notes = lower_trivia(l, distinct->entity.trivia);
	struct cdecl *decl;

	/* In C there is nothing but what its author says about it. */
	if (distinct->entity.package->is_library)
		return;
	notes.before = ccomment_join(l->arena, notes.before, notes.after);
	if (!notes.before)
		return;
	decl = cd_comment(l->arena, notes.before);
	decl->notes.blank_before = notes.blank_before;
	item_push(l, decl);
}

/* `1 << 3` as a constant: a number, since BIT() would change its type. */
static bool is_single_bit(const struct texpr *init)
{
	return init->kind == TX_BINARY && init->operation.op == OP_SHL &&
	       init->value && init->value->kind == VALUE_INTEGER &&
	       init->value->integer > 0 && !(init->value->integer >> 32);
}

bool has_storage(const struct constant *constant)
{
	return (constant->type->kind == TYPE_RECORD ||
		constant->type->kind == TYPE_ARRAY) &&
	       !constant->entity.is_extern;
}

const struct ctype *make_const(struct lower *l,
				      const struct ctype *type)
{
	if (type->kind == CT_ARRAY)
		return ct_array(l->arena, make_const(l, type->array.element),
				type->array.count);
	return ct_const(l->arena, type);
}

const struct ctype *lower_constant_type(struct lower *l,
					const struct constant *constant)
{
	return make_const(l, lower_type(l, constant->type,
					constant->entity.span));
}

/* A struct or an array: data that nobody writes. */
static void lower_stored_constant(struct lower *l,
				  const struct constant *constant)
{
	struct cdecl *decl;

	decl = cd_variable(l->arena, l->c_names[constant->entity.id],
			   lower_constant_type(l, constant),
			   lower_initializer(l, constant->init));
	decl->is_static = !constant->entity.is_exported;
	decl->notes = lower_trivia(l, constant->entity.trivia);
	item_push(l, decl);
}

void check_user_type(struct lower *l, const struct type *type,
		     struct span span)
{
	if (!is_user_type(type))
		diag_error(l->module.diags, span, NULL,
			   "a `@uapi` constant is made of integers of a fixed size, arrays, and `@uapi` structs; not of `%s`",
			   type_name(l->arena, type));
}

void lower_constant(struct lower *l, const struct constant *constant)
{
	bool for_user = l->for_user;
	struct cdecl *decl;

	if (has_storage(constant)) {
		lower_stored_constant(l, constant);
		return;
	}
	l->for_user |= constant->is_uapi;
	decl = cd_define(l->arena, l->c_names[constant->entity.id],
			 is_single_bit(constant->init) ?
			 lower_integer(l, constant->init->value->integer, 16,
				       constant->type, false) :
			 lower_initializer(l, constant->init));
	l->for_user = for_user;
	decl->notes = lower_trivia(l, constant->entity.trivia);
	item_push(l, decl);
}

void lower_local_constant(struct body *b, const struct constant *constant)
{
	const struct entity *entity = &constant->entity;
	const char *name;
	struct cstmt *stmt;

	if (!has_storage(constant) || !facts_of(b->l->facts, entity)->uses)
		return;
	name = names_take_data(b->block->names,
			       name_snake(b->arena, entity->name),
			       body_word(b));
	b->l->c_names[entity->id] = name;
	declare(b, name, lower_constant_type(b->l, constant),
		lower_initializer(b->l, constant->init));
	stmt = b->block->decls.stmts.items[b->block->decls.stmts.count - 1];
	stmt->decl.is_static = true;
}

bool is_zero_value(const struct texpr *init)
{
	while (init->kind == TX_CONVERT)
		init = init->operand;
	if (init->kind == TX_NULL)
		return true;
	if (init->kind == TX_RECORD || init->kind == TX_ARRAY)
		return !init->literal.count;
	if (!init->value)
		return false;
	if (init->value->kind == VALUE_INTEGER)
		return !init->value->integer;
	return init->value->kind == VALUE_BOOL && !init->value->boolean;
}

/* `static DEFINE_MUTEX(x);`: C has a macro for a variable of this type. */
static bool lower_static_init(struct lower *l, const struct variable *variable)
{
	const char *name = l->c_names[variable->entity.id];
	struct cdecl *decl;

	if (!variable->static_init ||
	    (variable->init && !is_zero_value(variable->init)))
		return false;
	/* The macro comes with the type. */
	lower_variable_type(l, variable);
	decl = cd_macro(l->arena, cx_call(l->arena, variable->static_init,
					  cx_name(l->arena, name)));
	decl->is_static = !variable->entity.is_exported;
	decl->notes = lower_trivia(l, variable->entity.trivia);
	item_push(l, decl);
	return true;
}

/* A slice of the package: two variables that stand together. */
static void lower_package_slice(struct lower *l,
				const struct variable *variable)
{
	uint32_t id = variable->entity.id;
	struct cdecl *data, *length;
	bool is_fixed = is_never_written(l->facts, variable);
	const struct ctype *pointer = view_pointer(l, variable->type, false,
						   variable->entity.span);
	const struct ctype *size = view_length(l);

	data = cd_variable(l->arena, l->c_names[id],
			   is_fixed ? make_const(l, pointer) : pointer, NULL);
	length = cd_variable(l->arena, l->c_lengths[id],
			     is_fixed ? make_const(l, size) : size, NULL);
	if (variable->init && variable->init_is_constant &&
	    !is_zero_value(variable->init)) {
		struct view view = lower_static_view(l, variable->init);

		data->variable.init = view.data;
		length->variable.init = view.length;
	}
	data->is_static = length->is_static = !variable->entity.is_exported;
	data->notes = lower_trivia(l, variable->entity.trivia);
	item_push(l, data);
	item_push(l, length);
}

void lower_package_variable(struct lower *l, const struct variable *variable)
{
	const char *name = l->c_names[variable->entity.id];
	const struct ctype *type;
	struct cdecl_list params = {};
	const struct cexpr *init = NULL;
	struct cdecl *decl;

	if (variable->alignment &&
	    (variable->type->kind == TYPE_SLICE || variable->static_init))
		not_yet(l, variable->entity.span,
			"`@align` of a slice, or of what a macro of C defines, is");
	if (variable->type->kind == TYPE_SLICE && !is_boxed(l, variable)) {
		lower_package_slice(l, variable);
		return;
	}
	if (lower_static_init(l, variable))
		return;
	type = lower_variable_type(l, variable);
	if (variable->param) {
		if (!l->backend->module_param(&l->module, variable, name,
					      &type, &params))
			return;
	} else if (is_never_written(l->facts, variable)) {
		type = make_const(l, type);
	}
	if (variable->init && variable->init_is_constant &&
	    !is_zero_value(variable->init))
		init = lower_initializer(l, variable->init);
	if (!variable->init || variable->init_is_constant)
		init = make_ready(l, variable, cx_name(l->arena, name),
				  init);
	decl = cd_variable(l->arena, name, type, init);
	if (variable->alignment)
		decl->variable.attribute =
			arena_printf(l->arena, l->backend->types->aligned,
				     variable->alignment);
	decl->is_static = !variable->entity.is_exported;
	decl->notes = lower_trivia(l, variable->entity.trivia);
	item_push(l, decl);
	for (size_t i = 0; i < params.list.count; i++)
		item_push(l, params.list.items[i]);
}
