// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "proof/internal.h"

/* A record of C without a name: its fields are reached through it. */
static const struct record *unnamed_record(const struct field *field)
{
	const struct record *record = field->type->kind == TYPE_RECORD ?
				      field->type->record : NULL;

	return record && (!field->name || !record->entity.name) ? record : NULL;
}

/* A bit-field has no type to ask for: that its extremes fit is asked. */
static void prove_bits(struct proof *p, struct cblock *body,
		       const struct field *field, const struct cexpr *place)
{
	bool is_signed = integer_is_signed(field->type);
	__int128 one = 1;
	long long high;

	if (field->type->kind == TYPE_BOOL)
		is_signed = false;
	high = (long long)((one << (field->bits - is_signed)) - 1);
	cblock_push(p->arena, body,
		    cs_assign(p->arena, place, cx_int(p->arena, high)));
	if (is_signed)
		cblock_push(p->arena, body,
			    cs_assign(p->arena, place,
				      cx_int(p->arena, -high - 1)));
}

static void prove_fields(struct proof *p, struct cblock *body,
			 const struct record *record,
			 const struct cexpr *object, bool is_arrow,
			 const char *path);

static void prove_field(struct proof *p, struct cblock *body,
			const struct field *field, const struct cexpr *object,
			bool is_arrow, const char *path)
{
	const struct record *unnamed = unnamed_record(field);
	const struct cexpr *place;
	const struct ctype *type;
	const char *name = field->c_name ? field->c_name : field->name;

	if (!name) {
		if (unnamed)
			prove_fields(p, body, unnamed, object, is_arrow, path);
		return;
	}
	path = arena_printf(p->arena, "%s.%s", path, name);
	place = is_arrow ? cx_arrow(p->arena, object, name) :
			   cx_member(p->arena, object, name);
	if (unnamed) {
		prove_fields(p, body, unnamed, place, false, path);
	} else if (field->bits) {
		prove_bits(p, body, field, place);
	} else {
		type = field->slot ? slot_type(p, field->slot, field->span) :
				     place_type(p, field->type, field->c_type,
						field->span);
		cblock_push(p->arena, body,
			    cs_expr(p->arena,
				    assertion(p, has_type(p, place, type),
					      path)));
	}
}

static void prove_fields(struct proof *p, struct cblock *body,
			 const struct record *record,
			 const struct cexpr *object, bool is_arrow,
			 const char *path)
{
	for (size_t i = 0; i < record->fields.count; i++)
		prove_field(p, body, record->fields.items[i], object, is_arrow,
			    path);
}

/*
 * A function takes a pointer to the record: a name that no header knows draws a
 * warning there. A record whose inside is declared must be complete.
 */
void prove_record(struct proof *p, const struct record *record)
{
	const struct ctype *type = lower_type(&p->l, record->type,
					      record->entity.span);
	const char *name = record->entity.name;
	struct cparam_list params = {};
	const struct cexpr *align;
	struct cblock *body;

	/* One inside another is proven with it. */
	if (!name)
		return;
	if (!record->is_opaque) {
		align = cx_call(p->arena, "__alignof__",
				cx_type(p->arena, type));
		assert_that(p, cx_binary(p->arena, ">", align,
					 cx_int(p->arena, 0)), name);
	}
	cparam_push(p->arena, &params, "record", ct_pointer(p->arena, type));
	body = proof_function(p, arena_printf(p->arena, "struct_%s", name),
			      &params);
	prove_fields(p, body, record, cx_name(p->arena, "record"), true, name);
}
