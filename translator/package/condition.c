// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* The conditions of `#if` (arc.md 10.2). */
#include <stdlib.h>
#include <string.h>

#include "package/load.h"

struct condition {
	struct diags *diags;
	const struct load_options *options;
};

static bool evaluate(const struct condition *condition,
		     const struct ast_expr *expr);

static bool is_listed(const char *const *list, const char *name)
{
	for (; *list; list++)
		if (strcmp(*list, name) == 0)
			return true;
	return false;
}

/*
 * `target_os(linux)`: whether the one name it is given is @actual.
 */
static bool matches_name(const struct condition *condition,
			 const struct ast_expr *call, const char *what,
			 const char *const *known, const char *actual)
{
	const struct ast_arg *arg = call->call.args;
	const char *near;
	struct diag *diag;
	size_t count = 0;

	if (!arg || arg->next || arg->value->kind != AST_NAME) {
		diag_error(condition->diags, call->span, NULL,
			   "`%s` takes one name, as in `%s(%s)`",
			   call->call.callee->name, call->call.callee->name,
			   actual);
		return false;
	}
	if (is_listed(known, arg->value->name))
		return strcmp(arg->value->name, actual) == 0;

	diag = diag_error(condition->diags, arg->value->span, NULL,
			  "unknown %s `%s`", what, arg->value->name);
	while (known[count])
		count++;
	near = diag_suggest(arg->value->name, known, count);
	if (near) {
		diag_note(condition->diags, diag, arg->value->span,
			  "did you mean `%s`?", near);
		diag_fix(condition->diags, diag, arg->value->span, "%s", near);
	}
	return false;
}

bool parse_version(const char *text, unsigned long parts[3])
{
	char *end;

	for (int i = 0; i < 3; i++) {
		if (*text < '0' || *text > '9')
			return false;
		parts[i] = strtoul(text, &end, 10);
		text = end;
		if (!*text || *text == '-')
			return true;
		if (*text++ != '.')
			return false;
	}
	return true;
}

bool read_version(const struct ast_arg *args, unsigned long parts[3])
{
	const struct ast_arg *arg;
	int count = 0;

	for (arg = args; arg; arg = arg->next) {
		if (count == 3 || !arg->value ||
		    arg->value->kind != AST_INTEGER ||
		    arg->value->integer.value > 65535)
			return false;
		parts[count++] = arg->value->integer.value;
	}
	return count >= 2;
}

int compare_versions(const unsigned long a[3], const unsigned long b[3])
{
	for (int i = 0; i < 3; i++)
		if (a[i] != b[i])
			return a[i] < b[i] ? -1 : 1;
	return 0;
}

bool is_at_least(const char *kernel, const unsigned long wanted[3])
{
	unsigned long actual[3] = { 0, 0, 0 };

	return parse_version(kernel, actual) &&
	       compare_versions(actual, wanted) >= 0;
}

/* Adds a version to those that are told apart, in order. */
static void remember_version(struct arena *arena, struct kernel_numbers *asked,
			     const unsigned long wanted[3])
{
	struct kernel_number number, other;
	size_t i;

	memcpy(number.parts, wanted, sizeof(number.parts));
	for (i = 0; i < asked->list.count; i++) {
		int order = compare_versions(asked->list.items[i].parts,
					     number.parts);

		if (!order)
			return;
		if (order < 0)
			continue;
		other = asked->list.items[i];
		asked->list.items[i] = number;
		number = other;
	}
	LIST_PUSH(arena, &asked->list, number);
}

/* Which kernel it will be C has to ask: this is one of several translations. */
static bool matches_range(const struct condition *condition,
			  const unsigned long wanted[3])
{
	const struct kernel_range *range = condition->options->range;

	remember_version(condition->diags->arena, condition->options->asked,
			 wanted);
	return !range ||
	       (range->first &&
		compare_versions(range->first->parts, wanted) >= 0);
}

static bool matches_kernel(const struct condition *condition,
			   const struct ast_expr *call)
{
	unsigned long wanted[3] = { 0, 0, 0 };

	if (!read_version(call->call.args, wanted)) {
		diag_error(condition->diags, call->span, NULL,
			   "`kernel_version` takes the numbers of a version, as in `kernel_version(6, 4)`");
		return false;
	}
	if (condition->options->kernel)
		return is_at_least(condition->options->kernel, wanted);
	if (condition->options->asked)
		return matches_range(condition, wanted);
	diag_error(condition->diags, call->span, NULL,
		   "a program for `%s` runs on no kernel that it could ask: say which one is meant, as in `--kernel=6.1`",
		   condition->options->target->name);
	return false;
}

static bool evaluate_call(const struct condition *condition,
			  const struct ast_expr *call)
{
	static const char *const names[] = {
		"target_os", "target_arch", "kernel_version",
	};
	const struct target *target = condition->options->target;
	const struct ast_expr *callee = call->call.callee;
	const char *near = NULL;
	struct diag *diag;

	if (callee->kind == AST_NAME) {
		if (strcmp(callee->name, "target_os") == 0)
			return matches_name(condition, call, "system",
					    target_known_os, target->os);
		if (strcmp(callee->name, "target_arch") == 0)
			return matches_name(condition, call, "architecture",
					    target_known_arch, target->arch);
		if (strcmp(callee->name, "kernel_version") == 0)
			return matches_kernel(condition, call);
		near = diag_suggest(callee->name, names, 3);
	}
	diag = diag_error(condition->diags, callee->span, NULL,
			  "a condition of `#if` asks `target_os`, `target_arch` or `kernel_version`");
	if (near)
		diag_note(condition->diags, diag, callee->span,
			  "did you mean `%s`?", near);
	return false;
}

static bool evaluate_binary(const struct condition *condition,
			    const struct ast_expr *expr)
{
	bool left, right;

	if (expr->operation.op != OP_AND && expr->operation.op != OP_OR) {
		diag_error(condition->diags, expr->operation.op_span, NULL,
			   "a condition of `#if` is combined with `&&`, `||` and `!` only");
		return false;
	}
	/* Both sides are looked at, so that what is wrong is reported. */
	left = evaluate(condition, expr->operation.left);
	right = evaluate(condition, expr->operation.right);
	return expr->operation.op == OP_AND ? left && right : left || right;
}

static bool evaluate(const struct condition *condition,
		     const struct ast_expr *expr)
{
	switch (expr->kind) {
	case AST_EXPR_BAD:
		return false;
	case AST_BOOL:
		return expr->boolean;
	case AST_PAREN:
		return evaluate(condition, expr->operand);
	case AST_CALL:
		return evaluate_call(condition, expr);
	case AST_BINARY:
		return evaluate_binary(condition, expr);
	case AST_UNARY:
		if (expr->operation.op == OP_NOT)
			return !evaluate(condition, expr->operation.left);
		break;
	default:
		break;
	}
	diag_error(condition->diags, expr->span, NULL,
		   "a condition of `#if` is made of `target_os(…)`, `target_arch(…)` and `kernel_version(…)`");
	return false;
}

const struct ast_branch *condition_branch(struct diags *diags,
					  const struct load_options *options,
					  const struct ast_branch *branches)
{
	const struct condition condition = { diags, options };
	const struct ast_branch *chosen = NULL;

	for (; branches; branches = branches->next) {
		/* Conditions behind the chosen branch are checked as well. */
		bool holds = !branches->condition ||
			     evaluate(&condition, branches->condition);

		if (holds && !chosen)
			chosen = branches;
	}
	return chosen;
}
