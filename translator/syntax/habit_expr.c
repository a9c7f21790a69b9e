// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Expressions as C and others write them. */
#include <string.h>

#include "syntax/habit.h"

/* The index behind the operand at @i: a name or number and what follows it. */
static size_t operand_end(const struct habit *habit, size_t i)
{
	if (habit_is(habit, i, "("))
		i = habit_closer(habit, i) + 1;
	else if (habit_is_word(habit, i))
		i++;
	else
		return i;
	for (;;) {
		if (habit_is(habit, i, ".") && habit_is_word(habit, i + 1))
			i += 2;
		else if ((habit_is(habit, i, "(") || habit_is(habit, i, "[")) &&
			 habit_closer(habit, i) < habit->count)
			i = habit_closer(habit, i) + 1;
		else
			return i < habit->count ? i : habit->count;
	}
}

static size_t find_open(const struct habit *habit, size_t close)
{
	size_t depth = 0, i = close + 1;

	while (i--) {
		if (habit_is(habit, i, ")") || habit_is(habit, i, "]"))
			depth++;
		else if ((habit_is(habit, i, "(") || habit_is(habit, i, "[")) &&
			 !--depth)
			return i;
	}
	return habit->count;
}

/* The index where the operand before @end begins; @end where there is none. */
static size_t operand_start(const struct habit *habit, size_t end)
{
	size_t i = end, open;

	while (i > habit->first) {
		if (habit_is(habit, i - 1, ")") || habit_is(habit, i - 1, "]")) {
			open = find_open(habit, i - 1);
			if (open == habit->count)
				return end;
			i = open;
			if (!i || !(habit_is_word(habit, i - 1) ||
				    habit_is(habit, i - 1, ")")))
				return i;
			continue;
		}
		i--;
		if (!habit_is(habit, i - 1, ".") || i < 2)
			return i;
		i--;
	}
	return end;
}

/* `(int)x` */
static bool c_cast(const struct habit *habit)
{
	size_t close = habit->wrong, open, end;
	struct diag *diag;
	const char *type;
	bool is_sure;

	/* The parser stops behind the type, or at its second word. */
	if (close && habit_is(habit, close - 1, ")"))
		close--;
	while (habit_is_word(habit, close) && !habit_is(habit, close, ")"))
		close++;
	if (!habit_is(habit, close, ")"))
		return false;
	open = find_open(habit, close);
	if (open == habit->count || open + 1 == close ||
	    habit_type(habit, open + 1, &type, &is_sure) != close)
		return false;
	end = operand_end(habit, close + 1);
	if (end == close + 1 || (!is_sure && *type != '*'))
		return false;
	diag = habit_error(habit, open, close + 1,
			   "a value is converted by `cast<%s>(...)`", type);
	if (habit_is(habit, close + 1, "(") &&
	    habit_closer(habit, close + 1) + 1 == end)
		habit_fix(habit, diag, open, end, "cast<%s>%s", type,
			  habit_text(habit, close + 1, end));
	else
		habit_fix(habit, diag, open, end, "cast<%s>(%s)", type,
			  habit_text(habit, close + 1, end));
	return true;
}

/* `x as int32` */
static bool as_cast(const struct habit *habit)
{
	size_t i = habit->wrong, from = i, next;
	struct diag *diag;
	const char *type;
	bool is_sure;

	if (!habit_is(habit, i, "as") || !i)
		return false;
	next = habit_type(habit, i + 1, &type, &is_sure);
	if (next == i + 1)
		return false;
	diag = habit_error(habit, i, next,
			   "a value is converted by `cast<%s>(...)`", type);
	from = operand_start(habit, i);
	if (from < i)
		habit_fix(habit, diag, from, next, "cast<%s>(%s)", type,
			  habit_text(habit, from, i));
	return true;
}

/* `sizeof x` */
static bool size_of(const struct habit *habit)
{
	size_t i = habit->wrong, next;
	struct diag *diag;
	const char *type;
	bool is_sure;

	if (i && habit_is(habit, i - 1, "("))
		i--;
	if (!i || !habit_is(habit, i - 1, "sizeof"))
		return false;
	diag = habit_error(habit, i - 1, i,
			   "`sizeof` is written with a type: `sizeof<T>`");
	i += habit_is(habit, i, "(");
	next = habit_type(habit, i, &type, &is_sure);
	if (next > i && is_sure)
		habit_fix(habit, diag, habit->wrong - 1,
			  next + habit_is(habit, next, ")"), "sizeof<%s>",
			  type);
	return true;
}

static bool arrow(const struct habit *habit)
{
	size_t i = habit->wrong;
	struct diag *diag;

	if (!habit_is(habit, i, "->"))
		return false;
	if (i && habit_is(habit, i - 1, ")") && habit_is(habit, i + 1, "{")) {
		diag = habit_error(habit, i, i + 1,
				   "a closure is written with `=>`");
		habit_fix(habit, diag, i, i + 1, "=>");
		return true;
	}
	diag = habit_error(habit, i, i + 1,
			   "there is no `->`: `.` reaches through pointers, too");
	habit_fix(habit, diag, i, i + 1, ".");
	return true;
}

static bool comma(const struct habit *habit)
{
	size_t i = habit->wrong, end = habit->count;
	const struct automaton_cell *open;
	struct diag *diag;

	open = syntax_error_opener(habit->error, ANY_CLOSER);
	if (!habit_is(habit, i, ",") || habit->place != HABIT_BODY ||
	    !open || strcmp(token_name(open->symbol), "{"))
		return false;
	/* Between type arguments it is none. */
	for (size_t k = habit->first; k < i; k++)
		if (habit_is(habit, k, "<"))
			return false;
	if (!habit_is(habit, habit->first, "return")) {
		diag = habit_error(habit, i, i + 1,
				   "there is no comma operator: a statement does one thing");
		if (!habit_is(habit, habit->first, "for") &&
		    !habit_is(habit, habit->first, "if"))
			habit_fix(habit, diag, i, i + 1, ";");
		return true;
	}
	diag = habit_error(habit, habit->first + 1, end,
			   "several results stand in parentheses");
	end -= habit_is(habit, end - 1, ";");
	habit_fix(habit, diag, habit->first + 1, end, "(%s)",
		  habit_text(habit, habit->first + 1, end));
	return true;
}

static bool quotes(const struct habit *habit)
{
	size_t i = habit->wrong;
	const char *text;
	struct diag *diag;

	if (i >= habit->count)
		return false;
	text = habit_text(habit, i, i + 1);
	if (*text == '`') {
		diag = habit_error(habit, i, i + 1,
				   "a string stands in double quotes");
		if (strlen(text) > 1 && text[strlen(text) - 1] == '`' &&
		    !strpbrk(text, "\"\\"))
			habit_fix(habit, diag, i, i + 1, "\"%.*s\"",
				  (int)strlen(text) - 2, text + 1);
		return true;
	}
	if (*text == '\'' && strlen(text) > 2 &&
	    text[strlen(text) - 1] == '\'' && !strpbrk(text, "\"\\") &&
	    habit_is(habit, habit->first, "import")) {
		diag = habit_error(habit, i, i + 1,
				   "a string stands in double quotes");
		habit_fix(habit, diag, i, i + 1, "\"%.*s\"",
			  (int)strlen(text) - 2, text + 1);
		return true;
	}
	if (*text == '\'' && i && habit_is_word(habit, i - 1) &&
	    habit->tokens[i - 1].end == habit->tokens[i].start) {
		habit_error(habit, i, i + 1,
			    "digits are grouped by `_`: `1_000`");
		return true;
	}
	return false;
}

bool habit_expression(const struct habit *habit)
{
	size_t i = habit->wrong;

	if (habit_is(habit, i, "?")) {
		habit_error(habit, i, i + 1,
			    "there is no `? :`: write `if condition { ... } else { ... }`");
		return true;
	}
	return c_cast(habit) || as_cast(habit) || size_of(habit) ||
	       arrow(habit) || comma(habit) || quotes(habit);
}
