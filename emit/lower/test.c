// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "lower/lower.h"

/* The functions marked @test, for a target that runs them. */
void lower_tests(struct lower *l)
{
	const struct program *program = l->module.program;
	struct body b = { .l = l, .arena = l->arena };

	if (program->set_up && program->set_up->failure != FAILURE_NEVER)
		l->module.set_up_failed = is_failing(&b,
			cx_call(l->arena,
				l->c_names[program->set_up->entity.id]),
			program->set_up->failure, false);
	for (size_t i = 0; i < program->tests.count; i++) {
		const struct function *function = program->tests.items[i];
		struct module_test test = {
			.name = function->entity.name,
			.call = cx_call(l->arena,
					l->c_names[function->entity.id]),
		};

		if (function->failure != FAILURE_NEVER)
			test.failed = is_failing(&b, test.call,
						 function->failure, false);
		LIST_PUSH(l->arena, &l->module.tests, test);
	}
}
