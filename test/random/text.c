// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Strings: what is printed, compared and passed. */
#include "random.h"

const char *print(struct random *r, const char *text)
{
	return r->is_kernel ? say(r, "log.info(\"%s\")", text) :
			      say(r, "printf(\"%s\\n\")", text);
}

/* A string that is only looked at: it may end with its block. */
const char *make_text(struct random *r, unsigned int depth)
{
	const struct type *type = type_named(r, "string");
	const char *known = "";

	for (size_t i = 0; i < r->variable_count; i++)
		if (r->variables[i].is_borrowed && !r->variables[i].is_hidden &&
		    chance(r, 50))
			known = r->variables[i].name;
	if (*known)
		return known;
	if (depth && chance(r, 25) && !r->now.in_text && !r->now.in_defer)
		return say(r, "\"%s${%s}\"", chance(r, 50) ? "n" : "",
			   variable_of(r, scalar_type(r), 0).text);
	return chance(r, 60) ? variable_of(r, type, 0).text : literal(r, type);
}

struct expr make_text_condition(struct random *r)
{
	static const char *const tests[] = { "contains", "starts_with",
					     "ends_with" };
	const struct type *type = type_named(r, "string");
	const char *left = place(r, type, false, 0), *right = literal(r, type);

	if (!*left)
		return variable_of(r, type_named(r, "bool"), 0);
	if (chance(r, 40))
		right = make_text(r, 0);
	if (chance(r, 50))
		return (struct expr){ say(r, "%s.%s(%s)", left,
					  tests[below(r, 3)], right), 0, false };
	return (struct expr){ say(r, "%s %s %s", left,
				  chance(r, 50) ? "==" : "!=", right), 7, false };
}
