// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* @since and @until: which kernels have what is declared (arc.md 4.7). */
#include "check/declare.h"
#include "check/since.h"

#include "package/load.h"

void check_version(struct checker *checker, const struct ast_attribute *at)
{
	unsigned long version[3] = { 0, 0, 0 };

	if (!read_version(at->args, version))
		diag_error(checker->diags, at->args->span, NULL,
			   "`@%s` takes the numbers of a version, as in `@%s(6, 4)`",
			   at->name.name, at->name.name);
}

/* Whether @kernel is one of those that the attribute leaves. */
static bool is_left(const struct ast_attribute *at, const char *kernel,
		    bool is_since)
{
	unsigned long version[3] = { 0, 0, 0 };

	return !at || !read_version(at->args, version) ||
	       is_at_least(kernel, version) == is_since;
}

static const char *numbers(struct checker *checker,
			   const struct ast_attribute *at, const char *between)
{
	unsigned long v[3] = { 0, 0, 0 };

	read_version(at->args, v);
	return v[2] ? arena_printf(checker->arena, "%lu%s%lu%s%lu", v[0],
				   between, v[1], between, v[2]) :
		      arena_printf(checker->arena, "%lu%s%lu", v[0], between,
				   v[1]);
}

static void report(struct checker *checker, const char *name,
		   const struct ast_attribute *at, bool is_since,
		   const char *kernel, struct span span)
{
	const char *chosen = checker->options->load->kernel;
	struct diag *diag;

	diag = diag_error(checker->diags, span, NULL,
			  "kernel %s has no `%s`: it %s %s", kernel, name,
			  is_since ? "is there since" : "is gone since",
			  numbers(checker, at, "."));
	diag_note(checker->diags, diag, at->span, "so says its declaration");
	if (!chosen)
		diag_note(checker->diags, diag, (struct span){ 0 },
			  "choose a kernel with `--kernel=`, and use it behind `#if %skernel_version(%s)`",
			  is_since ? "" : "!", numbers(checker, at, ", "));
}

void check_available(struct checker *checker, const struct ast_decl *decl,
		     const char *name, struct span span)
{
	const char *chosen[] = { checker->options->load->kernel, NULL };
	const char *const *kernels = checker->options->target->kernels;
	const struct ast_attribute *since, *until;

	if (!decl || !kernels)
		return;
	since = find_attribute(decl->attributes, "since");
	until = find_attribute(decl->attributes, "until");
	if (!since && !until)
		return;
	if (*chosen)
		kernels = chosen;
	for (; *kernels; kernels++) {
		bool is_late = is_left(since, *kernels, true);

		if (is_late && is_left(until, *kernels, false))
			continue;
		report(checker, name, is_late ? until : since, !is_late,
		       *kernels, span);
		return;
	}
}
