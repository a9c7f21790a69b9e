// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "diag/explain.h"

#include <stddef.h>
#include <string.h>

#include "diag/checks.h"

/* Every check of checks.c has an entry: a test sees to that. */
static const struct {
	const char *name;
	const char *text;
} explanations[] = {
	{ "constant-condition",
	  "A condition has the same outcome whatever happens: both of its sides\n"
	  "are the same, its type has no other values, or it is a literal.\n"
	  "\n"
	  "    if count < 0 {          // count is a usize: never\n"
	  "    }\n"
	  "\n"
	  "Remove the condition, or ask what was meant. Conditions over named\n"
	  "constants are left alone, and so is `for true`.\n" },
	{ "dead-store",
	  "A local gets a value, and on no path does anything read it: it is\n"
	  "written again first, or the function ends.\n"
	  "\n"
	  "    status = first()\n"
	  "    status = second()       // what of the first?\n"
	  "\n"
	  "Remove the assignment, or write `_ = f()` where only the effect counts.\n"
	  "Writing `null` and declaring with a constant are never reported.\n" },
	{ "deprecated",
	  "Something is used that its author marked @deprecated(\"…\"): it still\n"
	  "works, but will not for ever. The text of the mark, which is part of\n"
	  "the warning, says what to use instead.\n" },
	{ "division-by-zero",
	  "On a path that leads here, the divisor is zero: that was written into\n"
	  "it, or it was compared with zero and both outcomes go on. In a kernel\n"
	  "such a division is an oops.\n"
	  "\n"
	  "    if count == 0 {\n"
	  "        report()            // a `return` is missing\n"
	  "    }\n"
	  "    return total / count\n" },
	{ "frame-size",
	  "The locals of a function take more of the stack than a kernel has to\n"
	  "spare: it is small, and everything that is called shares it. The notes\n"
	  "name the largest ones. Allocate them, or make them static; a buffer that\n"
	  "is only passed on may not be needed at all.\n" },
	{ "missing-default",
	  "A switch over an enum leaves a member out and has no `default:`. For\n"
	  "that member nothing happens, which is rarely what was meant, and when\n"
	  "a member is added later nobody is told.\n"
	  "\n"
	  "    switch mode {\n"
	  "    case Mode.OFF:\n"
	  "        stop()\n"
	  "    }                       // what of Mode.ON?\n"
	  "\n"
	  "Name the missing members in a `case`, or write `default:`.\n" },
	{ "missing-license",
	  "The module does not say under which licence it is. The kernel refuses\n"
	  "many of its symbols to modules that are not under the GPL, so that one\n"
	  "is assumed. Write it down:\n"
	  "\n"
	  "    const MODULE_LICENSE = \"GPL\"\n"
	  "\n"
	  "or give --license.\n" },
	{ "null-dereference",
	  "A pointer is used (read or written through, called, or given to memset\n"
	  "and the like), and on a path that leads there it is null: it is the\n"
	  "result of a function that gives null where it fails, null was written\n"
	  "into it, or it was compared with null and both outcomes go on. It is\n"
	  "also reported where the comparison comes only after the use.\n"
	  "\n"
	  "    let buffer = slab.kmalloc(size, slab.GFP_KERNEL)\n"
	  "    buffer[0] = 1                               // null?\n"
	  "\n"
	  "    let buffer = try slab.kmalloc(size, slab.GFP_KERNEL)\n"
	  "\n"
	  "Compare it with null first, or write `try`. A function that never gives\n"
	  "null says so with a result of type `&T`.\n" },
	{ "recursion",
	  "A function calls itself, at once or through others. Nothing bounds the\n"
	  "stack that this takes, and a kernel's is small. Write a loop, or bound\n"
	  "the depth and say @allow(\"recursion\").\n" },
	{ "self-assignment",
	  "Something is assigned to itself, which does nothing. One of the sides\n"
	  "was meant to be something else.\n" },
	{ "shadowing",
	  "A local has the name of a local or parameter of a block around it, which\n"
	  "cannot be reached by its name there. That is allowed, and off by\n"
	  "default; -Wshadowing asks for it.\n" },
	{ "unreachable-code",
	  "A statement stands behind a `return`, `break` or `continue`, or behind\n"
	  "a loop that is never left, and so never runs. Remove it, or move it in\n"
	  "front of the jump.\n" },
	{ "unused-function",
	  "A function whose name begins with `_` is private to its package, and\n"
	  "nothing in the package uses it: it is not in the C. Remove it, or call\n"
	  "it.\n" },
	{ "unused-import",
	  "A file imports a package and never names it. Remove the import.\n" },
	{ "unused-result",
	  "The result of a call can be a failure (a negative number, null, a\n"
	  "status) and is dropped, so nobody notices when it is one.\n"
	  "\n"
	  "    device.start()              // may fail\n"
	  "    try device.start()          // passes the failure on\n"
	  "    _ = device.start()          // it is meant that nobody asks\n" },
	{ "unused-variable",
	  "A local is declared and its value is never used: it is not in the C,\n"
	  "and its value is only computed where that has an effect. Remove it, or\n"
	  "write `_` where a name has to stand.\n" },
};

const char *check_explanation(const char *name)
{
	for (size_t i = 0; i < sizeof(explanations) / sizeof(*explanations);
	     i++)
		if (!strcmp(explanations[i].name, name))
			return explanations[i].text;
	return NULL;
}

bool explain_check(FILE *out, FILE *err, const char *name)
{
	const char *text = check_explanation(name);
	const char *near = checks_suggest(name);

	if (text) {
		fputs(text, out);
		return true;
	}
	fprintf(err, "arc2c: error: no check is called `%s`%s%s%s\n", name,
		near ? "; did you mean `" : "", near ? near : "",
		near ? "`?" : "");
	return false;
}
