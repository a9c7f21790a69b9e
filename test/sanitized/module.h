/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
/* A module that is loaded and unloaded again and again. */
#ifndef SANITIZED_MODULE_H
#define SANITIZED_MODULE_H

/**
 * struct module - a module that can be loaded
 * @file:	MODULE.ko, open
 * @name:	as the kernel knows it
 * @arguments:	its parameters, as for insmod; allocated
 */
struct module {
	int file;
	const char *name;
	char *arguments;
};

/*
 * Opens what @words say: the file, the name, then its arguments, and NULL. Ends the
 * program where there is no such file.
 */
void open_module(struct module *module, char **words);

/* Loads it. Returns 0 or the error number. */
int load_module(const struct module *module);

/* Unloads it; ends the program where that cannot be done. */
void unload_module(const struct module *module);

/* Gives back what open_module() took. */
void close_module(struct module *module);

#endif
