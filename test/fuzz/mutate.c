// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * Changes a program by its words: bytes changed at random would hardly ever get
 * behind the parser. Every other turn is libFuzzer's own, with its dictionary.
 */
#include "fuzz.h"

#include <ctype.h>
#include <string.h>

enum { TOKENS_MAX = 4096 };

struct token {
	size_t start, end;
};

struct tokens {
	struct token items[TOKENS_MAX];
	size_t count;
};

/* What may stand in for another word. */
static const char *const words[] = {
	"let", "func", "struct", "union", "enum", "if", "else", "for", "in",
	"switch", "case", "default", "break", "continue", "return", "defer",
	"errdefer", "try", "true", "false", "null", "const", "extern", "import",
	"type", "self", "mutating", "cast", "sizeof", "array", "int8", "uint8",
	"int16", "uint16", "int32", "uint32", "int64", "uint64", "usize",
	"isize", "bool", "char", "string", "byte", "void", "a", "b", "x", "_",
	"0", "1", "-1", "255", "256", "0xffffffff", "9223372036854775808",
	"'a'", "\"\"", "\"${x}\"", "\"a\\n\"", "(", ")", "{", "}", "[", "]",
	"<", ">", ",", ";", ":", ".", "..", "...", "=", "==", "!=", "<=", ">=",
	"+", "-", "*", "/", "%", "<<", ">>", "&", "|", "^", "~", "!", "&&",
	"||", "++", "--", "+=", "-=", "=>", "\n", "// c\n", "/* c */",
	"@packed", "@test", "#if target_os(linux)\n", "#else\n", "#endif\n",
	"array<int32, 3>", "[]uint8", "*int32", "&int32", "func(int32) int32",
	"(x: int32) => { }", "name: for {}", "break name", "continue name",
	"vector<int32>", "map<int32, int32>", "container_of", "offsetof",
	"assert", "memcpy", "alloca", "log.info(\"${x}\")",
};

static size_t token_end(const uint8_t *data, size_t at, size_t size)
{
	size_t end = at + 1;

	if (isalnum(data[at]) || data[at] == '_') {
		while (end < size && (isalnum(data[end]) || data[end] == '_'))
			end++;
	} else if (data[at] == ' ') {
		while (end < size && data[end] == ' ')
			end++;
	} else if (data[at] == '"') {
		while (end < size && data[end] != '"' && data[end] != '\n')
			end++;
		end += end < size;
	}
	return end;
}

static void split(struct tokens *tokens, const uint8_t *data, size_t size)
{
	size_t at = 0;

	tokens->count = 0;
	while (at < size && tokens->count < TOKENS_MAX) {
		size_t end = token_end(data, at, size);

		if (data[at] != ' ')
			tokens->items[tokens->count++] =
				(struct token){ at, end };
		at = end;
	}
}

static unsigned int next(unsigned int *seed)
{
	*seed = *seed * 1664525u + 1013904223u;
	return *seed >> 8;
}

/* Puts @text in place of data[start..end]. Returns the new size, or 0 where
 * that would be too much. */
static size_t replace(uint8_t *data, size_t size, size_t max, size_t start,
		      size_t end, const uint8_t *text, size_t length)
{
	size_t changed = size - (end - start) + length;

	if (changed > max)
		return 0;
	memmove(data + start + length, data + end, size - end);
	memcpy(data + start, text, length);
	return changed;
}

/* One to @most tokens in a row. */
static struct token some(const struct tokens *tokens, unsigned int *seed,
			 size_t most)
{
	size_t first = next(seed) % tokens->count;
	size_t last = first + next(seed) % most;

	if (last >= tokens->count)
		last = tokens->count - 1;
	return (struct token){ tokens->items[first].start,
			       tokens->items[last].end };
}

/* The line that holds a place, its end included. */
static struct token line_of(const uint8_t *data, size_t size, size_t at)
{
	struct token line = { at, at };

	while (line.start > 0 && data[line.start - 1] != '\n')
		line.start--;
	while (line.end < size && data[line.end] != '\n')
		line.end++;
	line.end += line.end < size;
	return line;
}

static size_t change(uint8_t *data, size_t size, size_t max,
		     const struct tokens *tokens, unsigned int *seed)
{
	static uint8_t copy[1 << 16];
	struct token to = some(tokens, seed, 1), from;
	const char *word = words[next(seed) % (sizeof(words) / sizeof(*words))];

	switch (next(seed) % 7) {
	case 0:			/* another word in its place */
		return replace(data, size, max, to.start, to.end,
			       (const uint8_t *)word, strlen(word));
	case 1:			/* a word more */
		return replace(data, size, max, to.start, to.start,
			       (const uint8_t *)word, strlen(word));
	case 2:			/* some less */
		to = some(tokens, seed, 6);
		return replace(data, size, max, to.start, to.end, data, 0);
	case 3:			/* words from elsewhere in its place … */
		from = some(tokens, seed, 8);
		break;
	case 4:			/* … or before it */
		from = some(tokens, seed, 12);
		to.end = to.start;
		break;
	case 5:			/* a line once more, elsewhere */
		from = line_of(data, size, some(tokens, seed, 1).start);
		to = line_of(data, size, to.start);
		to.end = to.start;
		break;
	default:		/* a line less */
		to = line_of(data, size, to.start);
		return replace(data, size, max, to.start, to.end, data, 0);
	}
	if (from.end - from.start > sizeof(copy))
		return 0;
	memcpy(copy, data + from.start, from.end - from.start);
	return replace(data, size, max, to.start, to.end, copy,
		       from.end - from.start);
}

size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t max,
			       unsigned int seed)
{
	static struct tokens tokens;
	size_t turns = 1 + next(&seed) % 3;

	if (next(&seed) % 4 == 0)
		return LLVMFuzzerMutate(data, size, max);
	while (turns--) {
		size_t changed;

		split(&tokens, data, size);
		if (!tokens.count)
			return LLVMFuzzerMutate(data, size, max);
		changed = change(data, size, max, &tokens, &seed);
		size = changed ? changed : size;
	}
	return size;
}
