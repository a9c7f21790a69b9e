// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* What is there without import (arc.md 6.2), and methods of built-in types. */
#include "check/expr.h"

struct texpr *builtin_node(struct checker *checker, enum builtin id,
			   const struct type *type, struct texpr *const *args,
			   size_t count, struct span span)
{
	struct texpr *expr = texpr_new(checker, TX_BUILTIN, type, span);
	struct targ *list = arena_calloc(checker->arena, count + 1,
					 sizeof(*list));

	for (size_t i = 0; i < count; i++)
		list[i].expr = args[i];
	expr->builtin.id = id;
	expr->builtin.args = list;
	expr->builtin.arg_count = count;
	return expr;
}

bool check_count(struct checker *checker, const struct ast_expr *call,
		 const char *name, size_t expected)
{
	const struct ast_arg *arg;
	size_t count = 0;

	for (arg = call->call.args; arg; arg = arg->next)
		count++;
	if (count == expected)
		return true;
	diag_error(checker->diags, call->span, NULL,
		   "`%s` takes %zu argument%s, not %zu", name, expected,
		   expected == 1 ? "" : "s", count);
	return false;
}

/* The parameters of the C functions; at most three. */
enum shape { SHAPE_NONE, SHAPE_POINTER, SHAPE_CONST, SHAPE_BYTE, SHAPE_SIZE };

struct memory_function {
	const char *name;
	enum builtin id;
	enum shape params[3];
	enum { GIVES_NOTHING, GIVES_INT, GIVES_POINTER } result;
};

static const struct memory_function memory_functions[] = {
	{ "memset", BUILTIN_MEMSET,
	  { SHAPE_POINTER, SHAPE_BYTE, SHAPE_SIZE }, GIVES_NOTHING },
	{ "memcpy", BUILTIN_MEMCPY,
	  { SHAPE_POINTER, SHAPE_CONST, SHAPE_SIZE }, GIVES_NOTHING },
	{ "memmove", BUILTIN_MEMMOVE,
	  { SHAPE_POINTER, SHAPE_CONST, SHAPE_SIZE }, GIVES_NOTHING },
	{ "memcmp", BUILTIN_MEMCMP,
	  { SHAPE_CONST, SHAPE_CONST, SHAPE_SIZE }, GIVES_INT },
	{ "memchr", BUILTIN_MEMCHR,
	  { SHAPE_CONST, SHAPE_BYTE, SHAPE_SIZE }, GIVES_POINTER },
};

static const struct type *shape_type(struct checker *checker, enum shape shape)
{
	const struct type *nothing = basic(checker, TYPE_VOID);

	switch (shape) {
	case SHAPE_POINTER:
		return type_pointer(checker->types, nothing, false, false);
	case SHAPE_CONST:
		return type_pointer(checker->types, nothing, true, false);
	case SHAPE_BYTE:
		return type_integer(checker->types, 8, false);
	default:
		return type_size(checker->types, false);
	}
}

static struct texpr *check_memory(struct checker *checker,
				  struct scope *scope,
				  const struct ast_expr *ast,
				  const struct memory_function *function)
{
	const struct type *type = basic(checker, TYPE_VOID);
	const struct ast_arg *arg = ast->call.args;
	struct texpr *args[3];
	const char *where;

	if (!check_count(checker, ast, function->name, 3))
		return texpr_bad(checker, ast->span);
	for (size_t i = 0; i < 3; i++, arg = arg->next) {
		where = arena_printf(checker->arena, "argument %zu of `%s`",
				     i + 1, function->name);
		args[i] = check_value(checker, scope, arg->value,
				      shape_type(checker,
						 function->params[i]), where);
	}
	if (function->result == GIVES_INT)
		type = type_integer(checker->types, 32, true);
	else if (function->result == GIVES_POINTER)
		type = shape_type(checker, SHAPE_POINTER);
	return builtin_node(checker, function->id, type, args, 3, ast->span);
}

static struct texpr *check_strlen(struct checker *checker,
				  struct scope *scope,
				  const struct ast_expr *ast)
{
	const struct type *byte = type_integer(checker->types, 8, false);
	struct texpr *text;

	if (!check_count(checker, ast, "strlen", 1))
		return texpr_bad(checker, ast->span);
	text = check_expr(checker, scope, ast->call.args->value, NULL);
	if (is_bad(text))
		return text;
	if (type_underlying(text->type)->kind != TYPE_STRING)
		text = convert(checker, text,
			       type_pointer(checker->types, byte, true, false),
			       "the argument of `strlen`");
	return builtin_node(checker, BUILTIN_STRLEN,
			    type_size(checker->types, false), &text, 1,
			    ast->span);
}

static struct texpr *check_assert(struct checker *checker,
				  struct scope *scope,
				  const struct ast_expr *ast)
{
	struct texpr *condition;

	if (!check_count(checker, ast, "assert", 1))
		return texpr_bad(checker, ast->span);
	condition = check_condition(checker, scope, ast->call.args->value,
				    "`assert`");
	return builtin_node(checker, BUILTIN_ASSERT,
			    basic(checker, TYPE_VOID), &condition, 1,
			    ast->span);
}

/* `sizeof(x)`: of what C takes a value for, too, the type is proposed. */
static void report_without_type(struct checker *checker, struct scope *scope,
				const struct ast_expr *ast, const char *name)
{
	bool is_size = !strcmp(name, "sizeof") || !strcmp(name, "alignof");
	const struct ast_arg *arg = ast->call.args;
	const char *type = NULL;
	struct symbol *symbol;
	struct diag *diag;

	diag = diag_error(checker->diags, ast->call.callee->span, NULL,
			  "`%s` wants a type: `%s<T>%s`", name, name,
			  is_size ? "" : "(…)");
	if (!is_size || !arg || arg->next || arg->value->kind != AST_NAME)
		return;
	symbol = scope_find(scope, arg->value->name);
	if (symbol && symbol->kind == SYMBOL_TYPE)
		type = arg->value->name;
	else if (symbol && symbol->kind == SYMBOL_VARIABLE && symbol->variable)
		type = name_of(checker, symbol->variable->type);
	else if (!symbol)
		type = foreign_type(arg->value->name);
	if (type)
		diag_fix(checker->diags, diag, ast->span, "%s<%s>", name, type);
}

/* What the library of classes calls before it frees an object. */
static struct texpr *check_release_members(struct checker *checker,
					   struct scope *scope,
					   const struct ast_expr *ast)
{
	struct texpr *object;

	if (!check_count(checker, ast, "release_members", 1))
		return texpr_bad(checker, ast->span);
	object = check_expr(checker, scope, ast->call.args->value, NULL);
	if (is_bad(object))
		return object;
	return builtin_node(checker, BUILTIN_RELEASE_MEMBERS,
			    basic(checker, TYPE_VOID), &object, 1, ast->span);
}

static struct texpr *check_plain(struct checker *checker, struct scope *scope,
				 const struct ast_expr *ast, const char *name)
{
	size_t count = sizeof(memory_functions) / sizeof(*memory_functions);

	for (size_t i = 0; i < count; i++)
		if (!strcmp(name, memory_functions[i].name))
			return check_memory(checker, scope, ast,
					    &memory_functions[i]);
	if (!strcmp(name, "release_members") &&
	    scope_pkg(scope)->package->is_library)
		return check_release_members(checker, scope, ast);
	if (!strcmp(name, "strlen"))
		return check_strlen(checker, scope, ast);
	if (!strcmp(name, "assert"))
		return check_assert(checker, scope, ast);
	if (strcmp(name, "sizeof") && strcmp(name, "alignof") &&
	    strcmp(name, "cast") && strcmp(name, "bit_cast") &&
	    strcmp(name, "offsetof") && strcmp(name, "container_of"))
		return NULL;
	report_without_type(checker, scope, ast, name);
	return texpr_bad(checker, ast->span);
}

bool is_plain_builtin(const char *name)
{
	size_t count = sizeof(memory_functions) / sizeof(*memory_functions);

	while (count--)
		if (!strcmp(name, memory_functions[count].name))
			return true;
	return !strcmp(name, "strlen") || !strcmp(name, "assert");
}

struct texpr *check_builtin(struct checker *checker, struct scope *scope,
			    const struct ast_expr *ast)
{
	const struct ast_expr *callee = ast->kind == AST_CALL ?
					ast->call.callee : ast;
	bool is_instance = callee->kind == AST_INSTANCE;
	const struct ast_expr *named = is_instance ?
				       callee->instance.generic : callee;
	struct texpr *expr;

	if (named->kind != AST_NAME || scope_find(scope, named->name))
		return NULL;
	if (!strcmp(named->name, "alloca")) {
		diag_error(checker->diags, ast->span, NULL,
			   "`alloca` is the value of a local: `let x = alloca<T>(n)`");
		return texpr_bad(checker, ast->span);
	}
	expr = check_variadic(checker, scope, ast, named->name);
	if (expr)
		return expr;
	if (is_instance)
		return check_typed_builtin(checker, scope, ast, named->name);
	return check_plain(checker, scope, ast, named->name);
}

static struct texpr *length_of_value(struct checker *checker,
				     struct texpr *object, struct span span)
{
	const struct type *type = type_underlying(object->type);
	struct texpr *expr;

	if (type->kind == TYPE_ARRAY && type->array.is_flexible) {
		diag_error(checker->diags, span, NULL,
			   "the length of this array is not part of its type");
		return texpr_bad(checker, span);
	}
	expr = builtin_node(checker, BUILTIN_LENGTH,
			    type_size(checker->types, false), &object, 1,
			    span);
	if (type->kind == TYPE_ARRAY)
		expr->value = value_integer(checker->arena,
					    (__int128)type->array.count);
	else if (object->value && object->value->kind == VALUE_STRING)
		expr->value = value_integer(checker->arena, (__int128)
					    object->value->string.size);
	expr->is_constant = expr->value;
	return expr;
}

static struct texpr *check_text_method(struct checker *checker,
				       struct scope *scope,
				       const struct ast_expr *ast,
				       struct texpr *object, enum builtin id)
{
	const char *name = ast->call.callee->member.name.name;
	const char *where = arena_printf(checker->arena,
					 "the argument of `%s`", name);
	struct texpr *args[2] = { object };

	if (!check_count(checker, ast, name, 1))
		return texpr_bad(checker, ast->span);
	args[1] = check_value(checker, scope, ast->call.args->value,
			      basic(checker, TYPE_STRING), where);
	return builtin_node(checker, id, basic(checker, TYPE_BOOL), args, 2,
			    ast->span);
}

static struct texpr *check_string_method(struct checker *checker,
					 struct scope *scope,
					 const struct ast_expr *ast,
					 struct texpr *object)
{
	const char *name = ast->call.callee->member.name.name;
	const struct type *byte = type_integer(checker->types, 8, false);
	struct texpr *expr;

	if (!strcmp(name, "contains"))
		return check_text_method(checker, scope, ast, object,
					 BUILTIN_CONTAINS);
	if (!strcmp(name, "starts_with"))
		return check_text_method(checker, scope, ast, object,
					 BUILTIN_STARTS_WITH);
	if (!strcmp(name, "ends_with"))
		return check_text_method(checker, scope, ast, object,
					 BUILTIN_ENDS_WITH);
	if (strcmp(name, "as_bytes"))
		return NULL;
	if (!check_count(checker, ast, name, 0))
		return texpr_bad(checker, ast->span);
	expr = builtin_node(checker, BUILTIN_AS_BYTES,
			    type_slice(checker->types, byte, true), &object, 1,
			    ast->span);
	expr->is_constant = object->value;
	return expr;
}

struct texpr *check_builtin_method(struct checker *checker,
				   struct scope *scope,
				   const struct ast_expr *ast,
				   struct texpr *object)
{
	const char *name = ast->call.callee->member.name.name;
	const struct type *type = type_underlying(object->type);
	const struct type *element;

	if (!strcmp(name, "len") && count_of_elements(checker, object))
		return check_count(checker, ast, name, 0) ?
		       count_of_elements(checker, object) :
		       texpr_bad(checker, ast->span);
	if (type->kind == TYPE_POINTER && !type->pointer.is_user) {
		element = type_underlying(type->pointer.element);
		if (strcmp(name, "len") || element->kind != TYPE_ARRAY)
			return NULL;
		object = dereference(checker, object, object->span);
		type = element;
	}
	if (type->kind != TYPE_STRING && type->kind != TYPE_SLICE &&
	    type->kind != TYPE_ARRAY)
		return NULL;
	if (!strcmp(name, "len"))
		return check_count(checker, ast, name, 0) ?
		       length_of_value(checker, object, ast->span) :
		       texpr_bad(checker, ast->span);
	if (type->kind == TYPE_STRING)
		return check_string_method(checker, scope, ast, object);
	return NULL;
}
