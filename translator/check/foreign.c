// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* What writers of C and of other languages write, and what it is here. */
#include "check/declare.h"

struct foreign {
	const char *theirs, *ours;
};

static const struct foreign types[] = {
	{ "s8", "int8" }, { "s16", "int16" }, { "s32", "int32" },
	{ "s64", "int64" }, { "u8", "uint8" }, { "u16", "uint16" },
	{ "u32", "uint32" }, { "u64", "uint64" }, { "i8", "int8" },
	{ "i16", "int16" }, { "i32", "int32" }, { "i64", "int64" },
	{ "int8_t", "int8" }, { "int16_t", "int16" },
	{ "int32_t", "int32" }, { "int64_t", "int64" },
	{ "uint8_t", "uint8" }, { "uint16_t", "uint16" },
	{ "uint32_t", "uint32" }, { "uint64_t", "uint64" },
	{ "__s8", "int8" }, { "__s16", "int16" }, { "__s32", "int32" },
	{ "__s64", "int64" }, { "__u8", "uint8" }, { "__u16", "uint16" },
	{ "__u32", "uint32" }, { "__u64", "uint64" }, { "__be16", "be16" },
	{ "__be32", "be32" }, { "__be64", "be64" }, { "__le16", "le16" },
	{ "__le32", "le32" }, { "__le64", "le64" }, { "short", "int16" },
	{ "int", "int32" }, { "long", "isize" }, { "unsigned", "uint32" },
	{ "uint", "uint32" }, { "ulong", "usize" }, { "size_t", "usize" },
	{ "ssize_t", "isize" }, { "ptrdiff_t", "isize" },
	{ "uintptr_t", "usize" }, { "intptr_t", "isize" },
	{ "loff_t", "int64" }, { "_Bool", "bool" }, { "boolean", "bool" },
	{ "str", "string" }, { "String", "string" }, { "float", "float32" },
	{ "double", "float64" }, { "f32", "float32" }, { "f64", "float64" },
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
	return FIND(types, name);
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

bool explain_foreign(struct checker *checker, const struct scope *scope,
		     struct diag *diag, const char *name)
{
	const struct load_options *options = checker->options->load;
	const char *ours = FIND(values, name), *path;

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
