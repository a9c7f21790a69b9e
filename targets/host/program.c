// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include <string.h>

#include "host/host.h"

/* A program need not name its licence: then there is no SPDX line. */
const char *host_license(const struct program *program)
{
	for (size_t i = 0; i < program->metadata.count; i++)
		if (program->metadata.items[i].constant &&
		    !strcmp(program->metadata.items[i].key, "LICENSE"))
			return program->metadata.items[i].value->string.bytes;
	return NULL;
}

void host_finish(struct module *module)
{
	cunit_include(module->arena, module->unit, "stdbool.h");
	cunit_include(module->arena, module->unit, "stddef.h");
	cunit_include(module->arena, module->unit, "stdint.h");
	host_add_helpers(module);
}
