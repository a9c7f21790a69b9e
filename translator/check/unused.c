// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Imports and private functions that nothing uses (arc.md 2.7). */
#include "check/declare.h"

static void warn_import(struct symbol *symbol, void *data)
{
	struct checker *checker = data;
	struct diag *diag;

	if (symbol->kind != SYMBOL_IMPORT || symbol->is_used)
		return;
	/* What could not be loaded was reported; its uses may be as well. */
	if (!symbol->import || has_used_method(symbol->pkg, symbol->import))
		return;
	diag = diag_warning(checker->diags, symbol->decl->import.path_span,
			    "unused-import", "`%s` is imported, but not used",
			    symbol->name);
	fix_remove_import(checker, diag, symbol->decl);
}

/* `_name` is seen in its package only: nobody else can use it. */
static bool is_unused_function(const struct symbol *symbol)
{
	return symbol->decl && symbol->decl->kind == AST_FUNCTION &&
	       !symbol->is_used && !symbol->block && symbol->name[0] == '_' &&
	       !symbol->decl->function.is_extern &&
	       !find_attribute(symbol->decl->attributes, "export") &&
	       !find_attribute(symbol->decl->attributes, "test") &&
	       !is_allowed(symbol->decl, "unused-function");
}

static void warn_package(struct checker *checker, const struct pkg *pkg)
{
	for (size_t i = 0; i < pkg->file_scopes.count; i++)
		scope_each(pkg->file_scopes.items[i], warn_import, checker);
	for (size_t i = 0; i < pkg->symbols.count; i++) {
		const struct symbol *symbol = pkg->symbols.items[i];

		if (is_unused_function(symbol))
			diag_warning(checker->diags, symbol->span,
				     "unused-function",
				     "private function `%s` is not used",
				     symbol->name);
	}
}

void warn_unused_declarations(struct checker *checker)
{
	/*
	 * After an error, what is used is not known: the rest of a body that
	 * was wrong may use it.
	 */
	if (checker->diags->errors)
		return;
	for (size_t i = 0; i < checker->pkgs.count; i++)
		if (!checker->pkgs.items[i]->package->is_library)
			warn_package(checker, checker->pkgs.items[i]);
}
