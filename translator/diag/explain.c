// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "diag/explain.h"

#include <stddef.h>
#include <string.h>

/* Every check of checks.c has an entry: a test sees to that. */
static const struct {
	const char *name;
	const char *text;
} explanations[] = {
	{ "deprecated",
	  "Something is used that its author marked @deprecated(\"…\"): it still\n"
	  "works, but will not for ever. The text of the mark, which is part of\n"
	  "the warning, says what to use instead.\n" },
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
