// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include <ctype.h>
#include <stdarg.h>
#include <string.h>

#include "linux/linux.h"

/*
 * The project around the C: what Kbuild, make and menuconfig want, and nothing
 * of ours. Names match [A-Za-z0-9_]+ (options.h); other text is escaped.
 */
__attribute__((format(printf, 4, 5)))
static void add_file(struct module *module, struct output_files *files,
		     const char *path, const char *format, ...)
{
	struct output_file file = { .path = path };
	va_list args;

	va_start(args, format);
	file.contents = arena_vprintf(module->arena, format, args);
	va_end(args);
	file.size = strlen(file.contents);
	LIST_PUSH(module->arena, &files->list, file);
}

static const char makefile[] =
	"# SPDX-License-Identifier: %s\n"
	"#\n"
	"#\tmake\t\t\tfor the running kernel\n"
	"#\tmake KDIR=DIR\t\tfor the kernel whose build folder is DIR\n"
	"#\tmake help\t\tsays what else there is\n"
	"\n"
	"KVER ?= $(shell uname -r)\n"
	"KDIR ?= /lib/modules/$(KVER)/build\n"
	"\n"
	"modules modules_install clean:\n"
	"\t$(MAKE) -C $(KDIR) M=$(CURDIR) CONFIG_%s=m $@\n"
	"\n"
	"help:\n"
	"\t@echo 'modules          build %s.ko (the default)'\n"
	"\t@echo 'modules_install  install it; INSTALL_MOD_PATH=DIR: below DIR'\n"
	"\t@echo 'clean            remove what was built'\n"
	"\t@echo ''\n"
	"\t@echo 'KDIR=DIR         build folder of the kernel'\n"
	"\t@echo 'KVER=RELEASE     installed kernel, if not the running one'\n"
	"\t@echo 'ARCH=, CROSS_COMPILE=, W=1, C=2 mean what they mean to Kbuild'\n"
	"\n"
	".PHONY: modules modules_install clean help\n";

/* A prompt in quotes: Kconfig escapes with a backslash. */
static const char *prompt(struct arena *arena, const char *text)
{
	char *out = arena_alloc(arena, 2 * strlen(text) + 1);
	char *end = out;

	for (; *text; text++) {
		if (*text == '"' || *text == '\\')
			*end++ = '\\';
		*end++ = iscntrl((unsigned char)*text) ? ' ' : *text;
	}
	return out;
}

/* Text in lines of at most @width columns, each behind @indent. */
static const char *wrapped(struct arena *arena, const char *text,
			   const char *indent, size_t width)
{
	const char *out = "";
	size_t column = 0;

	while (*text) {
		size_t size = strcspn(text, " \t\r\n");

		if (!size) {
			text++;
			continue;
		}
		if (column && column + 1 + size > width) {
			out = arena_printf(arena, "%s\n", out);
			column = 0;
		}
		out = arena_printf(arena, "%s%s%.*s", out,
				   column ? " " : indent, (int)size, text);
		column += size + (column ? 1 : 0);
		text += size;
	}
	return out;
}

static size_t line_count(const char *text)
{
	size_t count = 1;

	for (; *text; text++)
		count += *text == '\n';
	return count;
}

/* The documentation of the package as one paragraph; or NULL. */
static const char *documentation(struct module *module)
{
	const struct ast_file *file = module->program->main->files;
	const struct comment *comment;
	const char *text = NULL;

	for (; file && !text; file = file->next)
		for (comment = file->package_trivia.before; comment;
		     comment = comment->next)
			if (comment->kind == COMMENT_DOC)
				text = arena_printf(module->arena, "%s%s",
						    text ? text : "",
						    comment->text + 3);
	return text;
}

static void add_kconfig(struct module *module, struct output_files *files,
			const char *license, const char *symbol)
{
	struct arena *arena = module->arena;
	const char *name = module->program->name;
	const char *description = linux_metadata(module->program,
						 "DESCRIPTION");
	const char *help = documentation(module);
	const char *last = arena_printf(arena, "To compile this driver as a "
					"module, choose M here: the module "
					"will be called %s.", name);

	if (!description)
		description = name;
	if (!help)
		help = arena_printf(arena, "%s.", description);
	/* Help of less than four lines is none, says checkpatch. */
	if (line_count(wrapped(arena, help, "", 62)) +
	    line_count(wrapped(arena, last, "", 62)) < 4)
		last = arena_printf(arena, "%s\n\n\t  If unsure, say N.",
				    wrapped(arena, last, "\t  ", 62));
	else
		last = wrapped(arena, last, "\t  ", 62);
	add_file(module, files, "Kconfig",
		 "# SPDX-License-Identifier: %s\n"
		 "config %s\n"
		 "\ttristate \"%s\"\n"
		 /* What sizes say was decided for such a machine. */
		 "\tdepends on 64BIT\n"
		 "\thelp\n"
		 "%s\n"
		 "\n"
		 "%s\n",
		 license, symbol, prompt(arena, description),
		 wrapped(arena, help, "\t  ", 62), last);
}

void linux_project(struct module *module, struct output_files *files)
{
	const char *license = linux_license(module->program);
	const char *name = module->program->name;
	char *symbol = arena_strdup(module->arena, name);

	for (char *c = symbol; *c; c++)
		*c = (char)toupper((unsigned char)*c);
	add_file(module, files, "Kbuild",
		 "# SPDX-License-Identifier: %s\n"
		 "obj-$(CONFIG_%s) += %s.o\n", license, symbol, name);
	add_file(module, files, "Makefile", makefile, license, symbol, name);
	add_kconfig(module, files, license, symbol);
}
