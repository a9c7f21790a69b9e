// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Loops, jumps and branches as C and Go write them. */
#include <string.h>

#include "syntax/habit.h"

#define NO_DO "there is no `do`: write `for { ... }` and leave it by `if !(condition) { break }` at its end"

static bool ends_in_do(const char *text, uint32_t end)
{
	return end >= 2 && !memcmp(text + end - 2, "do", 2) &&
	       (end == 2 || strchr(" \t\n{};", text[end - 3]));
}

/* `do { … } while (c)`: the error is anywhere in it. */
static bool do_loop(const struct habit *habit)
{
	const struct syntax_error *error = habit->error;
	const struct automaton_cell *open = syntax_error_opener(error, "}");
	struct span span = { .source = error->source };

	if (habit->first && habit_is(habit, habit->first - 1, "}") &&
	    habit_is(habit, habit->first, "while") &&
	    habit->wrong == habit->first) {
		habit_error(habit, habit->first, habit->first + 1, NO_DO);
		return true;
	}
	if (!open)
		return false;
	span.end = open->start;
	while (span.end && strchr(" \t\n", error->text[span.end - 1]))
		span.end--;
	if (!ends_in_do(error->text, span.end))
		return false;
	span.start = span.end - 2;
	diag_error(habit->diags, span, NULL, NO_DO);
	return true;
}

static bool while_loop(const struct habit *habit)
{
	static const char *const names[] = { "while" };
	size_t i = habit->first;
	const char *word;
	struct diag *diag;

	if (!habit_is_name(habit, i) || habit->place != HABIT_BODY ||
	    i + 1 >= habit->count || habit_is(habit, i + 1, ":") ||
	    habit->wrong <= i)
		return false;
	word = habit_text(habit, i, i + 1);
	if (strcmp(word, "while") && strcmp(word, "loop") &&
	    !(diag_suggest(word, names, 1) &&
	      habit_is(habit, habit->count - 1, "{")))
		return false;
	diag = habit_error(habit, i, i + 1,
			   "there is no `%s`: a loop is written `for condition { ... }`",
			   strcmp(word, "loop") ? "while" : word);
	habit_fix(habit, diag, i, i + 1, "for");
	return true;
}

/* The head of C's loop in arc: `let i = 0; i < n; i++`. */
static const char *head_of(const struct habit *habit, size_t from, size_t to)
{
	const char *type;
	bool is_sure;
	size_t name;

	name = habit_type(habit, from, &type, &is_sure);
	if (name != from && habit_is_name(habit, name) &&
	    habit_is(habit, name + 1, "="))
		return arena_printf(habit->error->scratch, "let %s%s%s",
				    habit_text(habit, name, name + 1),
				    strcmp(type, "int32") ?
				    arena_printf(habit->error->scratch, ": %s",
						 type) : "",
				    arena_printf(habit->error->scratch, " %s",
						 habit_text(habit, name + 1,
							    to)));
	return habit_text(habit, from, to);
}

/* `for (int i = 0; i < n; i++)` */
static bool loop_in_parentheses(const struct habit *habit)
{
	size_t i = habit->first, close = habit_closer(habit, i + 1), k;
	const char *head;
	struct diag *diag;

	if (!habit_is(habit, i, "for") || !habit_is(habit, i + 1, "(") ||
	    close == habit->count || close == i + 2)
		return false;
	for (k = i + 2; k < close; k++)
		if (habit_is(habit, k, ";") || habit_is(habit, k, "in"))
			break;
	if (k == close)
		return false;
	head = head_of(habit, i + 2, close);
	diag = habit_error(habit, i + 1, close + 1, "%s", strncmp(head, "let", 3) ?
			   "the head of `for` has no parentheses" :
			   "the head of `for` has no parentheses, and `let` declares its variable");
	if (close == i + 4 && habit_is(habit, k + 1, ";"))
		head = "";	/* `for (;;)` */
	habit_fix(habit, diag, i + (*head != 0), close + 1, "%s",
		  *head ? head : "for");
	return true;
}

/* `for i, x := range s` */
static bool range_loop(const struct habit *habit, size_t sign)
{
	struct diag *diag;

	if (!habit_is(habit, habit->first, "for") ||
	    !habit_is(habit, sign + 1, "range"))
		return false;
	diag = habit_error(habit, sign, sign + 2,
			   "what is gone through stands behind `in`");
	habit_fix(habit, diag, sign, sign + 2, "in");
	return true;
}

/* `x := 3` */
static bool short_declaration(const struct habit *habit)
{
	size_t sign = habit->first, from;
	const char *names;
	struct diag *diag;

	while (sign < habit->count && !habit_is(habit, sign, ":="))
		sign++;
	if (sign == habit->count || sign == habit->first ||
	    habit->wrong > sign)
		return false;
	if (range_loop(habit, sign))
		return true;
	from = habit->first + (habit_is(habit, habit->first, "for") ||
			       habit_is(habit, habit->first, "let"));
	if (from >= sign)
		return false;
	names = habit_text(habit, from, sign);
	diag = habit_error(habit, sign, sign + 1,
			   "a variable is declared by `let`, and there is no `:=`");
	if (habit_is(habit, habit->first, "let"))
		habit_fix(habit, diag, sign, sign + 1, "=");
	else
		habit_fix(habit, diag, from, sign + 1,
			  sign > from + 1 ? "let (%s) =" : "let %s =", names);
	return true;
}

static bool jump(const struct habit *habit)
{
	size_t i = habit->first;

	if (habit_is(habit, i, "goto") && habit_is_name(habit, i + 1)) {
		habit_error(habit, i, i + 2,
			    "there is no `goto`: `defer` and `errdefer` undo what was done, `break LABEL` leaves a loop or block that has a label");
		return true;
	}
	if (habit->place == HABIT_BODY && habit_is_name(habit, i) &&
	    habit_is(habit, i + 1, ":") && i + 2 == habit->count) {
		habit_error(habit, i, i + 2,
			    "a label stands in front of a `for`, a `switch` or a block");
		return true;
	}
	return false;
}

static bool else_branch(const struct habit *habit)
{
	size_t i = habit->first;
	struct diag *diag;

	if (!habit_is(habit, i, "else"))
		return false;
	if (habit_is(habit, i + 1, "if") && habit_is(habit, i + 2, "{") &&
	    habit->wrong == i + 2) {
		diag = habit_error(habit, i, i + 2,
				   "`else if` needs a condition; without one it is `else`");
		habit_fix(habit, diag, i, i + 2, "else");
		return true;
	}
	if (habit->wrong != i + 1 || habit->count <= i + 2 ||
	    habit_is(habit, i + 1, "{") ||
	    !habit_is(habit, habit->count - 1, "{"))
		return false;
	diag = habit_error(habit, i, i + 1,
			   "`else` has no condition; with one it is `else if`");
	habit_fix(habit, diag, i, i + 1, "else if");
	return true;
}

/* `if Point{x: 1}.x == 1 {`: there `{` begins the block. */
static bool literal_in_head(const struct habit *habit)
{
	size_t i = 0, open, close;
	struct diag *diag;

	/* The statement as such began before that brace. */
	while (habit_is(habit, i, "}") || habit_is(habit, i, "else"))
		i++;
	if ((!habit_is(habit, i, "if") && !habit_is(habit, i, "for") &&
	     !habit_is(habit, i, "switch")) ||
	    !habit_is(habit, habit->count - 1, "{"))
		return false;
	for (open = i + 2; open < habit->count - 1; open++)
		if (habit_is(habit, open, "{") &&
		    habit_is_name(habit, open - 1))
			break;
	close = habit_closer(habit, open);
	if (close >= habit->count - 1 || habit_is(habit, close + 1, "else") ||
	    habit->wrong <= open || habit->wrong > close + 1)
		return false;
	diag = habit_error(habit, open - 1, close + 1,
			   "a literal in the head of `%s` stands in parentheses",
			   habit_text(habit, i, i + 1));
	habit_fix(habit, diag, open - 1, close + 1, "(%s)",
		  habit_text(habit, open - 1, close + 1));
	return true;
}

bool habit_flow(const struct habit *habit)
{
	return literal_in_head(habit) || do_loop(habit) || while_loop(habit) ||
	       loop_in_parentheses(habit) || short_declaration(habit) ||
	       jump(habit) || else_branch(habit);
}
