// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Built-in functions of a type: sizeof<T>, offsetof<T>(field) and the like. */
#include "check/expr.h"

static uint64_t round_up(uint64_t size, uint64_t alignment)
{
	return (size + alignment - 1) / alignment * alignment;
}

static bool size_of_record(struct checker *checker, struct record *record,
			   uint64_t *size, uint64_t *alignment)
{
	uint64_t field_size, field_alignment, end = 0, largest = 1;

	complete_record(checker, record);
	if (record->entity.is_extern || record->is_opaque || record->is_packed)
		return false;
	for (size_t i = 0; i < record->fields.count; i++) {
		const struct field *field = record->fields.items[i];

		if (field->bits || !size_of(checker, field->type, &field_size,
					    &field_alignment))
			return false;
		if (!record->is_union)
			field_size += round_up(end, field_alignment);
		if (field_size > end)
			end = field_size;
		if (field_alignment > largest)
			largest = field_alignment;
	}
	if (record->alignment > largest)
		largest = record->alignment;
	*size = round_up(end, largest);
	*alignment = largest;
	return true;
}

bool size_of(struct checker *checker, const struct type *type,
	     uint64_t *size, uint64_t *alignment)
{
	type = type_underlying(type);
	switch (type->kind) {
	case TYPE_BOOL:
		*size = 1;
		break;
	case TYPE_CHAR:
		*size = 4;
		break;
	case TYPE_INTEGER:
		*size = type->integer.bits / 8;
		break;
	case TYPE_ENDIAN:
		*size = type->endian.bits / 8;
		break;
	case TYPE_ENUM:
		if (type->enumeration->entity.is_extern)
			return false;
		return size_of(checker, type->enumeration->base, size,
			       alignment);
	case TYPE_STRING:
	case TYPE_POINTER:
	case TYPE_REFERENCE:
	case TYPE_FUNCTION:
		*size = types_pointer_bits(checker->types) / 8;
		break;
	case TYPE_ARRAY:
		if (type->array.is_flexible ||
		    !size_of(checker, type->array.element, size, alignment))
			return false;
		return !__builtin_mul_overflow(*size, type->array.count, size);
	case TYPE_RECORD:
		return size_of_record(checker, type->record, size, alignment);
	default:
		return false;
	}
	*alignment = *size;
	return true;
}

static struct texpr *check_size(struct checker *checker,
				const struct ast_expr *ast,
				const struct type *type, const char *name)
{
	bool is_size = !strcmp(name, "sizeof");
	uint64_t size, alignment;
	struct texpr *expr;

	if (ast->kind == AST_CALL && !check_count(checker, ast, name, 0))
		return texpr_bad(checker, ast->span);
	if (!check_sized(checker, type, ast->span, "this"))
		return texpr_bad(checker, ast->span);
	expr = builtin_node(checker, is_size ? BUILTIN_SIZEOF :
			    BUILTIN_ALIGNOF,
			    basic(checker, TYPE_UNTYPED_INTEGER), NULL, 0,
			    ast->span);
	expr->builtin.of = type;
	expr->is_constant = true;
	if (size_of(checker, type, &size, &alignment))
		expr->value = value_integer(checker->arena,
					    (__int128)(is_size ? size :
						       alignment));
	return expr;
}

/* The field that an argument names, or NULL after a report. */
static const struct field *named_field(struct checker *checker,
				       const struct scope *scope,
				       const struct type *type,
				       const struct ast_expr *ast)
{
	const struct type *base = type_underlying(type);
	struct ident name = { .name = ast->name, .span = ast->span };
	const struct field *field;

	if (base->kind != TYPE_RECORD) {
		diag_error(checker->diags, ast->span, NULL,
			   "`%s` has no members", name_of(checker, type));
		return NULL;
	}
	if (ast->kind != AST_NAME) {
		diag_error(checker->diags, ast->span, NULL,
			   "the name of a member is wanted here");
		return NULL;
	}
	complete_record(checker, base->record);
	field = find_field(checker, base->record,
			   name_in_class(checker, scope, base->record,
					 name.name), NULL);
	if (!field)
		report_member(checker, type, name);
	else if (field->type->kind == TYPE_ERROR)
		return NULL;
	return field;
}

static struct texpr *check_offset(struct checker *checker,
				  struct scope *scope,
				  const struct ast_expr *ast,
				  const struct type *type)
{
	const struct field *field;
	struct texpr *expr;

	if (ast->kind != AST_CALL ||
	    !check_count(checker, ast, "offsetof", 1)) {
		if (ast->kind != AST_CALL)
			diag_error(checker->diags, ast->span, NULL,
				   "`offsetof` wants a member: `offsetof<T>(member)`");
		return texpr_bad(checker, ast->span);
	}
	field = named_field(checker, scope, type, ast->call.args->value);
	if (!field)
		return texpr_bad(checker, ast->span);
	if (field->bits) {
		diag_error(checker->diags, ast->call.args->value->span, NULL,
			   "a bit-field has no address");
		return texpr_bad(checker, ast->span);
	}
	expr = builtin_node(checker, BUILTIN_OFFSETOF,
			    basic(checker, TYPE_UNTYPED_INTEGER), NULL, 0,
			    ast->span);
	expr->builtin.of = type;
	expr->builtin.field = field;
	expr->is_constant = true;
	return expr;
}

/* container_of<T>(p, field): what holds the field that p points to. */
static struct texpr *check_container(struct checker *checker,
				     struct scope *scope,
				     const struct ast_expr *ast,
				     const struct type *type)
{
	const struct field *field;
	const struct type *want;
	struct texpr *pointer, *expr;
	bool is_const;

	if (ast->kind != AST_CALL ||
	    !check_count(checker, ast, "container_of", 2))
		return texpr_bad(checker, ast->span);
	pointer = check_expr(checker, scope, ast->call.args->value, NULL);
	field = named_field(checker, scope, type,
			    ast->call.args->next->value);
	if (is_bad(pointer) || !field)
		return texpr_bad(checker, ast->span);
	is_const = pointer->type->kind == TYPE_POINTER &&
		   pointer->type->pointer.is_const;
	want = type_pointer(checker->types, field->type, is_const, false);
	if (pointer->type->kind != TYPE_POINTER ||
	    pointer->type->pointer.element->kind != TYPE_VOID ||
	    pointer->type->pointer.is_user)
		pointer = convert(checker, pointer, want,
				  "argument 1 of `container_of`");
	if (is_bad(pointer))
		return texpr_bad(checker, ast->span);
	expr = builtin_node(checker, BUILTIN_CONTAINER_OF,
			    type_pointer(checker->types, type, is_const,
					 false), &pointer, 1, ast->span);
	expr->builtin.of = type;
	expr->builtin.field = field;
	return expr;
}

struct texpr *check_typed_builtin(struct checker *checker,
				  struct scope *scope,
				  const struct ast_expr *ast, const char *name)
{
	const struct ast_expr *callee = ast->kind == AST_CALL ?
					ast->call.callee : ast;
	const struct ast_type *args = callee->instance.args;
	bool is_cast = !strcmp(name, "cast") || !strcmp(name, "bit_cast");
	const struct type *type;

	if (is_cast && ast->kind == AST_CALL)
		return check_cast(checker, scope, ast, name[0] == 'b');
	if (strcmp(name, "sizeof") && strcmp(name, "alignof") &&
	    strcmp(name, "offsetof") && strcmp(name, "container_of"))
		return NULL;
	if (!args || args->next) {
		diag_error(checker->diags, callee->span, NULL,
			   "`%s` wants one type", name);
		return texpr_bad(checker, ast->span);
	}
	type = resolve_type(checker, scope, args);
	if (type->kind == TYPE_ERROR)
		return texpr_bad(checker, ast->span);
	if (!strcmp(name, "offsetof"))
		return check_offset(checker, scope, ast, type);
	if (!strcmp(name, "container_of"))
		return check_container(checker, scope, ast, type);
	return check_size(checker, ast, type, name);
}
