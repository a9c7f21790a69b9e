// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "names.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#define uthash_fatal(message) out_of_memory()
/* A table lives as long as its scope: as the arena. */
#define uthash_malloc(size) arena_alloc(scope->arena, size)
#define uthash_free(pointer, size) ((void)(pointer), (void)(size))
#include <uthash.h>

struct taken {
	UT_hash_handle hh;
	char name[];
};

/* How many names a scope has made of one that could not be had. */
struct tried {
	UT_hash_handle hh;
	size_t count;
	char name[];
};

struct names {
	struct arena *arena;
	const struct names *outer;	/* whose names are avoided, or NULL */
	const char *const *reserved;
	size_t reserved_count;
	name_spelling *spelling;	/* or NULL */
	struct taken *taken;		/* most scopes have few, or none */
	struct tried *tried;
};

/*
 * C11 and C23 (N3096, 6.4.1), the extensions of GNU C without underscores, and
 * what gcc -std=gnu11 defines as macros: `gcc -std=gnu11 -dM -E - < /dev/null`.
 */
static const char *const keywords[] = {
	"NULL", "_Alignas", "_Alignof", "_Atomic", "_BitInt", "_Bool",
	"_Complex", "_Decimal128", "_Decimal32", "_Decimal64", "_Float128",
	"_Float16", "_Float32", "_Float32x", "_Float64", "_Float64x",
	"_Generic", "_Imaginary", "_Noreturn", "_Static_assert",
	"_Thread_local", "alignas", "alignof", "asm", "auto", "bool", "break",
	"case", "char", "const", "constexpr", "continue", "default", "do",
	"double", "else", "enum", "extern", "false", "float", "for", "goto",
	"i386", "if", "inline", "int", "linux", "long", "nullptr", "register",
	"restrict", "return", "short", "signed", "sizeof", "static",
	"static_assert", "struct", "switch", "thread_local", "true", "typedef",
	"typeof", "typeof_unqual", "union", "unix", "unsigned", "void",
	"volatile", "while",
};

static int compare_names(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static bool is_in(const char *name, const char *const *table, size_t count)
{
	return count && bsearch(&name, table, count, sizeof(*table),
				compare_names);
}

bool is_c_keyword(const char *name)
{
	return is_in(name, keywords, sizeof(keywords) / sizeof(*keywords));
}

struct names *names_new(struct arena *arena, const char *const *reserved,
			size_t count)
{
	struct names *scope = arena_new_object(arena, struct names);

	scope->arena = arena;
	scope->reserved = reserved;
	scope->reserved_count = count;
	return scope;
}

struct names *names_within(struct names *outer, enum names_kind kind)
{
	struct names *scope = names_new(outer->arena, outer->reserved,
					outer->reserved_count);

	scope->spelling = outer->spelling;
	if (kind == NAMES_INNER)
		scope->outer = outer;
	return scope;
}

static bool has_name(const struct names *scope, const char *name)
{
	struct taken *taken;

	HASH_FIND_STR(scope->taken, name, taken);
	return taken != NULL;
}

/* Whether the target keeps @name, from all or from what may be called. */
static bool is_reserved(const struct names *scope, const char *name,
			bool is_data)
{
	const char *call;

	if (is_in(name, scope->reserved, scope->reserved_count))
		return true;
	if (is_data)
		return false;
	call = arena_printf(scope->arena, "%s()", name);
	return is_in(call, scope->reserved, scope->reserved_count);
}

static bool is_taken(const struct names *scope, const char *name, bool is_data)
{
	if (is_c_keyword(name) || is_reserved(scope, name, is_data))
		return true;
	for (; scope; scope = scope->outer) {
		if (has_name(scope, name))
			return true;
	}
	return false;
}

void names_spell(struct names *scope, name_spelling *spelling)
{
	scope->spelling = spelling;
}

static const char *spelled(const struct names *scope, const char *name)
{
	return scope->spelling ? scope->spelling(scope->arena, name) : name;
}

bool names_is_taken(const struct names *scope, const char *name)
{
	return is_taken(scope, spelled(scope, name), false);
}

void names_reserve(struct names *scope, const char *name)
{
	struct taken *taken;
	size_t size;

	if (has_name(scope, name))
		return;
	size = strlen(name);
	taken = arena_alloc(scope->arena, sizeof(*taken) + size + 1);
	memcpy(taken->name, name, size + 1);
	HASH_ADD_STR(scope->taken, name, taken);
}

static struct tried *find_tried(const struct names *scope, const char *name)
{
	struct tried *tried;

	HASH_FIND_STR(scope->tried, name, tried);
	return tried;
}

/* How far this scope and those around it have got with a name. */
static size_t tried_so_far(const struct names *scope, const char *name)
{
	size_t count = 1;

	for (; scope; scope = scope->outer) {
		const struct tried *tried = find_tried(scope, name);

		if (tried && tried->count > count)
			count = tried->count;
	}
	return count;
}

static void note_tried(struct names *scope, const char *name, size_t count)
{
	struct tried *tried = find_tried(scope, name);
	size_t size = strlen(name);

	if (!tried) {
		tried = arena_alloc(scope->arena, sizeof(*tried) + size + 1);
		memcpy(tried->name, name, size + 1);
		HASH_ADD_STR(scope->tried, name, tried);
	}
	tried->count = count;
}

/*
 * What a name that cannot be had becomes: `name_`, `name_2`, `name_3`. The scope
 * remembers where it was, or a thousand of one name would take a million looks.
 */
static const char *numbered(struct names *scope, const struct names *seen,
			    const char *wanted, bool is_data)
{
	const char *name = arena_printf(scope->arena, "%s_", wanted);
	size_t count = tried_so_far(seen, wanted);

	if (count == 1 && !is_taken(seen, name, is_data))
		return name;
	do
		name = arena_printf(scope->arena, "%s_%zu", wanted, ++count);
	while (is_taken(seen, name, is_data));
	note_tried(scope, wanted, count);
	return name;
}

static const char *take(struct names *scope, const char *wanted,
			const char *owner, bool is_data)
{
	const char *name = spelled(scope, wanted);

	if (owner && is_taken(scope, name, is_data))
		name = spelled(scope, arena_printf(scope->arena, "%s_%s",
						   owner, wanted));
	if (is_taken(scope, name, is_data))
		name = numbered(scope, scope, name, is_data);
	names_reserve(scope, name);
	return arena_strdup(scope->arena, name);
}

const char *names_take(struct names *scope, const char *wanted,
		       const char *owner)
{
	return take(scope, wanted, owner, false);
}

const char *names_take_data(struct names *scope, const char *wanted,
			    const char *owner)
{
	return take(scope, wanted, owner, true);
}

const char *names_take_next(struct names *scope, const char *wanted)
{
	const char *first = spelled(scope, wanted);
	size_t length = strlen(first);
	bool ends_in_digit = length &&
			     isdigit((unsigned char)first[length - 1]);
	size_t count = tried_so_far(scope, first);
	const char *name = first;

	while (is_taken(scope, name, true))
		name = arena_printf(scope->arena, "%s%s%zu", first,
				    ends_in_digit ? "_" : "", ++count);
	if (count > 1)
		note_tried(scope, first, count);
	names_reserve(scope, name);
	return arena_strdup(scope->arena, name);
}

const char *names_take_spelled(struct names *scope, const char *wanted,
			       const char *owner, name_spelling *spelling)
{
	name_spelling *usual = scope->spelling;
	const char *name;

	scope->spelling = spelling ? spelling : usual;
	name = take(scope, wanted, owner, true);
	scope->spelling = usual;
	return name;
}

const char *names_take_around(struct names *scope, const struct names *inner,
			      const char *wanted)
{
	const char *name = spelled(scope, wanted);

	if (is_taken(inner, name, false))
		name = numbered(scope, inner, name, false);
	names_reserve(scope, name);
	return name;
}

/* Whether a new word begins at name[i], i > 0. */
static bool begins_word(const char *name, size_t i)
{
	if (!isupper((unsigned char)name[i]) || name[i - 1] == '_')
		return false;
	return !isupper((unsigned char)name[i - 1]) ||
	       islower((unsigned char)name[i + 1]);
}

char *name_snake(struct arena *arena, const char *name)
{
	char *out = arena_alloc(arena, 2 * strlen(name) + 1);
	size_t length = 0;
	size_t i;

	for (i = 0; name[i]; i++) {
		if (i && begins_word(name, i))
			out[length++] = '_';
		out[length++] = tolower((unsigned char)name[i]);
	}
	return out;
}

char *name_upper(struct arena *arena, const char *name)
{
	char *out = name_snake(arena, name);
	char *c;

	for (c = out; *c; c++)
		*c = toupper((unsigned char)*c);
	return out;
}

static bool has_lower(const char *name)
{
	while (*name && !islower((unsigned char)*name))
		name++;
	return *name;
}

/* An underscore stays between digits, which would run into one number. */
static bool drops_underscore(const char *name, size_t i)
{
	return name[i] == '_' && name[i + 1] &&
	       !(i && isdigit((unsigned char)name[i - 1]) &&
		 isdigit((unsigned char)name[i + 1]));
}

static char *joined(struct arena *arena, const char *name, bool is_upper)
{
	char *out = arena_alloc(arena, strlen(name) + 1);
	size_t length = 0;

	for (size_t i = 0; name[i]; i++) {
		if (drops_underscore(name, i)) {
			is_upper = length;
			continue;
		}
		out[length++] = is_upper ? toupper((unsigned char)name[i]) :
					   name[i];
		is_upper = false;
	}
	return out;
}

char *name_pascal(struct arena *arena, const char *name)
{
	if (!has_lower(name) && strlen(name) > 1)
		return arena_strdup(arena, name);
	return joined(arena, name, true);
}

char *name_camel(struct arena *arena, const char *name)
{
	char *out = joined(arena, name, false);

	for (size_t i = 0; isupper((unsigned char)out[i]) &&
			   (!i || !islower((unsigned char)out[i + 1])); i++)
		out[i] = tolower((unsigned char)out[i]);
	return out;
}
