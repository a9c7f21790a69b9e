// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "host/host.h"

void host_finish(struct module *module)
{
	cunit_include(module->arena, module->unit, "stdbool.h");
	cunit_include(module->arena, module->unit, "stddef.h");
	cunit_include(module->arena, module->unit, "stdint.h");
	host_add_helpers(module);
	host_add_tests(module);
}
