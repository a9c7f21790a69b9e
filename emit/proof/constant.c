// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "proof/internal.h"

/* `static const TYPE proof_NAME = value;` */
static void push_constant(struct proof *p, const char *name,
			  const struct ctype *type, const struct cexpr *value)
{
	struct cdecl *decl;

	name = arena_printf(p->arena, "proof_%s", name);
	decl = cd_variable(p->arena, name, ct_const(p->arena, type), value);
	decl->is_static = true;
	decl->variable.attribute = "__attribute__((used))";
	push_joined(p, decl);
}

/* An integer as C takes it: the least of 64 bits has no literal. */
static const struct cexpr *number(struct proof *p, __int128 value)
{
	const char *text;

	if (value < 0)
		return cx_binary(p->arena, "-",
				 cx_unary(p->arena, "-",
					  number(p, -(value + 1))),
				 cx_int(p->arena, 1));
	text = arena_printf(p->arena, "0x%llx%s", (unsigned long long)value,
			    value > INT64_MAX ? "ULL" : "LL");
	return cx_number(p->arena, text);
}

static const struct cexpr *compare(struct proof *p, const char *op,
				   const struct cexpr *left, __int128 right)
{
	return cx_binary(p->arena, op, left, number(p, right));
}

/*
 * That a plain number is one of @type's. What is above zero is not compared
 * with the lower end, which would become huge beside an unsigned number.
 */
static void prove_range(struct proof *p, const struct type *type,
			const struct cexpr *value, const char *name)
{
	const struct cexpr *condition;
	__int128 low, high;

	type_integer_range(type, &low, &high);
	condition = compare(p, ">=", value, 0);
	if (low < 0)
		condition = cx_binary(p->arena, "||", condition,
				      compare(p, ">=", value, low));
	if (high < UINT64_MAX)
		condition = cx_binary(p->arena, "&&", condition,
				      compare(p, "<=", value, high));
	assert_that(p, condition, name);
}

/* A constant that the binding itself gives a value. */
static void prove_value(struct proof *p, const struct constant *constant,
			const struct cexpr *value, const char *name)
{
	const struct value *expected = constant->init ? constant->init->value :
							NULL;

	if (expected && expected->kind == VALUE_INTEGER)
		assert_that(p, compare(p, "==", value, expected->integer),
			    name);
}

void prove_constant(struct proof *p, const struct constant *constant)
{
	const struct type *type = constant->type;
	const char *name = c_name(p, &constant->entity);
	const struct cexpr *value = cx_name(p->arena, name);
	const struct ctype *c;

	if (type->kind == TYPE_STRING) {
		/* Only a literal can stand beside another one. */
		c = ct_array(p->arena, ct_name(p->arena,
					       p->l.backend->types->text),
			     NULL);
		push_constant(p, name, c,
			      cx_concat(p->arena, value,
					cx_string(p->arena, "")));
		return;
	}
	if (type->kind == TYPE_INTEGER || type->kind == TYPE_CHAR)
		prove_range(p, type, value, name);
	else if (type->kind == TYPE_UNTYPED_INTEGER)
		type = type_integer(p->l.module.program->types, 64, true);
	else if (type_is_pointer(type))
		assert_that(p, has_type(p, value,
					place_type(p, type, constant->c_type,
						   constant->entity.span)),
			    name);
	prove_value(p, constant, value, name);
	push_constant(p, name, place_type(p, type, constant->c_type,
					  constant->entity.span), value);
}

void prove_variable(struct proof *p, const struct variable *variable)
{
	const char *name = c_name(p, &variable->entity);
	const struct ctype *type = place_type(p, variable->type,
					      variable->c_type,
					      variable->entity.span);

	assert_that(p, has_type(p, cx_name(p->arena, name), type), name);
}

void prove_enum(struct proof *p, const struct enumeration *enumeration)
{
	const struct type *base = enumeration->base;
	const char *name = enumeration->entity.name;
	unsigned int bits = integer_bits(&p->l, base);
	const struct ctype *type;

	/* Without a name it is a list of constants. */
	if (name) {
		type = lower_type(&p->l, enumeration->type,
				  enumeration->entity.span);
		if (enumeration->has_base)
			prove_integer(p, type, base, name,
				      arena_printf(p->arena, "enum_%s", name));
		else
			assert_that(p, has_size(p, type, bits / 8), name);
	}
	for (size_t i = 0; i < enumeration->members.count; i++) {
		const struct enumerator *member = enumeration->members.items[i];
		const char *word = use_enumerator(&p->l, member);

		assert_that(p, compare(p, "==", cx_name(p->arena, word),
				       member->value), word);
	}
}

void prove_distinct(struct proof *p, const struct distinct *distinct)
{
	const struct type *base = type_underlying(distinct->base);
	const char *name = distinct->entity.name;
	const struct ctype *type = ct_name(p->arena,
					   c_name(p, &distinct->entity));
	unsigned int bits = integer_bits(&p->l, base);

	if (bits) {
		prove_integer(p, type, base, name, name);
	} else if (type_is_pointer(base)) {
		bits = p->l.module.target->pointer_bits;
		assert_that(p, has_size(p, type, bits / 8), name);
	} else {
		not_yet(&p->l, distinct->entity.span,
			"proofs of a type like `%s` are", name);
	}
}
