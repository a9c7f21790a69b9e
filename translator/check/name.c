// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Names in expressions: what they stand for, and what to say if nothing. */
#include "check/expr.h"
#include "check/since.h"

/*
 * A declaration is resolved once, whoever asks first: its diagnostics must
 * outlive the check of that body, and it does not stand in that function.
 */
struct aside {
	struct diags *diags;
	struct function_state *function;
	unsigned int expr_depth;
};

static struct aside step_aside(struct checker *checker)
{
	struct aside aside = {
		.diags = checker->diags,
		.function = checker->function,
		.expr_depth = checker->expr_depth,
	};

	checker->diags = body_queue(checker)->diags;
	checker->function = NULL;
	return aside;
}

static void step_back(struct checker *checker, const struct aside *aside)
{
	checker->diags = aside->diags;
	checker->function = aside->function;
	checker->expr_depth = aside->expr_depth;
}

void resolve_symbol(struct checker *checker, struct symbol *symbol)
{
	struct aside aside;

	symbol->is_used = true;
	if (symbol->state == SYMBOL_DONE)
		return;
	aside = step_aside(checker);
	symbol_resolve(checker, symbol);
	step_back(checker, &aside);
}

void complete_record(struct checker *checker, struct record *record)
{
	struct aside aside = step_aside(checker);

	record_complete(checker, record);
	step_back(checker, &aside);
}

struct symbol *method_of(struct checker *checker, struct scope *scope,
			 const struct type *receiver, struct ident name)
{
	struct aside aside = step_aside(checker);
	struct symbol *symbol = find_method(checker, scope, receiver, name);

	step_back(checker, &aside);
	return symbol;
}

struct symbol *static_of(struct checker *checker, const struct type *type,
			 const char *name)
{
	struct aside aside = step_aside(checker);
	struct symbol *symbol = find_static(checker, type, name);

	step_back(checker, &aside);
	return symbol;
}

/* Whether the name was reported in this function before; notes it. */
static bool is_repeated(struct checker *checker, const char *name)
{
	struct function_state *state = checker->function;

	if (!state)
		return false;
	for (size_t i = 0; i < state->undefined.count; i++)
		if (state->undefined.items[i] == name)
			return true;
	LIST_PUSH(checker->arena, &state->undefined, name);
	return false;
}

/* The function that a closure, or one in a closure, stands in. */
static const struct function *outermost(const struct body *body)
{
	while (body->outer)
		body = body->outer;
	return body->function;
}

/* `log.info(…)` without an import: the library may have a package `log`. */
static bool propose_import(struct checker *checker, struct diag *diag,
			   const struct ast_expr *ast)
{
	const char *path;

	if (ast->span.source->text[ast->span.end] != '.')
		return false;
	path = find_package(checker->arena, checker->options->load, ast->name);
	if (!path)
		return false;
	diag_note(checker->diags, diag, ast->span,
		  "the library has a package `%s`; it must be imported", path);
	fix_import(checker, diag, ast->span, path);
	return true;
}

/* The enum of the package that has a member of that name, or NULL. */
static const char *enum_of_member(const struct pkg *pkg, const char *name)
{
	const struct ast_decl *decl, *member;

	for (size_t i = 0; i < pkg->symbols.count; i++) {
		decl = pkg->symbols.items[i]->decl;
		if (decl->kind != AST_ENUM)
			continue;
		for (member = decl->enumeration.members; member;
		     member = member->next)
			if (member->kind == AST_ENUMERATOR &&
			    member->name.name == name)
				return decl->name.name;
	}
	return NULL;
}

/* `c.gets()`, where `extern c { … }` of the package declares no `gets`. */
static bool report_label(struct checker *checker, struct scope *scope,
			 const struct ast_expr *ast)
{
	const struct pkg *pkg = scope_pkg(scope);
	const char *text = ast->span.source->text + ast->span.end;
	const struct ast_header *header;
	struct diag *diag;

	if (*text != '.' || (strcmp(ast->name, "c") && strcmp(ast->name, "libc")))
		return false;
	for (size_t i = 0; i < pkg->symbols.count; i++) {
		if (!pkg->symbols.items[i]->block)
			continue;
		header = pkg->symbols.items[i]->block->external.headers;
		if (!header || !header->is_label ||
		    strcmp(header->name, ast->name))
			continue;
		text++;
		diag = diag_error(checker->diags, ast->span, NULL,
				  "`extern %s` of this package declares no `%.*s`",
				  ast->name,
				  (int)strcspn(text, " \t\r\n.()[]{},;:+-*/=<>!&|"),
				  text);
		diag_note(checker->diags, diag, header->span,
			  "what is used of it is declared here");
		return true;
	}
	return false;
}

/* `let f = memset`: what stands for C's function is no function of arc. */
static bool report_builtin(struct checker *checker, const struct ast_expr *ast)
{
	if (!is_plain_builtin(ast->name))
		return false;
	diag_error(checker->diags, ast->span, NULL,
		   "`%s` can only be called: it is no value", ast->name);
	return true;
}

static void report_undefined(struct checker *checker, struct scope *scope,
			     const struct ast_expr *ast)
{
	const struct ast_decl *around = NULL;
	struct ident function = { 0 };
	const struct ident *local;
	const char *near;
	struct diag *diag;

	if (is_lost_name(checker, scope_pkg(scope), ast->name) ||
	    report_label(checker, scope, ast) ||
	    is_repeated(checker, ast->name) || report_builtin(checker, ast))
		return;
	if (!strcmp(ast->name, "syscall") &&
	    checker->options->target->is_kernel) {
		diag = diag_error(checker->diags, ast->span, NULL,
				  "`syscall` is not part of arc's kernel profile");
		diag_note(checker->diags, diag, (struct span){ 0 },
			  "call the kernel's function");
		return;
	}
	if (checker->function)
		around = outermost(checker->function->body)->entity.decl;
	diag = diag_error(checker->diags, ast->span, NULL,
			  "`%s` is not defined here", ast->name);
	local = find_local_elsewhere(checker, scope_pkg(scope), ast->name,
				     around, &function);
	if (local) {
		diag_note(checker->diags, diag, local->span,
			  "`%s` is a local of `%s`; move it to the package to use it in both",
			  ast->name, function.name);
		return;
	}
	if (propose_import(checker, diag, ast) ||
	    explain_foreign(checker, scope, diag, ast->name))
		return;
	near = enum_of_member(scope_pkg(scope), ast->name);
	if (near)
		near = arena_printf(checker->arena, "%s.%s", near, ast->name);
	else
		near = scope_suggest(checker, scope, ast->name, NULL);
	if (!near)
		return;
	diag->message = arena_printf(checker->arena,
				     "%s; did you mean `%s`?", diag->message,
				     near);
	diag_fix(checker->diags, diag, ast->span, "%s", near);
}

static struct symbol *find_name(struct checker *checker, struct scope *scope,
				const struct ast_expr *ast)
{
	struct symbol *symbol = scope_find(scope, ast->name);

	if (symbol)
		resolve_symbol(checker, symbol);
	return symbol;
}

/* `c.name`, where `extern c { … }` of this package declares it; or NULL. */
static struct symbol *find_labelled(struct checker *checker,
				    const struct scope *scope,
				    const char *label, const char *name)
{
	struct symbol *symbol = scope_find_here(scope_pkg(scope)->scope, name);
	const struct ast_header *header;

	if (!symbol || !symbol->block)
		return NULL;
	for (header = symbol->block->external.headers; header;
	     header = header->next)
		if (header->is_label && !strcmp(header->name, label)) {
			resolve_symbol(checker, symbol);
			return symbol;
		}
	return NULL;
}

/* `package.name`: NULL also where what stands before the dot is no package. */
static struct symbol *find_imported(struct checker *checker,
				    struct scope *scope,
				    const struct ast_expr *ast, bool *failed)
{
	const struct ast_expr *object = ast->member.object;
	struct symbol *package, *symbol;

	if (object->kind != AST_NAME)
		return NULL;
	package = scope_find(scope, object->name);
	if (!package)
		return find_labelled(checker, scope, object->name,
				     ast->member.name.name);
	if (package->kind != SYMBOL_IMPORT)
		return NULL;
	resolve_symbol(checker, package);
	*failed = true;
	if (!package->import)
		return NULL;	/* it could not be loaded */
	symbol = scope_find_here(package->import->scope,
				 ast->member.name.name);
	if (symbol)
		resolve_symbol(checker, symbol);
	symbol = import_member(checker, package->import, ast->member.name);
	if (symbol)
		resolve_symbol(checker, symbol);
	*failed = !symbol;
	return symbol;
}

struct symbol *lookup_symbol(struct checker *checker, struct scope *scope,
			     const struct ast_expr *ast, bool *failed)
{
	*failed = false;
	if (ast->kind == AST_NAME)
		return find_name(checker, scope, ast);
	if (ast->kind == AST_MEMBER)
		return find_imported(checker, scope, ast, failed);
	return NULL;
}

static void check_deprecated(struct checker *checker,
			     const struct entity *entity, struct span span)
{
	const struct ast_attribute *attribute;
	const struct ast_expr *text;

	if (!entity->decl)
		return;
	attribute = find_attribute(entity->decl->attributes, "deprecated");
	if (!attribute)
		return;
	text = attribute->args ? attribute->args->value : NULL;
	if (text && text->kind == AST_STRING && text->pieces &&
	    text->pieces->bytes)	/* else it was reported */
		warn(checker, span, "deprecated", "`%s` is deprecated: %s",
		     entity->name, text->pieces->bytes);
}

static struct texpr *variable_value(struct checker *checker,
				    struct symbol *symbol, struct span span)
{
	struct variable *variable = symbol->variable;
	struct texpr *expr;

	if (!variable || variable->type->kind == TYPE_ERROR)
		return texpr_bad(checker, span);
	note_capture(checker, symbol, span);
	check_deprecated(checker, &variable->entity, span);
	check_available(checker, variable->entity.decl, symbol->name, span);
	expr = texpr_new(checker, TX_VARIABLE, variable->type, span);
	expr->variable = variable;
	if (variable->type->kind == TYPE_REFERENCE)
		return dereference(checker, expr, span);
	return expr;
}

static struct texpr *constant_value(struct checker *checker,
				    struct symbol *symbol, struct span span)
{
	struct constant *constant = symbol->constant;
	struct texpr *expr;

	if (!constant || constant->type->kind == TYPE_ERROR)
		return texpr_bad(checker, span);
	check_deprecated(checker, &constant->entity, span);
	check_available(checker, constant->entity.decl, symbol->name, span);
	expr = texpr_value(checker, TX_CONSTANT, constant->type,
			   constant->init ? constant->init->value : NULL,
			   span);
	expr->constant = constant;
	return expr;
}

static struct texpr *function_value(struct checker *checker,
				    struct symbol *symbol, struct span span)
{
	struct function *function = symbol->function;
	struct texpr *expr;

	if (!function || function->type->kind == TYPE_ERROR)
		return texpr_bad(checker, span);
	check_deprecated(checker, &function->entity, span);
	expr = texpr_new(checker, TX_FUNCTION, function->type, span);
	expr->function = function;
	expr->is_constant = true;
	return expr;
}

struct texpr *symbol_value(struct checker *checker, struct symbol *symbol,
			   struct span span)
{
	switch (symbol->kind) {
	case SYMBOL_VARIABLE:
		return variable_value(checker, symbol, span);
	case SYMBOL_CONSTANT:
		return constant_value(checker, symbol, span);
	case SYMBOL_FUNCTION:
		return function_value(checker, symbol, span);
	case SYMBOL_GENERIC:
		report_generic(checker, symbol, span);
		break;
	case SYMBOL_IMPORT:
		diag_error(checker->diags, span, NULL,
			   "`%s` is a package, not a value", symbol->name);
		break;
	case SYMBOL_TYPE:
		if (symbol->type && symbol->type->kind == TYPE_ERROR)
			break;
		diag_error(checker->diags, span, NULL,
			   "`%s` is a type, not a value", symbol->name);
		break;
	}
	return texpr_bad(checker, span);
}

struct texpr *check_name(struct checker *checker, struct scope *scope,
			 const struct ast_expr *ast)
{
	struct symbol *symbol;

	if (!strcmp(ast->name, "_")) {
		diag_error(checker->diags, ast->span, NULL,
			   "`_` discards a value and has none itself");
		return texpr_bad(checker, ast->span);
	}
	symbol = find_name(checker, scope, ast);
	if (symbol)
		return symbol_value(checker, symbol, ast->span);
	report_undefined(checker, scope, ast);
	return texpr_bad(checker, ast->span);
}
