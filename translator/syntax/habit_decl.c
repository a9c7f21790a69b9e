// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Declarations as C, Go and others write them. */
#include <string.h>

#include "syntax/habit.h"

static bool is_declaring(const struct habit *habit, size_t i)
{
	return habit_is(habit, i, "let") || habit_is(habit, i, "func") ||
	       habit_is(habit, i, "const") || habit_is(habit, i, "type") ||
	       habit_is(habit, i, "struct") || habit_is(habit, i, "enum") ||
	       habit_is(habit, i, "union");
}

/* `static let`, `pub func`, `let mut`. */
static bool storage(const struct habit *habit)
{
	static const char *const words[] = {
		"static", "inline", "volatile", "register", "pub", "public",
		"private", "export",
	};
	size_t i = habit->first, k;
	struct diag *diag;

	if (habit_is(habit, i, "let") && habit_is(habit, i + 1, "mut") &&
	    habit_is_name(habit, i + 2)) {
		diag = habit_error(habit, i + 1, i + 2,
				   "every `let` can be changed: there is no `mut`");
		habit_fix(habit, diag, i + 1, i + 3, "%s",
			  habit_text(habit, i + 2, i + 3));
		return true;
	}
	for (k = 0; k < sizeof(words) / sizeof(*words); k++)
		if (habit_is(habit, i, words[k]))
			break;
	if (k == sizeof(words) / sizeof(*words) ||
	    !is_declaring(habit, i + 1) ||
	    (habit_is(habit, i + 1, "struct") && i + 3 < habit->count &&
	     !habit_is(habit, i + 3, "{")))
		return false;
	if (k == 0 && habit->place == HABIT_BODY)
		diag = habit_error(habit, i, i + 1,
				   "there is no `static`: what outlives its function is declared in the package");
	else if (k == 0 || k > 3)
		diag = habit_error(habit, i, i + 1,
				   "there is no `%s`: names that begin with `_` stay in their package, others can be used outside",
				   words[k]);
	else
		diag = habit_error(habit, i, i + 1, "there is no `%s`",
				   words[k]);
	habit_fix(habit, diag, i, i + 2, "%s", habit_text(habit, i + 1, i + 2));
	return true;
}

/* `var x`, `def f`: right but for the word. */
static bool foreign_word(const struct habit *habit)
{
	static const char *const words[][2] = {
		{ "fn", "func" }, { "function", "func" }, { "def", "func" },
		{ "proc", "func" }, { "sub", "func" }, { "var", "let" },
		{ "val", "let" }, { "auto", "let" },
	};
	size_t i = habit->first, k;
	struct diag *diag;

	if (!habit_is_name(habit, i + 1) || habit->wrong > i + 1)
		return false;
	for (k = 0; k < sizeof(words) / sizeof(*words); k++)
		if (habit_is(habit, i, words[k][0]))
			break;
	if (k == sizeof(words) / sizeof(*words))
		return false;
	diag = habit_error(habit, i, i + 1, "`%s` is called `%s` here",
			   words[k][0], words[k][1]);
	habit_fix(habit, diag, i, i + 1, "%s", words[k][1]);
	return true;
}

/* What C's preprocessor does. */
static bool preprocessor(const struct habit *habit)
{
	struct diag *diag;

	if (!habit_is(habit, 0, "#") || !habit_is_word(habit, 1) ||
	    habit->wrong > 1)
		return false;
	if (habit_is(habit, 1, "include")) {
		habit_error(habit, 0, 2,
			    "there is no `#include`: `import` names a package, and `extern \"name.h\" { ... }` says what a C header declares");
		return true;
	}
	if (!habit_is(habit, 1, "define")) {
		habit_error(habit, 0, 2,
			    "there is no `#%s`: `#if` asks for the target, say `#if target_os(linux)`",
			    habit_text(habit, 1, 2));
		return true;
	}
	diag = habit_error(habit, 0, 2,
			   "there are no macros: `const` names a value, `func` a piece of code");
	if (habit->count > 3 && habit_is_name(habit, 2) &&
	    habit->tokens[3].start > habit->tokens[2].end)
		habit_fix(habit, diag, 0, habit->count, "const %s = %s",
			  habit_text(habit, 2, 3),
			  habit_text(habit, 3, habit->count));
	return true;
}

static bool type_definition(const struct habit *habit)
{
	size_t i = habit->first, next;
	struct diag *diag;
	const char *type;
	bool is_sure;

	if (!habit_is(habit, i, "typedef"))
		return false;
	next = habit_type(habit, i + 1, &type, &is_sure);
	if (next > i + 1 && habit_is_name(habit, next) &&
	    (next + 1 == habit->count || habit_is(habit, next + 1, ";"))) {
		diag = habit_error(habit, i, i + 1,
				   "there is no `typedef`: `type %s = %s` names a type",
				   habit_text(habit, next, next + 1), type);
		habit_fix(habit, diag, i, next + 1, "type %s = %s",
			  habit_text(habit, next, next + 1), type);
		return true;
	}
	habit_error(habit, i, i + 1,
		    "there is no `typedef`: `type NAME = T` names a type, and `struct NAME { ... }` declares one");
	return true;
}

/* C's parameters in arc, or NULL where that is not plain. */
static const char *params_of(const struct habit *habit, size_t open,
			     size_t close)
{
	const char *text = "", *type;
	size_t i = open + 1, next;
	bool is_sure;

	if (i + 1 == close && habit_is(habit, i, "void"))
		return text;
	while (i < close) {
		next = habit_type(habit, i, &type, &is_sure);
		if (next == i || !habit_is_name(habit, next))
			return NULL;
		text = arena_printf(habit->error->scratch, "%s%s%s: %s", text,
				    *text ? ", " : "",
				    habit_text(habit, next, next + 1), type);
		if (next + 1 != close && !habit_is(habit, next + 1, ","))
			return NULL;
		i = next + 2;
	}
	return text;
}

static void report_function(const struct habit *habit, size_t name,
			    const char *type)
{
	size_t close = habit_closer(habit, name + 1);
	const char *text = habit_text(habit, name, name + 1), *params = NULL;
	const char *space = " ";
	struct diag *diag;

	if (!strcmp(type, "void"))
		space = type = "";
	if (close < habit->count)
		params = params_of(habit, name + 1, close);
	diag = habit_error(habit, habit->first, name + 1,
			   "a function is declared as `func %s(%s)%s%s`", text,
			   params ? params : "...", space, type);
	if (params)
		habit_fix(habit, diag, habit->first, close + 1,
			  "func %s(%s)%s%s", text, params, space, type);
}

static void report_variable(const struct habit *habit, size_t name,
			    const char *type)
{
	const char *text = habit_text(habit, name, name + 1), *word = "let ";
	size_t close = habit_closer(habit, name + 1), end = name + 1;
	bool is_open = false;
	struct diag *diag;

	if (habit->place == HABIT_RECORD)
		word = "";
	else if (habit_is(habit, habit->first, "const") && *type != '*' &&
		 strcmp(type, "string"))
		word = "const ";
	if (habit_is(habit, end, "[") && close < habit->count) {
		is_open = close == end + 1;
		type = arena_printf(habit->error->scratch, "array<%s, %s>",
				    type, is_open ? "N" :
				    habit_text(habit, end + 1, close));
		end = close + 1;
	}
	diag = habit_error(habit, habit->first, end,
			   "a %s is declared as `%s%s: %s`",
			   !*word ? "field" : *word == 'c' ? "constant" :
			   "variable", word, text, type);
	if (habit->place == HABIT_RECORD && habit_is(habit, end, ";"))
		end++;
	if (!is_open)
		habit_fix(habit, diag, habit->first, end, "%s%s: %s", word,
			  text, type);
}

/* `int x = 3`, `char *name;`, `static int f(void)`. */
static bool c_declaration(const struct habit *habit)
{
	size_t i = habit->first, name, last = habit->count;
	const struct trace_token *word;
	const char *type;
	bool is_sure;

	name = habit_type(habit, i, &type, &is_sure);
	if (name == i || !habit_is_name(habit, name) || habit->wrong > name ||
	    (habit->place == HABIT_RECORD &&
	     habit_is(habit, name + 1, ":")))
		return false;
	if (habit_is(habit, name + 1, "(")) {
		if (habit->place == HABIT_BODY ||
		    syntax_error_misspelling(habit->error, &word))
			return false;
		report_function(habit, name, type);
		return true;
	}
	if (!strcmp(type, "void") ||
	    !(name + 1 == last || habit_is(habit, name + 1, "=") ||
	      habit_is(habit, name + 1, ";") ||
	      habit_is(habit, name + 1, ",") ||
	      habit_is(habit, name + 1, "[")) ||
	    (!is_sure && (habit->place == HABIT_RECORD ||
			  habit_is(habit, name + 1, ",") ||
			  syntax_error_misspelling(habit->error, &word))))
		return false;
	report_variable(habit, name, type);
	return true;
}

static uint32_t indentation(const char *text, uint32_t at)
{
	while (at && text[at - 1] != '\n')
		at--;
	return (uint32_t)strspn(text + at, " \t");
}

/* A function or a type inside a function. */
static bool nested(const struct habit *habit)
{
	const struct syntax_error *error = habit->error;
	const struct automaton_cell *open = syntax_error_opener(error, "}");
	size_t i = habit->wrong;
	const char *name;
	struct diag *diag;

	/* No deeper than what is around it: a `}` is missing. */
	if (habit->place != HABIT_BODY || i != habit->first || !open ||
	    !habit_is_name(habit, i + 1) || !is_declaring(habit, i) ||
	    indentation(error->text, habit->tokens[i].start) <=
	    indentation(error->text, open->start) ||
	    (!habit_is(habit, i, "func") && !habit_is(habit, i + 2, "{") &&
	     i + 2 < habit->count))
		return false;
	if (!habit_is(habit, i, "func")) {
		habit_error(habit, i, i + 2,
			    "a type cannot be declared inside a function");
		return true;
	}
	name = habit_text(habit, i + 1, i + 2);
	diag = habit_error(habit, i, i + 2,
			   "a function cannot be declared inside another one, but a closure can: `let %s = func(...)`",
			   name);
	habit_fix(habit, diag, i, i + 2, "let %s = func", name);
	return true;
}

/* `let a, b = f()` and `let a = 1, b = 2`. */
static bool several_variables(const struct habit *habit)
{
	size_t i = habit->first, wrong = habit->wrong;
	struct diag *diag;

	if (!habit_is(habit, i, "let") || !habit_is(habit, wrong, ","))
		return false;
	/* Between type arguments it separates no variables. */
	for (size_t k = i; k < wrong; k++)
		if (habit_is(habit, k, "<"))
			return false;
	if (wrong > i + 2) {
		diag = habit_error(habit, wrong, wrong + 1,
				   "a `let` declares one variable");
		if (habit->place == HABIT_BODY)
			habit_fix(habit, diag, wrong, wrong + 1, "; let");
		return true;
	}
	while (habit_is(habit, wrong, ",") && habit_is_name(habit, wrong + 1))
		wrong += 2;
	diag = habit_error(habit, i + 1, wrong,
			   "several results are taken apart by `let (%s)`",
			   habit_text(habit, i + 1, wrong));
	habit_fix(habit, diag, i + 1, wrong, "(%s)",
		  habit_text(habit, i + 1, wrong));
	return true;
}

/* Go's `func (p *T) f()` and `type T struct {`. */
static bool go_declaration(const struct habit *habit)
{
	size_t i = habit->first, close = habit_closer(habit, i + 1);
	const char *name, *type;
	struct diag *diag;

	if (habit_is(habit, i, "func") && habit_is(habit, i + 1, "(") &&
	    habit_is_name(habit, close + 1) && close > i + 3) {
		name = habit_text(habit, close + 1, close + 2);
		type = habit_text(habit, i + 3, close);
		habit_error(habit, i + 1, close + 1,
			    "the receiver is the first parameter: `func %s(self %s: %s)`",
			    name, habit_text(habit, i + 2, i + 3), type);
		return true;
	}
	if (!habit_is(habit, i, "type") || !habit_is(habit, i + 2, "struct"))
		return false;
	name = habit_text(habit, i + 1, i + 2);
	diag = habit_error(habit, i, i + 3,
			   "a struct is declared as `struct %s { ... }`", name);
	habit_fix(habit, diag, i, i + 3, "struct %s", name);
	return true;
}

bool habit_declaration(const struct habit *habit)
{
	return preprocessor(habit) || storage(habit) || foreign_word(habit) ||
	       type_definition(habit) || nested(habit) ||
	       c_declaration(habit) || several_variables(habit) ||
	       go_declaration(habit);
}
