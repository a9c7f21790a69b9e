// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "interp.h"

struct callable *make_closure(struct frame *f, const struct texpr *expr)
{
	return callable_of(f->in, expr->closure);
}
