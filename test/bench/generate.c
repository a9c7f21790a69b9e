// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * Writes a large program in arc, for the benchmark.
 *
 *	bench-generate FOLDER LINES PACKAGES INSTANCES
 *
 * makes FOLDER, a module of about LINES lines in PACKAGES packages, the main
 * one included. What is in it is cut from drivers: records with methods, enums,
 * tables, loops, switches, locks held by `defer`, failures passed on by `try`,
 * comments of all kinds. Everything is reached from `init`. INSTANCES is how
 * many instances of one generic function and one generic struct are used.
 */
#include <errno.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

/* Files of this many lines, as long as files get that people write. */
enum { FILE_LINES = 5000 };

/*
 * A piece of a driver; `@` stands for its number, `%` for that of the next
 * piece in the same package, and `!` for that of the one behind it. The pieces
 * are a binary tree, so that each is used and no chain of calls is deep.
 */
static const char piece[] =
"/// What unit @ can do.\n"
"enum Mode@: uint32 { OFF, SLOW = 4, FAST }\n"
"\n"
"/// One port of unit @.\n"
"struct Port@ {\n"
"    base: uint32                // as the board has it\n"
"    count: uint32\n"
"    mode: Mode@\n"
"    bytes: array<uint8, 16>\n"
"\n"
"    // A port that is off has no space.\n"
"    func space(self port: *Port@) uint32 {\n"
"        if port.mode == Mode@.OFF || port.count > 16 {\n"
"            return 0\n"
"        }\n"
"        return 16 - port.count\n"
"    }\n"
"\n"
"    mutating put(self port: *Port@, value: uint8) bool {\n"
"        if port.space() == 0 {\n"
"            return false\n"
"        }\n"
"        port.bytes[port.count] = value\n"
"        port.count++\n"
"        return true\n"
"    }\n"
"}\n"
"\n"
"const LIMIT_@ = 3 * 4\n"
"let port_@: Port@ = {base: 0x3f8, mode: Mode@.SLOW}\n"
"let weights_@: array<uint32, 4> = {1, 2, 4, LIMIT_@}\n"
"let lock_@: mutex.mutex = {}      // protects port_@\n"
"\n"
"func weigh_@(mode: Mode@, round: uint32) uint32 {\n"
"    switch mode {\n"
"    case Mode@.OFF:\n"
"        return 0\n"
"    case Mode@.SLOW:\n"
"        return weights_@[round & 3]\n"
"    case Mode@.FAST:\n"
"        /* Twice as much is done in a round. */\n"
"        return weights_@[round & 3] << 1\n"
"    }\n"
"    return 1\n"
"}\n"
"\n"
"func checksum_@(bytes: *const uint8, size: usize) uint16 {\n"
"    let sum: uint16 = 0xffff\n"
"\n"
"    for i in 0..size {\n"
"        sum ^= cast<uint16>(bytes[i]) << 8\n"
"        for let bit = 0; bit < 8; bit++ {\n"
"            if (sum & 0x8000) != 0 {\n"
"                sum = (sum << 1) ^ 0x1021\n"
"            } else {\n"
"                sum <<= 1\n"
"            }\n"
"        }\n"
"    }\n"
"    return sum\n"
"}\n"
"\n"
"// Fills the port, and says how far that went.\n"
"func fill_@(limit: uint32) int32 {\n"
"    let scratch: *uint8 = try slab.kzalloc(64, slab.GFP_KERNEL)\n"
"    defer slab.kfree(scratch)\n"
"    let filled = 0\n"
"\n"
"    mutex.mutex_lock(&lock_@)\n"
"    defer mutex.mutex_unlock(&lock_@)\n"
"\n"
"    for round in 0..limit {\n"
"        let weight = weigh_@(port_@.mode, cast<uint32>(round))\n"
"\n"
"        if weight > 100 {\n"
"            return -errno.ERANGE\n"
"        }\n"
"        scratch[round % 64] = cast<uint8>(weight)\n"
"        if !port_@.put(scratch[round % 64]) {\n"
"            break               // it is full\n"
"        }\n"
"        filled++\n"
"    }\n"
"    if checksum_@(port_@.bytes, 16) == 0 && filled > 0 {\n"
"        log.warn(\"unit @ sums up to nothing after ${filled} rounds\")\n"
"    }\n"
"    return filled\n"
"}\n"
"\n"
"func start_@(limit: uint32) int32 {\n"
"    let filled = try fill_@(limit)\n"
"\n"
"    port_@.mode = Mode@.FAST\n"
"    errdefer port_@.mode = Mode@.OFF\n"
;

static const char next[] = "    try start_%(limit + 1)\n";
static const char after_next[] = "    try start_!(limit)\n";
static const char piece_end[] =
"    log.info(\"unit @: ${filled} of ${limit}\")\n"
"    return 0\n"
"}\n"
"\n";

static const char head[] =
"import (\n"
"    \"github.com/arc-lang/linux/kernel/errno\"\n"
"    \"github.com/arc-lang/linux/kernel/log\"\n"
"    \"github.com/arc-lang/linux/kernel/raw/mutex\"\n"
"    \"github.com/arc-lang/linux/kernel/raw/slab\"\n"
")\n"
"\n";

static const char generic[] =
"struct Pair<T> {\n"
"    first: T\n"
"    second: T\n"
"}\n"
"\n"
"func larger<T>(pair: *const Pair<T>, is_first: bool) T {\n"
"    if is_first {\n"
"        return pair.first\n"
"    }\n"
"    return pair.second\n"
"}\n"
"\n";

static const char instance[] =
"struct Item@ {\n"
"    value: int32\n"
"}\n"
"\n"
"func instance_@(n: int32) int32 {\n"
"    let pair: Pair<Item@> = {first: {value: n}, second: {value: 1}}\n"
"    let item = larger(&pair, n > 1)\n"
"\n"
"    return item.value\n"
"}\n"
"\n";

static size_t count_lines(const char *text)
{
	size_t lines = 0;

	for (; *text; text++)
		lines += *text == '\n';
	return lines;
}

static FILE *open_file(const char *folder, const char *name)
{
	char path[4096];
	FILE *out;

	snprintf(path, sizeof(path), "%s/%s", folder, name);
	out = fopen(path, "w");
	if (!out) {
		fprintf(stderr, "%s: %s\n", path, strerror(errno));
		exit(3);
	}
	return out;
}

static void make_folder(const char *path)
{
	if (mkdir(path, 0777) && errno != EEXIST) {
		fprintf(stderr, "%s: %s\n", path, strerror(errno));
		exit(3);
	}
}

static void close_file(FILE *out)
{
	if (ferror(out) || fclose(out)) {
		perror("cannot write");
		exit(3);
	}
}

/* @text with the numbers put in. */
static void fill_in(FILE *out, const char *text, size_t number)
{
	for (; *text; text++) {
		if (*text == '@')
			fprintf(out, "%zu", number);
		else if (*text == '%' && text[1] == '(')
			fprintf(out, "%zu", 2 * number + 1);
		else if (*text == '!' && text[1] == '(')
			fprintf(out, "%zu", 2 * number + 2);
		else
			fputc(*text, out);
	}
}

static void write_piece(FILE *out, size_t number, size_t count)
{
	fill_in(out, piece, number);
	if (2 * number + 1 < count)
		fill_in(out, next, number);
	if (2 * number + 2 < count)
		fill_in(out, after_next, number);
	fill_in(out, piece_end, number);
}

/* The files of a package with @count pieces. */
static void write_pieces(const char *folder, const char *name, size_t count)
{
	size_t per_file = FILE_LINES / count_lines(piece);
	FILE *out = NULL;

	for (size_t i = 0; i < count; i++) {
		char file[64];

		if (i % per_file == 0) {
			if (out)
				close_file(out);
			snprintf(file, sizeof(file), "part%05zu.arc",
				 i / per_file);
			out = open_file(folder, file);
			fprintf(out, "namespace %s\n\n%s", name, head);
		}
		write_piece(out, i, count);
	}
	if (out)
		close_file(out);
}

static void write_instances(const char *folder, size_t count)
{
	FILE *out = open_file(folder, "instances.arc");

	fprintf(out, "namespace bench\n\n%s", generic);
	for (size_t i = 0; i < count; i++)
		fill_in(out, instance, i);
	fprintf(out, "func all_instances() int32 {\n    let sum = 0\n\n");
	for (size_t i = 0; i < count; i++)
		fprintf(out, "    sum += instance_%zu(%zu)\n", i, i);
	fprintf(out, "    return sum\n}\n");
	close_file(out);
}

static void write_main(const char *folder, size_t packages, size_t instances,
		       bool has_pieces)
{
	FILE *out = open_file(folder, "main.arc");

	fprintf(out, "namespace bench\n\nimport (\n"
		"    \"github.com/arc-lang/linux/kernel/log\"\n");
	for (size_t i = 1; i < packages; i++)
		fprintf(out, "    \"./package%zu\"\n", i);
	fprintf(out, ")\n\n"
		"const MODULE_LICENSE = \"GPL\"\n"
		"const MODULE_DESCRIPTION = \"A large module\"\n\n"
		"func init() int32 {\n");
	if (has_pieces)
		fprintf(out, "    try start_0(1)\n");
	for (size_t i = 1; has_pieces && i < packages; i++)
		fprintf(out, "    try package%zu.start_0(1)\n", i);
	if (instances)
		fprintf(out, "    log.info(\"${all_instances()}\")\n");
	fprintf(out, "    log.info(\"done\")\n    return 0\n}\n\n"
		"func exit() {\n    log.info(\"gone\")\n}\n");
	close_file(out);
}

static size_t number(const char *text)
{
	char *end;
	unsigned long value = strtoul(text, &end, 10);

	if (*end || end == text || value > 100000000) {
		fprintf(stderr, "not a number: %s\n", text);
		exit(2);
	}
	return value;
}

int main(int argc, char **argv)
{
	size_t lines, packages, instances, per_package;
	FILE *out;

	if (argc != 5) {
		fprintf(stderr, "usage: bench-generate FOLDER LINES PACKAGES INSTANCES\n");
		return 2;
	}
	lines = number(argv[2]);
	packages = number(argv[3]);
	instances = number(argv[4]);
	if (!packages)
		packages = 1;
	per_package = lines / packages / (count_lines(piece) +
					  count_lines(piece_end) + 2);
	if (lines && !per_package)
		per_package = 1;
	make_folder(argv[1]);
	out = open_file(argv[1], "arc.mod");
	fprintf(out, "module example.org/bench\n");
	close_file(out);
	write_main(argv[1], packages, instances, per_package > 0);
	write_pieces(argv[1], "bench", per_package);
	if (instances)
		write_instances(argv[1], instances);
	for (size_t i = 1; i < packages; i++) {
		char folder[4096], name[64];

		snprintf(name, sizeof(name), "package%zu", i);
		snprintf(folder, sizeof(folder), "%s/%s", argv[1], name);
		make_folder(folder);
		write_pieces(folder, name, per_package);
	}
	return 0;
}
