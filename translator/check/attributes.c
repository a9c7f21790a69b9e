// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Attributes: which there are, where they may stand, what they are given. */
#include "check/declare.h"
#include "check/since.h"

#include "diag/checks.h"

enum attribute_args { ARGS_NONE, ARGS_ANY, ARGS_SOME };

/* The attributes of arc.md 4.7. One that is not translated is refused. */
static const struct {
	const char *name;
	enum attribute_args args;
	bool is_translated;
} known[] = {
	{ "param", ARGS_ANY, true },
	{ "packed", ARGS_NONE, true },
	{ "align", ARGS_SOME, true },
	{ "export", ARGS_NONE, true },
	{ "deprecated", ARGS_SOME, true },
	{ "must_use", ARGS_NONE, true },
	{ "init", ARGS_NONE, true },
	{ "sleeps", ARGS_NONE, true },
	{ "atomic", ARGS_NONE, true },
	{ "context", ARGS_SOME, true },
	{ "noescape", ARGS_NONE, true },
	{ "env", ARGS_NONE, true },
	{ "accepts", ARGS_SOME, true },
	{ "scoped", ARGS_SOME, true },
	{ "nullable", ARGS_NONE, true },
	{ "owned", ARGS_SOME, true },
	{ "elements", ARGS_SOME, true },
	{ "format", ARGS_NONE, true },
	{ "prefix", ARGS_NONE, true },
	{ "constant", ARGS_NONE, true },
	{ "pure", ARGS_NONE, true },
	{ "without_env", ARGS_SOME, true },
	{ "typed", ARGS_NONE, true },
	{ "expression", ARGS_NONE, true },
	{ "static_init", ARGS_SOME, true },
	{ "fails", ARGS_SOME, true },
	{ "start", ARGS_NONE, true },
	{ "stop", ARGS_NONE, true },
	{ "uapi", ARGS_NONE, true },
	{ "utf16", ARGS_NONE, false },
	{ "status", ARGS_NONE, true },
	{ "result", ARGS_SOME, true },
	{ "since", ARGS_SOME, true },
	{ "until", ARGS_SOME, true },
	{ "test", ARGS_NONE, true },
	{ "allow", ARGS_SOME, true },
};

#define KNOWN_COUNT (sizeof(known) / sizeof(known[0]))

const struct ast_attribute *find_attribute(const struct ast_attribute *list,
					   const char *name)
{
	for (; list; list = list->next)
		if (list->name.name && strcmp(list->name.name, name) == 0)
			return list;
	return NULL;
}

static size_t find_known(const char *name)
{
	size_t i = 0;

	while (i < KNOWN_COUNT && strcmp(known[i].name, name) != 0)
		i++;
	return i;
}

static void report_unknown(struct checker *checker,
			   const struct ast_attribute *attribute)
{
	const char *names[KNOWN_COUNT], *near;
	struct diag *diag;

	for (size_t i = 0; i < KNOWN_COUNT; i++)
		names[i] = known[i].name;
	diag = diag_error(checker->diags, attribute->name.span, NULL,
			  "unknown attribute `@%s`", attribute->name.name);
	near = diag_suggest(attribute->name.name, names, KNOWN_COUNT);
	if (!near)
		return;
	diag_note(checker->diags, diag, attribute->name.span,
		  "did you mean `@%s`?", near);
	diag_fix(checker->diags, diag, attribute->name.span, "%s", near);
}

static void propose_check(struct checker *checker, struct diag *diag,
			  const struct ast_expr *expr, const char *near)
{
	diag_note(checker->diags, diag, expr->span, "did you mean `%s`?",
		  near);
	diag_fix(checker->diags, diag, expr->span, "\"%s\"", near);
}

/* The check that `@allow` names must exist. */
static void check_allow(struct checker *checker,
			const struct ast_attribute *attribute)
{
	const struct ast_arg *arg;

	for (arg = attribute->args; arg; arg = arg->next) {
		const struct ast_expr *expr = arg->value;
		const char *name, *near;
		struct diag *diag;

		name = expr ? attribute_string(checker, NULL, attribute, expr)
			    : NULL;
		if (!name || checks_known(name))
			continue;
		diag = diag_error(checker->diags, expr->span, NULL,
				  "unknown check `%s`", name);
		near = checks_suggest(name);
		if (near)
			propose_check(checker, diag, expr, near);
	}
}

static void check_attribute(struct checker *checker,
			    const struct ast_attribute *attribute,
			    size_t index, const char *const *allowed,
			    const char *what)
{
	const char *name = known[index].name;

	while (*allowed && strcmp(*allowed, name) != 0)
		allowed++;
	if (!*allowed)
		diag_error(checker->diags, attribute->span, NULL,
			   "`@%s` does not belong before %s", name, what);
	else if (!known[index].is_translated)
		diag_error(checker->diags, attribute->span, NULL,
			   "`@%s` is not translated yet", name);
	else if (known[index].args == ARGS_NONE && attribute->args)
		diag_error(checker->diags, attribute->args->span, NULL,
			   "`@%s` takes no arguments", name);
	else if (known[index].args == ARGS_SOME && !attribute->args)
		diag_error(checker->diags, attribute->span, NULL,
			   "`@%s` needs an argument", name);
	else if (strcmp(name, "since") == 0 || strcmp(name, "until") == 0)
		check_version(checker, attribute);
	else if (strcmp(name, "allow") == 0)
		check_allow(checker, attribute);
	else if (strcmp(name, "deprecated") == 0)
		attribute_string(checker, NULL, attribute,
				 attribute->args->value);
}

void check_attributes(struct checker *checker,
		      const struct ast_attribute *list,
		      const char *const *allowed, const char *what)
{
	const struct ast_attribute *at, *first;
	struct diag *diag;
	size_t index;

	for (at = list; at; at = at->next) {
		if (!at->name.name)
			continue;
		index = find_known(at->name.name);
		if (index == KNOWN_COUNT) {
			report_unknown(checker, at);
			continue;
		}
		first = find_attribute(list, known[index].name);
		if (first != at && strcmp(known[index].name, "allow") != 0) {
			diag = diag_error(checker->diags, at->span, NULL,
					  "`@%s` is given twice",
					  known[index].name);
			diag_note(checker->diags, diag, first->span,
				  "it is given here first");
			continue;
		}
		check_attribute(checker, at, index, allowed, what);
	}
}

const struct ast_expr *attribute_arg(const struct ast_attribute *attribute,
				     const char *name)
{
	const struct ast_arg *arg;

	for (arg = attribute->args; arg; arg = arg->next) {
		if (!name && !arg->name.name)
			return arg->value;
		if (name && arg->name.name &&
		    strcmp(arg->name.name, name) == 0)
			return arg->value;
	}
	return NULL;
}

bool is_word(const struct ast_expr *expr, const char *name)
{
	return expr && expr->kind == AST_NAME && strcmp(expr->name, name) == 0;
}

/* The text of a literal without anything to interpolate, or NULL. */
static const char *literal_text(struct checker *checker,
				const struct ast_expr *expr)
{
	const struct ast_piece *piece;
	const char *text = "";

	/* What only a type says has no value. */
	if (!expr || expr->kind != AST_STRING)
		return NULL;
	for (piece = expr->pieces; piece; piece = piece->next) {
		if (!piece->bytes)
			return NULL;
		text = arena_printf(checker->arena, "%s%.*s", text,
				    (int)piece->size, piece->bytes);
	}
	return text;
}

const char *attribute_string(struct checker *checker, struct scope *scope,
			     const struct ast_attribute *attribute,
			     const struct ast_expr *expr)
{
	const char *literal = literal_text(checker, expr);
	const struct texpr *value = NULL;

	if (literal)
		return literal;
	if (expr && expr->kind == AST_EXPR_BAD)
		return NULL;
	if (scope && expr)
		value = check_expr(checker, scope, expr, NULL);
	if (value && value->type->kind == TYPE_ERROR)
		return NULL;
	if (value && value->value && value->value->kind == VALUE_STRING)
		return arena_strndup(checker->arena,
				     value->value->string.bytes,
				     value->value->string.size);
	diag_error(checker->diags, expr ? expr->span : attribute->args->span,
		   NULL, "an argument of `@%s` must be a constant string",
		   attribute->name.name);
	return NULL;
}

bool is_allowed(const struct ast_decl *decl, const char *check)
{
	const struct ast_attribute *at;
	const struct ast_arg *arg;

	for (at = decl ? decl->attributes : NULL; at; at = at->next) {
		if (!at->name.name || strcmp(at->name.name, "allow") != 0)
			continue;
		for (arg = at->args; arg; arg = arg->next) {
			const struct ast_piece *piece = NULL;

			if (arg->value && arg->value->kind == AST_STRING)
				piece = arg->value->pieces;
			if (piece && piece->bytes &&
			    strlen(check) == piece->size &&
			    memcmp(check, piece->bytes, piece->size) == 0)
				return true;
		}
	}
	return false;
}
