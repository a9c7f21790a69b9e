// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Method calls: the receiver gets `&` or `*` as it needs (arc.md 4.2). */
#include "check/expr.h"

static struct texpr *receiver_address(struct checker *checker,
				      const struct function *function,
				      struct texpr *object)
{
	const char *where;

	if (!is_place(object)) {
		diag_error(checker->diags, object->span, NULL,
			   "`%s` works on something that has an address; assign this to a local first",
			   function->entity.name);
		return texpr_bad(checker, object->span);
	}
	where = arena_printf(checker->arena, "the receiver of `%s`",
			     function->entity.name);
	return convert(checker, address_of(checker, object, object->span),
		       function->receiver, where);
}

static struct texpr *make_receiver(struct checker *checker,
				   const struct function *function,
				   struct texpr *object)
{
	const struct type *want = function->receiver, *have = object->type;
	const char *where;

	if (want->kind == TYPE_ERROR)
		return texpr_bad(checker, object->span);
	if (have == want)
		return object;
	if (type_is_pointer(want) && want->pointer.element == have &&
	    !want->pointer.is_user)
		return receiver_address(checker, function, object);
	if (type_is_pointer(have) && have->pointer.element == want)
		return dereference(checker, object, object->span);
	where = arena_printf(checker->arena, "the receiver of `%s`",
			     function->entity.name);
	return convert(checker, object, want, where);
}

/* `mutating` asks for something that may be written. */
static bool check_mutating(struct checker *checker,
			   const struct function *function,
			   const struct texpr *object)
{
	const struct type *type = type_underlying(object->type);
	const struct ast_decl *decl = function->entity.decl;
	struct diag *diag;

	if (!decl || decl->kind != AST_FUNCTION ||
	    !decl->function.is_mutating || is_bad(object))
		return true;
	if (type->kind == TYPE_POINTER ? !type->pointer.is_const :
	    is_place(object) && !is_const_place(object))
		return true;
	diag = diag_error(checker->diags, object->span, NULL,
			  "`%s` changes its receiver, and this cannot be changed",
			  function->entity.name);
	diag_note(checker->diags, diag, function->entity.span,
		  "`%s` is `mutating`", function->entity.name);
	fix_constant(checker, object, diag);
	return false;
}

static bool check_private(struct checker *checker, struct scope *scope,
			  const struct function *function, struct ident name)
{
	if (!function->entity.is_private || function->entity.is_extern ||
	    function->entity.package == scope_pkg(scope)->package)
		return true;
	diag_error(checker->diags, name.span, NULL,
		   "`%s` is private to package `%s`", name.name,
		   function->entity.package->name);
	return false;
}

struct texpr *check_method_call(struct checker *checker, struct scope *scope,
				const struct ast_expr *ast,
				struct texpr *object)
{
	struct ident name = method_name(ast)->member.name;
	struct function *function;
	struct symbol *symbol;
	struct call call = { .ast = ast, .name = name.name };

	object = default_type(checker, object);
	if (is_bad(object))
		return object;
	symbol = method_of(checker, scope, object->type, name);
	if (!symbol)
		return NULL;
	function = symbol->function;
	if (symbol->kind == SYMBOL_GENERIC)
		function = infer_call(checker, scope, symbol, ast,
				      object->type, &call.checked);
	if (!function)
		return texpr_bad(checker, ast->span);
	if (function->entity.decl && function->entity.decl->kind ==
	    AST_FUNCTION && function->entity.decl->function.is_deinit) {
		diag_error(checker->diags, name.span, NULL,
			   "`deinit` runs by itself when the last reference goes");
		return texpr_bad(checker, ast->span);
	}
	if (function->type->kind == TYPE_ERROR || !function->receiver ||
	    !check_private(checker, scope, function, name) ||
	    !check_mutating(checker, function, object))
		return texpr_bad(checker, ast->span);
	call.function = function;
	call.type = function->type;
	call.receiver = make_receiver(checker, function, object);
	return finish_call(checker, scope, &call);
}
