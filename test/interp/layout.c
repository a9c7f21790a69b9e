// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "interp.h"

static size_t up(size_t size, size_t align)
{
	return (size + align - 1) / align * align;
}

static size_t field_align(const struct interp *in, const struct record *record,
			  const struct field *field)
{
	return record->is_packed ? 1 : layout_align(in, field->type);
}

static size_t record_align(const struct interp *in, const struct record *record)
{
	size_t align = record->alignment ? record->alignment : 1;

	for (size_t i = 0; i < record->fields.count; i++) {
		size_t own = field_align(in, record, record->fields.items[i]);

		if (own > align)
			align = own;
	}
	return align;
}

/* The place of a field, or the size of the whole without one. */
static size_t record_offset(const struct interp *in,
			    const struct record *record,
			    const struct field *wanted)
{
	size_t at = 0, end = 0;

	for (size_t i = 0; i < record->fields.count; i++) {
		const struct field *field = record->fields.items[i];

		if (field->bits)
			refuse(in, field->span, "bit-fields");
		at = record->is_union ? 0 :
		     up(end, field_align(in, record, field));
		if (field == wanted)
			return at;
		at += layout_size(in, field->type);
		if (at > end)
			end = at;
	}
	return up(end, record_align(in, record));
}

size_t layout_offset(const struct interp *in, const struct field *field)
{
	if (field->owner->entity.is_extern)
		refuse(in, field->span, "the layout of a struct of C");
	return record_offset(in, field->owner, field);
}

static bool has_field(const struct interp *in, const struct record *record,
		      const struct field *wanted, size_t *at)
{
	if (wanted->owner == record) {
		*at += layout_offset(in, wanted);
		return true;
	}
	for (size_t i = 0; i < record->fields.count; i++) {
		const struct field *field = record->fields.items[i];
		const struct type *type = type_underlying(field->type);
		size_t inside = 0;

		if (field->name || type->kind != TYPE_RECORD ||
		    !has_field(in, type->record, wanted, &inside))
			continue;
		*at += layout_offset(in, field) + inside;
		return true;
	}
	return false;
}

size_t member_offset(const struct interp *in, const struct type *type,
		     const struct field *field)
{
	size_t at = 0;

	type = type_underlying(type);
	if (type->kind != TYPE_RECORD ||
	    !has_field(in, type->record, field, &at))
		refuse(in, field->span, "a member of another type");
	return at;
}

size_t tuple_offset(const struct interp *in, const struct type *tuple,
		    size_t index)
{
	size_t at = 0;

	for (size_t i = 0; i < tuple->tuple.count; i++) {
		at = up(at, layout_align(in, tuple->tuple.items[i]));
		if (i == index)
			return at;
		at += layout_size(in, tuple->tuple.items[i]);
	}
	return up(at, 8);
}

size_t layout_size(const struct interp *in, const struct type *type)
{
	static const struct span nowhere;

	type = type_underlying(type);
	switch (type->kind) {
	case TYPE_VOID:
		return 0;
	case TYPE_BOOL:
		return 1;
	case TYPE_INTEGER:
	case TYPE_FLOAT:
		return type->integer.bits / 8;
	case TYPE_ENDIAN:
		return type->endian.bits / 8;
	case TYPE_CHAR:
		return 4;
	case TYPE_STRING:
	case TYPE_POINTER:
	case TYPE_REFERENCE:
	case TYPE_FUNCTION:
	case TYPE_NULL:
		return 8;
	case TYPE_SLICE:
		return sizeof(struct slice);
	case TYPE_ARRAY:
		return layout_size(in, type->array.element) * type->array.count;
	case TYPE_ENUM:
		return layout_size(in, type->enumeration->base);
	case TYPE_RECORD:
		if (type->record->entity.is_extern)
			refuse(in, type->record->entity.span,
			       "the layout of a struct of C");
		return record_offset(in, type->record, NULL);
	case TYPE_TUPLE:
		return tuple_offset(in, type, type->tuple.count);
	default:
		refuse(in, nowhere, "a value of type `%s`",
		       type_name(in->arena, type));
	}
}

size_t layout_align(const struct interp *in, const struct type *type)
{
	type = type_underlying(type);
	switch (type->kind) {
	case TYPE_VOID:
		return 1;
	case TYPE_ARRAY:
		return layout_align(in, type->array.element);
	case TYPE_RECORD:
		return record_align(in, type->record);
	case TYPE_SLICE:
	case TYPE_TUPLE:
		return 8;
	default:
		return layout_size(in, type);
	}
}
