// SPDX-License-Identifier: GPL-2.0-only OR MIT
#include "source/validate.h"

#include <string.h>

#include "source/utf8.h"

static struct span bytes_at(const struct source *source, size_t offset,
			    size_t size)
{
	return (struct span){ source, (uint32_t)offset,
			      (uint32_t)(offset + size) };
}

/* UTF-16 is what an editor writes by mistake: say so, not "byte 0xff". */
static bool is_utf16(const struct source *source)
{
	return source->size >= 2 && (!memcmp(source->text, "\xff\xfe", 2) ||
				     !memcmp(source->text, "\xfe\xff", 2));
}

bool validate_text(struct diags *diags, const struct source *source)
{
	size_t offset, length;
	uint32_t code;

	if (is_utf16(source)) {
		diag_error(diags, bytes_at(source, 0, 2), NULL,
			   "this file is UTF-16; arc source is UTF-8");
		return false;
	}
	for (offset = 0; offset < source->size; offset += length) {
		length = utf8_decode(source->text + offset,
				     source->size - offset, &code);
		if (!length) {
			diag_error(diags, bytes_at(source, offset, 1), NULL,
				   "invalid UTF-8: byte 0x%02x",
				   (unsigned char)source->text[offset]);
			return false;
		}
		if (!code) {
			diag_error(diags, bytes_at(source, offset, 1), NULL,
				   "NUL byte in the source");
			return false;
		}
	}
	return true;
}
