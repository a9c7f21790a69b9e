// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * The command line. The only file that sees every folder: here the passes are
 * put together, in pipeline().
 */
#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "backend.h"
#include "base/path.h"
#include "check/check.h"
#include "diag/explain.h"
#include "diag/join.h"
#include "flow/flow.h"
#include "fold/fold.h"
#include "join/join.h"
#include "library.h"
#include "options.h"
#include "options_values.h"
#include "package/load.h"
#include "product.h"
#include "proof/proof.h"
#include "registry.h"
#include "syntax/parse.h"

enum status { STATUS_OK = 0, STATUS_ERRORS = 1, STATUS_USAGE = 2, STATUS_IO = 3 };

/* One run: what the stages need, and what they hand on. */
struct run {
	struct arena *arena;
	struct interner *names;
	struct diags *diags;
	const struct options *options;
	const struct target *target;
	struct load_options load;
	struct ast_program loaded;
	struct program *program;
	struct facts *facts;
	struct output_files files;
	struct stopwatch *watch;	/* --time-passes; or NULL */
	struct stopwatch stopwatch;
};

static const struct span nowhere;

static enum status system_error(struct run *run, const char *what)
{
	diag_error(run->diags, nowhere, NULL, "cannot read %s: %s", what,
		   strerror(errno));
	return STATUS_IO;
}

static bool is_single_file(const struct options *options)
{
	size_t size = options->output ? strlen(options->output) : 0;

	return options->command == COMMAND_TRANSLATE && size > 2 &&
	       !strcmp(options->output + size - 2, ".c");
}

/* The module's name, where the command line gives one (arc.md 4.8). */
static const char *given_name(const struct run *run)
{
	const struct options *options = run->options;

	if (options->name)
		return options->name;
	if (options->output && (options->command == COMMAND_BUILD ||
				is_single_file(options)))
		return path_stem(run->arena, path_last(run->arena,
						     options->output));
	return NULL;
}

static const char *kernel_text(struct run *run)
{
	const struct kernel_version *kernel = &run->options->kernel;

	if (!kernel->major)
		return NULL;
	return arena_printf(run->arena, "%u.%u", kernel->major, kernel->minor);
}

/* What the command that makes the same output again needs besides the name. */
static const char *command_options(struct run *run)
{
	const struct options *options = run->options;
	const char *text = "";

	if (options->prefix)
		text = arena_printf(run->arena, "%s --prefix=%s", text,
				    options->prefix);
	if (options->license)
		text = arena_printf(run->arena, "%s --license=%s", text,
				    option_shell_word(run->arena, options->license));
	if (options->kernel.major)
		text = arena_printf(run->arena, "%s --kernel=%s", text,
				    kernel_text(run));
	if (options->no_fold)
		text = arena_printf(run->arena, "%s --no-fold", text);
	return text;
}

static void settle(struct run *run)
{
	checks_apply(&run->options->checks, run->diags);
}

static enum status result(const struct run *run)
{
	return run->diags->errors ? STATUS_ERRORS : STATUS_OK;
}

static enum status load(struct run *run)
{
	const char *failed = NULL;

	run->load.stdlib = stdlib_folder(run->arena, run->options->stdlib);
	run->load.target = run->target;
	run->load.watch = run->watch;
	if (load_program(run->arena, run->names, run->diags,
			 run->options->input, &run->load, &run->loaded,
			 &failed) == LOAD_UNREADABLE)
		return system_error(run, failed);
	return STATUS_OK;
}

static void check(struct run *run)
{
	const struct options *options = run->options;
	struct check_options settings = {
		.load = &run->load,
		.target = run->target,
		.name = given_name(run),
		.prefix = options->prefix,
		.license = options->license,
		.source_name = path_source_name(run->arena, options->input),
		.is_test = options->command == COMMAND_TEST,
		.is_binding_check = options->dump == DUMP_PROOF,
	};

	run->program = check_program(run->arena, run->names, run->diags,
				     &run->loaded, &settings);
}

static void emit(struct run *run)
{
	emit_program(run->arena, run->diags, run->program, run->target,
		     run->facts, command_options(run), &run->files, run->watch);
}

static void dump_files(const struct run *run)
{
	for (const struct ast_file *file = run->loaded.main->files; file;
	     file = file->next) {
		if (run->options->dump == DUMP_TREE)
			dump_tree(stdout, file->source);
		else
			dump_ast(stdout, file);
	}
}

/*
 * All passes, in order. Ends early with the status of what went wrong, or
 * after the stage that --dump asks for.
 */
static enum status pipeline(struct run *run)
{
	enum dump_stage dump = run->options->dump;
	enum status status;

	status = load(run);		/* read, parse, build ASTs, imports */
	stopwatch_lap(run->watch, "imports");
	if (status)
		return status;
	if (dump == DUMP_TREE || dump == DUMP_AST) {
		if (run->loaded.main)
			dump_files(run);
		return result(run);
	}
	if (!run->loaded.main)
		return STATUS_ERRORS;
	check(run);			/* resolve, check, instantiate */
	stopwatch_lap(run->watch, "check");
	if (!run->diags->errors && dump != DUMP_TYPED && dump != DUMP_PROOF)
		check_flow(run->arena, run->diags, run->program,
			   run->target);
	settle(run);
	stopwatch_lap(run->watch, "flow");
	if (dump == DUMP_TYPED)
		dump_typed(stdout, run->program);
	if (run->diags->errors || dump == DUMP_TYPED)
		return result(run);
	if (dump == DUMP_PROOF) {
		const char *text = proof_text(run->arena, run->diags,
					      run->program, run->target);

		if (!run->diags->errors)
			fputs(text, stdout);
		return result(run);
	}
	fold_program(run->arena, run->program, !run->options->no_fold);
	stopwatch_lap(run->watch, "fold");
	run->facts = facts_compute(run->arena, run->program);
	facts_closures(run->arena, run->diags, run->program, run->facts);
	facts_ready(run->arena, run->diags, run->program, run->facts);
	stopwatch_lap(run->watch, "facts");
	if (run->diags->errors)
		return result(run);
	if (dump == DUMP_FACTS) {
		dump_facts(stdout, run->program, run->facts);
		return STATUS_OK;
	}
	emit(run);			/* lower, order, print, project */
	return result(run);
}

/* The pipeline again, for the kernels of one range. */
static enum status translate_range(struct run *run,
				   const struct kernel_range *range)
{
	if (run->program)
		types_free(run->program->types);
	run->program = NULL;
	run->loaded = (struct ast_program){};
	run->files = (struct output_files){};
	run->diags = diags_new(run->arena);
	run->load.range = range;
	return pipeline(run);
}

/* One translation for each range of kernels that the source tells apart. */
static enum status translate_ranges(struct run *run,
				    const struct kernel_numbers *asked)
{
	size_t count = asked->list.count + 1;
	struct kernel_number *bounds = arena_calloc(run->arena, count,
						    sizeof(*bounds));
	struct version *versions = arena_calloc(run->arena, count,
						sizeof(*versions));
	struct diags **diags = arena_calloc(run->arena, count, sizeof(*diags));
	enum status status = STATUS_OK;

	/* The translations may add to what is asked. */
	memcpy(bounds, asked->list.items, (count - 1) * sizeof(*bounds));
	for (size_t i = 0; i < count; i++) {
		struct kernel_range range = {
			i ? &bounds[i - 1] : NULL,
			i + 1 < count ? &bounds[i] : NULL,
		};
		enum status one = translate_range(run, &range);

		status = one > status ? one : status;
		versions[i].first = range.first ? range.first->parts : NULL;
		versions[i].files = run->files;
		diags[i] = run->diags;
	}
	run->diags = diags_join(run->arena, diags, count);
	run->files = (struct output_files){};
	if (!status)
		join_versions(run->arena, run->diags, run->target, versions,
			      count, &run->files);
	return status ? status : result(run);
}

/*
 * The pipeline, for the kernel of --kernel=, or for all. Conditions in branches
 * that were left out are found when another kernel's are taken.
 */
static enum status translate_kernels(struct run *run)
{
	struct kernel_numbers asked = {};
	enum status status;
	size_t known;

	run->load.kernel = kernel_text(run);
	if (!run->load.kernel && run->target->backend->version_code)
		run->load.asked = &asked;
	status = pipeline(run);
	if (!asked.list.count || run->options->dump || status == STATUS_IO)
		return status;
	do {
		known = asked.list.count;
		status = translate_ranges(run, &asked);
	} while (asked.list.count > known);
	return status;
}

static enum status written(enum output_status status)
{
	return status == OUTPUT_OK ? STATUS_OK : STATUS_IO;
}

static const char *default_folder(struct run *run)
{
	return arena_printf(run->arena, "%s-%s", run->program->name,
			    run->target->os);
}

static enum status translate(struct run *run)
{
	const struct options *options = run->options;
	const struct output_file *files = run->files.list.items;

	if (is_single_file(options) && output_has_header(files,
						run->files.list.count)) {
		diag_error(run->diags, nowhere, NULL, "this package has a "
			   "header beside its C: give -o a folder");
		return STATUS_ERRORS;
	}
	if (is_single_file(options))
		return written(output_write_file(run->diags, options->output,
						 files[0].contents,
						 files[0].size,
						 options->force));
	return written(output_write_folder(run->diags, options->output ?
					   options->output :
					   default_folder(run), files,
					   run->files.list.count,
					   options->force));
}

/* Builds the project in @folder and puts the product at @output. */
static enum status build_in(struct run *run, const char *folder,
			    const char *output)
{
	enum status status;

	status = written(output_write_folder(run->diags, folder,
					     run->files.list.items,
					     run->files.list.count, true));
	if (!status)
		status = (enum status)run->target->backend->build(run->diags,
					run->program, folder, output);
	return status;
}

static enum status build(struct run *run)
{
	const char *output = run->options->output;
	const char *folder = folder_temporary(run->arena, run->diags);
	enum status status = STATUS_IO;

	if (!output)
		output = arena_printf(run->arena, "%s%s", run->program->name,
				      run->target->module_suffix);
	if (folder) {
		status = build_in(run, folder, output);
		folder_remove(folder);
	}
	return status;
}

/* Builds the tests and runs them: their exit status is ours. */
static enum status test(struct run *run)
{
	const char *folder = folder_temporary(run->arena, run->diags);
	enum status status = STATUS_IO;
	const char *program;

	if (folder) {
		program = arena_printf(run->arena, "%s/run", folder);
		status = build_in(run, folder, program);
		if (!status)
			status = (enum status)product_run(run->diags, program);
		folder_remove(folder);
	}
	return status;
}

/* The diagnostics in the format that was asked for. */
static void report(struct run *run)
{
	const struct options *options = run->options;

	switch (options->format) {
	case DIAG_TEXT:
		diags_print(stderr, run->diags,
			    color_wanted(options->color, stderr));
		break;
	case DIAG_JSON:
		diags_print_json(stderr, run->diags);
		break;
	case DIAG_SARIF:
		diags_print_sarif(stderr, run->diags, ARC2C_VERSION);
		break;
	}
}

/* --time-passes: of all files that were read, libraries included. */
static void print_times(struct run *run)
{
	size_t lines = 0;

	for (size_t i = 0; i < run->loaded.packages.count; i++)
		for (const struct ast_file *file =
		     run->loaded.packages.items[i]->files; file;
		     file = file->next)
			lines += file->source->line_count;
	stopwatch_lap(run->watch, "write");
	stopwatch_print(stderr, run->watch, lines);
}

static enum status execute(struct run *run)
{
	const struct options *options = run->options;
	enum status status = STATUS_USAGE;

	if (options->time_passes) {
		run->watch = &run->stopwatch;
		stopwatch_start(run->watch);
	}
	if (options->command == COMMAND_TEST && !run->target->runs_tests)
		diag_error(run->diags, nowhere, NULL,
			   "tests run on `%s`, not on `%s`",
			   target_for_tests()->name, run->target->name);
	else
		status = translate_kernels(run);
	if (!status && !options->dump) {
		if (options->command == COMMAND_TRANSLATE)
			status = translate(run);
		else if (options->command == COMMAND_BUILD)
			status = build(run);
		else if (options->command == COMMAND_TEST)
			status = test(run);
	}
	if (options->dump == DUMP_CTREE && !status)
		fputs(run->files.list.items[0].contents, stdout);
	report(run);
	if (run->watch)
		print_times(run);
	if (!status && (fflush(stdout) || ferror(stdout))) {
		perror("arc2c: error: cannot write");
		status = STATUS_IO;
	}
	return status;
}

static enum options_result parse_options(struct options *options,
					 struct arena *arena, int argc,
					 char **argv)
{
	const char *names[64];
	size_t count;
	const struct target *const *targets = targets_all(&count);

	for (size_t i = 0; i < count && i < 64; i++)
		names[i] = targets[i]->name;
	return options_parse(options, arena, argc, argv, names, count, stdout,
			     stderr);
}

/* What the command line names, or what suits the command. */
static const struct target *target_of(const struct options *options)
{
	if (options->command == COMMAND_TEST && !options->has_target)
		return target_for_tests();
	return target_find(options->target);
}

int main(int argc, char **argv)
{
	struct arena *arena = arena_new();
	struct options options = {};
	struct run run = { .arena = arena, .options = &options };
	enum status status = STATUS_USAGE;

	/* A full disk or a closed pipe is an error to report, not our end. */
	signal(SIGXFSZ, SIG_IGN);
	signal(SIGPIPE, SIG_IGN);
	switch (parse_options(&options, arena, argc, argv)) {
	case OPTIONS_DONE:
		status = fflush(stdout) ? STATUS_IO : STATUS_OK;
		break;
	case OPTIONS_USAGE:
		break;
	case OPTIONS_RUN:
		if (options.command == COMMAND_EXPLAIN) {
			if (explain_check(stdout, stderr, options.input))
				status = fflush(stdout) ? STATUS_IO : STATUS_OK;
			break;
		}
		run.names = interner_new(arena);
		run.diags = diags_new(arena);
		run.target = target_of(&options);
		status = execute(&run);
		if (run.program)
			types_free(run.program->types);
		interner_free(run.names);
		break;
	}
	arena_free(arena);
	return status;
}
