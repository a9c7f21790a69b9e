// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Parameters, results and fields as other languages write them. */
#include <string.h>

#include "syntax/habit.h"

/* The parenthesis around the wrong token, or count. */
static size_t find_open(const struct habit *habit)
{
	size_t depth = 0, i = habit->wrong;

	while (i--) {
		if (habit_is(habit, i, ")"))
			depth++;
		else if (habit_is(habit, i, "(") && !depth--)
			return i;
	}
	return habit->count;
}

static bool is_function(const struct habit *habit, size_t open)
{
	return habit_is(habit, open - 1, "func") ||
	       (open > 1 && habit_is_name(habit, open - 1) &&
		habit_is(habit, open - 2, "func"));
}

/* `int32 n`, as in C, and `n int32`, as in Go. */
static bool without_colon(const struct habit *habit, size_t open)
{
	size_t i = habit->wrong, from = i, next;
	struct diag *diag;
	const char *type;
	bool is_sure;

	while (from > open + 1 && !habit_is(habit, from - 1, ","))
		from--;
	if (!habit_is_name(habit, i) && !habit_is(habit, i, "*"))
		return false;
	next = habit_type(habit, from, &type, &is_sure);
	if (next >= i && habit_is_name(habit, next) && is_sure) {
		diag = habit_error(habit, from, next + 1,
				   "a parameter is written `%s: %s`",
				   habit_text(habit, next, next + 1), type);
		habit_fix(habit, diag, from, next + 1, "%s: %s",
			  habit_text(habit, next, next + 1), type);
		return true;
	}
	next = habit_type(habit, i, &type, &is_sure);
	if (from + 1 != i || !habit_is_name(habit, from) || next == i)
		return false;
	diag = habit_error(habit, from, next,
			   "a parameter is written `%s: %s`",
			   habit_text(habit, from, i),
			   habit_text(habit, i, next));
	habit_fix(habit, diag, from, next, "%s: %s", habit_text(habit, from, i),
		  habit_text(habit, i, next));
	return true;
}

/* What stands between the parameters and the result in other languages. */
static bool before_result(const struct habit *habit)
{
	size_t i = habit->wrong, open;
	struct habit inside = *habit;
	struct diag *diag;

	if (i < 2 || !(habit_is(habit, i, "->") || habit_is(habit, i, ":")) ||
	    !habit_is(habit, i - 1, ")"))
		return false;
	inside.wrong = i - 1;
	open = find_open(&inside);
	if (!open || open == habit->count || !is_function(habit, open))
		return false;
	diag = habit_error(habit, i, i + 1,
			   "the result stands right behind the parameters, without `%s`",
			   habit_text(habit, i, i + 1));
	if (i + 1 < habit->count)
		habit_fix(habit, diag, i - 1, i + 2, ") %s",
			  habit_text(habit, i + 1, i + 2));
	return true;
}

static bool field_end(const struct habit *habit)
{
	size_t i = habit->wrong;
	struct diag *diag;

	if (habit->place != HABIT_RECORD || !habit_is(habit, i, ";") ||
	    i < 3 || !syntax_error_allows(habit->error, ","))
		return false;
	diag = habit_error(habit, i, i + 1,
			   "a field ends at the end of its line, or with `,`");
	if (i + 1 == habit->count)
		habit_fix(habit, diag, i, i + 1, "%s", "");
	else
		habit_fix(habit, diag, i, i + 1, ",");
	return true;
}

bool habit_param(const struct habit *habit)
{
	size_t open;

	if (before_result(habit) || field_end(habit))
		return true;
	if (habit->wrong >= habit->count)
		return false;
	open = find_open(habit);
	if (!open || open == habit->count || !is_function(habit, open))
		return false;
	if (habit_is(habit, habit->wrong, "=") &&
	    !habit_is(habit, habit->wrong - 1, "(")) {
		habit_error(habit, habit->wrong, habit->wrong + 1,
			    "a parameter has no value of its own: every call gives one");
		return true;
	}
	return without_colon(habit, open);
}
