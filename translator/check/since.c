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
			  "choose a kernel with `--kernel=`, or use it behind `#if %skernel_version(%s)`",
			  is_since ? "" : "!", numbers(checker, at, ", "));
}

/* Whether a kernel is one that this translation is for. */
static bool is_in_range(const struct kernel_range *range, const char *kernel)
{
	return !range ||
	       ((!range->first || is_at_least(kernel, range->first->parts)) &&
		(!range->end || !is_at_least(kernel, range->end->parts)));
}

/* The first of a range is as far from what comes later as it gets. */
static const char *first_kernel(struct checker *checker,
				const struct kernel_range *range)
{
	const unsigned long *v;

	if (!range || !range->first)
		return NULL;
	v = range->first->parts;
	return arena_printf(checker->arena, "%lu.%lu.%lu", v[0], v[1], v[2]);
}

void check_available(struct checker *checker, const struct ast_decl *decl,
		     const char *name, struct span span)
{
	const struct load_options *load = checker->options->load;
	const char *chosen[] = { load->kernel, NULL, NULL };
	const char *const *all = checker->options->target->kernels;
	const struct ast_attribute *since, *until;
	const char *const *kernels = chosen;
	LIST(const char *) list = {};

	if (!decl || !all)
		return;
	since = find_attribute(decl->attributes, "since");
	until = find_attribute(decl->attributes, "until");
	if (!since && !until)
		return;
	if (!load->kernel) {
		if (first_kernel(checker, load->range))
			LIST_PUSH(checker->arena, &list,
				  first_kernel(checker, load->range));
		for (; *all; all++)
			if (is_in_range(load->range, *all))
				LIST_PUSH(checker->arena, &list, *all);
		LIST_PUSH(checker->arena, &list, NULL);
		kernels = list.items;
	}
	for (; *kernels; kernels++) {
		bool is_late = is_left(since, *kernels, true);

		if (is_late && is_left(until, *kernels, false))
			continue;
		report(checker, name, is_late ? until : since, !is_late,
		       *kernels, span);
		return;
	}
}
