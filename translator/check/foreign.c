// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* What writers of C and of other languages write, and what it is here. */
#include "check/declare.h"
#include "check/expr.h"
#include "syntax/c_types.h"

struct foreign {
	const char *theirs, *ours;
};

static const struct foreign values[] = {
	{ "NULL", "null" }, { "nil", "null" }, { "None", "null" },
	{ "nullptr", "null" }, { "True", "true" }, { "TRUE", "true" },
	{ "False", "false" }, { "FALSE", "false" },
};

/* C's ways to log, and the functions of package log (arc.md 6.3). */
static const struct foreign messages[] = {
	{ "printk", "info" }, { "printf", "info" }, { "pr_emerg", "emergency" },
	{ "pr_alert", "alert" }, { "pr_crit", "critical" },
	{ "pr_err", "error" }, { "pr_warn", "warn" },
	{ "pr_warning", "warn" }, { "pr_notice", "notice" },
	{ "pr_info", "info" }, { "pr_debug", "debug" }, { "println", "info" },
	{ "print", "info" },
};

#define FIND(table, name) \
	find_foreign(table, sizeof(table) / sizeof(*(table)), name)

static const char *find_foreign(const struct foreign *table, size_t count,
				const char *name)
{
	for (size_t i = 0; i < count; i++)
		if (strcmp(table[i].theirs, name) == 0)
			return table[i].ours;
	return NULL;
}

const char *foreign_type(const char *name)
{
	return c_type_in_arc(name);
}

/* "…; did you mean `NAME`?", with the fix. */
static void propose(struct checker *checker, struct diag *diag,
		    const char *name)
{
	diag->message = arena_printf(checker->arena,
				     "%s; did you mean `%s`?", diag->message,
				     name);
	diag_fix(checker->diags, diag, diag->span, "%s", name);
}

/* What a file calls the package at @path, or one like it of its system. */
struct import_search {
	const char *path;
	const char *local;
};

static const char *last_element(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash ? slash + 1 : path;
}

static void match_import(struct symbol *symbol, void *data)
{
	struct import_search *search = data;

	if (symbol->kind == SYMBOL_IMPORT && symbol->decl &&
	    symbol->decl->import.path &&
	    strcmp(last_element(symbol->decl->import.path),
		   last_element(search->path)) == 0)
		search->local = symbol->name;
}

static const char *local_name(struct checker *checker, struct pkg *pkg,
			      struct span span, const char *path)
{
	struct import_search search = { .path = path };
	const struct ast_file *file;

	for (file = pkg->ast->files; file; file = file->next)
		if (file->source == span.source)
			scope_each(scope_of_file(checker, pkg, file),
				   match_import, &search);
	return search.local;
}

/* "…; did you mean `PACKAGE.NAME`?", and how to import it where it is not. */
static void propose_member(struct checker *checker, const struct scope *scope,
			   struct diag *diag, const char *path,
			   const char *name)
{
	const char *local = local_name(checker, scope_pkg(scope), diag->span,
				       path);

	propose(checker, diag, arena_printf(checker->arena, "%s.%s",
					    local ? local : last_element(path),
					    name));
	if (!local)
		diag_note(checker->diags, diag, (struct span){ 0 },
			  "it needs `import \"%s\"`", path);
}

/* Statements of other languages that read like names. */
static const struct foreign statements[] = {
	{ "while", "a loop is written `for condition { ... }`" },
	{ "do", "write `for { ... }` and leave it by `if !(condition) { break }` at its end" },
	{ "fallthrough", "one case never falls into the next; `case 1, 2:` is for both" },
	{ "not", "write `!`" },
	{ "pass", "a block may be empty" },
	{ "iota", "the members of an enum count by themselves" },
};

bool explain_foreign(struct checker *checker, const struct scope *scope,
		     struct diag *diag, const char *name)
{
	const struct load_options *options = checker->options->load;
	const char *ours = FIND(values, name), *path;

	if (FIND(statements, name)) {
		diag->message = arena_printf(checker->arena,
					     "there is no `%s`: %s", name,
					     FIND(statements, name));
		return true;
	}
	if (!ours)
		ours = foreign_type(name);
	if (ours) {
		propose(checker, diag, ours);
		return true;
	}
	ours = FIND(messages, name);
	path = ours ? find_package(checker->arena, options, "log") :
		      find_declaring(checker->arena, options, name);
	if (!path)
		return false;
	propose_member(checker, scope, diag, path, ours ? ours : name);
	return true;
}

/* `char *q;` is a declaration to who writes C, and a product here. */
bool explain_declaration(struct checker *checker, struct scope *scope,
			 const struct ast_expr *ast)
{
	const struct ast_expr *left, *right;
	const struct symbol *symbol;
	const char *type;
	struct diag *diag;

	if (ast->kind != AST_BINARY || ast->operation.op != OP_MUL)
		return false;
	left = ast->operation.left;
	right = ast->operation.right;
	if (left->kind != AST_NAME || right->kind != AST_NAME ||
	    scope_find(scope, right->name))
		return false;
	symbol = scope_find(scope, left->name);
	type = symbol ? left->name : foreign_type(left->name);
	if (!type || (symbol && symbol->kind != SYMBOL_TYPE))
		return false;
	diag = diag_error(checker->diags, ast->span, NULL,
			  "a variable is declared as `let %s: *%s`",
			  right->name, type);
	diag_fix(checker->diags, diag, ast->span, "let %s: *%s", right->name,
		 type);
	/* Nothing is said of the name again. */
	LIST_PUSH(checker->arena, &checker->function->undefined, right->name);
	return true;
}
