// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Module parameters: @param(perm: 0o644, desc: "…"). */
#include "check/declare.h"

/* arc.md 4.7: integers, bool, string, arrays of integers. */
static bool can_be_param(const struct type *type)
{
	if (type->kind == TYPE_ARRAY)
		return type_is_integer(type->array.element);
	return type_is_integer(type) || type->kind == TYPE_BOOL ||
	       type->kind == TYPE_STRING;
}

/*
 * Why a mode cannot be a parameter's, or NULL. The rules are those of the
 * kernel's VERIFY_OCTAL_PERMISSIONS() in include/linux/kernel.h: it refuses to
 * compile a parameter that breaks one. Others are no less wise elsewhere.
 */
static const char *wrong_permissions(__int128 mode)
{
	if (mode < 0 || mode > 0777)
		return "a parameter's permissions are 0o000 to 0o777";
	if (mode & 2)
		return "a parameter that everybody may write is refused by the kernel: leave out 0o002";
	if (mode & 0111)
		return "a parameter cannot be executed: leave out 0o111";
	if (((mode >> 6) & 4) < ((mode >> 3) & 4) ||
	    ((mode >> 3) & 4) < (mode & 4))
		return "a parameter that others may read, its group and its owner must be able to read";
	if (((mode >> 6) & 2) < ((mode >> 3) & 2))
		return "a parameter that its group may write, its owner must be able to write";
	return NULL;
}

static uint32_t permissions(struct checker *checker, struct scope *scope,
			    const struct ast_expr *expr)
{
	const char *wrong;
	__int128 mode;

	if (!check_constant_integer(checker, scope, expr, &mode))
		return 0;
	wrong = wrong_permissions(mode);
	if (!wrong)
		return mode;
	diag_error(checker->diags, expr->span, NULL, "%s", wrong);
	return 0;
}

static void check_names(struct checker *checker,
			const struct ast_attribute *attribute)
{
	const struct ast_arg *arg;

	for (arg = attribute->args; arg; arg = arg->next)
		if (!arg->name.name ||
		    (strcmp(arg->name.name, "perm") != 0 &&
		     strcmp(arg->name.name, "desc") != 0))
			diag_error(checker->diags, arg->span, NULL,
				   "`@param` takes `perm: 0o644` and `desc: \"…\"`");
}

const struct module_param *attribute_param(struct checker *checker,
					   struct scope *scope,
					   const struct symbol *symbol,
					   const struct type *type)
{
	const struct ast_attribute *at =
		find_attribute(symbol->decl->attributes, "param");
	const struct ast_expr *perm, *desc;
	struct module_param *param;

	if (!at)
		return NULL;
	param = arena_new_object(checker->arena, struct module_param);
	check_names(checker, at);
	perm = attribute_arg(at, "perm");
	if (perm)
		param->permissions = permissions(checker, scope, perm);
	desc = attribute_arg(at, "desc");
	if (desc)
		param->description = attribute_string(checker, scope, at,
						      desc);
	if (symbol->block)
		diag_error(checker->diags, at->span, NULL,
			   "a variable of C's cannot be a module parameter");
	else if (!symbol->pkg->package->is_main)
		diag_error(checker->diags, at->span, NULL,
			   "a module parameter belongs to the main package");
	else if (type->kind != TYPE_ERROR && !can_be_param(type))
		diag_error(checker->diags, symbol->span, NULL,
			   "a module parameter is an integer, a bool, a string or an array of integers, not `%s`",
			   type_name(checker->arena, type));
	return param;
}
