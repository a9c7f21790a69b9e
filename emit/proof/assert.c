// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "proof/internal.h"

const struct cexpr *assertion(struct proof *p, const struct cexpr *condition,
			      const char *what)
{
	return cx_call(p->arena, "_Static_assert", condition,
		       cx_string(p->arena, what));
}

void push_joined(struct proof *p, struct cdecl *decl)
{
	const struct cunit *unit = p->unit;
	const struct cdecl *last = unit->decls.count ?
		unit->decls.items[unit->decls.count - 1] : NULL;

	decl->joins_previous = last && (last->kind == CD_MACRO ||
					last->kind == CD_VARIABLE);
	cunit_push(p->arena, p->unit, decl);
}

void assert_that(struct proof *p, const struct cexpr *condition,
		 const char *what)
{
	push_joined(p, cd_macro(p->arena, assertion(p, condition, what)));
}

const struct cexpr *has_type(struct proof *p, const struct cexpr *value,
			     const struct ctype *type)
{
	return cx_call(p->arena, "__builtin_types_compatible_p",
		       cx_call(p->arena, "typeof", value),
		       cx_type(p->arena, type));
}

const struct cexpr *has_size(struct proof *p, const struct ctype *type,
			     unsigned int size)
{
	return cx_binary(p->arena, "==", cx_sizeof_type(p->arena, type),
			 cx_int(p->arena, size));
}

/*
 * `if ((__force long long)value < 0) proof_sign_NAME();` where nobody defines
 * that function: the call stays, and the linker misses it, only where a value of
 * the type can be below zero. An assertion would be simpler, but sparse takes
 * bitwise types for signed and believes it to fail.
 */
static void prove_no_sign(struct proof *p, const struct ctype *type,
			  const char *name)
{
	struct arena *arena = p->arena;
	const struct ctype *wide = ct_name(arena, "long long");
	const char *symbol = arena_printf(arena, "proof_sign_%s", name);
	struct cparam_list params = {};
	const struct cexpr *below;
	struct cblock *body;
	struct cstmt *branch;

	if (p->l.backend->types->user)
		wide = ct_space(arena, wide, "__force");
	below = cx_binary(arena, "<",
			  cx_cast(arena, wide, cx_name(arena, "value")),
			  cx_int(arena, 0));
	cunit_push(arena, p->unit,
		   cd_prototype(arena, symbol,
				ct_function(arena, ct_name(arena, "void"),
					    NULL)));
	cparam_push(arena, &params, "value", type);
	body = proof_function(p, arena_printf(arena, "type_%s", name), &params);
	branch = cs_if(arena, below);
	cblock_push(arena, &branch->branch.then,
		    cs_expr(arena, cx_call(arena, symbol)));
	cblock_push(arena, body, branch);
}

void prove_integer(struct proof *p, const struct ctype *type,
		   const struct type *as, const char *what, const char *name)
{
	struct arena *arena = p->arena;
	unsigned int bits = integer_bits(&p->l, as);
	bool is_signed = integer_is_signed(as);

	assert_that(p, has_size(p, type, bits / 8), what);
	if (!is_signed && bits < 64)
		prove_no_sign(p, type, name);
	else
		assert_that(p, cx_binary(arena, is_signed ? "<" : ">",
			cx_cast(arena, type, cx_int(arena, -1)),
			cx_cast(arena, type, cx_int(arena, 0))), what);
}

struct cblock *proof_function(struct proof *p, const char *name,
			      const struct cparam_list *params)
{
	struct arena *arena = p->arena;
	const struct ctype *type = ct_function(arena, ct_name(arena, "void"),
					       params);
	struct cdecl *decl;

	name = arena_printf(arena, "proof_%s", name);
	decl = cd_function(arena, name, type);
	decl->is_static = true;
	decl->function.attribute = "__attribute__((used))";
	cunit_push(arena, p->unit, decl);
	return &decl->function.body;
}
