// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "interp.h"

static void print_place(const struct interp *in, struct span span)
{
	struct position position;

	(void)in;
	if (!span.source)
		return;
	position = source_position(span.source, span.start);
	fprintf(stderr, "%s:%u:%u: ", span.source->path,
		position.line, position.column);
}

void refuse(const struct interp *in, struct span span, const char *format, ...)
{
	va_list args;

	fflush(stdout);
	print_place(in, span);
	fputs("not interpreted: ", stderr);
	va_start(args, format);
	vfprintf(stderr, format, args);
	va_end(args);
	fputc('\n', stderr);
	exit(2);
}

void trap(const struct interp *in, struct span span, const char *what)
{
	fflush(stdout);
	print_place(in, span);
	fprintf(stderr, "%s\n", what);
	abort();
}

void *take(struct interp *in, size_t size)
{
	static const struct span nowhere;
	void *taken = in->stack + in->used;

	size = (size + 15) / 16 * 16;
	if (size > in->size - in->used)
		refuse(in, nowhere, "so much memory");
	in->used += size;
	memset(taken, 0, size);
	return taken;
}

void *place_for_ever(struct interp *in, const struct variable *variable)
{
	size_t align = layout_align(in, variable->type);
	uintptr_t place;

	if (variable->alignment > align)
		align = variable->alignment;
	if (!align)
		align = 1;
	place = (uintptr_t)arena_calloc(in->arena, 1,
					layout_size(in, variable->type) + align);
	return (void *)((place + align - 1) / align * align);
}

void bind(struct interp *in, const struct variable *variable, void *place)
{
	uint32_t id = variable->entity.id;
	struct rebinding old = { .id = id, .place = in->places[id] };

	LIST_PUSH(in->arena, &in->rebindings, old);
	in->places[id] = place;
}

unsigned char *place_of(const struct interp *in,
			const struct variable *variable, struct span span)
{
	unsigned char *place = in->places[variable->entity.id];

	if (!place)
		refuse(in, span, "`%s`, which has no place",
		       variable->entity.name);
	return place;
}

struct mark mark(const struct interp *in)
{
	return (struct mark){ in->used, in->rebindings.count };
}

void release(struct interp *in, struct mark mark)
{
	while (in->rebindings.count > mark.rebindings) {
		const struct rebinding *old =
			&in->rebindings.items[--in->rebindings.count];

		in->places[old->id] = old->place;
	}
	in->used = mark.used;
}
