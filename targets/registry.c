// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "registry.h"

#include <string.h>

#include "host/host.h"
#include "linux/linux.h"
#include "windows/windows.h"

/* A new target is one line here. */
static const struct target *const targets[] = {
	&target_linux_x64,
	&target_host,
	&target_windows_x64,
};

const char *const target_known_os[] = {
	"linux", "windows", "darwin", "host", NULL
};

const char *const target_known_arch[] = {
	"x64", "arm64", "riscv64", NULL
};

const struct target *const *targets_all(size_t *count)
{
	*count = sizeof(targets) / sizeof(*targets);
	return targets;
}

const struct target *target_for_tests(void)
{
	size_t i = 0;

	while (!targets[i]->runs_tests)
		i++;
	return targets[i];
}

const struct target *target_find(const char *name)
{
	for (size_t i = 0; i < sizeof(targets) / sizeof(*targets); i++)
		if (!strcmp(targets[i]->name, name))
			return targets[i];
	return NULL;
}
