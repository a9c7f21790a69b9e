// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include <stdarg.h>
#include <stdlib.h>

#include "random.h"

/* splitmix64: small, and the same everywhere. */
uint64_t number(struct random *r)
{
	uint64_t z = r->state += 0x9e3779b97f4a7c15u;

	z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9u;
	z = (z ^ z >> 27) * 0x94d049bb133111ebu;
	return z ^ z >> 31;
}

unsigned int below(struct random *r, unsigned int limit)
{
	return (unsigned int)(number(r) % limit);
}

bool chance(struct random *r, unsigned int percent)
{
	return below(r, 100) < percent;
}

bool has(const struct random *r, enum feature feature)
{
	return !r->off[feature];
}

static char *keep(struct random *r, char *text)
{
	if (!text)
		abort();
	if (r->text_count == r->text_capacity) {
		r->text_capacity = r->text_capacity ? 2 * r->text_capacity :
						      1024;
		r->texts = realloc(r->texts,
				   r->text_capacity * sizeof(*r->texts));
		if (!r->texts)
			abort();
	}
	r->texts[r->text_count++] = text;
	return text;
}

const char *say(struct random *r, const char *format, ...)
{
	char *text = NULL;
	va_list args;

	va_start(args, format);
	if (vasprintf(&text, format, args) < 0)
		abort();
	va_end(args);
	return keep(r, text);
}

void line(struct random *r, const char *format, ...)
{
	va_list args;

	fprintf(r->out, "%*s", 4 * (int)r->indent, "");
	va_start(args, format);
	vfprintf(r->out, format, args);
	va_end(args);
	fputc('\n', r->out);
}

void open_block(struct random *r, const char *head)
{
	line(r, "%s%s{", head, *head ? " " : "");
	r->indent++;
}

void close_block(struct random *r)
{
	r->indent--;
	line(r, "}");
}

const char *fresh(struct random *r, const char *prefix)
{
	return say(r, "%s%zu", prefix, r->names++);
}
