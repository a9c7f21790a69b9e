// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* The places in C that take a function, with C's own spelling of it. */
#include "check/declare.h"

/* The function type behind a name, as it is written; NULL where it is none. */
static const struct ast_type *written_function(struct checker *checker,
					       struct scope *scope,
					       const struct ast_type *ast)
{
	const struct symbol *symbol;

	/* The type is resolved already: names lead somewhere, and end. */
	while (ast && ast->kind == AST_TYPE_NAME) {
		symbol = scope_find(scope, ast->name.package.name ?
				    ast->name.package.name :
				    ast->name.name.name);
		if (symbol && symbol->kind == SYMBOL_IMPORT && symbol->import)
			symbol = scope_find_here(symbol->import->scope,
						 ast->name.name.name);
		if (!symbol || !symbol->decl ||
		    symbol->decl->kind != AST_TYPE_ALIAS)
			return NULL;
		scope = scope_of_symbol(checker, symbol);
		ast = symbol->decl->alias.type;
	}
	return ast && ast->kind == AST_TYPE_FUNC ? ast : NULL;
}

const char *const *function_param_names(struct checker *checker,
					struct scope *scope,
					const struct ast_type *ast,
					const struct type *type)
{
	const struct ast_param *param;
	const char **names;
	size_t i = 0;

	type = type_underlying(type);
	if (type->kind != TYPE_FUNCTION)
		return NULL;
	ast = written_function(checker, scope, ast);
	if (!ast)
		return NULL;
	names = arena_calloc(checker->arena, type->function.param_count + 1,
			     sizeof(*names));
	for (param = ast->func.params;
	     param && i < type->function.param_count; param = param->next)
		names[i++] = param->name.name;
	return names;
}

/* A function type that C has a name for declares functions there. */
static const char *role_of(const struct type *type)
{
	const struct entity *entity;

	if (type->kind != TYPE_DISTINCT || !type->distinct->entity.is_extern)
		return NULL;
	entity = &type->distinct->entity;
	return entity->c_name ? entity->c_name : entity->name;
}

struct slot *slot_new(struct checker *checker, struct scope *scope,
			    const struct entity *owner, const char *name,
			    const struct ast_type *ast,
			    const struct type *type)
{
	const struct ast_param *param;
	const char **spellings, **names;
	const char *role;
	struct slot *slot;
	size_t count, i = 0;

	if (type->kind == TYPE_ARRAY && ast->kind == AST_TYPE_NAME) {
		type = type->array.element;
		ast = ast->name.args;
	}
	role = role_of(type);
	type = type_underlying(type);
	if (type->kind != TYPE_FUNCTION)
		return NULL;
	count = type->function.param_count;
	spellings = arena_calloc(checker->arena, count, sizeof(*spellings));
	names = arena_calloc(checker->arena, count, sizeof(*names));
	slot = arena_new_object(checker->arena, struct slot);
	slot->owner = owner;
	slot->name = name;
	slot->type = type;
	slot->role = role;
	slot->param_spellings = spellings;
	slot->param_names = names;
	slot->env = count;

	ast = written_function(checker, scope, ast);
	if (!ast)
		return slot;
	for (param = ast->func.params; param && i < count;
	     param = param->next, i++) {
		spellings[i] = param->spelling;
		check_c_type(checker, param->spelling, param->span);
		names[i] = param->name.name;
		if (find_attribute(param->attributes, "env"))
			slot->env = i;
	}
	slot->result_spelling = ast->func.result_spelling;
	check_c_type(checker, slot->result_spelling, ast->span);
	return slot;
}
