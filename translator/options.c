// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "options.h"

#include <argp.h>
#include <errno.h>
#include <stdarg.h>
#include <string.h>

#include "options_values.h"

enum option_key {
	KEY_TARGET = 256, KEY_NAME, KEY_PREFIX, KEY_LICENSE, KEY_KERNEL,
	KEY_STDLIB, KEY_FORCE, KEY_COLOR, KEY_FORMAT, KEY_DUMP,
	KEY_USAGE, KEY_TIME, KEY_NO_FOLD,
};

static const struct argp_option option_table[] = {
	{ "target", KEY_TARGET, "TARGET", 0,
	  "What to translate for (see below)", 0 },
	{ "output", 'o', "PATH", 0,
	  "Where to write: a folder or one .c file (translate; by default the "
	  "folder NAME-linux), the module (build). Beside FILE.c stands its "
	  "manifest, .FILE.c.arc2c", 0 },
	{ "name", KEY_NAME, "NAME", 0, "The module's name", 0 },
	{ "prefix", KEY_PREFIX, "PREFIX", 0,
	  "What C names begin with; by default the module's name", 0 },
	{ "license", KEY_LICENSE, "LICENSE", 0,
	  "The module's licence where the source names none", 0 },
	{ "kernel", KEY_KERNEL, "VERSION", 0,
	  "Translate for this kernel only, such as 6.1", 0 },
	{ "stdlib", KEY_STDLIB, "DIR", 0,
	  "Where the standard library is", 0 },
	{ "force", KEY_FORCE, NULL, 0,
	  "Replace files that were changed by hand", 0 },
	{ NULL, 'W', "CHECK", 0,
	  "Warnings: -WCHECK, -Wno-CHECK, -Werror, -Werror=CHECK (see below)",
	  0 },
	{ "diagnostics-format", KEY_FORMAT, "FORMAT", 0,
	  "text, json (as of gcc) or sarif", 0 },
	{ "color", KEY_COLOR, "WHEN", 0, "auto, always or never", 0 },
	{ "dump", KEY_DUMP, "STAGE", 0,
	  "Stop after a stage and print it: tree, ast, typed, facts, ctree or proof",
	  0 },
	{ "no-fold", KEY_NO_FOLD, NULL, 0,
	  "Leave functions of libraries apart instead of writing what they do "
	  "where they are used", 0 },
	{ "time-passes", KEY_TIME, NULL, 0,
	  "Print how long each pass took, and how much memory", 0 },
	{ "help", '?', NULL, 0, "Print this help", -1 },
	{ "usage", KEY_USAGE, NULL, 0, "Print a short usage message", -1 },
	{ "version", 'V', NULL, 0, "Print the version", -1 },
	{ NULL, 0, NULL, 0, NULL, 0 },
};

/* In the order of enum command, enum color_mode, enum dump_stage. */
static const char *const commands[] = { "translate", "build", "check", "explain",
					"test" };
static const char *const formats[] = { "text", "json", "sarif" };
static const char *const colors[] = { "auto", "always", "never" };
static const char *const stages[] = {
	"none", "tree", "ast", "typed", "facts", "ctree", "proof",
};

#define COUNT(array) (sizeof(array) / sizeof(*(array)))

struct parsing {
	struct options *options;
	struct arena *arena;
	const char *const *targets;
	size_t target_count;
	FILE *out, *err;
	unsigned int words;	/* command and input, so far */
	bool done;		/* --help and the like was answered */
	bool failed;		/* an error was printed */
};

const char *command_name(enum command command)
{
	return commands[command];
}

/* Prints one error; the rest of the line is parsed for more of them. */
__attribute__((format(printf, 2, 3)))
static void fail(struct parsing *parsing, const char *format, ...)
{
	va_list args;

	parsing->failed = true;
	fputs("arc2c: error: ", parsing->err);
	va_start(args, format);
	vfprintf(parsing->err, format, args);
	va_end(args);
	fputc('\n', parsing->err);
}

/* "; did you mean `x`?", or nothing. */
static const char *hint(struct parsing *parsing, const char *nearest)
{
	return nearest ? arena_printf(parsing->arena, "; did you mean `%s`?",
				      nearest) : "";
}

/* The index of @value among @values, or -1 with an error about @what. */
static int choose(struct parsing *parsing, const char *what, const char *value,
		  const char *const *values, size_t count)
{
	size_t i;

	for (i = 0; i < count; i++)
		if (!strcmp(values[i], value))
			return (int)i;
	fail(parsing, "unknown %s `%s`%s", what, value,
	     hint(parsing, diag_suggest(value, values, count)));
	return -1;
}

static void parse_name(struct parsing *parsing, const char *option,
		       const char *value, size_t max, const char **result)
{
	if (!option_is_name(value))
		fail(parsing, "--%s=%s: a letter, then letters, digits and `_`",
		     option, value);
	else if (strlen(value) > max)
		fail(parsing, "--%s=%s: longer than %zu characters", option,
		     value, max);
	else
		*result = value;
}

static void parse_license(struct parsing *parsing, const char *value)
{
	if (option_is_license(value))
		parsing->options->license = value;
	else
		fail(parsing, "--license=%s: not a licence's name", value);
}

static void parse_kernel(struct parsing *parsing, const char *value)
{
	if (!option_read_kernel(value, &parsing->options->kernel))
		fail(parsing, "--kernel=%s: not a version such as 6.1", value);
}

static void parse_path(struct parsing *parsing, const char *option,
		       const char *value, const char **result)
{
	if (*value)
		*result = value;
	else
		fail(parsing, "%s: the path is empty", option);
}

static void parse_check(struct parsing *parsing, const char *value)
{
	const char *unknown;

	if (!checks_parse(&parsing->options->checks, value, &unknown))
		fail(parsing, "-W%s: unknown check `%s`%s", value, unknown,
		     hint(parsing, checks_suggest(unknown)));
}

static void parse_word(struct parsing *parsing, const char *word)
{
	struct options *options = parsing->options;
	int command;

	switch (parsing->words++) {
	case 0:
		command = choose(parsing, "command", word, commands,
				 COUNT(commands));
		if (command >= 0)
			options->command = (enum command)command;
		break;
	case 1:
		parse_path(parsing, "input", word, &options->input);
		break;
	default:
		fail(parsing, "more than one input: `%s`", word);
	}
}

static void print_help(struct parsing *parsing, struct argp_state *state,
		       unsigned int flags)
{
	const struct check *checks;
	size_t count, i;

	parsing->done = true;
	argp_state_help(state, parsing->out, flags);
	if (!(flags & ARGP_HELP_LONG))
		return;
	fputs("\nTargets:\n", parsing->out);
	for (i = 0; i < parsing->target_count; i++)
		fprintf(parsing->out, "  %s%s\n", parsing->targets[i],
			i ? "" : " (default)");
	fputs("\nChecks:\n", parsing->out);
	checks = checks_all(&count);
	for (i = 0; i < count; i++)
		fprintf(parsing->out, "  %-18s %s%s\n", checks[i].name,
			checks[i].description,
			checks[i].enabled ? "" : " (off by default)");
}

/* The options whose value is one of a list of words. */
static void parse_choice(struct parsing *parsing, int key, const char *value)
{
	struct options *options = parsing->options;
	int chosen;

	switch (key) {
	case KEY_TARGET:
		chosen = choose(parsing, "target", value, parsing->targets,
				parsing->target_count);
		if (chosen >= 0)
			options->target = parsing->targets[chosen];
		options->has_target = true;
		break;
	case KEY_COLOR:
		chosen = choose(parsing, "--color", value, colors,
				COUNT(colors));
		if (chosen >= 0)
			options->color = (enum color_mode)chosen;
		break;
	case KEY_FORMAT:
		chosen = choose(parsing, "--diagnostics-format", value,
				formats, COUNT(formats));
		if (chosen >= 0)
			options->format = (enum diag_format)chosen;
		break;
	case KEY_DUMP:
		chosen = choose(parsing, "stage", value, stages + 1,
				COUNT(stages) - 1);
		if (chosen >= 0)
			options->dump = (enum dump_stage)(chosen + 1);
		break;
	}
}

static error_t parse_option(int key, char *value, struct argp_state *state)
{
	struct parsing *parsing = state->input;
	struct options *options = parsing->options;

	switch (key) {
	case KEY_TARGET:
	case KEY_COLOR:
	case KEY_FORMAT:
	case KEY_DUMP:
		parse_choice(parsing, key, value);
		break;
	case 'o':
		parse_path(parsing, "--output", value, &options->output);
		break;
	case KEY_NAME:
		parse_name(parsing, "name", value, OPTION_NAME_MAX,
			   &options->name);
		break;
	case KEY_PREFIX:
		parse_name(parsing, "prefix", value, OPTION_PREFIX_MAX,
			   &options->prefix);
		break;
	case KEY_LICENSE:
		parse_license(parsing, value);
		break;
	case KEY_KERNEL:
		parse_kernel(parsing, value);
		break;
	case KEY_STDLIB:
		parse_path(parsing, "--stdlib", value, &options->stdlib);
		break;
	case KEY_FORCE:
		options->force = true;
		break;
	case KEY_NO_FOLD:
		options->no_fold = true;
		break;
	case KEY_TIME:
		options->time_passes = true;
		break;
	case 'W':
		parse_check(parsing, value);
		break;
	case '?':
		print_help(parsing, state, ARGP_HELP_STD_HELP &
			   ~(unsigned int)ARGP_HELP_EXIT_OK);
		break;
	case KEY_USAGE:
		print_help(parsing, state, ARGP_HELP_USAGE);
		break;
	case 'V':
		parsing->done = true;
		fputs("arc2c " ARC2C_VERSION "\n", parsing->out);
		break;
	case ARGP_KEY_ARG:
		parse_word(parsing, value);
		break;
	default:
		return ARGP_ERR_UNKNOWN;
	}
	return 0;
}

/* What getopt refused: adds the nearest option where one is near. */
static void suggest_option(struct parsing *parsing, char **argv)
{
	const char *names[COUNT(option_table)];
	size_t count = 0, i;

	for (i = 0; i < COUNT(option_table); i++)
		if (option_table[i].name)
			names[count++] = option_table[i].name;
	for (; *argv && strcmp(*argv, "--"); argv++) {
		const char *nearest;
		char *word;

		if (strncmp(*argv, "--", 2))
			continue;
		word = arena_strndup(parsing->arena, *argv + 2,
				     strcspn(*argv + 2, "="));
		nearest = diag_suggest(word, names, count);
		for (i = 0; i < count; i++)
			if (!strncmp(names[i], word, strlen(word)))
				nearest = NULL;
		if (nearest)
			fprintf(parsing->err, "arc2c: did you mean `--%s`?\n",
				nearest);
	}
}

/* What only the whole line can tell. */
static void check_options(struct parsing *parsing)
{
	const struct options *options = parsing->options;

	if (!parsing->words)
		fail(parsing, "no command: translate, build, check or explain");
	else if (parsing->words == 1 && options->command == COMMAND_EXPLAIN)
		fail(parsing, "no check: name one of the list in --help");
	else if (parsing->words == 1)
		fail(parsing, "no input: name an .arc file or a folder");
	if (parsing->words && options->output &&
	    (options->command == COMMAND_CHECK ||
	     options->command == COMMAND_TEST))
		fail(parsing, "`%s` writes nothing: --output has no use",
		     command_name(options->command));
}

static const struct argp argp_table = {
	.options = option_table,
	.parser = parse_option,
	.args_doc = "translate FILE|FOLDER\nbuild FILE|FOLDER\n"
		    "check FILE|FOLDER\ntest FILE|FOLDER\nexplain CHECK",
	.doc = "Translates drivers written in arc into plain C and a native "
	       "project.\v"
	       "Exit status: 0, 1 for errors in the source, 2 for a wrong "
	       "command line, 3 where input or output failed.",
};

/* argp sorts the arguments and prints the first: it gets its own array. */
static char **copy_arguments(struct arena *arena, int argc, char **argv)
{
	char **copy = arena_calloc(arena, (size_t)argc + 2, sizeof(*copy));

	copy[0] = arena_strdup(arena, "arc2c");
	if (argc > 1)
		memcpy(copy + 1, argv + 1, (size_t)(argc - 1) * sizeof(*copy));
	return copy;
}

enum options_result options_parse(struct options *options, struct arena *arena,
				  int argc, char **argv,
				  const char *const *targets, size_t count,
				  FILE *out, FILE *err)
{
	struct parsing parsing = {
		.options = options, .arena = arena, .targets = targets,
		.target_count = count, .out = out, .err = err,
	};
	char **copy = copy_arguments(arena, argc, argv);
	error_t error;

	memset(options, 0, sizeof(*options));
	checks_defaults(&options->checks);
	options->target = targets[0];
	error = argp_parse(&argp_table, argc ? argc : 1, copy,
			   ARGP_NO_EXIT | ARGP_NO_HELP, NULL, &parsing);
	if (error) {
		if (error == ENOMEM)
			out_of_memory();
		suggest_option(&parsing, copy + 1);
		return OPTIONS_USAGE;
	}
	if (parsing.done)
		return OPTIONS_DONE;
	check_options(&parsing);
	if (!parsing.failed)
		return OPTIONS_RUN;
	fputs("Try `arc2c --help'.\n", err);
	return OPTIONS_USAGE;
}
