// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "options_values.h"

#include <string.h>

#include "options.h"

static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool option_is_name(const char *text)
{
	if (!is_letter(*text))
		return false;
	while (is_letter(*text) || (*text >= '0' && *text <= '9') ||
	       *text == '_')
		text++;
	return !*text;
}

bool option_is_license(const char *text)
{
	size_t i;

	for (i = 0; text[i]; i++)
		if (text[i] < ' ' || text[i] > '~' ||
		    strchr("\"'`$\\", text[i]))
			return false;
	return i && i <= OPTION_LICENSE_MAX;
}

/* One number of a version: digits without a leading zero, below 256. */
static bool parse_number(const char **text, unsigned int *number)
{
	const char *at = *text;

	*number = 0;
	if (at[0] == '0' && at[1] >= '0' && at[1] <= '9')
		return false;
	for (; *at >= '0' && *at <= '9' && *number < 256; at++)
		*number = *number * 10 + (unsigned int)(*at - '0');
	if (at == *text || *number > 255)
		return false;
	*text = at;
	return true;
}

bool option_read_kernel(const char *text, struct kernel_version *version)
{
	struct kernel_version read;

	if (!parse_number(&text, &read.major) || !read.major ||
	    *text++ != '.' || !parse_number(&text, &read.minor) || *text)
		return false;
	*version = read;
	return true;
}

const char *option_shell_word(struct arena *arena, const char *text)
{
	const char *out = "'";

	for (; *text; text++)
		out = *text == '\'' ? arena_printf(arena, "%s'\\''", out) :
				      arena_printf(arena, "%s%c", out, *text);
	return arena_printf(arena, "%s'", out);
}
