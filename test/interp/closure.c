// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include <string.h>

#include "interp.h"

/*
 * What is captured is a copy, made here, or the variable itself where it is
 * shared. Closures live as long as the run: none is ever found dead.
 */
struct callable *make_closure(struct frame *f, const struct texpr *expr)
{
	const struct function *closure = expr->closure;
	struct callable *made = arena_new_object(f->in->arena, struct callable);

	made->function = closure;
	for (size_t i = 0; i < closure->captures.count; i++) {
		const struct capture *capture = &closure->captures.items[i];
		struct captive *captive = arena_new_object(f->in->arena,
							   struct captive);
		size_t size = layout_size(f->in, capture->variable->type);
		unsigned char *place = place_of(f->in, capture->variable,
						capture->span);

		captive->variable = capture->variable;
		captive->place = place;
		if (!capture->is_shared) {
			captive->place = arena_alloc(f->in->arena, size);
			memcpy(captive->place, place, size);
		}
		captive->next = made->captures;
		made->captures = captive;
	}
	return made;
}
