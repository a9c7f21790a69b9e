// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Instances of generic functions and types (arc.md 4.3). */
#include "check/declare.h"
#include "check/expr.h"

#define uthash_fatal(message) out_of_memory()
/* A table lives as long as its generic: as the arena of the checker. */
#define uthash_malloc(size) arena_alloc(checker->arena, size)
#define uthash_free(pointer, size) ((void)(pointer), (void)(size))
#include <uthash.h>

/* Instances that ask for each other; more is an error. */
#define INSTANCE_DEPTH_MAX 64

/* Instances of one program: types that multiply at each step end here. */
#define INSTANCE_COUNT_MAX 65536

/* An instance; found by its arguments, which are canonical types. */
struct instance {
	UT_hash_handle hh;
	struct symbol *symbol;
};

static size_t count_params(const struct symbol *generic)
{
	const struct ast_param *param = generic->decl->type_params;
	size_t count = 0;

	for (; param; param = param->next)
		count++;
	return count;
}

const char *instance_name(struct checker *checker, const struct symbol *symbol)
{
	const char *text = symbol->name;

	for (size_t i = 0; i < symbol->type_arg_count; i++)
		text = arena_printf(checker->arena, "%s%s%s", text,
				    i ? ", " : "<",
				    type_name(checker->arena,
					      symbol->type_args[i]));
	return arena_printf(checker->arena, "%s>", text);
}

void note_instance(struct checker *checker, struct diag *diag,
		   const struct symbol *instance)
{
	diag_note(checker->diags, diag, instance->asked,
		  "in the instance `%s`, which is asked for here",
		  instance_name(checker, instance));
}

/* What the type parameters stand for in one instance. */
static struct scope *bind_params(struct checker *checker,
				 struct symbol *instance)
{
	struct scope *scope = scope_new(checker,
					scope_of_symbol(checker,
							instance->generic),
					NULL, NULL);
	const struct ast_param *param = instance->decl->type_params;

	for (size_t i = 0; param; param = param->next, i++) {
		struct symbol *symbol = arena_new_object(checker->arena,
							 struct symbol);

		symbol->kind = SYMBOL_TYPE;
		symbol->state = SYMBOL_DONE;
		symbol->name = param->name.name;
		symbol->span = param->name.span;
		symbol->pkg = instance->pkg;
		symbol->type = instance->type_args[i];
		/* Two of one name were reported with the generic. */
		if (symbol->name && !scope_find_here(scope, symbol->name))
			scope_add(checker, scope, symbol);
	}
	scope_set_instance(scope, instance);
	return scope;
}

static void add_member(struct checker *checker, struct symbol *instance,
		       const struct ast_decl *decl)
{
	struct symbol *symbol = arena_new_object(checker->arena,
						 struct symbol);

	symbol->kind = decl->type_params ? SYMBOL_GENERIC : SYMBOL_FUNCTION;
	symbol->name = decl->name.name;
	symbol->span = decl->name.span;
	symbol->pkg = instance->pkg;
	symbol->file = instance->file;
	symbol->decl = decl;
	symbol->owner = instance;
	symbol->type_scope = instance->type_scope;
	if (!scope_find_here(instance->members, symbol->name))
		scope_add(checker, instance->members, symbol);
	LIST_PUSH(checker->arena, &instance->family, symbol);
}

/* The functions of a struct's instance. */
static void add_members(struct checker *checker, struct symbol *instance,
			const struct ast_decl *members)
{
	const struct ast_branch *branch;

	for (; members; members = members->next) {
		if (members->kind == AST_FUNCTION && members->name.name)
			add_member(checker, instance, members);
		if (members->kind != AST_DECL_CONDITIONAL)
			continue;
		branch = condition_branch(checker->diags,
					  checker->options->load,
					  members->branches);
		if (branch)
			add_members(checker, instance, branch->decls);
	}
}

static struct symbol *new_instance(struct checker *checker,
				   struct symbol *generic,
				   const struct type *const *args,
				   size_t count, struct span span)
{
	struct symbol *symbol = arena_new_object(checker->arena,
						 struct symbol);

	*symbol = (struct symbol){
		.kind = generic->decl->kind == AST_FUNCTION ?
			SYMBOL_FUNCTION : SYMBOL_TYPE,
		.name = generic->name,
		.span = generic->span,
		.pkg = generic->pkg,
		.file = generic->file,
		.decl = generic->decl,
		.block = generic->block,
		.owner = generic->owner,
		.is_used = true,
		.generic = generic,
		.type_args = args,
		.type_arg_count = count,
		.asked = span,
	};
	symbol->type_scope = bind_params(checker, symbol);
	symbol->members = scope_new(checker, NULL, generic->pkg, NULL);
	if (generic->decl->kind == AST_STRUCT ||
	    generic->decl->kind == AST_UNION)
		add_members(checker, symbol, generic->decl->record.members);
	return symbol;
}

/* Whether there may be one more, asked for in @scope; reports. */
static bool check_limits(struct checker *checker, const struct symbol *generic,
			 const struct scope *scope, struct span span)
{
	const struct symbol *outer = scope_instance(scope);

	if (outer && outer->depth >= INSTANCE_DEPTH_MAX) {
		diag_error(checker->diags, generic->span, NULL,
			   "instances of `%s` ask for each other more than %d deep",
			   generic->name, INSTANCE_DEPTH_MAX);
		return false;
	}
	if (checker->instance_count < INSTANCE_COUNT_MAX)
		return true;
	if (checker->instance_count++ == INSTANCE_COUNT_MAX)
		diag_error(checker->diags, span, NULL,
			   "more than %d instances of generic types and functions",
			   INSTANCE_COUNT_MAX);
	return false;
}

/* A signature's errors name the instance. */
static void resolve_instance(struct checker *checker, struct symbol *instance)
{
	struct diags *diags = body_queue(checker)->diags;
	size_t before = diags->list.count;

	resolve_symbol(checker, instance);
	for (size_t i = before; i < diags->list.count; i++)
		if (!diags->list.items[i]->notes)
			note_instance(checker, diags->list.items[i], instance);
}

struct symbol *instantiate(struct checker *checker, struct scope *scope,
			   struct symbol *generic,
			   const struct type *const *args, size_t count,
			   struct span span)
{
	size_t size = count * sizeof(*args);
	const struct symbol *outer = scope_instance(scope);
	struct instance *instance;

	HASH_FIND(hh, generic->instances, args, size, instance);
	if (instance)
		return instance->symbol;
	if (!check_limits(checker, generic, scope, span))
		return NULL;
	checker->instance_count++;
	instance = arena_new_object(checker->arena, struct instance);
	args = memcpy(arena_alloc(checker->arena, size), args, size);
	instance->symbol = new_instance(checker, generic, args, count, span);
	instance->symbol->depth = outer ? outer->depth + 1 : 1;
	HASH_ADD_KEYPTR(hh, generic->instances, args, size, instance);
	LIST_PUSH(checker->arena, &generic->family, instance->symbol);
	generic->is_used = true;
	resolve_instance(checker, instance->symbol);
	return instance->symbol;
}

static bool resolve_type_args(struct checker *checker, struct scope *scope,
		       const struct symbol *generic,
		       const struct ast_type *args, struct span span,
		       const struct type **types)
{
	size_t wanted = count_params(generic), count = 0;
	const struct ast_type *arg;
	bool is_right = true;

	for (arg = args; arg; arg = arg->next)
		count++;
	if (count != wanted) {
		struct diag *diag;

		diag = diag_error(checker->diags, span, NULL,
				  "`%s` takes %zu type argument%s, not %zu",
				  generic->name, wanted,
				  wanted == 1 ? "" : "s", count);
		diag_note(checker->diags, diag, generic->span,
			  "it is declared here");
		return false;
	}
	for (arg = args; arg; arg = arg->next) {
		*types = resolve_type(checker, scope, arg);
		if (!check_not_owned(checker, *types, arg->span,
				     "a type argument", NULL))
			*types = error_type(checker);
		is_right &= (*types++)->kind != TYPE_ERROR;
	}
	return is_right;
}

const struct type *generic_type(struct checker *checker, struct scope *scope,
				struct symbol *generic,
				const struct ast_type *args, struct span span)
{
	size_t count = count_params(generic);
	const struct type **types = arena_calloc(checker->arena, count,
						 sizeof(*types));
	struct symbol *instance;

	generic->is_used = true;
	if (!resolve_type_args(checker, scope, generic, args, span, types))
		return error_type(checker);
	instance = instantiate(checker, scope, generic, types, count, span);
	if (!instance || instance->state != SYMBOL_DONE)
		return error_type(checker);
	return instance->type;
}

void resolve_generic(struct checker *checker, struct symbol *symbol)
{
	const struct ast_param *param = symbol->decl->type_params, *other;
	struct diag *diag;

	if (symbol->decl->kind == AST_CLASS)
		report_not_yet(checker, symbol->span,
			       "generic classes are");
	if (find_attribute(symbol->decl->attributes, "test"))
		diag_error(checker->diags, symbol->span, NULL,
			   "a `@test` has no type parameters");
	for (; param; param = param->next) {
		for (other = symbol->decl->type_params; other != param;
		     other = other->next) {
			if (other->name.name != param->name.name)
				continue;
			diag = diag_error(checker->diags, param->name.span,
					  NULL,
					  "two type parameters are called `%s`",
					  param->name.name);
			diag_note(checker->diags, diag, other->name.span,
				  "the other one is here");
			return;
		}
	}
}
