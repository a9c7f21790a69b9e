// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "proof/internal.h"

const struct cexpr *assertion(struct proof *p, const struct cexpr *condition,
			      const char *what)
{
	return cx_call(p->arena, "_Static_assert", condition,
		       cx_string(p->arena, what));
}

void assert_that(struct proof *p, const struct cexpr *condition,
		 const char *what)
{
	cunit_push(p->arena, p->unit,
		   cd_macro(p->arena, assertion(p, condition, what)));
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

/* `(__force type)value`: bitwise types are sparse's, as address spaces are. */
static const struct cexpr *force(struct proof *p, const struct ctype *type,
				 const struct cexpr *value)
{
	if (p->l.backend->types->user)
		type = ct_space(p->arena, type, "__force");
	return cx_cast(p->arena, type, value);
}

const struct cexpr *has_sign(struct proof *p, const struct ctype *type,
			     unsigned int bits, bool is_signed)
{
	struct arena *arena = p->arena;
	const struct cexpr *ones;

	/*
	 * All ones are above zero in an unsigned type. They are written in full
	 * and widened, since sparse takes -1 in a bitwise type for negative.
	 */
	if (!is_signed && bits < 64) {
		ones = cx_number(arena, arena_printf(arena, "0x%llxU",
						     (1ULL << bits) - 1));
		return cx_binary(arena, ">",
				 force(p, ct_name(arena, "long long"),
				       force(p, type, ones)),
				 cx_int(arena, 0));
	}
	return cx_binary(arena, is_signed ? "<" : ">",
			 cx_cast(arena, type, cx_int(arena, -1)),
			 cx_cast(arena, type, cx_int(arena, 0)));
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
