// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Sizes of types, as the target's C compiler lays them out. */
#include "flow/internal.h"

struct layout {
	uint64_t size;
	uint64_t align;
};

static struct layout layout_of(struct flow *flow, const struct type *type);

static uint64_t round_up(uint64_t size, uint64_t align)
{
	return align ? (size + align - 1) / align * align : size;
}

static uint64_t saturate(unsigned __int128 size)
{
	return size > INT64_MAX ? INT64_MAX : (uint64_t)size;
}

/* Bit-fields count as if each took its whole unit: an upper bound. */
static struct layout record_layout(struct flow *flow,
				   const struct record *record)
{
	struct layout all = { 0, 1 };

	for (size_t i = 0; i < record->fields.count; i++) {
		struct layout one = layout_of(flow,
					      record->fields.items[i]->type);

		if (record->is_packed)
			one.align = 1;
		if (one.align > all.align)
			all.align = one.align;
		if (record->is_union) {
			if (one.size > all.size)
				all.size = one.size;
		} else {
			all.size = saturate((unsigned __int128)
					    round_up(all.size, one.align) +
					    one.size);
		}
	}
	if (record->alignment > all.align)
		all.align = record->alignment;
	all.size = round_up(all.size, all.align);
	return all;
}

static struct layout cached_record(struct flow *flow,
				   const struct record *record)
{
	uint64_t *cached = &flow->sizes[record->entity.id];
	struct layout layout;

	/* The alignment is in the low bits: a power of two up to 2^16. */
	if (*cached)
		return (struct layout){ *cached >> 5,
					1ull << ((*cached & 31) - 1) };
	layout = record_layout(flow, record);
	if (layout.size > INT64_MAX >> 5)
		layout.size = INT64_MAX >> 5;
	*cached = layout.size << 5 |
		  (unsigned int)(__builtin_ctzll(layout.align) + 1);
	return layout;
}

static struct layout words(const struct flow *flow, unsigned int count)
{
	unsigned int word = flow->target->pointer_bits / 8;

	return (struct layout){ word * count, word };
}

static struct layout bits(unsigned int count)
{
	return (struct layout){ count / 8, count / 8 };
}

static struct layout array_layout(struct flow *flow, const struct type *type)
{
	struct layout one = layout_of(flow, type->array.element);

	one.size = saturate((unsigned __int128)one.size * type->array.count);
	return one;
}

static struct layout layout_of(struct flow *flow, const struct type *type)
{
	type = type_underlying(type);
	switch (type->kind) {
	case TYPE_BOOL:
		return bits(8);
	case TYPE_INTEGER:
	case TYPE_FLOAT:
		return bits(type->integer.bits);
	case TYPE_CHAR:
		return bits(32);
	case TYPE_ENDIAN:
		return bits(type->endian.bits);
	case TYPE_STRING:
	case TYPE_POINTER:
	case TYPE_REFERENCE:
	case TYPE_FUNCTION:
		return words(flow, 1);
	case TYPE_SLICE:
		return words(flow, 2);
	case TYPE_ARRAY:
		return array_layout(flow, type);
	case TYPE_ENUM:
		return layout_of(flow, type->enumeration->base);
	case TYPE_RECORD:
		return cached_record(flow, type->record);
	default:
		return (struct layout){ 0, 1 };
	}
}

uint64_t type_bytes(struct flow *flow, const struct type *type)
{
	return layout_of(flow, type).size;
}
