// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "print/literal.h"

#include <stdbool.h>
#include <string.h>

#include "base/list.h"

struct spelling { LIST(char) list; };

static void put(struct arena *arena, struct spelling *out, const char *text)
{
	for (; *text; text++)
		LIST_PUSH(arena, &out->list, *text);
}

/* The letter of C's escape for @byte, or 0. */
static char escape_letter(unsigned char byte)
{
	static const char codes[] = "\a\b\t\n\v\f\r";
	static const char letters[] = "abtnvfr";
	const char *at = byte ? strchr(codes, byte) : NULL;

	return at ? letters[at - codes] : 0;
}

static void put_byte(struct arena *arena, struct spelling *out, unsigned char byte,
		     char quote)
{
	char letter = escape_letter(byte);

	if (letter)
		put(arena, out, arena_printf(arena, "\\%c", letter));
	else if (byte == '\\' || byte == (unsigned char)quote)
		put(arena, out, arena_printf(arena, "\\%c", byte));
	else if (byte < ' ' || byte > '~')
		put(arena, out, arena_printf(arena, "\\%03o", byte));
	else
		LIST_PUSH(arena, &out->list, (char)byte);
}

/*
 * Bytes of the UTF-8 sequence that begins here and is not ASCII, or 0 if it is
 * malformed (RFC 3629, section 4: no overlong forms, no surrogates).
 */
static size_t utf8_size(const unsigned char *s, size_t size)
{
	size_t count, i;

	if (s[0] < 0xc2 || s[0] > 0xf4)
		return 0;
	count = s[0] < 0xe0 ? 2 : s[0] < 0xf0 ? 3 : 4;
	if (count > size)
		return 0;
	for (i = 1; i < count; i++) {
		if ((s[i] & 0xc0) != 0x80)
			return 0;
	}
	if ((s[0] == 0xe0 && s[1] < 0xa0) || (s[0] == 0xed && s[1] > 0x9f) ||
	    (s[0] == 0xf0 && s[1] < 0x90) || (s[0] == 0xf4 && s[1] > 0x8f))
		return 0;
	return count;
}

/* C11, 5.2.1.1: two question marks and one of these are one character. */
static bool is_trigraph(const char *bytes, size_t size, size_t i)
{
	return i && i + 1 < size && bytes[i] == '?' && bytes[i - 1] == '?' &&
	       memchr("=/'()!<>-", bytes[i + 1], 9);
}

const char *literal_string(struct arena *arena, const char *bytes,
			   size_t size)
{
	struct spelling out = { 0 };
	size_t i, length;

	put(arena, &out, "\"");
	for (i = 0; i < size; i++) {
		length = utf8_size((const unsigned char *)bytes + i, size - i);
		if (length) {
			put(arena, &out,
			    arena_strndup(arena, bytes + i, length));
			i += length - 1;
			continue;
		}
		if (is_trigraph(bytes, size, i))
			put(arena, &out, "\\");
		put_byte(arena, &out, bytes[i], '"');
	}
	put(arena, &out, "\"");
	LIST_PUSH(arena, &out.list, '\0');
	return out.list.items;
}

const char *literal_character(struct arena *arena, char byte)
{
	struct spelling out = { 0 };

	put(arena, &out, "'");
	put_byte(arena, &out, byte, '\'');
	put(arena, &out, "'");
	LIST_PUSH(arena, &out.list, '\0');
	return out.list.items;
}
