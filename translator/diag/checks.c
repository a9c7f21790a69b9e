// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "diag/checks.h"

#include <string.h>

static const struct check checks[] = {
	{ "constant-condition", true,
	  "a condition that is always true, or never" },
	{ "dead-store", true,
	  "a value is written that nothing reads" },
	{ "deprecated", true,
	  "a use of something that is marked `@deprecated`" },
	{ "division-by-zero", true,
	  "a divisor is zero on some path" },
	{ "frame-size", true,
	  "a function's locals take too much of a kernel's stack" },
	{ "missing-default", true,
	  "a switch over an enum misses a member and has no default" },
	{ "missing-license", true,
	  "the module names no licence: GPL is assumed" },
	{ "null-dereference", true,
	  "a pointer is used that is null on some path" },
	{ "recursion", true,
	  "a function in a kernel that calls itself" },
	{ "self-assignment", true,
	  "something is assigned to itself" },
	{ "shadowing", false,
	  "a local hides a local or parameter of an outer block" },
	{ "unreachable-code", true,
	  "a statement that can never run" },
	{ "unused-function", true,
	  "a private function that nothing uses" },
	{ "unused-import", true,
	  "an import that its file does not use" },
	{ "unused-result", true,
	  "a result that can be a failure is dropped" },
	{ "unused-variable", true,
	  "a local that nothing uses" },
};

#define CHECK_COUNT (sizeof(checks) / sizeof(*checks))

_Static_assert(CHECK_COUNT <= CHECKS_MAX, "CHECKS_MAX is too small");

const struct check *checks_all(size_t *count)
{
	*count = CHECK_COUNT;
	return checks;
}

/* The index in the table, or CHECK_COUNT. */
static size_t find(const char *name)
{
	size_t i;

	for (i = 0; i < CHECK_COUNT; i++)
		if (!strcmp(checks[i].name, name))
			break;
	return i;
}

bool checks_known(const char *name)
{
	return find(name) < CHECK_COUNT;
}

const char *checks_suggest(const char *name)
{
	const char *names[CHECK_COUNT];
	size_t i;

	for (i = 0; i < CHECK_COUNT; i++)
		names[i] = checks[i].name;
	return diag_suggest(name, names, CHECK_COUNT);
}

void checks_defaults(struct check_settings *settings)
{
	size_t i;

	memset(settings, 0, sizeof(*settings));
	for (i = 0; i < CHECK_COUNT; i++)
		if (checks[i].enabled)
			settings->states[i] = CHECK_WARNING;
}

bool checks_parse(struct check_settings *settings, const char *option,
		  const char **unknown)
{
	enum check_state state = CHECK_WARNING;
	const char *name = option;
	size_t i;

	if (!strcmp(option, "error")) {
		settings->all_errors = true;
		return true;
	}
	if (!strncmp(option, "no-", 3)) {
		state = CHECK_OFF;
		name += 3;
	} else if (!strncmp(option, "error=", 6)) {
		state = CHECK_ERROR;
		name += 6;
	}
	i = find(name);
	if (i == CHECK_COUNT) {
		*unknown = name;
		return false;
	}
	settings->states[i] = state;
	return true;
}

static enum check_state state_of(const struct check_settings *settings,
				 const struct diag *diag)
{
	enum check_state state = CHECK_WARNING;
	size_t i;

	if (diag->severity == SEVERITY_ERROR)
		return CHECK_ERROR;
	if (diag->check) {
		i = find(diag->check);
		if (i < CHECK_COUNT)
			state = settings->states[i];
	}
	if (state == CHECK_WARNING && settings->all_errors)
		state = CHECK_ERROR;
	return state;
}

void checks_apply(const struct check_settings *settings, struct diags *diags)
{
	size_t count = diags->list.count, i;

	diags->list.count = 0;
	diags->errors = 0;
	diags->warnings = 0;
	for (i = 0; i < count; i++) {
		struct diag *diag = diags->list.items[i];
		enum check_state state = state_of(settings, diag);

		if (state == CHECK_OFF)
			continue;
		if (state == CHECK_ERROR) {
			diag->severity = SEVERITY_ERROR;
			diags->errors++;
		} else {
			diags->warnings++;
		}
		diags->list.items[diags->list.count++] = diag;
	}
}
