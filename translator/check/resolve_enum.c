// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Enums, and types made from others: `type A = T`, `type A: T`. */
#include "check/declare.h"

static void note_name(struct checker *checker,
		      const struct enumeration *enumeration,
		      struct enumerator *member)
{
	void **place = table_place(checker->arena, &checker->members,
				   enumeration, member->name);
	const struct enumerator *other = *place;
	struct diag *diag;

	if (!other) {
		*place = member;
		return;
	}
	diag = diag_error(checker->diags, member->span, NULL,
			  "`%s` has two members `%s`",
			  enumeration->entity.name, member->name);
	diag_note(checker->diags, diag, other->span, "the other one is here");
}

/* The value that is written, or the one behind the member before. */
static void set_value(struct checker *checker, struct scope *scope,
		      const struct enumeration *enumeration,
		      struct enumerator *member, const struct ast_decl *decl)
{
	const struct enumerator *last = NULL;
	struct texpr *init;
	struct value value = { .kind = VALUE_INTEGER };

	if (enumeration->members.count)
		last = enumeration->members.items[
			enumeration->members.count - 1];
	if (decl->value) {
		init = check_value(checker, scope, decl->value,
				   enumeration->base,
				   arena_printf(checker->arena, "member `%s`",
						member->name));
		member->has_value = true;
		member->init = init;
		if (init->type->kind == TYPE_ERROR)
			return;
		if (init->value && init->value->kind == VALUE_INTEGER)
			member->value = init->value->integer;
		else if (!enumeration->entity.is_extern)
			diag_error(checker->diags, decl->value->span, NULL,
				   "the value of `%s` is not known when translating",
				   member->name);
		return;
	}
	member->value = last ? last->value + 1 : 0;
	value.integer = member->value;
	if (!enumeration->entity.is_extern &&
	    !value_fits(&value, enumeration->base))
		diag_error(checker->diags, member->span, NULL,
			   "`%s` would be %s, which is no value of `%s`",
			   member->name, value_text(checker->arena, &value),
			   type_name(checker->arena, enumeration->base));
}

static void add_member(struct checker *checker, struct scope *scope,
		       struct enumeration *enumeration,
		       const struct ast_decl *decl)
{
	static const char *const allowed[] = {
		"allow", "since", "until", NULL,
	};
	struct enumerator *member = arena_new_object(checker->arena,
						     struct enumerator);

	if (!decl->name.name)
		return;
	check_attributes(checker, decl->attributes, allowed,
			 "a member of an enum");
	member->name = decl->name.name;
	member->span = decl->name.span;
	member->c_name = decl->spelling;
	check_c_name(checker, member->c_name, member->span);
	member->trivia = &decl->trivia;
	member->owner = enumeration;
	note_name(checker, enumeration, member);
	set_value(checker, scope, enumeration, member, decl);
	LIST_PUSH(checker->arena, &enumeration->members, member);
}

static void add_members(struct checker *checker, struct scope *scope,
			struct enumeration *enumeration,
			const struct ast_decl *members)
{
	const struct ast_branch *branch;

	for (; members; members = members->next) {
		if (members->kind == AST_ENUMERATOR)
			add_member(checker, scope, enumeration, members);
		if (members->kind != AST_DECL_CONDITIONAL)
			continue;
		branch = condition_branch(checker->diags,
					  checker->options->load,
					  members->branches);
		if (branch)
			add_members(checker, scope, enumeration,
				    branch->decls);
	}
}

static const struct type *enum_base(struct checker *checker,
				    struct scope *scope,
				    const struct ast_type *ast)
{
	const struct type *type;

	if (!ast)
		return type_integer(checker->types, 32, true);
	type = resolve_type(checker, scope, ast);
	if (type_is_integer(type))
		return type;
	if (type->kind != TYPE_ERROR)
		diag_error(checker->diags, ast->span, NULL,
			   "an enum is made of an integer type, not of `%s`",
			   type_name(checker->arena, type));
	return type_integer(checker->types, 32, true);
}

void resolve_enum(struct checker *checker, struct symbol *symbol)
{
	static const char *const allowed[] = {
		"uapi", "export", "allow", "since", "until",
		NULL,
	};
	struct enumeration *enumeration =
		arena_new_object(checker->arena, struct enumeration);
	struct scope *scope = scope_of_symbol(checker, symbol);
	const struct ast_decl *decl = symbol->decl;

	check_attributes(checker, decl->attributes, allowed, "an enum");
	entity_declare(checker, &enumeration->entity, ENTITY_ENUM, symbol);
	enumeration->type = type_enum(checker->types, enumeration);
	enumeration->base = enum_base(checker, scope, decl->enumeration.base);
	enumeration->has_base = decl->enumeration.base;
	enumeration->end = decl->enumeration.end;
	add_members(checker, scope, enumeration, decl->enumeration.members);
	if (symbol->state == SYMBOL_DONE)
		return;		/* a cycle was reported */
	symbol->type = enumeration->type;
	if (!enumeration->members.count && !symbol->block)
		diag_error(checker->diags, symbol->span, NULL,
			   "enum `%s` has no members", symbol->name);
}

/* --- Aliases and distinct types ------------------------------------------ */

static bool can_be_distinct(const struct type *type)
{
	switch (type_underlying(type)->kind) {
	case TYPE_BOOL:
	case TYPE_INTEGER:
	case TYPE_CHAR:
	case TYPE_POINTER:
	case TYPE_FUNCTION:
	case TYPE_STRING:
	case TYPE_ENDIAN:
	case TYPE_FLOAT:
		return true;
	default:
		return false;
	}
}

static const struct type *distinct_type(struct checker *checker,
					struct symbol *symbol,
					const struct type *base)
{
	struct distinct *distinct = arena_new_object(checker->arena,
						     struct distinct);
	const struct ast_decl *decl = symbol->decl;

	if (base->kind == TYPE_ERROR)
		return base;
	if (!can_be_distinct(base)) {
		diag_error(checker->diags, decl->alias.type->span, NULL,
			   "a new type cannot be made from `%s`; `type %s = …` gives it another name",
			   type_name(checker->arena, base), symbol->name);
		return error_type(checker);
	}
	entity_declare(checker, &distinct->entity, ENTITY_DISTINCT, symbol);
	distinct->type = type_distinct(checker->types, distinct);
	distinct->base = base;
	distinct->c_type = decl->alias.type_spelling;
	check_c_type(checker, distinct->c_type, symbol->span);
	return distinct->type;
}

void resolve_alias(struct checker *checker, struct symbol *symbol)
{
	static const char *const allowed[] = {
		"fails", "accepts", "utf16", "uapi", "export",
		"allow", "since", "until", NULL,
	};
	struct scope *scope = scope_of_symbol(checker, symbol);
	const struct ast_decl *decl = symbol->decl;
	const struct type *type;

	check_attributes(checker, decl->attributes, allowed, "a type");
	if (!decl->alias.type) {
		resolve_opaque(checker, symbol);
		return;
	}
	type = resolve_type(checker, scope, decl->alias.type);
	if (decl->alias.is_distinct && symbol->state != SYMBOL_DONE)
		type = distinct_type(checker, symbol, type);
	if (symbol->state == SYMBOL_DONE)
		return;		/* a cycle was reported */
	symbol->type = type;
	/* Its failure may name a constant that is of the type. */
	symbol->state = SYMBOL_DONE;
	if (!decl->alias.is_distinct) {
		if (find_attribute(decl->attributes, "fails"))
			diag_error(checker->diags, symbol->span, NULL,
				   "`@fails` belongs before a new type: `type %s: …`",
				   symbol->name);
		return;
	}
	if (find_attribute(decl->attributes, "fails") &&
	    type->kind == TYPE_DISTINCT &&
	    type_underlying(type)->kind != TYPE_INTEGER &&
	    type_underlying(type)->kind != TYPE_ERROR)
		diag_error(checker->diags, symbol->span, NULL,
			   "only an integer says by its value whether it is a failure, not a `%s`",
			   type_name(checker->arena, type_underlying(type)));
	else if (type->kind == TYPE_DISTINCT)
		attribute_fails(checker, scope, decl->attributes,
				&type->distinct->failure,
				&type->distinct->memory);
}
