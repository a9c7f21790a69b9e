/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef ARC_OPTIONS_H
#define ARC_OPTIONS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

#include "base/arena.h"
#include "diag/checks.h"
#include "diag/machine.h"
#include "diag/text.h"

#define ARC2C_VERSION "0.1.0"

/*
 * The longest --name. Linux keeps a module's name in MODULE_NAME_LEN bytes,
 * 64 - sizeof(unsigned long) with its NUL (include/linux/moduleparam.h).
 */
#define OPTION_NAME_MAX 55

/* The longest --prefix: C11 5.2.4.1 counts 63 characters of a C name. */
#define OPTION_PREFIX_MAX 31

#define OPTION_LICENSE_MAX 63

enum command {
	COMMAND_TRANSLATE, COMMAND_BUILD, COMMAND_CHECK, COMMAND_EXPLAIN,
	COMMAND_TEST };

/* --dump: the stage after which to stop and print. */
enum dump_stage {
	DUMP_NONE, DUMP_TREE, DUMP_AST, DUMP_TYPED, DUMP_FACTS, DUMP_CTREE,
	DUMP_PROOF,
};

/* A version of the kernel; zero where none was given. */
struct kernel_version {
	unsigned int major, minor;
};

/*
 * One command line. Strings are arguments of main(), or NULL where the option
 * was not given.
 */
struct options {
	enum command command;
	const char *input;		/* file or folder */
	const char *target;		/* never NULL */
	bool has_target;		/* it was given */
	const char *output;
	const char *name;		/* [A-Za-z][A-Za-z0-9_]* */
	const char *prefix;		/* likewise */
	const char *license;		/* as in MODULE_LICENSE() */
	struct kernel_version kernel;
	const char *stdlib;		/* folder */
	bool force;
	bool no_fold;
	bool time_passes;
	enum color_mode color;
	enum diag_format format;
	enum dump_stage dump;
	struct check_settings checks;
};

enum options_result {
	OPTIONS_RUN,		/* there is something to do */
	OPTIONS_DONE,		/* --help, --usage, --version: exit status 0 */
	OPTIONS_USAGE,		/* an error was printed: exit status 2 */
};

/*
 * Parses @argv into *@options. @targets are the names --target takes, of which
 * the first is the default. Help goes to @out, errors to @err, except
 * getopt's own, which go to stderr. @argv is not changed; scratch memory is
 * taken from @arena.
 */
enum options_result options_parse(struct options *options, struct arena *arena,
				  int argc, char **argv,
				  const char *const *targets, size_t count,
				  FILE *out, FILE *err);

/* The name of a command, as it is written on the command line. */
const char *command_name(enum command command);

#endif
