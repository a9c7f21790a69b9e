// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* What stands after a dot: members of packages, types and values. */
#include "check/expr.h"

#define CANDIDATES_MAX 256

static const char *suggest_field(struct checker *checker,
				 struct record *record, const char *name)
{
	const char *names[CANDIDATES_MAX];
	size_t count = 0;

	complete_record(checker, record);
	for (size_t i = record->class != NULL; i < record->fields.count; i++)
		if (record->fields.items[i]->name && count < CANDIDATES_MAX)
			names[count++] = record->fields.items[i]->name;
	return diag_suggest(name, names, count);
}

static const char *suggest_enumerator(const struct enumeration *enumeration,
				      const char *name)
{
	const char *names[CANDIDATES_MAX];
	size_t count = 0;

	for (size_t i = 0; i < enumeration->members.count; i++)
		if (count < CANDIDATES_MAX)
			names[count++] = enumeration->members.items[i]->name;
	return diag_suggest(name, names, count);
}

/* A package that could not be loaded may have had the method. */
static bool has_lost_import(const struct checker *checker)
{
	for (size_t i = 0; i < checker->pkgs.count; i++) {
		const struct ast_package *ast = checker->pkgs.items[i]->ast;

		for (size_t k = 0; k < ast->imports.count; k++)
			if (!ast->imports.items[k].package)
				return true;
	}
	return false;
}

void report_member(struct checker *checker, const struct type *type,
		   struct ident name)
{
	const struct type *base = type_underlying(type);
	const char *near = NULL;
	struct diag *diag;

	if (base->kind == TYPE_POINTER || base->kind == TYPE_REFERENCE)
		base = type_underlying(base->pointer.element);
	if (base->kind == TYPE_RECORD)
		near = suggest_field(checker, base->record, name.name);
	else if (base->kind == TYPE_ENUM)
		near = suggest_enumerator(base->enumeration, name.name);
	if (!near && has_lost_import(checker))
		return;
	diag = diag_error(checker->diags, name.span, NULL,
			  near ? "`%s` has no member `%s`; did you mean `%s`?" :
			  "`%s` has no member `%s`", name_of(checker, type),
			  name.name, near);
	if (near)
		diag_fix(checker->diags, diag, name.span, "%s", near);
	else if (base->kind == TYPE_RECORD && base->record->is_opaque)
		diag_note(checker->diags, diag, base->record->entity.span,
			  "its members are not declared here");
	else if (base->kind == TYPE_POINTER)
		diag_note(checker->diags, diag, (struct span){ 0 },
			  "a dot reaches through one pointer only");
}

static bool check_private(struct checker *checker, struct scope *scope,
			  const struct record *record, struct ident name)
{
	if (name.name[0] != '_' || record->entity.is_extern ||
	    record->entity.package == scope_pkg(scope)->package)
		return true;
	diag_error(checker->diags, name.span, NULL,
		   "`%s` is private to package `%s`", name.name,
		   record->entity.package->name);
	return false;
}

static struct texpr *field_node(struct checker *checker, struct texpr *object,
				const struct field *field, struct span span)
{
	struct texpr *expr = texpr_new(checker, TX_FIELD, field->type, span);

	expr->field.object = object;
	expr->field.field = field;
	return expr;
}

struct texpr *field_of(struct checker *checker, struct scope *scope,
		       struct texpr *object, struct ident name,
		       struct span span)
{
	const struct type *type = type_underlying(object->type);
	bool is_pointer = type->kind == TYPE_POINTER;
	struct field_path path = { .count = 0 };
	const struct field *field;

	if (is_pointer)
		type = type_underlying(type->pointer.element);
	if (type->kind != TYPE_RECORD)
		return NULL;
	complete_record(checker, type->record);
	field = find_field(checker, type->record,
			   name_in_class(checker, scope, type->record,
					 name.name), &path);
	if (!field)
		return NULL;
	if (!check_private(checker, scope, type->record, name) ||
	    field->type->kind == TYPE_ERROR)
		return texpr_bad(checker, span);
	if (is_pointer)
		object = dereference(checker, object, object->span);
	if (is_bad(object))
		return texpr_bad(checker, span);
	for (size_t i = 0; i < path.count; i++)
		object = field_node(checker, object, path.fields[i], span);
	object = field_node(checker, object, field, span);
	if (field->type->kind == TYPE_REFERENCE)
		return dereference(checker, object, span);
	return object;
}

static struct texpr *enumerator_value(struct checker *checker,
				      const struct type *type,
				      struct ident name, struct span span)
{
	const struct enumeration *enumeration = type->enumeration;
	const struct enumerator *member = table_find(&checker->members,
						     enumeration, name.name);
	struct texpr *expr;

	if (!member)
		return NULL;
	expr = texpr_value(checker, TX_ENUMERATOR, type,
			   enumeration->entity.is_extern && !member->has_value ?
			   NULL : value_integer(checker->arena, member->value),
			   span);
	expr->enumerator = member;
	return expr;
}

/* `Mode.ON`, `Point.new`; reports where the type has no such member. */
static struct texpr *type_member(struct checker *checker,
				 const struct type *type, struct ident name,
				 struct span span)
{
	const struct type *base = type_underlying(type);
	struct function *function;
	struct texpr *expr = NULL;
	struct symbol *symbol;

	if (base->kind == TYPE_ERROR)
		return texpr_bad(checker, span);
	if (base->kind == TYPE_ENUM)
		expr = enumerator_value(checker, base, name, span);
	if (expr) {
		expr->type = type;
		return expr;
	}
	symbol = static_of(checker, type, name.name);
	if (!symbol) {
		report_member(checker, type, name);
		return texpr_bad(checker, span);
	}
	if (symbol->kind == SYMBOL_GENERIC) {
		report_generic(checker, symbol, span);
		return texpr_bad(checker, span);
	}
	function = symbol->function;
	if (function->type->kind == TYPE_ERROR)
		return texpr_bad(checker, span);
	expr = texpr_new(checker, TX_FUNCTION, function->type, span);
	expr->function = function;
	expr->is_constant = true;
	return expr;
}

/* The type that an expression names, or NULL. */
static const struct type *named_type(struct checker *checker,
				     struct scope *scope,
				     const struct ast_expr *ast, bool *failed)
{
	bool is_instance = ast->kind == AST_INSTANCE;
	struct symbol *symbol = lookup_symbol(checker, scope, is_instance ?
					      ast->instance.generic : ast,
					      failed);

	if (symbol && symbol->kind == SYMBOL_GENERIC &&
	    symbol->decl->kind != AST_FUNCTION) {
		if (is_instance)
			return generic_type(checker, scope, symbol,
					    ast->instance.args, ast->span);
		report_generic(checker, symbol, ast->span);
		return basic(checker, TYPE_ERROR);
	}
	if (is_instance)
		return NULL;
	if (symbol)
		return symbol->kind == SYMBOL_TYPE ? symbol->type : NULL;
	if (ast->kind == AST_NAME)
		return type_builtin(checker->types, ast->name);
	return NULL;
}

static struct texpr *value_member(struct checker *checker, struct scope *scope,
				  const struct ast_expr *ast)
{
	struct ident name = ast->member.name;
	struct texpr *object, *expr;

	object = check_expr(checker, scope, ast->member.object, NULL);
	if (is_bad(object))
		return texpr_bad(checker, ast->span);
	expr = field_of(checker, scope, object, name, ast->span);
	if (expr)
		return expr;
	if (method_of(checker, scope, object->type, name))
		diag_error(checker->diags, name.span, NULL,
			   "`%s` is a method: it can only be called",
			   name.name);
	else
		report_member(checker, object->type, name);
	return texpr_bad(checker, ast->span);
}

struct symbol *generic_static(struct checker *checker, struct scope *scope,
			      const struct ast_expr *callee)
{
	const struct type *type;
	struct symbol *symbol;
	bool failed;

	if (callee->kind == AST_INSTANCE)
		callee = callee->instance.generic;
	if (callee->kind != AST_MEMBER)
		return NULL;
	type = named_type(checker, scope, callee->member.object, &failed);
	if (!type)
		return NULL;
	symbol = static_of(checker, type, callee->member.name.name);
	return symbol && symbol->kind == SYMBOL_GENERIC ? symbol : NULL;
}

struct texpr *check_static_member(struct checker *checker,
				  struct scope *scope,
				  const struct ast_expr *ast)
{
	const struct type *type;
	struct symbol *symbol;
	bool failed;

	symbol = lookup_symbol(checker, scope, ast, &failed);
	if (symbol)
		return symbol_value(checker, symbol, ast->span);
	if (failed)
		return texpr_bad(checker, ast->span);
	type = named_type(checker, scope, ast->member.object, &failed);
	if (type)
		return type_member(checker, type, ast->member.name, ast->span);
	return failed ? texpr_bad(checker, ast->span) : NULL;
}

struct texpr *check_member(struct checker *checker, struct scope *scope,
			   const struct ast_expr *ast)
{
	struct texpr *expr = check_static_member(checker, scope, ast);

	return expr ? expr : value_member(checker, scope, ast);
}
