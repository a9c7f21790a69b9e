// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Types as C and Go write them. */
#include <string.h>

#include "syntax/c_types.h"
#include "syntax/habit.h"

static bool is_one_of(const struct habit *habit, size_t i,
		      const char *const *list, size_t count)
{
	while (count--)
		if (habit_is(habit, i, list[count]))
			return true;
	return false;
}

#define IS_ONE_OF(habit, i, list) \
	is_one_of(habit, i, list, sizeof(list) / sizeof(*(list)))

static bool is_qualifier(const struct habit *habit, size_t i)
{
	static const char *const words[] = {
		"static", "extern", "inline", "register", "volatile", "const",
		"__init", "__exit", "__user", "__iomem",
	};

	return IS_ONE_OF(habit, i, words);
}

/* `unsigned long long int` and its like, which are many words. */
static size_t read_words(const struct habit *habit, size_t i,
			 const char **type)
{
	static const char *const words[] = {
		"unsigned", "signed", "long", "short", "int", "char",
	};
	bool is_unsigned = false, is_char = false;
	unsigned int bits = 32, longs = 0;
	size_t first = i;

	for (; IS_ONE_OF(habit, i, words); i++) {
		is_unsigned |= habit_is(habit, i, "unsigned");
		is_char |= habit_is(habit, i, "char");
		longs += habit_is(habit, i, "long");
		if (habit_is(habit, i, "short"))
			bits = 16;
	}
	if (i == first)
		return i;
	if (is_char)
		*type = "byte";
	else if (longs == 1)
		*type = is_unsigned ? "usize" : "isize";
	else
		*type = arena_printf(habit->error->scratch, "%sint%u",
				     is_unsigned ? "u" : "",
				     longs ? 64 : bits);
	return i;
}

static bool is_type_of_arc(const struct habit *habit, size_t i)
{
	static const char *const names[] = {
		"int8", "int16", "int32", "int64", "uint8", "uint16", "uint32",
		"uint64", "isize", "usize", "byte", "bool", "char", "string",
		"void", "float32", "float64",
	};

	return IS_ONE_OF(habit, i, names);
}

/* The type without its stars. */
static size_t read_base(const struct habit *habit, size_t i, const char **type,
			bool *is_sure)
{
	static const char *const tags[] = { "struct", "union", "enum" };
	size_t next = read_words(habit, i, type);

	*is_sure = true;
	if (next != i)
		return next;
	if (IS_ONE_OF(habit, i, tags) && habit_is_name(habit, i + 1)) {
		*type = habit_text(habit, i + 1, i + 2);
		return i + 2;
	}
	if (!habit_is_name(habit, i))
		return i;
	*type = habit_text(habit, i, i + 1);
	if (c_type_in_arc(*type))
		*type = c_type_in_arc(*type);
	else
		*is_sure = is_type_of_arc(habit, i);
	return i + 1;
}

size_t habit_type(const struct habit *habit, size_t i, const char **type,
		  bool *is_sure)
{
	bool is_const = false;
	size_t first = i, next;

	for (; is_qualifier(habit, i); i++)
		is_const |= habit_is(habit, i, "const");
	next = read_base(habit, i, type, is_sure);
	if (next == i)
		return first;
	if (i != first)
		*is_sure = true;
	for (i = next; habit_is(habit, i, "const"); i++)
		is_const = true;
	for (; habit_is(habit, i, "*") || is_qualifier(habit, i); i++) {
		if (!habit_is(habit, i, "*"))
			continue;
		if (is_const && !strcmp(*type, "byte"))
			*type = "string";
		else
			*type = arena_printf(habit->error->scratch, "*%s%s",
					     is_const ? "const " : "", *type);
		is_const = false;
	}
	return i;
}

/* `let x[3]: int32`, where the size belongs to the type. */
static bool array_name(const struct habit *habit, size_t close)
{
	size_t i = habit->wrong, end = close + 2;
	struct diag *diag;
	const char *type;
	bool is_sure;

	diag = habit_error(habit, i, close + 1,
			   "the size of an array belongs to its type: `array<T, N>`");
	if (habit_is(habit, close + 1, ":"))
		end = habit_type(habit, close + 2, &type, &is_sure);
	if (end > close + 2 && close > i + 1)
		habit_fix(habit, diag, i, end, ": array<%s, %s>", type,
			  habit_text(habit, i + 1, close));
	return true;
}

/* `int32[3]`, which is `array<int32, 3>`. */
static bool array_behind(const struct habit *habit)
{
	size_t close = habit_closer(habit, habit->wrong), i = habit->wrong;
	struct diag *diag;

	if (!habit_is(habit, i, "[") || i <= habit->first ||
	    !habit_is_name(habit, i - 1) || close == habit->count ||
	    syntax_error_allows(habit->error, "["))
		return false;
	if (habit_is(habit, i - 2, "let") || habit_is(habit, close + 1, ":"))
		return array_name(habit, close);
	diag = habit_error(habit, i - 1, close + 1,
			   "an array of %s is `array<%s, %s>`",
			   habit_text(habit, i - 1, i),
			   habit_text(habit, i - 1, i),
			   close > i + 1 ? habit_text(habit, i + 1, close) :
			   "N");
	if (close > i + 1)
		habit_fix(habit, diag, i - 1, close + 1, "array<%s, %s>",
			  habit_text(habit, i - 1, i),
			  habit_text(habit, i + 1, close));
	return true;
}

/* `[3]int32`, which is Go's. */
static bool array_before(const struct habit *habit)
{
	size_t i = habit->wrong;
	const char *element;
	struct diag *diag;

	if (!i || !habit_is(habit, i - 1, "[") || !habit_is_word(habit, i) ||
	    !habit_is(habit, i + 1, "]") || !habit_is_name(habit, i + 2) ||
	    !syntax_error_allows(habit->error, "]"))
		return false;
	element = habit_text(habit, i + 2, i + 3);
	diag = habit_error(habit, i - 1, i + 3,
			   "an array of %s is `array<%s, %s>`", element,
			   element, habit_text(habit, i, i + 1));
	habit_fix(habit, diag, i - 1, i + 3, "array<%s, %s>", element,
		  habit_text(habit, i, i + 1));
	return true;
}

/* `unsigned int` where one word is a type already. */
static bool several_words(const struct habit *habit)
{
	size_t i = habit->wrong, end;
	struct diag *diag;
	const char *type;

	if (!i || i >= habit->count)
		return false;
	while (i && read_words(habit, i - 1, &type) > i - 1)
		i--;
	end = read_words(habit, i, &type);
	if (end < i + 2 || end <= habit->wrong)
		return false;
	diag = habit_error(habit, i, end, "`%s` is called `%s`",
			   habit_text(habit, i, end), type);
	habit_fix(habit, diag, i, end, "%s", type);
	return true;
}

/* `struct foo` where a type stands. */
static bool tagged(const struct habit *habit)
{
	static const char *const tags[] = { "struct", "union", "enum" };
	size_t i = habit->wrong;
	struct diag *diag;

	if (!IS_ONE_OF(habit, i, tags) || !habit_is_name(habit, i + 1) || !i ||
	    !(habit_is(habit, i - 1, ":") || habit_is(habit, i - 1, "*") ||
	      habit_is(habit, i - 1, "const") || habit_is(habit, i - 1, ")") ||
	      habit_is(habit, i - 1, "]") || habit_is(habit, i - 1, "<")))
		return false;
	diag = habit_error(habit, i, i + 2,
			   "a type is called by its name alone: `%s`",
			   habit_text(habit, i + 1, i + 2));
	habit_fix(habit, diag, i, i + 2, "%s", habit_text(habit, i + 1, i + 2));
	return true;
}

/* `let p: (int32, bool)`: there are several results, and no tuples. */
static bool tuple(const struct habit *habit)
{
	size_t i = habit->wrong, close;

	if (!i || !habit_is(habit, i, "(") ||
	    !(habit_is(habit, i - 1, ":") || habit_is(habit, i - 1, "*") ||
	      habit_is(habit, i - 1, "<")))
		return false;
	close = habit_closer(habit, i);
	if (close >= habit->count)
		return false;
	habit_error(habit, i, close + 1,
		    "several types in parentheses are the results of a function only: a struct holds them, and `let (a, b) = f()` gives each a name");
	return true;
}

/* `alignof<A, B>` */
static bool two_sizes(const struct habit *habit)
{
	size_t i = habit->wrong;

	if (i < 3 || !habit_is(habit, i, ",") || !habit_is(habit, i - 2, "<") ||
	    !(habit_is(habit, i - 3, "sizeof") ||
	      habit_is(habit, i - 3, "alignof")))
		return false;
	habit_error(habit, i, i + 1, "`%s` is asked of one type: `%s<%s>`",
		    habit_text(habit, i - 3, i - 2),
		    habit_text(habit, i - 3, i - 2),
		    habit_text(habit, i - 1, i));
	return true;
}

bool habit_type_place(const struct habit *habit)
{
	return tuple(habit) || two_sizes(habit) || array_behind(habit) || array_before(habit) ||
	       several_words(habit) || tagged(habit);
}
