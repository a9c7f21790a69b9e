// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * Writes a program in arc that has one thing many times over, for the benchmark.
 *
 *	bench-shapes FOLDER SHAPE COUNT
 *	bench-shapes
 *
 * makes FOLDER, a program with COUNT of SHAPE. Without arguments it lists the
 * shapes, one a line: its name, and a COUNT that takes some tenths of a second.
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static const char prelude[] =
"namespace bench\n"
"\n"
"import \"github.com/arc-lang/kernel/log\"\n"
"\n"
"let total: int32 = 0\n"
"\n"
"func step(n: int32) int32 {\n"
"    total += n\n"
"    return total\n"
"}\n"
"\n";

/*
 * Parts of the text; one that begins with `^` is there COUNT times. In those `@`
 * stands for the number, from 0, `%` for the one before (0 for 0), `!` for the
 * next one, and `#` for the number modulo 100. `~` is COUNT, and a backtick an `@`,
 * anywhere.
 */
struct shape {
	const char *name;
	size_t count;
	const char *const *parts;
};

#define PARTS(...) (const char *const []){ __VA_ARGS__, NULL }

static const struct shape shapes[] = {
	/* --- declarations --- */
	{ "functions", 10000, PARTS(
		"^func f@(n: int32) int32 {\n    return step(n + @)\n}\n\n",
		"func main() {\n",
		"^    _ = f@(#)\n",
		"}\n") },
	{ "calls in a chain", 10000, PARTS(
		"func f0(n: int32) int32 {\n    return step(n)\n}\n\n",
		"^func g@(n: int32) int32 {\n    return f@(n + 1)\n}\n\n"
		"func f!(n: int32) int32 {\n    return g@(n)\n}\n\n",
		"func main() {\n    _ = f0(1)\n",
		"^    _ = f!(#)\n",
		"}\n") },
	{ "fields of a literal", 4000, PARTS(
		"struct Wide {\n",
		"^    field@: int32\n",
		"}\n\nfunc main() {\n    let wide = Wide{\n",
		"^        field@: step(#),\n",
		"    }\n",
		"^    _ = step(wide.field@)\n",
		"}\n") },
	{ "fields that are slices", 5000, PARTS(
		"struct Wide {\n",
		"^    field@: []int32\n",
		"}\n\nfunc main() {\n    let wide: Wide = {}\n    let row: array<int32, 4> = {}\n",
		"^    wide.field@ = row[..]\n",
		"}\n") },
	{ "methods", 10000, PARTS(
		"struct Thing {\n    n: int32\n\n",
		"^    func get@(self t: *const Thing) int32 {\n        return t.n + #\n    }\n\n",
		"}\n\nfunc main() {\n    let thing = Thing{n: 1}\n",
		"^    _ = step(thing.get@())\n",
		"}\n") },
	{ "enumerators", 10000, PARTS(
		"enum Kind: uint32 {\n",
		"^    KIND_@,\n",
		"}\n\nfunc main() {\n    let kind = Kind.KIND_0\n",
		"^    kind = Kind.KIND_@\n",
		"    _ = step(cast<int32>(kind))\n}\n") },
	{ "structs", 5000, PARTS(
		"^struct S@ {\n    n: int32\n}\n\n",
		"func main() {\n",
		"^    let s@ = S@{n: step(#)}\n    _ = step(s@.n)\n",
		"}\n") },
	{ "structs in structs", 500, PARTS(
		"struct S0 {\n    n: int32\n}\n\n",
		"^struct S! {\n    inner: S@\n    n: int32\n}\n\n",
		"let outer: S~ = {}\n\nfunc main() {\n    _ = step(outer.n)\n}\n") },
	{ "constants", 10000, PARTS(
		"const C0: int32 = 1\n",
		"^const D@ = (C@ & 0xff) + 1\nconst C! = D@\n",
		"\nfunc main() {\n",
		"^    _ = step(D@)\n",
		"}\n") },
	{ "constants that are computed last first", 10000, PARTS(
		"func main() {\n    _ = step(D0)\n}\n\n",
		"^const D@: int32 = 1 + E@\nconst E@: int32 = 2\n") },
	{ "variables", 10000, PARTS(
		"^let v@: int32 = #\n",
		"\nfunc main() {\n",
		"^    v@ += step(v%)\n",
		"}\n") },
	{ "variables that are computed", 5000, PARTS(
		"let w0 = step(1)\n",
		"^let v@ = step(w@)\nlet w! = step(v@)\n",
		"\nfunc main() {\n",
		"^    _ = step(v@)\n",
		"}\n") },
	{ "values that are stored first", 5000, PARTS(
		"struct Slot {\n    n: int32\n    run: func(n: int32) int32\n}\n\n",
		"^let seen@: int32 = #\nlet slot@: Slot\n",
		"\nfunc main() {\n",
		"^    slot@.n = seen@\n    slot@.run = step\n    slot@.n = #\n",
		"^    _ = slot@.run(slot@.n)\n",
		"}\n") },
	{ "module objects", 2000, PARTS(
		"struct Thing {\n    n: int32\n"
		"    `start func begin(self t: *Thing) int32 {\n        return step(t.n)\n    }\n"
		"    `stop func end(self t: *Thing) {\n        _ = step(-t.n)\n    }\n}\n\n",
		"^let thing@ = Thing{n: #}\n",
		"\nfunc main() {\n",
		"^    thing@.n++\n",
		"}\n") },
	{ "packages", 400, NULL },
	{ "instances of a generic", 2000, PARTS(
		"struct Pair<T> {\n    first: T\n    second: T\n}\n\n"
		"func larger<T>(pair: *const Pair<T>, is_first: bool) T {\n"
		"    if is_first {\n        return pair.first\n    }\n"
		"    return pair.second\n}\n\n",
		"^struct Item@ {\n    n: int32\n}\n\n"
		"func use@(n: int32) int32 {\n"
		"    let pair: Pair<Item@> = {first: {n: n}, second: {n: 1}}\n"
		"    return larger(&pair, n > 1).n\n}\n\n",
		"func main() {\n",
		"^    _ = use@(#)\n",
		"}\n") },
	{ "slot types", 3000, PARTS(
		"^struct S@ {\n    n: int32\n}\n\n"
		"let row@: array<[]S@, 2> = {}\n\n",
		"func main() {\n",
		"^    _ = step(cast<int32>(row@[1].len()))\n",
		"}\n") },
	{ "texts", 10000, PARTS(
		"func main() {\n",
		"^    log.info(\"number @ of ${total}\")\n",
		"}\n") },
	{ "texts that are put together", 3000, PARTS(
		"func main() {\n",
		"^    let text@ = \"number @ of ${total}\"\n    log.info(text@)\n",
		"}\n") },
	{ "bytes of a text", 2000000, PARTS(
		"func main() {\n    log.info(\"",
		"^x",
		"\")\n}\n") },
	/* --- statements --- */
	{ "locals", 10000, PARTS(
		"func main() {\n",
		"^    let local@ = step(#)\n",
		"^    _ = step(local@)\n",
		"}\n") },
	{ "locals of one name", 10000, PARTS(
		"func main() {\n",
		"^    {\n        let local = step(#)\n        _ = step(local)\n    }\n",
		"}\n") },
	{ "locals that need a place", 10000, PARTS(
		"func pair(n: int32) (int32, int32) {\n    return (n, n + 1)\n}\n\n"
		"func main() {\n",
		"^    let (a@, b@) = pair(step(#))\n    _ = step(step(a@) + step(b@))\n",
		"}\n") },
	{ "statements", 20000, PARTS(
		"func main() {\n    let n = step(1)\n",
		"^    n = n * 3 + #\n",
		"    _ = step(n)\n}\n") },
	{ "steps that are deferred", 1000, PARTS(
		"func run() int32 {\n",
		"^    defer step(#)\n    if step(@) == 3 {\n        return #\n    }\n",
		"    return 0\n}\n\nfunc main() {\n    _ = run()\n}\n") },
	{ "steps that are deferred, and fail", 1000, PARTS(
		"func run() int32 {\n",
		"^    errdefer step(#)\n    try step(@)\n    defer step(@)\n",
		"    return 0\n}\n\nfunc main() {\n    _ = run()\n}\n") },
	{ "steps that are deferred, in blocks", 5000, PARTS(
		"func run() int32 {\n",
		"^    {\n        defer step(#)\n        if step(@) == 3 {\n            return #\n        }\n    }\n",
		"    return 0\n}\n\nfunc main() {\n    _ = run()\n}\n") },
	{ "failures", 5000, PARTS(
		"func run() int32 {\n",
		"^    let got@ = try step(#)\n",
		"^    _ = step(got@)\n",
		"    return 0\n}\n\nfunc main() {\n    _ = run()\n}\n") },
	{ "loops", 5000, PARTS(
		"func main() {\n    let row: array<int32, 4> = {}\n",
		"^    for i in 0..4 {\n        row[i] = step(cast<int32>(i))\n    }\n"
		"    for n in row[..] {\n        if step(n) == # {\n            break\n        }\n    }\n",
		"}\n") },
	{ "else if", 250, PARTS(
		"func run(n: int32) int32 {\n    if n == -1 {\n        return 1\n    }",
		"^ else if n == @ {\n        return #\n    }",
		"\n    return 0\n}\n\nfunc main() {\n    _ = run(step(1))\n}\n") },
	{ "cases", 10000, PARTS(
		"func run(n: int32) int32 {\n    switch n {\n",
		"^    case @:\n        return #\n",
		"    }\n    return 0\n}\n\nfunc main() {\n    _ = run(step(1))\n}\n") },
	{ "values of one case", 20000, PARTS(
		"func run(n: int32) int32 {\n    switch n {\n    case -1",
		"^, @",
		":\n        return 1\n    }\n    return 0\n}\n\n"
		"func main() {\n    _ = run(step(1))\n}\n") },
	{ "closures", 2000, PARTS(
		"func run(callback: func(n: int32) int32) int32 {\n"
		"    return callback(1)\n}\n\n"
		"func main() {\n    let sum = 0\n",
		"^    _ = run(func(n: int32) int32 {\n        sum += n\n        return #\n    })\n",
		"    _ = step(sum)\n}\n") },
	{ "closures that are kept", 2000, PARTS(
		"struct Holder {\n",
		"^    hook@: func(n: int32) int32\n",
		"}\n\nfunc main() {\n    let holder: Holder = {}\n",
		"^    holder.hook@ = func(n: int32) int32 {\n        return step(n + #)\n    }\n"
		"    _ = holder.hook@(#)\n",
		"}\n") },
	{ "captures", 1000, PARTS(
		"func run(callback: func(n: int32) int32) int32 {\n"
		"    return callback(1)\n}\n\nfunc main() {\n",
		"^    let local@ = step(#)\n",
		"    _ = run(func(n: int32) int32 {\n",
		"^        local@ += n\n",
		"        return n\n    })\n",
		"^    _ = step(local@)\n",
		"}\n") },
	{ "function values", 5000, PARTS(
		"^func f@(n: int32) int32 {\n    return step(n)\n}\n\n",
		"let hook: func(n: int32) int32 = null\n\nfunc main() {\n",
		"^    hook = f@\n    _ = hook(#)\n",
		"}\n") },
	/* --- expressions --- */
	{ "elements", 50000, PARTS(
		"let table: array<int32, ~> = {\n",
		"^    @,\n",
		"}\n\nfunc main() {\n    _ = step(table[1])\n}\n") },
	{ "operands", 200, PARTS(
		"func main() {\n    let n = step(1)\n    _ = step(n",
		"^ + n",
		")\n}\n") },
	{ "arguments", 3000, PARTS(
		"func many(first: int32",
		"^, arg@: int32",
		") int32 {\n    let sum = first\n",
		"^    sum += arg@\n",
		"    return sum\n}\n\nfunc main() {\n    _ = many(step(1)",
		"^, step(#)",
		")\n}\n") },
	/* --- text --- */
	{ "comments", 10000, PARTS(
		"^// What is said here, of number @, is said to nobody in particular,\n"
		"// and a long line goes on and on as if it had something to say to somebody.\n"
		"let v@: int32 = #\n",
		"\nfunc main() {\n",
		"^    // Number @.\n    v@ += step(1)\n",
		"}\n") },
};

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

static void close_file(FILE *out)
{
	if (ferror(out) || fclose(out)) {
		perror("cannot write");
		exit(3);
	}
}

static void make_folder(const char *path)
{
	if (mkdir(path, 0777) && errno != EEXIST) {
		fprintf(stderr, "%s: %s\n", path, strerror(errno));
		exit(3);
	}
}

static void fill_in(FILE *out, const char *text, size_t i, size_t count)
{
	for (; *text; text++) {
		switch (*text) {
		case '@':
			fprintf(out, "%zu", i);
			break;
		case '%':
			fprintf(out, "%zu", i ? i - 1 : 0);
			break;
		case '!':
			fprintf(out, "%zu", i + 1);
			break;
		case '#':
			fprintf(out, "%zu", i % 100);
			break;
		case '~':
			fprintf(out, "%zu", count);
			break;
		case '`':
			fputc('@', out);
			break;
		default:
			fputc(*text, out);
		}
	}
}

static void write_parts(const char *folder, const char *const *parts,
			size_t count)
{
	FILE *out = open_file(folder, "bench.arc");

	fputs(prelude, out);
	for (; *parts; parts++) {
		if (**parts != '^') {
			fill_in(out, *parts, 0, count);
			continue;
		}
		for (size_t i = 0; i < count; i++)
			fill_in(out, *parts + 1, i, count);
	}
	close_file(out);
}

/* Each of them imports the one before it. */
static void write_packages(const char *folder, size_t count)
{
	FILE *out = open_file(folder, "bench.arc");

	fprintf(out, "namespace bench\n\nimport (\n");
	for (size_t i = 0; i < count; i++)
		fprintf(out, "    \"./p%zu\"\n", i);
	fprintf(out, ")\n\nfunc main() {\n");
	for (size_t i = 0; i < count; i++)
		fprintf(out, "    _ = p%zu.run(1)\n", i);
	fprintf(out, "}\n");
	close_file(out);
	for (size_t i = 0; i < count; i++) {
		char path[4096];

		snprintf(path, sizeof(path), "%s/p%zu", folder, i);
		make_folder(path);
		out = open_file(path, "p.arc");
		fprintf(out, "namespace p%zu\n\n", i);
		if (i)
			fprintf(out, "import \"../p%zu\"\n\n", i - 1);
		fprintf(out, "func run(n: int32) int32 {\n    return ");
		if (i)
			fprintf(out, "p%zu.run(n) + ", i - 1);
		fprintf(out, "n\n}\n");
		close_file(out);
	}
}

static const struct shape *find_shape(const char *name)
{
	for (size_t i = 0; i < sizeof(shapes) / sizeof(*shapes); i++)
		if (!strcmp(shapes[i].name, name))
			return &shapes[i];
	return NULL;
}

int main(int argc, char **argv)
{
	const struct shape *shape;
	unsigned long count;
	FILE *out;

	if (argc == 1) {
		for (size_t i = 0; i < sizeof(shapes) / sizeof(*shapes); i++)
			printf("%s\t%zu\n", shapes[i].name, shapes[i].count);
		return 0;
	}
	shape = argc == 4 ? find_shape(argv[2]) : NULL;
	count = argc == 4 ? strtoul(argv[3], NULL, 10) : 0;
	if (!shape || !count) {
		fprintf(stderr, "usage: bench-shapes FOLDER SHAPE COUNT\n");
		return 2;
	}
	make_folder(argv[1]);
	out = open_file(argv[1], "arc.mod");
	fprintf(out, "module example.org/bench\n");
	close_file(out);
	if (shape->parts)
		write_parts(argv[1], shape->parts, count);
	else
		write_packages(argv[1], count);
	return 0;
}
