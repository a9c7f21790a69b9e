// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* MODULE_… constants of the main package (arc.md 4.8). */
#include "check/declare.h"

#define PREFIX "MODULE_"

static const char *const keys[] = {
	"LICENSE", "AUTHOR", "DESCRIPTION", "VERSION", "ALIAS", "FIRMWARE",
	"SOFTDEP", "IMPORT_NS",
};

#define KEY_COUNT (sizeof(keys) / sizeof(keys[0]))

/* The entry of the table, or NULL. */
static const char *find_key(const char *name)
{
	for (size_t i = 0; i < KEY_COUNT; i++)
		if (strcmp(keys[i], name) == 0)
			return keys[i];
	return NULL;
}

/* `MODULE_LICENCE` is a constant like any other, and surely a mistake. */
static void report_misspelled(struct checker *checker,
			      const struct symbol *symbol)
{
	const char *near = diag_suggest(symbol->name + strlen(PREFIX), keys,
					KEY_COUNT);
	struct diag *diag;

	if (!near)
		return;
	diag = diag_warning(checker->diags, symbol->span, NULL,
			    "`%s` is no metadata of the module; did you mean `%s%s`?",
			    symbol->name, PREFIX, near);
	diag_fix(checker->diags, diag, symbol->span, "%s%s", PREFIX, near);
}

static void add_metadata(struct checker *checker, const char *key,
			 const struct value *value,
			 const struct constant *constant)
{
	struct metadata metadata = {
		.key = key, .value = value, .constant = constant,
	};

	LIST_PUSH(checker->arena, &checker->program->metadata, metadata);
}

static void add_constant(struct checker *checker, const struct symbol *symbol)
{
	struct constant *constant = symbol->constant;
	const struct texpr *init = constant->init;
	const char *key;

	key = find_key(symbol->name + strlen(PREFIX));
	if (!key) {
		report_misspelled(checker, symbol);
		return;
	}
	constant->is_metadata = true;
	if (!init || init->type->kind == TYPE_ERROR)
		return;
	if (!init->value || init->value->kind != VALUE_STRING) {
		diag_error(checker->diags, init->span, NULL,
			   "`%s` is a string that is known when translating",
			   symbol->name);
		return;
	}
	add_metadata(checker, key, init->value, constant);
}

static bool has_key(const struct checker *checker, const char *key)
{
	const struct symbol *symbol;
	const char *name = arena_printf(checker->arena, "%s%s", PREFIX, key);

	symbol = scope_find_here(checker->main->scope,
				 intern(checker->names, name));
	return symbol && symbol->kind == SYMBOL_CONSTANT;
}

static const struct value *string_value(struct arena *arena, const char *text)
{
	struct value *value = arena_new_object(arena, struct value);

	value->kind = VALUE_STRING;
	value->string.bytes = text;
	value->string.size = strlen(text);
	return value;
}

/* --- The package's documentation as a description ------------------------ */

/* One line of `/// …`, without its marker and the space behind it. */
static const char *doc_line(struct arena *arena, const struct comment *comment)
{
	const char *text = comment->text;
	size_t size;

	if (strncmp(text, "///", 3) == 0)
		text += 3;
	text += strspn(text, " \t");
	size = strlen(text);
	while (size && strchr(" \t\r", text[size - 1]))
		size--;
	return arena_strndup(arena, text, size);
}

/* The first paragraph in one line, or NULL. A lone sentence loses its stop. */
static const char *documentation(struct arena *arena,
				 const struct ast_file *file)
{
	const struct comment *comment = file->package_trivia.before;
	const char *text = "";
	size_t size;

	while (comment && comment->kind != COMMENT_DOC)
		comment = comment->next;
	for (; comment && comment->kind == COMMENT_DOC;
	     comment = comment->next) {
		const char *line = doc_line(arena, comment);

		if (!*line)
			break;
		text = *text ? arena_printf(arena, "%s %s", text, line) : line;
	}
	size = strlen(text);
	if (!size)
		return NULL;
	if (text[size - 1] == '.' && !strstr(text, ". "))
		size--;
	return arena_strndup(arena, text, size);
}

static const char *description(const struct checker *checker)
{
	const struct ast_file *file;
	const char *text = NULL;

	for (file = checker->main->ast->files; file && !text;
	     file = file->next)
		text = documentation(checker->arena, file);
	return text ? text : checker->program->name;
}

/* Where a message about the whole package points to. */
static struct span package_span(const struct checker *checker)
{
	const struct ast_file *file = checker->main->ast->files;

	if (!file)
		return (struct span){ 0 };
	if (file->package.name)
		return file->package.span;
	return (struct span){ file->source, 0, 0 };
}

/* What the module says of itself is not written at run time. */
static void refuse_variable(struct checker *checker,
			    const struct symbol *symbol)
{
	struct diag *diag;

	if (!find_key(symbol->name + strlen(PREFIX)))
		return;
	diag = diag_error(checker->diags, symbol->span, NULL,
			  "`%s` is metadata of the module: it is declared with `const`",
			  symbol->name);
	fix_keyword(checker, diag, symbol->decl->span, "let", "const");
}

void collect_metadata(struct checker *checker)
{
	const char *license = checker->options->license;
	struct diag *diag;

	for (size_t i = 0; i < checker->main->symbols.count; i++) {
		struct symbol *symbol = checker->main->symbols.items[i];

		if (symbol->state != SYMBOL_DONE ||
		    strncmp(symbol->name, PREFIX, strlen(PREFIX)) != 0)
			continue;
		if (symbol->kind == SYMBOL_CONSTANT)
			add_constant(checker, symbol);
		else if (symbol->kind == SYMBOL_VARIABLE)
			refuse_variable(checker, symbol);
	}
	if (!has_key(checker, "DESCRIPTION"))
		add_metadata(checker, "DESCRIPTION",
			     string_value(checker->arena,
					  description(checker)), NULL);
	if (has_key(checker, "LICENSE"))
		return;
	if (!license && !checker->options->target->asks_license)
		return;
	if (!license) {
		if (checker->diags->errors)
			return;
		license = "GPL";
		diag = diag_warning(checker->diags, package_span(checker),
				    "missing-license",
				    "the module names no licence: \"GPL\" is assumed; write `const MODULE_LICENSE = \"GPL\"` or give `--license`");
		fix_after_imports(checker, diag, diag->span.source,
				  "const MODULE_LICENSE = \"GPL\"");
	}
	add_metadata(checker, "LICENSE",
		     string_value(checker->arena, license), NULL);
}
