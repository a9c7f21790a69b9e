// SPDX-License-Identifier: GPL-2.0-only OR MIT
#define _GNU_SOURCE
#include "module.h"
#include "faults.h"
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

/* The words as one text, which is the caller's. */
static char *joined(char **words)
{
	size_t size = 1;
	char *text;

	for (char **word = words; *word; word++)
		size += strlen(*word) + 1;
	text = calloc(size, 1);
	if (!text)
		die("arguments");
	for (char **word = words; *word; word++) {
		strcat(text, *word);
		if (word[1])
			strcat(text, " ");
	}
	return text;
}

void open_module(struct module *module, char **words)
{
	module->file = open(words[0], O_RDONLY | O_CLOEXEC);
	if (module->file < 0)
		die(words[0]);
	module->name = words[1];
	module->arguments = joined(words + 2);
}

int load_module(const struct module *module)
{
	if (syscall(SYS_finit_module, module->file, module->arguments, 0))
		return errno;
	return 0;
}

void unload_module(const struct module *module)
{
	if (syscall(SYS_delete_module, module->name, O_NONBLOCK))
		die("unload");
}

void close_module(struct module *module)
{
	close(module->file);
	free(module->arguments);
}
