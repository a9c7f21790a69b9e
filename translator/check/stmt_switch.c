// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* switch: its cases, once each, and what an enum's switch misses. */
#include <string.h>

#include "check/expr.h"
#include "check/stmt.h"

struct select {
	struct checker *checker;
	struct scope *scope;
	const struct type *type;
	struct tstmt *stmt;
	struct table values;		/* texpr of a case, by its value … */
	struct table names;		/* … or what it names */
	const struct tcase *fallback;
};

/* The two halves of a number as the key of a table. */
static const void *low_half(__int128 value)
{
	return (const void *)(uintptr_t)(uint64_t)value;
}

static const void *high_half(__int128 value)
{
	return (const void *)(uintptr_t)(uint64_t)(value >> 64);
}

static void **place_of_value(struct select *select, const struct value *value)
{
	struct checker *checker = select->checker;
	__int128 number;

	if (value->kind == VALUE_STRING)
		return table_place(checker->arena, &select->names,
				   intern_bytes(checker->names,
						value->string.bytes,
						value->string.size), NULL);
	number = value->kind == VALUE_BOOL ? value->boolean : value->integer;
	return table_place(checker->arena, &select->values, low_half(number),
			   high_half(number));
}

/* The case with the same value, or what C calls the same; @value is noted. */
static const struct texpr *note_case(struct select *select,
				     const struct texpr *value)
{
	struct arena *arena = select->checker->arena;
	const struct texpr *first = NULL;
	const void *name = value->kind == TX_ENUMERATOR ?
		(const void *)value->enumerator :
		value->kind == TX_CONSTANT ? value->constant : NULL;
	void **place;

	if (name) {
		place = table_place(arena, &select->names, name, NULL);
		first = *place;
		if (!first)
			*place = (void *)value;
	}
	if (!value->value)
		return first;
	place = place_of_value(select, value->value);
	if (*place)
		return *place;
	*place = (void *)value;
	return NULL;
}

static void check_double(struct select *select, const struct texpr *value)
{
	struct checker *checker = select->checker;
	const struct texpr *first = note_case(select, value);
	struct diag *diag;

	if (!first)
		return;
	diag = diag_error(checker->diags, value->span, NULL,
			  "this case stands in the `switch` already");
	diag_note(checker->diags, diag, first->span, "it stands here first");
}

static void check_case_value(struct select *select, struct tcase *arm,
			     const struct ast_expr *ast)
{
	struct checker *checker = select->checker;
	struct texpr *value;

	if (select->type->kind == TYPE_ERROR) {
		check_anyway(checker, select->scope, ast);
		return;
	}
	value = check_value(checker, select->scope, ast, select->type,
			    "a case of this `switch`");
	if (is_bad(value))
		return;
	if (!value->is_constant) {
		diag_error(checker->diags, value->span, NULL,
			   "a case is a constant; use `if` for this");
		return;
	}
	check_double(select, value);
	LIST_PUSH(checker->arena, &arm->values, value);
}

static void check_case(struct select *select, const struct ast_stmt *ast)
{
	struct checker *checker = select->checker;
	struct tcase *arm = arena_new_object(checker->arena, struct tcase);
	const struct ast_arg *value;

	arm->is_default = ast->arm.is_default;
	arm->trivia = &ast->trivia;
	for (value = ast->arm.values; value; value = value->next)
		check_case_value(select, arm, value->value);
	if (arm->is_default && select->fallback)
		diag_error(checker->diags, ast->span, NULL,
			   "the `switch` has a `default` already");
	if (arm->is_default)
		select->fallback = arm;
	check_block(checker, select->scope, &ast->arm.body, &arm->body);
	LIST_PUSH(checker->arena, &select->stmt->select.cases, arm);
}

static void check_cases(struct select *select, const struct ast_stmt *cases)
{
	const struct ast_branch *branch;

	for (; cases; cases = cases->next) {
		if (cases->kind == AST_CASE) {
			check_case(select, cases);
		} else if (cases->kind == AST_CONDITIONAL) {
			branch = condition_branch(select->checker->diags,
						  select->checker->options->load,
						  cases->branches);
			if (branch)
				check_cases(select, branch->stmts);
		}
	}
}

static bool is_handled(const struct select *select,
		       const struct enumerator *member)
{
	return table_find(&select->names, member, NULL) ||
	       (!member->owner->entity.is_extern &&
		table_find(&select->values, low_half(member->value),
			   high_half(member->value)));
}

/* A `default` that does nothing, in front of the closing brace. */
static void fix_default(struct checker *checker, struct diag *diag,
			struct span whole)
{
	const struct source *source = whole.source;
	uint32_t at = whole.end - 1;

	if (source->text[at] != '}')
		return;
	while (at > whole.start && source->text[at - 1] != '\n')
		if (!strchr(" \t", source->text[--at]))
			return;
	whole.end = at;
	diag_fix(checker->diags, diag,
		 (struct span){ .source = source, .start = at, .end = at },
		 "%sdefault:\n", indentation(checker, whole));
}

static void check_complete(struct select *select, struct span span,
			   struct span whole)
{
	struct diag *diag;
	const struct type *type = type_underlying(select->type);
	struct checker *checker = select->checker;
	const char *missing = NULL;
	size_t count = 0;

	if (select->fallback || type->kind != TYPE_ENUM)
		return;
	for (size_t i = 0; i < type->enumeration->members.count; i++) {
		const struct enumerator *member =
			type->enumeration->members.items[i];

		if (is_handled(select, member))
			continue;
		if (count < 3)
			missing = missing ?
				  arena_printf(checker->arena, "%s, `%s`",
					       missing, member->name) :
				  arena_printf(checker->arena, "`%s`",
					       member->name);
		count++;
	}
	if (!count)
		return;
	diag = warn(checker, span, "missing-default",
		    "the `switch` has no `default` and misses %s%s", missing,
		    count > 3 ? " and more" : "");
	fix_default(checker, diag, whole);
}

static bool check_subject(struct checker *checker, const struct texpr *subject)
{
	const struct type *type = type_underlying(subject->type);

	if (is_bad(subject))
		return false;
	if (is_arithmetic(type) || type->kind == TYPE_ENUM ||
	    type->kind == TYPE_BOOL || type->kind == TYPE_STRING)
		return true;
	diag_error(checker->diags, subject->span, NULL,
		   "a `switch` goes over integers, enums and strings, not over `%s`",
		   name_of(checker, subject->type));
	return false;
}

struct tstmt *check_switch(struct checker *checker, struct scope *scope,
			   const struct ast_stmt *ast)
{
	struct tstmt *stmt = tstmt_new(checker, TS_SWITCH, ast);
	struct texpr *subject = check_expr(checker, scope,
					   ast->select.subject, NULL);
	struct select select = {
		.checker = checker, .scope = scope, .stmt = stmt,
	};
	struct jump_target target = { 0 };

	subject = default_type(checker, subject);
	select.type = check_subject(checker, subject) ? subject->type :
		      basic(checker, TYPE_ERROR);
	stmt->select.subject = subject;
	stmt->select.end = ast->select.end;
	push_target(checker, &target, stmt, ast);
	check_cases(&select, ast->select.cases);
	pop_target(checker, &target);
	check_complete(&select, ast->select.subject->span, ast->span);
	return stmt;
}
