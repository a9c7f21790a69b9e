// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* What a symbol stands for: found out when it is first asked for. */
#include "check/declare.h"

const struct type *error_type(struct checker *checker)
{
	return type_basic(checker->types, TYPE_ERROR);
}

void report_not_yet(struct checker *checker, struct span span,
		    const char *what)
{
	diag_error(checker->diags, span, NULL, "%s not translated yet", what);
}

void entity_init(struct checker *checker, struct entity *entity,
		 enum entity_kind kind, struct ident name,
		 struct package *package)
{
	entity->kind = kind;
	entity->id = checker->program->entity_count++;
	entity->name = name.name;
	entity->span = name.span;
	entity->package = package;
	entity->is_private = name.name && name.name[0] == '_';
}

void entity_declare(struct checker *checker, struct entity *entity,
		    enum entity_kind kind, const struct symbol *symbol)
{
	const struct ast_decl *decl = symbol->decl;

	entity_init(checker, entity, kind, decl->name, symbol->pkg->package);
	entity->decl = decl;
	entity->trivia = &decl->trivia;
	entity->c_name = decl->spelling;
	if (kind == ENTITY_RECORD || kind == ENTITY_ENUM ||
	    kind == ENTITY_DISTINCT)
		check_c_type(checker, decl->spelling, symbol->span);
	else
		check_c_name(checker, decl->spelling, symbol->span);
	entity->is_exported = find_attribute(decl->attributes, "export");
	if (!symbol->block)
		return;
	entity->is_extern = true;
	entity->is_private = false;
	entity->headers = symbol->block->external.headers;
}

struct entity *symbol_entity(const struct symbol *symbol)
{
	if (symbol->state != SYMBOL_DONE)
		return NULL;
	switch (symbol->kind) {
	case SYMBOL_VARIABLE:
		return &symbol->variable->entity;
	case SYMBOL_CONSTANT:
		return &symbol->constant->entity;
	case SYMBOL_FUNCTION:
		return &symbol->function->entity;
	case SYMBOL_TYPE:
		break;
	default:
		return NULL;
	}
	if (type_is_class(symbol->type) &&
	    symbol->type->pointer.element->record->entity.decl == symbol->decl)
		return &symbol->type->pointer.element->record->entity;
	/* An alias gives the type of another declaration. */
	if (symbol->type->kind == TYPE_RECORD &&
	    symbol->type->record->entity.decl == symbol->decl)
		return &symbol->type->record->entity;
	if (symbol->type->kind == TYPE_ENUM &&
	    symbol->type->enumeration->entity.decl == symbol->decl)
		return &symbol->type->enumeration->entity;
	if (symbol->type->kind == TYPE_DISTINCT &&
	    symbol->type->distinct->entity.decl == symbol->decl)
		return &symbol->type->distinct->entity;
	return NULL;
}

/* The meaning of what could not be resolved. */
static void resolve_to_error(struct checker *checker, struct symbol *symbol)
{
	struct variable *variable;
	struct constant *constant;

	symbol->state = SYMBOL_DONE;
	switch (symbol->kind) {
	case SYMBOL_VARIABLE:
		variable = arena_new_object(checker->arena, struct variable);
		entity_declare(checker, &variable->entity, ENTITY_VARIABLE,
			       symbol);
		variable->type = error_type(checker);
		symbol->variable = variable;
		break;
	case SYMBOL_CONSTANT:
		constant = arena_new_object(checker->arena, struct constant);
		entity_declare(checker, &constant->entity, ENTITY_CONSTANT,
			       symbol);
		constant->type = error_type(checker);
		symbol->constant = constant;
		break;
	case SYMBOL_TYPE:
		symbol->type = error_type(checker);
		break;
	default:
		symbol->function = error_function(checker, symbol);
		break;
	}
}

static void resolve_declaration(struct checker *checker,
				struct symbol *symbol)
{
	switch (symbol->decl->kind) {
	case AST_VARIABLE:
		if (symbol->decl->variable.names)
			resolve_several(checker, symbol);
		else
			resolve_variable(checker, symbol);
		break;
	case AST_CONSTANT:
		resolve_constant(checker, symbol);
		break;
	case AST_FUNCTION:
		resolve_function(checker, symbol);
		break;
	case AST_STRUCT:
	case AST_UNION:
	case AST_CLASS:
		resolve_record(checker, symbol);
		break;
	case AST_ENUM:
		resolve_enum(checker, symbol);
		break;
	case AST_TYPE_ALIAS:
		resolve_alias(checker, symbol);
		break;
	default:
		break;
	}
}

void symbol_resolve(struct checker *checker, struct symbol *symbol)
{
	struct function_state *function = checker->function;

	if (symbol->state == SYMBOL_DONE)
		return;
	if (symbol->state == SYMBOL_RESOLVING) {
		diag_error(checker->diags, symbol->span, NULL,
			   "`%s` depends on itself", symbol->name);
		resolve_to_error(checker, symbol);
		return;
	}
	if (checker->depth == RESOLVE_DEPTH_MAX) {
		diag_error(checker->diags, symbol->span, NULL,
			   "more than %d declarations depend on one another here",
			   RESOLVE_DEPTH_MAX);
		resolve_to_error(checker, symbol);
		return;
	}

	/* What is declared elsewhere is no part of the function in hand. */
	checker->function = NULL;
	checker->depth++;
	symbol->state = SYMBOL_RESOLVING;
	if (symbol->kind == SYMBOL_GENERIC)
		resolve_generic(checker, symbol);
	else
		resolve_declaration(checker, symbol);
	checker->depth--;
	checker->function = function;
	symbol->state = SYMBOL_DONE;
}

struct symbol *import_member(struct checker *checker, struct pkg *pkg,
			     struct ident name)
{
	struct symbol *symbol;
	struct diag *diag;
	const char *near;

	/* A package that could not be loaded, a name that was not written. */
	if (!pkg || !name.name)
		return NULL;
	symbol = scope_find_here(pkg->scope, name.name);
	if (!symbol && is_lost_name(checker, pkg, name.name))
		return NULL;
	if (!symbol) {
		diag = diag_error(checker->diags, name.span, NULL,
				  "package `%s` has no `%s`",
				  pkg->package->name, name.name);
		near = scope_suggest_here(checker, pkg->scope, name.name);
		if (!near)
			return NULL;
		diag_note(checker->diags, diag, name.span,
			  "did you mean `%s`?", near);
		diag_fix(checker->diags, diag, name.span, "%s", near);
		return NULL;
	}
	symbol->is_used = true;
	if (name.name[0] == '_' && !symbol->block) {
		diag = diag_error(checker->diags, name.span, NULL,
				  "`%s` is private to package `%s`", name.name,
				  pkg->package->name);
		diag_note(checker->diags, diag, symbol->span,
			  "it is declared here; a name that begins with `_` is private");
		return NULL;
	}
	symbol_resolve(checker, symbol);
	return symbol;
}

void report_generic(struct checker *checker, const struct symbol *symbol,
		    struct span span)
{
	struct diag *diag;

	diag = diag_error(checker->diags, span, NULL,
			  symbol->decl->kind == AST_FUNCTION ?
			  "`%s` is generic: it has no value, it can only be called" :
			  "`%s` is generic: write its type arguments, as in `%s<int32>`",
			  symbol->name, symbol->name);
	diag_note(checker->diags, diag, symbol->span, "it is declared here");
}
