// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include <ctype.h>
#include <string.h>

#include "proof/internal.h"

const char *c_name(struct proof *p, const struct entity *entity)
{
	return use_entity(&p->l, entity);
}

static bool is_proven(const struct proof *p, const struct type *type,
		      const char *spelling)
{
	for (size_t i = 0; i < p->spellings.count; i++) {
		if (p->spellings.items[i].type == type &&
		    !strcmp(p->spellings.items[i].spelling, spelling))
			return true;
	}
	return false;
}

/* Plain char has a sign or not as the architecture likes. */
static bool is_plain_char(const struct ctype *c)
{
	return c->kind == CT_NAME && !strcmp(c->name, "char");
}

static const struct ctype *unqualified(struct proof *p, const struct ctype *c)
{
	struct ctype *copy = arena_new_object(p->arena, struct ctype);

	*copy = *c;
	copy->is_const = false;
	copy->space = NULL;
	return copy;
}

/* `unsigned int` as uint32: unsigned_int_as_uint32 */
static const char *as_name(struct proof *p, const char *what)
{
	char *name = arena_strdup(p->arena, what);

	for (char *c = name; *c; c++) {
		if (!isalnum((unsigned char)*c))
			*c = '_';
	}
	return name;
}

/* That a spelling has the size and sign of @type, through pointers. */
static void prove_layout(struct proof *p, const struct type *type,
			 const struct ctype *c, const char *what)
{
	unsigned int bits = integer_bits(&p->l, type);

	c = unqualified(p, c);
	if (bits && is_plain_char(c)) {
		assert_that(p, has_size(p, c, bits / 8), what);
	} else if (bits) {
		prove_integer(p, c, type, what, as_name(p, what));
	} else if (type_is_pointer(type) && c->kind == CT_POINTER) {
		prove_layout(p, type->pointer.element, c->to, what);
	} else if (type_is_pointer(type)) {
		/* A typedef of a pointer. */
		assert_that(p, has_size(p, c, p->l.module.target->pointer_bits
					/ 8), what);
	}
}

const struct ctype *place_type(struct proof *p, const struct type *type,
			       const char *spelling, struct span span)
{
	struct proven_spelling proven = { spelling, type };
	const struct ctype *c;

	if (!spelling)
		return lower_type(&p->l, type, span);
	c = parse_spelling(&p->l, spelling);
	if (!is_proven(p, type, spelling)) {
		LIST_PUSH(p->arena, &p->spellings, proven);
		prove_layout(p, type, c,
			     arena_printf(p->arena, "%s as %s", spelling,
					  type_name(p->arena, type)));
	}
	return c;
}

const struct ctype *slot_type(struct proof *p, const struct slot *slot,
			      struct span span)
{
	const struct type *type = slot->type;
	struct cparam_list params = {};
	const struct ctype *result;
	struct ctype *function;

	for (size_t i = 0; i < type->function.param_count; i++) {
		const char *spelling = slot->param_spellings ?
				       slot->param_spellings[i] : NULL;

		cparam_push(p->arena, &params, NULL,
			    place_type(p, type->function.params[i], spelling,
				       span));
	}
	result = place_type(p, type->function.result, slot->result_spelling,
			    span);
	function = ct_function(p->arena, result, &params);
	function->function.is_variadic = type->function.is_variadic;
	return ct_pointer(p->arena, function);
}
