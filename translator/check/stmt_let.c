// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Locals and constants of functions. */
#include "check/declare.h"
#include "check/expr.h"
#include "check/stmt.h"

static bool is_discard(const struct ident *name)
{
	return !strcmp(name->name, "_");
}

static void check_let_attributes(struct checker *checker,
				 const struct ast_stmt *ast)
{
	static const char *const allowed[] = { "allow", NULL };

	check_attributes(checker, ast->let.attributes, allowed, "a local");
}

/* `let x: array<_, N> = {…}`: the literal's elements say what they are. */
static struct texpr *check_inferred(struct checker *checker,
				    struct scope *scope,
				    const struct ast_stmt *ast)
{
	struct ast_expr *literal;

	if (!ast->let.value || ast->let.value->kind != AST_LITERAL ||
	    ast->let.value->literal.type) {
		diag_error(checker->diags, ast->let.type->span, NULL,
			   "the element `_` follows only from a literal `{…}`");
		return texpr_bad(checker, ast->span);
	}
	literal = arena_new_object(checker->arena, struct ast_expr);
	*literal = *ast->let.value;
	literal->literal.type = ast->let.type;
	return check_expr(checker, scope, literal, NULL);
}

/* A value whose type the local gets. */
static struct texpr *check_own_type(struct checker *checker,
				    struct scope *scope,
				    const struct ast_stmt *ast)
{
	const char *name = ast->let.names->name.name;
	struct texpr *value;

	if (is_discard(&ast->let.names->name))
		return default_type(checker, check_expr(checker, scope,
							ast->let.value, NULL));
	if (ast->let.value->kind == AST_LITERAL &&
	    !ast->let.value->literal.type) {
		diag_error(checker->diags, ast->let.names->name.span, NULL,
			   "`%s` needs a type: write `let %s: T = {…}`", name,
			   name);
		return texpr_bad(checker, ast->span);
	}
	value = default_type(checker, check_expr(checker, scope,
						 ast->let.value, NULL));
	if (is_bad(value))
		return value;
	switch (value->type->kind) {
	case TYPE_VOID:
		diag_error(checker->diags, value->span, NULL,
			   "this gives no value for `%s`", name);
		break;
	case TYPE_NULL:
		diag_error(checker->diags, value->span, NULL,
			   "`null` has no type by itself: write `let %s: *T = null`",
			   name);
		break;
	case TYPE_TUPLE:
		diag_error(checker->diags, ast->let.names->name.span, NULL,
			   "this gives %zu values: write `let (%s, …) = …`",
			   value->type->tuple.count, name);
		break;
	default:
		if (check_sized(checker, value->type, value->span, "a local"))
			return value;
	}
	return texpr_bad(checker, ast->span);
}

static const struct type *declared_type(struct checker *checker,
					struct scope *scope,
					const struct ast_stmt *ast)
{
	const struct type *type = resolve_type(checker, scope, ast->let.type);

	if (!check_sized(checker, type, ast->let.type->span, "a local"))
		return basic(checker, TYPE_ERROR);
	return type;
}

static void check_zero(struct checker *checker, const struct type *type,
		       struct ident name)
{
	if (type->kind == TYPE_ERROR || type_has_zero(checker, type))
		return;
	diag_error(checker->diags, name.span, NULL,
		   "`%s` needs a value: zero is none of `%s`", name.name,
		   name_of(checker, type));
}

/* `let x: T = alloca<…>(…)`: there is nothing to convert. */
static void check_alloca_type(struct checker *checker, struct scope *scope,
			      const struct ast_stmt *ast,
			      const struct texpr *value)
{
	const struct type *type;

	if (!ast->let.type || is_bad(value))
		return;
	type = declared_type(checker, scope, ast);
	if (type != value->type && type->kind != TYPE_ERROR)
		diag_error(checker->diags, ast->let.type->span, NULL,
			   "this is `%s`: leave the type out, or write that",
			   name_of(checker, value->type));
}

/* `let args = other`: C copies no lists. */
static void refuse_list(struct checker *checker, const struct texpr *value)
{
	if (value && value->type->kind == TYPE_VA_LIST)
		diag_error(checker->diags, value->span, NULL,
			   "a `va_list` is not copied: pass it, or start another one");
}

/* The value of one local, in its type; NULL for zero. */
static struct texpr *check_init(struct checker *checker, struct scope *scope,
				const struct ast_stmt *ast,
				const struct type **type,
				struct array_lengths *lengths)
{
	struct ident name = ast->let.names->name;
	struct texpr *value = check_alloca(checker, scope, ast->let.value,
					   lengths);

	if (value) {
		*type = value->type;
		check_alloca_type(checker, scope, ast, value);
		return value;
	}
	if (ast->let.type && !is_inferred_array(ast->let.type)) {
		*type = declared_type(checker, scope, ast);
		if (!ast->let.value) {
			check_zero(checker, *type, name);
			return NULL;
		}
		return check_value(checker, scope, ast->let.value, *type,
				   arena_printf(checker->arena, "local `%s`",
						name.name));
	}
	if (ast->let.type) {
		value = check_inferred(checker, scope, ast);
	} else if (ast->let.value) {
		value = check_own_type(checker, scope, ast);
	} else {
		diag_error(checker->diags, name.span, NULL,
			   "`%s` needs a type or a value", name.name);
		value = NULL;
	}
	*type = value ? value->type : basic(checker, TYPE_ERROR);
	return value;
}

/* A local that is given a function has its parameters' names. */
static const char *const *param_names_of(struct checker *checker,
					 const struct texpr *init)
{
	const struct function *function;
	const char **names;

	if (!init || (init->kind != TX_CLOSURE && init->kind != TX_FUNCTION))
		return NULL;
	function = init->kind == TX_CLOSURE ? init->closure : init->function;
	names = arena_calloc(checker->arena, function->params.count + 1,
			     sizeof(*names));
	for (size_t i = 0; i < function->params.count; i++)
		names[i] = function->params.items[i]->entity.name;
	return names;
}

static struct tstmt *check_one(struct checker *checker, struct scope *scope,
			       const struct ast_stmt *ast)
{
	struct ident name = ast->let.names->name;
	struct variable **list;
	const struct type *type;
	struct tstmt *stmt;
	struct array_lengths lengths = {};
	struct texpr *init = check_init(checker, scope, ast, &type, &lengths);

	refuse_list(checker, init);
	if (init)
		refuse_copy(checker, init, "copied");
	if (init && !is_bad(init) && init->kind == TX_CONVERT)
		refuse_unheld(checker, init);
	if (is_discard(&name)) {
		if (init)
			refuse_dropped(checker, init);
		stmt = tstmt_new(checker, TS_DISCARD, ast);
		stmt->expr = init;
		return init ? stmt : NULL;
	}
	stmt = tstmt_new(checker, TS_LET, ast);
	list = arena_new_object(checker->arena, struct variable *);
	list[0] = new_local(checker, scope, name, type);
	if (type->kind == TYPE_ARRAY)
		list[0]->lengths = lengths.count ? lengths :
			resolve_lengths(checker, scope, ast->let.type);
	list[0]->param_names = ast->let.type ?
		function_param_names(checker, scope, ast->let.type, type) :
		param_names_of(checker, init);
	list[0]->is_owned = init && is_owned(init);
	add_local(checker, scope, list[0]);
	/* A module object does its work without being named again. */
	if (init && init->kind == TX_ADDRESS &&
	    init->operand->kind == TX_RECORD)
		scope_find_here(scope, name.name)->is_used = true;
	stmt->let.variables = list;
	stmt->let.count = 1;
	stmt->let.init = init;
	return stmt;
}

static size_t count_names(const struct ast_arg *names)
{
	size_t count = 0;

	for (; names; names = names->next)
		count++;
	return count;
}

/* The values that `(a, b) =` takes apart; reports. */
static const struct type *check_tuple(struct checker *checker,
				      const struct texpr *value, size_t count,
				      struct span span)
{
	const struct type *type = value->type;

	if (is_bad(value))
		return NULL;
	if (type->kind == TYPE_TUPLE && type->tuple.count == count)
		return type;
	if (type->kind == TYPE_TUPLE)
		diag_error(checker->diags, span, NULL,
			   "there are %zu values for %zu names",
			   type->tuple.count, count);
	else
		diag_error(checker->diags, value->span, NULL,
			   "this gives one value, not %zu", count);
	return NULL;
}

static struct tstmt *check_several(struct checker *checker,
				   struct scope *scope,
				   const struct ast_stmt *ast)
{
	size_t count = count_names(ast->let.names), i = 0;
	struct tstmt *stmt = tstmt_new(checker, TS_LET, ast);
	struct variable **list = arena_calloc(checker->arena, count,
					      sizeof(*list));
	const struct type *tuple = NULL, *type;
	const struct ast_arg *name;
	struct texpr *value = NULL;

	if (ast->let.type)
		diag_error(checker->diags, ast->let.type->span, NULL,
			   "several names take the types of their values");
	if (ast->let.value) {
		value = check_expr(checker, scope, ast->let.value, NULL);
		tuple = check_tuple(checker, value, count, ast->span);
		stmt->let.init = value;
	} else {
		diag_error(checker->diags, ast->span, NULL,
			   "several names need values");
	}
	for (name = ast->let.names; name; name = name->next, i++) {
		if (is_discard(&name->name)) {
			if (tuple && owned_record(tuple->tuple.items[i]))
				refuse_dropped(checker, value);
			continue;
		}
		type = tuple ? tuple->tuple.items[i] :
		       basic(checker, TYPE_ERROR);
		list[i] = new_local(checker, scope, name->name, type);
		add_local(checker, scope, list[i]);
	}
	stmt->let.variables = list;
	stmt->let.count = count;
	return stmt;
}

struct tstmt *check_let(struct checker *checker, struct scope *scope,
			const struct ast_stmt *ast)
{
	check_let_attributes(checker, ast);
	if (!ast->let.names)
		return NULL;
	if (ast->let.names->next)
		return check_several(checker, scope, ast);
	return check_one(checker, scope, ast);
}

struct tstmt *check_const(struct checker *checker, struct scope *scope,
			  const struct ast_stmt *ast)
{
	struct constant *constant = arena_new_object(checker->arena,
						     struct constant);
	struct symbol *symbol = arena_new_object(checker->arena,
						 struct symbol);
	struct tstmt *stmt = tstmt_new(checker, TS_CONST, ast);
	struct ident name = ast->let.names->name;
	struct array_lengths lengths = {};
	struct texpr *value = NULL;

	check_let_attributes(checker, ast);
	constant->type = basic(checker, TYPE_ERROR);
	if (ast->let.names->next || !ast->let.value)
		diag_error(checker->diags, ast->span, NULL,
			   "a constant has one name and a value");
	else if (ast->let.type)
		value = check_init(checker, scope, ast, &constant->type,
				   &lengths);
	else
		value = check_expr(checker, scope, ast->let.value, NULL);
	if (value && !is_bad(value) && !value->is_constant) {
		diag_error(checker->diags, ast->let.value->span, NULL,
			   "the value of `%s` is not known when translating: only a `let` can hold it",
			   name.name);
		value = NULL;
	}
	if (value && !ast->let.type)
		constant->type = value->type;
	entity_init(checker, &constant->entity, ENTITY_CONSTANT, name,
		    scope_pkg(scope)->package);
	constant->init = value;
	symbol->kind = SYMBOL_CONSTANT;
	symbol->state = SYMBOL_DONE;
	symbol->name = name.name;
	symbol->span = name.span;
	symbol->pkg = scope_pkg(scope);
	symbol->constant = constant;
	scope_add(checker, scope, symbol);
	stmt->constant = constant;
	return stmt;
}
